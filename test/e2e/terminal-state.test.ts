import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {openPty} from '../support/pty-program.ts';
import type {PtyProgram} from '../support/pty-program.ts';
import {program, temporary} from '../support/rollbook.ts';
import {trustFlags} from '../support/trust-flags.ts';
import {until} from '../support/until.ts';

/** Tests that run side by side leave theirs open until all are over. */
const open: PtyProgram[] = [];
afterAll(() => open.forEach(one => one.kill()));

const RUNBOOK = `# Terminal

## Procedure: look

### Captured

\`\`\`bash
echo $$ > captured; echo is running now; sleep 30
\`\`\`

### Asking

\`\`\`bash
read -r -p "a $((40 + 2))? " WORD; echo "got $WORD"
\`\`\`
`;

const folder = (): string => {
	const cwd = temporary('terminal');
	writeFileSync(join(cwd, 'look.md'), RUNBOOK);
	return cwd;
};

/** A fault that nobody expected, on demand. */
const CRASH = `data:text/javascript,process.on('SIGUSR2', () => setImmediate(() => { throw new Error('boom'); }));`;

/** The program between two looks at the modes of the terminal; its number is in `pid`. */
const inShell = (cwd: string): PtyProgram =>
	openPty('sh', ['-c', `stty -g > before; trap : HUP; sh -c 'echo $$ > pid; exec "$@"' sh "$@"; echo "code $?"; stty -g > after; echo looked`, 'sh', process.execPath, '--import', CRASH, program, 'run', 'look.md', ...trustFlags(['run', 'look.md'], cwd)], {cwd});

const toStep = async (terminal: PtyProgram): Promise<void> => {
	await terminal.until('Plan:');
	await terminal.insist('\r', 'ready');
};

const states: Readonly<Record<string, (terminal: PtyProgram) => Promise<void>>> = {
	'at a question': toStep,
	'while a captured step runs': async terminal => {
		await toStep(terminal);
		await terminal.insist('\r', /^.*│ is running now$/m);
	},
	'while a step has the terminal': async terminal => {
		await terminal.until('Plan:');
		await terminal.insist('j', /› +2 /);
		await terminal.insist('\r', '2 › Asking');
		await terminal.insist('\r', 'a 42?');
	},
};

// A run waits more than it computes: several are opened at once.
describe('the terminal is as it was', () => {
	test.concurrent.each(Object.keys(states).flatMap(state => (['SIGTERM', 'SIGHUP', 'SIGUSR2'] as const).map(signal => [signal, state] as const)))('after %s %s', async (signal, state) => {
		const cwd = folder();
		const terminal = inShell(cwd);
		open.push(terminal);
		await states[state]?.(terminal);
		process.kill(Number(readFileSync(join(cwd, 'pid'), 'utf8')), signal);
		await terminal.until('looked');
		expect(readFileSync(join(cwd, 'after'), 'utf8')).toBe(readFileSync(join(cwd, 'before'), 'utf8'));
		expect(terminal.left()).toEqual({screen: 'normal', cursor: true});
	});

	test.concurrent('and the step that had it is hung up and leaves behind how it ended', async () => {
		const cwd = folder();
		const terminal = inShell(cwd);
		open.push(terminal);
		await states['while a step has the terminal']?.(terminal);
		process.kill(Number(readFileSync(join(cwd, 'pid'), 'utf8')), 'SIGHUP');
		await terminal.until('looked');
		const exits = (): readonly string[] => readdirSync(join(cwd, 'artifacts'), {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('exit.json'));
		await until('the exit of the step', () => exits().length > 0);
		expect(JSON.parse(readFileSync(join(cwd, 'artifacts', exits()[0] ?? ''), 'utf8'))).toMatchObject({exit: 129});
	});
});

test.concurrent('^Z stops the run like any program of a shell, and fg brings it back whole', async () => {
	const cwd = folder();
	const terminal = openPty('bash', ['--norc', '--noprofile', '-i'], {cwd, env: {PS1: 'shell> ', HISTFILE: ''}});
	open.push(terminal);
	await terminal.until('shell>');
	terminal.write(`'${process.execPath}' '${program}' run look.md ${trustFlags(['run', 'look.md'], cwd).join(' ')}\r`);
	await toStep(terminal);
	terminal.write('\x1a');
	await terminal.until('Stopped');
	expect(terminal.left()).toEqual({screen: 'normal', cursor: true});
	terminal.write('echo "in $((40 + 2)) shell"\r');
	await terminal.until('in 42 shell');
	terminal.write('fg\r');
	await terminal.until(/1 › Captured[\s\S]*\? help/);
	expect(terminal.left().screen).toBe('alternate');
	terminal.write('\x03');
	await terminal.until('q leaves');
});

test.concurrent('^Z in a step that has the terminal goes to the step, which nothing can stop, and the run goes on', async () => {
	const cwd = folder();
	const terminal = inShell(cwd);
	open.push(terminal);
	await states['while a step has the terminal']?.(terminal);
	terminal.write('\x1a');
	terminal.write('word\r');
	await terminal.until('Run completed');
});
