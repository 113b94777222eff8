import type {SectionRole} from '../plan/section.ts';
import type {Opening, Step, StepId} from '../plan/step.ts';
import type {Draft, DraftKey, SectionIds} from './draft.ts';
import {ON_WAY} from './section-words.ts';
import {stableSlug, uniqueNames} from './words.ts';

/** Drafts in their final order → steps with numbers, ids and references. */
export function settle(drafts: readonly Draft[], ids: SectionIds, roles: readonly SectionRole[]): {readonly steps: readonly Step[]; readonly idOf: ReadonlyMap<DraftKey, StepId>} {
	const unique = uniqueNames();
	const idOf = new Map(drafts.map(draft => [draft.key, unique(draft.name ?? `${ids[draft.section] ?? 'start'}.${stableSlug(draft.title, draft.kind)}`)]));
	const steps = drafts.map((draft, index) => settleOne(draft, {idOf, id: idOf.get(draft.key) ?? draft.key, number: index + 1, section: ids[draft.section] ?? 'start', onWay: draft.onWay ?? ON_WAY.has(roles[draft.section] ?? 'overview')}));
	return {steps, idOf};
}

type Place = {readonly idOf: ReadonlyMap<DraftKey, StepId>; readonly id: StepId; readonly number: number; readonly section: string; readonly onWay: boolean};

function settleOne(draft: Draft, {idOf, id, number, section, onWay}: Place): Step {
	const {key: _key, name: _name, ...rest} = draft;
	const placed = {id, number, section, onWay};
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
