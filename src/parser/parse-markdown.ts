import type {Definition, FootnoteDefinition, Nodes, Root, RootContent} from 'mdast';
import {remark} from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import type {Processor} from 'unified';
import {cutMarkdown, type Piece} from './cut-markdown.ts';

/**
 * The tree of a Markdown text, with tables, task items and front matter; positions have lines and columns, no offsets.
 * The same tree as from the whole text at once, in less time: piece by piece, without what stands in fences, and with no more syntax than a piece can hold.
 * Throws only what the Markdown parser throws on hopelessly deep nesting.
 * `pieceLines`: how many lines a piece has at least, where there are as many.
 */
export function parseMarkdown(text: string, pieceLines = 100): Root {
	const pieces = cutMarkdown(text, pieceLines);
	const read = pieces.filter(piece => piece.lines.length > 0);
	const defined = pieces.length === 1 ? NONE : definitions(parsePieces(read.filter(piece => piece.lines.some(line => line.includes(']:'))), NONE).flat());
	const found = parsePieces(read, defined);
	let next = 0;
	return {type: 'root', children: pieces.flatMap(piece => (piece.lines.length === 0 ? piece.nodes : (found[next++] ?? [])))};
}

/** What links and footnotes may refer to, as Markdown that defines it, by its name in brackets. */
type Definitions = ReadonlyMap<string, string>;

const NONE: Definitions = new Map();

/** What links and footnotes of one piece may refer to in another. */
function definitions(nodes: readonly RootContent[]): Definitions {
	const found = new Map<string, string>();
	const visit = (node: Nodes): void => {
		if (node.type === 'definition' || node.type === 'footnoteDefinition') {
			const [name, meaning] = named(node);
			found.set(nameOf(name), meaning);
		}
		if ('children' in node) {
			node.children.forEach(visit);
		}
	};
	nodes.forEach(visit);
	return found;
}

function named({type, identifier}: Definition | FootnoteDefinition): readonly [name: string, meaning: string] {
	return type === 'definition' ? [identifier, `[${identifier}]: #`] : [`^${identifier}`, `[^${identifier}]: #`];
}

/** Names are the same whatever their case and their blanks. */
function nameOf(text: string): string {
	return text.replace(/\s+/gu, ' ').trim().toLowerCase().toUpperCase();
}

/** The definitions of all that stands in brackets, as Markdown that can stand before a piece and reaches nowhere. */
function definitionsFor(body: string, defined: Definitions): string {
	if (defined.size === 0 || !body.includes('[')) {
		return '';
	}
	const names = new Set([...body.matchAll(/\[((?:[^[\]\\]|\\.)*)\]/gsu)].map(([, name = '']) => nameOf(name)));
	const lines = [...names].flatMap(name => defined.get(name) ?? []);
	return lines.length === 0 ? '' : `${lines.join('\n\n')}\n\n# -\n`;
}

/** So many lines are read at once: to begin costs as much as a few lines, to go on the more the longer a text is. */
const LINES_AT_ONCE = 100;

/** Nodes of each piece, in their order. Small pieces are read together, with a heading between them that nothing reaches across. */
function parsePieces(pieces: readonly Piece[], defined: Definitions): readonly (readonly RootContent[])[] {
	const found: (readonly RootContent[])[] = [];
	let together: Piece[] = [];
	let lines = 0;
	for (const piece of pieces) {
		const apart = piece.stored[0] === 1 || piece.lines[0]?.startsWith('\ufeff') === true;
		if (together.length > 0 && (apart || lines + piece.lines.length > LINES_AT_ONCE)) {
			found.push(...parseTogether(together, defined));
			together = [];
			lines = 0;
		}
		together.push(piece);
		lines += apart ? LINES_AT_ONCE : piece.lines.length;
	}
	return together.length === 0 ? found : [...found, ...parseTogether(together, defined)];
}

const BETWEEN = ['', '# -', ''];

function parseTogether(pieces: readonly Piece[], defined: Definitions): readonly (readonly RootContent[])[] {
	const top = pieces[0]?.stored[0] === 1;
	const lines: string[] = [];
	const starts: number[] = [];
	for (const piece of pieces) {
		lines.push(...(starts.length === 0 ? [] : BETWEEN));
		starts.push(lines.length);
		lines.push(...piece.lines);
	}
	// At the top the mark of an encoding counts for nothing; what is put before the text would make it a letter.
	const body = lines.join('\n').slice(top && lines[0]?.startsWith('\ufeff') === true ? 1 : 0);
	// The mark of an encoding is one at the top only.
	const named = definitionsFor(body, pieces[0]?.frontMatter === true ? NONE : defined);
	const before = named === '' && body.startsWith('\ufeff') && !top ? '\n' : named;
	const skipped = before.split('\n').length - 1;
	const found: RootContent[][] = pieces.map(() => []);
	let at = 0;
	for (const node of syntaxFor(body, top).parse(before + body).children) {
		const line = (node.position?.start.line ?? 0) - skipped - 1;
		while (line >= (starts[at + 1] ?? Number.POSITIVE_INFINITY)) {
			at += 1;
		}
		const piece = pieces[at];
		const inside = line - (starts[at] ?? 0);
		if (piece === undefined || line < 0 || inside >= piece.lines.length) {
			continue;
		}
		const filling = node.type === 'code' ? piece.bodies.get(inside) : undefined;
		if (node.type === 'code' && filling !== undefined) {
			node.value = filling.join('\n').replaceAll('\0', '\ufffd');
		}
		placeAsStored(node, piece.stored, skipped + (starts[at] ?? 0));
		found[at]?.push(node);
	}
	return found;
}

function placeAsStored(node: Nodes, stored: readonly number[], skipped: number): void {
	if (node.position !== undefined) {
		const {start, end} = node.position;
		const lineOf = (line: number): number => stored[line - skipped - 1] ?? stored.at(-1) ?? 1;
		node.position = {start: {line: lineOf(start.line), column: start.column}, end: {line: lineOf(end.line), column: end.column}};
	}
	if ('children' in node) {
		for (const child of node.children) {
			placeAsStored(child, stored, skipped);
		}
	}
}

/** The least syntax that reads a text as all of it would: no address without its signs, no table without a bar or a colon at a dash. */
function syntaxFor(text: string, top: boolean): Processor<Root> {
	const addresses = /@[-\w.]*\./u.test(text) ? 'all' : /:\/\/|www\.|[&\\]/iu.test(text) ? 'web' : 'none';
	const tables = /\||:-|-:/u.test(text);
	const key = `${addresses} ${tables} ${top}`;
	const known = syntaxes.get(key) ?? (remark().use(remarkGfm).use(lessSyntax, {addresses, tables}).use(top ? [[remarkFrontmatter, ['yaml', 'toml']]] : []) as unknown as Processor<Root>);
	syntaxes.set(key, known);
	return known;
}

const syntaxes = new Map<string, Processor<Root>>();

type Less = {readonly addresses: 'all' | 'web' | 'none'; readonly tables: boolean};

/** Takes away what makes GFM slow: a try for an address at every letter, a try for a table at every line. */
function lessSyntax(this: Processor, {addresses, tables}: Less): void {
	const found = this.data();
	const web = new Set([...'HhWw'].map(letter => String(letter.charCodeAt(0))));
	found.micromarkExtensions = found.micromarkExtensions?.map(({text, flow, ...rest}) => ({
		...rest,
		...(tables ? {flow} : {}),
		text: Object.fromEntries(Object.entries(text ?? {}).filter(([code]) => addresses === 'all' || !/^[-+.\w]$/u.test(String.fromCharCode(Number(code))) || (addresses === 'web' && web.has(code)))),
	}));
	found.fromMarkdownExtensions = found.fromMarkdownExtensions?.flat().map(each => ({...each, ...(each.transforms === undefined || each.transforms === null ? {} : {transforms: each.transforms.map(onlyForAddresses)})}));
}

type Transform = (tree: Root) => Root | null | undefined | void;

/** The search for addresses that the syntax did not see walks through the tree once for each kind: worth it only where a text holds one. */
function onlyForAddresses(transform: Transform): Transform {
	return tree => (holdsAddress(tree) ? transform(tree) : undefined);
}

function holdsAddress(node: Nodes): boolean {
	if (node.type === 'text') {
		return /@|:\/\/|www\./iu.test(node.value);
	}
	return node.type !== 'link' && node.type !== 'linkReference' && 'children' in node && node.children.some(holdsAddress);
}
