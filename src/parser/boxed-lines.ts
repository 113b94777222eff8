import type {List, ListItem} from 'mdast';

/** A box in front and words behind, as a task of a list has them, without the sign of a list. */
const BOXED = /^(\s*)\[([ xX✓✔]?)\]\s+(\S.*?)\s*$/u;

/** True for a text whose lines are tasks of a list, two or more, under a comment at most. */
export function areBoxes(text: string): boolean {
	const lines = text.split('\n').filter(line => line.trim() !== '' && !/^\s*#/u.test(line));
	return lines.length >= 2 && lines.every(line => /^\s*(?:[-*+] )?\[[ xX]?\]\s+\S/u.test(line));
}

/** Lines of which each is a box with words behind it, two or more, as a list of tasks; null for any other. `first`: number of the first line. */
export function boxedList(texts: readonly string[], first: number): List | null {
	const items = texts.map((text, index): ListItem | null => {
		const [, blanks = '', mark = '', words = ''] = BOXED.exec(text) ?? [];
		const line = first + index;
		const position = {start: {line, column: blanks.length + 1}, end: {line, column: text.length + 1}};
		return words === '' ? null : {type: 'listItem', checked: /[xX✓✔]/u.test(mark), spread: false, children: [{type: 'paragraph', children: [{type: 'text', value: words, position}], position}], position};
	});
	const children = items.filter(item => item !== null);
	const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
	return children.length < 2 || children.length < items.length || start === undefined || end === undefined ? null : {type: 'list', ordered: false, start: null, spread: false, children, position: {start, end}};
}
