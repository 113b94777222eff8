import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {systems} from '../../src/cli/commands/init-command.ts';
import {runCli} from '../../src/cli/run-cli.ts';
import {shippedFiles} from '../../src/cli/shipped.ts';
import type {World} from '../../src/cli/world.ts';
import {rollbook, temporary} from '../support/rollbook.ts';

const say = async (cwd: string, ...args: readonly string[]) => {
	const [out, err]: [string[], string[]] = [[], []];
	const world = {cwd, home: cwd, env: {}, shipped: shippedFiles(), now: () => Date.parse('2026-05-06'), host: 'h', operator: 'ann', stdout: {write: (text: string) => out.push(text)}, stderr: {write: (text: string) => err.push(text)}} as unknown as World;
	const code = await runCli(args, world);
	return {code, out: out.join(''), err: err.join('')};
};

test('the first runbook is one that `check` has nothing to say about, and that a drill drives to its end', async () => {
	const cwd = temporary('init');
	expect(await say(cwd, 'init')).toMatchObject({code: 0, err: '', out: expect.stringContaining('rollbook drill runbooks/rollback.md')});
	expect(await say(cwd, 'check', '--severity', 'note', 'runbooks/rollback.md', '--date', '2026-05-07')).toEqual({code: 0, err: '', out: '0 errors, 0 warnings in 1 file\n'});
	const drilled = await rollbook(['drill', 'runbooks/rollback.md', '--speed', '1000'], {cwd});
	expect({exitCode: drilled.exitCode, stderr: drilled.stderr}).toEqual({exitCode: 0, stderr: ''});
	expect(drilled.stdout).toContain('passed');
	expect(drilled.stdout).toContain('deployctl rollback v41');
	// Who only looks first has not decided to roll back, and the choice of the release is a step.
	const plan = (await say(cwd, 'plan', 'runbooks/rollback.md')).out;
	expect(plan).toContain('Pages are slow since a release → look for 10 min, then decide again');
	expect(plan).toContain('☐ Choose the last release that ran for a day without trouble');
	const looking = await rollbook(['drill', 'runbooks/rollback.md', '--speed', '1000', '--choose', 'When to roll back=Look for 10 minutes, then decide'], {cwd});
	expect({exitCode: looking.exitCode, rolledBack: looking.stdout.includes('deployctl rollback')}).toEqual({exitCode: 2, rolledBack: false});
	expect(looking.stderr).toContain('asks again after "Look for 10 minutes, then decide"');
	expect((await say(cwd, 'list')).out).toContain('"Roll back the web service", owner the team that is on call for it');
}, 30_000);

test('nothing is written over', async () => {
	const cwd = temporary('init');
	writeFileSync(join(cwd, 'a.md'), 'mine\n');
	writeFileSync(join(cwd, 'b.scenario.yaml'), 'mine\n');
	expect(await say(cwd, 'init', 'a.md')).toMatchObject({code: 2, err: expect.stringContaining('`rollbook annotate a.md`')});
	expect(await say(cwd, 'init', 'b.md')).toMatchObject({code: 2, err: expect.stringContaining('`b.scenario.yaml` is there already')});
	expect([readFileSync(join(cwd, 'a.md'), 'utf8'), existsSync(join(cwd, 'b.md')), existsSync(join(cwd, 'a.scenario.yaml'))]).toEqual(['mine\n', false, false]);
	expect(await say(cwd, 'init', 'shop')).toMatchObject({code: 2, err: expect.stringContaining('write `shop.md`')});
	mkdirSync(join(cwd, 'our ops'));
	for (const [given, instead] of [['our ops', "'our ops/rollback.md'"], ['ops/', 'ops/rollback.md']] as const) expect(await say(cwd, 'init', given)).toMatchObject({code: 2, err: expect.stringContaining(`write \`${instead}\``)});
	expect(await say(cwd, 'init', '-')).toMatchObject({code: 2, err: expect.stringContaining('name the runbook, such as `runbooks/rollback.md`')});
	expect(await say(cwd, 'init', 'a.md/x.md')).toMatchObject({code: 2, err: expect.stringContaining('cannot be written')});
});

test('--system begins with a runbook that comes along, by its name, the first word of it or its first pack', async () => {
	const cwd = temporary('init');
	expect(await say(cwd, 'init', 'ops/shop.md', '--system', 'fly')).toMatchObject({code: 0});
	const text = readFileSync(join(cwd, 'ops/shop.md'), 'utf8');
	expect(text).toContain('**Last Tested:** never\n');
	expect(text).toContain('**Last Updated:** 2026-05-06\n');
	expect(await say(cwd, 'check', 'ops/shop.md')).toMatchObject({code: 0});
	expect(readdirSync(join(cwd, 'ops'))).toEqual(['shop.md', 'shop.scenario.yaml']);
	for (const system of systems({shipped: shippedFiles()})) expect(await say(cwd, 'init', `all/${system}.md`, '--system', system)).toMatchObject({code: 0});
	expect(await say(cwd, 'check', 'all')).toMatchObject({code: 0, out: expect.stringMatching(/(?:^|\n)0 errors, /u)});
	for (const [pack, system] of [['flags', 'feature-flag-off'], ['migrations', 'migration-rollback']] as const) {
		expect(await say(cwd, 'init', `packs/${pack}.md`, '--system', pack)).toMatchObject({code: 0});
		expect(readFileSync(join(cwd, `packs/${pack}.md`), 'utf8')).toBe(readFileSync(join(cwd, `all/${system}.md`), 'utf8'));
	}
	expect(await say(cwd, 'init', '--system', 'kubernets')).toMatchObject({code: 2, err: expect.stringContaining('did you mean `kubernetes`?')});
	expect(await say(cwd, 'init', '--system', 'mainframe')).toMatchObject({code: 2, err: expect.stringContaining('`fly-rollback`')});
});
