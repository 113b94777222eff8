import {strangeChoice, strangeInput} from '../parser/answer-names.ts';
import {readAnswers} from '../parser/answers-file.ts';
import {type Answers, NO_ANSWERS} from '../plan/answers.ts';
import type {Plan} from '../plan/plan.ts';
import {lookUp} from '../run/autopilot-ask.ts';
import {problemWithValue} from '../run/decide-fill.ts';
import {CliError} from './cli-error.ts';
import {EXIT} from './exit-codes.ts';
import {loadFile} from './load-file.ts';
import {reportDiagnostics} from './report-diagnostics.ts';
import type {World} from './world.ts';

/** `NAME=VALUE` pairs from the command line and a file of answers. */
export type AnswerFlags = {readonly answers?: string; readonly input: readonly string[]; readonly choose: readonly string[]};

/** What was written down for the run; flags win over the file, the file over `before` (a scenario's answers). */
export const loadAnswers = (world: World, plan: Plan, flags: AnswerFlags, before: Answers = NO_ANSWERS): Answers => {
	const file = flags.answers === undefined ? NO_ANSWERS : answersFrom(world, plan, flags.answers);
	const inputs = pairs('--input', flags.input);
	const choices = pairs('--choose', flags.choose);
	const strange = [...Object.keys(inputs).map(name => strangeInput(plan, name)), ...Object.entries(choices).map(([name, option]) => strangeChoice(plan, name, option))].find(one => one !== null);
	if (strange) throw new CliError(strange.message, strange.help);
	const given = {...file.inputs, ...inputs};
	for (const {name} of plan.inputs) {
		const problem = problemWithValue(plan, name, lookUp(given, [name]) ?? '');
		if (lookUp(given, [name]) && problem !== null) throw new CliError(`${problem}`, name in inputs ? `pass \`--input ${name}=VALUE\` with another value` : 'mend it in the answers file');
	}
	return {
		inputs: {...before.inputs, ...file.inputs, ...inputs},
		choices: {...before.choices, ...file.choices, ...choices},
		steps: {...before.steps, ...file.steps},
		otherwise: file.otherwise ?? before.otherwise,
		delayMs: Math.max(before.delayMs, file.delayMs),
		delayMostMs: Math.max(before.delayMostMs ?? 0, file.delayMostMs ?? 0),
		onFailure: file.onFailure ?? before.onFailure ?? [],
	};
};

const answersFrom = (world: World, plan: Plan, path: string): Answers => {
	const {answers, diagnostics} = readAnswers(loadFile(world.cwd, path, 'answers file').toString('utf8'), path, plan);
	reportDiagnostics(world, diagnostics, path, EXIT.usage);
	return answers ?? NO_ANSWERS;
};

const pairs = (flag: string, texts: readonly string[]): Readonly<Record<string, string>> =>
	Object.fromEntries(
		texts.map(text => {
			const at = text.indexOf('=');
			if (at <= 0) throw new CliError(`\`${flag} ${text}\` has no value`, `write \`${flag} NAME=VALUE\``);
			return [text.slice(0, at), text.slice(at + 1)];
		}),
	);
