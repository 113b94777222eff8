import {type Command, InvalidArgumentError, Option} from 'commander';
import {parseDuration} from '../parser/duration.ts';
import type {HoldFlags} from './commands/hold-command.ts';
import type {PruneFlags} from './commands/prune-command.ts';
import type {ReportFlags} from './commands/report-command.ts';
import type {VerifyFlags} from './commands/verify-command.ts';
import type {World} from './world.ts';

/** Commands for what is left of runs. */
export const addKeepingCommands = (program: Command, world: World, done: (code: number) => void): void => {
	program
		.command('report [run]')
		.description('write the documents of a run anew from its journal (default: the newest run)')
		.option('--format <name>', 'print one of them and write nothing: summary, timeline, checklist, decisions, postmortem, csv, jsonl, json, inputs, junit, html; of a drill also drill, drill-json, drill-html; or a file by its name')
		.option('--sign <key>', 'sign the attestation with this SSH key')
		.option('--take-over <host>', 'from this machine, which drove the run, has not let go of it, and is known to be dead')
		.option('--out <dir>', 'where run folders are (default: artifacts)')
		.action(async (run: string | undefined, flags: ReportFlags) => done(await (await import('./commands/report-command.ts')).reportCommand(world, run, flags)));
	program
		.command('verify [run]')
		.description('does the record hold? chain, manifest, runbook, outputs; only reads (default: the newest run)')
		.addOption(new Option('--format <format>', 'text for people, json for programs').choices(['text', 'json']).default('text'))
		.option('--head <hash>', 'hash of the last entry that was kept elsewhere, as the end of the run shows it', hash)
		.option('--allowed-signers <file>', 'keys of which one must have signed it; the format is that of ssh-keygen and git')
		.option('--signer <name>', 'who of them')
		.option('--out <dir>', 'where run folders are (default: artifacts)')
		.action(async (run: string | undefined, flags: VerifyFlags) => done(await (await import('./commands/verify-command.ts')).verifyCommand(world, run, flags)));
	program
		.command('hold <run>')
		.description('keep a run folder, whatever its age')
		.option('--reason <text>', 'why, for whoever finds it')
		.option('--release', 'no longer')
		.option('--out <dir>', 'where run folders are (default: artifacts)')
		.action(async (run: string, flags: HoldFlags) => done((await import('./commands/hold-command.ts')).holdCommand(world, run, flags)));
	program
		.command('prune')
		.description('what old runs printed, of which only the record stays; removes nothing without --yes')
		.option('--older-than <age>', 'younger ones stay as they are (default: 30d)', age, 30 * 86_400_000)
		.option('--everything-older-than <age>', 'run folders that are older go as a whole', age)
		.option('--keep <count>', 'so many of each kind never go as a whole (default: 10)', amount, 10)
		.option('--yes', 'remove it')
		.option('--out <dir>', 'where run folders are (default: artifacts)')
		.action(async (flags: PruneFlags) => done(await (await import('./commands/prune-command.ts')).pruneCommand(world, flags)));
};

const age = (text: string): number => {
	const ms = parseDuration(text);
	if (ms === null || ms < 86_400_000) throw new InvalidArgumentError('It is a length of time like 90d, of a day at least.');
	return ms;
};

const amount = (text: string): number => {
	if (!/^\d{1,6}$/.test(text) || Number(text) < 1) throw new InvalidArgumentError('It is a whole number from 1.');
	return Number(text);
};

const hash = (text: string): string => {
	if (!/^[0-9a-f]{64}$/.test(text)) throw new InvalidArgumentError('It is a SHA-256 of 64 digits from 0 to f, as the end of a run shows it.');
	return text;
};
