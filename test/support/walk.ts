import type {Plan} from '../../src/plan/plan.ts';
import {decide} from '../../src/run/decide.ts';
import type {RunEffect} from '../../src/run/effect.ts';
import type {Entry} from '../../src/run/entry.ts';
import type {RunEvent, StepResult} from '../../src/run/event.ts';
import {evolve} from '../../src/run/evolve.ts';
import {initialState} from '../../src/run/initial.ts';
import type {Intent} from '../../src/run/intent.ts';
import {nextEffect} from '../../src/run/next-effect.ts';
import type {RunState} from '../../src/run/state.ts';
import {wayOf} from '../../src/run/way.ts';

/** A run in memory: events go in, nothing is executed. */
export type Walk = {readonly plan: Plan; state: RunState; readonly entries: Entry[]};

export const START = Date.parse('2026-03-01T03:00:00Z');

export const startWalk = (plan: Plan, mode: 'live' | 'drill' = 'drill'): Walk => {
	const walk: Walk = {plan, state: initialState, entries: []};
	push(walk, {
		kind: 'run-started',
		mode,
		runbook: {path: plan.source.path, sha256: plan.source.sha256},
		way: wayOf(plan, null),
		operator: 'ada',
		host: 'bastion',
		versions: {rollbook: '0'},
		speed: 1,
	});
	return walk;
};

export const push = (walk: Walk, event: RunEvent): void => {
	const seq = walk.entries.length + 1;
	const entry = {seq, at: START + seq * 1000, mono: seq * 1000, prev: '0'.repeat(64), event};
	walk.entries.push(entry);
	walk.state = evolve(walk.plan, walk.state, entry);
};

export const passed: StepResult = {status: 'passed', exit: 0, signal: null, by: 'exit', why: 'exit 0', durationMs: 1000, artifacts: [], set: null};
export const failed: StepResult = {...passed, status: 'failed', exit: 1, why: 'exit 1'};

/** Carries out effects that need no person, until a question is open or the run rests. */
export const settle = (walk: Walk, result: (step: string, attempt: number) => StepResult = () => passed): RunEffect => {
	for (;;) {
		const effect = nextEffect(walk.plan, walk.state);
		if (effect.kind === 'rest' || (effect.kind === 'ask' && walk.state.prompt !== null)) return effect;
		for (const event of eventsOf(effect, result)) push(walk, event);
	}
};

/** The events that carrying out an effect makes, in order. */
export const eventsOf = (effect: RunEffect, result: (step: string, attempt: number) => StepResult): readonly RunEvent[] => {
	switch (effect.kind) {
		case 'ask':
			return [{kind: 'prompt-opened', prompt: effect.prompt}];
		case 'execute':
			return [{kind: 'step-started', step: effect.step, attempt: effect.attempt, command: 'echo', target: 'local', cwd: '/'}];
		case 'wait':
			return [{kind: 'step-finished', step: effect.step, attempt: effect.attempt, result: result(effect.step, effect.attempt)}];
		case 'shell':
			return [{kind: 'shell-closed', shell: effect.shell, result: {exit: 0, durationMs: 1000, artifacts: []}}];
		case 'finish':
			return [{kind: 'run-finished', outcome: effect.outcome, reason: effect.reason}];
		case 'rest':
			return [];
	}
};

/** Sends an intent; the refusal in words, or null. */
export const send = (walk: Walk, intent: Intent): string | null => {
	const decision = decide(walk.plan, walk.state, intent, 'ada');
	if ('refused' in decision) return decision.refused;
	push(walk, decision.event);
	return null;
};

/** Runs the open command step. */
export const run = (walk: Walk, confirm: string | null = null): string | null => send(walk, {kind: 'run', prompt: walk.state.prompt?.id ?? '', confirm, edited: null});
