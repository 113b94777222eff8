import {findStep} from '../../plan/find-step.ts';
import {soakOf} from '../../plan/soak.ts';
import {stepState} from '../../run/step-state.ts';
import {GLYPHS, STATUSES} from '../glyphs.ts';
import {canHaveTerminal, currentStep} from '../state/mode.ts';
import type {Mode} from '../state/mode.ts';
import {openForm} from '../state/fields.ts';
import type {LogOverlay} from '../state/ui-state.ts';
import {topOverlay} from '../state/ui-state.ts';
import {seemsToAsk} from '../text/wanted-terminal.ts';
import {lasting} from '../../run/lasting.ts';
import {clock, count, grouped, size} from '../text/time.ts';
import {markedItems} from './checklist.ts';
import {timeLeft} from './manual.ts';
import {foundIn, newerLines} from './output.ts';
import type {View} from './pane.ts';

/** What is going on in words, most important first; parts are left out whole where there is no room. */
export const statusParts = (view: View): readonly string[] => [...(view.run.readOnly ? ['looking on'] : []), ...(view.run.readOnly ? (WATCHED[view.mode] ?? STATUS[view.mode]) : STATUS[view.mode])(view)].filter(part => part !== '');

/** What is said of a question that somebody else answers; of everything else the same is said. */
const WATCHED: Readonly<Partial<Record<Mode, (view: View) => readonly string[]>>> = {
	plan: () => ['plan'],
	command: view => ['waits for a word', where(view), limits(view)],
	manual: view => ['by hand', timeLeft(view) === null ? 'somebody does it' : (manualParts(view)[1] ?? '')],
	checklist: view => checklistParts(view).slice(0, 1),
	decision: () => ['a decision is wanted'],
	branch: () => ['a decision is wanted'],
	parked: () => ['values are wanted'],
	verdict: view => ['waits for a word', where(view)],
	undo: () => ['before the end'],
	running: view => runningParts(view).filter(part => !part.includes('^C')),
	finish: ({state}) => [`run ${state.outcome ?? ''}`],
};

const STATUS: Readonly<Record<Mode, (view: View) => readonly string[]>> = {
	overview: () => ['Enter starts at the step under the cursor', 'nothing runs without its own key press'],
	plan: () => ['plan', 'Enter goes to the step under the cursor and runs nothing'],
	sections: () => ['sections', 'Enter goes to the first step and runs nothing'],
	files: ({ui}) => ['files of the record', count(filesOf(ui), 'file')],
	log: view => logParts(view),
	search: view => [searchWords(view), 'case does not count'],
	read: () => ['what the runbook says'],
	source: ({run, ui}) => ['the runbook as written', sourceOf(run.plan.source.path, ui)],
	timeline: () => ['what happened when', 'times of day are UTC'],
	help: () => ['help'],
	quit: () => ['leave?'],
	'gate-word': view => ['waiting for confirmation', where(view)],
	'gate-yes': view => ['waiting for confirmation', where(view)],
	reason: () => ['one line for the record'],
	edit: view => ['editing', where(view)],
	note: () => ['a note for the record'],
	inputs: view => inputParts(view),
	parked: view => ['values are missing', where(view)],
	command: view => ['ready', where(view), limits(view)],
	manual: view => manualParts(view),
	checklist: view => checklistParts(view),
	decision: view => decisionParts(view),
	branch: view => decisionParts(view),
	verdict: view => ['to be judged', 'your word and what you saw go to the record', where(view)],
	undo: () => ['before the end', 'going there runs nothing yet'],
	failure: view => failureParts(view),
	'failure-away': view => failureParts(view),
	starting: view => startingParts(view),
	disk: view => ['may it go on?', ...runningParts(view)],
	running: view => runningParts(view),
	endless: view => runningParts(view),
	lent: view => ['the terminal belongs to the command', where(view)],
	finish: ({state}) => [`run ${state.outcome ?? ''}`, 'everything is recorded'],
};

const filesOf = (ui: View['ui']): number => {
	const overlay = topOverlay(ui);
	return overlay?.kind === 'files' ? overlay.names.length : 0;
};

const searchWords = ({ui}: View): string => {
	const [below, top] = ui.overlays.slice(-2);
	if (below?.kind === 'plan') return 'search in numbers, titles and commands';
	return top?.kind === 'search' && top.only ? 'show only lines with this text' : 'search upwards in the whole output';
};

const sourceOf = (path: string, ui: View['ui']): string => {
	const overlay = topOverlay(ui);
	return overlay?.kind === 'source' ? `${path}:${overlay.line}` : '';
};

const where = ({run, state}: View): string => {
	const step = currentStep(run.plan, state);
	const place = step?.kind === 'command' ? run.where(step.id) : '';
	return place === '' ? '' : `on ${place}`;
};

const limits = ({run: {plan}, state}: View): string => {
	const step = currentStep(plan, state);
	if (step?.kind !== 'command') return '';
	return step.timeoutMs === null ? 'no timeout' : `timeout ${lasting(step.timeoutMs)}`;
};

const runningParts = (view: View): readonly string[] => {
	const {run, state, ui, now} = view;
	if (!state.running) return ['running'];
	const output = run.output(state.running.step, state.running.attempt);
	const newer = newerLines(output, ui.bottom);
	const attempt = state.running.attempt > 1 ? `attempt ${state.running.attempt}` : '';
	const place = ui.bottom === null ? 'following' : newer > 0 ? `${count(newer, 'line')} below, f follows` : 'stopped at the end, f follows';
	const left = timeBox(view);
	const ending = state.abort ? 'the run ends after this step' : '';
	const asks = canHaveTerminal(run.plan, state) && now - state.running.startedAt > ASKS_AFTER_MS && seemsToAsk(output.tail) ? 'it seems to ask, and nobody can answer: ^C, then T' : '';
	return [`${STATUSES.running.glyph} running ${clock(now - state.running.startedAt)}`, asks, ending, left, attempt, size(output.bytes), count(output.lines, 'line'), place, where(view)];
};

/** Many programs print a question and answer it themselves. */
const ASKS_AFTER_MS = 3000;

/** What is left until a running step is ended by itself. */
const timeBox = ({run: {plan}, state, now}: View): string => {
	const step = currentStep(plan, state);
	if (step?.kind !== 'command' || !state.running) return '';
	const limit = soakOf(plan, step)?.forMs ?? step.timeoutMs;
	return limit === null ? '' : `${clock(Math.max(0, state.running.startedAt + limit / state.speed - now))} left`;
};

const startingParts = ({run: {plan}, state}: View): readonly string[] => {
	const step = currentStep(plan, state);
	const made = step ? stepState(state, step.id).attempts.length : 0;
	if (state.armed || step?.kind !== 'command' || !step.retry || made === 0) return ['starting'];
	return [`${STATUSES.failed.glyph} ${STATUSES.failed.word}`, `tries again by itself within ${lasting(step.retry.everyMs)}`, `attempt ${made + 1} of ${step.retry.attempts}`];
};

const logParts = (view: View): readonly string[] => {
	const {run, state, ui} = view;
	const overlay = topOverlay(ui);
	if (overlay?.kind !== 'log') return ['log'];
	const output = run.output(overlay.step, overlay.attempt);
	const step = findStep(run.plan, overlay.step);
	const {status} = stepState(state, overlay.step);
	const line = overlay.bottom === null ? 'at the end' : `down to line ${grouped(overlay.bottom)}`;
	return [`step ${step?.number ?? ''} ${STATUSES[status].glyph} ${STATUSES[status].word}`, foundWords(view, overlay), `attempt ${overlay.attempt}`, count(output.lines, 'line'), size(output.bytes), line, output.path];
};

/** What is found of what is looked for; how far the search is, until it is done. */
const foundWords = ({run}: View, overlay: LogOverlay): string => {
	if (overlay.query === '') return '';
	const {numbers, done, share, full} = foundIn(run, overlay);
	const far = done ? '' : `, ${Math.round(share * 100)} % looked through`;
	if (overlay.only) return `${full ? 'the newest ' : ''}${count(numbers.length, 'line')} with "${overlay.query}"${far}, & shows all`;
	if (overlay.sought !== null) return `looking for "${overlay.query}"${far}`;
	return overlay.match === null ? '' : `"${overlay.query}" in line ${grouped(overlay.match)}`;
};

const failureParts = (view: View): readonly string[] => {
	const {state, run} = view;
	const step = currentStep(run.plan, state);
	const attempt = step && stepState(state, step.id).attempts.at(-1);
	const unknown = state.prompt?.kind === 'failure' && state.prompt.unknown;
	const {glyph, word} = unknown ? STATUSES.unknown : STATUSES.failed;
	const exit = attempt?.result?.exit ?? null;
	return [`${glyph} ${word}`, exit === null ? '' : `exit ${exit}`, attempt ? `attempt ${attempt.number}` : '', where(view)];
};

const decisionParts = ({ui}: View): readonly string[] => ['decision', ui.pick < 0 ? 'nothing is selected yet' : `option ${ui.pick + 1} is selected`, 'choice and reason go to the record'];

const manualParts = (view: View): readonly string[] => {
	const left = timeLeft(view);
	if (left === null) return ['by hand', 'press Enter when it is done'];
	return ['by hand', left.leftMs > 0 ? `${clock(left.leftMs)} left of ${lasting(left.ofMs)}` : 'the wait is over'];
};

const checklistParts = (view: View): readonly string[] => {
	const step = currentStep(view.run.plan, view.state);
	return step?.kind === 'checklist' ? [`checklist ${GLYPHS.dot} ${markedItems(view, step)} of ${step.items.length} marked`, 'the last mark goes on'] : [];
};

const inputParts = ({ui, state}: View): readonly string[] => {
	const form = openForm(ui);
	const filled = form?.names.filter(name => form.fields[name]?.value !== '' || state.inputs[name]?.given === true).length ?? 0;
	return [`${filled} of ${form?.names.length ?? 0} filled in`, 'the last Enter takes them all'];
};
