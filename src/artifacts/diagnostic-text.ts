import type {Diagnostic} from '../plan/diagnostic.ts';
import {visible} from './inert.ts';

/**
 * A diagnostic as a compiler prints it: headline, place, the line with carets below, help.
 * Nothing in it reaches the terminal as a control character. Blanks before the carets copy the tabs of the line, so that they stand below what they mean.
 */
export function diagnosticText(diagnostic: Diagnostic): string {
	const {severity, code, message, path, line, column, length, excerpt, help} = diagnostic;
	const gutter = ' '.repeat(String(line).length);
	const rows = [`${severity}[${code}]: ${message}`, `${gutter}--> ${path}:${line}:${column}`];
	if (excerpt.trim() !== '') {
		const before = excerpt.slice(0, column - 1).replace(/[^\t]/gu, ' ');
		const marks = '^'.repeat(Math.max(1, Math.min(length, excerpt.length - column + 1)));
		rows.push(`${gutter} |`, `${line} | ${excerpt}`, `${gutter} | ${before}${marks}`);
	}
	if (help !== null) {
		rows.push(`${gutter} = help: ${help}`);
	}
	return visible(rows.join('\n'));
}
