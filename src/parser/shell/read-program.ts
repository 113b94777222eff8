import {findBlanks} from './placeholders.ts';
import type {ShellFence} from './shell-fence.ts';

/**
 * A block in a language that is no shell's, told to be run: one text for the program of that language, never lines for a
 * shell. `{{name}}` alone is a fill-in, as `<` and `$` mean something else in most of them; its value must need no quotes.
 */
export function readProgram(text: string, {language, told}: {readonly language: string; readonly told?: readonly string[] | undefined}): ShellFence {
	const lines = text.split('\n');
	const first = lines.findIndex(line => line.trim() !== '');
	if (first < 0) {
		return {statements: [], comments: [], raw: [], assigns: [], stopsAt: null};
	}
	const last = lines.findLastIndex(line => line.trim() !== '');
	const start = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
	const command = lines.slice(first, last + 1).join('\n');
	const placeholders = findBlanks(command, {assigned: new Set(), sql: false, told}).filter(blank => blank.literal.startsWith('{{')).map(blank => ({...blank, quoting: 'raw' as const}));
	const title = /^\s*(?:#(?!!)|\/\/|--)\s*(\S.*)$/u.exec(lines[first] ?? '')?.[1]?.trim() ?? null;
	return {
		statements: [
			{
				line: first + 1,
				endLine: last + 1,
				start,
				end: start + command.length,
				command,
				title,
				remark: null,
				placeholders,
				samples: [],
				facts: {effect: 'change', why: `it is a program in ${language}, and what it does is not known`, object: '', endless: false, interactive: false, opens: null, closes: false, tools: [], exits: [], again: null},
				inside: null,
				orphan: null,
				alternativeTo: null,
				condition: null,
			},
		],
		comments: [],
		raw: [],
		assigns: [],
		stopsAt: null,
	};
}
