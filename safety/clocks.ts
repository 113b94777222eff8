import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {readJournalFile} from '../src/runner/journal-file.ts';
import type {Entry} from '../src/run/entry.ts';
import type {Clock} from '../src/runner/run-setting.ts';
import {makeBench, runFolderOf, startProgram} from './golden/golden-run.ts';
import {operate} from './golden/operator.ts';
import {runbookOf, startSmall} from './golden/small-run.ts';
import {measured} from './row.ts';
import type {Row} from './row.ts';

const HOUR = 3_600_000;

type Jump = {readonly name: string; readonly byMs: number; readonly recorded: boolean};

/** While the machine sleeps the steady clock stands still, so waking up looks like a jump ahead. Summer time changes no UTC. */
const JUMPS: readonly Jump[] = [
	{name: 'an hour ahead', byMs: HOUR, recorded: true},
	{name: 'an hour back', byMs: -HOUR, recorded: true},
	{name: 'a day ahead', byMs: 24 * HOUR, recorded: true},
	{name: 'a day back', byMs: -24 * HOUR, recorded: true},
	{name: 'asleep for ten minutes', byMs: HOUR / 6, recorded: true},
	{name: 'a second, as time services do', byMs: 1000, recorded: false},
];

/** What is wrong with the record of a run in whose middle the clock jumped. */
const problems = (entries: readonly Entry[], {name, byMs, recorded}: Jump): readonly string[] => {
	const jumps = entries.flatMap(({event}) => (event.kind === 'clock-jumped' ? [event.byMs] : []));
	const durations = entries.flatMap(({event}) => (event.kind === 'step-finished' ? [event.result.durationMs] : []));
	const found: string[] = [];
	if (entries.some(({seq}, index) => seq !== index + 1)) found.push('the order is not that of the numbers');
	if (jumps.length !== (recorded ? 1 : 0)) found.push(`${jumps.length} jumps are recorded`);
	if (recorded && Math.abs((jumps[0] ?? 0) - byMs) > 5000) found.push(`a jump of ${jumps[0]} ms is recorded`);
	if (durations.some(ms => ms < 0 || ms > 60_000)) found.push(`durations ${durations.join(', ')}`);
	return found.map(one => `${name}: ${one}`);
};

const inProcess = async (folder: string, jump: Jump): Promise<readonly string[]> => {
	let offset = 0;
	const clock: Clock = {now: () => Date.now() + offset, mono: () => performance.now()};
	const run = startSmall(folder, runbookOf(['true', 'sleep 0.05', 'true']), {clock});
	run.subscribe(() => {
		if (run.state().running?.step === run.plan.steps[1]?.id) offset = jump.byMs;
	});
	operate(run);
	await run.drive();
	return problems(run.entries(), jump);
};

const FAKETIME = ['/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1', '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1'].find(path => existsSync(path));

/** The built program under a clock of libfaketime that one of its own steps sets. */
const withFaketime = async (parent: string, library: string, jump: Jump, shift: string): Promise<readonly string[]> => {
	const bench = makeBench(parent, runbookOf(['true', `echo '${shift}' > clock`, 'true', 'true']));
	writeFileSync(join(bench.folder, 'clock'), '+0');
	const env = {LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: join(bench.folder, 'clock'), FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1', DONT_FAKE_MONOTONIC: '1'};
	const ended = await startProgram(bench, ['run', 'golden.md', '--yes'], {env}).ended;
	const folder = runFolderOf(bench);
	if (ended.code !== 0 || folder === null) return [`${jump.name}, libfaketime: exit ${ended.code}: ${ended.stderr}`];
	if (!readFileSync(join(folder, 'timeline.md'), 'utf8').includes('jumped')) return [`${jump.name}: the timeline does not tell it`];
	return problems(readJournalFile(folder).entries, {...jump, name: `${jump.name}, libfaketime`});
};

const jumps: Row = {
	id: 'R8',
	what: 'clock an hour and a day ahead and back, sleep of the machine, summer time',
	figure: 'order by number, durations from the steady clock, each jump an event, 0 negative durations',
	how: `a clock handed to the run jumps while a step runs; ${FAKETIME ? 'the built program under libfaketime too' : 'libfaketime is not installed here'}; all times are UTC, so summer time changes nothing`,
	async measure({folder}) {
		const found: string[] = [];
		for (const [index, jump] of JUMPS.entries()) found.push(...(await inProcess(join(folder, String(index)), jump)));
		const faked = FAKETIME ? ([[JUMPS[0], '+3600'], [JUMPS[3], '-86400']] as const) : [];
		for (const [jump, shift] of faked) if (jump && FAKETIME) found.push(...(await withFaketime(folder, FAKETIME, jump, shift)));
		return measured(`${JUMPS.length} jumps handed in, ${faked.length} by libfaketime`, found);
	},
};

export const CLOCKS: readonly Row[] = [jumps];
