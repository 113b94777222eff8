import {isCalculated} from './calculated.ts';
import {wordsOf} from './calls.ts';
import {isCodeWord, startedBy} from './code-words.ts';
import {readsCode, readsCodeIn} from './code-readers.ts';
import {pathTo, walk} from './syntax.ts';
import type {Node, Tree} from './syntax.ts';

/** True if the place from `start` to `end` is read by another interpreter than this shell, or calculated with: quoting is not enough there. */
export function isInterpreted(tree: Tree, text: string, start: number, end: number): boolean {
	const path = pathTo(tree, start, end);
	// Goes outwards with what the value is a part of; `told`: what the node holds or prints has the value in it.
	let told = true;
	for (let at = path.length - 2; at >= 0; at--) {
		const [node, child] = [path[at], path[at + 1]];
		if (!node || !child) break;
		if (told && isCalculated(node, child, path[at + 2], text)) return true;
		const next: Told = step(node, child, told, text);
		if (next === 'code') return true;
		told = next;
	}
	return false;
}

type Told = boolean | 'code';

function step(node: Node, child: Node, told: boolean, text: string): Told {
	switch (node.type) {
		case 'Command':
			return inCommand(node, child, told, text);
		case 'Pipeline': {
			const at = node.commands.findIndex((one) => one === child);
			return told && at >= 0 && node.commands.slice(at + 1).some((one) => readsCodeIn(one, text)) ? 'code' : told;
		}
		case 'Redirected':
			if (child === node.command) return told && isHandedTo(node.redirects, text) ? 'code' : told;
			return told && isInput(child, text) ? (readsCodeIn(node.command, text) ? 'code' : true) : false;
		case 'TestCommand':
			return false;
		default:
			return told;
	}
}

function inCommand(node: Extract<Node, {type: 'Command'}>, child: Node, told: boolean, text: string): Told {
	const words = wordsOf(node, text);
	const values = words.map((word) => word.value);
	const at = words.findIndex((word) => word.start <= child.pos && child.end <= word.end);
	if (at < 0) {
		if (!told || !isInput(child, text)) return false;
		return readsCode(values) || isHandedTo(node.redirects, text) ? 'code' : true;
	}
	if (isCodeWord(values, at, words[at]?.quoted ?? false)) return 'code';
	// `bash <(echo …)`, `psql -f <(echo …)`: the file that it is given.
	const file = told && isFile(child, text);
	if (file && (readsCode(values.filter((_, index) => index !== at)) || /^(?:source|\.)$/u.test(values[0] ?? ''))) return 'code';
	const tells = told && at > 0 && (file || startedBy(values).some(({program, offset}) => TELLS.test(program) && offset < at));
	return tells && isHandedTo(node.redirects, text) ? 'code' : tells;
}

/** Programs that print what they are given. */
const TELLS = /^(?:echo|printf|yes|print)$/u;

/** Of a file that is read, the name is no input; of a substitution it is what it prints. */
function isInput(node: Node, text: string): boolean {
	return node.type === 'HereDoc' || node.type === 'HereString' || (node.type === 'Redirect' && node.operator.startsWith('<') && isFile(node.target, text));
}

function isFile(node: Node | undefined, text: string): boolean {
	return node !== undefined && text.startsWith('<(', node.pos);
}

/** `> >(bash)`. */
function isHandedTo(redirects: readonly Node[], text: string): boolean {
	let handed = false;
	for (const redirect of redirects) {
		walk(redirect, (node) => {
			if (node.type === 'ProcessSubstitution' && node.operator === '>' && node.script) handed ||= readsCodeIn(node.script, text);
			return !handed;
		});
	}
	return handed;
}
