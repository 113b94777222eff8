import {type Argument, type Command, Help, type Option} from 'commander';
import type {World} from '../world.ts';
import {behind, type Candidate, NOTHING, type Reply} from './reply.ts';
import {type Typed, VALUES} from './values.ts';

/** What can stand in the place of the last of these words, which come behind `rollbook`. */
export const completeWords = async (world: World, program: Command, words: readonly string[]): Promise<Reply> => {
	const current = words.at(-1) ?? '';
	const typed = typedWords(world, program, words.slice(0, -1));
	const {command, pending, ended} = typed;
	if (pending) return valuesOf(pending, typed, current);
	const assigned = ended ? null : /^(--[a-z-]+)=(.*)$/su.exec(current);
	const option = assigned && optionsOf(program, command).find(({long}) => long === assigned[1]);
	if (option) return behind(`${option.long}=`, await valuesOf(option, typed, assigned[2] ?? ''));
	if (!ended && current.startsWith('-')) return {kind: 'words', candidates: optionsOf(program, command).map(({long, short, description}) => ({value: long ?? short ?? '', text: description}))};
	if (command.name() === 'help') return commandsOf(program);
	const argument = argumentAt(command, typed.positional.length);
	const reply = argument === null ? NOTHING : await valuesOf(argument, typed, current);
	const commands = commandsOf(program);
	return typed.named || !commands.candidates.some(({value}) => value.startsWith(current)) ? reply : both(commands, reply);
};

/** `pending`: an option whose value comes next. `named`: a command was; else it is `run`. */
type Words = Typed & {readonly command: Command; readonly pending: Option | null; readonly ended: boolean; readonly named: boolean};

const typedWords = (world: World, program: Command, before: readonly string[]): Words => {
	const run = program.commands.find(command => command.name() === 'run') ?? program;
	const help = program.createCommand('help');
	let [command, named, pending, ended]: [Command, boolean, Option | null, boolean] = [run, false, null, false];
	const positional: string[] = [];
	const options: [string, string][] = [];
	for (const word of before) {
		if (pending) {
			options.push([pending.attributeName(), word]);
			pending = null;
		} else if (!ended && word === '--') ended = true;
		else if (!ended && word.startsWith('-') && word !== '-') {
			const [flag = '', ...value] = word.split('=');
			const option = optionsOf(program, command).find(({long, short}) => flag === long || flag === short);
			if (option && value.length > 0) options.push([option.attributeName(), value.join('=')]);
			else if (option?.required) pending = option;
		} else {
			const called: Command | undefined = positional.length === 0 && !named && !ended ? (word === 'help' ? help : program.commands.find(one => one.name() === word)) : undefined;
			if (called) [command, named] = [called, true];
			else {
				positional.push(word);
				named = true;
			}
		}
	}
	return {world, command, pending, ended, named, positional, options};
};

const optionsOf = (program: Command, command: Command): readonly Option[] => [...new Help().visibleOptions(command), ...program.options];

const commandsOf = (program: Command): Extract<Reply, {readonly kind: 'words' | 'parts' | 'paths'}> => ({kind: 'words', candidates: new Help().visibleCommands(program).map((command): Candidate => ({value: command.name(), text: command.description()}))});

const argumentAt = (command: Command, index: number): Argument | null => {
	const known = command.registeredArguments;
	const last = known.at(-1);
	return known[index] ?? (last?.variadic ? last : null);
};

const both = (one: Reply, other: Reply): Reply => ({kind: 'words', candidates: [...('candidates' in one ? one.candidates : []), ...('candidates' in other ? other.candidates : [])]});

const valuesOf = async (place: Option | Argument, typed: Words, current: string): Promise<Reply> => {
	if (place.argChoices) return {kind: 'words', candidates: place.argChoices.map(value => ({value, text: ''}))};
	const name = 'long' in place ? (place.long ?? '') : place.name();
	return (await VALUES[`${typed.command.name()} ${name}`]?.(typed, current)) ?? (await VALUES[name]?.(typed, current)) ?? NOTHING;
};
