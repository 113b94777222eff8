import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Till', '', '## Steps', '', ...lines].join('\n')).reading;

describe('items that say what is so', () => {
	test.each([
		'Typical answer: 24 hours',
		'Propagation: same 5 min to 6 hours',
		'Übliche Dauer: etwa 10 Minuten',
		'Tiempo normal: hasta 3 horas',
		'File is a copy of the lists (.sql)',
		'Bootloader will ask for the image',
		'Platform auto-deploys from `main`',
		'Gradle assembles a signed parcel with the keys',
		'**Usual failure causes**',
	])('among numbered steps: %s', text => {
		expect(read('1. Restart the till', `2. ${text}`, '3. Look at the board').manualSteps).toEqual([{line: 5}, {line: 7}]);
	});

	test.each(['Stop bits: `1`', 'Parity: `None`'])('a value of a sheet: %s', text => {
		expect(read('- Baud rate: `115200`', `- ${text}`).manualSteps).toEqual([]);
	});

	test('what a job is made of is not typed', () => {
		expect(read('1. **Tests are green.** The `test` job (lint + `npm test`) only informs. Check its result yourself.')).toMatchObject({inline: [], manualSteps: [{line: 5}]});
	});
});

describe('items that tell what to do', () => {
	test.each(['Wait: 10 minutes', 'Monitor: 30 minutes', 'Scale tills: `3`', 'You will need to call the shop', 'File a ticket', 'If the file is a copy, restore it', 'The file is a copy. Restore it.'])('%s', text => {
		expect(read('1. Restart the till', `2. ${text}`).manualSteps).toContainEqual({line: 6});
	});

	test.each(['**Level 2** (15-30 minutes): Call the desk', '**Nivel 2** (15-30 minutos): Contactar a la caja', '**Status page**: Update it', '**Considerar volver a la copia**'])('of whom one turns to, with their order behind the label: %s', text => {
		expect(readText(`# Till\n\n## Escalation\n\n1. **Level 1**: Ada, +49 30 1234567\n2. ${text}\n`).reading.manualSteps).toEqual([{line: 6}]);
	});
});
