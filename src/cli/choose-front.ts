import type {World} from './world.ts';

/** `full`: the screen; `lines`: a person answers line by line; `json`: a program answers; `unattended`: nobody answers. */
export type Front = 'full' | 'lines' | 'json' | 'unattended';

/** Fronts with a person and a terminal that steps can have. */
export const hasPerson = (front: Front): front is 'full' | 'lines' => front === 'full' || front === 'lines';

/**
 * Which front end fits the surroundings. A pipe, CI or a dumb terminal never gets a full screen; without a terminal on both
 * sides there is nobody to ask.
 */
export const chooseFront = (world: World, wanted: 'full' | 'plain' | 'json' | undefined, unattended: boolean): Front => {
	if (wanted === 'json') return 'json';
	const person = world.stdin.isTTY === true && world.stdout.isTTY === true && !isCi(world);
	if (!person || unattended) return 'unattended';
	const dumb = world.env['TERM'] === 'dumb' || isSet(world.env['INK_SCREEN_READER']);
	return wanted === 'plain' || (wanted === undefined && dumb) ? 'lines' : 'full';
};

/** A machine runs the program, whatever its terminal looks like. */
export const isCi = (world: World): boolean => isSet(world.env['CI']);

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== '0' && value.toLowerCase() !== 'false';

/** Terminals and locales that cannot draw the glyphs. */
export const wantsAscii = (env: World['env']): boolean => {
	const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
	return env['TERM'] === 'linux' || (locale !== '' && !/utf-?8/i.test(locale));
};
