import {existsSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {CommandStep} from '../plan/step.ts';
import type {StepResult} from '../run/event.ts';
import type {Verdict} from '../run/verdict.ts';
import type {AttemptPlace} from './attempt-place.ts';
import {removeFile, replaceFile} from './private-file.ts';

/** What a step printed for the input that `set=` names: its text, or how many characters it has where these are more than an input takes. */
type PrintedValue = {readonly kind: 'fits'; readonly text: string} | {readonly kind: 'too-long'; readonly length: number};

const VALUE_LENGTH = 1000;
/** Beyond this nothing is read: the refusal names the bytes. */
const READ_BYTES = 1 << 20;
const KEPT = 'value.json';

/** Null: the step printed none, as it has the terminal. Kept apart before anything is masked: the record may have to be made again. */
export const readPrinted = (place: AttemptPlace): PrintedValue | null => {
	const kept = join(place.state, KEPT);
	if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as PrintedValue;
	const path = join(place.folder, 'stdout.txt');
	if (!existsSync(path)) return null;
	const value = valueIn(path);
	replaceFile(kept, JSON.stringify(value));
	return value;
};

const valueIn = (path: string): PrintedValue => {
	const {size} = statSync(path);
	if (size > READ_BYTES) return {kind: 'too-long', length: size};
	const text = readFileSync(path, 'utf8').trim();
	return text.length > VALUE_LENGTH ? {kind: 'too-long', length: text.length} : {kind: 'fits', text};
};

export const forgetPrinted = (place: AttemptPlace): void => removeFile(join(place.state, KEPT));

/**
 * What was to be a secret and is too long for one is masked as a whole: nobody knows which part of it is the secret, and all of it
 * is too much to look for.
 */
export const withhold = (place: AttemptPlace, {length}: {readonly length: number}, mask: string): void => replaceFile(join(place.folder, 'stdout.txt'), `${mask} (${length} characters for a secret input, not kept)\n`);

/** What nobody has judged yet has its value too: once it is found good, it is there. */
const GIVES: ReadonlySet<StepResult['status']> = new Set(['passed', 'unjudged']);

/** The value for the step's input; null: it gives none. */
export const givenBy = ({set}: CommandStep, value: PrintedValue | null, {status}: Verdict): {readonly input: string; readonly value: string} | null => (set !== null && value?.kind === 'fits' && GIVES.has(status) ? {input: set, value: value.text} : null);

/** A value that a later step needs must be there and fit into the record. */
export const withValue = ({set}: CommandStep, value: PrintedValue | null, verdict: Verdict): Verdict => {
	if (set === null || !GIVES.has(verdict.status) || (value?.kind === 'fits' && value.text !== '')) return verdict;
	const why = value?.kind === 'too-long' ? `it printed ${value.length} characters; \`${set}\` takes at most ${VALUE_LENGTH}` : `it printed nothing to take as \`${set}\``;
	return {...verdict, status: 'failed', by: 'expectation', why};
};
