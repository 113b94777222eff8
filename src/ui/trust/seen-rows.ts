/** How many rows from the top on were on the screen without a gap, broken for so many columns. */
export type SeenRows = {readonly columns: number; readonly rows: number};

export const NOTHING_SEEN: SeenRows = {columns: 0, rows: 0};

/** Rows on the screen now: `height` from `start` on, of `all`. */
export type Look = {readonly columns: number; readonly start: number; readonly height: number; readonly all: number};

/** What was jumped over was not seen; broken anew for another width, nothing was. */
export const seenWith = (before: SeenRows, {columns, start, height, all}: Look): SeenRows => {
	const known = before.columns === columns ? before.rows : 0;
	return {columns, rows: start <= known ? Math.max(known, Math.min(all, start + height)) : known};
};

/** Where a page on begins: never behind what is still to be seen. */
export const nextPage = ({rows}: SeenRows, {start, height, all}: Look): number => (rows < all ? Math.min(start + height, rows) : start + height);
