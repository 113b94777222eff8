import type {Found} from '../run/live-run.ts';
import type {LineMark} from './output-index.ts';
import {readPart} from './output-index.ts';

export type Counted = {readonly marks: readonly LineMark[]; /** Bytes counted so far. */ readonly bytes: number; readonly lines: number; readonly size: number};

export type Searched = {
	readonly path: string;
	/** What is counted of the file by now; grows while a step runs. */
	readonly counted: () => Counted;
	readonly query: string;
	/** Whether a line, as it is shown, holds what is looked for. */
	readonly holds: (line: string) => boolean;
	readonly mask: (text: string) => string;
	/** There is more to show. */
	readonly onMore: () => void;
};

export type OutputSearch = {found(): Found; stop(): void};

/** So many are enough for anybody; the search ends there. */
const MOST = 100_000;
const TELL_MS = 100;

/**
 * Looks through a whole transcript, from its end to its beginning and then along with what is added, a piece at a time: in between
 * everything else has its turn, and nothing is held but the numbers of lines.
 */
export const searchOutput = (searched: Searched): OutputSearch => {
	const {path, counted, onMore} = searched;
	const begin = lastLineEnd(path, counted());
	const edges = [...counted().marks.filter(({offset}) => offset < begin.offset), begin];
	// The newest of what was there, going back; then what came since.
	const older: number[] = [];
	const newer: number[] = [];
	let [behind, ahead, triedTo] = [edges.length - 1, begin, -1];
	let [busy, stopped, toldAt] = [false, false, Number.NEGATIVE_INFINITY];
	let known: {readonly at: number; readonly found: Found} | null = null;
	const full = (): boolean => older.length + newer.length >= MOST;
	const next = (): boolean => {
		if (full()) return false;
		if (behind > 0) {
			behind--;
			older.push(...between(searched, edges[behind], edges[behind + 1]).toReversed());
			return true;
		}
		triedTo = counted().bytes;
		const to = nextLineEnd(path, ahead, triedTo);
		if (to === null) return false;
		newer.push(...between(searched, ahead, to));
		ahead = to;
		return true;
	};
	const go = async (): Promise<void> => {
		busy = true;
		let looked = false;
		try {
			while (!stopped && next()) {
				looked = true;
				known = null;
				if (performance.now() - toldAt > TELL_MS) {
					toldAt = performance.now();
					onMore();
				}
				await new Promise(resolve => setImmediate(resolve));
			}
		} catch {
			// The file was taken away: what was found stays.
			stopped = true;
		}
		busy = false;
		if (!looked) return;
		// What was told meanwhile was told as of a search under way.
		known = null;
		onMore();
	};
	return {
		found() {
			const {bytes, size} = counted();
			if (!busy && !stopped && !full() && (behind > 0 || bytes > triedTo)) void go();
			if (known?.at === size) return known.found;
			const open = busy || bytes < size ? [] : between(searched, ahead, {offset: size, lines: ahead.lines});
			const total = Math.max(1, edges.length - 1);
			const found = {numbers: [...older.toReversed(), ...newer, ...open], share: (total - behind) / total, done: !busy && (behind === 0 || stopped || full()), full: full()};
			known = {at: size, found};
			return found;
		},
		stop: () => {
			stopped = true;
		},
	};
};

/** Text in which nothing is hidden from a search of all of it at once: what is shown is what it holds. */
const PLAIN = /^[\n\x20-\x7e]*$/;
/** A line that begins before a mark may end behind it; of a longer one the beginning is looked at. */
const OVERHANG = 1 << 16;

/** Numbers of the lines that begin between two marks and hold what is looked for. */
const between = ({path, query, holds, mask}: Searched, from: LineMark | undefined, to: LineMark | undefined): readonly number[] => {
	if (!from || !to) return [];
	const bytes = readPart(path, Math.max(0, from.offset - 1), to.offset + OVERHANG);
	const length = to.offset - Math.max(0, from.offset - 1);
	// The line that a mark stands in belongs to the piece before.
	const first = from.offset === 0 ? 0 : bytes.indexOf(0x0a) + 1;
	if ((first === 0 && from.offset > 0) || first >= length) return [];
	const end = bytes.indexOf(0x0a, length - 1);
	const text = mask(bytes.subarray(first, end < 0 ? bytes.length : end).toString('utf8'));
	if (PLAIN.test(text) && !text.toLowerCase().includes(query.toLowerCase())) return [];
	const number = from.lines + (first <= 1 ? 1 : 2);
	return text.split('\n').flatMap((line, index) => (holds(line) ? [number + index] : []));
};

const PIECE_BYTES = 1 << 18;

/** Where the last whole line of what is counted ends. */
const lastLineEnd = (path: string, {bytes, lines}: Counted): LineMark => {
	for (let to = bytes; to > 0; to -= PIECE_BYTES) {
		const from = Math.max(0, to - PIECE_BYTES);
		const at = readPart(path, from, to).lastIndexOf(0x0a);
		if (at >= 0) return {offset: from + at + 1, lines};
	}
	return {offset: 0, lines: 0};
};

/** The end of the last whole line within the next piece; null where none has ended yet. */
const nextLineEnd = (path: string, {offset, lines}: LineMark, to: number): LineMark | null => {
	for (let length = PIECE_BYTES; ; length *= 2) {
		const piece = readPart(path, offset, Math.min(to, offset + length));
		const end = piece.lastIndexOf(0x0a) + 1;
		if (end === 0 && offset + length < to && length < 1 << 26) continue;
		if (end === 0) return null;
		let ends = 0;
		for (let at = piece.indexOf(0x0a); at >= 0; at = piece.indexOf(0x0a, at + 1)) ends++;
		return {offset: offset + end, lines: lines + ends};
	}
};
