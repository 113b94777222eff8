import type {Blockquote, Code, Heading, Paragraph, PhrasingContent, Root, RootContent} from 'mdast';
import {boxedList} from './boxed-lines.ts';
import {isSqlStart} from './shell/not-shell.ts';
import {isBareCommand, typedLines} from './typed-lines.ts';
import {typedPieces, type Piece} from './typed-pieces.ts';

declare module 'mdast' {
	interface CodeData {
		/** It has no fence and no indent that Markdown takes for code: it was found among sentences. */
		unfenced?: true;
	}
	interface ParagraphData {
		/** It is said of the command above and introduces nothing below. */
		remark?: true;
	}
}

/** Gives commands that stand in paragraphs and list items, as plain-text runbooks have them, blocks of their own. Lines stay as they are. */
export function liftTyped(root: Root, lines: readonly string[]): Root {
	return {...root, children: liftAll(root.children, lines, false)};
}

function liftAll(children: readonly RootContent[], lines: readonly string[], nested: boolean): RootContent[] {
	const lifted: RootContent[] = [];
	for (let at = 0; at < children.length; ) {
		const run = runFrom(children, at, nested);
		const found = run.length === 0 ? null : (liftRun(run, lines, nested && at === 0) ?? (run.length > 1 ? liftRun(run.slice(0, 1), lines, nested && at === 0) : null));
		if (found === null) {
			lifted.push(liftBelow(children[at] as RootContent, lines));
			at += 1;
		} else {
			lifted.push(...found.nodes);
			at += found.taken;
		}
	}
	return lifted;
}

function liftBelow(node: RootContent, lines: readonly string[]): RootContent {
	if (node.type === 'list') {
		return {...node, children: node.children.map(item => ({...item, children: liftAll(item.children, lines, true) as typeof item.children}))};
	}
	const place = node.position;
	if ((node.type === 'paragraph' || (node.type === 'code' && node.lang === null && node.data === undefined)) && place !== undefined) {
		return boxedList(lines.slice(place.start.line - 1, place.end.line), place.start.line) ?? node;
	}
	return node.type === 'blockquote' ? (quotedCommands(node, lines) ?? node) : node;
}

/** A quote that holds nothing but commands, one of them at least with a flag, an operator, a prompt or root's rights: its author had no other box. */
function quotedCommands(quote: Blockquote, lines: readonly string[]): Code | null {
	const [only, more] = quote.children;
	const place = quote.position;
	if (only?.type !== 'paragraph' || more !== undefined || place === undefined) {
		return null;
	}
	const texts = lines.slice(place.start.line - 1, place.end.line).map(line => line.replace(/^\s*>\s?/u, '').trimEnd());
	const typed = texts.every(text => isBareCommand(text.replace(/\s*;$/u, '').replace(/^\$ /u, ''))) && texts.some(text => /\s-{1,2}\w|[|;&]|^(?:\$|sudo|doas) |^\/etc\/(?:init|rc)\.d\/|\shttps?:\/\//u.test(text));
	return typed ? {type: 'code', lang: null, value: texts.join('\n'), data: {unfenced: true}, position: place} : null;
}

type Line = Paragraph | Heading;

/** A paragraph and what Markdown cut off from it without a blank line: an indented `# comment` becomes a heading. */
function runFrom(children: readonly RootContent[], from: number, nested: boolean): readonly Line[] {
	const run: Line[] = [];
	for (let at = from; at < children.length; at += 1) {
		const node = children[at] as RootContent;
		const above = run.at(-1);
		const joined = above === undefined || (above.position?.end.line ?? 0) + 1 === node.position?.start.line;
		const fits = node.type === 'paragraph' || (run.length > 0 && node.type === 'heading' && (nested || (node.position?.start.column ?? 1) > 1));
		if (!joined || !fits) {
			break;
		}
		run.push(node);
	}
	return run;
}

function liftRun(run: readonly Line[], lines: readonly string[], own: boolean): {readonly nodes: readonly RootContent[]; readonly taken: number} | null {
	const start = run[0]?.position?.start;
	const end = run.at(-1)?.position?.end;
	const [head] = run;
	if (start === undefined || end === undefined || head?.type !== 'paragraph') {
		return null;
	}
	const texts = lines.slice(start.line - 1, end.line).map((line, index) => rootPrompt(index === 0 ? line.slice(start.column - 1) : line, run, start.line + index));
	const typed = typedLines(texts);
	const pieces = typed === null && run.length === 1 ? typedPieces(texts) : null;
	if (pieces !== null && !(own && pieces[0]?.kind === 'typed')) {
		return {nodes: pieces.map(piece => pieceNode(head, piece, lines)), taken: 1};
	}
	// One command as all that an item says is read with the item.
	if (typed === null || (own && typed.from === 0 && !typed.prompted && texts.length === 1)) {
		return null;
	}
	const line = start.line + typed.from;
	const code: Code = {
		type: 'code',
		lang: null,
		value: dedent(texts.slice(typed.from)),
		data: {unfenced: true},
		position: {start: {line, column: typed.from === 0 ? start.column : indentOf(lines[line - 1] ?? '') + 1}, end},
	};
	return {nodes: typed.from === 0 ? [code] : [above(head, line), code], taken: run.length};
}

/** A part of a paragraph as a node of its own. */
function pieceNode(node: Paragraph, {from, to, kind}: Piece, lines: readonly string[]): RootContent {
	const first = (node.position?.start.line ?? 1) + from;
	const last = first + to - from - 1;
	if (from === 0 && kind !== 'typed') {
		return above(node, last + 1);
	}
	const texts = lines.slice(first - 1, last).map((line, index) => (from + index === 0 ? line.slice((node.position?.start.column ?? 1) - 1) : line));
	const position = {start: {line: first, column: from === 0 ? (node.position?.start.column ?? 1) : indentOf(lines[first - 1] ?? '') + 1}, end: {line: last, column: (lines[last - 1] ?? '').length + 1}};
	if (kind === 'typed') {
		return {type: 'code', lang: null, value: dedent(texts), data: {unfenced: true, ...languageOf(texts)}, position};
	}
	return {type: 'paragraph', children: [{type: 'text', value: texts.map(text => text.trim()).join('\n'), position}], ...(kind === 'remark' ? {data: {remark: true as const}} : {}), position};
}

/** What begins as a statement for a database goes on as one, whatever a line of it looks like; a tick at the end of a line is PowerShell's. */
function languageOf(texts: readonly string[]): {readonly tagged?: {readonly language: string; readonly sameLine: boolean}} {
	const language = isSqlStart((texts[0] ?? '').trim()) ? 'sql' : texts.some(text => /\s`\s*$|"[^"`]*`[tnr0][^"`]*"/u.test(text)) ? 'powershell' : null;
	return language === null ? {} : {tagged: {language, sameLine: true}};
}

/** `# service app stop`, cut off as a heading, is what root typed. The mark keeps its width. */
function rootPrompt(text: string, run: readonly Line[], line: number): string {
	const heading = run.some(node => node.type === 'heading' && node.position?.start.line === line);
	const match = heading ? /^(\s*)# (.*)$/u.exec(text) : null;
	return match !== null && isBareCommand(match[2] ?? '') ? `${match[1]}$ ${match[2]}` : text;
}

/** The part of a paragraph above a line. */
function above(node: Paragraph, line: number): Paragraph {
	const children = node.children.flatMap((child): PhrasingContent[] => {
		const start = child.position?.start.line ?? 0;
		if (start >= line) {
			return [];
		}
		return child.type === 'text' ? [{...child, value: child.value.split('\n').slice(0, line - start).join('\n')}] : [child];
	});
	return {...node, children, position: node.position === undefined ? undefined : {...node.position, end: {line: line - 1, column: 1}}} as Paragraph;
}

function dedent(texts: readonly string[]): string {
	const indent = Math.min(...texts.filter(text => text.trim() !== '').map(indentOf));
	return texts.map((text, index) => (index === 0 ? text.trimStart() : text.slice(Math.min(indent, indentOf(text))))).join('\n');
}

function indentOf(text: string): number {
	return text.length - text.trimStart().length;
}
