import {safe} from './safe.ts';
import {take, widthOf} from './width.ts';

/** How a piece of text stands out. Never the only carrier of a meaning: colours may be off. */
export type Look = 'plain' | 'bold' | 'dim' | 'good' | 'bad' | 'warn' | 'accent' | 'chosen' | 'heading' | 'stress' | 'link' | CommandLook;

/** Parts of a command; `filled`: a value that took the place of a placeholder. */
type CommandLook = 'quoted' | 'variable' | 'operator' | 'flag' | 'filled';

/** `href`: where the text leads. */
export type Span = {readonly text: string; readonly look: Look; readonly href?: string};

/** One row of a screen. */
export type Line = readonly Span[];

export const EMPTY: Line = [];

export const span = (text: string, look: Look = 'plain'): Span => ({text: safe(text), look});

export const line = (text: string, look: Look = 'plain'): Line => [span(text, look)];

export const lineWidth = (spans: Line): number => spans.reduce((sum, {text}) => sum + widthOf(text), 0);

export const textOf = (spans: Line): string => spans.map(({text}) => text).join('');

/** Cut to at most `width` columns; `…` says that something is missing. */
export const cutLine = (spans: Line, width: number): Line => {
	if (lineWidth(spans) <= width) return spans;
	if (width <= 0) return EMPTY;
	const kept: Span[] = [];
	let left = width - 1;
	for (const whole of spans) {
		const {text} = whole;
		const part = take(text, left);
		kept.push({...whole, text: part});
		left -= widthOf(part);
		if (part.length < text.length) break;
	}
	return [...kept, {text: '…', look: 'dim'}];
};

/** Exactly `width` columns. */
export const fitLine = (spans: Line, width: number): Line => {
	const short = cutLine(spans, width);
	const gap = width - lineWidth(short);
	return gap > 0 ? [...short, span(' '.repeat(gap))] : short;
};

/** `left`, a gap, and `right` flush with the right edge; the left gives way. */
export const spread = (left: Line, right: Line, width: number): Line => {
	const room = width - lineWidth(right);
	return room < 8 ? cutLine(left, width) : [...fitLine(left, room - 1), span(' '), ...right];
};

/** The part of `lines` that a pane of `height` rows shows from `top` on; always `height` lines. */
export const windowOf = (lines: readonly Line[], top: number, height: number): readonly Line[] => {
	const start = Math.max(0, Math.min(top, lines.length - height));
	return Array.from({length: Math.max(0, height)}, (_, row) => lines[start + row] ?? EMPTY);
};
