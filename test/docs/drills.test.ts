import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv} from 'ajv';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {readFaultSpec} from '../../src/parser/fault-spec.ts';
import {readRunbook} from '../../src/parser/read-runbook.ts';
import {readScenario} from '../../src/parser/scenario-file.ts';
import {FAULT_KINDS} from '../../src/plan/scenario.ts';
import {rollbook, root, temporary} from '../support/rollbook.ts';

const page = readFileSync(join(root, 'docs/drills.md'), 'utf8');
const runbook = /^````markdown\n([\s\S]*?\n)````$/m.exec(page)?.[1] ?? '';
const scenario = /^```yaml\n([\s\S]*?\n)```$/m.exec(page)?.[1] ?? '';
const plan = readRunbook(new TextEncoder().encode(runbook), {path: 'shop.md', sha256: ''});

/** Lines of shell blocks outside of the runbook, with the exit code that their comment names. */
const lines = [...page.replace(/^````[\s\S]*?^````$/m, '').matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
	.flatMap(([, text = '']) => text.trim().split('\n'))
	.map(line => ({line: line.replace(/\s+# .*$/, ''), exit: Number(/# exit (\d+)$/.exec(line)?.[1] ?? 0)}));

/** Words of a line as a shell would cut it. */
const words = (line: string): readonly string[] => [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '').slice(1);

test('the scenario is one, for its runbook and by its schema', () => {
	const read = readScenario(scenario, 'shop.scenario.yaml', plan);
	expect(read.diagnostics).toEqual([]);
	expect(read.scenario?.objectives.pass.length).toBe(6);
	const validate = new Ajv({strict: false}).compile(JSON.parse(readFileSync(join(root, 'schemas/scenario.schema.json'), 'utf8')) as object);
	validate(parse(scenario));
	expect(validate.errors ?? []).toEqual([]);
});

test('every kind of fault has its row, and rows are what the program takes', () => {
	const rows = [...(page.split('## What goes wrong')[1]?.split('\n## ')[0] ?? '').matchAll(/^\| `([a-z-]+): ([^`]+)` \|/gm)].map(([, key = '', value = '']) => ({key, value}));
	expect(rows.map(({key}) => key).toSorted()).toEqual([...FAULT_KINDS, 'random'].toSorted());
	for (const {key, value} of rows) expect(readScenario(`title: x\nfaults: [{${key}: ${value}}]`, 'a.yaml').diagnostics, key).toEqual([]);
});

test('every criterion of the table is one', () => {
	const rows = [...(page.split('| criterion |')[1] ?? '').split('\n\n')[0]?.matchAll(/^\| `([^`]+)` \|/gm) ?? []].map(([, text = '']) => text);
	expect(rows.length).toBe(6);
	for (const row of rows) expect(readScenario(`title: x\nobjectives: {pass: [{${row}}]}`, 'a.yaml').diagnostics, row).toEqual([]);
});

test('faults of the command line are read', () => {
	const specs = lines.flatMap(({line}) => [...line.matchAll(/--fault '([^']*)'/g)].map(([, spec = '']) => spec));
	expect(specs.length).toBe(4);
	for (const spec of specs) expect(readFaultSpec(spec), spec).toHaveProperty('fault');
});

test('the lines of the page end as they say, in their order', async () => {
	const cwd = temporary('drills-page');
	writeFileSync(join(cwd, 'shop.md'), runbook);
	writeFileSync(join(cwd, 'shop.scenario.yaml'), scenario);
	writeFileSync(join(cwd, 'night.yaml'), scenario.replace('v8 breaks', 'v8 at night breaks'));
	const drills = lines.filter(({line}) => line.startsWith('rollbook drill shop.md'));
	expect(drills.length).toBeGreaterThan(10);
	for (const {line, exit} of drills) {
		// A person has the time; only where the outcome is one of time the speed is that of the line.
		const speed = /--rto|--history/.test(line) ? [] : ['--speed', '1000'];
		const more = line.includes('random') ? ['--yes', '--allow-destructive'] : [];
		const ended = await rollbook([...words(line), ...speed, ...more], {cwd});
		if (line.includes('random')) expect([0, 1], `${line}\n${ended.stderr}`).toContain(ended.exitCode);
		else expect(ended.exitCode, `${line}\n${ended.stdout.slice(-1500)}\n${ended.stderr}`).toBe(exit);
	}
}, 300_000);
