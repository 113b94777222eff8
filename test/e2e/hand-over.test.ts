import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import type {PtyProgram} from '../support/pty-program.ts';
import {openProgram} from '../support/pty-program.ts';
import {temporary} from '../support/rollbook.ts';

let open: PtyProgram | null = null;
afterEach(() => {
	open?.kill();
	open = null;
});

const CYCLES = 10;

/** A runbook whose every step wants the terminal for itself. */
const runbook = (): string => {
	const steps = Array.from({length: CYCLES}, (_, index) => `### Page ${index + 1}\n\n\`\`\`bash\nless page-${index + 1}.txt\n\`\`\`\n`);
	return `# Reading\n\n## Procedure: read all pages\n\n${steps.join('\n')}`;
};

const folder = (): string => {
	const cwd = temporary('hand-over');
	writeFileSync(join(cwd, 'pages.md'), runbook());
	for (let page = 1; page <= CYCLES; page++) writeFileSync(join(cwd, `page-${page}.txt`), `this is page ${page} of the pager\n`);
	return cwd;
};

test('the terminal goes to a program and comes back, again and again, with every key in its place', async () => {
	const program = openProgram(['run', 'pages.md'], {cwd: folder(), env: {LESS: ''}});
	open = program;
	await program.until('Plan:');
	await program.insist('\r', 'ready');
	for (let page = 1; page <= CYCLES; page++) {
		await program.until(new RegExp(`${page} › .*[\\s\\S]*ready`));
		await program.insist('\r', `this is page ${page} of the pager`);
		await program.until('(END)');
		program.write('q');
		await program.until(page < CYCLES ? new RegExp(`${page + 1} › `) : 'Run completed');
	}
	await program.insist('q', /^artifacts  /m);
	expect(await program.ended).toBe(0);
}, 90_000);

test('leaving gives the terminal back and says how to go on', async () => {
	const program = openProgram(['run', 'pages.md'], {cwd: folder()});
	open = program;
	await program.until('Plan:');
	await program.insist('q', 'Leave this run?');
	await program.insist('\r', 'go on with:');
	expect(await program.ended).toBe(130);
	expect(program.text()).not.toContain('? help');
});

test('^C at a question ends nothing', async () => {
	const program = openProgram(['run', 'pages.md'], {cwd: folder()});
	open = program;
	await program.until('Plan:');
	program.write('\x03');
	await program.until('q leaves');
	program.write('\x03\x03\x03');
	await program.insist('?', 'Keys here');
});

test('a resize while the program runs draws the whole screen anew', async () => {
	const program = openProgram(['run', 'pages.md'], {cwd: folder()});
	open = program;
	await program.until('Plan:');
	program.resize(80, 24);
	await program.until(/Plan:[\s\S]*\? help$/);
	program.resize(120, 40);
	await program.until(/Plan:[\s\S]*\? help$/);
	expect(program.text().split('\n')).toHaveLength(40);
});

test('without colours nothing that matters is lost, and none are sent', async () => {
	const program = openProgram(['run', 'pages.md'], {cwd: folder(), env: {NO_COLOR: '1'}});
	open = program;
	await program.until('Plan:');
	await program.insist('\r', /› *1 /);
	const sequences = program.sent().split('\x1b[').slice(1);
	expect(sequences.filter(sequence => /^[\d;]*m/.test(sequence))).toEqual([]);
});
