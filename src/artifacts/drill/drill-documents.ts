import type {Plan} from '../../plan/plan.ts';
import type {Entry} from '../../run/entry.ts';
import {inertJson} from '../inert.ts';
import {drillReport} from './drill-report.ts';
import {pageHtml} from './page-html.ts';
import {pageMarkdown} from './page-markdown.ts';
import {drillPage} from './report-pages.ts';

/** The report of a drill for people, for programs and for a browser; empty for a run that was not begun as one. */
export const drillDocuments = (plan: Plan, entries: readonly Entry[], head: string): readonly {readonly path: string; readonly text: string}[] => {
	const report = drillReport(plan, entries, head);
	if (!report) return [];
	const page = drillPage(report);
	return [
		{path: 'drill-report.md', text: pageMarkdown(page)},
		{path: 'drill-report.json', text: `${inertJson(report, 2)}\n`},
		{path: 'drill-report.html', text: pageHtml(page)},
	];
};

/** What they may be asked for by. */
export const DRILL_NAMES: readonly {readonly path: string; readonly names: readonly string[]}[] = [
	{path: 'drill-report.md', names: ['drill', 'drill-report.md']},
	{path: 'drill-report.json', names: ['drill-json', 'drill-report.json']},
	{path: 'drill-report.html', names: ['drill-html', 'drill-report.html']},
];
