import type {Outline, OutlineSection} from './block.ts';
import {isConditional} from './choice-words.ts';
import type {ReadChoice} from './choices.ts';
import type {DecisionDraft, Draft} from './draft.ts';
import {subtree} from './list-decisions.ts';
import {isDocumentTitle} from './section-roles.ts';
import {shorten, withoutMarks} from './words.ts';

/** A question before sections that apply only sometimes: "If the database is corrupted", "… (if needed)", "… considerations". */
export function guardDrafts(outline: Outline, choices: readonly ReadChoice[], drafts: readonly Draft[]): readonly DecisionDraft[] {
	const branches = new Set(choices.flatMap(choice => choice.sections));
	const guards = outline.sections.flatMap(section => {
		const sometimes = isConditional(withoutMarks(section.title)) || /\((?:if|when|only|optional|where)\b[^)]*\)\s*$|\bconsiderations?$|\b(?:optional|opcional|optionnel|falls nötig)\b/iu.test(section.title);
		const inside = new Set(subtree(outline, section.index));
		const steps = drafts.filter(draft => inside.has(draft.section));
		const acts = steps.some(draft => draft.kind === 'command' && draft.effect !== 'read');
		return sometimes && acts && !branches.has(section.index) && !isDocumentTitle(outline, section) ? [guard(section, steps)] : [];
	});
	// Inner sections first: the outer question opens the inner one as well.
	return guards.toReversed();
}

function guard(section: OutlineSection, steps: readonly Draft[]): DecisionDraft {
	const title = withoutMarks(section.title);
	return {
		kind: 'decision',
		key: `${section.line}g`,
		section: section.index,
		name: null,
		title: shorten(`Does this apply: ${title}?`),
		line: section.line,
		endLine: section.line,
		prose: '',
		warnings: [],
		condition: null,
		why: `the heading on line ${section.line} names a case, not a step`,
		about: 'branch',
		options: [
			{id: 'applies', text: 'It applies', detail: `${steps.length === 1 ? '1 step' : `${steps.length} steps`}`, line: section.line, opens: {kind: 'steps', steps: steps.map(step => step.key)}},
			{id: 'none', text: 'It does not apply', detail: 'skips the section', line: section.line, opens: {kind: 'steps', steps: []}},
		],
	};
}
