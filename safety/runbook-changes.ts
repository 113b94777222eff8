import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {operate} from './golden/operator.ts';
import {runbookOf, startSmall, untilSo} from './golden/small-run.ts';
import {late, measured} from './row.ts';
import type {Row} from './row.ts';

const TEXT = runbookOf(['echo one', 'echo two']);
const OTHER = TEXT.replaceAll('echo', 'rm -rf');

type Change = {readonly name: string; readonly prepare?: (folder: string) => void; readonly change: (folder: string) => void};

const git = (folder: string, ...args: readonly string[]): void => void execFileSync('git', ['-C', folder, '-c', 'user.name=ann', '-c', 'user.email=ann@example.com', ...args], {stdio: 'ignore'});

const CHANGES: readonly Change[] = [
	{name: 'edited', change: folder => writeFileSync(join(folder, 'runbook.md'), OTHER)},
	{name: 'deleted', change: folder => rmSync(join(folder, 'runbook.md'))},
	{name: 'renamed over', change: folder => { writeFileSync(join(folder, 'other.md'), OTHER); renameSync(join(folder, 'other.md'), join(folder, 'runbook.md')); }},
	{
		name: 'swapped by a link to elsewhere',
		prepare: folder => { mkdirSync(join(folder, 'docs')); renameSync(join(folder, 'runbook.md'), join(folder, 'docs/real.md')); symlinkSync('docs/real.md', join(folder, 'runbook.md')); },
		change: folder => writeFileSync(join(folder, 'docs/real.md'), OTHER),
	},
	{
		name: 'another branch checked out',
		prepare: folder => { git(folder, 'init', '-q'); git(folder, 'add', 'runbook.md'); git(folder, 'commit', '-q', '-m', 'one'); git(folder, 'checkout', '-q', '-b', 'other'); writeFileSync(join(folder, 'runbook.md'), OTHER); git(folder, 'commit', '-q', '-a', '-m', 'two'); git(folder, 'checkout', '-q', '-'); },
		change: folder => git(folder, 'checkout', '-q', 'other'),
	},
];

const changes: Row = {
	id: 'R15',
	what: 'runbook edited, deleted, renamed over, changed behind a link, another branch checked out while the run stands at a question',
	figure: '5 of 5: the version that it began with is used, notice within 2 s, recorded',
	how: 'time from the change to the notice, without any key pressed',
	async measure(scale) {
		const found: string[] = [];
		let slowest = 0;
		for (const [index, {name, prepare, change}] of CHANGES.entries()) {
			const folder = join(scale.folder, String(index));
			mkdirSync(folder);
			writeFileSync(join(folder, 'runbook.md'), TEXT);
			prepare?.(folder);
			const run = startSmall(folder, TEXT);
			const done = run.drive();
			await untilSo('there is a question', () => run.state().prompt !== null);
			change(folder);
			const ms = await untilSo(`${name} is noticed`, () => run.notice() !== null, 10_000).catch(() => Number.POSITIVE_INFINITY);
			slowest = Math.max(slowest, ms);
			if (ms === Number.POSITIVE_INFINITY) found.push(`${name}: not noticed within 10 s`);
			if (!run.state().runbookChanged) found.push(`${name}: not recorded`);
			operate(run);
			run.send({kind: 'note', text: 'go on', step: null});
			await done;
			if (readFileSync(join(run.folder, 'runbook.md'), 'utf8') !== TEXT) found.push(`${name}: the copy is not what it began with`);
			const ran = run.entries().flatMap(({event}) => (event.kind === 'step-started' ? [event.command] : []));
			if (ran.join() !== 'echo one,echo two') found.push(`${name}: it ran ${ran.join()}`);
		}
		return measured(`${CHANGES.length - found.length} of ${CHANGES.length}, slowest notice ${Math.round(slowest)} ms`, [...found, ...late(scale, 'a notice', slowest, 2000)]);
	},
};

export const RUNBOOK_CHANGES: readonly Row[] = [changes];
