import {closeSync, openSync, readSync, statSync} from 'node:fs';
import type {Output} from '../run/live-run.ts';
import {countLines, readTail} from './output-file.ts';

export type OutputView = {
	/** Looks at the file; true if it changed since the last look. Counts at most `COUNT_BYTES` of it. */
	poll(): boolean;
	/** Bytes at the last look. */
	size(): number;
	/** The newest lines now. `mask` hides secrets that the file still holds while the step runs. */
	read(mask: (text: string) => string): Output;
};

const TAIL_BYTES = 256 * 1024;
/** Counting a gigabyte takes a third of a second, so it is spread over polls. */
const COUNT_BYTES = 8 << 20;
/** Used again and again: what is read 30 times a second would fill the memory before it is collected. */
const PIECE = Buffer.allocUnsafe(1 << 18);

/** Looks at a growing transcript without ever holding more than its end. `shown` is the path relative to the run folder. */
export const openOutput = (path: string, shown: string): OutputView => {
	let size = 0;
	let inode = 0;
	let counted = 0;
	let newlines = 0;
	let cached: {readonly size: number; readonly counted: number; readonly output: Output} | null = null;
	const count = (): void => {
		if (counted >= size) return;
		const fd = openSync(path, 'r');
		try {
			for (const until = Math.min(size, counted + COUNT_BYTES); counted < until; ) {
				const got = readSync(fd, PIECE, 0, Math.min(PIECE.length, until - counted), counted);
				if (got === 0) return;
				newlines += countLines(PIECE.subarray(0, got));
				counted += got;
			}
		} finally {
			closeSync(fd);
		}
	};
	const poll = (): boolean => {
		const stat = statSync(path, {throwIfNoEntry: false});
		if (!stat) return false;
		// Masking replaces the file: begin again.
		if (stat.ino !== inode || stat.size < size) [counted, newlines, cached] = [0, 0, null];
		const grew = stat.size !== size || stat.ino !== inode || counted < stat.size;
		[size, inode] = [stat.size, stat.ino];
		count();
		return grew;
	};
	const read = (mask: (text: string) => string): Output => {
		const before = size;
		poll();
		// Nothing is being added: the number can be exact at once.
		while (size === before && counted < size) count();
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
	return {poll, size: () => size, read};
};
