import type {Item, OutlineSection, Paragraph} from './block.ts';
import {bareTitle} from './case-words.ts';
import {han} from './chinese.ts';
import {blocksIn} from './outline-index.ts';
import {groupOf, type BranchFacts, type ReadChoice} from './read-choice.ts';
import {findTarget} from './targets.ts';
import {withoutMarks, wordPattern} from './words.ts';

/**
 * "Follow the steps for [Shop](#shop) or for [Till](#till)", over the headings of those or right above them: an order leads to one of them.
 * Between the names stands "or" and next to nothing else: two links in a sentence may both be gone to.
 */
export function linkedEither({outline}: BranchFacts, parent: number | null, siblings: readonly OutlineSection[]): ReadChoice | null {
	const above = [...(parent === null ? [] : [parent]), ...siblings.map(({index}) => index)];
	const said = above.flatMap(index => blocksIn(outline, index)).filter((block): block is Item | Paragraph => (block.kind === 'paragraph' || block.kind === 'item') && block.links.length >= 2 && TAKES.test(withoutMarks(block.text)));
	const groups = said.map(({links, section, line, text}) => {
		const led = new Set(links.flatMap(link => (link.startsWith('#') ? [findTarget(outline, '', {links: [link], from: section})] : [])));
		const found = siblings.filter(({index}) => led.has(index));
		return led.size >= 2 && found.length === led.size && found.every(other => other.line > line) && saysOr(withoutMarks(text), found) ? found : [];
	});
	return groupOf('scenarios', groups.find(found => found.length >= 2) ?? [], 'a sentence leads to one of them');
}

/** The names of the headings stand in the text, and between the last two of them "or". */
function saysOr(text: string, sections: readonly OutlineSection[]): boolean {
	const places = sections.map(({title}) => ({from: text.toLowerCase().indexOf(bareTitle(title).toLowerCase()), length: bareTitle(title).length})).sort((a, b) => a.from - b.from);
	const [one, other] = places.slice(-2);
	return one !== undefined && other !== undefined && places.every(({from}) => from >= 0) && OR.test(text.slice(one.from + one.length, other.from));
}

/** Languages: en, es, pt, de, fr, zh, ja, ko. */
const OR = han(/^[^\p{L}]*(?:or|o|ou|oder|或|还是|或者|または|もしくは|또는|혹은)(?:\s+\p{L}+){0,3}[^\p{L}]*$/iu);
const TAKES = wordPattern(String.raw`follow|go (?:back )?to|continue|proceed|jump|take|choose|pick|run|do|use|sig[auo]e?n?|seguir|elija|elegir|contin[uú][ae]|ve(?:ja|a)? a|vá para|escolha|folge[n]?|gehe?n?|wähle[n]?|suive[zr]|suivre|choisi\p{L}+|passe[rz]`, '选择|按照?|执行|转到|参照|進む|実行|선택|진행');
