import {lineDiff} from '../../plan/line-diff.ts';
import type {NamedText} from '../../run/evidence.ts';
import {spansOf} from '../../run/terminal/spans.ts';
import {comparable} from '../kept-states.ts';
import {fileAddress, html} from './html.ts';
import type {Html} from './html.ts';
import {spanPart} from './transcript.ts';
import {bytesText} from './words.ts';

/** What was written down before and after, held against each other; files belong together by what follows `pre-` and `post-`. */
export const comparisonPart = (states: readonly NamedText[]): Html | null => {
	const names = [...new Set(states.map(({path}) => path.replace(/^(?:pre|post)-/, '')))];
	if (names.length === 0) return null;
	const find = (path: string): NamedText | null => states.find(state => state.path === path) ?? null;
	const pairs = names.map(name => ({name, before: find(`pre-${name}`), after: find(`post-${name}`)}));
	const isWhole = ({before, after}: (typeof pairs)[number]): boolean => before !== null && after !== null;
	// What can be compared says most.
	return html`${pairs.toSorted((a, b) => Number(isWhole(b)) - Number(isWhole(a))).map(({name, before, after}) => pairPart(name, before, after))}`;
};

const pairPart = (name: string, before: NamedText | null, after: NamedText | null): Html => html`<h3>${name}</h3>
<p class="soft">${[before, after].map((state, index) => html`${index === 0 ? 'before: ' : ' · after: '}${state ? html`<a href="${fileAddress(state.path)}">${state.path}</a>, ${bytesText(state.bytes)}` : 'not written'}`)}</p>
${diffPart(before, after)}`;

const diffPart = (before: NamedText | null, after: NamedText | null): Html | null => {
	if (!before || !after) return null;
	if (before.text === null || after.text === null) return html`<p>They are too long to be compared here.</p>`;
	const rows = lineDiff(comparable(before.text), comparable(after.text));
	if (rows.length === 0) return html`<p>They are the same.</p>`;
	return html`<pre class="diff" tabindex="0" aria-label="What changed">${rows.map(({sign, text}) => html`<code class="${NAMES[sign]}" data-sign="${sign}">${SPOKEN[sign]}${sign === '…' ? text : spansOf(text).spans.map(spanPart)}</code>`)}</pre>`;
};

const NAMES = {' ': 'same', '-': 'gone', '+': 'come', '…': 'cut'} as const;

/** For whoever hears the page. */
const SPOKEN = {' ': null, '-': html`<span class="spoken">gone: </span>`, '+': html`<span class="spoken">new: </span>`, '…': null} as const;
