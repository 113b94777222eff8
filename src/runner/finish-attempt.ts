import {chmodSync, copyFileSync, existsSync, readFileSync, renameSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {CommandStep} from '../plan/step.ts';
import type {StepResult} from '../run/event.ts';
import {samplesIn} from '../run/samples.ts';
import type {Sample} from '../run/samples.ts';
import {verdictOf} from '../run/verdict.ts';
import type {AttemptPlace} from './attempt-place.ts';
import type {DurableFiles} from './durable-files.ts';
import {joinOutputs} from './join-outputs.ts';
import {maskCast} from './mask-cast.ts';
import {maskFile, readTail, scanFile} from './output-file.ts';
import {forgetPrinted, givenBy, readPrinted, withValue, withhold} from './printed-value.ts';
import {FILE_MODE, makePrivateFolder, removeFile, syncAll} from './private-file.ts';
import {MASK, formsOf, maskText} from './redaction.ts';
import type {RunCore} from './run-core.ts';
import {stateFiles} from './shell-store.ts';
import {jsonOf, sightOutput} from './sight-output.ts';
import type {AttemptEnd} from './watch-attempt.ts';

export type FinishedAttempt = {
	readonly result: StepResult;
	/** The value for a secret input: kept in memory, not in the result. */
	readonly secret: {readonly input: string; readonly value: string} | null;
};

type FinishRequest = {
	/** The run folder. */
	readonly folder: string;
	readonly step: CommandStep;
	/** It was watched for a time: its output is that of many samples. */
	readonly soak: boolean;
	readonly place: AttemptPlace;
	readonly end: AttemptEnd;
	readonly durationMs: number;
	/** What it would have taken at its own speed; null: that. */
	readonly nominalMs: number | null;
	/** Input that `set=` names is secret. */
	readonly setIsSecret: boolean;
	/** Values to mask that are known by now; those that were known at the start lie beside the command. */
	readonly masks: readonly string[];
};

/** Makes the record of an attempt that ended: masks, measures, hashes, judges. May be done again after a crash in between. */
export const finishAttempt = async (request: FinishRequest): Promise<FinishedAttempt> => {
	const {step, place, end, folder} = request;
	if (end.ended.kind === 'not-launched') return {result: notLaunched(end.ended.reason), secret: null};
	const value = step.set === null ? null : readPrinted(place);
	const json = jsonOf(step, place);
	if (value?.kind === 'too-long' && request.setIsSecret) withhold(place, value, MASK);
	await joinOutputs(place);
	// A value that is secret, or holds a secret, stands in the step's own output.
	const masks = new Set([...readMasks(place), ...request.masks]);
	const known = formsOf(masks);
	const hidden = value?.kind === 'fits' && (request.setIsSecret || maskText(value.text, known) !== value.text) ? value.text : null;
	const forms = hidden === null ? known : formsOf([...masks, hidden]);
	for (const name of ['output.txt', 'stdout.txt']) if (existsSync(join(place.folder, name))) await maskFile(join(place.folder, name), forms);
	if (existsSync(join(place.folder, 'session.cast'))) await maskCast(join(place.folder, 'session.cast'), forms);
	const wanted = step.expectations.flatMap(expectation => (expectation.kind === 'contains' ? [expectation.text] : []));
	const scan = await scanFile(join(place.folder, 'output.txt'), wanted);
	const seen = {...(await sightOutput(step, place)), found: scan.found, json};
	const verdict = withValue(step, value, verdictOf(step, {exit: end.ended.kind === 'exited' ? end.ended.exit : null, endedBy: end.endedBy, lostThere: existsSync(join(place.state, 'lost')), seen, samples: request.soak ? sampledIn(step, place) : []}));
	const artifacts = [{path: `${place.relative}/output.txt`, bytes: scan.bytes, sha256: scan.sha256}, ...(await otherArtifacts(folder, {...step, save: PUBLISHES.has(verdict.status) ? step.save : null}, place))];
	await outlast(place, artifacts.map(({path}) => join(folder, path)));
	const set = givenBy(step, value, verdict);
	return {
		result: {
			...verdict,
			why: `${maskText(verdict.why, forms)}${survivorsText(end)}`,
			durationMs: Math.max(0, Math.round(request.durationMs)),
			...(request.nominalMs === null ? {} : {nominalMs: Math.max(0, request.nominalMs)}),
			artifacts,
			set: hidden === null ? set : null,
		},
		secret: hidden === null ? null : set,
	};
};

/** What the record will name, and the shell state that the next step starts from, were written by programs that sync nothing. */
const outlast = async (place: AttemptPlace, artifacts: readonly string[]): Promise<void> => {
	const written = [...artifacts, ...stateFiles(place)];
	await syncAll(new Set([...written, ...written.map(path => dirname(path))]));
};

/** The samples of a soak, as far back as so many bytes go. */
export const sampledIn = (step: CommandStep, place: AttemptPlace): readonly Sample[] => {
	const path = join(place.folder, 'output.txt');
	return samplesIn(readTail(path, statSync(path).size, SAMPLES_BYTES).toString('utf8').split('\n'), step);
};

const SAMPLES_BYTES = 4 << 20;

/** Under the name that the runbook gives it stands what a good attempt printed: one that failed, or that nobody saw end, does not replace it. */
const PUBLISHES: ReadonlySet<StepResult['status']> = new Set(['passed', 'unjudged', 'stopped']);

export const notLaunched = (reason: string): StepResult => ({status: 'failed', exit: null, signal: null, by: 'launch', why: reason, durationMs: 0, artifacts: [], set: null});

const survivorsText = ({survivors, endedBy}: AttemptEnd): string => {
	if (survivors.length === 0) return '';
	const which = `process${survivors.length > 1 ? 'es' : ''} ${survivors.slice(0, 8).map(({pid}) => pid).join(', ')}`;
	return endedBy === 'timeout' ? `; could not be ended: ${which}` : `; still running in the background: ${which}`;
};

const otherArtifacts = async (folder: string, step: CommandStep, place: AttemptPlace): Promise<StepResult['artifacts']> => {
	const artifacts: {path: string; bytes: number; sha256: string}[] = [];
	const stdout = join(place.folder, 'stdout.txt');
	const paths = existsSync(stdout) ? [`${place.relative}/stdout.txt`] : [];
	if (existsSync(join(place.folder, 'session.cast'))) paths.push(`${place.relative}/session.cast`);
	if (step.save !== null && existsSync(stdout)) {
		makePrivateFolder(dirname(join(folder, step.save)));
		const beside = join(folder, `${step.save}.part`);
		copyFileSync(stdout, beside);
		chmodSync(beside, FILE_MODE);
		renameSync(beside, join(folder, step.save));
		paths.push(step.save);
	}
	for (const path of paths) {
		const {bytes, sha256} = await scanFile(join(folder, path), []);
		artifacts.push({path, bytes, sha256});
	}
	return artifacts;
};

/** Where there are secrets, the values to mask lie beside the filled command, in the state directory, until the attempt's record is made. */
export const keepMasks = (core: RunCore, place: AttemptPlace, lasting: DurableFiles): void => {
	const values = [...core.secrets.masks()];
	if (values.length > 0 || Object.values(core.state().inputs).some(({secret}) => secret)) lasting.file(join(place.state, 'masks.json'), JSON.stringify(values));
};

export const hasMasks = (place: AttemptPlace): boolean => existsSync(join(place.state, 'masks.json'));

export const readMasks = (place: AttemptPlace): readonly string[] => (hasMasks(place) ? (JSON.parse(readFileSync(join(place.state, 'masks.json'), 'utf8')) as string[]) : []);

/** Once the record is in the journal, what could hold secrets is removed. */
export const forgetSecrets = (place: AttemptPlace): void => {
	for (const name of ['masks.json', 'statement.sh']) removeFile(join(place.state, name));
	forgetPrinted(place);
};

