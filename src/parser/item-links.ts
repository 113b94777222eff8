import {beginsWithVerb} from './action-words.ts';
import type {Item} from './block.ts';

/** "Resources:" over links: they are looked up, not done. Languages: en, es, pt, de, fr. */
export function isPointer(item: Item, above: Item | undefined): boolean {
	return above !== undefined && item.links.length > 0 && !beginsWithVerb(item.text) && /(?<!\p{L})(?:resources?|links?|references?|documentation|recursos|enlaces|referencias?|referências?|documentaci[oó]n|documentação|verweise|ressourcen|liens|ressources|références)(?!\p{L})/iu.test(above.text);
}

/** Lists of links are tables of contents or references. */
export function isLinkAlone(item: Item): boolean {
	return isEntry(item) || (item.linkAlone === true && item.links.some(link => link.startsWith('#'))) || (item.links.length > 0 && !beginsWithVerb(item.text) && item.codes.length === 0 && (item.links.some(link => link.startsWith('#')) || /\.md\b/u.test(item.links.join(' '))));
}

/** "[Post-Incident](#6-post-incident)": the link goes to a heading of the same words. */
function isEntry({text, links, codes}: Item): boolean {
	const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}]+/gu, '');
	return links.length === 1 && codes.length === 0 && (links[0] ?? '').startsWith('#') && letters(text) !== '' && letters(text) === letters(decoded(links[0] ?? ''));
}

function decoded(link: string): string {
	try {
		return decodeURIComponent(link);
	} catch {
		return link;
	}
}
