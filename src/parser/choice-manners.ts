import type {OutlineSection} from './block.ts';
import {announced, bareTitle, namesTrouble} from './case-words.ts';
import {goesBack, isContrast, mannerOf, namesMeans, scopeOf, shareWord, stemWithoutPlace} from './choice-words.ts';
import {withLast} from './choice-last.ts';
import {isDoneBesides} from './choice-means.ts';
import {blocksIn, subtree} from './outline-index.ts';
import {choice, numberOf, type BranchFacts, type ReadChoice} from './read-choice.ts';
import {withoutMarks} from './words.ts';

/** Commands, but none that changes anything: it watches what something else does. */
function onlyReads({outline, commands, changes, byHand}: BranchFacts, section: OutlineSection): boolean {
	const inside = subtree(outline, section.index);
	return inside.some(index => commands.has(index)) && !inside.some(index => changes.has(index) || byHand.has(index));
}

/** A checklist is ticked along the way, whatever its heading calls it. */
function ticksOnly({outline}: BranchFacts, section: OutlineSection): boolean {
	const inside = subtree(outline, section.index).flatMap(index => blocksIn(outline, index)).filter(block => block.kind !== 'heading' && block.kind !== 'paragraph');
	return /checklist|checkliste|lista de (?:verificaci[oó]n|verificação|control)|清单|チェックリスト/iu.test(section.title) && inside.length > 0 && inside.every(block => block.kind === 'item' && block.checked !== null);
}

/** The same thing done in different ways: "Rollback via CLI" and "Rollback via dashboard". */
export function byManner(facts: BranchFacts, siblings: readonly OutlineSection[]): ReadChoice | null {
	const acting = siblings.filter(section => numberOf(section) === null && !onlyReads(facts, section) && !ticksOnly(facts, section) && !isDoneBesides(section.title) && announced(section.title) !== 'scenarios' && !namesTrouble(section.title.replace(/\s*[([（][^)\]）]*[)\]）]\s*$/u, '')));
	const found = withPlaces(acting, acting.flatMap(section => {
		const manner = mannerOf(bareTitle(section.title));
		return manner === null ? [] : [{section, ...manner}];
	}));
	const manners = new Set(found.map(({manner}) => manner));
	const stems = new Set(found.map(({stem}) => stem));
	const named = [...stems].filter(stem => stem !== '');
	// "Manual" and "Automated restore" are of one thing; "Quick" and "Automated publication of the handbook" are not.
	const alike = named.length === 0 || within(named) || (named.length === 1 && (stems.size === 1 || ((named[0] ?? '').split(' ').length <= 2 && standTogether(siblings, found.map(({section}) => section)))));
	const told = found.length >= 2 && manners.size === found.length && alike ? found : wayBackOfOneStem(siblings, found);
	return told.length >= 2 && ofOneKind(facts, told.map(({section}) => section)) ? choice('methods', told.map(({section}) => section), 'their headings say the same is done in different ways') : null;
}

/** "Restore from git" and "Restore from the copy" right behind each other are two ways back, whatever else on the page is quick or by hand. */
function wayBackOfOneStem(siblings: readonly OutlineSection[], found: readonly Manner[]): readonly Manner[] {
	const groups = [...Map.groupBy(found, ({stem}) => stem)].filter(([stem, group]) => stem !== '' && group.length >= 2 && new Set(group.map(({manner}) => manner)).size === group.length);
	return groups.map(([, group]) => group).find(group => group.every(({section, manner}) => goesBack(section.title) || namesMeans(manner)) && standTogether(siblings, group.map(({section}) => section))) ?? [];
}

/** Nothing stands between them: "Quick actions" on top and "Emergency contacts" at the end are no two ways. */
function standTogether(siblings: readonly OutlineSection[], sections: readonly OutlineSection[]): boolean {
	const places = sections.map(section => siblings.indexOf(section));
	return Math.max(...places) - Math.min(...places) === places.length - 1;
}

/** "Empty the till with the tray" and "Empty a shop till by hand": the one says more of the same thing. */
function within(stems: readonly string[]): boolean {
	const [less = [], more = []] = stems.map(stem => stem.split(' ').filter(word => !/^(?:a|an|the|el|la|lo|un|una|o|um|uma|der|die|das|ein|eine|le|une)$/u.test(word))).sort((a, b) => a.length - b.length);
	return stems.length === 2 && less.length >= 2 && less[0] === more[0] && less.at(-1) === more.at(-1) && more.length <= less.length + 1;
}

type Manner = {readonly section: OutlineSection; readonly manner: string; readonly stem: string};

/** "… on the command line" and "… on the portal": the place tells them apart where the means stands beside it. */
function withPlaces(siblings: readonly OutlineSection[], found: readonly Manner[]): readonly Manner[] {
	const [only] = found;
	if (found.length !== 1 || only === undefined || !only.stem.includes(' ')) {
		return found;
	}
	const placed = siblings.flatMap(section => (section !== only.section && stemWithoutPlace(withoutMarks(section.title)) === only.stem ? [{section, manner: section.title.toLowerCase(), stem: only.stem}] : []));
	return [...found, ...placed].sort((a, b) => a.section.index - b.section.index);
}

/** What repairs a procedure is no other way of the procedure. */
function ofOneKind({roles}: BranchFacts, sections: readonly OutlineSection[]): boolean {
	return new Set(sections.map(({index}) => roles[index]?.role === 'recovery')).size === 1;
}

/** Several ways back: each says how, how far or for what. */
export function byWayBack(facts: BranchFacts, siblings: readonly OutlineSection[]): ReadChoice | null {
	const all = siblings.filter(section => section.level < 7 && numberOf(section) === null && !onlyReads(facts, section) && !ticksOnly(facts, section) && goesBack(withoutMarks(section.title)) && (announced(section.title) !== 'scenarios' || FAR.test(bareTitle(section.title))));
	// What helps where a way back fails stands beside the ways.
	const ways = all.filter(({index}) => facts.roles[index]?.role !== 'recovery');
	const found = ways.length < 2 ? all : ways;
	const told = found.map(section => mannerOf(withoutMarks(section.title))?.manner ?? scopeOf(withoutMarks(section.title)) ?? FAR.exec(bareTitle(section.title))?.[0].toLowerCase() ?? null);
	const things = found.map(section => thingBroughtBack(bareTitle(section.title)));
	// "Restore the database with one tool" and "Restore the files from the archive" bring back two things.
	const apart = !things.includes('') && new Set(things).size === things.length;
	return found.length >= 2 && !apart && !told.includes(null) && new Set(told).size === told.length && ofOneKind(facts, found) ? choice('methods', found, 'each is another way back') : null;
}

/** "Restore the files from the archive" → "files": what is brought back, where a heading begins with the act and names what with it is done; else empty. */
function thingBroughtBack(title: string): string {
	return /^(?:restor(?:e|ing)|recover(?:ing)?|roll(?:ing)? back|revert(?:ing)?|restaurar|recuperar|revertir|reverter|restaurer|récupérer)\s+(?:the |el |la |los |las |o |os |le |les )(?<thing>\p{L}[\p{L}\d -]*?)\s(?:with|via|using|from|con|desde|mediante|com|usando|avec|depuis)\s/iu.exec(title)?.groups?.['thing']?.toLowerCase() ?? '';
}

/** How far or how fast a way back goes, or of what it is, as the first word. Languages: en, es, pt, de, fr. */
const FAR = /^(?:selective|immediate|instant|gradual|phased|staged|targeted|incremental|selectiv[ao]|inmediat[ao]|imediat[ao]|gradual|selektiv\p{L}*|sofortig\p{L}*|schrittweise\p{L}*|sélectif|sélective|immédiate?|progressi(?:f|ve)|[\p{L}\d.]+-specific)(?!\p{L})/iu;

/** A way back between two others that begins with the same word is one of them, however it is told apart. */
export function withThoseBetween(facts: BranchFacts, siblings: readonly OutlineSection[], found: ReadChoice | null): ReadChoice | null {
	const [first = 0, last = 0] = [found?.sections[0], found?.sections.at(-1)];
	const members = siblings.filter(({index}) => found?.sections.includes(index) === true);
	if (found === null || !members.every(({title}) => goesBack(title))) {
		return found;
	}
	const words = new Set(members.map(firstWord));
	const between = siblings.filter(section => section.index > first && section.index < last && !members.includes(section) && numberOf(section) === null && words.has(firstWord(section)) && facts.roles[section.index]?.role !== 'verification');
	return between.length === 0 ? found : choice(found.what, [...members, ...between].sort((a, b) => a.index - b.index), 'each is another way back');
}

/** What stands beside the ways and cases found, or right behind the last of them, and is one more. */
export function withAlike(siblings: readonly OutlineSection[], found: ReadChoice | null): ReadChoice | null {
	return withLast(siblings, withAlikeMeans(siblings, found));
}

/** "Via Argo CD", "Via Helm", and "Via kubectl" beside them: one more way, though nobody knows its name. */
function withAlikeMeans(siblings: readonly OutlineSection[], found: ReadChoice | null): ReadChoice | null {
	const members = siblings.filter(({index}) => found?.sections.includes(index) === true);
	const word = new Set(members.map(firstWord));
	if (found === null || members.length < 2 || ![...word].every(each => BY_WHAT.test(each))) {
		return found;
	}
	// Beside "Using the script" and "Via the panel", "Direct API" says by what it is done, too.
	const alike = siblings.filter(section => !members.includes(section) && numberOf(section) === null && (word.has(firstWord(section)) || (section.level < 7 && section.level === members[0]?.level && namesMeans(bareTitle(section.title)))));
	return alike.length === 0 ? found : choice(found.what, [...members, ...alike].sort((a, b) => a.index - b.index), 'their headings say by what it is done');
}

/** Languages: en, es, pt, de, fr, it. */
const BY_WHAT = /^(?:via|using|with|through|by|vía|mediante|usando|con|com|mit|über|per|par|avec|tramite)$/iu;

function firstWord({title}: OutlineSection): string {
	return /\p{L}+/u.exec(bareTitle(title))?.[0].toLowerCase() ?? '';
}

/** "The frontend only" and "the worker only": whoever needs both takes one after the other. */
export function byScope({outline, changes}: BranchFacts, siblings: readonly OutlineSection[]): ReadChoice | null {
	const found = siblings.filter(section => numberOf(section) === null && scopeOf(withoutMarks(section.title)) !== null && subtree(outline, section.index).some(index => changes.has(index)));
	return found.length >= 2 && new Set(found.map(section => scopeOf(withoutMarks(section.title)))).size === found.length ? choice('scenarios', found, 'each is for one part only') : null;
}

/** A change and, right below it, the same without a part of it: both after each other would undo twice. */
export function byContrast({outline, changes}: BranchFacts, siblings: readonly OutlineSection[]): ReadChoice | null {
	const acts = siblings.filter(section => numberOf(section) === null && subtree(outline, section.index).some(index => changes.has(index)));
	const pair = acts.flatMap((section, at) => {
		const before = acts[at - 1];
		const title = withoutMarks(section.title);
		return before !== undefined && isContrast(title) && shareWord(title, withoutMarks(before.title)) ? [[before, section]] : [];
	})[0];
	return pair === undefined ? null : choice('methods', pair, 'the second does the same without a part of it');
}

/** A section with commands of its own and a sub-section that does the same in another way. */
export function variantOf(facts: BranchFacts, parent: number, siblings: readonly OutlineSection[]): ReadChoice | null {
	const section = facts.outline.sections[parent];
	const own = blocksIn(facts.outline, parent).some(block => facts.acts.has(block) && block.kind === 'fence');
	const variants = siblings.filter(child => child.level < 7 && mannerOf(withoutMarks(child.title))?.stem === '' && facts.roles[child.index]?.role === facts.roles[parent]?.role);
	return section === undefined || !own || variants.length === 0 ? null : {...choice('methods', [section, ...variants], 'a sub-section does the same in another way'), nested: true};
}
