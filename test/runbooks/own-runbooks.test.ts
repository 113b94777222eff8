import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {checkRunbook} from '../../src/parser/check/check-runbook.ts';
import {findDuration} from '../../src/parser/duration.ts';
import {readFaultSpec} from '../../src/parser/fault-spec.ts';
import type {Fault} from '../../src/plan/scenario.ts';
import {exitOfRun} from '../../src/cli/exit-codes.ts';
import {drillWords} from '../../src/run/drill-words.ts';
import type {Outcome} from '../../src/run/event.ts';
import {stepState} from '../../src/run/step-state.ts';
import type {OpenRun} from '../../src/runner/run-setting.ts';
import {statedReading} from '../docs/stated-reading.ts';
import {bundlePretend} from '../support/drilled.ts';
import {drillThrough, notExercised, type Pair, readPair} from '../support/whole-drill.ts';
import {type ToldDrill, toldOf} from './cookbook.ts';
import {DRILLS, type Drill} from './drills.ts';

/** The runbooks of the project: nothing to say against them, read as written down, and drilled to the end that is expected on good and bad days. */

const FOLDER = 'runbooks';
const names = readdirSync(FOLDER).filter(file => file.endsWith('.md')).map(file => file.slice(0, -3));
/** The day on which they were looked at last; reviews that fall due are for `rollbook check`, not for this test. */
const TODAY = '2026-11-29';

let pretendPath = '';
beforeAll(async () => {
	pretendPath = await bundlePretend();
});

test('each has a scenario, a good day and a bad one', () => {
	for (const name of names) {
		expect(existsSync(join(FOLDER, `${name}.scenario.yaml`)), name).toBe(true);
		const ends = DRILLS.filter(drill => drill.runbook === name);
		expect(ends.some(({day}) => day === null), `${name}: a good day`).toBe(true);
		expect(ends.some(({day}) => day !== null), `${name}: a bad day`).toBe(true);
	}
	expect(DRILLS.filter(({runbook}) => !names.includes(runbook))).toEqual([]);
});

test.each(names)('nothing is to be said against %s', name => {
	const path = join(FOLDER, `${name}.md`);
	const found = checkRunbook(readFileSync(path), {path, sha256: ''}, {today: TODAY, exists: relative => existsSync(join(FOLDER, relative)), read: () => null, hasTool: null});
	expect(found.map(({code, line, message}) => `${code} ${line} ${message}`)).toEqual([]);
});

test.each(names)('options of %s can be told apart, and the time to recover is told once', name => {
	const text = readFileSync(join(FOLDER, `${name}.md`), 'utf8');
	const {steps, rtoMs} = readPair(join(FOLDER, `${name}.md`), join(FOLDER, `${name}.scenario.yaml`)).plan;
	for (const step of steps) if (step.kind === 'decision') expect(new Set(step.options.map(option => option.text)).size, step.title).toBe(step.options.length);
	const written = /^\*\*RTO:\*\* (.*)$/mu.exec(text)?.[1];
	if (written !== undefined) expect(findDuration(written)?.ms ?? null).toBe(rtoMs);
});

test.each(names)('%s is read as it is meant', async name => {
	const outline = statedReading(readFileSync(join(FOLDER, `${name}.md`), 'utf8')).map(line => line.replace(/^\d+ /u, ''));
	await expect(`${outline.join('\n')}\n`).toMatchFileSnapshot(`outlines/${name}.txt`);
});

const titleOf = ({runbook, day, only, inputs}: Drill): string => [runbook, day === null ? 'on a good day' : `with ${typeof day === 'string' ? day : day.fault}`, ...(only === undefined ? [] : [only]), ...Object.entries(inputs ?? {}).map(pair => pair.join(' '))].join(', ');

test.concurrent.each(DRILLS.map(drill => [titleOf(drill), drill] as const))('%s', async (_, drill) => {
	const pair = pairOf(drill);
	const {run, outcome} = await drillThrough(pair, pretendPath, drill.only === undefined ? undefined : pair.plan.sections.find(({title}) => title.startsWith(`${drill.only}:`)));
	const failures = run.plan.steps.flatMap(step => stepState(run.state(), step.id).attempts.filter(({result}) => result?.status === 'failed').map(() => step.title));
	expect({outcome, failures, notExercised: notExercised(run)}).toEqual({outcome: drill.outcome, failures: drill.failures ?? [], notExercised: []});
	// On a good day no command ends in a way that somebody has to talk away.
	if (drill.day === null) expect(run.plan.steps.filter(step => step.kind === 'command' && stepState(run.state(), step.id).status === 'done-by-hand').map(({title}) => title)).toEqual([]);
	if (drill.only !== undefined || drill.inputs !== undefined) return;
	const told = toldOf(drill.runbook);
	for (const line of told.drills.filter(one => isToldOf(one, drill.day))) expect(exitOfRun(run.plan, run.entries(), outcome as Outcome), line.line).toBe(line.exit);
	if (drill.day === null) expect(lastLines(run)).toBe(told.lastLines);
});

const isToldOf = ({day, fault}: ToldDrill, on: Drill['day']): boolean => (on === null ? day === null && fault === null : typeof on === 'string' ? day === on : fault === on.fault);

const MARKS = {met: '✔', unmet: '✖', open: '?'} as const;

/** What the program prints at the end of the drill, as the cookbook shows it: without how long it took. */
const lastLines = (run: OpenRun): string => {
	const words = drillWords(run.plan, run.entries());
	const rows = words?.rows.flatMap(({mark, text}) => (mark === null ? [] : [`  ${MARKS[mark]} ${text.replace(/recovered in .*/u, 'recovered in …')}\n`])) ?? [];
	return `Drill      ${words?.headline}\n${rows.join('')}`;
};

/** The scenario on that day. */
const pairOf = ({runbook, day, inputs}: Drill): Pair => {
	const pair = readPair(join(FOLDER, `${runbook}.md`), join(FOLDER, `${runbook}.scenario.yaml`), typeof day === 'string' ? [day] : []);
	const {answers, faults} = pair.scenario;
	return {...pair, scenario: {...pair.scenario, faults: [...faultOf(day), ...faults], answers: {...answers, inputs: {...answers.inputs, ...inputs}}}};
};

const faultOf = (day: Drill['day']): readonly Fault[] => {
	if (day === null || typeof day === 'string') return [];
	const read = readFaultSpec(day.fault);
	if (!('fault' in read)) throw new Error(read.help);
	return [read.fault];
};
