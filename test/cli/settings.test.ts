import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {runCli} from '../../src/cli/run-cli.ts';
import {settingsPlaces} from '../../src/cli/settings/settings-places.ts';
import type {World} from '../../src/cli/world.ts';
import {readSettingsFile} from '../../src/parser/settings-file.ts';
import {rollbook, temporary} from '../support/rollbook.ts';

/** A home, and in it a repository with a folder. */
const place = () => {
	const home = temporary('settings');
	const repository = join(home, 'work/shop');
	const cwd = join(repository, 'docs');
	for (const folder of [cwd, join(repository, '.git'), join(home, '.config/rollbook')]) mkdirSync(folder, {recursive: true});
	// Whatever the umask, it is the operator's own.
	writeFileSync(join(home, '.config/rollbook/config.yaml'), '', {mode: 0o600});
	writeFileSync(join(cwd, 'a.md'), '# Shop\n\n## Procedure\n\n```bash\necho looked\n```\n');
	return {home, repository, cwd, project: join(repository, 'rollbook.yaml'), user: join(home, '.config/rollbook/config.yaml')};
};

/** In process, as far as it needs no run. */
const say = async ({cwd, home}: {readonly cwd: string; readonly home: string}, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
	const [out, err]: [string[], string[]] = [[], []];
	const world = {cwd, home, env, now: () => 0, host: 'h', operator: 'ann', stdout: {write: (text: string) => out.push(text)}, stderr: {write: (text: string) => err.push(text)}} as unknown as World;
	const code = await runCli(args, world);
	return {code, out: out.join(''), err: err.join('')};
};

type Shown = {readonly files: unknown; readonly settings: Readonly<Record<string, {readonly value: unknown; readonly from: unknown}>>};

test('options, then variables, then the project, then the operator, then what is built in; `config` says which', async () => {
	const there = place();
	writeFileSync(there.project, '# of the shop\nout: evidence\nmax-warnings: 3\n');
	writeFileSync(there.user, 'out: ~/mine\nui: plain\nspeed: 4\nmax-warnings: 1\nsign-key: ~/key\nhooks: [one, two]\n');
	const shown = JSON.parse((await say(there, ['config', '--format', 'json'])).out) as Shown;
	const user = (line: number, value: unknown) => ({value, from: {kind: 'user', path: there.user, line}});
	expect(shown.settings).toEqual({
		out: {value: join(there.repository, 'evidence'), from: {kind: 'project', path: there.project, line: 2}},
		runbooks: {value: null, from: {kind: 'built-in'}},
		packs: {value: null, from: {kind: 'built-in'}},
		'max-warnings': user(4, 1),
		ui: user(2, 'plain'),
		speed: user(3, 4),
		hooks: user(6, ['one', 'two']),
		'sign-key': user(5, join(there.home, 'key')),
	});
	const env = {ROLLBOOK_OUT: 'here', ROLLBOOK_HOOKS: 'three\n'};
	const text = (await say(there, ['config'], env)).out;
	for (const row of [/^out +here +\$ROLLBOOK_OUT$/mu, /^hooks +three +\$ROLLBOOK_HOOKS$/mu, /^packs +none +built in$/mu, /^speed +4 +.*config\.yaml:3$/mu]) expect(text).toMatch(row);
	expect((await say(there, ['config', '--no-config'])).out).toMatch(/^out +artifacts +built in$/mu);
	expect((await say(there, ['runs', '--out', 'elsewhere'])).err).toContain('there is no folder `elsewhere`');
	expect((await say(there, ['resume'])).err).toContain(`there is no run below \`${join(there.repository, 'evidence')}\``);
});

test('a run, and the `resume` after it, agree on where runs are; what the runbook declares stands before files', async () => {
	const {cwd, home, repository, project, user} = place();
	writeFileSync(project, 'out: evidence\n');
	writeFileSync(user, `hooks: ['cat >> "${home}/events"']\n`);
	const env = {HOME: home, XDG_CONFIG_HOME: ''};
	expect(await rollbook(['run', 'a.md', '--yes'], {cwd, env})).toMatchObject({exitCode: 0});
	expect(readdirSync(join(repository, 'evidence'))).toContain('rollback');
	expect(readFileSync(join(home, 'events'), 'utf8')).toContain('run-finished');
	expect((await rollbook(['resume'], {cwd, env})).stderr).toContain('is over');
	writeFileSync(join(cwd, 'b.md'), '---\nartifacts: declared\n---\n# Shop\n\n## Procedure\n\n```bash\necho looked\n```\n');
	expect(await rollbook(['run', 'b.md', '--yes', '--no-config'], {cwd, env: {...env, ROLLBOOK_OUT: ''}})).toMatchObject({exitCode: 0});
	expect([existsSync(join(cwd, 'declared')), existsSync(join(cwd, 'artifacts'))]).toEqual([true, false]);
	expect(await rollbook(['drill', 'b.md', '--yes', '--tabletop'], {cwd, env: {...env, ROLLBOOK_OUT: 'set'}})).toMatchObject({exitCode: 0});
	expect(existsSync(join(cwd, 'set'))).toBe(true);
}, 30_000);

test.each([
	['an unknown key', 'ot: x\n', /rollbook\.yaml:1:1\n[^]*did you mean `out`\?[^]*--no-config/u],
	['a wrong value', 'max-warnings: few\n', /rollbook\.yaml:1:15\n/u],
	['a place outside', 'out: ../elsewhere\n', /`out` must be a folder below that of this file, like/u],
	['broken YAML', 'out: [x\n', /rollbook\.yaml:\d+:\d+/u],
	['a hook, which is the operator\'s', 'hooks: curl evil\n', /error\[not-for-projects\]: `hooks` is not for a file that comes with a repository to set\n --> .*rollbook\.yaml:1:1/u],
	['a front end', 'ui: plain\n', /`ui` is not for a file/u],
	['a licence, which is no setting', 'yes: true\n', /`yes` is not a key of the file/u],
])('%s in a project\'s file ends the call with its place; --no-config goes on', async (_title, text, said) => {
	const there = place();
	writeFileSync(there.project, text);
	const {code, err} = await say(there, ['check', 'a.md']);
	expect({code, err}).toEqual({code: 2, err: expect.stringMatching(said)});
	expect(await say(there, ['check', 'a.md', '--no-config'])).toMatchObject({code: 0});
	expect(await say(there, ['check', '--no-config', 'a.md'])).toMatchObject({code: 0});
});

test('a pack that there is not is told with the file that names it, and a call that names one without', async () => {
	const {cwd, home, project} = place();
	const env = {HOME: home, XDG_CONFIG_HOME: ''};
	writeFileSync(project, '# of the shop\npacks: [web, fyl]\n');
	expect(await rollbook(['drill', 'a.md'], {cwd, env})).toMatchObject({exitCode: 2, stderr: `rollbook: there is no pack \`fyl\`, which ${project}:2 names\n  = help: did you mean \`fly\`?\n`});
	expect(await rollbook(['drill', 'a.md', '--pack', 'fyl'], {cwd, env})).toMatchObject({exitCode: 2, stderr: 'rollbook: there is no pack `fyl`\n  = help: did you mean `fly`?\n'});
});

test('a limit of warnings holds for `check`, the smaller of the two', async () => {
	const there = place();
	writeFileSync(join(there.cwd, 'w.md'), 'hi\n');
	expect((await say(there, ['check', 'w.md'])).code).toBe(0);
	writeFileSync(there.project, 'max-warnings: 0\n');
	writeFileSync(there.user, 'max-warnings: 99\n');
	expect((await say(there, ['check', 'w.md'])).code).toBe(3);
	expect((await say(there, ['check', 'w.md', '--max-warnings', '99'])).code).toBe(0);
});

test('a folder that is a link out of the project, and a file of one\'s own that others may write to, are refused', async () => {
	const there = place();
	symlinkSync(there.home, join(there.repository, 'out'));
	writeFileSync(there.project, 'out: out/evidence\n');
	expect(await say(there, ['runs'])).toMatchObject({code: 2, err: expect.stringContaining('leads out of its folder')});
	writeFileSync(there.project, '# nothing yet\n');
	writeFileSync(there.user, 'hooks: x\n');
	chmodSync(there.user, 0o666);
	expect(await say(there, ['runs'])).toMatchObject({code: 2, err: expect.stringContaining('can be written by everybody')});
	chmodSync(there.user, 0o660);
	expect(await say(there, ['runs'])).toMatchObject({code: 2, err: expect.stringMatching(/can be written by its group: it could name commands to run\n {2}= help: make it yours, `chmod go-w /u)});
	chmodSync(there.user, 0o644);
	expect((await say(there, ['runs'])).code).toBe(0);
});

test('the project\'s file is looked for up to the root of the repository or the home, elsewhere not above the folder', () => {
	const {home, cwd, project} = place();
	const found = (from: string) => settingsPlaces({cwd: from, home, env: {}}).project;
	writeFileSync(join(home, 'rollbook.yaml'), '');
	expect(found(cwd)).toBeNull();
	expect(found(join(home, 'work'))).toBe(join(home, 'rollbook.yaml'));
	writeFileSync(project, '');
	expect(found(cwd)).toBe(project);
	expect(settingsPlaces({cwd: join(home, 'work'), home: '/nobody', env: {XDG_CONFIG_HOME: 'relative'}})).toMatchObject({project: null, user: '/nobody/.config/rollbook/config.yaml'});
});

test('a file that holds nothing sets nothing, and places name their lines', () => {
	for (const text of ['', '\n# nothing yet\n\n']) expect(readSettingsFile(text, 'a.yaml', 'user')).toEqual({values: {}, lines: {}, diagnostics: []});
	expect(readSettingsFile('\nui: plain\n# x\nspeed: 2\n', 'a.yaml', 'user').lines).toEqual({ui: 2, speed: 4});
	expect(readSettingsFile('sign-key: key\n', 'a.yaml', 'user').diagnostics[0]?.message).toContain('must be a whole path');
});
