import {rmSync} from 'node:fs';
import {dice} from './dice.ts';
import {goOn} from './golden/go-on.ts';
import {makeBench, operationsOf, runFolderOf, runGolden} from './golden/golden-run.ts';
import type {Bench} from './golden/golden-run.ts';
import {misjudged} from './golden/invariants.ts';
import type {Fault} from './golden/fault-layer.ts';
import {measured, sampled} from './row.ts';
import type {Row} from './row.ts';
import {sideBySide} from './side-by-side.ts';

const goneOn = async (bench: Bench, said: string): Promise<readonly string[]> => {
	const found = await goOn(bench, said).catch((error: unknown) => [`it cannot be gone on with: ${String(error)}`]);
	const folder = runFolderOf(bench);
	return folder === null || found.some(one => one.startsWith('it cannot')) ? found : [...found, ...misjudged(folder)];
};

/** Kills the golden run and goes on with it; what does not hold afterwards. */
const killAt = async (parent: string, fault: Extract<Fault, {kind: 'kill'}>): Promise<readonly string[]> => {
	const bench = makeBench(parent);
	const ended = await runGolden(bench, fault).ended;
	const where = `killed ${fault.when} operation ${fault.at}`;
	// How often a transcript is looked at while it grows depends on time: there may be fewer operations than counted, at the very end.
	if (ended.signal !== 'SIGKILL' && ended.code === 0 && operationsOf(bench).length < fault.at) return [];
	if (ended.signal !== 'SIGKILL') return [`${where}: it was not killed, exit ${ended.code}: ${ended.stderr}`];
	const found = await goneOn(bench, ended.stdout);
	rmSync(bench.folder, {recursive: true, force: true});
	return found.map(one => `${where}: ${one}`);
};

/** What a run of no faults does. */
const wholeRun = async (parent: string): Promise<{readonly operations: readonly {readonly at: number; readonly name: string}[]; readonly ms: number}> => {
	const bench = makeBench(parent);
	const begun = performance.now();
	const ended = await runGolden(bench).ended;
	if (ended.code !== 0) throw new Error(`the golden run without faults ended with ${ended.code}: ${ended.stderr}`);
	return {operations: operationsOf(bench), ms: performance.now() - begun};
};

const everyOperation: Row = {
	id: 'R1',
	inMemory: true,
	what: 'kill -9 before and after every file-system and spawn operation of a run of 20 steps, then resume',
	figure: '100 % of points, A to G hold',
	how: 'the built program with a layer over node:fs and spawn that kills its own process; "after" is "before" the next one, and of its own for spawns',
	async measure(scale) {
		const {operations} = await wholeRun(scale.folder);
		const before = sampled(scale, operations.length, 14).map(at => ({kind: 'kill', at, when: 'before'}) as const);
		const spawns = operations.filter(({name}) => name === 'spawn').slice(0, scale.full ? undefined : 2).map(({at}) => ({kind: 'kill', at, when: 'after'}) as const);
		const found = await sideBySide([...before, ...spawns], fault => killAt(scale.folder, fault));
		return measured(`${found.filter(each => each.length === 0).length} of ${found.length} points (${operations.length} operations)`, found.flat());
	},
};

/** Kills the program after a time; the step that it was at goes on. */
const killAfter = async (parent: string, ms: number): Promise<readonly string[]> => {
	const bench = makeBench(parent);
	const started = runGolden(bench);
	await Promise.race([new Promise(resolve => setTimeout(resolve, ms)), started.ended]);
	started.child.kill('SIGKILL');
	const ended = await started.ended;
	const found = await goneOn(bench, ended.stdout);
	rmSync(bench.folder, {recursive: true, force: true});
	return found.map(one => `killed after ${Math.round(ms)} ms: ${one}`);
};

const randomTimes: Row = {
	id: 'R2',
	inMemory: true,
	what: 'kill -9 at random times, then resume',
	figure: '1,000 per night, 0 violations',
	how: 'the golden run of the built program; times from the start of the process to its end',
	async measure(scale) {
		const {ms} = await wholeRun(scale.folder);
		const next = dice(2);
		const kills = Array.from({length: scale.full ? 1000 : 4}, () => ms * (0.2 + 0.8 * next()));
		const found = await sideBySide(kills, at => killAfter(scale.folder, at));
		return measured(`${kills.length} kills, ${found.flat().length} violations`, found.flat());
	},
};

export const KILLS: readonly Row[] = [everyOperation, randomTimes];
