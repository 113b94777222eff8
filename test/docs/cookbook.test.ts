import {cpSync, existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {readFaultSpec} from '../../src/parser/fault-spec.ts';
import {page, toldOf} from '../runbooks/cookbook.ts';
import {DRILLS, type Drill} from '../runbooks/drills.ts';
import {packNamed, packNames} from '../support/packs.ts';
import {rollbook, root, temporary} from '../support/rollbook.ts';

/** Each drill of the page is one of the table that `test/runbooks/own-runbooks.test.ts` goes through: there its exit code and last lines are held against it. */

const names = readdirSync(join(root, 'runbooks')).filter(file => file.endsWith('.md')).map(file => file.slice(0, -3));

const dayOf = ({day}: Drill): string | null => (day === null || typeof day === 'string' ? day : day.fault);

test.each(names)('the page drills %s on a good day and on a bad one, as the table does', name => {
	const {drills, lastLines} = toldOf(name);
	expect(drills.map(({runbook}) => runbook)).toEqual([name, name]);
	expect(drills.filter(({day, fault}) => day === null && fault === null).length).toBe(1);
	for (const {line, day, fault, exit} of drills) {
		expect(exit, line).toBeLessThan(7);
		expect(DRILLS.some(drill => drill.runbook === name && drill.only === undefined && dayOf(drill) === (day ?? fault)), line).toBe(true);
	}
	expect(lastLines).toContain('Drill      passed');
});

test.each(names)('bad days of %s are those of its packs, or faults', name => {
	const {packs} = parse(readFileSync(join(root, 'runbooks', `${name}.scenario.yaml`), 'utf8')) as {packs: readonly string[]};
	const days = packs.filter(pack => packNames.includes(pack)).flatMap(pack => Object.keys(packNamed(pack).days));
	const told = [...toldOf(name).badDays.matchAll(/`([^`]+)`: /gu)].map(([, word = '']) => word);
	expect(told.length).toBeGreaterThan(1);
	for (const word of told) {
		const spec = /^--fault '(.*)'$/u.exec(word)?.[1];
		if (spec === undefined) expect(days).toContain(word);
		else expect(readFaultSpec(spec)).toHaveProperty('fault');
	}
});

test('the README and the packs of the page are there', () => {
	const readme = readFileSync(join(root, 'README.md'), 'utf8');
	expect(readme).toContain('docs/cookbook.md');
	for (const name of names) expect(readme).toContain(`runbooks/${name}.md`);
	for (const [, file = ''] of page.matchAll(/\]\(([^)#]+)\)/gu)) expect(existsSync(join(root, 'docs', file)), file).toBe(true);
});

const general = (/^```sh\n([^]*?)^```$/mu.exec(page)?.[1] ?? '').trim().split('\n');

test.each(general)('%s', async line => {
	const exit = Number(/# exit (\d)$/u.exec(line)?.[1]);
	const words = line.replace(/\s+#.*$/u, '').split(' ').slice(1);
	const cwd = temporary('cookbook');
	cpSync(join(root, 'runbooks'), join(cwd, 'runbooks'), {recursive: true});
	// The dates of the runbooks are from before this day; reviews that fall due are not for this test.
	const day = words[0] === 'check' ? ['--date', '2026-11-29'] : [];
	const ended = await rollbook([...words, ...day], {cwd, env: {PATH: process.env['PATH'] ?? ''}});
	expect(ended.exitCode, ended.stdout.slice(-800) + ended.stderr).toBe(exit);
});
