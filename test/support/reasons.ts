import type {Plan} from '../../src/plan/plan.ts';

/** Inferences of a plan that are not answered by a sentence with a line inside of the file, which has so many lines. */
export const reasonsWithoutLine = (plan: Plan, lines: number): readonly string[] => {
	const all = [
		...plan.sections.map(section => ({what: `section ${section.id}`, why: section.why})),
		...plan.steps.map(step => ({what: `step ${step.id}`, why: step.why})),
		...plan.choices.map(choice => ({what: `choice ${choice.sections.join(', ')}`, why: choice.why})),
		...plan.reading.fences.map(fence => ({what: `block on line ${fence.line}`, why: fence.why})),
	];
	const gates = plan.steps.flatMap(step => (step.kind === 'command' && step.gate?.why.trim() === '' ? [`gate of ${step.id}`] : []));
	return [...all.filter(({why}) => !namesLine(why, lines)).map(({what, why}) => `${what}: ${why}`), ...gates];
};

const namesLine = (why: string, lines: number): boolean => {
	const named = [...why.matchAll(/\blines? (\d+)/gu)].map(match => Number(match[1]));
	return named.length > 0 && named.every(line => line >= 1 && line <= lines);
};
