import type {OutlineSection} from './block.ts';
import {isNoAction, namesTrouble} from './case-words.ts';
import {han} from './chinese.ts';
import {looksAfter} from './choice-heads.ts';
import {saysIf} from './choice-states.ts';
import {blocksIn} from './outline-index.ts';
import {groupOf, numberOf, type BranchFacts, type ReadChoice} from './read-choice.ts';

/** Headings of parts that are looked through for one's own trouble. Languages: en, de, es, pt, fr, it, pl, ru, zh, ja, ko. */
export const TROUBLES = han(/\b(?:troubleshoot\w*|issues|problems|errors|failures|scenarios)\b|fehler|problem|störung|soluci[oó]n de|resoluci[oó]n de|solução de|resolução de|dépannage|pannes|erreurs|erros|errores|fallos|falhas|guasti|неполадк|проблем|awari|故障|问题|問題|トラブル|障害|문제|장애/iu);

/** "Maintenance and troubleshooting": its parts are of both, and only what names a fault is looked through. Languages: en, es, pt, de, fr. */
export const BOTH = /(?:\b(?:maintenance|operations?|commands?|tips|reference|configuration|mantenimiento|operaci[oó]n|comandos|manutenção|operação|wartung|betrieb|befehle|exploitation|commandes)\b\s*(?:&|and|y|e|und|et|\/|\+)\s|\s(?:&|and|y|e|und|et|\/|\+)\s*(?:maintenance|operations?|commands?|tips|mantenimiento|operaci[oó]n|manutenção|operação|wartung|betrieb|exploitation)\b)/iu;

/** "Short code collision" right between two cases: a case that is named by no word for trouble. */
export function standsBetween({roles, outline}: BranchFacts, all: readonly OutlineSection[], cases: readonly OutlineSection[], section: OutlineSection): boolean {
	const at = all.indexOf(section);
	const [before, after] = [all[at - 1], all[at + 1]];
	// "5. Disk monitor stopped", the last of the numbered troubles.
	if (before !== undefined && after === undefined && cases.length >= 3 && cases.includes(before) && section.level === before.level && !looksAfter(section.title) && TROUBLES.test(outline.sections[section.parent ?? -1]?.title ?? '') && numberOf(before) !== null && numberAt(section) === numberAt(before) + 1) {
		return true;
	}
	if (isLeft(all, cases, section)) {
		return true;
	}
	const beside = before !== undefined && after !== undefined && cases.length >= 2 && cases.includes(before) && cases.includes(after);
	return beside && roles[section.index]?.role === roles[before.index]?.role && (numberOf(section) === null) === (numberOf(before) === null) && (isNoAction(section.title) || saysIf({outline}, section));
}

/** "3.1 Look at the till" to "3.7 Read the log", and two of them named by what is broken: numbered parts that are all looked at. */
export function fewAmongNumbered(all: readonly OutlineSection[], cases: readonly OutlineSection[]): boolean {
	const numbered = all.filter(section => numberOf(section) !== null);
	return cases.length > 0 && cases.every(section => numbered.includes(section)) && numbered.length > cases.length * 2;
}

/** "Quick fixes of common problems" over bold lines, each with its block, half of which or more name what is broken. */
export function boldTroubles({roles, outline}: BranchFacts, parent: number | null, all: readonly OutlineSection[]): ReadChoice | null {
	const above = outline.sections[parent ?? -1];
	const bold = all.filter(({level, index, title}) => level > 6 && !looksAfter(title) && blocksIn(outline, index).some(({kind}) => kind === 'fence'));
	const named = bold.filter(({title}) => namesTrouble(title)).length * 2 >= bold.length && bold.length === all.length;
	return above !== undefined && roles[above.index]?.role === 'recovery' && TROUBLES.test(above.title) && named ? groupOf('scenarios', bold, `they are entries of "${above.title}"`) : null;
}

/** "4.3 Log growing", the one part that is left among numbered cases: "log" alone tells of no action. */
function isLeft(all: readonly OutlineSection[], cases: readonly OutlineSection[], section: OutlineSection): boolean {
	const numbered = all.filter(other => numberOf(other) !== null && other.level === section.level);
	return cases.length >= 2 && numbered.length === all.length && all.length === cases.length + 1 && isNoAction(section.title) && !looksAfter(section.title);
}

/** "5. …" → 5. */
function numberAt({title}: OutlineSection): number {
	return Number(/^\P{L}*?(\d+)/u.exec(title)?.[1] ?? 0);
}
