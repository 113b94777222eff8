import {chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {rollbook, temporary} from '../support/rollbook.ts';
import {skipped} from '../support/skipped.ts';

const GOOD = '# Restart\n\n## Procedure\n\n```bash\n# Say hello\necho hello\n```\n';

const CHOICE = '# Restart\n\n## When to go\n\n| Situation | Action |\n| --- | --- |\n| It is down | Go on |\n| It is up | Stop |\n\n## Procedure\n\n```bash\n# Say hello\necho hello\n```\n';

const folder = (files: Readonly<Record<string, string | Uint8Array>>): string => {
	const cwd = temporary('bad');
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(cwd, name)), {recursive: true});
		writeFileSync(join(cwd, name), content);
	}
	return cwd;
};

const MANY = `# Shop\n\n## How to roll back\n\n\`\`\`bash\necho hello\n\`\`\`\n\n### By hand\n\n\`\`\`bash\nuptime\n\`\`\`\n${Array.from({length: 12}, (_, at) => `\n## Look ${at + 1}\n\n\`\`\`bash\nuptime\n\`\`\`\n`).join('')}`;

type Case = {readonly title: string; readonly files: Readonly<Record<string, string | Uint8Array>>; readonly args: readonly string[]; readonly code: number; readonly says: readonly (string | RegExp)[]};

const CASES: readonly Case[] = [
	{title: 'no file', files: {'restart.md': GOOD}, args: ['run', 'restrat.md'], code: 2, says: ['there is no runbook `restrat.md`', 'did you mean `restart.md`?']},
	{title: 'no file and none like it', files: {'restart.md': GOOD}, args: ['run', 'prices-of-yesterday.md'], code: 2, says: ['there is no runbook `prices-of-yesterday.md`', '`rollbook list` shows the runbooks that there are']},
	{title: 'a directory', files: {'restart.md': GOOD}, args: ['run', '.'], code: 2, says: ['`.` is a directory', 'did you mean `./restart.md`?']},
	{title: 'no file in a folder', files: {'ops/restart.md': GOOD}, args: ['plan', 'ops/restrat.md'], code: 2, says: ['there is no runbook `ops/restrat.md`', 'did you mean `ops/restart.md`?']},
	{title: 'a scenario that is written in another way', files: {'a.md': GOOD, 'ops/b.scenario.yaml': 'title: b\n'}, args: ['drill', 'a.md', '--scenario', './ops/b.scenaro.yaml'], code: 2, says: ['did you mean `./ops/b.scenario.yaml`?']},
	{title: 'a directory of several', files: {'our ops/a.md': GOOD, 'our ops/b.md': GOOD}, args: ['plan', 'our ops'], code: 2, says: ["`rollbook list 'our ops'` shows the runbooks in it"]},
	{title: 'a directory as a scenario', files: {'a.md': GOOD, 'ops/b.md': GOOD}, args: ['drill', 'a.md', '--scenario', 'ops'], code: 2, says: [/is a directory, not a scenario\n$/]},
	{title: 'the beginning of a section', files: {'a.md': MANY}, args: ['run', 'a.md', '--section', 'how-to-rol'], code: 2, says: ['did you mean `how-to-roll-back`?']},
	{title: 'a slip in the last part of a section', files: {'a.md': MANY}, args: ['run', 'a.md', '--section', 'by-hnad'], code: 2, says: ['did you mean `by-hand`?']},
	{title: 'a section of many', files: {'a.md': MANY}, args: ['run', 'a.md', '--section', 'x'], code: 2, says: ['`look-9` and 3 more, which `rollbook plan a.md --format json` lists']},
	{title: 'a day that the call names', files: {'a.md': GOOD, 'a.scenario.yaml': 'title: x\npacks: [fly]\n'}, args: ['drill', 'a.md', '--day', 'rolback'], code: 2, says: [/^rollbook: `--day`: none of the packs `fly` has a day `rolback`\n {2}= help: did you mean `rollback-refused` or `rollback-half-way`\?\n$/]},
	{title: 'a binary', files: {'a.md': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 0, 255])}, args: ['run', 'a.md', '--yes'], code: 3, says: ['a.md:1:1', 'nothing was run']},
	{title: 'an empty file', files: {'a.md': ''}, args: ['run', 'a.md', '--yes'], code: 3, says: ['a.md:1:1', 'empty']},
	{title: 'broken front matter', files: {'a.md': `---\ntitle: [one\nrto: 5m\n---\n${GOOD}`}, args: ['run', 'a.md', '--yes'], code: 3, says: [/a\.md:[23]:\d+/, 'nothing was run']},
	{title: 'an unknown subcommand', files: {}, args: ['pln', 'a.md'], code: 2, says: ['there is no command and no runbook `pln`', 'did you mean `plan`?']},
	{title: 'an unknown flag', files: {'a.md': GOOD}, args: ['run', 'a.md', '--sectoin', 'x'], code: 2, says: ['--sectoin', '--section']},
	{title: 'an unknown section', files: {'a.md': GOOD}, args: ['run', 'a.md', '--section', 'procedrue'], code: 2, says: ['a.md has no section `procedrue`', 'procedure']},
	{title: 'an unknown input', files: {'a.md': GOOD}, args: ['run', 'a.md', '--input', 'version=1'], code: 2, says: ['version', 'has no input']},
	{title: 'an unknown decision', files: {'a.md': CHOICE}, args: ['drill', 'a.md', '--choose', 'Wehn to go=on'], code: 2, says: ['a.md has no decision `Wehn to go`', 'did you mean `When to go`?']},
	{title: 'an unknown option', files: {'a.md': CHOICE}, args: ['drill', 'a.md', '--choose', 'When to go=never'], code: 2, says: ['has no single option that fits "never"', '"Go on"']},
	{title: 'answers for what is not there', files: {'a.md': CHOICE, 'answers.yaml': 'inputs: {versoin: v1}\nchoices: {Wehn: x}\nsteps: {Nope: skip}\n'}, args: ['run', 'a.md', '--yes', '--answers', 'answers.yaml'], code: 2, says: ['answers.yaml:1:10', 'answers.yaml:2:11', 'answers.yaml:3:9', 'has 3 errors; nothing was run']},
	{title: 'an input without a value', files: {'a.md': GOOD}, args: ['run', 'a.md', '--input', 'version'], code: 2, says: ['NAME=VALUE']},
	{title: 'an answers file with a wrong key', files: {'a.md': GOOD, 'answers.yaml': 'inptus: {}\n'}, args: ['run', 'a.md', '--answers', 'answers.yaml'], code: 2, says: ['answers.yaml:1:1', 'inputs']},
	{title: 'a scenario with a wrong key', files: {'a.md': GOOD, 'a.scenario.yaml': 'wrold: {}\n'}, args: ['drill', 'a.md'], code: 2, says: ['a.scenario.yaml:1:1', 'world']},
	{title: 'a scenario that is not there', files: {'a.md': GOOD}, args: ['drill', 'a.md', '--scenario', 'b.yaml'], code: 2, says: ['there is no scenario `b.yaml`']},
	{title: 'a format that does not exist', files: {'a.md': GOOD}, args: ['plan', 'a.md', '--format', 'xml'], code: 2, says: ['xml', 'tree']},
	{title: 'nothing to resume', files: {}, args: ['resume'], code: 2, says: ['there is no run below `artifacts`']},
];

test.each(CASES)('$title: one clear message and the exit code', async ({files, args, code, says}) => {
	const cwd = folder(files);
	const {exitCode, stderr, stdout} = await rollbook(args, {cwd});
	expect({exitCode, stderr}).toMatchObject({exitCode: code});
	for (const text of says) expect(stderr).toMatch(text);
	expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
	expect(stdout).toBe('');
	expect(existsSync(join(cwd, 'artifacts'))).toBe(false);
});

test('an artifacts folder that cannot be written: exit 5, nothing run', async () => {
	const cwd = folder({'a.md': '# A\n\n## Procedure\n\n```bash\ntouch ran\n```\n', artifacts: 'a file stands here\n'});
	const {exitCode, stderr} = await rollbook(['run', 'a.md', '--yes'], {cwd});
	expect({exitCode, stderr}).toMatchObject({exitCode: 5});
	expect(stderr).toContain('artifacts');
	expect(existsSync(join(cwd, 'ran'))).toBe(false);
});

test('an artifacts folder that is a link is refused, exit 5', async () => {
	const cwd = folder({'a.md': GOOD});
	mkdirSync(join(cwd, 'elsewhere'));
	symlinkSync('elsewhere', join(cwd, 'artifacts'));
	const {exitCode} = await rollbook(['run', 'a.md', '--yes'], {cwd});
	expect(exitCode).toBe(5);
	expect(readdirSync(join(cwd, 'elsewhere'))).toEqual([]);
});

test.skipIf(process.getuid?.() === 0)(`a runbook without read permission is named${skipped(process.getuid?.() === 0 ? 'root may read every file' : null)}`, async () => {
	const cwd = folder({'a.md': GOOD});
	chmodSync(join(cwd, 'a.md'), 0);
	const {exitCode, stderr} = await rollbook(['plan', 'a.md'], {cwd});
	expect({exitCode, stderr}).toMatchObject({exitCode: 2, stderr: expect.stringContaining('a.md')});
});
