import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import {decideChoice} from './decide-choice.ts';
import {decideFill} from './decide-fill.ts';
import {decideMark} from './decide-mark.ts';
import {decideMove} from './decide-move.ts';
import {decideRun} from './decide-run.ts';
import {decideWay} from './decide-way.ts';
import type {Decision} from './decision.ts';
import type {Answer} from './event.ts';
import type {Intent, Refusal} from './intent.ts';
import type {Prompt} from './prompt.ts';
import {TEXT_LIMIT, cut, refuse} from './refusal.ts';
import type {RunState} from './state.ts';
import {nextStep} from './step-state.ts';

/** What the operator wishes, as one event or as a refusal in words. `by` is the operator's name. */
export const decide = (plan: Plan, state: RunState, intent: Intent, by: string): Decision => {
	if (state.status === 'new') return refuse('the run has not started');
	if (intent.kind === 'note') return decideNote(intent, by);
	if (state.status === 'finished') return refuse('the run is over');
	if (state.abort && intent.kind !== 'fill' && state.prompt?.kind !== 'undo') return refuse('the run is being aborted');
	switch (intent.kind) {
		case 'abort':
			return {event: {kind: 'abort-requested', by, because: intent.because, reason: cut(intent.reason)}};
		case 'move':
			return decideMove(plan, state, intent, by);
		case 'leave-out':
		case 'take-in':
			return decideWay(plan, state, intent, by);
		case 'mark':
			return decideMark(plan, state, intent, by);
		case 'fill':
			return decideFill(plan, state, intent, by);
		case 'shell':
			return decideShell(state, by);
		default:
			return decideAnswer(plan, state, intent, by);
	}
};

type Reply = Exclude<Intent, {kind: 'abort' | 'move' | 'leave-out' | 'take-in' | 'mark' | 'fill' | 'note' | 'shell'}>;

const decideAnswer = (plan: Plan, state: RunState, intent: Reply, by: string): Decision => {
	const prompt = state.prompt;
	if (!prompt || prompt.id !== intent.prompt) return refuse('that question is no longer open');
	const answer = answerOf(plan, state, prompt, intent);
	return 'refused' in answer ? answer : {event: {kind: 'prompt-answered', prompt: prompt.id, by, answer}};
};

const answerOf = (plan: Plan, state: RunState, prompt: Prompt, intent: Reply): Answer | Refusal => {
	switch (intent.kind) {
		case 'run':
			return decideRun(plan, state, prompt, intent);
		case 'choose':
			return decideChoice(plan, state, prompt, intent);
		case 'judge':
			return prompt.kind === 'verdict' ? {kind: 'verdict', verdict: intent.verdict, seen: cut(intent.seen.trim())} : refuse('there is nothing to judge here');
		case 'go-on':
			return prompt.kind === 'disk' ? {kind: 'go-on'} : refuse('nothing runs that waits for a word');
		case 'keep':
			return prompt.kind === 'undo' ? {kind: 'keep'} : refuse('the run is not at its end');
		case 'done':
			return prompt.kind === 'manual' ? {kind: 'done', note: cut(intent.note)} : refuse(`only a manual step can be marked done; this is a ${prompt.kind} question`);
		case 'by-hand':
			if (prompt.kind !== 'command' && prompt.kind !== 'failure' && prompt.kind !== 'inputs') return refuse('only a command can be done by hand');
			return withReason(state, intent.reason, reason => ({kind: 'by-hand', reason}));
		case 'skip':
			if (NOT_SKIPPED.has(prompt.kind)) return refuse(`a ${prompt.kind} question cannot be skipped`);
			if (prompt.kind === 'decision' && isBranching(plan, prompt)) return refuse('choose an option; "none of these" is one of them');
			return withReason(state, intent.reason, reason => ({kind: 'skip', reason}));
		case 'not-applicable':
			if (NOT_SKIPPED.has(prompt.kind)) return refuse(`a ${prompt.kind} question cannot be skipped`);
			if (prompt.kind === 'decision' && isBranching(plan, prompt)) return refuse('choose an option; "none of these" is one of them');
			return withReason(state, intent.reason, reason => ({kind: 'not-applicable', reason}));
	}
};

/** The step has run already, or the run is over but for a word: skipping would say something untrue of it. */
const NOT_SKIPPED: ReadonlySet<Prompt['kind']> = new Set(['verdict', 'undo', 'disk']);

/** A question that cannot be skipped: that would leave every branch open, one after another. */
export const isBranching = (plan: Plan, prompt: Prompt): boolean => {
	const step = findStep(plan, prompt.step);
	return step?.kind === 'decision' && step.about !== 'condition';
};

/** In a live run the record must say why something was not done as written. */
const withReason = (state: RunState, text: string, make: (reason: string) => Answer): Answer | Refusal => {
	const reason = cut(text.trim());
	return reason === '' && state.mode === 'live' ? refuse('a reason is needed: one line for the record') : make(reason);
};

const decideShell = (state: RunState, by: string): Decision => {
	if (state.mode === 'drill') return refuse('a drill has no shell: what is typed into it would be real');
	if (state.running || state.shell) return refuse('a step is running; a shell can be opened when it has ended');
	return {event: {kind: 'shell-opened', by, shell: state.shells + 1, step: state.prompt?.step ?? nextStep(state)?.id ?? null}};
};

const decideNote = (intent: Extract<Intent, {kind: 'note'}>, by: string): Decision => {
	const text = intent.text.trim();
	if (text === '') return refuse('the note is empty');
	if (text.length > TEXT_LIMIT) return refuse(`a note has at most ${TEXT_LIMIT} characters, this one has ${text.length}`);
	return {event: {kind: 'noted', by, text, step: intent.step}};
};
