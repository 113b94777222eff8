/**
 * Whether a text holds only ASCII, Latin letters and the signs that our screens are drawn with: each of them is one character of one
 * column, and none is dangerous. Nearly all rows are such; the patterns for everything else take 15 ms to make, at every start.
 */
export const isPlainSigns = (text: string): boolean => PLAIN_SIGNS.test(text);

// The soft hyphen among the Latin letters is not shown by terminals.
const PLAIN_SIGNS = /^[\x20-\x7e\u00A1-\u00AC\u00AE-\u02FF\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026\u203A\u2192\u2212\u221E\u2328\u2500-\u257F\u2581-\u2588\u25A0\u25B6\u25C6\u25CB\u2610\u261E\u270E\u2714\u2718]*$/;
