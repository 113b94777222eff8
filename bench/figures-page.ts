import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../test/support/rollbook.ts';
import type {Figure} from './figure.ts';
import type {Taken, TakenRow} from './history.ts';

/** `docs/figures.md`: what each row measures, and the last figures of `bench/history.jsonl`, between two marks. */
export const PAGE = join(root, 'docs/figures.md');
const FROM = '<!-- made by `npm run bench -- --docs` from bench/history.jsonl -->\n';
const TO = '<!-- end of what is made -->\n';

const cells = (...texts: readonly string[]): string => `| ${texts.map(text => text.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |\n`;

export const TABLE_HEAD = `${cells('row', 'goal', 'figure', 'holds')}| --- | --- | --- | --- |\n`;

const verdict = (holds: boolean | null): string => (holds === null ? '–' : holds ? 'holds' : '**does not hold**');

/** A row fit for the README. `was`: the value of the last time on this machine. */
export const tableLine = ({name, goal, shown, value, holds}: TakenRow, was: number | null = null): string =>
	cells(name, goal ?? '–', `${shown}${was === null || value === null ? '' : ` (was ${was.toFixed(2)})`}`, verdict(holds));

/** What stands between the marks. */
export const madePart = (taken: Taken, figures: readonly Figure[]): string => {
	const {cpu, cores, node} = taken.machine;
	const measures = figures.map(({name, what, how}) => cells(name, what, how)).join('');
	return `## The last figures

${taken.date}, commit \`${taken.commit}\`, ${cpu} with ${cores} processors, Node ${node}.

${TABLE_HEAD}${taken.rows.map(row => tableLine(row)).join('')}
## What each row measures

${cells('row', 'what', 'how')}| --- | --- | --- |
${measures}`;
};

export const pageWith = (page: string, made: string): string => {
	const [from, to] = [page.indexOf(FROM), page.indexOf(TO)];
	if (from < 0 || to < from) throw new Error('docs/figures.md has no place for the figures');
	return `${page.slice(0, from + FROM.length)}\n${made}\n${page.slice(to)}`;
};

export const writePage = (taken: Taken, figures: readonly Figure[]): void => writeFileSync(PAGE, pageWith(readFileSync(PAGE, 'utf8'), madePart(taken, figures)));
