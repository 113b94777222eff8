import {matchCommand} from '../../plan/command-pattern.ts';
import type {Rule, World} from '../../plan/scenario.ts';
import {fits, rowsOf} from '../../plan/tables.ts';
import type {Names, Row, RowMatch} from '../../plan/tables.ts';
import {fillTemplate, templateNames} from '../../plan/template.ts';
import type {DrillState} from './drill-world.ts';
import {takeOptions} from './take-options.ts';

/** How a rule fits a command line; `inner` is what it stands for, null: itself. */
export type Fit = {
	readonly captures: Names;
	readonly inner: {readonly kind: 'command'; readonly words: readonly string[]; readonly given: Names} | {readonly kind: 'line'; readonly line: string} | null;
};

/** Null if the words are not those of the rule. */
export function matchWords(world: World, rule: Rule, {words, given}: {readonly words: readonly string[]; readonly given: Names}): Fit | null {
	const call = world.calls?.[rule.call ?? ''] ?? null;
	const runs = rule.runs ?? null;
	const open = runs !== null && rule.match.endsWith(' *');
	const {plain, rest, captures} = takeOptions(call, words, open ? rule.match.split(' ').length - 1 : Infinity);
	const places = matchCommand(open ? rule.match.slice(0, -2) : rule.match, plain.join(' '));
	if (places === null || (open && rest.length === 0)) {
		return null;
	}
	const names = {...given, ...captures, ...places};
	// A line without SQL types none.
	if (templateNames(`${runs ?? ''} ${rule.types ?? ''}`).some(name => !Object.hasOwn(names, name))) {
		return null;
	}
	if (runs !== null) {
		// Another form of the same command keeps its options; a command inside of another has its own.
		return {captures: names, inner: {kind: 'command', words: innerWords(runs, names, rest), given: open ? {} : {...given, ...captures}}};
	}
	return {captures: names, inner: (rule.types ?? null) === null ? null : {kind: 'line', line: fillTemplate(rule.types ?? '', names)}};
}

/** A word that is one name alone brings all of its value's words: `flyctl ssh console -C "ls /app"`. */
function innerWords(runs: string, names: Names, rest: readonly string[]): readonly string[] {
	return runs.split(' ').flatMap(word => {
		if (word === '*') return rest;
		const filled = fillTemplate(word, names);
		return /^\{\{\w+\}\}$/u.test(word) ? filled.split(' ') : [filled];
	});
}

/** Whether the state is one in which the rule counts; any state (null) may be one, but options are known from the line. */
export function holds(world: World, rule: Rule, captures: Names, state: DrillState | null): boolean {
	const options = optionNames(world, rule);
	const given = Object.entries(rule.when).filter(([name]) => options.has(name));
	if (!given.every(([name, value]) => (captures[name] ?? '') === value)) {
		return false;
	}
	if (state === null) {
		return true;
	}
	const names = {...state.values, ...captures};
	const same = Object.entries(rule.when).every(([name, value]) => options.has(name) || (state.values[name] ?? captures[name] ?? '') === value);
	return same && (rule.find == null || findRow(world, rule.find, state, names) !== null) && (rule.none == null || findRow(world, rule.none, state, names) === null);
}

/** What the command line alone says, whatever the state holds under the same name. */
function optionNames(world: World, rule: Rule): ReadonlySet<string> {
	const call = world.calls?.[rule.call ?? ''];
	return new Set(call === undefined ? [] : [...Object.values(call.values), ...Object.values(call.flags)]);
}

/** The first row that a rule asks for. */
export function findRow(world: World, {table, where}: RowMatch, state: DrillState, names: Names): Row | null {
	const wanted = Object.fromEntries(Object.entries(where).map(([column, value]) => [column, fillTemplate(value, names)]));
	return rowsOf({world: world.tables ?? {}, state: state.tables ?? {}, names}, table).find(row => fits(row, wanted)) ?? null;
}
