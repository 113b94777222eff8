import type {Decision} from './decision.ts';
import type {DecisionGround} from './decision-ground.ts';
import {isCondition} from './sentence.ts';
import {findTarget} from './targets.ts';
import {shorten} from './words.ts';

/** "If the data is damaged, follow Procedure 3": a paragraph or list item with a condition that leads to a heading. */
export function sentenceDecisions({outline, roles, ids}: DecisionGround): readonly Decision[] {
	return outline.blocks.flatMap((block): readonly Decision[] => {
		const role = roles[block.section]?.role;
		const acting = role === 'procedure' || role === 'verification' || role === 'recovery' || role === 'preparation';
		if (!acting || (block.kind !== 'paragraph' && block.kind !== 'item') || !isCondition(block.text) || (block.kind === 'item' && block.checked !== null)) {
			return [];
		}
		const target = findTarget(outline, block.text, {links: block.links, from: block.section});
		const section = target === null ? undefined : ids[target];
		if (target === null || section === undefined || target === block.section) {
			return [];
		}
		return [{
			line: block.line,
			endLine: block.endLine,
			section: block.section,
			title: shorten(block.text),
			why: `the sentence on line ${block.line} leads to "${outline.sections[target]?.title ?? ''}"`,
			options: [{line: block.line, text: `Yes: go to "${outline.sections[target]?.title ?? ''}"`, detail: block.text, target, opens: {kind: 'section', section}}],
			otherwise: {kind: 'next'},
		governs: null,
			blocks: [block],
		}];
	});
}
