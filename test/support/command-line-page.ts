import {EXIT, EXIT_MEANINGS} from '../../src/cli/exit-codes.ts';
import {makeProgram} from '../../src/cli/program.ts';
import {type DescribedCommand, describedCommands, globalOptions} from '../../src/cli/reference/described-command.ts';
import {VARIABLES, type VariableGroup} from '../../src/cli/reference/variables.ts';
import type {World} from '../../src/cli/world.ts';

/** The program as a tree of commands; nothing of it is carried out. */
export const program = makeProgram({stdout: process.stdout, stderr: process.stderr} as unknown as World, () => {});

export const commands: readonly DescribedCommand[] = describedCommands(program);

/** The part of `docs/command-line.md` below its marker, from the tables that the program's help is made of. */
export const commandLineReference = (): string => `${[...commands.map(commandPart), everyCommand(), variables(), exits()].join('\n\n')}\n`;

export const MARKER = '<!-- From here on the page is made from the tables of the program: npx vitest run test/docs/command-line.test.ts -u -->';

const commandPart = ({name, usage, text, options, examples, variables: read, exits: codes}: DescribedCommand): string =>
	[
		`## rollbook ${name}`,
		`\`${usage}\`\n\n${sentence(text)}`,
		...(examples.length === 0 ? [] : [`\`\`\`sh\n${examples.map(([line, what]) => `${line} # ${what}`).join('\n')}\n\`\`\``]),
		...options.filter(({flags}) => flags !== HELP).map(option => `### ${name} \`${option.flags}\`\n\n${sentence(option.text)}`),
		...(read.length === 0 ? [] : [`Reads ${read.map(variable => `[\`${variable.name}\`](#${variable.name.toLowerCase()})`).join(', ')}.`]),
		...(codes.length === 0 ? [] : [`| exit code | means |\n| --- | --- |\n${codes.map(([code, means]) => `| [${code}](#exit-code-${code}) | ${means} |`).join('\n')}`]),
	].join('\n\n');

const HELP = '-h, --help';

const everyCommand = (): string => ['## Options of every command', ...globalOptions(program).map(({flags, text}) => `### \`${flags}\`\n\n${sentence(text)}`)].join('\n\n');

const GROUPS: Readonly<Record<VariableGroup, string>> = {
	operator: 'You set them:',
	surroundings: 'Your surroundings have set them, or not:',
	command: 'Commands of a live run get them:',
	drill: 'Commands of a drill get them too:',
	hook: 'Hooks get them:',
};

const variables = (): string =>
	['## Variables', ...(Object.keys(GROUPS) as readonly VariableGroup[]).map(group => [GROUPS[group], ...VARIABLES.filter(variable => variable.group === group).map(({name, means}) => `### \`${name}\`\n\n${sentence(means)}`)].join('\n\n'))].join('\n\n');

const exits = (): string => ['## Exit codes', ...(Object.keys(EXIT) as readonly (keyof typeof EXIT)[]).map(key => `### Exit code ${EXIT[key]}\n\n${sentence(EXIT_MEANINGS[key])}`)].join('\n\n');

/** Angle brackets would be HTML. */
const sentence = (text: string): string => {
	const whole = text.split('\n')[0] ?? '';
	return `${whole.slice(0, 1).toUpperCase()}${whole.slice(1)}${/[.!?]$/u.test(whole) ? '' : '.'}`;
};
