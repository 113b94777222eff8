import {readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {documentNames} from '../../src/artifacts/bundle.ts';
import type {Plan} from '../../src/plan/plan.ts';
import {rollbook, temporary} from '../support/rollbook.ts';

/** `rollbook report --format`: one document of a run on the standard output. */

const ran = async (text: string, flags: readonly string[] = []): Promise<{readonly cwd: string; readonly folder: string; readonly plan: Plan}> => {
	const cwd = temporary('report');
	writeFileSync(join(cwd, 'a.md'), text);
	await rollbook(['run', 'a.md', '--yes', ...flags], {cwd});
	const kind = join(cwd, 'artifacts/rollback');
	const folder = join(kind, readdirSync(kind).find(name => /^\d/.test(name)) ?? '');
	return {cwd, folder, plan: JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')) as Plan};
};

/** A drill's own report is of drills only. */
const ofLiveRuns = (plan: Plan) => documentNames(plan).filter(({path}) => !path.startsWith('drill-'));

const SHOP = '# Shop\n\n## Procedure\n\n```bash\n# Look\necho looked\n```\n';

test('every document can be asked for by each of its names, is the one of the folder, and nothing is written', async () => {
	const {cwd, folder, plan} = await ran(SHOP);
	const names = ofLiveRuns(plan);
	expect(names.flatMap(document => document.names).toSorted()).toEqual([...new Set(names.flatMap(document => document.names))].toSorted());
	for (const {path, names: [first = '']} of names) {
		const text = readFileSync(join(folder, path), 'utf8');
		rmSync(join(folder, path));
		expect(await rollbook(['report', folder, '--format', first], {cwd})).toMatchObject({exitCode: 0, stdout: text, stderr: ''});
	}
	expect(names.filter(({path}) => readdirSync(folder).includes(path))).toEqual([]);
	expect((await rollbook(['report', '--format', 'timeline.csv'], {cwd})).stdout).toMatch(/^seq,happened,/);
});

test('the manifest names every document', async () => {
	const {folder, plan} = await ran(SHOP);
	const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {files: {path: string}[]};
	expect(manifest.files.map(({path}) => path)).toEqual(expect.arrayContaining(ofLiveRuns(plan).map(({path}) => path)));
});

test('a document that there is not is told with one that there is', async () => {
	const {cwd} = await ran(SHOP);
	expect(await rollbook(['report', '--format', 'timelin'], {cwd})).toMatchObject({exitCode: 2, stdout: '', stderr: expect.stringContaining('did you mean `timeline`?')});
	expect(await rollbook(['report', '--format', 'drill-report'], {cwd})).toMatchObject({exitCode: 2, stderr: expect.stringContaining('did you mean `drill-report.md`, `drill-report.json` or `drill-report.html`?')});
	expect(await rollbook(['report', '--format', 'nothing at all'], {cwd})).toMatchObject({exitCode: 2, stderr: expect.stringMatching(/there is no document `nothing at all`[\s\S]*give one of summary, timeline,/)});
});

test('the help names each document that every run, or every drill, has', async () => {
	const {cwd, plan} = await ran(SHOP);
	const {stdout} = await rollbook(['report', '--help'], {cwd});
	const said = /nothing: ([^;]*); of a\s+drill\s+also ([^;]*);/u.exec(stdout)?.slice(1).flatMap(list => list.split(/,\s+/u)) ?? [];
	expect(said.toSorted()).toEqual(documentNames(plan).filter(({path}) => !path.startsWith('comms/')).map(({names}) => names[0]).toSorted());
});
