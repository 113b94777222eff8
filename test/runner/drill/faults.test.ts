import {expect, test, vi} from 'vitest';
import {drillBench} from './drill-bench.ts';

const world = (fault: string) => `
title: Faults
world:
  state: {release: v8}
  programs:
    - {match: deployctl undo, output: undone, set: {release: v7}}
    - {match: deployctl status, output: "on {{release}}", takes: 1s}
    - {match: curl *, output: '{"ok":true}'}
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
