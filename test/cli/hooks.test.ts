import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {PassThrough} from 'node:stream';
import {text as buffered} from 'node:stream/consumers';
import {expect, test} from 'vitest';
import {runCli} from '../../src/cli/run-cli.ts';
import {examineChain} from '../../src/run/journal-chain.ts';
import {digest} from '../../src/runner/journal-file.ts';
import {rollbook, temporary} from '../support/rollbook.ts';
import {skipped} from '../support/skipped.ts';
import {trustFlags} from '../support/trust-flags.ts';
import {until} from '../support/until.ts';

/** Hooks are told of each event and hold nothing up. */

const RUNBOOK = '# Shop\n\n## Procedure\n\n```bash\n# Look\necho looked\n```\n\n```bash\n# Log in\necho <token> | wc -c\n```\n';

type Told = {id: string; source: string; type: string; subject: string; time: string; specversion: string; rollbookmode: string; rollbookhash: string; data: {what: string; step: number | null; event: {kind: string}}};

const made = (runbook = RUNBOOK): string => {
	const cwd = temporary('hooks');
	writeFileSync(join(cwd, 'a.md'), runbook);
	return cwd;
};
const run = (cwd: string, hooks: readonly string[], {env = {}, command = 'run'}: {readonly env?: Readonly<Record<string, string>>; readonly command?: string} = {}) =>
	rollbook([command, 'a.md', '--yes', '--input', 'token=hunter-2222', ...hooks.flatMap(hook => ['--hook', hook])], {cwd, env});
/** As `run`, with another limit for the hooks than the 15 s that an operator waits. */
/** What hooks are reproached with. That one is waited for is no fault of it: on a busy machine even the quickest takes a second. */
const complaints = (stderr: string): string => stderr.replace('rollbook: waiting for hooks, 15 s at most\n', '');

const inProcess = async (cwd: string, hooks: readonly string[], hooksMs: number): Promise<{readonly exitCode: number; readonly stderr: string}> => {
	const stderr = new PassThrough();
	const text = buffered(stderr);
	const args = ['run', 'a.md', '--yes', '--input', 'token=hunter-2222', ...hooks.flatMap(hook => ['--hook', hook])];
	const env = {...process.env, XDG_STATE_HOME: join(cwd, '.state'), NO_COLOR: '1', CI: '1'};
	const stream = (one: PassThrough) => one as unknown as NodeJS.WriteStream;
	const exitCode = await runCli([...args, ...trustFlags(args, cwd)], {cwd, env, stdin: process.stdin, stdout: stream(new PassThrough().resume()), stderr: stream(stderr), now: () => Date.now(), mono: () => performance.now(), operator: 'ann', host: 'bench', home: cwd, node: process.execPath, pretendPath: '', shipped: {list: () => [], read: String}, hooksMs});
	stderr.end();
	return {exitCode, stderr: await text};
};
const alive = (pid: number): boolean => {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
};
const linesOf = (path: string): readonly Told[] => readFileSync(path, 'utf8').trimEnd().split('\n').map(line => JSON.parse(line) as Told);
const journalOf = (cwd: string, kind = 'rollback'): string => {
	const folder = join(cwd, 'artifacts', kind);
	return readFileSync(join(folder, readdirSync(folder).find(name => /^\d/.test(name)) ?? '', 'journal.jsonl'), 'utf8');
};

test('each event comes as a CloudEvent, in order, with the hash of its line; the last one is the head', async () => {
	const cwd = made();
	const {exitCode, stdout, stderr} = await run(cwd, ['cat >> told.jsonl', 'echo "$ROLLBOOK_EVENT $ROLLBOOK_MODE $ROLLBOOK_HEAD $ROLLBOOK_FOLDER" >> env.txt']);
	expect([exitCode, complaints(stderr)]).toEqual([0, '']);
	const told = linesOf(join(cwd, 'told.jsonl'));
	const {entries, hashes} = examineChain(journalOf(cwd), digest);
	expect(told.map(({id, type, rollbookhash}) => [Number(id), type, rollbookhash])).toEqual(entries.map(({seq, event}, index) => [seq, `rollbook.${event.kind}`, hashes[index]]));
	expect(new Set(told.map(({source, specversion, rollbookmode}) => `${source} ${specversion} ${rollbookmode}`))).toEqual(new Set([`rollbook:run:${hashes[0]} 1.0 live`]));
	expect(told.find(({type}) => type === 'rollbook.step-finished')).toMatchObject({subject: 'step/1', datacontenttype: 'application/json', data: {step: 1, stepId: 'procedure.look', what: expect.stringContaining('passed')}});
	expect(told.every(({data, time}) => data.what !== '' && !Number.isNaN(Date.parse(time)))).toBe(true);
	const env = readFileSync(join(cwd, 'env.txt'), 'utf8').trimEnd().split('\n');
	expect(env).toHaveLength(told.length);
	expect(env.at(-1)).toBe(`run-finished live ${hashes.at(-1)} ${join(cwd, 'artifacts/rollback', readdirSync(join(cwd, 'artifacts/rollback')).find(name => /^\d/.test(name)) ?? '')}`);
	expect(stdout).toContain(hashes.at(-1));
});

test('one that fails, one that hangs and one that cannot be started hold nothing up and fail nothing; each is told of once', async () => {
	const cwd = made();
	const begun = performance.now();
	const {exitCode, stderr} = await inProcess(cwd, ['exec cat >> told.jsonl', 'echo "no way in" >&2; exit 7', 'echo $$ > hung; exec sleep 600', './nowhere'], 2500);
	const {entries} = examineChain(journalOf(cwd), digest);
	expect(exitCode).toBe(0);
	expect((entries.at(-1)?.at ?? 0) - (entries[0]?.at ?? 0)).toBeLessThan(2500);
	expect(performance.now() - begun).toBeLessThan(25_000);
	expect(linesOf(join(cwd, 'told.jsonl'))).toHaveLength(entries.length);
	const said = stderr.trimEnd().split('\n');
	expect(said).toEqual([
		'rollbook: waiting for hooks, 2.5 s at most',
		`rollbook: hook 2 (echo): ${entries.length} of ${entries.length} events were not taken; at last: exit code 7: no way in`,
		`rollbook: hook 3 (echo): ${entries.length} of ${entries.length} events were not taken; at last: the run was over`,
		expect.stringMatching(/^rollbook: hook 4 \(\.\/nowhere\): \d+ of \d+ events were not taken; at last: exit code 127: .*not found$/),
	]);
	// What hangs does not stay behind, or the program would not end.
	await until('the end of the hook that hangs', () => !alive(Number(readFileSync(join(cwd, 'hung'), 'utf8'))));
});

test('at a real end the operator is told how long hooks are waited for', async () => {
	const {exitCode, stderr} = await run(made(), ['[ "$ROLLBOOK_EVENT" != run-finished ] || sleep 1.5']);
	expect([exitCode, stderr]).toEqual([0, 'rollbook: waiting for hooks, 15 s at most\n']);
});

test('the first failure is told of while the run goes on', async () => {
	const {stdout} = await rollbook(['run', 'a.md', '--yes', '--ui', 'json', '--input', 'token=hunter-2222', '--hook', 'exit 3'], {cwd: made(RUNBOOK.replace('echo looked', 'sleep 1'))});
	const told = String(stdout).trimEnd().split('\n').map(line => JSON.parse(line) as {type: string; text?: string});
	expect(told.filter(({type}) => type === 'notice')).toEqual([{type: 'notice', text: 'hook 1 (exit) did not take an event: exit code 3'}]);
});

test('secrets are masked in what hooks get', async () => {
	const cwd = made(`---\ninputs: {token: {secret: true}}\n---\n${RUNBOOK}`);
	const {exitCode} = await run(cwd, ['cat >> told.jsonl; env >> env.txt']);
	expect(exitCode).toBe(0);
	expect(readFileSync(join(cwd, 'told.jsonl'), 'utf8')).toContain('echo ****');
	for (const file of ['told.jsonl', 'env.txt']) expect(readFileSync(join(cwd, file), 'utf8')).not.toContain('hunter-2222');
});

test('a runbook names no hook and no key, in whatever words; the operator does', async () => {
	const foreign = 'hooks: ["touch pwned"]\nhook: touch pwned\nnotify: ["touch pwned"]\nsign: pwned\n';
	const cwd = made(`---\n${foreign}---\n${RUNBOOK}`);
	writeFileSync(join(cwd, 'a.scenario.yaml'), 'title: A\nworld:\n  real: [echo, wc]\n');
	for (const command of ['run', 'drill']) expect(await run(cwd, [], {command})).toMatchObject({exitCode: 0, stderr: expect.not.stringContaining('signed')});
	expect(existsSync(join(cwd, 'pwned'))).toBe(false);
	for (const name of ['ROLLBOOK_HOOKS', 'ROLLBOOK_SIGN_KEY']) expect(await run(made(`---\nenv: {${name}: touch pwned}\n---\n${RUNBOOK}`), [])).toMatchObject({exitCode: 3, stderr: expect.stringContaining(`\`env.${name}\` is not for a runbook to set`)});
	await run(cwd, [], {env: {ROLLBOOK_HOOKS: 'cat >> one.jsonl\n\n  echo "$ROLLBOOK_MODE" >> two.txt\n'}, command: 'drill'});
	expect(linesOf(join(cwd, 'one.jsonl')).at(-1)).toMatchObject({type: 'rollbook.run-finished', rollbookmode: 'drill'});
	expect(new Set(readFileSync(join(cwd, 'two.txt'), 'utf8').trimEnd().split('\n'))).toEqual(new Set(['drill']));
});

test('a run that is gone on with tells of what comes from then on', async () => {
	const cwd = made(RUNBOOK.replace('echo looked', 'test -e mended'));
	const first = await rollbook(['run', 'a.md', '--yes', '--input', 'token=hunter-2222'], {cwd});
	expect(first.exitCode).toBe(2);
	writeFileSync(join(cwd, 'mended'), '');
	writeFileSync(join(cwd, 'answers.yaml'), 'steps: {Look: {act: run, verdict: failed, on-failure: [retry]}}\n');
	await rollbook(['resume', '--yes', '--input', 'token=hunter-2222', '--answers', 'answers.yaml', '--hook', 'cat >> told.jsonl'], {cwd});
	expect(linesOf(join(cwd, 'told.jsonl')).map(({type}) => type)).toEqual(expect.arrayContaining(['rollbook.run-resumed', 'rollbook.run-finished']));
	expect(linesOf(join(cwd, 'told.jsonl'))[0]?.type).toBe('rollbook.run-resumed');
});

const hasCurl = spawnSync('curl', ['--version'], {stdio: 'ignore'}).error === undefined;

test.skipIf(!hasCurl)(`a server on this machine gets them as HTTP in structured mode${skipped(hasCurl ? null : 'curl is not installed')}`, async () => {
	const got: {type: string | undefined; event: Told}[] = [];
	const server = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk: Buffer) => {
			body += String(chunk);
		}).on('end', () => {
			got.push({type: request.headers['content-type'], event: JSON.parse(body) as Told});
			response.end();
		});
	}).listen(0, '127.0.0.1');
	await new Promise(resolve => server.once('listening', resolve));
	try {
		const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
		const {exitCode, stderr} = await run(made(), [`curl -fsS -H 'Content-Type: application/cloudevents+json' --data-binary @- "$URL"`], {env: {URL: address}});
		expect([exitCode, complaints(stderr)]).toEqual([0, '']);
		expect(got.at(-1)).toMatchObject({type: 'application/cloudevents+json', event: {type: 'rollbook.run-finished'}});
	} finally {
		server.close();
	}
});
