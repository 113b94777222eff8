import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {CommandStep} from '../../src/plan/step.ts';
import {readPrinted, withhold} from '../../src/runner/printed-value.ts';
import {MASK} from '../../src/runner/redaction.ts';
import {commandStep, input, makeFolder, outputOf, planOf, resultOf, runAll, textBelow} from './support.ts';

const printing = (length: number, more: Partial<CommandStep> = {}): CommandStep => commandStep(1, `echo a note >&2; head -c ${length} /dev/zero | tr '\\0' x`, {set: 'token', ...more});

describe('more than an input takes', () => {
	test.each([1001, 16_000, 40_000, 3_000_000])('of %i characters for a secret fails the step, is in no file, and the run goes on', async length => {
		const {run, folder, outcome} = await runAll(planOf([printing(length, {save: 'token.txt'}), commandStep(2, 'echo on')], [input('token', {secret: true})]), {}, live => {
			const {prompt} = live.state();
			if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'not needed'});
		});
		expect(resultOf(run, 1)).toMatchObject({status: 'failed', why: `it printed ${length} characters; \`token\` takes at most 1000`, set: null});
		expect([outcome, outputOf(run, 2)]).toEqual(['completed', 'on']);
		expect(outputOf(run, 1)).toBe(`a note\n${MASK} (${length} characters for a secret input, not kept)`);
		const left = textBelow(folder);
		for (const form of ['xxxx', Buffer.from('xxxxxxxxx').toString('base64')]) expect(left.includes(form)).toBe(false);
	});

	test('for another input fails the step, whose output stays', async () => {
		const {run} = await runAll(planOf([printing(40_000)], [input('token')]));
		expect(resultOf(run, 1)).toMatchObject({status: 'failed', why: 'it printed 40000 characters; `token` takes at most 1000'});
		expect(outputOf(run, 1)).toContain('xxxx');
	});

	test('is still too long when the record is made again after it was withheld', () => {
		const folder = makeFolder();
		const place = {name: 'a', relative: 'a', folder, state: join(folder, 'state')};
		mkdirSync(place.state);
		writeFileSync(join(folder, 'stdout.txt'), 'x'.repeat((1 << 20) + 1));
		const value = {kind: 'too-long', length: (1 << 20) + 1} as const;
		expect(readPrinted(place)).toEqual(value);
		withhold(place, value, MASK);
		expect(readPrinted(place)).toEqual(value);
		expect(readFileSync(join(folder, 'stdout.txt'), 'utf8')).not.toContain('x'.repeat(9));
	});
});

test('a value that fits is kept before it is masked, without the blanks around it; a step with the terminal has none', () => {
	const folder = makeFolder();
	const place = {name: 'a', relative: 'a', folder, state: join(folder, 'state')};
	mkdirSync(place.state);
	expect([readPrinted(place), existsSync(join(place.state, 'value.json'))]).toEqual([null, false]);
	writeFileSync(join(folder, 'stdout.txt'), '\n v41 \n');
	expect(readPrinted(place)).toEqual({kind: 'fits', text: 'v41'});
	writeFileSync(join(folder, 'stdout.txt'), MASK);
	expect(readPrinted(place)).toEqual({kind: 'fits', text: 'v41'});
});
