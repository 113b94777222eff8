import {CRON} from './file-lines.ts';
import {isOrderInHan} from './han-orders.ts';
import {isKeyPress, isLogQuery} from './shell/not-shell.ts';

/** A line that is no command shows what a program printed, unless it is a key to press, a query for another program, the mark of a fence, or told in dots. */
function isPrinted(line: string): boolean {
	return !isLeftOut(line) && !isKeyPress(line) && !isLogQuery(line.trim()) && !SWALLOWED.test(line) && !HEAD.test(line) && !isOrderInHan(line) && !TASK.test(line) && !CRON.test(line);
}

/** `... write the code ...`: what a person does there, told in dots. */
function isLeftOut(line: string): boolean {
	return /^\s*(?:\.{3}|…)(?:.*(?:\.{3}|…))?\s*$/u.test(line);
}

/** Those of some lines that a program printed. Where one asks "→ All of them ready?" below its command, what stands behind the same mark is a remark, too. */
export function printedAmong(lines: readonly string[]): readonly string[] {
	const asks = lines.some(line => ASKS_BEHIND.test(line));
	return lines.filter(line => isPrinted(line) && !(asks && BEHIND.test(line)));
}

const BEHIND = /^\s*(?:→|⇒|->|=>|➜)\s+\p{L}/u;
const ASKS_BEHIND = /^\s*(?:→|⇒|->|=>|➜)\s+\p{L}[^{}[\]]*[?？]\s*$/u;

/** "1. Look at the tills:" over commands, "- Are all tills open?": an author's words, with a number or a bullet. */
const HEAD = /^\s*(?:\d{1,2}[.)]|[-*•])\s+\p{Lu}[^|{}[\]=]*[:：?？]\s*$/u;

/** A box to tick, as a list has it. */
const TASK = /^\s*[-*+] \[[ xX]\]\s+\S/u;

/** The mark of a fence that the block above swallowed, as its own was never closed. */
const SWALLOWED = /^\s*(?:`{3,}|~{3,})[\w-]*\s*$/u;
