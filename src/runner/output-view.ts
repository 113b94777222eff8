import {closeSync, openSync, readSync, statSync} from 'node:fs';
import type {Found, Output} from '../run/live-run.ts';
import type {LineMark} from './output-index.ts';
import {readLines} from './output-index.ts';
import type {OutputSearch, Searched} from './output-search.ts';
import {searchOutput} from './output-search.ts';
import {countLines, readTail} from './output-file.ts';
import {sizeOf} from './read-quietly.ts';

export type OutputView = {
	/** Looks at the file; true if it changed since the last look. Once somebody has read from it, counts at most `COUNT_BYTES` of it. */
	poll(): boolean;
	/** Bytes at the last look. */
	size(): number;
	/** The newest lines now. `mask` hides secrets that the file still holds while the step runs. */
	read(mask: (text: string) => string): Output;
	/** Lines by their numbers, from 1, as far as they are counted. */
	lines(first: number, last: number, mask: (text: string) => string): readonly string[];
	/** The lines that hold something; one search at a time. */
	search(wanted: Pick<Searched, 'query' | 'holds' | 'mask' | 'onMore'>): Found;
};

const TAIL_BYTES = 256 * 1024;
/** Counting a gigabyte takes a third of a second, so it is spread over polls. */
const COUNT_BYTES = 8 << 20;
/** Used again and again: what is read 30 times a second would fill the memory before it is collected. */
const PIECE = Buffer.allocUnsafe(1 << 18);
/** One picture asks several times: while the file grows, all of them get what was seen at the last look if that is so young. */
const FRESH_MS = 25;

/** Looks at a growing transcript without ever holding more than its end. `shown` is the path relative to the run folder. */
export const openOutput = (path: string, shown: string): OutputView => {
	let size = 0;
	let inode = 0;
	let counted = 0;
	let newlines = 0;
	let marks: LineMark[] = [START];
	let search: {readonly query: string; readonly search: OutputSearch} | null = null;
	// A command that prints at full speed needs the processors itself: lines are counted from when somebody looks.
	let wanted = false;
	let lookedAt = Number.NEGATIVE_INFINITY;
	let cached: {readonly size: number; readonly counted: number; readonly output: Output} | null = null;
	const count = (): void => {
		if (counted >= size) return;
		const seen = countRange(path, counted, Math.min(size - counted, COUNT_BYTES), (bytes, lines) => marks.push({offset: counted + bytes, lines: newlines + lines}));
		newlines += seen.lines;
		// Cut short in between: nothing is left to count, and the next look begins again.
		counted = seen.bytes === 0 ? size : counted + seen.bytes;
	};
	const poll = (): boolean => {
		lookedAt = performance.now();
		const stat = statSync(path, {throwIfNoEntry: false});
		if (!stat) return false;
		// Masking replaces the file: begin again.
		if (stat.ino !== inode || stat.size < size) {
			[counted, newlines, marks, cached] = [0, 0, [START], null];
			search?.search.stop();
			search = null;
		}
		const grew = stat.size !== size || stat.ino !== inode || (wanted && counted < stat.size);
		[size, inode] = [stat.size, stat.ino];
		if (wanted) count();
		return grew;
	};
	const read = (mask: (text: string) => string): Output => {
		const before = size;
		wanted = true;
		const growing = performance.now() - lookedAt < FRESH_MS && sizeOf(path) !== size;
		if (!growing) poll();
		// Nothing is being added: the number can be exact at once.
		while (!growing && (size === before || isOld(path)) && counted < size) count();
		if (cached?.size === size && cached.counted === counted) return cached.output;
		const text = size === 0 ? '' : mask(readTail(path, size, TAIL_BYTES).toString('utf8'));
		const tail = text.split('\n');
		const open = tail.at(-1) !== '';
		if (!open) tail.pop();
		// The first line of a cut tail is not whole.
		if (size > TAIL_BYTES && tail.length > 1) tail.shift();
		const output = {bytes: size, lines: newlines + (open ? 1 : 0), tail, path: shown};
		cached = {size, counted, output};
		return output;
	};
	const find = (sought: Pick<Searched, 'query' | 'holds' | 'mask' | 'onMore'>): Found => {
		wanted = true;
		if (search?.query !== sought.query) {
			search?.search.stop();
			search = {query: sought.query, search: searchOutput({...sought, path, counted: () => ({marks, bytes: counted, lines: newlines, size})})};
		}
		return search.search.found();
	};
	const lines = (first: number, last: number, mask: (text: string) => string): readonly string[] => (size === 0 ? [] : readLines(path, marks, Math.max(1, first), last, mask));
	return {poll, size: () => size, read, lines, search: find};
};

const START: LineMark = {offset: 0, lines: 0};

/** The transcript of a step that has long ended is read for the first time. */
const isOld = (path: string): boolean => Date.now() - (statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0) > 1000;

/** Line ends in a part of a file, which may by now be shorter. */
const countRange = (path: string, from: number, length: number, onPiece: (bytes: number, lines: number) => void): {readonly bytes: number; readonly lines: number} => {
	const fd = openSync(path, 'r');
	try {
		let [bytes, lines] = [0, 0];
		while (bytes < length) {
			const got = readSync(fd, PIECE, 0, Math.min(PIECE.length, length - bytes), from + bytes);
			if (got === 0) break;
			bytes += got;
			lines += countLines(PIECE.subarray(0, got));
			onPiece(bytes, lines);
		}
		return {bytes, lines};
	} finally {
		closeSync(fd);
	}
};
