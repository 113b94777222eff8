import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {FIRST_PREV, toLine} from '../src/run/journal-line.ts';
import {EvidenceError} from '../src/runner/evidence-error.ts';
import {digest, journalPath, readJournalFile} from '../src/runner/journal-file.ts';
import {dice} from './dice.ts';
import {reopen} from './golden/go-on.ts';
import {makeBench, runFolderOf, runGolden, startProgram} from './golden/golden-run.ts';
import type {Bench} from './golden/golden-run.ts';
import {openRecorded, recordedJournals} from './recorded-journals.ts';
import {late, measured, p95, sampled, stopwatch} from './row.ts';
import type {Row} from './row.ts';

/** What opening a journal comes to: how many entries, how much was put aside, or what was refused. */
const opening = (folder: string, bytes: Uint8Array): {readonly entries: number; readonly torn: number} | {readonly refused: string} | {readonly crash: string} => {
	writeFileSync(journalPath(folder), bytes);
	try {
		const {entries, torn} = readJournalFile(folder);
		return {entries: entries.length, torn: torn?.length ?? 0};
	} catch (error) {
		return error instanceof EvidenceError ? {refused: error.message} : {crash: String(error)};
	}
};

const goldenJournal = async (bench: Bench): Promise<Buffer> => {
	const ended = await runGolden(bench).ended;
	const folder = runFolderOf(bench);
	if (ended.code !== 0 || folder === null) throw new Error(`the golden run ended with ${ended.code}: ${ended.stderr}`);
	return readFileSync(journalPath(folder));
};

const wrongCut = (folder: string, bytes: Buffer, size: number): readonly string[] => {
	const cut = bytes.subarray(0, size);
	const whole = cut.filter(byte => byte === 0x0a).length;
	const torn = size - (cut.lastIndexOf(0x0a) + 1);
	const found = opening(folder, cut);
	if (whole === 0) return 'refused' in found ? [] : [`cut at ${size}: ${JSON.stringify(found)}`];
	return 'entries' in found && found.entries === whole && found.torn === torn ? [] : [`cut at ${size}: ${JSON.stringify(found)}`];
};

const damaged: Row = {
	id: 'R3',
	what: 'journal cut at every byte; single bits flipped',
	figure: 'every offset; 10,000 flips; 0 crashes, 100 % of flips noticed',
	how: 'journal of the golden run, opened as a resume opens it; the last line counts too',
	async measure(scale) {
		const bytes = await goldenJournal(makeBench(scale.folder));
		const folder = join(scale.folder, 'damaged');
		mkdirSync(folder);
		const cuts = sampled(scale, bytes.length, 500);
		const found = cuts.flatMap(size => wrongCut(folder, bytes, size));
		const flips = scale.full ? 10_000 : 500;
		const next = dice(3);
		let unnoticed = 0;
		for (let flip = 0; flip < flips; flip++) {
			const at = Math.floor(next() * bytes.length);
			const bit = Math.floor(next() * 8);
			const flipped = Buffer.from(bytes);
			flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
			const result = opening(folder, flipped);
			if ('crash' in result) found.push(`bit ${bit} of byte ${at}: ${result.crash}`);
			if ('entries' in result && result.torn === 0) found.push(`bit ${bit} of byte ${at}: unnoticed (${++unnoticed})`);
		}
		return measured(`${cuts.length} cuts, ${flips} flips, ${flips - unnoticed} noticed`, found);
	},
};

const RECORDS = 10_000;

/** The journal of the golden run up to its last question, with as many notes before that as make it long. */
const lengthen = (folder: string): void => {
	const {entries} = readJournalFile(folder);
	const events = entries.slice(0, -8).map(({event}) => event);
	while (events.length < RECORDS) events.push({kind: 'noted', by: 'ann', text: `error rate ${events.length} per hour`, step: null});
	let prev = FIRST_PREV;
	const lines = events.map((event, index) => {
		const line = toLine({seq: index + 1, at: Date.now(), mono: index, prev, event}, digest);
		prev = digest(line);
		return `${line}\n`;
	});
	writeFileSync(journalPath(folder), lines.join(''));
};

const resumeSpeed: Row = {
	id: 'R16',
	what: `resume of a run of ${RECORDS.toLocaleString('en')} records`,
	figure: 'p95 at most 500 ms',
	how: 'from the call until the run stands open, in this process; beside it the whole program from its start to its question',
	async measure(scale) {
		const bench = makeBench(scale.folder);
		await goldenJournal(bench);
		const folder = runFolderOf(bench) ?? '';
		lengthen(folder);
		const original = readFileSync(journalPath(folder));
		const times: number[] = [];
		for (let round = 0; round < (scale.full ? 40 : 3); round++) {
			writeFileSync(journalPath(folder), original);
			const watch = stopwatch();
			const run = reopen(bench, folder);
			times.push(watch());
			run.leave();
		}
		writeFileSync(journalPath(folder), original);
		const begun = performance.now();
		const ended = await startProgram(bench, ['resume', folder]).ended;
		const whole = performance.now() - begun;
		const found = ended.code === 2 ? [] : [`the program ended with ${ended.code}: ${ended.stderr}`];
		return measured(`p95 ${Math.round(p95(times))} ms of ${times.length}; whole program ${Math.round(whole)} ms`, [...found, ...late(scale, 'a resume', p95(times), 500)]);
	},
};

const oldJournals: Row = {
	id: 'R18',
	what: 'run folders of this version and of every release before it',
	figure: '100 % open, mean the same, and are gone on with',
	how: 'recorded folders in test/journals; opened, folded, held against what they meant when they were recorded, their documents made, and resumed to the end',
	async measure({folder}) {
		const recorded = recordedJournals();
		const found: string[] = recorded.length === 0 ? ['none is recorded'] : [];
		for (const one of recorded) found.push(...(await openRecorded(one, folder)));
		const versions = new Set(recorded.map(({version}) => version));
		return measured(`${recorded.length} folders of ${versions.size} ${versions.size === 1 ? 'version' : 'versions'} (${[...versions].join(', ')})`, found);
	},
};

export const JOURNALS: readonly Row[] = [damaged, resumeSpeed, oldJournals];
