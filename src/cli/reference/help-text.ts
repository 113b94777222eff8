import {type Command, Help, type Option} from 'commander';
import {EXIT, EXIT_MEANINGS, type ExitCode} from '../exit-codes.ts';
import {COMMAND_NOTES, type CommandNotes} from './command-notes.ts';
import {variablesOf} from './variables.ts';

/** Adds to each command what the tables say of it: examples, variables, exit codes. */
export const addNotes = (program: Command): void => {
	for (const command of program.commands) {
		const notes = COMMAND_NOTES[command.name()];
		command.showHelpAfterError(`  = help: \`rollbook ${command.name()} --help\` lists its flags, with examples`);
		if (notes) command.helpGroup(`${notes.group}:`).addHelpText('after', notesText(program, command, notes));
	}
	program.addHelpText('after', OVERVIEW);
};

/** What Commander says, as our own messages are written. */
export const inOurWords = (text: string): string => text.replace(WRONG_VALUE, (_all, option: string | undefined, value: string, of: string | undefined, why: string) => `rollbook: \`${value}\` is no ${of ?? `value of \`${option}\``}\n  = help: ${adviceOf(why)}`).replace(/^error: /u, 'rollbook: ').replace(/^\(Did you mean (?:one of )?(.*)\?\)$/mu, (_all, words: string) => `  = help: did you mean ${words.split(', ').map(word => `\`${word}\``).join(' or ')}?`);

/** "error: option '--format <format>' argument 'xml' is invalid. …" and "error: command-argument value 'tcsh' is invalid for argument 'shell'. …". */
const WRONG_VALUE = /^error: (?:option '(.+?)' argument|command-argument value) '([^]*)' is invalid(?: for argument '(.+?)')?\.[ ]?([^\n]*)/u;

const adviceOf = (why: string): string => {
	const choices = /^Allowed choices are (.*)\.$/u.exec(why)?.[1]?.split(', ');
	return choices ? `give one of ${choices.map(choice => `\`${choice}\``).join(', ')}` : `${why.charAt(0).toLowerCase()}${why.slice(1).replace(/\.$/u, '')}`;
};

/** A list that is empty unless something is given is nothing to tell of; a default that the text tells in words is not told again as the program keeps it. */
export const optionText = (option: Option): string => {
	const {defaultValue, description} = option;
	const told = (Array.isArray(defaultValue) && defaultValue.length === 0) || description.includes('(default:');
	const shown: Option = told ? Object.assign(Object.create(option) as Option, {defaultValue: undefined}) : option;
	return new Help().optionDescription(shown);
};

const notesText = (program: Command, command: Command, notes: CommandNotes): string => {
	const name = command.name();
	return `\n${[listing('Options of every command', program.options.filter(({long}) => long !== '--version').map(option => [option.flags, optionText(option)] as const)), listing('Examples', examplesOf(notes)), listing('Environment', variablesOf(name).map(({name: variable, means}) => [variable, means] as const)), listing('Exit codes', exitsOf(notes))].filter(text => text !== '').join('\n')}${takesInput(command) ? `\n${FROM_INPUT}\n` : ''}`;
};

/** What it reads may come from there; `init` writes. */
const takesInput = (command: Command): boolean => command.name() !== 'init' && command.registeredArguments.some(argument => argument.name() === 'file');

/** Of help and man page. */
export const FROM_INPUT = '`-` as a runbook, as `--answers` or as `--scenario` is the standard input.';

const listing = (title: string, rows: readonly (readonly [string, string])[]): string => {
	if (rows.length === 0) return '';
	const width = Math.min(WIDEST, Math.max(...rows.map(([term]) => term.length)));
	return `${title}:\n${rows.map(([term, text]) => `  ${term.length > width ? `${term}\n${' '.repeat(width + 2)}` : term.padEnd(width)}  ${text}\n`).join('')}`;
};

/** Longer lines have what they are for below them. */
const WIDEST = 46;

const examplesOf = ({examples}: CommandNotes): readonly (readonly [string, string])[] => examples;

const KEYS = Object.keys(EXIT) as readonly (keyof typeof EXIT)[];

const meaningOf = (code: ExitCode): string => KEYS.filter(key => EXIT[key] === code).map(key => EXIT_MEANINGS[key])[0] ?? '';

/** Codes of a command in their order, each with what it means there. */
export const exitsOf = ({exits}: CommandNotes): readonly (readonly [string, string])[] =>
	KEYS.map(key => EXIT[key])
		.filter(code => exits[code] !== undefined)
		.map(code => [String(code), exits[code] ?? meaningOf(code)] as const);

const OVERVIEW = `
Examples:
  rollbook plan runbooks/fly-rollback.md     what would run, and why
  rollbook drill runbooks/fly-rollback.md    rehearse it, nothing real is executed
  rollbook runbooks/fly-rollback.md          follow it
  rollbook resume                            go on with what was left

\`rollbook help COMMAND\` shows a command's flags, with examples, variables and exit codes.
`;

/** What is said to a call without a word. */
export const BRIEF = `Runs the Markdown runbooks teams already have.
${OVERVIEW.replace(/^\n/u, '\n')}\`rollbook --help\` lists the commands.
`;
