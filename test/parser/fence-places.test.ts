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
		expect(kindsOf('## Escalation\n\nBefore you call, gather:\n\n```sh\ndocker compose ps > /tmp/ps.txt\n```\n')).toEqual([['run', 'procedure']]);
		expect(kindsOf('## Out of memory\n\n```yaml\n# Increase what a cart may use\nlimits:\n  memory: 2Gi\n```\n')).toEqual([['config', 'procedure']]);
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

	test('a closing mark further left than the opening one closes all the same', () => {
		const plan = readText('# Shop\n\n1. Commit:\n\n   ```sh\n   git commit -m x\n  ```\n\n2. Push:\n\n   ```sh\n   git push\n   ```\n');
		expect(plan.reading.fences.map(({line, endLine, statements}) => [line, endLine, statements.length])).toEqual([[5, 7, 1], [11, 13, 1]]);
	});

	test('a command and the table it printed, a client and what it reads, a file that is written', () => {
		expect(kindsOf('## Look\n\n```\npatronictl -c /etc/p.yml list\n+ Cluster: shop +-----+\n| Member | Role |\n+--------+------+\n| a      | Lead |\n```\n')).toEqual([['transcript', 'procedure']]);
		expect(kindsOf('## Look\n\n```\nmongosh\nrs.status()\nshow collections\ndb.carts.find()\n```\n')).toEqual([['run', 'procedure']]);
		expect(kindsOf('## Set up\n\n```\nsudo tee /etc/yum.repos.d/shop.repo<<EOL\n[shop-5.0]\nname=Shop\nbaseurl=https://shop.example/yum\nEOL\n```\n')).toEqual([['run', 'procedure']]);
	});

	test('boxes without a mark of a list are tasks', () => {
		expect(readText('# Shop\n\n## Before\n\n```\n[ ] Find the commit\n[ ] Tell the team\n```\n').reading.checklist.map(({line}) => line)).toEqual([6, 7]);
	});

	test('settings of a file that is named, or in a part that sets up, are applied', () => {
		expect(kindsOf('## Mail\n\nIn `.env`:\n\n```env\nMAIL_HOST=mail\n```\n\n## Configure the proxy\n\n```nginx\nserver { listen 443; }\n```\n').map(([, role]) => role)).toEqual(['procedure', 'procedure']);
	});

	test('an appendix is one, whatever its number; an action is none', () => {
		const roles = (title: string): readonly string[] => readText(`# Guide\n\n## 1. Restart\n\n\`\`\`bash\nsystemctl restart shop\n\`\`\`\n\n## ${title}\n\n\`\`\`bash\nsystemctl status shop\n\`\`\`\n`).reading.fences.map(({role}) => role);
		expect([roles('7. 附录'), roles('9. Annexes'), roles('3. Update the references')].map(([, last]) => last)).toEqual(['reference', 'reference', 'procedure']);
	});

	test('commands in a quote are commands, words in one are not', () => {
		const plan = readText('# Shop\n\n## Restore\n\nRestore the carts\n> export PGPASSWORD=<password>; pg_restore --host db-1 --dbname carts <file>;\n\n> Restore the carts only when told; it takes an hour.\n');
		expect(plan.reading.inline.map(({line}) => line)).toEqual([6]);
		expect(plan.steps.flatMap(step => (step.kind === 'command' ? [step.effect] : []))).toContain('destructive');
	});

	test('rules of pg_hba.conf are settings', () => {
		expect(kindsOf('## Primary\n\n- Modify _pg_hba.conf_\n```\nhost    replication     repmgr          79.1.2.0/24        md5\n```\n')[0]?.[0]).toBe('config');
	});

	test('keys to press among commands are no output', () => {
		expect(kindsOf('## Copy\n\n```bash\npg_dump shop > shop.sql\n# In the other window\nctrl+c\ncf us shop shop-db\n```\n')).toEqual([['run', 'procedure']]);
	});

	test('the mark of a fence that another swallowed, and a rule across the page, are no commands', () => {
		const reading = (text: string) => readText(`# Shop\n\n${text}`).reading.fences.map(({kind, statements}) => [kind, statements.map(({line}) => line)]);
		expect(reading('```bash\npsql shop\n```sql\n\nSELECT 1;\n```\n')).toEqual([['run', [4, 7]]]);
		expect(reading('```sql\nSELECT 1;\n\n__________\n```\n')[0]?.[1]).toEqual([4]);
	});
});
