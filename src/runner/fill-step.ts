import {fillCommand} from '../plan/fill.ts';
import type {FilledSpan} from '../plan/fill.ts';
import type {Plan} from '../plan/plan.ts';
import type {CommandStep} from '../plan/step.ts';
import type {RunState} from '../run/state.ts';
import {MASK} from './redaction.ts';
import type {Secrets} from './redaction.ts';

/** A command with its values: as it runs, and as it may be shown and recorded. */
type FilledCommand = {readonly kind: 'filled'; readonly command: string; readonly shown: string} | {readonly kind: 'unfilled'; readonly reason: string};

/** Puts the run's values into a step's command. With a value missing, or one that cannot be quoted for its place, nothing is filled. */
export const fillStep = (plan: Plan, step: CommandStep, inputs: RunState['inputs'], secrets: Secrets): FilledCommand => {
	const isSecret = (name: string) => inputs[name]?.secret === true || plan.inputs.some(input => input.name === name && input.secret);
	const known = [...new Set(step.uses.map(use => use.input))].flatMap((name): [string, string][] => {
		const value = isSecret(name) ? secrets.get(name) : (inputs[name]?.value ?? undefined);
		return value === undefined ? [] : [[name, value]];
	});
	const filled = fillCommand(step.command, step.uses, Object.fromEntries(known));
	switch (filled.kind) {
		case 'missing':
			return {kind: 'unfilled', reason: `there is no value for ${filled.inputs.map(name => `\`${name}\``).join(', ')}`};
		case 'refused':
			return {kind: 'unfilled', reason: `\`${filled.input}\` ${filled.reason}`};
		case 'filled':
			return {kind: 'filled', command: filled.text, shown: maskSpans(filled.text, filled.spans.filter(span => isSecret(span.input)))};
	}
};

const maskSpans = (text: string, spans: readonly FilledSpan[]): string =>
	spans.toSorted((a, b) => b.start - a.start).reduce((shown, {start, end}) => shown.slice(0, start) + MASK + shown.slice(end), text);

/** A command typed or changed by the operator. It holds no place for a value any more; one that is left must not start. */
export const takeEdited = (step: CommandStep, edited: string, masked: string): FilledCommand => {
	const left = step.uses.find(use => /^[<[{]/.test(use.literal) && edited.includes(use.literal));
	if (left) return {kind: 'unfilled', reason: `the edited command still holds ${left.literal}: write its value`};
	const shown = step.uses.length > 0 && edited.includes(MASK) && !step.command.includes(MASK);
	if (shown) return {kind: 'unfilled', reason: `the edited command holds ${MASK} where a secret value belongs: run the step as it is, or write the value`};
	return {kind: 'filled', command: edited, shown: masked};
};
