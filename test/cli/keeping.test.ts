import {existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {rewriteJournal, makeOld} from '../support/old-run.ts';
import {rollbook, temporary} from '../support/rollbook.ts';

/** `prune`, `hold` and `report`: what becomes of run folders. What is never removed is measured by row S14. */

const DAY_MS = 86_400_000;

const ran = async (): Promise<{readonly cwd: string; readonly kind: string; readonly folder: string}> => {
	const cwd = temporary('keeping');
	writeFileSync(join(cwd, 'a.md'), '# Shop\n\n## Procedure\n\n```bash\n# Look\necho looked\n```\n');
	await rollbook(['run', 'a.md', '--yes'], {cwd});
	const kind = join(cwd, 'artifacts/rollback');
	return {cwd, kind, folder: join(kind, readdirSync(kind).find(name => /^\d/.test(name)) ?? '')};
};

test('prune says what would go and removes it with `--yes`, but nothing on hold; a line of it stays', async () => {
	const {cwd, kind, folder} = await ran();
	const [old, held] = [200, 300].map(days => makeOld(folder, kind, Date.now() - days * DAY_MS)) as [string, string];
	const hold = await rollbook(['hold', held, '--reason', 'audit of March'], {cwd});
	expect(hold).toMatchObject({exitCode: 0, stdout: expect.stringContaining('is on hold')});
	const flags = ['--keep', '1'];
	const told = await rollbook(['prune', ...flags], {cwd});
	expect(told.exitCode).toBe(0);
	expect(told.stdout).toMatch(/^would go artifacts\/rollback\/\S+: a\.md, completed, ended \d{4}-\d\d-\d\d, 200 days old, 0\.0 MiB$/m);
	expect(told.stdout).toMatch(/^stays {4}\S+: it is on hold since \S+ by \S+: audit of March$/m);
	expect(told.stdout).toContain('1 run would go');
	expect([old, held, folder].map(path => existsSync(path))).toEqual([true, true, true]);
	const gone = await rollbook(['prune', ...flags, '--yes'], {cwd});
	expect(gone).toMatchObject({exitCode: 0, stdout: expect.stringContaining('1 run removed')});
	expect([old, held, folder].map(path => existsSync(path))).toEqual([false, true, true]);
	const register = readFileSync(join(kind, 'removed.jsonl'), 'utf8').trimEnd().split('\n').map(line => JSON.parse(line) as object);
	expect(register).toEqual([expect.objectContaining({runbook: 'a.md', outcome: 'completed', journalHead: expect.stringMatching(/^[0-9a-f]{64}$/)})]);
	await rollbook(['hold', held, '--release'], {cwd});
	await rollbook(['prune', ...flags, '--yes'], {cwd});
	expect(readdirSync(kind).filter(name => /^\.?\w*-?\d{8}T/.test(name))).toHaveLength(1);
	expect(await rollbook(['runs'], {cwd})).toMatchObject({exitCode: 0, stdout: expect.stringContaining('completed')});
});

test('prune ends what an earlier one began, keeps the newest, and goes by no clock that cannot be right', async () => {
	const {cwd, kind, folder} = await ran();
	const old = makeOld(folder, kind, Date.now() - 200 * DAY_MS);
	expect((await rollbook(['prune'], {cwd})).stdout).toContain('it is one of the newest 10 of its kind');
	const half = join(kind, '.removing-20200101T000000Z-0000');
	renameSync(old, half);
	expect((await rollbook(['runs', '--all'], {cwd})).stdout).not.toContain('.removing');
	expect(await rollbook(['prune', '--yes'], {cwd})).toMatchObject({exitCode: 0, stdout: expect.stringContaining('what an earlier removal left')});
	expect(existsSync(half)).toBe(false);
	makeOld(folder, kind, Date.now() + 40 * DAY_MS);
	expect(await rollbook(['prune', '--yes'], {cwd})).toMatchObject({exitCode: 2, stderr: expect.stringContaining('the age of runs cannot be told')});
	expect(await rollbook(['prune', '--older-than', '1h'], {cwd})).toMatchObject({exitCode: 2, stderr: expect.stringContaining('of a day at least')});
});

test('killed between the end of the run and its documents: `resume` and `report` make them', async () => {
	const {cwd, folder} = await ran();
	const names = readdirSync(folder).filter(name => /^(?!plan|run|runbook|journal).*\.(?:md|txt|csv|jsonl|json|xml)$/.test(name));
	expect(names).toEqual(expect.arrayContaining(['rollback-summary.txt', 'timeline.md', 'timeline.csv', 'timeline.jsonl', 'checklist.md', 'decisions.md', 'manifest.json']));
	const before = names.map(name => readFileSync(join(folder, name), 'utf8'));
	for (const name of names) rmSync(join(folder, name));
	const resumed = await rollbook(['resume'], {cwd});
	expect(resumed).toMatchObject({exitCode: 0, stderr: expect.stringContaining('its documents were missing'), stdout: expect.stringContaining('completed')});
	expect(names.map(name => readFileSync(join(folder, name), 'utf8'))).toEqual(before);
	expect(await rollbook(['resume'], {cwd})).toMatchObject({exitCode: 2, stderr: expect.stringContaining('the run is over')});
	writeFileSync(join(folder, 'timeline.md'), 'spoiled');
	expect(await rollbook(['report'], {cwd})).toMatchObject({exitCode: 0, stderr: ''});
	expect(names.map(name => readFileSync(join(folder, name), 'utf8'))).toEqual(before);
});

test('`report` of a run that is not over writes what there is, and no manifest', async () => {
	const {cwd, folder} = await ran();
	rmSync(join(folder, 'manifest.json'));
	rewriteJournal(folder, entries => entries.slice(0, -1));
	expect(await rollbook(['report', folder], {cwd})).toMatchObject({exitCode: 0, stderr: expect.stringContaining('the run is not over')});
	expect(readFileSync(join(folder, 'rollback-summary.txt'), 'utf8')).not.toContain('Outcome    completed');
	expect(existsSync(join(folder, 'manifest.json'))).toBe(false);
});
