import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {planTree} from '../src/artifacts/plan-tree.ts';
import {runDocuments} from '../src/cli/run-documents.ts';
import type {Plan} from '../src/plan/plan.ts';
import {fold} from '../src/run/evolve.ts';
import type {RunEvent, StepResult} from '../src/run/event.ts';
import {FIRST_PREV, toLine} from '../src/run/journal-line.ts';
import {nextEffect} from '../src/run/next-effect.ts';
import {digest, journalPath, readJournalFile} from '../src/runner/journal-file.ts';
import {localTarget} from '../src/runner/local-target.ts';
import {resumeRun} from '../src/runner/resume-run.ts';
import {stopwatch} from '../safety/row.ts';
import {command, tinyPlan} from '../test/support/tiny-plan.ts';
import type {Figure} from './figure.ts';
import {GROWS, growth} from './sizes.ts';

/** Plans of 10,000 steps, and runs of 100,000 events: each step is tried twice, with notes in between, up to the last one. */
const STEPS = 10_000;
const EVENTS_OF_A_STEP = 10;

const planOf = (steps: number): Plan => tinyPlan(Array.from({length: steps}, (_, index) => command(`step-${index + 1}`)));

const result = (status: 'passed' | 'failed'): StepResult => ({status, exit: status === 'passed' ? 0 : 1, signal: null, by: 'exit', why: `exit code ${status === 'passed' ? 0 : 1}`, durationMs: 40, artifacts: [], set: null});

const eventsOf = (plan: Plan): readonly RunEvent[] => {
	let prompts = 0;
	const run = (kind: 'command' | 'failure', step: string, attempt: number): readonly RunEvent[] => {
		const id = `p${++prompts}`;
		const prompt = kind === 'command' ? {kind, id, step} : {kind, id, step, attempt: attempt - 1, unknown: false};
		return [
			{kind: 'prompt-opened', prompt},
			{kind: 'prompt-answered', prompt: id, by: 'ann', answer: {kind: 'run', edited: null}},
			{kind: 'step-started', step, attempt, command: `echo ${step}`, target: 'local', cwd: '/srv/shop'},
			{kind: 'step-finished', step, attempt, result: result(attempt === 1 ? 'failed' : 'passed')},
		];
	};
	const note = (step: string): RunEvent => ({kind: 'noted', by: 'ann', text: `looked at the dashboard before ${step}`, step});
	const begun: RunEvent = {kind: 'run-started', mode: 'live', runbook: {path: 'shop.md', sha256: '0'.repeat(64)}, way: [[1, plan.steps.length]], operator: 'ann', host: hostname(), versions: {rollbook: '0', schema: '1'}, speed: 1};
	return [begun, ...plan.steps.slice(0, -1).flatMap(({id}) => [note(id), ...run('command', id, 1), note(id), ...run('failure', id, 2)])];
};

type Left = {readonly plan: Plan; readonly folder: string; readonly events: number};

/** A run folder as a runner leaves it that was killed before the last step. */
const leaveRun = (parent: string, name: string, steps: number): Left => {
	const plan = planOf(steps);
	const folder = join(parent, name);
	mkdirSync(folder, {recursive: true});
	writeFileSync(join(folder, 'runbook.md'), '# Shop\n');
	writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
	writeFileSync(join(folder, 'run.json'), JSON.stringify({schema: 1, mode: 'live', speed: 1, runbook: join(folder, 'runbook.md'), sidecar: null, cwd: folder, way: [[1, steps]], target: 'local', scenario: null}));
	const events = eventsOf(plan);
	let prev = FIRST_PREV;
	const lines = events.map((event, index) => {
		const line = toLine({seq: index + 1, at: 1_700_000_000_000 + index, mono: index, prev, event}, digest);
		prev = digest(line);
		return `${line}\n`;
	});
	writeFileSync(journalPath(folder), lines.join(''));
	return {plan, folder, events: events.length};
};

/** `times`: what takes a millisecond or two is done so often that the clock can tell, and counts once. */
const timed = (act: () => unknown, times = 1) => async (): Promise<number> => {
	const watch = stopwatch();
	for (let time = 0; time < times; time += 1) act();
	return watch() / times;
};

const resume = (parent: string, {folder}: Left) => async (): Promise<number> => {
	const watch = stopwatch();
	const run = resumeRun({folder, env: {PATH: process.env['PATH'] ?? ''}, operator: 'ann', host: hostname(), stateRoot: join(parent, 'state'), target: localTarget(), lend: null, clock: {now: () => Date.now(), mono: () => performance.now()}, onFinish: () => []});
	const ms = watch();
	run.leave();
	rmSync(join(folder, '.lock'), {force: true});
	return ms;
};

const HOW = 'a tenth and the whole in turn, in this process; time of one processor';

/** What is done to a run folder, from a tenth of the events to all of them. */
const journal = (name: string, what: string, act: (left: Left, parent: string) => () => Promise<number>): Figure => ({
	name: `journal: ${name}`,
	what: `${what} of ${(STEPS * EVENTS_OF_A_STEP).toLocaleString('en')} events over ${STEPS.toLocaleString('en')} steps`,
	goal: GROWS,
	how: HOW,
	measure: ({tiny, folder}) => growth(tiny ? 1 : 5, {tenth: act(leaveRun(folder, 'tenth', tiny ? 2 : STEPS / 10), folder), whole: act(leaveRun(folder, 'whole', tiny ? 20 : STEPS), folder)}),
});

const plans: Figure = {
	name: 'plan: 10,000 steps',
	what: `printing a plan of ${STEPS.toLocaleString('en')} steps and finding the first of them to do`,
	goal: GROWS,
	how: HOW,
	async measure({tiny}) {
		const act = (steps: number): (() => Promise<number>) => {
			const plan = planOf(steps);
			return timed(() => {
				planTree(plan);
				nextEffect(plan, fold(plan, readStart(plan)));
			});
		};
		return growth(tiny ? 1 : 7, {tenth: act(tiny ? 2 : STEPS / 10), whole: act(tiny ? 20 : STEPS)});
	},
};

const readStart = (plan: Plan) => eventsOf({...plan, steps: plan.steps.slice(0, 1)}).map((event, index) => ({seq: index + 1, at: 0, mono: 0, prev: FIRST_PREV, event}));

export const LONG_RUNS: readonly Figure[] = [
	plans,
	journal('open', 'opening and checking a journal', ({folder}) => timed(() => readJournalFile(folder))),
	journal('fold', 'the state of a run', ({plan, folder}) => {
		const {entries} = readJournalFile(folder);
		return timed(() => nextEffect(plan, fold(plan, entries)), 20);
	}),
	journal('resume', 'resuming a run', (left, parent) => resume(parent, left)),
	journal('report', 'all documents of a run', ({plan, folder}) => {
		const {entries} = readJournalFile(folder);
		return timed(() => runDocuments(plan, entries, folder));
	}),
];
