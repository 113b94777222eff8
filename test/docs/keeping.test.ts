import {execFileSync, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {isBulk} from '../../src/runner/bulk-files.ts';
import {makeOld} from '../support/old-run.ts';
import {CHECKS} from '../../src/run/verification.ts';
import {program, rollbook, root, temporary} from '../support/rollbook.ts';
import {skipped} from '../support/skipped.ts';

const page = readFileSync(join(root, 'docs/keeping.md'), 'utf8');
const section = (title: string): string => page.split(/^## /m).find(text => text.startsWith(`${title}\n`)) ?? '';
const linesOf = (text: string): readonly string[] => [...text.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(match => (match[1] ?? '').trim().split('\n')).map(line => line.replace(/\s+#.*$/, ''));

const RUNBOOK = '# Shop\n\n## Procedure\n\n```bash\n# Look\necho looked\n```\n';

/** A run that is over; `call` carries out a line of the page with the names of this run. */
const ran = async () => {
	const cwd = temporary('keeping-page');
	writeFileSync(join(cwd, 'a.md'), RUNBOOK);
	await rollbook(['run', 'a.md', '--yes'], {cwd});
	const kind = join(cwd, 'artifacts/rollback');
	const name = readdirSync(kind).find(folder => /^\d/.test(folder)) ?? '';
	const head = /sha256|hash of the last one is\n\s+([0-9a-f]{64})/.exec(readFileSync(join(kind, name, 'rollback-summary.txt'), 'utf8').split('Journal')[1] ?? '')?.[1] ?? '';
	const call = (line: string) => rollbook(line.replace('RUN', name).replace('HASH', head).split(' ').slice(1), {cwd});
	return {cwd, kind, name, head, call};
};

test('the lines about `verify` hold for a run that nobody touched, and the table names every check', async () => {
	const {call} = await ran();
	const lines = linesOf(section('Verify'));
	expect(lines).toHaveLength(4);
	for (const line of lines) expect(await call(line)).toMatchObject({exitCode: 0});
	const named = [...section('Verify').matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name]) => name);
	expect(named).toEqual([...CHECKS]);
});

test('the lines about `prune` and `hold` do what the page says', async () => {
	const {kind, name, call} = await ran();
	const [look = '', go = '', later = '', whole = ''] = linesOf(section('Prune'));
	const [put = '', release = ''] = linesOf(section('Hold'));
	const old = makeOld(join(kind, name), kind, Date.now() - 45 * 86_400_000);
	expect((await call(look)).stdout).toContain('nothing was removed');
	expect((await call(later)).stdout).toContain('nothing to remove');
	expect((await call(whole)).stdout).toContain('the bulk of 1 run');
	expect(await call(put.replace('RUN', old).replace('"audit of March"', 'audit'))).toMatchObject({exitCode: 0});
	expect((await call(go)).stdout).toContain('on hold');
	expect(await call(release.replace('RUN', old))).toMatchObject({exitCode: 0});
	expect((await call(go)).stdout).toContain('removed: the bulk of 1 run');
});

const hasKeygen = spawnSync('ssh-keygen', ['-?'], {stdio: 'ignore'}).error === undefined;

test.skipIf(!hasKeygen)(`the lines about signatures hold with a key of the name that they use${skipped(hasKeygen ? null : 'ssh-keygen is not installed')}`, async () => {
	const {cwd, kind, name, call} = await ran();
	const key = join(cwd, 'id_ed25519');
	execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
	const [signing = '', atEnd = '', ...checks] = linesOf(section('Sign'));
	const other = checks.pop() ?? '';
	writeFileSync(join(cwd, 'allowed_signers'), `${/`(ann@example\.com namespaces="[^"]+") /.exec(section('Sign'))?.[1]} ${readFileSync(`${key}.pub`, 'utf8')}`);
	expect(await call(signing.replace('~/.ssh/', ''))).toMatchObject({exitCode: 0});
	expect(checks).toHaveLength(2);
	for (const check of checks) expect(await call(check)).toMatchObject({exitCode: 0, stdout: expect.stringContaining('Nothing was cut off or written anew: it is signed by ann@example.com.')});
	execFileSync('sh', ['-c', other.replace('-f ', '-f ../../../')], {cwd: join(kind, name)});
	const [variable = '', value = ''] = (atEnd.split(' ')[0] ?? '').split('=');
	expect(String((await rollbook(['run', 'a.md', '--yes'], {cwd, env: {[variable]: value.replace('~/.ssh/', '')}})).stderr)).toContain('signed with id_ed25519');
});

test('the table of what goes and what stays says what `prune` does', () => {
	const rows = [...section('Prune').matchAll(/^\| (?!goes|---)([^|]*)\|([^|]*)\|$/gm)].map(([, goes = '', stays = '']) => ({goes, stays}));
	const files = (text: string): readonly string[] => [...text.matchAll(/`([^`]+\.[a-z]+)`/g)].map(([, file = '']) => file);
	const going = rows.flatMap(({goes}) => files(goes));
	const staying = rows.flatMap(({stays}) => files(stays));
	expect([going, staying]).toEqual([['output.txt', 'stdout.txt', 'timing.txt', 'session.cast', 'report.html'], ['command.sh', 'exit.json', 'pre-rollback-status.txt']]);
	for (const file of going) expect(isBulk(file === 'report.html' ? file : `steps/01-look/attempt-1/${file}`, 1)).toBe(true);
	for (const file of staying) expect(isBulk(file.startsWith('pre-') ? file : `steps/01-look/attempt-1/${file}`, 1)).toBe(false);
	expect([isBulk('dump.sql', 64 << 10), isBulk('dump.sql', (64 << 10) + 1), isBulk('session-of-ann.cast', 1), isBulk('shells/01/output.txt', 1)]).toEqual([false, true, true, true]);
	for (const path of ['journal.jsonl', 'manifest.json', 'attestation.intoto.json', 'attestation.intoto.json.sig', 'rollback-summary.txt', 'summary.json', 'timeline.md', 'timeline.csv', 'timeline.jsonl', 'checklist.md', 'decisions.md', 'junit.xml', 'drill-report.md', 'drill-report.json', 'postmortem.md', 'comms/status-page.md', 'inputs.json', 'runbook.md', 'plan.json']) expect(isBulk(path, 1 << 30)).toBe(false);
});

const hasBoth = ['curl', 'git'].every(name => spawnSync(name, ['--version'], {stdio: 'ignore'}).error === undefined);

test.skipIf(!hasBoth)(`the hooks of the page run: a file, a note of the repository that \`verify\` is then held to, a server${skipped(hasBoth ? null : 'curl or git is not installed')}`, async () => {
	const [file = '', note = '', check = '', every = '', words = ''] = linesOf(section('Tell others'));
	const cwd = temporary('hooks-page');
	mkdirSync(join(cwd, 'runbooks'));
	writeFileSync(join(cwd, 'runbooks/fly-rollback.md'), RUNBOOK);
	const git = (...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=ann', '-c', 'user.email=ann@example.com', ...args], {cwd, encoding: 'utf8'});
	git('init', '-q');
	git('add', 'runbooks');
	git('commit', '-q', '-m', 'one');
	const got: string[] = [];
	const server = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk: Buffer) => {
			body += String(chunk);
		}).on('end', () => {
			got.push(body);
			response.end();
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const env = {WEBHOOK: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, GIT_AUTHOR_NAME: 'ann', GIT_AUTHOR_EMAIL: 'ann@example.com', GIT_COMMITTER_NAME: 'ann', GIT_COMMITTER_EMAIL: 'ann@example.com'};
	const hasJq = spawnSync('jq', ['--version'], {stdio: 'ignore'}).error === undefined;
	try {
		for (const line of [file, note, every, ...(hasJq ? [words] : [])]) {
			const hook = /--hook '(.*)'$/.exec(line)?.[1] ?? '';
			got.push('');
			expect(await rollbook(['run', 'runbooks/fly-rollback.md', '--yes', '--hook', hook], {cwd, env})).toMatchObject({exitCode: 0, stderr: ''});
		}
	} finally {
		server.close();
	}
	expect(readFileSync(join(cwd, 'events.jsonl'), 'utf8')).toContain('"type":"rollbook.run-finished"');
	const [, name = ''] = git('notes', '--ref=runs', 'show').trim().split(' ');
	const verify = check.replaceAll('RUN', name).replace('rollbook', `'${process.execPath}' '${program}'`);
	expect(execFileSync('sh', ['-c', verify], {cwd, encoding: 'utf8'})).toContain('Nothing was cut off or written anew: the hash of its last entry was kept elsewhere.');
	const told = got.join('\n').split('\n\n');
	expect(got.some(body => body.includes('"type":"rollbook.step-finished"'))).toBe(true);
	if (hasJq) expect(told.at(-1)).toMatch(/"text": ?"Shop: completed [0-9a-f]{64}"/);
});
