import {describe, expect, it, test} from 'vitest';
import {findWait, isOpenWait} from '../../src/parser/duration.ts';
import {withFigures} from '../../src/parser/number-words.ts';

describe('lengths of time in words', () => {
	test.each([
		['Wait one minute', 60],
		['Hold for ten minutes', 600],
		['Keep an eye on the tills for half an hour', 1800],
		['Sleep for a minute', 60],
		['Espere media hora', 1800],
		['Espere cinco minutos', 300],
		['Aguarde meia hora', 1800],
		['Aguarde dois minutos', 120],
		['Warte zwei Minuten', 120],
		['Beobachten Sie die Kasse eine Viertelstunde', 900],
		['Attendez deux minutes', 120],
		['Surveillez la caisse pendant une demi-heure', 1800],
		['观察半小时', 1800],
		['等待两分钟', 120],
		['Deja pasar 5 minutos', 300],
	])('%s', (text, seconds) => {
		expect(findWait(text)).toBe(seconds * 1000);
	});

	it('are left where no unit follows', () => {
		expect(withFigures('Restart the two tills one by one, in an hour-glass')).toBe('Restart the two tills one by one, in an hour-glass');
	});

	test.each(['Do not wait longer than 5 minutes', "Don't wait 5 minutes", 'No espere más de 5 minutos', 'Nicht länger als 5 Minuten warten', 'Restart one till', '请勿等待 5 分钟'])('sets a limit or waits for nothing: %s', text => {
		expect(findWait(text)).toBeNull();
	});
});

describe('waits without an end that is told', () => {
	test.each([
		'Look at the leases. Monitor them for some time and see whether they are renewed.',
		'The till can take 5-10 minutes to start. Wait and refresh.',
		'Watch the errors for a few hours',
		'Let it soak overnight',
		'Beobachten Sie die Kasse eine Weile',
		'Vigile la caja durante un rato',
		'Monitore o caixa por um tempo',
		'Surveillez la caisse pendant quelque temps',
		'Patienter quelques minutes',
		'观察一段时间',
	])('%s', text => {
		expect(isOpenWait(text)).toBe(true);
	});

	test.each(['Monitor the errors', 'Look at the list for a while ago', 'Watch the board'])('are none: %s', text => {
		expect(isOpenWait(text)).toBe(false);
	});
});
