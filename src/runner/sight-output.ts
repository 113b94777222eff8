import {createReadStream, existsSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {CommandStep} from '../plan/step.ts';
import type {Sighting} from '../run/checks.ts';
import type {AttemptPlace} from './attempt-place.ts';

/** Without a pattern to look for, status lines are looked for in so many bytes only. */
const HEAD_BYTES = 1 << 20;
/** JSON beyond this is left to a person. */
const JSON_BYTES = 4 << 20;
/** A pattern is tried on so much of a line. */
const LINE_LENGTH = 4096;

/** Looks through an attempt's transcript for what its verdict may depend on, but for plain texts. */
export const sightOutput = async (step: CommandStep, place: AttemptPlace): Promise<Omit<Sighting, 'found' | 'json'>> => {
	const patterns = step.expectations.flatMap(expectation => (expectation.kind === 'matches' ? [{text: expectation.text, regex: new RegExp(expectation.pattern, `${expectation.flags}u`)}] : []));
	const path = join(place.folder, 'output.txt');
	const matched = new Set<string>();
	let status: number | null = null;
	let trouble: string | null = null;
	let last = '';
	for await (const line of linesOf(path, patterns.length > 0)) {
		for (const {text, regex} of patterns) if (!matched.has(text) && regex.test(line)) matched.add(text);
		status = statusOf(line) ?? status;
		trouble ??= PHRASE.exec(line)?.[0] ?? null;
		if (line.trim() !== '') last = line;
	}
	const written = WRITES_CODE.test(step.command) ? [...last.matchAll(/(?:^|[^\d.])([1-5]\d\d)(?![\d.])/gu)].at(-1)?.[1] : undefined;
	const quiet = statSync(path).size <= 64 && /^\s*0?\s*$/u.test(readFileSync(path, 'utf8'));
	return {matched, status: written === undefined ? status : Number(written), trouble, quiet};
};

/** Standard output where the step expects JSON of it; read before anything is masked. */
export const jsonOf = (step: CommandStep, place: AttemptPlace): string | null => {
	const path = join(place.folder, 'stdout.txt');
	if ((step.ties?.expectJson ?? []).length === 0 || !existsSync(path) || statSync(path).size > JSON_BYTES) return null;
	return readFileSync(path, 'utf8');
};

/** As `curl -i` and `curl -v` show it. */
const statusOf = (line: string): number | null => {
	const found = /^\s*(?:<\s*)?HTTP\/\d(?:\.\d)?\s+([1-5]\d\d)\b/u.exec(line)?.[1];
	return found === undefined ? null : Number(found);
};

/** Status and reason as servers and proxies print them on error pages; RFC 9110, 15. */
const PHRASE = /\b(?:400 Bad Request|401 (?:Unauthorized|Authorization Required)|403 Forbidden|404 Not Found|429 Too Many Requests|500 Internal Server Error|502 Bad Gateway|503 Service (?:Temporarily )?Unavailable|504 Gateway Time-?out)\b/iu;

/** curl(1), --write-out. */
const WRITES_CODE = /%\{(?:http|response)_code\}/u;

async function* linesOf(path: string, whole: boolean): AsyncGenerator<string> {
	let held = '';
	for await (const chunk of createReadStream(path, {encoding: 'utf8', highWaterMark: 1 << 18, ...(whole ? {} : {end: HEAD_BYTES - 1})}) as AsyncIterable<string>) {
		const lines = (held + chunk).split('\n');
		// What a line has beyond its limit is not kept: it may be all of the output.
		held = (lines.pop() ?? '').slice(0, LINE_LENGTH);
		for (const line of lines) yield line.slice(0, LINE_LENGTH).replace(/\r$/u, '');
	}
	if (held !== '') yield held;
}
