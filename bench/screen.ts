import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {runbookOf} from '../safety/golden/small-run.ts';
import {measured, notShown, p95} from '../safety/row.ts';
import {median} from './figure.ts';
import {cacheHome} from './cache-home.ts';
import type {Row} from '../safety/row.ts';
import {openProgram} from '../test/support/pty-program.ts';
import type {PtyProgram} from '../test/support/pty-program.ts';
import {root} from '../test/support/rollbook.ts';

/** The built program on a pseudo-terminal of 100 x 30, what it sends read by an emulator. Times are from the key, or the start, to the emulator's picture. */
export const inFolder = async <T>(runbook: string, use: (program: PtyProgram, folder: string) => Promise<T>): Promise<T> => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-bench-'));
	writeFileSync(join(folder, 'bench.md'), runbook);
	const program = openProgram(['run', 'bench.md'], {cwd: folder, env: {HOME: folder, XDG_CACHE_HOME: cacheHome(), CI: ''}});
	try {
		return await use(program, folder);
	} finally {
		program.kill();
		await program.ended;
		endSteps(folder);
		rmSync(folder, {recursive: true, force: true, maxRetries: 5});
	}
};

/** A step outlives a runner that was killed: one that prints without end would be beside the rows that follow. */
const endSteps = (folder: string): void => {
	for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('process.json'))) {
		try {
			process.kill(-Number((JSON.parse(readFileSync(join(folder, name), 'utf8')) as {pid: number}).pid), 'SIGKILL');
		} catch {
			// It has ended.
		}
	}
};


const above = (what: string, value: number, most: number, unit: string): readonly string[] => (value > most ? [`${what}: ${value.toFixed(1)} ${unit}, at most ${most} are allowed`] : []);

/** The file as it is, from header to footer. */
export const OPENING = /reading bench\.md[\s\S]*\^C leaves/;
/** The overview, from header to footer. */
const WHOLE = /Plan:[\s\S]*\? help/;

const firstFrame: Row = {
	id: 'first frame',
	what: 'from the start to the first picture, the file as it is, and to the overview',
	figure: 'the first at most 200 ms',
	how: 'median of 15 starts of the bundle with the smallest runbook of this repository',
	async measure({full}) {
		const text = readFileSync(join(root, 'runbooks/fly-rollback.md'), 'utf8');
		const first: number[] = [];
		const whole: number[] = [];
		const spent: number[] = [];
		for (let start = 0; start < (full ? 16 : 2); start++) {
			await inFolder(text, async program => {
				first.push((await program.seen(OPENING)) - program.startedAt);
				whole.push((await program.seen(WHOLE)) - program.startedAt);
				spent.push(cpuMs(program.pid));
				// What was compiled is kept by a program that ends by itself.
				if (start === 0) await leave(program);
			});
		}
		// The first one fills the cache of compiled code.
		const [warm, overview, cpu] = [first, whole, spent].map(times => times.slice(1)) as [number[], number[], number[]];
		const said = `median ${Math.round(median(warm))} ms, least ${Math.round(Math.min(...warm))}, most ${Math.round(Math.max(...warm))}; the overview: median ${Math.round(median(overview))} ms, least ${Math.round(Math.min(...overview))}; ${Math.round(median(cpu))} ms of processor time until then; the first start ${Math.round(first[0] ?? 0)} and ${Math.round(whole[0] ?? 0)}`;
		return measured(said, above('first picture', median(warm), 200, 'ms'));
	},
};

const leave = async (program: PtyProgram): Promise<void> => {
	await program.insist('q', 'Leave this run?');
	await program.insist('\r', 'go on with');
	await program.ended;
};

const ASKS = 'May it go on?';

const keys: Row = {
	id: 'keys',
	what: 'from the key to the screen while a command prints at full speed',
	figure: 'p95 at most 50 ms',
	how: '100 times PgUp and f, by turns, while a step prints what `seq` gives',
	async measure({full}) {
		return inFolder(runbookOf(['seq -f "%.0f GET /orders/4100 200 37 ms ams" 1 200000000; echo drain"ed"; sleep 60']), async program => {
			await program.until('Plan:');
			await program.insist('\r', 'ready');
			await program.insist('\r', 'running');
			await program.seen('following');
			// So much output is asked about, and a screen that has only just changed takes no key: the question is out of the way first.
			if (full) await program.until(ASKS);
			while (program.text().includes(ASKS)) {
				program.write('c');
				await new Promise(resolve => setTimeout(resolve, 700));
			}
			const times: number[] = [];
			for (let round = 0; round < (full ? 100 : 4) && !program.text().includes('drained'); round++) {
				const [key, wanted] = round % 2 === 0 ? ['\u001b[5~', 'f follows'] : ['f', 'following'];
				const begun = performance.now();
				program.write(key ?? '');
				times.push((await program.seen(wanted ?? '')) - begun);
			}
			const found = full && times.length < 50 ? [`only ${times.length} keys were pressed before the command was done`] : [];
			const printed = /[\d.]+ [KMG]B/.exec(program.text())?.[0] ?? '';
			return measured(`p95 ${p95(times).toFixed(0)} ms, median ${median(times).toFixed(0)}, most ${Math.max(...times).toFixed(0)}; ${times.length} keys, ${printed} printed meanwhile`, [...found, ...above('p95', p95(times), 50, 'ms')]);
		});
	},
};

const idle: Row = {
	id: 'idle',
	what: 'what is written while nothing happens',
	figure: '0 bytes in 5 s',
	how: 'the overview, and a step that waits for its word, each left alone for 5 s',
	async measure({full}) {
		const ms = full ? 5000 : 100;
		return inFolder(runbookOf(['rm -rf ./cache-of-the-shop']), async program => {
			await program.until(WHOLE);
			const overview = await writtenIn(program, ms);
			await program.insist('\r', 'ready');
			await program.insist('\r', /to run, Esc/);
			const gate = await writtenIn(program, ms);
			return measured(`${overview} bytes at the overview, ${gate} at the gate; ${cpuMs(program.pid).toFixed(0)} ms of processor time since the start`, [...(overview > 0 ? ['it writes at the overview'] : []), ...(gate > 0 ? ['it writes at the gate'] : [])]);
		});
	},
};

const writtenIn = async (program: PtyProgram, ms: number): Promise<number> => {
	// Whatever the last key led to is on the screen by then.
	await new Promise(resolve => setTimeout(resolve, Math.min(1000, ms)));
	const before = program.sent().length;
	await new Promise(resolve => setTimeout(resolve, ms));
	return program.sent().length - before;
};

/** Processor time of all threads so far, milliseconds. Source: proc(5), /proc/PID/task/TID/schedstat. */
const cpuMs = (pid: number): number =>
	readdirSync(`/proc/${pid}/task`).reduce((sum, task) => sum + Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]) / 1e6, 0);

/** Nearly as many as are read at all: longer runbooks are refused, see src/parser/readable.ts. */
const STEPS = 8800;

const steps: Row = {
	id: 'steps',
	what: `processor time of a key with ${STEPS} steps`,
	figure: 'at most 8 ms',
	how: '200 times j, each awaited, in the overview and beside the current step; all threads, from /proc',
	async measure({full}) {
		if (process.platform !== 'linux') return notShown('processor time is read from /proc');
		const runbook = `# Large\n\n## Procedure\n\n${Array.from({length: full ? STEPS / 100 : 1}, (_, block) => `\`\`\`bash\n${Array.from({length: 100}, (_each, line) => `kubectl get pods --namespace shop-${block * 100 + line + 1}\n`).join('')}\`\`\`\n`).join('\n')}`;
		return inFolder(runbook, async program => {
			await program.seen(WHOLE);
			const first = performance.now() - program.startedAt;
			const overview = await cpuPerKey(program, full ? 200 : 3, 'j', at => new RegExp(`› +${at + 2} `));
			await program.insist('\u001b', 'ready');
			const note = await typedPerKey(program, full ? 200 : 3);
			return measured(`${overview.toFixed(1)} ms in the overview, ${note.toFixed(1)} ms at a step; first picture after ${Math.round(first)} ms`, [...above('overview', overview, 8, 'ms'), ...above('step', note, 8, 'ms')]);
		});
	},
};

const cpuPerKey = async (program: PtyProgram, rounds: number, key: string, wanted: (at: number) => RegExp): Promise<number> => {
	const before = cpuMs(program.pid);
	for (let round = 0; round < rounds; round++) {
		program.write(key);
		await program.seen(wanted(round));
	}
	return (cpuMs(program.pid) - before) / rounds;
};

/** Letters of a note, with the list of steps beside it. */
const typedPerKey = async (program: PtyProgram, rounds: number): Promise<number> => {
	await program.insist('n', 'Note for');
	return cpuPerKey(program, rounds, 'x', at => new RegExp(`> x{${Math.min(at + 1, 50)}}`));
};

const memory: Row = {
	id: 'memory',
	what: 'memory while 1 GB goes by on the screen',
	figure: 'at most 100 MiB above idle',
	how: 'most memory held so far, from /proc, before and after a step that prints 1 GB',
	async measure({full}) {
		if (process.platform !== 'linux') return notShown('memory is read from /proc');
		return inFolder(runbookOf([`yes 'GET /orders/4100 200 37 ms ams a line of output of the shop' | head -c ${full ? 1_000_000_000 : 100_000}; echo drain"ed"; sleep 60`]), async program => {
			await program.until('Plan:');
			await program.insist('\r', 'ready');
			const before = mostMemory(program.pid);
			const begun = performance.now();
			await program.insist('\r', /running/);
			await program.seen('drained');
			const took = performance.now() - begun;
			const grown = mostMemory(program.pid) - before;
			return measured(`${grown.toFixed(0)} MiB above ${before.toFixed(0)} MiB, in ${(took / 1000).toFixed(1)} s`, above('grown', grown, 100, 'MiB'));
		});
	},
};

/** MiB. */
const mostMemory = (pid: number): number => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

export const SCREEN: readonly Row[] = [firstFrame, keys, idle, steps, memory];
