import {withAlternatives} from './alternatives.ts';
import {saysSomething} from './comments.ts';
import {factsOf} from './facts.ts';
import {readGaps} from './gaps.ts';
import {indexLines} from './lines.ts';
import {blanksIn, findBlanks} from './placeholders.ts';
import type {ShellFence, ShellStatement} from './shell-fence.ts';
import {linesOf} from './split.ts';

/** Calls that only MongoDB's shell has, and what stands around them there: helpers, variables of their results. Source: its reference of methods and helpers. */
const CALL = /^(?:(?:var|let|const)?\s*\w+\s*=\s*)?(?:db|rs|sh)\.[a-z]\w*(?:\.\w+)*\(/u;
const AROUND = /^(?:(?:db|rs|sh)\.|use [\w-]+;?$|show (?:dbs|databases|collections|users|roles|profile|logs?)\b|print(?:json|f)?\(|(?:var |let |const )?\w+(?:\.\w+|\[[^\]]*\])*\s*=[^=>]|sleep\()/u;
/** What a program has and nobody types at a prompt. */
const PROGRAM = /\brequire\(|\bimport\b|\bfunction\s+\w+\s*\(|\bmodule\.exports|\basync\b|\bawait\b|\bclass\s/u;

/** Nothing but lines for MongoDB's shell. */
export function isForMongo(text: string): boolean {
	const lines = typedLines(text).map(({start, end}) => text.slice(start, end));
	return lines.some(line => CALL.test(line)) && lines.every(line => CALL.test(line) || AROUND.test(line)) && !PROGRAM.test(text);
}

/** Comments are no input; a bracket that is open goes on over lines. */
function typedLines(text: string): readonly {readonly start: number; readonly end: number}[] {
	return linesOf(text.replace(/^[ \t]*\/\/.*$/gmu, line => ' '.repeat(line.length)), 0);
}

/** Reads a block for MongoDB's shell: a call each. Never throws. */
export function readMongo(text: string, options: {readonly told?: readonly string[]}): ShellFence {
	const index = indexLines(text);
	const spans = typedLines(text);
	const lines = spans.map(({start, end}) => ({line: index.of(start), endLine: index.of(Math.max(start, end - 1)), client: 'unknown' as const}));
	const gaps = readGaps(index, lines, [], false);
	const blanksFrom = blanksIn(findBlanks(text, {assigned: new Set(), sql: true, ...(options.told && {told: options.told})}));
	const statements = spans.map((span, at): ShellStatement => {
		const command = text.slice(span.start, span.end).replace(/\s*\/\/\s.*$/u, '');
		return {
			line: lines[at]?.line ?? 1,
			endLine: lines[at]?.endLine ?? 1,
			start: span.start,
			end: span.start + command.length,
			command,
			title: gaps.above[at]?.find(comment => saysSomething(comment.text) && comment.statement === at && comment.role !== 'expectation')?.text.trim() ?? null,
			remark: /\/\/\s*(.*)$/u.exec(text.slice(span.start, span.end))?.[1]?.trim() ?? null,
			placeholders: blanksFrom(span).map(blank => ({...blank, start: blank.start - span.start, end: blank.end - span.start, quoting: 'raw' as const})),
			samples: [],
			facts: factsOf(command, 'client'),
			inside: null,
			orphan: 'client',
			alternativeTo: null,
			condition: null,
		};
	});
	return {statements: withAlternatives(statements), comments: gaps.comments, raw: gaps.raw, assigns: [], stopsAt: null};
}
