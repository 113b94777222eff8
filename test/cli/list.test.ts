import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {findRunbooks} from '../../src/cli/list/find-runbooks.ts';
import {ignoredBy} from '../../src/cli/list/ignored.ts';
import {markdownFiles} from '../../src/cli/list/markdown-files.ts';
import {runbookSign} from '../../src/cli/list/runbook-sign.ts';
import type {World} from '../../src/cli/world.ts';
import {rollbook, root, temporary} from '../support/rollbook.ts';

const STEPS = '\n## Steps\n\n```bash\n# Look\necho looked\n```\n';

const folder = (files: Readonly<Record<string, string>>): string => {
	const cwd = temporary('list');
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(cwd, name)), {recursive: true});
		writeFileSync(join(cwd, name), text);
	}
	return cwd;
};

const signOf = (path: string, text: string, accompanied = false): string | null => runbookSign({path, text, accompanied});

test.each([
	['a scenario beside it', 'a.md', '# Shop\n', true],
	['front matter that declares a run', 'a.md', '---\nrto: 5m\n---\n# Shop\n', false],
	['an annotation of a heading', 'a.md', '# Shop <!-- rollbook: role=procedure -->\n', false],
	['an annotation of a block', 'a.md', '# Shop\n\n```sh {timeout=5m}\nmake\n```\n', false],
	['its folder', 'docs/runbooks/shop.md', `# Shop${STEPS}`, false],
	['its name', 'docs/db-failover.md', `# Shop${STEPS}`, false],
	['its title', 'a.md', `# Rolling back the shop${STEPS}`, false],
	['its title, though it is called README', 'ops/README.md', `# Shop runbook${STEPS}`, false],
	['its title in German', 'a.md', `# Notfallplan Datenbank${STEPS}`, false],
	['parts that a manual has not', 'a.md', '# Shop\n\n## When to escalate\n\n1. x\n\n## Verification\n\n## Contacts\n\n## Troubleshooting\n', false],
	['the form of alerts', 'a.md', '# ShopDown\n\n## Meaning\n\n## Diagnosis\n\n1. Look\n\n## Mitigation\n', false],
])('%s makes it a runbook', (_title, path, text, accompanied) => {
	expect(signOf(path, text, accompanied)).not.toBeNull();
});

test.each([
	['a README that shows how to install', 'README.md', '# Shop\n\n## Install\n\n```sh\nnpm install shop\n```\n\n## Restore a session\n\n```sh\nshop restore\n```\n'],
	['a README in a folder of runbooks', 'runbooks/README.md', '# What is here\n\n1. One\n2. Two\n'],
	['a changelog with ways back', 'CHANGELOG.md', '# Changelog\n\n## Rollback\n\n```sh\nx rollback\n```\n'],
	['a page about runbooks', 'docs/writing.md', '# How a runbook is written\n\n```sh\nls\n```\n'],
	['a manual whose examples hold runbooks', 'docs/manual.md', `# Reading\n\n\`\`\`\`markdown\n# Roll back <!-- rollbook: rto=5m -->\n\n\`\`\`sh {timeout=5m}\nmake\n\`\`\`\n\`\`\`\`\n`],
	['prose without anything to do', 'runbooks/why.md', '# Why we roll back\n\nBecause.\n'],
])('%s is none', (_title, path, text) => {
	expect(signOf(path, text)).toBeNull();
});

test('of our own pages only the runbooks are some', () => {
	const found = findRunbooks({cwd: root} as World, []).map(({path}) => path);
	expect(found.length).toBeGreaterThan(2);
	expect(found.filter(path => !path.startsWith(join(root, 'runbooks')))).toEqual([]);
});

test('what git ignores, packages, hidden folders and run folders are not searched', () => {
	const cwd = folder({
		'.gitignore': 'build/\n*.draft.md\n/only-here\n# x\n',
		'a.md': '', 'build/b.md': '', 'x/build/c.md': '', 'd.draft.md': '', 'only-here/e.md': '', 'x/only-here/f.md': '',
		'node_modules/p/g.md': '', '.hidden/h.md': '', 'artifacts/rollback/1/journal.jsonl': '', 'artifacts/rollback/1/runbook.md': '', 'x/.gitignore': 'i.md\n', 'x/i.md': '', 'y/i.MD': '',
	});
	expect(markdownFiles(cwd).map(path => path.slice(cwd.length + 1))).toEqual(['a.md', 'x/only-here/f.md', 'y/i.MD']);
	const ignored = ignoredBy('docs/**/old\na?.md\n');
	expect([ignored('docs/x/y/old', true), ignored('docs/old', false), ignored('x/ab.md', false), ignored('abc.md', false)]).toEqual([true, true, true, false]);
});

test('hundreds of pages that are no runbooks cost next to nothing', () => {
	const page = readFileSync(join(root, 'docs/annotations.md'), 'utf8');
	const cwd = folder(Object.fromEntries(Array.from({length: 300}, (_, index) => [`p${index}.md`, page])));
	const begun = performance.now();
	expect(findRunbooks({cwd} as World, ['.'])).toEqual([]);
	expect(performance.now() - begun).toBeLessThan(3000);
});

test('`list` tells title, owner, age, the last drill and the last run, for people and for programs', async () => {
	const text = `# Roll back the shop\n\n**Owner:** Platform\n**Last Tested:** 2026-01-10\n**Next Review:** 2026-02-10\n${STEPS}`;
	const scenario = 'title: v8 breaks\nobjectives: {rto: 5m, pass: [{outcome: completed}]}\nworld: {programs: []}\nanswers: {otherwise: run}\n';
	const cwd = folder({'.git/HEAD': 'ref: refs/heads/main\n', 'ops/runbooks/shop.md': text, 'ops/runbooks/shop.scenario.yaml': scenario, 'ops/failover.md': `# Fail over${STEPS}`, 'README.md': `# Shop${STEPS}`});
	const [drilled, ran] = [await rollbook(['drill', 'ops/runbooks/shop.md', '--yes', '--speed', '1000'], {cwd}), await rollbook(['run', 'ops/runbooks/shop.md', '--yes'], {cwd})];
	expect([drilled.exitCode, ran.exitCode]).toEqual([0, 0]);
	const {exitCode, stdout} = await rollbook(['list'], {cwd});
	expect({exitCode, stdout}).toEqual({
		exitCode: 0,
		stdout: expect.stringMatching(
			/^ops\/failover\.md\n {2}"Fail over", 1 step\n {2}never drilled here\n {2}never run here\n\nops\/runbooks\/shop\.md\n {2}"Roll back the shop", owner Platform, 1 step\n {2}last drill \d{4}-\d\d-\d\d, completed, criteria passed, recovered in 0:00:0\d of 0:05:00\n {2}last run \d{4}-\d\d-\d\d, completed\n {2}last looked at 2026-01-10, next review 2026-02-10 \(OVERDUE\)\n$/u,
		),
	});
	type Row = {readonly path: string; readonly sign: string; readonly lastDrill: {readonly verdict: string; readonly rtoMs: number} | null; readonly lastRun: {readonly state: string} | null};
	const {runbooks} = JSON.parse((await rollbook(['list', '--format', 'json'], {cwd})).stdout) as {readonly runbooks: readonly Row[]};
	expect(runbooks.map(({path, sign}) => [path, sign])).toEqual([['ops/failover.md', 'its name is that of a runbook'], ['ops/runbooks/shop.md', 'a scenario or a sidecar file stands beside it']]);
	expect(runbooks[1]).toMatchObject({lastDrill: {verdict: 'passed', rtoMs: 300_000}, lastRun: {state: 'completed'}});
	writeFileSync(join(cwd, 'rollbook.yaml'), 'runbooks: ops/runbooks\n');
	expect((await rollbook(['list'], {cwd: join(cwd, 'ops')})).stdout.split('\n')[0]).toBe('runbooks/shop.md');
	// A checkout that was moved takes its run folders along.
	writeFileSync(join(cwd, 'rollbook.yaml'), '');
	renameSync(cwd, `${cwd}-moved`);
	expect((await rollbook(['list'], {cwd: `${cwd}-moved`})).stdout).toBe(stdout);
}, 30_000);

test('where there is none, that is said, with what to do', async () => {
	const cwd = folder({'README.md': `# Shop${STEPS}`});
	expect(await rollbook(['list'], {cwd})).toMatchObject({exitCode: 0, stdout: '', stderr: expect.stringContaining('`rollbook init` begins one')});
	expect(await rollbook(['list', 'x'], {cwd})).toMatchObject({exitCode: 2, stderr: expect.stringContaining('there is no folder `x`')});
});
