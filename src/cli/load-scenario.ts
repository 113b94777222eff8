import {existsSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {visible} from '../artifacts/inert.ts';
import {readFaultSpec} from '../parser/fault-spec.ts';
import {readScenario, type Taking} from '../parser/scenario-file.ts';
import {stepHelp} from '../parser/scenario-names.ts';
import {NO_ANSWERS} from '../plan/answers.ts';
import {programOf} from '../plan/command-pattern.ts';
import {NO_ABOUT, NO_OBJECTIVES} from '../plan/drill.ts';
import {namedStep} from '../plan/named-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Fault, Scenario} from '../plan/scenario.ts';
import {shellWord} from '../plan/shell-word.ts';
import {CliError} from './cli-error.ts';
import {EXIT} from './exit-codes.ts';
import {loadFile} from './load-file.ts';
import {packAdvice, packsAlone, type PackFlags, takingFor} from './load-packs.ts';
import {reportDiagnostics} from './report-diagnostics.ts';
import {scenarioPath} from './scenario-path.ts';
import {sha256} from './sha256.ts';
import {STANDARD_INPUT} from './standard-input.ts';
import type {World} from './world.ts';

/** A world in which nothing exists. */
const EMPTY: Scenario = {
	title: 'walk-through',
	about: {...NO_ABOUT, type: 'walk-through'},
	seed: null,
	world: {state: {}, files: {}, real: [], programs: []},
	faults: [],
	answers: NO_ANSWERS,
	objectives: NO_OBJECTIVES,
};

/** `file` null: there is none. */
export type LoadedScenario = {readonly scenario: Scenario; readonly file: {readonly path: string; readonly sha256: string} | null};

/** The scenario named, else the one beside the runbook, else packs alone, else a walk-through with a word about it. Throws `CliError`. */
export const loadScenario = (world: World, runbook: string, plan: Plan, flags: PackFlags & {readonly scenario?: string}): LoadedScenario => {
	const piped = runbook === STANDARD_INPUT;
	const path = flags.scenario ?? scenarioPath(runbook);
	const taking = takingFor(world, flags, resolve(world.cwd, dirname(path)));
	if (flags.scenario === undefined && (piped || !existsSync(resolve(world.cwd, path)))) {
		const packs = packsAlone(taking, {...EMPTY, about: NO_ABOUT});
		if (packs !== null) return {scenario: packs, file: null};
		world.stderr.write(
			visible(
				`rollbook: ${piped ? 'a runbook from the standard input has no scenario beside it' : `there is no \`${path}\``}: this is a walk-through. Each command is shown, none is run, not even a pretended one.\n  = help: ${piped ? 'give one with `--scenario FILE`' : `write that file to rehearse against pretended programs (docs/drills.md), or make it from a run: \`rollbook drill ${shellWord(runbook)} --from RUN --record ${shellWord(path)}\``}\n${packAdvice(world, plan)}`,
			),
		);
		return {scenario: EMPTY, file: null};
	}
	return scenarioFrom(world, plan, path, {bytes: loadFile(world.cwd, path, 'scenario'), taking});
};

export const scenarioFrom = (world: World, plan: Plan, path: string, {bytes, taking}: {readonly bytes: Buffer; readonly taking?: Taking}): LoadedScenario => {
	const {scenario, diagnostics, refused} = readScenario(bytes.toString('utf8'), path, plan, taking);
	reportDiagnostics(world, diagnostics, path, EXIT.usage);
	if (refused) throw new CliError(`\`--day\`: ${refused.message}`, refused.help);
	return {scenario: scenario ?? EMPTY, file: {path, sha256: sha256(bytes)}};
};

/** Faults of the command line, before those of the scenario. Throws `CliError`; a fault that can strike nothing is said. */
export const withFaults = (world: World, plan: Plan, scenario: Scenario, specs: readonly string[]): Scenario => {
	const faults = specs.map((text): Fault => {
		const read = readFaultSpec(text);
		if ('problem' in read) throw new CliError(`\`--fault\`: ${read.problem}`, read.help);
		const {step} = read.fault;
		const found = step === null ? undefined : namedStep(plan, step);
		if (step !== null && !found) throw new CliError(`\`--fault\`: \`${step}\` is no step of ${plan.source.path}`, stepHelp(plan, step));
		return {...read.fault, step: found?.id ?? null, asked: true};
	});
	const programs = new Set(scenario.world.programs.map(rule => programOf(rule.match)));
	for (const {match} of faults) {
		if (match !== null && !programs.has(programOf(match))) world.stderr.write(visible(`rollbook: the fault \`${match}\` strikes nothing: the scenario pretends no \`${programOf(match)}\`\n`));
	}
	return {...scenario, faults: [...faults, ...scenario.faults]};
};
