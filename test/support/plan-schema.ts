import * as v from 'valibot';
import type {Plan} from '../../src/plan/plan.ts';
import {KINDS, SECTION_ROLES} from '../../src/parser/annotation-table.ts';

/** The plan's shape for the published JSON Schema; `Agrees` below keeps it and the types of `src/plan` the same. */

const s = v.string();
const n = v.pipe(v.number(), v.integer());
const line = v.pipe(v.number(), v.integer(), v.minValue(1));
const ms = v.nullable(v.number());
const some = v.nullable(s);
const list = <T extends v.GenericSchema>(item: T) => v.array(item);
const reference = v.strictObject({id: s, line, column: line});
const json = v.strictObject({
	text: s,
	path: list(v.union([s, n])),
	compare: v.picklist(['equals', 'differs', 'less', 'at-most', 'more', 'at-least', 'exists']),
	value: v.nullable(v.union([s, v.number(), v.boolean()])),
	line,
	column: line,
});
const ties = v.optional(v.nullable(v.strictObject({on: some, cwd: some, when: some, needs: list(reference), onFailure: v.nullable(reference), undo: v.nullable(reference), expectJson: list(json), rtoMs: ms, soakMs: ms, places: list(v.strictObject({key: s, line, column: line}))})));
const base = {id: s, number: line, section: s, title: s, line, endLine: line, onWay: v.boolean(), prose: s, warnings: list(s), condition: some, why: s, ties};
const effect = v.picklist(['read', 'change', 'destructive']);
const quoting = v.picklist(['bare', 'single', 'double', 'heredoc', 'heredoc-quoted', 'comment', 'assignment', 'powershell', 'raw']);

const expectation = v.variant('kind', [
	v.strictObject({kind: v.literal('prose'), text: s, line}),
	v.strictObject({kind: v.literal('contains'), text: s, line}),
	v.strictObject({kind: v.literal('matches'), text: s, pattern: s, flags: s, line}),
	v.strictObject({kind: v.literal('exit'), code: n, line}),
]);

const context = v.strictObject({kind: v.picklist(['shell', 'sql', 'unknown']), label: s});

const command = v.strictObject({
	...base,
	kind: v.literal('command'),
	command: s,
	language: s,
	uses: list(v.strictObject({input: s, literal: s, start: n, end: n, quoting})),
	effect,
	interactive: v.boolean(),
	endless: v.boolean(),
	gate: v.nullable(v.strictObject({level: v.picklist(['confirm', 'typed']), why: s, asks: v.optional(s), word: s})),
	opens: v.nullable(context),
	inside: some,
	closes: v.boolean(),
	expectations: list(expectation),
	tools: list(s),
	timeoutMs: ms,
	retry: v.nullable(v.strictObject({attempts: n, everyMs: v.number()})),
	save: some,
	set: some,
	exits: v.optional(list(v.strictObject({code: n, means: v.picklist(['good', 'open', 'http', 'quiet']), says: s}))),
	again: v.optional(some),
	shows: v.optional(v.strictObject({what: s, of: s})),
});

const manual = v.strictObject({...base, kind: v.literal('manual'), text: s, waitMs: ms});
const checklist = v.strictObject({...base, kind: v.literal('checklist'), items: list(v.strictObject({index: n, text: s, line, checked: v.boolean()}))});

const opening = v.variant('kind', [
	v.strictObject({kind: v.literal('next')}),
	v.strictObject({kind: v.literal('steps'), steps: list(s)}),
	v.strictObject({kind: v.literal('section'), section: s}),
	v.strictObject({kind: v.literal('timer'), waitMs: v.number()}),
	v.strictObject({kind: v.literal('end'), reason: s}),
]);

const decision = v.strictObject({...base, kind: v.literal('decision'), about: v.picklist(['condition', 'branch', 'alternative']), options: list(v.strictObject({id: s, text: s, detail: s, line, opens: opening}))});

const input = v.strictObject({name: s, literals: list(s), default: some, prompt: some, pattern: some, options: list(s), secret: v.boolean(), from: v.optional(some), source: v.optional(v.nullable(v.variant('kind', [v.strictObject({kind: v.literal('env'), variable: s}), v.strictObject({kind: v.literal('file'), path: s}), v.strictObject({kind: v.literal('command'), command: s})]))), line});
const section = v.strictObject({id: s, title: s, level: n, line, endLine: line, parent: some, role: v.picklist(SECTION_ROLES), why: s, useWhen: some, prose: s, ties});
const diagnostic = v.strictObject({code: s, severity: v.picklist(['error', 'warning', 'note']), message: s, path: s, line, column: line, length: line, excerpt: s, help: some});
const declared = v.optional(v.nullable(v.strictObject({targets: list(v.strictObject({name: s, open: some, context: v.nullable(context), line})), env: v.record(s, s), artifacts: some, interpreters: v.record(s, s), notify: list(s)})));

const statement = v.strictObject({
	line,
	endLine: line,
	title: some,
	placeholders: list(s),
	samples: list(s),
	needsInput: v.boolean(),
	endless: v.boolean(),
	interactive: v.boolean(),
	feedsInner: v.boolean(),
	openedBy: v.nullable(line),
	effect,
	alternativeTo: v.nullable(line),
});

const reading = v.strictObject({
	fences: list(v.strictObject({line, endLine: line, kind: v.picklist(KINDS), role: v.picklist(['procedure', 'reference', 'example', 'drill']), manualComments: list(line), statements: list(statement), why: s})),
	inline: list(v.strictObject({line, code: s})),
	checklist: list(v.strictObject({line, text: s, checked: v.boolean(), inFence: v.boolean()})),
	decisions: list(v.strictObject({line, endLine: line, options: list(v.strictObject({line, text: s, target: v.nullable(line)}))})),
	choices: list(v.strictObject({what: s, headings: list(line)})),
	manualSteps: list(v.strictObject({line})),
	waits: list(v.strictObject({line, seconds: v.nullable(v.number())})),
});

export const planSchema = v.strictObject({
	schema: v.literal(1),
	title: s,
	kind: s,
	source: v.strictObject({path: s, sha256: s, encoding: s, sidecar: v.optional(v.nullable(v.strictObject({path: s, sha256: s})))}),
	facts: list(v.strictObject({name: s, value: s, line})),
	rtoMs: ms,
	inputs: list(input),
	sections: list(section),
	steps: list(v.variant('kind', [command, manual, checklist, decision])),
	choices: list(v.strictObject({what: s, sections: list(s), step: some, why: s})),
	declared,
	messages: v.optional(list(v.strictObject({title: s, channel: v.picklist(['status-page', 'chat', 'mail', 'message']), line, endLine: line, text: s, step: some, why: s}))),
	diagnostics: list(diagnostic),
	reading,
});

type Writable<T> = T extends object ? {-readonly [Key in keyof T]: Writable<T[Key]>} : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Fails to compile when a field is added to, renamed in or taken from one of them only. */
export type Agrees = Same<Writable<Plan>, Writable<v.InferOutput<typeof planSchema>>>;
export const agrees: Agrees = true;
