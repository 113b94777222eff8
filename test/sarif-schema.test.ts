import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {CHECK_FORMATS} from '../src/artifacts/check-report.ts';
import {checkRunbook} from '../src/parser/check/check-runbook.ts';
import {CODES} from '../src/parser/check/codes.ts';
import {markdown} from './support/arbitrary-markdown.ts';
import {surroundings} from './support/check-text.ts';
import {sarifSchema} from './support/sarif-schema.ts';
import {findSeeds, WITHOUT_SEEDS} from './support/seeds.ts';

const validate = new Ajv2020({strict: false, allErrors: true}).compile(sarifSchema);
const seeds = findSeeds();

const holds = (bytes: Uint8Array, path: string): void => {
	const diagnostics = checkRunbook(bytes, {path, sha256: ''}, surroundings());
	const log = JSON.parse(CHECK_FORMATS.sarif({files: 1, diagnostics, rules: CODES, version: '1.0.0'})) as {runs: {results: {ruleId: string; ruleIndex: number}[]}[]};
	validate(log);
	expect(validate.errors ?? []).toEqual([]);
	for (const {ruleId, ruleIndex} of log.runs[0]?.results ?? []) expect(CODES[ruleIndex]?.code).toBe(ruleId);
};

it('SARIF logs have the shape of version 2.1.0 for our runbooks', () => {
	const folder = join(import.meta.dirname, '../runbooks');
	for (const name of readdirSync(folder).filter(name => name.endsWith('.md'))) holds(readFileSync(join(folder, name)), `runbooks/${name}`);
});

it.skipIf(seeds === null)(seeds === null ? WITHOUT_SEEDS : 'SARIF logs have it for real runbooks', () => {
	for (const file of seeds?.files ?? []) holds(readFileSync(file), file);
});

it('a finding is the same after lines were added above it, and its rule has a help', () => {
	const prints = (text: string): readonly string[] => {
		const diagnostics = checkRunbook(new TextEncoder().encode(text), {path: 'a.md', sha256: ''}, surroundings());
		const log = JSON.parse(CHECK_FORMATS.sarif({files: 1, diagnostics, rules: CODES, version: '1.0.0'})) as {runs: {tool: {driver: {rules: {help: {text: string}}[]}}; results: {partialFingerprints: Record<string, string>}[]}[]};
		for (const {help} of log.runs[0]?.tool.driver.rules ?? []) expect(help.text).toContain('docs/diagnostics.md');
		return (log.runs[0]?.results ?? []).flatMap(({partialFingerprints}) => Object.values(partialFingerprints));
	};
	const text = '# A\n\n[gone](gone.md)\n\n[gone](gone.md)\n';
	const found = prints(text);
	expect(found.length).toBeGreaterThan(1);
	expect(new Set(found).size).toBe(found.length);
	expect(prints(text.replace('# A\n', '# A\n\nMore words.\n'))).toEqual(found);
});

it('SARIF logs have it for whatever text and path', () => {
	fc.assert(fc.property(markdown, fc.string({minLength: 1, maxLength: 20}), (text, path) => holds(new TextEncoder().encode(text), path)), {numRuns: 60});
});
