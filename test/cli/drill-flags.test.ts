import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {DrillReport} from '../../src/artifacts/drill/report-type.ts';
import type {Entry} from '../../src/run/entry.ts';
import {rollbook, temporary} from '../support/rollbook.ts';

const RUNBOOK = '# Shop\n\n## Procedure\n\n```sh\n# Look\ndeployctl status\n\n# Go back\ndeployctl undo\n\n# Mark it\ntouch was-here\n\n# Look again\ndeployctl status\n```\n';
const SCENARIO = `title: Look at it
world:
  programs:
    - {match: deployctl status, output: fine, takes: 2s}
    - {match: deployctl undo, output: done, takes: 20s}
answers: {otherwise: run, on-failure: [retry, retry, retry, retry, skip]}
`;

const folder = (scenario: string | null): string => {
	const cwd = temporary('drill-flags');
	writeFileSync(join(cwd, 'shop.md'), RUNBOOK);
	if (scenario !== null) writeFileSync(join(cwd, 'shop.scenario.yaml'), scenario);
	return cwd;
};

const latest = (cwd: string, name: string): string => readFileSync(join(cwd, 'artifacts/drill/latest', name), 'utf8');
const reportOf = (cwd: string): DrillReport => JSON.parse(latest(cwd, 'drill-report.json')) as DrillReport;

/** What every attempt printed and how it ended, without times. */
const attempts = (cwd: string): readonly string[] =>
	latest(cwd, 'journal.jsonl').trim().split('\n').map(line => (JSON.parse(line) as Entry).event).flatMap(event => (event.kind === 'step-finished' ? [`${event.step} ${event.attempt} ${event.result.exit} ${event.result.artifacts[0]?.sha256}`] : []));

test('the same seed is the same drill, and a drawn one is recorded so that it can be had again', async () => {
	const cwd = folder(SCENARIO);
	const drill = (...more: readonly string[]) => rollbook(['drill', 'shop.md', '--speed', '1000', '--fault', 'random 60 %: fails, garbage', ...more], {cwd});
	await drill();
	const [drawn, first] = [reportOf(cwd).seed, attempts(cwd)];
	await drill('--seed', String(drawn));
	expect(reportOf(cwd).seed).toBe(drawn);
	expect(attempts(cwd)).toEqual(first);
	const others = new Set<string>();
	for (const seed of [1, 2, 3]) {
		await drill('--seed', String(seed));
		others.add(attempts(cwd).join());
		if (others.size > 1) break;
	}
	expect(others.size).toBeGreaterThan(1);
	expect(reportOf(cwd).faults).toEqual(['at random: 60 % of commands, fails, garbage']);
}, 90_000);

test('a walk-through executes nothing, not even what is harmless, and is what a drill without a scenario is', async () => {
	const cwd = folder(null);
	const talk = await rollbook(['drill', 'shop.md', '--yes'], {cwd});
	expect(talk.exitCode, talk.stderr).toBe(0);
	expect(talk.stderr).toContain('there is no `shop.scenario.yaml`: this is a walk-through.');
	expect(talk.stderr).toContain('rollbook drill shop.md --from RUN --record shop.scenario.yaml');
	expect(reportOf(cwd)).toMatchObject({type: 'walk-through', verdict: 'not-judged', coverage: {pretended: [], real: []}});
	expect(reportOf(cwd).coverage.notExercised.map(({step}) => step)).toEqual([1, 2, 3, 4]);
	writeFileSync(join(cwd, 'shop.scenario.yaml'), SCENARIO);
	const walked = await rollbook(['drill', 'shop.md', '--tabletop'], {cwd});
	expect(walked.stderr).toBe('');
	expect(reportOf(cwd)).toMatchObject({type: 'walk-through', scenario: {title: 'Look at it'}});
	expect(existsSync(join(cwd, 'was-here'))).toBe(false);
}, 30_000);

test('the time to recover decides, at the speed of life', async () => {
	const cwd = folder(SCENARIO);
	const drill = (rto: string) => rollbook(['drill', 'shop.md', '--speed', '1000', '--rto', rto], {cwd});
	expect((await drill('20s')).exitCode).toBe(6);
	const {rto, nominalMs, measuredMs} = reportOf(cwd);
	expect(rto).toMatchObject({targetMs: 20_000, met: false});
	expect(nominalMs).toBeGreaterThan(24_000);
	expect(measuredMs).toBeLessThan(nominalMs);
	expect((await drill('30m')).exitCode).toBe(0);
	expect(reportOf(cwd).verdict).toBe('passed');
}, 30_000);

test('a drill that is meant to fail passes when it does', async () => {
	const cwd = folder(`${SCENARIO.replace('on-failure: [retry, retry, retry, retry, skip]', 'on-failure: abort')}objectives: {pass: [{outcome: failed}]}\nfaults: [{match: deployctl undo, fails: true}]\n`);
	const drill = await rollbook(['drill', 'shop.md', '--speed', '1000'], {cwd});
	expect(drill.exitCode, drill.stdout).toBe(0);
	expect(reportOf(cwd)).toMatchObject({outcome: 'failed', verdict: 'passed'});
});

test.each([
	[['--fault', 'deployctl status: fials'], '`--fault`: `fials` is no fault', 'did you mean `fails`?'],
	[['--fault', 'step 9: hangs'], '`--fault`: `9` is no step of shop.md', 'it has the steps 1 to 4'],
	[['--fault', 'step Go bakc: hangs'], '`--fault`: `Go bakc` is no step of shop.md', 'did you mean `Go back`?'],
	[['--tabletop', '--fault', 'any: hangs'], '`--fault` has nothing to strike', 'drill without `--tabletop`'],
	[['--rto', 'soon'], '`soon`', 'it is a length of time like 15m'],
	[['--from', 'x', '--scenario', 'y'], '`--from` and `--scenario` both name a scenario', 'leave one of them out'],
])('%j is refused before anything begins', async (flags, problem, help) => {
	const cwd = folder(SCENARIO);
	const refused = await rollbook(['drill', 'shop.md', ...flags], {cwd});
	expect(refused.exitCode).toBe(2);
	expect(refused.stderr).toContain(problem);
	expect(refused.stderr).toContain(help);
	expect(existsSync(join(cwd, 'artifacts'))).toBe(false);
});

test('a fault that can strike nothing is said, and a wrong scenario is told at its place', async () => {
	const cwd = folder(SCENARIO);
	expect((await rollbook(['drill', 'shop.md', '--speed', '1000', '--fault', 'kubectl get *: fails'], {cwd})).stderr).toContain('the fault `kubectl get *` strikes nothing: the scenario pretends no `kubectl`');
	writeFileSync(join(cwd, 'shop.scenario.yaml'), `${SCENARIO}faults: [{step: Go bakc, fails: 1}]\n`);
	const refused = await rollbook(['drill', 'shop.md'], {cwd});
	expect(refused.exitCode).toBe(2);
	expect(refused.stderr).toContain('shop.scenario.yaml:7:17');
	expect(refused.stderr).toContain('did you mean `Go back`?');
}, 30_000);

test('a bad day that strikes nothing is no passed one, nor is a fault of the command line', async () => {
	const cwd = folder(SCENARIO);
	writeFileSync(join(cwd, 'ship.pack.yaml'), 'title: Ships\nworld:\n  programs:\n    - {match: shipctl *}\ndays:\n  sunk:\n    title: It sank\n    faults:\n      - {match: shipctl *, fails: true}\n  stuck:\n    title: It is stuck\n    faults:\n      - {match: deployctl undo, fails: 1}\n');
	const drill = (...more: readonly string[]) => rollbook(['drill', 'shop.md', '--speed', '1000', '--pack', './ship.pack.yaml', ...more], {cwd});
	const [idle, struck, flag] = [await drill('--day', 'sunk'), await drill('--day', 'stuck'), await drill('--fault', 'deployctl status --all: fails')];
	expect([idle.exitCode, struck.exitCode, flag.exitCode]).toEqual([6, 0, 6]);
	expect(idle.stdout).toContain('NOT PASSED');
	expect(idle.stdout).toContain('something went wrong as it was to: none of the faults struck, it was a good day');
	expect(reportOf(cwd).verdict).toBe('failed');
}, 90_000);
