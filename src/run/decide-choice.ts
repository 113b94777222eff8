import {findStep, stepsOfSection} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {DecisionStep, Option} from '../plan/step.ts';
import {opensSection} from './decide-move.ts';
import type {Answer} from './event.ts';
import type {Intent, Refusal} from './intent.ts';
import type {Prompt} from './prompt.ts';
import {rangesOf} from './ranges.ts';
import {cut, refuse} from './refusal.ts';
import {preparationBefore} from './preparation-before.ts';
import {othersOf, rivalsOf} from './rivals.ts';
import type {RunState} from './state.ts';

/** The option taken, together with all that it rules out or opens: a crash between two events could run the branch that was rejected. */
export const decideChoice = (plan: Plan, state: RunState, prompt: Prompt, intent: Extract<Intent, {kind: 'choose'}>): Answer | Refusal => {
	const step = findStep(plan, prompt.step);
	if (prompt.kind !== 'decision' || step?.kind !== 'decision') return refuse('there is nothing to choose here');
	const option = step.options.find(candidate => candidate.id === intent.option);
	if (!option) return refuse(`there is no option \`${intent.option}\`; the options are ${step.options.map(({id}) => `\`${id}\``).join(', ')}`);
	return {kind: 'option', option: option.id, reason: cut(intent.reason.trim()), ...consequences(plan, state, step, option)};
};

type Consequences = Pick<Extract<Answer, {kind: 'option'}>, 'skips' | 'opens' | 'to' | 'ends' | 'waitMs'>;

const NOTHING: Consequences = {skips: [], opens: [], to: null, ends: false, waitMs: null};

const consequences = (plan: Plan, state: RunState, step: DecisionStep, option: Option): Consequences => {
	const {opens} = option;
	switch (opens.kind) {
		case 'next':
			return {...NOTHING, skips: rangesOf(plan, othersOf(step, []))};
		case 'steps':
			return {...NOTHING, skips: rangesOf(plan, othersOf(step, opens.steps))};
		case 'timer':
			return {...NOTHING, waitMs: opens.waitMs};
		case 'end':
			return {...NOTHING, ends: true};
		case 'section': {
			const first = stepsOfSection(plan, opens.section)[0];
			if (!first) return NOTHING;
			const opened = opensSection(plan, state, first);
			const ruledOut = [...othersOf(step, []), ...rivalsOf(plan, first.id)].filter(id => !opened.includes(id) && id !== step.id);
			// A backup that is to be made before all else is not passed by.
			const {prepares, passed} = preparationBefore(plan, state, {from: step.id, to: first.id, ruledOut: [...ruledOut, ...opened]});
			return {...NOTHING, skips: rangesOf(plan, [...ruledOut, ...passed]), opens: rangesOf(plan, opened), to: prepares[0] ?? first.id};
		}
	}
};
