import {html} from './html.ts';
import type {Html} from './html.ts';

const PIECES = /(`[^`\n]+`|\*\*[^*\n]+\*\*|!?\[[^\]\n]*\]\([^)\n]*\))/;

/** A sentence of a runbook: code and what is bold look so; an address is shown, and leads nowhere. */
export const inlinePart = (text: string): Html => html`${text.split(PIECES).map(piecePart)}`;

const piecePart = (piece: string): Html => {
	const [whole, inside = '', address = ''] = /^!?\[([^\]\n]*)\]\(([^)\n]*)\)$/.exec(piece) ?? [];
	if (whole !== undefined) return inside === '' || inside === address ? html`${address}` : html`${inside} <span class="soft">(${address})</span>`;
	if (/^`[^`\n]+`$/.test(piece)) return html`<code>${piece.slice(1, -1)}</code>`;
	if (/^\*\*[^*\n]+\*\*$/.test(piece)) return html`<b>${piece.slice(2, -2)}</b>`;
	return html`${piece}`;
};
