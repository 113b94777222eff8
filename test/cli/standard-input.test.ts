import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {execa} from 'execa';
import {expect, test} from 'vitest';
import {openPty} from '../support/pty-program.ts';
import {program, temporary} from '../support/rollbook.ts';

const RUNBOOK = '# Shop\n\n## Procedure\n\n```bash\n# Look\necho looked at <name>\n```\n';

const folder = (): string => {
	const cwd = temporary('stdin');
	writeFileSync(join(cwd, 'a.md'), RUNBOOK);
	return cwd;
};

/** A line of bash, as a person would type it; `rollbook` is the built program. */
const bash = (cwd: string, line: string) => execa('bash', ['-c', `rollbook() { '${process.execPath}' '${program}' "$@"; }\n${line}`], {cwd, reject: false, env: {XDG_STATE_HOME: join(cwd, '.state'), NO_COLOR: '1'}});

test('plan, check and annotate read a runbook from the standard input or a pipe, under the name that was given', async () => {
	const cwd = folder();
	const plain = await bash(cwd, 'rollbook plan a.md --format json');
	const piped = await bash(cwd, 'rollbook plan - --format json < a.md');
	expect((JSON.parse(piped.stdout) as {steps: unknown}).steps).toEqual((JSON.parse(plain.stdout) as {steps: unknown}).steps);
	const [tree, found, annotated] = await Promise.all([bash(cwd, 'rollbook plan <(cat a.md)'), bash(cwd, "printf 'hi\\n' | rollbook check -"), bash(cwd, 'cat a.md | rollbook annotate - --write')]);
	expect(tree.stdout).toContain('echo looked at <name>');
	expect(found).toMatchObject({exitCode: 0, stdout: expect.stringContaining(' --> -:1:1')});
	expect(annotated).toMatchObject({exitCode: 0, stderr: ''});
	expect(annotated.stdout.replaceAll(/ ?(?:\{[^}]*\}|<!--.*?-->)/gu, '')).toBe(RUNBOOK.trimEnd());
});

test('a run from the standard input is allowed by its hash, and can be gone on with', async () => {
	const cwd = folder();
	const hash = /--trust ([0-9a-f]{64})/u.exec((await bash(cwd, 'rollbook plan - < a.md')).stdout)?.[1] ?? '';
	expect(await bash(cwd, 'rollbook run - --yes --input name=web < a.md')).toMatchObject({exitCode: 2, stderr: expect.stringContaining(`\`rollbook run - --trust ${hash}\``)});
	const stopped = await bash(cwd, `rollbook run - --yes --trust ${hash} < a.md`);
	expect(stopped).toMatchObject({exitCode: 2, stderr: expect.stringContaining('rollbook resume')});
	const resumed = await bash(cwd, 'rollbook resume --yes --input name=web < /dev/null');
	expect(resumed).toMatchObject({exitCode: 0, stdout: expect.stringContaining('looked at web')});
	expect(resumed.stderr).not.toContain('changed');
	expect(readFileSync(join(cwd, 'artifacts/rollback/latest/runbook.md'), 'utf8')).toBe(RUNBOOK);
});

test('answers come from the standard input or a pipe', async () => {
	const cwd = folder();
	const answers = "'{otherwise: run, inputs: {name: web}}'";
	for (const line of [`echo ${answers} | rollbook drill a.md --answers -`, `rollbook drill a.md --answers <(echo ${answers})`]) expect(await bash(cwd, line)).toMatchObject({exitCode: 0, stdout: expect.stringContaining('looked at web')});
	expect(await bash(cwd, `echo ${answers} | rollbook drill a.md --answers -; echo 'inptus: {}' | rollbook drill a.md --answers -`)).toMatchObject({exitCode: 2, stderr: expect.stringMatching(/ --> -:1:1\n[^]*`inputs`/u)});
});

test.each([
	['rollbook run - --answers - < a.md', '`-` can stand for one file only; it was read as the runbook'],
	['rollbook run - --ui json < a.md', '`--ui json` takes wishes from the standard input'],
	['rollbook check - < <(head -c 17000000 /dev/zero)', '`-` has more than 16777216 bytes'],
	['rollbook plan <(head -c 17000000 /dev/zero)', 'has more than 16777216 bytes'],
	['rollbook annotate --write <(cat a.md)', 'is no file to write to'],
])('%s: says why not, exit 2', async (line, said) => {
	const {exitCode, stderr} = await bash(folder(), line);
	expect({exitCode, stderr}).toMatchObject({exitCode: 2, stderr: expect.stringContaining(said)});
});

test('after -- a name that begins with a dash is a file', async () => {
	const cwd = folder();
	mkdirSync(join(cwd, 'x'));
	writeFileSync(join(cwd, '--a.md'), RUNBOOK);
	expect(await bash(cwd, 'rollbook plan --format json -- --a.md')).toMatchObject({exitCode: 0, stdout: expect.stringContaining('"path": "--a.md"')});
	expect((await bash(cwd, 'rollbook -- --b.md')).stderr).toContain('there is no runbook `--b.md`');
});

test('with the runbook on the standard input, keys and steps have the terminal', async () => {
	const cwd = folder();
	writeFileSync(join(cwd, 'b.md'), '# Shop\n\n## Procedure\n\n```bash\n# Type\nread -r -p "word? " word && test -t 0 && echo "typed $word here"\n```\n');
	const screen = openPty('bash', ['-c', `cat b.md | '${process.execPath}' '${program}' run - --ui plain`], {cwd, rows: 60});
	try {
		await screen.until('[allow/once/deny]');
		screen.write('once\r');
		await screen.until('r run, s skip');
		screen.write('r\r');
		await screen.until(/^word\? $/mu);
		screen.write('hello\r');
		await screen.until('typed hello here');
		expect(await screen.ended).toBe(0);
	} finally {
		screen.kill();
	}
});

test('a terminal is not waited for as a file', async () => {
	const cwd = folder();
	const screen = openPty(process.execPath, [program, 'plan', '-'], {cwd, columns: 140});
	await screen.until('`-` reads the runbook from the standard input, and that is a terminal');
	expect(await screen.ended).toBe(2);
});
