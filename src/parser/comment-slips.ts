import type {Node, Root} from 'mdast';
import {annotationWords} from './annotation-syntax.ts';
import {ANNOTATIONS, SECTION_ROLES} from './annotation-table.ts';
import type {StrayNote} from './block.ts';
import {editDistance} from './did-you-mean.ts';

/** Comments that were meant as annotations: `<!-- rolbook: danger -->`, `<!-- rollbook danger -->`. Nobody would notice that a gate is missing. */
export function commentSlips(root: Root): readonly StrayNote[] {
	const found: StrayNote[] = [];
	const visit = (node: Node & {readonly children?: readonly Node[]; readonly value?: unknown}): void => {
		if (node.type === 'html' && typeof node.value === 'string') {
			found.push(...slipsIn(node.value, node.position?.start));
		}
		node.children?.forEach(visit);
	};
	visit(root);
	return found;
}

function slipsIn(html: string, start: {readonly line: number; readonly column: number} | undefined): readonly StrayNote[] {
	return [...html.matchAll(/<!--\s*([\p{L}-]{5,12})\s*(:?)\s*([^>]*?)\s*-->/gu)].flatMap(match => {
		const [whole, word = '', colon = '', rest = ''] = match;
		if (!isSlip(word, colon !== '', rest)) {
			return [];
		}
		const before = html.slice(0, match.index + whole.indexOf(word)).split('\n');
		const last = before.at(-1)?.length ?? 0;
		return [{why: 'slip' as const, line: (start?.line ?? 1) + before.length - 1, column: before.length === 1 ? (start?.column ?? 1) + last : last + 1, length: word.length, meant: `<!-- rollbook: ${rest} -->`}];
	});
}

/** "rollback" is not far from our name and common in runbooks: what follows it must be words of ours and nothing else. */
function isSlip(word: string, colon: boolean, rest: string): boolean {
	const far = editDistance(word.toLowerCase(), 'rollbook');
	if (word === 'rollbook' && colon) {
		return false;
	}
	return far <= 1 && colon ? true : (far <= 2 || NEAR.test(word)) && isAllOurs(rest);
}

const NEAR = /^(?:runbook|roll-book|rulebook|rollbooks)$/iu;

function isAllOurs(text: string): boolean {
	const words = annotationWords(text, {line: 1, column: 1});
	return words.length > 0 && words.every(({key, value}) => ANNOTATIONS.some(row => row.key === key && row.read(value) !== null) || (value === null && (SECTION_ROLES as readonly string[]).includes(key)));
}
