import type {Outline, OutlineSection} from './block.ts';
import {bareTitle} from './case-words.ts';
import {placeOf} from './choice-menus.ts';
import {mannerOf, numberedChoice} from './choice-words.ts';
import {childrenOf} from './outline-index.ts';
import {groupOf, numberOf, type ReadChoice} from './read-choice.ts';
import {withoutMarks, withoutNumber, wordPattern} from './words.ts';

/** "Decision tree" over "The till is down → restart it", and "one of three ways" over parts with letters or numbers. */
export function treeSections(outline: Outline, parent: number | null, all: readonly OutlineSection[]): ReadChoice | null {
	const title = parent === null ? '' : (outline.sections[parent]?.title ?? '');
	const own = all.filter(({level}) => level < 7);
	const branches = TREE.test(title) ? own.filter(section => ARROW.test(section.title)) : [];
	const lettered = ONE_OF.test(title) ? own.filter(section => LETTER.test(withoutMarks(section.title)) || numberOf(section) !== null) : [];
	return groupOf('scenarios', branches.length < 2 ? [] : branches, `they are branches of "${title}"`) ?? groupOf('methods', lettered.length < 2 ? [] : lettered, `"${title}" says that one is taken`);
}

/** Languages: en, es, pt, de, fr, zh. */
const TREE = wordPattern('decision (?:tree|matrix|guide|flow)|árbol de decisi(?:ón|ones)|árvore de decis(?:ão|ões)|entscheidungsbaum|arbre de décision', '决策树|决策流程');
const ARROW = /\s(?:→|->|=>|⇒)\s/u;
const LETTER = /^[a-h][.)]\s/iu;
const ONE_OF = wordPattern('one of (?:(?:two|three|four|five|several|the following|these|[2-5]) (?:\\p{L}+ ){0,2}?(?:ways|paths|options|methods|patterns|approaches|strategies|routes|courses|fixes|remedies))|una de (?:(?:dos|tres|cuatro|varias|las siguientes|estas) (?:formas|opciones|maneras|vías))|uma de (?:(?:duas|três|quatro|várias|as seguintes|estas) (?:formas|opções|maneiras|vias))|(?:einer? von (?:zwei|drei|vier|mehreren) (?:wegen|möglichkeiten|optionen))|(?:une? des? (?:deux|trois|quatre|plusieurs) (?:façons|options|méthodes|voies))', '(?:两|二|三|四)(?:种方法)?选一');

/** "1. Deployment via Compose" and "2. Deployment via Swarm": the same thing by other means is no row of steps. */
export function numberedManners(siblings: readonly OutlineSection[]): ReadChoice | null {
	const found = siblings.filter(section => section.level < 7 && numberOf(section) !== null).flatMap(section => {
		const told = mannerOf(withoutNumber(bareTitle(section.title)));
		return told === null || told.stem === '' || !MEANS.test(told.manner) ? [] : [{section, ...told}];
	});
	const group = [...Map.groupBy(found, ({stem}) => stem).values()].find(same => same.length >= 2 && new Set(same.map(({manner}) => manner)).size === same.length);
	return groupOf('methods', (group ?? []).map(({section}) => section), 'their headings say the same is done by other means');
}

/** Languages: en, es, pt, de, fr, zh. */
const MEANS = wordPattern('via|using|through|vía|mediante|usando|através d[aeo]|per|über|mittels|au moyen d[eu]', '(?:通过|使用)');

/** "Option A" as the last part of the step above, "Option B" and "Option C" beside that step: the author's marks slipped by a level. */
export function withOneDeeper(outline: Outline, siblings: readonly OutlineSection[], what: string, group: readonly OutlineSection[]): readonly OutlineSection[] {
	const [first] = group;
	const place = first === undefined ? null : placeOf(withoutNumber(withoutMarks(first.title)));
	const above = first === undefined ? undefined : siblings[siblings.indexOf(first) - 1];
	const deeper = above === undefined ? undefined : childrenOf(outline, above.index).at(-1);
	const fits = deeper !== undefined && deeper.level < 7 && place !== null && place > 1 && numberedChoice(withoutNumber(withoutMarks(deeper.title))) === what && placeOf(withoutNumber(withoutMarks(deeper.title))) === place - 1;
	return fits ? [deeper, ...group] : group;
}
