import {closeSync, mkdirSync, mkdtempSync, openSync, symlinkSync, writeFileSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readEvidence, shareOf} from '../../src/runner/read-evidence.ts';
import {command, tinyPlan} from '../support/tiny-plan.ts';
import {passed, push, startWalk} from '../support/walk.ts';

const plan = tinyPlan([command('one'), command('two'), command('three')]);

/** A run folder in which each step printed something; the last one still runs. */
const ranIn = (outputs: readonly (string | Buffer)[]): ReturnType<typeof readEvidence> => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-evidence-'));
	const walk = startWalk(plan, 'live');
	for (const [index, step] of plan.steps.entries()) {
		push(walk, {kind: 'step-started', step: step.id, attempt: 1, command: 'echo', target: 'local', cwd: '/'});
		const output = outputs[index];
		if (output === undefined) continue;
		const place = join(folder, 'steps', `0${index + 1}-do-${step.id}`, 'attempt-1');
		mkdirSync(place, {recursive: true});
		writeFileSync(join(place, 'output.txt'), output);
		if (index < 2) push(walk, {kind: 'step-finished', step: step.id, attempt: 1, result: passed});
	}
	writeFileSync(join(folder, 'pre-rollback-status.txt'), 'v1\n');
	writeFileSync(join(folder, 'post-rollback-status.txt'), 'v2\n');
	writeFileSync(join(folder, 'postmortem.md'), '# x\n');
	return readEvidence(folder, plan, walk.entries);
};

test('what ended is read whole where it is short, and what still runs is not read', () => {
	const {transcripts, states} = ranIn(['a\nb\n', '', 'a secret that is masked at the end\n']);
	expect(transcripts.map(({path, lines, head, tail}) => ({path, lines, head, tail}))).toEqual([
		{path: 'steps/01-do-one/attempt-1/output.txt', lines: 2, head: 'a\nb\n', tail: null},
		{path: 'steps/02-do-two/attempt-1/output.txt', lines: 0, head: '', tail: null},
	]);
	expect(states.map(({path, text}) => [path, text])).toEqual([['post-rollback-status.txt', 'v2\n'], ['pre-rollback-status.txt', 'v1\n']]);
});

test('a link is not followed', () => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-evidence-'));
	const place = join(folder, 'steps/01-do-one/attempt-1');
	mkdirSync(place, {recursive: true});
	writeFileSync(join(folder, 'elsewhere'), 'secret\n');
	for (const path of [join(place, 'output.txt'), join(place, 'session.cast'), join(folder, 'pre-x.txt')]) symlinkSync(join(folder, 'elsewhere'), path);
	const walk = startWalk(plan, 'live');
	push(walk, {kind: 'step-finished', step: 'one', attempt: 1, result: passed});
	expect(readEvidence(folder, plan, walk.entries)).toEqual({transcripts: [], recordings: [], states: []});
});

test('of a long output the first and the last lines are read, whole, and all are counted', () => {
	const {transcripts} = ranIn([Array.from({length: 300_000}, (_, index) => `line ${index + 1}\n`).join('')]);
	const [one] = transcripts;
	expect(one?.lines).toBe(300_000);
	expect(one?.head.startsWith('line 1\n') && one.head.endsWith('\n')).toBe(true);
	expect(one?.tail).toMatch(/^line \d+\n[^]*line 300000\n$/);
	expect((one?.head.length ?? 0) + (one?.tail?.length ?? 0)).toBeLessThan(600_000);
});

test('a line of a hundred megabytes and a file that is gone are no trouble', () => {
	const {transcripts} = ranIn([Buffer.alloc(100 << 20, 'x')]);
	expect(transcripts).toMatchObject([{lines: 1, bytes: 100 << 20}]);
	expect(ranIn([]).transcripts).toEqual([]);
});

test('a gigabyte is read in flat memory', () => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-evidence-'));
	const place = join(folder, 'steps/01-do-one/attempt-1');
	mkdirSync(place, {recursive: true});
	const fd = openSync(join(place, 'output.txt'), 'w');
	// A file with holes: its lines are where something was written.
	writeSync(fd, 'first\n', 0);
	writeSync(fd, '\nlast\n', 1 << 30);
	closeSync(fd);
	const walk = startWalk(plan, 'live');
	push(walk, {kind: 'step-finished', step: 'one', attempt: 1, result: passed});
	const before = process.memoryUsage.rss();
	const {transcripts} = readEvidence(folder, plan, walk.entries);
	expect(transcripts).toMatchObject([{lines: 3, bytes: (1 << 30) + 6}]);
	expect(transcripts[0]?.tail?.endsWith('last\n')).toBe(true);
	expect(process.memoryUsage.rss() - before).toBeLessThan(64 << 20);
});

test('room is shared so that all of it is used and none is given away twice', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(1000), {minLength: 1, maxLength: 30}), fc.nat(20_000), (sizes, all) => {
			const share = shareOf(sizes, all);
			const used = sizes.reduce((sum, size) => sum + Math.min(size, share), 0);
			expect(used).toBeLessThanOrEqual(all);
			if (share !== Number.POSITIVE_INFINITY) expect(used).toBeGreaterThan(all - sizes.length);
		}),
	);
});
