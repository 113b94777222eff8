import type {CommandStep} from '../../plan/step.ts';
import {spotOf, wordsOf, type CheckedCommand} from './checked-command.ts';
import type {Finding, Ground, Rule} from './rule.ts';

/** Commands that whoever follows the block never comes to. */
export const REACH_RULES: readonly Rule[] = [{code: 'unreachable-step', severity: 'warning', sentence: 'No command of a block stands behind one that ends its shell.', find: unreachableSteps}];

function unreachableSteps({source, outline, plan, commands}: Ground): readonly Finding[] {
	return outline.blocks.flatMap(block => {
		if (block.kind !== 'fence') {
			return [];
		}
		const inside = plan.steps.filter((step): step is CommandStep => step.kind === 'command' && block.line < step.line && step.line <= block.endLine);
		const last = inside.findIndex(step => step.inside === null && (/^\s*(?:exit|logout)(?:\s+\S+)?\s*;?\s*$/u.test(step.command) || commands.some(command => command.step === step && replacesShell(command))));
		const first = last < 0 ? undefined : inside[last + 1];
		const end = inside[last];
		return first === undefined || end === undefined || opensBefore(inside, last)
			? []
			: [{spot: spotOf(source, first, 0, first.command.split('\n')[0]?.length ?? 1), message: `\`${end.command.split('\n')[0]}\` on line ${end.line} ends the shell before this`, help: 'leave it out, or put what follows into a block of its own'}];
	});
}

/** `exit` behind `ssh` leaves that, not the shell that one is in. */
function opensBefore(inside: readonly CommandStep[], index: number): boolean {
	return inside.slice(0, index).some(step => step.opens !== null);
}

/** `exec PROGRAM` as a command of its own; behind `&&` or in a condition it may not come to pass. */
function replacesShell({tree, calls}: CheckedCommand): boolean {
	const [call] = calls;
	const words = call === undefined ? [] : wordsOf(call);
	return tree.commands.length === 1 && tree.commands[0]?.command.type === 'Command' && calls.length === 1 && words[0] === 'exec' && /^[^-<>\d]/u.test(words[1] ?? '');
}
