import {describe, expect, test} from 'vitest';
import {openingOf} from '../../src/parser/opening.ts';

const opened = (text: string) => openingOf(text, null, []);

describe('an option that looks first asks again', () => {
	test.each([
		['Look for 10 minutes, then decide', 600_000],
		['Look at it for 5 minutes and reassess', 300_000],
		['Wait for more, then decide', 0],
		['Do not roll back yet: watch it, then decide', 0],
		['Watch the graphs before deciding', 0],
		['Observar 10 minutos y luego decidir', 600_000],
		['Esperar más datos, después decidir', 0],
		['Aguardar 10 minutos e decidir', 600_000],
		['Observe o painel, depois decida', 0],
		['10 Minuten beobachten, dann entscheiden', 600_000],
		['Abwarten, danach neu entscheiden', 0],
		['Attendre 10 minutes, puis décider', 600_000],
		['Surveillez le tableau, puis décidez', 0],
		['观察10分钟，然后决定', 600_000],
		['等更多数据再决定', 0],
		['觀察 10 分鐘，再決定', 600_000],
	])('%s', (text, waitMs) => {
		expect(opened(text)).toEqual({kind: 'timer', waitMs});
	});

	test.each(['Wait', 'Monitor', 'Wait and see', 'Wait, or end the session that holds the lock', 'Esperar', 'Abwarten', '观察'])('%s: nothing is done that one could go on from', text => {
		expect(opened(text)).toEqual({kind: 'timer', waitMs: 0});
	});

	test.each(['Roll back now', 'Look for errors of the last 10 minutes', 'Wait, then roll back', 'Let the commander decide', 'Roll back, and decide later whether to wait'])('%s goes on', text => {
		expect(opened(text)).toEqual({kind: 'next'});
	});

	test('what ends the run does so, whatever is looked for then', () => {
		expect(opened('Do not roll back, look for the cause')).toMatchObject({kind: 'end'});
	});
});
