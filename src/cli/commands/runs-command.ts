import {existsSync} from 'node:fs';
import {basename, dirname, resolve} from 'node:path';
import {type ListedRun, RUN_LIST_FORMATS, type RunListFormat} from '../../artifacts/run-list.ts';
import {findStep} from '../../plan/find-step.ts';
import {shellWord} from '../../plan/shell-word.ts';
import {fold} from '../../run/evolve.ts';
import {nextStep, progressOf} from '../../run/step-state.ts';
import {readJournalFile} from '../../runner/journal-file.ts';
import {readRunFolder} from '../../runner/run-folder.ts';
import {driverOf} from '../../runner/run-lock.ts';
import {CliError} from '../cli-error.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {outFolder} from '../find-run.ts';
import {foldersBelow} from '../list/known-runs.ts';
import {shownPath} from '../shown-path.ts';
import type {World} from '../world.ts';

export type RunsFlags = {readonly format: RunListFormat; readonly all?: boolean; readonly out?: string};

/** Without `--all`: the newest, and every one that can be gone on with. */
const NEWEST = 10;

/** `rollbook runs`: what was run here, newest first, with the line that goes on with what is not over. */
export const runsCommand = (world: World, flags: RunsFlags): ExitCode => {
	const out = flags.out ?? outFolder(world);
	const root = resolve(world.cwd, out);
	if (flags.out !== undefined && !existsSync(root)) throw new CliError(`there is no folder \`${out}\``, 'name the folder that `--out` was given when the run began');
	const listed = foldersBelow(root).map(folder => listedRun(world, folder)).toSorted(newestFirst);
	const shown = flags.all === true ? listed : listed.filter((run, index) => index < NEWEST || run.state === 'running' || run.resume !== null);
	world.stdout.write(RUN_LIST_FORMATS[flags.format](shown));
	const left = listed.length - shown.length;
	if (left > 0 && flags.format === 'text') world.stdout.write(`\n${left} older ${left === 1 ? 'one' : 'ones'}: \`rollbook runs --all\`\n`);
	return EXIT.completed;
};

/** Folders are named by the second; within one the journals tell. */
const newestFirst = (a: ListedRun, b: ListedRun): number => {
	const [one, other] = [a, b].map(run => basename(run.folder).split('-')[0] ?? '');
	return one === other ? (b.startedAt ?? 0) - (a.startedAt ?? 0) : (one ?? '') < (other ?? '') ? 1 : -1;
};

/** What the record of a run folder says, however damaged. */
export const listedRun = (world: World, folder: string): ListedRun => {
	const shown = shownPath(world, folder);
	const base = {folder: shown, kind: basename(dirname(folder))};
	try {
		const {run, plan} = readRunFolder(folder);
		// Before the journal: a run that ends in between is over, not interrupted.
		const driver = driverOf(folder, world.host);
		const {entries} = readJournalFile(folder);
		const state = fold(plan, entries);
		const over = state.outcome !== null;
		const id = over ? undefined : (state.running?.step ?? state.prompt?.step ?? state.armed?.step ?? nextStep(state)?.id);
		const step = id === undefined ? undefined : findStep(plan, id);
		const end = state.finishedAt ?? (driver ? world.now() : (entries.at(-1)?.at ?? state.startedAt));
		return {
			...base,
			runbook: plan.source.path,
			title: plan.title,
			mode: run.mode,
			state: state.outcome ?? (driver ? 'running' : 'interrupted'),
			startedAt: state.startedAt,
			durationMs: Math.max(0, end - state.startedAt),
			step: step ? {number: step.number, title: step.title} : null,
			...progressOf(state),
			driver: over || !driver ? null : `${driver.operator} on ${driver.host}, process ${driver.pid}`,
			resume: over || driver ? null : `rollbook resume ${shellWord(shown)}`,
			fault: null,
		};
	} catch (error) {
		return {...base, runbook: '', title: '', mode: 'live', state: 'damaged', startedAt: null, durationMs: null, step: null, done: 0, of: 0, driver: null, resume: null, fault: error instanceof Error ? error.message : String(error)};
	}
};
