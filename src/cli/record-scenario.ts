import {existsSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {stringify} from 'yaml';
import {visible} from '../artifacts/inert.ts';
import {leftTheWay, recordedScenario} from '../artifacts/drill/recorded-scenario.ts';
import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import {observationsOf} from '../runner/drill/record/observations.ts';
import {recordWorld} from '../runner/drill/record/record-world.ts';
import {readJournalFile} from '../runner/journal-file.ts';
import {readRunFolder, type RunFile} from '../runner/run-folder.ts';
import {CliError} from './cli-error.ts';
import {findRun} from './find-run.ts';
import {shownPath} from './shown-path.ts';
import type {World} from './world.ts';

/** The scenario that a run makes: text of its file, and where it comes from. */
export type Recorded = {readonly text: string; readonly from: string; readonly run: RunFile; readonly plan: Plan};

/** Reads a run folder. Throws `CliError`, EvidenceError. */
export const recordedRunScenario = (world: World, wanted: string, out: string): Recorded => {
	const folder = findRun(world, wanted, out);
	const {run, plan} = readRunFolder(folder);
	const from = shownPath(world, folder);
	return {text: scenarioText(folder, from, plan, readJournalFile(folder).entries), from, run, plan};
};

const scenarioText = (folder: string, from: string, plan: Plan, entries: readonly Entry[]): string => {
	const world = recordWorld(observationsOf(plan, entries, folder));
	const left = leftTheWay(plan, entries);
	const notes = [
		`Made from ${from} by \`rollbook drill --from\`: a draft, yours to change.`,
		'Secrets are masked. What went into variables of the shell was not recorded.',
		...(left.length === 0 ? [] : [`The way was left for ${left.length === 1 ? 'step' : 'steps'} ${left.join(', ')}: a drill that drives itself stays on it.`]),
	];
	return `${notes.map(note => `# ${visible(note.replace(/\s+/gu, ' '))}\n`).join('')}${stringify(recordedScenario(plan, entries, world), {lineWidth: 0, version: '1.2', schema: 'core'})}`;
};

/** Asked before anything is run. Throws `CliError`. */
export const checkRecordPath = (world: World, path: string | undefined): void => {
	if (path !== undefined && existsSync(resolve(world.cwd, path))) throw new CliError(`\`${path}\` is there already`, 'name a new file, or remove that one');
};

/** Writes it for whoever asked, and nobody else. Throws `CliError`. */
export const writeScenario = (world: World, path: string, {text, from}: Pick<Recorded, 'text' | 'from'>): void => {
	try {
		writeFileSync(resolve(world.cwd, path), text, {flag: 'wx', mode: 0o600});
	} catch (error) {
		throw new CliError(`\`${path}\` cannot be written: ${error instanceof Error ? error.message : String(error)}`, `try again with \`rollbook drill --from ${from} --record FILE\``);
	}
	world.stderr.write(visible(`rollbook: wrote the scenario \`${path}\`: look at it before you share it, it holds what commands printed\n`));
};
