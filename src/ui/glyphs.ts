import type {StepStatus} from '../run/state.ts';
import {STATUS_SIGNS} from '../run/status-signs.ts';
import {widthOf} from './text/width.ts';

/** What is special about a step before it runs. */
export type Mark = 'destructive' | 'interactive' | 'endless' | 'decision' | 'checklist' | 'manual';

/** One-column signs; every one of them is shown together with a word or explained in the help. */
export const GLYPHS = {
	cursor: '›',
	bar: '│',
	rule: '─',
	dot: '·',
	meterFull: '━',
	meterEdge: '╸',
	corners: {topLeft: '╭', topRight: '╮', bottomLeft: '╰', bottomRight: '╯'},
} as const;

export const MARKS: Readonly<Record<Mark, {readonly glyph: string; readonly word: string}>> = {
	destructive: {glyph: '!', word: 'destructive'},
	interactive: {glyph: '⌨', word: 'interactive'},
	endless: {glyph: '∞', word: 'endless'},
	decision: {glyph: '◆', word: 'decision'},
	checklist: {glyph: '☐', word: 'checklist'},
	manual: {glyph: '☞', word: 'by hand'},
};

export const STATUSES: Readonly<Record<StepStatus, {readonly glyph: string; readonly word: string}>> = {
	pending: {glyph: STATUS_SIGNS.pending, word: 'not yet'},
	running: {glyph: STATUS_SIGNS.running, word: 'running'},
	passed: {glyph: STATUS_SIGNS.passed, word: 'passed'},
	failed: {glyph: STATUS_SIGNS.failed, word: 'failed'},
	stopped: {glyph: STATUS_SIGNS.stopped, word: 'stopped by you'},
	unknown: {glyph: STATUS_SIGNS.unknown, word: 'outcome unknown'},
	'not-exercised': {glyph: STATUS_SIGNS['not-exercised'], word: 'not exercised'},
	unjudged: {glyph: STATUS_SIGNS.unjudged, word: 'to be judged'},
	unchecked: {glyph: STATUS_SIGNS.unchecked, word: 'ended, not checked'},
	'done-by-hand': {glyph: STATUS_SIGNS['done-by-hand'], word: 'done by hand'},
	skipped: {glyph: STATUS_SIGNS.skipped, word: 'skipped'},
	'not-applicable': {glyph: STATUS_SIGNS['not-applicable'], word: 'not applicable'},
};

/** For terminals without Unicode: our signs one for one, everything else as `?`, so that columns stay where they are. */
export const toAscii = (text: string): string =>
	/^[\x20-\x7e]*$/.test(text) ? text : Array.from(text, character => (character <= '~' ? character : (ASCII[character] ?? '?'.repeat(widthOf(character))))).join('');

const ASCII: Readonly<Record<string, string>> = {
	'›': '>',
	'│': '|',
	'─': '-',
	'·': '.',
	'━': '#',
	'╸': '#',
	'╭': '+',
	'╮': '+',
	'╰': '+',
	'╯': '+',
	'…': '~',
	'⌨': 't',
	'∞': '~',
	'◆': '*',
	'☐': '_',
	'☞': 'm',
	'▶': '>',
	'✔': '+',
	'✘': 'x',
	'■': '#',
	'○': 'o',
	'✎': 'h',
	'»': 's',
	'−': '-',
	'▁': '_',
	'▂': '.',
	'▃': '-',
	'▄': '=',
	'▅': '+',
	'▆': '*',
	'▇': '%',
	'█': '#',
	'•': '*',
	'–': '-',
	'—': '-',
	'→': '>',
	'‘': "'",
	'’': "'",
	'“': '"',
	'”': '"',
};
