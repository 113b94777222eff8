import {existsSync, mkdirSync, statSync, writeFileSync} from 'node:fs';
import {dirname, extname, resolve} from 'node:path';
import {visible} from '../../artifacts/inert.ts';
import {closeNameHelp} from '../../parser/did-you-mean.ts';
import {shellWord} from '../../plan/shell-word.ts';
import {dayOf} from '../../run/day-of.ts';
import {CliError} from '../cli-error.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {firstRunbook, firstScenario} from '../init/first-runbook.ts';
import {scenarioPath} from '../scenario-path.ts';
import {STANDARD_INPUT} from '../standard-input.ts';
import type {World} from '../world.ts';

export type InitFlags = {readonly system?: string};

/** `rollbook init [FILE]`: a first runbook with a scenario, ready to be checked and drilled. Writes over nothing. */
export const initCommand = (world: World, wanted: string | undefined, {system}: InitFlags): ExitCode => {
	const source = system === undefined ? null : sourceOf(world, system);
	if (wanted === STANDARD_INPUT) throw new CliError('`rollbook init` writes two files, and none of them to the standard output', 'name the runbook, such as `runbooks/rollback.md`');
	const path = wanted ?? `runbooks/${source?.name ?? 'rollback'}.md`;
	if (!['.md', '.markdown'].includes(extname(path).toLowerCase())) throw new CliError(`\`${path}\` is not the name of a Markdown file`, `write \`${shellWord(`${path.replace(/\/+$/u, '')}${isFolder(world, path) ? `/${source?.name ?? 'rollback'}` : ''}.md`)}\``);
	const scenario = scenarioPath(path);
	if (existsSync(resolve(world.cwd, path))) throw new CliError(`\`${path}\` is there already, and stays as it is`, `\`rollbook annotate ${shellWord(path)}\` shows what was inferred from it as annotations, \`rollbook drill ${shellWord(path)}\` rehearses it`);
	if (existsSync(resolve(world.cwd, scenario))) throw new CliError(`\`${scenario}\` is there already, and stays as it is`, 'name another file, or move that one away');
	const day = dayOf(world.now());
	write(world, path, source ? copied(source.text, day) : firstRunbook(day));
	write(world, scenario, source?.scenario ?? firstScenario(path));
	world.stdout.write(
		visible(`wrote ${path}
wrote ${scenario}

Next:
  rollbook plan ${shellWord(path)}     how it is read
  rollbook drill ${shellWord(path)}    rehearse it; nothing real is executed
Then write your own commands into both files, and try again. \`rollbook check ${shellWord(path)}\` finds what is wrong.
`),
	);
	return EXIT.completed;
};

/** One that is there, or is told as such. */
const isFolder = (world: World, path: string): boolean => path.endsWith('/') || statSync(resolve(world.cwd, path), {throwIfNoEntry: false})?.isDirectory() === true;

/** A new file; folders on the way are made. Throws `CliError`. */
const write = (world: World, path: string, text: string): void => {
	const whole = resolve(world.cwd, path);
	try {
		mkdirSync(dirname(whole), {recursive: true});
		writeFileSync(whole, text, {flag: 'wx'});
	} catch (error) {
		throw new CliError(`\`${path}\` cannot be written: ${error instanceof Error ? error.message : String(error)}`);
	}
};

type Source = {readonly name: string; readonly text: string; readonly scenario: string};

/** Runbooks that come with the program and have a scenario, by their names without `.md`. */
export const systems = ({shipped}: Pick<World, 'shipped'>): readonly string[] => {
	const names = shipped.list('runbooks');
	return names
		.filter(name => name.endsWith('.md') && names.includes(scenarioPath(name)))
		.map(name => name.replace(/\.md$/u, ''))
		.toSorted();
};

/** A whole name, the first word of one, or the pack that its scenario takes in first. Throws `CliError`. */
const sourceOf = (world: World, system: string): Source => {
	const known = systems(world);
	const name = known.find(one => one === system) ?? known.find(one => one.startsWith(`${system}-`)) ?? known.find(one => firstPack(world, one) === system);
	if (name === undefined) throw new CliError(`there is no runbook for \`${system}\``, closeNameHelp(system, [...known, ...known.map(one => one.split('-')[0] ?? one)]) ?? `there are ${known.map(one => `\`${one}\``).join(', ')}`);
	const read = (file: string): string => world.shipped.read(`runbooks/${file}`);
	return {name, text: read(`${name}.md`), scenario: read(scenarioPath(`${name}.md`))};
};

const firstPack = (world: World, name: string): string | null => /^packs: \[([\w-]+)/mu.exec(world.shipped.read(`runbooks/${scenarioPath(`${name}.md`)}`))?.[1] ?? null;

/** A copy was tested by nobody yet, and its neighbours stayed behind. */
const copied = (text: string, day: string): string => text.replaceAll(/\[([^\]]+)\]\((?:\.\/)?[\w-]+\.md(?:#[^)]*)?\)/gu, '$1').replace(/^(\*\*Last Tested:\*\*) .*$/mu, '$1 never').replace(/^(\*\*Last Updated:\*\*) .*$/mu, `$1 ${day}`);
