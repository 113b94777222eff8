import type {Plan} from '../plan/plan.ts';
import type {Section, SectionId} from '../plan/section.ts';
import type {DecisionStep, Option, Step} from '../plan/step.ts';
import {nextOnWay} from './step-order.ts';

/** The plan as a Mermaid flowchart: sections hold their steps, decisions lead where their options say. */
export function planMermaid(plan: Plan): string {
	const chart: Chart = {plan, nodes: new Map(plan.steps.map(step => [step.id, `n${step.number}`])), sections: new Map(plan.sections.map((section, index) => [section.id, `s${index + 1}`])), led: sectionsLedTo(plan)};
	const roots = plan.sections.filter(section => section.parent === null);
	const first = plan.steps.find(step => step.onWay);
	return [
		'flowchart TD',
		`\tbegin(["${label(plan.title)}"])`,
		'\tfinish(["the run is over"])',
		...roots.flatMap(section => subgraph(chart, section, '\t')),
		`\tbegin --> ${first === undefined ? 'finish' : nodeOf(chart, first)}`,
		...plan.steps.flatMap(step => edges(chart, step)).map(edge => `\t${edge}`),
		...classes(chart).map(line => `\t${line}`),
		'',
	].join('\n');
}

type Chart = {readonly plan: Plan; readonly nodes: ReadonlyMap<string, string>; readonly sections: ReadonlyMap<SectionId, string>; readonly led: ReadonlySet<SectionId>};

function subgraph(chart: Chart, section: Section, indent: string): readonly string[] {
	const {plan, sections, led} = chart;
	const steps = plan.steps.filter(step => step.section === section.id).map(step => `${indent}\t${nodeText(chart, step)}`);
	const below = plan.sections.filter(child => child.parent === section.id).flatMap(child => subgraph(chart, child, `${indent}\t`));
	const id = sections.get(section.id) ?? '';
	// Mermaid draws no empty box, and an option leads here.
	const stand = led.has(section.id) && steps.length + below.length === 0 ? [`${indent}\t${id}r["${label(`read: ${section.title}`)}"]`] : [];
	const inside = [...stand, ...steps, ...below];
	return inside.length === 0 ? [] : [`${indent}subgraph ${id}["${label(section.title)}"]`, ...inside, `${indent}end`];
}

function nodeText(chart: Chart, step: Step): string {
	const id = nodeOf(chart, step);
	const text = label(`${step.number}. ${step.title}`);
	switch (step.kind) {
		case 'command':
			return `${id}["${text}"]`;
		case 'manual':
			return `${id}("${text}")`;
		case 'checklist':
			return `${id}[/"${text}"/]`;
		case 'decision':
			return `${id}{"${text}"}`;
	}
}

function edges(chart: Chart, step: Step): readonly string[] {
	const from = nodeOf(chart, step);
	if (step.kind === 'decision') {
		return step.options.map(option => optionEdge(chart, step, option));
	}
	const next = nextOnWay(chart.plan, step);
	return next === null && !step.onWay ? [] : [`${from} --> ${next === null ? 'finish' : nodeOf(chart, next)}`];
}

function optionEdge(chart: Chart, step: DecisionStep, option: Option): string {
	const from = nodeOf(chart, step);
	const {opens} = option;
	const to = (target: Step | null | undefined): string => (target ? nodeOf(chart, target) : 'finish');
	const arrow = (line: string, target: string, text = option.text): string => `${from} ${line}|"${label(text)}"| ${target}`;
	switch (opens.kind) {
		case 'next':
			return arrow('-->', to(nextOnWay(chart.plan, step, false)));
		case 'steps':
			return arrow('-->', to(chart.plan.steps.find(other => opens.steps.includes(other.id)) ?? nextOnWay(chart.plan, step)));
		case 'section':
			return arrow('-.->', sectionNode(chart, opens.section));
		case 'timer':
			return arrow('-->', from, `${option.text} (${opens.waitMs === 0 ? 'look' : `look for ${Math.round(opens.waitMs / 1000)} s`})`);
		case 'end':
			return arrow('-->', 'finish');
	}
}

/** The box itself where it holds something, else the note that stands in it. */
function sectionNode({plan, sections}: Chart, id: SectionId): string {
	const box = sections.get(id);
	if (box === undefined) {
		return 'finish';
	}
	return plan.steps.some(step => step.section === id) || plan.sections.some(section => section.parent === id && hasSteps(plan, section)) ? box : `${box}r`;
}

function hasSteps(plan: Plan, section: Section): boolean {
	return plan.steps.some(step => step.section === section.id) || plan.sections.some(child => child.parent === section.id && hasSteps(plan, child));
}

function classes(chart: Chart): readonly string[] {
	const harmful = chart.plan.steps.filter(step => step.kind === 'command' && step.effect === 'destructive').map(step => nodeOf(chart, step));
	const aside = chart.plan.steps.filter(step => !step.onWay).map(step => nodeOf(chart, step));
	return [
		...(harmful.length === 0 ? [] : ['classDef destructive stroke-width:3px', `class ${harmful.join(',')} destructive`]),
		...(aside.length === 0 ? [] : ['classDef aside stroke-dasharray:4', `class ${aside.join(',')} aside`]),
	];
}

function sectionsLedTo(plan: Plan): ReadonlySet<SectionId> {
	return new Set(plan.steps.flatMap(step => (step.kind === 'decision' ? step.options.flatMap(({opens}) => (opens.kind === 'section' ? [opens.section] : [])) : [])));
}

function nodeOf({nodes}: Chart, step: Step): string {
	return nodes.get(step.id) ?? 'finish';
}

const LONGEST = 80;
const ENTITIES: Readonly<Record<string, string>> = {'"': '#quot;', '#': '#35;', '<': '#lt;', '>': '#gt;', '&': '#amp;', '`': '#96;', '\\': '#92;'};

/** One line in quotes; what Mermaid or HTML would read otherwise is written as an entity. */
function label(text: string): string {
	const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
	const cut = line.length > LONGEST ? `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/u, '')}…` : line;
	return cut === '' ? '…' : cut.replace(/["#<>&`\\]/gu, char => ENTITIES[char] ?? char);
}
