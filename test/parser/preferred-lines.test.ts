import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', ...lines, ''].join('\n'));
const places = (...lines: readonly string[]) => read(...lines).reading.decisions.map(({line, endLine, options}) => [line, endLine, options.length]);

describe('a line over the way to prefer and one over the other', () => {
	it.each([
		['Preferred rollback:', 'Break-glass rollback (only if the till is gone):'],
		['Recommended:', 'Last resort:'],
		['Vía recomendada:', 'Último recurso:'],
		['Caminho recomendado:', 'Alternativa:'],
		['Empfohlener Weg:', 'Notfallweg:'],
		['Voie recommandée :', 'En dernier recours :'],
		['推荐做法：', '备用做法：'],
	])('are a decision: %s | %s', (first, second) => {
		expect(places('## Back', '', first, '', '1. Restart the till', '2. Look at it', '', second, '', '- Restore the copy', '- Look at it')).toEqual([[5, 13, 2]]);
	});

	it('are none without the other', () => {
		expect(places('## Back', '', 'Recommended:', '', '1. Restart the till', '', 'Then:', '', '- Look at it')).toEqual([]);
	});
});
