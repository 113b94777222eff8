import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {line, lineWidth, textOf} from '../../src/ui/text/line.ts';
import {isPlainSigns} from '../../src/ui/text/plain-signs.ts';
import {proseLines} from '../../src/ui/text/prose.ts';
import {safe, safeLines} from '../../src/ui/text/safe.ts';
import {lasting} from '../../src/run/lasting.ts';
import {clock, size} from '../../src/ui/text/time.ts';
import {cut, cutStart, fit, widthOf} from '../../src/ui/text/width.ts';
import {packed, wrapLine} from '../../src/ui/text/wrap.ts';
import {GLYPHS, MARKS, STATUSES, toAscii} from '../../src/ui/glyphs.ts';

const hostile = fc.oneof(
	fc.string({unit: 'binary'}),
	fc.string({unit: 'grapheme'}),
	fc
		.array(fc.constantFrom('\x1b[2J', '\x1b]0;title\x07', '\x1b]8;;http://x\x1b\\', '\x9b31m', '\x1bP1$r\x1b\\', '\x1b[?1049l', '\x1bc', '\r', '\n', '\t', '\b', '\x00', '\u202e', '\u200d', '\ufe0f', '⚠️', '👩‍🚒', '1️⃣', '日本', 'é', '\ud800', 'text', '\x1b', '\x1b['), {maxLength: 12})
		.map(parts => parts.join('')),
);

describe('foreign text', () => {
	test('nothing but printable characters is left of any text', () => {
		fc.assert(
			fc.property(hostile, text => {
				expect(safe(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFE00-\uFE0F]/u);
			}),
			{numRuns: 2000},
		);
	});

	test('made safe twice it is the same', () => {
		fc.assert(
			fc.property(hostile, text => {
				expect(safe(safe(text))).toBe(safe(text));
			}),
			{numRuns: 1000},
		);
	});

	test('a progress bar shows its last drawing', () => {
		expect(safe('10 %\r50 %\r100 %\r')).toBe('100 %');
	});

	test('lines of a file from another system are whole lines', () => {
		expect(safeLines('one\r\ntwo\r\n')).toEqual(['one', 'two', '']);
	});

	test('titles, links and colours go, their words stay', () => {
		expect(safe('\x1b]0;evil\x07\x1b[1;31mred\x1b[0m \x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\')).toBe('red link');
	});

	test('a keycap and a sign with a variation selector take the columns they are counted as', () => {
		expect(safe('1️⃣ ⚠️')).toBe('1 ⚠');
	});
});

describe('columns', () => {
	test('a text that was cut or filled takes exactly its columns', () => {
		fc.assert(
			fc.property(hostile, fc.integer({min: 1, max: 60}), (text, width) => {
				expect(widthOf(fit(safe(text), width))).toBe(width);
				expect(widthOf(cut(safe(text), width))).toBeLessThanOrEqual(width);
				expect(widthOf(cutStart(safe(text), width))).toBeLessThanOrEqual(width);
			}),
		);
	});

	test('wide characters count twice, marks not at all', () => {
		expect(widthOf('日本')).toBe(4);
		expect(widthOf('e\u0301')).toBe(1);
		expect(widthOf('🚒')).toBe(2);
	});

	test('wrapped lines fit, and hold every word in order', () => {
		fc.assert(
			fc.property(hostile, fc.integer({min: 4, max: 60}), (text, width) => {
				const lines = wrapLine(line(text), width, 2);
				expect(lines.every(row => lineWidth(row) <= width)).toBe(true);
				expect(lines.map(textOf).join('').replace(/ /g, '')).toBe(safe(text).replace(/ /g, ''));
			}),
		);
	});

	test('parts are never torn apart', () => {
		expect(packed(['1 step', '2 commands', '1 checklist'], ' · ', 20, 2)).toEqual(['1 step · 2 commands', '  1 checklist']);
	});

	test('without Unicode every character keeps its columns', () => {
		fc.assert(
			fc.property(hostile, text => {
				expect(toAscii(safe(text)).length).toBe(widthOf(safe(text)));
			}),
		);
	});
});

test('the signs that the bundle counts as one column without a look are of one column, and all of ours are among them', () => {
	const found = /OWN_SIGNS = '([^']+)'/.exec(readFileSync('build.mjs', 'utf8'))?.[1] ?? '';
	const counted = new RegExp(`^[ -~${found}]$`, 'u');
	const wide = Array.from({length: 0xffff}, (_, code) => String.fromCodePoint(code)).filter(sign => counted.test(sign) && widthOf(sign) !== 1);
	expect(wide).toEqual([]);
	// What the screens themselves take for plain is what safe, graphemes and widths would make of it one by one.
	const plain = Array.from({length: 0xffff}, (_, code) => String.fromCodePoint(code)).filter(isPlainSigns);
	expect(plain.filter(sign => /[\p{C}\p{M}\p{Emoji_Presentation}\p{Zl}\p{Zp}]/u.test(sign))).toEqual([]);
	const segments = Array.from(new Intl.Segmenter('en', {granularity: 'grapheme'}).segment(plain.join('')), ({segment}) => segment);
	expect(segments).toEqual(plain);
	const {corners, ...glyphs} = GLYPHS;
	const ours = [...Object.values(glyphs), ...Object.values(corners), ...[...Object.values(MARKS), ...Object.values(STATUSES)].map(({glyph}) => glyph)];
	expect(ours.filter(sign => !counted.test(sign))).toEqual([]);
});

describe('prose', () => {
	const shown = (markdown: string, width = 40) => proseLines(markdown, width).map(textOf);

	test('reads as text: headings, emphasis, lists, code, quotes, links', () => {
		expect(shown('## Before\n\nTell **everyone** in `#ops`.\n\n- one thing that needs more than a single row\n1. [guide](https://example.org/x)\n\n> careful\n\n```sh\nls -l\n```')).toEqual([
			'Before',
			'',
			'Tell everyone in #ops.',
			'',
			'· one thing that needs more than a',
			'  single row',
			'1. guide (https://example.org/x)',
			'',
			'│ careful',
			'',
			'  ls -l',
		]);
	});

	test('tables stand in columns', () => {
		expect(shown('| Symptom | Way |\n|---|:--:|\n| code | **A** |')).toEqual(['Symptom  Way', 'code     A']);
	});

	test('cells are broken, never cut; where columns would be too narrow each stands behind its heading', () => {
		expect(shown('| Symptom | What to do about it now |\n|---|---|\n| pages answer with 502 | take the release before, then look again |', 34)).toEqual([
			'Symptom           What to do about',
			'                  it now',
			'pages answer      take the release',
			'with 502          before, then',
			'                  look again',
		]);
		expect(shown('| Scenario | Action | Urgency |\n|---|---|---|\n| bad data in the shop | restore a backup | CRITICAL |\n| slow | look at it | none |', 22)).toEqual([
			'Scenario: bad data in',
			'  the shop',
			'Action: restore a',
			'  backup',
			'Urgency: CRITICAL',
			'',
			'Scenario: slow',
			'Action: look at it',
			'Urgency: none',
		]);
	});

	test('warnings carry a sign, in whatever way they were written', () => {
		expect(shown('**WARNING:** loses rows\n\n- ⚠ Never run it twice\n\n> [!CAUTION]\n> It takes the shop down.\n\n**Achtung!** langsam')).toEqual([
			'! WARNING: loses rows',
			'',
			'· ! ⚠ Never run it twice',
			'',
			'│ ! Caution',
			'│ It takes the shop down.',
			'',
			'! Achtung! langsam',
		]);
	});

	test('stress loses its stars, patterns of files keep theirs', () => {
		expect(shown('It is *very* slow. Delete *.log,*.tmp and a*b*c.')).toEqual(['It is very slow. Delete *.log,*.tmp and', 'a*b*c.']);
	});

	test('lines that an editor broke are one paragraph, lines that their author ended are not', () => {
		expect(shown('Before anything else, say in the channel what you see and\nthat you are on it.\n**Owner:** team shop\n**Tested:** last week', 100)).toEqual([
			'Before anything else, say in the channel what you see and that you are on it.',
			'Owner: team shop',
			'Tested: last week',
		]);
	});

	test('links lead where they say, and only to addresses that hold nothing else', () => {
		const leads = (markdown: string) => proseLines(markdown, 200).flatMap(row => row.flatMap(({text, href}) => (href === undefined ? [] : [`${text} > ${href}`])));
		expect(leads('[board](https://grafana.example/d/1?x=2) and https://status.example/a_b. [local](../x.md) [sly](https://x.example/"y) <https://auto.example>')).toEqual([
			'board > https://grafana.example/d/1?x=2',
			'https://grafana.example/d/1?x=2 > https://grafana.example/d/1?x=2',
			'https://status.example/a_b > https://status.example/a_b',
			'https://auto.example > https://auto.example',
		]);
	});

	test('no Markdown makes it wider than its pane or stop', () => {
		fc.assert(
			fc.property(fc.string({maxLength: 200}), fc.integer({min: 10, max: 60}), (markdown, width) => {
				expect(proseLines(markdown, width).every(row => !/[\n\r]/.test(textOf(row)) && lineWidth(row) <= width)).toBe(true);
			}),
		);
	});
});

test('times and sizes are short and the same everywhere', () => {
	expect([clock(151_000), lasting(400), lasting(59_900), lasting(125_000), lasting(3_720_000), lasting(300_000), size(999), size(412_000), size(3_100_000)]).toEqual([
		'0:02:31', '0.4 s', '59 s', '2 min 05 s', '1 h 02 min', '5 min', '999 B', '412 KB', '3.1 MB',
	]);
});
