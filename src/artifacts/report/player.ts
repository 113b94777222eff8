import type {Recorded} from '../../run/evidence.ts';
import {framesOf} from './frames.ts';
import {dataBlock, fileAddress, html} from './html.ts';
import type {Html} from './html.ts';
import {spanPart} from './transcript.ts';
import {lasting} from '../../run/lasting.ts';

/** A terminal that can be played; until then, without a script, and on paper it shows its fullest picture. */
export const playerPart = ({path, cast}: Recorded): Html | null => {
	const {columns, rows, frames, totalMs, tookMs, fullest: [restsAt, full]} = framesOf(cast);
	if (frames.length === 0) return null;
	const filled = new Map(full.map(([row, ...runs]) => [row, runs]));
	const drawn = Array.from({length: rows}, (_, row) => rowPart(filled.get(row) ?? []));
	return html`<figure class="cast" aria-label="Recording of the terminal">
<pre class="screen" tabindex="0" aria-label="The terminal as it was, ${columns} by ${rows}">${drawn}</pre>
<div class="controls" hidden><button type="button" class="play" aria-label="Play">▶</button><input type="range" min="0" max="${totalMs}" step="any" value="${restsAt}" aria-label="Place in the recording"><output class="place"></output><button type="button" class="speed" aria-label="Speed">1×</button></div>
<figcaption class="soft">Terminal, ${lasting(totalMs)}${tookMs - totalMs > 1000 ? ` (took ${lasting(tookMs)}; quiet times are cut to 2 s)` : ''} · <a href="${fileAddress(path)}">${path}</a></figcaption>
${dataBlock({rows, total: totalMs, rests: restsAt, frames})}
</figure>`;
};

const rowPart = (runs: readonly string[]): Html => html`<span class="row">${Array.from({length: runs.length / 2}, (_, index) => spanPart({text: runs[index * 2] ?? '', look: runs[index * 2 + 1] ?? ''}))}\n</span>`;
