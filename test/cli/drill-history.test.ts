import {readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {DrillHistory} from '../../src/artifacts/drill/drill-history.ts';
import {rollbook, temporary} from '../support/rollbook.ts';

const RUNBOOK = '# Shop\n\n## Procedure\n\n```sh\n# Look\ndeployctl status\n```\n';
const SCENARIO = 'title: Look at it\nobjectives: {rto: 5m, pass: [{outcome: completed}]}\nworld: {programs: [{match: deployctl status, output: fine, takes: 20s}]}\nanswers: {otherwise: run}\n';

test('drills are found by content, path or title, also where nothing but the report is left, and other runbooks are not', async () => {
	const cwd = temporary('history');
	writeFileSync(join(cwd, 'shop.md'), RUNBOOK);
	writeFileSync(join(cwd, 'shop.scenario.yaml'), SCENARIO);
	writeFileSync(join(cwd, 'other.md'), RUNBOOK.replace('# Shop', '# Other').replace('status', 'version'));
	const drill = (...more: readonly string[]) => rollbook(['drill', 'shop.md', '--speed', '100', ...more], {cwd});
	expect((await drill()).exitCode).toBe(0);
	// Only what a reviewer needs is kept of it.
	const first = join(cwd, 'artifacts/drill', readdirSync(join(cwd, 'artifacts/drill')).find(name => name !== 'latest') ?? '');
	for (const name of readdirSync(first)) if (name !== 'drill-report.json') rmSync(join(first, name), {recursive: true});
	expect((await drill('--fault', 'deployctl status: fails')).exitCode).toBe(1);
	// The report of this one is gone, its journal tells.
	rmSync(join(cwd, 'artifacts/drill/latest/drill-report.json'));
	expect((await rollbook(['drill', 'other.md', '--scenario', 'shop.scenario.yaml', '--yes'], {cwd})).stderr).toBe('');
	const text = await drill('--history');
	expect(text.exitCode, text.stderr).toBe(0);
	expect(text.stdout).toContain('shop.md: 2 drills\n\nTime to recover  █·');
	expect(text.stdout).toContain('1 Look: in 1 of 2');
	expect(text.stdout).toContain('now failing: Look');
	const history = JSON.parse((await drill('--history', '--format', 'json')).stdout) as DrillHistory;
	expect(history.drills.map(({outcome, verdict}) => [outcome, verdict])).toEqual([['completed', 'passed'], ['failed', 'failed']]);
	writeFileSync(join(cwd, 'moved.md'), `${readFileSync(join(cwd, 'shop.md'), 'utf8')}\nMore.\n`);
	expect((await rollbook(['drill', 'moved.md', '--history'], {cwd})).stdout).toContain('moved.md: 2 drills');
	// It looks, and changes nothing.
	expect(readdirSync(join(cwd, 'artifacts/drill')).length).toBe(4);
}, 60_000);
