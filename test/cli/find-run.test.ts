import {cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {findRun} from '../../src/cli/find-run.ts';
import type {World} from '../../src/cli/world.ts';
import {temporary} from '../support/rollbook.ts';

/** Which run is meant by a command that names none. */

const world = (cwd: string): World => ({cwd}) as World;

const made = (...names: readonly string[]): string => {
	const cwd = temporary('find-run');
	for (const name of names) {
		mkdirSync(join(cwd, 'artifacts/rollback', name), {recursive: true});
		writeFileSync(join(cwd, 'artifacts/rollback', name, 'journal.jsonl'), '');
	}
	// Lies beside the kinds and is none.
	writeFileSync(join(cwd, 'artifacts/.gitignore'), '*\n');
	return cwd;
};

const [OLD, NEW] = ['20261201T132410Z-4eef', '20261201T140000Z-0001'];

test('the link `latest` says which is the newest', () => {
	const cwd = made(OLD, NEW);
	symlinkSync(OLD, join(cwd, 'artifacts/rollback/latest'));
	expect(findRun(world(cwd), undefined, 'artifacts')).toBe(join(cwd, 'artifacts/rollback', OLD));
});

test('a copy of a run in the place of the link is never taken for the newest', () => {
	const cwd = made(OLD);
	cpSync(join(cwd, 'artifacts/rollback', OLD), join(cwd, 'artifacts/rollback/latest'), {recursive: true});
	expect(findRun(world(cwd), undefined, 'artifacts')).toBe(join(cwd, 'artifacts/rollback', OLD));
	mkdirSync(join(cwd, 'artifacts/rollback', NEW));
	cpSync(join(cwd, 'artifacts/rollback', OLD), join(cwd, 'artifacts/rollback', NEW), {recursive: true});
	expect(findRun(world(cwd), undefined, 'artifacts')).toBe(join(cwd, 'artifacts/rollback', NEW));
});

test('without a link that leads to one, names tell; without a run it is said', () => {
	const cwd = made(OLD);
	symlinkSync(NEW, join(cwd, 'artifacts/rollback/latest'));
	expect(findRun(world(cwd), undefined, 'artifacts')).toBe(join(cwd, 'artifacts/rollback', OLD));
	rmSync(join(cwd, 'artifacts/rollback', OLD), {recursive: true});
	expect(() => findRun(world(cwd), undefined, 'artifacts')).toThrow('there is no run below `artifacts`');
});
