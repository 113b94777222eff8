import type {Command} from 'commander';
import {EXIT, EXIT_MEANINGS} from '../exit-codes.ts';
import {FROM_INPUT} from './help-text.ts';
import {type DescribedCommand, describedCommands, globalOptions} from './described-command.ts';
import {VARIABLES, type VariableGroup} from './variables.ts';

/** `rollbook.1` in the macros of man(7), from the tables that help is made of. */
export const manPage = (program: Command, version: string): string =>
	[
		`.TH ROLLBOOK 1 "" "rollbook ${version}" "User Commands"`,
		'.SH NAME',
		'rollbook \\- run the Markdown runbooks teams already have',
		'.SH SYNOPSIS',
		'.B rollbook\n.RI [ options ]\n.I FILE\n.br\n.B rollbook\n.I COMMAND\n.RI [ options ]\n.RI [ arguments ]',
		'.SH DESCRIPTION',
		text('Reads a Markdown runbook as it is, asks which procedure fits, and goes through it with the operator step by step. What happened is written down as it happens. A drill rehearses the same file against pretended programs.'),
		'.PP',
		text('`rollbook FILE` is short for `rollbook run FILE`. After `--` nothing is an option.'),
		'.PP',
		text(`${FROM_INPUT} \`--no-config\` may stand with every command.`),
		'.SH OPTIONS',
		...globalOptions(program).map(definition),
		'.SH COMMANDS',
		...describedCommands(program).map(commandPart),
		'.SH EXIT STATUS',
		...(Object.keys(EXIT) as readonly (keyof typeof EXIT)[]).map(key => definition({flags: String(EXIT[key]), text: EXIT_MEANINGS[key]})),
		'.SH ENVIRONMENT',
		...GROUPS.flatMap(([group, title]) => [`.SS ${title}`, ...VARIABLES.filter(variable => variable.group === group).map(({name, means}) => definition({flags: name, text: means}))]),
		'.SH FILES',
		...FILES.map(([name, means]) => definition({flags: name, text: means})),
		'.SH SEE ALSO',
		'.BR bash (1),\n.BR ssh (1),\n.BR ssh\\-keygen (1)',
		'',
	].join('\n');

const GROUPS: readonly (readonly [VariableGroup, string])[] = [
	['operator', 'Set by you'],
	['surroundings', 'Set by your surroundings'],
	['command', 'Set for commands of a run'],
	['drill', 'Set for commands of a drill'],
	['hook', 'Set for hooks'],
];

const FILES: readonly (readonly [string, string])[] = [
	['NAME.md', 'a runbook'],
	['NAME.rollbook.yaml', 'annotations for a runbook that one may not touch'],
	['NAME.scenario.yaml', 'what a drill of it pretends'],
	['rollbook.yaml', 'settings of a project, in the nearest folder up'],
	['~/.config/rollbook/config.yaml', 'settings of yours'],
	['artifacts/', 'a folder for each run, with its record'],
	['~/.local/state/rollbook/', 'what was allowed on this machine, shell states, worlds of drills'],
];

const commandPart = ({name, usage, text: about, options, examples, exits}: DescribedCommand): string =>
	[
		`.SS ${literal(name)}`,
		`.B ${literal(usage)}`,
		'.PP',
		text(about),
		...options.map(definition),
		...(exits.length === 0 ? [] : ['.PP', text(`Exits with ${exits.map(([code, means]) => `${code} (${means})`).join(', ')}.`)]),
		...examples.flatMap(([line, what]) => ['.PP', text(`${what}:`), '.PP', '.in +4n', '.nf', literal(line), '.fi', '.in']),
	].join('\n');

const definition = ({flags, text: about}: {readonly flags: string; readonly text: string}): string => `.TP\n.B ${literal(flags)}\n${text(about)}`;

/** Groff reads a backslash, and a dot or an apostrophe that begins a line, as its own; hyphens of commands are to be copied as such. */
const literal = (words: string): string => words.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll("'", '\\(aq').replaceAll('`', '\\(ga').replaceAll('~', '\\(ti').replaceAll('^', '\\(ha').replaceAll('…', '...').replace(/^\./u, '\\&.');

const text = (words: string): string =>
	words
		.split(/(`[^`]*`)/u)
		.map(part => (/^`.+`$/u.test(part) ? `\\fB${literal(part.slice(1, -1))}\\fR` : part.replaceAll('\\', '\\e').replaceAll("'", '\\(aq').replaceAll('~', '\\(ti').replaceAll('…', '...')))
		.join('')
		.replaceAll('\n', ' ');
