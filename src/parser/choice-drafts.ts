import type {Option} from '../plan/step.ts';
import type {Outline} from './block.ts';
import type {ReadChoice} from './read-choice.ts';
import type {DecisionDraft, Draft} from './draft.ts';
import {draftsIn} from './drafts-in.ts';
import type {Question} from './questions.ts';
import type {RoleVerdict} from './section-roles.ts';
import {ON_WAY} from './section-words.ts';
import {shorten, slug, uniqueNames} from './words.ts';
import {subtree} from './outline-index.ts';

type Told = {readonly outline: Outline; readonly roles: readonly RoleVerdict[]; readonly useWhen: readonly (string | null)[]};

/** The question before the first step of a choice's branches; null where no run gets to them. */
export function choiceDraft(choice: ReadChoice, drafts: readonly Draft[], told: Told): Question | null {
	const {outline, roles} = told;
	const branches = choice.sections.map(index => {
		const inside = branchSections(choice, index, outline);
		return {index, inside, drafts: draftsIn(drafts, inside).map(({draft}) => draft)};
	});
	const first = branches.flatMap(branch => branch.drafts)[0];
	const reached = choice.sections.some(index => ON_WAY.has(roles[index]?.role ?? 'overview') || roles[index]?.role === 'recovery');
	if (first === undefined || !reached || branches.filter(branch => branch.drafts.length > 0).length < 2) {
		return null;
	}
	const unique = uniqueNames();
	const options: Option[] = branches.map(branch => {
		const section = outline.sections[branch.index];
		const text = choice.nested && branch.index === choice.sections[0] ? `${section?.title ?? ''} (as written first)` : (section?.title ?? '');
		return {id: unique(slug(text, 'option')), text, detail: branchDetail(branch.drafts, told.useWhen[branch.index] ?? null), line: section?.line ?? first.line, opens: {kind: 'steps', steps: []}};
	});
	const parent = choice.nested ? choice.sections[0] : (outline.sections[choice.sections[0] ?? 0]?.parent ?? null);
	const place = parent === null || parent === undefined ? first.section : parent;
	const line = outline.sections[choice.sections[0] ?? 0]?.line ?? first.line;
	const draft: DecisionDraft = {
		kind: 'decision',
		key: `${line}b${choice.nested ? 'n' : ''}`,
		section: place,
		name: null,
		onWay: choice.sections.some(index => ON_WAY.has(roles[index]?.role ?? 'overview')),
		title: shorten(question(choice.what, outline.sections[place]?.title ?? '')),
		line,
		endLine: line,
		prose: '',
		warnings: [],
		condition: null,
		why: `only one of these applies: ${choice.why}`,
		about: 'branch',
		options: [...options, {id: unique('none'), text: 'None of these', detail: 'skips all of them', line, opens: {kind: 'steps', steps: []}}],
	};
	return {draft, opens: branches.map(branch => branch.inside), after: false};
}

/** Sections of a branch; an outer branch leaves out what nested branches hold. */
function branchSections(choice: ReadChoice, index: number, outline: Outline): ReadonlySet<number> {
	const inside = new Set(subtree(outline, index));
	if (choice.nested && index === choice.sections[0]) {
		choice.sections.slice(1).flatMap(other => subtree(outline, other)).forEach(other => inside.delete(other));
	}
	return inside;
}

/** When to take the branch and what it does harm to; how many steps it has is counted by whoever shows it. */
function branchDetail(drafts: readonly Draft[], useWhen: string | null): string {
	const destructive = drafts.filter(draft => draft.kind === 'command' && draft.effect === 'destructive').length;
	return [useWhen === null ? '' : `Use when ${useWhen}`, destructive === 0 ? '' : `${destructive} destructive`].filter(part => part !== '').join(' · ');
}

function question(what: string, title: string): string {
	const words: Readonly<Record<string, string>> = {methods: 'Which method', procedures: 'Which procedure', options: 'Which option', scenarios: 'Which scenario', platforms: 'Which platform', environments: 'Which environment'};
	return title === '' ? `${words[what] ?? 'Which one'}?` : `${words[what] ?? 'Which one'}: ${title}`;
}
