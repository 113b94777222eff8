import {join} from 'node:path';
import {findSection, sectionPath} from '../../src/plan/find-step.ts';
import type {Plan} from '../../src/plan/plan.ts';
import type {DecisionStep, Option, Step} from '../../src/plan/step.ts';
import {stepState} from '../../src/run/step-state.ts';
import {copyWorld, drillOnce, temporary} from './drilled.ts';
import type {DrillOptions} from './drilled.ts';

export type Explored = {
	/** Drills that were made, each to its end. */
	readonly drills: number;
	/** Options of decisions that were taken. */
	readonly taken: number;
	readonly sections: number;
	/** Steps that no drill came by, and commands that none exercised, with the reason. */
	readonly missed: readonly string[];
	/** How often a step failed. */
	readonly failures: number;
	/** Drills that did not end as they should. */
	readonly wrong: readonly string[];
};

export type Expedition = Omit<DrillOptions, 'root' | 'steps' | 'choose' | 'passOver'> & {
	/** After each drill: which options it took, and its world. */
	readonly after?: (options: readonly string[], root: string) => void;
};

export type Procedures = 'all' | 'those on the way';

/**
 * Goes through every part of a runbook as often as it takes to take every option of every decision in it. The first way through a
 * part goes on in the world that the parts before it left; each other one starts from there again; where it leaves all out that could be done, what was drilled before is passed over.
 */
export const explore = async (rehearsed: Expedition, procedures: Procedures = 'all'): Promise<Explored> => {
	const {plan} = rehearsed;
	const wanted = procedures === 'all' ? everyOption : leadsOn;
	const tried = new Set<string>();
	const seen = new Set<string>();
	const reasons = new Map<string, string>();
	const wrong: string[] = [];
	let world = join(temporary(), 'drill');
	let drills = 0;
	let failures = 0;
	const parts = partsOf(plan).filter(steps => procedures === 'all' || (steps[0]?.onWay === true && steps.some(step => step.kind === 'command')));
	for (const steps of parts) {
		const part = topTitle(plan, steps[0]);
		const before = copyWorld(world);
		const inPart = decisionsOf(steps);
		for (let first = true; first || inPart.some(decision => openOptions(plan, decision, {tried, wanted}).length > 0); first = false) {
			const root = first ? world : copyWorld(before);
			const options: string[] = [];
			const count = tried.size;
			let led = first;
			const choose = (decision: DecisionStep): Option | undefined => {
				const option = nextOption(plan, decision, {tried, wanted});
				if (option) tried.add(keyOf(decision, option));
				if (option) options.push(option.text);
				led ||= option !== undefined && leadsOn(option);
				return option;
			};
			const {run, outcome, strangers, failure} = await drillOnce({...rehearsed, root, steps, choose, passOver: step => !led && seen.has(step.id)});
			drills += 1;
			failures += plan.steps.flatMap(step => stepState(run.state(), step.id).attempts).filter(({result}) => result?.status === 'failed').length;
			const named = `${part} (${options.join(', ')})`;
			if (outcome !== 'completed' && !options.some(text => endsRun(inPart, text))) wrong.push(`${named}: ${outcome}, ${failure}`);
			wrong.push(...strangers.map(line => `${named}: ${line}`));
			for (const step of plan.steps) note(step, stepState(run.state(), step.id), {seen, reasons});
			rehearsed.after?.(options, root);
			if (!first && tried.size === count) break;
		}
	}
	const missed = plan.steps.flatMap(step => (seen.has(step.id) ? [] : [`${step.number} ${step.title}: ${reasons.get(step.id) ?? 'no drill came by'}`]));
	const open = parts.flatMap(decisionsOf).flatMap(decision => openOptions(plan, decision, {tried, wanted}).map(option => `${decision.number} ${decision.title}: "${option.text}" was never taken`));
	return {drills, taken: tried.size, sections: new Set(plan.steps.map(step => step.section)).size, failures, missed: [...missed, ...open], wrong};
};

type Noted = {readonly seen: Set<string>; readonly reasons: Map<string, string>};

/** A command counts when a drill exercised it, anything else when somebody answered it. */
const note = (step: Step, state: ReturnType<typeof stepState>, {seen, reasons}: Noted): void => {
	if (state.status === 'pending' || state.status === 'not-applicable' || state.status === 'skipped') return;
	const result = state.attempts.at(-1)?.result ?? null;
	if (step.kind === 'command' && result !== null && result.status === 'not-exercised') reasons.set(step.id, result.why);
	else if (step.kind !== 'command' || result !== null) seen.add(step.id);
};

/** Neighbours below one heading of the second level; a decision about several of them holds them together. */
const partsOf = (plan: Plan): readonly (readonly Step[])[] => {
	const parts: Step[][] = [];
	let until = 0;
	for (const step of plan.steps) {
		const last = parts.at(-1)?.at(-1);
		if (last && last.onWay === step.onWay && (step.number <= until || topTitle(plan, last) === topTitle(plan, step))) parts.at(-1)?.push(step);
		else parts.push([step]);
		until = Math.max(until, ...reach(plan, step));
	}
	return parts;
};

const reach = (plan: Plan, step: Step): readonly number[] =>
	step.kind === 'decision' ? step.options.flatMap(({opens}) => (opens.kind === 'steps' ? opens.steps.map(id => plan.steps.find(one => one.id === id)?.number ?? 0) : [])) : [];

const topTitle = (plan: Plan, step: Step | undefined): string => {
	const path = step ? [...sectionPath(plan, step.section)] : [];
	const top = path.find(section => section.level === 2) ?? path.at(-1);
	return top?.title ?? findSection(plan, step?.section ?? '')?.title ?? '';
};

const decisionsOf = (steps: readonly Step[]): readonly DecisionStep[] => steps.filter((step): step is DecisionStep => step.kind === 'decision');

const keyOf = (decision: DecisionStep, option: Option): string => `${decision.id} ${option.id}`;

const endsRun = (decisions: readonly DecisionStep[], text: string): boolean => decisions.some(({options}) => options.some(option => option.text === text && option.opens.kind === 'end'));

/** What was taken already, and which options count. */
type Aim = {readonly tried: ReadonlySet<string>; readonly wanted: (option: Option) => boolean};

const everyOption = (): boolean => true;

const leadsOn = ({opens}: Option): boolean => opens.kind === 'section' || (opens.kind === 'steps' && opens.steps.length > 0);

const openOptions = (plan: Plan, decision: DecisionStep, aim: Aim): readonly Option[] =>
	decision.options.filter(option => aim.wanted(option) && (!aim.tried.has(keyOf(decision, option)) || within(plan, option).some(inner => openOptions(plan, inner, aim).length > 0)));

const within = (plan: Plan, {opens}: Option): readonly DecisionStep[] =>
	opens.kind === 'steps' ? decisionsOf(opens.steps.flatMap(id => plan.steps.find(step => step.id === id) ?? [])) : [];

/** What was never taken, then what leads to something that was not; then what costs least. */
const nextOption = (plan: Plan, decision: DecisionStep, aim: Aim): Option | undefined => {
	const cost = ({opens}: Option): number => (opens.kind === 'steps' ? opens.steps.length : opens.kind === 'next' ? 0 : 1000);
	return openOptions(plan, decision, aim)[0] ?? decision.options.toSorted((a, b) => cost(a) - cost(b))[0];
};
