import {readFileSync, writeFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {join} from 'node:path';
import type {Scenario} from '../../plan/scenario.ts';
import type {CommandStep} from '../../plan/step.ts';
import type {Launch, LaunchRequest, NotExercised, Target} from '../target.ts';
import {makeDrillFolder} from './drill-folder.ts';
import type {DrillFolder} from './drill-folder.ts';
import {PLACES} from './drill-world.ts';
import {exerciseStatement} from './exercise-statement.ts';
import {isOn, judgeCommand, judgeLine} from './judge-command.ts';
import {singleQuoted} from '../../plan/quote-value.ts';
import {readState} from './state-file.ts';
import {attemptName, nominalMs} from './waits.ts';

type DrillTargetOptions = {
	readonly scenario: Scenario;
	/** The drill's own folder, under the state root; made here. An existing one is gone on with. */
	readonly root: string;
	/** Nominal times are divided by it. */
	readonly speed: number;
	/** Path of the Node to run stand-ins with. */
	readonly node: string;
	/** Path of `pretend.js`. */
	readonly pretendPath: string;
	/** PATH of the world around, where harmless real programs are looked for. */
	readonly searched: string;
	/** For garbage; the same seed gives the same text. */
	readonly seed?: number;
};

/** The pretended world of a scenario. Only what the scenario and the tables of harmless programs allow is ever executed. */
export function drillTarget(options: DrillTargetOptions): Target {
	const folder = makeDrillFolder({...options, seed: options.seed ?? 1});
	return {
		name: 'drill',
		answers: options.scenario.answers.inputs,
		launch: request => launch(options.scenario, folder, request),
		where: (_step, opener, cwd) => where(folder, opener, cwd),
		struck: () => struckIn(options.scenario, folder),
		nominalMs: (step, attempt, took) => nominalMs(folder.path, attemptName(step, attempt), {...took, speed: options.speed}),
	};
}

/** Of the faults that a day or a flag asked for, else of the scenario's own. What chance has may strike nothing, and is not counted. */
function struckIn({faults}: Scenario, folder: DrillFolder): number | null {
	const due = faults.flatMap((fault, place) => (fault.random === null ? [{place, asked: fault.asked === true}] : []));
	const asked = due.filter(fault => fault.asked);
	const counted = asked.length > 0 ? asked : due;
	const {struck} = readState(folder.path);
	return counted.length === 0 ? null : counted.filter(({place}) => (struck[place] ?? 0) > 0).length;
}

const SHELLS = new Set(['bash', 'sh', 'zsh', 'shell', 'console', 'shell-session', '']);

function launch(scenario: Scenario, folder: DrillFolder, request: LaunchRequest): Launch | NotExercised {
	const {step, command} = request;
	const context = request.opener?.step.opens ?? null;
	if (request.opener === null && step.inside !== null) {
		return notExercised(`it belongs to the place that step \`${step.inside}\` opens`);
	}
	if (request.opener !== null && step.closes) {
		return launched(folder, request, ':');
	}
	if (step.opens !== null && opensByRules(scenario, folder, step, command)) {
		return launched(folder, request, ':');
	}
	if ((context !== null && context.kind !== 'shell') || step.language === 'sql') {
		const judged = judgeLine(scenario.world, {line: command, on: context?.label ?? null, state: null});
		return judged.kind === 'none' ? notExercised(judged.reason) : launched(folder, request, folder.line(command));
	}
	if (!SHELLS.has(step.language)) {
		return notExercised(`a drill has no interpreter for ${step.language}`);
	}
	const names = readNames(folder);
	const world = join(folder.path, PLACES.root);
	const exercise = exerciseStatement(command, {
		functions: new Set(names.functions),
		arrays: new Set(names.arrays),
		standIn: folder.standIn,
		judge: words => {
			const judged = judgeCommand(scenario.world, {words, on: context?.label ?? null, state: null, place: {world, cwd: join(world, ANYWHERE)}});
			return judged.kind === 'none' ? judged.reason : null;
		},
	});
	if (exercise.kind === 'refused') {
		return notExercised(exercise.reason);
	}
	const next: Names = {
		functions: union(names.functions, exercise.functions),
		numbers: union(names.numbers, exercise.functions.length > 0 ? exercise.numbers : []),
		arrays: union(names.arrays, exercise.arrays),
	};
	writeFileSync(join(folder.path, PLACES.names), JSON.stringify(next), {mode: 0o600});
	return launched(folder, request, guarded(exercise.script, union(exercise.calls.length > 0 ? next.numbers : [], exercise.numbers)));
}

/** Deep enough that `../../x` may be right; the stand-in knows where it is and looks again. */
const ANYWHERE = 'a/b/c/d/e/f';

/** `ssh host` without a rule of its own is pretended if rules exist for what runs there. */
function opensByRules(scenario: Scenario, folder: DrillFolder, step: CommandStep, command: string): boolean {
	const place = {world: folder.path, cwd: folder.path};
	const own = judgeCommand(scenario.world, {words: command.trim().split(/\s+/u), on: null, state: null, place});
	const label = step.opens?.label ?? null;
	return own.kind === 'none' && scenario.world.programs.some(rule => rule.on !== null && isOn(rule, label));
}

/** Arithmetic would run what a variable holds, so from command to command the variables it reads must hold numbers. */
function guarded(script: string, numbers: readonly string[]): string {
	if (numbers.length === 0) {
		return script;
	}
	const values = numbers.map(name => `"\${${name}[@]-}"`).join(' ');
	return `__rollbook_guard ${values}\nset -T\ntrap '__rollbook_guard ${values}' DEBUG\n${script}\n__rollbook_code=$?\ntrap - DEBUG\nset +T\n( exit "$__rollbook_code" )`;
}

function launched(folder: DrillFolder, request: LaunchRequest, script: string): Launch {
	const label = request.opener?.step.opens?.label ?? '';
	const lines = [
		`. ${singleQuoted(join(folder.path, PLACES.prelude))}`,
		`export ROLLBOOK_STEP=${singleQuoted(request.step.id)} ROLLBOOK_CONTEXT=${singleQuoted(label)} ROLLBOOK_DRILL_ATTEMPT=${request.attempt}`,
		...(label === '' ? [script] : inContext(folder, label, script)),
	];
	return {kind: 'launch', script: `${lines.join('\n')}\n`, env: {}, carriesState: true, terminal: false};
}

/** A context has a working directory of its own, which begins at the drill's root and is left with the context. */
function inContext(folder: DrillFolder, label: string, script: string): readonly string[] {
	const file = singleQuoted(contextFile(folder, label));
	return [
		'__rollbook_home=$PWD',
		`cd "$(if [ -r ${file} ]; then read -r REPLY < ${file} && printf '%s' "$REPLY"; else printf '%s' "$ROLLBOOK_DRILL_ROOT"; fi)"`,
		script,
		`__rollbook_code=$?\nprintf '%s\\n' "$PWD" > ${file}\nbuiltin cd -- "$__rollbook_home"\n( exit "$__rollbook_code" )`,
	];
}

function contextFile(folder: DrillFolder, label: string): string {
	return join(folder.path, PLACES.contexts, createHash('sha256').update(label).digest('hex').slice(0, 16));
}

function where(folder: DrillFolder, opener: CommandStep | null, cwd: string): string {
	const label = opener?.opens?.label ?? null;
	const place = label === null ? cwd : readText(contextFile(folder, label)).trim();
	const root = join(folder.path, PLACES.root);
	const inside = place.startsWith(`${root}/`) ? place.slice(root.length) : '~';
	return label === null ? `a pretended machine in ${inside}` : `pretended ${label} in ${inside}`;
}

type Names = {readonly functions: readonly string[]; readonly numbers: readonly string[]; readonly arrays: readonly string[]};

function readNames(folder: DrillFolder): Names {
	const text = readText(join(folder.path, PLACES.names));
	return text === '' ? {functions: [], numbers: [], arrays: []} : (JSON.parse(text) as Names);
}

function readText(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
	return [...new Set([...one, ...other])];
}

function notExercised(reason: string): NotExercised {
	return {kind: 'not-exercised', reason};
}
