import {findSection, sectionPath} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Section, SectionId} from '../../plan/section.ts';
import type {Step} from '../../plan/step.ts';
import type {RunState} from '../../run/state.ts';

/** A row of the overview: a heading, or a step that the cursor can stand on. */
export type PlanRow = {readonly kind: 'heading'; readonly text: string; readonly offWay: boolean} | {readonly kind: 'step'; readonly step: Step; readonly offWay: boolean};

type Rows = {readonly way: RunState['way']; readonly rows: readonly PlanRow[]; readonly steps: readonly Step[]; readonly onWay: readonly Step[]};

// Drawn and asked for at every key: with thousands of steps they are made once for a plan and its way, neither of which changes in place.
const made = new WeakMap<Plan, Rows>();

const rowsOf = (plan: Plan, {way}: RunState): Rows => {
	const known = made.get(plan);
	if (known?.way === way) return known;
	const inWay = new Set(way);
	const byId = new Map(plan.steps.map(step => [step.id, step]));
	const others = plan.steps.filter(step => !inWay.has(step.id));
	const rows = [...grouped(plan, way.flatMap(id => byId.get(id) ?? []), false), ...grouped(plan, others, true)];
	const fresh = {way, rows, steps: rows.flatMap(row => (row.kind === 'step' ? [row.step] : [])), onWay: plan.steps.filter(step => inWay.has(step.id))};
	made.set(plan, fresh);
	return fresh;
};

/** The way in its order, then the steps that are not on it. */
export const planRows = (plan: Plan, state: RunState): readonly PlanRow[] => rowsOf(plan, state).rows;

/** Steps of the overview in order: the cursor counts these. */
export const planSteps = (plan: Plan, state: RunState): readonly Step[] => rowsOf(plan, state).steps;

/** Steps of the way in the order of the document. */
export const stepsOnWay = (plan: Plan, state: RunState): readonly Step[] => rowsOf(plan, state).onWay;

const grouped = (plan: Plan, steps: readonly Step[], offWay: boolean): readonly PlanRow[] => {
	const rows: PlanRow[] = [];
	let section: string | null = null;
	for (const step of steps) {
		if (step.section !== section) rows.push({kind: 'heading', text: findSection(plan, step.section)?.title ?? '', offWay});
		section = step.section;
		rows.push({kind: 'step', step, offWay});
	}
	return rows;
};

type SectionRow = {readonly section: Section; readonly first: Step; readonly count: number};

/** Sections one can go to, recovery first: that is what a failure leads to. */
export const sectionRows = (plan: Plan): readonly SectionRow[] => {
	const own = new Set(plan.steps.map(step => step.section));
	const found = new Map<SectionId, {readonly first: Step; readonly count: number}>();
	for (const step of plan.steps) {
		for (const {id} of sectionPath(plan, step.section)) found.set(id, {first: found.get(id)?.first ?? step, count: (found.get(id)?.count ?? 0) + 1});
	}
	const rows = plan.sections.flatMap(section => {
		const steps = own.has(section.id) ? found.get(section.id) : undefined;
		return steps ? [{section, ...steps}] : [];
	});
	return rows.toSorted((a, b) => Number(b.section.role === 'recovery') - Number(a.section.role === 'recovery'));
};
