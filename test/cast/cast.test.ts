import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {blocksOf} from '../docs/shown.ts';
import {root} from '../support/rollbook.ts';
import {readCast} from './cast-file.ts';
import {filmSvg} from './film.ts';

/** docs/pictures/drill.cast is a real recording; drill.svg is made from it: `npm run cast`. */

const cast = readFileSync(join(root, 'docs/pictures/drill.cast'), 'utf8');

test('the moving picture of the README is the recording, and small', async () => {
	const svg = await filmSvg(readCast(cast), 'Rollbook: a drill of a rollback, from the overview to the record');
	expect(svg.length).toBeLessThan(300_000);
	await expect(svg).toMatchFileSnapshot(join(root, 'docs/pictures/drill.svg'));
});

test('it is a recording of the runbook of the guide, to its end', () => {
	const guide = blocksOf(readFileSync(join(root, 'docs/guide.md'), 'utf8')).find(({language}) => language === 'markdown')?.text ?? '';
	const titles = [...guide.matchAll(/^# ([A-Z].*)$/gm)].map(([, title = '']) => title);
	expect(titles.length).toBeGreaterThan(3);
	for (const title of titles) expect(cast).toContain(title);
	expect(cast).toContain('Drill completed');
});
