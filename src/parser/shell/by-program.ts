type Row = {readonly programs: RegExp};

/** Names of programs that are kept for a table; more than any runbook calls, and a bound on what is held. */
const MOST_KEPT = 1000;

/** Gives the rows of a table that are for a program, in their order. Commands of a runbook are of few programs, and a table has many rows: each pair is tried once. */
export function byProgram<R extends Row>(table: readonly R[]): (program: string) => readonly R[] {
	const kept = new Map<string, readonly R[]>();
	return (program) => {
		const known = kept.get(program);
		if (known !== undefined) return known;
		const rows = table.filter((row) => row.programs.test(program));
		if (kept.size >= MOST_KEPT) kept.clear();
		kept.set(program, rows);
		return rows;
	};
}
