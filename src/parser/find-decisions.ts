import type {DecisionGround} from './decision-ground.ts';
import {arrowDecisions} from './arrow-decisions.ts';
import {commentDecisions} from './comment-decisions.ts';
import type {Decision} from './decision.ts';
import {listDecisions} from './list-decisions.ts';
import {sentenceDecisions} from './sentence-decisions.ts';
import {pairsActions, ranksActions, tableDecision} from './table-decisions.ts';

/** Every place where the reader chooses the course, in document order: tables, lists under verdicts, sentences and comments that lead elsewhere. */
export function findDecisions(ground: DecisionGround): readonly Decision[] {
	const {outline, roles, ids} = ground;
	const tables = outline.blocks.flatMap(block => {
		if (block.kind !== 'table') {
			return [];
		}
		const role = roles[block.section]?.role;
		const still = (role === 'contacts' && !ranksActions(block) && !pairsActions(block)) || (role === 'reference' && !(pairsActions(block) && !block.rows.some(row => row.cells.some(({codes}) => codes.length > 0))));
		return still ? [] : (tableDecision(block, outline, ids) ?? []);
	});
	const arrows = arrowDecisions(ground);
	const held = new Set(arrows.flatMap(({blocks}) => blocks));
	const lists = listDecisions(outline, roles, ids).filter(({blocks}) => !blocks.some(block => held.has(block)));
	return [...tables, ...lists, ...arrows, ...sentenceDecisions(ground), ...commentDecisions(ground)].sort((a, b) => a.line - b.line);
}
