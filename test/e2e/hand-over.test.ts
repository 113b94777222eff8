import {readFileSync, writeFileSync} from 'node:fs';
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

/** The full hundred takes minutes: `ROLLBOOK_HAND_OVERS=100`. */
const CYCLES = Number(process.env['ROLLBOOK_HAND_OVERS'] ?? 4);

/** Steps that want the terminal for themselves, by turns a full-screen program and a question. */
const runbook = (): string => {
	const step = (number: number): string => (number % 2 === 0 ? `less page-${number}.txt` : `read -r -p "word $((${number})), please: " WORD; echo "$WORD" >> words`);
	const steps = Array.from({length: CYCLES}, (_, index) => `### Page ${index + 1}\n\n\`\`\`bash\n${step(index + 1)}\n\`\`\`\n`);
	return `# Reading\n\n## Procedure: read all pages\n\n${steps.join('\n')}`;
};

const folder = (): string => {
	const cwd = temporary('hand-over');
	writeFileSync(join(cwd, 'pages.md'), runbook());
	for (let page = 1; page <= CYCLES; page++) writeFileSync(join(cwd, `page-${page}.txt`), `this is page ${page} of the pager\n`);
	return cwd;
};

const WORD = 'the quick brown fox 0123456789';

test('the terminal goes to a program and comes back, again and again, with every key in its place', async () => {
	const cwd = folder();
	const program = openProgram(['run', 'pages.md'], {cwd, env: {LESS: ''}});
	open = program;
	await program.until('Plan:');
	await program.insist('\r', 'ready');
	for (let page = 1; page <= CYCLES; page++) {
		await program.until(new RegExp(`${page} › .*[\\s\\S]*ready`));
		// Pressed once: a key that the program before has swallowed would be missed here.
		program.write('\x03');
		await program.until('q leaves');
		await program.insist('\r', page % 2 === 0 ? `this is page ${page} of the pager` : `word ${page}, please: `);
		if (page % 2 === 0) {
			await program.until('(END)');
			program.write('q');
		} else {
			// One by one: each has to find its own way.
			for (const key of `${WORD} ${page}\r`) program.write(key);
		}
		await program.until(page < CYCLES ? new RegExp(`${page + 1} › `) : 'Run completed');
	}
	await program.insist('q', /^artifacts  /m);
	expect(await program.ended).toBe(0);
	const words = Array.from({length: Math.ceil(CYCLES / 2)}, (_, index) => `${WORD} ${2 * index + 1}`);
	expect(readFileSync(join(cwd, 'words'), 'utf8').trimEnd().split('\n')).toEqual(words);
}, 30_000 + CYCLES * 6_000);

test('leaving gives the terminal back and says how to go on', async () => {
	const program = openProgram(['run', 'pages.md'], {cwd: folder()});
	open = program;
	await program.until('Plan:');
	await program.insist('q', 'Leave this run?');
	await program.insist('\r', 'go on with:');
	expect(await program.ended).toBe(130);
	expect(program.text()).not.toContain('? help');
});

test('while a runbook is read it is there as it is, and nothing of that is left', async () => {
	const cwd = folder();
	writeFileSync(join(cwd, 'broken.md'), '# Broken\n\n```bash {timout=5m}\ntrue\n```\n');
	const program = openProgram(['drill', 'broken.md'], {cwd});
	open = program;
	await program.until('nothing was run');
	expect(await program.ended).toBe(3);
	const [, opened = '', rest = ''] = program.sent().split('\x1b[?1049h');
	expect(opened).toMatch(/DRILL {2}· [^]*reading broken\.md …[^]*# Broken[^]*```bash \{timout=5m\}/);
	expect(rest).toBe('');
	expect(opened.slice(opened.indexOf('\x1b[?1049l'))).toContain('unknown-annotation');
	// What it sent last may still be on its way.
	await expect.poll(() => program.left()).toEqual({screen: 'normal', cursor: true});
	expect(program.text()).toMatch(/^error\[unknown-annotation\]/);
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

test('by lines, too: what a step prints on the terminal that it has is not printed there once more', async () => {
	const cwd = temporary('hand-over');
	writeFileSync(join(cwd, 'ask.md'), '# Ask\n\n## Procedure\n\n### Ask\n\n```bash {interactive}\nbash ask.sh\n```\n\n### After\n\n```bash\necho over\n```\n');
	writeFileSync(join(cwd, 'ask.sh'), 'read -r -p "only once, please: " WORD\n');
	const program = openProgram(['run', 'ask.md', '--ui', 'plain'], {cwd, env: {CI: ''}});
	open = program;
	await program.until(/r run/);
	program.write('r\r');
	await program.until('only once, please:');
	program.write('word\r');
	await program.until(/step 1 "Ask" (?:passed|ended)/);
	expect(program.sent().match(/only once, please: /g)).toHaveLength(1);
});
