/** Columns of one character (a code point) in a terminal. */
export const widthOfCharacter = (character: string): number => {
	if (character < '\u0300') return 1;
	if (/[\p{Mn}\p{Me}\u1160-\u11FF]/u.test(character)) return 0;
	// Half of a flag; two of them make one picture of two columns.
	if (/\p{Regional_Indicator}/u.test(character)) return 1;
	return WIDE.test(character) || /\p{Emoji_Presentation}/u.test(character) ? 2 : 1;
};

// Unicode 16, EastAsianWidth.txt: W and F outside of emoji, joined to blocks where gaps are unassigned.
const WIDE =
	/[\u1100-\u115F\u2E80-\u303E\u3041-\u4DBF\u4E00-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18D08}\u{1AFF0}-\u{1B2FB}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]/u;
