import {spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {livingOf, markOf, signalTo} from '../src/runner/living-process.ts';
import type {OpenRun} from '../src/runner/run-setting.ts';
import {operate} from './golden/operator.ts';
import {runbookOf, startSmall, untilSo} from './golden/small-run.ts';
import {late, measured, notShown, quickest} from './row.ts';
import type {Row} from './row.ts';

const pidIn = (folder: string, name: string): number => (existsSync(join(folder, name)) ? Number(readFileSync(join(folder, name), 'utf8')) : 0);

/** Ends a process that the measurement started, if it still lives. */
const endNow = (pid: number): void => {
	const mark = pid > 0 ? markOf(pid) : null;
	if (mark) signalTo(mark, 'SIGKILL');
};

/** Presses ^C until the step has ended; how long that took after the last press that was wanted. */
const pressUntilOver = async (run: OpenRun, presses: number): Promise<number> => {
	for (let press = 0; press < presses; press++) run.interrupt();
	return untilSo('the step has ended', () => run.state().running === null, 30_000);
};

/** The grace, and a second more. */
const MOST_MS = 11_000;

const ignoring: Row = {
	id: 'R12',
	what: 'a child that ignores TERM, and its own child',
	figure: 'ended within the grace of 10 s and 1 s more; survivors are listed',
	how: 'a step that ignores INT and TERM is interrupted three times; another one by its time limit, with its whole grace at full scale',
	async measure(scale) {
		const stubborn = `trap '' INT TERM; (trap '' INT TERM; echo $BASHPID > pid; exec sleep 81) & until [ -s pid ]; do sleep 0.01; done; touch up; wait; sleep 82`;
		const pressed = join(scale.folder, 'pressed');
		const run = startSmall(pressed, runbookOf([stubborn]));
		operate(run);
		const done = run.drive();
		await untilSo('the step is up', () => existsSync(join(pressed, 'up')));
		const byKey = await pressUntilOver(run, 3);
		await done;
		const folders = [pressed];
		const byTime = await quickest(scale, MOST_MS, async () => {
			const limited = join(scale.folder, `limited-${folders.length}`);
			folders.push(limited);
			const timed = startSmall(limited, `# Small\n\n## Procedure\n\n\`\`\`bash {timeout=1s}\n${stubborn}\n\`\`\`\n`, scale.full ? {} : {speed: 100});
			operate(timed);
			const begun = performance.now();
			await timed.drive();
			return performance.now() - begun - 1000;
		});
		const left = folders.map(folder => pidIn(folder, 'pid')).filter(pid => markOf(pid) !== null);
		left.forEach(endNow);
		const found = left.map(pid => `process ${pid} still lives and was not ended`);
		return measured(`by key ${Math.round(byKey)} ms, by time limit ${Math.round(byTime)} ms`, [...found, ...late(scale, 'ending by key', byKey, MOST_MS), ...late(scale, 'ending by time limit', byTime, MOST_MS)]);
	},
};

const escaped: Row = {
	id: 'R13',
	what: 'a child that leaves the session, a zombie, a process number that was given again',
	figure: 'survivors found by the mark in their environment; a zombie never runs; a number needs its start time',
	how: 'real processes, looked for in /proc',
	async measure({folder}) {
		if (process.platform !== 'linux') return notShown('there is no /proc');
		const found: string[] = [];
		const run = startSmall(join(folder, 'run'), runbookOf([`setsid sh -c 'echo $$ > pid; exec sleep 83' & until [ -s pid ]; do sleep 0.01; done`]));
		operate(run);
		await run.drive();
		const survivor = pidIn(join(folder, 'run'), 'pid');
		const finished = run.entries().find(({event}) => event.kind === 'step-finished');
		let told = 0;
		const count = (apart: boolean, otherwise: string): void => {
			if (apart) told++;
			else found.push(otherwise);
		};
		const mark = markOf(survivor);
		if (!mark) found.push('the survivor was ended');
		else {
			count(JSON.stringify(finished).includes(String(survivor)), 'the survivor is not named in the record');
			count(livingOf({...mark, start: '1'}, 'NOBODY=1').length === 0, 'a number with another start time counts as the step');
		}
		endNow(survivor);
		// What the shell becomes never asks how its child ended.
		const parent = spawn('sh', ['-c', "sh -c 'until grep -q ^sleep /proc/$PPID/cmdline; do sleep 0.01; done; echo $$ > zombie' & exec sleep 84"], {cwd: folder, stdio: 'ignore', detached: true});
		await untilSo('there is a zombie', () => pidIn(folder, 'zombie') > 0 && readFileSync(`/proc/${pidIn(folder, 'zombie')}/stat`, 'utf8').includes(') Z '));
		count(markOf(pidIn(folder, 'zombie')) === null, 'a zombie counts as running');
		endNow(parent.pid ?? 0);
		return measured(`${told} of 3 told apart`, found);
	},
};

export const CHILDREN: readonly Row[] = [ignoring, escaped];
