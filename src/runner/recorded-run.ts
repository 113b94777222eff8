import {join} from 'node:path';
import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import {fold} from '../run/evolve.ts';
import {lastHash} from '../run/journal-line.ts';
import type {LiveRun} from '../run/live-run.ts';
import {stepState} from '../run/step-state.ts';
import {placeOf} from './attempt-place.ts';
import type {AttemptPlace} from './attempt-place.ts';
import {folderFiles} from './folder-files.ts';
import {digest, readJournalFile} from './journal-file.ts';
import {recordFiles} from './record-files.ts';
import {openOutput} from './output-view.ts';
import type {OutputView} from './output-view.ts';
import {runbookText} from './runbook-text.ts';
import {readRunFolder} from './run-folder.ts';

export type RecordedRun = LiveRun & {
	/** Takes the place of the entries shown so far: the next moment of a replay, or what the journal holds by now. */
	show(entries: readonly Entry[]): void;
};

type RecordedOptions = {
	readonly plan: Plan;
	readonly entries: readonly Entry[];
	readonly folder: string;
	/** Hides what the transcript of a running attempt may still hold; absent: nothing runs any more. */
	readonly mask?: (place: AttemptPlace, text: string) => string;
};

/** A run from its journal alone, for replay and for looking on. Nothing can be sent to it; output comes from the run folder. */
export const recordedRun = ({plan, entries, folder, mask = (_, text) => text}: RecordedOptions): RecordedRun => {
	let shown = entries;
	let state = fold(plan, shown);
	const listeners = new Set<() => void>();
	const views = new Map<string, OutputView>();
	const viewAt = (id: string, attempt: number): {readonly view: OutputView; readonly mask: (text: string) => string} => {
		const place = placeOf({folder, state: ''}, findStep(plan, id) ?? {title: id, number: 0}, attempt);
		const view = views.get(place.name) ?? openOutput(join(place.folder, 'output.txt'), `${place.relative}/output.txt`);
		views.set(place.name, view);
		return {view, mask: text => mask(place, text)};
	};
	const tell = (): void => {
		for (const listener of Array.from(listeners)) listener();
	};
	return {
		plan,
		readOnly: true,
		folder,
		state: () => state,
		entries: () => shown,
		head: () => lastHash(shown, digest),
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		show(next) {
			shown = next;
			state = fold(plan, shown);
			tell();
		},
		send: () => ({refused: 'this is a record: nothing can be changed in it'}),
		output: (id, attempt) => viewAt(id, attempt).view.read(viewAt(id, attempt).mask),
		lines: (id, attempt, first, last) => viewAt(id, attempt).view.lines(first, last, viewAt(id, attempt).mask),
		search: (id, attempt, query, holds) => viewAt(id, attempt).view.search({query, holds, mask: viewAt(id, attempt).mask, onMore: tell}),
		page: () => ({refused: 'a record has no terminal to lend'}),
		records: () => recordFiles(folder),
		open: () => ({refused: 'a record has no terminal to lend'}),
		offer: () => null,
		jobs: () => [],
		endJobs: () => ({refused: 'a record has no processes'}),
		interrupt: () => null,
		preview(id) {
			const last = stepState(state, id).attempts.at(-1);
			const step = findStep(plan, id);
			return last?.command ?? (step?.kind === 'command' ? step.command : null);
		},
		files: () => folderFiles(folder),
		runbook: runbookText(folder, plan),
		where(id) {
			const last = stepState(state, id).attempts.at(-1);
			return last?.target === 'local' ? `this machine in ${last.cwd}` : last?.target === 'drill' ? 'a pretended machine' : (last?.target ?? '');
		},
		now: () => shown.at(-1)?.at ?? 0,
		notice: () => null,
	};
};

/** The run in a folder as far as it is written down; a torn last line is left alone. Throws EvidenceError. */
export const readRecordedRun = (folder: string): RecordedRun => recordedRun({plan: readRunFolder(folder).plan, entries: readJournalFile(folder).entries, folder});
