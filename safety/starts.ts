import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {ledgerOf, makeBench, runFolderOf, startProgram} from './golden/golden-run.ts';
import type {Bench, Started} from './golden/golden-run.ts';
import {runbookOf, startSmall, untilSo} from './golden/small-run.ts';
import {late, measured} from './row.ts';
import type {Row} from './row.ts';

const WAITING = runbookOf(['./ledger.sh begin; until [ -e go ]; do sleep 0.05; done']);

/** A run that was killed while its step goes on, taken up by many at once. */
const manyResumes = async (bench: Bench, many: number): Promise<{readonly won: number; readonly refused: number; readonly found: readonly string[]}> => {
	const first = startProgram(bench, ['run', 'golden.md', '--yes']);
	await untilSo('the step runs', () => ledgerOf(bench).length > 0);
	first.child.kill('SIGKILL');
	await first.ended;
	const starts: readonly Started[] = Array.from({length: many}, () => startProgram(bench, ['resume', '--yes']));
	const open = new Set(starts);
	for (const started of starts) void started.ended.then(() => open.delete(started));
	await untilSo('all but one are refused', () => open.size <= 1, 120_000);
	writeFileSync(join(bench.folder, 'go'), '');
	const ended = await Promise.all(starts.map(started => started.ended));
	const won = ended.filter(({code}) => code === 0).length;
	const refused = ended.filter(({code, stderr}) => code === 2 && stderr.includes('is driven by')).length;
	return {won, refused, found: ended.filter(({code}) => code !== 0 && code !== 2).map(({code, stderr}) => `exit ${code}: ${stderr}`)};
};

const atOnce: Row = {
	id: 'R14',
	what: 'many starts at once',
	figure: '100 resumes of one run at once: 1 wins; 100 starts in one second: 100 folders; resume of a live run refused, 100 %',
	how: 'processes of the built program; the run was killed before, its step goes on; folders in this process with the clock held',
	async measure({full, folder}) {
		const many = full ? 100 : 6;
		const bench = makeBench(folder, WAITING, '');
		const {won, refused, found} = await manyResumes(bench, many);
		const wrong = [...found];
		if (won !== 1 || refused !== many - 1) wrong.push(`${won} won, ${refused} of ${many - 1} were refused`);
		if (ledgerOf(bench).length !== 1 || runFolderOf(bench) === null) wrong.push(`the ledger has ${ledgerOf(bench).length} lines`);
		const clock = {now: () => 1_800_000_000_000, mono: () => 0};
		const runs = Array.from({length: 100}, () => startSmall(join(folder, 'same'), runbookOf(['true']), {clock}));
		const folders = new Set(runs.map(run => run.folder)).size;
		for (const run of runs) run.leave();
		if (folders !== 100) wrong.push(`100 starts made ${folders} folders`);
		return measured(`${won} of ${many} won, ${refused} refused; ${folders} folders`, wrong);
	},
};

const GATED = '# Gate\n\n## Procedure\n\n```bash\n# Drop it\n./ledger.sh drop; dropdb shop\n```\n';

/** How the program is called where nobody can answer. */
const SURROUNDINGS: readonly {readonly name: string; readonly args: readonly string[]; readonly env?: Readonly<Record<string, string>>; readonly closed?: true}[] = [
	{name: 'no terminal', args: ['run', 'golden.md']},
	{name: 'no terminal, everything ordinary allowed', args: ['run', 'golden.md', '--yes']},
	{name: 'TERM=dumb', args: ['run', 'golden.md'], env: {TERM: 'dumb'}},
	{name: 'no TERM', args: ['run', 'golden.md', '--ui', 'full'], env: {TERM: ''}},
	{name: 'CI', args: ['run', 'golden.md', '--yes'], env: {CI: 'true'}},
	{name: 'stdout closed', args: ['run', 'golden.md', '--yes'], closed: true},
	{name: 'plain, stdin at its end', args: ['run', 'golden.md', '--ui', 'plain']},
];

const nobody: Row = {
	id: 'R17',
	what: 'stdout closed, no terminal, TERM=dumb, stdin at its end at a gate',
	figure: 'no crash; a gate never approves itself',
	how: `the built program at the gate of a destructive command, in ${SURROUNDINGS.length} surroundings`,
	async measure(scale) {
		const found: string[] = [];
		const begun = performance.now();
		for (const {name, args, env, closed} of SURROUNDINGS) {
			const bench = makeBench(scale.folder, GATED, '');
			const started = startProgram(bench, args, env ? {env} : {});
			if (closed) started.child.stdout?.destroy();
			const {code, signal, stderr} = await started.ended;
			if (ledgerOf(bench).length > 0) found.push(`${name}: the gate approved itself`);
			if (code !== 2 || signal !== null || /\n\s+at /.test(stderr)) found.push(`${name}: exit ${code ?? signal}: ${stderr}`);
			if (existsSync(join(bench.folder, 'core'))) found.push(`${name}: it left a core`);
		}
		const each = (performance.now() - begun) / SURROUNDINGS.length;
		return measured(`${SURROUNDINGS.length - found.length} of ${SURROUNDINGS.length}`, [...found, ...late(scale, 'an end at the gate', each, 10_000)]);
	},
};

export const STARTS: readonly Row[] = [atOnce, nobody];
