import {expect, test, vi} from 'vitest';
import {drillBench} from './drill-bench.ts';

const world = (fault: string, seed = '') => `${seed}
title: Faults
world:
  state: {release: v8, first: here, second: here}
  programs:
    - {match: deployctl undo, output: undone, set: {release: v7}}
    - {match: deployctl status, output: "on {{release}}", takes: 1s}
    - {match: curl *, output: '{"ok":true}'}
    - {match: 'check {shop}', when: {release: v8}, output: "{{shop}} red", exit: 1}
    - {match: 'check {shop}', output: "{{shop}} green"}
    - {match: move all, output: "one\\ntwo\\nthree\\nfour", set: {first: moved, second: moved}}
    - {match: where *, output: "{{first}} {{second}}"}
faults: [${fault}]
`;

test('a command fails as often as the fault says, and changes nothing while it does', async () => {
	const bench = drillBench(world('{match: deployctl undo, fails: 2, exit: 7, output: no route to host}'));
	expect(await bench.run('deployctl undo')).toMatchObject({exit: 7, out: '', err: 'no route to host\n'});
	expect(await bench.run('deployctl status')).toMatchObject({exit: 0, out: 'on v8\n'});
	expect(await bench.run('deployctl undo')).toMatchObject({exit: 7});
	expect(await bench.run('deployctl undo')).toMatchObject({exit: 0, out: 'undone\n'});
	expect(await bench.run('deployctl status')).toMatchObject({out: 'on v7\n'});
});

test('a fault at a step strikes there alone', async () => {
	const bench = drillBench(world('{step: check, fails: true}'));
	expect(await bench.run('curl -s https://shop.test/', {id: 'other'})).toMatchObject({exit: 0});
	expect(await bench.run('curl -s https://shop.test/', {id: 'check'})).toMatchObject({exit: 1});
	expect(await bench.run('curl -s https://shop.test/', {id: 'check'})).toMatchObject({exit: 1});
	expect(await bench.run('curl -s https://shop.test/', {id: 'other'})).toMatchObject({exit: 0});
});

test('a hanging command prints nothing and is ended from outside', async () => {
	const bench = drillBench(world('{match: deployctl undo, hangs: true, output: waiting}'));
	const running = bench.start('deployctl undo');
	await vi.waitFor(() => expect(running.printed()).toBe('waiting\n'), {timeout: 10_000});
	process.kill(-running.pid, 'SIGTERM');
	expect((await running.ended).signal).toBe('SIGTERM');
});

test('a slow command takes its time at the speed of the drill and then works', async () => {
	const bench = drillBench(world('{match: deployctl status, slow: 5}'), {speed: 50});
	const before = performance.now();
	expect(await bench.run('deployctl status')).toMatchObject({exit: 0, out: 'on v8\n'});
	expect(performance.now() - before).toBeGreaterThanOrEqual(100);
});

test('garbage is garbage, the same for the same seed', async () => {
	const first = await drillBench(world('{match: curl *, garbage: 1}')).run('curl -s x | jq .ok');
	expect(first.exit).not.toBe(0);
	const one = await drillBench(world('{match: curl *, garbage: 1}')).run('curl -s x');
	const other = await drillBench(world('{match: curl *, garbage: 1}')).run('curl -s x');
	expect(one.out).toBe(other.out);
	expect(one.out).not.toContain('ok');
});

test('half done is half of what it prints and half of what it changes, then it fails', async () => {
	const bench = drillBench(world('{match: move *, half-done: 1, output: no space left}'));
	expect(await bench.run('move all')).toEqual({exit: 1, signal: null, out: 'one\ntwo\n', err: 'no space left\n'});
	expect(await bench.run('where now')).toMatchObject({out: 'moved here\n'});
	expect(await bench.run('move all')).toMatchObject({exit: 0});
	expect(await bench.run('where now')).toMatchObject({out: 'moved moved\n'});
	const told = drillBench(world('{match: move *, half-done: 1, set: {second: torn}}'));
	await told.run('move all');
	expect(await told.run('where now')).toMatchObject({out: 'here torn\n'});
});

test('where the connection is lost the change has happened, and nobody has seen it', async () => {
	const bench = drillBench(world('{match: deployctl undo, connection-lost: 1}'));
	expect(await bench.run('deployctl undo')).toEqual({exit: 255, signal: null, out: '', err: 'connection lost\n'});
	expect(await bench.run('deployctl status')).toMatchObject({out: 'on v7\n'});
});

test('a check that never turns green says what it said at the beginning, whatever has changed', async () => {
	const bench = drillBench(world('{match: check *, never-green: 2}'));
	await bench.run('deployctl undo');
	expect(await bench.run('check shop')).toMatchObject({exit: 1, out: 'shop red\n'});
	expect(await bench.run('check shop')).toMatchObject({exit: 1, out: 'shop red\n'});
	expect(await bench.run('check shop')).toMatchObject({exit: 0, out: 'shop green\n'});
});

test('chance strikes the same commands for the same seed, others for another, and each call anew', async () => {
	const drawn = async (seed: number, first: string): Promise<readonly (number | null)[]> => {
		const bench = drillBench(world(`{random: 50 %, kinds: [fails], seed: ${seed}}`));
		await bench.run(first);
		const exits: (number | null)[] = [];
		for (let call = 0; call < 12; call += 1) exits.push((await bench.run('curl -s x', {id: 'check'})).exit);
		return exits;
	};
	const one = await drawn(7, 'deployctl status');
	expect(new Set(one)).toEqual(new Set([0, 1]));
	// What else was called in between changes nothing.
	expect(await drawn(7, 'deployctl undo')).toEqual(one);
	expect(await drawn(8, 'deployctl status')).not.toEqual(one);
});

test('chance stops after as many times as it was given', async () => {
	const bench = drillBench(world('{random: 100 %, kinds: [fails], times: 2}'));
	const exits = [];
	for (let call = 0; call < 4; call += 1) exits.push((await bench.run('curl -s x')).exit);
	expect(exits).toEqual([1, 1, 0, 0]);
});
