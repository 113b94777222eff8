import {hostname} from 'node:os';
import {FOLDER} from '../captured-step.ts';
import {driverOf} from '../run-lock.ts';

/** Time for somebody to go on with the drill. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 2000;

/**
 * Ends a pretended program that never ends by itself once nobody has driven its drill for a minute: a real one may be doing
 * something for the world, a pretended one only fills the disk of a runner that was killed.
 */
export const endWithDrill = (patienceMs = PATIENCE_MS): void => {
	const folder = process.env[FOLDER] ?? '';
	if (folder === '') return;
	let alone = 0;
	setInterval(() => {
		alone = driverOf(folder, hostname()) === null ? alone + LOOK_MS : 0;
		if (alone >= patienceMs) process.exit(143);
	}, LOOK_MS).unref();
};
