import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {rollbook, temporary} from '../support/rollbook.ts';

/** Annotations from the file to the evidence, with the program as its users have it. */

const fence = (words: string, command: string): string => `\`\`\`sh ${words}\n${command}\n\`\`\`\n\n`;

const folder = (...blocks: readonly string[]): string => {
	const cwd = temporary('annotated');
	writeFileSync(join(cwd, 'a.md'), `# Shop\n\n## Procedure\n\n${blocks.join('')}`);
	return cwd;
};

const run = (cwd: string, ...flags: readonly string[]) => rollbook(['run', 'a.md', '--yes', ...flags], {cwd});
const runFolder = (cwd: string): string => {
	const kind = join(cwd, 'artifacts/rollback');
	return join(kind, readdirSync(kind).filter(name => /^\d/u.test(name)).toSorted().at(-1) ?? '');
};

test('output is kept, taken as a value, and held against what is expected', async () => {
	const cwd = folder(
		fence('{save=release.txt set=release}', 'echo blue'),
		fence('{expect="going to blue"}', 'echo going to <release>'),
		fence('', 'echo all good'),
		'```text {expect=contains}\nall good\n```\n\n',
		fence('{expect-exit=3}', '(exit 3)'),
	);
	const {exitCode, stdout} = await run(cwd);
	expect({exitCode, stdout}).toMatchObject({exitCode: 0});
	expect(readFileSync(join(runFolder(cwd), 'release.txt'), 'utf8')).toBe('blue\n');
});

test('a step is tried again until what it prints is as expected', async () => {
	const cwd = folder(fence('{retry=5/10ms expect=xxx}', 'printf x >> tries; cat tries'));
	const {exitCode, stdout} = await run(cwd);
	expect({exitCode, stdout}).toMatchObject({exitCode: 0});
	expect(readFileSync(join(cwd, 'tries'), 'utf8')).toBe('xxx');
});

test('a time limit fails a step, and ends an endless one as planned', async () => {
	expect(await run(folder(fence('{timeout=300ms}', 'sleep 60')))).toMatchObject({exitCode: 1, stdout: expect.stringContaining('time limit')});
	const cwd = folder(fence('{endless=300ms}', 'sleep 60'), fence('', 'touch after'));
	const {exitCode, stdout} = await run(cwd);
	expect({exitCode, stdout}).toMatchObject({exitCode: 0, stdout: expect.stringContaining('stopped after its time')});
	expect(existsSync(join(cwd, 'after'))).toBe(true);
});

test('a dangerous step needs leave of its own', async () => {
	const cwd = folder(fence('{danger}', 'touch ran'));
	expect((await run(cwd)).exitCode).toBe(2);
	expect(existsSync(join(cwd, 'ran'))).toBe(false);
	expect((await run(cwd, '--allow-destructive')).exitCode).toBe(0);
	expect(existsSync(join(cwd, 'ran'))).toBe(true);
});

test('what is marked as secret is in no file of the run', async () => {
	const cwd = folder(fence('{secret}', 'echo login with <passport>'));
	const {exitCode} = await run(cwd, '--input', 'passport=hunter2hunter2');
	expect(exitCode).toBe(0);
	const files = readdirSync(runFolder(cwd), {recursive: true, withFileTypes: true}).filter(entry => entry.isFile());
	expect(files.length).toBeGreaterThan(3);
	expect(files.filter(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8').includes('hunter2'))).toEqual([]);
});

test('an interactive step is refused without a terminal, not run without a person', async () => {
	const cwd = folder(fence('{interactive}', 'touch ran'));
	expect((await run(cwd)).exitCode).not.toBe(0);
	expect(existsSync(join(cwd, 'ran'))).toBe(false);
});
