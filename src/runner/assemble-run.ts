import {join} from 'node:path';
import {findStep} from '../plan/find-step.ts';
import type {CommandStep, StepId} from '../plan/step.ts';
import {offerOf} from '../run/offer.ts';
import {lastHash} from '../run/journal-line.ts';
import {stepState} from '../run/step-state.ts';
import {makeAsides} from './asides.ts';
import {makeAttempts} from './attempts.ts';
import {makeBackgroundJobs} from './background-jobs.ts';
import {makeRunEnd} from './close-run.ts';
import type {Held} from './close-run.ts';
import {driveRun} from './drive-run.ts';
import {fillStep} from './fill-step.ts';
import {giveKnown} from './give-known.ts';
import {folderFiles} from './folder-files.ts';
import {digest} from './journal-file.ts';
import {recordFiles} from './record-files.ts';
import type {RunCore} from './run-core.ts';
import type {OpenRun} from './run-setting.ts';
import {runbookText} from './runbook-text.ts';
import {watchRunbook} from './runbook-watch.ts';
import {whereOf} from './step-launch.ts';

/** Everything together behind the seam that the screens know. */
export const assembleRun = (core: RunCore, held: Pick<Held, 'journal' | 'lock'>): OpenRun => {
	const {setting} = core;
	const attempts = makeAttempts(core);
	const asides = makeAsides(core);
	const background = makeBackgroundJobs(core);
	const runbook = watchRunbook(core);
	const end = makeRunEnd(core, {...held, attempts, asides, runbook});
	let left = false;
	takeKnownSecrets(core);
	return {
		plan: setting.plan,
		readOnly: false,
		folder: setting.roots.folder,
		state: core.state,
		entries: core.entries,
		head: () => lastHash(core.entries(), digest),
		subscribe: core.subscribe,
		send: intent => (end.isClosed() ? {refused: 'the run is closed here; `rollbook resume` goes on with one that is not over'} : core.send(intent)),
		output: attempts.output,
		lines: attempts.lines,
		search: attempts.search,
		page(id, attempt) {
			const result = stepState(core.state(), id).attempts.find(({number}) => number === attempt)?.result;
			// Until then the file may hold what is masked at the end.
			if (!result) return {refused: 'the step still runs: the pager takes its output when it has ended'};
			return asides.page(join(setting.roots.folder, attempts.output(id, attempt).path));
		},
		records: () => recordFiles(setting.roots.folder),
		open: record => (recordFiles(setting.roots.folder).includes(record) ? asides.page(join(setting.roots.folder, record)) : {refused: `there is no file ${record}`}),
		interrupt: attempts.interrupt,
		preview(id) {
			const step = commandOf(core, id);
			const filled = step && fillStep(setting.plan, step, core.state().inputs, core.secrets.values);
			return filled?.kind === 'filled' ? filled.shown : null;
		},
		offer: name => offerOf(setting.plan, name, setting.target.answers),
		files: () => folderFiles(setting.roots.folder),
		runbook: runbookText(setting.roots.folder, setting.plan),
		where(id) {
			const step = commandOf(core, id);
			return step ? whereOf(core, step) : '';
		},
		jobs: background.list,
		endJobs: () => background.end(!end.isClosed()),
		now: () => setting.clock.now(),
		notice: core.notice,
		warn: core.warn,
		async drive() {
			try {
				const outcome = await driveRun({core, attempts, asides, runbook, left: () => left});
				if (outcome !== 'left') await end.finish();
				return outcome;
			} catch (error) {
				// What the system refuses here is a file of the evidence, whichever it is.
				if (error instanceof Error && 'syscall' in error) core.breakWith(error);
				throw core.broken() ?? error;
			} finally {
				end.close();
			}
		},
		leave() {
			left = true;
			end.close();
			core.wake();
		},
	};
};

const commandOf = (core: RunCore, id: StepId): CommandStep | null => {
	const step = findStep(core.setting.plan, id);
	return step?.kind === 'command' ? step : null;
};

/** Secrets that the world hands in are given like typed ones: the record says that they were, never what they are. */
const takeKnownSecrets = (core: RunCore): void => {
	const {plan, secret} = core.setting;
	const known = plan.inputs.filter(input => input.secret).flatMap(({name}): [string, string][] => {
		const value = secret?.(name) ?? null;
		return value === null || value === '' ? [] : [[name, value]];
	});
	giveKnown({plan, send: core.send, warn: core.warn}, known);
};
