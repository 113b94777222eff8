import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {shownPath} from '../../src/cli/shown-path.ts';
import type {World} from '../../src/cli/world.ts';
import {rollbook, temporary} from '../support/rollbook.ts';

test.each([
	['/srv/shop/artifacts/a', 'artifacts/a'],
	['/srv/shop', '.'],
	['/srv/shop/..artifacts/a', '..artifacts/a'],
	['/srv/shopping', '/srv/shopping'],
	['/srv', '/srv'],
	['/var/a', '/var/a'],
])('%s, seen from /srv/shop, is %s', (path, shown) => {
	expect(shownPath({cwd: '/srv/shop'} as World, path)).toBe(shown);
});

test('a run is named wherever one stands, so that every line that is printed can be typed', async () => {
	const cwd = temporary('shown');
	writeFileSync(join(cwd, 'a.md'), '# Shop\n\n## Procedure\n\n```bash\ntrue\n```\n');
	expect((await rollbook(['run', 'a.md', '--yes', '--out', '..kept'], {cwd})).stdout).toMatch(/^artifacts {2}\.\.kept\/rollback\/\d/mu);
	const kind = join(cwd, '..kept/rollback');
	const folder = join(kind, readdirSync(kind).find(name => /^\d/u.test(name)) ?? '');
	mkdirSync(join(folder, 'below'));
	expect((await rollbook(['report', '.'], {cwd: folder})).stdout).toMatch(/^artifacts {2}\.$/mu);
	expect((await rollbook(['hold', '.'], {cwd: folder})).stdout).toMatch(/^\. is on hold/u);
	expect((await rollbook(['hold', '..', '--release'], {cwd: join(folder, 'below')})).stdout).toContain(`${folder} is no longer on hold`);
});
