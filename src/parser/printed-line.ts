import {isKeyPress, isLogQuery} from './shell/not-shell.ts';

/** A line that is no command shows what a program printed, unless it is a key to press, a query for another program, the mark of a fence, or told in dots. */
export function isPrinted(line: string): boolean {
	return !isLeftOut(line) && !isKeyPress(line) && !isLogQuery(line.trim()) && !SWALLOWED.test(line);
}

/** `... write the code ...`: what a person does there, told in dots. */
function isLeftOut(line: string): boolean {
	return /^\s*(?:\.{3}|…).*(?:\.{3}|…)\s*$/u.test(line);
}

/** The mark of a fence that the block above swallowed, as its own was never closed. */
const SWALLOWED = /^\s*(?:`{3,}|~{3,})[\w-]*\s*$/u;
