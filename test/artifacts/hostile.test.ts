import {remark} from 'remark';
import remarkGfm from 'remark-gfm';
import {describe, expect, test} from 'vitest';
import {bundle} from '../../src/artifacts/bundle.ts';
import {keptStates} from '../../src/artifacts/kept-states.ts';
import {inertJson} from '../../src/artifacts/inert.ts';
import type {StepResult} from '../../src/run/event.ts';
import {checklist, command, decision, manual, option, tinyPlan, using} from '../support/tiny-plan.ts';
import {failed, passed, push, run, send, settle, startWalk} from '../support/walk.ts';

/** The same run, told by somebody who wants to play with whoever reads its documents. */

const HOSTILE = [
	'<img src=x onerror=alert(1)><script>alert(1)</script>',
	'![x](https://evil.example/x.png) [y](javascript:alert(1))',
	'```\n# Heading\n~~~~\n<!--',
	'| a | b |\n| --- | --- |',
	'@here @channel @everyone',
	'**bold** _it_ ~~gone~~ `code` [^1]',
	'\n\n## Impact\n\n- none\n',
	'=HYPERLINK("http://evil.example","x")',
	'\u001b]0;title\u0007\u001b[2J\u009b31m\r\u0008\u0000',
	'\u202eevil\u2066\u200b\u{e0041}\ufeff',
	']]><!ENTITY x "y"> & " \' \ufffe',
	'\\\\|\\`',
];

const documents = (text: string): readonly {readonly path: string; readonly text: string}[] => {
	const state = {what: 'status', of: `flyctl status ${text}`};
	const plan = tinyPlan(
		[
			decision('which', [option('one', {kind: 'next'}), {...option('two', {kind: 'next'}), text, detail: text}], {title: text}),
			command('look', {effect: 'read', shows: state, title: text}),
			using('deploy', ['version'], {title: text}),
			command('look2', {effect: 'read', shows: state, title: text}),
			checklist('after', 1, {title: text, items: [{index: 0, text, line: 1, checked: false}]}),
			manual('watch', {title: text}),
		],
		{title: text, facts: [{name: 'Owner', value: text, line: 1}], messages: [{title: text, channel: 'chat', line: 1, endLine: 1, text: `${text} <version> [CAUSE]`, step: null, why: text}], source: {path: text, sha256: '0', encoding: 'utf-8'}},
	);
	const walk = startWalk(plan, 'live');
	const prompt = () => walk.state.prompt?.id ?? '';
	const result = (step: string, outcome: StepResult = passed): StepResult => ({...outcome, why: text, artifacts: [{path: `steps/${step}/stdout.txt`, bytes: 1, sha256: ''}]});
	push(walk, {kind: 'inputs-set', by: text, values: {version: text}, secrets: [], sources: {version: text}});
	settle(walk);
	send(walk, {kind: 'choose', prompt: prompt(), option: 'two', reason: text});
	settle(walk);
	run(walk);
	settle(walk, step => result(step));
	run(walk);
	settle(walk, step => result(step, failed));
	send(walk, {kind: 'note', text: `-2m ${text}`, step: 'deploy'});
	push(walk, {kind: 'prompt-answered', prompt: prompt(), by: text, answer: {kind: 'skip', reason: text}});
	settle(walk);
	run(walk);
	settle(walk, step => result(step));
	send(walk, {kind: 'mark', step: 'after', item: 0, mark: 'not-applicable', reason: text});
	settle(walk);
	send(walk, {kind: 'abort', because: 'operator', reason: text});
	settle(walk);
	expect(walk.state.outcome).toBe('aborted');
	const printed = new Map([['steps/look/stdout.txt', new TextEncoder().encode(text)], ['steps/look2/stdout.txt', new TextEncoder().encode(`${text} now`)]]);
	expect(keptStates(plan, walk.entries, printed).filter(({text: kept}) => kept !== null)).toHaveLength(2);
	return bundle(plan, walk.entries, 'h', printed);
};

type Tree = {readonly type: string; readonly depth?: number; readonly url?: string; readonly value?: string; readonly children?: readonly Tree[]};

/** What a document is made of, without its words. An address that shows itself is one of them: people want to open it. */
const shape = (markdown: string): unknown => {
	const visit = ({type, depth, url, value, children}: Tree): unknown => {
		if (type === 'text' || type === 'code') return type;
		if (type === 'link' && children?.length === 1 && children[0]?.value === url && /^https?:/.test(url ?? '')) return 'text';
		const inner = (children ?? []).map(visit);
		return [value === undefined ? type : `${type} with a value`, depth ?? 0, ...inner.filter((part, index) => part !== 'text' || inner[index - 1] !== 'text')];
	};
	return visit(remark().use(remarkGfm).parse(markdown) as Tree);
};

const harmless = documents('x y');

describe.each(HOSTILE)('%j', text => {
	const hostile = documents(text);

	test('is text in every Markdown document', () => {
		for (const [index, document] of hostile.entries()) {
			if (!document.path.endsWith('.md')) continue;
			expect(shape(document.text), document.path).toEqual(shape(harmless[index]?.text ?? ''));
			expect(document.text, document.path).not.toMatch(/@(?:here|channel|everyone)(?![\s\S]*\n```)/);
		}
	});

	test('plays with no terminal, whichever document is printed', () => {
		for (const {path, text: written} of hostile) expect(written.replaceAll(/\r\n|\n/g, '').match(/[\p{Cc}\u200b\u202e\u2066\ufeff\u{e0041}]/u), path).toBeNull();
	});

	test('leaves the files for programs whole', () => {
		const of = (path: string): string => hostile.find(document => document.path === path)?.text ?? '';
		for (const line of of('timeline.jsonl').trimEnd().split('\n')) expect(inertJson(JSON.parse(line))).toBe(line);
		expect(JSON.parse(of('summary.json'))).toMatchObject({runbook: {title: text}, outcomeReason: text});
		expect(JSON.parse(of('inputs.json'))).toMatchObject({inputs: [{value: text}]});
		expect(of('timeline.csv').split('\r\n').slice(1, -1).filter(line => !/^\d+,[^",]+,[^",]+,[\d.]+,[a-z-]+,("(?:[^"]|"")*"),(?:\d*),("(?:[^"]|"")*")?,("(?:[^"]|"")*"),/.test(line))).toEqual([]);
	});
});
