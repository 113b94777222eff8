import {stepsOfId} from '../plan/tied-steps.ts';
import type {Diagnostic} from '../plan/diagnostic.ts';
import type {Section} from '../plan/section.ts';
import type {Step, StepId} from '../plan/step.ts';
import type {PlacedWord} from './annotations.ts';
import type {Outline} from './block.ts';
import {between} from './in-order.ts';
import {diagnose} from './source.ts';
import {subtree} from './outline-index.ts';

type Known = {readonly outline: Outline; readonly steps: readonly Step[]; readonly sections: readonly Section[]};

/** Steps that wait for each other, or for themselves: nothing of them could ever run. One finding per circle, at the word that closes it. */
export function needsCycles(words: readonly PlacedWord[], known: Known): readonly Diagnostic[] {
	const ordered = known.steps.map(({id, line}, at) => ({id, line, at})).sort((a, b) => a.line - b.line);
	const edges = words.filter(word => word.key === 'needs').flatMap(word => edgesOf(word, known, ordered));
	if (!hasCircle(edges)) {
		return [];
	}
	const before = new Map<StepId, readonly StepId[]>();
	return edges.flatMap(({word, id, from, to}) => {
		// What was there before this word made no circle: a circle found now goes through it.
		const closing = from.find(step => to.some(other => other === step || reaches(before, other, step)));
		from.forEach(step => before.set(step, [...(before.get(step) ?? []), ...(closing === undefined ? to : [])]));
		const title = known.steps.find(step => step.id === closing)?.title ?? '';
		return closing === undefined ? [] : [diagnose(word.source, 'needs-cycle', 'error', `\`#${id}\` waits for "${title}", which waits for \`#${id}\``, word, 'leave out one of the `needs`')];
	});
}

/** Whether any step waits for itself in the end: steps that wait for none are taken away until none is left. */
function hasCircle(edges: readonly Edge[]): boolean {
	const waiting = new Map<StepId, number>();
	const waitedFor = new Map<StepId, StepId[]>();
	for (const {from, to} of edges) {
		for (const step of from) {
			waiting.set(step, (waiting.get(step) ?? 0) + to.length);
			for (const other of to) {
				const row = waitedFor.get(other);
				if (row === undefined) {
					waitedFor.set(other, [step]);
				} else {
					row.push(step);
				}
			}
		}
	}
	const free = [...waitedFor.keys()].filter(step => (waiting.get(step) ?? 0) === 0);
	for (let step = free.pop(); step !== undefined; step = free.pop()) {
		for (const other of waitedFor.get(step) ?? []) {
			const left = (waiting.get(other) ?? 0) - 1;
			waiting.set(other, left);
			if (left === 0) {
				free.push(other);
			}
		}
	}
	return [...waiting.values()].some(left => left > 0);
}

type Edge = {readonly word: PlacedWord; readonly id: string; readonly from: readonly StepId[]; readonly to: readonly StepId[]};

type Ordered = readonly {readonly id: StepId; readonly line: number; readonly at: number}[];

function edgesOf(word: PlacedWord, known: Known, ordered: Ordered): readonly Edge[] {
	const lines = word.place === 'heading' ? subtree(known.outline, word.block.section).flatMap(index => known.outline.sections[index] ?? []) : [word.block];
	const inside = new Set(lines.flatMap(({line, endLine}) => between(ordered, line, endLine)));
	const from = [...inside].sort((a, b) => a.at - b.at).map(({id}) => id);
	return (word.read as readonly string[]).map(id => ({word, id, from, to: stepsOfId(known, id).map(step => step.id)}));
}

function reaches(before: ReadonlyMap<StepId, readonly StepId[]>, from: StepId, to: StepId): boolean {
	const seen = new Set<StepId>();
	const waiting = [from];
	for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
		if (at === to) {
			return true;
		}
		if (!seen.has(at)) {
			seen.add(at);
			waiting.push(...(before.get(at) ?? []));
		}
	}
	return false;
}
