import type {Row} from '../safety/row.ts';
import {measured} from './figure.ts';
import type {Figure} from './figure.ts';
import {LONG_RUNS} from './long-runs.ts';
import {OUTPUT} from './output.ts';
import {SCREEN} from './screen.ts';
import {SIZES} from './sizes.ts';
import {STARTS} from './starts.ts';
import {STEPS} from './steps.ts';

/** What the screen takes is said in words: nothing to divide by. */
const onScreen = (row: Row): Figure => ({
	name: `screen: ${row.id}`,
	what: row.what,
	goal: row.figure,
	how: row.how,
	async measure({tiny, folder}) {
		const result = await row.measure({full: !tiny, timed: !tiny, folder});
		return result.kind === 'not-shown' ? result : measured([result.shown, ...result.found].join('; '), null, result.found.length === 0);
	},
});

export const FIGURES: readonly Figure[] = [...STARTS, ...STEPS, ...OUTPUT, ...SIZES, ...LONG_RUNS, ...SCREEN.map(onScreen)];
