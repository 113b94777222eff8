import {createHash} from 'node:crypto';
import {closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync} from 'node:fs';
import {open} from 'node:fs/promises';
import {maskingStream} from './masking-stream.ts';
import {openNewFile, writeWhole} from './private-file.ts';

/** Passes over files of any size, in pieces. */

type Scan = {
	readonly bytes: number;
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
	let held = '';
	for await (const chunk of piecesOf(path)) {
		hash.update(chunk);
		bytes += chunk.length;
		if (needles.length === 0) continue;
		held += chunk.toString('latin1');
		for (const needle of needles) if (held.includes(needle.bytes)) found.add(needle.text);
		held = overlap === 0 ? '' : held.slice(-overlap);
	}
	return {bytes, sha256: hash.digest('hex'), found};
};

const PIECE_BYTES = 1 << 19;
const SMALL_BYTES = 1 << 14;

/** Most files are small: to read such a one here and now takes less than to have it read beside. Null: it is none. */
export const readSmall = (path: string): Buffer | null => {
	const fd = openSync(path, 'r');
	try {
		const piece = Buffer.allocUnsafe(SMALL_BYTES);
		let bytes = 0;
		for (let got = -1; got !== 0 && bytes < SMALL_BYTES; bytes += got) got = readSync(fd, piece, bytes, SMALL_BYTES - bytes, bytes);
		// A full piece may not be all.
		return bytes < SMALL_BYTES ? piece.subarray(0, bytes) : null;
	} finally {
		closeSync(fd);
	}
};

/** Two pieces of memory for the whole file, whatever its size: the next is read while the caller has one, which is the caller's until the next one is asked for. */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
	const small = readSmall(path);
	if (small !== null) {
		if (small.length > 0) yield small;
		return;
	}
	const file = await open(path, 'r');
	const length = Math.min(PIECE_BYTES, Math.max(SMALL_BYTES, fstatSync(file.fd).size + 1));
	let [piece, spare] = [Buffer.allocUnsafe(length), Buffer.allocUnsafe(length)];
	let reading = file.read(piece, 0, length, null);
	try {
		for (;;) {
			const {bytesRead} = await reading;
			if (bytesRead === 0) return;
			reading = file.read(spare, 0, length, null);
			// A failure is for who waits for it, further up; nobody may do so yet.
			reading.catch(() => undefined);
			yield piece.subarray(0, bytesRead);
			[piece, spare] = [spare, piece];
		}
	} finally {
		// A caller that stops early must not have the file closed under a read.
		await reading.catch(() => undefined);
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
