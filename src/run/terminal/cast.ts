import type {CastCode} from './asciicast.ts';

/** `at`: milliseconds since the start. */
export type CastEvent = {readonly at: number; readonly code: CastCode; readonly text: string};

/** A recording as it was written: asciicast v3. */
export type Cast<Events extends Iterable<CastEvent> = Iterable<CastEvent>> = {readonly columns: number; readonly rows: number; readonly events: Events};

/** Reads a recording line by line. Whatever is no line of one is passed over, a file may have been cut off; input is left out, should a file hold some. */
export const openCast = (lines: Iterable<string>): Cast => {
	const iterator = lines[Symbol.iterator]();
	const header = parsed(iterator.next().value ?? '') as {readonly term?: {readonly cols?: unknown; readonly rows?: unknown}} | null;
	return {columns: positive(header?.term?.cols, 80), rows: positive(header?.term?.rows, 24), events: eventsOf({[Symbol.iterator]: () => iterator})};
};

/** The whole of one. */
export const readCast = (text: string): Cast<readonly CastEvent[]> => {
	const {events, ...size} = openCast(text.split('\n'));
	return {...size, events: [...events]};
};

function* eventsOf(lines: Iterable<string>): Generator<CastEvent> {
	let at = 0;
	for (const line of lines) {
		const event = line.startsWith('[') ? parsed(line) : null;
		if (!Array.isArray(event)) continue;
		const [interval, code, text] = event as readonly unknown[];
		if (typeof interval !== 'number' || typeof text !== 'string') continue;
		at += Math.max(0, interval * 1000);
		if (isCode(code)) yield {at: Math.round(at), code, text};
	}
}

const isCode = (code: unknown): code is CastCode => code === 'o' || code === 'r' || code === 'm' || code === 'x';

/** `80x24` of a resize. */
export const sizeIn = (text: string): {readonly columns: number; readonly rows: number} | null => {
	const [, columns, rows] = /^(\d{1,4})x(\d{1,4})$/.exec(text) ?? [];
	return columns === undefined || rows === undefined ? null : {columns: Number(columns), rows: Number(rows)};
};

const parsed = (line: string): unknown => {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
};

const positive = (value: unknown, otherwise: number): number => (typeof value === 'number' && value >= 1 ? Math.trunc(value) : otherwise);
