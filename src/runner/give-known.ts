import type {Plan} from '../plan/plan.ts';
import {problemWithValue} from '../run/decide-fill.ts';
import type {Intent, Refusal} from '../run/intent.ts';

type Taker = {readonly plan: Plan; send(intent: Intent): Refusal | null; warn(notice: string): void};

/** Sets values before anybody is asked. One that cannot be taken keeps no other from being: it is said, and the question for it stands. */
export const giveKnown = (run: Taker, known: readonly (readonly [string, string])[]): void => {
	const problems = known.flatMap(([name, value]) => problemWithValue(run.plan, name, value) ?? []);
	const good = known.filter(([name, value]) => value !== '' && problemWithValue(run.plan, name, value) === null);
	const refusal = good.length > 0 ? run.send({kind: 'fill', prompt: null, values: Object.fromEntries(good)}) : null;
	if (refusal) problems.push(refusal.refused);
	if (problems.length > 0) run.warn(`not taken as it was given: ${problems.join('; ')}`);
};
