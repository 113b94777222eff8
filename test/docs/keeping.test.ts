import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {CHECKS} from '../../src/run/verification.ts';
import {rollbook, root, temporary} from '../support/rollbook.ts';

const page = readFileSync(join(root, 'docs/keeping.md'), 'utf8');
const section = (title: string): string => page.split(/^## /m).find(text => text.startsWith(`${title}\n`)) ?? '';
const linesOf = (text: string): readonly string[] => [...text.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(match => (match[1] ?? '').trim().split('\n')).map(line => line.replace(/\s+#.*$/, ''));

const RUNBOOK = '# Shop\n\n## Procedure\n\n```bash\n# Look\necho looked\n```\n';

/** A run that is over; `call` carries out a line of the page with the names of this run. */
const ran = async () => {
	const cwd = temporary('keeping-page');
	writeFileSync(join(cwd, 'a.md'), RUNBOOK);
	await rollbook(['run', 'a.md', '--yes'], {cwd});
	const kind = join(cwd, 'artifacts/rollback');
	const name = readdirSync(kind).find(folder => /^\d/.test(folder)) ?? '';
	const head = /sha256|hash of the last one is\n\s+([0-9a-f]{64})/.exec(readFileSync(join(kind, name, 'rollback-summary.txt'), 'utf8').split('Journal')[1] ?? '')?.[1] ?? '';
	const call = (line: string) => rollbook(line.replace('RUN', name).replace('HASH', head).split(' ').slice(1), {cwd});
	return {cwd, kind, name, head, call};
};

test('the lines about `verify` hold for a run that nobody touched, and the table names every check', async () => {
	const {call} = await ran();
	const lines = linesOf(section('Verify'));
	expect(lines).toHaveLength(4);
	for (const line of lines) expect(await call(line)).toMatchObject({exitCode: 0});
	const named = [...section('Verify').matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name]) => name);
	expect(named).toEqual([...CHECKS]);
});
