import type {Html, Root, RootContent} from 'mdast';
import type {Item, Outline} from './block.ts';
import {boldHeadingText} from './bold-heading.ts';
import {addFence, addItem, addParagraph, addTable} from './leaf-blocks.ts';
import {openBoxes} from './boxes.ts';
import {walkComment} from './comment-notes.ts';
import {closedFences} from './closed-fences.ts';
import {commentSlips} from './comment-slips.ts';
import {readInline} from './inline-text.ts';
import {closeSections, openSection, startWalk, takeNotes, type Walk} from './outline-walk.ts';
import {asMarkdown, withFiguredLetters, withRoundBullets} from './other-markup.ts';
import {markPagePrograms} from './page-programs.ts';
import {parseMarkdown} from './parse-markdown.ts';
import {withoutExtraIndent} from './fence-indent.ts';
import {withKnownNumbers} from './numbered-lines.ts';
import {withoutPanelIndent} from './panels.ts';
import {withoutTags, withTabFences} from './tags-apart.ts';
import {cutPre, lastWords, preBlocks} from './pre-blocks.ts';
import type {Source} from './source.ts';
import {liftTyped} from './typed-blocks.ts';

/** Markdown → blocks in document order and the tree of headings. Throws only what the Markdown parser throws on hopelessly deep nesting. */
export function readOutline(source: Source): Outline {
	const lines = closedFences(withTabFences(withFiguredLetters(withRoundBullets(asMarkdown(source.lines)))));
	const root = parseLines(lines);
	const shown = openBoxes(lines);
	const walk = startWalk({...source, lines: shown, text: shown.join('\n')});
	walkChildren(walk, root.children, {item: null, depth: 0, quoted: false});
	const first = root.children[0];
	const frontMatter =
		first !== undefined && (first.type === 'yaml' || (first.type as string) === 'toml')
			? {text: (first as {value: string}).value, line: 2, toml: first.type !== 'yaml'}
			: null;
	leaveAlone(walk);
	walk.strays.push(...commentSlips(root));
	markPagePrograms(walk.blocks);
	return {blocks: walk.blocks, strays: walk.strays, sections: closeSections(walk), frontMatter};
}

/** A text line for line as its author would have shown it: in Markdown's own marks, what boxes and panels hold without the indentation of those. */
export function shownLines(source: Source): readonly string[] {
	return openBoxes(withoutPanelIndent(withFiguredLetters(withRoundBullets(asMarkdown(source.lines)))).lines);
}

/** The tree with places as stored, also of what panels indent. */
function parseLines(lines: readonly string[]): Root {
	const panels = withoutPanelIndent(lines);
	const {lines: bare, lost} = withKnownNumbers(withoutExtraIndent({...panels, lines: openBoxes(panels.lines)}));
	const root = liftTyped(parseMarkdown(withoutTags(bare).join('\n')), bare);
	if (lost.some(count => count !== 0)) {
		shift(root, lost, new Set());
	}
	return root;
}

function shift(node: Root | RootContent, lost: readonly number[], done: Set<object>): void {
	for (const point of node.position === undefined ? [] : [node.position.start, node.position.end]) {
		point.column = Math.max(1, point.column + (done.has(point) ? 0 : (lost[point.line - 1] ?? 0)));
		done.add(point);
	}
	if ('children' in node) {
		node.children.forEach(child => shift(child, lost, done));
	}
}

/** Annotations that no block took stand alone. */
function leaveAlone(walk: Walk): void {
	walk.strays.push(...takeNotes(walk).map(note => ({why: 'alone' as const, line: note.line, column: note.column, length: note.text.length})));
}

type Around = {readonly item: Item | null; readonly depth: number; readonly quoted: boolean};

function walkChildren(walk: Walk, children: readonly RootContent[], around: Around): void {
	let readTo = 0;
	children.forEach((node, index) => {
		if ((node.position?.end.line ?? readTo + 1) <= readTo) {
			return;
		}
		if (node.type === 'html') {
			readTo = walkCode(walk, node, {item: around.item, before: children[index - 1]}) ?? readTo;
			walkComment(walk, node, {before: children[index - 1], next: children[index + 1]});
			return;
		}
		walkNode(walk, node, children[index + 1], around);
	});
}

/** Code between tags of HTML, each block with the words above it; returns the line that it goes on to further down, if a blank line cut it. */
function walkCode(walk: Walk, node: Html, {item, before}: {readonly item: Item | null; readonly before: RootContent | undefined}): number | null {
	const whole = cutPre(node, walk.source.lines);
	const {intro} = walk;
	const above = before?.type === 'html' ? lastWords(before.value) : '';
	for (const [index, block] of preBlocks(whole ?? node).entries()) {
		walk.intro = block.intro || (index === 0 && above) || intro;
		addFence(walk, block.code, item);
	}
	walk.intro = intro;
	return whole?.position?.end.line ?? null;
}

function walkNode(walk: Walk, node: RootContent, next: RootContent | undefined, around: Around): void {
	const line = node.position?.start.line ?? 1;
	const endLine = node.position?.end.line ?? line;
	switch (node.type) {
		case 'heading': {
			const {text, notes, links} = readInline(node.children);
			// Source: the tabbed content of Microsoft's documentation.
			openSection(walk, {level: node.depth, title: text, line, notes: [...takeNotes(walk), ...notes], ...(links[0]?.startsWith('#tab/') === true && {tab: true as const})});
			break;
		}
		case 'paragraph': {
			const inline = readInline(node.children);
			const title = around.item === null && !around.quoted ? boldHeadingText(node, inline, next) : null;
			if (title === null) {
				addParagraph(walk, {inline, line, endLine, item: around.item, quoted: around.quoted});
				walk.intro = node.data?.remark === true ? '' : walk.intro;
			} else {
				openSection(walk, {level: 7, title, line, notes: [...takeNotes(walk), ...inline.notes]});
			}
			break;
		}
		case 'list': {
			const intro = walk.intro;
			const notes = takeNotes(walk);
			node.children.forEach((child, index) => {
				const item = addItem(walk, child, {list: node, index, intro, parent: around.item, depth: around.depth, notes});
				const [own, ...rest] = child.children;
				walkChildren(walk, own?.type === 'paragraph' ? rest : child.children, {...around, item, depth: around.depth + 1});
				// It must not slip to the next item.
				leaveAlone(walk);
			});
			// Code on the very next line, though not indented, is introduced by the last item; below a blank line by one that a colon ends.
			walk.intro = (next?.type === 'code' || next?.type === 'html') && (next.position?.start.line ?? 0) <= endLine + (/[:：]\s*$/u.test(walk.intro) ? 2 : 1) ? walk.intro : '';
			break;
		}
		case 'code':
			addFence(walk, node, around.item);
			break;
		case 'table':
			addTable(walk, node, around.item);
			break;
		default:
			if ('children' in node) {
				walkChildren(walk, node.children as readonly RootContent[], {...around, quoted: around.quoted || node.type === 'blockquote'});
			}
	}
}
