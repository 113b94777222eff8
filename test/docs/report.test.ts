import {cpSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {KEYS_SCRIPT} from '../../src/artifacts/report/script-keys.ts';
import {PICTURE, describedIn, shownIn} from './report-picture.ts';
import {rollbook, root, temporary} from '../support/rollbook.ts';

const page = readFileSync('docs/report.md', 'utf8');
const commands = [...page.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(([, text = '']) => text.split('\n')).map(line => line.replace(/\s+#.*$/, '').trim()).filter(line => line.startsWith('rollbook '));

const cwd = temporary('report-page');

beforeAll(async () => {
	cpSync(join(root, 'runbooks'), join(cwd, 'runbooks'), {recursive: true});
	await rollbook(['drill', 'runbooks/fly-rollback.md', '--yes', '--speed', '1000'], {cwd});
});

test('the page shows commands', () => {
	expect(commands.length).toBeGreaterThan(0);
});

test.each(commands)('`%s` works', async line => {
	const [given = '', file] = line.split(' > ');
	const {exitCode, stdout, stderr} = await rollbook(given.split(' ').slice(1), {cwd});
	expect([exitCode, stderr]).toEqual([0, '']);
	expect(stdout).not.toBe('');
	if (file !== undefined) expect(stdout).toMatch(file.endsWith('.html') ? /^<!doctype html>/ : /^\{"version":[23],/);
});

test('the report of a drill has the parts that the page names', () => {
	const report = readFileSync(join(cwd, 'artifacts/drill/latest/report.html'), 'utf8');
	const there = [...report.slice(0, report.indexOf('</main>')).matchAll(/<h2 id="[a-z-]+">([^<]+)<\/h2>/g)].map(match => match[1] ?? '');
	const named = [...page.matchAll(/^\| ([A-Z][^|]+) \|/gm)].flatMap(match => (match[1] ?? '').split(', ').map(name => name.trim()));
	expect(there.filter(name => !named.includes(name))).toEqual([]);
	expect(there).toContain('Timeline');
});

test('the picture was taken of a report as it is now: `npm run report-picture`', () => {
	expect(describedIn(readFileSync(PICTURE))).toEqual(shownIn(readFileSync(join(cwd, 'artifacts/drill/latest/report.html'), 'utf8')));
});

test('the keys of the page are those of the report', () => {
	const told = [...page.slice(0, page.indexOf('## Watch')).matchAll(/^\| ((?:`[^`]+` ?)+) \|/gm)].flatMap(match => [...(match[1] ?? '').matchAll(/`([^`]+)`/g)].map(key => key[1] ?? ''));
	for (const key of told) expect([key, KEYS_SCRIPT.includes(`\t${key}: () =>`) || KEYS_SCRIPT.includes(`'${key}': () =>`) || KEYS_SCRIPT.includes(`=== '${key}'`)]).toEqual([key, true]);
});
