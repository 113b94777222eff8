import type {Diagnostic} from '../../plan/diagnostic.ts';
import type {Plan} from '../../plan/plan.ts';
import {decodeBytes} from '../decode-bytes.ts';
import {readRunbook, readWhole, type RunbookPlace} from '../read-runbook.ts';
import {readSidecar} from '../sidecar.ts';
import {canEncode, insertText, storedLines} from './insert-text.ts';
import {proposals, type Proposal} from './proposals.ts';

export type Annotated =
	/** `before` and `after` are the stored lines; the bytes differ in what was put in and in nothing else. */
	| {readonly kind: 'annotated'; readonly bytes: Uint8Array; readonly changed: number; readonly before: string; readonly after: string}
	/** The runbook has errors. */
	| {readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[]}
	/** With any of its annotations it would not be the same runbook. */
	| {readonly kind: 'differs'};

/** Writes what was inferred into the runbook as annotations; with its sidecar file, if there is one, the result reads as the same plan. */
export function annotateRunbook(bytes: Uint8Array, place: RunbookPlace): Annotated {
	const reading = readWhole(bytes, place);
	const errors = reading.plan.diagnostics.filter(({severity}) => severity === 'error');
	if (errors.length > 0) {
		return {kind: 'broken', diagnostics: errors};
	}
	const {text, encoding} = decodeBytes(bytes);
	const stored = storedLines(text);
	// A line that was repaired for display has other columns in the file.
	const beside = place.sidecar ? readSidecar(place.sidecar, reading.outline).words : [];
	const wanted = proposals(reading, beside).filter(one => stored[one.line - 1]?.text === reading.source.lines[one.line - 1] && canEncode(encoding, one.text));
	const fingerprint = fingerprintOf(reading.plan);
	const keeps = (some: readonly Proposal[]): boolean => fingerprintOf(readRunbook(insertText(bytes, some), place)) === fingerprint;
	// One that turns the reading is left out, and the others are still worth having.
	const chosen = keeps(wanted) ? wanted : wanted.reduce<readonly Proposal[]>((kept, one) => (keeps([...kept, one]) ? [...kept, one] : kept), []);
	if (chosen.length === 0 && wanted.length > 0) {
		return {kind: 'differs'};
	}
	const result = insertText(bytes, chosen);
	return {kind: 'annotated', bytes: result, changed: chosen.length, before: text, after: decodeBytes(result).text};
}

/** Everything of a plan that a run goes by or an operator sees, but for the reasons, which now name the annotation. */
export function fingerprintOf(plan: Plan): string {
	const bare = <T extends {readonly why: string}>({why: _why, ...rest}: T): Omit<T, 'why'> => rest;
	return JSON.stringify({
		...plan,
		source: null,
		sections: plan.sections.map(bare),
		steps: plan.steps.map(bare),
		choices: plan.choices.map(bare),
		diagnostics: plan.diagnostics.map(({code, line}) => `${code} ${line}`),
		reading: {...plan.reading, fences: plan.reading.fences.map(bare)},
	});
}
