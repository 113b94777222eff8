import type {Input} from '../plan/input.ts';
import type {Plan} from '../plan/plan.ts';
import type {Step} from '../plan/step.ts';
import type {RunState} from './state.ts';

/** A text of the runbook with the values of inputs that are known by now and are no secrets; all else stays as written. */
export const withValues = (text: string, plan: Plan, state: RunState, step: Step | undefined): string => {
	const used = new Set(step?.kind === 'command' ? step.uses.map(({input}) => input) : []);
	const values = plan.inputs.flatMap(input => literalsOf(state, input, used.has(input.name)));
	return replaceOnce(text, values.toSorted(([a], [b]) => b.length - a.length));
};

/** A sample such as `v42` stands for the input only where its own command says so; marks such as `<version>` do everywhere. */
const literalsOf = (state: RunState, input: Input, used: boolean): readonly (readonly [string, string])[] => {
	const value = state.inputs[input.name]?.value;
	if (input.secret || value === null || value === undefined) return [];
	return input.literals.filter(literal => used || !/^['"]?[\w.-]+['"]?$/.test(literal)).map(literal => [literal, value]);
};

/** In one pass: a value that looks like a placeholder is not filled once more. */
const replaceOnce = (text: string, values: readonly (readonly [string, string])[]): string => {
	if (values.length === 0) return text;
	const known = new Map(values);
	const pattern = values.map(([literal]) => `${/^\w/.test(literal) ? '(?<![\\w.])' : ''}${literal.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')}${/\w$/.test(literal) ? '(?!\\w)' : ''}`).join('|');
	return text.replaceAll(new RegExp(pattern, 'g'), found => known.get(found) ?? found);
};
