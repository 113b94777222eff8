import {resolve} from 'node:path';
import type {DrillBrief} from '../../plan/drill.ts';
import {wayOf} from '../../run/way.ts';
import {localTarget} from '../../runner/local-target.ts';
import {startRun} from '../../runner/open-run.ts';
import {chooseFront, type Front, hasPerson} from '../choose-front.ts';
import {CliError} from '../cli-error.ts';
import {conduct} from '../conduct.ts';
import {drillBrief} from '../drill-brief.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {outFolder} from '../find-run.ts';
import {findSection} from '../find-section.ts';
import {giveDeclared} from '../give-declared.ts';
import {givenRunbook} from '../given-runbook.ts';
import {type AnswerFlags, loadAnswers} from '../load-answers.ts';
import {loadRunbook} from '../load-runbook.ts';
import {type Opening, withOpening} from '../opening.ts';
import {loadScenario} from '../load-scenario.ts';
import {checkRecordPath, recordedRunScenario, writeScenario} from '../record-scenario.ts';
import {runWorld} from '../run-world.ts';
import {STANDARD_INPUT} from '../standard-input.ts';
import {terminalLoan} from '../terminal-loan.ts';
import {contentOfRunbook} from '../trust/content-of-runbook.ts';
import {guardScripts} from '../trust/guard-scripts.ts';
import {keepRunTrust} from '../trust/run-trust.ts';
import {seekTrust} from '../trust/seek-trust.ts';
import type {World} from '../world.ts';
import type {Plan} from '../../plan/plan.ts';
import {shellWord} from '../../plan/shell-word.ts';
import type {NumberRange} from '../../run/event.ts';

export type RunFlags = AnswerFlags & {
	readonly section?: string;
	readonly yes?: boolean;
	readonly allowDestructive?: boolean;
	readonly ui?: 'full' | 'plain' | 'json';
	/** SHA-256 of contents that may run. */
	readonly trust: readonly string[];
	/** Where run folders are made; without it, where the front matter says, else `artifacts`. */
	readonly out?: string;
	/** Where to write a scenario that is made from the run. */
	readonly record?: string;
	/** A scenario whose objectives the run is held against: a drill on the real thing. */
	readonly drill?: string;
	/** Commands that are told of each event. */
	readonly hook: readonly string[];
};

/** `rollbook run FILE`: follow it, for real. */
export const runCommand = async (world: World, path: string, flags: RunFlags): Promise<ExitCode> => {
	refuseTwoInputs(path, flags);
	const front = chooseFront(world, flags.ui, flags.yes === true);
	return withOpening(world, front, opening => follow({world, path, flags, front, opening}));
};

type Called = {readonly world: World; readonly path: string; readonly flags: RunFlags; readonly front: Front; readonly opening: Opening};

const follow = async ({world, path, flags, front, opening}: Called): Promise<ExitCode> => {
	const loaded = loadRunbook(world, path, bytes => opening.paint('live', path, bytes));
	const {plan, bytes} = loaded;
	const way = wayFor(plan, flags.section);
	checkRecordPath(world, flags.record);
	const drill = flags.drill === undefined ? undefined : liveBrief(world, path, plan, flags.drill);
	const answers = loadAnswers(world, plan, flags);
	const content = contentOfRunbook(world, path, loaded);
	await seekTrust({world, path, plan, content, front, given: flags.trust, again: `rollbook run ${shellWord(path)}`, opening});
	const loan = terminalLoan(hasPerson(front));
	const allowed = content.files.map(({whole, sha256}) => ({path: whole, sha256}));
	const guard = guardScripts({world, plan, runbook: content.path, cwd: world.cwd, allowed, given: flags.trust, loan, onAllowed: files => keepRunTrust(world, run.folder, files)});
	const run = startRun({
		...runWorld(world, localTarget(plan.declared?.interpreters), loan),
		permit: guard.permit,
		plan,
		runbook: bytes,
		...givenRunbook(world, path, loaded),
		way,
		mode: 'live',
		artifacts: resolve(world.cwd, outOf(world, plan, flags.out)),
		cwd: world.cwd,
		speed: 1,
		...(drill && {drill}),
	});
	keepRunTrust(world, run.folder, guard.files());
	giveDeclared(run, {answers, given: answers.inputs, attended: front !== 'unattended'});
	const licence = {yes: flags.yes === true, destructive: flags.allowDestructive === true};
	const code = await conduct({world, run, front, answers, licence, speed: 1, loan, opening, hooks: flags.hook});
	if (flags.record !== undefined) writeScenario(world, flags.record, recordedRunScenario(world, run.folder, outFolder(world)));
	return code;
};

/** A scenario that says that everything is real; what it pretends and answers counts for nothing here. */
const liveBrief = (world: World, path: string, plan: Plan, file: string): DrillBrief => {
	const loaded = loadScenario(world, path, plan, {scenario: file});
	const {type} = loaded.scenario.about;
	if (type !== 'live-staging' && type !== 'live-production') throw new CliError(`\`${file}\` is for a drill in which nothing is real`, `drill it with \`rollbook drill ${shellWord(path)} --scenario ${shellWord(file)}\`, or write \`type: live-staging\` (or \`live-production\`) into it`);
	return drillBrief({plan, loaded: {...loaded, scenario: {...loaded.scenario, faults: []}}, type, rtoMs: undefined, seed: undefined, autopilot: null});
};

/** Wishes of a program and a file cannot both be read from the standard input. Throws `CliError`. */
export const refuseTwoInputs = (path: string, {ui, answers}: Pick<RunFlags, 'ui' | 'answers'>): void => {
	if (ui === 'json' && [path, answers].includes(STANDARD_INPUT)) throw new CliError('`--ui json` takes wishes from the standard input, where `-` would read a file', 'give the file by its name, or as `<(command)`');
};

/** Folder of all runs, as it was typed, set by a variable, declared by the runbook, or set by a file. */
export const outOf = (world: World, plan: Plan, out: string | undefined): string => {
	const set = world.settings?.out;
	return out ?? (set?.from.kind === 'variable' ? set.value : null) ?? plan.declared?.artifacts ?? outFolder(world);
};

/** Throws `CliError` where there is nothing to go through. */
export const wayFor = (plan: Plan, section: string | undefined): readonly NumberRange[] => {
	const way = wayOf(plan, section === undefined ? null : findSection(plan, section));
	if (way.length === 0) throw new CliError(`${plan.source.path} has no steps on its way`, 'see how it was read with `rollbook plan`; a section off the way is run with `--section`', EXIT.runbook);
	return way;
};
