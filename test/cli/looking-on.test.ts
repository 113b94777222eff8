import {appendFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import type {ListedRun} from '../../src/artifacts/run-list.ts';
import type {PtyProgram} from '../support/pty-program.ts';
import {openProgram} from '../support/pty-program.ts';
import {rollbook, temporary} from '../support/rollbook.ts';
import {until} from '../support/until.ts';

/** `watch` and `runs`: what another process does, seen from its record alone. */

const going: {readonly pid?: number | undefined}[] = [];
let open: PtyProgram | null = null;
afterEach(() => {
	open?.kill();
	open = null;
	for (const {pid} of going.splice(0)) if (pid !== undefined) tryKill(pid);
});

const tryKill = (pid: number): void => {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It has ended.
	}
};

/** Ends with its folder as well: a wait that a failed test leaves behind must not spin on. */
const WAITING = '# Shop\n\n## Procedure\n\n```bash\n# Wait\necho begun; echo waiting; touch started; while [ -e started ] && [ ! -e go ]; do sleep 0.05; done; echo ended\n```\n\n```bash\n# After\necho afterwards\n```\n';

const start = async (text = WAITING): Promise<{readonly cwd: string; readonly running: ReturnType<typeof rollbook>; readonly folder: string}> => {
	const cwd = temporary('looking');
	writeFileSync(join(cwd, 'a.md'), text);
	const running = rollbook(['run', 'a.md', '--yes'], {cwd});
	going.push(running);
	await until('the step is running', () => existsSync(join(cwd, 'started')));
	const name = readdirSync(join(cwd, 'artifacts/rollback')).find(one => one !== 'latest') ?? '';
	return {cwd, running, folder: `artifacts/rollback/${name}`};
};

const listed = async (cwd: string, ...flags: readonly string[]): Promise<readonly ListedRun[]> => (JSON.parse((await rollbook(['runs', '--format', 'json', ...flags], {cwd})).stdout) as {runs: ListedRun[]}).runs;

test('`watch` shows a running run as lines, takes nothing, and ends with it and its exit code', async () => {
	const {cwd, running, folder} = await start();
	const before = readFileSync(join(cwd, folder, '.lock'), 'utf8');
	const watching = rollbook(['watch'], {cwd});
	going.push(watching);
	let seen = '';
	watching.stdout.on('data', (chunk: Buffer) => (seen += chunk.toString()));
	await until('the output of the running step is shown', () => seen.includes('| begun'));
	expect(seen).not.toContain('| ended');
	expect(readFileSync(join(cwd, folder, '.lock'), 'utf8')).toBe(before);
	writeFileSync(join(cwd, 'go'), '');
	expect(await running).toMatchObject({exitCode: 0});
	const {exitCode, stdout, stderr} = await watching;
	expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''});
	expect(stdout).toMatch(/\| ended[^]*\| afterwards[^]*Outcome {4}completed/);
});

test('`watch` on a full screen follows, refuses to answer, and ends with the run', async () => {
	const {cwd, running} = await start();
	open = openProgram(['watch'], {cwd, env: {CI: ''}});
	await open.until('begun');
	await open.insist('n', /looking on|note/i);
	open.write('\x1b');
	writeFileSync(join(cwd, 'go'), '');
	expect(await running).toMatchObject({exitCode: 0});
	await open.until('artifacts  ');
	expect(await open.ended).toBe(0);
	await expect.poll(() => open?.left()).toEqual({screen: 'normal', cursor: true});
});

test('`watch` tells when nobody drives the run, with a torn last line too', async () => {
	const {cwd, running, folder} = await start();
	process.kill(running.pid ?? 0, 'SIGKILL');
	await running;
	appendFileSync(join(cwd, folder, 'journal.jsonl'), '{"seq":99,"at":"2026');
	const {exitCode, stdout, stderr} = await rollbook(['watch', folder], {cwd});
	writeFileSync(join(cwd, 'go'), '');
	expect({exitCode, stderr}).toMatchObject({exitCode: 130, stderr: expect.stringContaining(`rollbook resume ${folder}`)});
	expect(stdout).toContain('| begun');
	expect(readFileSync(join(cwd, folder, 'journal.jsonl'), 'utf8')).toMatch(/"2026$/);
});

test('`watch` shows no secret that the running step prints', async () => {
	const cwd = temporary('looking');
	writeFileSync(join(cwd, 'a.md'), '# Shop\n\n## Procedure\n\n```bash {secret}\necho "key <passport>"; echo waiting; touch started; while [ -e started ] && [ ! -e go ]; do sleep 0.05; done\n```\n');
	const running = rollbook(['run', 'a.md', '--yes', '--input', 'passport=hunter2hunter2'], {cwd});
	going.push(running);
	await until('the step is running', () => existsSync(join(cwd, 'started')));
	const watching = rollbook(['watch'], {cwd});
	going.push(watching);
	let seen = '';
	watching.stdout.on('data', (chunk: Buffer) => (seen += chunk.toString()));
	await until('the output is shown', () => seen.includes('| key'));
	writeFileSync(join(cwd, 'go'), '');
	await running;
	expect((await watching).stdout).not.toContain('hunter2');
});

test('`runs` tells a running one, an interrupted one, a finished one and a damaged one apart, newest first', async () => {
	const {cwd, running, folder} = await start();
	expect(await listed(cwd)).toMatchObject([{folder, kind: 'rollback', runbook: 'a.md', mode: 'live', state: 'running', step: {number: 1, title: 'Wait'}, done: 0, of: 2, resume: null, driver: expect.stringContaining(String(running.pid))}]);
	process.kill(running.pid ?? 0, 'SIGKILL');
	await running;
	expect(await listed(cwd)).toMatchObject([{state: 'interrupted', driver: null, resume: `rollbook resume ${folder}`}]);
	expect((await rollbook(['runs'], {cwd})).stdout).toMatch(new RegExp(`^interrupted  live, rollback  .*\\n  a\\.md "Shop"\\n  at step 1: Wait\\n  go on with: rollbook resume ${folder}\\n$`));
	writeFileSync(join(cwd, 'go'), '');
	await rollbook(['resume', '--yes'], {cwd});
	writeFileSync(join(cwd, 'b.md'), '# B\n\n## Procedure\n\n```bash\nuptime\n```\n');
	await rollbook(['drill', 'b.md', '--yes'], {cwd});
	const runs = await listed(cwd);
	expect(runs.map(({mode, state, step, resume}) => [mode, state, step, resume])).toEqual([['drill', expect.stringMatching(/completed|failed|aborted/), null, null], ['live', 'completed', null, null]]);
	expect(runs.every(({durationMs}) => durationMs !== null && durationMs >= 0)).toBe(true);
	writeFileSync(join(cwd, folder, 'journal.jsonl'), '{"seq":7}\n');
	expect((await listed(cwd)).find(run => run.folder === folder)).toMatchObject({state: 'damaged', fault: expect.stringContaining('journal.jsonl:1:1')});
}, 60_000);

test('`runs` where nothing was run, and a folder that is not there', async () => {
	const cwd = temporary('looking');
	expect(await rollbook(['runs'], {cwd})).toMatchObject({exitCode: 0, stdout: 'no runs\n'});
	expect(await rollbook(['runs', '--out', 'nowhere'], {cwd})).toMatchObject({exitCode: 2, stderr: expect.stringContaining('there is no folder `nowhere`')});
	expect(await rollbook(['watch'], {cwd})).toMatchObject({exitCode: 2, stderr: expect.stringContaining('there is no run below `artifacts`')});
});

test('old runs are left out unless wanted, but never one that can be gone on with', async () => {
	const {cwd, running, folder} = await start();
	process.kill(running.pid ?? 0, 'SIGKILL');
	await running;
	writeFileSync(join(cwd, 'go'), '');
	writeFileSync(join(cwd, 'b.md'), '# B\n\n## Procedure\n\n```bash\nuptime\n```\n');
	await rollbook(['run', 'b.md', '--yes'], {cwd});
	const over = readdirSync(join(cwd, 'artifacts/rollback')).find(name => name !== 'latest' && name !== basename(folder)) ?? '';
	for (let count = 10; count < 21; count++) cpSync(join(cwd, 'artifacts/rollback', over), join(cwd, 'artifacts/rollback', `209911${count}T000000Z-0000`), {recursive: true});
	const short = (await rollbook(['runs'], {cwd})).stdout;
	expect(short).toContain(`rollbook resume ${folder}`);
	expect(short).toContain('2 older ones: `rollbook runs --all`');
	expect(await listed(cwd, '--all')).toHaveLength(13);
}, 60_000);
