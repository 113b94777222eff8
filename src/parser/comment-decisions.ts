import type {Decision} from './decision.ts';
import type {DecisionGround} from './decision-ground.ts';
import {RUNNABLE, type ReadFence} from './fence-reading.ts';
import {openingOf} from './opening.ts';
import {isCondition} from './sentence.ts';
import {between} from './in-order.ts';
import {findTarget} from './targets.ts';
import {treeDecision} from './tree-decisions.ts';
import {shorten, withoutNumber} from './words.ts';

/** Questions inside of blocks: comments with a condition that lead elsewhere, and "Option 1 … Option 2" in comments alone. */
export function commentDecisions(ground: DecisionGround): readonly Decision[] {
	return [...ground.fences.values()].flatMap(fence => {
		if ((!RUNNABLE.has(fence.kind) && fence.kind !== 'manual') || fence.role === 'example') {
			return [];
		}
		const options = fence.kind === 'manual' ? (numberedOptions(fence, ground) ?? treeDecision(fence, ground)) : null;
		return options === null ? leadingComments(fence, ground) : [options];
	});
}

/** Lines below a condition that are looked at: more than anybody writes, and few enough where each of thousands is one. */
const MOST_BELOW = 50;

/** "If not healthy, go to the full restore": the condition and the lines right below it, with no command between. */
function leadingComments(fence: ReadFence, {outline, ids}: DecisionGround): readonly Decision[] {
	const comments = fence.shell?.comments ?? [];
	return comments.flatMap((comment, index): readonly Decision[] => {
		const text = withoutNumber(comment.text);
		if (!isCondition(text) || comment.role === 'expectation') {
			return [];
		}
		const group = [comment];
		for (let next = comments[index + 1]; next?.line === comment.line + group.length && group.length < MOST_BELOW; next = comments[index + group.length]) {
			group.push(next);
		}
		const led = group.map(other => ({other, target: findTarget(outline, other.text, {links: [], from: fence.block.section})})).find(({target}) => target !== null);
		const section = led?.target === null || led === undefined ? undefined : ids[led.target];
		if (led === undefined || led.target === null || section === undefined) {
			return [];
		}
		const at = (line: number): number => fence.block.firstLine + line - 1;
		return [{
			line: at(comment.line),
			endLine: at(led.other.line),
			section: fence.block.section,
			title: shorten(text),
			why: `the comment on line ${at(led.other.line)} leads to "${outline.sections[led.target]?.title ?? ''}"`,
			options: [{line: at(led.other.line), text: led.other === comment ? text : led.other.text, detail: text, target: led.target, opens: {kind: 'section', section}}],
			otherwise: {kind: 'next'},
			governs: null,
			blocks: [],
		}];
	});
}

function numberedOptions(fence: ReadFence, {outline, ids}: DecisionGround): Decision | null {
	const comments = fence.block.text.split('\n').map((line, index) => ({line: fence.block.firstLine + index, text: line.replace(/^\s*(?:#+|--|\/\/)\s*/u, '')}));
	const heads = comments.filter(({text}) => /^(?:option|alternative|opción|opção|variante|方案|选项)\s*(?:\d+|[A-Z])\b/iu.test(text));
	const first = heads[0];
	if (first === undefined || heads.length < 2) {
		return null;
	}
	const options = heads.map((head, index) => {
		const until = heads[index + 1]?.line ?? Number.POSITIVE_INFINITY;
		const detail = between(comments, head.line + 1, until - 1).filter(({text}) => text !== '').map(({text}) => text.replace(/^[-*]\s*/u, ''));
		const target = findTarget(outline, head.text, {links: [], from: fence.block.section});
		return {line: head.line, text: head.text, detail: detail.join('; '), target, opens: openingOf(head.text, target, ids)};
	});
	return {line: fence.block.line, endLine: fence.block.endLine, section: fence.block.section, title: outline.sections[fence.block.section]?.title ?? 'Which option', why: `the comments from line ${first.line} number options`, options, otherwise: {kind: 'next'}, governs: null, blocks: []};
}
