import {join} from 'node:path';
import {findStep} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Entry} from '../../run/entry.ts';
import type {RunEvent} from '../../run/event.ts';
import type {Check, Finding} from '../../run/verification.ts';
import {placeOf} from '../attempt-place.ts';
import {exitIn} from '../captured-step.ts';
import {cutForRecord} from '../openings.ts';
import {readQuietly} from '../read-quietly.ts';
import {MASK} from '../redaction.ts';

/** `command.sh` and `exit.json` of each attempt against what the journal says was run and how it ended. */
export const checkCommands = (folder: string, plan: Plan | null, entries: readonly Entry[]): Check => {
	const looked = entries.flatMap(({event}) => (event.kind === 'step-started' || event.kind === 'step-finished' ? [differencesOf(folder, plan, event)] : []));
	const findings = looked.flatMap(found => found ?? []);
	const count = looked.filter(found => found !== null).length;
	return {name: 'commands', result: findings.length > 0 ? 'broken' : count === 0 ? 'none' : 'holds', what: count === 0 ? 'there is none to look at' : `${count} commands and exit codes as the journal recorded them`, findings};
};

/** Null: there is nothing to hold it against. That a file is missing shows in the manifest. */
const differencesOf = (folder: string, plan: Plan | null, event: Extract<RunEvent, {kind: 'step-started' | 'step-finished'}>): readonly Finding[] | null => {
	const step = plan === null ? undefined : findStep(plan, event.step);
	if (!step) return null;
	const {relative} = placeOf({folder, state: ''}, step, event.attempt);
	const path = `${relative}/${event.kind === 'step-started' ? 'command.sh' : 'exit.json'}`;
	const text = readQuietly(join(folder, path));
	if (text === null) return null;
	if (event.kind === 'step-started') {
		// What became a secret later is masked in the record, and was not yet in the file.
		const isSame = event.command.includes(MASK) || cutForRecord(text.replace(/\n$/, '')) === event.command;
		return isSame ? [] : [{at: path, what: 'it is not the command that the journal says was run'}];
	}
	const {exit} = event.result;
	const written = exitIn(text);
	if (exit === null) return null;
	return written === exit ? [] : [{at: path, what: `it says that the command ended with ${written ?? 'nothing that can be read'}; the journal says ${exit}`}];
};
