import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', ...lines, ''].join('\n'));
const choices = (...lines: readonly string[]) => read(...lines).reading.choices.map(({headings}) => headings);
const parts = (...titles: readonly string[]) => choices('## Help', '', ...titles.flatMap(title => [`### ${title}`, '', '```bash', `./till.sh ${title.length}`, '```', '']));

describe('a guide to alerts', () => {
	const entry = (title: string, meaning = 'Meaning', actions = 'Actions') => [`### ${title}`, `- **${meaning}:** the shop is closed`, `- **${actions}:** immediate help`, ''];

	it.each([
		['CartErrorBreach', 'TillDown', 'Meaning', 'Actions'],
		['HighResponseTime', 'Stolen goods', 'Meaning', 'Action'],
		['HighErrorRate', 'Security alerts', 'Meaning', 'Actions'],
		['Caja caída', 'Precios', 'Significado', 'Acciones'],
	])('is a choice among them, and its actions are steps: %s, %s', (one, other, meaning, actions) => {
		const {reading} = read('## Alert Guide', '', ...entry(one, meaning, actions), ...entry(other, meaning, actions));
		expect([reading.choices.map(({headings}) => headings), reading.manualSteps]).toEqual([[[5, 9]], [{line: 7}, {line: 11}]]);
	});

	it('is none without anything to do', () => {
		expect(choices('## Alert Guide', '', '### CartErrorBreach', '- **Meaning:** the shop is closed', '', '### TillDown', '- **Meaning:** the till is off')).toEqual([]);
	});
});

describe('headings that exclude each other', () => {
	it.each([
		['1. Complete shop outage', '2. Database corruption'],
		['Restore failure', 'Login failure'],
		['Primary way', 'Alternate/Fallback way'],
		['Primary opening method', 'Backup method'],
		['Método principal', 'Método alternativo'],
		['Hauptverfahren', 'Ausweichverfahren'],
		['主要恢复方法', '备用恢复方法'],
		['Restore from backup', 'Rebuild the till from scratch'],
	])('%s | %s', (one, other) => {
		expect(parts(one, other)).toEqual([[5, 11]]);
	});

	it.each([['Complete the list of the outage', 'Tell the shop'], ['Primary till', 'Backup till method of payment'], ['Restore from backup', 'Rebuild the index']])('not: %s | %s', (one, other) => {
		expect(parts(one, other)).toEqual([]);
	});
});
