import {type Command, InvalidArgumentError, Option} from 'commander';
import type {DoctorFlags} from './commands/doctor-command.ts';
import type {ListFlags} from './commands/list-command.ts';
import type {ReplayFlags} from './commands/replay-command.ts';
import type {RunsFlags} from './commands/runs-command.ts';
import type {WatchFlags} from './commands/watch-command.ts';
import type {World} from './world.ts';

/** Commands that look and change nothing. */
export const addLookingCommands = (program: Command, world: World, done: (code: number) => void): void => {
	program
		.command('watch [run]')
		.description('look on while another terminal drives the run (default: the newest run); read only')
		.addOption(new Option('--ui <front>', 'full screen or plain lines').choices(['full', 'plain']))
		.option('--out <dir>', 'where run folders are (default: artifacts)')
		.action(async (run: string | undefined, flags: WatchFlags) => done(await (await import('./commands/watch-command.ts')).watchCommand(world, run, flags)));
	program
		.command('replay [run]')
		.description('play a run in the terminal, or print it where there is none (default: the newest run); nothing is executed')
		.option('--speed <times>', 'so many times faster (default: 1)', times, 1)
		.option('--quiet <seconds>', 'no quiet time is longer (default: 2)', times, 2)
		.addOption(new Option('--ui <front>', 'full screen or plain lines').choices(['full', 'plain']))
		.option('--out <dir>', 'where run folders are (default: artifacts)')
		.action(async (run: string | undefined, flags: ReplayFlags) => done(await (await import('./commands/replay-command.ts')).replayCommand(world, run, flags)));
	program
		.command('list [dir...]')
		.description('runbooks of the repository, with owner, age, last drill and last run')
		.addOption(new Option('--format <format>', 'text for people, json for programs').choices(['text', 'json']).default('text'))
		.option('--out <dir>', 'where run folders are (default: artifacts)')
		.action(async (folders: readonly string[], flags: ListFlags) => done((await import('./commands/list-command.ts')).listCommand(world, folders, flags)));
	program
		.command('runs')
		.description('runs of this folder, newest first, with the line that goes on with one')
		.addOption(new Option('--format <format>', 'text for people, json for programs').choices(['text', 'json']).default('text'))
		.option('--all', 'older ones too')
		.option('--out <dir>', 'where run folders are (default: artifacts)')
		.action(async (flags: RunsFlags) => done((await import('./commands/runs-command.ts')).runsCommand(world, flags)));
	program
		.command('doctor [file]')
		.description('is everything here that a run needs? changes nothing')
		.addOption(new Option('--format <format>', 'text for people, json for programs').choices(['text', 'json']).default('text'))
		.option('--hosts', 'ask whether the hosts behind `ssh` answer; nobody logs in')
		.option('--out <dir>', 'where run folders would be made (default: artifacts)')
		.action(async (file: string | undefined, flags: DoctorFlags) => done(await (await import('./commands/doctor-command.ts')).doctorCommand(world, file, flags)));
};

const times = (text: string): number => {
	const value = Number(text);
	if (!Number.isFinite(value) || value < 0.1 || value > 1000) throw new InvalidArgumentError('It is a number from 0.1 to 1000.');
	return value;
};
