/** One thing of a list, by column. */
export type Row = Readonly<Record<string, string>>;

/** A list of things that commands show and change. */
export type Table = {
	/** Name of a value that owns rows (`app`, `deployment`): every owner begins with a copy of them. Null: one list for all. */
	readonly per: string | null;
	readonly rows: readonly Row[];
};

/** The first row of a table whose columns have these values; they are templates. */
export type RowMatch = {readonly table: string; readonly where: Row};

export type RowChange =
	| {readonly kind: 'add'; readonly table: string; readonly first: boolean; readonly row: Row}
	/** Every row that fits gets the values. `put`: if none fits, it is added. */
	| {readonly kind: 'change' | 'put'; readonly table: string; readonly where: Row; readonly row: Row}
	| {readonly kind: 'remove'; readonly table: string; readonly where: Row};

/** Rows that are no longer those of the beginning: table → owner → rows. */
export type TableState = Readonly<Record<string, Readonly<Record<string, readonly Row[]>>>>;

export type Names = Readonly<Record<string, string>>;

/** What is known of tables at a moment, and whose rows are meant. */
export type Tables = {readonly world: Readonly<Record<string, Table>>; readonly state: TableState; readonly names: Names};

/** The owner's rows as they are; those of the beginning if nothing changed them. */
export function rowsOf({world, state, names}: Tables, table: string): readonly Row[] {
	const found = world[table];
	if (found === undefined) {
		return [];
	}
	const owner = ownerOf(found, names);
	return state[table]?.[owner] ?? found.rows.map(row => owned(found, owner, named(found, owner, row)));
}

/** Rows of the owner that is meant and of all that were changed. */
export function allRowsOf({world, state, names}: Tables, table: string): readonly Row[] {
	const found = world[table];
	const owners = [...new Set([...Object.keys(state[table] ?? {}), ...(found === undefined ? [] : [ownerOf(found, names)])])];
	return owners.flatMap(owner => rowsOf({world, state, names: {...names, [found?.per ?? '']: owner}}, table));
}

export function fits(row: Row, where: Row): boolean {
	return Object.entries(where).every(([column, value]) => (row[column] ?? '') === value);
}

/** The tables after one change, whose values are filled in already. */
export function changeRows(tables: Tables, change: RowChange): TableState {
	const table = tables.world[change.table];
	if (table === undefined) {
		return tables.state;
	}
	const owner = ownerOf(table, tables.names);
	const rows = changed(rowsOf(tables, change.table), change, row => owned(table, owner, row));
	return {...tables.state, [change.table]: {...tables.state[change.table], [owner]: rows}};
}

function changed(rows: readonly Row[], change: RowChange, own: (row: Row) => Row): readonly Row[] {
	switch (change.kind) {
		case 'add':
			return change.first ? [own(change.row), ...rows] : [...rows, own(change.row)];
		case 'remove':
			return rows.filter(row => !fits(row, change.where));
		case 'change':
		case 'put': {
			const next = rows.map(row => (fits(row, change.where) ? {...row, ...change.row} : row));
			return change.kind === 'put' && !rows.some(row => fits(row, change.where)) ? [...next, own({...change.where, ...change.row})] : next;
		}
	}
}

function ownerOf(table: Table, names: Names): string {
	return table.per === null ? '' : (names[table.per] ?? '');
}

/** Rows of the beginning may hold their owner's name: `image: "{{app}}:8"`. */
function named({per}: Table, owner: string, row: Row): Row {
	return per === null ? row : Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value.replaceAll(`{{${per}}}`, owner)]));
}

function owned(table: Table, owner: string, row: Row): Row {
	return table.per === null ? row : {...row, [table.per]: owner};
}
