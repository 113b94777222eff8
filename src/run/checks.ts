import type {CommandStep} from '../plan/step.ts';
import type {JsonExpectation} from '../plan/ties.ts';

/** What is known of an attempt's output, as far as the step's expectations and its command ask for it. */
export type Sighting = {
	/** Which of the step's texts the output holds, and which of its patterns a line matches, as written. */
	readonly found: ReadonlySet<string>;
	readonly matched: ReadonlySet<string>;
	/** Standard output, where JSON is expected; null: not there, or too long to be read. */
	readonly json: string | null;
	/** The last HTTP status that the output shows. */
	readonly status: number | null;
	/** What an error page says of itself: `502 Bad Gateway`. */
	readonly trouble: string | null;
	/** Nothing was printed, or a bare 0. */
	readonly quiet: boolean;
};

/** Nothing was looked for. */
export const NOTHING_SEEN: Sighting = {found: new Set(), matched: new Set(), json: null, status: null, trouble: null, quiet: false};

/** One expectation held against what was seen; null: no machine can tell. `words` end a sentence; for null they are the author's. */
export type Check = {readonly held: boolean | null; readonly words: string};

/** Every expectation but the exit code, in the order of the runbook; those of annotations that tie last. */
export const checksOf = (step: CommandStep, seen: Sighting): readonly Check[] => [
	...step.expectations.flatMap((expectation): readonly Check[] => {
		switch (expectation.kind) {
			case 'exit':
				return [];
			case 'contains':
				return [seen.found.has(expectation.text) ? {held: true, words: `the output contains "${expectation.text}"`} : {held: false, words: `the output does not contain "${expectation.text}"`}];
			case 'matches':
				return [seen.matched.has(expectation.text) ? {held: true, words: `a line matches ${expectation.text}`} : {held: false, words: `no line matches ${expectation.text}`}];
			case 'prose':
				return [byStatus(expectation.text, seen.status)];
		}
	}),
	...(step.ties?.expectJson ?? []).map(expectation => inJson(expectation, seen.json)),
];

/** "Should return 200" is held against the status that the output shows; where it shows none, a person has to look. */
const byStatus = (text: string, status: number | null): Check => {
	const wanted = statusIn(text);
	if (wanted === null || status === null) return {held: null, words: text};
	return {held: status === wanted, words: status === wanted ? `the server answered ${status}` : `the server answered ${status}, wanted ${wanted}`};
};

/** The one HTTP status that a sentence asks for; a sentence with several numbers, or that speaks of what should not be, asks for none. */
const statusIn = (text: string): number | null => {
	if (new Set(text.match(/\b[1-5]\d\d\b/gu)).size > 1 || NOT.test(text)) return null;
	const found = [...text.matchAll(/\b(?:HTTP(?:\/\d(?:\.\d)?)?|status(?: code)?|returns?|responds? with|code)[\s:=`"'*]*(?:a |an |HTTP )?[`"'*]*([1-5]\d\d)\b(?!\s*(?:ms|s|MB|KB|GB|%|[a-z]+s\b))|\b([1-5]\d\d) (?:OK|Created|Accepted|No Content)\b/giu)].map(match => Number(match[1] ?? match[2]));
	return new Set(found).size === 1 ? (found[0] ?? null) : null;
};

const NOT = /\b(?:not|no|never|without|instead of|other than|unless|if|nicht|kein\w*|no|sin|não|sem|pas|sans)\b|n[’']t\b|不|没/iu;

const inJson = ({text, path, compare, value}: JsonExpectation, json: string | null): Check => {
	if (json === null) return {held: null, words: text};
	const root = parsed(json);
	if (root === undefined) return {held: false, words: `the output is not JSON, wanted ${text}`};
	const there = path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string | number, unknown>)[key] : undefined), root);
	const held = COMPARE[compare](there, value);
	return {held, words: held ? `JSON: ${text}` : `JSON: wanted ${text}, found ${there === undefined ? 'nothing there' : brief(JSON.stringify(there))}`};
};

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
};

const numbers = (test: (there: number, value: number) => boolean) => (there: unknown, value: unknown): boolean => typeof there === 'number' && typeof value === 'number' && test(there, value);

const COMPARE: Readonly<Record<JsonExpectation['compare'], (there: unknown, value: unknown) => boolean>> = {
	equals: (there, value) => there === value,
	// What is not there at all differs from nothing.
	differs: (there, value) => there !== undefined && there !== value,
	less: numbers((there, value) => there < value),
	'at-most': numbers((there, value) => there <= value),
	more: numbers((there, value) => there > value),
	'at-least': numbers((there, value) => there >= value),
	exists: there => there !== undefined && there !== null,
};

const brief = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
