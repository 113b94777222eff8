import {createReadStream, existsSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {CommandStep} from '../plan/step.ts';
import type {Sighting} from '../run/checks.ts';
import {LINE_LENGTH, isQuiet, needsWhole, watchLines} from '../run/sighting.ts';
import type {AttemptPlace} from './attempt-place.ts';
import {readSmall} from './output-file.ts';

/** Where nothing depends on the rest, status lines are looked for in so many bytes only. */
const HEAD_BYTES = 1 << 20;
/** JSON beyond this is left to a person. */
const JSON_BYTES = 4 << 20;

/** Looks through an attempt's transcript for what its verdict may depend on, but for plain texts. */
export const sightOutput = async (step: CommandStep, place: AttemptPlace): Promise<Omit<Sighting, 'found' | 'json'>> => {
	const path = join(place.folder, 'output.txt');
	const watch = watchLines(step);
	for await (const line of linesOf(path, needsWhole(step))) watch.take(line);
	return {...watch.seen(), quiet: statSync(path).size <= 64 && isQuiet(readFileSync(path, 'utf8'))};
};

/** Standard output where the step expects JSON of it; read before anything is masked. */
export const jsonOf = (step: CommandStep, place: AttemptPlace): string | null => {
	const path = join(place.folder, 'stdout.txt');
	if ((step.ties?.expectJson ?? []).length === 0 || !existsSync(path) || statSync(path).size > JSON_BYTES) return null;
	return readFileSync(path, 'utf8');
};

async function* linesOf(path: string, whole: boolean): AsyncGenerator<string> {
	let held = '';
	const small = readSmall(path);
	const pieces = small === null ? (createReadStream(path, {encoding: 'utf8', highWaterMark: 1 << 18, ...(whole ? {} : {end: HEAD_BYTES - 1})}) as AsyncIterable<string>) : [small.toString('utf8')];
	for await (const chunk of pieces) {
		const lines = (held + chunk).split('\n');
		// What a line has beyond its limit is not kept: it may be all of the output.
		held = (lines.pop() ?? '').slice(0, LINE_LENGTH);
		for (const line of lines) yield line.slice(0, LINE_LENGTH).replace(/\r$/u, '');
	}
	if (held !== '') yield held;
}
