import {findStep} from '../../plan/find-step.ts';
import type {Plan} from '../../plan/plan.ts';
import type {DecisionStep, Step, StepId} from '../../plan/step.ts';
import type {LiveRun} from '../../run/live-run.ts';
import type {Prompt} from '../../run/prompt.ts';
import {stepState} from '../../run/step-state.ts';
import {JUDGED} from '../../run/timeline.ts';
import {leadsTo} from '../panes/decision.ts';
import {commandLines, expectedOf, factLines, stepProse} from '../panes/step-text.ts';
import {canHaveTerminal} from '../state/mode.ts';
import {ROUTE_SOURCES, routeWords, routesHere} from '../state/routes-here.ts';
import {asItStands} from '../state/standing.ts';
import {textOf} from '../text/line.ts';
import {inlineSpans} from '../text/inline.ts';
import {safe} from '../text/safe.ts';
import {lasting} from '../../run/lasting.ts';
import {wantedTerminal} from '../text/wanted-terminal.ts';
import {named} from './entry-lines.ts';

/** What a person needs to know before answering, as lines to read from top to bottom. */
export const contextLines = (run: LiveRun, prompt: Prompt, width: number): readonly string[] => {
	const {plan} = run;
	const state = run.state();
	const step = findStep(plan, prompt.step);
	if (!step) return [];
	const head = ['', safe(named(plan, step.id))];
	const prose = stepProse(plan, step, width).map(textOf);
	switch (prompt.kind) {
		case 'command':
			return step.kind === 'command'
				? [...head, ...prose, ...commandLines(asItStands(plan, state, step), state, run.preview(step.id), width).map(line => `  ${textOf(line.slice(1))}`), ...factLines(plan, step, state, width).map(textOf), `on ${safe(run.where(step.id))}`]
				: head;
		case 'manual':
			return [...head, ...step.warnings.map(text => `! ${safe(text)}`), ...prose, ...(step.kind === 'manual' && step.waitMs !== null ? [`wait ${lasting(step.waitMs)}`] : [])];
		case 'checklist':
			return [...head, ...prose];
		case 'decision':
			return [...head, ...prose, ...(step.kind === 'decision' ? optionLines(plan, step) : [])];
		case 'inputs':
			return ['', safe(`values for ${named(plan, step.id)}`)];
		case 'verdict':
			return ['', ...verdictLines(run, step)];
		case 'disk':
			return ['', safe(`${named(plan, step.id)}: ${prompt.why}. Nothing is ended by itself; ^C ends it`)];
		case 'undo':
			return ['', 'before the run ends: something that it did can be taken back', ...routeLines(run)];
		case 'failure':
			return ['', ...failureLines(run, prompt, step.id), ...routeLines(run)];
	}
};

const failureLines = (run: LiveRun, prompt: Extract<Prompt, {kind: 'failure'}>, id: StepId): readonly string[] => {
	const attempt = stepState(run.state(), id).attempts.at(-1);
	if (prompt.unknown) return [safe(`${named(run.plan, id)}: ${attempt?.result?.why ?? 'nobody saw how it ended'}; look at the system before anything else`)];
	const asked = attempt && canHaveTerminal(run.plan, run.state()) && wantedTerminal(run.output(id, attempt.number).tail) ? ['it wanted a terminal, and captured commands have none: t runs it again with this one'] : [];
	const word = attempt?.word ? `${JUDGED[attempt.word.verdict]} by ${attempt.word.by}${attempt.word.seen === '' ? '' : `, ${attempt.word.seen}`}; ` : '';
	return [safe(`${named(run.plan, id)}: ${word}${attempt?.result?.why ?? 'failed'}`), ...asked];
};

const verdictLines = (run: LiveRun, step: Step): readonly string[] => {
	const why = stepState(run.state(), step.id).attempts.at(-1)?.result?.why ?? '';
	const expected = step.kind === 'command' ? expectedOf(step).map(text => `expect: ${safe(text)}`) : [];
	return [safe(`${named(run.plan, step.id)} ended: ${why}`), ...expected, 'is that as it should be? only a person can tell'];
};

/** Ways that the runbook names, by the number to type. */
const routeLines = ({plan, state}: LiveRun): readonly string[] =>
	routesHere(plan, state()).map((route, index) => safe(`  ${index + 1}  ${routeWords(plan, route)} (${ROUTE_SOURCES[route.kind]})`));

const optionLines = (plan: Plan, {options}: DecisionStep): readonly string[] =>
	options.flatMap((option, index) => {
		const {text, detail} = option;
		const leads = leadsTo(plan, option);
		const more = ['', text.toLowerCase(), detail.toLowerCase()].includes(leads) ? '' : ` (${safe(leads)})`;
		return [`  ${index + 1}  ${textOf(inlineSpans(safe(text)))}${more}`, ...(detail === '' || detail === text ? [] : [`     ${textOf(inlineSpans(safe(detail)))}`])];
	});
