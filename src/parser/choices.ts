import type {Outline, OutlineSection} from './block.ts';
import {announcedSections, atOnceSections, caseSections, letteredSections, preferredSections, systemSections} from './choice-cases.ts';
import {goesInOrder, labelledSections, letteredWaysBack, listedSections, looksAfter, numberedMannersBack, numberedWaysBack, placesAlone, placesGoneBack, procedureSections, recommendedSections, storesGoneBack, undoOrRestore} from './choice-heads.ts';
import {oppositeSections} from './choice-opposites.ts';
import {byContrast, byManner, byScope, byWayBack, variantOf, withAlike, withThoseBetween} from './choice-manners.ts';
import {allOrPart, levelsBack} from './choice-extents.ts';
import {byPlace} from './choice-places.ts';
import {bracketSections, kindSections} from './choice-kinds.ts';
import {boldTroubles, BOTH, fewAmongNumbered, standsBetween, TROUBLES} from './choice-troubles.ts';
import {audienceSections, boldForSections} from './choice-audience.ts';
import {programSections} from './choice-labels.ts';
import {furtherSections, preparedSections} from './choice-further.ts';
import {toldWays} from './choice-told.ts';
import {sharedSections} from './choice-shared.ts';
import {numberedManners, treeSections, withOneDeeper} from './choice-trees.ts';
import {storesEntered} from './choice-vendors.ts';
import {namedSections} from './choice-named.ts';
import {menuChoice, seriesOf} from './choice-menus.ts';
import {byCondition} from './choice-conditions.ts';
import {bareTitle, isJoined, namesTrouble} from './case-words.ts';
import {goesBack, numberedChoice} from './choice-words.ts';
import {blocksBelow, childrenOf, subtree} from './outline-index.ts';
import {choice, groupOf, larger, numberOf, type BranchFacts, type ReadChoice} from './read-choice.ts';
import {withoutMarks, withoutNumber} from './words.ts';

/** Groups of sibling sections of which only one applies, found by how their headings differ. */
export function findChoices(facts: BranchFacts): readonly ReadChoice[] {
	const {outline} = facts;
	const parents: (number | null)[] = [null, ...outline.sections.map(section => section.index)];
	const series = parents.flatMap(parent => seriesOf(facts, parent) ?? []);
	// Whoever takes one of a series takes the part that it stands in: the parts ask nothing of their own.
	const held = new Set(series.flatMap(({sections}) => sections.flatMap(index => [index, outline.sections[index]?.parent ?? index])));
	return [...series, ...parents.flatMap(parent => {
		const siblings = childrenOf(outline, parent).filter(section => canBranch(facts, section));
		// A part that was pasted in twice is no way beside itself.
		const found = groupsOf(facts, parent, siblings).filter(({sections}) => !sections.every(index => held.has(index)) && new Set(sections.map(index => bareTitle(outline.sections[index]?.title ?? '').toLowerCase())).size > 1);
		const variant = parent === null ? null : variantOf(facts, parent, siblings);
		return variant === null || found.length > 0 ? found : [variant];
	})];
}

function groupsOf(facts: BranchFacts, parent: number | null, siblings: readonly OutlineSection[]): readonly ReadChoice[] {
	const all = childrenOf(facts.outline, parent).filter(section => canBeCase(facts, section));
	const menu = parent === null ? null : menuChoice(facts.outline, parent);
	const tree = menu ?? treeSections(facts.outline, parent, all);
	if (tree !== null) {
		return [tree];
	}
	if (siblings.length === 0) {
		// What is told below "Common alerts" stands aside; one of it is taken all the same. Verdicts of a part that decides are weighed there.
		const open = all.filter(({index}) => facts.roles[index]?.role !== 'decision' || subtree(facts.outline, index).some(at => facts.commands.has(at)));
		const cases = groupOf('scenarios', casesOf(facts, open), 'each says in which case it is for') ?? groupOf('platforms', placesAlone(facts.outline, open), 'their headings name different places');
		const numbered = byNumber(facts.outline, open.filter(section => isAsked(facts, section) || told(facts, section)));
		const sides = larger(toldWays(facts, parent) ?? cases ?? toldOpposites(facts, parent, open) ?? toldTroubles(facts, parent, open) ?? preparedSections(facts, parent, open), sharedSections(facts, open));
		return numbered.length > 0 ? numbered : sides === null ? [] : [sides];
	}
	if (parent !== null && facts.oneOf.has(parent)) {
		return siblings.length < 2 ? [] : [choice('options', siblings, 'an annotation says so')];
	}
	const numbered = byNumber(facts.outline, all);
	if (numbered.length > 0) {
		return numbered;
	}
	if (parent !== null && goesInOrder(facts.outline, parent)) {
		return [];
	}
	const found = byAnnouncement(facts, parent, all) ?? listedSections(facts.outline, siblings) ?? toldWays(facts, parent) ?? storesEntered(facts.outline.sections[parent ?? -1]?.title ?? '', siblings) ?? byHeadings(facts, parent, siblings, all);
	// Headings that name their cases by one word hold more of them together than what two of them share besides.
	const group = withAlike(all.filter(section => siblings.includes(section) || told(facts, section)), larger(larger(found, labelledSections(all)), sharedSections(facts, all)));
	return group === null ? [] : [group];
}

function byHeadings(facts: BranchFacts, parent: number | null, siblings: readonly OutlineSection[], all: readonly OutlineSection[]): ReadChoice | null {
	const placed = byPlace(facts, parent, siblings);
	const conditional = byCondition(all);
	// "If you use Docker", "If you use Swarm", "If you use git": the condition holds more of them together than the names.
	const named = conditional !== null && conditional.sections.length > (placed?.sections.length ?? 0) ? conditional : placed;
	return named
		?? groupOf('platforms', systemSections(siblings, childrenOf(facts.outline, parent)), 'their headings name different systems')
		?? larger(withThoseBetween(facts, siblings, larger(byManner(facts, siblings), byWayBack(facts, siblings))), bySymptom(facts, parent, siblings, all))
		?? byScope(facts, siblings)
		?? oppositeSections(siblings)
		?? toldOpposites(facts, parent, all)
		?? audienceSections(childrenOf(facts.outline, parent), siblings)
		?? kindSections(facts.outline, siblings)
		?? programSections(siblings) ?? boldForSections(siblings) ?? namedSections(parent === null ? '' : (facts.outline.sections[parent]?.title ?? ''), siblings, all)
		?? bracketSections(siblings)
		?? conditional
		?? byContrast(facts, siblings)
		?? groupOf('methods', preferredSections(siblings), 'one takes the place of the other')
		?? groupOf('methods', atOnceSections(all.filter(section => siblings.includes(section) || blocksBelow(facts.outline, section.index).some(block => block.kind === 'fence'))), 'the second does in one command what the first does in several')
		?? recommendedSections(all.filter(section => siblings.includes(section) || blocksBelow(facts.outline, section.index).some(block => block.kind === 'fence')))
		?? placesGoneBack(siblings) ?? storesGoneBack(siblings) ?? procedureSections(siblings)
		?? labelledSections(all)
		?? numberedMannersBack(parent === null ? '' : (facts.outline.sections[parent]?.title ?? ''), siblings)
		?? numberedWaysBack(siblings)
		?? undoOrRestore(siblings) ?? numberedManners(siblings)
		?? allOrPart(siblings) ?? levelsBack(parent === null ? '' : (facts.outline.sections[parent]?.title ?? ''), siblings)
		?? bySymptom(facts, parent, siblings, all)
		?? letteredWaysBack(siblings)
		?? groupOf('scenarios', letteredSections(all), 'letters tell them apart')
		?? groupOf('scenarios', casesOf(facts, all), 'each says in which case it is for')
		?? boldTroubles(facts, parent, all)
		?? furtherSections(facts, parent, siblings, all);
}

/** "Virtual hosts" and "Physical hosts" in a part that is gone through, though one of them or both only tell in prose what is done. */
function toldOpposites(facts: BranchFacts, parent: number | null, all: readonly OutlineSection[]): ReadChoice | null {
	const gone = parent !== null && facts.roles[parent]?.role === 'procedure';
	return gone ? oppositeSections(all.filter(section => facts.roles[section.index]?.role === 'procedure' && isAsked(facts, section))) : null;
}

/** Only sections with something to do are branches; parts that only tell are not. */
function canBranch({outline, roles, acts}: BranchFacts, section: OutlineSection): boolean {
	const role = roles[section.index]?.role;
	const above = section.parent === null ? undefined : roles[section.parent]?.role;
	if ((role === 'reference' && above !== 'reference') || role === 'overview' || role === 'advice' || role === 'contacts' || role === 'decision' || role === 'preparation' || role === 'aftermath') {
		return false;
	}
	return blocksBelow(outline, section.index).some(block => acts.has(block));
}

/** What is for one case may look like another part of a runbook: "Notifications late". */
function canBeCase({roles}: BranchFacts, section: OutlineSection): boolean {
	const role = roles[section.index]?.role;
	const above = section.parent === null ? undefined : roles[section.parent]?.role;
	// Below "Common alerts" stands what to do at each.
	return !((role === 'overview' && !isJoined(bareTitle(section.title)) && (section.level < 3 || above !== role || !namesTrouble(section.title))) || ((role === 'reference' || role === 'contacts' || role === 'advice') && above !== role));
}

/** Cases of which two have something to do; those beside them that only ask what is the matter are cases all the same. */
function casesOf(facts: BranchFacts, all: readonly OutlineSection[]): readonly OutlineSection[] {
	const acting = caseSections(facts.outline, all.filter(section => acts(facts, section)));
	const found = acting.length < 2 ? [] : caseSections(facts.outline, all).filter(section => acting.includes(section) || isAsked(facts, section));
	const cases = fewAmongNumbered(all, found) ? [] : found;
	// Beside names of alerts, one that tells of no bound is one more: `TillSealed`.
	const alerts = cases.filter(({title}) => isJoined(bareTitle(title)));
	return all.filter(section => cases.includes(section) || standsBetween(facts, all, cases, section) || (alerts.length >= 2 && isJoined(bareTitle(section.title)) && section.level === alerts[0]?.level));
}

/** Not only a heading: a part that says what to look at is for a case, too. */
function isAsked({outline}: BranchFacts, section: OutlineSection): boolean {
	return blocksBelow(outline, section.index).some(block => block.kind === 'item' || block.kind === 'paragraph');
}

/** A way that is shown as a program, or told. */
function told({outline}: BranchFacts, section: OutlineSection): boolean {
	return blocksBelow(outline, section.index).some(block => block.kind === 'fence' || block.kind === 'item');
}

/** Something is done in it; a case without anything to do is one all the same. */
function acts(facts: BranchFacts, section: OutlineSection): boolean {
	return blocksBelow(facts.outline, section.index).some(block => facts.acts.has(block));
}

/** "Scenarios" and "Ways to restore" say of what stands below that it is one for each. */
function byAnnouncement(facts: BranchFacts, parent: number | null, all: readonly OutlineSection[]): ReadChoice | null {
	const parts = all.filter(section => facts.roles[section.index]?.role !== 'verification' || goesBack(bareTitle(section.title)));
	const told = parts.filter(section => acts(facts, section)).length < 2 ? null : announcedSections(facts.outline, parent, parts);
	return told === null ? null : choice(told.what, told.sections, `"${facts.outline.sections[parent ?? 0]?.title ?? ''}" announces one for each case`);
}

function byNumber(outline: Outline, siblings: readonly OutlineSection[]): readonly ReadChoice[] {
	const groups = new Map<string, OutlineSection[]>();
	for (const section of siblings) {
		const what = numberedChoice(withoutNumber(withoutMarks(section.title)));
		if (what !== null) {
			groups.set(what, [...(groups.get(what) ?? []), section]);
		}
	}
	return [...groups].flatMap(([what, group]) => (group.length < 2 ? [] : [choice(what, withOneDeeper(outline, siblings, what, group), 'their headings number alternatives')]));
}

/** Entries of a troubleshooting section: one looks for the symptom that one has. */
function bySymptom(facts: BranchFacts, parent: number | null, siblings: readonly OutlineSection[], all: readonly OutlineSection[]): ReadChoice | null {
	const above = parent === null ? undefined : facts.outline.sections[parent];
	const recovery = above !== undefined && facts.roles[above.index]?.role === 'recovery' && siblings.every(section => section.level < 7 && !isStep(section));
	const troubles = recovery && siblings.length >= 2 && TROUBLES.test(above.title);
	const entries = all.filter(section => section.level < 7 && !isStep(section) && !looksAfter(section.title) && (siblings.includes(section) || isAsked(facts, section)));
	// Parts with numbers may be steps of looking for the fault; what names a fault is none.
	const named = (entries.every(section => numberOf(section) === null) && !BOTH.test(above?.title ?? '')) || entries.filter(({title}) => namesTrouble(title)).length * 2 > entries.length;
	return troubles && named && entries.length >= 2 ? choice('scenarios', entries, `they are entries of "${above.title}"`) : null;
}

/** The same where each entry only tells what helps, half of them or more by the name of the fault. */
function toldTroubles(facts: BranchFacts, parent: number | null, open: readonly OutlineSection[]): ReadChoice | null {
	const above = parent === null ? undefined : facts.outline.sections[parent];
	const entries = open.filter(section => section.level < 7 && numberOf(section) === null && !looksAfter(section.title) && isAsked(facts, section));
	const named = entries.filter(({title}) => namesTrouble(title)).length * 2 > entries.length;
	return above !== undefined && above.level < 7 && facts.roles[above.index]?.role === 'recovery' && TROUBLES.test(above.title) && named ? groupOf('scenarios', entries, `they are entries of "${above.title}"`) : null;
}

/** "3. Restart": a number that counts steps; "6.1.3" counts parts. */
function isStep(section: OutlineSection): boolean {
	return numberOf(section) !== null && !/^\d+\.\d/u.test(section.title);
}
