import {Command, CommanderError, Option} from 'commander';
import {CliError} from './cli-error.ts';
import {planCommand} from './commands/plan-command.ts';
import {EXIT} from './exit-codes.ts';
import {version} from './version.ts';
import type {World} from './world.ts';

/** Carries out one command line; the number is the exit code. */
export const runCli = async (argv: readonly string[], world: World): Promise<number> => {
	let code: number = EXIT.completed;
	const program = makeProgram(world, found => {
		code = found;
	});
	try {
		await program.parseAsync([...argv], {from: 'user'});
		return code;
	} catch (error) {
		return report(error, world);
	}
};

const report = (error: unknown, world: World): number => {
	// Commander has printed its own message already; help and version are no errors.
	if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.completed : EXIT.usage;
	if (!(error instanceof CliError)) throw error;
	world.stderr.write(`rollbook: ${error.message}\n${error.help === null ? '' : `  = help: ${error.help}\n`}`);
	return error.code;
};

const makeProgram = (world: World, done: (code: number) => void): Command => {
	const program = new Command('rollbook')
		.description('Runs the Markdown runbooks teams already have.')
		.version(version())
		.exitOverride()
		.configureOutput({writeOut: text => world.stdout.write(text), writeErr: text => world.stderr.write(text), outputError: (text, write) => write(text.replace(/^error: /, 'rollbook: '))})
		.showHelpAfterError('(`rollbook --help` lists the commands)')
		.enablePositionalOptions();
	program
		.command('plan <file>')
		.description('what would run, and why')
		.addOption(new Option('--format <format>', 'tree for people, json for programs').choices(['tree', 'json']).default('tree'))
		.action((file: string, options: {format: 'tree' | 'json'}) => done(planCommand(world, file, options)));
	return program;
};
