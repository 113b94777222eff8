import {closeSync, openSync, readSync} from 'node:fs';

/** A place in a transcript: so many line ends stand before it. One for each piece that was counted, so a gigabyte has a few thousand. */
export type LineMark = {readonly offset: number; readonly lines: number};

/** Lines `first` to `last`, counted from 1, found by the marks: a piece and what is shown are read, however long the file is. */
export const readLines = (path: string, marks: readonly LineMark[], first: number, last: number, mask: (text: string) => string): readonly string[] => {
	if (last < first) return [];
	const mark = markBefore(marks, first);
	const held = readFrom(path, mark.offset, last - mark.lines);
	const lines = mask(held.toString('utf8')).split('\n');
	// Behind the last line end there is no line.
	if (lines.at(-1) === '') lines.pop();
	return lines.slice(first - 1 - mark.lines, last - mark.lines);
};

/** The last mark that the whole line lies behind: it may begin in the middle of the line before. */
const markBefore = (marks: readonly LineMark[], line: number): LineMark => {
	let [low, high] = [0, marks.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((marks[middle]?.lines ?? 0) < line - 1) low = middle + 1;
		else high = middle;
	}
	return marks[low - 1] ?? {offset: 0, lines: 0};
};

/** More than a screen of ordinary lines; of longer ones the rest is not shown. */
const READ_MOST = 2 << 20;
const PIECE_BYTES = 1 << 18;

/** Bytes from a place until so many line ends have been passed. */
const readFrom = (path: string, offset: number, ends: number): Buffer => {
	const fd = openSync(path, 'r');
	try {
		const pieces: Buffer[] = [];
		let [length, left] = [0, ends];
		while (length < READ_MOST && left > 0) {
			const piece = Buffer.allocUnsafe(PIECE_BYTES);
			const got = readSync(fd, piece, 0, piece.length, offset + length);
			if (got === 0) break;
			for (let at = piece.subarray(0, got).indexOf(0x0a); at >= 0 && left > 0; at = piece.subarray(0, got).indexOf(0x0a, at + 1)) left--;
			pieces.push(piece.subarray(0, got));
			length += got;
		}
		return Buffer.concat(pieces);
	} finally {
		closeSync(fd);
	}
};

/** The bytes of a part of a file, which may by now be shorter. */
export const readPart = (path: string, from: number, to: number): Buffer => {
	const fd = openSync(path, 'r');
	try {
		const buffer = Buffer.allocUnsafe(Math.max(0, to - from));
		return buffer.subarray(0, readSync(fd, buffer, 0, buffer.length, from));
	} finally {
		closeSync(fd);
	}
};
