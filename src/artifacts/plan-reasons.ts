import {gateReason} from '../plan/gate-reason.ts';
import type {Plan} from '../plan/plan.ts';

/** One sentence for everything that was inferred, each with the line that decided: sections, choices, steps, gates, and blocks that are not run. */
export function planReasons(plan: Plan): string {
	const rows = [
		...plan.sections.map(section => ({line: section.line, order: 0, text: `${section.title} is ${section.role}: ${section.why}`})),
		...plan.choices.map(choice => ({line: lineOf(plan, choice.sections[0]), order: 1, text: `${choice.what} are a choice: ${choice.why}`})),
		...plan.reading.fences.map(fence => ({line: fence.line, order: 2, text: `the block is ${fence.kind}: ${fence.why}`})),
		...(plan.messages ?? []).map(message => ({line: message.line, order: 5, text: `the text is a draft of a message (${message.channel}): ${message.why}`})),
		...plan.steps.flatMap(step => [
			{line: step.line, order: 3, text: `step ${step.number}, ${step.title}: ${step.why}`},
			...(step.kind === 'command' && step.shows ? [{line: step.line, order: 4, text: `step ${step.number} shows a state: it is kept from before and from after a change, as pre-${plan.kind}-${step.shows.what} and post-${plan.kind}-${step.shows.what}`}] : []),
			...(step.kind === 'command' && step.gate !== null ? [{line: step.line, order: 4, text: `step ${step.number} is held (${step.gate.level}): ${gateReason(step.gate)}`}] : []),
		]),
	];
	const width = String(Math.max(1, ...rows.map(({line}) => line))).length;
	return `\nWhy\n${rows.sort((a, b) => a.line - b.line || a.order - b.order).map(({line, text}) => `${String(line).padStart(width + 2)}  ${text}\n`).join('')}`;
}

function lineOf(plan: Plan, id: string | undefined): number {
	return plan.sections.find(section => section.id === id)?.line ?? 1;
}
