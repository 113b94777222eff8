import * as v from 'valibot';
import type {Diagnostic} from '../plan/diagnostic.ts';
import {daysOf, GOOD_DAY, joinPacks} from '../plan/pack.ts';
import type {Day, Pack} from '../plan/pack.ts';
import {NO_ANSWERS} from '../plan/answers.ts';
import {NO_ABOUT, NO_OBJECTIVES} from '../plan/drill.ts';
import type {Scenario} from '../plan/scenario.ts';
import {checkYaml} from './check-yaml.ts';
import {closeNameHelp} from './did-you-mean.ts';
import {faultSchema} from './fault-schema.ts';
import {world} from './scenario-schema.ts';
import {unknownNames} from './unknown-names.ts';
import {text} from './yaml-values.ts';
import {readYaml} from './yaml-file.ts';

const day = v.pipe(
	v.strictObject({title: text, world: v.optional(world, {}), faults: v.optional(v.array(faultSchema), [])}),
	v.transform((map): Day => map),
);

export const packSchema = v.strictObject({
	title: text,
	world,
	days: v.optional(v.pipe(v.record(text, day), v.check(map => Object.keys(map).every(name => /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name)), 'may only have names of small letters, digits and `-`')), {}),
});

/** A pack (YAML): `title`, `world` as in a scenario, `days` (name → `title, world, faults`). Null if there are errors. */
export function readPack(source: string, path: string, name: string): {readonly pack: Pack | null; readonly diagnostics: readonly Diagnostic[]} {
	const file = readYaml(source, path);
	const {output, diagnostics} = checkYaml(file, source, packSchema);
	if (output === null) {
		return {pack: null, diagnostics};
	}
	const pack: Pack = {name, ...output};
	const places = [{path: ['world'], world: pack.world}, ...Object.entries(pack.days).map(([key, {world: own}]) => ({path: ['days', key, 'world'], world: own}))];
	const whole = joinPacks(EMPTY_SCENARIO, [pack], Object.keys(pack.days)).world;
	return {pack, diagnostics: places.flatMap(place => unknownNames({file, source, path: place.path, rules: place.world.programs, whole}))};
}

/** A world in which nothing exists: every command is shown and none is exercised. */
export const EMPTY_SCENARIO: Scenario = {
	title: 'walk-through',
	about: NO_ABOUT,
	seed: null,
	world: {state: {}, files: {}, real: [], programs: []},
	faults: [],
	answers: NO_ANSWERS,
	objectives: NO_OBJECTIVES,
};

/** In words, and what to write instead. */
export type Wrong = {readonly message: string; readonly help: string};

export function noSuchPack(name: string, known: readonly string[]): Wrong {
	return {message: `there is no pack \`${name}\``, help: closeNameHelp(name, known) ?? `packs: ${known.map(one => `\`${one}\``).join(', ')}; one of your own is named by its path: \`./name.pack.yaml\``};
}

/** Null if one of the packs has the day, or if it is the good one. */
export function noSuchDay(name: string, packs: readonly Pack[]): Wrong | null {
	const days = daysOf(packs);
	if (name === GOOD_DAY || days.has(name)) {
		return null;
	}
	const listed = [`\`${GOOD_DAY}\``, ...[...days].map(([one, holders]) => `\`${one}\` (${holders.join(', ')})`)].join(', ');
	const close = closeNameHelp(name, [...days.keys()]);
	return packs.length === 0
		? {message: `there is no day \`${name}\`: days come with packs, and none is taken in`, help: 'take one in: `packs: [fly]` in the scenario, or `--pack fly`'}
		: {message: `none of the packs ${packs.map(pack => `\`${pack.name}\``).join(', ')} has a day \`${name}\``, help: close ?? `days: ${listed}`};
}
