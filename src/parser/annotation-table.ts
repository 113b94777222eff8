import type {FenceKind, FenceRole} from '../plan/reading.ts';
import type {SectionRole} from '../plan/section.ts';
import * as read from './annotation-values.ts';

/** What an annotation can stand on; `list` and `table` are reached from a line of their own above them, `cell` is the end of a table cell. */
export type Place = 'fence' | 'heading' | 'item' | 'list' | 'table' | 'cell';

/**
 * One key: where it may stand, how its value is read, an example for messages, and what it means.
 * `heeded: false` belongs to another tool and is let be; `acted: false` is read, checked and shown, but a run does not go by it.
 */
export type AnnotationRow = {
	readonly key: string;
	readonly on: readonly Place[];
	readonly read: read.Read;
	readonly example: string;
	/** Means something for commands alone. */
	readonly command?: true;
	readonly acted?: false;
	readonly heeded?: false;
	/** May be given several times. */
	readonly many?: true;
};

const ANYWHERE: readonly Place[] = ['fence', 'heading', 'item', 'list', 'table', 'cell'];
const THINGS: readonly Place[] = ['fence', 'heading', 'item', 'cell'];
const STEP: readonly Place[] = ['fence', 'item', 'cell'];
export const KINDS: readonly FenceKind[] = ['run', 'transcript', 'sql', 'output', 'config', 'code', 'template', 'manual'];
const FENCE_ROLES: readonly FenceRole[] = ['procedure', 'reference', 'example', 'drill'];
/** Roles that a heading can be given. */
export const SECTION_ROLES: readonly SectionRole[] = ['overview', 'decision', 'preparation', 'procedure', 'verification', 'recovery', 'aftermath', 'reference', 'advice', 'contacts'];

const OURS: readonly AnnotationRow[] = [
	{key: '#', on: ANYWHERE, read: read.name, example: '#undo'},
	{key: 'kind', on: ['fence'], read: read.oneOf(KINDS), example: `kind=${KINDS.join('|')}`},
	{key: 'role', on: ['fence'], read: read.oneOf(FENCE_ROLES), example: `role=${FENCE_ROLES.join('|')}`},
	{key: 'role', on: ['heading'], read: read.oneOf(SECTION_ROLES), example: `role=${SECTION_ROLES.join('|')}`},
	{key: 'ignore', on: ANYWHERE, read: read.flag, example: 'ignore'},
	{key: 'confirm', on: THINGS, read: read.question, example: 'confirm="Is the backup done?"', command: true},
	{key: 'danger', on: THINGS, read: read.flag, example: 'danger', command: true},
	{key: 'interactive', on: STEP, read: read.flag, example: 'interactive', command: true},
	{key: 'tty', on: STEP, read: read.flag, example: 'tty', command: true},
	{key: 'endless', on: STEP, read: read.flagOrDuration, example: 'endless=5m', command: true},
	{key: 'timeout', on: STEP, read: read.duration, example: 'timeout=5m', command: true},
	{key: 'retry', on: STEP, read: read.retry, example: 'retry=10/10s', command: true},
	{key: 'expect', on: STEP, read: read.textOrPattern, example: 'expect="200"', many: true},
	{key: 'expect-exit', on: STEP, read: read.exitCode, example: 'expect-exit=1', command: true},
	{key: 'expect-json', on: STEP, read: read.jsonExpectation, example: 'expect-json="status = healthy"', command: true, many: true},
	{key: 'save', on: STEP, read: read.fileName, example: 'save=status.txt', command: true},
	{key: 'set', on: STEP, read: read.variable, example: 'set=release_id', command: true},
	{key: 'secret', on: STEP, read: read.flag, example: 'secret', command: true},
	{key: 'when', on: THINGS, read: read.text, example: 'when="the database is damaged"'},
	{key: 'run', on: ['item', 'cell'], read: read.text, example: 'run="flyctl status"'},
	{key: 'on', on: THINGS, read: read.name, example: 'on=prod', acted: false},
	{key: 'needs', on: THINGS, read: read.references, example: 'needs=#backup'},
	{key: 'on-failure', on: THINGS, read: read.reference, example: 'on-failure=#undo'},
	{key: 'undo', on: THINGS, read: read.reference, example: 'undo=#restore'},
	{key: 'one-of', on: ['heading'], read: read.flag, example: 'one-of'},
	{key: 'rto', on: ['heading'], read: read.duration, example: 'rto=15m'},
	{key: 'soak', on: ['heading'], read: read.duration, example: 'soak=10m'},
];

/** Keys of other runners that mean something here; their authors' files work as they are. */
const ALIASES: readonly AnnotationRow[] = [
	// Runme: https://docs.runme.dev/configuration/cell-level
	{key: 'name', on: ['fence'], read: read.anything, example: 'name=restart'},
	{key: 'cwd', on: ['fence'], read: read.text, example: 'cwd=/srv/app', acted: false},
	{key: 'background', on: ['fence'], read: read.flag, example: 'background=true'},
	{key: 'interpreter', on: ['fence'], read: read.interpreter, example: 'interpreter=bash'},
	{key: 'excludeFromRunAll', on: ['fence'], read: read.flag, example: 'excludeFromRunAll=true'},
	// Innovation Engine: a comment above the block of output.
	{key: 'expected_similarity', on: ['fence'], read: read.text, example: 'expected_similarity=0.8'},
];

/** Keys that other tools read from a fence's opening line. */
const LET_BE = 'promptEnv mimeType tag tags category transform closeTerminalOnSuccess terminalRows title filename linenos lineNumbers hl_lines linenostart linenums startFrom numberLines anchorlinenos lineanchors hl_style style class highlight start wrap theme file caption id';

/** Every key that is known; a new one is a row here and a field where it is used. */
export const ANNOTATIONS: readonly AnnotationRow[] = [
	...OURS,
	...ALIASES,
	...LET_BE.split(' ').map((key): AnnotationRow => ({key, on: ['fence'], read: read.anything, example: key, heeded: false})),
];

/** Keys to propose: our own. */
export const OUR_KEYS: readonly string[] = [...new Set(OURS.map(({key}) => key))];

/** The row of a key for a place, else its first row. */
export function rowOf(key: string, place: Place): AnnotationRow | undefined {
	const rows = ANNOTATIONS.filter(row => row.key === key);
	return rows.find(row => row.on.includes(place)) ?? rows[0];
}
