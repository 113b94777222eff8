import {rmSync} from 'node:fs';
import {isAbsolute, join, normalize} from 'node:path';
import {findStep} from '../plan/find-step.ts';
import type {CommandStep, StepId} from '../plan/step.ts';
import {makeAttempts} from './attempts.ts';
import {driveRun} from './drive-run.ts';
import {fillStep} from './fill-step.ts';
import type {JournalFile} from './journal-file.ts';
import {replaceFile} from './private-file.ts';
import type {RunCore} from './run-core.ts';
import type {RunLock} from './run-lock.ts';
import type {OpenRun} from './run-setting.ts';
import {watchRunbook} from './runbook-watch.ts';
import {whereOf} from './step-launch.ts';

/** Everything together behind the seam that the screens know. */
export const assembleRun = (core: RunCore, {journal, lock}: {readonly journal: JournalFile; readonly lock: RunLock}): OpenRun => {
	const {setting} = core;
	const attempts = makeAttempts(core);
	const runbook = watchRunbook(core);
	let closed = false;
	let left = false;
	takeKnownSecrets(core);

	const close = (): void => {
		if (closed) return;
		closed = true;
		runbook.close();
		attempts.detach();
		try {
			writeDocuments(core);
		} finally {
			journal.close();
			lock.release();
		}
	};
	return {
		plan: setting.plan,
		folder: setting.roots.folder,
		state: core.state,
		entries: core.entries,
		subscribe: core.subscribe,
		send: intent => (closed ? {refused: 'the run was left; `rollbook resume` goes on with it'} : core.send(intent)),
		output: attempts.output,
		interrupt: attempts.interrupt,
		preview(id) {
			const step = commandOf(core, id);
			const filled = step && fillStep(setting.plan, step, core.state().inputs, core.secrets.values);
			return filled?.kind === 'filled' ? filled.shown : null;
		},
		where(id) {
			const step = commandOf(core, id);
			return step ? whereOf(core, step) : '';
		},
		now: () => setting.clock.now(),
		notice: core.notice,
		async drive() {
			try {
				const outcome = await driveRun({core, attempts, runbook, left: () => left});
				close();
				const broken = core.broken();
				if (broken) throw broken;
				if (outcome !== 'left') rmSync(setting.roots.state, {recursive: true, force: true});
				return outcome;
			} finally {
				close();
			}
		},
		leave() {
			left = true;
			close();
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
	if (known.length > 0) core.send({kind: 'fill', prompt: null, values: Object.fromEntries(known)});
};

const writeDocuments = (core: RunCore): void => {
	const {plan, roots, onFinish} = core.setting;
	try {
		for (const {path, text} of onFinish(plan, core.entries())) {
			if (isAbsolute(path) || normalize(path).startsWith('..')) throw new Error(`${path} is outside of the run folder`);
			replaceFile(join(roots.folder, path), text);
		}
	} catch (error) {
		core.breakWith(error);
	}
};
