import type {Recording} from '../../run/terminal/asciicast.ts';
import {RECORDINGS} from '../../run/terminal/asciicast.ts';
import {stepState} from '../../run/step-state.ts';
import {openRecording, outputRecording} from '../../runner/output-recording.ts';
import type {OutputRecording} from '../../runner/output-recording.ts';
import {readPruned} from '../../runner/pruned-mark.ts';
import {readRecordedRun} from '../../runner/recorded-run.ts';
import type {RecordedRun} from '../../runner/recorded-run.ts';
import {safe} from '../../ui/text/safe.ts';
import {CliError} from '../cli-error.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {findRun, outFolder} from '../find-run.ts';
import {wholeRecording} from '../whole-recording.ts';
import type {World} from '../world.ts';

export type CastFlags = {readonly attempt?: string; readonly all?: boolean; readonly format: keyof typeof RECORDINGS; readonly quiet: number; readonly out?: string};

/** `rollbook cast STEP [RUN]`, `rollbook cast --all [RUN]`: what a step printed, or the whole run, as an asciicast with times. */
export const castCommand = async (world: World, first: string | undefined, second: string | undefined, flags: CastFlags): Promise<ExitCode> => {
	if (flags.all === true) {
		if (second !== undefined) throw new CliError('`cast --all` takes a run, no step', `give \`rollbook cast --all ${second}\``);
		await print(world, wholeCast(readRecordedRun(findRun(world, first, flags.out ?? outFolder(world))), flags));
		return EXIT.completed;
	}
	if (first === undefined) throw new CliError('`rollbook cast` needs a step', 'give its number or its id, or `--all` for the whole run');
	const run = readRecordedRun(findRun(world, second, flags.out ?? outFolder(world)));
	const {recording, startedAt} = stepRecording(run, first, flags.attempt);
	await print(world, flags.format === 'v3' ? recording.lines() : converted(recording, startedAt, RECORDINGS[flags.format](0)));
	return EXIT.completed;
};

const stepRecording = (run: RecordedRun, wanted: string, number: string | undefined): {readonly recording: OutputRecording; readonly startedAt: number} => {
	const step = run.plan.steps.find(candidate => candidate.id === wanted || String(candidate.number) === wanted);
	if (!step) throw new CliError(`the run has no step \`${wanted}\``, `give its number, 1 to ${run.plan.steps.length}, or its id`);
	const {attempts} = stepState(run.state(), step.id);
	const attempt = number === undefined ? attempts.at(-1) : attempts.find(candidate => String(candidate.number) === number);
	if (!attempt) throw new CliError(`step ${step.number} "${step.title}" has no ${number === undefined ? 'attempt' : `attempt ${number}`}`, attempts.length === 0 ? 'it was not run' : `it has ${attempts.length}`);
	// Until then the transcript may hold what is masked at the end.
	if (!attempt.result) throw new CliError(`attempt ${attempt.number} of step ${step.number} has no end yet`, 'wait for it, or `rollbook resume`');
	const recording = outputRecording(run.folder, run.plan, run.state(), {kind: 'attempt', step: step.id, attempt: attempt.number});
	if (!recording) throw absent(run.folder, attempt.number, step.number, attempt.result.why);
	return {recording, startedAt: attempt.startedAt};
};

function* converted(recording: OutputRecording, at: number, {header, line}: Recording): Generator<string> {
	const {columns, rows, events} = openRecording(recording);
	yield header({cols: columns, rows, type: 'xterm-256color', at});
	for (const event of events) yield line(event.at, event.code, event.text);
}

/** Large enough for the words of the plain front; terminals bring their own size. */
const SIZE = {columns: 100, rows: 30} as const;

function* wholeCast(run: RecordedRun, {format, quiet}: CastFlags): Generator<string> {
	const {header, line} = RECORDINGS[format](0);
	const {startedAt, mode} = run.state();
	yield header({cols: SIZE.columns, rows: SIZE.rows, type: 'xterm-256color', at: startedAt, idleSeconds: quiet, title: safe(`${mode === 'drill' ? 'DRILL: ' : ''}${run.plan.title}`)});
	for (const {at, code, text} of wholeRecording(run, {...SIZE, quietMs: quiet * 1000})) yield line(at, code, text);
}

/** No faster than it is read: a recording may be larger than the memory. */
const print = async (world: World, lines: Iterable<string>): Promise<void> => {
	for (const line of lines) {
		if (world.stdout.destroyed) return;
		if (line !== '' && !world.stdout.write(line)) await room(world.stdout);
	}
};

/** Settles when there is room again, or nobody reads any more. */
const room = (stream: NodeJS.WriteStream): Promise<void> =>
	new Promise(resolve => {
		const go = (): void => {
			for (const event of ['drain', 'close', 'error']) stream.off(event, go);
			resolve();
		};
		for (const event of ['drain', 'close', 'error']) stream.on(event, go);
	});

const absent = (folder: string, attempt: number, step: number, why: string): CliError => {
	const pruned = readPruned(folder).at(-1);
	return pruned ? new CliError(`what attempt ${attempt} of step ${step} printed was removed on ${pruned.at.slice(0, 10)} by ${pruned.by}`, 'its hash is in manifest.json') : new CliError(`attempt ${attempt} of step ${step} was never launched`, why);
};
