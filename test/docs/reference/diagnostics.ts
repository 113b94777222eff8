import {CODES} from '../../../src/parser/check/codes.ts';
import type {Code} from '../../../src/parser/check/codes.ts';
import {table} from './table.ts';

const GROUPS = [
	['error', 'Errors', 'With one of these, nothing is run, and `rollbook check` exits with 3.'],
	['warning', 'Warnings', 'What an author should look at; `--max-warnings 0` makes `rollbook check` fail by them.'],
	['note', 'Notes', 'Good to know.'],
] as const;

/** Every code that a check of a runbook can give, the gravest first. */
export const diagnosticsPage = (): string =>
	[
		'# Diagnostics at a glance',
		'What each finds, with an example that is tested: [diagnostics](../diagnostics.md), also those of scenarios and packs.',
		...GROUPS.flatMap(([severity, title, text]) => [`## ${title}`, text, table(['code', 'what should hold'], CODES.filter(code => code.severity === severity).map(rowOf))]),
	].join('\n\n');

const rowOf = ({code, sentence}: Code): readonly string[] => [`[\`${code}\`](../diagnostics.md#${code})`, sentence];
