import {expect, test} from 'vitest';
import {courseOf, sumOf} from '../../src/artifacts/report/course.ts';
import {framesOf} from '../../src/artifacts/report/frames.ts';
import {dataBlock, fileAddress, html, textOf} from '../../src/artifacts/report/html.ts';
import {transcriptPart} from '../../src/artifacts/report/transcript.ts';
import type {Evidence} from '../../src/run/evidence.ts';
import {foreignReport, reportOf} from '../support/report-run.ts';
import {PAYLOADS} from '../support/script-payloads.ts';
import {checklist, command, decision, manual, option, tinyPlan} from '../support/tiny-plan.ts';
import {failed, passed, push, run, send, settle, startWalk, type Walk} from '../support/walk.ts';

const plan = tinyPlan([
	decision('which', [option('one', {kind: 'steps', steps: ['deploy', 'flaky']}), option('two', {kind: 'steps', steps: ['other']})]),
	command('deploy'),
	command('flaky'),
	command('other'),
	manual('watch'),
	checklist('after', 2),
]);

const NO_EVIDENCE: Evidence = {transcripts: [], recordings: [], states: []};

const walked = (): Walk => {
	const walk = startWalk(plan, 'live');
	const prompt = () => walk.state.prompt?.id ?? '';
	settle(walk);
	send(walk, {kind: 'choose', prompt: prompt(), option: 'one', reason: 'no schema change'});
	settle(walk);
	run(walk);
	settle(walk);
	run(walk);
	settle(walk, () => failed);
	send(walk, {kind: 'note', text: 'looks bad', step: 'flaky'});
	run(walk, 'yes');
	settle(walk, () => passed);
	send(walk, {kind: 'skip', prompt: prompt(), reason: 'dashboard is down'});
	settle(walk);
	send(walk, {kind: 'mark', step: 'after', item: 0, mark: 'ticked', reason: ''});
	send(walk, {kind: 'mark', step: 'after', item: 1, mark: 'not-applicable', reason: 'internal only'});
	settle(walk);
	return walk;
};

/** The words of a page, as one reads them. */
const wordsOf = (page: string): string => page.replace(/<(style|script|title)[^>]*>[^]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('a report says how a run went, who did what, and where it left the runbook', () => {
	const words = wordsOf(reportOf(plan, walked().entries, NO_EVIDENCE));
	for (const said of ['LIVE ✔ completed', 'Roll the shop back', 'ada on bastion', 'no schema change', 'Instead of', 'skipped', 'dashboard is down', 'Attempt 2', 'not-applicable: Item 2', 'internal only', 'looks bad', '✔ ticked']) expect(words).toContain(said);
	// Ruled out by the decision.
	expect(words).not.toContain('echo other');
});

test('a report of a run that is not over says so, and counts what is left', () => {
	const walk = startWalk(plan);
	settle(walk);
	const words = wordsOf(reportOf(plan, walk.entries, NO_EVIDENCE));
	expect(words).toContain('DRILL ▶ not finished');
	expect(words).toContain('6 not reached');
});

test('equal runs give equal reports', () => {
	expect(reportOf(plan, walked().entries, NO_EVIDENCE)).toBe(reportOf(plan, walked().entries, NO_EVIDENCE));
});

test('time is told apart: commands, people, and when nobody drove the run', () => {
	const walk = startWalk(tinyPlan([command('deploy'), manual('watch')]));
	const after = (ms: number, event: Parameters<typeof push>[1]): void => {
		const last = walk.entries.at(-1);
		push(walk, event);
		const entry = walk.entries.at(-1);
		if (last && entry) walk.entries[walk.entries.length - 1] = {...entry, at: last.at + ms, mono: event.kind === 'run-resumed' ? 5 : last.mono + ms};
	};
	after(100, {kind: 'prompt-opened', prompt: {kind: 'command', id: 'p1', step: 'deploy'}});
	after(4000, {kind: 'prompt-answered', prompt: 'p1', by: 'ada', answer: {kind: 'run', edited: null}});
	after(10, {kind: 'step-started', step: 'deploy', attempt: 1, command: 'echo', target: 'local', cwd: '/'});
	after(7000, {kind: 'step-finished', step: 'deploy', attempt: 1, result: passed});
	after(3_600_000, {kind: 'run-resumed', operator: 'bob', host: 'bastion'});
	after(20, {kind: 'prompt-opened', prompt: {kind: 'manual', id: 'p2', step: 'watch'}});
	after(2000, {kind: 'prompt-answered', prompt: 'p2', by: 'bob', answer: {kind: 'done', note: ''}});
	const course = courseOf(walk.entries);
	expect(['machine', 'people', 'away'].map(kind => sumOf(course, kind as 'machine'))).toEqual([7000, 6000, 3_600_000]);
	expect(course.moments.map(({kind}) => kind)).toEqual(['resume']);
	expect(wordsOf(reportOf(walk.plan, walk.entries, NO_EVIDENCE))).toContain('left for 1 h');
});

test('a transcript has its colours and numbers, and says what of it is left out and where all of it is', () => {
	const of = {kind: 'shell', shell: 1} as const;
	const whole = textOf(transcriptPart({of, path: 'steps/01-a/attempt-1/output.txt', bytes: 30, lines: 2, head: '\x1b[1;31mno\x1b[0m way\n\x1b]0;x\x07<b>\n', tail: null}));
	expect(whole).toContain('<code data-n="1"><span class="b f1">no</span> way</code><code data-n="2">&lt;b&gt;</code>');
	const cut = textOf(transcriptPart({of, path: 'steps/01-a/attempt-1/output.txt', bytes: 5_000_000_000, lines: 90_000_000, head: 'first\n', tail: 'last\n'}));
	expect(cut).toContain('… 89,999,998 lines are left out here: the whole transcript, 5.00 GB, is steps/01-a/attempt-1/output.txt');
	expect(cut).toContain('<code data-n="90000000">last</code>');
	const long = textOf(transcriptPart({of, path: 'x', bytes: 20_000, lines: 1, head: '\0'.repeat(20_000), tail: null}));
	expect(long).toContain('␀ … and 12,000 more characters</code>');
});

test('a recording becomes pictures of which quiet times are short, and no endless one is too large', () => {
	const line = (seconds: number, text: string) => JSON.stringify([seconds, 'o', text]);
	const cast = ['{"version":3,"term":{"cols":20,"rows":3}}', line(0.1, 'a\r\n'), line(60, '\x1b[31mb\x1b[0m'), '[0.5,"i","secret"]', line(0.5, '\x1b]52;c;aGk=\x07c'), '[0,"r","10x2"]', 'cut off'].join('\n');
	const {frames, totalMs, tookMs, columns} = framesOf(cast);
	expect([totalMs, tookMs, columns]).toEqual([3100, 61_100, 20]);
	expect(frames.map(([at]) => at)).toEqual([100, 2100, 3100]);
	expect(frames[1]?.[1]).toEqual([[1, 'b', 'f1']]);
	expect(JSON.stringify(frames)).not.toContain('secret');
	const flood = ['{"version":3,"term":{"cols":80,"rows":24}}', ...Array.from({length: 20_000}, (_, index) => line(0.04, `line ${index}\r\n`))].join('\n');
	expect(JSON.stringify(framesOf(flood).frames).length).toBeLessThan(1_000_000);
});

test('addresses of files lead nowhere else', () => {
	for (const path of ['javascript:alert(1)', '//elsewhere.invalid/x', 'https://elsewhere.invalid', '\tjavascript:x', 'steps/a b/"x".txt']) {
		const url = new URL(fileAddress(path), 'file:///runs/one/report.html');
		expect(url.href).toMatch(/^file:\/\/\/runs\/one\//);
	}
});

test.each(PAYLOADS)('%j is text in a page', payload => {
	const page = foreignReport(payload);
	const tags = new Set([...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(match => match[1]?.toLowerCase()));
	for (const tag of ['img', 'iframe', 'object', 'embed', 'link', 'base', 'math', 'template', 'foreignobject', 'animate', 'marquee', 'video', 'audio', 'noscript']) expect(tags).not.toContain(tag);
	expect([...page.matchAll(/<script/gi)]).toHaveLength(3);
	// What stands between quotes is a value: there is no quote in it.
	expect(page.replace(/="[^"]*"/g, '=""')).not.toMatch(/<[^>]*\son[a-z]+\s*=/i);
	for (const [, href = ''] of page.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(?:\.\/|#)/);
});

test('only a template makes markup', () => {
	expect(textOf(html`<p title="${'"><b>'}">${['<i>', html`<b>${'&'}</b>`]}</p>`)).toBe('<p title="&quot;&gt;&lt;b&gt;">&lt;i&gt;<b>&amp;</b></p>');
	expect(textOf(dataBlock({text: '</script><!--'}))).toBe('<script type="application/json">{"text":"\\u003c/script\\u003e\\u003c!--"}</script>');
});

test('times above the picture do not lie on each other, however long the run took', () => {
	const entries = walked().entries;
	for (let seconds = 20; seconds < 400; seconds += 7) {
		const page = reportOf(plan, entries.map((entry, at) => (at === entries.length - 1 ? {...entry, mono: entry.mono + seconds * 1000} : entry)), NO_EVIDENCE);
		const axis = /<div class="row axis"[^]*?<\/svg>/.exec(page)?.[0] ?? '';
		const spans = [...axis.matchAll(/<text x="([\d.]+)%" y="14"( text-anchor="end")?/g)].map(([, x = '', end]) => (end === undefined ? [Number(x), Number(x) + 12] : [Number(x) - 12, Number(x)]));
		expect(spans.length).toBeGreaterThan(1);
		for (const [at, [from = 0]] of spans.entries()) expect(from).toBeGreaterThanOrEqual(spans[at - 1]?.[1] ?? 0);
	}
});
