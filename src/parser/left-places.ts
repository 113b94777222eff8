import type {Outline} from './block.ts';
import type {CommandDraft, Draft} from './draft.ts';
import {gateWord} from './gate-word.ts';

/**
 * Commands of a later block, behind one that went to another machine and did not come back, run on this one: a reader might still be there.
 * Each says so; those that change something are confirmed.
 */
export function tellLeftPlaces(drafts: readonly Draft[], outline: Outline): readonly Draft[] {
	let left: CommandDraft | null = null;
	return drafts.map((draft): Draft => {
		if (draft.kind !== 'command') {
			return draft;
		}
		if (draft.opens !== null) {
			left = draft.opens.kind === 'shell' ? draft : null;
			return draft;
		}
		if (draft.closes || left === null || partOf(outline, draft.section) !== partOf(outline, left.section)) {
			left = draft.inside !== null && !draft.closes ? left : null;
			return draft;
		}
		return draft.inside === null ? told(draft, left) : draft;
	});
}

function told(draft: CommandDraft, left: CommandDraft): CommandDraft {
	const fact = `it runs on this machine: "${left.opens?.label ?? ''}" on line ${left.line} ended with its block`;
	const gate = draft.gate ?? (draft.effect === 'read' ? null : {level: 'confirm' as const, why: fact, word: gateWord('', draft.command)});
	return {...draft, gate, why: `${draft.why}; ${fact}`};
}

/** The part of the runbook that a section belongs to: its outermost heading below the title. */
export function partOf(outline: Outline, section: number): number {
	const above = outline.sections[section]?.parent ?? null;
	return above === null || (outline.sections[above]?.level ?? 1) <= 1 ? section : partOf(outline, above);
}
