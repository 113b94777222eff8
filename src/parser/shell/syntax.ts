import {forEachChild, parse} from 'unbash';
import type {ParsedScript, Statement, SyntaxNode} from 'unbash';

/** The only file that knows the shell parser. Offsets are 0-based UTF-16, half-open. Nothing here throws. */
export type Span = {readonly start: number; readonly end: number};

export type Tree = ParsedScript;
export type Node = SyntaxNode;

/** Complete commands of a text in order, here-doc bodies included; `errorAt` is the first place that is no shell syntax. */
export function parseShell(text: string): {readonly tree: Tree; readonly spans: readonly Span[]; readonly errorAt: number | null} {
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

/** Calls `visit` for the node and all below it; `visit` returns false to stay out of a subtree. */
export function walk(node: Node, visit: (node: Node) => boolean): void {
	if (!visit(node)) return;
	forEachChild(node, (child) => walk(child, visit));
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
