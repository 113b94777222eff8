import type {Source} from './source.ts';

/** Marks of emphasis in one paragraph beyond which the Markdown parser, whose time grows with their square, would not come back. */
const MOST_MARKS = 4000;

/** First line of a paragraph that is no text of a person but would stall the parser; null where there is none. */
export function unreadableLine(source: Source): number | null {
	let marks = 0;
	let first = 1;
	let fence: string | null = null;
	for (const [index, line] of source.lines.entries()) {
		const edge: string | undefined = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})/u.exec(line)?.[1];
		if (fence !== null) {
			fence = edge !== undefined && edge.startsWith(fence) ? null : fence;
			continue;
		}
		if (edge !== undefined || line.trim() === '') {
			fence = edge ?? null;
			marks = 0;
			first = index + 2;
			continue;
		}
		marks += line.length < 100 ? 0 : (line.match(/[*_~]/gu)?.length ?? 0);
		if (marks > MOST_MARKS) {
			return first;
		}
	}
	return null;
}
