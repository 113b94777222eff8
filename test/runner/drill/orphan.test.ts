import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {markOf} from '../../../src/runner/living-process.ts';
import {makeFolder} from '../support.ts';

/** A pretended program that never ends, in a drill that this process drives, or nobody does any more. */
const orphan = new URL('../../../src/runner/drill/orphan.ts', import.meta.url).href;
const program = `import {endWithDrill} from '${orphan}'; endWithDrill(2000); setTimeout(() => process.exit(0), 7000);`;

const ending = async (owner: object | null): Promise<number> => {
	const folder = join(makeFolder(), 'run');
	mkdirSync(folder);
	if (owner) writeFileSync(join(folder, '.lock'), JSON.stringify({...owner, operator: 'ann', host: hostname()}));
	const [code] = (await once(spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {env: {...process.env, ROLLBOOK_RUN_FOLDER: folder}, stdio: 'inherit'}), 'exit')) as [number];
	return code;
};

test('an endless pretended program ends once nobody drives its drill, and goes on while somebody does', async () => {
	const gone = {pid: process.pid, start: '1', boot: ''};
	expect(await Promise.all([ending(markOf(process.pid)), ending(gone), ending(null)])).toEqual([0, 143, 143]);
}, 30_000);
