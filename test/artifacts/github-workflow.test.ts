import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {githubWorkflow} from '../../src/artifacts/export/github-workflow.ts';
import {scriptOf} from '../../src/artifacts/export/workflow-script.ts';
import {yamlText, type Yaml} from '../../src/artifacts/export/yaml-text.ts';
import type {Plan} from '../../src/plan/plan.ts';
import {HOSTILE} from '../plan/hostile-values.ts';
import {readText} from '../support/read-text.ts';
import {findSeeds, WITHOUT_SEEDS} from '../support/seeds.ts';

type Step = {readonly name: string; readonly run?: string; readonly uses?: string; readonly env?: Readonly<Record<string, string>>};
type Job = {readonly name: string; readonly needs?: readonly string[]; readonly if?: string; readonly environment?: string; readonly steps: readonly Step[]};
type File = {readonly on: {readonly workflow_dispatch: {readonly inputs: Readonly<Record<string, {readonly type: string; readonly options?: readonly string[]}>>}}; readonly jobs: Readonly<Record<string, Job>>};

const workflowOf = (plan: Plan): File => parse(githubWorkflow(plan).text) as File;
const scripts = (file: File): readonly Step[] => Object.values(file.jobs).flatMap(job => job.steps).filter(step => step.run !== undefined);
const asWritten = (text: string): string => text.replaceAll("${{ '${{' }}", '${{');
const bash = (script: string, env: Readonly<Record<string, string>>) => spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {env: {PATH: process.env['PATH'] ?? '', RUNNER_TEMP: mkdtempSync(join(tmpdir(), 'rb-wf-')), GITHUB_OUTPUT: '/dev/null', ...env}, encoding: 'utf8'});

/** What holds for every workflow: scripts that are shell, no expression in them, needs and environments in order. */
const holds = (plan: Plan): void => {
	const file = workflowOf(plan);
	const all = scripts(file);
	const together = all.map(({run = ''}, index) => `f${index}() {\n${asWritten(run)}\n}`).join('\n');
	expect(spawnSync('bash', ['-n'], {input: together, encoding: 'utf8'}).stderr).toBe('');
	expect(all.filter(({run = ''}) => run.replaceAll("${{ '${{' }}", '').includes('${{'))).toEqual([]);
	expect(all.flatMap(({env = {}}) => Object.entries(env)).filter(([name, value]) => !/^(?:SUMMARY|EXPECTED_\d+)$/.test(name) && !/^\$\{\{ (?:inputs\.\w+|secrets\.\w+|steps\.step_\d+\.outputs\.value|needs\.[\w-]+\.outputs\.\w+) \}\}$/.test(value))).toEqual([]);
	const ids = Object.keys(file.jobs);
	for (const [index, id] of ids.entries()) if (index > 0) expect(file.jobs[id]?.needs).toEqual(ids.slice(0, index));
	const environments = Object.entries(file.jobs).map(([id, {environment}]) => [id.replace(/-\d+$/, ''), environment ?? null] as const);
	for (const [kind, environment] of environments) expect(kind === 'hand' ? ['by-hand'] : kind === 'gated' ? ['confirm', 'destructive'] : [null]).toContain(environment);
	expect(Object.values(file.jobs).flatMap(job => job.steps).filter(({uses}) => uses !== undefined && !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(uses))).toEqual([]);
};

const TEXT = '# Shop\n\n## How to roll back\n\n### Method 1: by script\n\n```bash\necho "back to <version>" \'and <version>\' <version>\n```\n\n### Method 2: by hand\n\n- Open the console\n\n## Clean up\n\n```bash\nNAME=shop\ndropdb "$NAME"\n```\n\n```bash\ntail -f /var/log/shop.log\n```\n\n## Verify\n\n- [ ] Customers told\n';

describe('a runbook as a workflow', () => {
	test('choices and placeholders are inputs, manual steps and gates wait for an environment', () => {
		const {on, jobs} = workflowOf(readText(TEXT));
		const inputs = on.workflow_dispatch.inputs;
		expect(inputs['version']?.type).toBe('string');
		const choice = Object.values(inputs).find(({type}) => type === 'choice');
		expect(choice?.options?.slice(0, 3)).toEqual(['not chosen yet', '1. Method 1 by script', '2. Method 2 by hand']);
		expect(Object.values(jobs).map(({environment}) => environment ?? '-')).toEqual(['-', '-', 'by-hand', '-', 'destructive', 'by-hand']);
		expect(Object.values(jobs)[1]?.if).toContain("== '1. Method 1 by script'");
		expect(githubWorkflow(readText(TEXT)).notices.join('\n')).toMatch(/"Clean up" is left to a person: it does not end by itself/);
	});

	test('nothing starts before something is chosen, and with a value that is an option', () => {
		const {jobs} = workflowOf(readText(TEXT));
		const look = jobs['begin']?.steps[1]?.run ?? '';
		const name = Object.keys(jobs['begin']?.steps[1]?.env ?? {}).find(each => each.startsWith('CHOOSE_')) ?? '';
		expect(bash(look, {[name]: 'not chosen yet', INPUT_VERSION: 'v7'}).status).toBe(2);
		expect(bash(look, {[name]: '1. Method 1 by script', INPUT_VERSION: 'v7'}).status).toBe(0);
		for (const value of ['', '--force', 'a\nb']) expect(bash(look, {[name]: '1. Method 1 by script', INPUT_VERSION: value}).status).toBe(2);
	});

	test('a value reaches the program byte for byte and never becomes syntax', () => {
		const run = Object.values(workflowOf(readText(TEXT)).jobs)[1]?.steps.find(step => step.run?.includes('back to'))?.run ?? '';
		const values = HOSTILE.filter(value => !value.includes('\0')).slice(0, 25);
		expect(values.length).toBeGreaterThan(10);
		for (const value of values) expect(bash(run, {INPUT_VERSION: value}).stdout).toBe(`back to ${value} and ${value} ${value}\n`);
	});

	test('what one command sets is there for the next one, and what nothing sets stops it', () => {
		const jobs = Object.values(workflowOf(readText('# Shop\n\n## Procedure\n\n```bash\nNAME="a  b"\nprintf \'[%s]\\n\' "$NAME"\n```\n')).jobs);
		const [first, second] = (jobs[1]?.steps ?? []).flatMap(step => step.run ?? []);
		const RUNNER_TEMP = mkdtempSync(join(tmpdir(), 'rb-wf-'));
		expect(bash(second ?? '', {RUNNER_TEMP}).status).not.toBe(0);
		expect(bash(first ?? '', {RUNNER_TEMP}).status).toBe(0);
		expect(bash(second ?? '', {RUNNER_TEMP}).stdout).toBe('[a  b]\n');
	});

	test('text of a runbook is no expression', () => {
		holds(readText('# ${{ secrets.TOKEN }}\n\n## Procedure\n\n```bash\necho \'${{ github.token }}\'\n```\n\n- Open ${{ secrets.TOKEN }}\n'));
	});

	test('what another program would read as its own language is left to a person', () => {
		const plan = readText('# Shop\n\n## Procedure\n\n```bash\npsql -c "DELETE FROM a WHERE id = \'<id>\'"\n```\n');
		expect(plan.steps.map(step => (step.kind === 'command' ? 'why' in scriptOf(step) || step.uses.every(({quoting}) => quoting === 'double') : true))).toEqual([true]);
	});
});

test('holds for our runbooks', () => {
	const folder = join(import.meta.dirname, '../../runbooks');
	for (const name of readdirSync(folder).filter(each => each.endsWith('.md'))) holds(readText(readFileSync(join(folder, name), 'utf8')));
});

const seeds = findSeeds();
test.skipIf(seeds === null)(seeds === null ? WITHOUT_SEEDS : 'holds for real runbooks', () => {
	for (const file of seeds?.files ?? []) holds(readText(readFileSync(file, 'utf8')));
});

test('what is written as YAML is read as the same', () => {
	const {value} = fc.letrec<{value: Yaml; text: string}>(tie => ({
		text: fc.oneof(fc.string({unit: 'binary'}), fc.array(fc.constantFrom('a', ' ', '\n', '#', ':', '\t', '"', '-', '|'), {maxLength: 8}).map(chars => chars.join(''))),
		value: fc.oneof({maxDepth: 3}, tie('text'), fc.boolean(), fc.array(tie('value'), {maxLength: 3}), fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,5}$/), tie('value'), {maxKeys: 3})),
	}));
	fc.assert(fc.property(value, given => {
		expect(parse(`x:${yamlText(given, '  ')}`)).toEqual({x: JSON.parse(JSON.stringify(given))});
	}), {numRuns: 200});
});
