import {join} from 'node:path';
import {findStep} from '../plan/find-step.ts';
import type {LiveRun} from '../run/live-run.ts';
import {placeOf, stateFolderOf} from './attempt-place.ts';
import type {AttemptPlace} from './attempt-place.ts';
import {hasMasks, readMasks} from './finish-attempt.ts';
import {journalPath, readJournalFile} from './journal-file.ts';
import {sizeOf} from './read-quietly.ts';
import {recordedRun} from './recorded-run.ts';
import {formsOf, maskText} from './redaction.ts';
import {readRunFolder} from './run-folder.ts';
import {driverOf} from './run-lock.ts';

/** A run that another process drives, as it is written down; nothing is taken, nothing is written. */
export type FollowedRun = {
	readonly run: LiveRun;
	/** Settles when the run is over, or nobody drives it any more. Rejects with EvidenceError when the journal is damaged. */
	readonly over: Promise<'finished' | 'unattended'>;
	close(): void;
};

type FollowOptions = {readonly folder: string; readonly stateRoot: string; readonly host: string; readonly now: () => number};

/** Often enough for a person; reading costs nothing while nothing changes. */
const LOOK_MS = 100;

/** Begins to look on. Throws EvidenceError. */
export const followRecord = ({folder, stateRoot, host, now}: FollowOptions): FollowedRun => {
	const {plan} = readRunFolder(folder);
	const state = stateFolderOf(stateRoot, folder);
	const mask = (place: AttemptPlace, text: string): string => {
		const kept = {...place, state: join(state, place.name)};
		const {running, inputs} = recorded.state();
		// Until the step has ended its transcript is as the command wrote it.
		if (running && !hasMasks(kept) && Object.values(inputs).some(({secret}) => secret)) return '';
		return maskText(text, formsOf(readMasks(kept)));
	};
	const recorded = recordedRun({plan, entries: readJournalFile(folder).entries, folder, mask});
	const {promise: over, resolve, reject} = Promise.withResolvers<'finished' | 'unattended'>();
	let size = -1;
	let printed = -1;
	const look = (): void => {
		// Asked for before the journal is read: what a driver wrote at last must not be missed.
		const driven = driverOf(folder, host) !== null;
		const length = sizeOf(journalPath(folder));
		const output = outputSize(recorded, folder);
		if (length !== size || output !== printed) recorded.show(length === size ? recorded.entries() : readJournalFile(folder).entries);
		[size, printed] = [length, output];
		if (recorded.state().status === 'finished') resolve('finished');
		else if (!driven) resolve('unattended');
	};
	const timer = setInterval(() => {
		try {
			look();
		} catch (error) {
			reject(error);
		}
	}, LOOK_MS);
	const run: LiveRun = {
		...recorded,
		now,
		send: () => ({refused: 'you are looking on: only who drives the run can answer'}),
		page: () => ({refused: 'you are looking on: the transcript is in the run folder'}),
		open: () => ({refused: 'you are looking on: the files are in the run folder'}),
	};
	return {run, over, close: () => clearInterval(timer)};
};

/** Of the attempt under way. */
const outputSize = ({plan, state}: LiveRun, folder: string): number => {
	const {running} = state();
	const step = running && findStep(plan, running.step);
	return step ? sizeOf(join(placeOf({folder, state: ''}, step, running.attempt).folder, 'output.txt')) : 0;
};
