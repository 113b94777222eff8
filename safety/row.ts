/** What a row of the table is measured with. */
export type Scale = {
	/** The whole figure, or what a test run can afford. */
	readonly full: boolean;
	/** Times are judged. A test run shares its processors with others: there they are only said. */
	readonly timed: boolean;
	/** A folder of its own; removed afterwards. */
	readonly folder: string;
};

/** `shown`: the figure as measured. `found`: what went against it, in words; none: the row holds. */
export type Measured = {readonly kind: 'measured'; readonly shown: string; readonly found: readonly string[]};

/** The row cannot be measured here; `why` in words. */
export type NotShown = {readonly kind: 'not-shown'; readonly why: string};

/** One promise about safety and the measurement that holds it to its figure. */
export type Row = {
	readonly id: string;
	readonly what: string;
	/** What must come out. */
	readonly figure: string;
	/** How it is measured, in a few words. */
	readonly how: string;
	/** It makes thousands of small runs of which none depends on what a disk keeps: they may lie in memory, where a sync costs nothing. */
	readonly inMemory?: true;
	measure(scale: Scale): Promise<Measured | NotShown>;
};

export const measured = (shown: string, found: readonly string[]): Measured => ({kind: 'measured', shown, found});

export const notShown = (why: string): NotShown => ({kind: 'not-shown', why});

/** Every `step`-th of the numbers from 1 to `last`; all of them at full scale. */
export const sampled = ({full}: Scale, last: number, most: number): readonly number[] => {
	const step = full ? 1 : Math.max(1, Math.ceil(last / most));
	return Array.from({length: Math.ceil(last / step)}, (_, index) => 1 + index * step);
};

/** What took longer than it may, where times are judged. */
export const late = ({timed}: Scale, what: string, ms: number, mostMs: number): readonly string[] => (timed && ms > mostMs ? [`${what} took ${Math.round(ms)} ms, at most ${mostMs} are allowed`] : []);

/**
 * The time of something that other processes can hold up, in milliseconds: taken once, and where times are judged and it is
 * more than `mostMs` up to twice more. The quickest counts, for the others show how busy the machine is.
 */
export const quickest = async ({timed}: Scale, mostMs: number, take: () => Promise<number>): Promise<number> => {
	let best = await take();
	for (let again = 0; timed && again < 2 && best > mostMs; again++) best = Math.min(best, await take());
	return best;
};

/**
 * A watch for what this process does without waiting: milliseconds that it takes, or took of a processor where that is less,
 * because others had the processor meanwhile.
 */
export const stopwatch = (): (() => number) => {
	const begun = performance.now();
	const before = process.cpuUsage();
	return () => {
		const passed = performance.now() - begun;
		const {user, system} = process.cpuUsage(before);
		return Math.min(passed, (user + system) / 1000);
	};
};

/** The value that 95 of 100 do not exceed. */
export const p95 = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0;
