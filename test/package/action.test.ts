import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {root, temporary} from '../support/rollbook.ts';

/** The action's own script, as GitHub runs it, and the examples of docs/ci.md. */

type Step = {readonly id?: string; readonly if?: string; readonly uses?: string; readonly shell?: string; readonly env?: Readonly<Record<string, string>>; readonly run?: string; readonly with?: Readonly<Record<string, string>>};
type Action = {readonly inputs: Readonly<Record<string, {readonly description: string; readonly default: string}>>; readonly outputs: Readonly<Record<string, {readonly value: string}>>; readonly runs: {readonly using: string; readonly steps: readonly Step[]}};
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;
const step = action.runs.steps.find(({id}) => id === 'rollbook');
const examples = [...readFileSync(join(root, 'docs/ci.md'), 'utf8').matchAll(/^```yaml\n([^]*?)^```/gm)].map(([, text = '']) => parse(text) as {jobs?: {runbooks: {steps: readonly Step[]}}; repos?: readonly {hooks: readonly {id: string}[]}[]});
const uses = (examples[0]?.jobs?.runbooks.steps ?? []).filter(each => each.uses?.includes('/rollbook@'));

const carriedOut = (given: Readonly<Record<string, string>>, cwd = temporary('action')) => {
	cpSync(join(root, 'runbooks'), join(cwd, 'runbooks'), {recursive: true});
	const output = join(cwd, 'output');
	writeFileSync(output, '');
	const value = (text: string): string => text.replace(/\$\{\{ (\S+) \}\}/g, (_, name: string) => (name === 'github.action_path' ? root : (given[name.replace('inputs.', '')] ?? action.inputs[name.replace('inputs.', '')]?.default ?? '')));
	const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, text]) => [name, value(text)]));
	const {status, stdout, stderr} = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], {cwd, env: {...process.env, ...env, GITHUB_OUTPUT: output, XDG_STATE_HOME: join(cwd, '.state')}, encoding: 'utf8'});
	return {cwd, status, said: `${stdout}${stderr}`, outputs: Object.fromEntries(readFileSync(output, 'utf8').trim().split('\n').map(line => line.split(/=(.*)/s).slice(0, 2) as [string, string]))};
};

test('the check of the example shows findings and writes SARIF', () => {
	const {cwd, status, outputs, said} = carriedOut(uses[0]?.with ?? {});
	expect(said).not.toContain('::error');
	expect([status, outputs['exit-code'], outputs['sarif']]).toEqual([0, '0', 'rollbook.sarif']);
	expect((JSON.parse(readFileSync(join(cwd, 'rollbook.sarif'), 'utf8')) as {version: string}).version).toBe('2.1.0');
});

test('a check that finds no runbook leaves no SARIF file, and the example uploads only one that is there', () => {
	const {cwd, status, outputs} = carriedOut({files: 'no-such-folder', sarif: 'rollbook.sarif'});
	expect([status, outputs['exit-code'], outputs['sarif'], existsSync(join(cwd, 'rollbook.sarif'))]).toEqual([2, '2', undefined, false]);
	const steps = examples[0]?.jobs?.runbooks.steps ?? [];
	const upload = steps.find(each => each.uses?.startsWith('github/codeql-action/upload-sarif@'));
	expect(upload?.with?.['sarif_file']).toBe('${{ steps.check.outputs.sarif }}');
	expect(upload?.if).toBe("${{ !cancelled() && steps.check.outputs.sarif != '' }}");
	expect(steps.find(({id}) => id === 'check')?.with?.['sarif']).toBe('rollbook.sarif');
});

test('the drill of the example leaves its evidence and a JUnit report', () => {
	const {cwd, status, outputs, said} = carriedOut(uses[1]?.with ?? {});
	expect([status, outputs['exit-code'], outputs['junit']], said).toEqual([0, '0', 'drill.xml']);
	expect(readFileSync(join(cwd, 'drill.xml'), 'utf8')).toContain('<testsuite');
	expect(existsSync(join(cwd, outputs['folder'] ?? 'none', 'manifest.json'))).toBe(true);
});

test('a drill that never began hands out nothing, least of all of an earlier one', () => {
	const first = carriedOut(uses[1]?.with ?? {});
	const {status, outputs} = carriedOut({...uses[1]?.with, files: 'runbooks/none.md', junit: 'none.xml'}, first.cwd);
	expect([status, outputs]).toEqual([2, {'exit-code': '2'}]);
	expect(existsSync(join(first.cwd, 'none.xml'))).toBe(false);
});

test('a drill that stopped at a question hands out how far it came', () => {
	const cwd = temporary('action');
	writeFileSync(join(cwd, 'asks.md'), '# Shop\n\n## Procedure\n\n```bash\necho one\n```\n\n```bash\necho <two>\n```\n');
	writeFileSync(join(cwd, 'asks.scenario.yaml'), 'title: Nobody knows two\n');
	const {status, outputs, said} = carriedOut({command: 'drill', files: 'asks.md', junit: 'asks.xml'}, cwd);
	expect([status, outputs['junit']], said).toEqual([2, 'asks.xml']);
	expect(existsSync(join(cwd, outputs['folder'] ?? 'none', 'journal.jsonl'))).toBe(true);
});

test('what goes wrong fails the step, and no input is part of the script', () => {
	const {cwd, status, said} = carriedOut({files: '$(touch pwned)\n; touch pwned\n`touch pwned`.md', severity: 'note'});
	expect(status).toBe(2);
	expect(said).toContain('there is no');
	expect(existsSync(join(cwd, 'pwned'))).toBe(false);
	expect(carriedOut({command: 'run'}).status).toBe(2);
});

test('every input has a use, every output its source, every action of others a commit', () => {
	const names = Object.values(step?.env ?? {}).flatMap(text => /inputs\.([\w-]+)/.exec(text)?.[1] ?? []);
	expect(names.toSorted()).toEqual(Object.keys(action.inputs).toSorted());
	for (const [name, {value}] of Object.entries(action.outputs)) expect(value).toBe(`\${{ steps.rollbook.outputs.${name} }}`);
	expect(Object.keys(action.outputs).filter(name => !step?.run?.includes(`${name}=`))).toEqual([]);
	for (const each of action.runs.steps) expect(each.uses === undefined ? each.shell : each.uses).toMatch(/^bash$|^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
	for (const {run = ''} of action.runs.steps) expect(run).not.toContain('${{');
	for (const {with: given = {}} of uses) for (const name of Object.keys(given)) expect(Object.keys(action.inputs)).toContain(name);
});

test('the hook before a commit is a command line that there is', () => {
	const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly {id: string; entry: string; files: string}[];
	expect(examples[1]?.repos?.[0]?.hooks[0]?.id).toBe(hook?.id);
	expect('docs/runbooks/a.md').toMatch(new RegExp(hook?.files ?? '$^'));
	const [program, ...words] = (hook?.entry ?? '').split(' ');
	expect(program).toBe('rollbook');
	expect(spawnSync(process.execPath, [join(root, 'bin/rollbook.cjs'), ...words, 'runbooks/fly-rollback.md'], {cwd: root}).status).toBe(0);
});
