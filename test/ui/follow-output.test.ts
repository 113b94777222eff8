import {expect, test} from 'vitest';
import type {StepId} from '../../src/plan/step.ts';
import {followOutput} from '../../src/ui/plain/follow-output.ts';

/** A step that has printed so many lines, of which the newest 5,000 can be seen. */
const printing = (): {readonly output: () => {readonly bytes: number; readonly lines: number; readonly tail: readonly string[]; readonly path: string}; add: (count: number) => void} => {
	const all: string[] = [];
	return {
		output: () => ({bytes: all.length * 6, lines: all.length, tail: all.slice(-5000), path: 'output.txt'}),
		add: count => all.push(...Array.from({length: count}, (_, at) => `line ${all.length + at + 1}`)),
	};
};

test('a burst is shown whole, a flood as far as anybody could read it, and its end whatever went before', () => {
	const run = printing();
	let ms = 0;
	const follow = followOutput(run, () => ms);
	const look = (ended = false): readonly string[] => follow.fresh('step-1' as StepId, 1, ended);
	run.add(5000);
	expect(look()).toHaveLength(4999);
	for (let second = 0; second < 30; second++) {
		ms += 33;
		run.add(5000);
		look();
	}
	ms += 33;
	run.add(5000);
	const flooded = look();
	expect(flooded[0]).toMatch(/^ {2}\| \d+ lines are only in output\.txt$/);
	expect(flooded.length).toBeLessThan(200);
	expect(flooded.at(-1)).toBe('  | line 159999');
	run.add(3000);
	const end = look(true);
	expect([end.length, end[0], end.at(-1)]).toEqual([3001, '  | line 160000', '  | line 163000']);
	// A pause, and the next burst is shown whole again.
	ms += 10_000;
	run.add(4000);
	expect(look(true)).toHaveLength(4000);
});

test('every line is shown or counted as left out', () => {
	const run = printing();
	let ms = 0;
	const follow = followOutput(run, () => ms);
	let [shown, missed] = [0, 0];
	for (let look = 0; look < 50; look++) {
		ms += 33;
		run.add(look * 137);
		for (const line of follow.fresh('step-1' as StepId, 1, look === 49)) {
			const left = /^ {2}\| (\d+) lines are only in/.exec(line)?.[1];
			if (left === undefined) shown++;
			else missed += Number(left);
		}
	}
	expect(shown + missed).toBe(run.output().lines);
});
