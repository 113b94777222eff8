import type {Span} from '../../run/terminal/spans.ts';
import {spansOf} from '../../run/terminal/spans.ts';
import type {Transcript} from '../../run/evidence.ts';
import type {Pen} from '../../run/terminal/pen.ts';
import {count} from '../clock-text.ts';
import {fileAddress, html} from './html.ts';
import type {Html} from './html.ts';
import {bytesText, grouped} from './words.ts';

/** What is no longer than this stands open; a long one is a line that unfolds. */
const OPEN_LINES = 30;

/** Characters of a line that are shown: a page of one line would be no page. */
const LONGEST = 8000;

/** A transcript with its lines numbered, in the colours that the program gave them. */
export const transcriptPart = ({path, bytes, lines, head, tail}: Transcript): Html => {
	if (bytes === 0) return html`<p class="quiet">It printed nothing.</p>`;
	const first = linesOf(head);
	const last = tail === null ? [] : linesOf(tail);
	const missing = lines - first.length - last.length;
	const cut = tail === null ? null : html`<code class="cut">… ${missing > 0 ? `${grouped(missing)} ${missing === 1 ? 'line is' : 'lines are'} left out here: ` : 'The middle of a long line is left out here: '}the whole transcript, ${bytesText(bytes)}, is ${path}</code>`;
	return html`<details class="transcript"${lines <= OPEN_LINES && bytes < 8000 ? html` open` : null}>
<summary>Output <span class="soft">${count(lines, 'line').replace(/^\d+/, grouped(lines))}, ${bytesText(bytes)}${tail === null ? '' : ', shown in part'}</span></summary>
<p class="file"><a href="${fileAddress(path)}">${path}</a></p>
<pre tabindex="0" aria-label="Output, ${path}">${numbered(first, 1)}${cut}${numbered(last, lines - last.length + 1)}</pre>
</details>`;
};

const linesOf = (text: string): readonly string[] => {
	const lines = text.split('\n');
	return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

const numbered = (lines: readonly string[], from: number): readonly Html[] => {
	let pen: Pen | undefined;
	return lines.map((line, index) => {
		const drawn = spansOf(line.slice(0, LONGEST), pen);
		({pen} = drawn);
		return html`<code data-n="${from + index}">${drawn.spans.map(spanPart)}${line.length > LONGEST ? ` … and ${grouped(line.length - LONGEST)} more characters` : null}</code>`;
	});
};

/** `look` is made of letters and digits only: see `Pen`. */
export const spanPart = ({text, look}: Span): Html => (look === '' ? html`${text}` : html`<span class="${look}">${text}</span>`);
