import {execFileSync, spawnSync} from 'node:child_process';
import {appendFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {rewriteJournal} from '../support/old-run.ts';
import {openProgram} from '../support/pty-program.ts';
import {rollbook, temporary} from '../support/rollbook.ts';
import {skipped} from '../support/skipped.ts';

/** The attestation of a run, signed with a real ssh-keygen. */

const HAS_KEYGEN = spawnSync('ssh-keygen', ['-?'], {stdio: 'ignore'}).error === undefined;
const WITHOUT_KEYGEN = skipped(HAS_KEYGEN ? null : 'ssh-keygen is not installed');
const keys = temporary('keys');
const key = (name: string): string => join(keys, name);
const pub = (name: string): string => readFileSync(key(`${name}.pub`), 'utf8').trim();

beforeAll(() => {
	if (!HAS_KEYGEN) return;
	for (const [name, passphrase] of [['ann', ''], ['ben', ''], ['locked', 'open sesame']] as const) execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', passphrase, '-C', name, '-f', key(name)]);
	writeFileSync(join(keys, 'allowed'), `ann@example.com namespaces="evidence@rollbook" ${pub('ann')}\nlocked@example.com ${pub('locked')}\n`);
	writeFileSync(join(keys, 'replaced'), `ann@example.com valid-before="${utcDay(1)}" ${pub('ann')}\n`);
	writeFileSync(join(keys, 'before'), `ann@example.com valid-before="20200101Z" ${pub('ann')}\n`);
	writeFileSync(join(keys, 'others'), `ann@example.com namespaces="git" ${pub('ann')}\n`);
});
afterAll(() => rmSync(keys, {recursive: true, force: true}));

/** So many days from now. */
const utcDay = (days: number): string => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')}Z`;

const RUNBOOK = '# Shop\n\n## Procedure\n\n```bash\n# Look\necho looked\n```\n\n```bash\n# Break\nexit 3\n```\n';

const ran = async (env: Readonly<Record<string, string>> = {}, command = 'run') => {
	const cwd = temporary('signed');
	writeFileSync(join(cwd, 'a.md'), RUNBOOK);
	writeFileSync(join(cwd, 'a.scenario.yaml'), 'title: A\nworld:\n  real: [echo]\n');
	writeFileSync(join(cwd, 'answers.yaml'), 'steps: {Break: {on-failure: [skip]}}\n');
	const {stderr} = await rollbook([command, 'a.md', '--yes', '--answers', 'answers.yaml'], {cwd, env});
	const kind = join(cwd, 'artifacts', command === 'run' ? 'rollback' : 'drill');
	const folder = join(kind, readdirSync(kind).find(name => /^\d/.test(name)) ?? '');
	const verify = (...flags: readonly string[]) => rollbook(['verify', folder, ...flags], {cwd});
	return {cwd, folder, stderr: String(stderr), verify, text: () => readFileSync(join(folder, 'attestation.intoto.json'), 'utf8')};
};

type Statement = {_type: string; subject: {name: string; digest: {sha256: string}}[]; predicateType: string; predicate: Record<string, unknown>};

test('every finished run has an in-toto statement: the manifest and all that it names, what was run, how it went', async () => {
	const {folder, text, verify} = await ran();
	const said = JSON.parse(text()) as Statement;
	const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {journalHead: string; files: {path: string; sha256: string}[]};
	expect(said).toMatchObject({_type: 'https://in-toto.io/Statement/v1', predicateType: 'rollbook:attestation:run:v1'});
	expect(said.subject.map(({name}) => name)).toEqual(['manifest.json', ...manifest.files.map(({path}) => path)]);
	expect(said.predicate).toMatchObject({
		run: {mode: 'live', outcome: 'completed', runbook: [{name: 'a.md', digest: {sha256: expect.stringMatching(/^[0-9a-f]{64}$/)}}], journal: {head: manifest.journalHead}, operators: [expect.stringMatching(/ on /)]},
		steps: {passed: ['procedure.look'], skipped: ['procedure.break']},
	});
	expect((await verify()).stdout).toMatch(/^✔ attestation +it is of this manifest, the \d+ files that it names, and this journal\n· signature +there is none$/m);
});

test('of a drill it is a test result: what passed, what with a warning, what failed', async () => {
	const {text} = await ran({}, 'drill');
	const said = JSON.parse(text()) as Statement;
	expect(said.predicateType).toBe('https://in-toto.io/attestation/test-result/v0.1');
	expect(said.predicate).toMatchObject({result: 'WARNED', configuration: [{name: 'a.md', digest: {sha256: expect.any(String) as string}}], passedTests: ['procedure.look'], warnedTests: ['procedure.break'], failedTests: [], run: {mode: 'drill'}});
});

test.skipIf(!HAS_KEYGEN)(`signed at the end of the run, and held to who may sign; then files alone can show that nothing was made anew${WITHOUT_KEYGEN}`, async () => {
	const {stderr, folder, verify} = await ran({ROLLBOOK_SIGN_KEY: key('ann')});
	expect(stderr).toContain('rollbook: signed with');
	expect(readFileSync(join(folder, 'attestation.intoto.json.sig'), 'utf8')).toMatch(/^-----BEGIN SSH SIGNATURE-----\n/);
	const unknown = await verify();
	expect(unknown).toMatchObject({exitCode: 0, stdout: expect.stringMatching(/^· signature +it fits the attestation; whose key ED25519 SHA256:\S+ is, only `--allowed-signers FILE` can tell$/m)});
	const known = await verify('--allowed-signers', join(keys, 'allowed'));
	expect(known).toMatchObject({exitCode: 0, stdout: expect.stringMatching(/^✔ signature +by ann@example\.com with ED25519 SHA256:\S+$/m)});
	expect(known.stdout).toContain('Nothing was cut off or written anew: it is signed by ann@example.com.');
	expect(await verify('--allowed-signers', join(keys, 'allowed'), '--signer', 'ann@example.com')).toMatchObject({exitCode: 0});
	expect(await verify('--allowed-signers', join(keys, 'allowed'), '--signer', 'ben')).toMatchObject({exitCode: 1, stdout: expect.stringContaining('the key of ann@example.com, not of ben')});
	expect(await verify('--signer', 'ben')).toMatchObject({exitCode: 2, stderr: expect.stringContaining('--allowed-signers')});
	expect(await verify('--allowed-signers', 'nowhere')).toMatchObject({exitCode: 2, stderr: expect.stringContaining('is not there')});
	// A key that was replaced since counts for what it signed then; one for other uses does not.
	expect(await verify('--allowed-signers', join(keys, 'replaced'))).toMatchObject({exitCode: 0});
	expect(await verify('--allowed-signers', join(keys, 'before'))).toMatchObject({exitCode: 1});
	expect(await verify('--allowed-signers', join(keys, 'others'))).toMatchObject({exitCode: 1});
});

test.skipIf(!HAS_KEYGEN)(`a record that was made anew has no signature that fits, and one that was changed shows it${WITHOUT_KEYGEN}`, async () => {
	const {cwd, folder, verify, text} = await ran({ROLLBOOK_SIGN_KEY: key('ann')});
	const allowed = ['--allowed-signers', join(keys, 'allowed')];
	const signature = readFileSync(join(folder, 'attestation.intoto.json.sig'));
	rewriteJournal(folder, entries => entries.map(entry => ({...entry, at: entry.at - 60_000})));
	const made = await rollbook(['report', folder], {cwd});
	expect(made).toMatchObject({exitCode: 0, stderr: expect.stringContaining('its signature was of the attestation as it was before, and was taken away')});
	expect(await verify()).toMatchObject({exitCode: 0});
	expect(await verify(...allowed)).toMatchObject({exitCode: 1, stdout: expect.stringMatching(/attestation\.intoto\.json\.sig: there is none/)});
	writeFileSync(join(folder, 'attestation.intoto.json.sig'), signature);
	expect(await verify(...allowed)).toMatchObject({exitCode: 1, stdout: expect.stringContaining('attestation.intoto.json.sig: Signature verification failed: incorrect signature')});
	// Somebody else's key does not help.
	expect(await rollbook(['report', folder, '--sign', key('ben')], {cwd})).toMatchObject({exitCode: 0, stdout: expect.stringContaining('signed     with')});
	expect(await verify()).toMatchObject({exitCode: 0});
	expect(await verify(...allowed)).toMatchObject({exitCode: 1, stdout: expect.stringContaining('which is not in')});
	// The same documents: the signature still fits.
	expect(await rollbook(['report', folder], {cwd})).toMatchObject({exitCode: 0, stderr: ''});
	expect(existsSync(join(folder, 'attestation.intoto.json.sig'))).toBe(true);
	writeFileSync(join(folder, 'attestation.intoto.json'), text().replace('"completed"', '"aborted"'));
	expect(await verify()).toMatchObject({exitCode: 1});
});

test.skipIf(!HAS_KEYGEN)(`a key with a passphrase: an agent has it, or that is said at once; the run goes well all the same${WITHOUT_KEYGEN}`, async () => {
	const {stderr, folder, verify, cwd} = await ran({ROLLBOOK_SIGN_KEY: key('locked'), SSH_AUTH_SOCK: ''});
	expect(stderr).toMatch(/the record is not signed: \S+ is locked with a passphrase, and nobody can be asked for it here: `ssh-add` gives it to an agent/);
	expect(await verify()).toMatchObject({exitCode: 0});
	const socket = join(keys, 'agent');
	const agent = /SSH_AGENT_PID=(\d+)/.exec(execFileSync('ssh-agent', ['-a', socket], {encoding: 'utf8'}))?.[1] ?? '';
	try {
		const askpass = join(keys, 'askpass');
		writeFileSync(askpass, '#!/bin/sh\necho open sesame\n', {mode: 0o700});
		execFileSync('ssh-add', ['-q', key('locked')], {env: {...process.env, SSH_AUTH_SOCK: socket, SSH_ASKPASS: askpass, SSH_ASKPASS_REQUIRE: 'force', DISPLAY: ':0'}, stdio: 'ignore'});
		expect(await rollbook(['report', folder, '--sign', `${key('locked')}.pub`], {cwd, env: {SSH_AUTH_SOCK: socket}})).toMatchObject({exitCode: 0, stdout: expect.stringContaining('signed     with')});
	} finally {
		process.kill(Number(agent));
	}
	expect(await verify('--allowed-signers', join(keys, 'allowed'))).toMatchObject({exitCode: 0, stdout: expect.stringContaining('by locked@example.com with ED25519')});
});

test.skipIf(!HAS_KEYGEN)(`what is no key is told of, and nothing is written; a signature of something else does not fit${WITHOUT_KEYGEN}`, async () => {
	const {cwd, folder, verify} = await ran();
	expect(await rollbook(['report', folder, '--sign', 'nokey'], {cwd})).toMatchObject({exitCode: 5, stderr: expect.stringMatching(/the record is not signed: .*No such file or directory/)});
	expect(existsSync(join(folder, 'attestation.intoto.json.sig'))).toBe(false);
	await rollbook(['report', folder, '--sign', key('ann')], {cwd});
	// The same key, the same text, for another use.
	const other = execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-f', key('ann'), '-n', 'git'], {input: readFileSync(join(folder, 'attestation.intoto.json'))});
	writeFileSync(join(folder, 'attestation.intoto.json.sig'), other);
	expect(await verify()).toMatchObject({exitCode: 1});
	appendFileSync(join(folder, 'attestation.intoto.json.sig'), 'x');
	expect((await verify()).exitCode).toBe(1);
});

test.skipIf(!HAS_KEYGEN)(`at a terminal the passphrase is asked for once the screen is gone${WITHOUT_KEYGEN}`, async () => {
	const cwd = temporary('signed-terminal');
	writeFileSync(join(cwd, 'a.md'), '# Shop\n\n## Procedure\n\n```bash\n# Look\necho looked\n```\n');
	const program = openProgram(['run', 'a.md'], {cwd, env: {ROLLBOOK_SIGN_KEY: key('locked'), SSH_AUTH_SOCK: '', SSH_ASKPASS: '', DISPLAY: ''}});
	await program.insist('\r', 'everything is recorded');
	await program.insist('\r', 'Enter passphrase');
	expect(program.text()).toContain('the record is signed with');
	program.write('open sesame\r');
	expect(await program.ended).toBe(0);
	expect(await rollbook(['verify', '--allowed-signers', join(keys, 'allowed')], {cwd})).toMatchObject({exitCode: 0, stdout: expect.stringContaining('it is signed by locked@example.com')});
});
