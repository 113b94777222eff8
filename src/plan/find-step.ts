import type {Plan} from './plan.ts';
import type {Section, SectionId} from './section.ts';
import type {Step, StepId} from './step.ts';

type Index = {readonly steps: ReadonlyMap<StepId, Step>; readonly numbers: ReadonlyMap<number, Step>; readonly sections: ReadonlyMap<SectionId, Section>};

// A plan never changes, so its index is made once and goes with it.
const indexes = new WeakMap<Plan, Index>();

const indexOf = (plan: Plan): Index => {
	const known = indexes.get(plan);
	if (known) return known;
	const made = {
		steps: new Map(plan.steps.map(step => [step.id, step])),
		numbers: new Map(plan.steps.map(step => [step.number, step])),
		sections: new Map(plan.sections.map(section => [section.id, section])),
	};
	indexes.set(plan, made);
	return made;
};

export const findStep = (plan: Plan, id: StepId): Step | undefined => indexOf(plan).steps.get(id);

export const stepNumbered = (plan: Plan, number: number): Step | undefined => indexOf(plan).numbers.get(number);

export const findSection = (plan: Plan, id: SectionId): Section | undefined => indexOf(plan).sections.get(id);

/** The section itself, then its ancestors up to the top. */
export const sectionPath = (plan: Plan, id: SectionId): readonly Section[] => {
	const path: Section[] = [];
	let section = findSection(plan, id);
	while (section && !path.includes(section)) {
		path.push(section);
		section = section.parent === null ? undefined : findSection(plan, section.parent);
	}
	return path;
};

/** Steps of a section and of everything below it, in document order. */
export const stepsOfSection = (plan: Plan, id: SectionId): readonly Step[] =>
	plan.steps.filter(step => sectionPath(plan, step.section).some(section => section.id === id));
