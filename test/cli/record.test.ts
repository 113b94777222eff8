import {chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {rollbook, temporary} from '../support/rollbook.ts';

/** A program that is harmless and remembers: a release, and how often it was looked at. */
const DEPLOYCTL = `#!/bin/sh
cd "\${0%/*}" || exit 9
case $1 in
login) echo "welcome $2" ;;
status) echo "web $(cat release 2>/dev/null || echo v8) running" ;;
undo) echo "$2" > release; echo "back to $2" ;;
check) echo x >> looks; if [ "$(wc -l < looks)" -lt 3 ]; then echo red; exit 1; fi; echo green ;;
esac
`;

const RUNBOOK = `---
inputs:
  token: {secret: true}
---
# Roll back the shop

## Steps

\`\`\`sh
# Log in
deployctl login {{token}}

# See what runs
deployctl status

# Go back
deployctl undo <version>

# See what runs now
deployctl status | head -1

# The check is green
deployctl check
\`\`\`

- [ ] The shop sells
`;

const ANSWERS = `inputs: {version: v7, token: hunter2-secret}
steps: {The check is green: {on-failure: [retry, retry, abort]}}
otherwise: run
`;

/** What each step printed, from the folder of the newest run of a kind. */
const printed = (cwd: string, kind: string): string => {
	const folder = join(cwd, 'artifacts', kind, 'latest');
	const entries = readFileSync(join(folder, 'journal.jsonl'), 'utf8').trim().split('\n').map(line => JSON.parse(line) as {event: {kind: string; result?: {exit: number; artifacts: readonly {path: string}[]}}});
	return entries.flatMap(({event}) => (event.kind === 'step-finished' ? [`${event.result?.exit}: ${readFileSync(join(folder, event.result?.artifacts[0]?.path ?? ''), 'utf8').trim()}`] : [])).join('\n');
};

test('a run becomes a scenario that drills the same runbook to its end, with the same outputs and no secret', async () => {
	const cwd = temporary('record');
	mkdirSync(join(cwd, 'bin'));
	writeFileSync(join(cwd, 'bin/deployctl'), DEPLOYCTL);
	chmodSync(join(cwd, 'bin/deployctl'), 0o755);
	writeFileSync(join(cwd, 'shop.md'), RUNBOOK);
	writeFileSync(join(cwd, 'answers.yaml'), ANSWERS);
	const env = {PATH: `${join(cwd, 'bin')}:${process.env['PATH'] ?? ''}`};
	const live = await rollbook(['run', 'shop.md', '--answers', 'answers.yaml', '--yes', '--record', 'shop.scenario.yaml'], {cwd, env});
	expect(live.exitCode, live.stderr).toBe(0);
	expect(live.stderr).toContain('wrote the scenario `shop.scenario.yaml`');
	const scenario = readFileSync(join(cwd, 'shop.scenario.yaml'), 'utf8');
	expect(scenario).not.toContain('hunter2');
	expect(statSync(join(cwd, 'shop.scenario.yaml')).mode & 0o777).toBe(0o600);
	// The real program is out of reach from here on.
	const drill = await rollbook(['drill', 'shop.md', '--speed', '100'], {cwd});
	expect(drill.exitCode, drill.stderr).toBe(0);
	expect(printed(cwd, 'drill')).toBe(printed(cwd, 'rollback'));
	expect(printed(cwd, 'drill')).toContain('1: red\n1: red\n0: green');
	const again = await rollbook(['drill', '--from', readRunName(live.stdout), '--speed', '100'], {cwd});
	expect(again.exitCode, again.stderr).toBe(0);
	expect(printed(cwd, 'drill')).toBe(printed(cwd, 'rollback'));
	expect(readFileSync(join(cwd, 'artifacts/drill/latest/drill-report.md'), 'utf8')).toContain('(its record)');
	const written = await rollbook(['drill', '--from', readRunName(live.stdout), '--record', 'again.yaml'], {cwd});
	expect(written.exitCode, written.stderr).toBe(0);
	expect(readFileSync(join(cwd, 'again.yaml'), 'utf8')).toBe(scenario);
}, 60_000);

const readRunName = (stdout: string): string => /artifacts {2}(\S+)/.exec(stdout)?.[1] ?? '';

test('a file that is there already is not written over, and nothing is run', async () => {
	const cwd = temporary('record-there');
	writeFileSync(join(cwd, 'a.md'), '# A\n\n## Procedure\n\n```sh\necho hi\n```\n');
	writeFileSync(join(cwd, 'a.yaml'), 'mine');
	const refused = await rollbook(['run', 'a.md', '--yes', '--record', 'a.yaml'], {cwd});
	expect(refused).toMatchObject({exitCode: 2, stderr: expect.stringContaining('`a.yaml` is there already')});
	expect(existsSync(join(cwd, 'artifacts'))).toBe(false);
	expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe('mine');
	expect(await rollbook(['drill', 'a.md', '--record', 'b.yaml'], {cwd})).toMatchObject({exitCode: 2, stderr: expect.stringContaining('needs the run that the scenario is made from')});
	expect(await rollbook(['drill'], {cwd})).toMatchObject({exitCode: 2, stderr: expect.stringContaining('needs a runbook')});
});

test('a live run can be held against a scenario that says that it is real, and against no other', async () => {
	const cwd = temporary('live-drill');
	writeFileSync(join(cwd, 'a.md'), '# A\n\n## Procedure\n\n```sh\n# Say hi\necho hi\n```\n');
	writeFileSync(join(cwd, 'staging.yaml'), 'title: In staging\ntype: live-staging\nsystem: shop\nobjectives: {rto: 5m, pass: {passed: Say hi}}\n');
	writeFileSync(join(cwd, 'pretended.yaml'), 'title: Pretended\n');
	const live = await rollbook(['run', 'a.md', '--yes', '--drill', 'staging.yaml'], {cwd});
	expect(live.exitCode, live.stderr).toBe(0);
	expect(live.stdout).toContain('Drill      passed');
	expect(JSON.parse(readFileSync(join(cwd, 'artifacts/rollback/latest/drill-report.json'), 'utf8'))).toMatchObject({mode: 'live', type: 'live-staging', verdict: 'passed', coverage: {real: [1], pretended: []}});
	expect(await rollbook(['run', 'a.md', '--yes', '--drill', 'pretended.yaml'], {cwd})).toMatchObject({exitCode: 2, stderr: expect.stringContaining('in which nothing is real')});
	expect(await rollbook(['drill', 'a.md', '--yes', '--scenario', 'staging.yaml'], {cwd})).toMatchObject({exitCode: 2, stderr: expect.stringContaining('executes nothing real')});
}, 30_000);
