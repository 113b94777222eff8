import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {rollbook, root, temporary} from '../support/rollbook.ts';

const page = readFileSync(join(root, 'docs/trust.md'), 'utf8');
const lines = [...page.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(match => (match[1] ?? '').trim().split('\n')).map(line => line.replace(/\s+#.*$/, ''));

test('the examples of the page about trust do what it says, in their order', async () => {
	expect(lines).toHaveLength(4);
	const cwd = temporary('trust-page');
	writeFileSync(join(cwd, 'fly-rollback.md'), '# A\n\n## Procedure\n\n```sh\ntouch ran\n```\n');
	const call = (line: string, hash: string) => rollbook(line.replace('runbooks/', '').replace('1f0c…', hash).split(' ').slice(1), {cwd, trust: false, env: {CI: ''}});
	const [see = '', list = '', revoke = '', run = ''] = lines;
	const refused = await call(see, '');
	const hash = /--trust ([0-9a-f]{64})/.exec(refused.stderr)?.[1] ?? '';
	expect(refused.exitCode).toBe(2);
	expect(await call(`${see} --trust ${hash}`, '')).toMatchObject({exitCode: 0});
	expect((await call(list, '')).stdout).toContain('fly-rollback.md\n  allowed');
	expect(await call(revoke, '')).toMatchObject({exitCode: 0});
	expect(await call(run, hash)).toMatchObject({exitCode: 0});
});
