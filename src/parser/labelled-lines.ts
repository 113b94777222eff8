import type {PhrasingContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {plainLine} from './words.ts';

/** A line of a paragraph that begins in bold, with the bold words. */
export type LabelledLine = {readonly line: number; readonly label: string; readonly text: string};

/** Lines of a paragraph of several that each begin in bold: "**Takes:** 5 minutes", "**If it fails:** go back". */
export function labelledLines(children: readonly PhrasingContent[]): readonly LabelledLine[] {
	const starts = children.flatMap((node, at) => (node.type === 'strong' && beginsLine(children[at - 1]) ? [at] : []));
	return starts.length < 2 ? [] : starts.map((at, index) => {
		const nodes = children.slice(at, starts[index + 1]);
		const label = nodes[0] as PhrasingContent;
		return {line: label.position?.start.line ?? 1, label: plainLine(toString(label)).replace(/\s*[:：]$/u, ''), text: plainLine(nodes.map(node => (node.type === 'break' ? ' ' : toString(node))).join(''))};
	});
}

function beginsLine(before: PhrasingContent | undefined): boolean {
	return before === undefined || before.type === 'break' || (before.type === 'text' && /\n\s*$/u.test(before.value));
}
