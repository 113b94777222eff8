import type {Reading} from '../plan/reading.ts';
import type {Inline, Outline} from './block.ts';
import type {Drafted} from './document-drafts.ts';
import {isSqlAlone} from './fence-content.ts';
import {inlineCommands, isLookedAtWith, isToldIn} from './inline-command.ts';
import {inlineSql, isClientCall} from './inline-sql.ts';
import {areSpansAlone} from './named-commands.ts';
import {isSeen} from './table-columns.ts';
import {withJoined} from './told-spans.ts';

/** Commands in cells, task items and sentences that are no steps: one looks them up. */
export function lookedUp(outline: Outline, drafted: Drafted): Reading['inline'] {
	return [...cellCommands(outline, drafted), ...taskCommands(outline, drafted), ...toldCommands(outline, drafted)];
}

/** Commands in cells of tables that are no steps: they are looked up. */
function cellCommands(outline: Outline, drafted: Drafted): Reading['inline'] {
	const steps = new Set(drafted.inline.map(({line}) => line));
	return outline.blocks.flatMap(block => (block.kind === 'table' ? block.rows.flatMap(row => (steps.has(row.line) ? [] : row.cells.flatMap((cell, column) => (cell.codes.length === 0 || isSeen(block, column) ? [] : [...inlineCommands(cell), ...cell.codes.filter(({code}) => (isSqlAlone(code) && /;\s*$/u.test(code)) || isClientCall(code))])))) : []));
}

/** Commands of task items: one looks them up, or an annotation makes them steps. */
function taskCommands(outline: Outline, drafted: Drafted): Reading['inline'] {
	const steps = new Set(drafted.inline.map(({line}) => line));
	return outline.blocks.flatMap(block => (block.kind === 'item' && block.checked !== null && !steps.has(block.line) ? [...inlineCommands(block), ...inlineSql(block).filter(({code}) => isLookedAtWith(code, block.text))] : []));
}

/** Commands that a sentence tells to type, where it is no step: one looks them up. */
function toldCommands(outline: Outline, drafted: Drafted): Reading['inline'] {
	return outline.blocks.flatMap(block => (block.kind === 'paragraph' ? withJoined([...(drafted.used.has(block) && drafted.inline.some(({line}) => line >= block.line && line <= block.endLine) ? [] : inlineCommands(block)), ...queries(block)], block.text, ({code, line}) => isToldIn(code, block.text) || areSpansAlone(block) || block.codes.some(own => own.own === true && own.line === line)) : block.kind === 'item' && block.checked === null && !drafted.used.has(block) ? block.codes.filter(({code}) => isClientCall(code) && block.text.startsWith(code)).slice(0, 1) : []));
}

/** Whole statements for a database in a sentence; "all of them use `CREATE INDEX IF NOT EXISTS`" only names one. */
function queries(inline: Inline): Reading['inline'] {
	return inlineSql(inline).filter(({code}) => /^\s*(?:SELECT|SHOW|PRAGMA|EXPLAIN|KILL)\s|;\s*$/u.test(code));
}
