import {appendFileSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {PLACES} from './drill-world.ts';

/**
 * Pretended time that commands waited for, so that a drill at many times the speed can say how long it would have taken. One line
 * when a wait begins and one when it is over: of a program that is ended in between there is still the first.
 */
type Wait = {readonly of: string; readonly id: string; readonly from: number; readonly ms?: number};

/** Waits for so much pretended time; `of`: the attempt it counts for. */
export async function spend(folder: string, of: string, nominalMs: number, speed: number): Promise<void> {
	if (nominalMs <= 0) {
		return;
	}
	const wait: Wait = {of, id: `${process.pid}-${waits++}`, from: Date.now()};
	note(folder, wait);
	await pause(nominalMs / speed);
	note(folder, {...wait, ms: nominalMs});
}

export async function pause(ms: number): Promise<void> {
	if (ms > 0) await new Promise(resume => setTimeout(resume, ms));
}

/** An attempt as it would have been without the speed: what it took, with its waits at full length. `until`: when it ended. */
export function nominalMs(folder: string, of: string, took: {readonly durationMs: number; readonly until: number; readonly speed: number}): number {
	const own = read(folder).filter(wait => wait.of === of);
	const over = new Set(own.filter(wait => wait.ms !== undefined).map(wait => wait.id));
	const ended = own.reduce((sum, wait) => sum + (wait.ms ?? 0) * (1 - 1 / took.speed), 0);
	// They wait beside each other where one pipes into another: the one that began first counts.
	const cut = own.filter(wait => !over.has(wait.id)).map(wait => wait.from);
	const open = cut.length === 0 ? 0 : Math.max(0, Math.min(took.durationMs, took.until - Math.min(...cut))) * (took.speed - 1);
	return Math.round(took.durationMs + ended + open);
}

/** The name of an attempt in the list. */
export const attemptName = (step: string, attempt: number | string): string => `${step}/${attempt}`;

let waits = 0;

function note(folder: string, wait: Wait): void {
	appendFileSync(join(folder, PLACES.waits), `${JSON.stringify(wait)}\n`, {mode: 0o600});
}

function read(folder: string): readonly Wait[] {
	let text = '';
	try {
		text = readFileSync(join(folder, PLACES.waits), 'utf8');
	} catch {
		// Nothing waited yet, or the world is gone.
	}
	return text.split('\n').flatMap((line): Wait[] => {
		try {
			return line === '' ? [] : [JSON.parse(line) as Wait];
		} catch {
			return [];
		}
	});
}
