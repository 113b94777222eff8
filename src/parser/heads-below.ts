import type {Block, Item, Outline, Paragraph} from './block.ts';
import {acts, clausesOf, tellsOnly} from './course-words.ts';
import {blocksIn, neighbour} from './outline-index.ts';
import {ifSentence} from './sentence.ts';

type Said = Item | Paragraph;

/** A sentence that only heads what stands below: blocks, numbered steps, tasks, or a list of what will be so. */
export function opensSection(outline: Outline, block: Said): boolean {
	const below = headed(outline, block);
	if (below === null) {
		return block.kind === 'paragraph' && headsBlock(outline, block);
	}
	if (below.kind !== 'item' || below.section !== block.section || headsNext(outline, block)) {
		return block.kind !== 'paragraph' || block.quoted || isFirst(outline, block) || !ordered(block);
	}
	const list = listFrom(outline, below);
	return !list.some(item => acts(item.text) || item.codes.length > 0 || item.links.length > 0) && list.filter(item => tellsOnly(item.text)).length * 2 >= list.length;
}

/** An item and those of its list that follow it. */
function listFrom(outline: Outline, first: Item): readonly Item[] {
	const list: Item[] = [];
	for (let at: Block | undefined = first; at !== undefined && at.section === first.section && (at.item !== null || first.item === null); at = neighbour(outline, at, 1)) {
		if (at.kind === 'item' && at.list === first.list) {
			list.push(at);
		} else if (at.item === first.item) {
			break;
		}
	}
	return list;
}

/** "If it is of the old kind: change the name and restart it:" has an order of its own, whatever stands below. */
export function ordered(block: Paragraph): boolean {
	const sentence = ifSentence(block.text);
	return sentence?.action != null && !BELOW.test(sentence.action) && !LIKED.test(sentence.condition) && clausesOf(sentence.action).some(acts);
}

/** The order names nothing but what stands below. Languages: en, es, pt, de, fr, zh. */
const BELOW = /(?:^|\s)(?:following|as follows|below|siguientes?|seguintes?|folgende[nrms]?|suivante?s?)(?!\w)|(?:^|\s)(?:this|these|esto|isto|isso|dies(?:e[sn]?)?|ceci)\W*$|以下|下列/i;
/** "If you want to": what one may do besides. */
export function isLiked(condition: string): boolean {
	return LIKED.test(condition);
}

/** Languages: en, es, pt, de, fr. */
const LIKED = /(?:^|\s)(?:you (?:want|wish|prefer|like|would like|need)|quieres?|desea|prefiere|quiser|desejar|preferir|möchten|möchtest|willst|wollen|voulez|souhaitez|préférez)(?!\w)/i;

function isFirst(outline: Outline, block: Said): boolean {
	return blocksIn(outline, block.section).find(other => other.kind !== 'heading') === block;
}

/** The last words of a text head a block, numbered steps or tasks. */
export function headsNext(outline: Outline, block: Said): boolean {
	const below = headed(outline, block);
	return below !== null && (below.kind !== 'item' || below.ordered || below.checked !== null);
}

/** A numbered step of its own stands between the two. */
export function stepBetween(outline: Outline, above: Said, below: Said): boolean {
	for (let block = neighbour(outline, above, 1); block !== undefined && block !== below; block = neighbour(outline, block, 1)) {
		if (block.kind === 'item' && block.ordered) {
			return true;
		}
	}
	return false;
}

/** The first sentence of a section right above its block, or one that names "the following command". */
function headsBlock(outline: Outline, block: Paragraph): boolean {
	return FOLLOWING.test(block.text) || (isFirst(outline, block) && neighbour(outline, block, 1)?.kind === 'fence');
}

const FOLLOWING = /\b(?:following|siguientes?|seguintes?|folgende[nrms]?|suivante?s?) (?:commands?|comandos?|befehle?n?|commandes?)\b|\b(?:comandos?|commandes?) (?:siguientes?|seguintes?|suivante?s?)\b|(?:以下|下列)命令/iu;

/** Another sentence of the section heads a block under its own condition. */
export function siblings(outline: Outline, block: Said): boolean {
	const heads = (other: Block): boolean => other.kind === 'paragraph' && ifSentence(other.text) !== null && headed(outline, other)?.kind === 'fence';
	return heads(block) && blocksIn(outline, block.section).some(other => other !== block && heads(other));
}

/** The block right below that a sentence heads with a colon. */
export function headed(outline: Outline, block: Said): Block | null {
	const next = block.kind === 'paragraph' && (/[:：]$/u.test(block.text) || FOLLOWING.test(block.text)) ? (neighbour(outline, block, 1) ?? null) : null;
	return next === null || /[:：]$/u.test(block.text) || next.kind === 'fence' ? next : null;
}
