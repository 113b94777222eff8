import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {program, rollbook, temporary} from '../support/rollbook.ts';
import {trustHash} from '../support/trust-flags.ts';

/** Nothing of a runbook runs live before its content was seen and allowed. The program as its users have it. */

const BOOK = '# Shop\n\n## Procedure\n\n```bash\ntouch ran\n./scripts/deploy.sh\n```\n';

const folder = (): string => {
	const cwd = temporary('trust');
	mkdirSync(join(cwd, 'scripts'));
	writeFileSync(join(cwd, 'a.md'), BOOK);
	script(cwd, 'deploy.sh', '#!/bin/sh\n. ./scripts/names.sh\necho deploying\n');
	script(cwd, 'names.sh', 'SHOP=one\n');
	return cwd;
};

const script = (cwd: string, name: string, text: string): void => {
	writeFileSync(join(cwd, 'scripts', name), text);
	chmodSync(join(cwd, 'scripts', name), 0o700);
};

const run = (cwd: string, args: readonly string[] = ['a.md'], env: Readonly<Record<string, string>> = {}) => rollbook(['run', ...args, '--yes'], {cwd, trust: false, env: {CI: '', ...env}});
const allow = async (cwd: string, path = 'a.md'): Promise<void> => {
	expect(await rollbook(['trust', path, '--trust', trustHash(cwd, path)], {cwd})).toMatchObject({exitCode: 0});
};

const git = (cwd: string, ...words: readonly string[]) => execFileSync('git', ['-C', cwd, '-c', 'user.name=ada', '-c', 'user.email=ada@example.com', ...words], {stdio: 'pipe'});

test('a runbook that nobody has allowed is refused without a terminal: exit 2, nothing run, with the very flag to give', async () => {
	const cwd = folder();
	const {exitCode, stderr} = await run(cwd);
	expect({exitCode, stderr}).toMatchObject({exitCode: 2, stderr: expect.stringContaining('nobody has allowed it here yet')});
	const hash = /--trust ([0-9a-f]{64})/.exec(stderr)?.[1] ?? '';
	expect(existsSync(join(cwd, 'ran'))).toBe(false);
	expect(existsSync(join(cwd, 'artifacts'))).toBe(false);
	expect((await rollbook(['plan', 'a.md'], {cwd})).stdout).toContain(`(a.md, scripts/deploy.sh, scripts/names.sh): --trust ${hash}`);
	expect(await run(cwd, ['a.md', '--trust', hash])).toMatchObject({exitCode: 0});
	expect(existsSync(join(cwd, 'ran'))).toBe(true);
	// Given for one run: nothing is remembered.
	expect(await run(cwd)).toMatchObject({exitCode: 2});
});

test('what was allowed runs again without a word', async () => {
	const cwd = folder();
	await allow(cwd);
	expect(await run(cwd)).toMatchObject({exitCode: 0});
});

type Change = {readonly title: string; readonly change: (cwd: string) => string | void; readonly says: string | RegExp};

const CHANGES: readonly Change[] = [
	{title: 'edited by one byte', change: cwd => writeFileSync(join(cwd, 'a.md'), BOOK.replace('ran', 'run')), says: /changed: a\.md[^]*- touch ran\n[^]*\+ touch run\n/},
	{title: 'moved', change: cwd => (renameSync(join(cwd, 'a.md'), join(cwd, 'b.md')), 'b.md'), says: 'nobody has allowed it here yet'},
	{title: 'called through a link', change: cwd => (symlinkSync('a.md', join(cwd, 'b.md')), 'b.md'), says: 'nobody has allowed it here yet'},
	{
		title: 'exchanged for a link',
		change: cwd => {
			renameSync(join(cwd, 'a.md'), join(cwd, 'c.md'));
			symlinkSync('c.md', join(cwd, 'a.md'));
		},
		says: /the path led to .*a\.md when it was allowed, now to .*c\.md/,
	},
	{title: 'with a script that changed', change: cwd => script(cwd, 'deploy.sh', '#!/bin/sh\necho other\n'), says: /changed: scripts\/deploy\.sh[^]*- echo deploying[^]*\+ echo other/},
	{title: 'with a changed script that its script calls', change: cwd => script(cwd, 'names.sh', 'SHOP=two\n'), says: /changed: scripts\/names\.sh[^]*\+ SHOP=two/},
	{title: 'with a sidecar file put beside it', change: cwd => writeFileSync(join(cwd, 'a.rollbook.yaml'), 'title: Store\n'), says: 'new: a.rollbook.yaml'},
];

test.each(CHANGES)('a runbook $title asks again and says so', async ({change, says}) => {
	const cwd = folder();
	await allow(cwd);
	const {exitCode, stderr} = await run(cwd, [change(cwd) ?? 'a.md']);
	expect({exitCode, stderr}).toMatchObject({exitCode: 2});
	expect(stderr).toMatch(says);
	expect(existsSync(join(cwd, 'ran'))).toBe(false);
});

test('another branch asks again', async () => {
	const cwd = folder();
	git(cwd, 'init', '--quiet', '-b', 'main');
	git(cwd, 'add', 'a.md', 'scripts');
	git(cwd, 'commit', '--quiet', '-m', 'Runbook');
	await allow(cwd);
	expect(await run(cwd)).toMatchObject({exitCode: 0});
	git(cwd, 'checkout', '--quiet', '-b', 'theirs');
	const {exitCode, stderr} = await run(cwd);
	expect({exitCode, stderr}).toMatchObject({exitCode: 2, stderr: expect.stringContaining('it was allowed on branch main, this is branch theirs')});
});

test('in CI only `--trust` counts, whatever was allowed', async () => {
	const cwd = folder();
	await allow(cwd);
	const {exitCode, stderr} = await run(cwd, ['a.md'], {CI: 'true'});
	expect({exitCode, stderr}).toMatchObject({exitCode: 2, stderr: expect.stringContaining('CI is set')});
	expect(await run(cwd, ['a.md', '--trust', trustHash(cwd, 'a.md')], {CI: 'true'})).toMatchObject({exitCode: 0});
});

test('denied stays denied, for every content and also for its hash, until somebody allows it', async () => {
	const cwd = folder();
	expect(await rollbook(['trust', 'a.md', '--deny'], {cwd})).toMatchObject({exitCode: 0});
	writeFileSync(join(cwd, 'a.md'), BOOK.replace('ran', 'run'));
	const {exitCode, stderr} = await run(cwd, ['a.md', '--trust', trustHash(cwd, 'a.md')]);
	expect({exitCode, stderr}).toMatchObject({exitCode: 2, stderr: expect.stringMatching(/was denied on .* by /)});
	await allow(cwd);
	expect(await run(cwd)).toMatchObject({exitCode: 0});
});

test('what is kept is for its owner alone, is listed, and can be taken back', async () => {
	const cwd = folder();
	await allow(cwd);
	const kept = join(cwd, '.state/rollbook/trust');
	const entries = readdirSync(kept, {recursive: true, withFileTypes: true});
	expect(entries.length).toBeGreaterThan(3);
	for (const entry of entries) expect(statSync(join(entry.parentPath, entry.name)).mode & 0o777, entry.name).toBe(entry.isDirectory() ? 0o700 : 0o600);
	expect((await rollbook(['trust', '--list'], {cwd})).stdout).toMatch(/a\.md\n {2}allowed .* 3 files\n/);
	expect(await rollbook(['trust', '--revoke', 'a.md'], {cwd})).toMatchObject({exitCode: 0});
	expect(readdirSync(join(kept, 'content'))).toEqual([]);
	expect(await run(cwd)).toMatchObject({exitCode: 2});
	expect(await rollbook(['trust', '--revoke', 'a.md'], {cwd})).toMatchObject({exitCode: 2});
});

test('a script that changes during the run does not run', async () => {
	const cwd = temporary('trust');
	writeFileSync(join(cwd, 'a.md'), '# A\n\n## Procedure\n\n```bash\necho "touch evil" > deploy.sh\n```\n\n```bash\nbash deploy.sh\n```\n');
	writeFileSync(join(cwd, 'deploy.sh'), 'touch good\n');
	const {exitCode, stdout} = await run(cwd, ['a.md', '--trust', trustHash(cwd, 'a.md')]);
	expect({exitCode, stdout}).toMatchObject({exitCode: 1, stdout: expect.stringContaining('deploy.sh changed since it was allowed')});
	expect(existsSync(join(cwd, 'evil'))).toBe(false);
	expect(stdout).toContain(`--trust ${/--trust ([0-9a-f]{64})/.exec(stdout)?.[1] ?? 'nothing'}`);
});

test('a resumed run goes on with what was allowed, but not with a script that changed meanwhile', async () => {
	const cwd = temporary('trust');
	writeFileSync(join(cwd, 'a.md'), '# A\n\n## Procedure\n\n```bash\necho <word>\n```\n\n```bash\nbash deploy.sh\n```\n');
	writeFileSync(join(cwd, 'deploy.sh'), 'touch good\n');
	expect(await run(cwd, ['a.md', '--trust', trustHash(cwd, 'a.md')])).toMatchObject({exitCode: 2});
	writeFileSync(join(cwd, 'deploy.sh'), 'touch evil\n');
	writeFileSync(join(cwd, 'a.md'), 'not a runbook any more\n');
	const resumed = await rollbook(['resume', '--yes', '--input', 'word=hi'], {cwd});
	expect(resumed).toMatchObject({exitCode: 1, stdout: expect.stringContaining('deploy.sh changed since it was allowed')});
	expect(existsSync(join(cwd, 'evil'))).toBe(false);
});

test('the folder of a run that was not begun on this machine is asked about', async () => {
	const cwd = temporary('trust');
	writeFileSync(join(cwd, 'a.md'), '# A\n\n## Procedure\n\n```bash\necho <word>\n```\n\n```bash\ntouch ran\n```\n');
	await run(cwd, ['a.md', '--trust', trustHash(cwd, 'a.md')]);
	const kind = join(cwd, 'artifacts/rollback');
	const name = readdirSync(kind).find(one => one !== 'latest') ?? '';
	const plan = join(kind, name, 'plan.json');
	writeFileSync(plan, readFileSync(plan, 'utf8').replaceAll('touch ran', 'touch evil'));
	const {exitCode, stderr} = await rollbook(['resume', join(kind, name), '--yes', '--input', 'word=hi'], {cwd});
	expect({exitCode, stderr}).toMatchObject({exitCode: 2, stderr: expect.stringContaining('nobody has allowed it here yet')});
	expect(existsSync(join(cwd, 'evil'))).toBe(false);
});

describe('reading commands never need it', () => {
	test.each([['plan', 'a.md'], ['check', 'a.md'], ['annotate', 'a.md'], ['drill', 'a.md', '--yes']])('`rollbook %s`', async (...args) => {
		const cwd = folder();
		const {stderr} = await rollbook(args, {cwd, trust: false});
		expect(stderr).not.toContain('--trust');
		expect(existsSync(join(cwd, '.state/rollbook/trust'))).toBe(false);
	});
});

test('what is hidden in a runbook or in a script is named before it runs', async () => {
	const cwd = folder();
	writeFileSync(join(cwd, 'a.md'), `# Shop\n\n## Procedure\n\n\`\`\`bash\necho safe \u202e# reversed\nsystemctl restart \u0440aypal\necho a\u200bb\n${' '.repeat(120)}touch far\n\`\`\`\n\n<details>\n\n\`\`\`bash\nsystemctl stop shop\n\`\`\`\n\n</details>\n`);
	script(cwd, 'deploy.sh', 'echo \u{e0041}\n');
	const {stderr} = await run(cwd);
	expect(stderr).toMatch(/a\.md:6:11: a character that turns the direction of the text \(U\+202E\)/);
	expect(stderr).toMatch(/a\.md:7:\d+: letters of another script that look like Latin ones \(U\+0440\)/);
	expect(stderr).toMatch(/a\.md:8:7: a character without width \(U\+200B\)/);
	expect(stderr).toMatch(/a\.md:9:1: text behind a very long gap/);
	expect(stderr).toMatch(/a\.md:15:1: a command inside of a part that pages show folded/);
});

test.each(['-odd.md', 'our shop.md'])('the lines that are told for %s work as they stand', async name => {
	const cwd = folder();
	renameSync(join(cwd, 'a.md'), join(cwd, name));
	const {exitCode, stderr} = await rollbook(['run', '--yes', '--', name], {cwd, trust: false});
	const [, plan = '', again = ''] = /read it with `rollbook (plan [^`]+)`, then `rollbook (run [^`]+)`/u.exec(stderr) ?? [];
	expect({exitCode, plan}).toMatchObject({exitCode: 2, plan: expect.stringContaining(name)});
	for (const line of [plan, `${again} --yes`]) expect(spawnSync('sh', ['-c', `'${process.execPath}' '${program}' ${line}`], {cwd, encoding: 'utf8', env: {...process.env, XDG_CONFIG_HOME: cwd, XDG_STATE_HOME: join(cwd, '.state')}})).toMatchObject({status: 0, stderr: ''});
});
