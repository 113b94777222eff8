import type {Table} from './tables.ts';
import type {Call, Fault, Rule, Scenario, World} from './scenario.ts';

/** Pretended programs of one system, for any runbook: `packs/NAME.pack.yaml`. */
export type Pack = {
	/** As a scenario calls it. */
	readonly name: string;
	readonly title: string;
	readonly world: World;
	/** What can go otherwise, by name. A day that is not there is the good one. */
	readonly days: Readonly<Record<string, Day>>;
};

export type Day = {readonly title: string; readonly world: World; readonly faults: readonly Fault[]};

/** A scenario as its file has it. */
export type ScenarioFile = Scenario & {readonly packs: readonly string[]; readonly day: readonly string[]};

/** The day on which nothing goes wrong beyond what the scenario says; every pack has it. */
export const GOOD_DAY = 'good';

/** By these packs tell each other how the service is: the HTTP status that it answers with (`000`: nothing listens; none: well), and what runs. */
export const SHARED_NAMES: readonly string[] = ['http', 'version'];

/**
 * The scenario with what it takes in. Its own rules, state, files and faults come first, then those of the days, then those of
 * the packs in their order: the first rule that fits is played, the first value that is given counts.
 */
export function joinPacks(scenario: Scenario, packs: readonly Pack[], days: readonly string[]): Scenario {
	const chosen = packs.flatMap(pack => days.flatMap(name => (Object.hasOwn(pack.days, name) ? [{pack, day: pack.days[name] as Day}] : [])));
	const parts: readonly Part[] = [
		{world: scenario.world, calls: scenario.world.calls ?? {}, prefix: ''},
		...chosen.map(({pack, day}) => ({world: day.world, calls: pack.world.calls ?? {}, prefix: `${pack.name}/`})),
		...packs.map(pack => ({world: pack.world, calls: pack.world.calls ?? {}, prefix: `${pack.name}/`})),
	];
	const tables = joinTables(parts.map(({world}) => world.tables ?? {}));
	const calls = firstOf(parts.map(namedCalls));
	return {
		...scenario,
		faults: [...scenario.faults, ...chosen.flatMap(({day}) => day.faults.map(fault => ({...fault, asked: true as const})))],
		world: {
			state: firstOf(parts.map(({world}) => world.state)),
			files: firstOf(parts.map(({world}) => world.files)),
			real: [...new Set(parts.flatMap(({world}) => world.real))],
			programs: parts.flatMap(({world, ...part}) => world.programs.map(rule => withCall(rule, part))),
			...(Object.keys(tables).length > 0 && {tables}),
			...(Object.keys(calls).length > 0 && {calls}),
		},
	};
}

/** Days by name, in the packs' order, each with the packs that have it. */
export function daysOf(packs: readonly Pack[]): ReadonlyMap<string, readonly string[]> {
	const names = [...new Set(packs.flatMap(pack => Object.keys(pack.days)))];
	return new Map(names.map(name => [name, packs.filter(pack => Object.hasOwn(pack.days, name)).map(pack => pack.name)]));
}

type Part = {readonly world: World; readonly calls: Readonly<Record<string, Call>>; readonly prefix: string};

/**
 * A rule reads options as its own file says: those of a pack change nothing for a scenario's rules. What is said of the first
 * words of its pattern counts, more of them before fewer: `kubectl logs` before `kubectl`.
 */
function withCall(rule: Rule, {calls, prefix}: Omit<Part, 'world'>): Rule {
	const longest = rule.typed === true ? undefined : keysFor(calls, rule.match).at(-1);
	return longest === undefined ? rule : {...rule, call: prefix + longest};
}

function keysFor(calls: Part['calls'], line: string): readonly string[] {
	return Object.keys(calls)
		.filter(key => line === key || line.startsWith(`${key} `))
		.toSorted((a, b) => a.length - b.length);
}

function namedCalls({calls, prefix}: Part): Readonly<Record<string, Call>> {
	return Object.fromEntries(
		Object.keys(calls).map(name => {
			const layers = keysFor(calls, name).flatMap(key => calls[key] ?? []);
			return [prefix + name, layers.reduce(layered)];
		}),
	);
}

/** An option that takes a value in one and none in the other is what the upper says. */
function layered(lower: Call, upper: Call): Call {
	const without = (map: Call['values'], other: Call['values']): Call['values'] => Object.fromEntries(Object.entries(map).filter(([option]) => !Object.hasOwn(other, option)));
	return {values: {...without(lower.values, upper.flags), ...upper.values}, flags: {...without(lower.flags, upper.values), ...upper.flags}};
}

/** Who gives rows of their own need not say whose they are. */
function joinTables(maps: readonly Readonly<Record<string, Table>>[]): Readonly<Record<string, Table>> {
	return Object.fromEntries(Object.entries(firstOf(maps)).map(([name, table]) => [name, {...table, per: maps.map(map => map[name]?.per ?? null).find(per => per !== null) ?? null}]));
}

function firstOf<Value>(maps: readonly Readonly<Record<string, Value>>[]): Readonly<Record<string, Value>> {
	return Object.assign({}, ...maps.toReversed()) as Readonly<Record<string, Value>>;
}
