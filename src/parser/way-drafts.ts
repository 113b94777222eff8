import type {Option, Opening} from '../plan/step.ts';
import type {Outline} from './block.ts';
import type {Decision} from './decision.ts';
import type {DecisionDraft, Draft, SectionIds} from './draft.ts';
import {openingOf} from './opening.ts';
import {findTarget} from './targets.ts';
import type {Way, Ways} from './way.ts';
import {shorten, slug, uniqueNames, withoutMarks} from './words.ts';

/** A question with its options, and the way that each of them stands for. */
export type AskedWays = {readonly found: Ways; readonly targets: readonly (number | null)[]};

type Told = {readonly outline: Outline; readonly ids: SectionIds; readonly decisions: readonly Decision[]};

/** Puts a question before the steps of each group of ways; inner groups first, so that an outer one opens them too. */
export function askWays(drafts: readonly Draft[], ways: readonly Ways[], told: Told): {readonly drafts: readonly Draft[]; readonly asked: readonly AskedWays[]} {
	const free = ways.filter(group => !told.decisions.some(decision => decision.blocks.length > 0 && decision.line <= endOf(group) && group.line <= decision.endLine));
	const inward = free.toSorted((a, b) => endOf(a) - a.line - (endOf(b) - b.line));
	const asked: AskedWays[] = [];
	const placed = inward.reduce<readonly Draft[]>((all, group) => {
		const targets = group.ways.map(way => findTarget(told.outline, way.text, {links: way.links, from: group.section}));
		const question = questionOf(all, group, targets, told.ids);
		if (question === null) {
			return all;
		}
		asked.push({found: group, targets});
		const at = all.findIndex(draft => draft.line >= group.line && draft.section >= group.section);
		return at < 0 ? [...all, question] : [...all.slice(0, at), question, ...all.slice(at)];
	}, drafts);
	return {drafts: placed, asked};
}

function endOf({ways, line}: Ways): number {
	return Math.max(line, ...ways.map(way => way.endLine));
}

function questionOf(drafts: readonly Draft[], group: Ways, targets: readonly (number | null)[], ids: SectionIds): DecisionDraft | null {
	const unique = uniqueNames();
	const within = group.ways.map(way => drafts.filter(draft => way.line <= draft.line && draft.line <= way.endLine));
	const leads = group.ways.filter((_, index) => (within[index]?.length ?? 0) > 0 || (targets[index] ?? null) !== null).length;
	if (leads < 2) {
		return null;
	}
	const options = group.ways.map((way, index): Option => {
		const text = shorten(spoken(way), 90);
		return {id: unique(slug(text, 'option')), text, detail: '', line: way.line, opens: opensOf(way, within[index] ?? [], targets[index] ?? null, ids)};
	});
	return {
		kind: 'decision',
		key: `${group.line}w`,
		section: group.section,
		name: null,
		title: shorten(group.asks === '' ? `Which one: ${options.map(option => option.text).join(' / ')}` : group.asks.replace(/\s*[:：]$/u, ''), 90),
		line: group.line,
		endLine: endOf(group),
		prose: '',
		warnings: [],
		condition: null,
		why: `only one of these applies: ${group.why}`,
		about: group.about,
		options: [...options, {id: unique('none'), text: 'None of these', detail: 'skips all of them', line: group.line, opens: {kind: 'steps', steps: []}}],
	};
}

/** Steps of the way, else where it sends to, else what its words mean. */
function opensOf(way: Way, drafts: readonly Draft[], target: number | null, ids: SectionIds): Opening {
	const told = openingOf(way.text, target, ids);
	const acts = drafts.some(draft => draft.kind !== 'manual');
	return drafts.length > 0 && (acts || told.kind !== 'section') ? {kind: 'steps', steps: drafts.map(draft => draft.key)} : told;
}

/** The label without "Or" and the colon. */
function spoken({text}: Way): string {
	const bare = withoutMarks(text).replace(/^(?:or|either|alternatively|oder|entweder|ou bien|soit|o bien|或者)(?![\p{L}])[\s,:]*/iu, '').replace(/\s*[:：]$/u, '');
	return bare === '' ? text : text.endsWith(bare) && !text.startsWith(bare) ? bare.charAt(0).toUpperCase() + bare.slice(1) : bare;
}
