import {visible} from '../artifacts/inert.ts';
import type {Front} from './choose-front.ts';
import type {World} from './world.ts';

/**
 * Says what is being read before it is, where a person waits for a screen: a runbook of thousands of steps takes seconds, and so does a
 * cold disk. One line of the normal screen, taken back afterwards; no mode of the terminal is changed that a ^C could leave behind.
 */
export const sayReading = <T>(world: World, front: Front, path: string, read: () => T): T => {
	if (front !== 'full') return read();
	world.stdout.write(`reading ${visible(path)} …`.slice(0, Math.max(0, (world.stdout.columns ?? 80) - 1)));
	try {
		return read();
	} finally {
		world.stdout.write('\r\x1b[K');
	}
};
