import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {runCli} from '../../src/cli/run-cli.ts';
import type {World} from '../../src/cli/world.ts';
import {rollbook, root} from '../support/rollbook.ts';

/** In process: nothing here gets as far as a command. */
const say = async (...args: readonly string[]): Promise<{readonly code: number; readonly out: string; readonly err: string}> => {
	const [out, err]: [string[], string[]] = [[], []];
	const world = {cwd: root, env: {}, stdout: {write: (text: string) => out.push(text)}, stderr: {write: (text: string) => err.push(text)}} as unknown as World;
	const code = await runCli(args, world);
	return {code, out: out.join(''), err: err.join('')};
};

test('`help COMMAND` and `COMMAND --help` say the same: flags, examples, variables, exit codes', async () => {
	const asked = await say('help', 'drill');
	expect(asked).toEqual(await say('drill', '--help'));
	expect(asked).toMatchObject({code: 0, err: ''});
	for (const part of ['--tabletop', 'Examples:\n  rollbook drill', 'Environment:\n  ROLLBOOK_HOOKS', 'Exit codes:\n  0    completed', '\n  6    a drill came to its end']) expect(asked.out).toContain(part);
	expect(asked.out).not.toContain('default: []');
});

test('a default is told once', async () => {
	for (const command of ['prune', 'cast', 'replay', 'check', 'drill']) {
		const {out} = await say('help', command);
		expect(out.replaceAll(/\s+/gu, ' ')).not.toMatch(/\(default: [^)]*\) \(default:/u);
		expect(out).not.toContain('2592000000');
	}
	expect((await say('help', 'check')).out).toContain('default: "note"');
});

test('help of a command tells what holds for all, and what may be piped in', async () => {
	for (const command of ['run', 'plan', 'check', 'doctor', 'config', 'prune']) expect((await say('help', command)).out).toContain('Options of every command:\n  --no-config  without settings files\n');
	for (const command of ['run', 'drill', 'plan', 'export', 'check', 'annotate', 'trust', 'doctor']) expect((await say('help', command)).out).toContain('is the standard input.');
	for (const command of ['init', 'resume', 'list']) expect((await say('help', command)).out).not.toContain('is the standard input.');
	expect((await say('help', 'cast')).out).toMatch(/^Usage: rollbook cast \[options\] <step> \[run\], or: rollbook cast \[options\] --all \[run\]\n/u);
});

test('`help help` is no slip', async () => {
	expect(await say('help', 'help')).toEqual(await say('--help'));
	expect(await say('help', 'help')).toMatchObject({code: 0, err: ''});
});

test('a call without a word says in short what there is, exit 2', async () => {
	const {code, out, err} = await say();
	expect({code, out}).toEqual({code: 2, out: ''});
	expect(err).toContain('rollbook plan runbooks/fly-rollback.md');
	expect(err.split('\n').length).toBeLessThan(14);
});

test.each([
	[['pln', 'a.md'], 'there is no command and no runbook `pln`\n  = help: did you mean `plan`?'],
	[['help', 'drlil'], 'there is no command `drlil`\n  = help: did you mean `drill`?'],
	[['drill', '--scneario', 'x'], "unknown option '--scneario'\n  = help: did you mean `--scenario`?\n  = help: `rollbook drill --help`"],
	[['runs', '--alll'], "unknown option '--alll'\n  = help: did you mean `--all`?"],
	[['plan'], "missing required argument 'file'\n  = help: `rollbook plan --help`"],
	[['verify', '--format', 'xml'], 'rollbook: `xml` is no value of `--format <format>`\n  = help: give one of `text`, `json`\n  = help: `rollbook verify --help`'],
	[['completion', 'tcsh'], 'rollbook: `tcsh` is no shell\n  = help: give one of `bash`, `zsh`, `fish`\n'],
	[['replay', '--speed', "it's"], "rollbook: `it's` is no value of `--speed <times>`\n  = help: it is a number from 0.1 to 1000\n"],
])('%j: the slip is named, with what was meant', async (args, said) => {
	const {code, out, err} = await say(...args);
	expect({code, out}).toEqual({code: 2, out: ''});
	expect(err).toContain(`rollbook: `);
	expect(err).toContain(said);
});

test('--version and -V print the version of the package and nothing else', async () => {
	const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {version: string};
	for (const flag of ['--version', '-V']) expect(await rollbook([flag], {cwd: root})).toMatchObject({exitCode: 0, stdout: `${version}\n`, stderr: ''});
	expect(await say('-V')).toEqual({code: 0, out: `${version}\n`, err: ''});
});
