import type {InputUse} from './input.ts';
import {quoteValue} from './quote-value.ts';

/**
 * A command with its inputs filled in. `spans`: offsets in `text` of what stands for a value, quotes included.
 * `missing`: inputs without a value, each once. `refused`: the first value that cannot go where it is used;
 * `reason` follows the input's name in a sentence: "`version` contains a control character".
 */
export type Filled =
	| {readonly kind: 'filled'; readonly text: string; readonly spans: readonly FilledSpan[]}
	| {readonly kind: 'missing'; readonly inputs: readonly string[]}
	| {readonly kind: 'refused'; readonly input: string; readonly reason: string};

export type FilledSpan = {readonly start: number; readonly end: number; readonly input: string};

/**
 * Puts values where a command uses them, each quoted for its place: the program gets it byte for byte, it never becomes syntax.
 * Throws if a use does not match the command: then the plan is wrong.
 */
export function fillCommand(command: string, uses: readonly InputUse[], values: Readonly<Record<string, string>>): Filled {
	const ordered = uses.toSorted((a, b) => a.start - b.start);
	const missing = new Set(ordered.filter((use) => !Object.hasOwn(values, use.input)).map((use) => use.input));
	if (missing.size > 0) return {kind: 'missing', inputs: [...missing]};
	let text = '';
	let at = 0;
	const spans: FilledSpan[] = [];
	const prelude = new Map<string, {readonly input: string; readonly line: string}>();
	for (const use of ordered) {
		if (use.start < at || command.slice(use.start, use.end) !== use.literal) throw new Error(`use of ${use.input} does not match the command at ${use.start}`);
		const value = values[use.input] ?? '';
		text += command.slice(at, use.start);
		at = use.end;
		const written = write(use, value, {before: text, after: command.slice(use.end), command});
		if ('reason' in written) return {kind: 'refused', input: use.input, reason: written.reason};
		if (written.variable !== null) prelude.set(written.variable, {input: use.input, line: written.line});
		spans.push({start: text.length + signOf(use.literal).length, end: text.length + written.text.length, input: use.input});
		text += written.text;
	}
	const filled = text + command.slice(at);
	const collision = endsDocument(command, filled, spans);
	if (collision !== null) return {kind: 'refused', input: collision, reason: 'has a line that would end the here-document it stands in'};
	return assign(filled, spans, prelude);
}

/** `line`: what sets the variable before the command. */
type Written = {readonly text: string; readonly variable: null} | {readonly text: string; readonly variable: string; readonly line: string} | {readonly reason: string};

function write(use: InputUse, value: string, around: {readonly before: string; readonly after: string; readonly command: string}): Written {
	const sign = signOf(use.literal);
	const quoted = quoteValue(value, use.quoting, {...around, before: around.before + sign});
	if ('reason' in quoted) return quoted;
	if (use.quoting === 'powershell') {
		const variable = use.literal.replace(/^\$(?:script|global|local|private|using):/iu, '$$');
		return {text: use.literal, variable, line: `${variable} = ${quoted.text}`};
	}
	if (use.quoting !== 'assignment') return {text: sign + quoted.text, variable: null};
	const variable = /^\$\{?[#!]?([A-Za-z_]\w*)/u.exec(use.literal)?.[1];
	if (variable === undefined) return PLAIN_WORD.test(value) ? {text: value, variable: null} : {reason: 'goes where only a plain word is safe'};
	// Arithmetic evaluates what a variable holds, and `a[$(…)]` would run there.
	if (!ARITHMETIC.test(around.before) || /^-?\d+$/u.test(value)) return {text: use.literal, variable, line: `${variable}=${quoted.text}`};
	return {reason: 'is no whole number, but is calculated with'};
}

/** Of `VERSION=` and `VERSION=""`, where the value goes behind it, the name and the sign; of all else nothing. */
function signOf(literal: string): string {
	return /^\w+=(?=(?:""|'')?$)/u.exec(literal)?.[0] ?? '';
}

const PLAIN_WORD = /^[A-Za-z0-9_./:@+][A-Za-z0-9_./:@+-]*$/u;
const ARITHMETIC = /\(\((?:(?!\)\)).)*$|\[[^\]\s]*$|\blet\s[^\n;]*$/su;

/** Lines before the command that set what text cannot replace; a value ends its line. */
function assign(text: string, spans: readonly FilledSpan[], prelude: ReadonlyMap<string, {readonly input: string; readonly line: string}>): Filled {
	let head = '';
	const first: FilledSpan[] = [];
	for (const {input, line} of prelude.values()) {
		const start = head.length + line.indexOf("'");
		head += `${line}\n`;
		first.push({start, end: head.length - 1, input});
	}
	return {kind: 'filled', text: head + text, spans: [...first, ...spans.map((span) => ({...span, start: span.start + head.length, end: span.end + head.length}))]};
}

/** The input whose value makes a line that equals the delimiter of one of the command's here-documents; null if none does. */
function endsDocument(command: string, filled: string, spans: readonly FilledSpan[]): string | null {
	const delimiters = new Set([...command.matchAll(/<<-?\s*\\?['"]?([^\s'"\\;|&<>()]+)/gu)].map((match) => match[1] ?? ''));
	if (delimiters.size === 0) return null;
	for (const span of spans) {
		const from = filled.lastIndexOf('\n', span.start - 1) + 1;
		const end = filled.indexOf('\n', span.end);
		const lines = filled.slice(from, end < 0 ? filled.length : end).split('\n');
		if (from > 0 && lines.some((line) => delimiters.has(line.trim()))) return span.input;
	}
	return null;
}
