import {telling} from './fence-content.ts';
import {notShell} from './shell/not-shell.ts';
import {isSentence} from './shell/sentence-line.ts';

/**
 * A block that begins with no command and in which more than half of the lines are none: a page of a manual, what a program told at length.
 * Only what begins with a known program is one there, as lines in the middle of a sentence look like calls of programs that nobody knows.
 */
export function isMostlySaid(text: string): boolean {
	const lines = telling(text).map(line => line.trim());
	// Numbered orders are for a person, with commands between them.
	const said = lines.map(line => (notShell(line) !== null && !/^\d+[.)]\s/u.test(line)) || (isSentence(line) && /^[\p{L}-]/u.test(line) && line.split(/\s/u).length > 3));
	return lines.length > 3 && said[0] === true && said.filter(Boolean).length * 2 > lines.length;
}
