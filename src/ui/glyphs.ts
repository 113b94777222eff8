import type {StepStatus} from '../run/state.ts';
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
	pending: {glyph: '·', word: 'not yet'},
	running: {glyph: '▶', word: 'running'},
	passed: {glyph: '✔', word: 'passed'},
	failed: {glyph: '✘', word: 'failed'},
	stopped: {glyph: '■', word: 'stopped by you'},
	unknown: {glyph: '?', word: 'outcome unknown'},
	'not-exercised': {glyph: '○', word: 'not exercised'},
	unjudged: {glyph: '?', word: 'to be judged'},
	unchecked: {glyph: '~', word: 'ended, not checked'},
	'done-by-hand': {glyph: '✎', word: 'done by hand'},
	skipped: {glyph: '»', word: 'skipped'},
	'not-applicable': {glyph: '−', word: 'not applicable'},
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
