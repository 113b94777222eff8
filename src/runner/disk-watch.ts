import {statfsSync} from 'node:fs';
import type {RunCore} from './run-core.ts';

const MIB = 1 << 20;
const LARGE_OUTPUT = 256 * MIB;
const LOW_SPACE = 256 * MIB;
const SPACE_EVERY_MS = 1000;

export type DiskWatch = {
	look(bytes: number): void;
	/** The step has ended: what was said of its output is no longer true. */
	over(): void;
};

/** Says so when a step's transcript gets large or the disk runs full. Nothing is ended by itself: the command may be changing things. */
export const watchDisk = (core: RunCore, title: string): DiskWatch => {
	const tooLarge = `"${title}" has printed more than ${LARGE_OUTPUT / MIB} MiB and goes on; ^C ends it`;
	let large = false;
	let low = false;
	let looked = Number.NEGATIVE_INFINITY;
	const look = (bytes: number): void => {
		if (!large && bytes > LARGE_OUTPUT) {
			large = true;
			core.warn(tooLarge);
		}
		const mono = core.setting.clock.mono();
		if (low || mono - looked < SPACE_EVERY_MS) return;
		looked = mono;
		const free = freeBytes(core.setting.roots.folder);
		if (free === null || free > LOW_SPACE) return;
		low = true;
		core.warn(`only ${Math.floor(free / MIB)} MiB are free where evidence is written`);
	};
	const over = (): void => {
		core.unwarn(tooLarge);
		// A command may have filled the disk between two looks, and cannot say so itself any more.
		looked = Number.NEGATIVE_INFINITY;
		look(0);
	};
	return {look, over};
};

const freeBytes = (path: string): number | null => {
	try {
		const {bavail, bsize} = statfsSync(path);
		return bavail * bsize;
	} catch {
		return null;
	}
};
