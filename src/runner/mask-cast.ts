import {closeSync, createReadStream, fsyncSync, renameSync, rmSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {openNewFile, writeWhole} from './private-file.ts';
import {maskText} from './redaction.ts';

/**
 * Masks the recording of a terminal. A terminal gives what a program prints in pieces of any size, so a secret may begin in one
 * event and end in another: what may be the beginning of one waits for the next event. The file is replaced in one step.
 */
export const maskCast = async (path: string, forms: readonly string[]): Promise<void> => {
	if (forms.length === 0) return;
	const beside = `${path}.masked`;
	rmSync(beside, {force: true});
	const fd = openNewFile(beside);
	const mask = makeMask(forms);
	try {
		for await (const line of createInterface({input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY})) writeWhole(fd, Buffer.from(mask.line(line)));
		writeWhole(fd, Buffer.from(mask.end()));
		fsyncSync(fd);
	} finally {
		closeSync(fd);
	}
	renameSync(beside, path);
};

const makeMask = (forms: readonly string[]): {readonly line: (line: string) => string; readonly end: () => string} => {
	let held = '';
	const release = (): string => {
		const text = held;
		held = '';
		return text === '' ? '' : `${event(0, maskText(text, forms))}\n`;
	};
	return {
		line(line) {
			const output = outputIn(line);
			// A crash cut it off: no player reads it, and it may hold the other half of a secret. The transcript has what it showed.
			if (output === 'torn') return '';
			if (output === null) return `${isExit(line) ? release() : ''}${maskText(line, forms)}\n`;
			const text = maskText(held + output.text, forms);
			const open = openEnd(text, forms);
			held = text.slice(text.length - open);
			return `${event(output.interval, text.slice(0, text.length - open))}\n`;
		},
		end: release,
	};
};

type CastOutput = {readonly interval: number; readonly text: string};

/** What an output event of an asciicast shows; null: the line is something else. */
const outputIn = (line: string): CastOutput | 'torn' | null => {
	if (!line.startsWith('[')) return null;
	try {
		const [interval, code, text] = JSON.parse(line) as unknown[];
		return code === 'o' && typeof text === 'string' && typeof interval === 'number' ? {interval, text} : null;
	} catch {
		return 'torn';
	}
};

const isExit = (line: string): boolean => /^\[[^,]*, ?"x"/.test(line);

/** As the recording is written: see `makeRecording`. */
const event = (interval: number, text: string): string => JSON.stringify([interval, 'o', text]).replaceAll(/[\x7f-\x9f]/g, sign => `\\u00${sign.charCodeAt(0).toString(16)}`);

/** Length of the longest end of the text with which a form begins. */
const openEnd = (text: string, forms: readonly string[]): number => {
	let longest = 0;
	for (const form of forms) {
		for (let at = Math.max(0, text.length - form.length + 1); at < text.length - longest; at++) {
			if (form.startsWith(text.slice(at))) longest = text.length - at;
		}
	}
	return longest;
};
