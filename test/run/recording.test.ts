import {expect, test} from 'vitest';
import {recordingOf} from '../../src/run/recording.ts';
import {RECORDINGS} from '../../src/run/terminal/asciicast.ts';
import type {CastEvent} from '../../src/run/terminal/cast.ts';
import {openCast, readCast} from '../../src/run/terminal/cast.ts';
import {linesDrawn, sessionDrawn} from '../../src/run/terminal/drawing.ts';
import {sgrOf} from '../../src/run/terminal/pen.ts';
import {spansOf} from '../../src/run/terminal/spans.ts';
import {command, tinyPlan} from '../support/tiny-plan.ts';
import {passed, push, startWalk} from '../support/walk.ts';

const o = (at: number, text: string): CastEvent => ({at, code: 'o', text});

test('a whole run is one recording: words, output among them when it came, a marker where a step starts, quiet times cut', () => {
	const walk = startWalk(tinyPlan([command('deploy')]));
	push(walk, {kind: 'step-started', step: 'deploy', attempt: 1, command: 'echo', target: 'local', cwd: '/'});
	push(walk, {kind: 'noted', by: 'ada', text: 'slow', step: null});
	push(walk, {kind: 'step-finished', step: 'deploy', attempt: 1, result: passed});
	const events = [...recordingOf({plan: walk.plan, entries: walk.entries, quietMs: 700, words: ({event}) => `${event.kind}\n`, output: of => (of.kind === 'attempt' ? [o(400, 'first\n'), o(1500, 'second\n'), o(99_000, 'late\n')] : null)})];
	expect(events).toEqual([
		o(0, 'run-started\n'),
		{at: 700, code: 'm', text: '1 Do deploy'},
		o(700, 'step-started\n'),
		o(1100, 'first\n'),
		o(1700, 'noted\n'),
		o(2200, 'second\n'),
		// Nothing is shown later than the end of its step.
		o(2700, 'late\n'),
		o(2700, 'step-finished\n'),
	]);
});

test('times in version 3 count from the event before, in version 2 from the start, which has no exit status', () => {
	const header = {cols: 80, rows: 24, type: 'xterm', at: 1_772_334_000_000, idleSeconds: 2};
	const written = (format: 'v2' | 'v3'): readonly unknown[] => {
		const recording = RECORDINGS[format](0);
		return [recording.header(header), recording.line(250, 'o', 'a\u009b'), recording.line(1250, 'm', '2 b'), recording.line(1250, 'x', '0')].filter(line => line !== '').map(line => JSON.parse(line) as unknown);
	};
	expect(written('v3')).toEqual([{version: 3, term: {cols: 80, rows: 24, type: 'xterm'}, timestamp: 1_772_334_000, idle_time_limit: 2}, [0.25, 'o', 'a\u009b'], [1, 'm', '2 b'], [0, 'x', '0']]);
	expect(written('v2')).toEqual([{version: 2, width: 80, height: 24, timestamp: 1_772_334_000, env: {TERM: 'xterm'}, idle_time_limit: 2}, [0.25, 'o', 'a\u009b'], [1.25, 'm', '2 b']]);
});

test('a recording that was cut off, or holds input, is read as far as it goes', () => {
	const text = '{"version":3,"term":{"cols":120,"rows":40}}\n# remark\n[0.5,"o","a"]\n[0.5,"i","secret"]\n[1,"o","b"]\n[1,"o","c';
	expect(readCast(text)).toEqual({columns: 120, rows: 40, events: [o(500, 'a'), o(2000, 'b')]});
	expect([...openCast([]).events]).toEqual([]);
});

test('captured output stands behind a gutter in its colours, and the rest of a flood is where it says', () => {
	const drawn = [...linesDrawn([o(0, 'a\x1b[31mb\x1b[0m\x1b]0;x\x07\nc'), o(5, 'd\u0007\n')], 1000, 'rest')].map(({text}) => text).join('');
	expect(drawn).toBe('\x1b[2m  │ \x1b[0ma\x1b[31mb\x1b[0m\r\n\x1b[2m  │ \x1b[0mcd\r\n');
	const flood = [...linesDrawn(Array.from({length: 100}, (_, index) => o(index, 'x'.repeat(99))), 500, 'the rest is elsewhere')];
	expect(flood.at(-1)?.text).toContain('the rest is elsewhere');
	expect(flood.map(({text}) => text).join('').length).toBeLessThan(1000);
});

test('of a session what draws is kept, and what asks, names, copies or forgets is not', () => {
	const text = '\x1b[1;1Hx\x1b[2J\x1b[3J\x1b]0;title\x07\x1b]52;c;aGk=\x07\x1b[6n\x1b[c\x1b[>q\x1bP$qm\x1b\\\x1b[?1000h\x1b[?1049;2004h\x1bZ\x1bc\x07\x05\u009b31m';
	const [size, drawn, end, back] = [...sessionDrawn({columns: 90, rows: 20, events: [o(10, text)]}, {columns: 100, rows: 30}, 1e6, '')];
	expect([size?.text, back?.text]).toEqual(['90x20', '100x30']);
	expect(drawn?.text).toBe('\x1b[1;1Hx\x1b[2J\x1b[?1049h\x1b[?1049l\x1b[!p\x1b[?7h\x1b[?25h\x1b[0m\x1b(B\x1b[H\x1b[2J\x1b[31m');
	expect(end?.text).toContain('\x1b[?1049l');
});

test('a look drawn and read again is the same look', () => {
	for (const look of ['b', 'd i u', 'v x', 'f1', 'b f9 g12', 'f15 g0', 'u g7']) expect(spansOf(`${sgrOf(look)}x`).spans).toEqual([{text: 'x', look}]);
});
