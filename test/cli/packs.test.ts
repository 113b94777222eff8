import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {rollbook, temporary} from '../support/rollbook.ts';

const RUNBOOK = '# Roll back\n\n```bash\n# Undo\nflyctl releases rollback v57 --app shop --yes\n\n# Look\ncurl -fsS https://shop.example/health\nflyctl releases --app shop\n```\n';
const ANSWERS = ['--yes', '--input', 'version=v57', '--ui', 'plain', '--speed', '1000'];

const folder = (files: Readonly<Record<string, string>>): string => {
	const cwd = temporary('packs');
	for (const [name, text] of Object.entries({'a.md': RUNBOOK, ...files})) writeFileSync(join(cwd, name), text);
	return cwd;
};

test('a runbook without a scenario is told which packs know its commands, and drilled with them', async () => {
	const cwd = folder({});
	const alone = await rollbook(['drill', 'a.md', ...ANSWERS], {cwd});
	expect(alone.stderr).toContain('`fly` (flyctl), `web` (curl)');
	expect(alone.stderr).toContain('`rollbook drill a.md --pack fly --pack web`');
	expect(alone.stderr).not.toContain('notify');
	const drilled = await rollbook(['drill', 'a.md', '--pack', 'fly', '--pack', 'web', ...ANSWERS], {cwd});
	expect(drilled.stdout).toContain('Release v59 created');
	expect(drilled.stdout).toContain('v59     complete  Rollback to v57');
	expect(drilled.exitCode).toBe(0);
});

test('a day lets something go wrong, and the folder says of which world the drill was', async () => {
	const cwd = folder({'a.scenario.yaml': 'title: x\npacks: [fly, ./own.pack.yaml]\nanswers: {otherwise: run, steps: {Undo: {on-failure: [retry, abort]}}}\n', 'own.pack.yaml': 'title: Our looks\nworld:\n  programs: [{match: curl *, output: our own look}]\ndays: {dark: {title: Nothing to see, world: {programs: [{match: curl *, exit: 6}]}}}\n'});
	const half = await rollbook(['drill', 'a.md', '--day', 'rollback-half-way', ...ANSWERS], {cwd});
	expect(half.stdout).toContain('timeout reached waiting for health checks');
	expect(half.stdout).toContain('our own look');
	const run = readdirSync(join(cwd, 'artifacts/drill')).find(name => /^\d/u.test(name)) ?? '';
	expect(readFileSync(join(cwd, 'artifacts/drill', run, 'drill-report.md'), 'utf8')).toContain('x (day: rollback-half-way)');
	expect(half.exitCode).toBe(0);
	const dark = await rollbook(['drill', 'a.md', '--day', 'dark', ...ANSWERS], {cwd});
	expect(dark.exitCode).toBe(1);
});

test('what there is not is named, with what there is', async () => {
	const cwd = folder({'b.scenario.yaml': 'title: x\npacks: [fly, wbe]\n', 'c.scenario.yaml': 'title: x\npacks: fly\nday: rollback-halfway\n', 'bad.pack.yaml': 'title: x\nworld: {programs: [{mach: ls}]}\n'});
	const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
		[['--pack', 'flyy'], ['there is no pack `flyy`', 'did you mean `fly`?']],
		[['--pack', 'nothing-of-that-kind'], ['`compose`, `ecs`']],
		[['--pack', 'web', '--day', 'monday'], ['none of the packs `web` has a day `monday`', '`first-health-check-red` (web)']],
		[['--day', 'monday'], ['days come with packs', '`--pack fly`']],
		[['--scenario', 'b.scenario.yaml'], ['b.scenario.yaml:2:14', 'did you mean `web`?']],
		[['--scenario', 'c.scenario.yaml'], ['c.scenario.yaml:3:6', 'did you mean `rollback-half-way`?']],
		[['--pack', './bad.pack.yaml'], ['`mach` is not a key of `world.programs[1]`', 'did you mean `match`?']],
		[['--pack', './no.pack.yaml'], ['there is no pack', 'no.pack.yaml']],
	];
	for (const [flags, says] of cases) {
		const {stderr, exitCode} = await rollbook(['drill', 'a.md', ...flags, ...ANSWERS], {cwd});
		for (const words of says) expect(stderr).toContain(words);
		expect({flags, exitCode}).toEqual({flags, exitCode: 2});
	}
});

test('a drill that is resumed goes on in the world of its packs', async () => {
	const cwd = folder({});
	const stopped = await rollbook(['drill', 'a.md', '--pack', 'fly', '--pack', 'web', '--ui', 'plain', '--yes'], {cwd});
	expect(stopped.exitCode).toBe(2);
	const resumed = await rollbook(['resume', '--yes', '--input', 'version=v57', '--ui', 'plain'], {cwd});
	expect(resumed.stdout).toContain('Release v59 created');
	expect(resumed.exitCode).toBe(0);
});

test('the packs are in the package', () => {
	const {files} = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as {files: readonly string[]};
	expect(files).toContain('packs');
	expect(readdirSync(join(import.meta.dirname, '..', '..', 'packs')).length).toBeGreaterThan(10);
});
