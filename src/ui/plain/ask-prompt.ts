import {findStep} from '../../plan/find-step.ts';
import {isBranching} from '../../run/decide.ts';
import {gateFor} from '../../run/gate.ts';
import type {LiveRun} from '../../run/live-run.ts';
import type {Prompt} from '../../run/prompt.ts';
import {stepState} from '../../run/step-state.ts';
import {gateReason} from '../../plan/gate-reason.ts';
import type {DecisionStep, Gate, Step} from '../../plan/step.ts';
import {canHaveTerminal} from '../state/mode.ts';
import {routeReason, routesHere} from '../state/routes-here.ts';
import {safe} from '../text/safe.ts';
import {askInputs, changeValue} from './ask-values.ts';
import type {Person, Reply} from './person.ts';

/** Asks a prompt line by line. An empty line never runs anything. */
export const askPrompt = async (run: LiveRun, prompt: Prompt, person: Person): Promise<Reply> => {
	const step = findStep(run.plan, prompt.step);
	if (!step) return {kind: 'leave'};
	if (prompt.kind === 'inputs') return askInputs(run, prompt, person);
	const choices = CHOICES.filter(choice => choice.prompts.includes(prompt.kind) && isOffered(run, prompt, choice));
	const routes = routesHere(run.plan, run.state());
	const numbers = prompt.kind === 'decision' && step.kind === 'decision' ? `1-${step.options.length} choose, ` : routes.length > 0 ? `1${routes.length > 1 ? `-${routes.length}` : ''} go there, ` : '';
	const item = prompt.kind === 'checklist' ? openItem(run, step) : undefined;
	if (item) person.out(`  item ${item.index + 1}: ${safe(item.text)}`);
	const typed = (await person.ask(`${numbers}${choices.map(choice => `${choice.word} ${choice.label}`).join(', ')}, ? help: `)).trim();
	if (typed === '?') {
		for (const row of helpLines(numbers, choices)) person.out(row);
		return {kind: 'again', anew: true};
	}
	const route = routes[Number(typed) - 1];
	if (route) return {kind: 'move', to: route.to, reason: routeReason(run.plan, route)};
	const option = prompt.kind === 'decision' && step.kind === 'decision' ? step.options[Number(typed) - 1] : undefined;
	if (option) return {kind: 'choose', prompt: prompt.id, option: option.id, reason: await reason(person, step)};
	const choice = choices.find(candidate => candidate.word === typed.toLowerCase());
	if (!choice) {
		person.out(typed === '' ? '! nothing was typed, so nothing happens' : `! \`${safe(typed)}\` is none of these`);
		return {kind: 'again'};
	}
	return choice.reply({run, prompt, step, person, item: item?.index ?? 0});
};

/** The words of the question, each on a line of its own, and what holds for all of them. */
const helpLines = (numbers: string, choices: readonly Choice[]): readonly string[] => [
	'a word and Enter:',
	...(numbers === '' ? [] : [`  ${numbers.replace(/, $/, '')}`]),
	...choices.map(({word, label}) => `  ${word.padEnd(4)}${label}`),
	'nothing runs without its word, an empty line does nothing, ^C stops a running step',
];

/** What would be refused is not offered. */
const isOffered = (run: LiveRun, prompt: Prompt, {word}: Choice): boolean => {
	if (word === 's') return !isBranching(run.plan, prompt);
	if (word === '!') return run.state().mode === 'live';
	if (word === 'i') return run.plan.inputs.length > 0;
	return word !== 't' || prompt.kind !== 'failure' || canHaveTerminal(run.plan, run.state());
};

type Asked = {readonly run: LiveRun; readonly prompt: Prompt; readonly step: Step; readonly person: Person; readonly item: number};

type Choice = {readonly word: string; readonly label: string; readonly prompts: readonly Prompt['kind'][]; readonly reply: (asked: Asked) => Promise<Reply>};

const why = (person: Person): Promise<string> => person.ask('why? one line for the record: ');

const whatWasSeen = (person: Person): Promise<string> => person.ask('what did you see? a number or one line for the record, may be empty: ');

const reason = async (person: Person, step: DecisionStep | Step): Promise<string> => (step.kind === 'decision' && step.about === 'alternative' ? '' : why(person));

/** Runs the step once its gate is passed; an empty line at a gate goes back. */
const runIt = async ({run, prompt, step, person}: Asked, edited: string | null, terminal = false): Promise<Reply> => {
	const gate = step.kind === 'command' ? gateFor(run.plan, run.state(), step) : null;
	if (gate?.asks !== undefined && prompt.kind === 'command') person.out(`? ${safe(gate.asks)}`);
	// Where the question was another one, the gate has not been shown yet.
	if (gate && prompt.kind !== 'command') person.out(`! ${safe(gateReason(gate))}`);
	const confirm = gate ? await passGate(gate, run.where(step.id), person) : null;
	return confirm === '' ? {kind: 'again'} : {kind: 'run', prompt: prompt.id, confirm, edited, ...(terminal ? {terminal: true as const} : {})};
};

/** Why there is a gate stands above the command; here it is said once more where it would run. */
const passGate = async (gate: Gate, where: string, person: Person): Promise<string> => {
	if (gate.level === 'typed') return (await person.ask(`type ${safe(gate.word)} to run it on ${safe(where)}, an empty line goes back: `)).trim();
	return /^y(es)?$/i.test((await person.ask(`y to run it on ${safe(where)}, an empty line goes back: `)).trim()) ? 'yes' : '';
};

const editAndRun = async (asked: Asked): Promise<Reply> => {
	const edited = (await asked.person.ask('command to run once, an empty line goes back: ')).trim();
	return edited === '' ? {kind: 'again'} : runIt(asked, edited);
};

const goTo = async ({run, person}: Asked): Promise<Reply> => {
	const step = run.plan.steps[Number((await person.ask('number of the step to go to: ')).trim()) - 1];
	if (!step) person.out('! there is no such step');
	return step ? {kind: 'move', to: step.id, reason: await why(person)} : {kind: 'again'};
};

const ANY: readonly Prompt['kind'][] = ['command', 'manual', 'checklist', 'decision', 'failure', 'verdict', 'undo'];

/** Word by word what can be answered; the order is that of the question. */
const CHOICES: readonly Choice[] = [
	{word: 'r', label: 'run', prompts: ['command'], reply: asked => runIt(asked, null)},
	{word: 'r', label: 'retry', prompts: ['failure'], reply: asked => runIt(asked, null)},
	{word: 't', label: 'retry in the terminal', prompts: ['failure'], reply: asked => runIt(asked, null, true)},
	{word: 'y', label: 'as expected', prompts: ['verdict'], reply: async ({prompt}) => ({kind: 'judge', prompt: prompt.id, verdict: 'passed', seen: ''})},
	{word: 'v', label: 'as expected, number seen', prompts: ['verdict'], reply: async ({prompt, person}) => ({kind: 'judge', prompt: prompt.id, verdict: 'passed', seen: await whatWasSeen(person)})},
	{word: 'f', label: 'not as expected', prompts: ['verdict'], reply: async ({prompt, person}) => ({kind: 'judge', prompt: prompt.id, verdict: 'failed', seen: await whatWasSeen(person)})},
	{word: 'u', label: 'leave unchecked', prompts: ['verdict'], reply: async ({prompt}) => ({kind: 'judge', prompt: prompt.id, verdict: 'unchecked', seen: ''})},
	{word: 'r', label: 'run again', prompts: ['verdict'], reply: asked => runIt(asked, null)},
	{word: 'c', label: 'let it go on, ^C ends it', prompts: ['disk'], reply: async ({prompt}) => ({kind: 'go-on', prompt: prompt.id})},
	{word: 'end', label: 'ends the run as it is', prompts: ['undo'], reply: async ({prompt}) => ({kind: 'keep', prompt: prompt.id})},
	{word: 'd', label: 'done', prompts: ['manual'], reply: async ({prompt}) => ({kind: 'done', prompt: prompt.id, note: ''})},
	{word: 'v', label: 'done, number seen', prompts: ['manual'], reply: async ({prompt, person}) => ({kind: 'done', prompt: prompt.id, note: await whatWasSeen(person)})},
	{word: 't', label: 'tick', prompts: ['checklist'], reply: async ({step, item}) => ({kind: 'mark', step: step.id, item, mark: 'ticked', reason: ''})},
	{word: 'v', label: 'tick, number seen', prompts: ['checklist'], reply: async ({step, item, person}) => ({kind: 'mark', step: step.id, item, mark: 'ticked', reason: await whatWasSeen(person)})},
	{word: 'x', label: 'item does not apply', prompts: ['checklist'], reply: async ({step, item, person}) => ({kind: 'mark', step: step.id, item, mark: 'not-applicable', reason: await why(person)})},
	{word: 's', label: 'skip', prompts: ['command', 'manual', 'checklist', 'decision', 'failure'], reply: async ({prompt, person}) => ({kind: 'skip', prompt: prompt.id, reason: await why(person)})},
	{word: 'm', label: 'done by hand', prompts: ['command', 'failure'], reply: async ({prompt, person}) => ({kind: 'by-hand', prompt: prompt.id, reason: await why(person)})},
	{word: 'e', label: 'edit', prompts: ['command', 'failure'], reply: editAndRun},
	{word: '!', label: 'shell', prompts: ['command', 'manual', 'checklist', 'decision', 'failure'], reply: async () => ({kind: 'shell'})},
	{word: 'i', label: 'change a value', prompts: ANY, reply: ({run, person}) => changeValue(run, person)},
	{word: 'n', label: 'note', prompts: [...ANY, 'disk'], reply: async ({step, person}) => ({kind: 'note', text: await person.ask('note: '), step: step.id})},
	{word: 'b', label: 'go to a step', prompts: ANY, reply: goTo},
	{word: 'a', label: 'abort', prompts: ANY, reply: async ({prompt, person}) => ({kind: 'abort', because: prompt.kind === 'failure' ? 'failure' : 'operator', reason: await why(person)})},
	{word: 'q', label: 'leave', prompts: [...ANY, 'disk'], reply: async () => ({kind: 'leave'})},
];

const openItem = (run: LiveRun, step: Step) => (step.kind === 'checklist' ? step.items.find(item => (stepState(run.state(), step.id).items[item.index]?.mark ?? 'open') === 'open') : undefined);
