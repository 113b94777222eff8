import type {Block, Outline} from './block.ts';
import type {Conditional} from './condition-decisions.ts';
import {goesBack, mannerOf} from './choice-words.ts';
import type {SectionRole} from '../plan/section.ts';
import {neighbour} from './outline-index.ts';
import type {RoleVerdict} from './section-roles.ts';
import {withoutMarks, wordPattern} from './words.ts';

const LOOKED_UP: ReadonlySet<SectionRole> = new Set(['reference', 'advice', 'contacts', 'overview']);

type Line = {readonly line: number; readonly endLine: number; readonly text: string};

/** Lines over blocks that are ways of one thing: "**1. Rollback** (5 min):" below "Strategies", "Quick rollback:" and "Full rollback:". */
export function strategyPlaces(outline: Outline, roles: readonly RoleVerdict[]): readonly Conditional[] {
	const parts = outline.sections.filter(({index, level}) => level < 7 && !LOOKED_UP.has(roles[index]?.role ?? 'overview'));
	return parts.flatMap(({index, title}): readonly Conditional[] => {
		// Bold lines that stand as headings part the lines from each other.
		const own = outline.blocks.filter(({section}) => section === index || (outline.sections[section]?.parent === index && outline.sections[section]?.level === 7));
		const lines = own.flatMap(block => lineOver(outline, block));
		const labels = outline.sections.filter(section => section.parent === index && section.level === 7 && WAYS.test(withoutMarks(section.title)));
		const announced = labels[0] ?? own.find(block => block.kind === 'paragraph' && block.text.length < 160 && WAYS.test(withoutMarks(block.text)));
		const numbered = WAYS.test(title) || announced !== undefined ? lines.filter(({line, text}) => NUMBERED.test(text) && line > (announced?.line ?? 0)) : [];
		return [numbered, waysBack(lines)].flatMap(found => (found.length < 2 ? [] : [{line: found[0]?.line ?? 1, endLine: found.at(-1)?.endLine ?? 1, options: found.map(({line, text}) => ({line, text}))}])).slice(0, 1);
	});
}

function lineOver(outline: Outline, block: Block): readonly Line[] {
	const next = block.kind === 'paragraph' && !block.quoted && block.text.length < 90 && /[:：]$/u.test(block.text) ? neighbour(outline, block, 1) : undefined;
	return block.kind === 'paragraph' && next?.kind === 'fence' && next.item === block.item ? [{line: block.line, endLine: next.endLine, text: withoutMarks(block.text).replace(/\s*[:：]$/u, '')}] : [];
}

/** The same way back, each in a manner of its own, one right behind the other. */
function waysBack(lines: readonly Line[]): readonly Line[] {
	const told = lines.flatMap(line => { const manner = goesBack(line.text) && line.text.split(/\s+/u).length <= 5 ? mannerOf(line.text) : null; return manner === null ? [] : [{line, ...manner}]; });
	const apart = new Set(told.map(({manner}) => manner)).size === told.length && new Set(told.map(({stem}) => stem)).size === 1;
	return apart ? told.map(({line}) => line) : [];
}

const NUMBERED = /^\d+[.)]\s/u;
/** Languages: en, es, pt, de, fr, zh. */
const WAYS = wordPattern(String.raw`(?:strategies|options|methods|approaches|alternatives|ways)(?:\s*\([^()]*\))?\s*[:：]?$|(?:estrategias|opciones|métodos|alternativas|formas|estratégias|opções)(?:\s*\([^()]*\))?\s*[:：]?$|(?:\p{L}*strategien|\p{L}*optionen|\p{L}*methoden|möglichkeiten|stratégies|méthodes)(?:\s*\([^()]*\))?\s*[:：]?$`, '(?:策略|方案|方式|方法)(?:（[^（）]*）)?[:：]?$');
