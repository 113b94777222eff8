import type {DecisionDraft, Draft, DraftKey} from './draft.ts';

/** A question with what each of its options opens, told so that steps found later can be taken in. */
export type Question = {
	readonly draft: DecisionDraft;
	/** By option: indexes of the sections whose steps it opens; null leaves the option as it is. */
	readonly opens: readonly (ReadonlySet<number> | null)[];
	/** Only steps behind the question count. */
	readonly after: boolean;
};

/**
 * Puts questions before the steps that they decide about and has every option open its steps, the questions among them too:
 * an answer that skips a section skips what would be asked in it.
 */
export function askQuestions(drafts: readonly Draft[], questions: readonly Question[]): readonly Draft[] {
	const placed = questions.reduce<readonly Draft[]>((all, question) => place(all, question), drafts);
	const byKey = new Map<DraftKey, Question>(questions.map(question => [question.draft.key, question]));
	return placed.map((draft, index): Draft => {
		const question = byKey.get(draft.key);
		if (draft.kind !== 'decision' || question === undefined) {
			return draft;
		}
		const candidates = question.after ? placed.slice(index + 1) : placed.filter(other => other.key !== draft.key && !isOuter(other, draft, byKey));
		const options = draft.options.map((option, at) => {
			const sections = question.opens[at] ?? null;
			return sections === null ? option : {...option, opens: {kind: 'steps' as const, steps: candidates.filter(other => sections.has(other.section)).map(other => other.key)}};
		});
		return {...draft, options};
	});
}

/** Right before the first step that one of its options opens; a question that is a step already stays where it is. */
function place(drafts: readonly Draft[], question: Question): readonly Draft[] {
	if (drafts.some(draft => draft.key === question.draft.key)) {
		return drafts;
	}
	const at = drafts.findIndex(draft => question.opens.some(sections => sections?.has(draft.section) === true));
	return at < 0 ? drafts : [...drafts.slice(0, at), question.draft, ...drafts.slice(at)];
}

/** The other question stands before this one and opens it: it is not opened in turn. */
function isOuter(other: Draft, draft: DecisionDraft, byKey: ReadonlyMap<DraftKey, Question>): boolean {
	const sections = byKey.get(other.key)?.opens ?? [];
	return other.section === draft.section && sections.some(set => set?.has(draft.section) === true) && other.key !== draft.key && other.line <= draft.line && size(sections) > size(byKey.get(draft.key)?.opens ?? []);
}

function size(sections: readonly (ReadonlySet<number> | null)[]): number {
	return sections.reduce((sum, set) => sum + (set?.size ?? 0), 0);
}
