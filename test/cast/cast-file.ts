export const COLUMNS = 100;
export const ROWS = 26;

/** What came to the terminal, `at` in seconds from the start. */
export type CastEvent = {readonly at: number; readonly data: string};

/** An asciicast of version 2: a header, then an event a line. */
export const castText = (events: readonly CastEvent[]): string =>
	[JSON.stringify({version: 2, width: COLUMNS, height: ROWS, title: 'Rollbook: a drill'}), ...events.map(({at, data}) => JSON.stringify([Math.round(at * 1000) / 1000, 'o', data]))].join('\n') + '\n';

export const readCast = (text: string): readonly CastEvent[] =>
	text
		.trim()
		.split('\n')
		.slice(1)
		.map(line => {
			const [at, , data] = JSON.parse(line) as [number, string, string];
			return {at, data};
		});
