import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {plain, visible} from '../../artifacts/inert.ts';
import {mebibytes} from '../../artifacts/size-text.ts';
import {EvidenceError} from '../../runner/evidence-error.ts';
import {isSymlink} from '../../runner/private-file.ts';
import {dayOf} from '../../run/day-of.ts';
import {clockDoubt, daysOf, judgeRuns} from '../../runner/old-runs.ts';
import type {JudgedRun} from '../../runner/old-runs.ts';
import {pruneRun} from '../../runner/prune-run.ts';
import {REGISTER, removeRun} from '../../runner/remove-run.ts';
import {CliError} from '../cli-error.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {outFolder} from '../find-run.ts';
import {stateRoot} from '../run-world.ts';
import {shownPath} from '../shown-path.ts';
import type {World} from '../world.ts';

export type PruneFlags = {
	/** Milliseconds: the bulk of older ones goes. */
	readonly olderThan: number;
	/** Milliseconds: older ones go as a whole; without it none does. */
	readonly everythingOlderThan?: number;
	readonly keep: number;
	readonly yes?: boolean;
	readonly out?: string;
};

/** `rollbook prune`: says of which run folders the bulk is old enough to go, and which go as a whole; `--yes` removes it. */
export const pruneCommand = async (world: World, flags: PruneFlags): Promise<ExitCode> => {
	const out = flags.out ?? outFolder(world);
	const root = resolve(world.cwd, out);
	if (isSymlink(root)) throw new CliError(`\`${out}\` is a symbolic link; files of runs are only removed from real folders`, 'pass `--out DIR` with a real folder');
	const judged = judgeRuns(root, {now: world.now(), host: world.host, bulkOlderThanMs: flags.olderThan, allOlderThanMs: flags.everythingOlderThan ?? null, keep: flags.keep});
	const doubt = clockDoubt(judged, world.now(), hardwareClock());
	if (doubt !== null) throw new CliError(`the age of runs cannot be told: ${doubt}`, 'set the clock right first');
	for (const one of judged) if (one.kind === 'stays') world.stdout.write(`stays    ${shownPath(world, one.folder)}: ${plain(one.why)}\n`);
	const going = judged.filter(one => one.kind !== 'stays');
	return flags.yes === true ? removeAll(world, going) : foretell(world, going, judged);
};

type Going = Exclude<JudgedRun, {readonly kind: 'stays'}>;

const foretell = (world: World, going: readonly Going[], judged: readonly JudgedRun[]): ExitCode => {
	for (const one of going) world.stdout.write(`${WORDS[one.kind].foretold} ${line(world, one)}\n`);
	const size = going.reduce((sum, one) => sum + bytesOf(one), 0);
	world.stdout.write(going.length === 0 ? `nothing to remove: ${count(judged.length)}\n` : `\n${tally(going)}: ${mebibytes(size)}; nothing was removed\n  = help: \`rollbook prune --yes\` removes it, \`rollbook hold RUN\` keeps a run as it is\n`);
	return EXIT.completed;
};

/** One that resists does not keep the others. */
const removeAll = async (world: World, going: readonly Going[]): Promise<ExitCode> => {
	const gone: Going[] = [];
	for (const one of going) {
		try {
			if (one.kind === 'expired') removeRun(one.run, {by: world.operator, at: world.now(), stateRoot: stateRoot(world)});
			else await pruneRun(one.bulk, {by: world.operator, host: world.host, at: world.now()});
			gone.push(one);
			world.stdout.write(`${WORDS[one.kind].done} ${line(world, one)}\n`);
		} catch (error) {
			world.stderr.write(visible(`rollbook: ${error instanceof Error ? error.message : String(error)}\n${error instanceof EvidenceError && error.help !== null ? `  = help: ${error.help}\n` : ''}`));
		}
	}
	const whole = gone.some(({kind}) => kind === 'expired');
	world.stdout.write(gone.length === 0 ? '\nnothing was removed\n' : `\nremoved: ${tally(gone)}${whole ? `; a line of each folder stays in ${REGISTER} beside them` : ''}\n`);
	return gone.length === going.length ? EXIT.completed : EXIT.evidence;
};

const WORDS: Readonly<Record<Going['kind'], {readonly foretold: string; readonly done: string}>> = {
	expired: {foretold: 'would go', done: 'removed '},
	bulky: {foretold: 'bulk of ', done: 'pruned  '},
};

const tally = (going: readonly Going[]): string => {
	const bulky = going.filter(({kind}) => kind === 'bulky').length;
	const whole = going.length - bulky;
	return [...(bulky > 0 ? [`the bulk of ${count(bulky)}`] : []), ...(whole > 0 ? [`${count(whole)} as a whole`] : [])].join(', ');
};

const bytesOf = (one: Going): number => (one.kind === 'expired' ? one.run.bytes : one.bulk.bytes);

const line = (world: World, one: Going): string => {
	const {folder, about, newest} = one.run;
	const what = about === null ? 'what an earlier removal left' : `${plain(about.runbook)}, ${about.outcome}, ended ${dayOf(about.finishedAt)}, ${daysOf(world.now() - newest)} old`;
	const files = one.kind === 'expired' ? '' : `, ${one.bulk.files} ${one.bulk.files === 1 ? 'file' : 'files'}`;
	return `${shownPath(world, folder)}: ${what}${files}, ${mebibytes(bytesOf(one))}`;
};

const count = (amount: number): string => (amount === 1 ? '1 run' : `${amount} runs`);

/** Linux only, and only where the machine has one. Source: rtc(4), sysfs interface. */
const hardwareClock = (): number | null => {
	try {
		const seconds = Number(readFileSync('/sys/class/rtc/rtc0/since_epoch', 'utf8'));
		return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
	} catch {
		return null;
	}
};
