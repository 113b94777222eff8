import {findStep} from '../plan/find-step.ts';
import {endsByOperator} from '../plan/soak.ts';
import type {RunEffect} from '../run/effect.ts';
import type {Outcome} from '../run/event.ts';
import type {Prompt} from '../run/prompt.ts';
import {nextEffect} from '../run/next-effect.ts';
import type {Asides} from './asides.ts';
import type {Attempts} from './attempts.ts';
import {makeGivenSecrets} from './given-secrets.ts';
import type {GivenSecrets} from './given-secrets.ts';
import {permitFor} from './permit.ts';
import type {RunCore} from './run-core.ts';
import type {RunbookWatch} from './runbook-watch.ts';
import {makeValueSources} from './value-sources.ts';
import type {ValueSources} from './value-sources.ts';

type DriveParts = {
	readonly core: RunCore;
	readonly attempts: Attempts;
	readonly asides: Asides;
	readonly runbook: RunbookWatch;
	/** True once the front end has left. */
	readonly left: () => boolean;
};

/**
 * Does what is next until the run is over or left. What is next is asked again after every event: nothing is remembered here
 * that a resumed run would have to know. Throws EvidenceError when nothing runs any more.
 */
export const driveRun = async (parts: DriveParts): Promise<Outcome | 'left'> => {
	const {core, left} = parts;
	const given = makeGivenSecrets(core);
	const sources = makeValueSources(core, left);
	const pauses = makePauses();
	for (;;) {
		if (left()) return leftNow(core);
		// Asked for before the look at the state, or an event in between would be missed.
		const changed = core.changed();
		given.settle();
		const effect = nextEffect(core.setting.plan, core.state());
		const broken = core.broken();
		if (broken && effect.kind !== 'wait') throw broken;
		const outcome = await carryOut({...parts, given, sources}, effect, changed, pauses);
		if (outcome !== null) return outcome;
	}
};

/** A front end leaves when its answer is refused because evidence is lost: that must be said, whoever is first. */
const leftNow = (core: RunCore): 'left' => {
	const broken = core.broken();
	if (broken) throw broken;
	return 'left';
};

type Driven = DriveParts & {readonly given: GivenSecrets; readonly sources: ValueSources};

const carryOut = async (parts: Driven, effect: RunEffect, changed: Promise<void>, pauses: Pauses): Promise<Outcome | null> => {
	const {core, runbook} = parts;
	switch (effect.kind) {
		case 'ask':
			await ask(parts, effect.prompt, changed);
			return null;
		case 'execute':
			runbook.look();
			if (await pauses.over(`${effect.step}/${effect.attempt}`, effect.afterMs / Math.max(1, core.setting.speed), changed)) await startPermitted(parts, effect);
			return null;
		case 'wait':
			await waitFor(parts, effect, changed);
			return null;
		case 'shell':
			await lendToShell(parts, effect);
			return null;
		case 'finish':
			core.append({kind: 'run-finished', outcome: effect.outcome, reason: effect.reason, ...struckBy(core)});
			return effect.outcome;
		case 'rest':
			return core.state().outcome ?? 'aborted';
	}
};

/** A drill says whether what was to go wrong did. */
const struckBy = ({setting: {target}}: RunCore): {readonly struck?: number} => {
	const struck = target.struck?.() ?? null;
	return struck === null ? {} : {struck};
};

/** Opens the question, or waits until something happens to the open one. */
const ask = async ({core, sources}: Driven, prompt: Prompt, changed: Promise<void>): Promise<void> => {
	if (core.state().prompt?.id === prompt.id) return changed;
	const taking = prompt.kind === 'inputs' ? sources.take(prompt) : null;
	if (taking) return taking;
	core.append({kind: 'prompt-opened', prompt});
};

/** Much can happen while somebody is asked, so what is next is looked for anew afterwards. */
const startPermitted = async ({core, attempts, left}: DriveParts, effect: Extract<RunEffect, {kind: 'execute'}>): Promise<void> => {
	const permit = permitFor(core, effect);
	if (permit.kind === 'ask') return permit.ask();
	await attempts.start({...effect, refused: permit.kind === 'refused' ? permit.reason : null, left});
};

const lendToShell = async ({core, asides, left}: DriveParts, {shell, step}: Extract<RunEffect, {kind: 'shell'}>): Promise<void> => {
	const result = await asides.shell(shell, step).catch((error: unknown) => {
		core.breakWith(error);
		throw core.broken() ?? error;
	});
	if (!left()) core.append({kind: 'shell-closed', shell, result});
};

/** Until the attempt is over or something else happened; the next round comes back here. */
const waitFor = async ({core, attempts, left, given}: Driven, effect: Extract<RunEffect, {kind: 'wait'}>, changed: Promise<void>): Promise<void> => {
	const finished = attempts.finished(effect.step, effect.attempt);
	endEndless(core, attempts, effect.step);
	const done = await Promise.race([finished, changed.then(() => null)]).catch((error: unknown) => {
		core.breakWith(error);
		throw core.broken() ?? error;
	});
	if (done === null || left()) return;
	const broken = core.broken();
	if (broken) throw broken;
	core.append({kind: 'step-finished', step: effect.step, attempt: effect.attempt, result: done.result});
	attempts.forget(effect.step, effect.attempt);
	if (done.secret) given.hold({step: effect.step, attempt: effect.attempt, ...done.secret});
};

/** An aborted run waits for the command under way, whatever it changes; one that never ends is ended. */
const endEndless = (core: RunCore, attempts: Attempts, id: string): void => {
	const step = findStep(core.setting.plan, id);
	if (core.state().abort && step?.kind === 'command' && endsByOperator(core.setting.plan, step)) attempts.stop();
};

type Pauses = {
	/** True once the pause named `key`, begun at the first call, is over; false if an event came first. */
	over(key: string, ms: number, changed: Promise<void>): Promise<boolean>;
};

const makePauses = (): Pauses => {
	let current: {readonly key: string; readonly end: Promise<true>} | null = null;
	return {
		async over(key, ms, changed) {
			if (ms <= 0) return true;
			if (current?.key !== key) current = {key, end: new Promise(resolve => setTimeout(() => resolve(true), ms))};
			return Promise.race([current.end, changed.then(() => false as const)]);
		},
	};
};
