import type {Mode} from '../state/mode.ts';

/** What a key does. Footer and help are made from these rows; no key is handled anywhere else. */
export type KeyRow = {
	readonly modes: readonly Mode[];
	readonly keys: readonly string[];
	/** As written in footer and help. */
	readonly shown: string;
	readonly action: Action;
	/** Two or three words for the footer. */
	readonly label: string;
	/** Place in the footer; the highest are left out first. 9: help only. */
	readonly rank: number;
	/** Harmless: works at once after a screen change, and in a burst. */
	readonly moves?: true;
};

export type Action =
	| 'jump' | 'run' | 'run-in-terminal' | 'edit' | 'skip' | 'by-hand' | 'not-applicable' | 'abort' | 'done' | 'choose' | 'pick' | 'tick' | 'item-not-applicable' | 'leave-out'
	| 'inputs' | 'note' | 'log' | 'files' | 'read' | 'source' | 'timeline' | 'plan' | 'sections' | 'help' | 'quit' | 'leave' | 'close' | 'interrupt' | 'confirm'
	| 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last' | 'previous' | 'next' | 'follow' | 'wrap' | 'copy' | 'copy-output' | 'copy-summary' | 'stream' | 'repaint' | 'suspend' | 'shell' | 'page' | 'end-jobs' | 'search' | 'filter' | 'older-match' | 'newer-match' | 'next-step' | 'previous-step'
	| 'as-expected' | 'judge-nothing' | 'marks-nothing' | 'runs-nothing' | 'not-as-expected' | 'seen' | 'unchecked' | 'route' | 'keep' | 'go-on'
	| 'submit' | 'unpark' | 'next-field' | 'previous-field' | 'submit-form';

/** The row for a key in a mode. */
export const rowFor = (mode: Mode, key: string): KeyRow | null => KEYMAP.find(row => row.modes.includes(mode) && row.keys.includes(key)) ?? null;

/** Rows of a mode in the order of the footer; for who only looks on, those that change nothing. */
export const rowsOf = (mode: Mode, readOnly = false): readonly KeyRow[] =>
	KEYMAP.filter(row => row.modes.includes(mode) && (!readOnly || looks(row)))
		.map(row => (readOnly && row.action === 'quit' ? {...row, label: 'stop looking on', rank: 1} : row))
		.toSorted((a, b) => a.rank - b.rank);

/** True for what changes nothing but this screen. */
export const looks = ({action, moves}: KeyRow): boolean => moves === true || LOOKS.has(action);

const LOOKS: ReadonlySet<Action> = new Set<Action>([
	'log', 'read', 'source', 'timeline', 'plan', 'help', 'quit', 'leave', 'close', 'copy', 'copy-output', 'copy-summary', 'stream', 'repaint', 'suspend',
	'search', 'filter', 'older-match', 'newer-match', 'next-step', 'previous-step', 'submit',
]);

const FAILURES: readonly Mode[] = ['failure', 'failure-away'];
const PROMPTS: readonly Mode[] = ['command', 'manual', 'checklist', 'decision', 'branch', 'verdict', 'undo', ...FAILURES, 'parked'];
const RUNS: readonly Mode[] = ['running', 'endless', 'lent', 'disk'];
const SCROLLS: readonly Mode[] = ['log', 'read', 'source', 'timeline', 'help', ...RUNS];
const LISTS: readonly Mode[] = ['overview', 'plan', 'sections', 'files', 'decision', 'branch', 'checklist'];
const BASE: readonly Mode[] = [...PROMPTS, ...RUNS, 'starting', 'finish'];
const DIALOGS: readonly Mode[] = ['plan', 'sections', 'files', 'log', 'read', 'source', 'timeline', 'help', 'quit', 'gate-yes', 'gate-word', 'reason', 'edit', 'note', 'inputs', 'search'];

const FIELDS: readonly Mode[] = ['gate-word', 'reason', 'edit', 'note', 'inputs', 'search'];

const DIGITS: readonly string[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export const KEYMAP: readonly KeyRow[] = [
	{modes: ['overview'], keys: ['enter'], shown: 'Enter', action: 'jump', label: 'start', rank: 1},
	{modes: ['overview'], keys: ['esc'], shown: 'Esc', action: 'close', label: 'to the first step', rank: 9},
	{modes: ['plan', 'sections'], keys: ['enter'], shown: 'Enter', action: 'jump', label: 'go there', rank: 1},
	{modes: ['command'], keys: ['enter', 'r'], shown: 'Enter', action: 'run', label: 'run', rank: 1},
	{modes: FAILURES, keys: ['r', 'enter'], shown: 'r', action: 'run', label: 'retry', rank: 1},
	{modes: ['verdict'], keys: ['y'], shown: 'y', action: 'as-expected', label: 'as expected', rank: 1},
	{modes: ['verdict'], keys: ['v'], shown: 'v', action: 'seen', label: 'number seen', rank: 2},
	{modes: ['verdict'], keys: ['f'], shown: 'f', action: 'not-as-expected', label: 'not as expected', rank: 3},
	{modes: ['verdict'], keys: ['u'], shown: 'u', action: 'unchecked', label: 'leave unchecked', rank: 4},
	{modes: ['verdict'], keys: ['enter'], shown: 'Enter', action: 'judge-nothing', label: 'judges nothing', rank: 9},
	{modes: ['verdict'], keys: ['r'], shown: 'r', action: 'run', label: 'run again', rank: 5},
	{modes: ['undo'], keys: DIGITS, shown: '1-9', action: 'route', label: 'go there', rank: 1},
	{modes: ['undo'], keys: ['enter'], shown: 'Enter', action: 'keep', label: 'end the run as it is', rank: 2},
	{modes: FAILURES, keys: DIGITS, shown: '1-9', action: 'route', label: 'go where the runbook leads', rank: 9},
	{modes: ['manual'], keys: ['v'], shown: 'v', action: 'seen', label: 'done, number seen', rank: 3},
	{modes: ['checklist'], keys: ['v'], shown: 'v', action: 'seen', label: 'tick, number seen', rank: 3},
	{modes: ['failure'], keys: ['T'], shown: 'T', action: 'run-in-terminal', label: 'in terminal', rank: 5},
	{modes: ['command'], keys: ['T'], shown: 'T', action: 'run-in-terminal', label: 'run in the terminal', rank: 9},
	{modes: FAILURES, keys: ['!'], shown: '!', action: 'shell', label: 'shell here', rank: 6},
	{modes: PROMPTS.filter(mode => !FAILURES.includes(mode)), keys: ['!'], shown: '!', action: 'shell', label: 'shell', rank: 9},
	{modes: ['files'], keys: ['enter'], shown: 'Enter', action: 'page', label: 'in the pager', rank: 1},
	{modes: ['finish'], keys: ['v'], shown: 'v', action: 'files', label: 'view files', rank: 2},
	{modes: ['log'], keys: ['v'], shown: 'v', action: 'page', label: 'in the pager', rank: 7},
	{modes: ['manual'], keys: ['enter'], shown: 'Enter', action: 'done', label: 'done', rank: 1},
	{modes: ['decision', 'branch'], keys: DIGITS, shown: '1-9', action: 'pick', label: 'choose', rank: 1},
	{modes: ['decision', 'branch'], keys: ['enter'], shown: 'Enter', action: 'choose', label: 'take it', rank: 2},
	{modes: ['checklist'], keys: ['space'], shown: 'Space', action: 'tick', label: 'tick', rank: 1},
	{modes: ['checklist'], keys: ['enter'], shown: 'Enter', action: 'marks-nothing', label: 'marks nothing', rank: 9},
	{modes: ['checklist'], keys: ['x'], shown: 'x', action: 'item-not-applicable', label: 'not applicable', rank: 2},
	{modes: ['overview', 'plan'], keys: ['space'], shown: 'Space', action: 'leave-out', label: 'leave out', rank: 7},
	{modes: ['disk'], keys: ['c'], shown: 'c', action: 'go-on', label: 'let it go on', rank: 1},
	{modes: ['running', 'lent', 'disk'], keys: ['ctrl-c'], shown: '^C', action: 'interrupt', label: 'stop', rank: 1},
	{modes: ['endless'], keys: ['ctrl-c'], shown: '^C', action: 'interrupt', label: 'stop and go on', rank: 1},
	{modes: ['command', ...FAILURES], keys: ['e'], shown: 'e', action: 'edit', label: 'edit', rank: 3},
	{modes: [...FAILURES, 'command'], keys: ['m'], shown: 'm', action: 'by-hand', label: 'done by hand', rank: 4},
	{modes: ['command', 'manual', ...FAILURES, 'parked'], keys: ['s'], shown: 's', action: 'skip', label: 'skip', rank: 2},
	{modes: ['checklist', 'decision'], keys: ['s'], shown: 's', action: 'skip', label: 'skip', rank: 4},
	{modes: ['command', 'manual'], keys: ['x'], shown: 'x', action: 'not-applicable', label: 'not applicable', rank: 8},
	{modes: FAILURES, keys: ['a'], shown: 'a', action: 'abort', label: 'abort', rank: 5},
	{modes: [...PROMPTS.filter(mode => !FAILURES.includes(mode)), ...RUNS, 'starting'], keys: ['a'], shown: 'a', action: 'abort', label: 'abort', rank: 9},
	{modes: ['quit'], keys: ['enter', 'p'], shown: 'Enter', action: 'leave', label: 'leave, resume later', rank: 1},
	{modes: ['quit'], keys: ['a'], shown: 'a', action: 'abort', label: 'abort the run', rank: 2},
	{modes: ['quit'], keys: ['esc', 's'], shown: 'Esc', action: 'close', label: 'stay', rank: 3},
	{modes: ['finish', 'quit'], keys: ['K'], shown: 'K', action: 'end-jobs', label: 'end what is left running', rank: 9},
	{modes: ['finish'], keys: ['enter', 'q'], shown: 'Enter', action: 'leave', label: 'leave', rank: 1},
	{modes: ['gate-yes'], keys: ['y'], shown: 'y', action: 'confirm', label: 'run it', rank: 1},
	{modes: ['gate-yes'], keys: ['enter'], shown: 'Enter', action: 'runs-nothing', label: 'runs nothing', rank: 9},
	{modes: ['gate-word'], keys: ['enter'], shown: 'Enter', action: 'submit', label: 'run it', rank: 1},
	{modes: ['edit'], keys: ['enter'], shown: 'Enter', action: 'submit', label: 'run once as typed', rank: 1},
	{modes: ['note'], keys: ['enter'], shown: 'Enter', action: 'submit', label: 'write it down', rank: 1},
	{modes: ['reason'], keys: ['enter'], shown: 'Enter', action: 'submit', label: 'take it', rank: 1},
	{modes: ['inputs'], keys: ['enter'], shown: 'Enter', action: 'submit', label: 'next', rank: 1},
	{modes: ['parked'], keys: ['enter'], shown: 'Enter', action: 'unpark', label: 'fill in', rank: 1},
	{modes: ['inputs'], keys: ['tab', 'down'], shown: 'Tab', action: 'next-field', label: 'move', rank: 2},
	{modes: ['inputs'], keys: ['shift-tab', 'up'], shown: 'Shift-Tab', action: 'previous-field', label: 'back', rank: 9},
	{modes: ['inputs'], keys: ['ctrl-s'], shown: '^S', action: 'submit-form', label: 'take all', rank: 3},
	{modes: ['gate-word', 'gate-yes'], keys: ['esc'], shown: 'Esc', action: 'close', label: 'back, nothing runs', rank: 4},
	{modes: ['search', 'reason', 'edit', 'note', 'inputs', 'plan', 'sections', 'files', 'log', 'read', 'source', 'timeline', 'help'], keys: ['esc'], shown: 'Esc', action: 'close', label: 'back', rank: 4},
	{modes: LISTS, keys: ['down', 'j'], shown: 'j/k', action: 'down', label: 'move', rank: 5, moves: true},
	{modes: SCROLLS, keys: ['down', 'j'], shown: 'j/k', action: 'down', label: 'scroll', rank: 5, moves: true},
	{modes: [...LISTS, ...SCROLLS], keys: ['up', 'k'], shown: 'k', action: 'up', label: 'up', rank: 9, moves: true},
	{modes: [...LISTS, ...SCROLLS], keys: ['pageup', 'ctrl-u'], shown: 'PgUp', action: 'page-up', label: 'page up', rank: 9, moves: true},
	{modes: [...LISTS, ...SCROLLS], keys: ['pagedown', 'ctrl-d'], shown: 'PgDn', action: 'page-down', label: 'page down', rank: 9, moves: true},
	{modes: [...LISTS, ...SCROLLS], keys: ['g', 'home'], shown: 'g', action: 'first', label: 'top', rank: 9, moves: true},
	{modes: [...LISTS, ...SCROLLS], keys: ['G', 'end'], shown: 'G', action: 'last', label: 'bottom', rank: 9, moves: true},
	{modes: [...RUNS, 'log'], keys: ['f'], shown: 'f', action: 'follow', label: 'follow', rank: 6, moves: true},
	{modes: [...RUNS, 'log'], keys: ['w'], shown: 'w', action: 'wrap', label: 'wrap', rank: 7, moves: true},
	{modes: ['plan', 'overview'], keys: ['/'], shown: '/', action: 'search', label: 'search', rank: 7},
	{modes: ['plan', 'overview'], keys: ['n'], shown: 'n/N', action: 'next-step', label: 'next, previous match', rank: 9},
	{modes: ['plan', 'overview'], keys: ['N'], shown: 'N', action: 'previous-step', label: 'previous match', rank: 9},
	{modes: ['log'], keys: ['/'], shown: '/', action: 'search', label: 'search', rank: 5},
	{modes: ['log'], keys: ['n'], shown: 'n/N', action: 'older-match', label: 'older, newer match', rank: 7},
	{modes: ['log'], keys: ['N'], shown: 'N', action: 'newer-match', label: 'newer match', rank: 9},
	{modes: ['log'], keys: ['&'], shown: '&', action: 'filter', label: 'filter', rank: 6},
	{modes: ['search'], keys: ['enter'], shown: 'Enter', action: 'submit', label: 'look for it', rank: 1},
	{modes: ['log'], keys: ['left'], shown: 'Left', action: 'previous', label: 'output before', rank: 8, moves: true},
	{modes: ['log'], keys: ['right'], shown: 'Right', action: 'next', label: 'output after', rank: 8, moves: true},
	{modes: BASE, keys: ['n'], shown: 'n', action: 'note', label: 'note', rank: 6},
	{modes: BASE, keys: ['l'], shown: 'l', action: 'log', label: 'log', rank: 6},
	{modes: [...PROMPTS, ...RUNS, 'starting', 'plan', 'overview'], keys: ['p'], shown: 'p', action: 'read', label: 'read all', rank: 7},
	{modes: ['decision', 'branch', 'read'], keys: ['v'], shown: 'v', action: 'source', label: 'as written', rank: 6},
	{modes: BASE, keys: ['h'], shown: 'h', action: 'timeline', label: 'timeline', rank: 7},
	{modes: BASE, keys: ['o'], shown: 'o', action: 'plan', label: 'plan', rank: 6},
	{modes: BASE, keys: ['tab'], shown: 'Tab', action: 'plan', label: 'to the list of steps; Tab comes back', rank: 9},
	{modes: ['plan', 'overview'], keys: ['tab'], shown: 'Tab', action: 'close', label: 'back to the step', rank: 9},
	{modes: PROMPTS, keys: ['b'], shown: 'b', action: 'sections', label: 'sections', rank: 7},
	{modes: ['overview'], keys: ['i'], shown: 'i', action: 'inputs', label: 'inputs', rank: 4},
	{modes: PROMPTS, keys: ['i'], shown: 'i', action: 'inputs', label: 'inputs', rank: 7},
	{modes: ['command', ...FAILURES, 'running', 'endless'], keys: ['y'], shown: 'y', action: 'copy', label: 'copy command', rank: 8},
	{modes: ['finish'], keys: ['y'], shown: 'y', action: 'copy-summary', label: 'copy summary', rank: 6},
	{modes: [...BASE, 'log'], keys: ['Y'], shown: 'Y', action: 'copy-output', label: 'copy output', rank: 9},
	{modes: [...BASE, 'log'], keys: ['t'], shown: 't', action: 'stream', label: 'stream', rank: 8},
	{modes: [...BASE, 'overview', ...DIALOGS], keys: ['ctrl-l'], shown: '^L', action: 'repaint', label: 'paint anew', rank: 9},
	{modes: [...BASE, 'overview', ...DIALOGS], keys: ['ctrl-z'], shown: '^Z', action: 'suspend', label: 'stop, fg comes back', rank: 9},
	{modes: [...PROMPTS, ...RUNS, 'starting', 'overview', 'plan'], keys: ['q'], shown: 'q', action: 'quit', label: 'quit', rank: 6},
	{modes: ['log', 'read', 'source', 'timeline', 'help', 'sections', 'files'], keys: ['q'], shown: 'q', action: 'close', label: 'back', rank: 9},
	{modes: [...PROMPTS, 'starting', 'finish', 'overview', ...DIALOGS], keys: ['ctrl-c'], shown: '^C', action: 'interrupt', label: 'stop what runs', rank: 9},
	{modes: [...BASE, 'overview', 'plan', 'sections', 'files', 'log', 'read', 'source', 'timeline', 'quit', 'gate-yes'], keys: ['?', 'f1'], shown: '?', action: 'help', label: 'help', rank: 10},
	{modes: FIELDS, keys: ['f1'], shown: 'F1', action: 'help', label: 'help', rank: 10},
];
