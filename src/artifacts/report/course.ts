import type {StepId} from '../../plan/step.ts';
import type {Entry} from '../../run/entry.ts';
import type {RunEvent} from '../../run/event.ts';
import {passedSince} from '../../run/passed-since.ts';

/** Who a stretch of a run waited for: a command that ran, a person who had to look, decide or type; `away`: nobody drove the run. */
export type Stretch = {readonly kind: 'machine' | 'people' | 'away'; readonly step: StepId | null; /** Milliseconds since the start. */ readonly from: number; readonly to: number};

/** One moment worth a sign in the picture. */
export type Moment = {readonly kind: 'decision' | 'note' | 'failure' | 'move' | 'resume' | 'jump' | 'abort'; readonly step: StepId | null; readonly at: number; readonly words: string};

export type Course = {
	readonly stretches: readonly Stretch[];
	readonly moments: readonly Moment[];
	readonly totalMs: number;
	/** When each entry was written, in milliseconds since the start, by its number. */
	readonly at: ReadonlyMap<number, number>;
};

/** A run as time that passed. While a command runs the time is the command's, also where a person works in it: see `timeShares`. */
export const courseOf = (entries: readonly Entry[]): Course => {
	const stretches: Stretch[] = [];
	const moments: Moment[] = [];
	const at = new Map<number, number>();
	let open: {readonly kind: 'machine' | 'people'; readonly step: StepId | null; readonly from: number} | null = null;
	let now = 0;
	let before: Entry | null = null;
	const close = (): void => {
		if (open && now > open.from) stretches.push({...open, to: now});
		open = null;
	};
	for (const entry of entries) {
		const {event} = entry;
		const passed = passedSince(before, entry);
		if (event.kind === 'run-resumed') {
			close();
			if (passed > 0) stretches.push({kind: 'away', step: null, from: now, to: now + passed});
		}
		now += passed;
		before = entry;
		at.set(entry.seq, now);
		const moment = momentOf(event, open);
		if (moment) moments.push({...moment, at: now});
		const begins = beginning(event);
		if (begins || closes(event)) close();
		if (begins) open = {...begins, from: now};
	}
	close();
	return {stretches, moments, totalMs: now, at};
};

const CLOSES: ReadonlySet<RunEvent['kind']> = new Set(['prompt-answered', 'step-finished', 'shell-closed', 'moved', 'abort-requested', 'run-finished', 'run-resumed', 'way-changed']);

const closes = (event: RunEvent): boolean => CLOSES.has(event.kind) && !(event.kind === 'prompt-answered' && event.answer.kind === 'go-on');

const beginning = (event: RunEvent): {readonly kind: 'machine' | 'people'; readonly step: StepId | null} | null => {
	// A question about the disk is asked while the command goes on.
	if (event.kind === 'prompt-opened') return event.prompt.kind === 'disk' ? null : {kind: 'people', step: event.prompt.step};
	if (event.kind === 'shell-opened') return {kind: 'people', step: event.step};
	return event.kind === 'step-started' ? {kind: 'machine', step: event.step} : null;
};

const momentOf = (event: RunEvent, open: {readonly step: StepId | null} | null): Omit<Moment, 'at'> | null => {
	switch (event.kind) {
		case 'prompt-answered':
			return event.answer.kind === 'option' ? {kind: 'decision', step: open?.step ?? null, words: `decided by ${event.by}`} : null;
		case 'noted':
			return {kind: 'note', step: event.step ?? open?.step ?? null, words: `note by ${event.by}: ${event.text}`};
		case 'step-finished':
			return event.result.status === 'failed' || event.result.status === 'unknown' ? {kind: 'failure', step: event.step, words: `${event.result.status}: ${event.result.why}`} : null;
		case 'moved':
			return {kind: 'move', step: event.to, words: `${event.by} went here`};
		case 'run-resumed':
			return {kind: 'resume', step: null, words: `resumed by ${event.operator} on ${event.host}`};
		case 'clock-jumped':
			return {kind: 'jump', step: null, words: 'the clock of the machine jumped'};
		case 'abort-requested':
			return {kind: 'abort', step: null, words: `abort asked for by ${event.by}`};
		default:
			return null;
	}
};

/** Milliseconds of a kind in all, or of one step. */
export const sumOf = (course: Course, kind: Stretch['kind'], step?: StepId): number =>
	(step === undefined ? course : partOf(course, step)).stretches.filter(one => one.kind === kind).reduce((sum, {from, to}) => sum + to - from, 0);

/** What a course holds of one step, or of the run by itself for null. */
export const partOf = (course: Course, step: StepId | null): CoursePart => {
	const parts = known.get(course) ?? partsOf(course);
	known.set(course, parts);
	return parts.get(step) ?? NOTHING;
};

type CoursePart = Pick<Course, 'stretches' | 'moments'>;

const NOTHING: CoursePart = {stretches: [], moments: []};

/** A course never changes: its parts are made once, so that a report of thousands of steps takes time that grows with them. */
const known = new WeakMap<Course, ReadonlyMap<StepId | null, CoursePart>>();

const partsOf = ({stretches, moments}: Course): ReadonlyMap<StepId | null, CoursePart> => {
	const [own, signs] = [Map.groupBy(stretches, ({step}) => step), Map.groupBy(moments, ({step}) => step)];
	return new Map([...own.keys(), ...signs.keys()].map(step => [step, {stretches: own.get(step) ?? [], moments: signs.get(step) ?? []}]));
};
