import {atTop, isAtRoot, passLine} from './markdown-state.ts';

/** A part of a text that can be read by itself: nothing of it reaches beyond, nothing above reaches into it. */
export type Piece = {
	readonly lines: readonly string[];
	/** Stored line, 1-based, of each of `lines`. */
	readonly stored: readonly number[];
	/** What was taken out of fences, by the index of their opening line in `lines`. */
	readonly bodies: ReadonlyMap<number, readonly string[]>;
	readonly frontMatter: boolean;
};

/**
 * Cuts a Markdown text where it is certain that the parts read alone as they do together, and takes out what stands in fences at the left edge.
 * What is uncertain stays together: it only takes longer. `pieceLines`: how many lines a piece has at least, where there are as many.
 */
export function cutMarkdown(text: string, pieceLines: number): readonly Piece[] {
	const lines = text.split('\n');
	const top = frontMatterEnd(lines);
	const pieces = top === 0 ? [] : [{lines: lines.slice(0, top), stored: lines.slice(0, top).map((_, index) => index + 1), bodies: new Map(), frontMatter: true}];
	const state = atTop();
	let piece = openPiece();
	let fenced = false;
	for (let at = top; at < lines.length; at += 1) {
		const line = lines[at] ?? '';
		const root = isAtRoot(state);
		const sign = root ? OPENING.exec(line) : null;
		if (root && piece.lines.length >= pieceLines && (sign !== null || HEADING.test(line) || ((state.afterBlank || fenced) && TEXT.test(line)))) {
			pieces.push(piece);
			piece = openPiece();
		}
		const close = sign === null ? -1 : closingLine(lines, at, sign[1] ?? sign[2] ?? '');
		keepLine(piece, line, at);
		fenced = close !== -1;
		if (close !== -1) {
			piece.bodies.set(piece.lines.length - 1, lines.slice(at + 1, close));
			keepLine(piece, lines[close] ?? '', close);
			at = close;
			Object.assign(state, atTop(), {afterBlank: false});
		} else if (sign === null) {
			passLine(state, line);
		} else {
			state.lost = true;
		}
	}
	return [...pieces, piece];
}

const OPENING = /^(?:(`{3,})[^`]*|(~{3,}).*)$/u;
/** Words, bold words, a row: in no list and no quote above. */
const TEXT = /^(?:[\p{L}|]|\*+[^\s*])/u;
const HEADING = /^#{1,6}(?:[ \t]|$)/u;

type OpenPiece = {readonly lines: string[]; readonly stored: number[]; readonly bodies: Map<number, readonly string[]>; readonly frontMatter: boolean};

function openPiece(): OpenPiece {
	return {lines: [], stored: [], bodies: new Map(), frontMatter: false};
}

function keepLine(piece: OpenPiece, line: string, at: number): void {
	piece.lines.push(line);
	piece.stored.push(at + 1);
}

/** Index of the line that closes the fence; -1 where none does, and it goes on to the end. */
function closingLine(lines: readonly string[], at: number, sign: string): number {
	const closing = new RegExp(`^ {0,3}${sign}${sign[0] ?? ''}*[ \\t]*$`, 'u');
	for (let next = at + 1; next < lines.length; next += 1) {
		if (closing.test(lines[next] ?? '')) {
			return next;
		}
	}
	return -1;
}

/** Number of lines that front matter takes. */
function frontMatterEnd(lines: readonly string[]): number {
	const mark = /^(---|\+\+\+)[ \t]*$/u.exec(lines[0] ?? '')?.[1];
	return mark === undefined ? 0 : lines.findIndex((line, index) => index > 0 && line.startsWith(mark) && line.slice(3).trim() === '') + 1;
}
