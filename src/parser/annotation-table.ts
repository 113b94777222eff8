import type {FenceKind, FenceRole} from '../plan/reading.ts';
import type {SectionRole} from '../plan/section.ts';
import {parseDuration} from './duration.ts';

/** What an annotation can stand on. */
export type Place = 'fence' | 'heading' | 'item';

/** Reads a value; null means that it is not one of the key's values. A flag alone gives `null` as text. */
type Read = (value: string | null) => unknown;

/** One key: where it may stand, how its value is read, and an example for messages. `heeded: false` belongs to another tool and is let be. */
export type AnnotationRow = {readonly key: string; readonly on: readonly Place[]; readonly read: Read; readonly example: string; readonly heeded?: false};

const EVERYWHERE: readonly Place[] = ['fence', 'heading', 'item'];
const STEP: readonly Place[] = ['fence', 'item'];
const KINDS: readonly FenceKind[] = ['run', 'transcript', 'sql', 'output', 'config', 'code', 'template', 'manual'];
const FENCE_ROLES: readonly FenceRole[] = ['procedure', 'reference', 'example', 'drill'];
/** Roles that a heading can be given. */
export const SECTION_ROLES: readonly SectionRole[] = ['overview', 'decision', 'preparation', 'procedure', 'verification', 'recovery', 'aftermath', 'reference', 'advice', 'contacts'];

const text: Read = value => (value === null || value === '' ? null : value);
const flag: Read = value => (value === null || value === 'true' ? true : value === 'false' ? false : null);
const oneOf = (words: readonly string[]): Read => value => (value !== null && words.includes(value) ? value : null);
const duration: Read = value => (value === null ? null : parseDuration(value));
const whole: Read = value => (value !== null && /^\d{1,3}$/u.test(value) ? Number(value) : null);
const name: Read = value => (value !== null && /^[\w.-]+$/u.test(value) ? value : null);
const anything: Read = value => value ?? true;

/** Every key that Rollbook knows; a new one is a row here and a field where it is used. */
export const ANNOTATIONS: readonly AnnotationRow[] = [
	{key: '#', on: EVERYWHERE, read: name, example: '#undo'},
	{key: 'kind', on: ['fence'], read: oneOf(KINDS), example: `kind=${KINDS.join('|')}`},
	{key: 'role', on: ['fence', 'heading'], read: oneOf([...new Set([...FENCE_ROLES, ...SECTION_ROLES])]), example: 'role=reference'},
	{key: 'ignore', on: EVERYWHERE, read: flag, example: 'ignore'},
	{key: 'confirm', on: EVERYWHERE, read: value => value ?? '', example: 'confirm="Is the backup done?"'},
	{key: 'danger', on: EVERYWHERE, read: flag, example: 'danger'},
	{key: 'interactive', on: STEP, read: flag, example: 'interactive'},
	{key: 'tty', on: STEP, read: flag, example: 'tty'},
	{key: 'endless', on: STEP, read: value => (value === null ? true : parseDuration(value)), example: 'endless=5m'},
	{key: 'timeout', on: STEP, read: duration, example: 'timeout=5m'},
	{key: 'retry', on: STEP, read: readRetry, example: 'retry=10/10s'},
	{key: 'expect', on: STEP, read: text, example: 'expect="200"'},
	{key: 'expect-exit', on: STEP, read: whole, example: 'expect-exit=1'},
	{key: 'save', on: STEP, read: value => (value !== null && /^[\w.-]+$/u.test(value) && !value.startsWith('.') ? value : null), example: 'save=status.txt'},
	{key: 'set', on: STEP, read: value => (value !== null && /^[A-Za-z_]\w*$/u.test(value) ? value : null), example: 'set=release_id'},
	{key: 'when', on: EVERYWHERE, read: text, example: 'when="the database is damaged"'},
	{key: 'run', on: ['item'], read: text, example: 'run="flyctl status"'},
	{key: 'one-of', on: ['heading'], read: flag, example: 'one-of'},
	{key: 'rto', on: ['heading'], read: duration, example: 'rto=15m'},
	...['name', 'cwd', 'background', 'interpreter', 'promptEnv', 'excludeFromRunAll', 'mimeType', 'tag', 'category', 'closeTerminalOnSuccess', 'terminalRows', 'title', 'filename', 'linenos', 'lineNumbers', 'hl_lines', 'linenostart', 'file', 'caption', 'id']
		.map((key): AnnotationRow => ({key, on: ['fence'], read: anything, example: key, heeded: false})),
];

/** `10/10s`: attempts and the pause between them. */
function readRetry(value: string | null): {readonly attempts: number; readonly everyMs: number} | null {
	const match = /^(\d{1,4})(?:\/(.+))?$/u.exec(value ?? '');
	const everyMs = match?.[2] === undefined ? 0 : parseDuration(match[2]);
	const attempts = Number(match?.[1] ?? 0);
	return attempts > 0 && everyMs !== null ? {attempts, everyMs} : null;
}
