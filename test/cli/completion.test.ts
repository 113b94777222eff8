import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {runCli} from '../../src/cli/run-cli.ts';
import {shippedFiles} from '../../src/cli/shipped.ts';
import {SCRIPTS} from '../../src/cli/complete/scripts.ts';
import {SHELLS} from '../../src/cli/complete/shells.ts';
import type {World} from '../../src/cli/world.ts';
import {openPty} from '../support/pty-program.ts';
import {program, rollbook, root, temporary} from '../support/rollbook.ts';
import {skipped} from '../support/skipped.ts';

const RUNBOOK = '# Roll back the shop\n\n## When to roll back\n\n| Symptom | Action |\n| --- | --- |\n| Errors | Roll back now |\n| Slow | Wait and see |\n\n## Roll back\n\n```bash\nshopctl rollback <version>\n```\n\n## Verify\n\n```bash\nshopctl status\n```\n';

let cwd = '';
let bin = '';

/** A repository with runbooks, one of them with a name that a shell reads in another way, a page, and a drill. */
beforeAll(async () => {
	cwd = temporary('completion');
	bin = join(cwd, 'bin');
	for (const folder of [bin, join(cwd, '.git'), join(cwd, 'ops')]) mkdirSync(folder);
	writeFileSync(join(bin, 'rollbook'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
	chmodSync(join(bin, 'rollbook'), 0o755);
	for (const name of ['ops/shop rollback.md', 'ops/restore.md', 'ops/x$(touch pwned)-rollback.md', 'ops/\u001B[31m-rollback.md']) writeFileSync(join(cwd, name), RUNBOOK);
	writeFileSync(join(cwd, 'README.md'), '# Shop\n\n```sh\nnpm install\n```\n');
	writeFileSync(join(cwd, 'notes.txt'), '');
	await rollbook(['drill', 'ops/restore.md', '--tabletop', '--yes', '--input', 'version=v1', '--choose', 'When to roll back=Roll back now', '--allow-destructive'], {cwd});
}, 30_000);

/** In process: kind and values. */
const asked = async (...words: readonly string[]): Promise<{readonly kind: string; readonly values: readonly string[]}> => {
	let out = '';
	const world = {cwd, home: cwd, env: {}, shipped: shippedFiles(), now: () => 0, stdout: {write: (text: string) => (out += text)}, stderr: {write: () => true}} as unknown as World;
	expect(await runCli(['complete', '--', ...words], world)).toBe(0);
	const [kind = '', ...lines] = out.trimEnd().split('\n');
	return {kind, values: lines.map(line => line.split('\t')[0] ?? '')};
};

describe('what can stand at the cursor', () => {
	test.each([
		['commands', ['ver'], 'words', ['verify']],
		['a hidden one is none', ['comple'], 'words', ['completion']],
		['options of the command, and of all', ['drill', '--sce'], 'words', ['--scenario']],
		['an option of all', ['drill', '--no-'], 'words', ['--no-config']],
		['values of an option', ['plan', '--format', 'j'], 'words', ['json']],
		['values behind =', ['plan', '--format=j'], 'words', ['--format=json']],
		['runbooks, and no pages', ['plan', 'ops/r'], 'paths', ['ops/restore.md']],
		['runbooks without a command', ['ops/r'], 'paths', ['ops/restore.md']],
		['runbooks as they were begun', ['plan', './ops/r'], 'paths', ['./ops/restore.md']],
		['any file where none is known', ['plan', 'READ'], 'files', []],
		['any file elsewhere', ['plan', '/tm'], 'files', []],
		['sections with steps', ['run', 'ops/restore.md', '--section', 'ver'], 'words', ['verify']],
		['sections, the runbook behind', ['ops/restore.md', '--section', 'ver'], 'words', ['verify']],
		['inputs, to be filled in', ['run', 'ops/restore.md', '--input', ''], 'parts', ['version=']],
		['answers to decisions', ['run', 'ops/restore.md', '--choose', 'When to roll back=R'], 'words', ['When to roll back=Roll back now']],
		['packs', ['drill', '--pack', 'fly'], 'words', ['fly']],
		['days of the packs that are taken', ['drill', '--pack', 'fly', '--day', 'rollback-half'], 'words', ['rollback-half-way']],
		['systems', ['init', '--system', 'fly'], 'words', ['fly-rollback']],
		['shells', ['completion', 'z'], 'words', ['zsh']],
		['commands to be helped with', ['help', 'prun'], 'words', ['prune']],
		['folders', ['runs', '--out', ''], 'folders', []],
		['files after --', ['plan', '--', '--x'], 'files', []],
		['nothing for a hash: what is allowed by a key is read by nobody', ['run', 'ops/restore.md', '--trust', ''], 'words', []],
		['files where the runbook cannot be read', ['run', 'gone.md', '--section', ''], 'files', []],
		['more of several', ['check', 'ops/restore.md', 'ops/r'], 'paths', ['ops/restore.md']],
		['formats to export', ['export', 'g'], 'words', ['github-actions']],
		['documents of the newest run', ['report', '--format', 'p'], 'words', ['postmortem']],
		['those of a drill', ['report', '--format=drill'], 'words', ['--format=drill', '--format=drill-json', '--format=drill-html']],
		['folders to be checked, and what is in them', ['check', 'o'], 'paths', ['ops/', 'ops/restore.md', 'ops/shop rollback.md', 'ops/x$(touch pwned)-rollback.md']],
		['folders as they were begun', ['check', './o'], 'paths', ['./ops/', './ops/restore.md', './ops/shop rollback.md', './ops/x$(touch pwned)-rollback.md']],
		['no folder in itself', ['check', 'ops/r'], 'paths', ['ops/restore.md']],
	])('%s', async (_title, words, kind, values) => {
		expect(await asked(...words)).toEqual({kind, values});
	});

	test('runs, newest first; for `resume` those that are not over', async () => {
		expect(await asked('replay', '')).toEqual({kind: 'paths', values: [expect.stringMatching(/^artifacts\/drill\/\d{8}T/u)]});
		expect(await asked('resume', '')).toEqual({kind: 'paths', values: []});
	});

	test('no name that plays with the terminal is offered', async () => {
		expect((await asked('plan', 'ops/')).values).toEqual(['ops/restore.md', 'ops/shop rollback.md', 'ops/x$(touch pwned)-rollback.md']);
	});

	test('neither screen nor parser is loaded for a command', () => {
		const main = readFileSync(join(root, 'dist/main.js'), 'utf8');
		const eager = (name: string, seen = new Set<string>()): ReadonlySet<string> => {
			if (seen.has(name)) return seen;
			seen.add(name);
			for (const [, next = ''] of readFileSync(join(root, 'dist', name), 'utf8').matchAll(/(?:^|[;\n])import(?:\{[^}]*\}from|[\w$]+ from|[^'"`]{0,80} from)?["']\.\/([^"']+\.js)["']/gu)) eager(next, seen);
			return seen;
		};
		const cli = /import\(`\.\/(run-cli-[^`]+\.js)`\)/u.exec(main)?.[1] ?? '';
		const bytes = [...eager(cli)].map(name => readFileSync(join(root, 'dist', name)).length).reduce((sum, one) => sum + one, 0);
		expect(cli).not.toBe('');
		expect([...eager(cli)].filter(name => /^(?:full-screen|read-runbook|row|load-runbook)-/u.test(name))).toEqual([]);
		expect(bytes).toBeLessThan(200_000);
	});
});

const has = (shell: string): boolean => spawnSync(shell, ['--version'], {stdio: 'ignore'}).error === undefined;
const env = (): Record<string, string> => ({PATH: `${bin}:${process.env['PATH'] ?? ''}`, HOME: cwd, XDG_CONFIG_HOME: join(cwd, '.config'), XDG_DATA_HOME: join(cwd, '.data'), INPUTRC: '/dev/null', HISTFILE: '', TERM: 'xterm-256color'});

describe.skipIf(!has('bash'))(`bash${skipped(has('bash') ? null : 'it is not installed')}`, () => {
	/** COMPREPLY for a line, cut into words as readline cuts it: at blanks, `=` and `:`. */
	const reply = (...words: readonly string[]) =>
		spawnSync('bash', ['--norc', '-c', `source <(rollbook completion bash); complete -p rollbook >&2; compopt() { echo "$*"; }; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _rollbook; printf '%s\\n' "\${COMPREPLY[@]}"`, 'bash', 'rollbook', ...words], {cwd, env: env(), encoding: 'utf8'});

	test('completes words, values behind =, and files that it quotes itself', () => {
		expect(reply('pla')).toMatchObject({stdout: 'plan\n', stderr: 'complete -F _rollbook rollbook\n'});
		expect(reply('plan', '--format', '=', 'j').stdout).toBe('json\n');
		expect(reply('plan', '--format', '=').stdout).toBe('tree\njson\nmermaid\n');
		expect(reply('plan', 'ops/s').stdout).toBe('-o filenames\nops/shop rollback.md\n');
		expect(reply('run', 'ops/restore.md', '--choose', 'When to roll back', '=', 'R').stdout).toBe('Roll\\ back\\ now\n');
		expect(reply('plan', '/tm').stdout).toBe('-o default\n\n');
	});

	test('words go without their quotes', () => {
		expect(reply('run', 'ops/shop\\ rollback.md', '--section', 'ver').stdout).toBe('verify\n');
		expect(reply('run', 'ops/restore.md', '--choose', 'When\\ to" roll back=R').stdout).toBe(' roll back=Roll back now\n');
	});

	/** The script as it is, loaded into a shell that runs something else than the completion. */
	const within = (command: string, ...args: readonly string[]) => spawnSync('bash', ['--norc', '-c', `eval "$1"; shift; ${command}`, 'bash', SCRIPTS.bash, ...args], {cwd, env: env(), encoding: 'utf8'}).stdout;

	test.each([
		['When\\ to\\ roll\\ back=', 'When to roll back=', 'When to roll back=', ''],
		['"When to"\\ roll" back"=\'W', 'When to roll back=W', 'When to roll back=', "'"],
		['"When to roll back=R', 'When to roll back=R', '', '"'],
		['When\\ to" roll back=R', 'When to roll back=R', 'When to', '"'],
		['"a\\$b\\c', 'a$b\\c', '', '"'],
		["'a\\'\\''$(touch pwned)'", "a\\'$(touch pwned)", '', ''],
		['a\\', 'a', '', ''],
	])('%s is read as the shell would', (typed, ...read) => {
		expect(within('_rollbook_read "$1"; printf "%s\\n" "$word" "$before" "$quote"', typed).split('\n').slice(0, 3)).toEqual(read);
	});

	test.each([
		['a"b $(touch pwned) `touch pwned` !1 \\ \'c\'', '"', 'a\\"b \\$(touch pwned) \\`touch pwned\\` "\'!\'"1 \\\\ \'c\''],
		['a"b $(touch pwned) !1 \\ \'c\'', "'", 'a"b $(touch pwned) !1 \\ \'\\\'\'c\'\\\'\''],
		['a $(touch pwned)', '', 'a\\ \\$\\(touch\\ pwned\\)'],
	])('%s behind %s is written so that the shell reads it as it is', (value, quote, written) => {
		expect(within('quote=$2; _rollbook_write "$1"; printf "%s\\n" "$line"; eval "printf %s $2$line$2"', value, quote)).toBe(`${written}\n${value}`);
	});

	const atPrompt = async () => {
		const shell = openPty('bash', ['--norc', '-i'], {cwd, env: {...env(), PS1: '> '}, columns: 160});
		shell.write('source <(rollbook completion bash); printf "%s\\n" re"ady"\r');
		await shell.until('ready');
		return shell;
	};

	test('at a real prompt an answer to a decision is completed, Tab by Tab', async () => {
		const shell = await atPrompt();
		shell.write('rollbook run ops/restore.md --choose When\t');
		await shell.until('--choose When\\ to\\ roll\\ back=');
		shell.write('\t\t');
		await shell.until('Wait\\ and\\ see');
		shell.write('R\t');
		await shell.until('--choose When\\ to\\ roll\\ back=Roll\\ back\\ now');
		shell.write('--choose "When\t');
		await shell.until('--choose "When to roll back=');
		shell.write('W\t');
		await shell.until('--choose "When to roll back=Wait and see" ');
		shell.kill();
	});

	test('at a real prompt a name is quoted, and nothing in it is run', async () => {
		const shell = await atPrompt();
		shell.write('rollbook plan ops/x\t');
		await shell.until('x\\$\\(touch\\ pwned\\)-rollback.md');
		shell.write('--format=js\t');
		await shell.until('--format=json');
		shell.write('| head -3\r');
		await shell.until('"schema": 1');
		shell.kill();
		expect(spawnSync('ls', {cwd, encoding: 'utf8'}).stdout).not.toContain('pwned\n');
	});
});

test.skipIf(!has('zsh'))(`zsh completes at a real prompt, quotes names and runs nothing of them${skipped(has('zsh') ? null : 'it is not installed')}`, async () => {
	const shell = openPty('zsh', ['-f', '-i'], {cwd, env: {...env(), PS1: '> '}, columns: 120});
	shell.write('autoload -Uz compinit && compinit -u -d .zcompdump; source <(rollbook completion zsh); print re"ady"\r');
	await shell.until('ready');
	shell.write('rollbook pla\t');
	await shell.until('rollbook plan ');
	shell.write('ops/x\t');
	await shell.until(/x\\\$\\\(touch\\ pwned\\\)-rollback\.md/u);
	shell.write('--form\t');
	await shell.until('--format ');
	shell.write('\t');
	await shell.until(/^json.*mermaid.*tree *$/mu);
	shell.write('js\t');
	await shell.until('--format json');
	shell.kill();
	expect(spawnSync('ls', {cwd, encoding: 'utf8'}).stdout).not.toContain('pwned\n');
});

test('CI installs the shells that are tried', () => {
	const run = readFileSync(join(root, '.ci/run'), 'utf8');
	for (const shell of SHELLS.filter(name => name !== 'bash')) expect(run).toMatch(new RegExp(`apt-get install .*\\b${shell}\\b`, 'u'));
});

test.skipIf(!has('fish'))(`fish completes, with descriptions${skipped(has('fish') ? null : 'it is not installed')}`, () => {
	const complete = (line: string): string => spawnSync('fish', ['--no-config', '-c', `rollbook completion fish | source; complete -C ${JSON.stringify(line)}`], {cwd, env: env(), encoding: 'utf8'}).stdout;
	expect(complete('rollbook verif')).toMatch(/^verify\tdoes the record hold/u);
	expect(complete('rollbook plan --format=j')).toBe('--format=json\n');
	expect(complete('rollbook plan ops/re')).toBe('ops/restore.md\tRoll back the shop\n');
	expect(complete('rollbook plan ops/x')).toContain('touch');
	expect(complete('rollbook runs --out o')).toMatch(/^ops\//u);
	expect(complete('rollbook plan not')).toMatch(/^notes\.txt/u);
});

test('there is a script for each shell, and a slip is answered', async () => {
	for (const shell of SHELLS) expect(await rollbook(['completion', shell], {cwd})).toMatchObject({exitCode: 0, stdout: expect.stringContaining('rollbook complete --')});
	expect(await rollbook(['completion', 'powershell'], {cwd})).toMatchObject({exitCode: 2, stderr: expect.stringContaining('`bash`, `zsh`, `fish`')});
});
