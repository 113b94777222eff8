import type {Html, Nodes, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {parseMarkdown} from '../parse-markdown.ts';
import type {Source, Spot} from '../source.ts';

/** A link, an image or the definition of one. */
export type Link = {readonly url: string; readonly text: string; readonly spot: Spot};

/** All links of a runbook, and the anchors that a link to it can name. */
export function linksOf(source: Source): {readonly links: readonly Link[]; readonly anchors: ReadonlySet<string>} {
	const root: Root = parseMarkdown(source.text);
	const links: Link[] = [];
	const taken = new Map<string, number>();
	const anchors = new Set<string>();
	const visit = (node: Nodes): void => {
		if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
			links.push({url: node.url, text: node.type === 'link' ? toString(node) : '', spot: spotOf(source, node)});
		} else if (node.type === 'heading') {
			anchors.add(unique(githubSlug(toString(node, {includeImageAlt: false})), taken));
		} else if (node.type === 'html') {
			links.push(...htmlLinks(source, node));
			for (const match of node.value.matchAll(/\b(?:id|name)\s*=\s*["']?([^\s"'>]+)/giu)) anchors.add((match[1] ?? '').toLowerCase());
		}
		if ('children' in node) {
			node.children.forEach(visit);
		}
	};
	visit(root);
	return {links, anchors};
}

/**
 * The anchor that GitHub gives a heading: lower case, only letters, marks, digits, `_`, `-` and blanks stay, each blank becomes a dash.
 * Source: the filter for tables of contents of html-pipeline.
 */
export function githubSlug(heading: string): string {
	return heading
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
		.replace(/ /gu, '-');
}

/** A second heading of the same words gets `-1`, the third `-2`. */
function unique(slug: string, taken: Map<string, number>): string {
	const count = taken.get(slug) ?? 0;
	taken.set(slug, count + 1);
	return count === 0 ? slug : `${slug}-${count}`;
}

/** `<img src="flow.png">` and `<a href="#checks">`, each where its address stands. */
function htmlLinks(source: Source, node: Html): readonly Link[] {
	const first = node.position?.start.line ?? 1;
	return [...node.value.matchAll(/<(?:a|img|source|video)\b[^>]*?\s(?:href|src)\s*=\s*(?:"([^"]+)"|'([^']+)')/giu)].flatMap(match => {
		const url = match[1] ?? match[2] ?? '';
		const line = first + node.value.slice(0, match.index + match[0].length).split('\n').length - 1;
		const column = (source.lines[line - 1] ?? '').indexOf(url);
		return node.value.startsWith('<!--') || column < 0 ? [] : [{url, text: '', spot: {line, column: column + 1, length: url.length}}];
	});
}

function spotOf(source: Source, node: Extract<Nodes, {type: 'link' | 'image' | 'definition'}>): Spot {
	const from = node.position?.start ?? {line: 1, column: 1};
	const until = node.position?.end ?? from;
	for (let line = from.line; line <= until.line; line += 1) {
		const column = (source.lines[line - 1] ?? '').indexOf(node.url, line === from.line ? from.column - 1 : 0);
		if (column >= 0 && node.url !== '') {
			return {line, column: column + 1, length: node.url.length};
		}
	}
	return {line: from.line, column: from.column, length: until.line === from.line ? until.column - from.column : 1};
}
