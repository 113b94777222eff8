import {createHash} from 'node:crypto';
import {closeSync, fsyncSync, openSync, readSync, renameSync, rmSync} from 'node:fs';
import {open} from 'node:fs/promises';
import {openNewFile, writeWhole} from './private-file.ts';
import {maskingStream} from './redaction.ts';

/** Passes over files of any size, in pieces. */

export type Scan = {
	readonly bytes: number;
	readonly lines: number;
	/** Hex. */
	readonly sha256: string;
	/** Which of the wanted texts occur. */
	readonly found: ReadonlySet<string>;
};

export const scanFile = async (path: string, wanted: readonly string[]): Promise<Scan> => {
	const hash = createHash('sha256');
	const found = new Set<string>();
	const needles = wanted.map(text => ({text, bytes: Buffer.from(text).toString('latin1')}));
	const overlap = Math.max(0, ...needles.map(needle => needle.bytes.length - 1));
	let bytes = 0;
	let lines = 0;
	let last = 0x0a;
	let held = '';
	for await (const chunk of piecesOf(path)) {
		hash.update(chunk);
		bytes += chunk.length;
		lines += countLines(chunk);
		last = chunk.at(-1) ?? last;
		if (needles.length === 0) continue;
		held += chunk.toString('latin1');
		for (const needle of needles) if (held.includes(needle.bytes)) found.add(needle.text);
		held = overlap === 0 ? '' : held.slice(-overlap);
	}
	return {bytes, lines: last === 0x0a ? lines : lines + 1, sha256: hash.digest('hex'), found};
};

const PIECE_BYTES = 1 << 18;

/** One piece of memory for the whole file, whatever its size: a piece is the caller's until the next one is asked for. */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
	const file = await open(path, 'r');
	try {
		const buffer = Buffer.allocUnsafe(PIECE_BYTES);
		for (;;) {
			const {bytesRead} = await file.read(buffer, 0, PIECE_BYTES, null);
			if (bytesRead === 0) return;
			yield buffer.subarray(0, bytesRead);
		}
	} finally {
		await file.close();
	}
}

export const countLines = (chunk: Uint8Array): number => {
	let lines = 0;
	for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) lines++;
	return lines;
};

/** Rewrites the file with every form masked; the file is replaced in one step. Nothing is done when there is nothing to mask. */
export const maskFile = async (path: string, forms: readonly string[]): Promise<void> => {
	if (forms.length === 0) return;
	const beside = `${path}.masked`;
	rmSync(beside, {force: true});
	const fd = openNewFile(beside);
	try {
		const stream = maskingStream(forms);
		for await (const chunk of piecesOf(path)) writeWhole(fd, Buffer.from(stream.push(chunk.toString('latin1')), 'latin1'));
		writeWhole(fd, Buffer.from(stream.end(), 'latin1'));
		fsyncSync(fd);
	} finally {
		closeSync(fd);
	}
	renameSync(beside, path);
};

/** The last `length` bytes of a file of `size` bytes. */
export const readTail = (path: string, size: number, length: number): Buffer => {
	const fd = openSync(path, 'r');
	try {
		const buffer = Buffer.allocUnsafe(Math.min(size, length));
		const got = readSync(fd, buffer, 0, buffer.length, Math.max(0, size - length));
		return buffer.subarray(0, got);
	} finally {
		closeSync(fd);
	}
};
