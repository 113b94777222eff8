import {findStep} from '../plan/find-step.ts';
import {gateReason} from '../plan/gate-reason.ts';
import type {Plan} from '../plan/plan.ts';
import type {Answer} from './event.ts';
import {gateFor} from './gate.ts';
import type {Intent, Refusal} from './intent.ts';
import type {Prompt} from './prompt.ts';
import {TEXT_LIMIT, refuse} from './refusal.ts';
import type {RunState} from './state.ts';
import {takesOperatorsTerminal} from './terminal-place.ts';

/** "Run it", the first time or again: gates are checked here, whatever screen asked. */
export const decideRun = (plan: Plan, state: RunState, prompt: Prompt, intent: Extract<Intent, {kind: 'run'}>): Answer | Refusal => {
	const step = findStep(plan, prompt.step);
	if ((prompt.kind !== 'command' && prompt.kind !== 'failure' && prompt.kind !== 'verdict') || step?.kind !== 'command') return refuse('there is no command to run here');
	if (intent.edited !== null && intent.edited.trim() === '') return refuse('the edited command is empty');
	if (intent.edited !== null && intent.edited.length > TEXT_LIMIT) return refuse(`an edited command has at most ${TEXT_LIMIT} characters`);
	// An edited command is new to everyone: it gets at least the gate of the step that it stands for.
	const gate = gateFor(plan, state, step);
	if (gate?.level === 'typed' && intent.confirm?.trim() !== gate.word) return refuse(`type \`${gate.word}\` to run this: ${gateReason(gate)}`);
	if (gate?.level === 'confirm' && intent.confirm === null) return refuse(`confirm first: ${gateReason(gate)}`);
	const answer: Answer = {kind: 'run', edited: intent.edited, ...(gate && gate.guards.length > 0 ? {guards: gate.guards} : {}), ...(gate?.asks === undefined ? {} : {asked: gate.asks})};
	if (!intent.terminal) return answer;
	if (state.mode === 'drill') return refuse('a pretended command has no use for a terminal');
	if (!takesOperatorsTerminal(plan, step)) return refuse('the command runs in another place, to which the terminal cannot be handed: do it there and answer "done by hand"');
	return {...answer, terminal: true};
};
