import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {runDocuments} from '../src/cli/run-documents.ts';
import {fold} from '../src/run/evolve.ts';
import type {RunState} from '../src/run/state.ts';
import {localTarget} from '../src/runner/local-target.ts';
import {readJournalFile} from '../src/runner/journal-file.ts';
import {resumeRun} from '../src/runner/resume-run.ts';
import {readRunFolder} from '../src/runner/run-folder.ts';
import {operate} from './golden/operator.ts';

/** Run folders that earlier versions left, and this one: each must open, mean the same, and be gone on with. */

const JOURNALS = fileURLToPath(new URL('../test/journals/', import.meta.url));

export type Recorded = {readonly version: string; readonly name: string; readonly folder: string};

export const recordedJournals = (): readonly Recorded[] =>
	existsSync(JOURNALS) ? readdirSync(JOURNALS).flatMap(version => readdirSync(join(JOURNALS, version)).filter(name => !name.endsWith('.json')).map(name => ({version, name, folder: join(JOURNALS, version, name)}))) : [];

/** What a record says, in the least words that must never change their meaning. */
export const standingIn = (state: RunState): object => ({
	status: state.status,
	outcome: state.outcome,
	steps: Object.fromEntries(Object.entries(state.steps).map(([id, {status, attempts, option}]) => [id, {status, attempts: attempts.map(({result}) => result?.status ?? null), option}])),
	inputs: Object.fromEntries(Object.entries(state.inputs).map(([name, {value, secret, given}]) => [name, {value, secret, given}])),
	notes: state.notes.map(({text}) => text),
	runbookChanged: state.runbookChanged,
});

/** What does not hold of a recorded run folder, of which a copy is made below `parent`. */
export const openRecorded = async ({version, name, folder}: Recorded, parent: string): Promise<readonly string[]> => {
	const place = join(parent, version, name);
	const copy = join(place, 'artifacts/rollback/recorded');
	mkdirSync(join(place, 'artifacts/rollback'), {recursive: true});
	cpSync(folder, copy, {recursive: true});
	// Git keeps no folder of ours at its old place.
	const file = JSON.parse(readFileSync(join(copy, 'run.json'), 'utf8')) as object;
	writeFileSync(join(copy, 'run.json'), JSON.stringify({...file, cwd: place, runbook: join(place, 'runbook.md')}));
	writeFileSync(join(place, 'runbook.md'), readFileSync(join(copy, 'runbook.md')));
	const {plan} = readRunFolder(copy);
	const {entries} = readJournalFile(copy);
	const state = fold(plan, entries);
	const standing = readFileSync(`${folder}.standing.json`, 'utf8');
	const found = `${JSON.stringify(standingIn(state), null, '\t')}\n` === standing ? [] : ['it no longer means what it meant'];
	if (runDocuments(plan, entries, copy).some(({text}) => typeof text === 'string' && text.trim() === '')) found.push('a document of it is empty');
	if (state.outcome === null) found.push(...(await goOnWith(copy, place)));
	return found.map(one => `${version}, ${name}: ${one}`);
};

const goOnWith = async (folder: string, place: string): Promise<readonly string[]> => {
	for (const name of ['go', 'ready', 'mended']) writeFileSync(join(place, name), '');
	const run = resumeRun({
		folder, env: {PATH: process.env['PATH'] ?? '', HOME: place, SHOP_TOKEN: 'hunter-2222'}, operator: 'ben', host: 'here', stateRoot: join(place, 'state'), target: localTarget(), lend: null,
		clock: {now: () => Date.now(), mono: () => performance.now()}, onFinish: () => [],
	});
	operate(run);
	const outcome = await run.drive();
	return outcome === 'completed' ? [] : [`gone on with, it is ${outcome}: ${run.state().outcomeReason}`];
};
