import type {LiveRun} from '../run/live-run.ts';
import {entryLines} from './plain/entry-lines.ts';
import {newLines} from './plain/new-lines.ts';
import {streamText} from './stream-text.ts';
import {safe} from './text/safe.ts';
import {timeOfDay} from './text/time.ts';

/** The run so far on the normal screen, then what comes, line by line, above `hint`. Returns the way to stop. */
export const followStream = (run: LiveRun, hint: string, write: (text: string) => unknown): (() => void) => {
	const next = newLines(run);
	let seen = run.entries().length;
	write(`${streamText(run)}\n`);
	const {running} = run.state();
	// Shown just now, the last line too, although it may not be whole yet.
	if (running) next(running.step, running.attempt, true);
	write(hint);
	const fresh = (): readonly string[] => {
		const rows: string[] = [];
		const output = (step: string, attempt: number, ended: boolean): void => void rows.push(...next(step, attempt, ended).lines.map(safe));
		const entries = run.entries();
		for (; seen < entries.length; seen++) {
			const entry = entries[seen];
			if (!entry) continue;
			if (entry.event.kind === 'step-finished') output(entry.event.step, entry.event.attempt, true);
			rows.push(...entryLines(run.plan, entry).map(text => `${timeOfDay(entry.at)} ${safe(text)}`));
		}
		const now = run.state().running;
		if (now) output(now.step, now.attempt, false);
		return rows;
	};
	return run.subscribe(() => {
		const rows = fresh();
		if (rows.length > 0) write(`\r\x1b[K${rows.map(row => `${row}\n`).join('')}${hint}`);
	});
};
