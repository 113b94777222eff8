import {beginsWithVerb} from './action-words.ts';
import type {Block, Outline} from './block.ts';
import {blockDrafts} from './block-drafts.ts';
import {decisionDraft, type Decision} from './decision.ts';
import type {Draft} from './draft.ts';
import {inlineSql} from './inline-sql.ts';
import type {Material} from './material.ts';
import {decidedTable} from './table-drafts.ts';
import {RUNNABLE} from './fence-reading.ts';
import {shorten, wordPattern} from './words.ts';
import {isCondition, isWarning} from './sentence.ts';
import {subtree} from './outline-index.ts';

/** What waits for the next step while the blocks go by. */
type Pending = {prose: {readonly block: Block; readonly text: string}[]; warnings: string[]; condition: string | null; section: number};

export type Drafted = {
	readonly drafts: readonly Draft[];
	/** Lines of list items that became manual steps. */
	readonly manualLines: readonly number[];
	readonly inline: readonly {readonly line: number; readonly code: string}[];
	/** Blocks that became steps. */
	readonly used: ReadonlySet<Block>;
	/** Blocks that are told with a step: the rest is prose of the section. */
	readonly told: ReadonlySet<Block>;
};

/** Steps in document order, with the prose, warnings and conditions that stand before each. */
export function documentDrafts(material: Material): Drafted {
	const drafts: Draft[] = [];
	const manualLines: number[] = [];
	const inline: {line: number; code: string}[] = [];
	const used = new Set<Block>();
	const told = new Set<Block>();
	/** Sections that have steps. */
	const drafted = new Set<number>();
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
		const made = decision === undefined ? blockDrafts(block, material, pending) : asked.has(decision) ? [] : block.kind === 'table' ? decidedTable(decision, block, material) : [decisionDraft(decision)];
		if (decision !== undefined) {
			asked.add(decision);
			used.add(block);
		}
		if (made.length > 0) {
			// What stands below a heading is the section's to tell; a step tells what stands between it and the one before.
			const between = pending.prose.filter(({block: other}) => other.kind === 'fence' || drafted.has(block.section));
			between.forEach(({block: other}) => told.add(other));
			drafts.push(...withSurroundings(made, {...pending, prose: between}));
			made.forEach(draft => drafted.add(draft.section));
			used.add(block);
			pending = {prose: [], warnings: [], condition: null, section: block.section};
		} else if (decision === undefined) {
			expectShown(drafts, block, material);
			keepForNext(block, pending);
		}
		const asks = block.kind === 'item' && made.some(draft => draft.kind === 'manual') ? inlineSql(block) : [];
		manualLines.push(...made.flatMap(draft => (draft.kind === 'manual' && block.kind === 'item' && asks.length === 0 && !made.some(other => other.kind === 'command') ? [block.line] : [])), ...savedBy(block, material));
		inline.push(...asks);
		inline.push(...made.flatMap(draft => (draft.kind === 'command' && block.kind !== 'fence' ? [{line: draft.line, code: draft.command}] : [])));
	}
	return {drafts, manualLines, inline, used, told};
}

/** "Edit the file and add:" right above the lines to add, "Tell the team:" above what to send: item and block are one step, which the item tells. */
function savedBy(block: Block, material: Material): readonly number[] {
	const fence = block.kind === 'fence' ? material.fences.get(block) : undefined;
	const item = fence?.block.item ?? null;
	return (fence?.kind === 'config' || fence?.kind === 'template' || fence?.kind === 'code') && fence.role === 'procedure' && item !== null && item.checked === null && fence.block.line - item.endLine <= 2 && beginsWithVerb(item.text) ? [item.line] : [];
}

/** A block below a command that shows what should be seen is an expectation of it. */
function expectShown(drafts: Draft[], block: Block, material: Material): void {
	const last = drafts.at(-1);
	const fence = block.kind === 'fence' ? material.fences.get(block) : undefined;
	if (fence === undefined || last?.kind !== 'command' || last.section !== block.section || RUNNABLE.has(fence.kind)) {
		return;
	}
	const {firstLine: line, text, intro} = fence.block;
	if (fence.marks.expect.some(expected => expected.text === 'contains') || fence.marks.shows?.how === 'whole') {
		drafts[drafts.length - 1] = {...last, expectations: [...last.expectations, {kind: 'contains', text: text.trim(), line}]};
	} else if (fence.marks.shows !== null) {
		drafts[drafts.length - 1] = {...last, expectations: [...last.expectations, {kind: 'prose', text: `${fence.marks.shows.words}: ${shorten(text.trim(), 240)}`, line}]};
	} else if (fence.kind === 'output' && ANNOUNCES.test(intro)) {
		drafts[drafts.length - 1] = {...last, expectations: [...last.expectations, {kind: 'prose', text: shorten(text.trim(), 240), line}]};
	}
}

const ANNOUNCES = wordPattern('expect(?:ed)?|should|output|see|returns?|erwartet\\w*|ausgabe|resultado|salida|saída|esperad[ao]|sortie|attendue?', '预期|输出|结果');

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
	const prose = [...pending.prose.map(({text}) => text), first.prose].filter(text => text !== '').join('\n\n');
	return [{...first, prose, warnings: [...new Set([...pending.warnings, ...first.warnings])]}, ...rest];
}

function keepForNext(block: Block, pending: Pending): void {
	if (block.kind === 'fence') {
		pending.prose.push({block, text: `\`\`\`${block.language}\n${block.text}\n\`\`\``});
	} else if (block.kind === 'table') {
		pending.prose.push({block, text: [block.header, ...block.rows.map(row => row.cells)].map(cells => `| ${cells.map(cell => cell.text).join(' | ')} |`).join('\n')});
	} else {
		// A task item is told by its checklist.
		if (block.kind !== 'heading' && !(block.kind === 'item' && block.checked !== null)) {
			pending.prose.push({block, text: block.kind === 'item' ? `${'  '.repeat(block.depth)}${block.ordered ? `${block.ordinal}.` : '-'} ${block.text}` : block.text});
		}
		if (isWarning(block.text)) {
			pending.warnings.push(block.text);
		}
		if (block.kind !== 'heading' && isCondition(block.text) && /[:：]$/u.test(block.text)) {
			pending.condition = block.text.replace(/\s*[:：]$/u, '');
		}
	}
}
