import {stepsOfSection} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {SectionId} from '../plan/section.ts';
import type {NumberRange} from './event.ts';
import {toRanges} from './ranges.ts';

/** The steps a run goes through: those on the way, or all of one section when the operator asks for it alone. */
export const wayOf = (plan: Plan, section: SectionId | null): readonly NumberRange[] => {
	const steps = section === null ? plan.steps.filter(step => step.onWay) : stepsOfSection(plan, section);
	return toRanges(steps.map(step => step.number));
};
