import {forEachChild} from 'unbash';
import type {SyntaxNode} from 'unbash';
import {excerpt} from './statement-check.ts';
import type {StatementCheck} from './statement-check.ts';

/**
 * Bash evaluates what it finds in arithmetic again and again: a variable that holds `a[$(touch x)]` runs `touch`.
 * So only numbers, names and operators are let in; the names are watched while the statement runs, and what a command
 * prints into arithmetic goes through a filter for numbers.
 */
export function checkArithmetic(check: StatementCheck, node: SyntaxNode, region: {readonly pos: number; readonly end: number}): void {
	const nested = outermostExpansions(node);
	let text = check.source.slice(region.pos, region.end);
	for (const inner of nested.toReversed()) {
		text = `${text.slice(0, inner.pos - region.pos)} 0 ${text.slice(inner.end - region.pos)}`;
	}
	const bare = text.replace(/^"(.*)"$/su, '$1').replace(/\$\(\(|\)\)/gu, ' ');
	if (!/^(?:[\s\d+\-*/%<>=!&|^~?:(),;[\]]|\$?[A-Za-z_]\w*|\$\{[A-Za-z_]\w*(?:\[[\w@*]+\])?\}|\$\{#[A-Za-z_]\w*(?:\[[@*]\])?\}|\$[?#]|0[xX][\da-fA-F]+|\d+#\w+)*$/u.test(bare)) {
		check.refusals.push(`a drill does not evaluate the arithmetic \`${excerpt(text)}\``);
		return;
	}
	for (const [name] of bare.matchAll(/(?<![\w#])[A-Za-z_]\w*/gu)) {
		check.numbers.add(name);
	}
	for (const inner of nested) {
		check.edits.push({start: inner.pos, end: inner.pos, text: '$(__rollbook_number "'}, {start: inner.end, end: inner.end, text: '")'});
	}
}

/** `$( )` directly inside of the node, not those inside of other `$( )`. */
function outermostExpansions(node: SyntaxNode): readonly {readonly pos: number; readonly end: number}[] {
	const found: {readonly pos: number; readonly end: number}[] = [];
	const look = (child: SyntaxNode): void => {
		if (child.type === 'CommandExpansion' || child.type === 'ArithmeticCommandExpansion') {
			found.push(child);
		} else {
			forEachChild(child, look);
		}
	};
	look(node);
	return found.toSorted((a, b) => a.pos - b.pos);
}
