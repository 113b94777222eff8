import {spawn} from 'node:child_process';
import {closeSync, existsSync, openSync, readFileSync, writeFileSync} from 'node:fs';
import {once} from 'node:events';
import {join} from 'node:path';
import {PassThrough, Writable} from 'node:stream';
import {text} from 'node:stream/consumers';
import {describe, expect, onTestFinished, test} from 'vitest';
import {runCli} from '../../src/cli/run-cli.ts';
import {program, temporary} from '../support/rollbook.ts';
import {skipped} from '../support/skipped.ts';
import {trustFlags} from '../support/trust-flags.ts';

/** A standard output or error that takes nothing any more is never an exception, and ends no run that needs nobody. */

const RUNBOOK = '# Shop\n\n## Procedure\n\n```bash\necho one >> ledger\n```\n\n```bash\necho two >> ledger\n```\n';

const made = (): string => {
	const cwd = temporary('lost-output');
	writeFileSync(join(cwd, 'a.md'), RUNBOOK);
	return cwd;
};

type Ended = {readonly code: number | null; readonly stdout: string; readonly stderr: string};

/** `full`: which of the two is a full disk; `closed`: whose reader goes away at once. */
const rollbook = async (cwd: string, args: readonly string[], {full, closed}: {readonly full?: 1 | 2; readonly closed?: 1 | 2}): Promise<Ended> => {
	const device = openSync('/dev/full', 'w');
	const child = spawn(process.execPath, [program, ...args, ...trustFlags(args, cwd)], {cwd, env: {...process.env, XDG_STATE_HOME: join(cwd, '.state'), XDG_CONFIG_HOME: join(cwd, '.config'), NO_COLOR: '1'}, stdio: ['ignore', full === 1 ? device : 'pipe', full === 2 ? device : 'pipe']});
	closeSync(device);
	onTestFinished(() => void child.kill('SIGKILL'));
	if (closed === 1) child.stdout?.destroy();
	if (closed === 2) child.stderr?.destroy();
	const ended = once(child, 'exit');
	const [stdout, stderr] = await Promise.all([child.stdout, child.stderr].map((stream, index) => (stream && closed !== index + 1 ? text(stream) : '')));
	return {code: ((await ended) as [number | null])[0], stdout: stdout ?? '', stderr: stderr ?? ''};
};

describe.runIf(existsSync('/dev/full'))(`what cannot be shown${skipped(existsSync('/dev/full') ? null : 'there is no /dev/full')}`, () => {
	test('a run whose standard output is a full disk goes on to its end, and says so once', async () => {
		const cwd = made();
		const {code, stderr} = await rollbook(cwd, ['run', 'a.md', '--yes'], {full: 1});
		expect([code, stderr]).toEqual([0, 'rollbook: the standard output takes no more: no space left on device\n']);
		expect(readFileSync(join(cwd, 'ledger'), 'utf8')).toBe('one\ntwo\n');
	});

	test.each([{full: 2}, {closed: 2}] as const)('a run that completed ends with 0, though what is said of its hooks cannot be shown: %j', async streams => {
		const {code, stdout} = await rollbook(made(), ['run', 'a.md', '--yes', '--hook', 'false'], streams);
		expect(code).toBe(0);
		expect(stdout).toMatch(/Outcome +completed/);
	});

	test('an error keeps its exit code, though it cannot be shown', async () => {
		expect(await rollbook(made(), ['run', 'no.md'], {full: 2})).toMatchObject({code: 2});
	});

	test('a command that only prints has not done what it was called for', async () => {
		const {code, stderr} = await rollbook(made(), ['plan', 'a.md', '--format', 'json'], {full: 1});
		expect([code, stderr]).toEqual([1, 'rollbook: the standard output takes no more: no space left on device\n']);
	});

	test('a reader that has enough is no error', async () => {
		expect(await rollbook(made(), ['plan', 'a.md', '--format', 'json'], {closed: 1})).toMatchObject({code: 0, stderr: ''});
	});
});

test('a run that asks somebody is left when nothing can be shown any more', async () => {
	const cwd = made();
	const args = ['run', 'a.md', '--ui', 'json'];
	const [stdin, stderr] = [new PassThrough(), new PassThrough()];
	const told = text(stderr);
	let lines = 0;
	const stdout = new Writable({
		autoDestroy: false,
		write(_chunk, _encoding, done) {
			done(++lines < 3 ? null : Object.assign(new Error('write EIO'), {code: 'EIO'}));
		},
	});
	// As the program has it from its start.
	stdout.on('error', () => undefined);
	const code = await runCli([...args, ...trustFlags(args, cwd)], {cwd, env: {...process.env, XDG_STATE_HOME: join(cwd, '.state'), XDG_CONFIG_HOME: join(cwd, '.config')}, stdin: stdin as unknown as NodeJS.ReadStream, stdout: stdout as unknown as NodeJS.WriteStream, stderr: stderr as unknown as NodeJS.WriteStream, now: () => Date.now(), mono: () => performance.now(), operator: 'ann', host: 'bench', home: cwd, node: process.execPath, pretendPath: '', shipped: {list: () => [], read: String}});
	stderr.end();
	expect(code).toBe(130);
	expect(await told).toMatch(/left the run; it is not finished[^]*go on with: rollbook resume/);
	expect(existsSync(join(cwd, 'ledger'))).toBe(false);
});
