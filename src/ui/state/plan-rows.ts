import {findSection, sectionPath} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Section, SectionId} from '../../plan/section.ts';
import type {Step} from '../../plan/step.ts';
import type {RunState} from '../../run/state.ts';

/** A row of the overview: a heading, or a step that the cursor can stand on. */
export type PlanRow = {readonly kind: 'heading'; readonly text: string; readonly offWay: boolean} | {readonly kind: 'step'; readonly step: Step; readonly offWay: boolean};

/** The way in its order, then the steps that are not on it. */
export const planRows = (plan: Plan, state: RunState): readonly PlanRow[] => {
	const onWay = new Set(state.way);
	const byId = new Map(plan.steps.map(step => [step.id, step]));
	const way = state.way.flatMap(id => byId.get(id) ?? []);
	const others = plan.steps.filter(step => !onWay.has(step.id));
	return [...grouped(plan, way, false), ...grouped(plan, others, true)];
};

/** Steps of the overview in order: the cursor counts these. */
export const planSteps = (plan: Plan, state: RunState): readonly Step[] => planRows(plan, state).flatMap(row => (row.kind === 'step' ? [row.step] : []));

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

export type SectionRow = {readonly section: Section; readonly first: Step; readonly count: number};

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
