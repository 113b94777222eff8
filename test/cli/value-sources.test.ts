import {chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {formsOf} from '../../src/runner/redaction.ts';
import {walkFolder} from '../../src/runner/walk-folder.ts';
import {openProgram} from '../support/pty-program.ts';
import {rollbook, temporary} from '../support/rollbook.ts';
import {until} from '../support/until.ts';

/** Values from the environment, a file, a command or a person: given to the commands, never stored, taken again on resume. */

const ENV = 'env-canary-1111';
const FILE = 'file-canary-2222';
const COMMAND = 'command-canary-3333';
const TYPED = 'typed-canary-4444';
const CANARIES = [ENV, FILE, COMMAND, TYPED];

const RUNBOOK = `---
inputs:
  one: {secret: true, from: {env: SHOP_ONE}}
  two: {secret: true, from: {file: ~/two}}
  three: {secret: true, from: {command: cat keep/three; echo taken >> taken}}
  four: {secret: true}
---

# Shop

## Procedure

\`\`\`bash
# Look around first
env | grep SHOP; cat ~/two; true
\`\`\`

\`\`\`bash
# Sign in
printf '%s\\n' <one> <two> <three> <four> > signed
echo "with <one> and <two>"; printf %s <three> | base64; echo <four> >&2; T=<three>; export T
\`\`\`

\`\`\`bash
# Wait
touch waiting; until [ -e go ]; do sleep 0.05; [ -e waiting ] || exit 9; done; echo "$T"
\`\`\`

\`\`\`bash
# Sign out
printf '%s\\n' <one> <two> <three> <four> > signed-out
\`\`\`
`;

const shop = (text = RUNBOOK): {readonly cwd: string; readonly env: Readonly<Record<string, string>>} => {
	const cwd = temporary('sources');
	const home = join(cwd, 'home');
	mkdirSync(home);
	mkdirSync(join(cwd, 'keep'));
	writeFileSync(join(home, 'two'), `${FILE}\n`, {mode: 0o600});
	writeFileSync(join(cwd, 'keep/three'), `${COMMAND}\n`);
	writeFileSync(join(cwd, 'a.md'), text);
	return {cwd, env: {HOME: home, SHOP_ONE: ENV}};
};

const files = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name)) : []);

/** Where one of the values stands, in whatever form that is masked. */
const leaks = (folders: readonly string[]): readonly string[] => {
	const forms = CANARIES.flatMap(value => formsOf([value]));
	return folders.flatMap(files).flatMap(path => forms.filter(form => readFileSync(path, 'latin1').includes(form)).map(form => `${path}: ${form}`));
};

const runFolder = (cwd: string): string => join(cwd, 'artifacts/rollback', readdirSync(join(cwd, 'artifacts/rollback')).find(name => /^\d/.test(name)) ?? '');

test('each value reaches its command; no file of the bundle, of the state or of the home has one', async () => {
	const {cwd, env} = shop();
	writeFileSync(join(cwd, 'go'), '');
	const {exitCode, stdout} = await rollbook(['run', 'a.md', '--yes', '--input', `four=${TYPED}`], {cwd, env});
	expect(exitCode).toBe(0);
	expect(readFileSync(join(cwd, 'signed'), 'utf8')).toBe(`${[ENV, FILE, COMMAND, TYPED].join('\n')}\n`);
	expect(stdout).toContain('one given, secret, from $SHOP_ONE');
	expect(stdout).toContain('three given, secret, from `cat keep/three; echo taken >> taken`');
	expect(CANARIES.filter(value => stdout.includes(value))).toEqual([]);
	const scanned = [join(cwd, 'artifacts'), join(cwd, '.state')];
	expect(scanned.flatMap(files).length).toBeGreaterThan(20);
	expect(leaks(scanned)).toEqual([]);
	// Once, when the first command needed it.
	expect(readFileSync(join(cwd, 'taken'), 'utf8')).toBe('taken\n');
});

test('killed in the middle and resumed: taken again, not stored in between, asked for where nobody else gives it', async () => {
	const {cwd, env} = shop();
	const first = rollbook(['run', 'a.md', '--yes', '--input', `four=${TYPED}`], {cwd, env});
	await until('the third step runs', () => existsSync(join(cwd, 'waiting')));
	first.kill('SIGKILL');
	await first;
	// What a variable of the shell holds is needed by the next step: it is in the state folder alone, never in the bundle.
	expect(leaks([join(cwd, 'artifacts')])).toEqual([]);
	writeFileSync(join(cwd, 'go'), '');
	const stopped = await rollbook(['resume', '--yes'], {cwd, env});
	expect(stopped).toMatchObject({exitCode: 2, stderr: expect.stringContaining('needs a value for `four`')});
	expect(readFileSync(join(cwd, 'taken'), 'utf8')).toBe('taken\ntaken\n');
	expect(existsSync(join(cwd, 'signed-out'))).toBe(false);
	const {exitCode} = await rollbook(['resume', '--yes', '--input', `four=${TYPED}`], {cwd, env});
	expect(exitCode).toBe(0);
	expect(readFileSync(join(cwd, 'signed-out'), 'utf8')).toBe(`${[ENV, FILE, COMMAND, TYPED].join('\n')}\n`);
	expect(leaks([join(cwd, 'artifacts'), join(cwd, '.state')])).toEqual([]);
	const journal = readFileSync(join(runFolder(cwd), 'journal.jsonl'), 'utf8');
	expect(journal.match(/"sources":\{"one":"from \$SHOP_ONE"\}/g)).toHaveLength(3);
});

const ELSEWHERE = `---
inputs:
  three: {secret: true, from: {command: cat keep/three; echo taken >> taken}}
---

# Shop

## Procedure

\`\`\`bash
docker exec -i -e shop=<three> web bash
# Wait
touch waiting; until [ -e go ]; do sleep 0.05; [ -e waiting ] || exit 9; done
# Sign out
printenv shop > signed-out; echo "with $(printenv shop)"
exit
\`\`\`
`;

test('a place that was opened with a secret gets it again on resume, for lines that do not use it themselves', async () => {
	const {cwd, env} = shop(ELSEWHERE);
	mkdirSync(join(cwd, 'bin'));
	writeFileSync(join(cwd, 'bin/docker'), '#!/bin/bash\nshift 2; export "$2"; shift 3; echo x >> entered; exec "$@"\n');
	chmodSync(join(cwd, 'bin/docker'), 0o700);
	const there = {...env, PATH: `${join(cwd, 'bin')}:${process.env['PATH'] ?? ''}`};
	const first = rollbook(['run', 'a.md', '--yes'], {cwd, env: there});
	await until('the line over there runs', () => existsSync(join(cwd, 'waiting')));
	first.kill('SIGKILL');
	await first;
	writeFileSync(join(cwd, 'go'), '');
	const {exitCode, stdout} = await rollbook(['resume', '--yes'], {cwd, env: there});
	expect(exitCode).toBe(0);
	expect(readFileSync(join(cwd, 'signed-out'), 'utf8')).toBe(`${COMMAND}\n`);
	expect(stdout).toContain('with ****');
	expect(readFileSync(join(cwd, 'taken'), 'utf8')).toBe('taken\ntaken\n');
	expect(leaks([join(cwd, 'artifacts')])).toEqual([]);
});

const FAILING = `---
inputs:
  key: {secret: true, from: {command: echo locked >&2; exit 3}}
  way: {from: {env: SHOP_WAY}, pattern: "[a-z]+"}
---

# Shop

## Procedure

\`\`\`bash
# Sign in
echo "<way>" > way; echo <key> > key
\`\`\`
`;

test('what cannot be taken is asked for with the reason; a value that does not fit is not taken', async () => {
	const {cwd, env} = shop(FAILING);
	const {exitCode, stdout, stderr} = await rollbook(['run', 'a.md', '--yes'], {cwd, env: {...env, SHOP_WAY: 'NO 1'}});
	expect(exitCode).toBe(2);
	expect(stdout).toContain('`key` could not be taken from `echo locked >&2; exit 3`: exit 3: locked; it is asked for');
	expect(stdout).toContain('`way` could not be taken from $SHOP_WAY: `way` must match [a-z]+; it is asked for');
	expect(stderr).toMatch(/needs a value for `(?:way|key)`/);
});

test('what was written down for this run wins, and a drill takes nothing', async () => {
	const {cwd, env} = shop();
	writeFileSync(join(cwd, 'go'), '');
	await rollbook(['run', 'a.md', '--yes', ...['one', 'two', 'three', 'four'].flatMap(name => ['--input', `${name}=written-down-${name}`])], {cwd, env});
	expect(readFileSync(join(cwd, 'signed'), 'utf8')).toBe('written-down-one\nwritten-down-two\nwritten-down-three\nwritten-down-four\n');
	const {stderr} = await rollbook(['drill', 'a.md', '--yes'], {cwd, env});
	expect(stderr).toContain('needs a value for');
	expect(existsSync(join(cwd, 'taken'))).toBe(false);
});

test('a command that asks has the terminal; what is typed for a secret does not show', async () => {
	const text = RUNBOOK.replace('{command: cat keep/three; echo taken >> taken}', '{command: ./ask.sh}');
	const {cwd, env} = shop(text);
	writeFileSync(join(cwd, 'ask.sh'), `#!/bin/sh\nprintf 'passphrase: ' >&2; read -r word; [ "$word" = open ] && cat keep/three\n`);
	chmodSync(join(cwd, 'ask.sh'), 0o700);
	const program = openProgram(['run', 'a.md', '--ui', 'plain'], {cwd, env});
	await program.until('r run');
	program.write('r\r');
	await program.until('passphrase: ');
	program.write('open\r');
	await program.until('four, does not show');
	program.write(`${TYPED}\r`);
	await program.until(/four given, secret[^]*r run/);
	program.write('r\r');
	await until('it is signed', () => existsSync(join(cwd, 'signed')) && readFileSync(join(cwd, 'signed'), 'utf8').endsWith(`${TYPED}\n`));
	writeFileSync(join(cwd, 'go'), '');
	await program.until(/step 3 [^]*r run/);
	program.write('q\r');
	expect(await program.ended).toBe(130);
	expect(CANARIES.filter(value => program.sent().includes(value))).toEqual([]);
	expect(readFileSync(join(cwd, 'signed'), 'utf8')).toContain(COMMAND);
});

test('`--input` is heeded at a terminal too, and a wrong one is told before anything begins', async () => {
	const text = '---\ninputs:\n  version: {pattern: "v[0-9]+"}\n---\n\n# Shop\n\n## Procedure\n\n```bash\n# Deploy\necho <version> > deployed\n```\n';
	const {cwd} = shop(text);
	const wrong = await rollbook(['run', 'a.md', '--yes', '--input', 'version=latest'], {cwd});
	expect(wrong).toMatchObject({exitCode: 2, stderr: expect.stringContaining('`version` must match v[0-9]+')});
	expect(existsSync(join(cwd, 'artifacts'))).toBe(false);
	const program = openProgram(['run', 'a.md', '--ui', 'plain', '--input', 'version=v12'], {cwd});
	await program.until('r run');
	program.write('r\r');
	expect(await program.ended).toBe(0);
	expect(readFileSync(join(cwd, 'deployed'), 'utf8')).toBe('v12\n');
});

test('an ordinary value that holds a secret is in no file either, works, and is asked for again after a resume', async () => {
	const {cwd, env} = shop(`---\ninputs:\n  one: {secret: true, from: {env: SHOP_ONE}}\n---\n# Shop\n\n## Procedure\n\n\`\`\`bash\n# Sign in\necho <one> | wc -c; printf %s <url> > signed\n\`\`\`\n\n\`\`\`bash\n# Again\nprintf %s <url> > again; test -e mended\n\`\`\`\n`);
	const url = `https://ann:${ENV}@shop`;
	const left = await rollbook(['run', 'a.md', '--yes', '--input', `url=${url}`], {cwd, env});
	expect(readFileSync(join(cwd, 'signed'), 'utf8')).toBe(url);
	expect(left.exitCode).toBe(2);
	const folder = join(cwd, 'artifacts/rollback/latest');
	const found = walkFolder(folder).filter(({path}) => formsOf([ENV]).some(form => readFileSync(join(folder, path), 'utf8').includes(form)));
	expect([found, `${left.stdout}${left.stderr}`.includes(ENV)]).toEqual([[], false]);
	expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8')).toMatch(/"values":\{\},"secrets":\["url"\]/);
	writeFileSync(join(cwd, 'mended'), '');
	writeFileSync(join(cwd, 'answers.yaml'), 'steps: {Again: {act: run, verdict: failed, on-failure: [retry]}}\n');
	expect(await rollbook(['resume', '--yes', '--answers', 'answers.yaml'], {cwd, env})).toMatchObject({exitCode: 2, stderr: expect.stringContaining('url')});
	expect(await rollbook(['resume', '--yes', '--answers', 'answers.yaml', '--input', `url=${url}`], {cwd, env})).toMatchObject({exitCode: 0});
	expect(readFileSync(join(cwd, 'again'), 'utf8')).toBe(url);
});
