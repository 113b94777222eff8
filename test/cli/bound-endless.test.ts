import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {boundEndless} from '../../src/cli/bound-endless.ts';
import type {StepAnswer} from '../../src/plan/answers.ts';
import {NO_ANSWERS} from '../../src/plan/answers.ts';
import {memoryRun} from '../support/memory-run.ts';
import {command, tinyPlan} from '../support/tiny-plan.ts';

const soon: StepAnswer = {act: 'run', reason: '', confirm: null, onFailure: [], verdict: null, seen: '', stopAfterMs: 3000};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test.each(['logs', 'Watch the logs', 'watch  the LOGS'])('an endless step ends after the time that `%s` of the answers has, named as every answer may be', key => {
	const run = memoryRun(tinyPlan([command('logs', {title: 'Watch the logs', endless: true})]), () => ({hold: true}));
	const stop = boundEndless(run, {...NO_ANSWERS, steps: {[key]: soon}}, 1);
	run.send({kind: 'run', prompt: run.state().prompt?.id ?? '', confirm: null, edited: null});
	expect(run.state().running?.step).toBe('logs');
	vi.advanceTimersByTime(2999);
	expect(run.interrupts()).toBe(0);
	vi.advanceTimersByTime(1);
	expect(run.interrupts()).toBe(1);
	stop();
});
