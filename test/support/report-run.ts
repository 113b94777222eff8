import {createHash} from 'node:crypto';
import type {Plan} from '../../src/plan/plan.ts';
import type {Evidence, NamedText} from '../../src/run/evidence.ts';
import {htmlReport} from '../../src/artifacts/report/page.ts';
import {checklist, command, decision, manual, option, tinyPlan} from './tiny-plan.ts';
import {passed, push, run, send, settle, startWalk, type Walk} from './walk.ts';

/** A run that has one of everything a report shows, with the same foreign text in each place. */

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

export const reportOf = (plan: Plan, entries: Walk['entries'], evidence: Evidence): string => htmlReport({plan, entries, head: 'f'.repeat(64), evidence, digest});

export const foreignReport = (text: string): string => {
	const {plan, entries} = foreignWalk(text);
	return reportOf(plan, entries, foreignEvidence(text));
};

const foreignWalk = (text: string): Walk => {
	const walk = startWalk(foreignPlan(text), 'live');
	const started = walk.entries[0];
	if (started?.event.kind === 'run-started') walk.entries[0] = {...started, event: {...started.event, operator: text, host: text}};
	const prompt = () => walk.state.prompt?.id ?? '';
	settle(walk);
	send(walk, {kind: 'choose', prompt: prompt(), option: 'one', reason: text});
	settle(walk);
	push(walk, {kind: 'inputs-set', by: text, values: {[text]: text}, secrets: [text]});
	run(walk);
	settle(walk, () => ({...passed, status: 'failed', why: text, artifacts: [{path: text, bytes: 1, sha256: ''}]}));
	send(walk, {kind: 'note', text, step: 'deploy'});
	run(walk, 'yes');
	settle(walk);
	send(walk, {kind: 'skip', prompt: prompt(), reason: text});
	settle(walk);
	send(walk, {kind: 'mark', step: 'after', item: 0, mark: 'not-applicable', reason: text});
	push(walk, {kind: 'shell-opened', by: text, shell: 1, step: 'deploy'});
	push(walk, {kind: 'shell-closed', shell: 1, result: {exit: 0, durationMs: 10, artifacts: [{path: text, bytes: 1, sha256: ''}]}});
	push(walk, {kind: 'runbook-changed', sha256: null, file: text});
	push(walk, {kind: 'abort-requested', by: text, because: 'operator', reason: text});
	push(walk, {kind: 'run-finished', outcome: 'aborted', reason: text});
	return walk;
};

const foreignPlan = (text: string): Plan => {
	const plan = tinyPlan([
		decision('which', [option('one', {kind: 'steps', steps: ['deploy']}), option('two', {kind: 'steps', steps: []})]),
		command('deploy', {command: text, opens: {kind: 'shell', label: text}}),
		manual('watch'),
		checklist('after', 2),
	], {title: text, source: {path: text, sha256: '0'.repeat(64), encoding: 'utf-8', sidecar: {path: text, sha256: '0'.repeat(64)}}});
	return {
		...plan,
		sections: plan.sections.map(section => ({...section, title: text})),
		steps: plan.steps.map(step => {
			const named = {...step, title: text, warnings: [text], prose: text, condition: text};
			if (named.kind === 'manual') return {...named, text: `${text} ${text}`};
			if (named.kind === 'checklist') return {...named, items: named.items.map(item => ({...item, text}))};
			return named.kind === 'decision' ? {...named, options: named.options.map(one => ({...one, text, detail: `${text} `}))} : named;
		}),
	};
};

const foreignEvidence = (text: string): Evidence => {
	const of = {kind: 'attempt', step: 'deploy', attempt: 1} as const;
	const shell = {kind: 'shell', shell: 1} as const;
	const cast = [`{"version":3,"term":{"cols":60,"rows":5,"type":"${'x'}"}}`, ...['\x1b[1;32mready\x1b[0m\r\n', text, `\r\n${text.replaceAll('\n', '\r\n')}`, '\x1b[2J\x1b[Hdone'].map(data => JSON.stringify([0.2, 'o', data])), JSON.stringify([0, text, text]), text].join('\n');
	const state = (path: string, line: string): NamedText => ({path, bytes: 10, text: `${text}\n${line}\n`});
	return {
		transcripts: [
			{of, path: text, bytes: 40, lines: 3, head: `${text}\n\x1b[31m${text}\x1b[0m\n${text}`, tail: null},
			{of: {...of, attempt: 2}, path: text, bytes: 1e9, lines: 1e7, head: `${text}\n`, tail: `${text}\n`},
			{of: shell, path: `shells/${text}`, bytes: 3, lines: 1, head: text, tail: null},
		],
		recordings: [{of, path: text, cast}, {of: shell, path: text, cast}],
		states: [state(`pre-${text}`, text), state(`post-${text}`, `${text}!`)],
	};
};
