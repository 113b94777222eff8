import type {BackgroundJob} from '../run/live-run.ts';
import type {Refusal} from '../run/intent.ts';
import {findStep} from '../plan/find-step.ts';
import {placeOf} from './attempt-place.ts';
import {ATTEMPT, RUN, attemptMark} from './captured-step.ts';
import {commandLineOf, environmentOf, isAlive, livingOf, signalTo} from './living-process.ts';
import type {ProcessMark} from './living-process.ts';
import {maskText} from './redaction.ts';
import type {RunCore} from './run-core.ts';

/** What steps of this run put into the background and left running. They live as long as nobody ends them. */
type BackgroundJobs = {
	list(): readonly BackgroundJob[];
	/** TERM to all that live now, KILL to those of them that are left after a while; recorded while the run is open. */
	end(isOpen: boolean): Refusal | null;
};

/** Every process of the machine is looked at, so not for every frame. */
const FRESH_MS = 1000;
const GRACE_MS = 5000;
const POLL_MS = 50;

export const makeBackgroundJobs = (core: RunCore): BackgroundJobs => {
	const {setting} = core;
	let looked: Looked | null = null;
	const running = (): readonly ProcessMark[] => {
		const current = core.state().running;
		const step = current && findStep(setting.plan, current.step);
		const own = step ? attemptMark(setting.name, placeOf(setting.roots, step, current.attempt)) : null;
		return livingOf(null, `${RUN}=${setting.name}`).filter(({pid}) => environmentOf(pid, ATTEMPT) !== own);
	};
	// What has no command line any more is ending: the system takes that first.
	const lookAt = (at: number): Looked => ({at, jobs: running().map(mark => ({mark, job: {pid: mark.pid, command: maskText(commandLineOf(mark.pid), core.secrets.forms())}})).filter(({job}) => job.command !== '')});
	/** What later steps start meanwhile is none of theirs, and nobody was asked about it. */
	const killLeft = async (named: readonly ProcessMark[]): Promise<void> => {
		const end = setting.clock.mono() + GRACE_MS;
		while (setting.clock.mono() < end && named.some(isAlive)) await new Promise(resolve => setTimeout(resolve, POLL_MS));
		for (const mark of named) signalTo(mark, 'SIGKILL');
		looked = null;
		core.tell();
	};
	return {
		list() {
			const at = setting.clock.mono();
			if (!looked || at - looked.at >= FRESH_MS) looked = lookAt(at);
			return looked.jobs.map(({job}) => job);
		},
		end(isOpen) {
			const {jobs} = (looked = lookAt(setting.clock.mono()));
			if (jobs.length === 0) return {refused: 'nothing runs in the background'};
			const text = `ended in the background: ${jobs.map(({job}) => `${job.pid} ${job.command.slice(0, 60)}`).join(', ')}`;
			const refusal = isOpen ? core.send({kind: 'note', text: text.slice(0, 900), step: null}) : null;
			if (refusal) return refusal;
			const named = jobs.map(({mark}) => mark);
			for (const mark of named) signalTo(mark, 'SIGTERM');
			void killLeft(named);
			return null;
		},
	};
};

/** What lived at a moment; the marks tell the processes from others that are given their numbers later. */
type Looked = {readonly at: number; readonly jobs: readonly {readonly mark: ProcessMark; readonly job: BackgroundJob}[]};
