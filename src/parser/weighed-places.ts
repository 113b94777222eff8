import type {Fence, Outline} from './block.ts';
import {blockPlaces} from './block-places.ts';
import {menuPlaces} from './choice-menus.ts';
import {casePlaces} from './case-places.ts';
import {commentPlaces} from './comment-places.ts';
import {conditionsOf, type Conditional} from './condition-decisions.ts';
import {dependingPlaces} from './depending-places.ts';
import {escalationPlaces, ladderPlaces} from './escalation-places.ts';
import type {ReadFence} from './fence-reading.ts';
import {labelPlaces} from './label-places.ts';
import {letteredPlaces} from './lettered-places.ts';
import {eitherLinkPlaces, linkPlaces, sentOnPlaces} from './link-places.ts';
import {listPlaces} from './list-places.ts';
import {loneHeadings} from './lone-headings.ts';
import type {RoleVerdict} from './section-roles.ts';
import {tablePlaces} from './table-places.ts';
import {toldOptions} from './told-options.ts';
import {strategyPlaces} from './told-strategies.ts';
import {treePlaces} from './tree-places.ts';
import {verdictPlaces} from './verdict-places.ts';

type Span = {readonly line: number; readonly endLine: number};

/**
 * Places where the reader weighs the course and the run asks nothing: they are recorded, and nothing hangs on them.
 * What a question of the run covers is left out; of two that overlap the one with more to choose from stays.
 */
export function weighedPlaces({outline, roles, fences}: {readonly outline: Outline; readonly roles: readonly RoleVerdict[]; readonly fences: ReadonlyMap<Fence, ReadFence>}, asked: readonly Span[]): readonly Conditional[] {
	const held = new Set(asked.flatMap(linesOf));
	return [...menuPlaces(outline), ...verdictPlaces(outline, roles), ...tablePlaces(outline, roles), ...labelPlaces(outline, roles), ...letteredPlaces(outline, roles), ...dependingPlaces(outline, roles), ...treePlaces(fences.values()), ...blockPlaces(fences.values()), ...casePlaces(outline, roles), ...listPlaces(outline, roles), ...toldOptions(outline, roles), ...conditionsOf(outline, roles), ...commentPlaces(fences.values()), ...escalationPlaces(outline, roles), ...ladderPlaces(outline), ...loneHeadings(outline, roles), ...strategyPlaces(outline, roles), ...linkPlaces(outline, roles), ...sentOnPlaces(outline), ...eitherLinkPlaces(outline)].flatMap(found => {
		const lines = linesOf(found);
		const taken = lines.findIndex(line => held.has(line));
		const [own] = found.options;
		// One condition over steps of its own: what is weighed further down in them has a place of its own.
		const left = taken < 0 ? found : found.options.length === 1 && own?.line === found.line && taken > 2 ? {...found, endLine: found.line + taken - 1} : null;
		if (left === null) {
			return [];
		}
		linesOf(left).forEach(line => held.add(line));
		return [left];
	});
}

function linesOf({line, endLine}: Span): readonly number[] {
	return Array.from({length: Math.max(endLine - line, 0) + 1}, (_, index) => line + index);
}
