import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Plan} from '../../src/plan/plan.ts';
import {decide} from '../../src/run/decide.ts';
import type {StepResult} from '../../src/run/event.ts';
import {fold} from '../../src/run/evolve.ts';
import type {Intent} from '../../src/run/intent.ts';
import {nextEffect} from '../../src/run/next-effect.ts';
import {arbitraryPlan} from '../support/arbitrary-plan.ts';
import {eventsOf, failed, passed, push, send, startWalk, type Walk} from '../support/walk.ts';

/** An operator who presses whatever the dice say; some of it is refused. */
const intentFor = (walk: Walk, dice: number): Intent => {
	const prompt = walk.state.prompt?.id ?? 'none';
	const step = walk.plan.steps[dice % walk.plan.steps.length];
	const id = step?.id ?? '';
	const choices: readonly Intent[] = [
		{kind: 'run', prompt, confirm: dice % 3 === 0 ? 'shop' : null, edited: dice % 7 === 0 ? 'echo other' : null},
		{kind: 'run', prompt, confirm: 'shop', edited: null},
		{kind: 'done', prompt, note: ''},
		{kind: 'choose', prompt, option: ['go', 'end', 'look', 'away', 'one', 'two', 'none', 'nonsense'][dice % 8] ?? '', reason: ''},
		{kind: 'fill', prompt, values: {version: 'v1', secret_key: 'S3CRET', [`own${dice % 12}`]: 'x'}},
		{kind: 'fill', prompt, values: Object.fromEntries(walk.plan.inputs.map(({name}) => [name, name.startsWith('secret') ? 'S3CRET' : 'v']))},
		{kind: 'mark', step: walk.state.prompt?.step ?? id, item: dice % 3, mark: 'ticked', reason: ''},
		{kind: 'judge', prompt, verdict: (['passed', 'failed', 'unchecked'] as const)[dice % 3] ?? 'passed', seen: dice % 2 === 0 ? '0.1 %' : ''},
		{kind: 'keep', prompt},
		{kind: 'skip', prompt, reason: 'r'},
		{kind: 'not-applicable', prompt, reason: 'r'},
		{kind: 'by-hand', prompt, reason: 'r'},
		{kind: 'note', text: 'seen', step: id},
		{kind: 'move', to: id, reason: ''},
		{kind: 'abort', because: dice % 2 === 0 ? 'operator' : 'failure', reason: ''},
	];
	const last = dice % 40 === 0 ? choices.length : choices.length - (dice % 5 === 0 ? 1 : 3);
	return choices[(dice >> 3) % last] ?? choices[0]!;
};

const resultFor = (dice: number): StepResult => (dice % 7 === 0 ? {...passed, status: 'unjudged', by: 'expectation'} : dice % 4 === 0 ? failed : dice % 9 === 0 ? {...passed, status: 'unknown', exit: null, by: 'lost'} : passed);

/** One move of the machine or of the operator. */
const stepOn = (walk: Walk, dice: number): void => {
	const effect = nextEffect(walk.plan, walk.state);
	const waiting = effect.kind === 'ask' && walk.state.prompt !== null;
	if (waiting || dice % 6 === 0) {
		send(walk, intentFor(walk, dice));
		return;
	}
	for (const event of eventsOf(effect, () => resultFor(dice))) push(walk, event);
};

const dices = fc.array(fc.nat(100_000), {minLength: 20, maxLength: 120, size: 'max'});

const walkThrough = (plan: Plan, throws: readonly number[], killAfter?: number): Walk => {
	const walk = startWalk(plan);
	for (const [index, dice] of throws.entries()) {
		if (index === killAfter) push(walk, {kind: 'run-resumed', operator: 'bo', host: 'laptop'});
		stepOn(walk, dice);
	}
	return walk;
};

test('the state is the fold over the journal, wherever it is cut', () => {
	fc.assert(
		fc.property(arbitraryPlan, dices, (plan, throws) => {
			const walk = walkThrough(plan, throws);
			expect(fold(plan, walk.entries)).toEqual(walk.state);
		}),
		{numRuns: 200},
	);
});

test('at most one prompt is open, and every prompt has an id of its own', () => {
	fc.assert(
		fc.property(arbitraryPlan, dices, (plan, throws) => {
			const {entries} = walkThrough(plan, throws);
			const opened = entries.flatMap(({event}) => (event.kind === 'prompt-opened' ? [event.prompt.id] : []));
			expect(new Set(opened).size).toBe(opened.length);
			for (const [index, entry] of entries.entries()) {
				if (entry.event.kind !== 'prompt-opened') continue;
				expect(fold(plan, entries.slice(0, index)).prompt).toBeNull();
			}
		}),
		{numRuns: 100},
	);
});

test('nothing but notes follows the end of a run', () => {
	fc.assert(
		fc.property(arbitraryPlan, dices, (plan, throws) => {
			const {entries} = walkThrough(plan, throws);
			const end = entries.findIndex(({event}) => event.kind === 'run-finished');
			const after = end < 0 ? [] : entries.slice(end + 1).filter(({event}) => event.kind !== 'noted');
			expect(after).toEqual([]);
		}),
		{numRuns: 200},
	);
});

test('an attempt starts only after it was asked for, and no step settles twice without a new start or word', () => {
	fc.assert(
		fc.property(arbitraryPlan, dices, (plan, throws) => {
			const {entries} = walkThrough(plan, throws);
			for (const [index, {event}] of entries.entries()) {
				if (event.kind !== 'step-started') continue;
				const before = fold(plan, entries.slice(0, index));
				expect(before.running).toBeNull();
				expect(before.steps[event.step]?.attempts.length ?? 0).toBe(event.attempt - 1);
			}
			const finished = entries.flatMap(({event}) => (event.kind === 'step-finished' ? [`${event.step}#${event.attempt}`] : []));
			expect(new Set(finished).size).toBe(finished.length);
		}),
		{numRuns: 100},
	);
});

test('killed after any event and resumed, a run starts nothing that was not asked for again', () => {
	fc.assert(
		fc.property(arbitraryPlan, dices, fc.nat(120), (plan, throws, cut) => {
			const walk = walkThrough(plan, throws);
			const entries = walk.entries.slice(0, 1 + (cut % walk.entries.length));
			const resumed: Walk = {plan, state: fold(plan, entries), entries: [...entries]};
			push(resumed, {kind: 'run-resumed', operator: 'bo', host: 'laptop'});
			const effect = nextEffect(plan, resumed.state);
			expect(resumed.state.status === 'finished' ? ['rest'] : ['ask', 'wait', 'finish']).toContain(effect.kind);
		}),
		{numRuns: 300},
	);
});

test('killed after every event of a finished run and resumed, the branch that was rejected never starts', () => {
	fc.assert(
		fc.property(arbitraryPlan, dices, fc.nat(119), (plan, throws, killAfter) => {
			const walk = walkThrough(plan, throws, killAfter);
			for (const [index, {event}] of walk.entries.entries()) {
				if (event.kind !== 'step-started') continue;
				const before = fold(plan, walk.entries.slice(0, index));
				expect(before.steps[event.step]?.status).not.toBe('not-applicable');
			}
		}),
		{numRuns: 100},
	);
});

test('what changes something starts a second time only after an answer that says so, or by the retries of its runbook', () => {
	fc.assert(
		fc.property(arbitraryPlan, dices, fc.nat(119), (plan, throws, killAfter) => {
			const {entries} = walkThrough(plan, throws, killAfter);
			for (const [index, {event}] of entries.entries()) {
				if (event.kind !== 'step-started' || event.attempt === 1) continue;
				const step = plan.steps.find(({id}) => id === event.step);
				if (step?.kind !== 'command' || step.effect === 'read') continue;
				const first = entries.findLastIndex((entry, at) => at < index && entry.event.kind === 'step-started' && entry.event.step === event.step);
				const words = entries.slice(first, index).flatMap(entry => (entry.event.kind === 'prompt-answered' && entry.event.answer.kind === 'run' ? [entry.event.answer] : []));
				expect(words.some(answer => answer.guards?.includes('again')) || (step.retry !== null && event.attempt <= step.retry.attempts)).toBe(true);
			}
		}),
		{numRuns: 200},
	);
});

test('a step is passed only by what a rule decided or by the word of a person', () => {
	fc.assert(
		fc.property(arbitraryPlan, dices, (plan, throws) => {
			const {state} = walkThrough(plan, throws);
			for (const step of plan.steps) {
				const own = state.steps[step.id];
				const last = own?.attempts.at(-1);
				if (step.kind === 'command' && own?.status === 'passed') expect(last?.result?.status === 'passed' || last?.word?.verdict === 'passed').toBe(true);
			}
		}),
		{numRuns: 200},
	);
});

test('a refused intent leaves no trace, and an accepted one makes exactly one event', () => {
	fc.assert(
		fc.property(arbitraryPlan, dices, fc.nat(100_000), (plan, throws, dice) => {
			const walk = walkThrough(plan, throws);
			const intent = intentFor(walk, dice);
			const before = structuredClone(walk.state);
			const decision = decide(plan, walk.state, intent, 'ada');
			expect(walk.state).toEqual(before);
			const length = walk.entries.length;
			send(walk, intent);
			expect(walk.entries.length - length).toBe('refused' in decision ? 0 : 1);
		}),
		{numRuns: 200},
	);
});

test('the value of a secret is in no event', () => {
	fc.assert(
		fc.property(arbitraryPlan, dices, (plan, throws) => {
			expect(JSON.stringify(walkThrough(plan, throws).entries)).not.toContain('S3CRET');
		}),
		{numRuns: 100},
	);
});
