import {findSection} from '../../plan/find-step.ts';
import {spelledOut} from '../../plan/spelled-out.ts';
import type {Step, StepId} from '../../plan/step.ts';
import type {Recorded, Transcript} from '../../run/evidence.ts';
import type {Attempt, RunState, StepState, StepStatus} from '../../run/state.ts';
import {stepState} from '../../run/step-state.ts';
import {JUDGED, decidedBy} from '../../run/timeline.ts';
import {count} from '../clock-text.ts';
import {sumOf} from './course.ts';
import {html, timePart} from './html.ts';
import type {Html} from './html.ts';
import {inlinePart} from './inline.ts';
import {playerPart} from './player.ts';
import {transcriptPart} from './transcript.ts';
import {anchorOf, attemptKey, keyOf} from './view.ts';
import type {View} from './view.ts';
import {lasting} from '../../run/lasting.ts';
import {STATUSES, statusOf} from './words.ts';

/** Every step of the run under the heading it stands below in the runbook. */
export const stepsPart = (view: View): Html => {
	const outputs = outputsOf(view);
	let section = '';
	return html`${view.steps.map(step => {
		const heading = step.section === section ? null : html`<h3>${findSection(view.plan, step.section)?.title ?? step.section}</h3>\n`;
		section = step.section;
		return html`${heading}${stepPart(view, step, outputs)}\n`;
	})}${shellParts(view, outputs)}`;
};

/** What belongs to a step, found by its key: a long run has as many notes as it has steps. */
type Outputs = {readonly transcripts: ReadonlyMap<string, Transcript>; readonly recordings: ReadonlyMap<string, Recorded>; readonly notes: ReadonlyMap<StepId | null, RunState['notes']>};

const outputsOf = ({evidence, state}: View): Outputs => ({
	notes: Map.groupBy(state.notes, note => note.step),
	transcripts: new Map(evidence.transcripts.map(one => [keyOf(one.of), one])),
	recordings: new Map(evidence.recordings.map(one => [keyOf(one.of), one])),
});

const stepPart = (view: View, step: Step, outputs: Outputs): Html => {
	const own = stepState(view.state, step.id);
	const {sign, word, tone} = statusOf(step.kind, own.status);
	const [machine, people] = [sumOf(view.course, 'machine', step.id), sumOf(view.course, 'people', step.id)];
	const facts = [`runbook line ${step.line}`, machine > 0 ? `command ${lasting(machine)}` : '', people > 0 ? `people ${lasting(people)}` : ''].filter(fact => fact !== '');
	return html`<article class="step" id="${anchorOf(step)}" tabindex="-1" aria-labelledby="${anchorOf(step)}-title">
<h4 id="${anchorOf(step)}-title" class="q"><span class="number">${step.number}</span> ${inlinePart(step.title)} <span class="status ${tone}"><span aria-hidden="true">${sign}</span> ${word}</span></h4>
<p class="soft">${facts.join(' · ')}</p>
${step.warnings.map(warning => html`<p class="warning q">${SAYS_SO.test(warning) ? null : html`<b>Warning</b> `}${inlinePart(warning)}</p>`)}
${bodyPart(view, step, own)}
${ownWords(own)}
${own.attempts.map(attempt => attemptPart(attempt, own.attempts.length > 1, attemptKey(step.id, attempt.number), outputs))}
${(outputs.notes.get(step.id) ?? []).map(note => html`<p class="note q"><b>Note</b> ${note.text} <span class="soft">${note.by}, ${timePart(note.at)}</span></p>`)}
</article>`;
};

const SAYS_SO = /^\W*(?:warning|caution|critical|danger|attention|important|note)/i;

const bodyPart = ({state}: View, step: Step, own: StepState): Html | null => {
	switch (step.kind) {
		case 'command':
			return own.attempts.length === 0 ? commandPart(step.command) : null;
		case 'manual':
			return step.text === step.title ? null : html`<p class="q">${inlinePart(step.text)}</p>`;
		case 'checklist': {
			const marks = step.items.map(item => own.items[item.index]?.mark ?? 'open');
			return html`<p>${marks.filter(mark => mark === 'ticked').length} of ${count(step.items.length, 'item')} ticked${state.outcome === null || !marks.includes('open') ? '' : `, ${marks.filter(mark => mark === 'open').length} left open`}: <a href="#checklists">checklists</a></p>`;
		}
		case 'decision':
			return html`<ul class="options">${step.options.map(option => html`<li class="q">${option.id === own.option ? html`<b>Taken:</b> ` : html`<span class="soft">Not taken:</span> `}${inlinePart(option.text)}${option.detail === '' || option.detail === option.text ? null : html` <span class="soft">${inlinePart(option.detail)}</span>`}</li>`)}</ul>`;
	}
};

/** What a person said of the step, apart from its attempts. */
const ownWords = (own: StepState): Html | null => {
	if (own.by === '' || (own.attempts.length > 0 && !OVER_ATTEMPTS.has(own.status))) return null;
	return html`<p class="q"><span class="soft">${own.by}${own.at === null ? null : html`, ${timePart(own.at)}`}${own.reason === '' ? '' : ':'}</span> ${own.reason}</p>`;
};

/** Whatever the attempts did before: the last word is a person's. */
const OVER_ATTEMPTS: ReadonlySet<StepStatus> = new Set(['skipped', 'done-by-hand', 'not-applicable']);

const attemptPart = (attempt: Attempt, several: boolean, key: string, outputs: Outputs): Html => {
	const {result, word} = attempt;
	const transcript = outputs.transcripts.get(key);
	const recording = outputs.recordings.get(key);
	const {sign, word: status, tone} = STATUSES[result?.status ?? 'running'];
	return html`<div class="attempt">
${several ? html`<h5>Attempt ${attempt.number} <span class="status ${tone}"><span aria-hidden="true">${sign}</span> ${status}</span></h5>` : null}
${commandPart(attempt.command)}
<p class="soft">${attempt.edited ? html`<b>edited by the operator for this attempt</b> · ` : null}${timePart(attempt.startedAt)} · ${placeWords(attempt)}${result === null ? ' · its end is not recorded' : ` · ${endWords(result.exit, result.signal)} after ${lasting(result.durationMs)}`}</p>
${result === null || (result.by === 'exit' && result.status === 'passed') ? null : html`<p class="q">${result.status === 'unjudged' ? 'Ended' : `${STATUSES[result.status].word} ${decidedBy(result.by)}`}: ${result.why}</p>`}
${word === null ? null : html`<p class="q"><b>${JUDGED[word.verdict]}</b> by ${word.by}${word.seen === '' ? '' : `: ${word.seen}`} <span class="soft">${timePart(word.at)}</span></p>`}
${recording ? playerPart(recording) : null}
${transcript ? transcriptPart(transcript) : null}
</div>`;
};

const commandPart = (command: string): Html => html`<pre class="command" tabindex="0" aria-label="Command">${spelledOut(command).split('\n').map(line => html`<code class="q">${line}</code>`)}</pre>`;

const placeWords = ({target, cwd}: Attempt): string => (target === 'local' ? `on this machine in ${cwd}` : target === 'drill' ? 'in the drill, nothing real' : `on ${target}`);

const endWords = (exit: number | null, signal: string | null): string => (exit !== null ? `exit ${exit}` : signal !== null ? `ended by ${signal}` : 'no exit code');

const shellParts = ({entries}: View, outputs: Outputs): Html | null => {
	const shells = entries.flatMap(({at, event}) => (event.kind === 'shell-opened' ? [{at, ...event}] : []));
	if (shells.length === 0) return null;
	return html`<h3>Shells beside the steps</h3>
${shells.map(({shell, by, at}) => {
	const key = keyOf({kind: 'shell', shell});
	const [transcript, recording] = [outputs.transcripts.get(key), outputs.recordings.get(key)];
	return html`<article class="step" id="shell-${shell}" tabindex="-1" aria-labelledby="shell-${shell}-title">
<h4 id="shell-${shell}-title">Shell ${shell}</h4>
<p class="soft">opened by ${by}, ${timePart(at)}</p>
${recording ? playerPart(recording) : null}
${transcript ? transcriptPart(transcript) : null}
</article>\n`;
})}`;
};
