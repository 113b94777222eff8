import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {FAULT, RECORD} from '../../safety/golden/fault-layer.ts';
import type {Fault} from '../../safety/golden/fault-layer.ts';
import type {AttemptPlace} from '../../src/runner/attempt-place.ts';
import {joinOutputs} from '../../src/runner/join-outputs.ts';
import {makeFolder} from './support.ts';

const LAYER = new URL('../../safety/golden/fault-layer.ts', import.meta.url).href;
const JOIN = fileURLToPath(new URL('../../src/runner/join-outputs.ts', import.meta.url));

/** An attempt that said something on stderr, and more on stdout than goes in one piece. */
const attemptIn = (folder: string): AttemptPlace => {
	rmSync(folder, {recursive: true, force: true});
	mkdirSync(join(folder, 'state'), {recursive: true});
	writeFileSync(join(folder, 'output.txt'), 'a note\n');
	writeFileSync(join(folder, 'stdout.txt'), STDOUT);
	return {name: 'attempt', relative: 'attempt', folder, state: join(folder, 'state')};
};

const STDOUT = `${'release-42 '.repeat(20_000)}\n`;
const WHOLE = `a note\n${STDOUT}`;

const joinInChild = (place: AttemptPlace, fault: Fault): {readonly signal: string | null; readonly operations: number} => {
	const record = join(place.folder, 'operations.jsonl');
	const program = `const {joinOutputs} = await import(${JSON.stringify(JOIN)}); await joinOutputs(${JSON.stringify(place)});`;
	const {signal} = spawnSync(process.execPath, ['--import', LAYER, '--input-type=module', '-e', program], {env: {...process.env, [FAULT]: JSON.stringify(fault), [RECORD]: record}});
	return {signal, operations: existsSync(record) ? readFileSync(record, 'utf8').trimEnd().split('\n').length : 0};
};

const transcript = ({folder}: AttemptPlace): string => readFileSync(join(folder, 'output.txt'), 'utf8');

test('wherever it is killed, a transcript gets what went to a file of its own once and whole', async () => {
	const folder = join(makeFolder(), 'attempt-1');
	const untouched = attemptIn(folder);
	const {operations} = joinInChild(untouched, {kind: 'none'});
	expect(transcript(untouched)).toBe(WHOLE);
	expect(operations).toBeGreaterThan(5);
	for (let at = 1; at <= operations; at++) {
		const place = attemptIn(folder);
		expect(joinInChild(place, {kind: 'kill', at, when: 'before'}).signal).toBe('SIGKILL');
		await joinOutputs(place);
		expect([at, transcript(place) === WHOLE]).toEqual([at, true]);
	}
}, 60_000);

test('what is masked in a joined transcript stays so', async () => {
	const place = attemptIn(join(makeFolder(), 'attempt-1'));
	await joinOutputs(place);
	writeFileSync(join(place.folder, 'output.txt'), '****\n');
	await joinOutputs(place);
	expect(transcript(place)).toBe('****\n');
});

test('without a file of its own nothing is added', async () => {
	const place = attemptIn(join(makeFolder(), 'attempt-1'));
	rmSync(join(place.folder, 'stdout.txt'));
	await joinOutputs(place);
	expect(transcript(place)).toBe('a note\n');
});
