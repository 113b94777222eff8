import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Cart', '', '## Steps', '', ...lines, ''].join('\n')).reading;
const manual = (...lines: readonly string[]) => read(...lines).manualSteps.map(({line}) => line);

describe('items with another subject', () => {
	test.each([
		'Master waits for the tills', 'UPS cuts power after 5 s', 'Till-master (kitchen) detects LOWBATT → signals the rest', 'Power returns → the tills boot', 'Old tills shut down first', 'Tills auto-start on boot',
		'El nodo se reinicia y vuelve', 'Chat: #tills', 'Phone: +49 30 1234567', 'On-call: @till-team', 'If one till is left, no action needed', 'If the master is lost, a new one is elected',
	])('are told, not done: %s', text => {
		expect(manual('1. Push the branch', `2. ${text}`)).toEqual([5]);
	});

	test.each(['The communication lead creates a copy of the list', 'Waiters (two) to the front', 'Stop the master first', 'Master key: take it out', 'It serves the old list and still fails: it was not the list, take it to the cook', 'The load takes too long: it locks the till. Stop it', 'Database backups from last night'])('but done: %s', text => {
		expect(manual('1. Push the branch', `2. ${text}`)).toEqual([5, 6]);
	});

	test('tell what stands below them too, but for orders', () => {
		expect(manual('1. Old tills shut down first:', '   - till 1 (kitchen)', '   - Watch the lamp', '2. Push the branch')).toEqual([7, 8]);
	});
});

describe('lists of what something else does, or of things', () => {
	test.each(['O script irá:', 'El comando hará:', 'Le script va :', 'The hooks are split into the following directories:', 'Los ganchos están en las siguientes carpetas:', '钩子分为以下目录：'])('ask for nothing: %s', intro => {
		expect(manual(intro, '', '1. Listar tudo', '2. Pedir o nome')).toEqual([]);
	});

	test('but below an order they are done', () => {
		expect(manual('Do this in the following folders:', '', '1. Open the list', '2. Close it')).toEqual([7, 8]);
	});

	test('in Spanish may begin with a word that is an order in English', () => {
		expect(manual('- Commit de producción previamente validado', '- Revertir el commit')).toEqual([6]);
	});
});

describe('orders in labels', () => {
	test.each(['- **Find the cause**: Release? Database?', '- **Actions:** immediate help for the shop', '- **Qué hacer:** cierre inmediato'])('are done, whatever stands behind them: %s', item => {
		expect(manual(item)).toEqual([5]);
	});

	test.each(['- **Cause**: Release? Database?', '- **Actions:** all are logged', '- **Meaning:** the shop is closed'])('unless they are none: %s', item => {
		expect(manual(item)).toEqual([]);
	});

	test('above a text to send are the step', () => {
		const {reading} = readText(['# Cart', '', '## Communication', '', '- **Tell the team** (chat):', '  ```', '  Shop is closed since [time].', '  Status: [what is done]', '  ```', ''].join('\n'));
		expect([reading.fences[0]?.kind, reading.manualSteps]).toEqual(['template', [{line: 5}]]);
	});
});
