import {visible} from '../artifacts/inert.ts';
import {shellWord} from '../plan/shell-word.ts';
import {drillWords} from '../run/drill-words.ts';
import type {LiveRun} from '../run/live-run.ts';
import {safe} from '../ui/text/safe.ts';
import {runSummary} from './run-documents.ts';
import {shownPath} from './shown-path.ts';
import type {World} from './world.ts';

/** Printed to the normal screen when a run is over: the summary, and where the evidence is. */
export const reportEnd = (world: World, run: LiveRun): void => {
	world.stdout.write(visible(`\n${runSummary(run.plan, run.entries(), run.folder)}\n${drillLines(run)}artifacts  ${shownPath(world, run.folder)}\n${jobsLeft(run)}`));
};

/** What the drill was to show, against what it showed. */
const drillLines = (run: LiveRun): string => {
	const words = drillWords(run.plan, run.entries());
	const rows = words?.rows.map(({mark, text}) => `  ${mark === null ? '' : `${MARKS[mark]} `}${safe(text)}\n`) ?? [];
	return words ? `Drill      ${words.headline}\n${rows.join('')}\n` : '';
};

const MARKS = {met: '✔', unmet: '✖', open: '?'} as const;

/** What was left, why, and how to go on. */
export const reportLeft = (world: World, run: LiveRun, question: string | null): void => {
	const folder = shownPath(world, run.folder);
	world.stderr.write(visible(`${question === null ? 'rollbook: left the run; it is not finished' : `rollbook: stopped at a question\n${question}`}\n  artifacts: ${folder}\n  go on with: rollbook resume ${shellWord(folder)}\n${jobsLeft(run)}`));
};

/** What goes on after the run, for whoever has to end it. */
const jobsLeft = (run: LiveRun): string => run.jobs().map(({pid, command}) => `still running in the background: ${pid} ${safe(command)}\n`).join('');
