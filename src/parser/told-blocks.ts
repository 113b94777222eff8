import {beginsWithVerb} from './action-words.ts';
import type {Fence} from './block.ts';
import {telling} from './fence-content.ts';
import {OUTPUT_WORDS, TEMPLATE_WORDS} from './fence-intro.ts';
import {looksLikeCommand} from './program-words.ts';
import {isSqlStart} from './shell/not-shell.ts';

/** A line that tells a person what to do, as a sentence: no call of a program, no row of a form. */
function tells(line: string): boolean {
	const text = line.trim().replace(/^(?:[-*•]|\d{1,2}[.)])\s+/u, '');
	return /^\p{Lu}|^\P{ASCII}/u.test(text) && /\s/u.test(text) && beginsWithVerb(text) && !/[;{}\\]$/u.test(text) && !isSqlStart(text) && !looksLikeCommand(text);
}

/** A block of nothing but orders to a person, two or more, one a line: "Check the carts", "Click "Pause" if it still goes on". */
function ordersAlone(text: string): boolean {
	const lines = telling(text);
	return lines.length >= 2 && lines.every(line => tells(line));
}

/** Numbered from one, line by line, and nothing else: what is to be done or set in this order. */
function numberedAlone(text: string): boolean {
	const numbers = telling(text).map(line => Number(/^\s*(\d{1,2})[.)]\s+\S/u.exec(line)?.[1] ?? 0));
	return numbers.length >= 2 && numbers.every((number, at) => number === at + 1);
}

/** The kind of a block of nothing but what a person does: orders line by line, or steps with their numbers; null for others. `commands`: how many of its lines are. */
export function ordersToPerson({text, intro}: Pick<Fence, 'text' | 'intro'>, commands: number): {readonly kind: 'manual'; readonly why: string} | null {
	const orders = commands === 0 && (ordersAlone(text) || (numberedAlone(text) && !OUTPUT_WORDS.test(intro)));
	return orders && !TEMPLATE_WORDS.test(intro) ? {kind: 'manual', why: 'orders to a person, line by line'} : null;
}

/** "3. The change is logged." tells what happens. */
const STATES = /^\s*\d{1,2}[.)]\s+(?:the|an?|it|this|that|these|they|you(?: will|'ll)|el|la|los|las|se|o|os|as|der|die|das|es|le|les|il)\s/iu;

/** Indexes of lines that tell a person what to do in a block that does nothing else. */
export function toldLines(text: string): readonly number[] {
	return ordersAlone(text) || numberedAlone(text) ? text.split('\n').flatMap((line, at) => (line.trim() === '' || /^\s*#/u.test(line) || STATES.test(line) ? [] : [at])) : [];
}
