import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {rollbook, temporary} from '../support/rollbook.ts';

const RUNBOOK = '# Look\n\n## Procedure: look\n\n```bash\nprintf \'first\\n\\302\\233 é\\n\'; until [ -e go ]; do sleep 0.01; (sleep 0.3; touch go) & wait; done; echo second\n```\n\n```bash\nfalse\n```\n';

test('what a captured step printed becomes an asciicast, with the times at which it did', async () => {
	const cwd = temporary('cast');
	writeFileSync(join(cwd, 'look.md'), RUNBOOK);
	await rollbook(['run', 'look.md', '--yes'], {cwd});
	const cast = await rollbook(['cast', '1'], {cwd});
	expect(cast.exitCode).toBe(0);
	expect(cast.stdout).not.toMatch(/[\u007f-\u009f]/);
	const [header, ...events] = cast.stdout.trimEnd().split('\n').map(line => JSON.parse(line) as unknown);
	expect(header).toMatchObject({version: 3, term: {cols: 80, rows: 24}});
	const rows = events as readonly (readonly [number, string, string])[];
	expect(rows.filter(([, code]) => code === 'o').map(([, , text]) => text).join('')).toBe('first\r\n\u009b é\r\nsecond\r\n');
	expect(rows.find(([, , text]) => text.includes('second'))?.[0]).toBeGreaterThan(0);
	expect(rows.at(-1)?.slice(1)).toEqual(['x', '0']);
	const failed = await rollbook(['cast', '2', '--attempt', '1'], {cwd});
	expect(failed.stdout.trimEnd().split('\n').at(-1)).toContain('"x","1"');
	expect((await rollbook(['cast', '3'], {cwd})).stderr).toContain('the run has no step `3`');
	expect((await rollbook(['cast', '2', '--attempt', '7'], {cwd})).stderr).toContain('has no attempt 7');
});
