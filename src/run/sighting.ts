import type {CommandStep} from '../plan/step.ts';
import type {Sighting} from './checks.ts';

/** Looks at an output line by line for what its verdict may depend on, but for plain texts and JSON. */
type LineWatch = {
	take(line: string): void;
	seen(): Pick<Sighting, 'matched' | 'status' | 'trouble'>;
};

export const watchLines = (step: CommandStep): LineWatch => {
	const patterns = step.expectations.flatMap(expectation => (expectation.kind === 'matches' ? [{text: expectation.text, regex: new RegExp(expectation.pattern, `${expectation.flags}u`)}] : []));
	const matched = new Set<string>();
	let status: number | null = null;
	let trouble: string | null = null;
	let last = '';
	return {
		take(line) {
			for (const {text, regex} of patterns) if (!matched.has(text) && regex.test(line)) matched.add(text);
			status = statusOf(line) ?? status;
			trouble ??= PHRASE.exec(line)?.[0] ?? null;
			if (line.trim() !== '') last = line;
		},
		seen() {
			const written = WRITES_CODE.test(step.command) ? [...last.matchAll(/(?:^|[^\d.])([1-5]\d\d)(?![\d.])/gu)].at(-1)?.[1] : undefined;
			return {matched, status: written === undefined ? status : Number(written), trouble};
		},
	};
};

/** Whether the end of an output counts as much as its beginning: a pattern may match there, and curl writes its code there. */
export const needsWhole = (step: CommandStep): boolean => WRITES_CODE.test(step.command) || step.expectations.some(({kind}) => kind === 'matches');

/** What the lines of a short output show. */
export const sightLines = (step: CommandStep, lines: readonly string[]): Sighting => {
	const watch = watchLines(step);
	for (const line of lines) watch.take(line.slice(0, LINE_LENGTH).replace(/\r$/u, ''));
	const text = lines.join('\n');
	const found = new Set(step.expectations.flatMap(expectation => (expectation.kind === 'contains' && text.includes(expectation.text) ? [expectation.text] : [])));
	return {...watch.seen(), found, json: null, quiet: isQuiet(text)};
};

/** Nothing, or a bare 0. */
export const isQuiet = (text: string): boolean => /^\s*0?\s*$/u.test(text);

/** A pattern is tried on so much of a line. */
export const LINE_LENGTH = 4096;

/** As `curl -i` and `curl -v` show it. */
const statusOf = (line: string): number | null => {
	const found = /^\s*(?:<\s*)?HTTP\/\d(?:\.\d)?\s+([1-5]\d\d)\b/u.exec(line)?.[1];
	return found === undefined ? null : Number(found);
};

/** Status and reason as servers and proxies print them on error pages; RFC 9110, 15. */
const PHRASE = /\b(?:400 Bad Request|401 (?:Unauthorized|Authorization Required)|403 Forbidden|404 Not Found|429 Too Many Requests|500 Internal Server Error|502 Bad Gateway|503 Service (?:Temporarily )?Unavailable|504 Gateway Time-?out)\b/iu;

/** curl(1), --write-out. */
const WRITES_CODE = /%\{(?:http|response)_code\}/u;
