import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readRunbook} from '../../src/parser/read-runbook.ts';
import {commandsOf, readText} from '../support/read-text.ts';
import {reasonsWithoutLine} from '../support/reasons.ts';
import {findSeeds, WITHOUT_SEEDS} from '../support/seeds.ts';

const seeds = findSeeds();
const own = join(import.meta.dirname, '../../runbooks');
const unexplained = (file: string): readonly string[] => {
	const bytes = readFileSync(file);
	return reasonsWithoutLine(readRunbook(bytes, {path: file, sha256: ''}), bytes.toString('latin1').split(/\r\n|\r|\n/u).length);
};

describe('every inference is explained with the line that decided', () => {
	it.each(readdirSync(own).filter(name => name.endsWith('.md')))('in %s', name => {
		expect(unexplained(join(own, name))).toEqual([]);
	});

	it.skipIf(seeds === null)(seeds === null ? WITHOUT_SEEDS : 'in real runbooks', () => {
		expect((seeds?.files ?? []).flatMap(unexplained)).toEqual([]);
	});

	it('why a block is not run', () => {
		const plan = readText('# X\n\n## Quick reference\n\n```sh\nuptime\n```\n\n## Procedure\n\nFor example:\n\n```sh\nid\n```\n\n```sh {ignore}\nwho\n```\n\n```sh {role=example}\nw\n```\n\nThen look:\n\n```sh\nlast\n```\n');
		expect(plan.reading.fences.map(({why}) => why)).toEqual([
			'commands for sh (line 5); looked up, not run: its section is reference',
			'commands for sh (line 13); shown as an example, not run',
			'commands for sh (line 17); an annotation leaves it out',
			'commands for sh (line 21); an annotation calls it example',
			'commands for sh (line 27)',
		]);
		expect(commandsOf(plan).map(({why}) => why)).toEqual(['`uptime` only looks (line 6); aside, its section on line 3 is reference', '`last` only looks (line 28)']);
	});
});
