import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Decision} from './decision.ts';
import type {Intent} from './intent.ts';
import {cut, refuse} from './refusal.ts';
import type {RunState} from './state.ts';

export const decideMark = (plan: Plan, state: RunState, intent: Extract<Intent, {kind: 'mark'}>, by: string): Decision => {
	const step = findStep(plan, intent.step);
	if (step?.kind !== 'checklist') return refuse(`step \`${intent.step}\` is not a checklist`);
	if (state.prompt?.step !== step.id) return refuse('that checklist is not open now');
	if (!step.items.some(item => item.index === intent.item)) return refuse(`the checklist has no item ${intent.item + 1}`);
	const reason = cut(intent.reason.trim());
	if (intent.mark === 'not-applicable' && reason === '' && state.mode === 'live') return refuse('a reason is needed: why does the item not apply?');
	return {event: {kind: 'item-marked', by, step: step.id, item: intent.item, mark: intent.mark, reason}};
};
