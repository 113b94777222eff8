import {fstatSync, readSync} from 'node:fs';
import {programOf} from '../../plan/command-pattern.ts';
import type {World} from '../../plan/scenario.ts';
import type {DrillState} from './drill-world.ts';

/**
 * For rules that ask what they are fed (`when: {stdin: …}`): the first line of a file or a pipe, without blanks at its ends;
 * "" if there is none. Only programs with such a rule read it, all of it, as they would: `psql < dump.sql`.
 */
export function withStdin(state: DrillState, world: World, words: readonly string[]): DrillState {
	const asks = world.programs.some(rule => Object.hasOwn(rule.when, 'stdin') && words.includes(programOf(rule.match)));
	return asks ? {...state, values: {...state.values, stdin: firstLine()}} : state;
}

const LONGEST = 1024;

function firstLine(): string {
	const stat = fstatSync(0);
	if (!stat.isFile() && !stat.isFIFO()) {
		return '';
	}
	const block = Buffer.alloc(65_536);
	let start = '';
	for (;;) {
		const count = readBlock(block);
		if (count === 0) return (start.split('\n')[0] ?? '').trim();
		if (start.length < LONGEST) start += block.toString('utf8', 0, Math.min(count, LONGEST));
	}
}

function readBlock(block: Buffer): number {
	for (;;) {
		try {
			return readSync(0, block, 0, block.length, null);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return 0;
		}
	}
}
