import {statfsSync} from 'node:fs';
import {promptId} from '../run/next-effect.ts';
import type {RunCore} from './run-core.ts';

const MIB = 1 << 20;
const LARGE_OUTPUT = 256 * MIB;
const LOW_SPACE = 256 * MIB;
const SPACE_EVERY_MS = 1000;

type DiskWatch = {
	/** `bytes`: of the transcript. */
	look(bytes: number): void;
	/** The step has ended. */
	over(): void;
};

/** `asks`: somebody can answer while it runs; what has the terminal itself is only spoken of. */
type WatchedStep = {readonly step: string; readonly attempt: number; readonly asks: boolean};

/**
 * Asks whether a step may go on when its transcript gets large or the disk runs full, once each. Nothing is ended by itself:
 * the command may be changing things.
 */
export const watchDisk = (core: RunCore, watched: WatchedStep): DiskWatch => {
	const open = new Set(['large', 'low'] as const);
	let looked = Number.NEGATIVE_INFINITY;
	const say = (about: 'large' | 'low', why: string): void => {
		if (!watched.asks) core.warn(why);
		if (!watched.asks || ask(core, watched, why)) open.delete(about);
	};
	const lowSpace = (): string | null => {
		const mono = core.setting.clock.mono();
		if (!open.has('low') || mono - looked < SPACE_EVERY_MS) return null;
		looked = mono;
		const free = freeBytes(core.setting.roots.folder);
		return free === null || free > LOW_SPACE ? null : `only ${Math.floor(free / MIB)} MiB are free where evidence is written`;
	};
	return {
		look(bytes) {
			if (open.has('large') && bytes > LARGE_OUTPUT) say('large', `it has printed more than ${LARGE_OUTPUT / MIB} MiB`);
			const low = lowSpace();
			if (low !== null) say('low', low);
		},
		over() {
			// A command may have filled the disk between two looks, and cannot say so itself any more.
			looked = Number.NEGATIVE_INFINITY;
			const low = lowSpace();
			if (low !== null) core.warn(low);
		},
	};
};

/** False where it cannot be asked now: another question is open, or the step is over. */
const ask = (core: RunCore, {step, attempt}: WatchedStep, why: string): boolean => {
	const state = core.state();
	if (core.broken() || state.prompt || state.running?.step !== step || state.running.attempt !== attempt) return false;
	try {
		core.append({kind: 'prompt-opened', prompt: {kind: 'disk', id: promptId(state), step, attempt, why}});
	} catch {
		// The core keeps it; the drive ends with it.
	}
	return true;
};

const freeBytes = (path: string): number | null => {
	try {
		const {bavail, bsize} = statfsSync(path);
		return bavail * bsize;
	} catch {
		return null;
	}
};
