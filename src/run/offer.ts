import type {Answers} from '../plan/answers.ts';
import type {Plan} from '../plan/plan.ts';
import {lookUp} from './autopilot-ask.ts';
import type {Offer} from './live-run.ts';

/** What a pretended world answers goes before what the runbook shows: only with it does the world know what is spoken of. Secrets are never offered. */
export const offerOf = (plan: Plan, name: string, answers: Answers['inputs'] = {}): Offer | null => {
	const input = plan.inputs.find(candidate => candidate.name === name);
	if (!input || input.secret) return null;
	const known = lookUp(answers, [name]);
	if (known !== undefined) return {value: known, by: 'drill'};
	return input.default === null ? null : {value: input.default, by: 'runbook'};
};
