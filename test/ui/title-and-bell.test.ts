import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {ringBell} from '../../src/ui/bell.ts';
import {keepTitle} from '../../src/ui/title.ts';
import {memoryRun} from '../support/memory-run.ts';
import type {MemoryRun} from '../support/memory-run.ts';
import {command, manual, planOf, section} from '../support/sample-plan.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const run = (seconds: MemoryRun): void => void seconds.send({kind: 'run', prompt: seconds.state().prompt?.id ?? '', confirm: null, edited: null});

const longPlan = planOf([command('sleep 60', {id: 'one', title: 'Evil \u001b]0;owned\u0007 one', section: 's'}), manual('Wait', {id: 'wait', title: 'Wait', section: 's', waitMs: 120_000})], [section('s', 'S')]);

test('the title says first what wants the operator, holds nothing that acts, and goes at the end', () => {
	const written: string[] = [];
	const lives = memoryRun(longPlan, () => ({hold: true}));
	const close = keepTitle(lives, text => written.push(text));
	run(lives);
	lives.print(['output changes nothing']);
	lives.end({exit: 1});
	close();
	lives.notify('not after the end');
	expect(written).toEqual(['\u001b[22;2t', '\u001b]2;asks: 1 Evil  one - LIVE\u0007', '\u001b]2;running: 1 Evil  one - LIVE\u0007', '\u001b]2;FAILED: 1 Evil  one - LIVE\u0007', '\u001b[23;2t']);
});

test('the bell rings once after a long step and once after a wait, not for short ones', () => {
	const written: string[] = [];
	const lives = memoryRun(longPlan, () => ({hold: true}));
	const close = ringBell(lives, text => written.push(text));
	run(lives);
	lives.pass(31_000);
	lives.end();
	expect(written).toEqual(['\u0007']);
	vi.advanceTimersByTime(119_000);
	expect(written).toHaveLength(1);
	vi.advanceTimersByTime(2000);
	expect(written).toHaveLength(2);
	close();
	const short: string[] = [];
	const quick = memoryRun(longPlan, () => ({hold: true}));
	const closeQuick = ringBell(quick, text => short.push(text));
	run(quick);
	quick.pass(3000);
	quick.end();
	expect(short).toEqual([]);
	closeQuick();
	vi.advanceTimersByTime(200_000);
	expect(short).toEqual([]);
});
