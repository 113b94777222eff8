import {execFileSync} from 'node:child_process';
import {createServer, type Server} from 'node:http';
import {chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {rollbook, temporary} from '../support/rollbook.ts';
import {until} from '../support/until.ts';

/** Real commands on this machine: git, curl, a shell that keeps its state, failures, kills. */

let server: Server;
let port = 0;

beforeAll(async () => {
	server = createServer((request, response) => response.writeHead(request.url === '/health' ? 200 : 404).end(`{"path":"${request.url}"}\n`));
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	port = (server.address() as AddressInfo).port;
});

afterAll(() => server.close());

const RUNBOOK = `# Release the shop

## Procedure

\`\`\`bash
# 1. Get the code
git clone --quiet <origin> shop
cd shop
SERVICE='the shop'
greet() { echo "hello from $SERVICE"; }
\`\`\`

\`\`\`bash
# 2. Look at it
git log --oneline -1
echo "in $(basename "$PWD"): $(greet)"
\`\`\`

\`\`\`bash
# 3. Flaky on the first attempt
[ -e ../seen ] || { touch ../seen; echo 'not yet' >&2; exit 3; }

# 4. Check health
curl -fsS http://127.0.0.1:<port>/health
\`\`\`

## Verification

- [ ] The shop answers
- [ ] Nobody complains
`;

const origin = (cwd: string): string => {
	const folder = join(cwd, "origin of 'ours'");
	mkdirSync(folder);
	const git = (...args: string[]) => execFileSync('git', ['-C', folder, '-c', 'user.name=ada', '-c', 'user.email=ada@example.com', ...args]);
	git('init', '--quiet');
	writeFileSync(join(folder, 'shop.txt'), 'open\n');
	git('add', '.');
	git('commit', '--quiet', '-m', 'Open the shop');
	return folder;
};

const runFolder = (cwd: string): string => {
	const names = readdirSync(join(cwd, 'artifacts/rollback')).filter(name => name !== 'latest');
	expect(names).toHaveLength(1);
	return join(cwd, 'artifacts/rollback', names[0] ?? '');
};

const files = (folder: string): string[] => readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));

const transcripts = (folder: string): string => files(folder).filter(path => path.endsWith('output.txt')).toSorted().map(path => readFileSync(path, 'utf8')).join('');

test('git, curl, carried state, a retry: the run completes and its folder tells everything', async () => {
	const cwd = temporary('live');
	writeFileSync(join(cwd, 'shop.md'), RUNBOOK);
	writeFileSync(join(cwd, 'answers.yaml'), `inputs:\n  origin: "${origin(cwd)}"\n  port: "${port}"\notherwise: run\nsteps:\n  3. Flaky on the first attempt: {on-failure: retry}\n`);
	const {exitCode, stdout, stderr} = await rollbook(['run', 'shop.md', '--yes', '--answers', 'answers.yaml'], {cwd});
	expect({exitCode, stderr}).toMatchObject({exitCode: 0});
	const folder = runFolder(cwd);
	expect(transcripts(folder)).toMatch(/Open the shop\n[^]*in shop: hello from the shop\n[^]*not yet\n[^]*\{"path":"\/health"\}/);
	expect(stdout).toContain('exit 3');
	expect(stdout).toContain(folder.slice(cwd.length + 1));
	for (const name of ['journal.jsonl', 'runbook.md', 'rollback-summary.txt', 'timeline.md', 'checklist.md', 'decisions.md', 'manifest.json']) expect(existsSync(join(folder, name)), name).toBe(true);
	expect(readFileSync(join(folder, 'runbook.md'), 'utf8')).toBe(RUNBOOK);
	expect(readFileSync(join(folder, 'checklist.md'), 'utf8')).toMatch(/- \[x\] The shop answers — .+, 20\d\d-/);
	expect(existsSync(join(cwd, 'artifacts/rollback/latest/journal.jsonl'))).toBe(true);
});

test('the manifest names every other file of the bundle with its hash, all of them private', async () => {
	const cwd = temporary('modes');
	writeFileSync(join(cwd, 'a.md'), '# A\n\n## Procedure\n\n```bash\n# Say it\necho hello\n```\n');
	const umask = process.umask(0);
	const {exitCode} = await rollbook(['run', 'a.md', '--yes'], {cwd}).finally(() => process.umask(umask));
	expect(exitCode).toBe(0);
	const folder = runFolder(cwd);
	const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {files: {path: string; bytes: number; sha256: string}[]};
	const found = files(folder).map(path => path.slice(folder.length + 1)).filter(path => path !== 'manifest.json' && path !== 'attestation.intoto.json');
	expect(manifest.files.map(file => file.path).toSorted()).toEqual(found.toSorted());
	for (const file of manifest.files) {
		expect(execFileSync('sha256sum', [join(folder, file.path)], {encoding: 'utf8'}).slice(0, 64)).toBe(file.sha256);
		expect(statSync(join(folder, file.path)).size).toBe(file.bytes);
	}
	expect(files(folder).filter(path => (statSync(path).mode & 0o777) !== 0o600)).toEqual([]);
	expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('without answers the first question ends the command with exit 2 and says how to answer it', async () => {
	const cwd = temporary('question');
	writeFileSync(join(cwd, 'shop.md'), RUNBOOK);
	const {exitCode, stderr} = await rollbook(['shop.md', '--yes'], {cwd});
	expect(exitCode).toBe(2);
	expect(stderr).toContain('shop.md:7');
	expect(stderr).toContain('--input origin=VALUE');
	expect(stderr).toContain('rollbook resume');
});

test('an unattended run that will want a value later on does nothing at all', async () => {
	const cwd = temporary('wanting');
	mkdirSync(join(cwd, 'data'));
	writeFileSync(join(cwd, 'destroy.md'), '# A\n\n## Procedure\n\n```bash\n# Drop\nrm -rf ./data\n# Two\necho <version>\n```\n');
	const args = ['run', 'destroy.md', '--yes', '--allow-destructive'];
	const {exitCode, stderr} = await rollbook(args, {cwd});
	expect({exitCode, stderr}).toMatchObject({exitCode: 2, stderr: expect.stringContaining('destroy.md:9: step 2 "Two" needs a value for `version`; pass `--input version=VALUE`')});
	expect(existsSync(join(cwd, 'data'))).toBe(true);
	expect(files(runFolder(cwd)).filter(path => path.endsWith('output.txt'))).toEqual([]);
	const given = await rollbook([...args, '--input', 'version=v7'], {cwd});
	expect({exitCode: given.exitCode, stderr: given.stderr}).toMatchObject({exitCode: 0});
	expect(existsSync(join(cwd, 'data'))).toBe(false);
});

test('a step that fails ends an unattended run as failed, exit 1, and the rest is not reached', async () => {
	const cwd = temporary('fails');
	writeFileSync(join(cwd, 'a.md'), '# A\n\n## Procedure\n\n```bash\n# Break\nsh -c "exit 7"\n\n# After\ntouch after\n```\n');
	const {exitCode} = await rollbook(['run', 'a.md', '--yes'], {cwd});
	expect(exitCode).toBe(1);
	expect(existsSync(join(cwd, 'after'))).toBe(false);
	expect(readFileSync(join(runFolder(cwd), 'rollback-summary.txt'), 'utf8')).toMatch(/Outcome {4}failed[^]*exit 7[^]*1 step/);
});

test('killed in the middle of a step, the command goes on, and resume takes its result and runs it once', async () => {
	const cwd = temporary('killed');
	const script = join(cwd, 'deploy.sh');
	writeFileSync(script, '#!/bin/sh\necho started >> count\nwhile [ -e count ] && [ ! -e go ]; do sleep 0.05; done\necho "deployed everything"\n');
	chmodSync(script, 0o700);
	writeFileSync(join(cwd, 'a.md'), '# A\n\n## Procedure\n\n```bash\n# Deploy\n./deploy.sh\n\n# After\ntouch after\n```\n');
	const first = rollbook(['run', 'a.md', '--yes'], {cwd});
	await until('the step is running', () => existsSync(join(cwd, 'count')));
	process.kill(first.pid ?? 0, 'SIGKILL');
	await first;
	const refused = existsSync(join(cwd, 'after'));
	writeFileSync(join(cwd, 'go'), '');
	const {exitCode, stdout, stderr} = await rollbook(['resume', '--yes'], {cwd});
	expect({exitCode, stderr}).toMatchObject({exitCode: 0});
	expect(refused).toBe(false);
	expect(readFileSync(join(cwd, 'count'), 'utf8')).toBe('started\n');
	expect(transcripts(runFolder(cwd))).toContain('deployed everything');
	expect(stdout).toContain('resumed');
	expect(existsSync(join(cwd, 'after'))).toBe(true);
});

test('two runners never drive one run', async () => {
	const cwd = temporary('two');
	writeFileSync(join(cwd, 'a.md'), '# A\n\n## Procedure\n\n```bash\n# Wait\ntouch started; while [ -e started ] && [ ! -e go ]; do sleep 0.05; done\n```\n');
	const first = rollbook(['run', 'a.md', '--yes'], {cwd});
	await until('the step is running', () => existsSync(join(cwd, 'started')));
	const second = await rollbook(['resume', '--yes'], {cwd});
	writeFileSync(join(cwd, 'go'), '');
	expect(second.exitCode).toBe(2);
	expect(second.stderr).toContain(String(first.pid));
	expect((await first).exitCode).toBe(0);
});
