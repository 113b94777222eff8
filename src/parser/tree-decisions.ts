import type {Decision, DecisionOption} from './decision.ts';
import type {DecisionGround} from './decision-ground.ts';
import type {ReadFence} from './fence-reading.ts';
import {openingOf} from './opening.ts';
import {findTarget} from './targets.ts';

/** A decision tree that is drawn in a block: each branch that ends in no further question is an option. */
export function treeDecision(fence: ReadFence, {outline, ids}: DecisionGround): Decision | null {
	const lines = fence.block.text.split('\n');
	if (!lines.some(line => /[?？]\s*[│|]?\s*$/u.test(line))) {
		return null;
	}
	const questions: Asked[] = [];
	const options = lines.flatMap((line, index): readonly DecisionOption[] => {
		const above = questionAbove(questions, line);
		ask(questions, line);
		const branch = BRANCH.exec(line)?.groups;
		const text = (branch?.['course'] ?? '').replace(/[\s│|]+$/u, '');
		if (branch === undefined || text === '' || /[?？]$/u.test(text)) {
			return [];
		}
		const target = findTarget(outline, text, {links: [], from: fence.block.section}) ?? findTarget(outline, `use ${/[([]\s*([^)\]]+)/u.exec(text)?.[1] ?? text}`, {links: [], from: fence.block.section});
		return [{line: fence.block.firstLine + index, text, detail: `${above} ${branch['answer'] ?? ''}`.trim(), target, opens: openingOf(text, target, ids)}];
	});
	const found = options.length < 2 ? casesOf(lines, fence, {outline, ids}) : options;
	if (found.length < 2) {
		return null;
	}
	return {line: fence.block.line, endLine: fence.block.endLine, section: fence.block.section, title: outline.sections[fence.block.section]?.title ?? '', why: `the block on line ${fence.block.line} draws a tree of decisions`, options: found, otherwise: {kind: 'next'}, governs: null, blocks: []};
}

/** "├── Nothing answers", and "└── → go back" right below or behind it: a case for each branch, with its course. */
function casesOf(lines: readonly string[], {block}: ReadFence, {outline, ids}: Pick<DecisionGround, 'outline' | 'ids'>): readonly DecisionOption[] {
	return lines.flatMap((line, index): readonly DecisionOption[] => {
		const {seen = '', behind = ''} = CASE.exec(line)?.groups ?? {};
		const text = behind !== '' ? behind : (COURSE_BELOW.exec(lines[index + 1] ?? '')?.groups?.['course'] ?? '');
		if (seen === '' || text === '' || /[?？]$/u.test(text)) {
			return [];
		}
		const target = findTarget(outline, text, {links: [], from: block.section});
		return [{line: block.firstLine + index + (behind === '' ? 1 : 0), text, detail: seen, target, opens: openingOf(text, target, ids)}];
	});
}

/** A branch that names what is seen; its course stands behind an arrow. */
const CASE = /^[\s│|]*[├└+`][─–—_-]+>?\s*(?<seen>[^→\s][^→]{2,80}?)(?:\s*(?:→|->|=>)\s*(?<behind>\S.*?))?\s*$/u;
const COURSE_BELOW = /^[\s│|]*[├└+`][─–—_-]+\s*(?:→|->|=>)\s*(?<course>\S.*?)\s*$/u;

/** "├─ YES → Roll back". Answers in en, es, pt, de, fr, it, pl, ru, zh, ja, ko. */
const BRANCH = /^[\s│|]*(?:[├└|+`][─\-–—_]*>?|[-*])\s*\[?(?<answer>yes|no|sí|si|sim|não|nao|ja|nein|oui|non|sì|tak|nie|да|нет|是|否|不是|はい|いいえ|예|아니오)\]?\s*(?:→|->|=>|-->|──?>|[:：–—-])\s*(?<course>\S.*)$/iu;

/** A question of the tree, and how far from the left it stands. */
type Asked = {readonly line: string; readonly depth: number};

/** Keeps a question; those above that stand no further to the left are never the nearest again. */
function ask(questions: Asked[], line: string): void {
	if (!/[?？]\s*$/u.test(line)) {
		return;
	}
	const depth = /\S/u.exec(line.replace(/[│|]/gu, ' '))?.index ?? 0;
	while ((questions.at(-1)?.depth ?? -1) >= depth) {
		questions.pop();
	}
	questions.push({line, depth});
}

/** The nearest question above that stands further to the left. */
function questionAbove(questions: readonly Asked[], line: string): string {
	const depth = /[├└|+`*-]/u.exec(line)?.index ?? 0;
	const asked = questions.findLast(question => question.depth < Math.max(depth, 1))?.line;
	return (asked ?? '').replace(/^[\s│├└─|+`>*-]*(?:(?:yes|no|sí|sim|não|ja|nein|oui|non|是|否)\s*(?:→|->|[:：])\s*)?/iu, '').trim();
}
