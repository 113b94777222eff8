import type {MissingAnswer} from '../run/autopilot-ask.ts';
import type {Intent} from '../run/intent.ts';
import type {LiveRun} from '../run/live-run.ts';
import type {Prompt} from '../run/prompt.ts';
import {questionOf} from './json/question.ts';
import {readIntent} from './json/read-intent.ts';
import {newLines} from './plain/new-lines.ts';
import type {PlainEnd} from './plain-screen.ts';
import {watchChanges} from './watch-changes.ts';

type JsonOptions = {
	readonly run: LiveRun;
	/** Takes one line, without its newline. */
	readonly out: (line: string) => void;
	/** What the program writes, line by line; ends when it closes its side. */
	readonly lines: AsyncIterable<string>;
	/** What was written down beforehand says; null: the program answers everything. */
	readonly answer?: ((prompt: Prompt) => Promise<Intent | MissingAnswer>) | null;
	/** Settles when nobody drives the run any more; unless it is finished, the front end leaves. */
	readonly driven?: Promise<unknown>;
};

/** A run for a program: JSON Lines of what happens go out, wishes come in. Both are described in docs/json.md. */
export const runJson = async ({run, out, lines, answer = null, driven}: JsonOptions): Promise<PlainEnd> => {
	const tell = (message: Readonly<Record<string, unknown>>): void => out(inert(JSON.stringify(message)));
	const changes = watchChanges(run, driven);
	const print = printer(run, tell);
	const reader = readWishes(run, lines, tell, changes.wake);
	const end = (ended: PlainEnd): PlainEnd => {
		const {outcome, outcomeReason} = run.state();
		tell({type: 'end', outcome: ended.kind === 'finished' ? outcome : ended.kind, reason: ended.kind === 'stopped' ? ended.question : outcomeReason, folder: run.folder, head: run.head()});
		return ended;
	};
	tell({type: 'hello', format: 1, folder: run.folder, title: run.plan.title, runbook: run.plan.source, mode: run.state().mode, steps: run.plan.steps.length});
	let asked = '';
	try {
		for (;;) {
			print();
			const {status, prompt, running} = run.state();
			if (status === 'finished') return end({kind: 'finished'});
			if (changes.over() || reader.left()) return end({kind: 'left'});
			// What fills the disk is asked about while it runs.
			if (prompt && (!running || prompt.kind === 'disk')) {
				const question = JSON.stringify(questionOf(run, prompt));
				if (question !== asked) out(inert(question));
				asked = question;
				const reply = answer && (await answer(prompt));
				if (reply?.kind === 'missing') return end({kind: 'stopped', question: `${reply.question}${reply.help === '' ? '' : `; ${reply.help}`}`});
				const refusal = reply ? run.send(reply) : null;
				if (refusal) return end({kind: 'stopped', question: refusal.refused});
				if (reply) continue;
				if (reader.ended()) return end({kind: 'stopped', question: 'the input ended before this question was answered'});
			}
			await changes.next();
		}
	} finally {
		changes.close();
	}
};

/** Tells what is new: entries of the journal as they are, output in between. */
const printer = (run: LiveRun, tell: (message: Readonly<Record<string, unknown>>) => void): (() => void) => {
	const next = newLines(run);
	let seen = 0;
	let noticed: string | null = null;
	const output = (step: string, attempt: number, ended: boolean): void => {
		const {missed, lines, path} = next(step, attempt, ended);
		if (missed > 0 || lines.length > 0) tell({type: 'output', step, attempt, lines, ...(missed > 0 ? {missed, path} : {})});
	};
	return () => {
		const entries = run.entries();
		for (; seen < entries.length; seen++) {
			const entry = entries[seen];
			if (!entry) continue;
			if (entry.event.kind === 'step-finished') output(entry.event.step, entry.event.attempt, true);
			tell({type: 'event', seq: entry.seq, at: entry.at, event: entry.event});
		}
		const {running} = run.state();
		if (running) output(running.step, running.attempt, false);
		const notice = run.notice();
		if (notice !== null && notice !== noticed) tell({type: 'notice', text: notice});
		noticed = notice;
	};
};

/** Carries wishes out as they come; what is refused is said with the number of its line, and changes nothing. */
const readWishes = (run: LiveRun, lines: AsyncIterable<string>, tell: (message: Readonly<Record<string, unknown>>) => void, wake: () => void): {readonly ended: () => boolean; readonly left: () => boolean} => {
	let ended = false;
	let left = false;
	const read = async (): Promise<void> => {
		let number = 0;
		for await (const line of lines) {
			number++;
			if (line.trim() === '') continue;
			const refusal = carryOut(run, line);
			if (refusal === 'leave') left = true;
			else if (refusal !== null) tell({type: 'refused', line: number, reason: refusal});
			wake();
			if (left) return;
		}
	};
	// A torn pipe is an end like any other.
	void read().catch(() => {}).then(() => {
		ended = true;
		wake();
	});
	return {ended: () => ended, left: () => left};
};

const carryOut = (run: LiveRun, line: string): string | 'leave' | null => {
	const wish = readIntent(line, run.state());
	switch (wish.kind) {
		case 'intent':
			return run.send(wish.intent)?.refused ?? null;
		case 'interrupt':
			return run.interrupt() === null ? 'nothing runs' : null;
		case 'end-jobs':
			return run.endJobs()?.refused ?? null;
		case 'leave':
			return 'leave';
		case 'refused':
			return wish.reason;
	}
};

/** JSON leaves C1 controls and marks of direction as they are; on a terminal they would act. Escaped they are the same JSON. */
const inert = (json: string): string => json.replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
