import {createHash} from 'node:crypto';
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import type {Input} from '../../src/plan/input.ts';
import type {Plan} from '../../src/plan/plan.ts';
import type {CommandStep, Step} from '../../src/plan/step.ts';
import type {StepResult} from '../../src/run/event.ts';
import type {LiveRun} from '../../src/run/live-run.ts';
import {localTarget} from '../../src/runner/local-target.ts';
import {startRun} from '../../src/runner/open-run.ts';
import type {OpenRun, StartOptions} from '../../src/runner/run-setting.ts';

export const commandStep = (number: number, command: string, more: Partial<CommandStep> = {}): CommandStep => ({
	kind: 'command', id: `step-${number}`, number, section: 'all', title: `Step ${number}`, line: number, endLine: number, onWay: true, prose: '', warnings: [],
	condition: null, why: '', command, language: 'bash', uses: [], effect: 'read', interactive: false, endless: false, gate: null, opens: null, inside: null,
	closes: false, expectations: [], tools: [], timeoutMs: null, retry: null, save: null, set: null, ...more,
});

/** Every place of `{{name}}` as a use. */
export const usesIn = (command: string): CommandStep['uses'] =>
	[...command.matchAll(/\{\{(\w+)\}\}/g)].map(match => ({input: match[1] ?? '', literal: match[0], start: match.index, end: match.index + match[0].length, quoting: 'bare' as const}));

export const input = (name: string, more: Partial<Input> = {}): Input => ({name, literals: [`{{${name}}}`], default: null, prompt: null, pattern: null, options: [], secret: false, line: 1, ...more});

export const RUNBOOK = '# A runbook of this test\n';

export const planOf = (steps: readonly Step[], inputs: readonly Input[] = []): Plan => ({
	schema: 1, title: 'A runbook', kind: 'rollback', source: {path: 'runbook.md', sha256: createHash('sha256').update(RUNBOOK).digest('hex'), encoding: 'utf-8'}, facts: [], rtoMs: null, inputs,
	sections: [{id: 'all', title: 'All', level: 1, line: 1, endLine: 99, parent: null, role: 'procedure', why: '', useWhen: null, prose: ''}],
	steps, choices: [], diagnostics: [],
	reading: {fences: [], inline: [], checklist: [], decisions: [], choices: [], manualSteps: [], waits: []},
});

export const commands = (...texts: readonly string[]): Plan => planOf(texts.map((text, index) => commandStep(index + 1, text)));

export const makeFolder = (): string => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-test-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
};

export const optionsIn = (folder: string, plan: Plan, more: Partial<StartOptions> = {}): StartOptions => {
	writeFileSync(join(folder, 'runbook.md'), RUNBOOK);
	return {
		plan, runbook: Buffer.from(RUNBOOK), way: [[1, plan.steps.length]], mode: 'live', artifacts: join(folder, 'artifacts'), cwd: folder,
		env: {PATH: process.env['PATH'] ?? '', HOME: folder}, operator: 'ann', host: 'here', versions: {rollbook: '0'}, stateRoot: join(folder, 'state'), target: localTarget(), lend: null,
		clock: {now: () => Date.now(), mono: () => performance.now()}, onFinish: () => [], speed: 1, ...more,
	};
};

/** Runs every command and finds good what only a person can judge; a failure aborts the run unless `onFailure` answers it. */
export const answerAll = (run: OpenRun, onFailure: (run: OpenRun) => void = abort): void => {
	let answered = '';
	run.subscribe(() => {
		const {prompt} = run.state();
		if (!prompt || prompt.id === answered) return;
		answered = prompt.id;
		if (prompt.kind === 'command') run.send({kind: 'run', prompt: prompt.id, confirm: 'yes', edited: null});
		else if (prompt.kind === 'verdict') run.send({kind: 'judge', prompt: prompt.id, verdict: 'passed', seen: ''});
		else if (prompt.kind === 'failure') onFailure(run);
	});
};

export const abort = (run: OpenRun): void => {
	run.send({kind: 'abort', because: 'failure', reason: 'it failed'});
};

export type Done = {readonly run: OpenRun; readonly outcome: string; readonly folder: string};

export const runAll = async (plan: Plan, more: Partial<StartOptions> = {}, onFailure: (run: OpenRun) => void = abort, folder = makeFolder(), onEvent: (run: OpenRun) => void = () => undefined): Promise<Done> => {
	const run = startRun(optionsIn(folder, plan, more));
	run.subscribe(() => onEvent(run));
	answerAll(run, onFailure);
	return {run, outcome: await run.drive(), folder};
};

export const resultOf = (run: LiveRun, step: number, attempt = 1): StepResult => {
	const result = run.state().steps[`step-${step}`]?.attempts[attempt - 1]?.result;
	if (!result) throw new Error(`step ${step} has no result: ${JSON.stringify(run.state().steps)}`);
	return result;
};

export const outputOf = (run: LiveRun, step: number, attempt = 1): string => run.output(`step-${step}`, attempt).tail.join('\n');

/** Resolves once the condition holds; looks at every event and every change of output. */
export const until = (run: LiveRun, condition: () => boolean): Promise<void> =>
	new Promise(resolve => {
		if (condition()) return resolve();
		const stop = run.subscribe(() => {
			if (!condition()) return;
			stop();
			resolve();
		});
	});

/** Resolves once the file holds the text. */
export const untilFile = (path: string, text: string): Promise<void> =>
	new Promise(resolve => {
		const timer = setInterval(() => {
			if (!existsSync(path) || !readFileSync(path, 'utf8').includes(text)) return;
			clearInterval(timer);
			resolve();
		}, 5);
		onTestFinished(() => clearInterval(timer));
	});

export const filesBelow = (folder: string): readonly string[] => readdirSync(folder, {recursive: true, withFileTypes: true}).flatMap(entry => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));

export const textBelow = (folder: string): string => filesBelow(folder).map(path => readFileSync(path, 'latin1')).join('\n');

export const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
