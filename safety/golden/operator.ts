import {findStep} from '../../src/plan/find-step.ts';
import type {Intent} from '../../src/run/intent.ts';
import type {Prompt} from '../../src/run/prompt.ts';
import type {OpenRun} from '../../src/runner/run-setting.ts';

/** What the operator does about a step that failed, or whose outcome nobody knows. */
export type OnFailure = (run: OpenRun, prompt: Extract<Prompt, {kind: 'failure'}>) => Intent;

export const skipIt: OnFailure = (_, prompt) => ({kind: 'skip', prompt: prompt.id, reason: 'nobody knows whether it ran'});

/** Answers every prompt of a run, each once: runs commands, ticks, says done, gives `value` for every input, and says of what only a person can judge that it was `seen`. */
export const operate = (run: OpenRun, {onFailure = skipIt, value = 'v1', seen = 'looked at it'}: {readonly onFailure?: OnFailure; readonly value?: string; readonly seen?: string} = {}): void => {
	const look = (): void => {
		const {prompt, steps} = run.state();
		if (!prompt) return;
		const marks = Object.keys(steps[prompt.step]?.items ?? {}).length;
		const asked = `${prompt.id}/${marks}`;
		if (asked === answered) return;
		answered = asked;
		run.send(prompt.kind === 'failure' ? onFailure(run, prompt) : answerOf(run, prompt, {value, seen}));
	};
	let answered = '';
	run.subscribe(look);
};

const answerOf = (run: OpenRun, prompt: Exclude<Prompt, {kind: 'failure'}>, {value, seen}: {readonly value: string; readonly seen: string}): Intent => {
	const step = findStep(run.plan, prompt.step);
	switch (prompt.kind) {
		case 'command':
			return {kind: 'run', prompt: prompt.id, confirm: step?.kind === 'command' ? (step.gate?.level === 'typed' ? step.gate.word : 'yes') : null, edited: null};
		case 'manual':
			return {kind: 'done', prompt: prompt.id, note: ''};
		case 'checklist':
			return {kind: 'mark', step: prompt.step, item: firstOpen(run, prompt.step), mark: 'ticked', reason: ''};
		case 'decision':
			return {kind: 'choose', prompt: prompt.id, option: step?.kind === 'decision' ? (step.options[0]?.id ?? '') : '', reason: ''};
		case 'verdict':
			return {kind: 'judge', prompt: prompt.id, verdict: 'passed', seen};
		case 'disk':
			return {kind: 'go-on', prompt: prompt.id};
		case 'undo':
			return {kind: 'keep', prompt: prompt.id};
		case 'inputs':
			return {kind: 'fill', prompt: prompt.id, values: Object.fromEntries(prompt.names.map(name => [name, value]))};
	}
};

const firstOpen = (run: OpenRun, id: string): number => {
	const step = findStep(run.plan, id);
	const marks = run.state().steps[id]?.items ?? {};
	return step?.kind === 'checklist' ? (step.items.find(item => (marks[item.index]?.mark ?? 'open') === 'open')?.index ?? 0) : 0;
};
