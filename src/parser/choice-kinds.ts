import type {Outline, OutlineSection} from './block.ts';
import {isNoAction} from './case-words.ts';
import {han} from './chinese.ts';
import {isUsualWay, mannerOf, placeIn} from './choice-words.ts';
import {blocksIn, textOf} from './outline-index.ts';
import {groupOf, numberOf, type ReadChoice} from './read-choice.ts';
import {withoutMarks, withoutNumber, wordPattern} from './words.ts';

/** "Master node reboot" and "Worker node reboot", each from the same first step on: whoever is at the one machine takes its part alone. */
export function kindSections(outline: Outline, siblings: readonly OutlineSection[]): ReadChoice | null {
	const named = siblings.filter(({title}) => KIND.test(title));
	const [first] = named;
	const alike = named.filter(section => first !== undefined && rest(section) === rest(first) && firstWords(outline, section) === firstWords(outline, first));
	const apart = new Set(alike.map(({title}) => title.toLowerCase())).size === alike.length;
	return apart && first !== undefined && firstWords(outline, first) !== '' ? groupOf('scenarios', alike, 'the same for each kind of machine') : null;
}

/** Kinds of machines of one system. Languages: en, es, pt, de, fr, zh. */
const KIND = wordPattern(
	String.raw`master|worker|control[- ]plane|storage|gateway|compute|infra(?:structure)?|edge|etcd|manager|coordinator|broker|bastion|hypervisor|virtual|physical|desktop|laptop|maestro|trabajador|almacenamiento|mestre|trabalhador|armazenamento|speicher|rechen|virtuelle[rns]?|physische[rns]?|maître|travailleur|stockage|virtuel|physique|físic[oa]`,
	'主节点|工作节点|存储节点|虚拟机|物理机',
);

/** A heading without the kind: "Worker/gateway node reboot" → "node reboot". */
function rest({title}: OutlineSection): string {
	let bare = withoutNumber(withoutMarks(title)).toLowerCase();
	for (let found = KIND.exec(bare); found !== null; found = KIND.exec(bare)) {
		bare = `${bare.slice(0, found.index)}${bare.slice(found.index + found[0].length)}`;
	}
	return bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function firstWords(outline: Outline, {index}: OutlineSection): string {
	const first = blocksIn(outline, index).find(({kind}) => kind !== 'heading');
	return first === undefined ? '' : withoutNumber(textOf(first)).toLowerCase().trim();
}

/** "Till (today: Replit)" and "Till (later: Vercel)": the same but for what stands in brackets, and that names a place, a means or what was before; with them what is of the same list of things. */
export function bracketSections(siblings: readonly OutlineSection[]): ReadChoice | null {
	const stems = Map.groupBy(siblings.filter(section => numberOf(section) === null && ASIDE.test(section.title)), ({title}) => title.replace(ASIDE, '').toLowerCase().trim());
	const alike = [...stems.values()].find(group => group.length >= 2 && group.some(({title}) => tellsPlace(title)) && group.every(({title}) => !IN_A_ROW.test(ASIDE.exec(title)?.[1] ?? '')) && standTogether(siblings, group)) ?? [];
	const things = alike.length > 0 && alike.length * 3 >= siblings.length * 2 && siblings.every(section => numberOf(section) === null && isNoAction(section.title));
	return groupOf('platforms', things ? siblings : alike, 'their headings differ in what stands in brackets');
}

const ASIDE = /\s*[([（]([^()[\]（）]+)[)\]）]\s*$/u;
/** Parts of one thing that is done bit by bit. Languages: en, es, pt, de, fr, zh. */
const IN_A_ROW = han(/^\s*(?:(?:step|part|cont|day|paso|parte|passo|schritt|teil|étape|partie)(?:inued)?\.?\s*\d*|\d+\s*(?:\/|of|de|von|sur)\s*\d+|optional|both|all|opcional|ambos|todos|beide|alle|tous|步骤\s*\d*|可选)\s*$/iu);

function tellsPlace(title: string): boolean {
	const aside = ASIDE.exec(title)?.[1] ?? '';
	return placeIn(aside) !== null || isUsualWay(title) || mannerOf(title) !== null || TIME.test(aside);
}

/** Languages: en, es, pt, de, fr, zh. */
const TIME = han(/^(?:current|new|old|legacy|previous|future|today|deprecated|actual|nuev[oa]|antigu[oa]|anterior|atual|nov[oa]|antig[oa]|aktuell|neu|alt|bisher|actuel(?:le)?|nouve(?:au|lle)|ancien(?:ne)?|当前|新版?|旧版?)(?!\p{L})/iu);

function standTogether(siblings: readonly OutlineSection[], group: readonly OutlineSection[]): boolean {
	const places = group.map(section => siblings.indexOf(section));
	return Math.max(...places) - Math.min(...places) === places.length - 1;
}
