import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', ...lines, ''].join('\n'));
const places = (...lines: readonly string[]) => read(...lines).reading.decisions.map(({line, endLine, options}) => [line, endLine, options.length]);
const fence = ['', '```bash', 'systemctl restart cart', '```', ''];

describe('courses and cases', () => {
	it.each([
		['Shop rollback if prices changed, till rollback if the till did.'],
		['Revertir la tienda si cambió el precio, revertir la caja si cambió la caja.'],
		['Laden zurückrollen wenn der Preis falsch ist, Kasse zurückrollen wenn sie steht.'],
	])('in one sentence are a decision: %s', text => {
		expect(places('## Steps', '', text)).toEqual([[5, 5, 1]]);
	});

	it('in two paragraphs right behind each other are one decision, also where the first only tells', () => {
		expect(places('## Steps', '', 'Run the import.', '', 'If the list was full already, the import says so.', '', 'If the till is not reachable, it stops with an error. In this situation, follow the steps below:', '', '1. Restart the till')).toEqual([[7, 9, 2]]);
	});

	it('are each its own where one heads a block, and where trouble is only met with', () => {
		expect(places('## Steps', '', 'Run the import.', '', 'If the load fails, start it again.', '', 'If the till is there still, stop it:', ...fence)).toHaveLength(2);
		expect(places('## Steps', '', 'Run the import.', '', 'If we do ever hit trouble, the first step is to stop the till.')).toEqual([[7, 7, 1]]);
	});

	it('are none where both only tell', () => {
		expect(places('## Steps', '', 'Run the import.', '', 'If the list was full already, the import is short.', '', 'If it was empty, it is short.')).toEqual([]);
	});

	it('below a heading that gives an order are weighed, though prose alone stands there', () => {
		expect(places('## Set up the scanner', '', 'It should answer now. If it does not, look at its log.')).toEqual([[5, 5, 1]]);
		expect(places('## The scanner', '', 'It should answer now. If it does not, look at its log.')).toEqual([]);
	});

	it.each([
		'If all went well, you should now see a prompt.',
		'If all went well, you should now be connected to the till.',
		'If the till was lost, the others should automatically join again.',
		'If you want to learn more about tills, read these pages.',
		'Si quiere saber más, lea estas páginas.',
		'If you do restart it, watch its log.',
		'Wenn Sie sich dafür entscheiden, beobachten Sie die Kasse.',
	])('are none in what will be so, to read on, or once it is chosen: %s', text => {
		expect(places('## Steps', '', 'Restart the till.', '', text)).toEqual([]);
	});
});
