import type {Quoting} from '../../plan/input.ts';
import {walk} from './syntax.ts';
import type {Tree} from './syntax.ts';

/** How a value at `offset` of the tree's text has to be quoted; `interpreted`: the word is itself a program for another reader. */
export function quotingAt(tree: Tree, start: number, end: number, literal: string, interpreted: boolean): Quoting {
	let quoting: Quoting = 'comment';
	walk(tree, (node) => {
		if (node.type === 'HereDoc' && node.body.pos <= start && end <= node.body.end) {
			quoting = node.delimiter?.quoted === true ? 'heredoc-quoted' : 'heredoc';
			return true;
		}
		if (start < node.pos || node.end < end) return node.type === 'Script' || node.type === 'Statement' || holdsDoc(node.type);
		switch (node.type) {
			case 'CommandExpansion':
				// Between back-quotes the shell strips a level of backslashes before it parses: only a variable is safe there.
				quoting = node.text.startsWith('`') ? 'assignment' : settled(quoting) ? quoting : 'bare';
				break;
			case 'Word':
			case 'ProcessSubstitution':
			case 'Assignment':
			case 'Command':
				quoting = settled(quoting) ? quoting : 'bare';
				break;
			case 'SingleQuoted':
				quoting = settled(quoting) ? quoting : 'single';
				break;
			case 'DoubleQuoted':
			case 'LocaleString':
				quoting = settled(quoting) ? quoting : 'double';
				break;
			case 'AnsiCQuoted':
			case 'ArithmeticExpansion':
			case 'ArithmeticCommand':
			case 'ArithmeticFor':
				quoting = literal.startsWith('$') ? 'assignment' : 'raw';
				break;
			case 'ParameterExpansion':
				quoting = node.text === literal && !/^\$\{\w+\}$/u.test(literal) ? 'assignment' : node.text === literal ? quoting : 'raw';
				break;
		}
		return true;
	});
	return interpreted && quoting !== 'comment' ? 'raw' : quoting;
}

/** Decided for good: whatever is further inside does not change it. */
function settled(quoting: Quoting): boolean {
	return quoting === 'raw' || quoting === 'assignment';
}

/** Bodies of here-docs lie outside of the node that owns them. */
function holdsDoc(type: string): boolean {
	return /^(?:Command|Pipeline|AndOr|Redirected|CompoundList|If|Elif|For|While|Case|CaseItem|Subshell|BraceGroup|Function)$/u.test(type);
}
