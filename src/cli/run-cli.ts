import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {CommanderError, Help} from 'commander';
import {visible} from '../artifacts/inert.ts';
import {closeWordHelp} from '../parser/did-you-mean.ts';
import {EvidenceError, NotResumableError} from '../runner/evidence-error.ts';
import {CliError} from './cli-error.ts';
import {EXIT} from './exit-codes.ts';
import {makeProgram} from './program.ts';
import {BRIEF} from './reference/help-text.ts';
import {applySettings, settingsFor} from './settings/apply-settings.ts';
import type {Settings} from './settings/settings.ts';
import type {World} from './world.ts';

/** Carries out one command line; the number is the exit code. */
export const runCli = async (argv: readonly string[], world: World): Promise<number> => {
	let code: number = EXIT.completed;
	try {
		const settled: World & {settings?: Settings} = {...world};
		const program = makeProgram(settled, found => {
			code = found;
		});
		program.hook('preAction', async (_program, command) => {
			settled.settings = await settingsFor(world, command, program.opts<{readonly config: boolean}>().config);
			applySettings(command, settled.settings);
		});
		const known = new Help().visibleCommands(program).map(command => command.name());
		if (argv.length === 0) return brief(world);
		checkCommand(world, argv, known);
		if (argv[0] === 'help' && argv[1] !== undefined && argv[1] !== 'help' && !known.includes(argv[1]) && !argv[1].startsWith('-')) throw noCommand(argv[1], known, `there is no command \`${argv[1]}\``);
		// To Commander `help` is no command that it could be asked about.
		await program.parseAsync(argv[0] === 'help' && argv[1] === 'help' ? ['help'] : [...argv], {from: 'user'});
		return code;
	} catch (error) {
		return report(error, world);
	}
};

/** The first word may be a runbook; a word that is no file and looks like a command is a slip in the command. */
const checkCommand = (world: World, [first]: readonly string[], known: readonly string[]): void => {
	if (first === undefined || !/^[a-z]+$/.test(first) || first === 'help' || first === 'complete' || known.includes(first) || existsSync(resolve(world.cwd, first))) return;
	throw noCommand(first, known, `there is no command and no runbook \`${first}\``);
};

const noCommand = (word: string, known: readonly string[], message: string): CliError => new CliError(message, closeWordHelp(word, known) ?? `commands: ${known.join(', ')}`);

/** A call without a word: what one would want first. */
const brief = (world: World): number => {
	world.stderr.write(BRIEF);
	return EXIT.usage;
};

const report = (error: unknown, world: World): number => {
	// Commander has printed its own message; help and version are no errors.
	if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.completed : EXIT.usage;
	if (error instanceof CliError) return say(world, error.message, error.help, error.code);
	if (error instanceof NotResumableError) return say(world, error.message, error.help, EXIT.usage);
	if (error instanceof EvidenceError) return say(world, error.message, error.help, EXIT.evidence);
	throw error;
};

const say = (world: World, message: string, help: string | null, code: number): number => {
	// Names of files and values of flags stand in it as they were given.
	world.stderr.write(visible(`rollbook: ${message}\n${help === null ? '' : `  = help: ${help}\n`}`));
	return code;
};
