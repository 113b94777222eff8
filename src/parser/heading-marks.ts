import {NO_TIES} from '../plan/ties.ts';
import type {SectionMarks} from './annotation.ts';
import type {Outline} from './block.ts';
import {gateWord} from './gate-word.ts';
import type {CommandDraft, Draft} from './draft.ts';

type Marks = ReadonlyMap<number, SectionMarks>;

/** Gates and targets that a heading gives to the commands below it. A command that only reads needs no gate, unless it would run at the wrong place. */
export function governDrafts(drafts: readonly Draft[], outline: Outline, sections: Marks): readonly Draft[] {
	if (sections.size === 0) {
		return drafts;
	}
	return drafts.map(draft => (draft.kind === 'command' ? governed(draft, marksAround(outline, sections, draft.section)) : draft));
}

/** Marks of the heading and of those around it, the innermost first. */
function marksAround(outline: Outline, sections: Marks, section: number): readonly SectionMarks[] {
	const around: SectionMarks[] = [];
	for (let at: number | null = section; at !== null; at = outline.sections[at]?.parent ?? null) {
		around.push(...[sections.get(at) ?? []].flat());
	}
	return around;
}

function governed(draft: CommandDraft, around: readonly SectionMarks[]): CommandDraft {
	const word = draft.gate?.word ?? gateWord('', draft.command);
	const on = draft.ties?.on ?? around.find(marks => marks.ties?.on)?.ties?.on ?? null;
	const confirm = around.find(marks => marks.confirm !== null)?.confirm ?? null;
	const placed: CommandDraft = on === null || draft.ties?.on === on ? draft : {...draft, ties: {...(draft.ties ?? NO_TIES), on}, gate: draft.gate ?? {level: 'confirm', why: `it is meant to run on ${on}, and nothing takes it there`, word}};
	if (draft.effect === 'read') {
		return placed;
	}
	// The question of the step itself is nearer than that of its heading.
	const asks = draft.gate?.asks ?? confirm ?? '';
	const asking = asks === '' ? {} : {asks};
	if (around.some(marks => marks.danger)) {
		return {...placed, effect: 'destructive', gate: {...(draft.gate?.level === 'typed' ? draft.gate : {level: 'typed', why: 'the annotation of its heading calls it dangerous', word}), ...asking}};
	}
	if (draft.gate !== null) {
		return {...placed, gate: {...draft.gate, ...asking}};
	}
	return confirm === null ? placed : {...placed, gate: {level: 'confirm', why: confirm === '' ? 'the annotation of its heading asks for it' : confirm, ...asking, word}};
}
