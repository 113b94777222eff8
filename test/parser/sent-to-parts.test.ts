import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', ...lines, ''].join('\n'));
const fence = ['', '```bash', 'systemctl restart cart', '```', ''];

describe('a sentence that sends to a part by its number', () => {
	const sent = (text: string, section: string) => read('## 1. Till only', ...fence, text, '', `## ${section}`, ...fence).reading.decisions.map(({line, options}) => [line, options[0]?.target]);

	it.each([
		['For this release you MUST use the whole restore in section 2.', '2. Whole restore'],
		['It seldom works with old prices — prefer section 2.', '2. Whole restore'],
		['Para esta versión debe usar la sección 2.', '2. Todo'],
		['Para esta versão deve usar a seção 2.', '2. Tudo'],
		['Für diese Fassung muss Abschnitt 2 genommen werden.', '2. Alles'],
		['Pour cette version il faut suivre la section 2.', '2. Tout'],
		['此版本必须使用方案2。', '方案2：全部'],
	])('instead of its own is a decision: %s', (text, section) => {
		expect(sent(text, section)).toEqual([[9, 11]]);
	});

	it.each(['Then run the checks in section 2.', 'See section 2 for more.', 'You must have finished section 2 before.'])('to read on there is none: %s', text => {
		expect(sent(text, '2. Whole restore')).toEqual([]);
	});
});
