import {appendFileSync, mkdirSync, renameSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {trustHash} from '../test/support/trust-flags.ts';
import {ledgerOf, makeBench, startProgram} from './golden/golden-run.ts';
import type {Bench} from './golden/golden-run.ts';
import {measured} from './row.ts';
import type {Row} from './row.ts';

type Change = {readonly name: string; readonly change: (folder: string) => void; readonly file?: string; readonly env?: Readonly<Record<string, string>>};

/** What is done to a runbook that was allowed. */
const CHANGES: readonly Change[] = [
	{name: 'one byte more', change: folder => appendFileSync(join(folder, 'golden.md'), '\n')},
	{name: 'moved', change: folder => renameSync(join(folder, 'golden.md'), join(folder, 'moved.md')), file: 'moved.md'},
	{name: 'reached through a link', change: folder => symlinkSync('golden.md', join(folder, 'link.md')), file: 'link.md'},
	{name: 'moved behind a link', change: folder => { mkdirSync(join(folder, 'docs')); renameSync(join(folder, 'golden.md'), join(folder, 'docs/golden.md')); symlinkSync('docs/golden.md', join(folder, 'golden.md')); }},
	{name: 'a script that it calls changed', change: folder => appendFileSync(join(folder, 'ledger.sh'), '# changed\n')},
	{name: 'in CI', change: () => undefined, env: {CI: 'true'}},
];

/** Whether the run was refused with a word about trust, and nothing ran. */
const refused = async (bench: Bench, {file = 'golden.md', env = {}}: Pick<Change, 'file' | 'env'>): Promise<boolean> => {
	const before = ledgerOf(bench).length;
	const {code, stderr} = await startProgram(bench, ['run', file, '--yes', '--answers', 'answers.yaml'], {trust: false, env}).ended;
	return code !== 0 && /allow|trust|denied/i.test(stderr) && ledgerOf(bench).length === before;
};

const trusted: Row = {
	id: 'S2',
	what: 'a new runbook; an allowed one with one byte more, moved, behind a link, with another script, in CI; a denied one',
	figure: 'asks again in all, never allows by itself, denied stays denied',
	how: 'the built program where nobody can be asked; another branch has a test with the trust store',
	async measure({folder}) {
		const found: string[] = [];
		const fresh = makeBench(folder);
		let asked = 0;
		const count = (again: boolean, otherwise: string): void => {
			if (again) asked++;
			else found.push(otherwise);
		};
		count(await refused(fresh, {}), 'a new one ran');
		for (const change of CHANGES) {
			const bench = makeBench(folder);
			const allowed = await startProgram(bench, ['trust', 'golden.md', '--trust', trustHash(bench.folder, 'golden.md')]).ended;
			if (allowed.code !== 0) found.push(`${change.name}: it could not be allowed: ${allowed.stderr}`);
			change.change(bench.folder);
			count(await refused(bench, change), `${change.name}: it ran`);
		}
		await startProgram(fresh, ['trust', '--deny', 'golden.md']).ended;
		const {code} = await startProgram(fresh, ['run', 'golden.md', '--yes', '--answers', 'answers.yaml']).ended;
		count(code !== 0 && ledgerOf(fresh).length === 0, 'a denied one ran with its hash');
		const kept = makeBench(folder);
		await startProgram(kept, ['trust', 'golden.md', '--trust', trustHash(kept.folder, 'golden.md')]).ended;
		if (await refused(kept, {})) found.push('an allowed one that did not change is refused');
		return measured(`${asked} of ${CHANGES.length + 2} asked again`, found);
	},
};

export const TRUST: readonly Row[] = [trusted];
