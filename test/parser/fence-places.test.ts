import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const kindsOf = (text: string): readonly (readonly [string, string])[] => readText(`# Shop\n\n${text}`).reading.fences.map(({kind, role}) => [kind, role]);

describe('what stands around a block tells what it is', () => {
	test('a heading announces output', () => {
		expect(kindsOf('### Expected response\n\n```json\n{"status": "ok"}\n```\n')).toEqual([['output', 'example']]);
		expect(kindsOf('### Set the limits\n\nAdd to `limits.json`:\n\n```json\n{"status": "ok"}\n```\n')[0]?.[0]).toBe('config');
	});

	test('below "Communication" a text without commands is to be sent', () => {
		expect(kindsOf('## Communication\n\n### Status page\n\n```\nWe are looking into trouble with sign-in.\nNext update at noon.\n```\n')[0]?.[0]).toBe('template');
	});

	test('what a console showed is nothing to fill in', () => {
		expect(kindsOf('## Look\n\nThe controller logs an error message:\n\n```console\n1 drain.go:173] node xxxx-xxxx: evicted pod <namespace>/<pod>\n```\n')[0]?.[0]).toBe('output');
	});

	test('arrows below each other are a diagram', () => {
		expect(kindsOf('## Flow\n\n```\nAlert fires\n    ↓\nLook at the graphs\n    ↓\nRoll back\n```\n')[0]?.[0]).toBe('manual');
	});

	test("Apache's directives are settings", () => {
		expect(kindsOf('## Site\n\nAdd something like this:\n\n```\nLoadModule passenger_module /srv/mod_passenger.so\n<IfModule mod_passenger.c>\n  PassengerRoot /srv/passenger\n</IfModule>\n```\n')[0]?.[0]).toBe('config');
	});

	test('keys to press among commands are no output', () => {
		expect(kindsOf('## Copy\n\n```bash\npg_dump shop > shop.sql\n# In the other window\nctrl+c\ncf us shop shop-db\n```\n')).toEqual([['run', 'procedure']]);
	});
});
