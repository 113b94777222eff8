import type {Diagnostic} from '../plan/diagnostic.ts';
import {placeNames} from '../plan/command-pattern.ts';
import {SHARED_NAMES} from '../plan/pack.ts';
import type {Rule, World} from '../plan/scenario.ts';
import {templateNames} from '../plan/template.ts';
import {spanAt} from './check-yaml.ts';
import {closeWordHelp} from './did-you-mean.ts';
import {place} from './yaml-file.ts';
import type {YamlFile} from './yaml-file.ts';

export type Looked = {
	readonly file: YamlFile;
	readonly source: string;
	/** Where the world stands in the file. */
	readonly path: readonly string[];
	readonly rules: readonly Rule[];
	/** All that is taken in. */
	readonly whole: World;
};

/** A `{{name}}` that nothing provides would be printed as it stands. */
export function unknownNames(looked: Looked): readonly Diagnostic[] {
	const common = commonNames(looked.whole);
	const plain = looked.rules.filter(rule => rule.typed !== true).length;
	return looked.rules.flatMap((rule, index) => inRule(looked, rule, {known: [...common, ...placeNames(rule.match)], path: index < plain ? ['programs', index] : ['statements', index - plain]}));
}

/** Provided for every template: the present time in UTC; in repeated parts the number of the time; what packs tell each other. */
const ALWAYS = ['now', 'index', ...SHARED_NAMES];

function commonNames(world: World): readonly string[] {
	const tables = Object.values(world.tables ?? {}).flatMap(table => [...(table.per === null ? [] : [table.per]), ...table.rows.flatMap(row => Object.keys(row))]);
	const changed = world.programs.flatMap(rule => [...Object.keys(rule.set), ...(rule.rows ?? []).flatMap(change => (change.kind === 'remove' ? [] : Object.keys(change.row)))]);
	const options = Object.values(world.calls ?? {}).flatMap(call => [...Object.values(call.values), ...Object.values(call.flags)]);
	return [...new Set([...ALWAYS, ...Object.keys(world.state), ...tables, ...changed, ...options])];
}

function inRule({file, source, path}: Looked, rule: Rule, at: {readonly known: readonly string[]; readonly path: readonly (string | number)[]}): readonly Diagnostic[] {
	return templatesOf(rule).flatMap(([keys, value]) =>
		templateNames(value)
			.filter(name => !at.known.includes(name))
			.map(name => {
				const span = spanAt(file, [...path, ...at.path, ...keys]);
				const help = closeWordHelp(name, at.known) ?? `add \`${name}: …\` under \`world.state\``;
				return place(file, {code: 'unknown-name', severity: 'warning', message: `nothing provides \`{{${name}}}\``, span, help, text: source});
			}),
	);
}

type Keyed = readonly [readonly (string | number)[], string];

function templatesOf(rule: Rule): readonly Keyed[] {
	const inMap = (map: Readonly<Record<string, string>>, ...keys: readonly (string | number)[]): readonly Keyed[] => Object.entries(map).map(([name, value]) => [[...keys, name], value]);
	const rows = (rule.rows ?? []).flatMap((change, index) => [...(change.kind === 'add' ? [] : inMap(change.where, 'rows', index, 'where')), ...(change.kind === 'remove' ? [] : inMap(change.row, 'rows', index, 'row'))]);
	return [
		[['output'], rule.output],
		[['stderr'], rule.stderr],
		[['runs'], rule.runs ?? ''],
		[['types'], rule.types ?? ''],
		...inMap(rule.set, 'set'),
		...inMap(rule.find?.where ?? {}, 'find', 'where'),
		...inMap(rule.none?.where ?? {}, 'none', 'where'),
		...rows,
	];
}
