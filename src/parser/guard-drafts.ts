import type {Outline, OutlineSection} from './block.ts';
import {isConditional} from './choice-words.ts';
import type {ReadChoice} from './read-choice.ts';
import {decisionDraft, type Decision} from './decision.ts';
import type {DecisionDraft, Draft, DraftKey} from './draft.ts';
import {draftsIn} from './drafts-in.ts';
import type {Question} from './questions.ts';
import {shorten, withoutMarks} from './words.ts';
import {isDocumentTitle, subtree} from './outline-index.ts';

/** A question before sections that apply only sometimes: "If the database is corrupted", "… (if needed)", or one that an earlier condition sends to. */
export function guardQuestions(outline: Outline, choices: readonly ReadChoice[], drafts: readonly Draft[], told: {readonly governing: ReadonlySet<DraftKey>; readonly targets: ReadonlySet<number>; readonly when: ReadonlyMap<number, string>}): readonly Question[] {
	const branches = new Set(choices.flatMap(choice => choice.sections));
	return outline.sections.flatMap(section => {
		const sometimes = told.targets.has(section.index) || isConditional(withoutMarks(section.title)) || /\((?:if|when|only|optional|where)\b[^)]*\)\s*$|\bconsiderations?$|\b(?:optional|opcional|optionnel|falls nötig)\b/iu.test(section.title);
		const when = told.when.get(section.index) ?? null;
		if (when === null && !sometimes) {
			return [];
		}
		const inside = new Set(subtree(outline, section.index));
		const steps = draftsIn(drafts, inside).map(({draft}) => draft);
		const [asks] = steps;
		const asked = asks?.kind === 'decision' && told.governing.has(asks.key);
		// What an option of a condition opens is asked about already.
		const opened = new Set(steps.flatMap(draft => (draft.kind === 'decision' && draft.about === 'condition' ? draft.options.flatMap(({opens}) => (opens.kind === 'steps' ? opens.steps : [])) : [])));
		const acts = steps.some(draft => draft.kind === 'command' && draft.effect !== 'read' && !opened.has(draft.key));
		const unsure = when === null ? acts && !asked && !isDocumentTitle(outline, section) : steps.length > 0;
		return unsure && !branches.has(section.index) ? [{draft: guard(section, when), opens: [inside, NONE], after: false}] : [];
	});
}

const NONE: ReadonlySet<number> = new Set();

/** Decisions that govern a section: their first option opens what follows in it, the last one skips that. */
export function governQuestions(outline: Outline, decisions: readonly Decision[]): readonly Question[] {
	return decisions.flatMap(decision => (decision.governs === null ? [] : [{draft: decisionDraft(decision), opens: [new Set(subtree(outline, decision.governs)), NONE], after: true}]));
}

function guard(section: OutlineSection, when: string | null): DecisionDraft {
	const title = when ?? withoutMarks(section.title);
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
		why: `the section on line ${section.line} is for a case, not for every run`,
		about: 'branch',
		options: [
			{id: 'applies', text: 'It applies', detail: '', line: section.line, opens: {kind: 'steps', steps: []}},
			{id: 'none', text: 'It does not apply', detail: 'skips the section', line: section.line, opens: {kind: 'steps', steps: []}},
		],
	};
}
