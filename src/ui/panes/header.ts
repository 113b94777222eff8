import {findStep} from '../../plan/find-step.ts';
import type {RunState} from '../../run/state.ts';
import {progressOf, stepState} from '../../run/step-state.ts';
import {GLYPHS} from '../glyphs.ts';
import {currentStep} from '../state/mode.ts';
import type {Line} from '../text/line.ts';
import {cutLine, lineWidth, span, spread} from '../text/line.ts';
import {hoursMinutes} from '../text/time.ts';
import {cutMiddle} from '../text/width.ts';
import type {View} from './pane.ts';

/** LIVE or DRILL, where the next command runs, the title, how far, and how long since the start in hours and minutes. The title gives way first. */
export const headerLine = (view: View, width: number): Line => {
	const {run: {plan}, state} = view;
	const dot = span(width < NARROW ? ` ${GLYPHS.dot} ` : `  ${GLYPHS.dot}  `, 'dim');
	const mode = state.mode === 'live' ? span('LIVE', 'bad') : span(`DRILL${state.speed === 1 ? '' : ` at ${state.speed} times the speed`}`, 'warn');
	const right = rightPart(view, width);
	const room = width - lineWidth(right) - 1;
	const place = cutMiddle(placeOf(view), Math.max(12, Math.min(PLACE_MOST, room - lineWidth([mode, dot]))));
	const fixed: Line = place === '' ? [mode] : [mode, dot, span(place)];
	const left = room - lineWidth(fixed) - lineWidth([dot]);
	return spread(left < TITLE_LEAST ? cutLine(fixed, room) : [...fixed, dot, ...cutLine([span(plan.title, 'bold')], left)], right, width);
};

/** A longer place is cut in its middle: its host stands in front, its directory at the end. */
const PLACE_MOST = 46;
const TITLE_LEAST = 12;
/** Below this what is beside each other stands closer. */
export const NARROW = 76;

const rightPart = ({run: {plan}, state, now}: View, width: number): Line => {
	const {done, of} = progressOf(state);
	if (width < 50) return [span(`${done}/${of}`), span(' ')];
	const elapsed = (state.finishedAt ?? now) - state.startedAt;
	const rtoMs = state.drill?.objectives.rtoMs ?? plan.rtoMs;
	const over = rtoMs !== null && elapsed > rtoMs;
	const objective = rtoMs === null ? '' : ` of ${hoursMinutes(rtoMs)}${over ? ' OVER' : ''}`;
	return [span(`${done}/${of}${width < NARROW ? ' ' : ' done  '}`), span(`${hoursMinutes(elapsed)}${objective}`, over ? 'bad' : 'plain'), span(' ')];
};

/** Where the current step's command runs, or else the next one that does not hang on a choice. */
const placeOf = ({run, state}: View): string => {
	const who = `${state.operator}@${state.host}`;
	const step = currentStep(run.plan, state);
	if (state.status === 'finished' || step === null) return who;
	if (step.kind === 'command') return onPlace(run.where(step.id), who);
	const next = step.kind === 'decision' ? undefined : nextCommand(run.plan, state, step.id);
	return next === undefined ? who : onPlace(run.where(next), who, 'next on');
};

/** A record knows the place of what has run only. */
const onPlace = (where: string, who: string, before = 'on'): string => (where === '' ? who : `${before} ${shortPlace(where, who)}`);

const nextCommand = (plan: View['run']['plan'], state: RunState, from: string): string | undefined => {
	for (const id of state.way.slice(state.way.indexOf(from) + 1)) {
		const kind = findStep(plan, id)?.kind;
		if (kind === 'decision') return undefined;
		if (kind === 'command' && stepState(state, id).status === 'pending') return id;
	}
	return undefined;
};

/** `this machine in /srv/app` as operators write it; other places keep their words. */
const shortPlace = (where: string, who: string): string => where.replace(/^this machine in /, `${who}:`);
