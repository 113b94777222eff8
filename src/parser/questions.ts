import type {DecisionDraft, Draft, DraftKey} from './draft.ts';
import {draftsIn} from './drafts-in.ts';

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
	const placed = place(drafts, questions);
	const byKey = new Map<DraftKey, Question>(questions.map(question => [question.draft.key, question]));
	return placed.map((draft, index): Draft => {
		const question = byKey.get(draft.key);
		if (draft.kind !== 'decision' || question === undefined) {
			return draft;
		}
		const isOpened = (other: Draft, at: number): boolean => (question.after ? at > index : other.key !== draft.key && !isOuter(other, draft, byKey));
		const options = draft.options.map((option, at) => {
			const sections = question.opens[at] ?? null;
			return sections === null ? option : {...option, opens: {kind: 'steps' as const, steps: draftsIn(placed, sections).flatMap(other => (isOpened(other.draft, other.at) ? [other.draft.key] : []))}};
		});
		return {...draft, options};
	});
}

/** A step, or a question placed before it; `at` is the step's place. */
type Spot = {readonly at: number; readonly draft: Draft};

/** Every question right before the first step, or question placed so far, that one of its options opens; one that is a step already stays where it is. */
function place(drafts: readonly Draft[], questions: readonly Question[]): readonly Draft[] {
	const keys = new Set(drafts.map(draft => draft.key));
	const before = new Map<number, Draft[]>();
	const order = ({at, draft}: Spot): number => before.get(at)?.indexOf(draft) ?? -1;
	const isBefore = (one: Spot, other: Spot): boolean => one.at < other.at || (one.at === other.at && order(one) >= 0 && (order(other) < 0 || order(one) < order(other)));
	const first = new Map<number, Spot>();
	const settle = (spot: Spot): void => {
		const known = first.get(spot.draft.section);
		if (known === undefined || isBefore(spot, known)) {
			first.set(spot.draft.section, spot);
		}
	};
	drafts.forEach((draft, at) => settle({at, draft}));
	for (const {draft, opens} of questions.filter(question => !keys.has(question.draft.key))) {
		const spots = opens.flatMap(sections => [...(sections ?? [])].flatMap(section => first.get(section) ?? []));
		const [start] = spots;
		if (start !== undefined && !keys.has(draft.key)) {
			const anchor = spots.reduce((one, other) => (isBefore(other, one) ? other : one), start);
			const row = before.get(anchor.at) ?? [];
			row.splice(order(anchor) < 0 ? row.length : order(anchor), 0, draft);
			before.set(anchor.at, row);
			keys.add(draft.key);
			settle({at: anchor.at, draft});
		}
	}
	return drafts.flatMap((draft, at) => [...(before.get(at) ?? []), draft]);
}

/** The other question stands before this one and opens it: it is not opened in turn. */
function isOuter(other: Draft, draft: DecisionDraft, byKey: ReadonlyMap<DraftKey, Question>): boolean {
	const sections = byKey.get(other.key)?.opens ?? [];
	return other.section === draft.section && sections.some(set => set?.has(draft.section) === true) && other.key !== draft.key && other.line <= draft.line && size(sections) > size(byKey.get(draft.key)?.opens ?? []);
}

function size(sections: readonly (ReadonlySet<number> | null)[]): number {
	return sections.reduce((sum, set) => sum + (set?.size ?? 0), 0);
}
