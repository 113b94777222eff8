import type {Html, RootContent} from 'mdast';
import type {StrayNote} from './block.ts';
import {noteOf} from './inline-text.ts';
import type {Walk} from './outline-walk.ts';

/** A comment on a line of its own: an annotation of the block below, unless it stands where it tears a list or a table apart. */
export function walkComment(walk: Walk, node: Html, around: {readonly before: RootContent | undefined; readonly next: RootContent | undefined}): void {
	const similarity = around.next?.type === 'code' ? similarityOf(node) : null;
	if (similarity !== null) {
		walk.notes.push(similarity);
		return;
	}
	const note = noteOf(node.value, node.position?.start);
	const place = {line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1, length: node.value.split('\n')[0]?.length ?? 1};
	if (note === null) {
		walk.strays.push(...(/^<!--\s*rollbook:/mu.test(node.value) ? [{why: 'not-alone' as const, ...place}] : []));
		return;
	}
	const torn = tornBlock(node, around);
	if (torn === null) {
		walk.notes.push(note);
	} else {
		walk.strays.push({why: torn, ...place});
	}
}

/** The list or the table that goes on behind the comment, had it not ended it. */
function tornBlock(node: Html, {before, next}: {readonly before: RootContent | undefined; readonly next: RootContent | undefined}): StrayNote['why'] | null {
	if (before?.type === 'list' && next?.type === 'list' && before.ordered === next.ordered) {
		const goesOn = next.ordered === true && next.start === (before.start ?? 1) + before.children.length;
		return goesOn || isNext(before, node) || isNext(node, next) ? 'splits-list' : null;
	}
	return before?.type === 'table' && isNext(before, node) && next !== undefined && isNext(node, next) ? 'splits-table' : null;
}

function isNext(above: RootContent, below: RootContent): boolean {
	return (above.position?.end.line ?? 0) + 1 === below.position?.start.line;
}

/** `<!-- expected_similarity=0.8 -->` above a block of output, as Innovation Engine writes it. */
function similarityOf(node: Html): ReturnType<typeof noteOf> {
	const match = /^<!--\s*(expected_similarity=(?:"[^"]*"|[\d.]+))\s*-->\s*$/u.exec(node.value);
	const start = node.position?.start;
	return match?.[1] === undefined ? null : {text: match[1], line: start?.line ?? 1, column: (start?.column ?? 1) + node.value.indexOf(match[1])};
}
