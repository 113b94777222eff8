import type {StepAnswer} from '../plan/answers.ts';
import {gateReason} from '../plan/gate-reason.ts';
import type {CommandStep, Step} from '../plan/step.ts';
import {answerOf, missing, stepLine, settled, stepsHelp} from './autopilot-ask.ts';
import type {Asked, MissingAnswer} from './autopilot-ask.ts';
import {gateFor} from './gate.ts';
import type {StandingGate} from './gate.ts';
import type {Intent} from './intent.ts';
import {failureRoutes} from './routes.ts';
import type {Attempt} from './state.ts';
import {isSettled, stepState} from './step-state.ts';

export const answerCommand = (asked: Asked, step: CommandStep): Intent | MissingAnswer => {
	const answer = answerOf(asked, step);
	const instead = answer && settled(asked, answer);
	if (instead) return instead;
	if (!answer && !asked.licence.yes && asked.answers.otherwise !== 'run') return missing(`${stepLine(asked, step)} is a command to run`, `pass \`--yes\`, or ${stepsHelp(step, 'run')}`);
	const gate = gateFor(asked.plan, asked.state, step);
	const guarded = gate && answerGuards(asked, step, gate);
	if (guarded) return guarded;
	if (gate?.level !== 'typed') return {kind: 'run', prompt: asked.prompt.id, confirm: gate ? 'yes' : null, edited: null};
	const typed = answer?.confirm === true || asked.licence.destructive ? gate.word : answer?.confirm;
	if (typed === gate.word) return {kind: 'run', prompt: asked.prompt.id, confirm: typed, edited: null};
	return missing(`${stepLine(asked, step)} is destructive: ${gateReason(gate)}`, `pass \`--allow-destructive\`, or ${stepsHelp(step, `{act: run, confirm: ${gate.word}}`)}`);
};

/** What only shows while the run is under way cannot have been answered before it; a case can. */
const answerGuards = (asked: Asked, step: CommandStep, {guards, why}: StandingGate): MissingAnswer | null => {
	if (guards.includes('again') || guards.includes('needs')) return missing(`${stepLine(asked, step)} is not run without a person: ${why}`, 'go on with `rollbook resume` in a terminal');
	const told = answerOf(asked, step) !== undefined || asked.answers.otherwise === 'run';
	return guards.includes('when') && !told ? missing(`${stepLine(asked, step)} is not run without a word on its case: ${why}`, stepsHelp(step, 'run, or not-applicable')) : null;
};

/** The run goes on past what nobody can look at, and the record says so; a code that may mean trouble stops it. */
export const answerVerdict = (asked: Asked, step: Step): Intent | MissingAnswer => {
	const answer = answerOf(asked, step);
	const prompt = asked.prompt.id;
	if (answer?.verdict) return {kind: 'judge', prompt, verdict: answer.verdict, seen: answer.seen};
	const result = stepState(asked.state, step.id).attempts.at(-1)?.result;
	const why = result?.why ?? '';
	if (result?.by === 'known' && result.exit !== 0) {
		if (failureActs(asked, step).length > 0) return {kind: 'judge', prompt, verdict: 'failed', seen: why};
		return missing(`${stepLine(asked, step)} is to be judged by a person: ${why}`, stepsHelp(step, '{act: run, verdict: passed}'));
	}
	if (answer || asked.licence.yes || asked.answers.otherwise === 'run') return {kind: 'judge', prompt, verdict: 'unchecked', seen: ''};
	return missing(`${stepLine(asked, step)} is to be judged by a person: ${why}`, stepsHelp(step, '{act: run, verdict: passed, seen: WHAT}'));
};

export const answerFailure = (asked: Asked, step: Step): Intent | MissingAnswer => {
	// What happened is not known, so nothing that was written beforehand can know what to do.
	if (asked.prompt.kind === 'failure' && asked.prompt.unknown) return missing(`${stepLine(asked, step)} has an unknown outcome`, 'look at the system, then `rollbook resume` in a terminal');
	const plan = failureActs(asked, step);
	const {attempts} = stepState(asked.state, step.id);
	const failures = attempts.filter(failed).length;
	const act = plan[Math.min(failures, plan.length) - 1] ?? 'follow';
	const reason = 'from the answers';
	switch (act) {
		case 'retry':
			return answerAgain(asked, step);
		case 'skip':
			return {kind: 'skip', prompt: asked.prompt.id, reason};
		case 'by-hand':
			return {kind: 'by-hand', prompt: asked.prompt.id, reason};
		case 'follow':
			return follow(asked, step) ?? abort(step, attempts.at(-1));
		case 'abort':
			return abort(step, attempts.at(-1));
	}
};

/** The step's own, else those of all steps. */
const failureActs = (asked: Asked, step: Step): StepAnswer['onFailure'] => {
	const own = answerOf(asked, step)?.onFailure ?? [];
	return own.length > 0 ? own : (asked.answers.onFailure ?? []);
};

const failed = ({result, word}: Attempt): boolean => result?.status === 'failed' || result?.status === 'unknown' || word?.verdict === 'failed';

/** The way that an annotation names for a failure, once: after it the step is where it was. */
const follow = ({plan, state}: Asked, step: Step): Intent | null => {
	const gone = (to: string): boolean => isSettled(stepState(state, to).status) && stepState(state, to).seq > stepState(state, step.id).seq;
	const route = failureRoutes(plan, state, step).find(({kind, to}) => kind === 'on-failure' && !gone(to));
	return route ? {kind: 'move', to: route.to, reason: `step ${step.number} failed`} : null;
};

const abort = (step: Step, last: Attempt | undefined): Intent => ({kind: 'abort', because: 'failure', reason: `step ${step.number} "${step.title}": ${last?.result?.why ?? 'failed'}`});

/** `retry` was written down for this very case: the word for a second time is given. */
const answerAgain = (asked: Asked, step: Step): Intent | MissingAnswer =>
	step.kind === 'command' ? {kind: 'run', prompt: asked.prompt.id, confirm: gateFor(asked.plan, asked.state, step)?.word ?? null, edited: null} : missing(stepLine(asked, step), '');
