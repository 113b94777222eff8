import {chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {rollbook, temporary} from '../support/rollbook.ts';

const RUNBOOK = '# Shop\r\n\r\n## Verify\r\n\r\n```bash\r\ntail -f /var/log/shop.log\r\n```';
const ANNOTATED = RUNBOOK.replace('Verify', 'Verify <!-- rollbook: role=verification -->').replace('```bash', '```bash {endless}');

const folder = (text: string): string => {
	const cwd = temporary('annotate');
	writeFileSync(join(cwd, 'shop.md'), text);
	return cwd;
};

test('shows a diff and leaves the file alone unless told to write', async () => {
	const cwd = folder(RUNBOOK);
	const {exitCode, stdout} = await rollbook(['annotate', 'shop.md'], {cwd});
	expect({exitCode, stdout}).toMatchObject({exitCode: 0, stdout: expect.stringContaining('+```bash {endless}\r\n')});
	expect((await rollbook(['annotate', 'shop.md', '--diff'], {cwd})).stdout).toBe(stdout);
	expect(readFileSync(join(cwd, 'shop.md'), 'utf8')).toBe(RUNBOOK);
});

test('writes behind a link, keeps the rights, leaves nothing beside it, and finds nothing to do the second time', async () => {
	const cwd = folder('');
	mkdirSync(join(cwd, 'books'));
	writeFileSync(join(cwd, 'books/shop.md'), RUNBOOK);
	chmodSync(join(cwd, 'books/shop.md'), 0o640);
	symlinkSync('books/shop.md', join(cwd, 'link.md'));
	const {exitCode, stderr} = await rollbook(['annotate', 'link.md', '--write'], {cwd});
	expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: 'rollbook: wrote annotations into 2 lines of `link.md`\n'});
	expect(readFileSync(join(cwd, 'books/shop.md'), 'utf8')).toBe(ANNOTATED);
	expect(statSync(join(cwd, 'books/shop.md')).mode & 0o777).toBe(0o640);
	expect(lstatSync(join(cwd, 'link.md')).isSymbolicLink()).toBe(true);
	expect(readdirSync(join(cwd, 'books'))).toEqual(['shop.md']);
	expect((await rollbook(['annotate', 'link.md'], {cwd})).stderr).toBe('rollbook: `link.md` needs no annotations\n');
});

test('refuses a runbook with errors, exit 3', async () => {
	const cwd = folder('# X\n\n```sh {timout=5m}\nuptime\n```\n');
	const {exitCode, stderr, stdout} = await rollbook(['annotate', 'shop.md', '--write'], {cwd});
	expect({exitCode, stdout}).toEqual({exitCode: 3, stdout: ''});
	expect(stderr).toContain('did you mean `timeout`?');
});

test('a sidecar file beside the runbook is read by plan and by run, and its slips are told at their place', async () => {
	const cwd = folder('# Shop\n\n## Procedure\n\n```bash\necho hello\n```\n');
	const sidecar = (text: string): void => writeFileSync(join(cwd, 'shop.rollbook.yaml'), text);
	sidecar('sections: {Procedure: {fences: {1: {expect: goodbye}}}}\n');
	expect((await rollbook(['plan', 'shop.md'], {cwd})).stdout).toContain('expect: goodbye');
	const run = await rollbook(['run', 'shop.md', '--yes'], {cwd});
	expect(run.exitCode).not.toBe(0);
	expect(run.stdout).toContain('the output does not contain "goodbye"');
	sidecar('sections: {Procedure: {fences: {1: {expct: hello}}}}\n');
	const broken = await rollbook(['run', 'shop.md', '--yes'], {cwd});
	expect(broken).toMatchObject({exitCode: 3, stderr: expect.stringContaining('shop.rollbook.yaml:1:37')});
});
