import {visible} from '../artifacts/inert.ts';
import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {readScenario} from '../parser/scenario-file.ts';
import {NO_ANSWERS} from '../plan/answers.ts';
import type {Scenario} from '../plan/scenario.ts';
import {EXIT} from './exit-codes.ts';
import {loadFile} from './load-file.ts';
import {reportDiagnostics} from './report-diagnostics.ts';
import type {World} from './world.ts';

/** A world in which nothing exists: every command is shown and none is exercised. */
const EMPTY: Scenario = {
	title: 'walk-through',
	world: {state: {}, files: {}, real: [], programs: []},
	faults: [],
	answers: NO_ANSWERS,
	objectives: {rtoMs: null, rpoMs: null, pass: []},
};

/** The scenario named, else the one beside the runbook, else an empty world with a word about it. */
export const loadScenario = (world: World, runbook: string, named: string | undefined): Scenario => {
	const path = named ?? runbook.replace(/\.[^./]*$/, '').concat('.scenario.yaml');
	if (named === undefined && !existsSync(resolve(world.cwd, path))) {
		world.stderr.write(visible(`rollbook: there is no \`${path}\`: commands are shown, none is exercised\n`));
		return EMPTY;
	}
	const {scenario, diagnostics} = readScenario(loadFile(world.cwd, path, 'scenario').toString('utf8'), path);
	reportDiagnostics(world, diagnostics, path, EXIT.usage);
	return scenario ?? EMPTY;
};
