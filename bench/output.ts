import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {trustFlags} from '../test/support/trust-flags.ts';
import {inTurn, measured, median, ratios, spread} from './figure.ts';
import type {Figure, Scale} from './figure.ts';
import {rollbook, take} from './programs.ts';

/** A step that prints a gigabyte, beside the same command with its output in a file. */
const GIGABYTE = 1_000_000_000;
const FILE = 'output.md';
const sizeOf = ({tiny}: Scale): number => (tiny ? 1_000_000 : GIGABYTE);
const commandOf = (bytes: number): string => `yes 'GET /orders/4100 200 37 ms ams a line of output of the shop' | head -c ${bytes}`;

const prepare = (scale: Scale, bytes: number): readonly string[] => {
	writeFileSync(join(scale.folder, FILE), `# Much output\n\n\`\`\`bash\n${commandOf(bytes)}\n\`\`\`\n`);
	const args = ['run', FILE, '--ui', 'plain', '--yes'];
	return [...args, ...trustFlags(args, scale.folder)];
};

const runFolder = (folder: string): string => {
	const kind = join(folder, 'artifacts', readdirSync(join(folder, 'artifacts')).find(name => !name.startsWith('.')) ?? '');
	return join(kind, readdirSync(kind).find(name => !name.startsWith('.') && name !== 'latest') ?? '');
};

/** How long the command took by the record of the run. */
const recorded = (folder: string): number => Number(/"durationMs":(\d+)/.exec(readFileSync(join(runFolder(folder), 'journal.jsonl'), 'utf8'))?.[1]);

const forget = (folder: string): void => rmSync(join(folder, 'artifacts'), {recursive: true, force: true});

/** What was written before, by other rows or by the round before, is on the disk: neither side waits for it. */
const settled = (): void => {
	spawnSync('sync');
};

const toFile = async (folder: string, bytes: number): Promise<number> => {
	const into = join(folder, 'plain.txt');
	settled();
	const ms = await take('bash', ['-c', commandOf(bytes)], {cwd: folder, into});
	if (statSync(into).size !== bytes) throw new Error(`${into} has ${statSync(into).size} bytes`);
	rmSync(into);
	return ms;
};

const throughput: Figure = {
	name: 'output: speed',
	what: '1 GB of output of one step: how fast the command can print while it is recorded; beside it the whole run, from the start of the program to its end: hashed twice, synced to the disk, its documents made',
	goal: 'at least 0.8 × `bash > file`',
	how: 'in turn, each with nothing left to write before: the duration of the step by its record, and the same command with its output in a file, which syncs nothing',
	async measure(scale) {
		const {folder} = scale;
		const args = prepare(scale, sizeOf(scale));
		const whole: number[] = [];
		const taken = await inTurn(scale.tiny ? 1 : 9, {
			bash: () => toFile(folder, sizeOf(scale)),
			async own() {
				settled();
				whole.push(await rollbook(args, {cwd: folder}));
				const ms = recorded(folder);
				forget(folder);
				return ms;
			},
		});
		const speeds = ratios(taken.bash, taken.own);
		const said = `${(sizeOf(scale) / 1e6 / median(taken.own)).toFixed(2)} GB/s; the whole run ${spread(ratios(whole.slice(-taken.own.length), taken.bash), 1)} × its time`;
		return measured(`${spread(speeds)} × \`bash > file\`, ${said}`, median(speeds), median(speeds) >= 0.8);
	},
};

/** Tells how much memory a program of Node held at most. */
const REPORTER = `data:text/javascript,${encodeURIComponent("import {writeFileSync} from 'node:fs'; if (process.env.BENCH_MEMORY) { const to = process.env.BENCH_MEMORY; process.on('exit', () => writeFileSync(to, String(process.resourceUsage().maxRSS))); }")}`;

const peak = async (scale: Scale, bytes: number): Promise<number> => {
	const to = join(scale.folder, 'memory.txt');
	await rollbook(prepare(scale, bytes), {cwd: scale.folder, env: {BENCH_MEMORY: to, NODE_OPTIONS: `--import ${REPORTER}`}});
	forget(scale.folder);
	return Number(readFileSync(to, 'utf8')) / 1024;
};

const memory: Figure = {
	name: 'output: memory',
	what: '1 GB of output of one step: the most memory that the program holds, over that of a step that prints one line',
	goal: 'at most 100 MiB more',
	how: 'in turn: the same run with 1 GB and with 60 bytes; most memory by getrusage(2)',
	async measure(scale) {
		const taken = await inTurn(scale.tiny ? 1 : 3, {large: () => peak(scale, sizeOf(scale)), small: () => peak(scale, 60)});
		const more = taken.large.map((mib, round) => mib - (taken.small[round] ?? 0));
		return measured(`${spread(more, 0)} MiB over ${median(taken.small).toFixed(0)} MiB`, median(more), median(more) <= 100);
	},
};

export const OUTPUT: readonly Figure[] = [throughput, memory];
