import {chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {rollbook, root, temporary} from '../support/rollbook.ts';
import {asShown, blocksOf, lineOf} from './shown.ts';
import type {Block} from './shown.ts';

/** docs/guide.md as its reader goes through it: files are written, mended and run where the page says so. */

const page = readFileSync(join(root, 'docs/guide.md'), 'utf8');
const blocks = blocksOf(page);

/** What somebody at a terminal would answer, and programs that answer like those of the runbook. */
const ANSWERS = 'inputs: {version: v57}\nchoices: {When to roll back: Roll back now}\notherwise: run\n';
const PROGRAMS = {flyctl: 'echo "v58 complete"', curl: 'echo "{}"'} as const;

const placeOf = (): {readonly cwd: string; readonly path: string} => {
	const cwd = temporary('guide-page');
	const bin = temporary('guide-programs');
	for (const [name, line] of Object.entries(PROGRAMS)) {
		writeFileSync(join(bin, name), `#!/bin/sh\n${line}\n`);
		chmodSync(join(bin, name), 0o755);
	}
	mkdirSync(join(cwd, '.state'));
	writeFileSync(join(cwd, '.state/answers.yaml'), ANSWERS);
	return {cwd, path: `${bin}:${process.env['PATH'] ?? ''}`};
};

/** A person has the time that pretended programs take. */
const argumentsOf = (words: readonly string[], note: string): readonly string[] => [...words, ...(note === 'at a terminal' ? ['--yes', '--answers', '.state/answers.yaml'] : []), ...(words[0] === 'drill' && !words.includes('--history') ? ['--speed', '1000'] : [])];

const mended = (text: string, {text: change}: Block): string => {
	const lines = (sign: string): string => change.split('\n').flatMap(line => (line.startsWith(sign) ? [`${line.slice(1)}\n`] : [])).join('');
	expect(text, 'what is mended is there').toContain(lines('-'));
	return text.replace(lines('-'), lines('+'));
};

test('whoever follows the page sees what it shows', async () => {
	const {cwd, path} = placeOf();
	const file = (name: string): string => join(cwd, name);
	let last = '';
	let ran = 0;
	for (const block of blocks) {
		if (block.language === 'markdown') writeFileSync(file('shop.md'), block.text);
		if (block.language === 'yaml') writeFileSync(file('shop.scenario.yaml'), block.text);
		if (block.language === 'diff') writeFileSync(file('shop.md'), mended(readFileSync(file('shop.md'), 'utf8'), block));
		if (block.language === 'text') expect(last).toMatch(asShown(block.text));
		if (block.language !== 'sh') continue;
		for (const {words, note, exit} of block.text.trim().split('\n').map(lineOf)) {
			const ended = await rollbook(argumentsOf(words, note), {cwd, env: {PATH: path}});
			expect(ended.exitCode, `${words.join(' ')}\n${ended.stdout}\n${ended.stderr}`).toBe(exit);
			last = ended.stdout;
			ran++;
		}
	}
	expect(ran).toBe(12);
	const named = new Set([...(page.split('## 8.')[1] ?? '').matchAll(/`([a-z-]+\.(?:[a-z]+\.)?[a-z]+)`/g)].map(([, name = '']) => name));
	const kept = readdirSync(file('artifacts/drill')).filter(name => /^\d/.test(name)).toSorted().at(-1) ?? '';
	expect([...named].filter(name => !existsSync(join(file('artifacts/drill'), kept, name)))).toEqual([]);
	expect(named.size).toBeGreaterThan(8);
});
