import {existsSync, readdirSync, writeFileSync} from 'node:fs';
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

const folder = (): string => {
	const cwd = temporary('trusting');
	writeFileSync(join(cwd, 'a.md'), '# Shop\n\n## Procedure\n\n### Change\n\n```bash\necho "touch other" > deploy.sh\n```\n\n### Deploy\n\n```bash\nbash deploy.sh\n```\n');
	writeFileSync(join(cwd, 'deploy.sh'), 'touch first\n');
	return cwd;
};

const start = (cwd: string, ...args: readonly string[]): PtyProgram => {
	open?.kill();
	open = openProgram(['run', 'a.md', ...args], {cwd, trust: false, env: {CI: ''}});
	return open;
};

test.each([[100, 30], [80, 24]])('at %i x %i the question stands before the overview, and what is allowed is not asked about again', async (columns, rows) => {
	const cwd = folder();
	open = openProgram(['run', 'a.md'], {cwd, columns, rows, trust: false, env: {CI: ''}});
	await open.until('May a.md run on this machine?');
	expect(open.text()).toContain('deploy.sh');
	expect(open.text()).toContain('a allow');
	// Enter allows nothing.
	open.write('\r');
	await open.insist('a', 'Plan:');
	expect(existsSync(join(cwd, 'first'))).toBe(false);
	await start(cwd).until('Plan:');
});

test('what was jumped over is not allowed, and the screen says what is still to be seen', async () => {
	const cwd = folder();
	writeFileSync(join(cwd, 'a.md'), `# Shop\n\n## Procedure\n\n\`\`\`bash\n${Array.from({length: 90}, (_, row) => `rm -f till-${row + 1}.lock\n`).join('')}\`\`\`\n`);
	const program = start(cwd);
	await program.insist('G', 'SHA-256 over all of it');
	expect(program.text()).toMatch(/lines \d+ to \d+ were not all on the screen: Space or PgDn shows them/);
	expect(program.text()).not.toContain('a allow');
	await program.insist(' ', 'till-30.lock');
	expect(program.text()).not.toContain('a allow');
	await program.insist(' ', 'a allow');
	await program.insist('a', 'Plan:');
});

test('deny ends with nothing run, and stays', async () => {
	const cwd = folder();
	await start(cwd).insist('d', '`a.md` is denied; nothing was run');
	expect(await open?.ended).toBe(4);
	await start(cwd).until(/`a\.md` was denied on .* by /);
	expect(await open?.ended).toBe(2);
	expect(existsSync(join(cwd, 'artifacts'))).toBe(false);
});

test('by lines only a whole word counts', async () => {
	const cwd = folder();
	const program = start(cwd, '--ui', 'plain');
	await program.until('[allow/once/deny]');
	program.write('y\r');
	await program.until('write the whole word');
	program.write('once\r');
	await program.until('LIVE run of');
	expect(readdirSync(join(cwd, '.state/rollbook'))).not.toContain('trust');
});

test('a script that changed is asked about before its step, with the difference', async () => {
	const cwd = folder();
	const program = start(cwd);
	await program.insist('o', 'Plan:');
	await program.insist('\r', '1 › Change');
	await program.insist('\r', '2 › Deploy');
	await program.insist('\r', '[allow/once/deny]');
	expect(program.text()).toMatch(/deploy\.sh {2}changed since it was allowed/);
	program.write('once\r');
	await program.until('Run completed');
	expect([existsSync(join(cwd, 'first')), existsSync(join(cwd, 'other'))]).toEqual([false, true]);
});
