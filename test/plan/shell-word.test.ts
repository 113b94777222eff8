import {expect, test} from 'vitest';
import {shellWord} from '../../src/plan/shell-word.ts';

test.each([
	['runbooks/fly-rollback.md', 'runbooks/fly-rollback.md'],
	['-odd.md', './-odd.md'],
	['-', '-'],
	['ops/Rückbau.md', 'ops/Rückbau.md'],
	['our ops/$(x).md', "'our ops/$(x).md'"],
	["-it's.md", String.raw`'./-it'\''s.md'`],
	['~/a.md', "'~/a.md'"],
	['', "''"],
])('%s is typed as %s', (path, typed) => {
	expect(shellWord(path)).toBe(typed);
});
