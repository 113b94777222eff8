import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv, type ValidateFunction} from 'ajv';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {ANNOTATIONS} from '../src/parser/annotation-table.ts';
import {readRunbook} from '../src/parser/read-runbook.ts';
import {readScenario} from '../src/parser/scenario-file.ts';
import type {Plan} from '../src/plan/plan.ts';
import {jsonSchemas} from './support/json-schemas.ts';
import {packNames, shelf} from './support/packs.ts';
import {agrees} from './support/plan-schema.ts';
import {recordsAgree} from './support/record-schemas.ts';
import {readText} from './support/read-text.ts';
import {findSeeds} from './support/seeds.ts';

const root = join(import.meta.dirname, '..');
const published = (name: string): object => JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')) as object;
const validator = (name: string): ValidateFunction => new Ajv({strict: false, allErrors: true}).compile(published(name));
const inFolder = (folder: string, end: string): readonly string[] => readdirSync(join(root, folder)).filter(name => name.endsWith(end)).map(name => join(root, folder, name));
const plan = (bytes: Uint8Array): Plan => readRunbook(bytes, {path: 'a.md', sha256: 'none'});

const holds = (validate: ValidateFunction, value: unknown): void => {
	validate(value);
	expect(validate.errors ?? []).toEqual([]);
};

describe('published JSON Schemas', () => {
	it.each(Object.entries(jsonSchemas()))('%s says what the program reads or prints', async (name, schema) => {
		await expect(`${JSON.stringify(schema, null, '\t')}\n`).toMatchFileSnapshot(join(root, 'schemas', `${name}.schema.json`));
	});

	it('are all there, and go along with the program', () => {
		expect(readdirSync(join(root, 'schemas')).toSorted()).toEqual(Object.keys(jsonSchemas()).map(name => `${name}.schema.json`).toSorted());
		expect((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {files: string[]}).files).toContain('schemas');
		expect([agrees, recordsAgree]).toEqual([true, true]);
	});
});

describe('the schema of', () => {
	it('plans holds for every runbook that we have', () => {
		const validate = validator('plan');
		for (const file of [...inFolder('runbooks', '.md'), ...(findSeeds()?.files ?? [])]) holds(validate, JSON.parse(JSON.stringify(plan(readFileSync(file)))));
	});

	it('plans holds for whatever text, and for annotations of every kind', () => {
		const validate = validator('plan');
		fc.assert(fc.property(fc.string({maxLength: 400}), text => holds(validate, JSON.parse(JSON.stringify(readText(text))))), {numRuns: 60});
		holds(validate, JSON.parse(JSON.stringify(readText('---\ntargets: [prod]\ninputs: {a: {from: "#x"}}\n---\n# X <!-- rollbook: rto=5m -->\n\n## Go <!-- rollbook: on=prod needs=#x -->\n\n```sh {#x retry=2/1s expect-exit=1 undo=#x}\nssh host\n```\n\n1. Wait 5 minutes\n'))));
	});

	it('plans holds for every example of the documentation, and so does that of front matter and sidecars', () => {
		const [whole, front, beside] = [validator('plan'), validator('front-matter'), validator('sidecar')];
		const pages = inFolder('docs', '.md').map(file => readFileSync(file, 'utf8'));
		const examples = pages.flatMap(text => [...text.matchAll(/^````markdown\n([\s\S]*?)\n````$/gmu)].map(match => match[1] ?? ''));
		expect(examples.length).toBeGreaterThan(50);
		for (const example of examples) {
			const read = readText(`${example}\n`);
			holds(whole, JSON.parse(JSON.stringify(read)));
			const yaml = /^---\n([\s\S]*?)\n---\n/u.exec(example)?.[1];
			if (yaml !== undefined && !read.diagnostics.some(({code}) => /front-matter|input-key/u.test(code) && code !== 'front-matter-shown-only')) holds(front, parse(yaml));
		}
		const sidecar = /## Files that one may not touch[\s\S]*?```yaml\n([\s\S]*?)\n```/u.exec(pages.join('\n'))?.[1];
		holds(beside, parse(sidecar ?? 'none'));
	});

	it('front matter holds for that of our runbooks and refuses what the program refuses', () => {
		const validate = validator('front-matter');
		for (const file of inFolder('runbooks', '.md')) {
			const text = /^---\n([\s\S]*?)\n---\n/u.exec(readFileSync(file, 'utf8'))?.[1];
			if (text !== undefined) holds(validate, parse(text));
		}
		holds(validate, {title: 'x', rto: '15m', inputs: {a: 1, b: {prompt: 'Which?', options: ['x', 2], secret: true}, c: null}, layout: 'docs'});
		for (const wrong of [{title: []}, {inputs: 5}, {inputs: {a: {promt: 'x'}}}, {env: {A: []}}, {targets: {prod: {host: 'x'}}}, {artifacts: ['a']}]) expect(validate(wrong)).toBe(false);
		holds(validate, {targets: {prod: {ssh: 'deploy@web-1'}, web: 'docker exec -i web sh'}, env: {REGION: 'eu'}, artifacts: 'evidence/shop', interpreters: {sql: 'psql -c'}, notify: ['#ops']});
		holds(validate, {targets: ['prod', 'stage']});
	});

	it('scenarios and packs holds for ours and refuses what the program refuses', () => {
		const validate = validator('scenario');
		for (const file of [...inFolder('runbooks', '.scenario.yaml'), ...inFolder('test/scenarios', '.yaml')]) {
			const text = readFileSync(file, 'utf8');
			expect(readScenario(text, file, undefined, shelf).scenario).not.toBeNull();
			holds(validate, parse(text));
		}
		for (const name of packNames) holds(validator('pack'), parse(readFileSync(join(root, 'packs', `${name}.pack.yaml`), 'utf8')));
		for (const wrong of [{}, {title: 'x', wrold: {}}, {title: 'x', faults: {}}]) expect(validate(wrong)).toBe(false);
	});

	it('sidecar files knows the keys of the annotation table', () => {
		const validate = validator('sidecar');
		holds(validate, {title: 'x', sections: {'A / B': {id: 'b', danger: true, fences: {1: {timeout: '5m', expect: ['a', 'b']}}, items: {2: {run: 'x'}}}}});
		for (const [place, at] of [['heading', (words: object) => ({A: words})], ['fence', (words: object) => ({A: {fences: {1: words}}})], ['item', (words: object) => ({A: {items: {1: words}}})]] as const) {
			for (const row of ANNOTATIONS.filter(({on, heeded}) => on.includes(place) && heeded !== false)) holds(validate, {sections: at({[row.key === '#' ? 'id' : row.key]: row.example.split('=')[1] ?? true})});
		}
		for (const wrong of [{sections: {A: {timeout: '5m'}}}, {sections: {A: {fences: {1: {timeot: '5m'}}}}}, {titel: 'x'}]) expect(validate(wrong)).toBe(false);
	});
});
