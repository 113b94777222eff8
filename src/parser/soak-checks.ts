import type {Diagnostic} from '../plan/diagnostic.ts';
import {stepsOfSection} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import {soakOf} from '../plan/soak.ts';
import {diagnose, type Source} from './source.ts';

/** A `soak` that the run cannot go by: its section has no command to sample. */
export function soakDiagnostics(source: Source, plan: Plan): readonly Diagnostic[] {
	return plan.sections
		.filter(({id, ties}) => (ties?.soakMs ?? null) !== null && !stepsOfSection(plan, id).some(step => step.kind === 'command' && soakOf(plan, step) !== null))
		.map(({ties, line}) => {
			const place = ties?.places.find(({key}) => key === 'soak') ?? {line};
			return diagnose(source, 'annotation-shown-only', 'note', '`soak` is shown with the section; the run does not go by it, for no command of the section only reads', place, 'add the command that shows how it goes, or write "Wait 10 minutes" as a list item to be held by a timer');
		});
}
