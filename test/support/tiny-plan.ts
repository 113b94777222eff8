import type {Input} from '../../src/plan/input.ts';
import type {Plan} from '../../src/plan/plan.ts';
import type {ChecklistStep, CommandStep, DecisionStep, ManualStep, Option, Step, StepBase} from '../../src/plan/step.ts';

/** Plans for tests: steps in order, everything else filled in. */
export const tinyPlan = (steps: readonly Step[], change: Partial<Plan> = {}): Plan => ({
	schema: 1,
	title: 'Roll the shop back',
	kind: 'rollback',
	source: {path: 'shop.md', sha256: '0'.repeat(64), encoding: 'utf-8'},
	facts: [],
	rtoMs: null,
	inputs: inputsOf(steps),
	sections: [...new Set(steps.map(step => step.section))].map((id, index) => ({
		id,
		title: id,
		level: 2,
		line: index + 1,
		endLine: index + 1,
		parent: null,
		role: 'procedure',
		why: '',
		useWhen: null,
		prose: '',
	})),
	steps: steps.map((step, index) => ({...step, number: index + 1, line: 10 * (index + 1), endLine: 10 * (index + 1)})),
	choices: [],
	diagnostics: [],
	reading: {fences: [], inline: [], checklist: [], decisions: [], choices: [], manualSteps: [], waits: []},
	...change,
});

const base = (id: string): StepBase => ({id, number: 0, section: 'main', title: `Do ${id}`, line: 0, endLine: 0, onWay: true, prose: '', warnings: [], condition: null, why: ''});

export const command = (id: string, change: Partial<CommandStep> = {}): CommandStep => ({
	...base(id),
	kind: 'command',
	command: `echo ${id}`,
	language: 'bash',
	uses: [],
	effect: 'change',
	interactive: false,
	endless: false,
	gate: null,
	opens: null,
	inside: null,
	closes: false,
	expectations: [],
	tools: ['echo'],
	timeoutMs: null,
	retry: null,
	save: null,
	set: null,
	...change,
});

/** A command that uses inputs, each as `<name>`. */
export const using = (id: string, names: readonly string[], change: Partial<CommandStep> = {}): CommandStep => {
	let text = `echo ${id}`;
	const uses = names.map(name => {
		const literal = `<${name}>`;
		const start = text.length + 1;
		text += ` ${literal}`;
		return {input: name, literal, start, end: start + literal.length, quoting: 'bare' as const};
	});
	return command(id, {command: text, uses, ...change});
};

export const manual = (id: string, change: Partial<ManualStep> = {}): ManualStep => ({...base(id), kind: 'manual', text: `Look at ${id}`, waitMs: null, ...change});

export const checklist = (id: string, items: number, change: Partial<ChecklistStep> = {}): ChecklistStep => ({
	...base(id),
	kind: 'checklist',
	items: Array.from({length: items}, (_, index) => ({index, text: `Item ${index + 1}`, line: index + 1, checked: false})),
	...change,
});

export const option = (id: string, opens: Option['opens']): Option => ({id, text: `Option ${id}`, detail: '', line: 1, opens});

export const decision = (id: string, options: readonly Option[], change: Partial<DecisionStep> = {}): DecisionStep => ({
	...base(id),
	kind: 'decision',
	about: 'branch',
	options,
	...change,
});

const inputsOf = (steps: readonly Step[]): readonly Input[] => {
	const names = new Set(steps.flatMap(step => (step.kind === 'command' ? step.uses.map(use => use.input) : [])));
	return [...names].map(name => ({name, literals: [`<${name}>`], default: null, prompt: null, pattern: null, options: [], secret: name.startsWith('secret'), line: 1}));
};
