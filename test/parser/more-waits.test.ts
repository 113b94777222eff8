import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const waits = (...lines: readonly string[]) => readText(['# Till', '', '## Steps', '', ...lines].join('\n')).reading.waits;

describe('waits', () => {
	test.each([
		['Wait untill the list is written.', null],
		['waiting for the till to be fully up. then look at its board', null],
		['Close the ticket after the check (minimum 1 hour monitoring).', 3600],
		['Open it after 30 minutes of observation', 1800],
	] as const)('as an item: %s', (text, seconds) => {
		expect(waits('1. Restart the till', `2. ${text}`)).toEqual([{line: 6, seconds}]);
	});

	test.each(['Waiting for the price to be set means trouble', 'Untill is a word'])('none: %s', text => {
		expect(waits('1. Restart the till', `2. ${text}`)).toEqual([]);
	});

	test('at the end of a sentence', () => {
		expect(waits('```bash', 'tillctl list', '```', '', 'The name is not known yet. Wait and retry.')).toEqual([{line: 9, seconds: null}]);
	});

	test.each([['For 48 hours after the switch:', 172_800], ['Durante las primeras 24 horas tras el cambio:', 86_400], ['Während der nächsten 2 Stunden nach dem Wechsel:', 7200]] as const)('over what is looked at then: %s', (text, seconds) => {
		expect(waits(text, '', '- [ ] No complaints of the shops')).toEqual([{line: 5, seconds}]);
	});

	test('before the block that comes after', () => {
		expect(waits('8) Wait for the till to be up, then look:', '', '```bash', 'tillctl list', '```')).toEqual([{line: 5, seconds: null}]);
	});
});
