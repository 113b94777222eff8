import * as v from 'valibot';
import {describe, expect, test} from 'vitest';
import {drillDocuments} from '../../src/artifacts/drill/drill-documents.ts';
import type {DrillReport} from '../../src/artifacts/drill/report-type.ts';
import type {Plan} from '../../src/plan/plan.ts';
import {brief, startDrill} from '../support/drill-walk.ts';
import {drillReportSchema} from '../support/drill-report-schema.ts';
import {checklist, command, decision, manual, option, tinyPlan} from '../support/tiny-plan.ts';
import {failed, passed, push, run, send, settle, startWalk, type Walk} from '../support/walk.ts';

const HEAD = 'f'.repeat(64);
const HOSTILE = '<img src=x onerror=alert(1)>"\'&</style><script>|`@all` [x](javascript:a)\u202e\x1b[31m';

/** What reorders text, and what a terminal obeys. */
const UNSEEN = ['\u202e', '\x1b'];

const shop = (title: string): Plan =>
	tinyPlan([decision('which', [option('one', {kind: 'next'}), option('two', {kind: 'next'})]), command('undo', {title: `Undo ${title}`, timeoutMs: 60_000}), command('psql'), {...manual('wait'), waitMs: 120_000}, checklist('after', 1), command('late')]);

const drilled = (plan: Plan, text: string): Walk => {
	const walk = startDrill(plan, {
		objectives: {rtoMs: 15_000, rpoMs: 60_000, pass: [{kind: 'no-failed-step'}, {kind: 'question', text: `people knew ${text}`}]},
		brief: {faults: ['`curl *`: fails once'], about: {...brief().about, summary: text, system: 'shop', participants: {Imke: 'drives', [text]: 'reads along'}, absent: {Tomasz: 'wrote it'}, plannedStart: '2026-03-01T03:00Z', assumptions: ['the night shift'], thirdParties: ['Fly.io']}},
	});
	const prompt = () => walk.state.prompt?.id ?? '';
	const artifact = {path: 'steps/02-undo/attempt-1/output.txt', bytes: 12, sha256: 'a'.repeat(64)};
	settle(walk);
	send(walk, {kind: 'choose', prompt: prompt(), option: 'one', reason: text});
	settle(walk);
	run(walk);
	settle(walk, () => ({...failed, why: `exit 1: ${text}`, artifacts: [artifact]}));
	run(walk, 'yes');
	settle(walk, () => passed);
	run(walk);
	settle(walk, () => ({...passed, status: 'not-exercised', by: 'drill', why: 'no rule in the scenario'}));
	send(walk, {kind: 'note', text: `seen: ${text}`, step: null});
	send(walk, {kind: 'done', prompt: prompt(), note: ''});
	settle(walk);
	send(walk, {kind: 'mark', step: 'after', item: 0, mark: 'not-applicable', reason: text});
	settle(walk);
	send(walk, {kind: 'skip', prompt: prompt(), reason: text});
	settle(walk);
	return walk;
};

const plan = shop('the release');
const documents = drillDocuments(plan, drilled(plan, 'no *schema* change').entries, HEAD);
const textOf = (path: string): string => documents.find(document => document.path === path)?.text ?? '';

test.each(['drill-report.md', 'drill-report.json', 'drill-report.html'])('%s says everything that a reviewer asks and nothing else', path => expect(textOf(path)).toMatchFileSnapshot(`golden/${path}`));

test('the report for programs is as its schema says, also for a drill that is not over', () => {
	const check = (text: string) => v.parse(drillReportSchema, JSON.parse(text)) as DrillReport;
	expect(check(textOf('drill-report.json'))).toMatchObject({verdict: 'failed', outcome: 'completed', rto: {targetMs: 15_000, met: false}, coverage: {pretended: [2], notExercised: [{step: 3, why: 'no rule in the scenario'}], passedOver: [6]}});
	const walk = startDrill(plan);
	settle(walk);
	const begun = drillDocuments(plan, walk.entries, HEAD);
	expect(check(begun[1]?.text ?? '')).toMatchObject({verdict: 'not-judged', outcome: 'not finished', finishedAt: null, coverage: {notReached: [2, 3, 6]}});
	expect(begun[0]?.text).toContain('**NOT FINISHED. A bad release**');
});

test('a run that was not begun as a drill has no such report', () => expect(drillDocuments(plan, startWalk(plan, 'live').entries, HEAD)).toEqual([]));

test('what only people can say is left blank', () => {
	const markdown = textOf('drill-report.md');
	expect(markdown).toContain('| reviewer | role | date | signature |\n| --- | --- | --- | --- |\n|  |  |  |  |');
	expect(markdown).toContain('| Retest on |  |');
	expect(markdown.split('## Findings')[1]?.split('## ')[0]?.match(/^\d+\. .*[?.]$/gm)?.every(line => line.includes('?'))).toBe(true);
});

test('where nobody was there, nobody has approved', () => {
	const walk = startDrill(plan, {brief: {delays: {leastMs: 0, mostMs: 0, steps: {}}}});
	settle(walk);
	send(walk, {kind: 'choose', prompt: walk.state.prompt?.id ?? '', option: 'one', reason: 'from the answers'});
	push(walk, {kind: 'run-resumed', operator: 'grace', host: 'laptop'});
	const [markdown] = drillDocuments(plan, walk.entries, HEAD);
	expect(markdown?.text).toContain('| nobody: the scenario answered | from the answers |');
	// Somebody typed that.
	expect(markdown?.text).toContain('| interrupted, and gone on with on laptop | none given | grace |');
});

test('without people there is no deviation, and what failed or was not reached is no "as written"', () => {
	const small = tinyPlan([command('undo')]);
	const deviationsIn = (walk: Walk): string => drillDocuments(small, walk.entries, HEAD)[0]?.text.split('## Deviations')[1]?.split('## ')[0]?.trim() ?? '';
	const good = startDrill(small);
	settle(good);
	run(good);
	settle(good);
	expect(deviationsIn(good)).toBe('None: it went as written.');
	const twice = startDrill(small);
	settle(twice);
	run(twice);
	settle(twice, () => failed);
	expect(deviationsIn(twice)).toBe('None by people. Yet it did not all go as written: 1 attempt failed (Failures), the drill is not finished.');
	run(twice);
	settle(twice, () => passed);
	expect(deviationsIn(twice)).toContain('1 attempt failed');
});

test('who answered is told only where somebody did, and a scenario only where there is one', () => {
	const driven = (walk: Walk): string => /Driven by \| (.*) \|/.exec(drillDocuments(plan, walk.entries, HEAD)[0]?.text ?? '')?.[1] ?? '';
	const walk = startDrill(plan, {brief: {delays: {leastMs: 0, mostMs: 0, steps: {}}, scenario: {title: 'walk-through', path: null, sha256: null}}});
	settle(walk);
	expect(driven(walk)).toBe('ada on bastion; nobody was there, and nothing was answered');
	send(walk, {kind: 'choose', prompt: walk.state.prompt?.id ?? '', option: 'one', reason: 'from the answers'});
	expect(driven(walk)).toBe('ada on bastion; the answers were written down beforehand, nobody was asked');
});

describe('hostile text', () => {
	const hostile = shop(HOSTILE);
	const [markdown, , html] = drillDocuments(hostile, drilled(hostile, HOSTILE).entries, HEAD).map(({text}) => text);

	test('is text in HTML: no tag, attribute or script of its own, and nothing is loaded', () => {
		const tags = new Set([...(html ?? '').matchAll(/<\/?([a-z]\w*)/gi)].map(([, name]) => name));
		expect([...tags].toSorted()).toEqual(['a', 'body', 'code', 'div', 'h1', 'h2', 'head', 'html', 'li', 'main', 'meta', 'ol', 'p', 'section', 'style', 'table', 'tbody', 'td', 'th', 'thead', 'title', 'tr']);
		expect(html).not.toMatch(/onerror=alert\(1\)>|<script|<img/);
		expect([...(html ?? '').matchAll(/href="([^"]*)"/g)].every(([, href]) => href?.startsWith('./'))).toBe(true);
		const attributes = new Set([...(html ?? '').matchAll(/<[a-z]\w*((?:\s+[\w-]+="[^"]*")*)>/gi)].flatMap(([, own]) => [...(own ?? '').matchAll(/([\w-]+)="/g)].map(([, name]) => name)));
		expect([...attributes].toSorted()).toEqual(['charset', 'class', 'content', 'href', 'http-equiv', 'lang', 'name', 'scope']);
		expect(html).not.toContain('url(');
		expect(html).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'`);
		for (const char of UNSEEN) expect(html).not.toContain(char);
	});

	test('is text in Markdown: no tag, mention, link or border of its own', () => {
		expect(markdown).not.toMatch(/(?<!\\)<(?!steps\/|journal)|(?<!\\)\[x\]|@all/);
		for (const char of UNSEEN) expect(markdown).not.toContain(char);
		const rows = (markdown ?? '').split('\n').filter(line => line.startsWith('| 6 |') && line.includes('skipped'));
		expect(rows[0]?.split(/(?<!\\)\|/).length).toBe('| step | title | status | planned | actual | attempts | evidence |'.split('|').length);
	});
});
