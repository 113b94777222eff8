import type {Plan} from './plan.ts';
import type {SectionId} from './section.ts';
import type {Step} from './step.ts';

/** Steps that a reference of a tie means: the step of that id, else all steps of the section and of those below it; empty if nothing has the id. */
export const stepsOfId = ({steps, sections}: Pick<Plan, 'steps' | 'sections'>, id: string): readonly Step[] => {
	const step = steps.find(other => other.id === id);
	if (step) return [step];
	const inside = new Set<SectionId>([id]);
	// A section stands behind the one that holds it.
	for (const section of sections) if (section.parent !== null && inside.has(section.parent)) inside.add(section.id);
	return steps.filter(other => inside.has(other.section));
};
