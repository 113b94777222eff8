import {findStep} from '../plan/find-step.ts';
import type {MessageChannel, MessageTemplate} from '../plan/message.ts';
import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import type {RunState} from '../run/state.ts';
import {stepState} from '../run/step-state.ts';
import {withValues} from '../run/with-values.ts';
import {elapsed, utc} from './clock-text.ts';
import {folded} from './folded.ts';
import {cell, plain} from './inert.ts';

/** `comms/NN-title.md`: each text that the runbook has ready for other people, filled with what is known. Nothing is sent. */
export const messageDrafts = (plan: Plan, entries: readonly Entry[]): readonly {readonly path: string; readonly text: string}[] => {
	const state = folded(plan, entries);
	return messagePaths(plan).map(({path, message}) => ({path, text: draft(plan, state, message)}));
};

/** Where the drafts of a plan stand: the same in the middle and at the end of a run. */
export const messagePaths = (plan: Plan): readonly {readonly path: string; readonly message: MessageTemplate}[] =>
	(plan.messages ?? []).map((message, index) => ({path: `comms/${String(index + 1).padStart(2, '0')}-${slugOf(message.title)}.md`, message}));

const slugOf = (title: string): string => title.normalize('NFKD').replaceAll(/\p{M}+/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replace(/^-+/, '').slice(0, 40).replace(/-+$/, '') || 'message';

const CHANNEL_WORDS: Readonly<Record<MessageChannel, string>> = {'status-page': 'for the status page', chat: 'for the chat', mail: 'for a mail', message: 'for other people'};

const draft = (plan: Plan, state: RunState, message: MessageTemplate): string => {
	const text = fillMessage(plan, state, message);
	const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
	const open = [...new Set(text.match(OPEN) ?? [])];
	return [
		`# ${state.mode === 'drill' ? 'DRILL: ' : ''}${cell(message.title)}`,
		'',
		`A draft ${CHANNEL_WORDS[message.channel]}, from line ${message.line} of the runbook. ${sentWords(plan, state, message)}`,
		'',
		'All but the values of this run stands as the runbook has it: check versions, figures and times before you send it.',
		'',
		...(open.length === 0 ? [] : [`Still to fill in: ${open.map(cell).join(', ')}`, '']),
		`${fence}text`,
		text,
		fence,
		'',
	].join('\n');
};

/** What a person has to fill in: `[REASON]`, `<version>`, `{{eta}}`; not the box of a list or a link. */
const OPEN = /\[[^\][\n]{2,60}\](?!\()|<[a-z][^<>\n]{1,60}>|\{\{[^{}\n]{1,60}\}\}|\$\{?[A-Z_][A-Z0-9_]*\}?/giu;

const sentWords = (plan: Plan, state: RunState, message: MessageTemplate): string => {
	const step = message.step === null ? undefined : findStep(plan, message.step);
	if (!step) return 'Rollbook sends nothing.';
	const own = stepState(state, step.id);
	if (step.kind !== 'command') return `Step ${step.number} tells to send it: ${own.status}. Rollbook sends nothing.`;
	return own.attempts.length === 0 ? `Step ${step.number} would send it; it was not run.` : `The command of step ${step.number} sends it: ${own.status}${own.at === null ? '' : ` ${utc(own.at)}`}.`;
};

/** The text with values of inputs, of which none is a secret, and with what the record knows; all else stays as written. */
const fillMessage = (plan: Plan, state: RunState, message: MessageTemplate): string => {
	const step = message.step === null ? undefined : findStep(plan, message.step);
	return replaceFacts(withValues(message.text, plan, state, step), state).split('\n').map(plain).join('\n').trimEnd();
};

/** Marks that ask for what the record knows. */
const FACTS: readonly (readonly [RegExp, (state: RunState) => string | null])[] = [
	[/^(?:(?:start|begin|started|incident start)[ _-]?(?:time|at)?|time (?:started|of start))$/iu, ({startedAt}) => utc(startedAt)],
	[/^(?:(?:end|finish|finished|resolved|resolution|completed|completion)[ _-]?(?:time|at)?|time (?:ended|resolved))$/iu, ({finishedAt, outcome}) => (finishedAt === null || outcome !== 'completed' ? null : utc(finishedAt))],
	[/^(?:duration|total (?:time|duration)|time to recover)$/iu, ({startedAt, finishedAt, outcome, speed}) => (finishedAt === null || outcome !== 'completed' || speed !== 1 ? null : elapsed(finishedAt - startedAt))],
	[/^(?:date|today|yyyy-mm-dd)$/iu, ({startedAt}) => utc(startedAt).slice(0, 10)],
	[/^(?:operator|responder|your[ _-]?name|executed by|performed by)$/iu, ({operator}) => operator],
];

const replaceFacts = (text: string, state: RunState): string =>
	text.replaceAll(/\[([^\][\n]{2,40})\](?!\()|<([a-z][^<>\n]{1,40})>|\{\{([^{}\n]{1,40})\}\}/giu, (found, ...groups: readonly (string | undefined)[]) => {
		const asked = (groups[0] ?? groups[1] ?? groups[2] ?? '').trim();
		return FACTS.find(([words]) => words.test(asked))?.[1](state) ?? found;
	});
