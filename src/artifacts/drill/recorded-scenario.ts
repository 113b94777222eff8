import {findStep} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Rule, World} from '../../plan/scenario.ts';
import type {Step} from '../../plan/step.ts';
import type {Entry} from '../../run/entry.ts';
import type {RunEvent} from '../../run/event.ts';
import {fold} from '../../run/evolve.ts';
import {objectivesOf} from '../../run/recovery.ts';
import type {RunState} from '../../run/state.ts';
import {isRuledOut, stepState} from '../../run/step-state.ts';
import {utc} from '../clock-text.ts';
import {plain} from '../inert.ts';

/** A scenario file as a value: what a run met, as something that can be met again. Secrets are in no journal; a drill gives a word in their place. */
export const recordedScenario = (plan: Plan, entries: readonly Entry[], world: World): object => {
	const state = fold(plan, entries);
	const {rtoMs} = objectivesOf(plan, entries);
	const inputs = plan.inputs.filter(({name}) => state.inputs[name]).map(({name}) => [name, state.inputs[name]?.value ?? STAND_IN] as const);
	return {
		title: `As in the ${state.mode === 'live' ? 'run' : 'drill'} of ${utc(state.startedAt)}: ${plain(plan.title)}`,
		summary: `Made from a record: programs answer as they did then. Outcome then: ${state.outcome ?? 'not finished'}${state.outcomeReason === '' ? '' : ` (${plain(state.outcomeReason)})`}.`,
		objectives: {...(rtoMs === null ? {} : {rto: spanText(rtoMs)}), ...(state.outcome === null ? {} : {pass: [{outcome: state.outcome}]})},
		world: {...(Object.keys(world.state).length === 0 ? {} : {state: world.state}), programs: world.programs.map(ruleValue)},
		answers: {
			...(inputs.length === 0 ? {} : {inputs: Object.fromEntries(inputs)}),
			...nonEmpty('choices', choicesOf(plan, state)),
			...nonEmpty('steps', Object.fromEntries(plan.steps.flatMap(step => answerOf(step, state, entries)))),
			otherwise: 'run',
		},
	};
};

/** Stands for a secret that was given. */
const STAND_IN = 'recorded-secret';

const nonEmpty = (name: string, value: Readonly<Record<string, unknown>>): object => (Object.keys(value).length === 0 ? {} : {[name]: value});

const ruleValue = ({match, when, on, output, stderr, exit, takesMs, everyMs, set}: Rule): object => ({
	match,
	...nonEmpty('when', when),
	...(on === null ? {} : {on}),
	...(takesMs === 0 ? {} : {takes: spanText(takesMs)}),
	...(everyMs === null ? {} : {every: spanText(everyMs)}),
	...(output === '' ? {} : {output}),
	...(stderr === '' ? {} : {stderr}),
	...(exit === 0 ? {} : {exit}),
	...nonEmpty('set', set),
});

/** As a scenario takes it: `1m30s`, `400ms`. */
const spanText = (ms: number): string => {
	if (ms % 1000 !== 0) return ms < 1000 ? `${ms}ms` : `${Math.floor(ms / 1000)}s${ms % 1000}ms`;
	const [minutes, seconds] = [Math.floor(ms / 60_000), (ms / 1000) % 60];
	return [minutes > 0 ? `${minutes}m` : '', seconds > 0 || minutes === 0 ? `${seconds}s` : ''].join('');
};

const choicesOf = (plan: Plan, state: RunState): Readonly<Record<string, string>> =>
	Object.fromEntries(plan.steps.flatMap(step => {
		const {option} = stepState(state, step.id);
		return step.kind === 'decision' && option !== null ? [[step.id, option] as const] : [];
	}));

/** What was said at a step, where it was more than going on. */
const answerOf = (step: Step, state: RunState, entries: readonly Entry[]): readonly (readonly [string, object])[] => {
	const own = stepState(state, step.id);
	if (own.status === 'pending' || isRuledOut(own) || step.kind === 'decision') return [];
	const acted = own.status === 'skipped' ? 'skip' : own.status === 'done-by-hand' ? 'by-hand' : own.status === 'not-applicable' ? 'not-applicable' : 'run';
	const failures = step.kind === 'command' ? failureActs(step.id, entries) : [];
	const word = own.attempts.at(-1)?.word;
	const stopped = own.attempts.find(({result}) => result?.status === 'stopped')?.result;
	// A step that failed first was run first, whatever was done about it.
	const act = failures.length > 0 ? 'run' : acted;
	const took = thoughtMs(step.id, entries);
	const answer = {
		...(act === 'run' ? {} : {act}),
		...(own.reason === '' || act === 'run' ? {} : {reason: plain(own.reason)}),
		...(step.kind === 'command' && step.gate?.level === 'typed' && act === 'run' ? {confirm: 'true'} : {}),
		...(failures.length === 0 ? {} : {'on-failure': failures}),
		...(word && word.verdict !== 'unchecked' && failures.length === 0 ? {verdict: word.verdict, ...(word.seen === '' ? {} : {seen: plain(word.seen)})} : {}),
		...(stopped ? {'stop-after': spanText(Math.max(1000, Math.round((stopped.nominalMs ?? stopped.durationMs) / 1000) * 1000))} : {}),
		...(took < 1000 ? {} : {delay: spanText(Math.round(took / 1000) * 1000)}),
	};
	return Object.keys(answer).length === 0 ? [] : [[step.id, answer]];
};

/** What was done each time that the step failed. */
const failureActs = (step: string, entries: readonly Entry[]): readonly string[] => {
	const prompts = new Set(entries.flatMap(({event}) => (event.kind === 'prompt-opened' && event.prompt.kind === 'failure' && event.prompt.step === step ? [event.prompt.id] : [])));
	let open = false;
	return entries.flatMap(({event}) => {
		if (event.kind === 'prompt-opened') open = prompts.has(event.prompt.id);
		const act = open ? actOf(event, prompts) : null;
		if (act !== null) open = false;
		return act === null ? [] : [act];
	});
};

const actOf = (event: RunEvent, prompts: ReadonlySet<string>): string | null => {
	switch (event.kind) {
		case 'prompt-answered':
			if (!prompts.has(event.prompt)) return null;
			return event.answer.kind === 'run' ? 'retry' : event.answer.kind === 'skip' ? 'skip' : event.answer.kind === 'by-hand' ? 'by-hand' : null;
		case 'moved':
			return 'follow';
		case 'abort-requested':
			return 'abort';
		default:
			return null;
	}
};

/** How long the first question about a step stood open. */
const thoughtMs = (step: string, entries: readonly Entry[]): number => {
	const opened = entries.find(({event}) => event.kind === 'prompt-opened' && event.prompt.step === step);
	const id = opened?.event.kind === 'prompt-opened' ? opened.event.prompt.id : '';
	const answered = entries.find(({event}) => event.kind === 'prompt-answered' && event.prompt === id);
	return opened && answered ? Math.max(0, Math.min(LONGEST_MS, answered.at - opened.at)) : 0;
};

/** Whoever went for a coffee need not do so again. */
const LONGEST_MS = 600_000;

/** Steps that a person left the way for: a drill that drives itself stays on it. */
export const leftTheWay = (plan: Plan, entries: readonly Entry[]): readonly number[] =>
	entries.flatMap(({event}) => (event.kind === 'moved' ? [findStep(plan, event.to)?.number ?? 0] : []));
