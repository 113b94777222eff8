import {linkTarget} from './link.ts';
import type {Line, Look} from './line.ts';
import {span} from './line.ts';

/** `**bold**`, `*stress*`, `` `code` ``, pictures by their words, and links: their address stays in view, for it may be the reason not to follow it. */
export const inlineSpans = (text: string, look: Look = 'plain'): Line => {
	const spans: Line[number][] = [];
	let rest = 0;
	for (const match of text.matchAll(INLINE)) {
		if (match.index > rest) spans.push(span(text.slice(rest, match.index), look));
		spans.push(...spansOf(match.groups ?? {}, look));
		rest = match.index + match[0].length;
	}
	if (rest < text.length) spans.push(span(text.slice(rest), look));
	return spans;
};

const INLINE =
	/(?<ticks>`+)(?!`)(?<code>.*?[^`])\k<ticks>(?!`)|(?:\*\*|__)(?=\S)(?<bold>.+?)(?:\*\*|__)|(?<![\w*])\*(?=\p{L})(?<stress>[^*\n]*?[^\s*])\*(?![\w*.])|!\[(?<picture>[^\]]*)\]\([^)\s]+[^)]*\)|\[(?<label>[^\]]+)\]\((?<address>[^)\s]+)[^)]*\)|<(?<auto>https?:\/\/[^>\s]+)>|(?<bare>https?:\/\/[^\s<>"'`|)\]]*[^\s<>"'`|)\].,;:!?*])/gu;

const spansOf = (found: Readonly<Partial<Record<string, string>>>, look: Look): Line => {
	const {code, bold, stress, picture, label, address = '', auto, bare} = found;
	if (code !== undefined) return [span(code.trim() === '' ? code : code.trim(), 'accent')];
	if (bold !== undefined) return inlineSpans(bold, look === 'plain' ? 'bold' : look);
	if (stress !== undefined) return inlineSpans(stress, look === 'plain' ? 'stress' : look);
	if (picture !== undefined) return [span(picture === '' ? '(picture)' : `(picture: ${picture})`, 'dim')];
	if (label === undefined) return [linked(auto ?? bare ?? '', auto ?? bare ?? '')];
	const words = inlineSpans(label, look);
	if (address.startsWith('#')) return words;
	if (label === address) return [linked(label, address)];
	return [...words.map(part => (linkTarget(address) === null ? part : {...part, look: part.look === 'plain' ? ('link' as const) : part.look, href: address})), span(' (', look), linked(address, address), span(')', look)];
};

const linked = (text: string, address: string): Line[number] => (linkTarget(address) === null ? span(text) : {...span(text, 'link'), href: address});
