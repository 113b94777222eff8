import {findSection} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import type {CommandStep, Step} from '../../plan/step.ts';
import type {RunState} from '../../run/state.ts';
import {missingFor} from '../../run/missing-inputs.ts';
import {soakOf} from '../../plan/soak.ts';
import {hidesText} from '../../plan/spelled-out.ts';
import {tieWords} from '../../plan/ties.ts';
import {GLYPHS} from '../glyphs.ts';
import {takesTerminal} from '../state/takes-terminal.ts';
import {filledPlaces, highlighted} from '../text/highlight.ts';
import type {Line} from '../text/line.ts';
import {span} from '../text/line.ts';
import {proseLines} from '../text/prose.ts';
import {safe} from '../text/safe.ts';
import {lasting} from '../../run/lasting.ts';
import {wrapLine} from '../text/wrap.ts';

export const titleLines = (step: Step, width: number): readonly Line[] => {
	const number = `${step.number} ${GLYPHS.cursor} `;
	return wrapLine([span(number, 'dim'), span(step.title, 'bold')], width, number.length);
};

/** What the runbook says before the step; the words of its section go with the section's first step. */
export const stepProse = (plan: Plan, step: Step, width: number): readonly Line[] => {
	const section = findSection(plan, step.section);
	const opens = plan.steps.find(other => other.section === step.section)?.id === step.id;
	const own = (section?.prose ?? '').split('\n').filter(row => !says(step.title, row)).join('\n');
	const parts = [opens ? own : '', says(step.title, step.prose) ? '' : step.prose, step.kind === 'manual' && step.text !== step.title ? step.text : ''];
	return proseLines(parts.filter(part => part.trim() !== '').join('\n\n'), width);
};

/** True where the words of a step are its title over again, but for the number of the list and marks. */
const says = (title: string, prose: string): boolean => bareWords(prose) === bareWords(title);

const bareWords = (text: string): string => text.replace(/^\s*(?:\d+[.)]|[-*+])\s+/, '').replace(/[*_`]/g, '').replace(/[:.]\s*$/, '').trim().toLowerCase();

/** The command behind a bar, below what warns of it: the whole of it, broken where it is too long. */
export const commandLines = (step: CommandStep, state: RunState, preview: string | null, width: number): readonly Line[] => {
	const bar = span(`${GLYPHS.bar} `, 'accent');
	const unseen = hidesText(preview ?? step.command) ? ['characters that do not show are written out, like <U+200B>'] : [];
	const warnings = [...warningsOf(step), ...unseen];
	const command = preview === null ? marked(step, state) : highlighted(preview, step.language, filledPlaces(step.command, step.uses, preview) ?? []);
	return [...warnings.flatMap(text => wrapLine([span('! ', 'bad'), span(text, 'bad')], width - 2, 2)), ...command.flatMap(row => wrapLine(row.map(part => ({...part, text: safe(part.text)})), width - 2, 2))].map(
		row => [bar, ...row],
	);
};

/** What to beware of, each thing once: the gate's reason is often one of the runbook's own warnings. */
const warningsOf = ({gate, effect, warnings}: CommandStep): readonly string[] => {
	const all = [...(gate ? [gate.why] : []), ...(gate?.asks === undefined || gate.why.startsWith(gate.asks) ? [] : [gate.asks]), ...warnings];
	const once = all.filter((text, index) => all.findIndex(other => bare(other) === bare(text)) === index);
	return gate && effect === 'destructive' ? [`DESTRUCTIVE: ${once[0] ?? ''}`, ...once.slice(1)] : once;
};

/** The author's own label would stand beside ours. */
const unlabelled = (text: string): string => text.replace(OWN_LABEL, '');

/** The words for it in the languages that the reading knows, alone before a colon: "Expect 2 replicas: …" says more than that. */
const OWN_LABEL =
	/^[\s*_]*(?:(?:expect(?:ed|ation)?|success)(?: (?:output|results?|response|behaviou?r|outcome|criteria))?|erwartet(?:es ergebnis|e ausgabe)?|(?:resultado|salida|saída) esperad[oa]|(?:résultat )?attendu|预期(?:结果|输出)?|期望(?:结果|输出)?)[\s*_]*[:：][\s*_]*(?=\S)/iu;

const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** The command as written, its open placeholders standing out. */
const marked = (step: CommandStep, state: RunState): readonly Line[] => {
	const missing = new Set(step.uses.map(use => use.input).filter(name => !state.inputs[name]?.given));
	return highlighted(step.command, step.language, step.uses.filter(use => missing.has(use.input)).map(({start, end}) => ({start, end, look: 'chosen'})));
};

/** What should be seen after the command, in words. */
export const expectedOf = ({expectations, ties}: CommandStep): readonly string[] => [
	...expectations.map(expectation => {
		switch (expectation.kind) {
			case 'exit':
				return `exit code ${expectation.code}`;
			case 'contains':
				return `output that contains \`${expectation.text}\``;
			case 'matches':
				return `output with a line that matches \`${expectation.text}\``;
			case 'prose':
				return unlabelled(expectation.text);
		}
	}),
	...(ties?.expectJson ?? []).map(({text}) => `JSON in which ${text}`),
];

/** What else is worth knowing before the command runs, a sentence a row. */
export const factLines = (plan: Plan, step: Step, state: RunState, width: number): readonly Line[] =>
	facts(plan, step, state).flatMap(([name, text]) => wrapLine([span(`${name} `, 'dim'), span(text)], width, 2));

const facts = (plan: Plan, step: Step, state: RunState): readonly (readonly [string, string])[] => {
	const common: readonly (readonly [string, string])[] = [
		...(step.condition === null ? [] : [['Only if:', step.condition] as const]),
		...tieWords(step.ties && {...step.ties, expectJson: []}).map(words => ['Annotated:', words] as const),
	];
	if (step.kind !== 'command') return common;
	const missing = missingFor(plan, state, step);
	const secret = step.uses.find(use => plan.inputs.some(input => input.name === use.input && input.secret));
	const rows: readonly (readonly [string, string] | null)[] = [
		missing.length > 0 ? ['Needs:', `${missing.join(', ')} (asked before it runs)`] : null,
		filledRow(step, state),
		secret ? ['Secret:', `${secret.input} is masked here and in the record`] : null,
		...expectedOf(step).map(text => ['Expect:', text] as const),
		takesTerminal(plan, state, step) ? ['Terminal:', 'the command takes it over; leave the program to come back. It ends if this terminal is lost (not in tmux)'] : null,
		step.endless ? ['Endless:', 'it does not end by itself; ^C stops it and counts as done'] : null,
		soakRow(plan, step),
		step.opens ? ['Opens:', `${step.opens.label}; the steps inside run there, one by one`] : null,
		step.closes ? ['Leaves:', 'the place opened before; the next steps run outside of it'] : null,
		step.timeoutMs === null ? null : ['Timeout:', lasting(step.timeoutMs)],
		step.retry ? ['Retries:', `up to ${step.retry.attempts} attempts, ${lasting(step.retry.everyMs)} apart`] : null,
		step.save === null ? null : ['Saved as:', step.save],
		step.set === null ? null : ['Gives:', step.set],
	];
	return [...common, ...rows.filter(row => row !== null)];
};

/** What stands underlined in the command, for eyes and terminals that do not see it. */
const filledRow = (step: CommandStep, state: RunState): readonly [string, string] | null => {
	const names = [...new Set(step.uses.map(use => use.input))].filter(name => state.inputs[name] !== undefined && state.inputs[name].value !== null);
	return names.length === 0 ? null : ['Filled in:', names.map(name => `${name} = ${oneLine(state.inputs[name]?.value ?? '')}`).join(', ')];
};

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' … ');

const soakRow = (plan: Plan, step: CommandStep): readonly [string, string] | null => {
	const soak = soakOf(plan, step);
	return soak ? ['Watched:', `every ${lasting(soak.everyMs)} for ${lasting(soak.forMs)}; 3 failures in a row end it, ^C ends it and counts as done`] : null;
};
