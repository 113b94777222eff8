import type {Outline, OutlineSection} from './block.ts';
import {beginsWithVerb} from './action-words.ts';
import {announced, bareTitle, isAllAtOnce, isFirstWay, isOtherWay, letterOf, namesTrouble} from './case-words.ts';
import {han} from './chinese.ts';
import {numberedChoice, shareWord, systemAtFront} from './choice-words.ts';
import {blocksIn, childrenOf, isDocumentTitle} from './outline-index.ts';
import {useWhenOf} from './section-prose.ts';
import {withoutMarks, wordPattern} from './words.ts';

/** Headings and first words of a part that say in which case it is for. Languages: en, es, pt, de, fr, zh. */
const CASE = wordPattern(
	String.raw`symptoms?|meaning|bedeutung|significado|signification|when to (?:use|run|execute)|use when|applies (?:when|to)|trigger(?:s|ed by| conditions?)?|detection|s[ií]ntomas?|cu[aá]ndo (?:usar|ejecutar|aplicar)|quando (?:usar|executar|utilizar)|detecci[oó]n|detecção|disparadores?|gatilhos?|symptome?|wann (?:verwenden|anwenden|nutzen)|erkennung|auslöser|symptômes?|quand (?:utiliser|exécuter|l['’]utiliser)|détection|déclencheurs?|problem|problema|problème`,
	'^(?:症状|含义|现象|故障现象|适用场景|触发条件|何时)',
);
/** Parts in a row, whatever they say of when they come. */
const IN_A_ROW = han(/^[^\p{L}\p{N}]*(?:(?:step|phase|part|stage|schritt|paso|passo|étape|etape|fase|步骤|阶段)\s*\d|第\s*\S+\s*[步阶])/iu);

/** Siblings that each say in which case they are for, or name what is broken: one looks for the one that one has. */
export function caseSections(outline: Outline, siblings: readonly OutlineSection[]): readonly OutlineSection[] {
	return two(siblings.filter(section => canStand(section) && (saysWhen(outline, section) || namesTrouble(section.title))));
}

/** Parts of a section whose heading announces scenarios or methods. */
export function announcedSections(outline: Outline, parent: number | null, parts: readonly OutlineSection[]): {readonly what: 'scenarios' | 'methods'; readonly sections: readonly OutlineSection[]} | null {
	const above = parent === null ? undefined : outline.sections[parent];
	// One of several cases announces none: what is below it are its steps.
	const what = above === undefined || above.level === 7 || isDocumentTitle(outline, above) || numberedChoice(withoutMarks(above.title)) !== null ? null : announced(above.title);
	if (above === undefined || what === null) {
		return null;
	}
	// "Incidents" may be followed by what one does about all of them: "Detect", "Communicate".
	const named = what === 'methods' || /s[cz]?[eé]?n[aá]ri|specific|espec[ií]fic|spécifi|场景|(?<!\p{L})(?:by|per|por|nach|par)\s\p{L}|按/iu.test(above.title);
	const sections = two(parts.filter(part => canStand(part) && !(FOR_THE_REST.test(bareTitle(part.title)) && childrenOf(outline, part.index).length > 1) && (named || namesTrouble(part.title) || !beginsWithVerb(bareTitle(part.title)))));
	return sections.length === 0 ? null : {what, sections};
}

/** "2a. Small table", "2b. Large table": letters tell cases apart where they number nothing that one does. */
export function letteredSections(siblings: readonly OutlineSection[]): readonly OutlineSection[] {
	const found = siblings.filter(({title}) => letterOf(title) !== null && (namesTrouble(title) || !beginsWithVerb(bareTitle(title))));
	const first = new Set(found.map(({title}) => bareTitle(title).split(/[^\p{L}\p{N}]/u)[0]?.toLowerCase()));
	const alike = first.size === 1 || found.some(({title}) => namesTrouble(title));
	return alike && new Set(found.map(({title}) => letterOf(title))).size === found.length ? two(found) : [];
}

/** "Linux …", "macOS …", "Docker …" right behind each other, two of them operating systems: one has one of them. */
export function systemSections(siblings: readonly OutlineSection[], all: readonly OutlineSection[]): readonly OutlineSection[] {
	const runs: OutlineSection[][] = [[]];
	for (const section of all) {
		if (systemAtFront(withoutMarks(section.title)) === null) {
			runs.push([]);
		} else if (siblings.includes(section)) {
			runs.at(-1)?.push(section);
		}
	}
	const systems = (run: readonly OutlineSection[]): number => new Set(run.flatMap(({title}) => { const found = systemAtFront(withoutMarks(title)); return found?.os === true ? [found.name] : []; })).size;
	return runs.find(run => systems(run) >= 2) ?? [];
}

/** A way that is preferred and, right behind it, the one that takes its place. */
export function preferredSections(siblings: readonly OutlineSection[]): readonly OutlineSection[] {
	const second = siblings.findIndex((section, at) => at > 0 && (isOtherWay(section.title) || (isFirstWay(siblings[at - 1]?.title ?? '') && INSTEAD_IF.test(section.title))) && !IN_A_ROW.test(section.title));
	const [first, other] = second < 0 ? [] : siblings.slice(second - 1, second + 1);
	return first !== undefined && other !== undefined && !IN_A_ROW.test(first.title) && !isOtherWay(first.title) && (isFirstWay(first.title) || shareWord(bareTitle(first.title), bareTitle(other.title)) || /^[^\p{L}\p{N}]*[([（]/u.test(bareTitle(other.title))) ? [first, other] : [];
}

/** "Reinstall (if going back is not possible)", behind a way that is preferred. Languages: en, es, pt, de, fr, zh. */
const INSTEAD_IF = han(/[([（]\s*(?:only )?(?:(?:if|when|where|si|cuando|se|quando|caso|wenn|falls|nur wenn|lorsque)\s[^)\]）]{0,60}?(?:not|n['’]t|cannot|fails?|failed|unavailable|impossible|undesirable|no|falla|não|falha\p{L}*|nicht|kein\p{L}*|scheitert|fehlschlägt|pas|plus|échoue)(?!\p{L})|(?:如果|若|当).{0,20}(?:不|无法|失败))[^)\]）]*[)\]）]\s*$/iu);

/** Steps, and behind them the same in one command. */
export function atOnceSections(siblings: readonly OutlineSection[]): readonly OutlineSection[] {
	const second = siblings.findIndex((section, at) => at > 0 && isAllAtOnce(section.title));
	const other = siblings[second];
	const first = other === undefined ? undefined : siblings.slice(0, second).findLast(section => shareWord(bareTitle(section.title), bareTitle(other.title)));
	return first === undefined || other === undefined || isAllAtOnce(first.title) ? [] : [first, other];
}

/** "Troubleshooting common issues" over entries of its own is none of the cases. Languages: en, es, pt, de, fr, zh. */
const FOR_THE_REST = han(/^(?:troubleshoot\w*|common (?:issues|problems|errors)|(?:problemas|errores|erros) (?:comunes|comuns)|resolución de problemas|solução de problemas|fehlerbehebung|häufige (?:probleme|fehler)|dépannage|problèmes (?:courants|fréquents))(?!\p{L})|^(?:常见(?:问题|故障)|故障排(?:查|除))/iu);

function canStand(section: OutlineSection): boolean {
	return section.level < 7 && !IN_A_ROW.test(section.title);
}

/** One alone is no choice. */
function two(sections: readonly OutlineSection[]): readonly OutlineSection[] {
	return sections.length >= 2 ? sections : [];
}

function saysWhen(outline: Outline, section: OutlineSection): boolean {
	const child = childrenOf(outline, section.index).some(({title}) => startsWithCase(title));
	const own = blocksIn(outline, section.index).some(block => (block.kind === 'paragraph' || block.kind === 'item') && block.lead !== '' && startsWithCase(block.lead));
	return child || own || useWhenOf(outline, section) !== null;
}

/** "**When:** the key was stolen." Languages: en, es, pt, de, fr. */
const WHEN = /^(?:when|cuándo|quando|wann|quand)\s*[:：]?$/iu;

function startsWithCase(text: string): boolean {
	return CASE.exec(withoutMarks(text))?.index === 0 || WHEN.test(withoutMarks(text));
}
