import {expect, test} from 'vitest';
import {CHECK_FORMATS, type CheckResult} from '../../src/artifacts/check-report.ts';
import type {Diagnostic} from '../../src/plan/diagnostic.ts';

const found: Diagnostic = {code: 'dead-link', severity: 'error', message: 'there is no file `a,b.md`', path: 'run books/100%,a:b.md', line: 3, column: 5, length: 6, excerpt: '[a](a,b.md)', help: 'mend it\nor 50% of it'};
const result: CheckResult = {files: 4, diagnostics: [found, {...found, severity: 'warning', code: 'no-such-rule', help: null}, {...found, severity: 'note'}], rules: [{code: 'dead-link', severity: 'error', sentence: 'A link leads somewhere.'}], version: '1.2.3'};

test('text ends with what was counted', () => {
	expect(CHECK_FORMATS.text(result)).toMatch(/^error\[dead-link\]: [\s\S]*\n\n1 error, 1 warning, 1 note in 4 files\n$/);
	expect(CHECK_FORMATS.text({...result, files: 1, diagnostics: []})).toBe('0 errors, 0 warnings in 1 file\n');
});

test('json holds counts and diagnostics', () => {
	expect(JSON.parse(CHECK_FORMATS.json(result))).toEqual({errors: 1, warnings: 1, notes: 1, files: 4, diagnostics: result.diagnostics});
});

test('workflow commands are escaped, properties more than text', () => {
	const [first, second, third, last] = CHECK_FORMATS.github(result).split('\n');
	expect(first).toBe('::error file=run books/100%25%2Ca%3Ab.md,line=3,col=5,endColumn=11,title=dead-link::there is no file `a,b.md`%0Amend it%0Aor 50%25 of it');
	expect(second).toMatch(/^::warning .*::there is no file `a,b.md`$/);
	expect(third).toMatch(/^::notice /);
	expect(last).toBe('1 error, 1 warning, 1 note in 4 files');
});

test('a SARIF log has what version 2.1.0 asks for', () => {
	const log = JSON.parse(CHECK_FORMATS.sarif(result));
	expect(log).toMatchObject({$schema: expect.stringContaining('sarif-2.1.0'), version: '2.1.0', runs: [{columnKind: 'utf16CodeUnits', tool: {driver: {name: 'rollbook', version: '1.2.3', rules: [{id: 'dead-link', shortDescription: {text: 'A link leads somewhere.'}, defaultConfiguration: {level: 'error'}}]}}}]});
	const [first, second, third] = log.runs[0].results;
	expect(first).toEqual({
		partialFingerprints: {'rollbookFinding/v1': expect.stringMatching(/^[\da-f]{16}:1$/u)},
		ruleId: 'dead-link',
		ruleIndex: 0,
		level: 'error',
		message: {text: 'there is no file `a,b.md`; help: mend it\nor 50% of it'},
		locations: [{physicalLocation: {artifactLocation: {uri: 'run%20books/100%25%2Ca%3Ab.md'}, region: {startLine: 3, startColumn: 5, endColumn: 11, snippet: {text: '[a](a,b.md)'}}}}],
	});
	expect(second).not.toHaveProperty('ruleIndex');
	expect([second.level, third.level]).toEqual(['warning', 'note']);
	expect(JSON.parse(CHECK_FORMATS.sarif({...result, diagnostics: []})).runs[0].results).toEqual([]);
});

test('an absolute path becomes a file address, the mark of the own folder goes', () => {
	const uri = (path: string): string => JSON.parse(CHECK_FORMATS.sarif({...result, diagnostics: [{...found, path}]})).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri;
	expect([uri('/srv/a b.md'), uri('./a.md'), uri('../a.md')]).toEqual(['file:///srv/a%20b.md', 'a.md', '../a.md']);
});
