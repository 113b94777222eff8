/** What a row is measured with. */
export type Scale = {
	/** Enough to see that the row works: no figure counts. */
	readonly tiny: boolean;
	/** A folder of its own; removed afterwards. */
	readonly folder: string;
};

/** `value`: what a later run is compared with, one number; null: words only. `holds` null: there is no goal. */
export type Measured = {readonly kind: 'measured'; readonly shown: string; readonly value: number | null; readonly holds: boolean | null};

/** The row cannot be measured here; `why` in words. */
export type NotShown = {readonly kind: 'not-shown'; readonly why: string};

/** One figure of speed and how it is taken. */
export type Figure = {
	readonly name: string;
	readonly what: string;
	/** Null: said for comparison only. */
	readonly goal: string | null;
	readonly how: string;
	measure(scale: Scale): Promise<Measured | NotShown>;
};

export const measured = (shown: string, value: number | null, holds: boolean | null = null): Measured => ({kind: 'measured', shown, value, holds});

export const notShown = (why: string): NotShown => ({kind: 'not-shown', why});

export const median = (values: readonly number[]): number => {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** `1.12 (1.08 to 1.31)`: the median, and the least and the most. */
export const spread = (values: readonly number[], digits = 2): string => `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;

/**
 * Takes each of the measurements in turn, again and again, the first of several rounds not counted: whatever else the machine does falls on
 * all of them alike, and the ratio within a round can be trusted where a single time cannot.
 * `BENCH_ROUNDS`: so many rounds at most, for a first look.
 */
export const inTurn = async <Name extends string>(wanted: number, take: Readonly<Record<Name, () => Promise<number>>>): Promise<Readonly<Record<Name, readonly number[]>>> => {
	const rounds = Math.min(wanted, Number(process.env['BENCH_ROUNDS'] ?? wanted));
	const names = Object.keys(take) as Name[];
	const taken = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>;
	for (let round = rounds > 1 ? 0 : 1; round <= rounds; round++) {
		for (const name of names) {
			const value = await take[name]();
			if (round > 0) taken[name].push(value);
		}
	}
	return taken;
};

/** Round by round. */
export const ratios = (of: readonly number[], to: readonly number[]): readonly number[] => of.map((value, round) => value / (to[round] ?? Number.NaN));
