import {basename, dirname, join} from 'node:path';
import {noSuchDay, noSuchPack, readPack} from '../parser/pack-file.ts';
import type {Taking} from '../parser/scenario-file.ts';
import {programOf} from '../plan/command-pattern.ts';
import {joinPacks} from '../plan/pack.ts';
import type {Pack} from '../plan/pack.ts';
import type {Plan} from '../plan/plan.ts';
import type {Rule, Scenario} from '../plan/scenario.ts';
import {shellWord} from '../plan/shell-word.ts';
import {CliError} from './cli-error.ts';
import {EXIT} from './exit-codes.ts';
import {loadFile} from './load-file.ts';
import {reportDiagnostics} from './report-diagnostics.ts';
import type {World} from './world.ts';

export type PackFlags = {readonly pack?: readonly string[]; readonly day?: readonly string[]};

const END = '.pack.yaml';

/** Packs that came with the program, by name, and those of a team by the path beside the file that names them. Throws `CliError`. */
export const takingFor = (world: World, flags: PackFlags, from: string): Taking => {
	const names = packNames(world);
	const read = new Map<string, Pack | null>();
	const find = (name: string): Pack | null => {
		if (!read.has(name)) read.set(name, loadPack(world, {name, from, names}));
		return read.get(name) ?? null;
	};
	const packs = flags.pack ?? [];
	const wrong = packs.filter(name => find(name) === null).map(name => noSuchPack(name, names))[0];
	if (wrong) throw new CliError(`${wrong.message}${namedBy(world, packs)}`, wrong.help);
	return {names, find, packs, days: flags.day ?? []};
};

/** A file that set the packs has to be mended, and not the call. */
const namedBy = ({settings}: World, packs: readonly string[]): string => {
	const {value, from} = settings?.packs ?? {value: null, from: {kind: 'built-in'}};
	return value === packs && 'path' in from ? `, which ${from.path}:${from.line} names` : '';
};

export const packNames = (world: World): readonly string[] =>
	world.shipped
		.list('packs')
		.filter(file => file.endsWith(END))
		.map(file => file.slice(0, -END.length));

/** Packs of the program in which something stands for the runbook's commands, with the programs that it knows. */
const fittingPacks = (world: World, plan: Plan): readonly {readonly name: string; readonly programs: readonly string[]}[] => {
	const commands = plan.steps.flatMap(step => (step.kind === 'command' ? [{text: step.command, tools: new Set(step.tools)}] : []));
	const taking = takingFor(world, {}, world.cwd);
	const fitting = taking.names.map(name => ({name, programs: [...new Set(rulesOf(taking.find(name)).filter(rule => commands.some(command => speaksOf(command, rule))).map(rule => programOf(rule.match)))]}));
	return fitting.filter(({programs}) => programs.length > 0);
};

const rulesOf = (pack: Pack | null): readonly Rule[] => (pack?.world.programs ?? []).filter(rule => rule.typed !== true);

/** The command calls the program, and has all words of the pattern that are no places. */
const speaksOf = ({text, tools}: {readonly text: string; readonly tools: ReadonlySet<string>}, {match}: Rule): boolean =>
	tools.has(programOf(match)) && match.split(/\*|\{[^}]*\}|\s+/u).every(part => text.includes(part));

const loadPack = (world: World, {name, from, names}: {readonly name: string; readonly from: string; readonly names: readonly string[]}): Pack | null => {
	const own = name.includes('/') || name.endsWith(END);
	if (!own && !names.includes(name)) return null;
	const path = own ? join(from, name) : `packs/${name}${END}`;
	const {pack, diagnostics} = readPack(own ? loadFile(dirname(path), path, 'pack').toString('utf8') : world.shipped.read(path), path, own ? basename(name, END) : name);
	reportDiagnostics(world, diagnostics, path, EXIT.usage);
	return pack;
};

/** A scenario of nothing but the packs and days that were asked for; null: none were. Throws `CliError`. */
export const packsAlone = ({packs = [], days = [], find}: Taking, empty: Scenario): Scenario | null => {
	const found = packs.flatMap(name => find(name) ?? []);
	for (const day of days) {
		const wrong = noSuchDay(day, found);
		if (wrong) throw new CliError(`\`--day\`: ${wrong.message}`, wrong.help);
	}
	return found.length === 0 ? null : {...joinPacks(empty, found, days), title: `packs ${packs.join(', ')}${days.length === 0 ? '' : `: ${days.join(', ')}`}`};
};

/** Which packs know the runbook's commands, and the line that takes them in. */
export const packAdvice = (world: World, plan: Plan): string => {
	const packs = fittingPacks(world, plan);
	if (packs.length === 0) return '';
	const known = packs.map(({name, programs}) => `\`${name}\` (${programs.join(', ')})`).join(', ');
	return `  = packs that know its programs: ${known}\n  = help: \`rollbook drill ${shellWord(plan.source.path)}${packs.map(({name}) => ` --pack ${name}`).join('')}\`\n`;
};
