import {FIRST_PREV} from '../../run/journal-line.ts';
import type {Chain} from '../../run/journal-chain.ts';
import type {Check} from '../../run/verification.ts';

/** Each line of the journal against the one before it. */
export const checkJournal = ({entries, hashes, faults, torn}: Chain): Check => {
	const findings = faults.map(({line, reason}) => ({at: `journal.jsonl:${line}`, what: reason}));
	if (entries.length === 0) findings.push({at: 'journal.jsonl', what: 'it holds no entry'});
	else if (entries[0]?.event.kind !== 'run-started') findings.push({at: 'journal.jsonl:1', what: 'it does not begin with the start of a run'});
	// A run that goes on puts it aside; one that is over has written its last line whole.
	const isOver = entries.some(({event}) => event.kind === 'run-finished');
	if (torn && isOver) findings.push({at: `journal.jsonl:${hashes.length + 1}`, what: 'something without an end stands behind the last entry'});
	const what = `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}, each with the hash of the one before${torn && !isOver ? '; the last write was cut off by a crash' : ''}`;
	return {name: 'journal', result: findings.length === 0 ? 'holds' : 'broken', what, findings};
};

/** A hash that was kept elsewhere against the journal: nothing before it can have been changed, whoever holds the files. */
export const checkHead = ({hashes}: Chain, wanted: string | null): Check => {
	if (wanted === null) return {name: 'head', result: 'none', what: 'no hash that was kept elsewhere was given', findings: []};
	const at = hashes.indexOf(wanted);
	if (at < 0 || wanted === FIRST_PREV) return {name: 'head', result: 'broken', what: 'the hash that was kept elsewhere', findings: [{at: 'journal.jsonl', what: `no entry has the hash ${wanted}: the end was cut off, the journal was written anew, or the hash is of another run`}]};
	const after = hashes.length - at - 1;
	return {name: 'head', result: 'holds', what: after === 0 ? 'the hash that was kept elsewhere is that of the last entry' : `the hash that was kept elsewhere is that of entry ${at + 1}; it says nothing of the ${after} after it`, findings: []};
};
