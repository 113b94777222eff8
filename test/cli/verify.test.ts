import {appendFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {rewriteJournal} from '../support/old-run.ts';
import {rollbook, temporary} from '../support/rollbook.ts';

/** `verify` as a program; every way in which a record can be tampered with is measured by row S19. */

const RUNBOOK = '# Shop\n\n## Procedure\n\n```bash\n# Look\necho looked\n```\n\n```bash\n# Look again\necho again\n```\n';

const ran = async (): Promise<{readonly cwd: string; readonly folder: string; readonly head: string}> => {
	const cwd = temporary('verify');
	writeFileSync(join(cwd, 'a.md'), RUNBOOK);
	const {stdout} = await rollbook(['run', 'a.md', '--yes'], {cwd});
	const kind = join(cwd, 'artifacts/rollback');
	return {cwd, folder: join(kind, readdirSync(kind).find(name => /^\d/.test(name)) ?? ''), head: /hash of the last one is\n\s+([0-9a-f]{64})\n/.exec(String(stdout))?.[1] ?? ''};
};

test('a run that nobody touched holds, and with the hash that its end showed that is all', async () => {
	const {cwd, head, folder} = await ran();
	const alone = await rollbook(['verify'], {cwd});
	expect(alone).toMatchObject({exitCode: 0, stderr: ''});
	expect(alone.stdout).toMatch(/^✔ journal +\d+ entries, each with the hash of the one before\n· head .*\n✔ manifest .*\n✔ runbook +runbook\.md, plan\.json, run\.json as the run began with them\n✔ outputs +2 outputs of steps as the journal recorded them\n✔ commands +4 commands and exit codes/m);
	expect(alone.stdout).toContain(`head  ${head}\n\nFiles alone cannot show that the end of the journal was cut off`);
	const held = await rollbook(['verify', folder, '--head', head], {cwd});
	expect(held).toMatchObject({exitCode: 0, stdout: expect.stringContaining('Nothing was cut off or written anew: the hash of its last entry was kept elsewhere.\n\nThe record holds.\n')});
	expect(held.stdout).not.toContain('cannot show');
});

test('what does not hold is named by line and file, with exit code 1; nothing is written', async () => {
	const {cwd, folder} = await ran();
	const journal = readFileSync(join(folder, 'journal.jsonl'), 'utf8');
	writeFileSync(join(folder, 'journal.jsonl'), journal.replace('echo again', 'echo other'));
	appendFileSync(join(folder, 'steps/01-look/attempt-1/output.txt'), 'more\n');
	rmSync(join(folder, 'timeline.md'));
	const before = readdirSync(folder, {recursive: true});
	const {exitCode, stdout} = await rollbook(['verify'], {cwd});
	expect(exitCode).toBe(1);
	expect(stdout).toMatch(/^✘ journal .*\n {4}journal\.jsonl:\d+: entry \d+ was changed: it does not match its own sum\n/m);
	expect(stdout).toMatch(/^ {4}steps\/01-look\/attempt-1\/output\.txt: it was changed: 12 bytes, it had 7; sha256 [0-9a-f]{64}, it was [0-9a-f]{64}$/m);
	expect(stdout).toMatch(/^ {4}timeline\.md: it is missing$/m);
	expect(stdout).toMatch(/\nTHE RECORD DOES NOT HOLD\.\n$/);
	expect(readdirSync(folder, {recursive: true})).toEqual(before);
});

test('for programs the same as JSON; the hash of an entry in the middle says what it says', async () => {
	const {cwd, folder, head} = await ran();
	const {stdout} = await rollbook(['verify', '--format', 'json', '--head', head], {cwd});
	const found = JSON.parse(String(stdout)) as {conclusion: string; anchor: string; checks: {name: string; result: string}[]};
	expect(found).toMatchObject({schema: 1, conclusion: 'intact', outcome: 'completed', mode: 'live', head, anchor: expect.stringContaining('kept elsewhere')});
	expect(found.checks.map(({name, result}) => `${name} ${result}`)).toEqual(expect.arrayContaining(['journal holds', 'head holds', 'manifest holds']));
	const third = JSON.parse(readFileSync(join(folder, 'journal.jsonl'), 'utf8').split('\n')[3] ?? '') as {prev: string};
	expect(await rollbook(['verify', '--head', third.prev], {cwd})).toMatchObject({exitCode: 0, stdout: expect.stringMatching(/that of entry 3; it says nothing of the \d+ after it[^]*Files alone cannot show/)});
	expect(await rollbook(['verify', '--head', 'f'.repeat(64)], {cwd})).toMatchObject({exitCode: 1, stdout: expect.stringContaining('the end was cut off, the journal was written anew, or the hash is of another run')});
	expect(await rollbook(['verify', '--head', 'abc'], {cwd})).toMatchObject({exitCode: 2, stderr: expect.stringContaining('64 digits')});
});

test('a run that is not over holds so far, with exit code 130; one without a journal is none', async () => {
	const {cwd, folder} = await ran();
	rmSync(join(folder, 'manifest.json'));
	expect(await rollbook(['verify'], {cwd})).toMatchObject({exitCode: 1, stdout: expect.stringContaining('manifest.json: it is missing, although the run is over')});
	rewriteJournal(folder, entries => entries.slice(0, 4));
	expect(await rollbook(['verify'], {cwd})).toMatchObject({exitCode: 1, stdout: expect.stringContaining('attestation.intoto.json: manifest.json, which it is of, is missing')});
	rmSync(join(folder, 'attestation.intoto.json'));
	const open = await rollbook(['verify'], {cwd});
	expect(open).toMatchObject({exitCode: 130, stdout: expect.stringContaining('the run is not over')});
	rmSync(join(folder, 'journal.jsonl'));
	expect(await rollbook(['verify', folder], {cwd})).toMatchObject({exitCode: 2, stderr: expect.stringContaining('it has no journal.jsonl')});
	expect(existsSync(folder)).toBe(true);
});

test('a record that is damaged beyond reading is told of, not fallen over', async () => {
	const {cwd, folder} = await ran();
	for (const name of ['plan.json', 'journal.jsonl', 'manifest.json']) {
		writeFileSync(join(folder, name), '\u001b]0;x\u0007{"schema":1}\n');
		const {exitCode, stdout} = await rollbook(['verify'], {cwd});
		expect(exitCode).toBe(1);
		expect(stdout).not.toContain('\u001b');
	}
});

test('a link that a command made in the run folder leads nowhere: neither the manifest nor `verify` follows it', async () => {
	const cwd = temporary('verify-link');
	writeFileSync(join(cwd, 'a.md'), '# Shop\n\n## Procedure\n\n```bash\n# Link\nln -s / artifacts/rollback/latest/root\n```\n');
	expect(await rollbook(['run', 'a.md', '--yes', '--allow-destructive'], {cwd})).toMatchObject({exitCode: 0});
	expect(readFileSync(join(cwd, 'artifacts/rollback/latest/manifest.json'), 'utf8')).not.toContain('"root/');
	expect(await rollbook(['verify'], {cwd})).toMatchObject({exitCode: 0});
});
