import {findSection, findStep, sectionPath, stepsOfSection} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {CommandStep, Step, StepId} from '../plan/step.ts';
import {stepsOfId} from '../plan/tied-steps.ts';
import type {Reference, Ties} from '../plan/ties.ts';
import {launched} from './gate.ts';
import type {RunState} from './state.ts';
import {isSettled, stepState} from './step-state.ts';

/** A way out of a failure, named by the runbook but for the last kind. Going there runs nothing. */
export type Route = {
	/** `on-failure`, `undo`: by annotation; `named`: by a sentence such as "If this fails, see …"; `reopen`: the line belongs to a place that has to be opened again. */
	readonly kind: 'on-failure' | 'undo' | 'named' | 'reopen';
	readonly to: StepId;
	/** All steps that the runbook means, `to` first. */
	readonly steps: readonly StepId[];
	/** The step that failed, or that is taken back. */
	readonly from: StepId;
	/** Short words: `step 9 "Restore the backup"`. */
	readonly words: string;
};

/** Where a step that failed, or whose outcome is unknown, leads to: what its annotations and those of its headings say, then what its section says. */
export const failureRoutes = (plan: Plan, state: RunState, step: Step): readonly Route[] => {
	const onFailure = tied(plan, step, ties => ties.onFailure).flatMap(reference => routeTo(plan, reference.id, {kind: 'on-failure', from: step.id}));
	const undo = step.kind === 'command' && launched(state, step).length > 0 ? undoRoutes(plan, state, [step]) : [];
	return distinct([...reopening(plan, state, step), ...onFailure, ...undo, ...namedRoutes(plan, step)].filter(({to}) => to !== step.id));
};

/** By which a line says that it did not run: the place that it belongs to has lost its shell state. */
const NOT_THERE = 125;

/** Only the line that opened the place makes it anew, and asks before it does. */
const reopening = (plan: Plan, state: RunState, step: Step): readonly Route[] => {
	const opener = step.kind === 'command' && step.inside !== null ? findStep(plan, step.inside) : undefined;
	if (opener?.kind !== 'command' || opener.opens?.kind !== 'shell' || stepState(state, step.id).attempts.at(-1)?.result?.exit !== NOT_THERE) return [];
	return [{kind: 'reopen', to: opener.id, steps: [opener.id], from: step.id, words: stepWords(opener)}];
};

/** What can be taken back at the end of a run: the last that ran first, each way back once. */
export const undosLeft = (plan: Plan, state: RunState): readonly Route[] => {
	const ran = plan.steps.filter((step): step is CommandStep => step.kind === 'command' && launched(state, step).length > 0);
	return distinct(undoRoutes(plan, state, ran.toSorted((a, b) => stepState(state, b.id).seq - stepState(state, a.id).seq)));
};

const undoRoutes = (plan: Plan, state: RunState, steps: readonly CommandStep[]): readonly Route[] =>
	steps.flatMap(step =>
		tied(plan, step, ties => ties.undo)
			.flatMap(reference => routeTo(plan, reference.id, {kind: 'undo', from: step.id}))
			.filter(({to}) => to !== step.id && !isUndone(state, step, to)),
	);

/** The step itself before its headings, the nearest first. A step that only looks has nothing that its heading could take back. */
const tied = (plan: Plan, step: Step, pick: (ties: Ties) => Reference | null): readonly Reference[] => {
	const own = step.ties ? pick(step.ties) : null;
	const around = step.kind === 'command' && step.effect === 'read' ? [] : sectionPath(plan, step.section).flatMap(section => (section.ties ? (pick(section.ties) ?? []) : []));
	const first = own ?? around[0];
	return first ? [first] : [];
};

/** The way back was gone after the step had run. */
const isUndone = (state: RunState, step: Step, to: StepId): boolean => {
	const back = stepState(state, to);
	return isSettled(back.status) && back.status !== 'skipped' && back.status !== 'not-applicable' && back.seq > stepState(state, step.id).seq;
};

const namedRoutes = (plan: Plan, step: Step): readonly Route[] =>
	plan.steps.flatMap(other => {
		if (other.kind !== 'decision' || other.section !== step.section || other.number < step.number) return [];
		return other.options.flatMap(({opens, detail}) => {
			const said = `${other.title} ${detail}`;
			if (opens.kind !== 'section' || !FAILS.test(said)) return [];
			const steps = stepsOfSection(plan, opens.section);
			const first = steps[0];
			return first ? [{kind: 'named' as const, to: first.id, steps: steps.map(({id}) => id), from: step.id, words: `"${findSection(plan, opens.section)?.title ?? ''}", ${stepWords(first)}`}] : [];
		});
	});

/** Words by which a sentence speaks of a step that did not do what it should; languages of the runbooks that are read. */
const FAILS = /\b(?:fail(?:s|ed|ing|ure)?|unsuccessful|(?:does|did|is)(?:n[’']t| not) (?:work|succeed|help|start|come up|respond|recover\w*|healthy|possible)|still (?:down|broken|red|unhealthy|failing)|goes wrong|went wrong|errors?|fehl(?:schlägt|geschlagen|er)|schlägt fehl|falla|falló|falha|falhar|échoue|échec)\b|失败/iu;

const routeTo = (plan: Plan, id: string, rest: Pick<Route, 'kind' | 'from'>): readonly Route[] => {
	const steps = stepsOfId(plan, id);
	return steps[0] ? [{...rest, to: steps[0].id, steps: steps.map(step => step.id), words: stepWords(steps[0])}] : [];
};

const stepWords = (step: Step): string => `step ${step.number} "${step.title}"`;

const distinct = (routes: readonly Route[]): readonly Route[] => routes.filter((route, index) => routes.findIndex(other => other.to === route.to) === index);
