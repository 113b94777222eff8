import type {Entry} from './entry.ts';
import {type Digest, FIRST_PREV, isWhole, parseLine} from './journal-line.ts';

/** A line of a journal that is not as it was written. */
type ChainFault = {
	/** From 1. */
	readonly line: number;
	readonly reason: string;
};

export type Chain = {
	/** Every line that is an entry, in the order of the file, those at fault included. */
	readonly entries: readonly Entry[];
	/** Hash of each line; the last one is the head. */
	readonly hashes: readonly string[];
	readonly faults: readonly ChainFault[];
	/** What stands after the last newline: a write that a crash cut off. */
	readonly torn: boolean;
};

/**
 * Looks through a whole journal and names each line at fault, where `readJournal` stops at the first: which one was changed,
 * how many are missing, which stand elsewhere. What a chain cannot show is a cut end, or a chain that was made anew.
 */
export const examineChain = (text: string, digest: Digest): Chain => {
	const lines = text.split('\n');
	const torn = lines.pop() !== '';
	const read = lines.map(line => parseLine(line));
	const seqs = new Set(read.flatMap(entry => (typeof entry === 'string' ? [] : [entry.seq])));
	const hashes = lines.map(line => digest(line));
	const faults: ChainFault[] = [];
	let before: Before = {seq: 0, hash: FIRST_PREV, changed: false};
	for (const [index, entry] of read.entries()) {
		const reasons = typeof entry === 'string' ? [entry] : [...changed(lines[index] ?? '', entry, digest), ...misplaced(entry, before, seqs)];
		faults.push(...reasons.map(reason => ({line: index + 1, reason})));
		const isUnread = typeof entry === 'string';
		before = {seq: isUnread ? before.seq + 1 : entry.seq, hash: hashes[index] ?? '', changed: isUnread || !isWhole(lines[index] ?? '', digest)};
	}
	return {entries: read.filter(entry => typeof entry !== 'string'), hashes, faults, torn};
};

/** The line above: its number, its hash, and whether it is known to have been changed already. */
type Before = {readonly seq: number; readonly hash: string; readonly changed: boolean};

const changed = (line: string, {seq}: Entry, digest: Digest): readonly string[] => (isWhole(line, digest) ? [] : [`entry ${seq} was changed: it does not match its own sum`]);

/** A line that stands where it was written follows its predecessor in number and holds its hash. */
const misplaced = ({seq, prev}: Entry, before: Before, seqs: ReadonlySet<number>): readonly string[] => {
	if (seq <= before.seq) return [`entry ${seq} stands after entry ${before.seq}, where it was not written`];
	if (seq > before.seq + 1) return [gapOf(before.seq + 1, seq - 1, seqs)];
	if (prev === before.hash || before.changed) return [];
	return [before.seq === 0 ? `entry ${seq} was not written as the first: something stood before it` : `entry ${seq} was not written after this entry ${before.seq}: one of the two was replaced`];
};

const gapOf = (first: number, last: number, seqs: ReadonlySet<number>): string => {
	const which = first === last ? `entry ${first}` : `entries ${first} to ${last}`;
	const elsewhere = [...seqs].filter(seq => seq >= first && seq <= last).length === last - first + 1;
	return elsewhere ? `${which} belonged before it, and ${first === last ? 'stands' : 'stand'} elsewhere` : `${which} ${first === last ? 'is' : 'are'} missing before it`;
};
