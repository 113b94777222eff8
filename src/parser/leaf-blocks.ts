import type {Code, List, ListItem, Table, TableCell} from 'mdast';
import type {Cell, Inline, Item, Note} from './block.ts';
import {languageInBraces} from './attribute-braces.ts';
import {readInline} from './inline-text.ts';
import {looksLikeCommand} from './program-words.ts';
import {commandBeforeRemark, isBareCommand, trailingCommand} from './typed-lines.ts';
import {preBlocks} from './pre-blocks.ts';
import {isSentence} from './shell/sentence-line.ts';
import {currentSection, takeNotes, type Walk} from './outline-walk.ts';

type Found = {readonly inline: Inline & {readonly notes: readonly Note[]}; readonly line: number; readonly endLine: number; readonly item: Item | null; readonly quoted: boolean};

/** A paragraph; it introduces what comes below it. */
export function addParagraph(walk: Walk, {inline, line, endLine, item, quoted}: Found): void {
	walk.blocks.push({kind: 'paragraph', ...(beginsAnew(walk, line, endLine) ? inline : withBareCommand(inline, walk.source.lines.slice(line - 1, endLine), line)), line, endLine, item, quoted, section: currentSection(walk, line), notes: [...takeNotes(walk), ...inline.notes]});
	walk.intro = inline.text;
}

/** A later line of the paragraph could begin a command of its own: its lines are no command in one, and which of them are is not known. */
function beginsAnew(walk: Walk, line: number, endLine: number): boolean {
	const lines = walk.source.lines.slice(line - 1, endLine);
	return looksLikeCommand(lines[0] ?? '') && lines.slice(1).some((text, index) => !/(?:\\|\||&&)\s*$/u.test(lines[index] ?? '') && looksLikeCommand(text));
}

/** A command that ends the sentence without marks counts as a code span; an address in it that nobody marked is a link, too. */
function withBareCommand<Found extends Inline>(inline: Found, lines: readonly string[], line: number): Found {
	const code = inline.codes.length > 0 || !inline.links.every(link => inline.text.includes(link)) ? null : (commandOverText(lines) ?? commandBeforeRemark(inline.text) ?? (isBareCommand(inline.text) ? inline.text : trailingCommand(inline.text)));
	return code === null ? inline : {...inline, codes: [{code, line}]};
}

/** The first line is a command and nothing else, and what is said of it goes on below without a blank line: `- make backup`, "It takes a while." */
function commandOverText([first = '', ...rest]: readonly string[]): string | null {
	const command = first.replace(/^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?/u, '').trimEnd();
	return rest.length > 0 && !/(?:\\|\||&&)$/u.test(command) && isBareCommand(command) && rest.every(line => isSentence(line.trim()) && !looksLikeCommand(line)) ? command : null;
}

type ListPlace = {readonly list: List; readonly index: number; readonly intro: string; readonly parent: Item | null; readonly depth: number; readonly notes: readonly Note[]};

/** A list item with its own first paragraph; what is nested in it follows as blocks of its own. */
export function addItem(walk: Walk, node: ListItem, {list, index, intro, parent, depth, notes}: ListPlace): Item {
	const own = node.children[0];
	const inline = readInline(own?.type === 'paragraph' ? own.children : []);
	const line = node.position?.start.line ?? 1;
	const task = readTask(node, inline.text);
	const item: Item = {
		kind: 'item',
		...withBareCommand(inline, walk.source.lines.slice(line - 1, own?.position?.end.line ?? line), line),
		text: task.text,
		checked: task.checked,
		line,
		endLine: own?.position?.end.line ?? line,
		item: parent,
		section: currentSection(walk, line),
		ordered: list.ordered ?? false,
		ordinal: (list.ordered ? (list.start ?? 1) : 1) + index,
		depth,
		list: list.position?.start.line ?? line,
		intro,
		holdsList: node.children.some(child => child.type === 'list'),
		holdsFence: node.children.some(child => child.type === 'code' || (child.type === 'html' && preBlocks(child).length > 0)),
		listNotes: index === 0 ? notes : [],
		notes: [...takeNotes(walk), ...inline.notes],
	};
	walk.blocks.push(item);
	walk.intro = item.text;
	return item;
}

/** GFM wants text after the box; "[ ]" in bold or with other marks is a task all the same. */
function readTask(node: ListItem, text: string): {readonly text: string; readonly checked: boolean | null} {
	if (typeof node.checked === 'boolean') {
		return {text, checked: node.checked};
	}
	const box = /^(?:\[([ xX]?)\]|([☐☑✅⬜◻▢🔲□❏❑]))\ufe0f?\s+(?=\S)/u.exec(text);
	if (box === null || (box[2] !== undefined && box[2] === '✅')) {
		return {text, checked: null};
	}
	return {text: text.slice(box[0].length), checked: /x/iu.test(box[1] ?? '') || box[2] === '☑'};
}

/**
 * A fenced or indented code block, its opening line read raw: the Markdown tree resolves escapes there and loses columns.
 * An indented one may name its language on a line of its own. Source: Python-Markdown, CodeHilite.
 */
export function addFence(walk: Walk, node: Code, item: Item | null): void {
	const line = node.position?.start.line ?? 1;
	const endLine = node.position?.end.line ?? line;
	const stored = walk.source.lines[line - 1] ?? '';
	const marks = stored.slice((node.position?.start.column ?? 1) - 1);
	const fenced = /^(`{3,}|~{3,})[ \t]*([^\s`{]*)/u.exec(marks);
	const tagged = node.data?.tagged;
	const close = walk.source.lines[endLine - 1] ?? '';
	const skipped = (node.position?.start.column ?? 1) - 1 + (fenced?.[0].length ?? 0);
	const opening = fenced === null ? '' : stored.slice(skipped);
	const closed = fenced === null || (endLine > line && new RegExp(`[${fenced[1]?.[0] ?? '`'}]{3,}\\s*$`, 'u').test(close));
	const headed = fenced === null && tagged === undefined ? /^(?::::|#!)[ \t]*([a-z][\w+-]*)[ \t]*\n/u.exec(node.value) : null;
	const slip = closed ? null : /\n?[ \t]*(?:`{3,}|~{3,})[).,;:。）]{1,2}\s*$/u.exec(node.value);
	walk.blocks.push({
		kind: 'fence',
		line,
		endLine,
		section: currentSection(walk, line),
		item,
		notes: takeNotes(walk),
		language: (fenced?.[2] ?? tagged?.language ?? headed?.[1] ?? '').toLowerCase().replace(/^\.|[,;:].*$/gu, '') || languageInBraces(opening),
		opening,
		openingColumn: skipped + 1,
		indented: fenced === null && tagged === undefined,
		unfenced: node.data?.unfenced === true,
		closed,
		firstLine: fenced === null && headed === null && tagged?.sameLine !== false ? line : line + 1,
		// A mark that closes with a stray sign behind it closes nothing: the text runs on to the end.
		text: fenced === null ? asTyped(node.value.slice(headed?.[0].length ?? 0)) : slip === null ? node.value : node.value.slice(0, slip.index),
		intro: walk.intro,
	});
}

/** An indented block that is one line between back-quotes: those are marks of the page, no substitution. Signs keep their places. */
function asTyped(text: string): string {
	return text.replace(/^([ \t]*)`([^`\n]+)`[ \t]*$/u, '$1 $2');
}

/** A table with the stored line of every row. */
export function addTable(walk: Walk, node: Table, item: Item | null): void {
	const line = node.position?.start.line ?? 1;
	const [header, ...rows] = node.children.map(row => {
		const rowLine = row.position?.start.line ?? line;
		return {line: rowLine, cells: row.children.map(cell => cellOf(walk, cell, rowLine))};
	});
	walk.strays.push(...(header?.cells ?? []).flatMap(cell => cell.notes.map(note => ({why: 'head-cell' as const, line: note.line, column: note.column, length: note.text.length}))));
	walk.blocks.push({
		kind: 'table',
		line,
		endLine: node.position?.end.line ?? line,
		section: currentSection(walk, line),
		item,
		notes: takeNotes(walk),
		header: header?.cells ?? [],
		rows,
	});
	walk.intro = '';
}

function cellOf(walk: Walk, node: TableCell, line: number): Cell {
	const cell = {...readInline(node.children), line};
	const cut = /<!--\s*rollbook\b/u.exec(walk.source.lines[line - 1]?.slice((node.position?.start.column ?? 1) - 1, (node.position?.end.column ?? 1) - 1) ?? '');
	if (cut !== null && cell.notes.length === 0 && cell.text.includes('<!--')) {
		walk.strays.push({why: 'cut-cell', line, column: (node.position?.start.column ?? 1) + cut.index, length: cut[0].length});
	}
	return cell;
}
