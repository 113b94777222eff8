import type {PhrasingContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import type {Inline, Note} from './block.ts';
import {labelledLines} from './labelled-lines.ts';
import {withTaggedCode} from './tagged-code.ts';
import {plainLine, withoutMarks} from './words.ts';

/** Text, leading bold words, code spans, links and annotations of a run of inline nodes. */
export function readInline(children: readonly PhrasingContent[]): Inline & {readonly notes: readonly Note[]} {
	const codes: {code: string; line: number; own?: true}[] = [];
	const links: string[] = [];
	const notes: Note[] = [];
	const parts: string[] = [];
	const visit = (node: PhrasingContent): void => {
		if (node.type === 'inlineCode') {
			// What a backslash parts over lines is one line here, and so is what the page breaks: an end of a line in a span is a blank. Source: CommonMark, code spans.
			const code = (node.position?.end.line ?? 1) > (node.position?.start.line ?? 1) ? node.value.replace(/\\\s+/gu, '').replace(/\s*\n\s*/gu, ' ') : node.value;
			codes.push({code, line: node.position?.start.line ?? 1, ...(hasOwnLine(children, node) && {own: true as const})});
			parts.push(code);
		} else if (node.type === 'html') {
			const note = noteOf(node.value, node.position?.start);
			if (note !== null) {
				notes.push(note);
			} else if (!node.value.startsWith('<!--') && !isMarkup(node.value, children)) {
				parts.push(/^<br\s*\/?>$/iu.test(node.value) ? ' ' : node.value);
			}
		} else if (node.type === 'break') {
			parts.push(' ');
		} else if ('children' in node) {
			if (node.type === 'link') {
				links.push(node.url);
			}
			withTaggedCode(node.children).forEach(visit);
		} else if ('value' in node) {
			parts.push(node.value);
		} else if ('alt' in node) {
			// What a picture shows is said to nobody who types.
			parts.push(children.length === 1 ? '' : (node.alt ?? ''));
		}
	};
	withTaggedCode(children).forEach(visit);
	const alone = links.length === 1 && children.every(child => child.type === 'link' || (child.type === 'text' && !/[\p{L}\p{N}]/u.test(child.value)));
	const labels = labelledLines(children);
	return {text: plainLine(parts.join('')), lead: leadOf(children), codes, links, notes, ...(labels.length > 0 && {labels}), ...(alone && {linkAlone: true as const})};
}

/** Right behind the end of a line, and before the next one: "Remove it first:", and the command below. */
function hasOwnLine(around: readonly PhrasingContent[], node: PhrasingContent): boolean {
	const at = around.length < MANY ? around.indexOf(node) : -1;
	const [before, after] = [around[at - 1], around[at + 1]];
	const begins = before?.type === 'break' || isBreak(before) || (before?.type === 'text' && /\n[ \t]*$/u.test(before.value));
	return at > 0 && begins && (after === undefined || after.type === 'break' || isBreak(after) || (after.type === 'text' && /^[ \t]*(?:\([^()\n]*\))?[ \t]*(?:\n|$)/u.test(after.value)));
}

function isBreak(node: PhrasingContent | undefined): boolean {
	return node?.type === 'html' && /^<br\s*\/?>$/iu.test(node.value);
}

/** An anchor, a picture, or a tag of how words look whose end is there: nobody reads it. A name in angle brackets stays. */
function isMarkup(tag: string, around: readonly PhrasingContent[]): boolean {
	const name = LOOKS.exec(tag)?.[1]?.toLowerCase();
	return /^<(?:a|img|span|font)\s[^<>]*>$|^<\/(?:a|span|font)>$/iu.test(tag) || (name !== undefined && around.length < MANY && [`<${name}>`, `</${name}>`].every(end => around.some(node => node.type === 'html' && node.value.toLowerCase() === end)));
}

/** More pieces than a sentence has: each tag would be looked for among all. */
const MANY = 400;
const LOOKS = /^<\/?(b|i|u|strong|em|kbd|sup|sub|small|big|mark|ins)>$/iu;

/** `<!-- rollbook: … -->`, placed where its own words begin; null for any other HTML. */
export function noteOf(html: string, start: {readonly line: number; readonly column: number} | undefined): Note | null {
	const match = /^<!--\s*rollbook:\s*([\s\S]*?)\s*-->\s*$/u.exec(html);
	if (match === null || match[1] === undefined) {
		return null;
	}
	const before = html.slice(0, html.indexOf(match[1], html.indexOf(':')));
	const breaks = before.split('\n');
	const last = breaks.at(-1) ?? '';
	const line = (start?.line ?? 1) + breaks.length - 1;
	return {text: match[1], line, column: breaks.length === 1 ? (start?.column ?? 1) + last.length : last.length + 1};
}

function leadOf(children: readonly PhrasingContent[]): string {
	const first = children.find(child => !(child.type === 'text' && withoutMarks(child.value) === ''));
	if (first?.type !== 'strong') {
		return '';
	}
	return withoutMarks(plainLine(toString(first))).replace(/\s*[:：]$/u, '');
}
