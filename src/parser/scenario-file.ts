import type {Diagnostic} from '../plan/diagnostic.ts';
import type {Plan} from '../plan/plan.ts';
import {joinPacks} from '../plan/pack.ts';
import type {Pack, ScenarioFile} from '../plan/pack.ts';
import type {Scenario} from '../plan/scenario.ts';
import {checkYaml, spanAt} from './check-yaml.ts';
import {noSuchDay, noSuchPack} from './pack-file.ts';
import type {Wrong} from './pack-file.ts';
import {scenarioSchema} from './scenario-schema.ts';
import {strangeNames, withIds} from './scenario-names.ts';
import {unknownNames} from './unknown-names.ts';
import {place, readYaml} from './yaml-file.ts';
import type {YamlFile} from './yaml-file.ts';

/** Where packs are found, and what is taken in beside what the file says. */
export type Taking = {
	readonly names: readonly string[];
	/** Null if there is none. */
	readonly find: (name: string) => Pack | null;
	/** More packs, behind those of the file. */
	readonly packs?: readonly string[];
	/** Instead of the file's days. One that no pack has is `refused`: the file is not to blame. */
	readonly days?: readonly string[];
};

const NOTHING: Taking = {names: [], find: () => null};

/**
 * A drill's scenario (YAML): `title`, what the drill is about, `packs`, `day`, `world` (`state, tables, files, real, calls, programs, statements`),
 * `faults`, `answers`, `objectives`, with its packs taken in. With a plan, the steps that it names must be there, and are named by their ids
 * afterwards. Null if there are errors. A `{{name}}` that nothing provides is a
 * warning: it would be printed as it stands.
 */
export function readScenario(source: string, path: string, plan?: Plan, taking: Taking = NOTHING): {readonly scenario: Scenario | null; readonly diagnostics: readonly Diagnostic[]; readonly refused?: Wrong} {
	const file = readYaml(source, path);
	const {output, diagnostics} = checkYaml(file, source, scenarioSchema);
	if (output === null) {
		return {scenario: null, diagnostics};
	}
	const {packs: names, day, ...own} = output;
	const wanted = [...new Set([...names, ...(taking.packs ?? [])])];
	const packs = wanted.flatMap(name => taking.find(name) ?? []);
	const days = taking.days !== undefined && taking.days.length > 0 ? taking.days : day;
	const given = days !== day;
	const noDays = packs.length < wanted.length ? [] : days.flatMap(name => noSuchDay(name, packs) ?? []);
	const wrong = [
		...unknownPacks(names, taking).map(({index, ...one}) => told(file, source, ['packs', index], one)),
		...(given ? [] : noDays.map(one => told(file, source, ['day'], one))),
	];
	if (wrong.length > 0) {
		return {scenario: null, diagnostics: wrong};
	}
	if (given && noDays[0] !== undefined) {
		return {scenario: null, diagnostics: [], refused: noDays[0]};
	}
	const joined = {...joinPacks(own, packs, days), title: titleOf(own.title, taking)};
	const unknown = unknownNames({file, source, path: ['world'], rules: output.world.programs, whole: joined.world});
	const strange = plan === undefined ? [] : strangeNames(file, source, plan);
	const broken = strange.some(({severity}) => severity === 'error');
	return {scenario: broken ? null : plan === undefined ? joined : withIds(joined, plan), diagnostics: [...unknown, ...strange]};
}

/** What the file does not say by itself stands behind its title, for whoever reads of the drill later. */
function titleOf(title: string, {days = []}: Taking): string {
	return days.length === 0 ? title : `${title} (day: ${days.join(', ')})`;
}

function unknownPacks(names: ScenarioFile['packs'], {names: known, find}: Taking): readonly (Wrong & {readonly index: number})[] {
	return names.flatMap((name, index) => (find(name) === null ? [{...noSuchPack(name, known), index}] : []));
}

function told(file: YamlFile, source: string, path: readonly (string | number)[], {message, help}: Wrong): Diagnostic {
	return place(file, {code: 'wrong-value', message, help, span: spanAt(file, path), text: source});
}
