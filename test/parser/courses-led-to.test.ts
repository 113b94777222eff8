import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Recover the shop', '', ...lines, ''].join('\n'));
const places = (...lines: readonly string[]) => read(...lines).reading.decisions.map(({line, endLine, options}) => [line, endLine, options.length]);
const block = (...lines: readonly string[]) => ['```bash', ...lines, '```', ''];
const steps = ['## Steps', ''];

describe('a link alone below a case', () => {
	const carts = ['## Restore the carts', '', ...block('./restore.sh')];

	it.each([
		['## Scenario 1: no carts', '**Procedure:** See [Restore the carts](#restore-the-carts)'],
		['## Scenario 1: no carts', 'Follow [Restore the carts](#restore-the-carts)'],
		['## Escenario 1: sin carritos', '**Procedimiento:** Ver [Carritos](#restore-the-carts)'],
		['## Cenário 1: sem carrinhos', '**Passos:** Veja [Carrinhos](#restore-the-carts)'],
		['## Szenario 1: keine Wagen', '**Vorgehen:** Siehe [Wagen](#restore-the-carts)'],
		['## Scénario 1 : plus de paniers', '**Étapes :** Voir [Paniers](#restore-the-carts)'],
		['## 场景一：没有购物车', '**步骤:** 参见 [购物车](#restore-the-carts)'],
		['## Load the carts (if the till has none)', 'See [Scenario 2: carts](#restore-the-carts)'],
		['## Wagen laden (falls keine da sind)', 'Siehe [Wagen](#restore-the-carts)'],
	])('leads to its heading: %s, %s', (title, told) => {
		expect(read(title, '', told, '', ...carts).reading.decisions.map(({line, options}) => [line, options.map(({target}) => target)])).toEqual([[5, [7]]]);
	});

	it.each([
		'See [Restore the carts](#restore-the-carts)',
		'**Prerequisites:** See [Restore the carts](#restore-the-carts)',
		'**Background:** See [Restore the carts](#restore-the-carts)',
		'**Procedure:** See [the manual](https://shop.example/manual)',
	])('is looked up elsewhere: %s', told => {
		expect(places('## Load the carts', '', ...block('./load.sh'), told, '', ...carts)).toEqual([]);
	});
});

describe('a part by its letter and number', () => {
	const parts = ['### A.2 Silent till', '', ...block('./wake.sh'), '### A.20 Loud till', '', ...block('./hush.sh')];

	it.each([
		'# If the till says "off": somebody put it out — see A.2',
		'# If the till is silent: wake it per A.2',
	])('is led to from a comment: %s', comment => {
		const {decisions} = read(...steps, ...block('./look.sh', comment), ...parts).reading;
		expect(decisions.map(({line, options}) => [line, options.map(({target}) => target)])).toEqual([[7, [10]]]);
	});

	it('is led to from a sentence, and so is one with two numbers', () => {
		const {decisions} = read(...steps, 'If the till is silent, see A.2.', '', 'If the list is old, see section 4.2.', '', ...parts, '## 4. Lists', '', '### 4.1 Of today', '', '### 4.2 Of last week', '', ...block('./list.sh')).reading;
		expect(decisions.map(({options}) => options[0]?.target)).toEqual([9, 25]);
	});

	it('is no decimal and no version', () => {
		expect(places(...steps, ...block('./look.sh', '# If the till says "off": see A.7'), ...parts)).toEqual([]);
	});
});

describe('what a log says, in comments', () => {
	it.each([
		['#  - "till is not there" → SCENARIO B (power)', '#  - "prices refused" → SCENARIO C (prices)'],
		['#  - "Liste abgelehnt" → Szenario B', '#  - "Kasse fehlt" → Szenario C'],
		['#  - "bad list loaded" → wrong price; ROLLBACK', '#  - "till cannot start" → power is out; restart it'],
	])('leads to a case or a course: %s', (...notes) => {
		expect(places(...steps, ...block('./log.sh', '# What it may say:', ...notes))).toEqual([[8, 9, 2]]);
	});

	it('tells what becomes of it otherwise', () => {
		expect(places(...steps, ...block('./log.sh', '#  - "cart open" → "cart closed"', '#  - "till red" → "till green"'))).toEqual([]);
	});

	it('is weighed in prose that jumps to a part', () => {
		expect(places(...steps, 'What to do depends on the line. If the disk is full, jump to the other part. Otherwise go on.')).toEqual([[5, 5, 1]]);
		expect(places(...steps, 'Das hängt von der Zeile ab. Wenn sie voll ist, springen Sie zu Abschnitt 3.')).toEqual([[5, 5, 1]]);
	});
});

describe('boxes that lines part into answers', () => {
	const boxes = (yes: string, no: string, mark: string) => places('## Lost carts', '', '```', '┌──────────────┐    ' + yes + '    ┌─────────┐', '│ Carts lost' + mark + '  ├──────────▶│ go back │', '└──────┬───────┘         └─────────┘', '       │ ' + no, '┌──────▼───────┐', '│ Till silent' + mark + ' │', '└──────────────┘', '```');

	it.each([['yes', 'no', '?'], ['是', '否', '？'], ['sí', 'no', '?'], ['ja', 'nein', '?']])('are a decision: %s', (yes, no, mark) => {
		expect(boxes(yes, no, mark)).toEqual([[5, 13, 2]]);
	});

	it('are a picture where nothing is asked', () => {
		expect(boxes('yes', 'no', '.')).toEqual([]);
	});
});
