import type {Plan} from '../../src/plan/plan.ts';
import {findStep} from '../../src/plan/find-step.ts';
import {decide} from '../../src/run/decide.ts';
import type {Entry} from '../../src/run/entry.ts';
import type {RunEvent, StepResult} from '../../src/run/event.ts';
import {evolve} from '../../src/run/evolve.ts';
import {initialState} from '../../src/run/initial.ts';
import type {BackgroundJob, LiveRun, Output} from '../../src/run/live-run.ts';
import {missingFor} from '../../src/run/missing-inputs.ts';
import {offerOf} from '../../src/run/offer.ts';
import {nextEffect} from '../../src/run/next-effect.ts';
import {wayOf} from '../../src/run/way.ts';

/** What a pretended command prints and how it ends; `hold` leaves it running until the test ends it. */
export type Played = {readonly lines?: readonly string[]; readonly hold?: boolean} & Partial<StepResult>;

export type MemoryRun = LiveRun & {
	/** More output of the running step. */
	print(lines: readonly string[]): void;
	/** Ends the running step. */
	end(result?: Partial<StepResult>): void;
	/** Records an event as the runner would. */
	record(event: RunEvent): void;
	/** Moves the clock. */
	pass(ms: number): void;
	notify(text: string | null): void;
	/** From now on automatic retries stay in their pause. */
	pauseRetries(): void;
	readonly interrupts: () => number;
	/** Outputs that the pager was opened on: step and attempt. */
	readonly paged: () => readonly string[];
	/** What runs in the background from now on. */
	leaveRunning(jobs: readonly BackgroundJob[]): void;
};

export const START = Date.UTC(2026, 0, 5, 3, 10, 0);

/** A run without a disk and without processes: the real rules, pretended commands, a clock that stands still. */
export const memoryRun = (plan: Plan, play: (command: string, attempt: number) => Played = () => ({}), mode: 'live' | 'drill' = 'live', runbook: readonly string[] = []): MemoryRun => {
	const listeners = new Set<() => void>();
	const outputs = new Map<string, string[]>();
	const entries: Entry[] = [];
	let state = initialState;
	let clock = START;
	let notice: string | null = null;
	const paged: string[] = [];
	let jobs: readonly BackgroundJob[] = [];
	let interrupts = 0;
	let retriesPause = false;

	const append = (event: RunEvent): void => {
		const entry: Entry = {seq: entries.length + 1, at: clock, mono: clock - START, prev: '', event};
		entries.push(entry);
		state = evolve(plan, state, entry);
	};
	const tell = (): void => {
		for (const listener of listeners) listener();
	};
	const preview = (id: string): string | null => {
		const step = findStep(plan, id);
		if (step?.kind !== 'command' || missingFor(plan, state, step).length > 0) return null;
		let text = step.command;
		for (const use of step.uses.toSorted((a, b) => b.start - a.start)) {
			const input = state.inputs[use.input];
			text = text.slice(0, use.start) + (input?.secret ? '••••••' : (input?.value ?? '')) + text.slice(use.end);
		}
		return text;
	};
	const finish = (step: string, attempt: number, result: Partial<StepResult>): void => {
		const exit = result.exit ?? 0;
		append({
			kind: 'step-finished',
			step,
			attempt,
			result: {status: exit === 0 ? 'passed' : 'failed', exit, signal: null, by: 'exit', why: `exit code ${exit}`, durationMs: 1200, artifacts: [], set: null, ...result},
		});
	};
	const drive = (): void => {
		for (;;) {
			const effect = nextEffect(plan, state);
			if (effect.kind === 'ask' && state.prompt === null) append({kind: 'prompt-opened', prompt: effect.prompt});
			else if (effect.kind === 'finish') append({kind: 'run-finished', outcome: effect.outcome, reason: effect.reason});
			else if (effect.kind === 'execute') {
				if (retriesPause && effect.afterMs > 0) return;
				const command = effect.edited ?? preview(effect.step) ?? '';
				append({kind: 'step-started', step: effect.step, attempt: effect.attempt, command, target: 'local', cwd: '/srv/shop'});
				const {lines = [], hold = false, ...result} = play(command, effect.attempt);
				outputs.set(`${effect.step} ${effect.attempt}`, [...lines]);
				if (hold) return;
				clock += result.durationMs ?? 1200;
				finish(effect.step, effect.attempt, result);
			} else return;
		}
	};
	const step = (change: () => void): void => {
		change();
		drive();
		tell();
	};

	append({kind: 'run-started', mode, runbook: {path: plan.source.path, sha256: plan.source.sha256}, way: wayOf(plan, null), operator: 'robin', host: 'ops-1', versions: {}, speed: 1});
	drive();
	return {
		plan,
		readOnly: false,
		folder: 'artifacts/rollback/2026-01-05T031000Z',
		state: () => state,
		entries: () => entries,
		head: () => entries.length.toString(16).padStart(64, '0'),
		subscribe: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		send: intent => {
			const decision = decide(plan, state, intent, 'robin');
			if ('refused' in decision) return decision;
			step(() => append(decision.event));
			return null;
		},
		output: (id, attempt): Output => {
			const tail = outputs.get(`${id} ${attempt}`) ?? [];
			return {bytes: tail.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0), lines: tail.length, tail, path: `steps/${id}/${attempt}/output.txt`};
		},
		lines: (id, attempt, first, last) => (outputs.get(`${id} ${attempt}`) ?? []).slice(first - 1, last),
		search: (id, attempt, _query, holds) => ({numbers: (outputs.get(`${id} ${attempt}`) ?? []).flatMap((text, index) => (holds(text) ? [index + 1] : [])), share: 1, done: true, full: false}),
		page: (id, attempt) => {
			paged.push(`${id} ${attempt}`);
			return null;
		},
		records: () => ['checklist.md', 'decisions.md', 'journal.jsonl', 'manifest.json', 'plan.json', 'rollback-summary.txt', 'timeline.md', 'steps/05-put-the-old-image-back/attempt-1/output.txt', 'steps/05-put-the-old-image-back/attempt-2/output.txt'],
		open: record => {
			paged.push(record);
			return null;
		},
		paged: () => paged,
		offer: name => offerOf(plan, name),
		jobs: () => jobs,
		endJobs: () => {
			jobs = [];
			tell();
			return null;
		},
		leaveRunning: left => {
			jobs = left;
			tell();
		},
		interrupt: () => {
			if (!state.running) return null;
			interrupts++;
			return 'SIGINT sent to the step';
		},
		preview,
		files: () => ['checklist.md', 'decisions.md', 'journal.jsonl', 'manifest.json', 'plan.json', 'rollback-summary.txt', 'timeline.md', 'steps/ (9)'],
		runbook: () => runbook,
		where: id => {
			const found = findStep(plan, id);
			const opener = found?.kind === 'command' && found.inside !== null ? findStep(plan, found.inside) : undefined;
			return opener?.kind === 'command' && opener.opens ? opener.opens.label : `this machine in /srv/shop${mode === 'drill' ? ' (drill)' : ''}`;
		},
		now: () => clock,
		notice: () => notice,
		print: lines => {
			if (state.running) outputs.get(`${state.running.step} ${state.running.attempt}`)?.push(...lines);
			tell();
		},
		end: (result = {}) => {
			const {running} = state;
			if (running) step(() => finish(running.step, running.attempt, result));
		},
		record: event => step(() => append(event)),
		pass: ms => {
			clock += ms;
			tell();
		},
		notify: text => {
			notice = text;
			tell();
		},
		pauseRetries: () => {
			retriesPause = true;
		},
		interrupts: () => interrupts,
	};
};
