import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {rollbook, root, temporary} from '../support/rollbook.ts';

const GOOD = '# Restart\n\n```sh\nsystemctl restart web\n```\n';
const WARNS = '# Check\n\n```sh\ncurl https://shop.example/\n```\n';
const WRONG = '# Restart\n\n- [ ] See [there](gone.md)\n';

const folder = (files: Readonly<Record<string, string>>): string => {
	const cwd = temporary('check');
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(cwd, name)), {recursive: true});
		writeFileSync(join(cwd, name), content);
	}
	return cwd;
};

const FILES = {'good.md': GOOD, 'warns.md': WARNS, 'wrong.md': WRONG};

describe('rollbook check', () => {
	test.each([
		{args: ['good.md'], code: 0, last: '0 errors, 0 warnings in 1 file'},
		{args: ['good.md', 'warns.md'], code: 0, last: '0 errors, 1 warning in 2 files'},
		{args: ['warns.md', '--max-warnings', '1'], code: 0, last: '0 errors, 1 warning in 1 file'},
		{args: ['warns.md', '--max-warnings', '0'], code: 3, last: '0 errors, 1 warning in 1 file'},
		{args: ['warns.md', '--severity', 'error'], code: 0, last: '0 errors, 0 warnings in 1 file'},
		{args: ['.'], code: 3, last: '1 error, 1 warning in 3 files'},
		{args: ['good.md', './good.md', '.'], code: 3, last: '1 error, 1 warning in 3 files'},
	])('$args exits with $code', async ({args, code, last}) => {
		const {exitCode, stdout, stderr} = await rollbook(['check', ...args], {cwd: folder(FILES)});
		expect({exitCode, stderr, last: String(stdout).trimEnd().split('\n').at(-1)}).toEqual({exitCode: code, stderr: '', last});
	});

	test.each([
		{args: [], says: "missing required argument 'file'"},
		{args: ['none.md'], says: 'there is no runbook `none.md`'},
		{args: ['empty'], says: 'there is no Markdown file below `empty`'},
		{args: ['good.md', '--format', 'xml'], says: 'sarif'},
		{args: ['good.md', '--date', '2026-02-30'], says: 'it is a day like'},
		{args: ['good.md', '--max-warnings', 'few'], says: 'it is a whole number'},
	])('$args is a slip in the command line', async ({args, says}) => {
		const {exitCode, stderr} = await rollbook(['check', ...args], {cwd: folder({...FILES, 'empty/a.txt': ''})});
		expect({exitCode, stderr}).toEqual({exitCode: 2, stderr: expect.stringContaining(says)});
	});

	test('searches folders for Markdown, but not those of packages, of git and of runs', async () => {
		const cwd = folder({'b/c/wrong.md': WRONG, 'a.markdown': WRONG, 'node_modules/x/wrong.md': WRONG, '.git/wrong.md': WRONG, 'artifacts/rollback/1/runbook.md': WRONG, 'artifacts/rollback/1/journal.jsonl': '', 'note.txt': WRONG, 'plain.md': 'Just a page.\n'});
		const {stdout} = await rollbook(['check', '.', '--format', 'json'], {cwd});
		const report = JSON.parse(String(stdout)) as {files: number; diagnostics: {path: string}[]};
		expect({files: report.files, paths: report.diagnostics.map(({path}) => path)}).toEqual({files: 3, paths: ['a.markdown', 'b/c/wrong.md']});
	});

	test('says of a named file, not of a found one, that nothing in it can be run', async () => {
		const cwd = folder({'plain.md': 'Just a page.\n'});
		const {stdout} = await rollbook(['check', 'plain.md'], {cwd});
		expect(stdout).toContain('no-steps');
	});

	test('asks for links from the folder of the runbook, and for the sidecar file beside it', async () => {
		const cwd = folder({'books/a.md': '# A\n\n- [ ] See [b](../docs/b.md#part-two), [c](c.md)\n', 'docs/b.md': '# B\n\n## Part two\n', 'books/c.md': '# C\n', 'books/a.rollbook.yaml': 'sections: {Z: {danger: true}}\n'});
		const {stdout} = await rollbook(['check', 'books/a.md'], {cwd});
		expect(stdout).toContain('error[unknown-heading]');
		expect(stdout).toContain('books/a.rollbook.yaml:1:12');
		expect(stdout).not.toContain('dead-');
	});

	test('judges ages as on the day that is given', async () => {
		const cwd = folder({'a.md': `${GOOD}\n**Next Review:** 2026-06-30\n`});
		const [before, after] = await Promise.all(['2026-06-30', '2026-07-01'].map(date => rollbook(['check', 'a.md', '--date', date], {cwd})));
		expect(before?.stdout).toContain('0 warnings');
		expect(after?.stdout).toContain('warning[review-overdue]: the review was due on 2026-06-30');
	});

	test('looks for tools on the PATH when told', async () => {
		const cwd = folder({'a.md': '# A\n\n```sh\nsh -c uptime\nwebctl-of-old status\n```\n', 'bin/webctl-of-old': ''});
		const {stdout} = await rollbook(['check', 'a.md', '--tools'], {cwd, env: {PATH: `${join(cwd, 'bin')}:/bin:/usr/bin`}});
		expect(stdout).toContain('warning[missing-tool]: there is no `webctl-of-old` on the PATH');
		expect(stdout).not.toContain('there is no `sh`');
	});

	test.each(['sarif', 'github'])('writes %s', async format => {
		const {stdout, exitCode} = await rollbook(['check', 'wrong.md', '--format', format], {cwd: folder(FILES)});
		expect({exitCode, stdout}).toEqual({exitCode: 3, stdout: expect.stringMatching(format === 'sarif' ? /"ruleId": "dead-link"/ : /^::error file=wrong\.md,line=3,col=19,endColumn=26,title=dead-link::/)});
	});

	test('finds nothing in our own runbooks', async () => {
		const {stdout} = await rollbook(['check', 'runbooks', '--date', '2026-11-21'], {cwd: root});
		expect(stdout).toMatch(/^0 errors, 0 warnings in \d+ files\n$/);
	});
});
