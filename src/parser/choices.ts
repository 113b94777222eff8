import type {Block, Outline, OutlineSection} from './block.ts';
import {caseSections} from './choice-cases.ts';
import {isConditional, isContrast, mannerOf, numberedChoice, placeIn, scopeOf, shareWord} from './choice-words.ts';
import type {RoleVerdict} from './section-roles.ts';
import {withoutMarks, withoutNumber} from './words.ts';
import {blocksBelow, blocksIn, childrenOf, subtree} from './outline-index.ts';

/** Sections of which only one applies, by index in the outline. */
export type ReadChoice = {
	readonly what: string;
	readonly sections: readonly number[];
	readonly why: string;
	/** Sections below a branch that are branches themselves: their steps are not the outer one's. */
	readonly nested: boolean;
};

/** What decides whether a section can be a branch. */
export type BranchFacts = {
	readonly outline: Outline;
	readonly roles: readonly RoleVerdict[];
	readonly acts: ReadonlySet<Block>;
	/** Sections with commands, and those of them where some command changes something. */
	readonly commands: ReadonlySet<number>;
	readonly changes: ReadonlySet<number>;
	/** Sections whose children an annotation calls alternatives. */ readonly oneOf: ReadonlySet<number>;
};

/** Groups of sibling sections of which only one applies, found by how their headings differ. */
export function findChoices(facts: BranchFacts): readonly ReadChoice[] {
	const {outline} = facts;
	const parents: (number | null)[] = [null, ...outline.sections.map(section => section.index)];
	return parents.flatMap(parent => {
		const siblings = childrenOf(outline, parent).filter(section => canBranch(facts, section));
		const found = siblings.length < 2 ? [] : groupsOf(facts, parent, siblings);
		const variant = parent === null ? null : variantOf(facts, parent, siblings);
		return variant === null || found.length > 0 ? found : [variant];
	});
}

function groupsOf(facts: BranchFacts, parent: number | null, siblings: readonly OutlineSection[]): readonly ReadChoice[] {
	if (parent !== null && facts.oneOf.has(parent)) {
		return [choice('options', siblings, 'an annotation says so')];
	}
	const numbered = byNumber(siblings);
	if (numbered.length > 0) {
		return numbered;
	}
	const placed = byPlace(facts, parent, siblings);
	const conditional = byCondition(siblings);
	// "If you use Docker", "If you use Swarm", "If you use git": the condition holds more of them together than the names.
	const named = conditional !== null && conditional.sections.length > (placed?.sections.length ?? 0) ? conditional : placed;
	const group = named ?? byManner(facts, siblings) ?? byScope(facts, siblings) ?? conditional ?? byContrast(facts, siblings) ?? byCase(facts, siblings) ?? bySymptom(facts, parent, siblings);
	return group === null ? [] : [group];
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

function byNumber(siblings: readonly OutlineSection[]): readonly ReadChoice[] {
	const groups = new Map<string, OutlineSection[]>();
	for (const section of siblings) {
		const what = numberedChoice(withoutNumber(withoutMarks(section.title)));
		if (what !== null) {
			groups.set(what, [...(groups.get(what) ?? []), section]);
		}
	}
	return [...groups].flatMap(([what, group]) => (group.length < 2 ? [] : [choice(what, group, 'their headings number alternatives')]));
}

function byPlace(facts: BranchFacts, parent: number | null, siblings: readonly OutlineSection[]): ReadChoice | null {
	const title = parent === null ? '' : (facts.outline.sections[parent]?.title ?? '');
	const placed = siblings.flatMap(section => {
		const place = placeIn(section.title);
		return place === null || /^(?:step|phase|part)\b/iu.test(section.title) || numberOf(section) !== null ? [] : [{section, place}];
	});
	const what = placed.some(({place}) => place.what === 'platforms') ? 'platforms' : 'environments';
	const names = new Set(placed.filter(({place}) => place.what === what).map(({place}) => place.name));
	const announced = /\b(?:by|per|for each) (?:platform|environment|provider|cloud)\b|\b(?:nach|por|par) (?:plattform|plataforma|ambiente|entorno|plateforme)\b/iu.test(title);
	if (announced && siblings.length >= 2) {
		return choice(what, siblings, `"${title}" announces one section for each`);
	}
	return names.size >= 2 && names.size === placed.length && placed.length * 3 >= siblings.length * 2 ? choice(what, placed.map(({section}) => section), 'their headings name different places') : null;
}

/** Commands, but none that changes anything: it watches what something else does. */
function onlyReads({outline, commands, changes}: BranchFacts, section: OutlineSection): boolean {
	const inside = subtree(outline, section.index);
	return inside.some(index => commands.has(index)) && !inside.some(index => changes.has(index));
}

/** The same thing done in different ways: "Rollback via CLI" and "Rollback via dashboard". */
function byManner(facts: BranchFacts, siblings: readonly OutlineSection[]): ReadChoice | null {
	const found = siblings.flatMap(section => {
		const manner = numberOf(section) === null && !onlyReads(facts, section) ? mannerOf(withoutMarks(section.title)) : null;
		return manner === null ? [] : [{section, ...manner}];
	});
	const manners = new Set(found.map(({manner}) => manner));
	const stems = new Set(found.map(({stem}) => stem).filter(stem => stem !== ''));
	return found.length >= 2 && manners.size === found.length && stems.size <= 1 ? choice('methods', found.map(({section}) => section), 'their headings say the same is done in different ways') : null;
}

/** "The frontend only" and "the worker only": whoever needs both takes one after the other. */
function byScope({outline, changes}: BranchFacts, siblings: readonly OutlineSection[]): ReadChoice | null {
	const found = siblings.filter(section => numberOf(section) === null && scopeOf(withoutMarks(section.title)) !== null && subtree(outline, section.index).some(index => changes.has(index)));
	return found.length >= 2 && new Set(found.map(section => scopeOf(withoutMarks(section.title)))).size === found.length ? choice('scenarios', found, 'each is for one part only') : null;
}

function byCondition(siblings: readonly OutlineSection[]): ReadChoice | null {
	const group = siblings.filter(section => isConditional(withoutMarks(section.title)));
	return group.length >= 2 ? choice('scenarios', group, 'their headings each hold under a condition') : null;
}

/** "Disk full" and "Node lost", each with its symptoms: nobody has all of them at once. */
function byCase({outline}: BranchFacts, siblings: readonly OutlineSection[]): ReadChoice | null {
	const cases = caseSections(outline, siblings);
	return cases.length === 0 ? null : choice('scenarios', cases, 'each says in which case it is for');
}

/** A change and, right below it, the same without a part of it: both after each other would undo twice. */
function byContrast({outline, changes}: BranchFacts, siblings: readonly OutlineSection[]): ReadChoice | null {
	const acts = siblings.filter(section => numberOf(section) === null && subtree(outline, section.index).some(index => changes.has(index)));
	const pair = acts.flatMap((section, at) => {
		const before = acts[at - 1];
		const title = withoutMarks(section.title);
		return before !== undefined && isContrast(title) && shareWord(title, withoutMarks(before.title)) ? [[before, section]] : [];
	})[0];
	return pair === undefined ? null : choice('methods', pair, 'the second does the same without a part of it');
}

/** Headings of parts that are looked through for one's own trouble. Languages: en, de, es, pt, fr, it, pl, ru, zh, ja, ko. */
const TROUBLES = /\b(?:troubleshoot\w*|issues|problems|errors|failures|scenarios)\b|fehler|problem|störung|soluci[oó]n de|resoluci[oó]n de|solução de|resolução de|dépannage|pannes|erreurs|erros|errores|fallos|falhas|guasti|неполадк|проблем|awari|故障|问题|問題|トラブル|障害|문제|장애/iu;

/** Entries of a troubleshooting section: one looks for the symptom that one has. */
function bySymptom(facts: BranchFacts, parent: number | null, siblings: readonly OutlineSection[]): ReadChoice | null {
	const above = parent === null ? undefined : facts.outline.sections[parent];
	const recovery = above !== undefined && facts.roles[above.index]?.role === 'recovery' && siblings.every(section => section.level < 7 && numberOf(section) === null);
	const troubles = recovery && TROUBLES.test(above.title);
	return troubles ? choice('scenarios', siblings, `they are entries of "${above.title}"`) : null;
}

/** A section with commands of its own and a sub-section that does the same in another way. */
function variantOf(facts: BranchFacts, parent: number, siblings: readonly OutlineSection[]): ReadChoice | null {
	const section = facts.outline.sections[parent];
	const own = blocksIn(facts.outline, parent).some(block => facts.acts.has(block) && block.kind === 'fence');
	const variants = siblings.filter(child => child.level < 7 && mannerOf(withoutMarks(child.title))?.stem === '' && facts.roles[child.index]?.role === facts.roles[parent]?.role);
	return section === undefined || !own || variants.length === 0 ? null : {...choice('methods', [section, ...variants], 'a sub-section does the same in another way'), nested: true};
}

function numberOf(section: OutlineSection): string | null {
	return withoutNumber(section.title) === section.title ? null : section.title;
}

function choice(what: string, sections: readonly OutlineSection[], why: string): ReadChoice {
	return {what, sections: sections.map(section => section.index), why: `${why} (lines ${sections.map(section => section.line).join(', ')})`, nested: false};
}
