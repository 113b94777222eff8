import type {Rule, World} from '../../../plan/scenario.ts';
import {calledPrograms, wholePattern} from './called-programs.ts';
import type {Functions} from './called-programs.ts';
import {shortened} from './shortened.ts';
import type {Observation} from './observations.ts';

/** A call as a rule will answer it. `changes`: what it belongs to changes something. */
type Call = {readonly match: string; readonly on: string | null; readonly answer: Answer; readonly changes: boolean; readonly name: string};
type Answer = Pick<Rule, 'output' | 'stderr' | 'exit' | 'takesMs' | 'everyMs'>;

/** Name of the state that tells how far the world has come. */
const MOMENT = 'moment';
const FIRST = 'start';

/**
 * Pretended programs that answer as they were seen to answer. Where the same command line got different answers, what changed
 * the world in between moves it on to its next moment, and each answer belongs to its moments.
 */
export const recordWorld = (observations: readonly Observation[]): World => {
	const room = Math.max(LEAST_ROOM, Math.min(MOST_ROOM, Math.floor(ALL_ROOM / Math.max(1, observations.length))));
	const functions: Functions = new Map();
	const calls = observations.flatMap(observation => callsOf(observation, functions, room));
	const moves = movesOf(calls);
	return {state: moves.size === 0 ? {} : {[MOMENT]: FIRST}, files: {}, real: [], programs: rulesOf(calls, moves)};
};

/** Characters of output: a scenario file has at most 64 KiB. */
const ALL_ROOM = 36_000;
const LEAST_ROOM = 300;
const MOST_ROOM = 6000;

const NOTHING: Answer = {output: '', stderr: '', exit: 0, takesMs: 0, everyMs: null};

/** Printed once, then it goes on: nobody knows when it would have printed again. */
const ENDLESS_MS = 3_600_000;

const callsOf = (seen: Observation, functions: Functions, room: number): readonly Call[] => {
	if (seen.step.closes) return [];
	const shared = {on: seen.on, changes: seen.step.effect !== 'read', name: `${seen.step.number}${seen.attempt === 1 ? '' : `.${seen.attempt}`}`};
	const answer = (output: string): Answer => ({output: shortened(output, room), stderr: shortened(seen.stderr, room), exit: Math.max(0, Math.min(255, seen.exit)), takesMs: seen.endless ? 0 : roundedMs(seen.durationMs), everyMs: seen.endless ? ENDLESS_MS : null});
	if (seen.sql) return [{...shared, match: wholePattern(seen.command), answer: answer(seen.stdout)}];
	const called = calledPrograms(seen.command, functions);
	// Of several the last one decides what the statement prints and how it ends.
	const bearer = called.findLastIndex(({substituted}) => !substituted);
	return called.map((one, index) => ({...shared, match: one.match, changes: shared.changes && index === (bearer < 0 ? called.length - 1 : bearer), answer: index === bearer ? answer(one.looped ? lastLine(seen.stdout) : seen.stdout) : NOTHING}));
};

/** A loop prints once each time. */
const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

const roundedMs = (ms: number): number => (ms < 200 ? 0 : Math.round(ms / 100) * 100);

const keyOf = ({match, on}: Call): string => `${on ?? ''}\n${match}`;

const sameAnswer = (one: Answer, other: Answer): boolean => one.output === other.output && one.stderr === other.stderr && one.exit === other.exit && one.everyMs === other.everyMs;

/** Calls after which the world is at another moment: the last change between two answers that differ, else the earlier of the two itself. Index → name of the moment. */
const movesOf = (calls: readonly Call[]): ReadonlyMap<number, string> => {
	const moves = new Map<number, string>();
	const last = new Map<string, number>();
	for (const [index, call] of calls.entries()) {
		const before = last.get(keyOf(call));
		const earlier = before === undefined ? undefined : calls[before];
		if (before !== undefined && earlier && !sameAnswer(earlier.answer, call.answer)) {
			const between = Array.from({length: index - before}, (_, offset) => before + offset);
			if (!between.some(place => moves.has(place))) {
				const change = between.findLast(place => calls[place]?.changes === true) ?? before;
				moves.set(change, `after-${calls[change]?.name ?? change}`);
			}
		}
		last.set(keyOf(call), index);
	}
	return unlike(countedOut(calls, moves));
};

/** A call that moves the world on by itself must not do so the first time already if it was seen more often before: each of them is a moment. */
const countedOut = (calls: readonly Call[], moves: ReadonlyMap<number, string>): ReadonlyMap<number, string> => {
	const all = new Map(moves);
	for (const place of moves.keys()) {
		for (let index = place - 1; index >= 0 && !moves.has(index); index -= 1) {
			const call = calls[index];
			if (call && keyOf(call) === keyOf(calls[place] as Call)) all.set(index, `after-${call.name}`);
		}
	}
	return all;
};

/** A statement of several programs may move on more than once. */
const unlike = (moves: ReadonlyMap<number, string>): ReadonlyMap<number, string> => {
	const taken = new Set<string>();
	return new Map([...moves].toSorted(([a], [b]) => a - b).map(([place, name]) => {
		let free = name;
		for (let count = 2; taken.has(free); count += 1) free = `${name}-${count}`;
		taken.add(free);
		return [place, free] as const;
	}));
};

type Seen = {readonly call: Call; readonly moment: string; readonly next: string | null};

const rulesOf = (calls: readonly Call[], moves: ReadonlyMap<number, string>): readonly Rule[] => {
	let moment = FIRST;
	const seen = calls.map((call, index): Seen => {
		const own = moment;
		moment = moves.get(index) ?? moment;
		return {call, moment: own, next: moves.get(index) ?? null};
	});
	const groups = [...Map.groupBy(seen, ({call}) => keyOf(call)).values()];
	// A line that is written out stands before one that leaves something open.
	return groups.toSorted((a, b) => openness(a) - openness(b)).flatMap(ruleGroup);
};

const openness = ([first]: readonly Seen[]): number => (first?.call.match.includes('*') === true ? 1 : 0);

/** The answers of one command line: those that belong to a moment, then the last one for every other moment. */
const ruleGroup = (group: readonly Seen[]): readonly Rule[] => {
	const last = group.at(-1);
	if (!last) return [];
	const differs = group.some(({call, next}) => next !== null || !sameAnswer(call.answer, last.call.answer));
	const own = differs ? [...new Map(group.map(one => [one.moment, one])).values()] : [];
	return [...own.map(({call, moment, next}) => rule(call, {[MOMENT]: moment}, next)), rule(last.call, {}, null)];
};

const rule = ({match, on, answer}: Call, when: Rule['when'], next: string | null): Rule => ({match, when, on, ...answer, set: next === null ? {} : {[MOMENT]: next}});
