import {NO_MARKS} from './annotation.ts';
import {beginsWithVerb} from './action-words.ts';
import type {Block, Fence, Heading, Item, Outline, Paragraph} from './block.ts';
import {decisionDraft, type Decision} from './decision.ts';
import type {Material} from './material.ts';
import type {Draft, ManualDraft} from './draft.ts';
import {findDelay, findDuration, findWait, isOpenWait} from './duration.ts';
import {fenceDrafts} from './fence-drafts.ts';
import {RUNNABLE, type ReadFence} from './fence-reading.ts';
import {inlineCommands, isToldIn} from './inline-command.ts';
import {blocksBelow, blocksIn, blocksUnder, neighbour} from './outline-index.ts';
import {sentencesOf} from './course-words.ts';
import {isManualItem} from './item-action.ts';
import {isToldList} from './told-lists.ts';
import {claimOf} from './fence-languages.ts';
import {namesWhatFollows} from './item-titles.ts';
import {withoutNumber} from './words.ts';
import {headingWait} from './section-waits.ts';
import {tableSteps} from './table-drafts.ts';
import {ifPart, isExpectation} from './sentence.ts';
import {saysWhen} from './section-prose.ts';
import {checklistDraft, itemCommandDrafts, manualItemDraft} from './item-drafts.ts';

/** Steps of one block; empty where it is prose. */
export function blockDrafts(block: Block, material: Material, pending: {readonly warnings: readonly string[]; readonly condition: string | null}): readonly Draft[] {
	const role = material.roles[block.section]?.role ?? 'overview';
	switch (block.kind) {
		case 'fence': {
			const fence = material.fences.get(block);
			const around = {prose: '', warnings: pending.warnings, condition: pending.condition, title: fenceTitle(block, material.outline)};
			return fence === undefined ? [] : withQuestions(fence, fenceDrafts(fence, around), material.decisions);
		}
		case 'item': {
			if (block.checked !== null) {
				return taskDrafts(block, material);
			}
			const commands = commandsOn(block, material);
			if (commands.length > 0 && (role !== 'overview' || isOrdered(block, material)) && (role !== 'contacts' || (block.ordered && beginsWithVerb(block.text)) || material.marks.get(block)?.run)) {
				return withPause(block, itemCommandDrafts(block, commands, material));
			}
			const shows = showsOnly(block, material);
			// "Verify:" over orders of their own is told by them.
			if (block.holdsList && block.text.length <= LOOKS_ALONE && blocksUnder(material.outline, block).every(below => below.kind === 'item' && below.checked === null && beginsWithVerb(below.text))) {
				return [];
			}
			const expects = block.holdsList && blocksUnder(material.outline, block).every(below => below.kind === 'item' && below.checked === null && !below.holdsFence && isExpectation(below.text));
			return isManualItem({...block, holdsFence: block.holdsFence && !shows, holdsList: block.holdsList && !expects}, role, ancestorsOf(block)) && !isToldList(block, material.outline) && (shows || !namesWhatFollows(block, material.outline, fence => RUNNABLE.has(material.fences.get(fence)?.kind ?? 'output'))) ? [withLooks(manualItemDraft(block, material.marks.get(block)), block, material.outline)] : [];
		}
		case 'paragraph':
			return paragraphDrafts(block, material);
		case 'table':
			return tableSteps(block, material);
		case 'heading':
			return headingDrafts(block, material);
	}
}

/** Letters of an order to look that says nothing else. */
const LOOKS_ALONE = 24;

/** "Add the flags:" above blocks that are only shown: without the item nobody would be told to. */
function showsOnly(item: Item, {outline, fences}: Material): boolean {
	const next = neighbour(outline, item, 1);
	const below = item.holdsFence ? blocksUnder(outline, item).filter(block => block.kind === 'fence') : next?.kind === 'fence' ? [next] : [];
	return below.length > 0 && below.every(block => fences.get(block)?.role === 'example' && /^(?:output|config|code)$/u.test(fences.get(block)?.kind ?? '') && claimOf(block.language) !== 'shell');
}

/** In a part that only tells, a command is a step where the item is told as one. */
function isOrdered(item: Item, material: Material): boolean {
	return item.ordered || beginsWithVerb(item.text) || material.marks.get(item)?.run !== undefined || item.codes.some(({code}) => code === item.text.replace(/[.:]$/u, ''));
}

/** "Wait 5 minutes, then run `x`", "Run `x` again after 10 minutes": the wait is a step of its own, on the side of the command where it is told. */
function withPause(block: Item | Paragraph, drafts: readonly Draft[]): readonly Draft[] {
	const [delay, own] = [findDelay(block.text), findWait(block.text)];
	const code = block.codes[0]?.code ?? '';
	const open = isOpenWait(block.text);
	if (drafts.length === 0 || (ifPart(block.text) !== null && own === null) || ((delay ?? own) === null && !open)) {
		return drafts;
	}
	const wait: ManualDraft = {...manualItemDraft(block), waitMs: delay ?? own};
	const after = delay === null && own !== null && block.text.indexOf(findDuration(block.text)?.text ?? '') > block.text.indexOf(code);
	return after ? [...drafts, wait] : [wait, ...drafts];
}

/** "Verify:" is carried out with what stands below it in view. */
function withLooks(draft: ManualDraft, item: Item, outline: Outline): ManualDraft {
	const below = item.holdsList ? blocksUnder(outline, item).filter((block): block is Item => block.kind === 'item') : [];
	return below.length === 0 ? draft : {...draft, text: [draft.text, ...below.map(({text}) => `- ${text}`)].join('\n')};
}

/** Questions that comments of the block ask take the place of the notes that they are made of. */
function withQuestions(fence: ReadFence, drafts: readonly Draft[], decisions: readonly Decision[]): readonly Draft[] {
	const asked = decisions.filter(decision => decision.blocks.length === 0 && fence.block.line <= decision.line && decision.endLine <= fence.block.endLine);
	const rest = drafts.filter(draft => draft.kind !== 'manual' || !asked.some(decision => decision.line <= draft.line && draft.endLine <= decision.endLine));
	return [...rest, ...asked.map(decisionDraft)].sort((a, b) => a.line - b.line);
}

/** One checklist for the items of a list, made where its first item stands. */
function taskDrafts(item: Item, material: Material): readonly Draft[] {
	const isHeeded = (task: Item): boolean => material.marks.get(task)?.ignore !== true;
	const listed = tasksOf(material.outline).get(`${item.section}/${rootList(item)}`) ?? [];
	if (listed.find(isHeeded) !== item) {
		return [];
	}
	const adjacent = listed.filter(isHeeded);
	const run = adjacent.flatMap(task => (material.marks.get(task)?.run ? itemCommandDrafts(task, commandsOn(task, material), material) : []));
	const left = adjacent.filter(task => !material.marks.get(task)?.run);
	return left.length === 0 ? run : [...run, checklistDraft(left, material.outline, material.marks.get(item) ?? NO_MARKS)];
}

/** The command that an annotation gives an item, else those in its back-quotes. */
function commandsOn(block: Item, material: Material): readonly {readonly code: string; readonly line: number}[] {
	const run = material.marks.get(block)?.run ?? null;
	return run === null ? inlineCommands(block) : [{code: run, line: block.line}];
}

/** Task items by section and outermost list. An outline never changes, so its index is made once and goes with it. */
function tasksOf(outline: Outline): ReadonlyMap<string, readonly Item[]> {
	const known = taskIndexes.get(outline) ?? Map.groupBy(outline.blocks.filter((block): block is Item => block.kind === 'item' && block.checked !== null), task => `${task.section}/${rootList(task)}`);
	taskIndexes.set(outline, known);
	return known;
}

const taskIndexes = new WeakMap<Outline, ReadonlyMap<string, readonly Item[]>>();

/** Nested lists belong to the list around them. */
function rootList(item: Item): number {
	return item.item === null ? item.list : rootList(item.item);
}

function ancestorsOf(item: Item): readonly Item[] {
	return item.item === null ? [] : [item.item, ...ancestorsOf(item.item)];
}

/** A bare paragraph is a step where it is a command alone, or tells to wait. */
function paragraphDrafts(block: Extract<Block, {kind: 'paragraph'}>, material: Material): readonly Draft[] {
	const role = material.roles[block.section]?.role ?? 'overview';
	const commands = inlineCommands(block);
	const alone = commands.length > 0 && (block.codes.length === commands.length || (beginsWithVerb(block.text) && commands.every(({code}) => isToldIn(code, block.text)))) && (beginsWithVerb(block.text) || block.codes.some(({code}) => code === block.text.replace(/[.:]$/u, '')));
	if (alone && role !== 'overview' && role !== 'reference' && role !== 'advice' && role !== 'contacts') {
		return withPause(block, itemCommandDrafts(block, commands, material));
	}
	const acting = role === 'procedure' || role === 'verification' || role === 'recovery' || role === 'aftermath' || role === 'preparation';
	if (acting && block.item === null && !block.quoted && !saysWhen(block.text) && beginsWithVerb(block.text) && isProseAlone(block.section, material.outline)) {
		return [manualItemDraft(block)];
	}
	const waits = (role === 'procedure' || role === 'verification' || role === 'recovery' || role === 'aftermath') && ((beginsWithVerb(block.text.replace(LABEL, '')) && findWait(block.text) !== null) || isOpenWait(block.text) || endsInWait(block.text)) && (block.text.length < 200 || isOpenWait((sentencesOf(block.text)[0] ?? '').slice(0, 120)));
	return waits ? [manualItemDraft(block)] : [];
}

/** "Recommended: monitor for 15 minutes". */
const LABEL = /^[^\p{L}]*[\p{L} ]{3,30}[:：]\s*/u;

/** "This stops the tills. Wait for them (~5 min).": the last sentence orders to. Languages: en, es, pt, de, fr, zh. */
function endsInWait(text: string): boolean {
	const last = /[.!。]\s*(?<last>(?:(?:then|now|please)\s)?(?:wait|allow|esper[ae]|aguarde|warten?|attende[zr]|等待)(?!\p{L})[^.!?。]*)[.!。]?$/iu.exec(text)?.groups?.['last'] ?? '';
	return findWait(last) !== null || isOpenWait(last);
}

/** A heading that tells to wait, with nothing below that one could do instead: else the wait would be passed over. */
function headingDrafts(block: Heading, {outline, roles}: Material): readonly Draft[] {
	const section = outline.sections[block.section];
	const alone = section !== undefined && blocksBelow(outline, block.section).every(other => other === block || other.kind === 'paragraph');
	const wait = alone ? headingWait(section, roles[block.section]?.role) : null;
	return wait === null ? [] : [{...manualItemDraft(block), waitMs: wait.ms}];
}

/** A section of sentences only: those that instruct are its steps. */
function isProseAlone(section: number, outline: Outline): boolean {
	return blocksIn(outline, section).every(block => block.kind === 'paragraph' || block.kind === 'heading');
}

/** The list item around the block, else the sentence right above, else the heading. */
function fenceTitle(block: Fence, outline: Outline): string {
	if (block.item !== null) {
		return tidy(block.item.lead === '' ? block.item.text : block.item.lead);
	}
	const above = neighbour(outline, block, -1);
	if (above?.kind === 'item' && namesWhatFollows(above, outline)) {
		return tidy(above.lead === '' ? above.text : above.lead);
	}
	if (block.intro.length < 90 && beginsWithVerb(block.intro)) {
		return tidy(block.intro);
	}
	const section = outline.sections[block.section];
	return section === undefined || section.level === 0 ? '' : tidy(section.title);
}

function tidy(title: string): string {
	return withoutNumber(title).replace(/\s*[:：.]$/u, '');
}
