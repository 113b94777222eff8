import {existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {Ajv} from 'ajv';
import {expect, test} from 'vitest';
import {attestation} from '../../src/artifacts/attestation.ts';
import {manifest} from '../../src/artifacts/manifest.ts';
import {headOf, runDocuments} from '../../src/cli/run-documents.ts';
import {readJournalFile} from '../../src/runner/journal-file.ts';
import {writePruned} from '../../src/runner/pruned-mark.ts';
import {readRunFolder} from '../../src/runner/run-folder.ts';
import {writeDocuments, writeManifest} from '../../src/runner/settle-record.ts';
import {walkFolder} from '../../src/runner/walk-folder.ts';
import {rewriteJournal, makeOld} from '../support/old-run.ts';
import {rollbook, root, temporary} from '../support/rollbook.ts';

/** `prune`, `hold` and `report`: what becomes of run folders. What is never removed is measured by row S14. */

const DAY_MS = 86_400_000;

/** The run as if it had ended so many days ago: journal, sums, chain, documents and manifest are right. */
const agedTo = async (folder: string, days: number): Promise<string> => {
	const old = makeOld(folder, dirname(folder), Date.now() - days * DAY_MS);
	rmSync(folder, {recursive: true});
	const {plan} = readRunFolder(old);
	const {entries} = readJournalFile(old);
	writeDocuments(old, runDocuments(plan, entries, old));
	await writeManifest(old, {plan, manifest: (files, all) => manifest(files, headOf(all)), attestation: (_, files, all) => attestation({plan, files, entries: all, head: headOf(all)})}, entries);
	return old;
};

const filesOf = (folder: string): readonly string[] => walkFolder(folder).map(({path}) => path).toSorted();

const ran = async (): Promise<{readonly cwd: string; readonly kind: string; readonly folder: string}> => {
	const cwd = temporary('keeping');
	writeFileSync(join(cwd, 'a.md'), '# Shop\n\n## Procedure\n\n```bash\n# Look\necho looked\n```\n');
	await rollbook(['run', 'a.md', '--yes'], {cwd});
	const kind = join(cwd, 'artifacts/rollback');
	return {cwd, kind, folder: join(kind, readdirSync(kind).find(name => /^\d/.test(name)) ?? '')};
};

test('prune takes the bulk of what is older than 30 days, and what an audit asks for stays and verifies', async () => {
	const {cwd, kind, folder} = await ran();
	const old = await agedTo(folder, 45);
	const before = filesOf(old);
	const told = await rollbook(['prune'], {cwd});
	expect(told).toMatchObject({exitCode: 0, stderr: ''});
	expect(told.stdout).toMatch(/^bulk of {2}artifacts\/rollback\/\S+: a\.md, completed, ended \d{4}-\d\d-\d\d, 45 days old, 3 files, 0\.0 MiB$/m);
	expect(told.stdout).toContain('\nthe bulk of 1 run: 0.0 MiB; nothing was removed\n');
	expect(filesOf(old)).toEqual(before);
	expect(await rollbook(['prune', '--yes'], {cwd})).toMatchObject({exitCode: 0, stdout: expect.stringContaining('\nremoved: the bulk of 1 run\n')});
	expect(filesOf(old)).toEqual([...before, 'pruned.json'].filter(path => !/output|timing|report\.html/.test(path)).toSorted());
	expect(readFileSync(join(old, 'pruned.json'), 'utf8')).toContain('"path": "steps/01-look/attempt-1/output.txt"');
	const verified = await rollbook(['verify', old], {cwd});
	expect(verified).toMatchObject({exitCode: 0});
	expect(verified.stdout).toMatch(/^✔ manifest +\d+ files as the manifest names them, 3 of them removed by `prune`$/m);
	expect(verified.stdout).toMatch(/^ {2}removed by `prune`: 3 files, 0\.0 MiB, \S+ \S+ by \S+; their hashes are in the manifest$/m);
	expect((await rollbook(['prune', '--yes'], {cwd})).stdout).toMatch(/^stays {4}\S+: it is 45 days old; its bulk was removed on \d{4}-\d\d-\d\d$/m);
	const manifest = readFileSync(join(old, 'manifest.json'), 'utf8');
	expect(await rollbook(['report', old], {cwd})).toMatchObject({exitCode: 0, stdout: expect.stringContaining('completed'), stderr: expect.stringContaining('the documents stay as they are')});
	expect(readFileSync(join(old, 'manifest.json'), 'utf8')).toBe(manifest);
	expect(await rollbook(['cast', '1', old], {cwd})).toMatchObject({exitCode: 2, stderr: expect.stringMatching(/what attempt 1 of step 1 printed was removed on \S+ by/)});
	expect(readdirSync(kind)).not.toContain('removed.jsonl');
});

test('a removal that was cut off is known for what it is, and ended by the next one', async () => {
	const {cwd, folder} = await ran();
	const old = await agedTo(folder, 45);
	const files = JSON.parse(readFileSync(join(old, 'manifest.json'), 'utf8')).files.filter(({path}: {path: string}) => /output|timing|report\.html/.test(path)) as object[];
	writePruned(old, {at: new Date().toISOString(), by: 'ann', host: 'here', files: files as never});
	expect(await rollbook(['verify', old], {cwd})).toMatchObject({exitCode: 0});
	rmSync(join(old, 'steps/01-look/attempt-1/output.txt'));
	expect(await rollbook(['verify', old], {cwd})).toMatchObject({exitCode: 0, stdout: expect.stringContaining('1 of them removed by `prune`')});
	expect(await rollbook(['prune', '--yes'], {cwd})).toMatchObject({exitCode: 0, stdout: expect.stringContaining('the bulk of 1 run')});
	expect((JSON.parse(readFileSync(join(old, 'pruned.json'), 'utf8')) as {prunings: unknown[]}).prunings).toHaveLength(1);
	expect(await rollbook(['verify', old], {cwd})).toMatchObject({exitCode: 0, stdout: expect.stringContaining('3 of them removed by `prune`')});
});

test('what was changed is not removed; the mark excuses nothing that `prune` does not do; what is gone without it is missing', async () => {
	const {cwd, folder} = await ran();
	const old = await agedTo(folder, 45);
	const output = join(old, 'steps/01-look/attempt-1/output.txt');
	writeFileSync(output, 'LOOKED\n');
	const refused = await rollbook(['prune', '--yes'], {cwd});
	expect(refused).toMatchObject({exitCode: 5, stderr: expect.stringContaining('output.txt is not what its manifest says, and nothing was removed')});
	expect(existsSync(join(old, 'pruned.json'))).toBe(false);
	writeFileSync(join(makeOld(old, dirname(old), Date.now() - 99 * DAY_MS), 'journal.jsonl'), 'x\n');
	expect((await rollbook(['prune'], {cwd})).stdout).toMatch(/^stays {4}\S+: \S+journal\.jsonl:1:1: the line is not JSON$/m);
	rmSync(output);
	expect(await rollbook(['verify', old], {cwd})).toMatchObject({exitCode: 1, stdout: expect.stringContaining('output.txt: it is missing')});
	const {files} = JSON.parse(readFileSync(join(old, 'manifest.json'), 'utf8')) as {files: {path: string; bytes: number; sha256: string}[]};
	writePruned(old, {at: '2020-01-01T00:00:00.000Z', by: 'ann', host: 'here', files: files.filter(({path}) => path.endsWith('output.txt') || path === 'timeline.md')});
	rmSync(join(old, 'timeline.md'));
	const {exitCode, stdout} = await rollbook(['verify', old], {cwd});
	expect(exitCode).toBe(1);
	expect(stdout).toContain('pruned.json: it says that `prune` removed timeline.md, which it never does');
	expect(stdout).toContain('before the run was over');
});

test('whole folders go only where that is said, but none on hold; a line of each stays', async () => {
	const {cwd, kind, folder} = await ran();
	const [old, held] = [500, 600].map(days => makeOld(folder, kind, Date.now() - days * DAY_MS)) as [string, string];
	const hold = await rollbook(['hold', held, '--reason', 'audit of March'], {cwd});
	expect(hold).toMatchObject({exitCode: 0, stdout: expect.stringContaining('is on hold')});
	const flags = ['--everything-older-than', '400d', '--keep', '1'];
	const told = await rollbook(['prune', ...flags], {cwd});
	expect(told.exitCode).toBe(0);
	expect(told.stdout).toMatch(/^would go artifacts\/rollback\/\S+: a\.md, completed, ended \d{4}-\d\d-\d\d, 500 days old, 0\.0 MiB$/m);
	expect(told.stdout).toMatch(/^stays {4}\S+: it is on hold since \S+ by \S+: audit of March$/m);
	expect(told.stdout).toContain('1 run as a whole');
	expect([old, held, folder].map(path => existsSync(path))).toEqual([true, true, true]);
	const gone = await rollbook(['prune', ...flags, '--yes'], {cwd});
	expect(gone).toMatchObject({exitCode: 0, stdout: expect.stringContaining('removed: 1 run as a whole; a line of each folder stays in removed.jsonl')});
	expect([old, held, folder].map(path => existsSync(path))).toEqual([false, true, true]);
	const register = readFileSync(join(kind, 'removed.jsonl'), 'utf8').trimEnd().split('\n').map(line => JSON.parse(line) as object);
	expect(register).toEqual([expect.objectContaining({runbook: 'a.md', outcome: 'completed', journalHead: expect.stringMatching(/^[0-9a-f]{64}$/)})]);
	expect(filesOf(held)).toContain('steps/01-look/attempt-1/output.txt');
	await rollbook(['hold', held, '--release'], {cwd});
	await rollbook(['prune', ...flags, '--yes'], {cwd});
	expect(readdirSync(kind).filter(name => /^\.?\w*-?\d{8}T/.test(name))).toHaveLength(1);
	expect(await rollbook(['runs'], {cwd})).toMatchObject({exitCode: 0, stdout: expect.stringContaining('completed')});
});

test('prune ends what an earlier one began, keeps the newest as a whole, and goes by no clock that cannot be right', async () => {
	const {cwd, kind, folder} = await ran();
	const old = makeOld(folder, kind, Date.now() - 500 * DAY_MS);
	expect((await rollbook(['prune', '--everything-older-than', '400d'], {cwd})).stdout).toMatch(/^bulk of {2}\S+: a\.md/m);
	expect((await rollbook(['prune', '--everything-older-than', '400d', '--older-than', '900d'], {cwd})).stdout).toContain('it is one of the newest 10 of its kind');
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

test('what programs read of a run folder is as the published schemas say', async () => {
	const {cwd, folder} = await ran();
	const old = await agedTo(folder, 45);
	await rollbook(['prune', '--yes'], {cwd});
	const {stdout} = await rollbook(['verify', old, '--format', 'json'], {cwd});
	const found: Readonly<Record<string, string>> = {...Object.fromEntries(['manifest', 'pruned'].map(name => [name, readFileSync(join(old, `${name}.json`), 'utf8')])), attestation: readFileSync(join(old, 'attestation.intoto.json'), 'utf8'), verification: String(stdout)};
	for (const [name, text] of Object.entries(found)) {
		const holds = new Ajv({strict: false, allErrors: true}).compile(JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8')) as object);
		holds(JSON.parse(text));
		expect([name, holds.errors ?? []]).toEqual([name, []]);
	}
});

test('what people wrote into the post-mortem is no damage, and `report` does not write over it', async () => {
	const {cwd, folder} = await ran();
	const path = join(folder, 'postmortem.md');
	const made = readFileSync(path, 'utf8');
	const [manifest, timeline] = ['manifest.json', 'timeline.md'].map(name => readFileSync(join(folder, name), 'utf8'));
	writeFileSync(path, `${made}\nThe cause was a full disk.\n`);
	writeFileSync(join(folder, 'timeline.md'), 'spoiled');
	expect(await rollbook(['report'], {cwd})).toMatchObject({exitCode: 0, stderr: 'rollbook: postmortem.md was completed by people and stays as it is; `--format` prints it as it was made\n'});
	expect(readFileSync(path, 'utf8')).toBe(`${made}\nThe cause was a full disk.\n`);
	expect(['manifest.json', 'timeline.md'].map(name => readFileSync(join(folder, name), 'utf8'))).toEqual([manifest, timeline]);
	expect((await rollbook(['report', '--format', 'postmortem'], {cwd})).stdout).toBe(made);
	expect(await rollbook(['verify'], {cwd})).toMatchObject({exitCode: 0, stdout: expect.stringMatching(/^ {2}completed by people since: postmortem\.md$/m)});
});
