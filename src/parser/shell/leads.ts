import {isFirstWay} from './alternatives.ts';
import {leadsHome, namedMeans} from './comment-words.ts';
import {roleOf} from './comment-titles.ts';
import {programOf} from './first-word.ts';
import type {LineIndex} from './lines.ts';
import type {Span} from './syntax.ts';

/** Where the comment above a line leads: home, to where the group above it began (another way to the same end), or on, as a group of its own; null without a comment. */
export type Lead = 'home' | 'back' | 'on' | null;

/** A comment that leads back, or to the same end in another way; the first of several ways is none yet. */
export function leadOf(text: string, {start, end}: Span, index: LineIndex): Lead {
	const title = titleAbove(index.of(start), index);
	if (leadsHome(title) || isMeansOf(title, text.slice(start, end))) return 'home';
	const other = title.split('\n').map(bare).some((line) => roleOf(line) === 'alternative' && !isFirstWay(line));
	return other ? 'back' : title === '' ? null : 'on';
}

/** "# Using picocom" right above the line that calls it: one more way into the same, and not typed there. */
export function usesNext(text: string, at: number): boolean {
	const [comment = '', next = ''] = text.slice(at, at + 400).split('\n');
	return isMeansOf(comment, next);
}

function isMeansOf(comment: string, command: string): boolean {
	const named = namedMeans(bare(comment));
	return named !== null && named === programOf(command.trim()).toLowerCase();
}

function bare(comment: string): string {
	return comment.replace(/^\s*#+\s*/u, '');
}

function titleAbove(line: number, index: LineIndex): string {
	const above: string[] = [];
	for (let at = line - 1; at > 0 && /^\s*#/u.test(index.text(at)); at--) above.push(index.text(at));
	return above.join('\n');
}
