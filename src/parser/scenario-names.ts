import type {Diagnostic} from '../plan/diagnostic.ts';
import type {Criterion, Objectives} from '../plan/drill.ts';
import {namedOption, namedStep} from '../plan/named-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Fault, Scenario} from '../plan/scenario.ts';
import {spanAt} from './check-yaml.ts';
import {closeWordHelp} from './did-you-mean.ts';
import {place} from './yaml-file.ts';
import type {YamlFile} from './yaml-file.ts';

type Path = readonly (string | number)[];

/** Steps, options and inputs that a scenario names and the runbook does not have, each at its place. An answer that fits nothing is a warning: it is never asked for. */
export function strangeNames(file: YamlFile, source: string, plan: Plan): readonly Diagnostic[] {
	const root = file.value as Raw;
	const objectives = mapOf(root['objectives']);
	const pass = objectives['pass'];
	const criteria = (Array.isArray(pass) ? pass : [pass]).map((one, index): readonly [Path, Raw] => [['objectives', 'pass', ...(Array.isArray(pass) ? [index] : [])], mapOf(one)]);
	const steps: readonly (readonly [Path, unknown, Part?])[] = [
		...listOf(root['faults']).map((fault, index) => [['faults', index, 'step'], mapOf(fault)['step']] as const),
		...['rto-from', 'rto-to'].map(key => [['objectives', key], objectives[key]] as const),
		...criteria.flatMap(([at, one]) => namesOf(one['passed']).map(([path, name]) => [[...at, 'passed', ...path], name] as const)),
		...criteria.flatMap(([at, one]) => Object.keys(mapOf(one['decided'])).map(name => [[...at, 'decided', name], name, 'key'] as const)),
	];
	const found = (code: string, message: string, at: {readonly path: Path; readonly part?: Part}, help: string | null, severity: Diagnostic['severity'] = 'error'): Diagnostic =>
		place(file, {code, severity, message, span: spanAt(file, at.path, at.part), help, text: source});
	const stranger = (severity: Diagnostic['severity'], path: Path, name: string, part?: Part): Diagnostic =>
		found('unknown-step', `\`${name}\` is no step of ${plan.source.path}`, {path, ...(part && {part})}, stepHelp(plan, name), severity);
	const options = criteria.flatMap(([at, one]) =>
		Object.entries(mapOf(one['decided'])).flatMap(([name, option]) => {
			const step = namedStep(plan, name);
			if (step === undefined) return [];
			const path = [...at, 'decided', name];
			if (step.kind !== 'decision') return [found('unknown-option', `step ${step.number} "${step.title}" is no decision`, {path, part: 'key'}, null)];
			const texts = step.options.map(({text}) => `"${text}"`).join(', ');
			return namedOption(step, String(option)) === undefined ? [found('unknown-option', `step ${step.number} has no single option that fits "${String(option)}"`, {path}, `its options are ${texts}`)] : [];
		}),
	);
	const input = objectives['rpo-from'];
	const inputs = plan.inputs.map(({name}) => name);
	return [
		...steps.flatMap(([path, name, part]) => (typeof name === 'string' && namedStep(plan, name) === undefined ? [stranger('error', path, name, part)] : [])),
		...options,
		...(typeof input === 'string' && !inputs.includes(input) ? [found('unknown-input', `\`${input}\` is no input of ${plan.source.path}`, {path: ['objectives', 'rpo-from']}, closeWordHelp(input, inputs) ?? 'name an input that holds how much was lost, such as `4m`')] : []),
		...Object.keys(mapOf(mapOf(root['answers'])['steps'])).flatMap(name => (namedStep(plan, name) === undefined ? [stranger('warning', ['answers', 'steps', name], name, 'key')] : [])),
	].toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** The same scenario with the ids of the steps and options that it names. */
export function withIds(scenario: Scenario, plan: Plan): Scenario {
	const id = (name: string | null): string | null => (name === null ? null : (namedStep(plan, name)?.id ?? name));
	const criterion = (one: Criterion): Criterion => {
		if (one.kind === 'passed') return {...one, steps: one.steps.map(name => id(name) ?? name)};
		if (one.kind !== 'decided') return one;
		const step = namedStep(plan, one.step);
		return {...one, step: step?.id ?? one.step, option: (step?.kind === 'decision' ? namedOption(step, one.option)?.id : undefined) ?? one.option};
	};
	const objectives: Objectives = {...scenario.objectives, rtoFrom: id(scenario.objectives.rtoFrom), rtoTo: id(scenario.objectives.rtoTo), pass: scenario.objectives.pass.map(criterion)};
	return {...scenario, objectives, faults: scenario.faults.map((fault): Fault => ({...fault, step: id(fault.step)}))};
}

export function stepHelp(plan: Plan, name: string): string {
	const number = /^(?:step )?(\d+)$/u.exec(name.trim())?.[1];
	if (number !== undefined) return `it has the steps 1 to ${plan.steps.length}`;
	return closeWordHelp(name, plan.steps.flatMap(step => [step.id, step.title])) ?? `name a step by its number, title or id, as \`rollbook plan ${plan.source.path}\` shows them`;
}

type Part = 'key' | 'value';
type Raw = Readonly<Record<string, unknown>>;

const mapOf = (value: unknown): Raw => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {});

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const namesOf = (value: unknown): readonly (readonly [Path, unknown])[] => (Array.isArray(value) ? value.map((name, index) => [[index], name] as const) : value === undefined ? [] : [[[], value] as const]);
