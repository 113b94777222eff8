import fc from 'fast-check';
import type {Plan} from '../../src/plan/plan.ts';
import type {Step} from '../../src/plan/step.ts';
import {NO_TIES} from '../../src/plan/ties.ts';
import type {Reference} from '../../src/plan/ties.ts';
import {checklist, command, decision, manual, option, tinyPlan, using} from './tiny-plan.ts';

const shapes = ['command', 'gated', 'retried', 'using', 'secret', 'manual', 'checklist', 'condition', 'branch', 'away', 'tied', 'back'] as const;

const stepOf = (shape: (typeof shapes)[number], index: number, all: readonly string[]): Step => {
	const id = `s${index}`;
	const later = all.slice(index + 1, index + 4);
	switch (shape) {
		case 'command':
			return command(id, {effect: 'read'});
		case 'gated':
			return command(id, {gate: {level: 'typed', why: 'drops it', word: 'shop'}});
		case 'retried':
			return command(id, {retry: {attempts: 2, everyMs: 0}});
		case 'using':
			return using(id, ['version', `own${index}`]);
		case 'secret':
			return using(id, ['secret_key']);
		case 'manual':
			return manual(id);
		case 'checklist':
			return checklist(id, 1 + (index % 3));
		case 'condition':
			return decision(id, [option('go', {kind: 'next'}), option('end', {kind: 'end', reason: 'x'}), option('look', {kind: 'timer', waitMs: 1}), option('away', {kind: 'section', section: 'away'})], {about: 'condition'});
		case 'branch':
			return decision(id, [option('one', {kind: 'steps', steps: later.slice(0, 1)}), option('two', {kind: 'steps', steps: later.slice(1)}), option('none', {kind: 'steps', steps: []})]);
		case 'tied':
			return command(id, {ties: {...NO_TIES, needs: all.slice(index - 1, index).map(to), onFailure: to(all.at(-1) ?? id), undo: to(all[0] ?? id)}});
		case 'back':
			return command(id, {ties: {...NO_TIES, when: 'it is broken', undo: to('away')}, again: 'does it twice'});
		case 'away':
			return command(id, {section: 'away', onWay: false});
	}
};

const to = (id: string): Reference => ({id, line: 1, column: 1});

/** Any plan of up to a dozen steps with all kinds in it. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc.array(fc.constantFrom(...shapes), {minLength: 1, maxLength: 12, size: 'max'}).map(kinds => {
	const ids = kinds.map((_, index) => `s${index}`);
	return tinyPlan(kinds.map((kind, index) => stepOf(kind, index, ids)));
});
