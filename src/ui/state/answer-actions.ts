import {findStep} from '../../plan/find-step.ts';
import type {ChecklistStep, DecisionStep} from '../../plan/step.ts';
import type {Judgement} from '../../run/event.ts';
import {gateFor} from '../../run/gate.ts';
import type {Prompt} from '../../run/prompt.ts';
import {stepState} from '../../run/step-state.ts';
import {currentStep} from './mode.ts';
import {routeReason, routesHere} from './routes-here.ts';
import type {Act, Change, Seen} from './seen.ts';
import {hinting, only, sending} from './seen.ts';
import {emptyField, fieldOf} from './text-field.ts';
import type {Overlay, Purpose, UiState} from './ui-state.ts';
import {pushed, topOverlay} from './ui-state.ts';

type AnswerAction = 'as-expected' | 'judge-nothing' | 'marks-nothing' | 'runs-nothing' | 'not-as-expected' | 'seen' | 'unchecked' | 'route' | 'keep' | 'go-on' | 'run' | 'run-in-terminal' | 'edit' | 'skip' | 'by-hand' | 'not-applicable' | 'abort' | 'done' | 'choose' | 'pick' | 'tick' | 'item-not-applicable' | 'confirm';

/** How an attempt is to run: `edited` replaces the command, `terminal` hands over the terminal. */
type Manner = {readonly edited: string | null; readonly terminal?: true};

/** Runs the step, through its gate if it has one. */
export const runThroughGate = (ui: UiState, seen: Seen, manner: Manner): Change =>
	withPrompt(ui, seen, prompt => {
		const step = findStep(seen.run.plan, prompt.step);
		if (step?.kind === 'command' && gateFor(seen.run.plan, seen.run.state(), step)) return only(pushed(ui, {kind: 'gate', field: emptyField, ...manner}));
		return sending(ui, {kind: 'run', prompt: prompt.id, confirm: null, ...manner});
	});

/** As the gate was opened with. */
export const mannerOf = ({edited, terminal}: Extract<Overlay, {kind: 'gate'}>): Manner => (terminal ? {edited, terminal} : {edited});

export const withPrompt = (ui: UiState, {run}: Seen, then: (prompt: Prompt) => Change): Change => {
	const {prompt} = run.state();
	return prompt ? then(prompt) : only(ui);
};

const askReason = (ui: UiState, purpose: Purpose): Change => only(pushed(ui, {kind: 'reason', field: emptyField, purpose}));

const reasonFor =
	(kind: 'skip' | 'by-hand' | 'not-applicable'): Act =>
	(ui, seen) =>
		withPrompt(ui, seen, prompt => askReason(ui, {kind, prompt: prompt.id}));

const editCommand: Act = (ui, seen) => {
	const {plan, state, preview} = seen.run;
	const step = currentStep(plan, state());
	if (step?.kind !== 'command') return only(ui);
	const secret = step.uses.find(use => plan.inputs.some(input => input.name === use.input && input.secret));
	// What is shown masks the secret, and a mask must never be run.
	if (secret) return hinting(ui, `the command holds the secret \`${secret.input}\` and cannot be edited here`);
	return only(pushed(ui, {kind: 'edit', field: fieldOf(preview(step.id) ?? step.command, true)}));
};

const decision = (seen: Seen): DecisionStep | null => {
	const step = currentStep(seen.run.plan, seen.run.state());
	return step?.kind === 'decision' ? step : null;
};

const pickOption: Act = (ui, seen, key) => {
	const options = decision(seen)?.options.length ?? 0;
	const pick = Number(key) - 1;
	return pick < options ? only({...ui, pick}) : hinting(ui, `there are ${options} options`);
};

const chooseOption: Act = (ui, seen) =>
	withPrompt(ui, seen, prompt => {
		const step = decision(seen);
		const option = step?.options[ui.pick];
		if (!step || !option) return hinting(ui, 'nothing is selected yet: press a number, or j and k');
		if (step.about === 'alternative') return sending(ui, {kind: 'choose', prompt: prompt.id, option: option.id, reason: ''});
		return askReason(ui, {kind: 'choose', prompt: prompt.id, option: option.id});
	});

const withItem = (ui: UiState, seen: Seen, then: (step: ChecklistStep, item: number) => Change): Change => {
	const step = currentStep(seen.run.plan, seen.run.state());
	const item = step?.kind === 'checklist' ? step.items[ui.pick] : undefined;
	return step?.kind === 'checklist' && item ? then(step, item.index) : only(ui);
};

const tick: Act = (ui, seen) =>
	withItem(ui, seen, (step, item) => {
		const marked = stepState(seen.run.state(), step.id).items[item]?.mark ?? 'open';
		const pick = marked === 'open' ? nextOpen(seen, step, ui.pick) : ui.pick;
		return sending({...ui, pick}, {kind: 'mark', step: step.id, item, mark: marked === 'open' ? 'ticked' : 'open', reason: ''});
	});

/** The next item without a mark; the same one if there is none. */
export const nextOpen = ({run}: Seen, step: ChecklistStep, from: number): number => {
	const {items} = stepState(run.state(), step.id);
	const next = step.items.findIndex((other, place) => place > from && (items[other.index]?.mark ?? 'open') === 'open');
	return next >= 0 ? next : from;
};

const judged =
	(verdict: Judgement): Act =>
	(ui, seen) =>
		withPrompt(ui, seen, prompt => sending(ui, {kind: 'judge', prompt: prompt.id, verdict, seen: ''}));

/** What the operator saw goes to the record with the word that settles it. */
const withSeen: Act = (ui, seen) =>
	withPrompt(ui, seen, prompt => {
		if (prompt.kind === 'verdict') return askReason(ui, {kind: 'judge', prompt: prompt.id, verdict: 'passed'});
		if (prompt.kind === 'manual') return askReason(ui, {kind: 'done', prompt: prompt.id});
		return withItem(ui, seen, (step, item) => askReason(ui, {kind: 'tick', step: step.id, item}));
	});

/** Goes where the runbook leads from here; nothing runs by it. */
const takeRoute: Act = (ui, seen, key) => {
	const routes = routesHere(seen.run.plan, seen.run.state());
	const route = routes[Number(key) - 1];
	if (!route) return hinting(ui, routes.length === 0 ? 'the runbook names no way from here: b lists all sections' : `there are ${routes.length} ways`);
	return sending(ui, {kind: 'move', to: route.to, reason: routeReason(seen.run.plan, route)});
};

/** Enter is pressed without thinking; after an unknown outcome running again is to be meant. */
const run: Act = (ui, seen, key) => {
	const {prompt} = seen.run.state();
	if (key === 'enter' && prompt?.kind === 'failure' && prompt.unknown) return hinting(ui, 'r runs it again: nobody saw what the attempt before has done');
	return runThroughGate(ui, seen, {edited: null});
};

export const answerActions: Readonly<Record<AnswerAction, Act>> = {
	'as-expected': judged('passed'),
	// Enter is pressed without thinking.
	'marks-nothing': ui => hinting(ui, 'Space ticks the line under the cursor, x says that it does not apply'),
	'judge-nothing': ui => hinting(ui, 'y if that is as it should be, f if not'),
	'runs-nothing': ui => hinting(ui, 'Enter runs nothing here: y runs it, Esc goes back'),
	'not-as-expected': (ui, seen) => withPrompt(ui, seen, prompt => askReason(ui, {kind: 'judge', prompt: prompt.id, verdict: 'failed'})),
	unchecked: judged('unchecked'),
	seen: withSeen,
	route: takeRoute,
	keep: (ui, seen) => withPrompt(ui, seen, prompt => sending(ui, {kind: 'keep', prompt: prompt.id})),
	'go-on': (ui, seen) => withPrompt(ui, seen, prompt => sending(ui, {kind: 'go-on', prompt: prompt.id})),
	run,
	'run-in-terminal': (ui, seen) => runThroughGate(ui, seen, {edited: null, terminal: true}),
	edit: editCommand,
	skip: reasonFor('skip'),
	'by-hand': reasonFor('by-hand'),
	'not-applicable': reasonFor('not-applicable'),
	abort: (ui, seen) => askReason(ui, {kind: 'abort', because: seen.run.state().prompt?.kind === 'failure' && topOverlay(ui) === null ? 'failure' : 'operator'}),
	done: (ui, seen) => withPrompt(ui, seen, prompt => sending(ui, {kind: 'done', prompt: prompt.id, note: ''})),
	choose: chooseOption,
	pick: pickOption,
	tick,
	'item-not-applicable': (ui, seen) => withItem(ui, seen, (step, item) => askReason(ui, {kind: 'item', step: step.id, item})),
	confirm: (ui, seen) => {
		const gate = topOverlay(ui);
		return withPrompt(ui, seen, prompt => (gate?.kind === 'gate' ? sending(ui, {kind: 'run', prompt: prompt.id, confirm: 'yes', ...mannerOf(gate)}) : only(ui)));
	},
};
