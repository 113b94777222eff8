/** A recording as it was written: asciicast v3, line by line. Whatever is no line of one is passed over; a file may have been cut off. */
export type Cast = {readonly columns: number; readonly rows: number; readonly events: readonly CastEvent[]};

/** `at`: milliseconds since the start. Input is not among them, should a file hold some. */
export type CastEvent = {readonly at: number; readonly code: 'o' | 'r' | 'x' | 'm'; readonly text: string};

export const readCast = (text: string): Cast => {
	const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'));
	const header = parsed(lines[0] ?? '') as {readonly term?: {readonly cols?: unknown; readonly rows?: unknown}} | null;
	const events: CastEvent[] = [];
	let at = 0;
	for (const line of lines.slice(1)) {
		const event = parsed(line);
		if (!Array.isArray(event)) continue;
		const [interval, code, data] = event as readonly unknown[];
		if (typeof interval !== 'number' || typeof data !== 'string') continue;
		at += Math.max(0, interval * 1000);
		if (code === 'o' || code === 'r' || code === 'x' || code === 'm') events.push({at: Math.round(at), code, text: data});
	}
	return {columns: positive(header?.term?.cols, 80), rows: positive(header?.term?.rows, 24), events};
};

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

const positive = (value: unknown, otherwise: number): number => (typeof value === 'number' && value >= 1 ? value : otherwise);
