import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {OUTPUTS} from '../../safety/outputs.ts';

// At full scale, two hundred sizes in ten seconds, with `npm run safety -- --full R10`.
test('a storm of sizes from 1 x 1 to 500 x 200 while a step prints leaves the right picture and a whole terminal', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-storm-'));
	const storm = OUTPUTS.find(({id}) => id === 'R10');
	const result = await storm?.measure({full: false, timed: false, folder});
	rmSync(folder, {recursive: true, force: true, maxRetries: 5});
	expect(result).toMatchObject({kind: 'measured', found: []});
}, 60_000);
