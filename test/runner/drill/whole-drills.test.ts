import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {bundlePretend} from '../../support/drilled.ts';
import {drillThrough, notExercised, readPair} from '../../support/whole-drill.ts';

/** The project's own runbooks: `test/runbooks/own-runbooks.test.ts`. */
const SEEDS = '../shared/seeds';
const REAL = existsSync(SEEDS) ? readdirSync(SEEDS).filter(name => existsSync(`test/scenarios/${name.slice(0, 3)}.scenario.yaml`)) : [];

let pretendPath = '';
beforeAll(async () => {
	pretendPath = await bundlePretend();
});

test.skipIf(REAL.length > 0)(`real runbooks are looked for in ${SEEDS}`, ({skip}) => skip('they are not on this machine'));

test.concurrent.each(REAL)('one procedure of the real runbook %s is drilled to its end', async name => {
	const {run, outcome} = await drillThrough(readPair(join(SEEDS, name), `test/scenarios/${name.slice(0, 3)}.scenario.yaml`), pretendPath);
	expect(outcome).toBe('completed');
	expect(notExercised(run)).toEqual([]);
});
