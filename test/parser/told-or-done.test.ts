import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Cart', '', '## Steps', '', ...lines].join('\n')).reading;

describe('items that tell what is so', () => {
	test.each(['If one of both says No, then the replication is broken', 'If the lag grows, it is stuck.'])('%s', text => {
		expect(read('1. Look at the board', `2. ${text}`).manualSteps).toEqual([{line: 5}]);
	});

	test('what should be seen below a step', () => {
		expect(read('1. Look at the board', '', '   - The lag should be 0 after some minutes', '   - Restart the worker').manualSteps.map(({line}) => line)).not.toContain(7);
	});

	test.each(['If the lag grows, restart the worker', 'If the board is red, the on-call engineer has to be told'])('but %s is done', text => {
		expect(read('1. Look at the board', `2. ${text}`).manualSteps).toEqual([{line: 5}, {line: 6}]);
	});
});

describe('a sentence before a list', () => {
	test('that speaks of what one has does not make it a description', () => {
		expect(read('Sometimes one has to work with what you have in the shop.', '', '1. Stop the cart', '2. Tick the box').manualSteps).toEqual([{line: 7}, {line: 8}]);
	});

	test('that ends so does', () => {
		expect(read('Before you begin, make sure that you have:', '', '- Access to the board', '- A copy of the carts').manualSteps).toEqual([]);
	});
});

describe('cautions under a condition', () => {
	test.each(['Si es un nodo maestro, cuidado de no perder el quórum.', 'If it is the primary, be careful with the quorum.', 'Wenn es der Primärknoten ist, Achtung: Quorum beachten.', '如果是主节点，注意不要丢失仲裁。'])('%s asks nothing', text => {
		expect(read(text, '', '```bash', 'uptime', '```').decisions).toEqual([]);
	});

	test('what is to be done asks', () => {
		expect(read('Look at the node.', '', '```bash', 'uptime', '```', '', 'If it is the primary, fail over first.').decisions).toHaveLength(1);
	});
});
