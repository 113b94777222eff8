import {closeSync, existsSync, openSync, readFileSync, readSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {StringDecoder} from 'node:string_decoder';
import {makeRecording} from '../run/terminal/asciicast.ts';
import {openForAppend, writeNewFile} from './private-file.ts';

/** When a captured attempt had printed how much: `MILLISECONDS BYTES` a line, since the start and in all. */

const NAME = 'timing.txt';

type TimingFile = {
	/** `size`: bytes of the transcript at `ms` after the start. */
	note(ms: number, size: number): void;
};

/** `lost`: told once, when a line cannot be written; nothing is written any more then. */
export const openTiming = (folder: string, lost: (error: unknown) => void): TimingFile => {
	const path = join(folder, NAME);
	let noted = 0;
	let broken = false;
	return {
		note(ms, size) {
			if (broken || size <= noted) return;
			noted = size;
			try {
				if (!existsSync(path)) writeNewFile(path, '');
				const fd = openForAppend(path);
				writeSync(fd, `${Math.max(0, Math.round(ms))} ${size}\n`);
				closeSync(fd);
			} catch (error) {
				broken = true;
				lost(error);
			}
		},
	};
};

const PIECE = 64 * 1024;

/**
 * The lines of an asciicast v3 of an attempt's folder, made of its transcript and of when it grew; `at`: its start, milliseconds
 * since the epoch. Where secrets were masked, pieces may begin a few bytes off; the text is the transcript's.
 */
export function* castLines(folder: string, {at, exit}: {readonly at: number; readonly exit: number | null}): Generator<string> {
	const recording = makeRecording(0);
	yield recording.header({cols: 80, rows: 24, type: 'xterm-256color', at});
	const fd = openSync(join(folder, 'output.txt'), 'r');
	const decoder = new StringDecoder('utf8');
	const buffer = Buffer.alloc(PIECE);
	let offset = 0;
	try {
		for (const {ms, size} of timesIn(folder)) {
			while (offset < size) {
				const got = readSync(fd, buffer, 0, Math.min(PIECE, size - offset), offset);
				if (got === 0) break;
				offset += got;
				const text = decoder.write(buffer.subarray(0, got));
				// The transcript went to a file; on a terminal each line begins at its left.
				if (text !== '') yield recording.line(ms, 'o', text.replaceAll(/(?<!\r)\n/g, '\r\n'));
			}
		}
	} finally {
		closeSync(fd);
	}
	if (exit !== null) yield recording.line(0, 'x', String(exit));
}

/** The last row stands for whatever is left. */
const timesIn = (folder: string): readonly {readonly ms: number; readonly size: number}[] => {
	const path = join(folder, NAME);
	const rows = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
	const times = rows.map(row => ({ms: Number(row.split(' ')[0]), size: Number(row.split(' ')[1])})).filter(({ms, size}) => Number.isFinite(ms) && Number.isFinite(size));
	return [...times, {ms: times.at(-1)?.ms ?? 0, size: Number.MAX_SAFE_INTEGER}];
};
