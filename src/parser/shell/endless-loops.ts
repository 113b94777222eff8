import {walk} from './syntax.ts';
import type {Node, Tree} from './syntax.ts';

/** True if a loop that the text runs, and does not put into the background, goes on until somebody ends it. Sources: bash(1), Looping Constructs; about_While. */
export function loopsForEver(tree: Tree, text: string): boolean {
	let found = false;
	walk(tree, (node) => {
		if (node.type === 'Function' || (node.type === 'Statement' && node.background)) return false;
		found ||= neverEnds(node, text);
		return !found;
	});
	return found;
}

/** The same for PowerShell, which its own parser alone could read: a condition that holds, and no word that leaves. */
export const loopsForEverThere = (text: string): boolean => /(?:^|[\s;}])while\s*\(\s*(?:\$true|1)\s*\)|(?:^|[\s;])for\s*\(\s*;\s*;\s*\)/iu.test(text) && !LEAVES.test(text);

const LEAVES = /\b(?:break|exit|return|throw)\b/u;

function neverEnds(node: Node, text: string): boolean {
	if (node.type !== 'While' && node.type !== 'ArithmeticFor') return false;
	if (LEAVES.test(text.slice(node.body.pos, node.body.end))) return false;
	if (node.type === 'ArithmeticFor') return node.test === undefined || text.slice(node.test.pos, node.test.end).trim() === '';
	const clause = text.slice(node.clause.pos, node.clause.end).trim().replace(/\s*;$/u, '');
	return node.kind === 'while' ? HOLDS.some((pattern) => pattern.test(clause)) : /^(?:false|! ?(?:true|:))$/u.test(clause);
}

/** Conditions that are always met: a truth, or commands of which the last one has nothing to fail at. */
const HOLDS: readonly RegExp[] = [
	/^(?:true|:|\(\s*true\s*\)|\(\(\s*[1-9]\d*\s*\)\)|\[{1,2}\s+(?:[1-9]\d*|true|-n [1-9a-z]\w*)\s+\]{1,2})$/u,
	/^\[{1,2}\s+(["']?)(\w+)\1\s+(?:==?|-eq)\s+(["']?)\2\3\s+\]{1,2}$/u,
	/(?:^|[;&|]\s*|\n\s*)(?:sleep|clear|date|echo|printf|tput|uptime)(?:\s[^;&|\n]*)?$/u,
	// A list of all that there is: an empty one is no failure.
	/(?:^|[;&|]\s*|\n\s*)(?:kubectl|oc|k) get (?:-\S+ (?:[a-z][\w-]* )?)*(?:\w+s|all|po|svc|deploy|nodes?|pvc?|ing)(?: (?:-\S+(?: [a-z][\w-]*)?|[a-z]+=\S+))*$/u,
	/(?:^|[;&|]\s*|\n\s*)docker (?:ps|compose ps|stats --no-stream)(?: -\S+)*$/u,
];
