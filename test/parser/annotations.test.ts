import {describe, expect, it} from 'vitest';
import {diagnosticText} from '../../src/artifacts/diagnostic-text.ts';
import {commandsOf, readText, rolesOf} from '../support/read-text.ts';

const fenced = (words: string, command = 'systemctl restart web', language = 'sh') => readText(`# X\n\n## Steps\n\n\`\`\`${language} ${words}\n${command}\n\`\`\`\n`);

describe('annotations of a fence', () => {
	it('say what a step is', () => {
		const plan = fenced('{#undo confirm="Backup done?" timeout=5m retry=10/10s expect="200 OK" expect-exit=1 save=state.txt set=release when="it is down" tty endless=2m}');
		expect(commandsOf(plan)[0]).toMatchObject({
			id: 'undo',
			gate: {level: 'confirm', why: 'Backup done?'},
			timeoutMs: 300_000,
			retry: {attempts: 10, everyMs: 10_000},
			expectations: [{kind: 'contains', text: '200 OK'}, {kind: 'exit', code: 1}],
			save: 'state.txt',
			set: 'release',
			condition: 'it is down',
			interactive: true,
			endless: true,
		});
		expect(plan.diagnostics).toEqual([]);
	});

	it('raise the gate and overrule the reading', () => {
		expect(commandsOf(fenced('{danger}'))[0]).toMatchObject({effect: 'destructive', gate: {level: 'typed'}});
		expect(fenced('{kind=output}').steps).toEqual([]);
		expect(fenced('{ignore}', 'uptime').steps).toEqual([]);
		expect(fenced('{kind=run}', 'mytool go', 'text').reading.fences[0]?.kind).toBe('run');
		expect(fenced('{role=reference}').reading.fences[0]?.role).toBe('reference');
	});

	it('are read in the form of JSON, and those of other readers are let be', () => {
		expect(commandsOf(fenced('{"interactive": "true", "name": "x"}'))[0]?.interactive).toBe(true);
		for (const words of ['{.numberLines}', '{1,3-5}', '{linenos=true}', '{name=restart cwd=/tmp}', 'title="x"']) {
			expect(fenced(words).diagnostics).toEqual([]);
		}
	});

	it('point at a slip and say what was meant', () => {
		const [slip] = fenced('{#a timout=5m}').diagnostics;
		expect(slip && diagnosticText(slip)).toBe(
			[
				'error[unknown-annotation]: `timout` is not an annotation',
				' --> runbook.md:5:11',
				'  |',
				'5 | ```sh {#a timout=5m}',
				'  |           ^^^^^^',
				'  = help: did you mean `timeout`?',
			].join('\n'),
		);
	});

	it.each([
		['{timeout=soon}', 'annotation-value', 8],
		['{retry=many}', 'annotation-value', 8],
		['{save=../x/y}', 'annotation-value', 8],
		['{expect}', 'annotation-value', 8],
		['{one-of}', 'misplaced-annotation', 8],
		['{kind=shell}', 'annotation-value', 8],
		['{zzz}', 'unknown-annotation', 8],
	])('%s is %s', (words, code, column) => {
		expect(fenced(words).diagnostics).toMatchObject([{code, severity: 'error', line: 5, column}]);
	});

	it('with one id for two things are an error', () => {
		const plan = readText('# X\n\n## Steps <!-- rollbook: #a -->\n\n```sh {#a}\nuptime\n```\n');
		expect(plan.diagnostics).toMatchObject([{code: 'duplicate-id', line: 5, column: 8, help: 'line 3 has it too: write `#a-2` here'}]);
	});

	it('keep their columns in lists', () => {
		const plan = readText('# X\n\n## Steps\n\n1. Do\n   ```sh {retri=1}\n   uptime\n   ```\n');
		expect(plan.diagnostics).toMatchObject([{line: 6, column: 11, length: 5, help: 'did you mean `retry`?'}]);
	});
});

describe('annotations elsewhere', () => {
	it('give a heading its role, its name, its silence', () => {
		const plan = readText('# X\n\n## Bits <!-- rollbook: reference -->\n\n```sh\nuptime\n```\n\n## Go <!-- rollbook: #go role=procedure rto=15m -->\n\n```sh\nid\n```\n\n## Old <!-- rollbook: ignore -->\n\n### Older\n\n```sh\nreboot\n```\n');
		expect(rolesOf(plan)).toMatchObject({Bits: 'reference', Go: 'procedure'});
		expect(plan.sections.find(section => section.title === 'Go')?.id).toBe('go');
		expect(commandsOf(plan).map(step => step.command)).toEqual(['uptime', 'id']);
		expect(plan.rtoMs).toBe(900_000);
	});

	it('make the sections below a heading alternatives', () => {
		const plan = readText('# X\n\n## Ways <!-- rollbook: one-of -->\n\n### Left\n\n```sh\nuptime\n```\n\n### Right\n\n```sh\nid\n```\n');
		expect(plan.choices).toMatchObject([{what: 'options', sections: ['ways.left', 'ways.right']}]);
	});

	it('on a line of their own belong to the block below', () => {
		const plan = readText('# X\n\n## Steps\n\n<!-- rollbook: #go confirm -->\n\n```sh\nuptime\n```\n');
		expect(commandsOf(plan)[0]).toMatchObject({id: 'go', gate: {level: 'confirm'}});
	});

	it('are told by line and column over several lines', () => {
		expect(readText('# X\n\n## Steps\n\n<!-- rollbook: #go\n  bogus -->\n\n```sh\nuptime\n```\n').diagnostics).toMatchObject([{code: 'unknown-annotation', line: 6, column: 3}]);
	});
});

describe('front matter', () => {
	it('declares title, kind, objective and inputs', () => {
		const plan = readText('---\ntitle: Undo the shop\nkind: failover\nrto: 10m\ninputs:\n  release-id: {prompt: "Which release?", pattern: "v\\\\d+", default: v1}\n  region: {options: [eu, us]}\n  pin: {secret: true}\n---\n# X\n\n## Steps\n\n```sh\ndeploy <release-id>\n```\n');
		expect(plan).toMatchObject({title: 'Undo the shop', kind: 'failover', rtoMs: 600_000, diagnostics: []});
		expect(plan.inputs).toMatchObject([
			{name: 'region', options: ['eu', 'us'], line: 7},
			{name: 'pin', secret: true, line: 8},
			{name: 'release_id', prompt: 'Which release?', pattern: 'v\\d+', default: 'v1', literals: ['<release-id>'], line: 15},
		]);
	});

	it('that is broken is an error at its place, and the runbook is read all the same', () => {
		const plan = readText('---\ntitle: "open\nkind: x\n---\n# X\n\n## Steps\n\n```sh\nuptime\n```\n');
		expect(plan.diagnostics).toMatchObject([{code: 'broken-front-matter', severity: 'error'}]);
		expect(plan.diagnostics[0]?.excerpt).not.toBe('');
		expect(plan.steps).toHaveLength(1);
	});

	it.each([
		['rto: soon', 'front-matter-value', 2, 6],
		['kind: a b', 'front-matter-value', 2, 7],
		['inputs: 5', 'front-matter-value', 2, 9],
		['inputs: {a: {promt: x}}', 'unknown-input-key', 2, 14],
		['inputs: {a: {pattern: "("}}', 'front-matter-value', 2, 23],
		['titel: x', 'unknown-front-matter', 2, 1],
	])('%s is %s', (line, code, at, column) => {
		expect(readText(`---\n${line}\n---\n# X\n\n- [ ] a\n`).diagnostics).toMatchObject([{code, line: at, column}]);
	});
});
