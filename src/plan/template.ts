import {allRowsOf, fits, rowsOf} from './tables.ts';
import type {Names, Row, Tables} from './tables.ts';

/**
 * Text with every `{{name}}` replaced by its present value; names that nothing provides stay as they are. `{{name+1}}` and
 * `{{name-1}}` count on the number at the end of the value, `{{name:9}}` takes nine columns. With tables, what stands between
 * `{{#each TABLE}}` and `{{/each}}` comes once a row, between `{{#times NAME}}` and `{{/times}}` as often as the value says.
 */
export function fillTemplate(text: string, values: Names, tables: Tables | null = null): string {
	const whole = tables === null || !text.includes('{{#') ? text : text.replace(BLOCK, (_block, kind: string, words: string, body: string) => repeat(kind, words, body, {values, tables}));
	return whole.replace(PLACE, (place, name: string, step: string | undefined, width: string | undefined) => {
		const value = Object.hasOwn(values, name) ? values[name] : undefined;
		return value === undefined ? place : (step === undefined ? value : counted(value, Number(step))).padEnd(Number(width ?? 0));
	});
}

/** Names between double braces, in order, each once. */
export function templateNames(text: string): readonly string[] {
	return [...new Set([...text.matchAll(PLACE)].map(match => match[1] ?? ''))];
}

/** What is wrong with the repeated parts of a template, in words; null: nothing. */
export function templateSlip(text: string): string | null {
	const rest = text.replace(BLOCK, (_block, kind: string, words: string, body: string) => (readWords(kind, words) === null || body.includes('{{#') ? '{{#' : ''));
	return /\{\{[#/]/u.test(rest) ? 'has a part that is not `{{#each TABLE}} … {{/each}}` or `{{#times NAME}} … {{/times}}`, or one in another' : null;
}

const PLACE = /\{\{ ?([a-z_][a-z0-9_]*)([+-]\d{1,4})?(?::(\d{1,3}))? ?\}\}/giu;
/** A tag that ends its line takes the line's end with it. */
const BLOCK = /\{\{#(each|times) ([^{}]+)\}\}\n?([\s\S]*?)(?:(?<=\n)\{\{\/\1\}\}\n?|\{\{\/\1\}\})/gu;
/** More would only fill the screen. */
const MOST = 100;

type Around = {readonly values: Names; readonly tables: Tables};

function repeat(kind: string, words: string, body: string, {values, tables}: Around): string {
	const read = readWords(kind, words);
	if (read === null) {
		return '';
	}
	const rows = kind === 'each' ? listed(read, tables) : counting(values[read.name] ?? '');
	return rows.map(row => fillTemplate(body, {...values, ...row})).join(read.join);
}

type Words = {readonly name: string; readonly all: boolean; readonly where: Row; readonly join: string};

/** `releases where status=complete join=,` or `pods of all`. */
function readWords(kind: string, words: string): Words | null {
	const match = /^([a-z_]\w*)( of all)?(?: where (\w+)=(\S*))?(?: join=(\S+))?$/iu.exec(words.trim());
	if (match === null || (kind === 'times' && (match[2] ?? match[3]) !== undefined)) {
		return null;
	}
	return {name: match[1] ?? '', all: match[2] !== undefined, where: match[3] === undefined ? {} : {[match[3]]: match[4] ?? ''}, join: match[5] ?? ''};
}

function listed({name, all, where}: Words, tables: Tables): readonly Row[] {
	return (all ? allRowsOf(tables, name) : rowsOf(tables, name)).filter(row => fits(row, where)).slice(0, MOST);
}

function counting(value: string): readonly Row[] {
	const times = /^\d+$/u.test(value) ? Math.min(Number(value), MOST) : 0;
	return Array.from({length: times}, (_, index) => ({index: String(index + 1)}));
}

function counted(value: string, step: number): string {
	const [digits] = /\d+$/u.exec(value) ?? [];
	return digits === undefined ? value : `${value.slice(0, -digits.length)}${Math.max(0, Number(digits) + step)}`;
}
