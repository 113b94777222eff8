import type {DecisionDraft, Draft} from './draft.ts';

/** Every question goes right before the first step that one of its options opens. */
export function insertBefore(drafts: readonly Draft[], questions: readonly DecisionDraft[]): readonly Draft[] {
	return questions.reduce<readonly Draft[]>((all, question) => {
		const opened = new Set(question.options.flatMap(option => (option.opens.kind === 'steps' ? option.opens.steps : [])));
		const at = all.findIndex(draft => opened.has(draft.key));
		return at < 0 ? all : [...all.slice(0, at), question, ...all.slice(at)];
	}, drafts);
}
