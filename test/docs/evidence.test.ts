import {chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {expect, test} from 'vitest';
import {documentNames} from '../../src/artifacts/bundle.ts';
import {rollbook, temporary} from '../support/rollbook.ts';
import {evidenceRun} from './evidence-run.ts';

const page = readFileSync('docs/evidence.md', 'utf8');
const runbook = /^````markdown\n([\s\S]*?\n)````$/m.exec(page)?.[1] ?? '';
const {plan, files} = evidenceRun(runbook);

/** Rows of the table: what they name, and what they are asked for by. */
const rows = [...page.matchAll(/^\| (`[^|]*) \| [^|]* \|([^|]*)\|$/gm)].map(([, names = '', format = '']) => ({patterns: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name), format: /`([^`]+)`/.exec(format)?.[1] ?? null}));

const patternOf = (name: string): RegExp => new RegExp(`^${name.replaceAll('.', '\\.').replaceAll(/NN-title/g, '\\d\\d-[a-z0-9-]+').replaceAll(/attempt-N/g, 'attempt-\\d+').replace('NAME', '[a-z0-9-]+')}$`);

const isListed = (path: string): boolean => rows.some(({patterns}) => patterns.some(name => patternOf(name).test(path)));

test('the table names every document that is made, by the name that it is asked for', () => {
	expect([...files.keys()].filter(path => !isListed(path))).toEqual([]);
	for (const {path, names} of documentNames(plan)) {
		if (!path.startsWith('comms/')) expect(rows.find(({patterns}) => patterns.includes(path))?.format, path).toBe(names[0]);
	}
});

test('the folder of a real run of its example holds what the table names, and nothing else', async () => {
	const cwd = temporary('evidence');
	mkdirSync(join(cwd, 'bin'));
	writeFileSync(join(cwd, 'bin/flyctl'), '#!/bin/sh\necho "$@"\n');
	chmodSync(join(cwd, 'bin/flyctl'), 0o755);
	writeFileSync(join(cwd, 'a.md'), runbook);
	writeFileSync(join(cwd, 'answers.yaml'), 'inputs: {version: v41}\notherwise: run\n');
	const run = await rollbook(['run', 'a.md', '--yes', '--answers', 'answers.yaml'], {cwd, env: {PATH: `${join(cwd, 'bin')}:${process.env['PATH'] ?? ''}`, API_TOKEN: 'canary-77aa12'}});
	expect(run.exitCode).toBe(0);
	const kind = join(cwd, 'artifacts/rollback');
	const folder = join(kind, readdirSync(kind).find(name => /^\d/.test(name)) ?? '');
	const found = readdirSync(folder, {recursive: true, withFileTypes: true}).flatMap(entry => (entry.isFile() ? [relative(folder, join(entry.parentPath, entry.name))] : []));
	expect(found.filter(path => !isListed(path))).toEqual([]);
	const missing = rows.filter(({patterns}) => !patterns.some(name => found.some(path => patternOf(name).test(path)))).map(({patterns}) => patterns[0]);
	expect(missing).toEqual(['drill-report.md', 'drill-report.html', 'drill-report.json', 'runbook.rollbook.yaml', 'steps/NN-title/attempt-N/session.cast', 'attestation.intoto.json.sig', 'pruned.json']);
});

/** Examples stand in a part that is named after their file, or below a sentence that names it. */
const examples = [...page.split(/^````markdown[\s\S]*?^````$/m).join('').matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)].map(([, language = '', text = '']) => ({language, lines: text.split('\n').filter(line => line !== '')}));

test('every line of its examples is one of a document of that run, in this order', () => {
	expect(examples.length).toBeGreaterThan(8);
	for (const {lines} of examples) {
		const inOrder = [...files.values()].some(text => {
			const all = text.split(/\r?\n/);
			let at = -1;
			return lines.every(line => (at = all.indexOf(line, at + 1)) >= 0);
		});
		expect(inOrder, lines.join('\n')).toBe(true);
	}
});
