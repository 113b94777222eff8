/** `o` output, `r` resize (`80x24`), `m` marker, `x` exit status. What was typed (`i`) is never written. */
export type CastCode = 'o' | 'r' | 'm' | 'x';

type CastHeader = {
	readonly cols: number;
	readonly rows: number;
	readonly type: string;
	/** Milliseconds since the epoch. */
	readonly at: number;
	/** No quiet time is longer, in seconds; absent: as it was. */
	readonly idleSeconds?: number;
	readonly title?: string;
};

/** Lines of an asciicast: a header, then an array for each event. `at` in milliseconds, by any clock that does not jump. */
export type Recording = {
	readonly header: (start: CastHeader) => string;
	/** Empty for what the format has no room for. */
	readonly line: (at: number, code: CastCode, text: string) => string;
};

/** Version 3: seconds since the event before. Source: docs.asciinema.org, asciicast v3. */
export const makeRecording = (startedAt: number): Recording => {
	let last = startedAt;
	return {
		header: ({cols, rows, type, at, ...more}) => `${JSON.stringify({version: 3, term: {cols, rows, type}, timestamp: Math.floor(at / 1000), ...moreOf(more)})}\n`,
		line(at, code, text) {
			const interval = Math.max(0, Math.round(at - last) / 1000);
			last = Math.max(last, at);
			return eventLine(interval, code, text);
		},
	};
};

/** Version 2, for older players: seconds since the start, and no exit status. Source: docs.asciinema.org, asciicast v2. */
const makeOlderRecording = (startedAt: number): Recording => {
	let last = startedAt;
	return {
		header: ({cols, rows, type, at, ...more}) => `${JSON.stringify({version: 2, width: cols, height: rows, timestamp: Math.floor(at / 1000), env: {TERM: type}, ...moreOf(more)})}\n`,
		line(at, code, text) {
			last = Math.max(last, at);
			return code === 'x' ? '' : eventLine(Math.round(last - startedAt) / 1000, code, text);
		},
	};
};

export const RECORDINGS = {v3: makeRecording, v2: makeOlderRecording} as const;

const moreOf = ({idleSeconds, title}: Pick<CastHeader, 'idleSeconds' | 'title'>): object => ({...(idleSeconds === undefined ? {} : {idle_time_limit: idleSeconds}), ...(title === undefined ? {} : {title})});

const eventLine = (seconds: number, code: CastCode, text: string): string =>
	// Not escaped by JSON, and a command to some terminals when the file is looked at.
	`${JSON.stringify([seconds, code, text]).replaceAll(/[\x7f-\x9f]/g, sign => `\\u00${sign.charCodeAt(0).toString(16)}`)}\n`;
