import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {checkRunbook} from '../../src/parser/check/check-runbook.ts';
import {readFaultSpec} from '../../src/parser/fault-spec.ts';
import type {Fault} from '../../src/plan/scenario.ts';
import {findSection} from '../../src/plan/find-step.ts';
import type {Answers} from '../../src/plan/answers.ts';
import type {Plan} from '../../src/plan/plan.ts';
import {judgeDrill} from '../../src/run/judge-drill.ts';
import {stepState} from '../../src/run/step-state.ts';
import {statedReading} from '../docs/stated-reading.ts';
import {bundlePretend} from '../support/drilled.ts';
import {drillThrough, notExercised, type Pair, readPair} from '../support/whole-drill.ts';
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

test.each(names)('the answers of %s name what it has', name => {
	const {plan, scenario} = readPair(join(FOLDER, `${name}.md`), join(FOLDER, `${name}.scenario.yaml`));
	expect(strangers(plan, scenario.answers)).toEqual([]);
});

test.each(names)('%s is read as it is meant', async name => {
	const outline = statedReading(readFileSync(join(FOLDER, `${name}.md`), 'utf8')).map(line => line.replace(/^\d+ /u, ''));
	await expect(`${outline.join('\n')}\n`).toMatchFileSnapshot(`outlines/${name}.txt`);
});

const titleOf = ({runbook, day, option}: Drill): string => [runbook, day === null ? 'on a good day' : `with ${typeof day === 'string' ? day : day.fault}`, ...(option === undefined ? [] : [option])].join(', ');

test.concurrent.each(DRILLS.map(drill => [titleOf(drill), drill] as const))('%s', async (_, drill) => {
	const {run, outcome} = await drillThrough(pairOf(drill), pretendPath);
	const failures = run.plan.steps.flatMap(step => stepState(run.state(), step.id).attempts.filter(({result}) => result?.status === 'failed').map(() => step.title));
	expect({outcome, failures, notExercised: notExercised(run)}).toEqual({outcome: drill.outcome, failures: drill.failures ?? [], notExercised: []});
	if (drill.day === null && drill.option === undefined) expect(judgeDrill(run.plan, run.entries()).filter(({verdict}) => verdict === 'unmet')).toEqual([]);
});

/** The scenario on that day, in which that way is taken. */
const pairOf = ({runbook, day, option}: Drill): Pair => {
	const pair = readPair(join(FOLDER, `${runbook}.md`), join(FOLDER, `${runbook}.scenario.yaml`), typeof day === 'string' ? [day] : []);
	const {answers, faults} = pair.scenario;
	const choices = option === undefined ? answers.choices : Object.fromEntries(Object.keys(answers.choices).map(heading => [heading, option]));
	return {...pair, scenario: {...pair.scenario, answers: {...answers, choices}, faults: [...faultOf(day), ...faults]}};
};

const faultOf = (day: Drill['day']): readonly Fault[] => {
	if (day === null || typeof day === 'string') return [];
	const read = readFaultSpec(day.fault);
	if (!('fault' in read)) throw new Error(read.help);
	return [read.fault];
};

/** Names in the answers that the runbook does not have. */
function strangers(plan: Plan, answers: Answers): readonly string[] {
	const known = new Set(plan.steps.flatMap(step => [step.id, step.title, findSection(plan, step.section)?.title ?? '']).map(name => name.toLowerCase()));
	const inputs = Object.keys(answers.inputs).filter(name => !plan.inputs.some(input => input.name === name));
	return [...inputs, ...[...Object.keys(answers.choices), ...Object.keys(answers.steps)].filter(name => !known.has(name.toLowerCase()))];
}
