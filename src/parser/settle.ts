import type {SectionRole} from '../plan/section.ts';
import type {Opening, Step, StepId} from '../plan/step.ts';
import type {Draft, DraftKey, SectionIds} from './draft.ts';
import {ON_WAY} from './section-words.ts';
import {stableSlug, uniqueNames} from './words.ts';

/** By index of the section: its role, and the line of its heading. */
type SectionFacts = {readonly roles: readonly SectionRole[]; readonly lines: readonly number[]};

/** Drafts in their final order → steps with numbers, ids and references. */
export function settle(drafts: readonly Draft[], ids: SectionIds, {roles, lines}: SectionFacts): {readonly steps: readonly Step[]; readonly idOf: ReadonlyMap<DraftKey, StepId>} {
	const unique = uniqueNames();
	const idOf = new Map(drafts.map(draft => [draft.key, unique(draft.name ?? `${ids[draft.section] ?? 'start'}.${stableSlug(draft.title, draft.kind)}`)]));
	const steps = drafts.map((draft, index) => settleOne(draft, {idOf, id: idOf.get(draft.key) ?? draft.key, number: index + 1, section: ids[draft.section] ?? 'start', onWay: draft.onWay ?? ON_WAY.has(roles[draft.section] ?? 'overview'), aside: draft.onWay === false ? 'aside, an annotation says so' : `aside, its section on line ${lines[draft.section] ?? draft.line} is ${roles[draft.section] ?? 'overview'}`}));
	return {steps, idOf};
}

type Place = {readonly idOf: ReadonlyMap<DraftKey, StepId>; readonly id: StepId; readonly number: number; readonly section: string; readonly onWay: boolean; readonly aside: string};

function settleOne(draft: Draft, {idOf, id, number, section, onWay, aside}: Place): Step {
	const {key: _key, name: _name, ...rest} = draft;
	const placed = {id, number, section, onWay, why: onWay ? rest.why : `${rest.why}; ${aside}`};
	switch (rest.kind) {
		case 'command':
			return {...rest, ...placed, inside: rest.inside === null ? null : (idOf.get(rest.inside) ?? null)};
		case 'decision':
			return {...rest, ...placed, options: rest.options.map(option => ({...option, opens: settleOpening(option.opens, idOf)}))};
		case 'manual':
			return {...rest, ...placed};
		case 'checklist':
			return {...rest, ...placed};
	}
}

function settleOpening(opening: Opening, idOf: ReadonlyMap<DraftKey, StepId>): Opening {
	return opening.kind === 'steps' ? {kind: 'steps', steps: opening.steps.flatMap(key => idOf.get(key) ?? [])} : opening;
}
