import type {Entry} from './entry.ts';
import type {RunEvent} from './event.ts';

/** Hex SHA-256 of a text; handed in, because this floor has no crypto. */
export type Digest = (text: string) => string;

export const FIRST_PREV = '0'.repeat(64);

/** One journal line without its newline. `at` is written as UTC for people who read the file; `sum` covers what stands before it. */
export const toLine = (entry: Entry, digest: Digest): string => {
	const body = JSON.stringify({seq: entry.seq, at: new Date(entry.at).toISOString(), mono: entry.mono, prev: entry.prev, event: entry.event});
	return `${body.slice(0, -1)},"sum":"${sumOf(body, digest)}"}`;
};

/** Hash of the last line: who keeps it elsewhere can tell later that nothing before it was changed. */
export const lastHash = (entries: readonly Entry[], digest: Digest): string => {
	const last = entries.at(-1);
	return last ? digest(toLine(last, digest)) : FIRST_PREV;
};

const SUM_LENGTH = 16;
const SUMMED = new RegExp(`^(.*),"sum":"([0-9a-f]{${SUM_LENGTH}})"\\}$`, 's');

const sumOf = (body: string, digest: Digest): string => digest(body).slice(0, SUM_LENGTH);

/** The last line has no line after it whose `prev` would show a change. */
export const isWhole = (line: string, digest: Digest): boolean => {
	const [, body = '', sum] = SUMMED.exec(line) ?? [];
	return sum === sumOf(`${body}}`, digest);
};

type JournalText = {
	readonly entries: readonly Entry[];
	/** Hash of the last line: the `prev` of the next one. */
	readonly head: string;
	/** What stands after the last newline, when a write was cut off: put aside, never read. */
	readonly torn: string | null;
	/** Any other damage: the run must not go on from here. */
	readonly damage: {readonly line: number; readonly reason: string} | null;
};

/** Reads a journal; never throws. Entries up to the first damage are returned. */
export const readJournal = (text: string, digest: Digest): JournalText => {
	const lines = text.split('\n');
	const last = lines.pop() ?? '';
	const entries: Entry[] = [];
	let head = FIRST_PREV;
	for (const [index, line] of lines.entries()) {
		const entry = parseLine(line);
		const reason = typeof entry === 'string' ? entry : (misfit(entry, index + 1, head) ?? (isWhole(line, digest) ? null : 'the line does not match its sum: the journal was changed'));
		if (reason !== null || typeof entry === 'string') return {entries, head, torn: null, damage: {line: index + 1, reason: reason ?? ''}};
		entries.push(entry);
		head = digest(line);
	}
	return {entries, head, torn: last === '' ? null : last, damage: null};
};

const misfit = (entry: Entry, seq: number, head: string): string | null => {
	if (entry.seq !== seq) return `wanted entry ${seq}, found ${entry.seq}`;
	return entry.prev === head ? null : 'the hash of the line before does not match: the journal was changed';
};

/** The entry of a line, or why there is none. */
export const parseLine = (line: string): Entry | string => {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return 'the line is not JSON';
	}
	if (typeof value !== 'object' || value === null) return 'the line is not an entry';
	const {seq, at, mono, prev, event} = value as Record<string, unknown>;
	const time = typeof at === 'string' ? Date.parse(at) : Number.NaN;
	if (!Number.isInteger(seq) || Number.isNaN(time) || typeof mono !== 'number' || typeof prev !== 'string') return 'the line is not an entry';
	if (typeof event !== 'object' || event === null || !isKnown((event as {kind?: unknown}).kind)) return 'the entry holds an event that this version does not know';
	return {seq: seq as number, at: time, mono, prev, event: event as RunEvent};
};

const KINDS: Record<RunEvent['kind'], true> = {
	'run-started': true,
	'run-resumed': true,
	'prompt-opened': true,
	'prompt-answered': true,
	'inputs-set': true,
	'item-marked': true,
	'step-started': true,
	'step-finished': true,
	moved: true,
	'way-changed': true,
	'shell-opened': true,
	'shell-closed': true,
	noted: true,
	'runbook-changed': true,
	'clock-jumped': true,
	'abort-requested': true,
	'run-finished': true,
};

const isKnown = (kind: unknown): boolean => typeof kind === 'string' && Object.hasOwn(KINDS, kind);
