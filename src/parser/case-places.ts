import type {Item, Outline, OutlineSection, Paragraph} from './block.ts';
import type {Conditional} from './condition-decisions.ts';
import {acts, clausesOf, isBare, namesCourse, NOTHING, saysFailure} from './course-words.ts';
import {endOf} from './item-span.ts';
import type {SectionRole} from '../plan/section.ts';
import {blocksIn, neighbour} from './outline-index.ts';
import type {RoleVerdict} from './section-roles.ts';
import {ifSentence} from './sentence.ts';

const LOOKED_UP: ReadonlySet<SectionRole> = new Set(['reference', 'advice', 'contacts']);

/** Cases told below each other: lists of nothing but conditions, states over what to do in each, and what to do if the step above fails. */
export function casePlaces(outline: Outline, roles: readonly RoleVerdict[]): readonly Conditional[] {
	return outline.sections.filter(({index}) => !LOOKED_UP.has(roles[index]?.role ?? 'overview')).flatMap(section => [...conditionsOnly(outline, section), ...states(outline, section), ...onFailure(outline, section)]);
}

/** Each item begins with a condition, and one of them at least says what to do: what the others tell is the course in their case. */
function conditionsOnly(outline: Outline, section: OutlineSection): readonly Conditional[] {
	const items = blocksIn(outline, section.index).filter((block): block is Item => block.kind === 'item' && block.checked === null);
	return [...Map.groupBy(items, item => `${item.list}/${item.item?.line ?? 0}`).values()].flatMap((list): readonly Conditional[] => {
		const told = list.map(item => ifSentence(item.text));
		const each = list.length >= 2 && told.every(sentence => sentence?.action != null && !isBare(sentence.condition));
		return each && told.some(sentence => isCourse(sentence?.action ?? '')) ? [{line: list[0]?.line ?? 1, endLine: Math.max(...list.map(item => endOf(outline, item))), options: list.map(({line, text}) => ({line, text}))}] : [];
	});
}

function isCourse(action: string): boolean {
	return clausesOf(action).some(clause => acts(clause) || namesCourse(clause) || NOTHING.test(clause));
}

/** "The panel shows an error:" and "The till stays silent:", each over its list. */
function states(outline: Outline, section: OutlineSection): readonly Conditional[] {
	const own = blocksIn(outline, section.index);
	const over = own.flatMap(block => {
		const below = block.kind === 'paragraph' && isState(block) ? neighbour(outline, block, 1) : undefined;
		const items = below?.kind === 'item' && below.item === null && below.section === section.index ? own.filter((other): other is Item => other.kind === 'item' && other.list === below.list) : [];
		return items.length > 0 && items.every(({checked}) => checked === null) ? [{line: block.line, endLine: Math.max(...items.map(({endLine}) => endLine)), text: (block as Paragraph).text, items}] : [];
	});
	const beside = over.filter(({line, endLine}) => over.some(other => (other.line > endLine && other.line - endLine <= 2) || (line > other.endLine && line - other.endLine <= 2)));
	const [first, last] = [beside[0], beside.at(-1)];
	return first === undefined || last === undefined || beside.length < 2 || !beside.some(({items}) => items.some(({text}) => acts(text) || (ifSentence(text)?.action ?? '') !== '')) ? [] : [{line: first.line, endLine: last.endLine, options: beside.map(({line, text}) => ({line, text}))}];
}

/** A sentence with what is seen in it, and nothing that one does. */
function isState({text, quoted}: Paragraph): boolean {
	return !quoted && /[:：]$/u.test(text) && text.split(/\s+/u).length >= 3 && !acts(text) && ifSentence(text) === null && (SEEN.test(text) || saysFailure(text));
}

/** Verbs of what is seen, and what it is. Languages: en, es, pt, de, fr. */
const SEEN = /\s(?:shows?|showing|reports?|reporting|returns?|returning|says?|saying|stays?|hangs?|muestra|devuelve|dice|mostra|retorna|devolve|diz|zeigt|meldet|liefert|bleibt|affiche|renvoie|indique|reste)\s+\S/iu;

/** "**If it fails:** go to the rollback", a line of what is told of the step above. */
function onFailure(outline: Outline, section: OutlineSection): readonly Conditional[] {
	return blocksIn(outline, section.index).flatMap(block => (block.kind !== 'paragraph' ? [] : (block.labels ?? []).flatMap(({line, text}): readonly Conditional[] => {
		const sentence = ifSentence(text);
		return sentence?.action != null && !isBare(sentence.condition) && isCourse(sentence.action) ? [{line, endLine: line, options: [{line, text}]}] : [];
	})));
}
