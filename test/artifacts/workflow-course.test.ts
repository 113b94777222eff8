import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {runInNewContext} from 'node:vm';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {githubWorkflow} from '../../src/artifacts/export/github-workflow.ts';
import {stepsOfSection} from '../../src/plan/find-step.ts';
import type {Plan} from '../../src/plan/plan.ts';
import {readText} from '../support/read-text.ts';

/** Which way an exported workflow goes: its first job is carried out, and what it says decides about the others. */

type Step = {readonly name: string; readonly run?: string; readonly env?: Readonly<Record<string, string>>};
type Job = {readonly name: string; readonly if?: string; readonly outputs?: Readonly<Record<string, string>>; readonly steps: readonly Step[]};
type Asked = {readonly type: string; readonly required: boolean; readonly options?: readonly string[]};
type File = {readonly on: {readonly workflow_dispatch: {readonly inputs: Readonly<Record<string, Asked>>}}; readonly jobs: Readonly<Record<string, Job>>};

const workflowOf = (plan: Plan): File => parse(githubWorkflow(plan).text) as File;

const bash = (run: string, env: Readonly<Record<string, string>>) => {
	const folder = mkdtempSync(join(tmpdir(), 'rb-wf-'));
	const output = join(folder, 'output');
	writeFileSync(output, '');
	const {status, stdout} = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run.replaceAll("${{ '${{' }}", '${{')], {env: {PATH: process.env['PATH'] ?? '', RUNNER_TEMP: folder, GITHUB_OUTPUT: output, ...env}, encoding: 'utf8'});
	return {status, stdout, outputs: Object.fromEntries(readFileSync(output, 'utf8').split('\n').filter(line => line !== '').map(line => line.split(/=(.*)/s).slice(0, 2) as [string, string]))};
};

/** What is chosen by a part of its words; every value that is not given is left empty. */
const started = (file: File, words: readonly string[], given: Readonly<Record<string, string>> = {}) => {
	const inputs = file.on.workflow_dispatch.inputs;
	const value = (name: string): string => inputs[name]?.options?.find(option => words.some(word => option.includes(word))) ?? inputs[name]?.options?.[0] ?? given[name] ?? '';
	const look = file.jobs['begin']?.steps.find(step => step.name === 'Values and choices');
	const {status, stdout, outputs} = bash(look?.run ?? 'exit 99', Object.fromEntries(Object.entries(look?.env ?? {}).map(([name, text]) => [name, text.includes('secrets.') ? 'a secret' : value(/inputs\.(\w+)/.exec(text)?.[1] ?? '')])));
	const goes = (job: Job): boolean => runInNewContext((job.if ?? 'true').replace(/^\$\{\{|\}\}$/g, ''), {cancelled: () => false, failure: () => false, needs: {begin: {result: 'success', outputs}}}) === true;
	return {status, stdout, jobs: status === 0 ? Object.entries(file.jobs).filter(([id, job]) => id !== 'begin' && goes(job)).flatMap(([, job]) => job.steps.map(({name, env}) => env?.['SUMMARY'] ?? name)) : []};
};

const TEXT = `# Shop

## When to roll back

| Situation | Action |
| --- | --- |
| The checkout fails | Follow Procedure A |
| Data is wrong | Follow Procedure B |
| One node is sick | Do not roll back, see to the node |

## Is it urgent?

\`\`\`bash
echo "between"
\`\`\`

## Procedures

### Procedure A: go back

**Use when:** the checkout fails.

\`\`\`bash
echo "back to <version>"
\`\`\`

### Procedure B: restore

**Use when:** data is wrong.

\`\`\`bash
echo "restore <dump>"
\`\`\`

## Verify

\`\`\`bash
echo "verify"
\`\`\`
`;

describe('the way of a workflow', () => {
	const file = workflowOf(readText(TEXT));

	test('an option that leads into a part behind a later choice sets that choice, and passes by what lies between', () => {
		const {status, jobs} = started(file, ['Follow Procedure A'], {version: 'v7'});
		expect(status).toBe(0);
		expect(jobs.join('\n')).toMatch(/4\. Use when: the checkout/);
		expect(jobs.join('\n')).toMatch(/6\. Verify/);
		expect(jobs.join('\n')).not.toMatch(/2\. Is it urgent|5\. Use when/);
	});

	test('two choices that do not go together are refused, and so is one that is missing', () => {
		expect(started(file, ['Follow Procedure A', 'Procedure B restore'], {version: 'v7', dump: 'd'})).toMatchObject({status: 2, stdout: expect.stringContaining('another way at') as string});
		expect(started(file, ['Follow Procedure A', 'Procedure A go back'], {version: 'v7'}).status).toBe(0);
		expect(started(file, ['None of these'], {version: 'v7', dump: 'd'}).jobs.join('\n')).toMatch(/2\. Is it urgent/);
		expect(started(file, [], {version: 'v7', dump: 'd'}).status).toBe(2);
		expect(started(file, ['Do not roll back']).status).toBe(1);
	});

	test('only values that the chosen way needs are asked for', () => {
		const {inputs} = file.on.workflow_dispatch;
		expect([inputs['version']?.required, inputs['dump']?.required]).toEqual([false, false]);
		expect(started(file, ['Follow Procedure A'], {dump: 'd'})).toMatchObject({status: 2, stdout: expect.stringContaining('INPUT_VERSION is empty') as string});
		expect(started(file, ['Follow Procedure B'], {dump: 'd'}).status).toBe(0);
	});
});

test('every option of our runbooks that leads to a part further down runs it, and nothing of the ways beside it', () => {
	const folder = join(import.meta.dirname, '../../runbooks');
	const led = readdirSync(folder).filter(each => each.endsWith('.md')).flatMap(name => {
		const plan = readText(readFileSync(join(folder, name), 'utf8'));
		const file = workflowOf(plan);
		const given = Object.fromEntries(Object.keys(file.on.workflow_dispatch.inputs).map(each => [each, 'x']));
		return plan.steps.flatMap(decision => {
			if (decision.kind !== 'decision' || !decision.onWay) return [];
			return decision.options.flatMap((option, index) => {
				const to = option.opens.kind === 'section' ? stepsOfSection(plan, option.opens.section) : [];
				if (to[0] === undefined || to[0].number < decision.number) return [];
				const {status, stdout, jobs} = started(file, [`${index + 1}. ${option.text}`, ...(name.startsWith('compose') ? ['No go on'] : [])], given);
				expect([name, option.text, status, stdout]).toEqual([name, option.text, 0, '']);
				const here = jobs.join('\n');
				const numbers = [...here.matchAll(/(?:^|\n|### )(\d+)\. /g)].map(([, number]) => Number(number));
				expect(to.filter(step => step.kind !== 'decision').filter(({number}) => !numbers.includes(number)).map(({title}) => title)).toEqual([]);
				const rivals = plan.choices.flatMap(choice => (choice.sections.some(section => stepsOfSection(plan, section)[0] === to[0]) ? choice.sections.filter(section => stepsOfSection(plan, section)[0] !== to[0]) : []));
				expect(rivals.flatMap(section => stepsOfSection(plan, section)).filter(({number}) => numbers.includes(number)).map(({title}) => title)).toEqual([]);
				return [option.text];
			});
		});
	});
	expect(led.length).toBeGreaterThan(30);
});

describe('a value that a step sets', () => {
	const text = (fence: string): string => `# Shop\n\n## Procedure\n\n\`\`\`bash {set=release ${fence}}\nprintf '%s\\n' "$PRINTED"\n\`\`\`\n\n\`\`\`bash\ndropdb <release>\n\`\`\`\n`;
	const plan = readText(text('expect="v"'));
	const file = workflowOf(plan);
	const job = Object.values(file.jobs).find(({outputs}) => outputs?.['release'] !== undefined);
	const step = job?.steps.find(({run}) => run?.includes('INPUT_PRINTED'));

	test('is no input: the job that prints it hands it on', () => {
		expect(Object.keys(file.on.workflow_dispatch.inputs)).toEqual(['printed']);
		expect(job?.outputs).toEqual({release: '${{ steps.step_1.outputs.value }}'});
		expect(Object.values(file.jobs).at(-1)?.steps.at(-1)?.env).toEqual({INPUT_RELEASE: '${{ needs.command-1.outputs.release }}'});
	});

	test('is what was printed, which is shown; none goes on that nobody could have given, or that is not as expected', () => {
		const printed = (value: string) => bash(step?.run ?? '', {...step?.env, INPUT_PRINTED: value});
		expect(printed('  v7 ')).toEqual({status: 0, stdout: '  v7 \n', outputs: {value: 'v7'}});
		for (const bad of ['', '-v', 'v1\nv2', 'None']) expect(printed(bad)).toMatchObject({status: 1, outputs: {}});
	});

	test('is asked for where the workflow cannot take it, and that is said', () => {
		const left = githubWorkflow(readText(text('on=shop-1')));
		expect(left.notices.join('\n')).toMatch(/line 6: `release` is asked for, though step 1 ".*" sets it: it is left to a person/);
		expect(left.text).toContain('description: "the value of <release>"');
	});
});

test('what is expected is said once', () => {
	const said = githubWorkflow(readText('# Shop\n\n## Procedure\n\n```bash\ncurl http://shop/health\n# Expected output: ok\n```\n')).text;
	expect(said).toMatch(/^ +Expected output: ok$/m);
});
