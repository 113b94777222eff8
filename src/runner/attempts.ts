import {join} from 'node:path';
import {findStep} from '../plan/find-step.ts';
import {endsByOperator, soakOf} from '../plan/soak.ts';
import type {CommandStep, StepId} from '../plan/step.ts';
import type {RunEffect} from '../run/effect.ts';
import type {Found, Output} from '../run/live-run.ts';
import {unsettledIn} from '../run/samples.ts';
import {stepState} from '../run/step-state.ts';
import {placeOf} from './attempt-place.ts';
import type {AttemptPlace} from './attempt-place.ts';
import {starterFor} from './attempt-shell.ts';
import {attemptMark, reattach} from './captured-step.ts';
import type {CapturedStep} from './captured-step.ts';
import {watchDisk} from './disk-watch.ts';
import {finishAttempt, forgetSecrets, sampledIn} from './finish-attempt.ts';
import type {FinishedAttempt} from './finish-attempt.ts';
import {openOutput} from './output-view.ts';
import type {OutputView} from './output-view.ts';
import {maskText} from './redaction.ts';
import type {RunCore} from './run-core.ts';
import {startAttempt} from './start-attempt.ts';
import type {AttemptWish} from './start-attempt.ts';
import {openTiming} from './timing-file.ts';
import {watchAttempt} from './watch-attempt.ts';

/** The one attempt that may be under way in this process. */
export type Attempts = {
	/** Starts one; nothing is under way afterwards if it was settled at once, or something else happened before it could begin. Rejects with EvidenceError. */
	start(wanted: Wanted): Promise<void>;
	/** The record of the attempt that the journal says is under way, found again if an earlier process began it. */
	finished(step: StepId, attempt: number): Promise<FinishedAttempt>;
	interrupt(): string | null;
	/** Interrupts what is under way, once, however often it is called. */
	stop(): void;
	output(step: StepId, attempt: number): Output;
	lines(step: StepId, attempt: number, first: number, last: number): readonly string[];
	search(step: StepId, attempt: number, query: string, holds: (line: string) => boolean): Found;
	/** Removes what could hold secrets, once the record of the attempt is written. */
	forget(step: StepId, attempt: number): void;
	/** Stops watching; the attempt goes on. */
	detach(): void;
};

type Wanted = Pick<Extract<RunEffect, {kind: 'execute'}>, 'step' | 'attempt' | 'edited' | 'terminal'> & Pick<AttemptWish, 'refused' | 'left'>;

type Active = {readonly step: StepId; readonly attempt: number; readonly finished: Promise<FinishedAttempt>; readonly interrupt: () => string | null; readonly detach: () => void};

const GRACE_MS = 10_000;
/** 30 looks a second at most. */
const LOOK_MS = 34;
/** A command that prints so much between two looks needs the processors itself, and nobody reads it: so many looks are left out. */
const FLOOD_BYTES = 4 << 20;
const FLOOD_REST = 2;

export const makeAttempts = (core: RunCore): Attempts => {
	const {setting} = core;
	const starter = starterFor(core);
	const views = new Map<string, OutputView>();
	let active: Active | null = null;
	let stopped: Active | null = null;

	const viewOf = (place: AttemptPlace): OutputView => {
		const view = views.get(place.name) ?? openOutput(join(place.folder, 'output.txt'), `${place.relative}/output.txt`);
		views.set(place.name, view);
		return view;
	};
	const viewAt = (id: StepId, attempt: number): OutputView => viewOf(placeOf(setting.roots, commandStep(core, id), attempt));
	const mask = (text: string): string => maskText(text, core.secrets.forms());
	return {
		async start({step: id, attempt, edited, terminal, refused, left}) {
			const step = commandStep(core, id);
			const started = await startAttempt(core, starter, step, {attempt, edited, terminal: terminal === true, refused, left});
			if (started === null) return;
			active =
				started.kind === 'running'
					? follow(core, viewOf(started.place), {step, attempt, place: started.place, captured: started.captured, startedMono: setting.clock.mono()})
					: {step: id, attempt, finished: Promise.resolve({result: started.result, secret: null}), interrupt: () => null, detach: () => undefined};
		},
		finished(id, attempt) {
			if (active?.step === id && active.attempt === attempt) return active.finished;
			const step = commandStep(core, id);
			const place = placeOf(setting.roots, step, attempt);
			active = follow(core, viewOf(place), {step, attempt, place, captured: reattach(place, attemptMark(setting.name, place)), startedMono: null});
			return active.finished;
		},
		interrupt: () => active?.interrupt() ?? null,
		stop() {
			if (active === stopped) return;
			stopped = active;
			active?.interrupt();
		},
		output: (id, attempt) => viewAt(id, attempt).read(mask),
		lines: (id, attempt, first, last) => viewAt(id, attempt).lines(first, last, mask),
		search: (id, attempt, query, holds) => viewAt(id, attempt).search({query, holds, mask, onMore: core.tell}),
		forget: (id, attempt) => forgetSecrets(placeOf(setting.roots, commandStep(core, id), attempt)),
		detach() {
			active?.detach();
			starter?.close();
		},
	};
};

type Followed = {
	readonly step: CommandStep;
	readonly attempt: number;
	readonly place: AttemptPlace;
	readonly captured: CapturedStep;
	/** Null: an earlier process began it. */
	readonly startedMono: number | null;
};

/** Shows what the attempt prints while it runs, and makes its record when it has ended. */
const follow = (core: RunCore, view: OutputView, {step, attempt, place, captured, startedMono}: Followed): Active => {
	const {setting} = core;
	const watched = watchAttempt(captured, {timeoutMs: remaining(core, step, startedMono), graceMs: atSpeed(GRACE_MS, setting.speed)});
	const disk = watchDisk(core, {step: step.id, attempt, asks: captured.pid !== null});
	disk.look(0);
	// What has the terminal is recorded by the terminal.
	const timing = captured.pid === null ? null : openTiming(place.folder, core.breakWith);
	const begunAt = startedAt(core, step, attempt);
	const soak = soakOf(setting.plan, step) !== null;
	let unsettled = false;
	// The step itself knows exit codes only; what is expected of an output is held against it here.
	const endUnsettled = (): void => {
		if (unsettled || !unsettledIn(sampledIn(step, place)).some(({exitGood}) => exitGood)) return;
		unsettled = true;
		watched.interrupt();
	};
	let rest = 0;
	const looks = setInterval(() => {
		if (rest-- > 0) return;
		const before = view.size();
		if (view.poll()) {
			timing?.note(setting.clock.now() - begunAt, view.size());
			core.tell();
			if (soak) endUnsettled();
		}
		rest = view.size() - before > FLOOD_BYTES ? FLOOD_REST : 0;
		disk.look(view.size());
	}, LOOK_MS);
	let detached = false;
	const finished = watched.end.then(async end => {
		clearInterval(looks);
		view.poll();
		timing?.note(setting.clock.now() - begunAt, view.size());
		disk.over();
		// Left in between: whoever resumes the run makes the record.
		if (detached) return new Promise<FinishedAttempt>(() => undefined);
		const setIsSecret = setting.plan.inputs.some(input => input.name === step.set && input.secret);
		const at = end.ended.kind === 'exited' ? end.ended.at : null;
		const durationMs = startedMono === null ? (at ?? setting.clock.now()) - begunAt : setting.clock.mono() - startedMono;
		const nominalMs = nominalOf(core, step, attempt, {durationMs, until: at ?? setting.clock.now(), soak});
		const made = await finishAttempt({folder: setting.roots.folder, step: {...step, endless: endsByOperator(setting.plan, step)}, soak, place, end, durationMs, nominalMs, setIsSecret, masks: core.secrets.masks()});
		// The record joined and masked the transcript: who asks from now on must not be shown what was seen before that.
		view.poll();
		return made;
	});
	// The drive hears of it where it waits; after leaving nobody does.
	finished.catch(() => undefined);
	const detach = (): void => {
		detached = true;
		clearInterval(looks);
		watched.detach();
	};
	return {step: step.id, attempt, finished, interrupt: watched.interrupt, detach};
};

/** Null where it is what it took: at the speed of life. */
const nominalOf = ({setting}: RunCore, step: CommandStep, attempt: number, {soak, ...took}: {readonly durationMs: number; readonly until: number; readonly soak: boolean}): number | null => {
	if (setting.speed === 1) return null;
	return Math.round(soak ? took.durationMs * setting.speed : (setting.target.nominalMs?.(step.id, attempt, took) ?? took.durationMs));
};

const commandStep = (core: RunCore, id: StepId): CommandStep => {
	const step = findStep(core.setting.plan, id);
	if (step?.kind !== 'command') throw new Error(`step \`${id}\` is not a command of the plan`);
	return step;
};

const startedAt = (core: RunCore, step: CommandStep, attempt: number): number =>
	stepState(core.state(), step.id).attempts.find(candidate => candidate.number === attempt)?.startedAt ?? core.setting.clock.now();

/** What is left of the step's time; one that an earlier process began has used up some. */
const remaining = (core: RunCore, step: CommandStep, startedMono: number | null): number | null => {
	if (step.timeoutMs === null) return null;
	const limit = atSpeed(step.timeoutMs, core.setting.speed);
	const {running} = core.state();
	return startedMono === null && running ? Math.max(0, limit - (core.setting.clock.now() - running.startedAt)) : limit;
};

/** A drill shortens every wait, but never below what starting a shell takes. */
const atSpeed = (ms: number, speed: number): number => Math.max(ms / Math.max(1, speed), Math.min(ms, 2000));
