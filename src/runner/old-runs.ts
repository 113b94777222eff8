import {lstatSync, readdirSync} from 'node:fs';
import type {Stats} from 'node:fs';
import {basename, join} from 'node:path';
import {fold} from '../run/evolve.ts';
import {dayOf} from '../run/day-of.ts';
import {reasonOf} from './evidence-error.ts';
import {bulkOf} from './prune-run.ts';
import type {BulkyRun} from './prune-run.ts';
import {readPruned} from './pruned-mark.ts';
import {journalPath, readJournalFile} from './journal-file.ts';
import {readHold} from './run-hold.ts';
import {readRunFolder} from './run-folder.ts';
import {driverOf} from './run-lock.ts';

/** A run folder, as far as its age goes. `bytes`: of all its files. `left`: an earlier removal did not come to its end. */
export type OldRun = {
	readonly folder: string;
	readonly kind: string;
	readonly bytes: number;
	/** Newest time that is known of it, milliseconds since the epoch. */
	readonly newest: number;
	/** For the line that stays of it. */
	readonly about: {readonly runbook: string; readonly outcome: string; readonly startedAt: number; readonly finishedAt: number; readonly journalHead: string} | null;
	/** What tells whether it is the same folder when it is removed. */
	readonly identity: {readonly dev: number; readonly ino: number};
};

/** What becomes of a folder: all of it goes, its bulk goes, or it stays and why. */
export type JudgedRun =
	| {readonly kind: 'expired'; readonly run: OldRun}
	| {readonly kind: 'bulky'; readonly run: OldRun; readonly bulk: BulkyRun}
	| {readonly kind: 'stays'; readonly folder: string; readonly newest: number | null; readonly why: string};

type AgeLimit = {
	readonly now: number;
	readonly host: string;
	/** The bulk of what is older goes. */
	readonly bulkOlderThanMs: number;
	/** All of what is older goes; null: nothing as a whole. */
	readonly allOlderThanMs: number | null;
	/** So many of each kind stay as a whole, whatever their age. */
	readonly keep: number;
};

/** Only names that we give, with the mark of a removal that was cut off. */
const NAME = /^(?:\.removing-)?\d{8}T\d{6}Z-[0-9a-f]{4}$/;
const REMOVING = '.removing-';
const DAY_MS = 86_400_000;

/** Every run folder of ours below the root of all runs, judged. What is not ours is not even named: it is never touched. */
export const judgeRuns = (root: string, limit: AgeLimit): readonly JudgedRun[] =>
	foldersIn(root).flatMap(kind => {
		const judged = foldersIn(join(root, kind.name)).filter(({name}) => NAME.test(name)).map(({name, stat}) => judge(join(root, kind.name, name), kind.name, stat, limit));
		const kept = new Set(judged.toSorted((a, b) => newestOf(b) - newestOf(a)).slice(0, limit.keep));
		return judged.map(one => (one.kind === 'expired' && kept.has(one) && one.run.about !== null ? bulkOfOld(one.run, limit, `it is one of the newest ${limit.keep} of its kind`) : one));
	});

const newestOf = (one: JudgedRun): number => {
	if (one.kind === 'stays') return one.newest ?? Number.NEGATIVE_INFINITY;
	return one.run.about === null ? Number.NEGATIVE_INFINITY : one.run.newest;
};

/** Real folders that belong to whoever asks; a link leads elsewhere. */
const foldersIn = (path: string): readonly {readonly name: string; readonly stat: Stats}[] => {
	if (!isOwn(lstatSync(path, {throwIfNoEntry: false}))) return [];
	return readdirSync(path).toSorted().flatMap(name => {
		const stat = lstatSync(join(path, name), {throwIfNoEntry: false});
		return stat && isOwn(stat) ? [{name, stat}] : [];
	});
};

const isOwn = (stat: Stats | undefined): boolean => stat?.isDirectory() === true && (process.getuid === undefined || stat.uid === process.getuid());

const judge = (folder: string, kind: string, {dev, ino}: Stats, limit: AgeLimit): JudgedRun => {
	const stays = (why: string, newest: number | null = null): JudgedRun => ({kind: 'stays', folder, newest, why});
	const hold = readHold(folder);
	if (hold) return stays(`it is on hold since ${dayOf(hold.at)} by ${hold.by}${hold.reason === '' ? '' : `: ${hold.reason}`}`);
	const size = sizeOf(folder, dev);
	if (size === null) return stays('it holds another file system');
	if (basename(folder).startsWith(REMOVING)) return {kind: 'expired', run: {folder, kind, bytes: size, newest: 0, about: null, identity: {dev, ino}}};
	try {
		const {plan} = readRunFolder(folder);
		const driver = driverOf(folder, limit.host);
		const {entries, head} = readJournalFile(folder);
		if (entries[0]?.event.kind !== 'run-started') return stays('its journal does not begin with a run');
		const state = fold(plan, entries);
		const newest = Math.max(stampOf(folder), ...entries.map(({at}) => at), lstatSync(journalPath(folder)).mtimeMs);
		if (driver) return stays(`it is driven by ${driver.operator} on ${driver.host}`, newest);
		if (state.outcome === null) return stays('it is not over', newest);
		if (entries.some(({event}) => event.kind === 'clock-jumped')) return stays('the clock jumped while it ran: its age is not known', newest);
		const run: OldRun = {folder, kind, bytes: size, newest, about: {runbook: plan.source.path, outcome: state.outcome, startedAt: state.startedAt, finishedAt: state.finishedAt ?? newest, journalHead: head}, identity: {dev, ino}};
		if (limit.allOlderThanMs !== null && limit.now - newest > limit.allOlderThanMs) return {kind: 'expired', run};
		return bulkOfOld(run, limit, `it is ${daysOf(limit.now - newest)} old`);
	} catch (error) {
		return stays(reasonOf(error));
	}
};

/** `why` it would stay as a whole, or does for now. */
const bulkOfOld = (run: OldRun, {now, bulkOlderThanMs}: AgeLimit, why: string): JudgedRun => {
	const stays = (because: string): JudgedRun => ({kind: 'stays', folder: run.folder, newest: run.newest, why: because});
	if (now - run.newest <= bulkOlderThanMs) return stays(why);
	const files = bulkOf(run.folder);
	if (files === null) return stays('it has no manifest that would keep the hashes of what goes: `rollbook report` makes one');
	if (files.length > 0) return {kind: 'bulky', run, bulk: {folder: run.folder, files: files.length, bytes: files.reduce((sum, {bytes}) => sum + bytes, 0), identity: run.identity}};
	const pruned = readPruned(run.folder).at(-1)?.at;
	return stays(pruned === undefined ? `${why}, and holds no bulk` : `${why}; its bulk was removed on ${pruned.slice(0, 10)}`);
};

/** When its name says that it began. */
const stampOf = (folder: string): number => {
	const [, year, month, day, hour, minute, second] = (/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/.exec(basename(folder)) ?? []).map(Number);
	return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
};

/** Bytes of everything in it; null where a part of it is another file system. Links are not followed. */
const sizeOf = (folder: string, dev: number): number | null => {
	let bytes = 0;
	for (const entry of readdirSync(folder)) {
		const path = join(folder, entry);
		const stat = lstatSync(path);
		const inside = stat.isDirectory() ? (stat.dev === dev ? sizeOf(path, dev) : null) : stat.size;
		if (inside === null) return null;
		bytes += inside;
	}
	return bytes;
};

/** Why ages cannot be told by this machine's clock now, or null. `hardware`: what the clock of the board says; null: there is none to ask. */
export const clockDoubt = (judged: readonly JudgedRun[], now: number, hardware: number | null): string | null => {
	const newest = Math.max(0, ...judged.map(newestOf));
	if (newest > now + DAY_MS) return `a run here is of ${dayOf(newest)}, and this machine says that today is ${dayOf(now)}`;
	if (hardware !== null && Math.abs(hardware - now) > DAY_MS) return `this machine says that today is ${dayOf(now)}, and its hardware clock that it is ${dayOf(hardware)}`;
	return null;
};

export const daysOf = (ms: number): string => {
	const days = Math.max(0, Math.floor(ms / DAY_MS));
	return days === 1 ? '1 day' : `${days} days`;
};
