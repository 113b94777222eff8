import {programOf} from './command-pattern.ts';
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
	const calls = firstOf(parts.map(part => Object.fromEntries(Object.entries(part.calls).map(([name, call]) => [part.prefix + name, call]))));
	return {
		...scenario,
		faults: [...scenario.faults, ...chosen.flatMap(({day}) => day.faults)],
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

/** A rule reads options as its own file says: those of a pack change nothing for a scenario's rules. */
function withCall(rule: Rule, {calls, prefix}: Omit<Part, 'world'>): Rule {
	const program = programOf(rule.match);
	return rule.typed !== true && Object.hasOwn(calls, program) ? {...rule, call: prefix + program} : rule;
}

/** Who gives rows of their own need not say whose they are. */
function joinTables(maps: readonly Readonly<Record<string, Table>>[]): Readonly<Record<string, Table>> {
	return Object.fromEntries(Object.entries(firstOf(maps)).map(([name, table]) => [name, {...table, per: maps.map(map => map[name]?.per ?? null).find(per => per !== null) ?? null}]));
}

function firstOf<Value>(maps: readonly Readonly<Record<string, Value>>[]): Readonly<Record<string, Value>> {
	return Object.assign({}, ...maps.toReversed()) as Readonly<Record<string, Value>>;
}
