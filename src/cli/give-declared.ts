import type {Answers} from '../plan/answers.ts';
import {envValueOf} from '../plan/declared.ts';
import type {OpenRun} from '../runner/run-setting.ts';

/**
 * Gives the values that the front matter's `env` has for the variables that commands use: a command that runs behind `ssh`
 * would not find them in its environment. What was written down for this run wins.
 */
export const giveDeclared = (run: OpenRun, answers: Answers): void => {
	const values = Object.fromEntries(
		run.plan.inputs.flatMap((input): readonly (readonly [string, string])[] => {
			const value = input.secret || answers.inputs[input.name] !== undefined ? null : envValueOf(run.plan.declared, input);
			return value === null ? [] : [[input.name, value]];
		}),
	);
	if (Object.keys(values).length > 0) run.send({kind: 'fill', prompt: null, values});
};
