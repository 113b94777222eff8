import {findStep} from '../../plan/find-step.ts';
import type {Step} from '../../plan/step.ts';
import {gateFor} from '../../run/gate.ts';
import type {LiveRun} from '../../run/live-run.ts';
import type {Prompt} from '../../run/prompt.ts';
import {stepState} from '../../run/step-state.ts';
import {routesHere} from '../state/routes-here.ts';

/** The open question with all that an answer needs, so that a program gets along without the plan. */
export const questionOf = (run: LiveRun, prompt: Prompt): Readonly<Record<string, unknown>> => {
	const state = run.state();
	const step = findStep(run.plan, prompt.step);
	const routes = routesHere(run.plan, state).map(({to, kind, words}) => ({to, kind, words}));
	return {type: 'question', prompt, step: step && {id: step.id, number: step.number, kind: step.kind, title: step.title, line: step.line, warnings: step.warnings, prose: step.prose}, ...(step ? detailsOf(run, prompt, step) : {}), ...(routes.length > 0 ? {routes} : {})};
};

const detailsOf = (run: LiveRun, prompt: Prompt, step: Step): Readonly<Record<string, unknown>> => {
	const state = run.state();
	if (prompt.kind === 'inputs') return {inputs: run.plan.inputs.filter(({name}) => prompt.names.includes(name)).map(({name, prompt: asks, default: sample, pattern, options, secret}) => ({name, asks, sample, pattern, options, secret}))};
	switch (step.kind) {
		case 'command': {
			const gate = gateFor(run.plan, state, step);
			return {command: run.preview(step.id), where: run.where(step.id), effect: step.effect, interactive: step.interactive, endless: step.endless, gate: gate && {level: gate.level, word: gate.level === 'typed' ? gate.word : 'yes', why: gate.why, ...(gate.asks === undefined ? {} : {asks: gate.asks})}, expectations: step.expectations.map(({kind, ...rest}) => ({kind, ...rest}))};
		}
		case 'manual':
			return {text: step.text, waitMs: step.waitMs};
		case 'checklist':
			return {items: step.items.map(({index, text}) => ({index, text, mark: stepState(state, step.id).items[index]?.mark ?? 'open'}))};
		case 'decision':
			return {about: step.about, options: step.options.map(({id, text, detail, opens}) => ({id, text, detail, opens}))};
	}
};
