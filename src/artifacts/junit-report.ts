import {findStep, sectionPath} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {Step} from '../plan/step.ts';
import type {Entry} from '../run/entry.ts';
import {judgeDrill} from '../run/judge-drill.ts';
import type {RunState, StepState, StepStatus} from '../run/state.ts';
import {isRuledOut, stepState} from '../run/step-state.ts';
import {timeShares} from '../run/time-shares.ts';
import {folded} from './folded.ts';
import {xmlText} from './inert.ts';

/** How a build server should take a step; `words`: where the record has none of its own. What nobody saw end, or judged, is never green. */
const VERDICTS: Readonly<Record<StepStatus, {readonly as: 'good' | 'failure' | 'error' | 'skipped'; readonly words: string}>> = {
	passed: {as: 'good', words: ''},
	stopped: {as: 'good', words: ''},
	'done-by-hand': {as: 'good', words: ''},
	failed: {as: 'failure', words: 'failed'},
	unknown: {as: 'error', words: 'nobody knows how it ended'},
	unjudged: {as: 'error', words: 'it has ended, and nobody has judged it'},
	running: {as: 'error', words: 'it was still running'},
	unchecked: {as: 'skipped', words: 'it has ended, and nobody has looked at what was expected'},
	'not-exercised': {as: 'skipped', words: 'not exercised'},
	skipped: {as: 'skipped', words: 'skipped'},
	'not-applicable': {as: 'skipped', words: 'not applicable'},
	pending: {as: 'skipped', words: 'not reached'},
};

type Case = {readonly name: string; readonly classname: string; readonly ms: number; readonly as: 'good' | 'failure' | 'error' | 'skipped'; readonly type: string; readonly message: string; readonly evidence: readonly string[]};

/** `junit.xml`: the runbook is a suite, each step of the way taken a case. Shaped so that the XSD of Ant's reports and that of Jenkins take it. */
export const junitReport = (plan: Plan, entries: readonly Entry[], head: string): string => {
	const state = folded(plan, entries);
	const steps = stepCases(plan, entries, state);
	const cases = [...steps, ...criterionCases(plan, entries, state), ...endCase(plan, state, steps)];
	const of = (as: Case['as']): number => cases.filter(one => one.as === as).length;
	const startedAt = new Date(state.startedAt).toISOString().slice(0, 19);
	const ms = Math.max(0, (state.finishedAt ?? entries.at(-1)?.at ?? state.startedAt) - state.startedAt);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<testsuites>',
		`  <testsuite id="0" package="${token(plan.kind)}" name="${token(plan.title)}" timestamp="${startedAt}" hostname="${token(state.host)}" tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}" time="${seconds(ms)}">`,
		'    <properties>',
		...properties(plan, state, head).map(([name, value]) => `      <property name="${name}" value="${xmlText(value)}"/>`),
		'    </properties>',
		...cases.map(caseLines),
		`    <system-out>${cases.flatMap(({name, evidence}) => evidence.map(path => `\n${xmlText(`${name}: ${path}`)}`)).join('')}\n</system-out>`,
		'    <system-err></system-err>',
		'  </testsuite>',
		'</testsuites>',
		'',
	].join('\n');
};

const properties = (plan: Plan, state: RunState, head: string): readonly (readonly [string, string])[] => [
	['mode', state.mode],
	['outcome', state.outcome ?? 'not finished'],
	['operator', state.operator],
	['runbook', plan.source.path],
	['runbook.sha256', plan.source.sha256],
	['journal.head', head],
];

const caseLines = ({name, classname, ms, as, type, message, evidence}: Case): string => {
	const open = `    <testcase classname="${classname}" name="${token(name)}" time="${seconds(ms)}"`;
	if (as === 'good') return `${open}/>`;
	const text = evidence.map(path => xmlText(path)).join('\n');
	return `${open}><${as}${as === 'skipped' ? '' : ` type="${type}"`} message="${xmlText(message)}">${as === 'skipped' ? '' : text}</${as}></testcase>`;
};

const stepCases = (plan: Plan, entries: readonly Entry[], state: RunState): readonly Case[] => {
	const waits = Map.groupBy(timeShares(plan, entries).waits, ({step}) => step);
	return state.way.flatMap(id => {
		const step = findStep(plan, id);
		const own = stepState(state, id);
		if (!step || isRuledOut(own)) return [];
		const ran = own.attempts.reduce((sum, {result}) => sum + (result?.durationMs ?? 0), 0);
		const waited = (waits.get(id) ?? []).reduce((sum, {ms}) => sum + ms, 0);
		return [{name: `${step.number}. ${step.title}`, classname: classOf(plan, step), ms: ran + waited, as: VERDICTS[own.status].as, type: own.status, message: messageOf(own), evidence: own.attempts.flatMap(({result}) => result?.artifacts.slice(0, 1).map(({path}) => path) ?? [])}];
	});
};

const messageOf = (own: StepState): string => {
	const failures = own.attempts.filter(({result}) => result?.status === 'failed').length;
	const before = VERDICTS[own.status].as === 'skipped' && failures > 0 ? ` (${failures === 1 ? 'its attempt' : `${failures} of its attempts`} had failed)` : '';
	const {words} = VERDICTS[own.status];
	return `${own.reason === '' ? words : own.status === 'failed' ? own.reason : `${words}: ${own.reason}`}${before}`;
};

/** What a drill was to show; what only a reviewer can say is not green either. */
const criterionCases = (plan: Plan, entries: readonly Entry[], {drill, outcome}: RunState): readonly Case[] =>
	!drill || outcome === null ? [] : judgeDrill(plan, entries).map(({text, verdict, why}): Case => ({name: text, classname: `${token(plan.kind)}.Pass criteria`, ms: 0, as: verdict === 'met' ? 'good' : verdict === 'unmet' ? 'failure' : 'skipped', type: 'criterion', message: why, evidence: []}));

/** A run that did not come to its end is not green, though each step that was reached may be; one that failed at a step says so there. */
const endCase = (plan: Plan, {outcome, outcomeReason}: RunState, steps: readonly Case[]): readonly Case[] =>
	outcome === 'completed' || (outcome === 'failed' && steps.some(({as}) => as === 'failure' || as === 'error'))
		? []
		: [{name: 'The run comes to its end', classname: `${token(plan.kind)}.run`, ms: 0, as: 'error', type: outcome ?? 'not-finished', message: `${outcome ?? 'not finished'}${outcomeReason === '' ? '' : `: ${outcomeReason}`}`, evidence: []}];

/** Readers group by what stands before the last dot. */
const classOf = (plan: Plan, step: Step): string => {
	const titles = sectionPath(plan, step.section).filter(({level}) => level > 1).toReversed().map(({title}) => title);
	return `${token(plan.kind)}.${token((titles.join(' / ') || plan.title).replaceAll('.', '_'))}`;
};

/** `xs:token`, and not empty. */
const token = (text: string): string => xmlText(text.replace(/\s+/g, ' ').trim()) || '-';

const seconds = (ms: number): string => (ms / 1000).toFixed(3);
