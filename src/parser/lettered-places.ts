import type {Block, Outline} from './block.ts';
import type {Conditional} from './condition-decisions.ts';
import type {SectionRole} from '../plan/section.ts';
import {numberedChoice} from './choice-words.ts';
import {blocksIn, blocksUnder, textOf} from './outline-index.ts';
import type {RoleVerdict} from './section-roles.ts';
import {announcesWays} from './way-words.ts';

const LOOKED_UP: ReadonlySet<SectionRole> = new Set(['reference', 'advice', 'contacts']);

/** Ways and cases that plain paragraphs set apart, as those write who know no lists: "a. …", "b. …", and "Scenario A — …". */
export function letteredPlaces(outline: Outline, roles: readonly RoleVerdict[]): readonly Conditional[] {
	const announced = outline.blocks.filter(block => (block.kind === 'paragraph' || block.kind === 'item') && announcesWays(block.text.trim()) && !LOOKED_UP.has(roles[block.section]?.role ?? 'overview'));
	return [...announced.flatMap(block => lettered(outline, block)), ...outline.sections.flatMap(({index}) => scenarios(blocksIn(outline, index)))];
}

/** "… by one of these ways:", and behind it paragraphs that begin with letters in their order. */
function lettered(outline: Outline, above: Block): readonly Conditional[] {
	const around = above.kind === 'item' ? blocksUnder(outline, above) : blocksIn(outline, above.section).filter(block => block.line > above.line && block.item === above.item);
	const ways: Block[] = [];
	for (const block of around) {
		const letter = block.kind === 'paragraph' ? LETTER.exec(block.text)?.groups?.['letter']?.toLowerCase() : undefined;
		if (letter === 'abcdefgh'[ways.length]) {
			ways.push(block);
		} else if (letter !== undefined || ways.length === 0) {
			break;
		}
	}
	return ways.length < 2 ? [] : [{line: above.line, endLine: Math.max(...ways.map(({endLine}) => endLine)), options: ways.map(block => ({line: block.line, text: textOf(block)}))}];
}

const LETTER = /^\(?(?<letter>[a-h])[.)]\s+\S/iu;

/** "Scenario A — wrong prices" and "Scenario B — lost prices", plain lines right over their lists. */
function scenarios(blocks: readonly Block[]): readonly Conditional[] {
	const cases = blocks.flatMap((block, at) => {
		const next = blocks[at + 1];
		const names = block.kind === 'paragraph' && block.item === null && block.lead === '' && block.text.length < 90 && !block.text.includes('\n') && BEHIND.test(block.text) && numberedChoice(block.text) === 'scenarios';
		return names && next?.kind === 'item' && next.item === null ? [{line: block.line, text: block.text.replace(/\s*[:：]$/u, ''), endLine: Math.max(...blocks.filter(other => other.kind === 'item' && other.list === next.list).map(({endLine}) => endLine))}] : [];
	});
	return cases.length < 2 ? [] : [{line: cases[0]?.line ?? 1, endLine: Math.max(...cases.map(({endLine}) => endLine)), options: cases.map(({line, text}) => ({line, text}))}];
}

/** What stands behind the letter: a dash, a colon or a bracket, and the name of the case. */
const BEHIND = /^\S+\s*\S{1,3}\s*(?:[:：—–(（]|-\s)\s*\S/u;
