import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {stepState} from '../../run/step-state.ts';
import {placeOf} from '../../runner/attempt-place.ts';
import {readRecordedRun} from '../../runner/recorded-run.ts';
import {castLines} from '../../runner/timing-file.ts';
import {CliError} from '../cli-error.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {DEFAULT_OUT, findRun} from '../find-run.ts';
import type {World} from '../world.ts';

export type CastFlags = {readonly attempt?: string; readonly out?: string};

/** `rollbook cast STEP [RUN]`: what a step printed, as an asciicast with times. */
export const castCommand = (world: World, wanted: string, named: string | undefined, flags: CastFlags): ExitCode => {
	const folder = findRun(world, named, flags.out ?? DEFAULT_OUT);
	const run = readRecordedRun(folder);
	const step = run.plan.steps.find(candidate => candidate.id === wanted || String(candidate.number) === wanted);
	if (!step) throw new CliError(`the run has no step \`${wanted}\``, `give its number, 1 to ${run.plan.steps.length}, or its id`);
	const {attempts} = stepState(run.state(), step.id);
	const attempt = flags.attempt === undefined ? attempts.at(-1) : attempts.find(({number}) => String(number) === flags.attempt);
	if (!attempt) throw new CliError(`step ${step.number} "${step.title}" has no ${flags.attempt === undefined ? 'attempt' : `attempt ${flags.attempt}`}`, attempts.length === 0 ? 'it was not run' : `it has ${attempts.length}`);
	// Until then the transcript may hold what is masked at the end.
	if (!attempt.result) throw new CliError(`attempt ${attempt.number} of step ${step.number} has no end yet`, 'wait for it, or `rollbook resume`');
	const place = placeOf({folder, state: ''}, step, attempt.number);
	const session = join(place.folder, 'session.cast');
	if (existsSync(session)) world.stdout.write(readFileSync(session));
	else if (!existsSync(join(place.folder, 'output.txt'))) throw new CliError(`attempt ${attempt.number} of step ${step.number} was never launched`, attempt.result.why);
	else for (const line of castLines(place.folder, {at: attempt.startedAt, exit: attempt.result.exit})) world.stdout.write(line);
	return EXIT.completed;
};
