import {wordsOf} from './calls.ts';
import type {Node} from './syntax.ts';

/**
 * True if bash evaluates what stands in this child of the node as arithmetic although it looks like text: a subscript in it is expanded once
 * more, so that `a[$(…)]` would run there however it is quoted. Source: bash(1), on arithmetic, `[[`, `declare -i` and subscripts.
 */
export function isCalculated(node: Node, child: Node, below: Node | undefined, text: string): boolean {
	switch (node.type) {
		case 'TestBinary':
			return /^-(?:eq|ne|lt|le|gt|ge)$/u.test(node.operator);
		case 'TestUnary':
			return /^-[vR]$/u.test(node.operator);
		case 'Assignment':
			return child === node.index || (child === node.value && isSubscript(below));
		case 'Command':
			return inCommand(node, child, text);
		default:
			return false;
	}
}

/** `A=([x]=1)`. */
function isSubscript(element: Node | undefined): boolean {
	return element?.type === 'Word' && /^\[[^\]]*\]=/u.test(element.text);
}

function inCommand(node: Extract<Node, {type: 'Command'}>, child: Node, text: string): boolean {
	const all = wordsOf(node, text);
	const at = all.findIndex((word) => word.start <= child.pos && child.end <= word.end);
	// `command declare`, `builtin printf`.
	const first = all.findIndex((word) => !/^(?:builtin|command)$/u.test(word.value));
	const words = all.slice(first).map((word) => word.value);
	const [program, index] = [words[0] ?? '', at - first];
	if (at < 0 || index <= 0) return false;
	switch (program) {
		case 'let':
			return true;
		case 'test':
		case '[':
			return /^-[vR]$/u.test(words[index - 1] ?? '');
		case 'printf':
			return words[index - 1] === '-v';
		case 'read':
			return !/^-\w*[dinNptu]$/u.test(words[index - 1] ?? '');
		case 'mapfile':
		case 'readarray':
			return !/^-\w*[CcdnOsu]$/u.test(words[index - 1] ?? '');
		case 'unset':
		case 'getopts':
			return true;
		case 'declare':
		case 'typeset':
		case 'local':
		case 'readonly':
		case 'export':
			return isDeclared(words, index, child);
		default:
			return false;
	}
}

/** With `-i` a value is calculated; a name, and a list in quotes, are read as the shell reads them anywhere. */
function isDeclared(words: readonly string[], index: number, child: Node): boolean {
	const isInteger = words.slice(1, index).some((word) => /^-[a-zA-Z]*i/u.test(word));
	if (isInteger) return true;
	return child.type !== 'Assignment' && !/^\w+=(?!\()/u.test(words[index] ?? '');
}
