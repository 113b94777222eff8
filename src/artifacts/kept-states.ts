import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import type {ShownAt, ShownPair} from '../run/shown-states.ts';
import {shownNames, shownPairs} from '../run/shown-states.ts';

/** What steps printed, by path below the run folder; what is not here is gone, or too long for a document. */
export type Printed = ReadonlyMap<string, Uint8Array>;

export const NOTHING_PRINTED: Printed = new Map();

/** Paths of what the documents want to look at. */
export const wantedPrints = (plan: Plan, entries: readonly Entry[]): readonly string[] => shownPairs(plan, entries).flatMap(({before, after}) => [...(before ? [before.path] : []), ...(after ? [after.path] : [])]);

type Side = 'pre' | 'post';

/** `pre-rollback-status.txt` or `.json`; null: what it printed cannot be read. What the runbook saves itself stands under its own name. */
export const keptName = (plan: Plan, side: Side, {name, change}: ShownPair, at: ShownAt, printed: Printed): string | null => {
	if (change === null) return at.path;
	const bytes = printed.get(at.path);
	return bytes === undefined ? null : `${side}-${plan.kind}-${name}.${jsonIn(new TextDecoder().decode(bytes)) === null ? 'txt' : 'json'}`;
};

/** The state from before and from after, byte for byte. Names that an earlier look at the run gave and that no longer hold have no text. */
export const keptStates = (plan: Plan, entries: readonly Entry[], printed: Printed): readonly {readonly path: string; readonly text: Uint8Array | null}[] => {
	const own = new Set(plan.steps.flatMap(step => (step.kind === 'command' && step.save !== null ? [step.save] : [])));
	const kept = new Map<string, Uint8Array | null>();
	for (const {name} of shownNames(plan).values()) for (const side of ['pre', 'post']) for (const end of ['txt', 'json']) kept.set(`${side}-${plan.kind}-${name}.${end}`, null);
	for (const pair of shownPairs(plan, entries)) {
		for (const [side, at] of [['pre', pair.before], ['post', pair.after]] as const) {
			const path = at && pair.change !== null ? keptName(plan, side, pair, at, printed) : null;
			if (path !== null && at) kept.set(path, printed.get(at.path) ?? null);
		}
	}
	return [...kept].filter(([path]) => !own.has(path)).map(([path, text]) => ({path, text}));
};

/** The text for a comparison: JSON a value a line, so that what changed stands alone. */
export const comparable = (printed: Uint8Array | string): string => {
	const text = typeof printed === 'string' ? printed : new TextDecoder().decode(printed);
	const json = jsonIn(text);
	return (json === null ? text : JSON.stringify(json, null, 2)).trimEnd();
};

/** An object or a list; a bare number or word is text. */
const jsonIn = (text: string): unknown => {
	if (!/^\s*[[{]/.test(text)) return null;
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return null;
	}
};
