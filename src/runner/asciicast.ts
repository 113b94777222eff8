/** Lines of an asciicast v3 recording: a header, then `[seconds since the line before, code, text]`. Source: docs.asciinema.org, asciicast v3. */
export type Recording = {
	readonly header: (start: {readonly cols: number; readonly rows: number; readonly type: string; readonly at: number}) => string;
	/** `o` output, `r` resize (`80x24`), `x` exit status. `mono` in milliseconds. */
	readonly line: (mono: number, code: 'o' | 'r' | 'x', text: string) => string;
};

export const makeRecording = (startMono: number): Recording => {
	let last = startMono;
	return {
		header: ({cols, rows, type, at}) => `${JSON.stringify({version: 3, term: {cols, rows, type}, timestamp: Math.floor(at / 1000)})}\n`,
		line(mono, code, text) {
			const interval = Math.max(0, Math.round(mono - last) / 1000);
			last = Math.max(last, mono);
			// Not escaped by JSON, and a command to some terminals when the file is looked at.
			return `${JSON.stringify([interval, code, text]).replaceAll(/[\x7f-\x9f]/g, sign => `\\u00${sign.charCodeAt(0).toString(16)}`)}\n`;
		},
	};
};
