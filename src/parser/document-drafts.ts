import type {Block, Fence, Item, Outline} from './block.ts';
import type {Decision} from './decision.ts';
import {decisionDraft} from './decision.ts';
import type {Draft} from './draft.ts';
import type {FenceMarks} from './annotation.ts';
import {fenceDrafts} from './fence-drafts.ts';
import type {ReadFence} from './fence-reading.ts';
import {checklistDraft, itemCommandDrafts, manualItemDraft} from './item-drafts.ts';
import {isManualItem} from './item-action.ts';
import {inlineCommands} from './inline-command.ts';
import {findWait} from './duration.ts';
import {beginsWithVerb} from './action-words.ts';
import {subtree} from './list-decisions.ts';
import type {RoleVerdict} from './section-roles.ts';
import {isCondition, isWarning} from './sentence.ts';

/** Everything that steps are made of. */
export type Material = {
	readonly outline: Outline;
	readonly roles: readonly RoleVerdict[];
	readonly fences: ReadonlyMap<Fence, ReadFence>;
	readonly decisions: readonly Decision[];
	readonly marks: ReadonlyMap<Block, FenceMarks>;
	/** Variables that some block assigns. */
	readonly assigned: ReadonlySet<string>;
	/** Sections that annotations switch off. */
	readonly ignored: ReadonlySet<number>;
};

/** What waits for the next step while the blocks go by. */
type Pending = {prose: string[]; warnings: string[]; condition: string | null; section: number};

export type Drafted = {
	readonly drafts: readonly Draft[];
	/** Lines of list items that became manual steps. */
	readonly manualLines: readonly number[];
	readonly inline: readonly {readonly line: number; readonly code: string}[];
	/** Blocks that became steps: the rest is prose. */
	readonly used: ReadonlySet<Block>;
};

/** Steps in document order, with the prose, warnings and conditions that stand before each. */
export function documentDrafts(material: Material): Drafted {
	const drafts: Draft[] = [];
	const manualLines: number[] = [];
	const inline: {line: number; code: string}[] = [];
	const used = new Set<Block>();
	const decided = new Map<Block, Decision>();
	const asked = new Set<Decision>();
	material.decisions.forEach(decision => decision.blocks.forEach(block => decided.set(block, decision)));
	let pending: Pending = {prose: [], warnings: [], condition: null, section: -1};
	for (const block of material.outline.blocks) {
		if (material.ignored.has(block.section) || material.marks.get(block)?.ignore === true) {
			continue;
		}
		if (block.section !== pending.section) {
			pending = enter(block.section, pending, material.outline);
		}
		const decision = decided.get(block);
		const made = decision === undefined ? blockDrafts(block, material, pending) : asked.has(decision) ? [] : [decisionDraft(decision)];
		if (decision !== undefined) {
			asked.add(decision);
			used.add(block);
		}
		if (made.length > 0) {
			drafts.push(...withSurroundings(made, pending));
			used.add(block);
			pending = {prose: [], warnings: [], condition: null, section: block.section};
		} else if (decision === undefined) {
			keepForNext(block, pending);
		}
		manualLines.push(...made.flatMap(draft => (draft.kind === 'manual' && block.kind === 'item' ? [block.line] : [])));
		inline.push(...made.flatMap(draft => (draft.kind === 'command' && block.kind !== 'fence' ? [{line: draft.line, code: draft.command}] : [])));
	}
	return {drafts, manualLines, inline, used};
}

/** What stood above goes along into sections below it and nowhere else. */
function enter(section: number, pending: Pending, outline: Outline): Pending {
	const below = pending.section >= 0 && subtree(outline, pending.section).includes(section);
	return {prose: [], warnings: below ? pending.warnings : [], condition: below ? pending.condition : null, section};
}

function withSurroundings(made: readonly Draft[], pending: Pending): readonly Draft[] {
	const [first, ...rest] = made;
	if (first === undefined) {
		return [];
	}
	const prose = [...pending.prose, first.prose].filter(text => text !== '').join('\n\n');
	return [{...first, prose, warnings: [...new Set([...pending.warnings, ...first.warnings])]}, ...rest];
}

function keepForNext(block: Block, pending: Pending): void {
	if (block.kind === 'fence') {
		pending.prose.push(`\`\`\`${block.language}\n${block.text}\n\`\`\``);
	} else if (block.kind === 'table') {
		pending.prose.push([block.header, ...block.rows.map(row => row.cells)].map(cells => `| ${cells.map(cell => cell.text).join(' | ')} |`).join('\n'));
	} else if (block.kind !== 'heading') {
		pending.prose.push(block.kind === 'item' ? `${'  '.repeat(block.depth)}${block.ordered ? `${block.ordinal}.` : '-'} ${block.text}` : block.text);
		if (isWarning(block.text)) {
			pending.warnings.push(block.text);
		}
		if (isCondition(block.text) && /[:：]$/u.test(block.text)) {
			pending.condition = block.text.replace(/\s*[:：]$/u, '');
		}
	} else if (isWarning(block.text)) {
		pending.warnings.push(block.text);
	}
}

function blockDrafts(block: Block, material: Material, pending: Pending): readonly Draft[] {
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
			const commands = inlineCommands(block);
			if (commands.length > 0 && role !== 'contacts') {
				return itemCommandDrafts(block, commands, material);
			}
			return isManualItem(block, role, ancestorsOf(block)) ? [manualItemDraft(block)] : [];
		}
		case 'paragraph':
			return paragraphDrafts(block, material);
		case 'heading':
		case 'table':
			return [];
	}
}

/** Questions that comments of the block ask take the place of the notes that they are made of. */
function withQuestions(fence: ReadFence, drafts: readonly Draft[], decisions: readonly Decision[]): readonly Draft[] {
	const asked = decisions.filter(decision => decision.blocks.length === 0 && fence.block.line <= decision.line && decision.endLine <= fence.block.endLine);
	const rest = drafts.filter(draft => draft.kind !== 'manual' || !asked.some(decision => decision.line <= draft.line && draft.endLine <= decision.endLine));
	return [...rest, ...asked.map(decisionDraft)].sort((a, b) => a.line - b.line);
}

/** One checklist for the items of a list, made where its first item stands. */
function taskDrafts(item: Item, material: Material): readonly Draft[] {
	const tasks = material.outline.blocks.filter((block): block is Item => block.kind === 'item' && block.checked !== null && block.section === item.section);
	const adjacent = tasks.filter(task => rootList(task) === rootList(item));
	return adjacent[0] === item ? [checklistDraft(adjacent, material.outline)] : [];
}

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
	const alone = commands.length > 0 && (block.codes.length === commands.length) && (beginsWithVerb(block.text) || commands.some(({code}) => code === block.text.replace(/[.:]$/u, '')));
	if (alone && role !== 'overview' && role !== 'reference' && role !== 'advice' && role !== 'contacts') {
		return itemCommandDrafts(block, commands, material);
	}
	const waits = (role === 'procedure' || role === 'verification' || role === 'recovery' || role === 'aftermath') && beginsWithVerb(block.text) && findWait(block.text) !== null && block.text.length < 200;
	return waits ? [manualItemDraft(block)] : [];
}

/** The list item around the block, else the bold line or the sentence above. */
function fenceTitle(block: Fence, outline: Outline): string {
	if (block.item !== null) {
		return block.item.lead === '' ? block.item.text : block.item.lead;
	}
	const section = outline.sections[block.section];
	return section === undefined || section.level === 0 ? '' : section.title;
}
