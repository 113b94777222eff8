import type {Item, OutlineSection, Paragraph} from './block.ts';
import {blocksIn} from './outline-index.ts';
import {groupOf, type BranchFacts, type ReadChoice} from './read-choice.ts';
import {findTarget} from './targets.ts';
import {withoutMarks, wordPattern} from './words.ts';

/** "Follow the steps for [the shop](#shop) or for [the till](#till)", over the headings of those or right above them: a sentence leads to each of them. */
export function linkedEither({outline}: BranchFacts, parent: number | null, siblings: readonly OutlineSection[]): ReadChoice | null {
	const above = [...(parent === null ? [] : [parent]), ...siblings.map(({index}) => index)];
	const said = above.flatMap(index => blocksIn(outline, index)).filter((block): block is Item | Paragraph => (block.kind === 'paragraph' || block.kind === 'item') && block.links.length >= 2 && EITHER.test(withoutMarks(block.text)));
	const groups = said.map(({links, section, line}) => {
		const led = new Set(links.flatMap(link => (link.startsWith('#') ? [findTarget(outline, '', {links: [link], from: section})] : [])));
		const found = siblings.filter(({index}) => led.has(index));
		return led.size >= 2 && found.length === led.size && found.every(other => other.line > line) ? found : [];
	});
	return groupOf('scenarios', groups.find(found => found.length >= 2) ?? [], 'a sentence leads to one of them');
}

/** Languages: en, es, pt, de, fr, zh, ja, ko. */
const EITHER = wordPattern('or|either|depending on|según|o|ou|conforme|dependendo d[aeo]|oder|je nach|entweder|selon|soit', '或|还是|或者|または|もしくは|또는|혹은');
