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

	test('numbered sentences are for a person', () => {
		const plan = readText('# Shop\n\n## Override\n\n```\n1. Log into the dashboard.\n2. Open the shop.\n3. The change is logged.\n```\n');
		expect(plan.reading.fences.map(({kind, manualComments}) => [kind, manualComments])).toEqual([['manual', [6, 7]]]);
	});

	test('a block that claims to be SQL and holds commands of a shell is run by one', () => {
		expect(kindsOf('## Stop\n\n```sql\ndocker kill shop_db\n```\n')).toEqual([['run', 'procedure']]);
	});

	test('what a client printed below its statements is no statement', () => {
		const plan = readText('# Shop\n\n## Look\n\n```sql\nSTART SLAVE;\nSHOW SLAVE STATUS\\G\n****** 1. row ******\n   Slave_IO_State: Waiting\n      Master_Host: db-1\n```\n');
		expect(plan.reading.fences.map(({kind, statements}) => [kind, statements.map(({line}) => line)])).toEqual([['transcript', [6, 7]]]);
	});

	test('output that is to be looked at is not announced', () => {
		expect(kindsOf('## Plan\n\nMake a plan, then inspect the output:\n\n    ./shop-plan.sh --all > /tmp/plan.json\n    cat /tmp/plan.json | jq .\n')).toEqual([['run', 'procedure']]);
	});

	test.each([['bind-address = 0.0.0.0\nserver-id = 1'], ['#replicate-ignore-table=shop.events\n#replicate-ignore-table=shop.visits']])('settings with dashes, also such that are commented out: %j', text => {
		expect(kindsOf(`## Set up\n\nAdd to \`my.cnf\`:\n\n\`\`\`\n${text}\n\`\`\`\n`)).toEqual([['config', 'procedure']]);
	});

	test('a table of contents holds none of the parts below it', () => {
		const plan = readText('# Guide\n\n## Sommaire\n\n- [1. Restart](#1-restart)\n\n### 1. Restart\n\n```bash\nsystemctl restart shop\n```\n');
		expect(plan.reading.fences.map(({role}) => role)).toEqual(['procedure']);
	});

	test('a number of two parts makes no step of a reference', () => {
		const plan = readText('# Guide\n\n## 1. Restart\n\n```bash\nsystemctl restart shop\n```\n\n## 8. More\n\n### 8.1 Command reference\n\n```bash\nsystemctl status shop\n```\n');
		expect(plan.reading.fences.map(({role}) => role)).toEqual(['procedure', 'reference']);
	});

	test('keys to press among commands are no output', () => {
		expect(kindsOf('## Copy\n\n```bash\npg_dump shop > shop.sql\n# In the other window\nctrl+c\ncf us shop shop-db\n```\n')).toEqual([['run', 'procedure']]);
	});
});
