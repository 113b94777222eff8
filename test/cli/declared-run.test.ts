import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {rollbook, temporary} from '../support/rollbook.ts';

/** What the front matter declares and what stands in a sidecar file, from the file to the evidence. */

const folder = (front: string, blocks: string, sidecar?: string): string => {
	const cwd = temporary('declared');
	writeFileSync(join(cwd, 'a.md'), `${front === '' ? '' : `---\n${front}\n---\n\n`}# Shop\n\n## Procedure\n\n${blocks}`);
	if (sidecar !== undefined) writeFileSync(join(cwd, 'a.rollbook.yaml'), sidecar);
	return cwd;
};

const run = (cwd: string, ...flags: readonly string[]) => rollbook(['run', 'a.md', '--yes', ...flags], {cwd, env: {REGION: 'before', PATH: process.env['PATH'] ?? ''}});

const runFolder = (cwd: string, out = 'artifacts'): string => {
	const kind = join(cwd, out, 'rollback');
	return join(kind, readdirSync(kind).filter(name => /^\d/u.test(name)).toSorted().at(-1) ?? '');
};

const journal = (cwd: string): string => readFileSync(join(runFolder(cwd), 'journal.jsonl'), 'utf8');

test('`env` is in the environment of every step, and fills the variables that commands name', async () => {
	const cwd = folder('env: {REGION: eu-1}', '```sh\nprintenv REGION > printed; echo "$REGION" > named\n```\n');
	const {exitCode, stdout} = await run(cwd);
	expect({exitCode, stdout}).toMatchObject({exitCode: 0});
	expect(readFileSync(join(cwd, 'printed'), 'utf8')).toBe('eu-1\n');
	expect(readFileSync(join(cwd, 'named'), 'utf8')).toBe('eu-1\n');
	await run(cwd, '--input', 'region=us-2');
	expect(readFileSync(join(cwd, 'named'), 'utf8')).toBe('us-2\n');
});

test('`env` also holds when a place is left at the end; one that cannot be left is told of', async () => {
	const cwd = folder('env: {TILL_HOST: prod}', '```sh\nssh "$TILL_HOST"\nexport LEVEL=2\ntouch ../cut\n```\n');
	mkdirSync(join(cwd, 'bin'));
	mkdirSync(join(cwd, 'far'));
	const ssh = (reached: string): void => writeFileSync(join(cwd, 'bin', 'ssh'), `#!/bin/bash\n[ "$1" = -G ] && exit\n[ "$TILL_HOST" = prod ] && ${reached} || exit 255\ncd ${cwd}/far && exec env -i PATH="$PATH" HOME=${cwd}/far TMPDIR=${cwd}/far bash -s\n`, {mode: 0o755});
	const start = () => rollbook(['run', 'a.md', '--yes'], {cwd, env: {PATH: `${join(cwd, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: cwd}});
	ssh('true');
	expect(await start()).toMatchObject({exitCode: 0, stderr: ''});
	expect(readdirSync(join(cwd, 'far'))).toEqual([]);
	rmSync(join(cwd, 'cut'));
	ssh(`[ ! -e ${cwd}/cut ]`);
	const {exitCode, stderr} = await start();
	expect({exitCode, left: readdirSync(join(cwd, 'far')).length, stderr}).toMatchObject({exitCode: 0, left: 1, stderr: expect.stringMatching(/^rollbook: what the shell held may still lie in `ssh "\$TILL_HOST"` \(it could not be reached; the folder there is rollbook-\S+-1\)$/m)});
});

test('`interpreters` say what the statements of a language are given to', async () => {
	const cwd = folder('interpreters: {sql: "printf %s > given"}', '```sql\nSELECT 1;\n```\n');
	const {exitCode, stdout} = await run(cwd);
	expect({exitCode, stdout}).toMatchObject({exitCode: 0});
	expect(readFileSync(join(cwd, 'given'), 'utf8')).toContain('SELECT 1');
});

test('`artifacts` is where run folders are made, unless `--out` says otherwise', async () => {
	const cwd = folder('artifacts: evidence/shop', '```sh\nuptime\n```\n');
	expect((await run(cwd)).exitCode).toBe(0);
	expect(existsSync(join(runFolder(cwd, 'evidence/shop'), 'journal.jsonl'))).toBe(true);
	expect((await run(cwd, '--out', 'elsewhere')).exitCode).toBe(0);
	expect(existsSync(join(runFolder(cwd, 'elsewhere'), 'journal.jsonl'))).toBe(true);
	expect(existsSync(join(cwd, 'artifacts'))).toBe(false);
});

test('the sidecar file is part of the evidence like the runbook', async () => {
	const text = 'sections:\n  Procedure:\n    fences:\n      1: {id: first, save: kept.txt}\n';
	const cwd = folder('', '```sh\necho seen\n```\n', text);
	expect((await run(cwd)).exitCode).toBe(0);
	const sha256 = createHash('sha256').update(text).digest('hex');
	expect(readFileSync(join(runFolder(cwd), 'runbook.rollbook.yaml'), 'utf8')).toBe(text);
	expect(JSON.parse(readFileSync(join(runFolder(cwd), 'plan.json'), 'utf8'))).toMatchObject({source: {sidecar: {path: 'a.rollbook.yaml', sha256}}, steps: [{id: 'first'}]});
	expect(readFileSync(join(runFolder(cwd), 'rollback-summary.txt'), 'utf8')).toContain(sha256);
	expect(readFileSync(join(runFolder(cwd), 'kept.txt'), 'utf8')).toBe('seen\n');
	expect(journal(cwd)).toContain(sha256);
});

test.each([
	['a change', 'title: Shop\n', 'echo "title: Store" > a.rollbook.yaml', 'a.rollbook.yaml changed'],
	['its removal', 'title: Shop\n', 'rm a.rollbook.yaml', 'a.rollbook.yaml changed'],
	['its appearance', undefined, 'echo "title: Store" > a.rollbook.yaml', 'a.rollbook.yaml changed'],
])('%s of the sidecar file during a run is noticed', async (_, sidecar, command, words) => {
	const cwd = folder('', `\`\`\`sh\n${command}\nuptime\n\`\`\`\n`, sidecar);
	await run(cwd, '--allow-destructive');
	expect(journal(cwd).match(/"kind":"runbook-changed"/gu)).toHaveLength(1);
	expect(readFileSync(join(runFolder(cwd), 'timeline.md'), 'utf8')).toContain(words);
});
