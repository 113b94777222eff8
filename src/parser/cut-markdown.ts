import type {RootContent} from 'mdast';
import {atTop, isAtRoot, passLine, type MarkdownState} from './markdown-state.ts';
import {plainBlock} from './plain-blocks.ts';
import {isBlank, plainFence, type PlainBlock} from './plain-lines.ts';

/** A part of a text that can be read by itself: nothing of it reaches beyond, nothing above reaches into it. */
export type Piece = {
	readonly lines: readonly string[];
	/** Stored line, 1-based, of each of `lines`. */
	readonly stored: readonly number[];
	/** What was taken out of fences, by the index of their opening line in `lines`. */
	readonly bodies: ReadonlyMap<number, readonly string[]>;
	readonly frontMatter: boolean;
	/** What it is, where it is plain enough to be known without the Markdown parser. */
	readonly nodes: readonly RootContent[];
};

/**
 * Cuts a Markdown text where it is certain that the parts read alone as they do together, takes out what stands in fences at the left edge, and reads what is plain.
 * What is uncertain stays together: it only takes longer. `pieceLines`: how many lines a piece has at least, where there are as many.
 */
export function cutMarkdown(text: string, pieceLines: number): readonly Piece[] {
	const lines = text.split('\n');
	const top = frontMatterEnd(lines);
	const front = top === 0 ? [] : [{...openPiece(), lines: lines.slice(0, top), stored: lines.slice(0, top).map((_, index) => index + 1), frontMatter: true}];
	const cutter: Cutter = {lines, pieceLines, state: atTop(), pieces: front, piece: openPiece(), over: false};
	for (let at = top; at < lines.length; ) {
		at = cutAt(cutter, at);
	}
	return [...cutter.pieces, cutter.piece];
}

type Cutter = {
	readonly lines: readonly string[];
	readonly pieceLines: number;
	readonly state: MarkdownState;
	readonly pieces: Piece[];
	piece: OpenPiece;
	/** What stands above is over for certain, without a blank line. */
	over: boolean;
};

/** Takes a line or a block; returns where to go on. */
function cutAt(cutter: Cutter, at: number): number {
	const {lines, state, pieceLines} = cutter;
	const line = lines[at] ?? '';
	const root = isAtRoot(state);
	const fresh = state.afterBlank || cutter.over;
	const sign = root ? OPENING.exec(line) : null;
	const close = sign === null ? -1 : closingLine(lines, at, sign[1] ?? sign[2] ?? '');
	const plain = root ? plainAt(lines, at, {fresh: fresh && (!state.indented || TEXT.test(line)), listed: state.listed, fence: sign !== null, close}) : null;
	const held = cutter.piece.lines.length;
	if (plain !== null ? held > 0 : held > 0 ? root && held >= pieceLines && (sign !== null || HEADING.test(line) || (fresh && (state.indented ? TEXT : OWN).test(line))) : cutter.piece.nodes.length > 0 && !isBlank(line)) {
		cutter.pieces.push(cutter.piece);
		cutter.piece = openPiece();
	}
	cutter.over = plain !== null || close !== -1;
	if (plain !== null) {
		cutter.piece.nodes.push(plain.node);
	} else {
		keepLines(cutter, at, close);
	}
	if (cutter.over) {
		Object.assign(state, atTop(), {afterBlank: false});
	} else if (sign === null) {
		passLine(state, line);
	} else {
		state.lost = true;
	}
	return plain?.next ?? (close === -1 ? at : close) + 1;
}

/** The line, or the marks of the fence that it opens. Blank lines at the top of a piece are nothing. */
function keepLines({piece, lines}: Cutter, at: number, close: number): void {
	const line = lines[at] ?? '';
	if (piece.lines.length > 0 || !isBlank(line)) {
		keepLine(piece, line, at);
	}
	if (close !== -1) {
		piece.bodies.set(piece.lines.length - 1, lines.slice(at + 1, close));
		keepLine(piece, lines[close] ?? '', close);
	}
}

/** The block at a line, where it is plain; `close`: the line that closes the fence, -1 where none does. */
function plainAt(lines: readonly string[], at: number, {fence, close, ...above}: {readonly fresh: boolean; readonly listed: boolean; readonly fence: boolean; readonly close: number}): PlainBlock | null {
	if (!fence) {
		return plainBlock(lines, at, above);
	}
	const node = close === -1 ? null : plainFence(lines, at, close);
	return node === null ? null : {node, next: close + 1};
}

const OPENING = /^(?:(`{3,})[^`]*|(~{3,}).*)$/u;
/** At the left edge, below a blank line: what belongs to no list above and is no front matter. */
const OWN = /^(?!(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)|[-+]{3})\S/u;
/** Words. */
const TEXT = /^\p{L}/u;
const HEADING = /^#{1,6}(?:[ \t]|$)/u;

type OpenPiece = {readonly lines: string[]; readonly stored: number[]; readonly bodies: Map<number, readonly string[]>; readonly frontMatter: boolean; readonly nodes: RootContent[]};

function openPiece(): OpenPiece {
	return {lines: [], stored: [], bodies: new Map(), frontMatter: false, nodes: []};
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
