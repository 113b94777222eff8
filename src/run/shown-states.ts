import {findSection, findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import {soakOf} from '../plan/soak.ts';
import type {CommandStep, StepId} from '../plan/step.ts';
import type {Entry} from './entry.ts';
import type {StepResult} from './event.ts';

/** What a run has seen of one state before it changed something, and after. */
export type ShownPair = {
	/** Unique in the plan: `releases`, `releases-2`. */
	readonly name: string;
	/** The command, without how it prints. */
	readonly of: string;
	/** Label of the place where it runs; null: here, or it does not matter where. */
	readonly place: string | null;
	readonly before: ShownAt | null;
	readonly after: ShownAt | null;
	/** The step that lies between: the first that changed something. Null: the runbook itself says which is which, by `save=pre-…`. */
	readonly change: number | null;
};

/** `path`: what the attempt printed, relative to the run folder. */
export type ShownAt = {readonly step: number; readonly attempt: number; readonly path: string; readonly bytes: number};

/**
 * Pairs what shows one state before and after a change. Where a change lies between two looks at it, the one closest before the
 * first such change and the last of all are the pair. Where all looks are on one side, the first change of a procedure tells
 * which side that is, and the other is missing.
 */
export const shownPairs = (plan: Plan, entries: readonly Entry[]): readonly ShownPair[] => {
	const {looks, changes} = happenings(plan, entries);
	const main = changes.find(({step}) => PROCEDURES.has(findSection(plan, step.section)?.role ?? '')) ?? changes[0];
	if (!main) return savedPairs(plan, entries);
	const names = shownNames(plan);
	return [...savedPairs(plan, entries), ...[...Map.groupBy(looks, ({key}) => key)].flatMap(([key, all]): readonly ShownPair[] => {
		const last = all.at(-1);
		// With other values it looked at something else.
		const own = all.filter(({values}) => values === last?.values);
		const first = own[0];
		const named = names.get(key);
		if (!first || !last || !named) return [];
		const between = changes.find(({seq}) => seq > first.seq && seq < last.seq);
		const change = between ?? main;
		const before = own.findLast(({seq}) => seq < change.seq)?.at ?? null;
		return [{...named, before, after: last.seq > change.seq ? last.at : null, change: change.step.number}];
	})];
};

const PROCEDURES: ReadonlySet<string> = new Set(['procedure', 'recovery']);

/** What annotations keep as `pre-x` and `post-x`. */
const savedPairs = (plan: Plan, entries: readonly Entry[]): readonly ShownPair[] => {
	const found = new Map<string, Omit<ShownPair, 'name' | 'change'>>();
	for (const {event} of entries) {
		const step = commandOf(plan, event.kind === 'step-finished' ? event.step : null);
		const [, side, name = ''] = /^(pre|post)-(.+?)(?:\.\w+)?$/.exec(step?.save ?? '') ?? [];
		const file = event.kind === 'step-finished' ? event.result.artifacts.find(({path}) => path === step?.save) : undefined;
		if (!step || !file || event.kind !== 'step-finished' || side === undefined) continue;
		const at = {step: step.number, attempt: event.attempt, path: file.path, bytes: file.bytes};
		const known = found.get(name) ?? {of: step.command, place: null, before: null, after: null};
		found.set(name, side === 'pre' ? {...known, before: at} : {...known, after: at});
	}
	return [...found].map(([name, pair]) => ({name, ...pair, change: null}));
};

/** Every state that a plan can show, by what tells it apart: where a command runs, and what it looks at. */
export const shownNames = (plan: Plan): ReadonlyMap<string, Named> => {
	const taken = new Map<string, number>();
	const names = new Map<string, Named>();
	for (const step of plan.steps) {
		if (step.kind !== 'command' || !step.shows || names.has(keyOf(plan, step))) continue;
		const count = (taken.get(step.shows.what) ?? 0) + 1;
		taken.set(step.shows.what, count);
		names.set(keyOf(plan, step), {name: count === 1 ? step.shows.what : `${step.shows.what}-${count}`, of: step.shows.of, place: openerOf(plan, step)?.opens?.label ?? null});
	}
	return names;
};

type Named = Pick<ShownPair, 'name' | 'of' | 'place'>;

const keyOf = (plan: Plan, step: CommandStep): string => `${openerOf(plan, step)?.command ?? ''}\n${step.shows?.of ?? ''}`;

/** The command that opened where the step runs; null: here. An address of the network is the same from everywhere. */
const openerOf = (plan: Plan, step: CommandStep): CommandStep | null => {
	const place = step.inside === null || /https?:\/\/(?!localhost|127\.|\[::1)/.test(step.shows?.of ?? '') ? undefined : findStep(plan, step.inside);
	return place?.kind === 'command' ? place : null;
};

/** Whether the output of a step is kept as the state of something: apart from what its programs complain about. */
export const keepsState = (plan: Plan, step: CommandStep): boolean => step.shows !== undefined && soakOf(plan, step) === null;

type Look = {readonly key: string; readonly values: string; readonly seq: number; readonly at: ShownAt};
type Change = {readonly seq: number; readonly step: CommandStep};

/** Good looks at a state, and what changed something or may have, in the order of the journal. */
const happenings = (plan: Plan, entries: readonly Entry[]): {readonly looks: readonly Look[]; readonly changes: readonly Change[]} => {
	const looks: Look[] = [];
	const changes: Change[] = [];
	const begun = new Map<StepId, Change>();
	const answers = answersIn(entries);
	for (const {seq, event} of entries) {
		const answered = event.kind === 'prompt-answered' ? commandOf(plan, answers.stepOf(event.prompt)) : null;
		if (answered && answered.effect !== 'read' && event.kind === 'prompt-answered' && event.answer.kind === 'by-hand') changes.push({seq, step: answered});
		const step = commandOf(plan, event.kind === 'step-started' || event.kind === 'step-finished' ? event.step : null);
		if (!step) continue;
		if (event.kind === 'step-started' && step.effect !== 'read') begun.set(step.id, {seq, step});
		if (event.kind !== 'step-finished') continue;
		const change = begun.get(step.id);
		// What never began changed nothing; what failed may have.
		if (change && event.result.by !== 'launch' && event.result.status !== 'not-exercised') changes.push(change);
		begun.delete(step.id);
		const file = fileOf(event.result);
		if (!keepsState(plan, step) || !GOOD.has(event.result.status) || !file || answers.isEdited(step.id, seq)) continue;
		looks.push({key: keyOf(plan, step), values: JSON.stringify(step.uses.map(({input}) => answers.valueAt(input, seq))), seq, at: {step: step.number, attempt: event.attempt, ...file}});
	}
	return {looks, changes: [...changes, ...begun.values()].toSorted((a, b) => a.seq - b.seq)};
};

type Answers = {
	stepOf(prompt: string): StepId | null;
	/** The operator changed the line for the attempt that ended there: it may have looked at something else. */
	isEdited(step: StepId, seq: number): boolean;
	/** The value that an input had then; null: none, or a secret. */
	valueAt(input: string, seq: number): string | null;
};

const answersIn = (entries: readonly Entry[]): Answers => {
	const asked = new Map<string, StepId>();
	const lines = new Map<StepId, {readonly seq: number; readonly edited: boolean}[]>();
	const values = new Map<string, {readonly seq: number; readonly value: string}[]>();
	const set = (seq: number, given: Readonly<Record<string, string>>): void => {
		for (const [name, value] of Object.entries(given)) values.set(name, [...(values.get(name) ?? []), {seq, value}]);
	};
	for (const {seq, event} of entries) {
		if (event.kind === 'prompt-opened') asked.set(event.prompt.id, event.prompt.step);
		if (event.kind === 'inputs-set') set(seq, event.values);
		if (event.kind === 'step-finished' && event.result.set !== null) set(seq, {[event.result.set.input]: event.result.set.value});
		if (event.kind !== 'prompt-answered') continue;
		if (event.answer.kind === 'inputs') set(seq, event.answer.values);
		const step = asked.get(event.prompt);
		if (event.answer.kind === 'run' && step !== undefined) lines.set(step, [...(lines.get(step) ?? []), {seq, edited: event.answer.edited !== null}]);
	}
	const before = <T extends {readonly seq: number}>(all: readonly T[] | undefined, seq: number): T | null => all?.findLast(one => one.seq < seq) ?? null;
	return {
		stepOf: prompt => asked.get(prompt) ?? null,
		isEdited: (step, seq) => before(lines.get(step), seq)?.edited ?? false,
		valueAt: (input, seq) => before(values.get(input), seq)?.value ?? null,
	};
};

const commandOf = (plan: Plan, id: StepId | null): CommandStep | null => {
	const step = id === null ? undefined : findStep(plan, id);
	return step?.kind === 'command' ? step : null;
};

/** An error message is no state. */
const GOOD: ReadonlySet<StepResult['status']> = new Set(['passed', 'unjudged']);

/** Null where the step had the operator's terminal: what was typed and what was printed are one recording. */
const fileOf = ({artifacts}: StepResult): {readonly path: string; readonly bytes: number} | null => {
	const file = artifacts.find(({path}) => path.endsWith('/stdout.txt')) ?? artifacts[0];
	return !file || artifacts.some(({path}) => path.endsWith('/session.cast')) ? null : {path: file.path, bytes: file.bytes};
};
