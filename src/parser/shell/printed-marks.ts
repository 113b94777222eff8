import type {Blank} from './placeholders.ts';
import {lineEnd} from './split.ts';

/** What looks like a fill-in and was printed: the head of a record, as `\G` of mysql draws it, and a tag of XML alone on its line whose end is there. */
export function isPrintedMark(text: string, {literal, start}: Pick<Blank, 'literal' | 'start'>): boolean {
	const line = text.slice(text.lastIndexOf('\n', start) + 1, lineEnd(text, start)).trim();
	if (HEADS_TASKS.test(line)) return true;
	if (!/^[<*]/u.test(literal)) return false;
	if (literal.startsWith('*')) return /^\*{3,} \d+\. row \*{3,}$/u.test(line);
	const name = /^<([A-Za-z][\w:.-]*)(?:\s[^<>]*)?\/?>$/u.exec(line)?.[1];
	return name !== undefined && (line.endsWith('/>') || text.includes(`</${name}>`));
}

/** Source: what ansible-playbook(1) prints above each of its tasks. */
const HEADS_TASKS = /^[A-Z]{4,}(?: [A-Z]+)?(?: \[.*\])? \*{3,}$/u;
