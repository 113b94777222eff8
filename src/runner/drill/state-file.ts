import {closeSync, openSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {PLACES} from './drill-world.ts';
import type {DrillState} from './drill-world.ts';

/** Reads the state, lets `change` make another, and writes it; members of one pipeline take turns. */
export async function changeState<Result>(folder: string, change: (state: DrillState) => {readonly state: DrillState; readonly result: Result}): Promise<Result> {
	const release = await takeLock(join(folder, PLACES.lock));
	try {
		const before = readState(folder);
		const {state, result} = change(before);
		if (state !== before) {
			writeState(folder, state);
		}
		return result;
	} finally {
		release();
	}
}

export function readState(folder: string): DrillState {
	// A drill that an earlier version began has counted no calls.
	return {calls: {}, ...(JSON.parse(readFileSync(join(folder, PLACES.state), 'utf8')) as Omit<DrillState, 'calls'> & Partial<DrillState>)};
}

/** Whole or not at all. */
export function writeState(folder: string, state: DrillState): void {
	const part = join(folder, `${PLACES.state}.${process.pid}`);
	writeFileSync(part, JSON.stringify(state), {mode: 0o600});
	renameSync(part, join(folder, PLACES.state));
}

/** A lock is held for one read and one write; one that is older was left by a process that was killed. */
const ABANDONED_MS = 5000;

async function takeLock(path: string): Promise<() => void> {
	for (;;) {
		try {
			const file = openSync(path, 'wx', 0o600);
			writeSync(file, String(process.pid));
			closeSync(file);
			return () => {
				unlinkSync(path);
			};
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
				throw error;
			}
			dropAbandoned(path);
			await new Promise(resume => setTimeout(resume, 5));
		}
	}
}

function dropAbandoned(path: string): void {
	try {
		if (Date.now() - statSync(path).mtimeMs > ABANDONED_MS) {
			unlinkSync(path);
		}
	} catch {
		// Another one was quicker; the next round sees.
	}
}
