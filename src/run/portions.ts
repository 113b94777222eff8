import type {Intent} from './intent.ts';

/** Values for inputs, as they are wished for. */
export type Fill = Extract<Intent, {kind: 'fill'}>;

/**
 * A wish with more values than one event takes, as several that `fits` each: all but the last only set values, the last one
 * answers the question. A crash in between loses nothing: what was not set yet is asked for.
 */
export const inPortions = (fill: Fill, fits: (portion: Fill) => boolean): readonly Fill[] => {
	const portions: (readonly (readonly [string, string])[])[] = [];
	let open: readonly (readonly [string, string])[] = [];
	for (const pair of Object.entries(fill.values)) {
		const more = [...open, pair];
		if (open.length > 0 && !fits(withPairs(fill, more))) {
			portions.push(open);
			open = [pair];
		} else open = more;
	}
	return [...portions.map(pairs => ({...withPairs(fill, pairs), prompt: null})), withPairs(fill, open)];
};

const withPairs = (fill: Fill, pairs: readonly (readonly [string, string])[]): Fill => ({...fill, values: Object.fromEntries(pairs)});
