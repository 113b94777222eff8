import {expect, test, vi} from 'vitest';
import {drillBench} from './drill-bench.ts';

const WORLD = `
title: Time
world:
  programs:
    - {match: deployctl undo, output: undone, takes: 20s}
    - {match: deployctl stuck, output: waiting}
faults: [{match: deployctl stuck, hangs: true}]
`;

test('an attempt is told as long as it would have taken at its own speed', async () => {
	const {target, run} = drillBench(WORLD, {speed: 200});
	await run('deployctl undo && sleep 10');
	const took = target.nominalMs?.('step', 1, {durationMs: 300, until: Date.now()});
	// 300 ms, of which 150 ms were waits of 30 s.
	expect(took).toBe(300 - 150 + 30_000);
	expect(target.nominalMs?.('step', 2, {durationMs: 300, until: Date.now()})).toBe(300);
});

test('what was ended while it waited counts as long as it waited', async () => {
	const bench = drillBench(WORLD, {speed: 100});
	const running = bench.start('deployctl stuck');
	await vi.waitFor(() => expect(bench.target.nominalMs?.('step', 1, {durationMs: 50, until: Date.now()})).toBeGreaterThan(2000), {timeout: 10_000});
	process.kill(-running.pid, 'SIGTERM');
	await running.ended;
	expect(bench.target.nominalMs?.('step', 1, {durationMs: 1000, until: Date.now() + 60_000})).toBe(100_000);
});
