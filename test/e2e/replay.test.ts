import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeAll, expect, test} from 'vitest';
import type {PtyProgram} from '../support/pty-program.ts';
import {openProgram} from '../support/pty-program.ts';
import {rollbook, temporary} from '../support/rollbook.ts';

/** The recording of a run that printed what terminals obey. */

const cwd = temporary('replay');
const HOSTILE = 'good \x1b[32mgreen\x1b[0m\x1b]0;PWNED\x07\x1b]52;c;aGk=\x07\x1b[6n\x1bP$qm\x1b\\\x1b[?1000h\x1b[3J\x1bc\x1b[2;1r after\n';

let open: PtyProgram | null = null;
afterEach(() => {
	open?.kill();
	open = null;
});

beforeAll(async () => {
	writeFileSync(join(cwd, 'shop.md'), `# Shop\n\n## Procedure\n\n### Look\n\n\`\`\`bash\ncat noise.txt\n\`\`\`\n\n### Deploy\n\n\`\`\`bash\necho deployed\n\`\`\`\n`);
	writeFileSync(join(cwd, 'noise.txt'), HOSTILE);
	await rollbook(['run', 'shop.md', '--yes'], {cwd});
});

const play = (...more: readonly string[]): PtyProgram => {
	open = openProgram(['replay', ...more], {cwd, env: {CI: ''}});
	return open;
};

test('a run plays in the terminal by itself, says that it is a replay, and leaves the terminal as it was', async () => {
	const program = play('--speed', '20');
	await program.until('REPLAY of a live run');
	await program.until('deployed');
	await program.until('ended');
	program.write('q');
	expect(await program.ended).toBe(0);
	// What it sent last may still be on its way.
	await expect.poll(() => program.left()).toEqual({screen: 'normal', cursor: true});
});

test('a viewer pauses, goes from step to step, back, and faster', async () => {
	const program = play('--speed', '0.1');
	await program.until('playing');
	program.write(' ');
	await program.until('paused');
	program.write('.');
	await program.until('step 1 Look');
	expect(program.text()).not.toContain('good');
	program.write('\x1b[C');
	await program.until('step 2 De');
	expect(program.text()).toContain('good green');
	program.write('\x1b[D');
	await program.until('step 1 Look');
	program.write('+');
	await program.until('0.2 times');
	program.resize(70, 20);
	await program.until('REPLAY');
	expect(program.text()).toContain('step 1 Look');
	program.write('\x03');
	expect(await program.ended).toBe(0);
});

test('nothing of what the output wanted reaches the terminal', async () => {
	const program = play('--speed', '20');
	await program.until('ended');
	const sent = program.sent();
	expect(sent).toContain('green');
	// Our own sequences: places, erasing to the right, colours, the other screen and the cursor.
	const left = sent.replace(new RegExp(String.raw`\x1b\[(?:\d+;1H|K|2J|[\d;]*m|\?1049[hl]|\?25[hl])`, 'g'), '');
	expect(left).not.toMatch(/\p{Cc}/u);
	expect(sent).not.toMatch(/PWNED|aGk=/);
});

test('without a terminal a replay is the text of the run', async () => {
	const {stdout, exitCode} = await rollbook(['replay'], {cwd});
	expect(exitCode).toBe(0);
	expect(stdout).toContain('LIVE run of "Shop"');
	expect(stdout).toContain('  | deployed');
	expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
});

test('a whole run is an asciicast that draws and does nothing else', async () => {
	const {stdout, exitCode} = await rollbook(['cast', '--all'], {cwd});
	expect(exitCode).toBe(0);
	const [header, ...events] = stdout.trimEnd().split('\n').map(line => JSON.parse(line) as unknown);
	expect(header).toMatchObject({version: 3, idle_time_limit: 2, title: 'Shop'});
	const rows = events as readonly (readonly [number, string, string])[];
	expect(rows.filter(([, code]) => code === 'm').map(([, , text]) => text)).toEqual(['1 Look', '2 Deploy']);
	expect(rows.every(([seconds]) => seconds <= 2)).toBe(true);
	const text = rows.map(row => row[2]).join('');
	expect(text).toContain('\x1b[32mgreen\x1b[0m');
	for (const sequence of ['PWNED', 'aGk=', '\x1b]', '\x1bP', '\x1b[6n', '\x1b[3J', '\x1bc']) expect(text).not.toContain(sequence);
	const older = await rollbook(['cast', '--all', '--format', 'v2'], {cwd});
	expect(JSON.parse(older.stdout.split('\n')[0] ?? '')).toMatchObject({version: 2, width: 100, height: 30});
	const step = await rollbook(['cast', '2', '--format', 'v2'], {cwd});
	expect(JSON.parse(step.stdout.trimEnd().split('\n').at(-1) ?? '')).toEqual([expect.any(Number), 'o', 'deployed\r\n']);
	expect((await rollbook(['cast'], {cwd})).stderr).toContain('`rollbook cast` needs a step');
	expect((await rollbook(['cast', '--all', 'a', 'b'], {cwd})).stderr).toContain('takes a run, no step');
});
