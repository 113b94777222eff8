import type {Plan} from '../../plan/plan.ts';
import type {CommandStep} from '../../plan/step.ts';
import {callsOf, type Call} from '../shell/calls.ts';
import {mask} from '../shell/placeholders.ts';
import {parseShell, type Tree} from '../shell/syntax.ts';
import {unwrap} from '../shell/wrappers.ts';
import type {Source, Spot} from '../source.ts';

/** A step for a shell with its syntax tree; offsets are those of the step's command. */
export type CheckedCommand = {
	readonly step: CommandStep;
	/** The command with fill-ins masked. */
	readonly text: string;
	readonly tree: Tree;
	readonly calls: readonly Call[];
	/** An annotation says how to tell whether it worked. */
	readonly watched: boolean;
};

const SHELLS: ReadonlySet<string> = new Set(['bash', 'sh', 'zsh']);

/** Steps that a shell of the Bourne family reads, here or on another machine; what a database client gets is left out. */
export function checkedCommands(plan: Plan): readonly CheckedCommand[] {
	const clients = new Set(plan.steps.flatMap(step => (step.kind === 'command' && step.opens !== null && step.opens.kind !== 'shell' ? [step.id] : [])));
	return plan.steps.flatMap(step => {
		if (step.kind !== 'command' || !SHELLS.has(step.language) || step.closes || (step.inside !== null && clients.has(step.inside))) {
			return [];
		}
		const text = mask(step.command, step.uses.map(use => ({name: use.input, literal: use.literal, start: use.start, end: use.end})));
		const {tree} = parseShell(text);
		return [{step, text, tree, calls: callsOf(tree, text), watched: step.expectations.some(expectation => expectation.kind !== 'prose')}];
	});
}

/** Where a part of a step's command stands in the file; the whole line where the command was not copied as it is. */
export function spotOf(source: Source, step: CommandStep, start: number, end: number): Spot {
	const before = step.command.slice(0, start).split('\n');
	const row = step.command.split('\n')[before.length - 1] ?? '';
	const offset = before.at(-1)?.length ?? 0;
	const length = Math.max(1, Math.min(end - start, row.length - offset));
	const first = step.line + before.length - 1;
	const last = before.length === 1 ? Math.max(first, step.endLine) : first;
	for (let line = first; line <= last; line += 1) {
		const at = (source.lines[line - 1] ?? '').indexOf(row);
		if (at >= 0) {
			return {line, column: at + offset + 1, length};
		}
	}
	const stored = source.lines[first - 1] ?? '';
	return {line: first, column: stored.length - stored.trimStart().length + 1, length: Math.max(1, stored.trim().length)};
}

/** Words of the program that a call comes down to: `sudo docker exec db pg_dump shop` is `pg_dump shop`. */
export function innermost(words: readonly string[], depth = 4): readonly string[] {
	const inner = depth > 0 ? unwrap(words) : null;
	return inner?.words ? innermost(inner.words, depth - 1) : words;
}

/** The words of a call. */
export function wordsOf(call: Call): readonly string[] {
	return call.words.map(word => word.value);
}

/** Where a call begins and ends. */
export function reachOf(call: Call): {readonly start: number; readonly end: number} {
	return {start: call.words[0]?.start ?? 0, end: call.words.at(-1)?.end ?? 0};
}
