import {type Command, Help} from 'commander';
import {COMMAND_NOTES, type CommandGroup} from './command-notes.ts';
import {exitsOf, optionText} from './help-text.ts';
import {type Variable, variablesOf} from './variables.ts';

/** Everything that help says of a command, for pages that are made from it. */
export type DescribedCommand = {
	readonly name: string;
	/** `rollbook drill [options] [file]`. */
	readonly usage: string;
	readonly text: string;
	readonly group: CommandGroup | null;
	readonly options: readonly {readonly flags: string; readonly text: string}[];
	readonly examples: readonly (readonly [line: string, what: string])[];
	readonly variables: readonly Variable[];
	readonly exits: readonly (readonly [code: string, means: string])[];
};

/** Commands in the order of their groups, as `rollbook --help` lists them. */
export const describedCommands = (program: Command): readonly DescribedCommand[] => {
	const commands = new Help().visibleCommands(program).map(command => describedCommand(program, command));
	const groups = [...new Set(commands.map(({group}) => group))];
	return commands.toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
};

/** Options that stand before any command. */
export const globalOptions = (program: Command): DescribedCommand['options'] => optionsOf(program);

const describedCommand = (program: Command, command: Command): DescribedCommand => {
	const notes = COMMAND_NOTES[command.name()];
	return {
		name: command.name(),
		usage: `${program.name()} ${command.name()} ${command.usage()}`.trim(),
		text: command.description(),
		group: notes?.group ?? null,
		options: optionsOf(command),
		examples: notes?.examples ?? [],
		variables: variablesOf(command.name()),
		exits: notes ? exitsOf(notes) : [],
	};
};

const optionsOf = (command: Command): DescribedCommand['options'] => new Help().visibleOptions(command).map(option => ({flags: option.flags, text: optionText(option)}));
