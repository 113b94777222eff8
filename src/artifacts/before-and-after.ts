import {lineDiff} from '../plan/line-diff.ts';
import type {Plan} from '../plan/plan.ts';
import type {Entry} from '../run/entry.ts';
import type {ShownAt, ShownPair} from '../run/shown-states.ts';
import {shownPairs} from '../run/shown-states.ts';
import {count} from './clock-text.ts';
import {plain} from './inert.ts';
import {type Printed, comparable, keptName} from './kept-states.ts';

/** Lines of the summary: what showed the state before the change and after it, where each is kept, and how they differ. */
export const beforeAndAfter = (plan: Plan, entries: readonly Entry[], printed: Printed): readonly string[] => {
	const pairs = shownPairs(plan, entries).toSorted((a, b) => Number(isWhole(b)) - Number(isWhole(a)));
	if (pairs.length === 0) return [];
	return ['', 'Before and after', ...pairs.slice(0, MOST_PAIRS).flatMap(pair => pairLines(plan, pair, printed)), ...(pairs.length > MOST_PAIRS ? [`  … and ${count(pairs.length - MOST_PAIRS, 'more state')}, in summary.json`] : [])];
};

const MOST_PAIRS = 8;
const MOST_ROWS = 12;
const WIDTH = 100;

const isWhole = ({before, after}: ShownPair): boolean => before !== null && after !== null;

const pairLines = (plan: Plan, pair: ShownPair, printed: Printed): readonly string[] => [
	`  ${plain(pair.name)}: ${short(plain(pair.of))}${pair.place === null ? '' : ` on ${plain(pair.place)}`}`,
	`    before  ${sideWords(plan, 'pre', pair, pair.before, printed)}`,
	`    after   ${sideWords(plan, 'post', pair, pair.after, printed)}`,
	...diffLines(pair, printed),
];

const sideWords = (plan: Plan, side: 'pre' | 'post', pair: ShownPair, at: ShownAt | null, printed: Printed): string => {
	if (at === null) return `nothing shows it ${side === 'pre' ? 'before' : 'after'} ${pair.change === null ? 'the change' : `step ${pair.change}`}`;
	return `step ${at.step}, ${keptName(plan, side, pair, at, printed) ?? `${at.path} (${at.bytes} bytes)`}`;
};

const diffLines = ({before, after}: ShownPair, printed: Printed): readonly string[] => {
	const [old, now] = [before, after].map(at => (at ? printed.get(at.path) : undefined));
	if (!old || !now) return [];
	const rows = lineDiff(comparable(old), comparable(now));
	if (rows.length === 0) return ['            the same'];
	return [...rows.slice(0, MOST_ROWS).map(({sign, text}) => `    ${sign} ${short(plain(text))}`), ...(rows.length > MOST_ROWS ? [`    … ${count(rows.length - MOST_ROWS, 'more line')}`] : [])];
};

const short = (text: string): string => (text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text);
