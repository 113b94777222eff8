import {existsSync, readFileSync} from 'node:fs';
import {join, normalize, resolve} from 'node:path';
import {drillHistory, HISTORY_FORMATS, type HistoryFormat, type KnownDrill} from '../artifacts/drill/drill-history.ts';
import {drillReport} from '../artifacts/drill/drill-report.ts';
import type {DrillReport} from '../artifacts/drill/report-type.ts';
import type {Plan} from '../plan/plan.ts';
import {readJournalFile} from '../runner/journal-file.ts';
import {readRunFolder} from '../runner/run-folder.ts';
import {subfolders} from './list/known-runs.ts';
import {headOf} from './run-documents.ts';
import {shownPath} from './shown-path.ts';
import type {World} from './world.ts';

/** All drills of a runbook below the folder of all runs. A report is enough: what was printed may be gone. */
export const tellHistory = (world: World, plan: Plan, out: string, format: HistoryFormat): void => {
	const root = resolve(world.cwd, out);
	const known = subfolders(root).flatMap(kind => subfolders(kind)).flatMap((folder): KnownDrill[] => {
		const report = reportIn(folder);
		const shown = shownPath(world, folder);
		return report && isOf(plan, report) ? [{folder: shown, report}] : [];
	});
	const {path, sha256} = plan.source;
	world.stdout.write(HISTORY_FORMATS[format](drillHistory({title: plan.title, path, sha256}, known)));
};

/** The same content, the same path, or the same title: runbooks are edited and moved between two drills. */
const isOf = (plan: Plan, {runbook}: DrillReport): boolean =>
	runbook.sha256 === plan.source.sha256 || normalize(runbook.path) === normalize(plan.source.path) || (plan.title !== '' && runbook.title === plan.title);

/** The report of a folder as it was written, else from its journal; null where there is neither, or it was no drill. */
export const reportIn = (folder: string): DrillReport | null => {
	const written = readReport(join(folder, 'drill-report.json'));
	if (written) return written;
	if (!existsSync(join(folder, 'journal.jsonl'))) return null;
	try {
		const {entries} = readJournalFile(folder);
		return drillReport(readRunFolder(folder).plan, entries, headOf(entries));
	} catch {
		// A damaged record is told of by `rollbook runs`.
		return null;
	}
};

/** Only as far as it is needed here: a file of a later version may say more. */
const readReport = (path: string): DrillReport | null => {
	try {
		const value = JSON.parse(readFileSync(path, 'utf8')) as Partial<DrillReport>;
		const lists = [value.steps, value.failures, value.coverage?.notExercised];
		const whole = value.schema === 1 && typeof value.id === 'string' && typeof value.runbook?.path === 'string' && !Number.isNaN(Date.parse(value.startedAt ?? '')) && typeof value.rto === 'object' && typeof value.scenario?.title === 'string' && lists.every(Array.isArray);
		return whole ? (value as DrillReport) : null;
	} catch {
		return null;
	}
};
