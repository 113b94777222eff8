import {appendFileSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openOutput} from '../../src/runner/output-view.ts';
import {temporary} from '../support/rollbook.ts';

const asIs = (text: string): string => text;

test('lines of a transcript that nobody adds to are counted exactly at once, however many', () => {
	const path = join(temporary('view'), 'output.txt');
	writeFileSync(path, 'a line of sixteen\n'.repeat(1_500_000));
	utimesSync(path, 1_700_000_000, 1_700_000_000);
	const {lines, bytes, tail} = openOutput(path, 'output.txt').read(asIs);
	expect([lines, bytes, tail.at(-1)]).toEqual([1_500_000, 27_000_000, 'a line of sixteen']);
});

test('while it grows all that one picture asks for is of one moment; the next look brings the rest', () => {
	const path = join(temporary('view'), 'output.txt');
	writeFileSync(path, 'one\n');
	const view = openOutput(path, 'output.txt');
	expect(view.poll()).toBe(true);
	appendFileSync(path, 'two\n');
	const first = view.read(asIs);
	appendFileSync(path, 'three\n');
	expect(view.read(asIs)).toEqual(first);
	expect(view.poll()).toBe(true);
	expect(view.read(asIs)).toMatchObject({lines: 3, tail: ['one', 'two', 'three']});
	expect(view.poll()).toBe(false);
});
