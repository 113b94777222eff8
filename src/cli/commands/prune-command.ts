import {readFileSync} from 'node:fs';
import {relative, resolve} from 'node:path';
import {plain} from '../../artifacts/inert.ts';
import {isSymlink} from '../../runner/private-file.ts';
import {clockDoubt, dayOf, daysOf, judgeRuns} from '../../runner/old-runs.ts';
import type {JudgedRun, OldRun} from '../../runner/old-runs.ts';
import {REGISTER, removeRun} from '../../runner/remove-run.ts';
import {CliError} from '../cli-error.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {DEFAULT_OUT} from '../find-run.ts';
import {stateRoot} from '../run-world.ts';
import type {World} from '../world.ts';

export type PruneFlags = {
	/** Milliseconds. */
	readonly olderThan: number;
	readonly keep: number;
	readonly yes?: boolean;
	readonly out?: string;
};

/** `rollbook prune`: says which run folders are over and old enough to go; `--yes` removes them. */
export const pruneCommand = (world: World, flags: PruneFlags): ExitCode => {
	const out = flags.out ?? DEFAULT_OUT;
	const root = resolve(world.cwd, out);
	if (isSymlink(root)) throw new CliError(`\`${out}\` is a symbolic link; run folders are only removed from real folders`, 'pass `--out DIR` with a real folder');
	const judged = judgeRuns(root, {now: world.now(), host: world.host, olderThanMs: flags.olderThan, keep: flags.keep});
	const doubt = clockDoubt(judged, world.now(), hardwareClock());
	if (doubt !== null) throw new CliError(`the age of runs cannot be told: ${doubt}`, 'set the clock right first');
	for (const one of judged) if (one.kind === 'stays') world.stdout.write(`stays    ${shown(world, one.folder)}: ${plain(one.why)}\n`);
	const expired = judged.flatMap(one => (one.kind === 'expired' ? [one.run] : []));
	return flags.yes === true ? removeAll(world, expired) : foretell(world, expired, judged);
};

const foretell = (world: World, expired: readonly OldRun[], judged: readonly JudgedRun[]): ExitCode => {
	for (const run of expired) world.stdout.write(`would go ${line(world, run)}\n`);
	const size = expired.reduce((sum, {bytes}) => sum + bytes, 0);
	world.stdout.write(expired.length === 0 ? `nothing to remove: ${count(judged.length)}\n` : `\n${count(expired.length)} would go, ${mebibytes(size)}; nothing was removed\n  = help: \`rollbook prune --yes\` removes them, \`rollbook hold RUN\` keeps one\n`);
	return EXIT.completed;
};

/** One that resists does not keep the others. */
const removeAll = (world: World, expired: readonly OldRun[]): ExitCode => {
	let failed = 0;
	for (const run of expired) {
		try {
			removeRun(run, {by: world.operator, at: world.now(), stateRoot: stateRoot(world)});
			world.stdout.write(`removed  ${line(world, run)}\n`);
		} catch (error) {
			failed += 1;
			world.stderr.write(`rollbook: ${error instanceof Error ? error.message : String(error)}\n`);
		}
	}
	world.stdout.write(`\n${count(expired.length - failed)} removed${expired.length > failed ? `; a line of each stays in ${REGISTER} beside them` : ''}\n`);
	return failed === 0 ? EXIT.completed : EXIT.evidence;
};

const line = (world: World, {folder, about, newest, bytes}: OldRun): string =>
	`${shown(world, folder)}: ${about === null ? 'what an earlier removal left' : `${plain(about.runbook)}, ${about.outcome}, ended ${dayOf(about.finishedAt)}, ${daysOf(world.now() - newest)} old`}, ${mebibytes(bytes)}`;

const shown = (world: World, folder: string): string => (relative(world.cwd, folder).startsWith('..') ? folder : relative(world.cwd, folder));

const count = (amount: number): string => (amount === 1 ? '1 run' : `${amount} runs`);

const mebibytes = (bytes: number): string => `${(bytes / (1 << 20)).toFixed(1)} MiB`;

/** Linux only, and only where the machine has one. Source: rtc(4), sysfs interface. */
const hardwareClock = (): number | null => {
	try {
		const seconds = Number(readFileSync('/sys/class/rtc/rtc0/since_epoch', 'utf8'));
		return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
	} catch {
		return null;
	}
};
