import {join} from 'node:path';
import type {LiveRun} from '../src/run/live-run.ts';
import {readJournalFile} from '../src/runner/journal-file.ts';
import {Disk, forgetDisk, strayExit} from './golden/power-loss.ts';
import type {Chance} from './golden/power-loss.ts';
import {wrongHashes} from './golden/invariants.ts';
import {reopen} from './golden/go-on.ts';
import {ledgerOf, makeBench, operationsOf, runFolderOf, runGolden} from './golden/golden-run.ts';
import type {Bench} from './golden/golden-run.ts';
import type {Operation} from './golden/fault-layer.ts';
import {dice} from './dice.ts';
import {measured} from './row.ts';
import type {Row} from './row.ts';

/** What the program had been told, or had started, when the power went. */
const acknowledged = (operations: readonly Operation[]): number => {
	const journal = operations.filter(({name, on}) => name === 'fdatasyncSync' && on.endsWith('/journal.jsonl')).at(-1);
	return journal?.bytes === undefined ? 0 : Buffer.from(journal.bytes, 'base64').toString().split('\n').length - 1;
};

const stateAt = async (bench: Bench, folder: string, operations: readonly Operation[], chance: Chance): Promise<readonly string[]> => {
	const roots = [join(bench.folder, 'artifacts'), join(bench.folder, 'state')];
	forgetDisk(roots);
	const disk = new Disk();
	disk.begin(bench.folder);
	for (const operation of operations) disk.apply(operation);
	disk.materialise(bench.folder, chance);
	const started = operations.flatMap(({name, to}) => (name === 'spawn' && to !== undefined ? [to] : []));
	const last = started.at(-1);
	if (last !== undefined) strayExit(folder, last, chance);
	const known = acknowledged(operations);
	if (known === 0) return started.map(mark => `A: ${mark} was started without a journal`);
	const {entries} = readJournalFile(folder);
	if (entries.length < known) return [`D: ${known} entries were acknowledged, ${entries.length} are left`];
	const marks = entries.filter(({event}) => event.kind === 'step-started').length;
	const found = [...(marks < started.length ? [`A: ${started.length} commands were started, ${marks} are recorded`] : []), ...wrongHashes(folder, entries)];
	return entries.at(-1)?.event.kind === 'run-finished' ? found : [...found, ...(await lookAgain(bench, folder))];
};

/** Takes the run up to its next question: nothing may fail, be forgotten or start by itself. */
const lookAgain = async (bench: Bench, folder: string): Promise<readonly string[]> => {
	const run = reopen(bench, folder);
	const before = {passed: passedIn(run), ledger: ledgerOf(bench).length};
	run.subscribe(() => {
		if (run.state().prompt) run.leave();
	});
	await run.drive();
	const forgotten = before.passed.filter(id => !passedIn(run).includes(id)).map(id => `D: ${id} was passed and is not any more`);
	return ledgerOf(bench).length === before.ledger ? forgotten : [...forgotten, 'B: a command started by itself'];
};

const passedIn = (run: LiveRun): readonly string[] => Object.entries(run.state().steps).flatMap(([id, {status}]) => (status === 'passed' ? [id] : []));

const powerLoss: Row = {
	id: 'R4',
	what: 'loss of power: writes since the last sync, and names of files whose folder was not synced, dropped at random',
	figure: '1,000 states, 0 violations',
	how: 'operations of the golden run as recorded; each state is written to disk and the run is taken up from it',
	async measure({full, folder}) {
		const bench = makeBench(folder);
		const ended = await runGolden(bench).ended;
		const run = runFolderOf(bench);
		if (ended.code !== 0 || run === null) throw new Error(`the golden run without faults ended with ${ended.code}: ${ended.stderr}`);
		const operations = operationsOf(bench);
		const states = full ? 1000 : 40;
		const found: string[] = [];
		for (let seed = 1; seed <= states; seed++) {
			const next = dice(seed);
			const at = 1 + Math.floor(next() * operations.length);
			const wrong = await stateAt(bench, run, operations.slice(0, at), probability => next() < probability).catch((error: unknown) => [`it cannot be gone on with: ${String(error)}`]);
			found.push(...wrong.map(one => `state ${seed}, power lost after operation ${at}: ${one}`));
		}
		return measured(`${states} states, ${found.length} violations`, found);
	},
};

export const POWER: readonly Row[] = [powerLoss];
