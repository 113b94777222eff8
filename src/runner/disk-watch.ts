import {statfsSync} from 'node:fs';
import type {RunCore} from './run-core.ts';

const MIB = 1 << 20;
const LARGE_OUTPUT = 256 * MIB;
const LOW_SPACE = 256 * MIB;
const SPACE_EVERY_MS = 1000;

/** Says so when a step's transcript gets large or the disk runs full. Nothing is ended by itself: the command may be changing things. */
export const watchDisk = (core: RunCore, title: string): ((bytes: number) => void) => {
	let large = false;
	let low = false;
	let looked = Number.NEGATIVE_INFINITY;
	return bytes => {
		if (!large && bytes > LARGE_OUTPUT) {
			large = true;
			core.warn(`"${title}" has printed more than ${LARGE_OUTPUT / MIB} MiB and goes on; ^C ends it`);
		}
		const mono = core.setting.clock.mono();
		if (low || mono - looked < SPACE_EVERY_MS) return;
		looked = mono;
		const free = freeBytes(core.setting.roots.folder);
		if (free === null || free > LOW_SPACE) return;
		low = true;
		core.warn(`only ${Math.floor(free / MIB)} MiB are free where evidence is written`);
	};
};

const freeBytes = (path: string): number | null => {
	try {
		const {bavail, bsize} = statfsSync(path);
		return bavail * bsize;
	} catch {
		return null;
	}
};
