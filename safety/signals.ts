import {existsSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {openProgram} from '../test/support/pty-program.ts';
import type {PtyProgram} from '../test/support/pty-program.ts';
import {readJournalFile} from '../src/runner/journal-file.ts';
import {reopen} from './golden/go-on.ts';
import {ledgerOf, makeBench, runFolderOf} from './golden/golden-run.ts';
import type {Bench} from './golden/golden-run.ts';
import {wrongHashes} from './golden/invariants.ts';
import {operate} from './golden/operator.ts';
import {untilSo} from './golden/small-run.ts';
import {measured} from './row.ts';
import type {Row} from './row.ts';
import {sideBySide} from './side-by-side.ts';

const RUNBOOK = `# Signals

## Procedure

\`\`\`bash
# Begin
./ledger.sh begin; touch up; until [ -e go ] || [ ! -e up ]; do sleep 0.02; done; echo finished
\`\`\`

\`\`\`bash
# Drop it
./ledger.sh drop; rm -rf /nowhere/shop
\`\`\`
`;

const STATES = ['idle', 'gate', 'running'] as const;
const SIGNALS = ['SIGHUP', 'SIGTERM', 'SIGINT', 'terminal closed'] as const;

type Case = {readonly state: (typeof STATES)[number]; readonly signal: (typeof SIGNALS)[number]};

/** Presses keys until the program stands in the state. */
const bring = async (program: PtyProgram, bench: Bench, {state}: Case): Promise<void> => {
	await program.until('r run');
	if (state === 'idle') return;
	program.write('r\r');
	await untilSo('the step runs', () => existsSync(join(bench.folder, 'up')), 20_000);
	if (state === 'running') return;
	writeFileSync(join(bench.folder, 'go'), '');
	await program.until(/Drop it[^]*r run/);
	program.write('r\r');
	await program.until('type /nowhere/shop');
};

/** The program on a terminal of its own, hit by the signal; then the run is taken up and must have lost and repeated nothing. */
const hit = async (parent: string, one: Case): Promise<readonly string[]> => {
	const bench = makeBench(parent, RUNBOOK, '');
	const program = openProgram(['run', 'golden.md', '--ui', 'plain'], {cwd: bench.folder, env: {XDG_STATE_HOME: join(bench.folder, 'state')}});
	await bring(program, bench, one);
	if (one.signal === 'terminal closed') program.kill('SIGHUP');
	else program.kill(one.signal);
	// ^C belongs to the step while one runs: the program stays, and is then told to leave.
	if (one.signal === 'SIGINT' && one.state === 'running') program.kill('SIGTERM');
	await program.ended;
	writeFileSync(join(bench.folder, 'go'), '');
	const folder = runFolderOf(bench) ?? '';
	const run = reopen(bench, folder);
	operate(run);
	const outcome = await run.drive();
	const words = ledgerOf(bench).map(line => line.split(' ')[0]);
	const first = run.state().steps[run.plan.steps[0]?.id ?? ''];
	const interrupted = one.signal === 'SIGINT' && one.state === 'running';
	const found = [
		...(outcome === 'completed' ? [] : [`the run is ${outcome}`]),
		...(words.join() === 'begin,drop' ? [] : [`the ledger says ${words.join(' ')}`]),
		...(interrupted || first?.status === 'passed' ? [] : [`the first step is ${first?.status}`]),
		...wrongHashes(folder, readJournalFile(folder).entries),
	];
	rmSync(bench.folder, {recursive: true, force: true});
	return found.map(each => `${one.signal}, ${one.state}: ${each}`);
};

const signals: Row = {
	id: 'R9',
	inMemory: true,
	what: 'SIGHUP, terminal closed, SIGTERM, SIGINT × idle, at a gate, running',
	figure: '100 each: a running command completes, resume shows its result, none runs twice',
	how: 'the built program on a pseudo-terminal, line by line; SIGINT reaches the running step, as ^C does',
	async measure(scale) {
		const cases = STATES.flatMap(state => SIGNALS.map((signal): Case => ({state, signal})));
		const rounds = scale.full ? 100 : 1;
		const all = Array.from({length: rounds}, () => cases).flat();
		const found = await sideBySide(all, one => hit(scale.folder, one).catch((error: unknown) => [`${one.signal}, ${one.state}: ${String(error)}`]));
		return measured(`${found.filter(each => each.length === 0).length} of ${all.length} (${rounds} each)`, found.flat());
	},
};

export const SIGNAL_ROWS: readonly Row[] = [signals];
