import type {BackgroundJob} from '../run/live-run.ts';
import type {Refusal} from '../run/intent.ts';
import {findStep} from '../plan/find-step.ts';
import {placeOf} from './attempt-place.ts';
import {ATTEMPT, RUN, attemptMark} from './captured-step.ts';
import {commandLineOf, environmentOf, livingOf, signalTo} from './living-process.ts';
import type {ProcessMark} from './living-process.ts';
import {maskText} from './redaction.ts';
import type {RunCore} from './run-core.ts';

/** What steps of this run put into the background and left running. They live as long as nobody ends them. */
export type BackgroundJobs = {
	list(): readonly BackgroundJob[];
	/** TERM to all, KILL to what is left after a while; recorded while the run is open. */
	end(isOpen: boolean): Refusal | null;
};

/** Every process of the machine is looked at, so not for every frame. */
const FRESH_MS = 1000;
const GRACE_MS = 5000;
const POLL_MS = 50;

export const makeBackgroundJobs = (core: RunCore): BackgroundJobs => {
	const {setting} = core;
	let looked: {readonly at: number; readonly jobs: readonly BackgroundJob[]} | null = null;
	const running = (): readonly ProcessMark[] => {
		const current = core.state().running;
		const step = current && findStep(setting.plan, current.step);
		const own = step ? attemptMark(setting.name, placeOf(setting.roots, step, current.attempt)) : null;
		return livingOf(null, `${RUN}=${setting.name}`).filter(({pid}) => environmentOf(pid, ATTEMPT) !== own);
	};
	const list = (): readonly BackgroundJob[] => {
		const at = setting.clock.mono();
		if (looked && at - looked.at < FRESH_MS) return looked.jobs;
		looked = {at, jobs: running().map(({pid}) => ({pid, command: maskText(commandLineOf(pid), core.secrets.forms())}))};
		return looked.jobs;
	};
	const untilGone = async (): Promise<void> => {
		for (let waited = 0; waited < GRACE_MS && running().length > 0; waited += POLL_MS) await new Promise(resolve => setTimeout(resolve, POLL_MS));
		for (const mark of running()) signalTo(mark, 'SIGKILL');
		looked = null;
		core.tell();
	};
	return {
		list,
		end(isOpen) {
			looked = null;
			const jobs = list();
			if (jobs.length === 0) return {refused: 'nothing runs in the background'};
			const text = `ended in the background: ${jobs.map(({pid, command}) => `${pid} ${command.slice(0, 60)}`).join(', ')}`;
			const refusal = isOpen ? core.send({kind: 'note', text: text.slice(0, 900), step: null}) : null;
			if (refusal) return refusal;
			for (const mark of running()) signalTo(mark, 'SIGTERM');
			void untilGone();
			return null;
		},
	};
};
