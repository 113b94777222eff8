import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {EMPTY_SCENARIO, readPack} from '../../src/parser/pack-file.ts';
import type {Taking} from '../../src/parser/scenario-file.ts';
import {joinPacks} from '../../src/plan/pack.ts';
import type {Pack} from '../../src/plan/pack.ts';
import type {Scenario} from '../../src/plan/scenario.ts';
import {fillTemplate} from '../../src/plan/template.ts';
import {applyRule, lookAround} from '../../src/runner/drill/apply-rule.ts';
import type {DrillState} from '../../src/runner/drill/drill-world.ts';
import {judgeCommand, judgeLine} from '../../src/runner/drill/judge-command.ts';
import {strikeFault} from '../../src/runner/drill/strike-fault.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'packs');
const END = '.pack.yaml';

export const packNames: readonly string[] = readdirSync(FOLDER).map(file => file.replace(END, ''));

export const readPackNamed = (name: string): ReturnType<typeof readPack> => readPack(readFileSync(join(FOLDER, name + END), 'utf8'), name + END, name);

export const packNamed = (name: string): Pack => {
	const {pack} = readPackNamed(name);
	if (pack === null) throw new Error(`pack ${name} has errors`);
	return pack;
};

/** The packs of the program, as the command line finds them. */
export const shelf: Taking = {names: packNames, find: name => (packNames.includes(name) ? packNamed(name) : null)};

export type Played = {readonly exit: number; readonly out: string; readonly err: string};

/** A world of packs without any process: single command lines, one after another. Endless ones print once. */
export const playPacks = (packs: readonly string[], days: readonly string[] = [], own: Partial<Scenario['world']> = {}): {readonly play: (line: string) => Played; readonly type: (line: string) => Played} => {
	const scenario = joinPacks({...EMPTY_SCENARIO, world: {...EMPTY_SCENARIO.world, ...own}}, packs.map(packNamed), days);
	let state: DrillState = {values: scenario.world.state, struck: [], calls: {}};
	const act = (judged: ReturnType<typeof judgeLine>, line: string): Played => {
		if (judged.kind !== 'rule') return judged.kind === 'none' ? {exit: 127, out: '', err: judged.reason} : {exit: 0, out: '', err: `${judged.kind} ${line}`};
		const struck = strikeFault(scenario.faults, state, {line: judged.line, around: judged.around ?? [], step: '', seed: 1});
		({state} = struck);
		if (struck.fault !== null && struck.fault.kind !== 'slow') return {exit: struck.fault.exit ?? 1, out: '', err: struck.fault.output};
		const rule = scenario.world.programs[judged.index];
		if (rule === undefined) throw new Error(line);
		const played = {rule, captures: judged.captures};
		const tables = lookAround(scenario.world, played, state);
		state = applyRule(scenario.world, played, state);
		const fill = (text: string): string => fillTemplate(text, {now: 'NOW', ...tables.names}, tables);
		return {exit: rule.exit, out: fill(rule.output), err: fill(rule.stderr)};
	};
	const place = {world: '/drill', cwd: '/drill'};
	return {
		play: line => act(judgeCommand(scenario.world, {words: wordsOf(line), on: null, state, place}), line),
		type: line => act(judgeLine(scenario.world, {line, on: null, state}), line),
	};
};

/** Words of a simple command line: blanks part, quotes hold together. */
const wordsOf = (line: string): readonly string[] => [...line.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/gu)].map(([word]) => word.replace(/"([^"]*)"|'([^']*)'/gu, '$1$2'));
