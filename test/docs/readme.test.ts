import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {EXIT} from '../../src/cli/exit-codes.ts';
import {readAnswers} from '../../src/parser/answers-file.ts';
import {rollbook, root} from '../support/rollbook.ts';

/** What the documents show is tried: commands, files, exit codes. */

const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const fences = (text: string, language: string): readonly string[] => [...text.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(match => match[1] ?? '');

const commands = fences(read('README.md'), 'sh')
	.flatMap(text => text.split('\n'))
	.map(line => line.replace(/\s+#.*$/, '').trim())
	.filter(line => line.startsWith('rollbook '));

test('the README shows commands', () => {
	expect(commands.length).toBeGreaterThan(3);
});

test.each(commands)('%s: the command and its flags exist, and the file too', async line => {
	const words = line.split(' ').slice(1);
	const name = words[0]?.includes('/') ? 'run' : (words[0] ?? '');
	const {stdout, exitCode} = await rollbook([name, '--help'], {cwd: root});
	expect(exitCode).toBe(0);
	for (const flag of words.filter(word => word.startsWith('--'))) expect(stdout).toContain(flag);
	for (const file of words.filter(word => word.endsWith('.md'))) expect(existsSync(join(root, file))).toBe(true);
});

test('the answers file of the README is one', () => {
	const [answers] = fences(read('README.md'), 'yaml');
	expect(readAnswers(answers ?? '', 'README.md').diagnostics).toEqual([]);
});

test('the exit codes of the README are those of the program', () => {
	const listed = [...read('README.md').matchAll(/^\| (\d+) \|/gm)].map(match => Number(match[1]));
	expect(listed).toEqual(Object.values(EXIT).toSorted((a, b) => a - b));
});

test('README and guide say how `rollbook` becomes a command', () => {
	const {version} = JSON.parse(read('package.json')) as {readonly version: string};
	const installed = read('README.md').split('## Install it')[1]?.split('\n## ')[0] ?? '';
	expect(installed).toContain('npm install && npm install -g .');
	expect(installed).toContain(`npm install -g rollbook-${version}.tgz`);
	expect(installed).toContain('docs/ci.md#without-node');
	expect(read('docs/guide.md').split('\n## ')[0]).toContain('npm install && npm install -g .');
});
