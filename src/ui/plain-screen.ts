import type {MissingAnswer} from '../run/autopilot-ask.ts';
import type {Intent} from '../run/intent.ts';
import type {LiveRun} from '../run/live-run.ts';
import type {Prompt} from '../run/prompt.ts';
import {askPrompt} from './plain/ask-prompt.ts';
import {contextLines} from './plain/context-lines.ts';
import type {Person, Reply} from './plain/person.ts';
import {transcribe} from './plain/transcribe.ts';
import {watchChanges} from './watch-changes.ts';

type PlainOptions = {
	readonly run: LiveRun;
	/** Takes a line, or several of an output at once, without the last newline. */
	readonly out: (text: string) => void;
	/** What was written down beforehand says to a prompt. Not called while there is somebody to ask. */
	readonly answer: (prompt: Prompt) => Intent | MissingAnswer | Promise<Intent | MissingAnswer>;
	/** Asks a person and gives the line typed, which does not show where it is `hidden`; null: nobody is there. Rejects when the terminal is gone. */
	readonly ask?: ((question: string, hidden?: boolean) => Promise<string>) | null;
	/** Columns for what is read before an answer. */
	readonly width?: number;
	/** Settles when nobody drives the run any more; unless it is finished, the front end leaves. */
	readonly driven?: Promise<unknown>;
};

/** Wider lines are hard to read. */
const WIDTH = 100;

/** `question`: what nobody answered, with what to pass. `left`: a person chose to, the terminal is gone, or nobody drives the run. */
export type PlainEnd = {readonly kind: 'finished'} | {readonly kind: 'left'} | {readonly kind: 'stopped'; readonly question: string};

/** Shows a run as lines that are only ever added: for pipes, logs, screen readers and terminals without a screen. */
export const runPlain = async ({run, out, answer, ask = null, driven, width = WIDTH}: PlainOptions): Promise<PlainEnd> => {
	const print = transcribe(run, out);
	const changes = watchChanges(run, driven);
	let introduced = '';
	try {
		for (;;) {
			print();
			const {status, prompt, running} = run.state();
			if (status === 'finished') return {kind: 'finished'};
			if (changes.over()) return {kind: 'left'};
			if (!prompt || (running && prompt.kind !== 'disk')) {
				await changes.next();
				continue;
			}
			if (ask && prompt.id !== introduced) for (const line of contextLines(run, prompt, width)) out(line);
			introduced = prompt.id;
			const reply = ask ? await Promise.race([askUntilGone(run, prompt, {ask, out}), changes.ended, ...(prompt.kind === 'disk' ? [whenClosed(run, prompt)] : [])]) : await answer(prompt);
			if (reply.kind === 'leave') return {kind: 'left'};
			if (reply.kind === 'missing') return {kind: 'stopped', question: reply.help === '' ? reply.question : `${reply.question}; ${reply.help}`};
			// The same question about another command is read once more.
			if (reply.kind === 'fill' || (reply.kind === 'again' && 'anew' in reply)) introduced = '';
			if (reply.kind === 'again') continue;
			const refusal = run.send(reply);
			if (refusal && !ask) return {kind: 'stopped', question: refusal.refused};
			if (refusal) out(`! ${refusal.refused}`);
		}
	} finally {
		changes.close();
	}
};

/** The step may end before anybody has answered. */
const whenClosed = (run: LiveRun, {id}: Prompt): Promise<{readonly kind: 'again'}> =>
	new Promise(resolve => {
		const stop = run.subscribe(() => {
			if (run.state().prompt?.id === id) return;
			stop();
			resolve({kind: 'again'});
		});
	});

const GONE = Symbol('the terminal is gone');

const askUntilGone = async (run: LiveRun, prompt: Prompt, {ask, out}: Person): Promise<Reply> => {
	try {
		return await askPrompt(run, prompt, {out, ask: (question, hidden) => ask(question, hidden).catch(() => Promise.reject(GONE))});
	} catch (error) {
		if (error === GONE) return {kind: 'leave'};
		throw error;
	}
};
