import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {goOn} from './golden/go-on.ts';
import {ledgerOf, makeBench, operationsOf, runGolden, startProgram} from './golden/golden-run.ts';
import type {Ended} from './golden/golden-run.ts';
import type {Fault, Operation} from './golden/fault-layer.ts';
import {late, measured, notShown, quickest, sampled} from './row.ts';
import type {Row} from './row.ts';
import {sideBySide} from './side-by-side.ts';

const CODES = ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS'] as const;
/** What the program says and how it ends once evidence cannot be written. */
const EVIDENCE_LOST = 5;

type Failed = {readonly ended: Ended; readonly operations: readonly Operation[]; readonly waitedMs: number; readonly found: readonly string[]};

/** The golden run with an error of the system, then gone on with where the disk is well again. */
const failAt = async (parent: string, fault: Extract<Fault, {kind: 'error'}>): Promise<Failed> => {
	const bench = makeBench(parent);
	const ended = await runGolden(bench, fault).ended;
	const operations = operationsOf(bench);
	const first = operations.findIndex(({failed}) => failed !== undefined);
	const waitedMs = first < 0 || ended.saidAt === null ? 0 : ended.saidAt - (operations[first]?.ms ?? 0);
	const later = first < 0 ? [] : operations.slice(first + 1);
	const started = later.filter(({name}) => name === 'spawn').length;
	const told = ended.code === EVIDENCE_LOST && ended.stderr.startsWith('rollbook: ') && !/\n\s+at /.test(ended.stderr);
	const harmless = ended.code === 0 && /^(?:rm|chmod|rename|mkdir|symlink)/.test(operations[first]?.name ?? '');
	const where = `${fault.code} ${fault.lasting ? 'from' : 'at'} operation ${fault.at} (${operations[first]?.name ?? 'none'})`;
	const problems = [
		...(started > 0 ? [`${started} commands were started after it`] : []),
		...(told || harmless || first < 0 ? [] : [`exit ${ended.code}, said: ${ended.stderr.split('\n')[0]}`]),
		...(await goOn(bench, ended.stdout).catch((error: unknown) => [`it cannot be gone on with: ${String(error)}`])),
	];
	rmSync(bench.folder, {recursive: true, force: true});
	return {ended, operations, waitedMs, found: problems.map(problem => `${where}: ${problem}`)};
};

const MESSAGE_MS = 2000;

const anyOperation: Row = {
	id: 'R5',
	inMemory: true,
	what: 'ENOSPC, EDQUOT, EIO or EROFS at the N-th operation, once and for good',
	figure: 'all N: no new command, none is killed, message within 2 s, exit code of its own',
	how: 'the built program with a layer over node:fs; then resumed without faults, the ledger must show each command once',
	async measure(scale) {
		const bench = makeBench(scale.folder);
		await runGolden(bench).ended;
		const last = operationsOf(bench).filter(({name}) => name !== 'spawn').length;
		const faults = sampled(scale, last, 12).map((at, index) => ({kind: 'error', at, code: CODES[index % CODES.length] ?? 'EIO', lasting: index % 2 === 1}) as const);
		const results = await sideBySide(faults, fault => failAt(scale.folder, fault));
		let slowest = 0;
		for (const [index, {waitedMs}] of results.entries()) {
			const fault = faults[index];
			// Alone this time: what came late among others may have waited for them.
			const ms = waitedMs <= MESSAGE_MS || !fault ? waitedMs : await quickest(scale, MESSAGE_MS, async () => (await failAt(scale.folder, fault)).waitedMs);
			slowest = Math.max(slowest, ms);
		}
		return measured(`${results.filter(({found}) => found.length === 0).length} of ${results.length} points, slowest message ${slowest} ms`, [...results.flatMap(({found}) => found), ...late(scale, 'a message', slowest, MESSAGE_MS)]);
	},
};

const failedSync: Row = {
	id: 'R6',
	inMemory: true,
	what: 'fdatasync of the journal fails',
	figure: 'never tried again on the same file; the run stops: evidence lost',
	how: 'the N-th fdatasync fails once; a later one would succeed',
	async measure(scale) {
		const bench = makeBench(scale.folder);
		await runGolden(bench).ended;
		const syncs = operationsOf(bench).filter(({name}) => name === 'fdatasyncSync');
		const ofJournal = syncs.flatMap(({on}, index) => (on.endsWith('/journal.jsonl') ? [index + 1] : []));
		const chosen = scale.full ? ofJournal : ofJournal.filter((_, index) => index % 24 === 1 || index % 24 === 5);
		const results = await sideBySide(chosen, at => failAt(scale.folder, {kind: 'error', at, code: 'EIO', lasting: false, only: 'fdatasync'}));
		const again = results.flatMap(({operations}, index) => {
			const first = operations.findIndex(({failed}) => failed !== undefined);
			const path = operations[first]?.on;
			return operations.slice(first + 1).some(({name, on}) => on === path && /write|sync/.test(name)) ? [`sync ${chosen[index]}: ${path} was written again`] : [];
		});
		const ends = results.flatMap(({ended}, index) => (ended.code === EVIDENCE_LOST ? [] : [`sync ${chosen[index]}: exit ${ended.code}`]));
		return measured(`${chosen.length} failed syncs, ${again.length} tried again`, [...again, ...ends, ...results.flatMap(({found}) => found)]);
	},
};

/** Where nothing can be written, also by the superuser. */
const UNWRITABLE = [['a file in its way', 'file/artifacts'], ['a folder of the kernel', '/proc/self/artifacts'], ['a device', '/dev/full/artifacts']] as const;

const REFUSAL_MS = 1000;

const unwritable: Row = {
	id: 'R7',
	what: 'artifact folder that cannot be written at the start',
	figure: 'refused within 1 s, nothing is run',
	how: 'a file in its way, a folder of the kernel, a device; time from start to exit less that of `--version`, again where others held it up',
	async measure(scale) {
		if (process.platform !== 'linux') return notShown('the folders are those of Linux');
		const bench = makeBench(scale.folder);
		writeFileSync(join(bench.folder, 'file'), '');
		const idle = await timed(() => startProgram(bench, ['--version']).ended);
		const found: string[] = [];
		let slowest = 0;
		for (const [name, out] of UNWRITABLE) {
			const ms = await quickest(scale, REFUSAL_MS, async () => {
				const {ms: whole, result} = await timed(() => startProgram(bench, ['run', 'golden.md', '--yes', '--answers', 'answers.yaml', '--out', out]).ended);
				if (result.code !== EVIDENCE_LOST || !result.stderr.includes('= help')) found.push(`${name}: exit ${result.code}: ${result.stderr}`);
				return whole - idle.ms;
			});
			slowest = Math.max(slowest, ms);
			if (ledgerOf(bench).length > 0) found.push(`${name}: something was run`);
		}
		return measured(`${UNWRITABLE.length} of ${UNWRITABLE.length} refused, slowest ${Math.max(0, Math.round(slowest))} ms`, [...found, ...late(scale, 'a refusal', slowest, REFUSAL_MS)]);
	},
};

const timed = async <Result>(act: () => Promise<Result>): Promise<{readonly ms: number; readonly result: Result}> => {
	const begun = performance.now();
	const result = await act();
	return {ms: performance.now() - begun, result};
};

export const ERRORS: readonly Row[] = [anyOperation, failedSync, unwritable];
