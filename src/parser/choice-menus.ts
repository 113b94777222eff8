import type {Outline, OutlineSection} from './block.ts';
import type {Conditional} from './condition-decisions.ts';
import {blocksBelow, blocksIn, childrenOf} from './outline-index.ts';
import {choice, groupOf, numberOf, type BranchFacts, type ReadChoice} from './read-choice.ts';
import {numberedChoice} from './choice-words.ts';
import {withoutMarks, withoutNumber, wordPattern} from './words.ts';

/** "The script shows a menu with these options:" over numbered headings, one for each. */
function menuSections(outline: Outline, parent: number): readonly OutlineSection[] {
	const told = blocksIn(outline, parent).some(block => block.kind === 'paragraph' && /[:：]$/u.test(block.text) && MENU.test(block.text) && OPTIONS.test(block.text));
	const numbered = told ? childrenOf(outline, parent).filter(section => section.level < 7 && numberOf(section) !== null) : [];
	return numbered.length >= 2 ? numbered : [];
}

/** Languages: en, es, pt, de, fr, zh. */
const MENU = wordPattern(String.raw`(?:interactive )?menus?|menú|menü|auswahlmenü`, '菜单|選單');
const OPTIONS = wordPattern(String.raw`options?|choices|entries|modes|opciones|opções|optionen|möglichkeiten|auswahl|possibilités|choix`, '选项|選項|功能');

export function menuChoice(outline: Outline, parent: number): ReadChoice | null {
	return groupOf('methods', menuSections(outline, parent), 'a script offers them as a menu');
}

/** The same as a place where one picks, from the heading of the menu on. */
export function menuPlaces(outline: Outline): readonly Conditional[] {
	return outline.sections.flatMap(section => {
		const options = menuSections(outline, section.index);
		return options.length === 0 ? [] : [{line: section.line, endLine: options.at(-1)?.line ?? section.line, options: options.map(({line, title}) => ({line, text: title}))}];
	});
}

/** "Option 1" and "Option 2" below one heading, "Option 3" below the next: the numbers go on, and one is taken of all. */
export function seriesOf({outline, acts}: BranchFacts, parent: number | null): ReadChoice | null {
	const above = childrenOf(outline, parent);
	const below = above.flatMap(({index}) => childrenOf(outline, index)).flatMap(section => {
		const title = withoutNumber(withoutMarks(section.title));
		const what = section.level < 7 ? numberedChoice(title) : null;
		const place = what === null || what === 'scenarios' ? null : placeOf(title);
		return what === null || place === null ? [] : [{section, what, place}];
	});
	const [first] = below;
	const goesOn = below.every(({what, place}, at) => what === first?.what && place === at + 1);
	const parents = [...new Set(below.flatMap(({section}) => section.parent ?? []))];
	// What else is to be done in those parts would be done whichever is taken.
	const inside = new Set(below.flatMap(({section}) => blocksBelow(outline, section.index)));
	const alone = parents.every(index => blocksBelow(outline, index).every(block => !acts.has(block) || inside.has(block)));
	return first !== undefined && goesOn && alone && parents.length >= 2 && below.length >= 3 ? choice(first.what, below.map(({section}) => section), 'their headings number alternatives') : null;
}

/** "Option 3" → 3, "Option C" → 3. */
export function placeOf(title: string): number | null {
	const [, digits, letter] = /^\P{L}*\p{L}+\s*#?(?:(\d{1,2})|([A-Z]))(?![\p{L}\p{N}])/u.exec(title) ?? [];
	return digits === undefined ? (letter === undefined ? null : letter.charCodeAt(0) - 64) : Number(digits);
}
