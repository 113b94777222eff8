import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const places = (...lines: readonly string[]) => readText(['# Recover the shop', '', ...lines, ''].join('\n')).reading.decisions.map(({line, endLine, options}) => [line, endLine, options.length]);
const block = ['```bash', './till.sh', '```', ''];
const before = ['## Steps', '', ...block];

describe('a condition as the first words of a part', () => {
	it.each([
		'If one drawer is causing issues, close it for its till alone.',
		'If the old flag is behind a lever, turn it off and restart.',
		'If the panel is down, the rollback can be issued by hand.',
		'Si una caja da problemas, cierre esa caja.',
		'Se uma caixa der problemas, feche essa caixa.',
	])('is weighed before it: %s', sentence => {
		expect(places(...before, '## Drawer switch', '', sentence, '', ...block)).toEqual([[11, 11, 1]]);
	});

	it.each([
		['the heading says so', '## Drawer down', 'If the drawer is down, open it by hand.'],
		['it is told what is so', '## Drawer switch', 'If the drawer is open, the light is on.'],
		['the heading has the condition', '## If the drawer is stuck', 'If nobody answers, open it by hand.'],
	])('is none where %s', (_, heading, sentence) => {
		expect(places(...before, heading, '', sentence, '', ...block).filter(([line]) => line === 11)).toEqual([]);
	});

	it('is weighed with the other one in a part that only tells', () => {
		const told = (...text: readonly string[]) => places('## Responding', '', ...text);
		expect(told('Look for the cause. If you know it, there is no need to call. If you are not sure, it is better to escalate.')).toEqual([[5, 5, 1]]);
		expect(told('Look for the cause. If you know it, there is no need to call.')).toEqual([]);
	});
});

describe('lists with a course each', () => {
	it.each([
		['parts and what to look at', ['- **Till** → Check its log', '- **Drawer** → Inspect the lock'], [[5, 6, 2]]],
		['answers to tick', ['- [ ] Sí → Completa esta parte', '- [ ] No → Omitir'], [[5, 6, 2]]],
		['answers to tick, in English', ['- [ ] Yes → fill in this part', '- [ ] No → go on'], [[5, 6, 2]]],
		['one of them, says the item above', ['1. Act in the panel (choose one)', '   - the release of today, or', '   - the one before'], [[6, 7, 2]]],
		['one of them, in Spanish', ['1. Actuar en el panel (elegir una)', '   - la versión de hoy', '   - la anterior'], [[6, 7, 2]]],
		['two courses in one item', ['- Roll back what brought it OR rotate the key of the till.'], [[5, 5, 1]]],
	])('%s', (_, lines, expected) => {
		expect(places('## Steps', '', ...lines)).toEqual(expected);
	});

	it.each([
		['things to press', ['- **Tills** → find the last one', '- **Drawers** → press the button']],
		['steps', ['1. **Till** → check its log', '2. **Drawer** → check the lock']],
		['boxes', ['- [ ] Log → look at it', '- [ ] Lock → look at it']],
	])('none: %s', (_, lines) => {
		expect(places('## Steps', '', ...lines)).toEqual([]);
	});

	it('rungs of a ladder, each with its condition', () => {
		expect(places('## Escalation path', '', '1. **Shop → owner:** If it is closed for 10 minutes', '2. **Owner → bank:** If money is lost')).toEqual([[5, 6, 2]]);
		expect(places('## Escalation path', '', '1. **Shop → owner:** ask for Ann', '2. **Owner → bank:** ask for Bob')).toEqual([]);
	});
});

describe('tables and links', () => {
	it.each([
		['| Situation | Recommended value |', '| Few carts | 1 day |', '| Many carts | 7 days |'],
		['| 状況 | 推奨値 |', '| 少量 | 1日 |', '| 大量 | 7日 |'],
		['| 场景 | 推荐值 |', '| 少 | 1 天 |', '| 多 | 7 天 |'],
	])('what is recommended for a case: %s', (head, ...rows) => {
		expect(places('## Steps', '', head, '|---|---|', ...rows)).toEqual([[5, 8, 2]]);
	});

	it('two parts that "or" joins', () => {
		const parts = ['', '## Shop', '', ...block, '## Till', '', ...block];
		expect(places('## Steps', '', 'Follow the steps below for [the shop](#shop) or for [the till](#till):', ...parts)).toEqual([[5, 5, 2]]);
		expect(places('## Steps', '', 'Read [the shop](#shop) and [the till](#till) first.', ...parts)).toEqual([]);
	});
});
