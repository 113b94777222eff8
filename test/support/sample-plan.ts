import type {Input} from '../../src/plan/input.ts';
import type {Plan} from '../../src/plan/plan.ts';
import type {Section} from '../../src/plan/section.ts';
import type {ChecklistStep, CommandStep, DecisionStep, ManualStep, Option, Step} from '../../src/plan/step.ts';

const base = {line: 10, endLine: 10, onWay: true, prose: '', warnings: [], condition: null, why: 'a line of a shell block'} as const;

type Given<T> = Partial<T> & {readonly id: string; readonly title: string; readonly section: string};

/** Steps as the parser makes them, with the fields a test does not care about filled in; `number` is set by `samplePlan`. */
export const command = (text: string, given: Given<CommandStep>): CommandStep => ({
	...base,
	kind: 'command',
	number: 0,
	command: text,
	language: 'bash',
	uses: [...text.matchAll(/<([a-z_]+)>/g)].map(match => ({input: match[1] ?? '', literal: match[0], start: match.index, end: match.index + match[0].length, quoting: 'bare' as const})),
	effect: 'read',
	interactive: false,
	endless: false,
	gate: null,
	opens: null,
	inside: null,
	closes: false,
	expectations: [],
	tools: [],
	timeoutMs: null,
	retry: null,
	save: null,
	set: null,
	...given,
});

export const manual = (text: string, given: Given<ManualStep>): ManualStep => ({...base, kind: 'manual', number: 0, text, waitMs: null, ...given});

export const checklist = (items: readonly string[], given: Given<ChecklistStep>): ChecklistStep => ({
	...base,
	kind: 'checklist',
	number: 0,
	items: items.map((text, index) => ({index, text, line: 20 + index, checked: false})),
	...given,
});

export const decision = (about: DecisionStep['about'], options: readonly Option[], given: Given<DecisionStep>): DecisionStep => ({...base, kind: 'decision', number: 0, about, options, ...given});

export const section = (id: string, title: string, given: Partial<Section> = {}): Section => ({
	id,
	title,
	level: 2,
	line: 5,
	endLine: 50,
	parent: null,
	role: 'procedure',
	why: 'its heading names an action',
	useWhen: null,
	prose: '',
	...given,
});

export const input = (name: string, given: Partial<Input> = {}): Input => ({name, literals: [`<${name}>`], default: null, prompt: null, pattern: null, options: [], secret: false, line: 30, ...given});

export const planOf = (steps: readonly Step[], sections: readonly Section[], inputs: readonly Input[] = [], given: Partial<Plan> = {}): Plan => ({
	schema: 1,
	title: 'Shop rollback',
	kind: 'rollback',
	source: {path: 'runbooks/shop.md', sha256: 'ab'.repeat(32), encoding: 'utf-8'},
	facts: [],
	rtoMs: null,
	inputs,
	sections,
	steps: steps.map((step, index) => ({...step, number: index + 1})),
	choices: [],
	diagnostics: [],
	reading: {fences: [], inline: [], checklist: [], decisions: [], choices: [], manualSteps: [], waits: []},
	...given,
});
