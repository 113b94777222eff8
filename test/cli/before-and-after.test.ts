import {chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {SummaryFile} from '../../src/artifacts/summary-file.ts';
import {readPrinted} from '../../src/runner/printed-file.ts';
import {rewriteJournal} from '../support/old-run.ts';
import {rollbook, temporary} from '../support/rollbook.ts';

/** Pre- and post- files by proposal: a live run with a program that stands for `flyctl`, whose release is a file. */

const FLYCTL = `#!/bin/sh
case "$1 $2" in
"releases --json") echo "update available" >&2; printf '[{"version":"%s"}]' "$(cat release)";;
"status "*) echo "update available" >&2; printf 'shop at %s\\033[2J key %s\\n' "$(cat release)" "$KEY";;
"deploy "*) echo v41 > release;;
esac
`;

const RUNBOOK = `# Shop

## Rollback

\`\`\`bash
flyctl releases --json
flyctl status --app shop
flyctl deploy --image <version>
flyctl releases --json
flyctl status --app shop
\`\`\`
`;

const ran = async (text = RUNBOOK, flags: readonly string[] = []) => {
	const cwd = temporary('before');
	mkdirSync(join(cwd, 'bin'));
	writeFileSync(join(cwd, 'bin/flyctl'), FLYCTL);
	chmodSync(join(cwd, 'bin/flyctl'), 0o755);
	writeFileSync(join(cwd, 'release'), 'v42');
	writeFileSync(join(cwd, 'a.md'), text);
	const env = {PATH: `${join(cwd, 'bin')}:${process.env['PATH'] ?? ''}`, KEY: 'canary-5a1b7c'};
	const result = await rollbook(['run', 'a.md', '--yes', '--input', 'version=v41', ...flags], {cwd, env});
	const kind = join(cwd, 'artifacts/rollback');
	const folder = join(kind, readdirSync(kind).find(name => /^\d/.test(name)) ?? '');
	return {cwd, env, folder, result, file: (name: string) => readFileSync(join(folder, name), 'utf8')};
};

test('the state from before and from after stands beside the summary, clean, JSON where it is JSON, and the summary shows what changed', async () => {
	const {folder, result, file} = await ran();
	expect(result.exitCode).toBe(0);
	expect(JSON.parse(file('pre-rollback-releases.json'))).toEqual([{version: 'v42'}]);
	expect(JSON.parse(file('post-rollback-releases.json'))).toEqual([{version: 'v41'}]);
	expect(file('pre-rollback-status.txt')).toContain('shop at v42');
	expect(file('post-rollback-status.txt')).not.toContain('update available');
	expect(readdirSync(folder).filter(name => /^(?:pre|post)-/.test(name))).toHaveLength(4);
	for (const text of [file('rollback-summary.txt'), result.stdout]) {
		expect(text).toMatch(/Before and after\n {2}releases: flyctl releases\n {4}before {2}step 1, pre-rollback-releases\.json\n {4}after {3}step 4, post-rollback-releases\.json/);
		expect(text).toMatch(/- +"version": "v42"\n *\+ +"version": "v41"/);
		expect(text).not.toContain('\u001b');
	}
	const summary = JSON.parse(file('summary.json')) as SummaryFile;
	expect(summary.beforeAndAfter.map(({name, before, after}) => [name, before?.file, after?.file])).toEqual([['releases', 'pre-rollback-releases.json', 'post-rollback-releases.json'], ['status', 'pre-rollback-status.txt', 'post-rollback-status.txt']]);
	const manifest = JSON.parse(file('manifest.json')) as {files: {path: string; sha256: string}[]};
	const hashOf = (path: string) => manifest.files.find(one => one.path === path)?.sha256;
	expect(hashOf('post-rollback-status.txt')).toBe(hashOf(`steps/${readdirSync(join(folder, 'steps')).find(name => name.startsWith('05')) ?? ''}/attempt-1/stdout.txt`));
});

test('nothing more runs than the runbook has: what it does not show is told', async () => {
	const {folder, file} = await ran(RUNBOOK.replace('flyctl releases --json\nflyctl status --app shop\nflyctl deploy', 'flyctl deploy'));
	expect(file('rollback-summary.txt')).toMatch(/status: flyctl status --app shop\n {4}before {2}nothing shows it before step 1\n/);
	expect(readdirSync(folder).filter(name => name.startsWith('pre-'))).toEqual([]);
	expect(readdirSync(join(folder, 'steps'))).toHaveLength(3);
});

test('what the runbook saves under names of its own is compared, and nothing else is kept of it', async () => {
	const saved = (name: string) => `\`\`\`bash {save=${name}}\nflyctl status --app shop\n\`\`\`\n\n`;
	const {folder, file} = await ran(`# Shop\n\n## Rollback\n\n${saved('pre-rollback-status.txt')}\`\`\`bash\nflyctl deploy --image <version>\n\`\`\`\n\n${saved('post-rollback-status.txt')}`);
	expect(file('rollback-summary.txt')).toMatch(/rollback-status: flyctl status --app shop\n {4}before {2}step 1, pre-rollback-status\.txt\n {4}after {3}step 3, post-rollback-status\.txt\n {4}- shop at v42.*\n {4}\+ shop at v41/);
	expect(readdirSync(folder).filter(name => /^(?:pre|post)-/.test(name))).toEqual(['post-rollback-status.txt', 'pre-rollback-status.txt']);
});

test('what is masked stays masked', async () => {
	const front = '---\ninputs: {key: {secret: true, from: {env: KEY}}}\n---\n';
	const {folder, env} = await ran(`${front}${RUNBOOK.replace('flyctl deploy', 'flyctl deploy --key <key>')}`);
	for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
		if (entry.isFile()) expect(readFileSync(join(entry.parentPath, entry.name)).includes(env.KEY), entry.name).toBe(false);
	}
	expect(existsSync(join(folder, 'pre-rollback-status.txt'))).toBe(true);
});

test('a name that a later look takes away is gone from the folder', async () => {
	const {cwd, env, folder} = await ran();
	writeFileSync(join(folder, 'pre-rollback-releases.txt'), 'of an earlier look');
	await rollbook(['report'], {cwd, env});
	expect(existsSync(join(folder, 'pre-rollback-releases.txt'))).toBe(false);
	expect(existsSync(join(folder, 'pre-rollback-releases.json'))).toBe(true);
});

test('a journal from elsewhere cannot name a file outside of its folder', async () => {
	const {cwd, env, folder} = await ran();
	writeFileSync(join(cwd, 'outside.txt'), 'private');
	symlinkSync(join(cwd, 'outside.txt'), join(folder, 'link.txt'));
	for (const path of ['../../../outside.txt', join(cwd, 'outside.txt'), 'link.txt', 'steps/../../../../outside.txt', 'steps', 'none.txt']) expect(readPrinted(folder, path)).toBeNull();
	rewriteJournal(folder, entries => entries.map(entry => JSON.parse(JSON.stringify(entry).replaceAll(/steps\/[^"]*(?:stdout|output)\.txt/g, '../../../outside.txt')) as typeof entry));
	await rollbook(['report'], {cwd, env});
	expect(readFileSync(join(folder, 'rollback-summary.txt'), 'utf8')).not.toContain('private');
	expect(readdirSync(folder).filter(name => /^(?:pre|post)-/.test(name))).toEqual([]);
});
