import type {Answers} from '../plan/answers.ts';
import {envValueOf} from '../plan/declared.ts';
import {lookUp} from '../run/autopilot-ask.ts';
import {giveKnown} from '../runner/give-known.ts';
import type {OpenRun} from '../runner/run-setting.ts';

/** `given`: values of flags and the answers file; at a terminal nobody else would hand them in. `answers`: those of a scenario too. */
export type Given = {readonly answers: Answers; readonly given: Answers['inputs']; readonly attended: boolean};

/**
 * Gives what is known before anything is asked. The values that the front matter's `env` has for the variables that commands
 * use: a command that runs behind `ssh` would not find them in its environment. And what was written down for this run, which
 * wins: over `env`, over where the runbook says a value is taken from, and over the question. What flags and the answers file say was
 * judged before the run began; a value of `env` that the input does not take is asked for.
 */
export const giveDeclared = (run: OpenRun, {answers, given, attended}: Given): void => {
	const known = run.plan.inputs.flatMap((input): readonly (readonly [string, string])[] => {
		const own = lookUp(answers.inputs, [input.name]);
		if (own !== undefined) return (attended ? lookUp(given, [input.name]) !== undefined : input.source) ? [[input.name, own]] : [];
		const value = input.secret ? null : envValueOf(run.plan.declared, input);
		return value === null ? [] : [[input.name, value]];
	});
	giveKnown(run, known);
};

/** On a resume the values that are no secret stand in the record; flags and the answers file may change them. */
export const giveAgain = (run: OpenRun, given: Answers['inputs']): void => {
	const {inputs} = run.state();
	const known = run.plan.inputs.flatMap(({name}): readonly (readonly [string, string])[] => {
		const value = lookUp(given, [name]);
		return value === undefined || (inputs[name]?.given === true && inputs[name].value === value) ? [] : [[name, value]];
	});
	giveKnown(run, known);
};
