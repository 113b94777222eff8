import {KEYMAP} from '../../../src/ui/keys/keymap.ts';
import type {KeyRow} from '../../../src/ui/keys/keymap.ts';
import type {Mode} from '../../../src/ui/state/mode.ts';
import {table} from './table.ts';

/** What an operator would call the place; those alike have one name. */
const PLACES: Readonly<Record<Mode, string>> = {
	overview: 'overview',
	plan: 'list of steps',
	sections: 'sections',
	files: 'files of the record',
	log: 'log',
	search: 'search',
	read: 'the runbook to read',
	source: 'the runbook as written',
	timeline: 'timeline',
	help: 'help',
	quit: 'leaving',
	'gate-word': 'a word to type',
	'gate-yes': 'a confirmation',
	reason: 'a reason',
	edit: 'a command being edited',
	note: 'a note',
	inputs: 'values',
	parked: 'values put off',
	command: 'command',
	manual: 'step by hand',
	checklist: 'checklist',
	decision: 'decision',
	branch: 'decision',
	verdict: 'a step to judge',
	undo: 'what can be taken back',
	disk: 'a disk running full',
	failure: 'failed step',
	'failure-away': 'failed step',
	starting: 'starting',
	running: 'running',
	endless: 'running without end',
	lent: 'terminal lent',
	finish: 'the end',
};

/** Places of a kind; the first that fit are said instead of theirs. */
const KINDS: readonly (readonly [name: string, modes: readonly Mode[]])[] = [
	['every question', ['command', 'manual', 'checklist', 'decision', 'branch', 'verdict', 'undo', 'failure', 'failure-away', 'parked']],
	['every question but that of a failure', ['command', 'manual', 'checklist', 'decision', 'branch', 'verdict', 'undo', 'parked']],
	['while something runs', ['running', 'endless', 'lent', 'disk']],
	['fields to type in', ['gate-word', 'reason', 'edit', 'note', 'inputs', 'search']],
	['every list', ['overview', 'plan', 'sections', 'files', 'decision', 'branch', 'checklist']],
	['every text', ['log', 'read', 'source', 'timeline', 'help']],
];

/** A heading for each key, below it what it does where. */
export const keysPage = (): string => {
	const shown = [...new Set(KEYMAP.map(row => row.shown))].toSorted(byName);
	return [
		'# Keys',
		'The line at the bottom of the screen names those that hold, and `F1` all of the place. `^` is Ctrl. Keys of a replay and of the report: [report, recordings, replay](../report.md).',
		...shown.flatMap(key => [`## \`${key}\``, table(['does', 'where'], KEYMAP.filter(row => row.shown === key).map(row => [label(row), where(row.modes)]))]),
	].join('\n\n');
};

const where = (modes: readonly Mode[]): string => {
	const left = (Object.keys(PLACES) as Mode[]).filter(mode => !modes.includes(mode));
	if (left.length === 0) return 'everywhere';
	if (left.length <= FEW) return `everywhere but in ${said(left)}`;
	return said(modes);
};
const FEW = 8;

const said = (modes: readonly Mode[]): string => {
	let rest = [...modes];
	const names = KINDS.flatMap(([name, kind]) => {
		if (!kind.every(mode => rest.includes(mode))) return [];
		rest = rest.filter(mode => !kind.includes(mode));
		return [name];
	});
	return [...new Set([...names, ...rest.map(mode => PLACES[mode])])].join(', ');
};

/** What it does, and which other keys do the same. */
const label = ({label: text, keys, shown}: KeyRow): string => {
	const others = keys.map(nameOf).filter(key => !shown.split('/').includes(key) && !/^\d$/.test(key));
	return others.length === 0 ? text : `${text} (also ${others.map(key => `\`${key}\``).join(', ')})`;
};

const NAMES: Readonly<Record<string, string>> = {enter: 'Enter', esc: 'Esc', space: 'Space', tab: 'Tab', 'shift-tab': 'Shift-Tab', pageup: 'PgUp', pagedown: 'PgDn', up: 'Up', down: 'Down', left: 'Left', right: 'Right', home: 'Home', end: 'End', f1: 'F1'};
const nameOf = (key: string): string => NAMES[key] ?? (key.startsWith('ctrl-') ? `^${key.slice(5).toUpperCase()}` : key);

const byName = (a: string, b: string): number => rank(a) - rank(b) || a.toLowerCase().localeCompare(b.toLowerCase()) || a.localeCompare(b);
/** Named keys, letters, signs. */
const rank = (key: string): number => (/^(?:[A-Z][a-zA-Z]|F1)/.test(key) ? 0 : /^[a-zA-Z](\/|$)/.test(key) ? 1 : 2);
