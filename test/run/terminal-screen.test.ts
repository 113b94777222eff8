import {Unicode11Addon} from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {runsOf} from '../../src/run/terminal/grid.ts';
import {makeScreen} from '../../src/run/terminal/screen.ts';
import {spansOf} from '../../src/run/terminal/spans.ts';

const COLUMNS = 20;
const ROWS = 6;

const ours = (pieces: readonly string[]): readonly string[] => {
	const screen = makeScreen(COLUMNS, ROWS);
	for (const piece of pieces) screen.write(piece);
	return screen.rows().map(row => row.map(({char}) => char).join('').trimEnd());
};

/** What a terminal that people use shows after the same. */
const theirs = async (pieces: readonly string[]): Promise<readonly string[]> => {
	const terminal = new xterm.Terminal({cols: COLUMNS, rows: ROWS, scrollback: 0, allowProposedApi: true});
	terminal.loadAddon(new Unicode11Addon());
	terminal.unicode.activeVersion = '11';
	await new Promise<void>(resolve => terminal.write(pieces.join(''), resolve));
	const rows = Array.from({length: ROWS}, (_, y) => terminal.buffer.active.getLine(terminal.buffer.active.baseY + y)?.translateToString(true) ?? '');
	terminal.dispose();
	return rows.map(row => row.trimEnd());
};

const number = fc.integer({min: 0, max: 25});
const piece = fc.oneof(
	{weight: 5, arbitrary: fc.string({minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abcxyz 019é漢─')})},
	{weight: 2, arbitrary: fc.constantFrom('\r\n', '\n', '\r', '\b', '\t', '\x1bM', '\x1bD', '\x1bE', '\x1b7', '\x1b8')},
	{weight: 4, arbitrary: fc.tuple(number, fc.constantFrom(...'@ABCDEFGJKLMPSTXdm')).filter(([count, final]) => !'JK'.includes(final) || count < 3).map(([count, final]) => `\x1b[${count === 0 && final !== 'J' && final !== 'K' ? '' : count}${final}`)},
	{weight: 2, arbitrary: fc.tuple(number, number).map(([row, column]) => `\x1b[${row};${column}H`)},
	{weight: 1, arbitrary: fc.tuple(number, number).map(([top, bottom]) => `\x1b[${top};${bottom}r`)},
	{weight: 1, arbitrary: fc.constantFrom('\x1b[?1049h', '\x1b[?1049l', '\x1b[4h', '\x1b[4l', '\x1b[?7l', '\x1b[?7h', '\x1b(0', '\x1b(B', '\x1b]0;title\x07', '\x1b]52;c;aGk=\x1b\\', '\x1bP$q"p\x1b\\', '\x1b[6n', '\x1b[>c')},
);

test('a screen shows what a terminal shows, whatever was drawn, moved, erased and scrolled', {timeout: 120_000}, async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(piece, {minLength: 1, maxLength: 25}), async drawn => {
			// At the edge of a screen that does not wrap or makes room, terminals differ about wide characters.
			const pieces = drawn.some(text => text === '\x1b[?7l' || text === '\x1b[4h') ? drawn.map(text => text.replaceAll('漢', 'w')) : drawn;
			expect(ours(pieces)).toEqual(await theirs(pieces));
		}),
		// The same every time: terminals differ in corners that one in a hundred thousand of these reaches.
		{numRuns: 1500, seed: 2026},
	);
});

test('a sequence may be split anywhere', () => {
	const text = 'ab\x1b[2;3Hcd\x1b]0;a title\x07\x1b[31mred\x1b[0m\x1bP1$r\x1b\\漢e';
	for (let at = 1; at < text.length; at++) expect(ours([text.slice(0, at), text.slice(at)])).toEqual(ours([text]));
	expect(ours([...text])).toEqual(ours([text]));
});

test('colours are told in words, also those of larger palettes', () => {
	const {spans, pen} = spansOf('a\x1b[1;31mred\x1b[22;39;44mblue ground\x1b[0m \x1b[38;5;196mx\x1b[38;2;0;0;255my\x1b[38;5;250;4mz');
	expect(spans).toEqual([
		{text: 'a', look: ''},
		{text: 'red', look: 'b f1'},
		{text: 'blue ground', look: 'g4'},
		{text: ' ', look: ''},
		{text: 'x', look: 'f9'},
		{text: 'y', look: 'f12'},
		{text: 'z', look: 'u f7'},
	]);
	expect(spansOf('more', pen).spans).toEqual([{text: 'more', look: 'u f7'}]);
});

test('a line shows its last drawing, and no sequence but colours', () => {
	expect(spansOf('10 %\r50 %\r\x1b[32m100 %\x1b[0m\x1b]0;title\x07\x1b[2J!\r').spans.map(({text}) => text).join('')).toBe('100 %!');
	expect(spansOf('before\x1b]0;never ended').spans.map(({text}) => text).join('')).toBe('before');
});

test('a row is told as runs, and what comes out is cells only', () => {
	const screen = makeScreen(10, 2);
	screen.write('\x1b[31mab\x1b[0mc\x1b]52;c;aGk=\x07\u009b2J\u0007');
	expect(screen.rows().flatMap(row => row.map(({char}) => char)).join('')).not.toMatch(/\p{Cc}/u);
	screen.write('\x1bc\x1b[31mab\x1b[0mc');
	expect(runsOf(screen.rows()[0] ?? [])).toEqual([{text: 'ab', look: 'f1'}, {text: 'c', look: ''}]);
});
