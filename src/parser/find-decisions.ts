import type {DecisionGround} from './decision-ground.ts';
import {commentDecisions} from './comment-decisions.ts';
import type {Decision} from './decision.ts';
import {listDecisions} from './list-decisions.ts';
import {sentenceDecisions} from './sentence-decisions.ts';
import {tableDecision} from './table-decisions.ts';

/** Every place where the reader chooses the course, in document order: tables, lists under verdicts, sentences and comments that lead elsewhere. */
export function findDecisions(ground: DecisionGround): readonly Decision[] {
	const {outline, roles, ids} = ground;
	const tables = outline.blocks.flatMap(block => {
		const still = roles[block.section]?.role === 'contacts' || roles[block.section]?.role === 'reference';
		return block.kind === 'table' && !still ? (tableDecision(block, outline, ids) ?? []) : [];
	});
	return [...tables, ...listDecisions(outline, roles, ids), ...sentenceDecisions(ground), ...commentDecisions(ground)].sort((a, b) => a.line - b.line);
}
