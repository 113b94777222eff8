import {expect, test} from 'vitest';
import type {CastEvent} from '../../src/run/terminal/cast.ts';
import {drawRows, repaint} from '../../src/ui/replay/paint.ts';
import {makePlayer} from '../../src/ui/replay/player.ts';

const EVENTS: readonly CastEvent[] = [
	{at: 0, code: 'o', text: 'begun\r\n'},
	{at: 100, code: 'm', text: '1 Look'},
	{at: 100, code: 'o', text: 'step 1\r\n'},
	{at: 600, code: 'o', text: 'seen\r\n'},
	{at: 1000, code: 'm', text: '2 Deploy'},
	{at: 1000, code: 'o', text: 'step 2\r\n'},
	{at: 1000, code: 'r', text: '30x6'},
	{at: 1200, code: 'o', text: '\x1b[?1049h\x1b[2;3Hediting'},
	{at: 1800, code: 'o', text: '\x1b[?1049l'},
	{at: 1800, code: 'r', text: '20x6'},
	{at: 2000, code: 'o', text: 'over\r\n'},
];

const shown = (player: ReturnType<typeof makePlayer>): readonly string[] => player.rows().map(row => row.map(({char}) => char).join('').trimEnd()).filter(row => row !== '');

test('a player goes to any place, by time or from step to step, back as well', () => {
	const player = makePlayer(EVENTS, 20, 6);
	player.seek(700);
	expect([player.marker(), shown(player)]).toEqual(['1 Look', ['begun', 'step 1', 'seen']]);
	player.step(1);
	expect([player.at(), player.marker(), shown(player)]).toEqual([1000, '2 Deploy', ['begun', 'step 1', 'seen', 'step 2']]);
	player.seek(1300);
	expect(shown(player)).toEqual(['  editing']);
	player.step(-1);
	expect([player.at(), player.marker(), shown(player)]).toEqual([100, '1 Look', ['begun', 'step 1']]);
	player.step(-1);
	expect([player.at(), player.marker(), shown(player)]).toEqual([0, '', []]);
	for (let times = 0; times < 3; times++) player.step(1);
	expect([player.at(), shown(player)]).toEqual([2000, ['begun', 'step 1', 'seen', 'step 2', 'over']]);
	player.seek(99_999);
	expect(player.at()).toBe(player.totalMs);
});

test('a picture is cells and our own colours, as large as the terminal', () => {
	const player = makePlayer([{at: 0, code: 'o', text: 'a\x1b]0;title\x07\x1b[31mb漢\x1b[0m\u202e\u200b\r\n\x1b[6n2'}], 10, 3);
	player.seek(0);
	const paper = {columns: 3, rows: 4, ascii: false, colors: true};
	expect(drawRows(player.rows(), 1, 'status', paper)).toEqual(['a\x1b[31mb\x1b[0m', '2', '', '\x1b[7mst…\x1b[0m']);
	expect(drawRows(player.rows(), 1, '▶ x', {...paper, columns: 10, ascii: true, colors: false}).slice(0, 2)).toEqual(['ab??', '2']);
	// Of a larger screen the part with the cursor.
	expect(drawRows(player.rows(), 1, '', {...paper, rows: 2}).slice(0, 1)).toEqual(['2']);
});

test('only rows that changed are written', () => {
	expect(repaint(['a', 'b'], ['a', 'c'])).toBe('\x1b[2;1Hc\x1b[K');
	expect(repaint(['a'], ['a'])).toBe('');
});
