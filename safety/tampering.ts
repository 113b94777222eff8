import {createHash} from 'node:crypto';
import {appendFileSync, cpSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {attestation} from '../src/artifacts/attestation.ts';
import {manifest} from '../src/artifacts/manifest.ts';
import {headOf, runDocuments} from '../src/cli/run-documents.ts';
import {type Entry} from '../src/run/entry.ts';
import {type Verification, conclusionOf} from '../src/run/verification.ts';
import {journalPath, readJournalFile} from '../src/runner/journal-file.ts';
import {readRunFolder} from '../src/runner/run-folder.ts';
import {writeDocuments, writeManifest} from '../src/runner/settle-record.ts';
import type {Sealing} from '../src/runner/settle-record.ts';
import {verifyRecord} from '../src/runner/verify/verify-record.ts';
import {rewriteJournal} from '../test/support/old-run.ts';
import {operate} from './golden/operator.ts';
import {runbookOf, startSmall} from './golden/small-run.ts';
import {measured, sampled} from './row.ts';
import type {Row, Scale} from './row.ts';

type Tampering = {
	readonly name: string;
	readonly act: (folder: string) => void | Promise<void>;
	/** What a finding must name; null: files alone cannot show it, and only a hash that was kept elsewhere may. */
	readonly names: RegExp | null;
};

const linesOf = (folder: string): readonly string[] => readFileSync(journalPath(folder), 'utf8').trimEnd().split('\n');
const writeLines = (folder: string, lines: readonly string[]): void => writeFileSync(journalPath(folder), lines.map(line => `${line}\n`).join(''));
const at = (line: number): RegExp => new RegExp(`^journal\\.jsonl:${line}: `, 'm');

/** As somebody does it who knows the format: the sum of the line is right again. */
const forge = (line: string): string => {
	const body = line.replace(/,"sum":"[0-9a-f]+"\}$/, '}').replace('"mono":', '"mono":1');
	return `${body.slice(0, -1)},"sum":"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"}`;
};

/** Everything that one line can suffer. */
const onLine = (line: number, last: number): readonly Tampering[] => [
	{name: `line ${line} edited`, act: folder => writeLines(folder, linesOf(folder).map((text, index) => (index === line - 1 ? text.replace('"mono":', '"mono":1') : text))), names: at(line)},
	...(line === last ? [] : [
		{name: `line ${line} edited, its sum made right`, act: (folder: string) => writeLines(folder, linesOf(folder).map((text, index) => (index === line - 1 ? forge(text) : text))), names: at(line + 1)},
		{name: `line ${line} deleted`, act: (folder: string) => writeLines(folder, linesOf(folder).filter((_, index) => index !== line - 1)), names: at(line)},
		{name: `lines ${line} and ${line + 1} swapped`, act: (folder: string) => writeLines(folder, linesOf(folder).flatMap((text, index, all) => (index === line - 1 ? [all[line] ?? '', text] : index === line ? [] : [text]))), names: at(line)},
	]),
	{name: `line ${line} written twice`, act: folder => writeLines(folder, linesOf(folder).flatMap((text, index) => (index === line - 1 ? [text, text] : [text]))), names: at(line + 1)},
	{name: `journal cut behind line ${line - 1}`, act: folder => writeLines(folder, linesOf(folder).slice(0, line - 1)), names: /^(?:manifest\.json: it was made for a journal|journal\.jsonl: )/m},
];

const SEALING: Omit<Sealing, 'plan'> = {manifest: (files, entries) => manifest(files, headOf(entries)), attestation: (plan, files, entries) => attestation({plan, files, entries, head: headOf(entries)})};

/** Written anew by somebody who has this very program: every sum, hash and document is right. */
const rewrite = async (folder: string, change: (entries: readonly Entry[]) => readonly Omit<Entry, 'prev'>[]): Promise<void> => {
	rewriteJournal(folder, change);
	const {plan} = readRunFolder(folder);
	const {entries} = readJournalFile(folder);
	writeDocuments(folder, runDocuments(plan, entries, folder));
	await writeManifest(folder, {plan, ...SEALING}, entries);
};

const OUTPUT = 'steps/01-step-1/attempt-1/output.txt';

const ON_FILES: readonly Tampering[] = [
	{name: 'an output swapped', act: folder => cpSync(join(folder, 'steps/02-step-2/attempt-1/output.txt'), join(folder, OUTPUT)), names: /^steps\/01-step-1\/attempt-1\/output\.txt: it was changed/m},
	{name: 'an output swapped, the manifest made anew', act: async folder => { cpSync(join(folder, 'steps/02-step-2/attempt-1/output.txt'), join(folder, OUTPUT)); await rewrite(folder, entries => entries); }, names: /^steps\/01-step-1\/attempt-1\/output\.txt: it is not what the step printed/m},
	{name: 'an output deleted', act: folder => rmSync(join(folder, OUTPUT)), names: /^steps\/01-step-1\/attempt-1\/output\.txt: it is missing/m},
	{name: 'an output replaced by a link', act: folder => { rmSync(join(folder, OUTPUT)); symlinkSync('/etc/hostname', join(folder, OUTPUT)); }, names: /output\.txt: it is a link/m},
	{name: 'an output with something appended', act: folder => appendFileSync(join(folder, OUTPUT), 'all is well\n'), names: /output\.txt: it is not what the step printed: it has/m},
	{name: 'a summary edited', act: folder => writeFileSync(join(folder, 'rollback-summary.txt'), readFileSync(join(folder, 'rollback-summary.txt'), 'utf8').replace('completed', 'aborted  ')), names: /^rollback-summary\.txt: it was changed: \d+ bytes; sha256/m},
	{name: 'an exit code edited, the manifest made anew', act: async folder => { const path = join(folder, 'steps/02-step-2/attempt-1/exit.json'); writeFileSync(path, readFileSync(path, 'utf8').replace('"exit":0', '"exit":7')); await rewrite(folder, entries => entries); }, names: /exit\.json: it says that the command ended with 7; the journal says 0/m},
	{name: 'a command edited, the manifest made anew', act: async folder => { writeFileSync(join(folder, 'steps/02-step-2/attempt-1/command.sh'), 'echo nothing\n'); await rewrite(folder, entries => entries); }, names: /command\.sh: it is not the command that the journal says was run/m},
	{name: 'the runbook edited, the manifest made anew', act: async folder => { appendFileSync(join(folder, 'runbook.md'), 'x'); await rewrite(folder, entries => entries); }, names: /^runbook\.md: it is not what the run began with/m},
	{name: 'the plan edited, the manifest made anew', act: async folder => { writeFileSync(join(folder, 'plan.json'), readFileSync(join(folder, 'plan.json'), 'utf8').replace('"title":"Small"', '"title":"Large"')); await rewrite(folder, entries => entries); }, names: /^plan\.json: it is not what the run began with/m},
	{name: 'a file added', act: folder => writeFileSync(join(folder, 'approval.txt'), 'approved by ben\n'), names: /^approval\.txt: it is not in the manifest/m},
	{name: 'the manifest deleted', act: folder => rmSync(join(folder, 'manifest.json')), names: /^manifest\.json: it is missing/m},
	{name: 'the attestation edited', act: folder => writeFileSync(join(folder, 'attestation.intoto.json'), readFileSync(join(folder, 'attestation.intoto.json'), 'utf8').replace(/"sha256": "[0-9a-f]/, '"sha256": "x')), names: /^attestation\.intoto\.json: manifest\.json is not the file that it is of/m},
	{name: 'the manifest spoiled', act: folder => writeFileSync(join(folder, 'manifest.json'), '{}'), names: /^manifest\.json: it is not a manifest/m},
	{name: 'the journal emptied', act: folder => truncateSync(journalPath(folder)), names: /^journal\.jsonl: it holds no entry/m},
	{name: 'the end cut, and everything made anew', act: folder => rewrite(folder, entries => [...entries.slice(0, -3), ...entries.slice(-1)]), names: null},
	{name: 'every time changed, and everything made anew', act: folder => rewrite(folder, entries => entries.map(entry => ({...entry, at: entry.at - 3_600_000}))), names: null},
];

const tampering: Row = {
	id: 'S19',
	what: 'tampering: lines of the journal edited, deleted, swapped, doubled, its end cut, files swapped, everything written anew',
	figure: 'each is named by its line or file; what files alone cannot show is shown by a hash that was kept elsewhere, and said openly',
	how: 'copies of one run, each changed in one way, through the verification that `rollbook verify` prints',
	async measure(scale) {
		const folder = await finishedRun(scale);
		const last = linesOf(folder).length;
		const {head} = await verify(folder, null);
		const clean = await verify(folder, head);
		const found: string[] = conclusionOf(clean) === 'intact' && clean.anchor !== null ? [] : [`the run itself: ${JSON.stringify(clean.checks)}`];
		const all = [...sampled(scale, last, 12).flatMap(line => onLine(line, last)), ...ON_FILES];
		for (const [index, one] of all.entries()) found.push(...(await tryOne(one, folder, join(scale.folder, `copy-${index}`), head)));
		return measured(`${all.length} changes, ${found.length} not as promised`, found);
	},
};

const verify = (folder: string, head: string | null): Promise<Verification> => verifyRecord({folder, head, signers: null, env: process.env});

const finishedRun = async ({folder}: Scale): Promise<string> => {
	const run = startSmall(join(folder, 'run'), runbookOf(['echo one', 'echo two', 'echo three']), {onFinish: runDocuments, ...SEALING});
	operate(run);
	await run.drive();
	return run.folder;
};

const tryOne = async ({name, act, names}: Tampering, of: string, copy: string, head: string): Promise<readonly string[]> => {
	cpSync(of, copy, {recursive: true});
	await act(copy);
	const alone = await verify(copy, null);
	const findings = alone.checks.flatMap(check => check.findings.map(({at: where, what}) => `${where}: ${what}`)).join('\n');
	const anchored = conclusionOf(await verify(copy, head));
	rmSync(copy, {recursive: true});
	if (names === null) return [...(conclusionOf(alone) === 'intact' ? [] : [`${name}: found without an anchor, which it says it cannot: ${findings}`]), ...(anchored === 'broken' ? [] : [`${name}: not found with the hash that was kept elsewhere`])];
	return conclusionOf(alone) !== 'intact' && names.test(findings) ? [] : [`${name}: ${findings === '' ? 'not found' : findings}`];
};

export const TAMPERING: readonly Row[] = [tampering];
