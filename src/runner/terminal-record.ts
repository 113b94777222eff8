import {closeSync} from 'node:fs';
import {join} from 'node:path';
import {makeRecording} from '../run/terminal/asciicast.ts';
import type {AttemptPlace} from './attempt-place.ts';
import {reasonOf} from './evidence-error.ts';
import {openForAppend, openNewFile, writeWhole} from './private-file.ts';

type TerminalSize = {readonly cols: number; readonly rows: number};

/** What a terminal shows, as plain transcript and as a recording with times. */
export type TerminalRecord = {
	output(text: string): void;
	resized(size: TerminalSize): void;
	/** `code` null: nobody saw how it ended. */
	close(code: number | null): void;
};

/**
 * Throws the system's error where it cannot be begun. Once something cannot be written, `lost` is told and nothing is written any
 * more: whatever has the terminal goes on, and is shown.
 */
export const openRecord = (place: AttemptPlace, size: TerminalSize, lost: (error: unknown) => void): TerminalRecord => {
	const fds: number[] = [];
	const open = (fd: number): number => {
		fds.push(fd);
		return fd;
	};
	const recording = makeRecording(performance.now());
	let broken: unknown = null;
	const attempted = (write: () => void): void => {
		if (broken !== null) return;
		try {
			write();
		} catch (error) {
			broken = error;
			lost(error);
		}
	};
	try {
		const output = open(openForAppend(join(place.folder, 'output.txt')));
		const cast = open(openNewFile(join(place.folder, 'session.cast')));
		const event = (code: 'o' | 'r' | 'x', text: string): void => writeWhole(cast, Buffer.from(recording.line(performance.now(), code, text)));
		writeWhole(cast, Buffer.from(recording.header({...size, type: 'xterm-256color', at: Date.now()})));
		return {
			output: text => attempted(() => {
				writeWhole(output, Buffer.from(text));
				event('o', text);
			}),
			resized: ({cols, rows}) => attempted(() => event('r', `${cols}x${rows}`)),
			close(code) {
				if (code !== null) attempted(() => event('x', String(code)));
				if (broken !== null) noteEnd(output, broken);
				closeAll(fds, lost);
			},
		};
	} catch (error) {
		closeAll(fds, () => undefined);
		throw error;
	}
};

/** Some file systems say only now that there is no room. */
const closeAll = (fds: readonly number[], lost: (error: unknown) => void): void => {
	for (const fd of fds) {
		try {
			closeSync(fd);
		} catch (error) {
			lost(error);
		}
	}
};

/** There may be room again by now; a transcript should not look whole that is not. */
const noteEnd = (output: number, error: unknown): void => {
	try {
		writeWhole(output, Buffer.from(`\r\n(not recorded any further: ${reasonOf(error)})\r\n`));
	} catch {
		// The run says it.
	}
};
