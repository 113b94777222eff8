import {describe, expect, it} from 'vitest';
import {findDuration, findWait, parseDuration} from '../../src/parser/duration.ts';

describe('durations', () => {
	it.each([
		['90s', 90_000],
		['5m', 300_000],
		['1h30m', 5_400_000],
		['2d', 172_800_000],
		['250ms', 250],
		['15 minutes', 900_000],
		['30-60 seconds', 30_000],
		['2–3 min', 120_000],
		['1.5 hours', 5_400_000],
		['10 Minuten', 600_000],
		['5 minutos', 300_000],
		['5分钟', 300_000],
	])('%s', (text, ms) => {
		expect(parseDuration(text)).toBe(ms);
	});

	it.each(['', '5', 'soon', 'm5', '5 parsecs', '5m later'])('"%s" is none', text => {
		expect(parseDuration(text)).toBeNull();
	});

	it('is found inside of a sentence', () => {
		expect(findDuration('Monitor for 15-30 minutes after it')).toEqual({text: '15-30 minutes', ms: 900_000});
		expect(findDuration('roll back to v5 main')).toBeNull();
	});
});

describe('sentences that tell to wait', () => {
	it.each(['Wait 30 seconds', 'Watch the dashboard for 10 minutes', 'Check error rates for 5 minutes', 'Espere 2 minutos', 'Esperar entre 5 y 10 minutos', 'Aguarde 30 segundos', 'Monitorar por 15 min', 'Warte 30 Sekunden', 'Warten Sie mindestens 2 Minuten', '5 Minuten abwarten', 'Attendez 5 minutes', 'Patienter 30 secondes', 'Surveiller pendant 10 minutes', '等待5分钟', '等待约 5 分钟', '持续观察 30 分钟', 'Poczekaj 30 s'])('%s', text => {
		expect(findWait(text)).toBeGreaterThan(0);
	});

	it.each(['Respond within 5 minutes', 'It takes 10 minutes', 'Runs every 15 minutes', 'If it lasts longer than 5 minutes, call', 'Wait for the pods', 'Monitorar a cada 5 minutos', 'Esperar hasta 10 minutos', 'Alle 5 Minuten beobachten', 'Surveiller toutes les 5 minutes', '每5分钟监控一次', '观察最近30分钟的错误'])('not: %s', text => {
		expect(findWait(text)).toBeNull();
	});
});
