import {NO_MARKS, type FenceMarks} from './annotation.ts';
import type {Cell, Paragraph, Table} from './block.ts';
import {han} from './chinese.ts';
import {decisionDraft, type Decision} from './decision.ts';
import type {CommandDraft, Draft} from './draft.ts';
import {inlineCommands} from './inline-command.ts';
import {itemCommandDrafts} from './item-drafts.ts';
import type {Material} from './material.ts';
import {shorten, uniqueNames, withoutMarks} from './words.ts';

/**
 * Commands in the cells of a table as steps: those that an annotation speaks of, and all of a table with a column of
 * numbers or steps, which is an ordered list in another dress. Commands of other tables are looked up.
 */
export function tableSteps(table: Table, material: Material): readonly CommandDraft[] {
	const role = material.roles[table.section]?.role ?? 'overview';
	const listed = (role === 'procedure' || role === 'verification' || role === 'preparation') && NUMBERS.test(table.header[0]?.text ?? '');
	return table.rows.flatMap(row => rowSteps(table, row, {material, listed}));
}

const NUMBERS = han(/^(?:#|no\.?|nr\.?|step|order|schritt|paso|passo|étape|步骤|序号)$/iu);

type Row = Table['rows'][number];

function rowSteps(table: Table, row: Row, {material, listed}: {readonly material: Material; readonly listed: boolean}): readonly CommandDraft[] {
	const found = row.cells.map(cell => ({marks: material.cells.get(cell), commands: commandsOf(cell, material.cells.get(cell))}));
	if (found.some(({marks}) => marks?.ignore)) {
		return [];
	}
	const told = row.cells.findIndex((_, index) => found[index]?.marks !== undefined && (found[index]?.commands.length ?? 0) > 0);
	const free = (cell: Cell, index: number): boolean => index !== told && cell.text !== '' && (found[index]?.commands.length ?? 0) === 0;
	const titled = row.cells[told] !== undefined && found[told]?.marks?.run && row.cells[told].text !== '' ? row.cells[told] : undefined;
	const named = titled ?? row.cells.find((cell, index) => (index > 0 || !listed) && free(cell, index)) ?? row.cells[told] ?? row.cells[0];
	if (named === undefined) {
		return [];
	}
	const block: Paragraph = {...named, kind: 'paragraph', line: row.line, endLine: row.line, section: table.section, item: null, notes: [], quoted: false};
	const steps = found.flatMap(({marks, commands}) => (listed || marks !== undefined ? commands.map(command => itemCommandDrafts(block, [command], material, marks ?? NO_MARKS)).flat() : []));
	// One word is a fine title where an annotation says that the row is a step.
	const first = told < 0 || named.codes.length > 0 || named.text === '' ? {} : {title: shorten(withoutMarks(named.text))};
	return steps.map((step, index) => ({...step, key: `${row.line}k${index}`, ...(index === 0 ? first : {title: shorten(step.command), name: null})}));
}

/** The command that an annotation gives the cell, else those in its back-quotes. */
function commandsOf(cell: Cell, marks: FenceMarks | undefined): readonly {readonly code: string; readonly line: number}[] {
	return marks?.run ? [{code: marks.run, line: cell.line}] : inlineCommands(cell);
}

/** A table that decides: an option whose row has a command opens it, and an annotation names an option or leaves it out. */
export function decidedTable(decision: Decision, table: Table, material: Material): readonly Draft[] {
	const draft = decisionDraft(decision);
	const steps = table.rows.flatMap(row => (row.cells.some(cell => material.cells.has(cell)) ? rowSteps(table, row, {material, listed: false}) : []));
	const rowOn = new Map(table.rows.map(row => [row.line, row]));
	const stepsOn = Map.groupBy(steps, step => step.line);
	const unique = uniqueNames();
	const options = draft.options.flatMap((option, index) => {
		// What holds in no row is none of the rows'.
		if (index >= decision.options.length) {
			return [option];
		}
		const marks = rowOn.get(option.line)?.cells.flatMap(cell => material.cells.get(cell) ?? []) ?? [];
		const own = stepsOn.get(option.line) ?? [];
		const opens = own.length === 0 ? option.opens : {kind: 'steps' as const, steps: own.map(step => step.key)};
		return marks.some(({ignore}) => ignore) ? [] : [{...option, opens, id: unique(marks.find(({id}) => id !== null)?.id ?? option.id)}];
	});
	return [{...draft, options}, ...steps];
}
