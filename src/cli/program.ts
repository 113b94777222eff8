import {Argument, Command, InvalidArgumentError, Option} from 'commander';
import {visible} from '../artifacts/inert.ts';
import {parseDuration} from '../parser/duration.ts';
import type {CastFlags} from './commands/cast-command.ts';
import type {CheckFlags} from './commands/check-command.ts';
import type {AnnotateFlags} from './commands/annotate-command.ts';
import type {ConfigFlags} from './commands/config-command.ts';
import type {DrillFlags} from './commands/drill-command.ts';
import type {InitFlags} from './commands/init-command.ts';
import type {PlanFlags} from './commands/plan-command.ts';
import type {ResumeFlags} from './commands/resume-command.ts';
import type {RunFlags} from './commands/run-command.ts';
import type {TrustFlags} from './commands/trust-command.ts';
import {addKeepingCommands} from './keeping-commands.ts';
import {addNotes, inOurWords, optionText} from './reference/help-text.ts';
import {addLookingCommands} from './looking-commands.ts';
import {type Shell, SHELLS} from './complete/shells.ts';
import {version} from './version.ts';
import type {World} from './world.ts';

/** The commands and their flags; what one of them needs is loaded when it is called. `done` gets the exit code of the one that was carried out. */
export const makeProgram = (world: World, done: (code: number) => void): Command => {
	const program = new Command('rollbook')
		.description('Runs the Markdown runbooks teams already have.\n`rollbook FILE` is short for `rollbook run FILE`.')
		.version(version())
		.option('--no-config', 'without settings files')
		.configureOutput({
			writeOut: text => world.stdout.write(text),
			writeErr: text => world.stderr.write(visible(text)),
			outputError: (text, write) => write(visible(inOurWords(text))),
		})
		.configureHelp({optionDescription: option => optionText(option)})
		.exitOverride()
		.showHelpAfterError('  = help: `rollbook --help` lists commands and flags');
	withTrust(withRunFlags(program.command('run <file>', {isDefault: true}).description('follow a runbook')))
		.option('--section <slug>', 'go through this section only')
		.option('--record <file>', 'make a scenario from it, to be drilled later')
		.option('--drill <scenario>', 'hold it against the objectives of a scenario whose `type` is live')
		.action(async (file: string, flags: RunFlags) => done(await (await import('./commands/run-command.ts')).runCommand(world, file, flags)));
	withRunFlags(program.command('drill [file]').description('rehearse it against pretended programs; nothing real is executed'))
		.option('--section <slug>', 'go through this section only')
		.option('--scenario <file>', 'what is pretended (default: NAME.scenario.yaml beside the runbook)')
		.option('--pack <name>', 'pretended programs of a system, such as fly or kubernetes; may be repeated', collect, [])
		.option('--day <name>', 'what goes wrong, of what the packs know; may be repeated', collect, [])
		.option('--speed <times>', 'let pretended time pass so many times faster (default: 1; 20 where nobody watches)', speed)
		.option('--from <run>', 'make the scenario from a run: programs answer as they did then')
		.option('--record <file>', 'with --from: write that scenario, drill nothing')
		.option('--history', 'tell how the drills of the runbook went so far, drill nothing')
		.addOption(new Option('--format <format>', 'with --history: text for people, json for programs').choices(['text', 'json']))
		.option('--tabletop', 'walk it through: nothing is executed, not even a pretended program')
		.option('--fault <spec>', 'one more thing that goes wrong, as `WHERE: WHAT`; may be repeated', collect, [])
		.option('--seed <number>', 'for what happens at random: the same seed, the same drill (default: drawn, and recorded)', count)
		.option('--rto <time>', 'time to recover that is aimed at, such as 15m (default: what scenario or runbook say)', duration)
		.action(async (file: string | undefined, flags: DrillFlags) => done(await (await import('./commands/drill-command.ts')).drillCommand(world, file, flags)));
	withTrust(withRunFlags(program.command('resume [run]').description('go on after a crash, a quit or a lost connection (default: the newest run)')))
		.option('--take-over <host>', 'from this machine, which drove the run, has not let go of it, and is known to be dead')
		.action(async (run: string | undefined, flags: ResumeFlags) => done(await (await import('./commands/resume-command.ts')).resumeCommand(world, run, flags)));
	program
		.command('cast [step] [run]')
		.usage('[options] <step> [run], or: rollbook cast [options] --all [run]')
		.description('what a step printed, with times, as an asciicast (default: the last attempt in the newest run)')
		.option('--attempt <number>', 'another attempt than the last')
		.addOption(new Option('--all', 'the whole run, with a marker where each step starts: `rollbook cast --all [run]`').conflicts('attempt'))
		.addOption(new Option('--format <format>', 'of asciinema; v2 for older players').choices(['v3', 'v2']).default('v3'))
		.option('--quiet <seconds>', 'with --all: no quiet time is longer (default: 2)', seconds, 2)
		.option('--out <dir>', 'where run folders are (default: artifacts)')
		.action(async (step: string | undefined, run: string | undefined, flags: CastFlags) => done(await (await import('./commands/cast-command.ts')).castCommand(world, step, run, flags)));
	program
		.command('plan <file>')
		.description('what would run, and why')
		.addOption(new Option('--format <format>', 'tree for people, json for programs, mermaid for a picture').choices(['tree', 'json', 'mermaid']).default('tree'))
		.option('--why', 'what decided everything that was inferred, with its line')
		.action(async (file: string, flags: PlanFlags) => done((await import('./commands/plan-command.ts')).planCommand(world, file, flags)));
	program
		.command('export <format> <file>')
		.description('a runbook in the form of another program: `github-actions` is a workflow that is started by hand')
		.action(async (format: string, file: string) => done((await import('./commands/export-command.ts')).exportCommand(world, format, file)));
	withCheckFlags(program.command('check <file...>').description('what is wrong in runbooks, for CI; folders are searched for Markdown')).action(
		async (files: readonly string[], flags: CheckFlags) => done((await import('./commands/check-command.ts')).checkCommand(world, files, flags)),
	);
	program
		.command('annotate <file>')
		.description('what was inferred, as annotations in the file')
		.addOption(new Option('--diff', 'show them as a diff (default)').conflicts('write'))
		.option('--write', 'write them into the file')
		.action(async (file: string, flags: AnnotateFlags) => done((await import('./commands/annotate-command.ts')).annotateCommand(world, file, flags)));
	program
		.command('trust [file]')
		.description('allow what a runbook would run, as it now is; runs nothing')
		.option('--trust <sha256>', 'allow it without being asked, if this is its hash', hashes, [])
		.addOption(new Option('--list', 'what is allowed and denied on this machine').conflicts(['revoke', 'deny']))
		.addOption(new Option('--revoke', 'take back what was decided: it is asked about again').conflicts('deny'))
		.option('--deny', 'refuse the runbook, whatever it holds')
		.addOption(new Option('--ui <front>', 'full screen or plain lines').choices(['full', 'plain']))
		.action(async (file: string | undefined, flags: TrustFlags) => done(await (await import('./commands/trust-command.ts')).trustCommand(world, file, flags)));
	addLookingCommands(program, world, done);
	addKeepingCommands(program, world, done);
	program
		.command('completion')
		.description('a script that completes commands, options, runbooks, sections and runs in your shell')
		.addArgument(new Argument('<shell>', 'the shell that reads it').choices(SHELLS))
		.action(async (shell: Shell) => done((await import('./commands/completion-command.ts')).completionCommand(world, shell)));
	program
		.command('complete', {hidden: true})
		.description('what the script of `completion` asks for')
		.argument('[words...]')
		.action(async (words: readonly string[]) => done(await (await import('./commands/completion-command.ts')).completeCommand(world, program, words)));
	program
		.command('init [file]')
		.description('a first runbook with a scenario, to be checked and drilled; writes over nothing (default: runbooks/rollback.md)')
		.option('--system <name>', 'begin with one of the runbooks that come along, such as fly or kubernetes')
		.action(async (file: string | undefined, flags: InitFlags) => done((await import('./commands/init-command.ts')).initCommand(world, file, flags)));
	program
		.command('config')
		.description('what is set for good, and where it comes from')
		.addOption(new Option('--format <format>', 'text for people, json for programs').choices(['text', 'json']).default('text'))
		.action(async (flags: ConfigFlags) => done((await import('./commands/config-command.ts')).configCommand(world, flags, program.opts<{readonly config: boolean}>().config)));
	program.commandsGroup('Set up:').helpCommand('help [command]', 'flags, examples, variables and exit codes of a command');
	addNotes(program);
	return program;
};

const withTrust = (command: Command): Command => command.option('--trust <sha256>', 'allow the content that has this hash, as `plan` shows it; may be repeated', hashes, []);

const hashes = (text: string, before: readonly string[]): readonly string[] => {
	if (!/^[0-9a-f]{64}$/.test(text)) throw new InvalidArgumentError('It is a SHA-256 of 64 digits from 0 to f, as `rollbook plan FILE` shows it.');
	return [...before, text];
};

const withCheckFlags = (command: Command): Command =>
	command
		.addOption(new Option('--format <format>', 'text for people, json and sarif for programs, github for its Actions').choices(['text', 'json', 'sarif', 'github']).default('text'))
		.addOption(new Option('--severity <severity>', 'show and count only what is at least so bad').choices(['error', 'warning', 'note']).default('note'))
		.option('--max-warnings <count>', 'exit with 3 when there are more', count)
		.option('--tools', 'ask whether the programs of the steps are on the PATH')
		.option('--date <yyyy-mm-dd>', 'judge ages as on this day (default: today)', isoDate);

const withRunFlags = (command: Command): Command =>
	command
		.option('--input <name=value>', 'value for an input; may be repeated', collect, [])
		.option('--choose <step=option>', 'answer to a decision; may be repeated', collect, [])
		.option('--answers <file>', 'YAML with inputs, choices and answers to steps')
		.option('--yes', 'unattended: run ordinary commands without asking')
		.option('--allow-destructive', 'unattended: run destructive commands too')
		.addOption(new Option('--ui <front>', 'full screen, plain lines, or JSON Lines for a program that answers').choices(['full', 'plain', 'json']))
		.option('--hook <command>', 'gets each event as JSON (CloudEvents) on its standard input; may be repeated', collect, [])
		.option('--out <dir>', 'where run folders are made (default: artifacts)');

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const speed = (text: string): number => {
	const value = Number(text);
	if (!Number.isFinite(value) || value < 1 || value > 10_000) throw new InvalidArgumentError('It is a number from 1 to 10000.');
	return value;
};

const seconds = (text: string): number => {
	const value = Number(text);
	if (!Number.isFinite(value) || value < 0.1 || value > 86_400) throw new InvalidArgumentError('It is a number of seconds from 0.1 to 86400.');
	return value;
};

const duration = (text: string): number => {
	const ms = parseDuration(text);
	if (ms === null) throw new InvalidArgumentError('It is a length of time like 15m or 1h30m.');
	return ms;
};

const count = (text: string): number => {
	if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 0.');
	return Number(text);
};

const isoDate = (text: string): string => {
	const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
	if (date === null || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) throw new InvalidArgumentError('It is a day like 2026-03-31.');
	return text;
};
