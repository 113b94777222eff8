import type {SectionRole} from '../plan/section.ts';
import type {Block, Item, Outline, Paragraph} from './block.ts';
import {blocksUnder, neighbour} from './outline-index.ts';
import type {RoleVerdict} from './section-roles.ts';
import {ifSentence, isOtherwise} from './sentence.ts';

/** A place where the course hangs on a condition; lines as stored. */
export type Conditional = {readonly line: number; readonly endLine: number; readonly options: readonly {readonly line: number; readonly text: string}[]};

/** Parts of a runbook where a condition is for the reader to weigh now. */
const WEIGHED: ReadonlySet<SectionRole> = new Set(['decision', 'preparation', 'procedure', 'verification', 'recovery', 'aftermath']);

/** Sentences with a condition, as items or paragraphs: neighbours of one list are one place. */
export function conditionsOf(outline: Outline, roles: readonly RoleVerdict[]): readonly Conditional[] {
	const found = outline.blocks.filter((block): block is Item | Paragraph => (block.kind === 'item' || (block.kind === 'paragraph' && !block.quoted)) && WEIGHED.has(roles[block.section]?.role ?? 'overview') && weighs(outline, block));
	const places: Conditional[] = [];
	let above: Item | Paragraph | null = null;
	for (const block of found) {
		const last = places.at(-1);
		const option = {line: block.line, text: block.text};
		const endLine = Math.max(block.endLine, ...(block.kind === 'item' ? blocksUnder(outline, block) : []).map(other => other.endLine));
		const listed = above?.kind === 'item' && block.kind === 'item' && above.list === block.list && above.section === block.section && last !== undefined && block.line - last.endLine <= 2;
		const heads = above !== null && above.section === block.section && headed(outline, above)?.kind === 'fence' && headed(outline, block)?.kind === 'fence';
		if (last !== undefined && (listed || heads)) {
			places[places.length - 1] = {...last, endLine, options: [...last.options, option]};
		} else {
			places.push({line: block.line, endLine, options: [option]});
		}
		above = block;
	}
	return places;
}

/** A paragraph "If it fails:" above a block or above numbered steps only heads them; above plain items it says what to do then. */
function weighs(outline: Outline, block: Item | Paragraph): boolean {
	const sentence = ifSentence(block.text);
	if (sentence !== null && sentence.action !== null && (tellsOnly(sentence.action) || CAUTIONS.test(sentence.action))) {
		return false;
	}
	if (sentence === null) {
		return isOtherwise(block.text) && block.text.length > 12;
	}
	const next = headed(outline, block);
	if (next?.kind === 'fence') {
		return outline.blocks.some(other => other !== block && other.kind === 'paragraph' && other.section === block.section && ifSentence(other.text) !== null && headed(outline, other)?.kind === 'fence');
	}
	return next === null || (next?.kind === 'item' && !next.ordered && next.checked === null && next.section === block.section);
}

/** The block right below that a sentence heads with a colon. */
function headed(outline: Outline, block: Item | Paragraph): Block | null {
	return block.kind === 'paragraph' && /[:：]$/u.test(block.text) ? (neighbour(outline, block, 1) ?? null) : null;
}

/** "If it is a master, take care of the quorum": what is to be minded all the same, no other course. Languages: en, es, pt, fr, it, de, pl, ru, zh, ja. */
const CAUTIONS = /^\W*(?:(?:please )?(?:be (?:very |extra )?careful|beware|take (?:extra )?care|caution|mind (?:that|the)|watch out|keep in mind|note that|remember|be aware)|(?:tenga |ten |mucho )?(?:cuidado|ojo)|tenga(?:n)? en cuenta|tome cuidado|atenção|lembre-se|attention|prenez garde|attenzione|fare attenzione|achtung|vorsicht|beachten sie|uwaga|pamiętaj|осторожн\p{L}+|внимание|учтите|помните)(?!\p{L})|^\W*(?:注意|请注意|小心|当心|ご注意|気をつけ)/iu;

/** "If a node is lost, it was drained by its owner": what is so then, with nothing to do. */
function tellsOnly(action: string): boolean {
	return /^(?:it|they|this|these|those|that|the|an?|individual|all|each|any|no)\s(?!following)[^.;,]*\b(?:was|were|is|are|has|have|had|may|might|should automatically)\b/iu.test(action) && !/\b(?:must|need|should (?!automatically)|you|we)\b/iu.test(action);
}
