import {readFileSync, readdirSync} from 'node:fs';
import {registerHooks} from 'node:module';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {githubWorkflow} from '../../src/artifacts/export/github-workflow.ts';
import {readText} from '../support/read-text.ts';
import {root} from '../support/rollbook.ts';
import {skipped} from '../support/skipped.ts';

/**
 * All that is for GitHub, held against GitHub's own rules: its schemas of workflows and actions, with the reader that its
 * editors use. It knows expressions, contexts and the order of jobs too, which a JSON schema does not.
 */

type Context = {readonly errors: {getErrors(): readonly {readonly message: string}[]}};
type Reader = (file: {readonly name: string; readonly content: string}, trace: unknown) => {readonly context: Context; readonly value: unknown};
type Workflows = {readonly parseWorkflow: Reader; readonly convertWorkflowTemplate: (context: Context, value: unknown) => Promise<unknown>; readonly NoOperationTraceWriter: new () => unknown};
type Actions = {readonly parseAction: Reader; readonly convertActionTemplate: (context: Context, value: unknown) => unknown};

// Made for bundlers: it does not say of its schemas that they are JSON.
registerHooks({resolve: (specifier, context, next) => ({...next(specifier, context), ...(/\bv1\.0\.min\.json$/.test(specifier) ? {importAttributes: {type: 'json'}} : {})})});

// Named in variables, so that types hold where the package is not installed yet.
const [workflowParser, actionParser] = ['@actions/workflow-parser', '@actions/workflow-parser/actions/index'];
const workflows = await import(workflowParser).then(found => found as Workflows, () => null);
const actions = await import(actionParser).then(found => found as Actions, () => null);
const absent = workflows === null || actions === null ? `${workflowParser} is not installed: npm ci` : null;

const wrongWorkflow = async (name: string, content: string): Promise<readonly string[]> => {
	if (workflows === null) return [];
	const {context, value} = workflows.parseWorkflow({name, content}, new workflows.NoOperationTraceWriter());
	if (context.errors.getErrors().length === 0) await workflows.convertWorkflowTemplate(context, value);
	return context.errors.getErrors().map(({message}) => message);
};

const wrongAction = (content: string): readonly string[] => {
	if (workflows === null || actions === null) return [];
	const {context, value} = actions.parseAction({name: 'action.yml', content}, new workflows.NoOperationTraceWriter());
	if (context.errors.getErrors().length === 0) actions.convertActionTemplate(context, value);
	return context.errors.getErrors().map(({message}) => message);
};

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const runbooks = readdirSync(join(root, 'runbooks')).filter(name => name.endsWith('.md'));
test.skipIf(absent !== null).each(runbooks)(`the workflow of %s is one for GitHub${skipped(absent)}`, async name => {
	expect(await wrongWorkflow('rollback.yml', githubWorkflow(readText(read(`runbooks/${name}`))).text)).toEqual([]);
});

test.skipIf(absent !== null)(`so are the examples, and the action is one${skipped(absent)}`, async () => {
	const examples = [...read('docs/ci.md').matchAll(/^```yaml\n([^]*?)^```/gm)].map(([, text = '']) => text).filter(text => text.includes('jobs:'));
	expect(examples.length).toBeGreaterThan(0);
	for (const example of examples) expect(await wrongWorkflow('ci.yml', example)).toEqual([]);
	expect(wrongAction(read('action.yml'))).toEqual([]);
});

test.skipIf(absent !== null)(`what is wrong would be seen${skipped(absent)}`, async () => {
	const good = githubWorkflow(readText(read('runbooks/fly-rollback.md'))).text;
	const wrong = (from: string, to: string): Promise<readonly string[]> => wrongWorkflow('rollback.yml', good.replace(from, to));
	expect(await wrong('    needs:', '    nedds:')).not.toEqual([]);
	expect(await wrong('!cancelled()', '!cancelled() &&')).not.toEqual([]);
	expect(await wrong('- "begin"', '- "began"')).not.toEqual([]);
	expect(await wrong('type: "choice"', 'type: "chosen"')).not.toEqual([]);
	expect(wrongAction(read('action.yml').replace('using:', 'usin:'))).not.toEqual([]);
});
