import {findStep} from '../src/plan/find-step.ts';
import type {Plan} from '../src/plan/plan.ts';
import type {RunEvent} from '../src/run/event.ts';
import type {Intent} from '../src/run/intent.ts';
import {nextEffect} from '../src/run/next-effect.ts';
import {idsOf} from '../src/run/ranges.ts';
import fc from 'fast-check';
import {arbitraryPlan} from '../test/support/arbitrary-plan.ts';
import {eventsOf, failed, passed, push, send, startWalk} from '../test/support/walk.ts';
import type {Walk} from '../test/support/walk.ts';
import {dice} from './dice.ts';
import {measured} from './row.ts';
import type {Row} from './row.ts';

/** What an operator could know who watched only the events: far less than the state, and none of its code. */
type Model = {
	/** Step that the open question is about. */
	asked: string | null;
	/** Said "run" about, not started yet; null: nobody did. */
	allowed: string | null;
	running: string | null;
	over: boolean;
	readonly ruledOut: Set<string>;
	readonly lastFailed: Set<string>;
};

/** Follows one event; a sentence about what must not happen, or null. */
const follow = (plan: Plan, model: Model, event: RunEvent): string | null => {
	if (model.over && event.kind !== 'noted') return `${event.kind} after the end`;
	switch (event.kind) {
		case 'prompt-opened': {
			const before = model.asked;
			model.asked = event.prompt.step;
			return before !== null ? `a second question about ${event.prompt.step}` : model.running !== null ? 'a question while a command runs' : null;
		}
		case 'prompt-answered':
			if (event.answer.kind === 'run') model.allowed = model.asked;
			if (event.answer.kind === 'option') {
				for (const id of idsOf(plan, event.answer.skips)) model.ruledOut.add(id);
				for (const id of idsOf(plan, event.answer.opens)) model.ruledOut.delete(id);
			}
			model.asked = null;
			return null;
		case 'moved':
			for (const id of idsOf(plan, event.skips)) model.ruledOut.add(id);
			for (const id of [event.to, ...idsOf(plan, event.steps)]) model.ruledOut.delete(id);
			model.asked = null;
			model.allowed = null;
			return null;
		case 'step-started':
			return started(plan, model, event.step);
		case 'step-finished':
			if (model.running !== event.step) return `${event.step} ended without having begun`;
			model.running = null;
			if (event.result.status === 'failed') model.lastFailed.add(event.step);
			return null;
		case 'item-marked':
			model.asked = null;
			return null;
		case 'abort-requested':
		case 'run-resumed':
			model.asked = null;
			model.allowed = null;
			return null;
		case 'run-finished':
			model.over = true;
			return model.running === null ? null : `it ended while ${model.running} runs`;
		default:
			return null;
	}
};

const started = (plan: Plan, model: Model, id: string): string | null => {
	const step = findStep(plan, id);
	const retried = step?.kind === 'command' && step.retry !== null && model.lastFailed.has(id);
	const wrong = model.running !== null ? `${id} started while ${model.running} runs` : model.ruledOut.has(id) ? `${id} started though it was ruled out` : model.allowed !== id && !retried ? `${id} started though nobody said so` : null;
	model.running = id;
	model.allowed = null;
	model.asked = null;
	return wrong;
};

/** Any intent about any step, sensible or not. */
const intentOf = (walk: Walk, roll: (below: number) => number): Intent => {
	const prompt = walk.state.prompt?.id ?? 'none';
	const id = walk.plan.steps[roll(walk.plan.steps.length)]?.id ?? '';
	const here = walk.state.prompt?.step ?? id;
	const values = Object.fromEntries(walk.plan.inputs.map(({name}) => [name, 'value']));
	const intents: readonly Intent[] = [
		{kind: 'run', prompt, confirm: roll(3) === 0 ? null : 'shop', edited: null},
		{kind: 'run', prompt, confirm: 'shop', edited: null},
		{kind: 'done', prompt, note: ''},
		{kind: 'choose', prompt, option: ['go', 'end', 'look', 'away', 'one', 'two', 'none'][roll(7)] ?? '', reason: ''},
		{kind: 'fill', prompt, values},
		{kind: 'mark', step: here, item: roll(3), mark: 'ticked', reason: ''},
		{kind: 'skip', prompt, reason: 'r'},
		{kind: 'by-hand', prompt, reason: 'r'},
		{kind: 'not-applicable', prompt, reason: 'r'},
		{kind: 'judge', prompt, verdict: 'passed', seen: 'seen'},
		{kind: 'keep', prompt},
		{kind: 'note', text: 'n', step: id},
		{kind: 'move', to: id, reason: ''},
		{kind: 'abort', because: 'operator', reason: ''},
	];
	return intents[roll(roll(12) === 0 ? intents.length : intents.length - 2)] ?? {kind: 'note', text: 'n', step: null};
};

/** One run of random actions; what the model does not allow. */
const wander = (plan: Plan, seed: number): readonly string[] => {
	const next = dice(seed);
	const roll = (below: number): number => Math.floor(next() * below);
	const walk = startWalk(plan);
	for (let move = 0; move < 60; move++) {
		const effect = nextEffect(plan, walk.state);
		const before = walk.entries.length;
		if ((effect.kind === 'ask' && walk.state.prompt !== null) || roll(6) === 0) {
			const refused = send(walk, intentOf(walk, roll)) !== null;
			if (walk.entries.length - before !== (refused ? 0 : 1)) return [`seed ${seed}: an intent made ${walk.entries.length - before} events`];
		} else if (walk.state.status === 'running' && roll(15) === 0) push(walk, {kind: 'run-resumed', operator: 'bo', host: 'there'});
		else for (const event of eventsOf(effect, () => (roll(4) === 0 ? failed : passed))) push(walk, event);
	}
	const model: Model = {asked: null, allowed: null, running: null, over: false, ruledOut: new Set(), lastFailed: new Set()};
	return walk.entries.flatMap(({seq, event}) => {
		const wrong = follow(plan, model, event);
		return wrong === null ? [] : [`seed ${seed}, entry ${seq}: ${wrong}`];
	});
};

const randomActions: Row = {
	id: 'R19',
	what: 'random actions of an operator against a model of what may follow what',
	figure: '10,000 per night',
	how: 'random plans of all kinds of steps, 60 moves each, resumes in between; the model sees events alone',
	async measure({full}) {
		const walks = full ? 10_000 : 400;
		const plans = fc.sample(arbitraryPlan, {numRuns: walks, seed: 19});
		const found = plans.flatMap((plan, index) => wander(plan, index + 1));
		return measured(`${walks} walks, ${found.length} violations`, found);
	},
};

export const OPERATORS: readonly Row[] = [randomActions];
