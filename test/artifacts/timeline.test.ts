import {expect, test} from 'vitest';
import {csvText, inertJson, xmlText} from '../../src/artifacts/inert.ts';
import {timelineDocument} from '../../src/artifacts/timeline-document.ts';
import {timelineEvents} from '../../src/artifacts/timeline-events.ts';
import {timelineTable} from '../../src/artifacts/timeline-table.ts';
import {command, tinyPlan} from '../support/tiny-plan.ts';
import type {RunEvent} from '../../src/run/event.ts';
import {START, send, settle, startWalk} from '../support/walk.ts';

const HOSTILE = ['=HYPERLINK("http://x","y")', '+1', '-2+3', '@SUM(A1)', '\t=1', ' =cmd|x', '\u200b=1', '\uff1d1', '\u001b[31m=1', 'a"b,c\r\n=1'];

test.each(HOSTILE)('%j is text to a spreadsheet', text => {
	const field = csvText(text);
	expect(field).toMatch(/^"(?![\s]*[=+\-@\uff1d])(?:[^"]|"")*"$/u);
	expect(field).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

/** RFC 4180, read back by its grammar. */
const readCsv = (text: string): readonly (readonly string[])[] =>
	text.split('\r\n').slice(0, -1).map(line => [...line.matchAll(/("(?:[^"]|"")*"|[^,"]*)(?:,|$)/g)].slice(0, 13).map(([, field = '']) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)));

const noted = (text: string) => {
	const walk = startWalk(tinyPlan([command('deploy', {title: '=1+1'})]), 'live');
	settle(walk);
	send(walk, {kind: 'note', text, step: 'deploy'});
	return walk;
};

test('a note from before stands at its time in every timeline, with the time at which it was written down', () => {
	const {plan, entries} = noted('-2m errors are back');
	expect(timelineDocument(plan, entries)).toContain('| 2026-03-01 02:58:03Z | +0:00:00 | ada | 1 | note: -2m errors are back (written down 2026-03-01 03:00:03Z) |');
	expect(readCsv(timelineTable(plan, entries)).at(-1)?.slice(1, 3)).toEqual(['2026-03-01T02:58:03.000Z', '2026-03-01T03:00:03.000Z']);
	const last = JSON.parse(timelineEvents(plan, entries, 'h').trimEnd().split('\n').at(-1) ?? '') as {time: string; data: {recorded: string}};
	expect([last.time, last.data.recorded]).toEqual(['2026-03-01T02:58:03.000Z', '2026-03-01T03:00:03.000Z']);
});

test('every row of the table has all of its fields, whatever was noted', () => {
	for (const text of HOSTILE) {
		const {plan, entries} = noted(text);
		const rows = readCsv(timelineTable(plan, entries));
		expect(rows.map(row => row.length)).toEqual(rows.map(() => 13));
		expect(rows.at(-1)?.[7]).toBe("'=1+1");
	}
});

test('each line is an event as CloudEvents 1.0 has it, alone below its source', () => {
	const {plan, entries} = noted('\u001b]0;x\u0007 \u202e \ud800 \u009b2J');
	const lines = timelineEvents(plan, entries, 'h').split('\n').slice(0, -1);
	const events = lines.map(line => JSON.parse(line) as Record<string, unknown>);
	for (const event of events) {
		expect(Object.keys(event).every(name => /^[a-z0-9]{1,20}$/.test(name))).toBe(true);
		expect(event).toMatchObject({specversion: '1.0', source: expect.stringMatching(/^rollbook:run:/), type: expect.stringMatching(/^rollbook\./), subject: expect.stringMatching(/./), datacontenttype: 'application/json'});
		expect(new Date(event['time'] as string).toISOString()).toBe(event['time']);
	}
	expect(new Set(events.map(({id}) => id)).size).toBe(events.length);
	expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
});

test('JSON that cannot play with a terminal is the same JSON', () => {
	const value = {a: '\u001b[2J\u009b\u007f\u202e\ud83d\udd25\u{e0041}\ud800', 'b\u2028': ['x\ny']};
	expect(inertJson(value, 1).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028]/u);
	expect(JSON.parse(inertJson(value))).toEqual(value);
});

test('XML holds no markup and no character that it cannot', () => {
	expect(xmlText('<a b="c">&\u0000\u001b\ufffe\ud800]]>')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;]]&gt;');
});

test('who kept a run waiting longest, and how long each of several people did, stands above the timeline', () => {
	const {plan, entries} = startWalk(tinyPlan([command('deploy', {title: 'Go | back'}), command('look')]), 'live');
	const at = (seconds: number, event: RunEvent) => entries.push({seq: entries.length + 1, at: START + seconds * 1000, mono: seconds * 1000, prev: '', event});
	at(2, {kind: 'prompt-opened', prompt: {kind: 'command', id: 'p1', step: 'deploy'}});
	at(242, {kind: 'prompt-answered', prompt: 'p1', by: 'ada', answer: {kind: 'by-hand', reason: 'in the console'}});
	at(243, {kind: 'prompt-opened', prompt: {kind: 'command', id: 'p2', step: 'look'}});
	at(245, {kind: 'prompt-answered', prompt: 'p2', by: 'eve', answer: {kind: 'skip', reason: 'seen'}});
	const text = timelineDocument(plan, entries);
	expect(text).toContain('Waited longest for a person: 0:04:00 for ada at step 1, Go \\| back.\n');
	expect(text).toContain('- ada: 1 answer, waited for 0:04:00\n- eve: 1 answer, waited for 0:00:02\n');
});
