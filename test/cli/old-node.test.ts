import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {runInNewContext} from 'node:vm';
import {expect, test} from 'vitest';
import {root} from '../support/rollbook.ts';

const launch = (version: string) => {
	const seen = {stderr: '', exit: null as number | null, loaded: [] as string[]};
	const text = readFileSync(join(root, 'bin/rollbook.cjs'), 'utf8').replace(/^#!.*/, '');
	runInNewContext(text, {
		process: {
			versions: {node: version},
			execPath: '/usr/bin/node',
			stderr: {write: (line: string) => (seen.stderr += line)},
			exit: (code: number) => (seen.exit = code),
		},
		require: (name: string) => seen.loaded.push(name),
	});
	return seen;
};

test.each(['0.10.48', '8.17.0', '18.20.4', '20.20.2', '22.11.0'])('Node %s is told in one line what is needed, exit 2', version => {
	const {stderr, exit, loaded} = launch(version);
	expect(stderr).toBe(`rollbook needs Node 22.12 or newer, found ${version} (/usr/bin/node)\n`);
	expect(exit).toBe(2);
	expect(loaded).toEqual([]);
});

test.each(['22.12.0', '24.0.0', '26.10.0'])('Node %s starts', version => {
	expect(launch(version)).toEqual({stderr: '', exit: null, loaded: ['./start.cjs']});
});

test('the entry is written in the oldest syntax', () => {
	const text = readFileSync(join(root, 'bin/rollbook.cjs'), 'utf8');
	expect(text).not.toMatch(/=>|`|\b(const|let|class|async|import)\b(?!:)/);
});
