import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readRunbook} from '../../src/parser/read-runbook.ts';
import {program} from '../support/rollbook.ts';
import {findSeeds, WITHOUT_SEEDS} from '../support/seeds.ts';

const seeds = findSeeds();

describe('real runbooks', () => {
	it('are read as careful readers read them, and nothing unsafe is offered', context => {
		if (seeds === null) {
			context.skip(WITHOUT_SEEDS);
			return;
		}
		const out = execFileSync(process.execPath, [seeds.scorer, '--labels', seeds.labels, '--texts', seeds.texts, '--json', '--', process.execPath, program, 'plan', '--format', 'json', '{}'], {encoding: 'utf8', maxBuffer: 64 << 20});
		const score = JSON.parse(out) as {core: number; softRecall: number; unsafeTotal: number; broken: number};
		expect(score).toMatchObject({unsafeTotal: 0, broken: 0});
		expect(score.core).toBeGreaterThanOrEqual(0.97);
		expect(score.softRecall).toBeGreaterThanOrEqual(0.9);
		// Five programs one after the other, on a machine that runs other files beside.
	}, 120_000);

	it('give plans without errors', context => {
		if (seeds === null) {
			context.skip(WITHOUT_SEEDS);
			return;
		}
		for (const file of seeds.files) {
			const plan = readRunbook(readFileSync(file), {path: file, sha256: ''});
			expect(plan.diagnostics.filter(diagnostic => diagnostic.severity === 'error')).toEqual([]);
			expect(plan.steps.length).toBeGreaterThan(10);
		}
	});
});
