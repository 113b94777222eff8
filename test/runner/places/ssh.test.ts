import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import type {CommandStep} from '../../../src/plan/step.ts';
import {startRun} from '../../../src/runner/open-run.ts';
import {resumeRun} from '../../../src/runner/resume-run.ts';
import {wantedTerminal} from '../../../src/ui/text/wanted-terminal.ts';
import {skipped} from '../../support/skipped.ts';
import type {SshServer} from '../../support/ssh-server.ts';
import {WITHOUT_SSHD, startSshServer} from '../../support/ssh-server.ts';
import {answerAll, commandStep, makeFolder, optionsIn, outputOf, planOf, resultOf, runAll, until, untilFile} from '../support.ts';
import type {Done} from '../support.ts';
import {runInTerminal} from './in-terminal.ts';

const opening = (command: string, more: Partial<CommandStep> = {}): CommandStep => commandStep(1, command, {opens: {kind: 'shell', label: command}, ...more});
const inside = (number: number, command: string, more: Partial<CommandStep> = {}): CommandStep => commandStep(number, command, {inside: 'step-1', ...more});

/** Lets the line go that nobody waits for any more, and returns when it is gone. */
const endOrphan = (home: string): void => {
	writeFileSync(join(home, 'go'), '');
	const number = readFileSync(join(home, 'number'), 'utf8').trim();
	execFileSync('bash', ['-c', `while [ -e /proc/${number} ] && ! grep -q ' Z ' /proc/${number}/stat; do sleep 0.02; done`], {stdio: 'ignore'});
};

describe.skipIf(WITHOUT_SSHD !== null)(`a real server${skipped(WITHOUT_SSHD)}`, () => {
	let server: SshServer;
	beforeAll(async () => {
		server = await startSshServer();
	});
	afterAll(() => server?.stop());

	const envIn = (folder: string): Record<string, string> => {
		mkdirSync(join(folder, 'sockets'), {mode: 0o700});
		return {PATH: `${server.clients}:${process.env['PATH'] ?? ''}`, HOME: folder, XDG_RUNTIME_DIR: join(folder, 'sockets')};
	};

	const through = (steps: readonly CommandStep[], onFailure?: Parameters<typeof runAll>[2], onEvent?: Parameters<typeof runAll>[4]): Promise<Done> => {
		const folder = makeFolder();
		return runAll(planOf(steps), {env: envIn(folder)}, onFailure, folder, onEvent);
	};

	test('every line runs there with what a login has, through one connection, each with its own exit code and artifact', async () => {
		const before = server.connections();
		server.pretend('shopctl', 'echo "shop is $1 in $PWD for $REGION"; [ "$1" != broken ]');
		const steps = [
			opening('ssh ops@shop-host'),
			inside(2, 'mkdir -p app && cd app && REGION=north && export REGION'),
			inside(3, 'shopctl up'),
			inside(4, 'cd .. && shopctl down'),
			inside(5, 'cd - && shopctl broken'),
			inside(6, 'exit', {closes: true}),
		];
		const {run, outcome, folder} = await through(steps, live => {
			const {prompt} = live.state();
			if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'it was meant to'});
		});
		expect(outputOf(run, 1)).toMatch(/^connected: /);
		// The shared connection lives on, and is nobody's left-over.
		expect(resultOf(run, 1).why).toBe('exit code 0');
		expect(outputOf(run, 3)).toBe(`shop is up in ${server.home}/app for north`);
		expect(outputOf(run, 4)).toBe(`shop is down in ${server.home} for north`);
		expect(outputOf(run, 5)).toBe(`${server.home}/app\nshop is broken in ${server.home}/app for north`);
		expect(resultOf(run, 5)).toMatchObject({status: 'failed', exit: 1, by: 'exit'});
		expect([1, 2, 3, 4, 5, 6].flatMap(step => resultOf(run, step).artifacts.map(({path}) => readFileSync(join(run.folder, path), 'utf8').length > 0))).toEqual([true, false, true, true, true, false]);
		expect(server.calls()).toEqual(['shopctl up', 'shopctl down', 'shopctl broken']);
		expect(outcome).toBe('completed');
		expect(server.connections() - before).toBe(1);
		expect(readdirSync(server.home).filter(name => name.startsWith('rollbook-'))).toEqual([]);
		expect(existsSync(join(folder, 'app'))).toBe(false);
	});

	test('a connection that breaks leaves the outcome unknown: nothing runs again by itself, and never here', async () => {
		const steps = [opening('ssh ops@shop-host'), inside(2, 'N=1; cd /tmp'), inside(3, 'cd; N=3; echo $$ > number; echo x >> runs; while [ ! -e go ]; do sleep 0.02; done'), inside(4, 'echo "$N in $PWD"'), inside(5, 'echo "$N in $PWD"')];
		const done = through(steps, live => {
			const {prompt} = live.state();
			if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'looked at it over there'});
		}, live => {
			if (live.state().steps['step-4']?.status === 'passed') endOrphan(server.home);
		});
		await untilFile(join(server.home, 'runs'), 'x');
		server.drop();
		const {run, folder, outcome} = await done;
		expect(resultOf(run, 3)).toMatchObject({status: 'unknown', exit: 255, by: 'lost', why: expect.stringContaining('the connection was lost')});
		expect(run.state().steps['step-3']?.attempts).toHaveLength(1);
		// The line never ended over there, so the next one starts from the state before it.
		expect(outputOf(run, 4)).toBe('1 in /tmp');
		// When it ended at last, nobody took over its state.
		expect(outputOf(run, 5)).toBe('1 in /tmp');
		expect(readFileSync(join(server.home, 'runs'), 'utf8')).toBe('x\n');
		expect(existsSync(join(folder, 'runs'))).toBe(false);
		expect(outcome).toBe('completed');
	});

	test('the code that ssh has for itself is a failure like any other if the line really ended with it', async () => {
		const {run} = await through([opening('ssh ops@shop-host'), inside(2, 'echo done; exit 255')]);
		expect(resultOf(run, 2)).toMatchObject({status: 'failed', exit: 255, by: 'exit'});
	});

	test('a host that nobody can reach fails at the line that goes there, and its lines are held back', async () => {
		const {run, outcome, folder} = await through([opening('ssh -p 1 ops@shop-host'), inside(2, 'touch ran')]);
		expect(resultOf(run, 1)).toMatchObject({status: 'failed', exit: 255, by: 'exit'});
		expect(outputOf(run, 1)).toContain('Connection refused');
		expect(outcome).toBe('failed');
		expect([existsSync(join(folder, 'ran')), existsSync(join(server.home, 'ran'))]).toEqual([false, false]);
		// Nor is the folder for its connection left.
		expect(readdirSync(join(folder, 'sockets'))).toEqual([]);
	});

	test('a resumed run asks first and goes on over there with the state as it was', async () => {
		const folder = makeFolder();
		const steps = [opening('ssh ops@shop-host'), inside(2, 'mkdir -p shop; cd shop; N=5'), inside(3, 'echo "$N in $PWD"'), inside(4, 'exit', {closes: true})];
		const options = optionsIn(folder, planOf(steps), {env: envIn(folder)});
		const first = startRun(options);
		answerAll(first);
		first.subscribe(() => {
			if (first.state().steps['step-2']?.status === 'passed') first.leave();
		});
		expect(await first.drive()).toBe('left');
		server.drop();
		const run = resumeRun({...options, folder: first.folder});
		const driven = run.drive();
		await until(run, () => run.state().prompt !== null);
		expect(run.state().prompt).toMatchObject({kind: 'command', step: 'step-3'});
		expect(run.where('step-3')).toBe('ssh ops@shop-host');
		answerAll(run);
		run.send({kind: 'run', prompt: run.state().prompt?.id ?? '', confirm: 'yes', edited: null});
		expect(await driven).toBe('completed');
		expect(outputOf(run, 3)).toBe(`5 in ${server.home}/shop`);
	});

	test('an interactive program gets the terminal over there, in the directory of the lines before', async () => {
		const folder = makeFolder();
		server.pretend('edit', '[ -t 0 ] && [ -t 1 ] && read -r -p "text for $1: " TEXT < /dev/tty && echo "$TEXT" > "$1" && echo "wrote $1 in $PWD"');
		const steps = [opening('ssh ops@shop-host'), inside(2, 'mkdir -p conf && cd conf'), inside(3, 'edit shop.yml', {interactive: true}), inside(4, 'cat shop.yml')];
		const terminal = runInTerminal(folder, planOf(steps), envIn(folder));
		await terminal.shown('text for shop.yml: ');
		terminal.write('version 2\r');
		const run = await terminal.ended();
		expect(outputOf(run, 3)).toContain(`wrote shop.yml in ${server.home}/conf`);
		expect(resultOf(run, 3)).toMatchObject({status: 'passed', exit: 0});
		expect(outputOf(run, 4)).toBe('version 2');
	});

	test('a place inside of it is reached through both, and closed with both', async () => {
		const before = readdirSync(server.home).filter(name => name.startsWith('rollbook-'));
		server.pretend('docker', 'shift; while [[ $1 == -* ]]; do shift; done; shift; cd /usr && exec env BOX=web "$@"');
		const steps = [
			opening('ssh ops@shop-host'),
			inside(2, 'docker exec -it web bash', {opens: {kind: 'shell', label: 'docker exec web'}}),
			commandStep(3, 'cd lib; X="it\'s $BOX"', {inside: 'step-2'}),
			commandStep(4, 'echo "$X in $PWD"; (exit 7)', {inside: 'step-2'}),
		];
		const {run} = await through(steps, live => {
			const {prompt} = live.state();
			if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'it was meant to'});
		});
		expect(outputOf(run, 4)).toBe("it's web in /usr/lib");
		expect(resultOf(run, 4)).toMatchObject({status: 'failed', exit: 7, by: 'exit'});
		expect(readdirSync(server.home).filter(name => name.startsWith('rollbook-'))).toEqual(before);
	});

	test('an interrupt ends the line over there, with all that it started', async () => {
		const folder = makeFolder();
		// Whatever else runs on this machine, nobody sleeps as long.
		const own = `311.${process.pid}`;
		const run = startRun(optionsIn(folder, planOf([opening('ssh ops@shop-host'), inside(2, `echo x > waiting; (sleep ${own}; echo late) | cat; echo on > went-on`, {endless: true}), inside(3, `ps -eo args= | grep -c "[s]leep ${own}"; ls went-on`)]), {env: envIn(folder)}));
		answerAll(run, live => {
			const {prompt} = live.state();
			if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'nothing was to be found'});
		});
		const driven = run.drive();
		await untilFile(join(server.home, 'waiting'), 'x');
		expect(run.interrupt()).toBe('SIGINT');
		expect(await driven).toBe('completed');
		expect(resultOf(run, 2)).toMatchObject({status: 'stopped', by: 'operator', exit: 130});
		expect(outputOf(run, 3)).toBe(`0\nls: cannot access 'went-on': No such file or directory`);
	});

	test('a passphrase is asked for once, with the terminal, and the lines after it need none', async () => {
		server.lock('open sesame');
		onTestFinished(() => server.lock(''));
		const folder = makeFolder();
		writeFileSync(join(folder, 'retry-in-terminal'), '');
		const terminal = runInTerminal(folder, planOf([opening('ssh ops@shop-host'), inside(2, 'cd /tmp'), inside(3, 'pwd')]), envIn(folder));
		await terminal.shown('Enter passphrase for key');
		terminal.write('open sesame\r');
		const run = await terminal.ended();
		expect(wantedTerminal(run.output('step-1', 1).tail)).toBe(true);
		expect(resultOf(run, 1)).toMatchObject({status: 'failed', exit: 255});
		expect(resultOf(run, 1, 2)).toMatchObject({status: 'passed'});
		expect([outputOf(run, 3), run.state().steps['step-3']?.attempts.length]).toEqual(['/tmp', 1]);
	});

	test('where the connection is gone, the passphrase is asked for again when the line is run with the terminal', async () => {
		server.lock('open sesame');
		onTestFinished(() => server.lock(''));
		const folder = makeFolder();
		writeFileSync(join(folder, 'retry-in-terminal'), '');
		const steps = [opening('ssh ops@shop-host'), inside(2, 'cd /tmp; N=2'), commandStep(3, `touch ${folder}/here; until [ -e ${folder}/go ]; do sleep 0.02; done`), inside(4, 'echo "$N in $PWD"')];
		const terminal = runInTerminal(folder, planOf(steps), envIn(folder));
		await terminal.shown('Enter passphrase for key');
		terminal.write('open sesame\r');
		await untilFile(join(folder, 'here'), '');
		server.drop();
		writeFileSync(join(folder, 'go'), '');
		await terminal.shown('Enter passphrase for key', 2);
		terminal.write('open sesame\r');
		const run = await terminal.ended();
		expect(resultOf(run, 4)).toMatchObject({exit: 255, by: 'lost', status: 'unknown'});
		expect(resultOf(run, 4, 2)).toMatchObject({status: 'passed', exit: 0});
		expect(outputOf(run, 4, 2)).toContain('2 in /tmp');
	});

	test('a line over there that misses a terminal is noticed, and gets this one when it is run again', async () => {
		server.pretend('enter', '[ -t 0 ] || { echo "enter: a terminal is required to read the password" >&2; exit 1; }; read -r -s -p "password for $USER_THERE: " WORD && [ "$WORD" = sesame ] && echo "in as $USER_THERE"');
		const folder = makeFolder();
		writeFileSync(join(folder, 'retry-in-terminal'), '');
		const steps = [opening('ssh ops@shop-host'), inside(2, 'export USER_THERE=root; cd /tmp'), inside(3, 'cd / && enter && SIGNED=yes'), inside(4, 'echo "$SIGNED in $PWD"')];
		const terminal = runInTerminal(folder, planOf(steps), envIn(folder));
		await terminal.shown('password for root: ');
		terminal.write('sesame\r');
		const run = await terminal.ended();
		expect(resultOf(run, 3)).toMatchObject({status: 'failed', exit: 1});
		expect(wantedTerminal(run.output('step-3', 1).tail)).toBe(true);
		expect(resultOf(run, 3, 2)).toMatchObject({status: 'passed', exit: 0});
		expect(outputOf(run, 3, 2)).toContain('in as root');
		// Its state goes on like that of any line.
		expect(outputOf(run, 4)).toBe('yes in /');
	});

	test('lines go where the place was opened when its line was changed for once', async () => {
		const folder = makeFolder();
		const run = startRun(optionsIn(folder, planOf([opening('ssh -p 1 ops@shop-host'), inside(2, 'echo "$BOX"; pwd'), inside(3, 'exit', {closes: true})]), {env: envIn(folder)}));
		const driven = run.drive();
		await until(run, () => run.state().prompt !== null);
		const {prompt} = run.state();
		answerAll(run);
		run.send({kind: 'run', prompt: prompt?.id ?? '', confirm: 'yes', edited: 'ssh ops@shop-host'});
		expect(await driven).toBe('completed');
		expect(outputOf(run, 2)).toBe(`\n${server.home}`);
	});
});
