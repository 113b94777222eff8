import {existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {manifest} from '../src/artifacts/manifest.ts';
import {headOf, runDocuments} from '../src/cli/run-documents.ts';
import type {Entry} from '../src/run/entry.ts';
import {journalPath} from '../src/runner/journal-file.ts';
import {clockDoubt, judgeRuns} from '../src/runner/old-runs.ts';
import type {JudgedRun} from '../src/runner/old-runs.ts';
import {pruneRun} from '../src/runner/prune-run.ts';
import {removeRun} from '../src/runner/remove-run.ts';
import {putHold} from '../src/runner/run-hold.ts';
import {walkFolder} from '../src/runner/walk-folder.ts';
import {makeOld, rewriteJournal} from '../test/support/old-run.ts';
import {operate} from './golden/operator.ts';
import {runbookOf, startSmall} from './golden/small-run.ts';
import {measured} from './row.ts';
import type {Row} from './row.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2027, 5, 1);

type Case = {readonly name: string; /** `go`: it must be removed. */ readonly go: boolean; readonly make: (folder: string) => string};

/** Each makes something in the folder of a kind; `old` is a run that is over since long. */
const CASES: readonly Case[] = [
	{name: 'over and old', go: true, make: old => old},
	{name: 'over and old, its steps hold a link to /', go: true, make: old => { symlinkSync('/', join(old, 'steps/root')); return old; }},
	{name: 'a name that is not ours', go: false, make: old => renamed(old, 'my-notes')},
	{name: 'our name, foreign content', go: false, make: old => { for (const name of readdirSync(old)) rmSync(join(old, name), {recursive: true}); writeFileSync(join(old, 'thesis.txt'), 'years of work'); return old; }},
	{name: 'our name, a link to a folder like it', go: false, make: old => linked(old)},
	{name: 'a link to /', go: false, make: old => { rmSync(old, {recursive: true}); symlinkSync('/', old); return old; }},
	{name: 'not over', go: false, make: old => { rewriteJournal(old, entries => entries.slice(0, -1)); age(old); return old; }},
	{name: 'driven by somebody elsewhere', go: false, make: old => { writeFileSync(join(old, '.lock'), JSON.stringify({pid: 1, start: '', boot: '', operator: 'ben', host: 'elsewhere'})); return old; }},
	{name: 'driven by this process', go: false, make: old => { writeFileSync(join(old, '.lock'), JSON.stringify(markHere())); return old; }},
	{name: 'on hold', go: false, make: old => { putHold(old, {by: 'ann', host: 'here', at: NOW, reason: 'audit'}); return old; }},
	{name: 'on hold by a mark that cannot be read', go: false, make: old => { writeFileSync(join(old, '.hold'), 'x'); return old; }},
	{name: 'the clock jumped while it ran', go: false, make: old => { rewriteJournal(old, entries => [...entries.slice(0, 1), {...(entries[0] as Entry), event: {kind: 'clock-jumped', byMs: -400 * DAY_MS}}, ...entries.slice(1)]); age(old); return old; }},
	{name: 'old by its name, young by its journal', go: false, make: old => { rewriteJournal(old, entries => entries.map(entry => ({...entry, at: NOW - DAY_MS}))); age(old); return old; }},
	{name: 'old by its journal, young by its file', go: false, make: old => { utimesSync(journalPath(old), NOW / 1000, NOW / 1000); return old; }},
	{name: 'its journal is damaged', go: false, make: old => { const bytes = readFileSync(journalPath(old)); bytes[40] = (bytes[40] ?? 0) ^ 1; writeFileSync(journalPath(old), bytes); age(old); return old; }},
	{name: 'its journal is gone', go: false, make: old => { rmSync(journalPath(old)); return old; }},
];

const age = (folder: string): void => utimesSync(journalPath(folder), (NOW - 400 * DAY_MS) / 1000, (NOW - 400 * DAY_MS) / 1000);

const renamed = (folder: string, name: string): string => {
	const other = join(folder, '..', name);
	renameSync(folder, other);
	return other;
};

/** What it leads to stands outside. */
const linked = (folder: string): string => {
	const outside = join(folder, '../../../outside');
	mkdirSync(outside, {recursive: true});
	const there = join(outside, basename(folder));
	renameSync(folder, there);
	symlinkSync(there, folder);
	return folder;
};

const markHere = () => {
	const stat = readFileSync(`/proc/${process.pid}/stat`, 'utf8');
	return {pid: process.pid, start: stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19], boot: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(), operator: 'ann', host: 'here'};
};

const LIMIT = {now: NOW, host: 'here', bulkOlderThanMs: 30 * DAY_MS, allOlderThanMs: 90 * DAY_MS};
const BULK_ONLY = {...LIMIT, allOlderThanMs: null, keep: 10};

const removeExpired = (judged: readonly JudgedRun[], stateRoot: string): void => {
	for (const one of judged) if (one.kind === 'expired') removeRun(one.run, {by: 'ann', at: NOW, stateRoot});
};

const removal: Row = {
	id: 'S14',
	what: 'prune: link to /, foreign folder, running run, mark to hold, jump of the clock',
	figure: 'only own, finished, expired folders are removed, or lose their bulk; without `--yes` none',
	how: `${CASES.length} folders beside ten young ones, judged and removed as the command does it; first their bulk, then as a whole; then swaps between judging and removing, wrong clocks, and a link as the folder of a kind`,
	async measure({folder}) {
		const begun = startSmall(join(folder, 'first'), runbookOf(['echo made']), {onFinish: runDocuments, manifest: (files, entries) => manifest(files, headOf(entries))});
		operate(begun);
		await begun.drive();
		const kind = join(folder, 'artifacts/rollback');
		mkdirSync(kind, {recursive: true});
		const cases = CASES.map((one, index) => ({...one, path: one.make(makeOld(begun.folder, kind, NOW - (400 + index) * DAY_MS))}));
		for (let young = 1; young <= 10; young++) makeOld(begun.folder, kind, NOW - young * DAY_MS);
		symlinkSync(kind, join(folder, 'artifacts/linked'));
		const root = join(folder, 'artifacts');
		const found = [...(await wrongClocks(root)), ...kept(root), ...(await prunedOf(root, cases))];
		removeExpired(judgeRuns(root, {...LIMIT, keep: 10}), join(folder, 'state'));
		for (const {name, go, path} of cases) {
			const there = lstatSync(path, {throwIfNoEntry: false}) !== undefined;
			if (there === go) found.push(`${name}: ${go ? 'was not removed' : 'was removed'}`);
		}
		if (!existsSync(join(folder, 'outside')) || readdirSync(join(folder, 'outside')).length !== 1) found.push('what a link leads to was removed');
		if (readFileSync(join(kind, 'removed.jsonl'), 'utf8').split('\n').length - 1 !== cases.filter(({go}) => go).length) found.push('the register does not name what was removed');
		found.push(...(await swapped(begun.folder, join(folder, 'swaps'))));
		return measured(`${cases.length} folders and 9 swaps, ${found.length} wrong`, found);
	},
};

const REPORT = 'report.html';
const OUTPUT = 'steps/01-step-1/attempt-1/output.txt';
const TIMING = 'steps/01-step-1/attempt-1/timing.txt';

/** Only those that could go as a whole lose their bulk, and nothing but that; where a folder of a step became a link, what it leads to stays. */
const prunedOf = async (root: string, cases: readonly (Case & {readonly path: string})[]): Promise<readonly string[]> => {
	const found: string[] = [];
	const before = cases.map(({path}) => filesOf(path));
	for (const one of judgeRuns(root, BULK_ONLY)) {
		if (one.kind === 'expired') found.push(`${one.run.folder} would go as a whole`);
		if (one.kind === 'bulky') await pruneRun(one.bulk, {by: 'ann', host: 'here', at: NOW});
	}
	for (const [index, {name, go, path}] of cases.entries()) {
		const gone = (before[index] ?? []).filter(file => !filesOf(path).includes(file));
		if (gone.join() !== (go ? `${REPORT},${OUTPUT},${TIMING}` : '')) found.push(`${name}: pruning removed ${gone.join(', ') || 'nothing'}`);
	}
	return found;
};

/** Files below a folder, by path; no link is followed, and of a link itself nothing is listed. */
const filesOf = (folder: string): readonly string[] => {
	if (!lstatSync(folder, {throwIfNoEntry: false})?.isDirectory()) return [];
	return walkFolder(folder).flatMap(({path, kind}) => (kind === 'file' ? [path] : [])).toSorted();
};

/** Clocks that nobody should go by, and one that is set forward: the newest stay all the same. */
const wrongClocks = async (root: string): Promise<readonly string[]> => {
	const judged = judgeRuns(root, {...LIMIT, keep: 10});
	const ahead = judgeRuns(root, {...LIMIT, now: NOW + 4000 * DAY_MS, keep: 10});
	return [
		...(clockDoubt(judged, NOW, null) === null && clockDoubt(judged, NOW, NOW + 3_600_000) === null ? [] : ['a right clock is doubted']),
		...(clockDoubt(judged, NOW - 30 * DAY_MS, null) === null ? ['a clock that went back is not doubted'] : []),
		...(clockDoubt(judged, NOW + 4000 * DAY_MS, NOW) === null ? ['a clock ahead of the hardware clock is not doubted'] : []),
		...(ahead.filter(({kind}) => kind === 'expired').length > CASES.length ? ['with the clock ahead young ones would go'] : []),
	];
};

const kept = (root: string): readonly string[] => (judgeRuns(root, {...LIMIT, keep: 1000}).some(one => one.kind === 'expired') ? ['the newest are not kept'] : []);

/** What is put in the place of a judged folder before it is removed stays. */
const swapped = async (of: string, parent: string): Promise<readonly string[]> => {
	const kind = join(parent, 'rollback');
	mkdirSync(kind, {recursive: true});
	const swaps: readonly (readonly [string, (folder: string) => void])[] = [
		['another folder', folder => { renameSync(folder, `${folder}-x`); mkdirSync(folder); writeFileSync(join(folder, 'thesis.txt'), 'x'); }],
		['a link', folder => { renameSync(folder, `${folder}-x`); symlinkSync(`${folder}-x`, folder); }],
		['a hold', folder => putHold(folder, {by: 'ann', host: 'here', at: NOW, reason: ''})],
	];
	const whole = swaps.flatMap(([name, swap], index) => {
		const folder = makeOld(of, kind, NOW - (500 + index) * DAY_MS);
		const judged = judgeRuns(parent, {...LIMIT, keep: 0}).find(one => one.kind === 'expired' && one.run.folder === folder);
		if (judged?.kind !== 'expired') return [`${name}: it was not found`];
		swap(folder);
		try {
			removeRun(judged.run, {by: 'ann', at: NOW, stateRoot: join(parent, 'state')});
			return [`${name} was removed`];
		} catch {
			return lstatSync(folder, {throwIfNoEntry: false}) === undefined ? [`${name} is gone`] : [];
		}
	});
	const bulk: string[] = [];
	for (const [index, [name, swap]] of [...swaps, ...BULK_SWAPS].entries()) {
		const folder = makeOld(of, kind, NOW - (600 + index) * DAY_MS);
		const judged = judgeRuns(parent, BULK_ONLY).find(one => one.kind === 'bulky' && one.run.folder === folder);
		if (judged?.kind !== 'bulky') bulk.push(`${name}: its bulk was not found`);
		else {
			swap(folder);
			const there = filesOf(parent);
			await pruneRun(judged.bulk, {by: 'ann', host: 'here', at: NOW}).catch(() => undefined);
			bulk.push(...there.filter(file => !file.endsWith(TIMING) && !file.endsWith(REPORT) && !filesOf(parent).includes(file)).map(file => `${name}: ${file} was removed`));
		}
	}
	return [...whole, ...bulk];
};

/** What is put in the place of bulk that was judged. */
const BULK_SWAPS: readonly (readonly [string, (folder: string) => void])[] = [
	['a link for the folder of a step', folder => { renameSync(join(folder, 'steps/01-step-1'), `${folder}-step`); symlinkSync(`${folder}-step`, join(folder, 'steps/01-step-1')); }],
	['a link for an output', folder => { renameSync(join(folder, OUTPUT), `${folder}-output`); symlinkSync(`${folder}-output`, join(folder, OUTPUT)); }],
	['an output that was changed', folder => writeFileSync(join(folder, OUTPUT), 'all is well\n')],
];


export const REMOVALS: readonly Row[] = [removal];
