import type {Plan} from '../../plan/plan.ts';
import type {Section} from '../../plan/section.ts';
import {findSection, findStep} from '../../plan/find-step.ts';
import type {Entry} from '../../run/entry.ts';
import type {Evidence} from '../../run/evidence.ts';
import {stepState} from '../../run/step-state.ts';
import {deviations} from '../../run/deviations.ts';
import {undosLeft} from '../../run/routes.ts';
import {timeShares} from '../../run/time-shares.ts';
import {tally} from '../tally.ts';
import {comparisonPart} from './comparison.ts';
import {html, textOf, timePart, verbatim} from './html.ts';
import type {Html} from './html.ts';
import {inlinePart} from './inline.ts';
import {checklistsPart, decisionsPart, eventsPart, stepLink, table} from './lists.ts';
import {picturePart} from './picture.ts';
import {SCRIPT} from './script.ts';
import {stepsPart} from './step-part.ts';
import {STYLE} from './style.ts';
import {anchorOf, viewOf} from './view.ts';
import type {View} from './view.ts';
import {lasting} from '../../run/lasting.ts';
import {OUTCOMES, grouped, statusOf} from './words.ts';

/** SHA-256 of a text, in base64; handed in, because this floor has no crypto. */
type Base64Digest = (text: string) => string;

type ReportMaterial = {readonly plan: Plan; readonly entries: readonly Entry[]; readonly head: string; readonly evidence: Evidence; readonly digest: Base64Digest};

/** `report.html`: everything about a run in one file that asks nothing of any network and runs nothing but its own script. */
export const htmlReport = ({plan, entries, head, evidence, digest}: ReportMaterial): string => {
	const view = viewOf(plan, entries, head, evidence);
	// `style` and `script` are all that the page may use, and only these two.
	const policy = `default-src 'none'; style-src 'sha256-${digest(STYLE)}'; script-src 'sha256-${digest(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
	const sections = sectionsOf(view);
	return textOf(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${modeWord(view)}: ${plan.title}, ${OUTCOMES[view.state.outcome ?? 'open'].word}</title>
<style>${verbatim(STYLE)}</style>
</head>
<body${view.steps.length > 200 ? html` class="many"` : null}>
<a class="skip" href="#content">To the content</a>
${headerPart(view)}
${SEARCH}
<div class="columns">
<nav aria-label="Outline">${outlinePart(view, sections)}</nav>
<main id="content" tabindex="-1">
${sections.map(({id, title, part}) => html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${part}\n</section>\n`)}
</main>
</div>
<footer class="soft"><p>Made by rollbook ${versionOf(entries)} from the journal of the run. Nothing in this page leaves it.</p></footer>
${KEYS}
<script>${verbatim(SCRIPT)}</script>
</body>
</html>
`);
};

type Part = {readonly id: string; readonly title: string; readonly part: Html};

/** Parts without anything in them are left out. */
const sectionsOf = (view: View): readonly Part[] =>
	[
		{id: 'timeline', title: 'Timeline', part: picturePart(view)},
		{id: 'deviations', title: 'Deviations', part: deviationsPart(view)},
		{id: 'before-after', title: 'Before and after', part: comparisonPart(view.evidence.states)},
		{id: 'decisions', title: 'Decisions', part: decisionsPart(view)},
		{id: 'steps', title: 'Steps', part: stepsPart(view)},
		{id: 'checklists', title: 'Checklists', part: checklistsPart(view)},
		{id: 'notes', title: 'Notes', part: notesPart(view)},
		{id: 'events', title: 'Events', part: eventsPart(view)},
		{id: 'evidence', title: 'Evidence', part: evidencePart(view)},
	].filter((part): part is Part => part.part !== null);

const modeWord = ({state}: View): string => (state.mode === 'drill' ? 'DRILL' : 'LIVE');

const headerPart = (view: View): Html => {
	const {plan, state, entries} = view;
	const {sign, word, tone} = OUTCOMES[state.outcome ?? 'open'];
	const {of, totalMs} = timeShares(plan, entries);
	const parts = [['commands', of.machine], ['people', of.person], ['pauses of the runbook', of.pause]] as const;
	const facts: readonly (readonly [string, Html])[] = [
		['Operator', html`${state.operator} on ${state.host}`],
		['Started', timePart(state.startedAt)],
		['Took', html`<b>${lasting(totalMs - of.away)}</b>${state.speed === 1 ? null : ` at ${state.speed} times the speed`}${of.away > 0 ? `, left for ${lasting(of.away)}` : null}`],
		['Of that', html`${parts.filter(([, ms]) => ms > 0).map(([words, ms]) => `${words} ${lasting(ms)}`).join(', ')}`],
		['Objective', plan.rtoMs === null ? html`` : html`${lasting(plan.rtoMs)}: ${totalMs <= plan.rtoMs ? 'kept' : html`<b>missed</b>`}`],
		['Steps', html`${tally(plan, state)}`],
		['Runbook', html`${plan.source.path}`],
	];
	return html`<header class="top ${tone}">
<p class="badges"><span class="mode ${state.mode}">${modeWord(view)}</span> <span class="status ${tone}"><span aria-hidden="true">${sign}</span> ${word}</span></p>
<h1>${inlinePart(plan.title)}</h1>
${state.outcomeReason === '' ? null : html`<p class="reason">${state.outcomeReason}</p>`}
<dl class="facts">${facts.filter(([, value]) => textOf(value) !== '').map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</header>`;
};

const SEARCH = html`<form class="search" role="search" hidden><label for="search">Search</label><input id="search" type="search" autocomplete="off" spellcheck="false" placeholder="output, commands, names"><output for="search" aria-live="polite"></output><button type="button" class="previous" aria-label="Previous match">↑</button><button type="button" class="next" aria-label="Next match">↓</button><button type="button" class="fold">Unfold all</button><button type="button" class="keys" aria-label="Keys">?</button></form>`;

const KEYS = html`<dialog aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2><dl>${[
	['/', 'search in everything'],
	['n, N', 'next match, previous match'],
	['j, k', 'next step, previous step'],
	['Enter', 'unfold or fold the output of the step'],
	['u', 'unfold or fold everything'],
	['p', 'play the recording of the step, or pause it'],
	['Esc', 'clear the search, close this'],
	['?', 'this'],
].map(([key, does]) => html`<div><dt><kbd>${key ?? ''}</kbd></dt><dd>${does ?? ''}</dd></div>`)}</dl><form method="dialog"><button>Close</button></form></dialog>`;

const outlinePart = (view: View, parts: readonly Part[]): Html => html`<details class="outline" open><summary>Outline</summary><ul>${parts.map(({id, title}) => html`<li><a href="#${id}">${title}</a>${id === 'steps' ? html`<ol>${outlineSteps(view)}</ol>` : null}</li>`)}</ul></details>`;

const outlineSteps = ({plan, steps, state}: View): readonly Html[] => {
	let before: Section | undefined;
	return steps.map(step => {
		const section = findSection(plan, step.section);
		const heading = section === before || !section ? null : html`<li class="heading soft">${section.title}</li>`;
		before = section;
		const {sign, word, tone} = statusOf(step.kind, stepState(state, step.id).status);
		return html`${heading}<li><a href="#${anchorOf(step)}"><span class="sign ${tone}" aria-hidden="true">${sign}</span><span>${step.number} ${step.title}<span class="spoken">, ${word}</span></span></a></li>`;
	});
};

const deviationsPart = ({plan, entries}: View): Html => {
	const rows = deviations(plan, entries);
	if (rows.length === 0) return html`<p>None: every step of the way was done as the runbook says.</p>`;
	return table(['Step', 'What', 'By', 'When'], rows.map(({step, what, who, at}) => [step === null ? html`` : stepLink({number: step}), html`${what}`, html`${who}`, timePart(at)]));
};

const notesPart = ({plan, state}: View): Html | null =>
	state.notes.length === 0 ? null : table(['When', 'By', 'Step', 'Note'], state.notes.map(note => {
		const step = note.step === null ? undefined : findStep(plan, note.step);
		return [timePart(note.at), html`${note.by}`, step ? stepLink(step) : html``, html`${note.text}`];
	}));

const evidencePart = ({plan, entries, head, state}: View): Html => {
	const undos = undosLeft(plan, state);
	return html`${undos.length === 0 ? null : html`<p>Can be taken back: ${undos.map((route, index) => `${index === 0 ? '' : ', '}${route.words}`)}</p>`}
<dl class="facts hashes"><div><dt>Runbook</dt><dd>${plan.source.path}, as it was: <a href="./runbook.md">runbook.md</a><br>sha256 ${plan.source.sha256}</dd></div>
${plan.source.sidecar ? html`<div><dt>Sidecar</dt><dd>${plan.source.sidecar.path}<br>sha256 ${plan.source.sidecar.sha256}</dd></div>` : null}
<div><dt>Journal</dt><dd>${grouped(entries.length)} entries in <a href="./journal.jsonl">journal.jsonl</a>; the hash of the last one is<br>${head}<br><span class="soft">Changes inside of the journal show in its chain; a cut end or a journal written anew shows only against this hash, kept elsewhere.</span></dd></div></dl>`;
};

const versionOf = (entries: readonly Entry[]): string => {
	const first = entries[0]?.event;
	return first?.kind === 'run-started' ? (first.versions['rollbook'] ?? '') : '';
};
