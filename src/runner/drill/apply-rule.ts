import type {Rule, World} from '../../plan/scenario.ts';
import {changeRows} from '../../plan/tables.ts';
import type {Names, Row, RowChange, Tables} from '../../plan/tables.ts';
import {fillTemplate} from '../../plan/template.ts';
import type {DrillState} from './drill-world.ts';
import {findRow} from './match-rule.ts';

type Played = {readonly rule: Rule; readonly captures: Names};

/** What the templates of a rule know: the state, what was captured, the row that it found. */
export function lookAround(world: World, {rule, captures}: Played, state: DrillState): Tables {
	const known = {...state.values, ...captures};
	const row = rule.find == null ? null : findRow(world, rule.find, state, known);
	return {world: world.tables ?? {}, state: state.tables ?? {}, names: {...known, ...row}};
}

/** The state after the rule's command. All values are those of before, so that their order does not count; rows change one after another. */
export function applyRule(world: World, played: Played, state: DrillState): DrillState {
	const {rule} = played;
	const changes = rule.rows ?? [];
	if (Object.keys(rule.set).length === 0 && changes.length === 0) {
		return state;
	}
	const around = lookAround(world, played, state);
	const values = {...state.values, ...filled(rule.set, around)};
	const tables = changes.reduce((now, change) => changeRows({...around, state: now}, filledChange(change, around)), around.state);
	return {...state, values, tables};
}

function filledChange(change: RowChange, around: Tables): RowChange {
	switch (change.kind) {
		case 'add':
			return {...change, row: filled(change.row, around)};
		case 'change':
		case 'put':
			return {...change, where: filled(change.where, around), row: filled(change.row, around)};
		case 'remove':
			return {...change, where: filled(change.where, around)};
	}
}

function filled(row: Row, around: Tables): Row {
	return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, fillTemplate(value, around.names, around)]));
}
