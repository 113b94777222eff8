import {closeSync, lstatSync, openSync, readFileSync, readdirSync, readSync} from 'node:fs';
import {join} from 'node:path';
import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import type {Evidence, NamedText, OutputOf, Recorded, Transcript} from '../run/evidence.ts';
import {placeOf} from './attempt-place.ts';
import {countLines, readTail} from './output-file.ts';
import {readPart} from './output-index.ts';

/** So much of all transcripts together is read, so much of one at most, and so much of each at least. */
const ALL_BYTES = 4 << 20;
const MOST_BYTES = 512 << 10;
const LEAST_BYTES = 1 << 10;
const CAST_BYTES = 2 << 20;
const STATE_BYTES = 256 << 10;

/** Reads what documents show of a run's files. What runs still is left out: its transcript may hold what is masked at the end. Files that are gone are left out, too. */
export const readEvidence = (folder: string, plan: Plan, entries: readonly Entry[]): Evidence => {
	const outputs = outputsOf(plan, entries).filter(({place}) => sizeOf(join(folder, place, 'output.txt')) !== null);
	const sizes = outputs.map(({place}) => sizeOf(join(folder, place, 'output.txt')) ?? 0);
	const share = Math.max(LEAST_BYTES, Math.min(MOST_BYTES, shareOf(sizes, ALL_BYTES)));
	return {
		transcripts: outputs.map(({of, place}) => readTranscript(folder, of, `${place}/output.txt`, share)),
		recordings: outputs.flatMap(({of, place}) => readRecording(folder, of, `${place}/session.cast`)),
		states: readStates(folder),
	};
};

type Output = {readonly of: OutputOf; /** Folder, relative to the run folder. */ readonly place: string};

const outputsOf = (plan: Plan, entries: readonly Entry[]): readonly Output[] =>
	entries.flatMap(({event}): readonly Output[] => {
		if (event.kind === 'shell-closed') return [{of: {kind: 'shell', shell: event.shell}, place: `shells/${String(event.shell).padStart(2, '0')}`}];
		const step = event.kind === 'step-finished' ? findStep(plan, event.step) : undefined;
		return event.kind === 'step-finished' && step ? [{of: {kind: 'attempt', step: step.id, attempt: event.attempt}, place: placeOf({folder: '', state: ''}, step, event.attempt).relative}] : [];
	});

/** The largest share with which all fit: small ones leave what they do not need to the others. */
export const shareOf = (sizes: readonly number[], all: number): number => {
	let left = all;
	const sorted = sizes.toSorted((a, b) => a - b);
	for (const [index, size] of sorted.entries()) {
		const share = Math.floor(left / (sorted.length - index));
		if (size > share) return share;
		left -= size;
	}
	return Number.POSITIVE_INFINITY;
};

const readTranscript = (folder: string, of: OutputOf, path: string, share: number): Transcript => {
	const whole = join(folder, path);
	const bytes = sizeOf(whole) ?? 0;
	if (bytes <= share) {
		const head = readFileSync(whole, 'utf8');
		return {of, path, bytes, lines: linesIn(head), head, tail: null};
	}
	// What went wrong stands at the end.
	const first = readPart(whole, 0, Math.floor(share / 4)).toString('utf8');
	const last = readTail(whole, bytes, Math.floor((share * 3) / 4)).toString('utf8');
	return {of, path, bytes, lines: countAll(whole), head: first.slice(0, first.lastIndexOf('\n') + 1) || first.slice(0, -1), tail: last.slice(last.indexOf('\n') + 1) || last.slice(1)};
};

const linesIn = (text: string): number => text.split('\n').length - (text === '' || text.endsWith('\n') ? 1 : 0);

const PIECE = Buffer.allocUnsafe(1 << 20);

const countAll = (path: string): number => {
	const fd = openSync(path, 'r');
	try {
		let [lines, last] = [0, 0x0a];
		for (let got = readSync(fd, PIECE, 0, PIECE.length, null); got > 0; got = readSync(fd, PIECE, 0, PIECE.length, null)) {
			lines += countLines(PIECE.subarray(0, got));
			last = PIECE[got - 1] ?? last;
		}
		return last === 0x0a ? lines : lines + 1;
	} finally {
		closeSync(fd);
	}
};

const readRecording = (folder: string, of: OutputOf, path: string): readonly Recorded[] => {
	const bytes = sizeOf(join(folder, path));
	if (bytes === null) return [];
	const text = readPart(join(folder, path), 0, Math.min(bytes, CAST_BYTES)).toString('utf8');
	return [{of, path, cast: text.slice(0, text.lastIndexOf('\n') + 1)}];
};

/** Files that show a state from before or after. */
export const isState = (path: string): boolean => /^(?:pre|post)-[^/]+$/.test(path);

const readStates = (folder: string): readonly NamedText[] =>
	readdirSync(folder, {withFileTypes: true})
		.filter(entry => entry.isFile() && isState(entry.name))
		.map(({name}) => name)
		.toSorted()
		.map(path => {
			const bytes = sizeOf(join(folder, path)) ?? 0;
			return {path, bytes, text: bytes <= STATE_BYTES ? readFileSync(join(folder, path), 'utf8') : null};
		});

/** Null for what is no file: a link may lead out of the run folder. */
const sizeOf = (path: string): number | null => {
	const stat = lstatSync(path, {throwIfNoEntry: false});
	return stat?.isFile() ? stat.size : null;
};
