import {envValueOf} from '../plan/declared.ts';
import {sourceWords} from '../plan/input.ts';
import type {Input} from '../plan/input.ts';
import type {Plan} from '../plan/plan.ts';
import type {Section, SectionId} from '../plan/section.ts';
import type {Step} from '../plan/step.ts';
import {tieWords} from '../plan/ties.ts';
import {stepRows, type StepNames} from './step-rows.ts';

/** The readable tree of a plan: what would run, what is asked, what stays aside, each with its line in the file. */
export function planTree(plan: Plan): string {
	const rows = [plan.title, countsLine(plan), ...plan.facts.slice(0, 6).map(fact => `${fact.name}: ${fact.value}`), ''];
	if (plan.inputs.length > 0) {
		rows.push('Inputs', ...plan.inputs.map(input => inputRow(input, envValueOf(plan.declared, input))), '');
	}
	rows.push(...declaredRows(plan));
	const names: StepNames = {numbers: new Map(plan.steps.map(step => [step.id, step.number])), sections: new Map(plan.sections.map(section => [section.id, section]))};
	const children = Map.groupBy(plan.sections, section => section.parent);
	const steps = Map.groupBy(plan.steps, step => step.section);
	const tree = {children, steps, names};
	for (const section of children.get(null) ?? []) {
		// The title is told in the first line: what stands below it begins at the margin.
		rows.push(...(section.title === plan.title ? insideRows(section, tree, -1) : sectionRows(section, tree, 0)));
	}
	return `${rows.join('\n').replace(/\n{3,}/gu, '\n\n').trimEnd()}\n`;
}

type Tree = {
	readonly children: ReadonlyMap<SectionId | null, readonly Section[]>;
	readonly steps: ReadonlyMap<SectionId, readonly Step[]>;
	readonly names: StepNames;
};

function countsLine({steps, choices, inputs}: Plan): string {
	const way = steps.filter(step => step.onWay);
	const destructive = way.filter(step => step.kind === 'command' && step.effect === 'destructive').length;
	return [count(way.length, 'step'), ...count0(steps.length - way.length, 'aside'), ...count0(destructive, 'destructive'), ...(choices.length === 0 ? [] : [count(choices.length, 'choice')]), ...(inputs.length === 0 ? [] : [count(inputs.length, 'input')])].join(' · ');
}

function count(amount: number, noun: string): string {
	return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

function count0(amount: number, word: string): readonly string[] {
	return amount === 0 ? [] : [`${amount} ${word}`];
}

function inputRow(input: Input, given: string | null): string {
	const notes = [given !== null ? `"${given}" from \`env\`` : input.source ? `taken ${sourceWords(input.source)}` : input.default === null ? 'asked' : `"${input.default}" must be confirmed`, ...(input.secret ? ['secret'] : []), ...(input.options.length === 0 ? [] : [`one of ${input.options.join(', ')}`])];
	const literals = input.literals.length === 0 ? '' : ` ${input.literals.join(' ')}`;
	return `  ${input.name}${literals} · ${notes.join(' · ')} (line ${input.line})`;
}

function declaredRows({declared}: Plan): readonly string[] {
	const pairs = (record: Readonly<Record<string, string>> | undefined): readonly string[] => Object.entries(record ?? {}).map(([key, text]) => `${key}=${text}`);
	const told: readonly (readonly [string, readonly string[]])[] = [
		['Targets', (declared?.targets ?? []).map(({name, open}) => (open === null ? name : `${name} (${open})`))],
		['Environment', pairs(declared?.env)],
		['Evidence below', declared?.artifacts ? [declared.artifacts] : []],
		['Interpreters', pairs(declared?.interpreters)],
		['Notify', declared?.notify ?? []],
	];
	const rows = told.flatMap(([name, words]) => (words.length === 0 ? [] : [`${name}: ${words.join(', ')}`]));
	return rows.length === 0 ? [] : [...rows, ''];
}

function sectionRows(section: Section, tree: Tree, depth: number): readonly string[] {
	const indent = '  '.repeat(depth);
	const title = `${indent}${section.title} [${section.role}] (line ${section.line})`;
	const inside = stepsBelow(section, tree);
	if (inside.length === 0) {
		return depth === 0 ? [`${title} · no steps`] : [];
	}
	if (!inside.some(step => step.onWay)) {
		const destructive = inside.filter(step => step.kind === 'command' && step.effect === 'destructive').length;
		return [[title, 'aside', count(inside.length, 'step'), ...count0(destructive, 'destructive')].join(' · ')];
	}
	const ties = tieWords(section.ties);
	const when = [...(section.useWhen === null ? [] : [`${indent}  use when ${section.useWhen}`]), ...(ties.length === 0 ? [] : [`${indent}  by annotation: ${ties.join(' · ')}`])];
	return [...(depth === 0 ? ['', title] : [title]), ...when, ...insideRows(section, tree, depth)];
}

/** Steps and sub-sections by their lines; a question about sections stands before the first of them. */
function insideRows(section: Section, tree: Tree, depth: number): readonly string[] {
	const indent = '  '.repeat(depth + 1);
	const own = (tree.steps.get(section.id) ?? []).map(step => ({line: step.line, rows: stepRows(step, tree.names).map(row => `${indent}${row}`)}));
	const below = (tree.children.get(section.id) ?? []).map(child => ({line: child.line, rows: sectionRows(child, tree, depth + 1)}));
	return [...own, ...below].sort((a, b) => a.line - b.line).flatMap(({rows}) => rows);
}

function stepsBelow(section: Section, tree: Tree): readonly Step[] {
	return [...(tree.steps.get(section.id) ?? []), ...(tree.children.get(section.id) ?? []).flatMap(child => stepsBelow(child, tree))];
}
