import {forEachChild, parse} from 'unbash';
import type {ParsedScript, Statement, SyntaxNode} from 'unbash';

/** The only file that knows the shell parser. Offsets are 0-based UTF-16, half-open. Nothing here throws. */
export type Span = {readonly start: number; readonly end: number};

export type Tree = ParsedScript;
export type Node = SyntaxNode;

type Parsed = {readonly tree: Tree; readonly spans: readonly Span[]; readonly errorAt: number | null};

/** Complete commands of a text in order, here-doc bodies included; `errorAt` is the first place that is no shell syntax. */
export function parseShell(text: string): Parsed {
	// One text is asked about several times in a row: for what it assigns, defines, and runs.
	if (latest?.text !== text) {
		latest = {text, parsed: parseAnew(text)};
	}
	return latest.parsed;
}

let latest: {readonly text: string; readonly parsed: Parsed} | null = null;

function parseAnew(text: string): Parsed {
	const long = longLine(text);
	if (long !== null) return {tree: parse(''), spans: [], errorAt: long};
	try {
		const tree = parse(text);
		const spans = tree.commands.filter((one) => one.end > one.pos).map((one) => ({start: one.pos, end: reach(one)}));
		const errorAt = tree.errors?.reduce((least, error) => Math.min(least, error.pos), text.length) ?? null;
		return {tree, spans, errorAt};
	} catch {
		// Nesting beyond the parser's depth: as good as a syntax error at the start.
		return {tree: parse(''), spans: [], errorAt: 0};
	}
}

/** Nobody types such a line; nested deep enough, it would be read for minutes. */
const MAX_LINE = 8_000;

function longLine(text: string): number | null {
	if (text.length <= MAX_LINE) return null;
	for (let at = 0; at < text.length; ) {
		const end = text.indexOf('\n', at);
		if ((end < 0 ? text.length : end) - at > MAX_LINE) return at;
		if (end < 0) return null;
		at = end + 1;
	}
	return null;
}

/** Calls `visit` for the node and all below it; `visit` returns false to stay out of a subtree. */
export function walk(node: Node, visit: (node: Node) => boolean): void {
	if (!visit(node)) return;
	forEachChild(node, (child) => walk(child, visit));
}

/** The nodes around a place, from the outermost to the innermost; the body of a here-document lies in its owner. */
export function pathTo(tree: Tree, start: number, end: number): readonly Node[] {
	let found: readonly Node[] = [];
	const look = (node: Node, above: readonly Node[]): void => {
		if (found.length > 0) return;
		const path = [...above, node];
		// Offsets in an escaped substitution are those of another text.
		if (node.type !== 'CommandExpansion' || node.script?.source === undefined) forEachChild(node, (child) => look(child, path));
		if (found.length === 0 && node.pos <= start && end <= node.end) found = path;
	};
	look(tree, []);
	return found;
}

/** A statement's own end excludes the bodies of its here-docs. */
function reach(statement: Statement): number {
	let end = statement.end;
	walk(statement, (node) => {
		if (node.type === 'HereDoc') end = Math.max(end, node.closing?.end ?? node.body.end);
		return node.type !== 'CommandExpansion';
	});
	return end;
}
