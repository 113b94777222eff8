import type {Diagnostic, Severity} from '../plan/diagnostic.ts';
import {decodeBytes} from './decode-bytes.ts';
import {repairMojibake} from './repair-mojibake.ts';

/** A runbook's text as shown: one entry per stored line, so that line numbers are those of the file. */
export type Source = {
	readonly path: string;
	readonly sha256: string;
	readonly encoding: string;
	readonly lines: readonly string[];
	/** The lines joined by `\n`; what the Markdown parser gets. */
	readonly text: string;
	readonly diagnostics: readonly Diagnostic[];
};

/** Where a diagnostic points: 1-based line and column; length 1 if not given. */
export type Spot = {readonly line: number; readonly column?: number; readonly length?: number};

/** Bytes → lines as shown. Says when they are no text, when nothing is there, and which lines were repaired. */
export function readSource(bytes: Uint8Array, options: {readonly path: string; readonly sha256: string}): Source {
	const {text, encoding} = decodeBytes(bytes);
	const stored = text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
	const lines = stored.map(repairMojibake);
	const bare: Source = {...options, encoding, lines, text: lines.join('\n'), diagnostics: []};
	if (encoding === 'binary') {
		return {...bare, diagnostics: [diagnose(bare, 'not-text', 'error', 'the file is not text', {line: 1}, 'give a Markdown file in UTF-8')]};
	}
	if (text.trim() === '') {
		return {...bare, diagnostics: [diagnose(bare, 'empty-runbook', 'error', 'the runbook is empty', {line: 1}, 'write at least a heading and one step')]};
	}
	const repaired = lines.flatMap((line, index) => (line === stored[index] ? [] : [index + 1]));
	const first = repaired[0];
	if (first === undefined) {
		return bare;
	}
	const count = repaired.length === 1 ? 'one line' : `${repaired.length} lines`;
	const note = diagnose(bare, 'repaired-encoding', 'note', `${count} held text encoded twice; shown as repaired`, {line: first}, 'save the file again in UTF-8');
	return {...bare, diagnostics: [note]};
}

/** A diagnostic with its excerpt; the spot is clamped into the text. */
export function diagnose(source: Source, code: string, severity: Severity, message: string, spot: Spot, help: string | null): Diagnostic {
	const line = Math.min(Math.max(spot.line, 1), Math.max(source.lines.length, 1));
	const excerpt = source.lines[line - 1] ?? '';
	const column = Math.min(Math.max(spot.column ?? 1, 1), excerpt.length + 1);
	const length = Math.max(1, Math.min(spot.length ?? 1, excerpt.length - column + 1));
	return {code, severity, message, path: source.path, line, column, length, excerpt, help};
}
