import {closeSync, existsSync, openSync, readSync} from 'node:fs';
import {join} from 'node:path';
import {StringDecoder} from 'node:string_decoder';
import {findStep} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {OutputOf} from '../run/evidence.ts';
import type {RunState} from '../run/state.ts';
import {stepState} from '../run/step-state.ts';
import type {Cast} from '../run/terminal/cast.ts';
import {openCast} from '../run/terminal/cast.ts';
import {placeOf} from './attempt-place.ts';
import {castLines} from './timing-file.ts';

/** Where an output is kept, and its recording line by line: as the terminal wrote it, or made of a transcript and of when it grew. */
export type OutputRecording = {readonly kind: 'session' | 'captured'; /** Relative to the run folder. */ readonly path: string; readonly lines: () => Iterable<string>};

/** Null: it has no end yet, and may hold what is masked then; or nothing of it was kept. */
export const outputRecording = (folder: string, plan: Plan, state: RunState, of: OutputOf): OutputRecording | null => {
	const found = placeIn(plan, state, of);
	if (!found) return null;
	const {relative, startedAt, exit} = found;
	const session = join(folder, relative, 'session.cast');
	if (existsSync(session)) return {kind: 'session', path: `${relative}/session.cast`, lines: () => linesOf(session)};
	return existsSync(join(folder, relative, 'output.txt')) ? {kind: 'captured', path: `${relative}/output.txt`, lines: () => castLines(join(folder, relative), {at: startedAt, exit})} : null;
};

/** Its events. */
export const openRecording = ({lines}: OutputRecording): Cast => openCast(lines());

const placeIn = (plan: Plan, state: RunState, of: OutputOf): {readonly relative: string; readonly startedAt: number; readonly exit: number | null} | null => {
	if (of.kind === 'shell') return state.shell?.number === of.shell ? null : {relative: `shells/${String(of.shell).padStart(2, '0')}`, startedAt: 0, exit: null};
	const step = findStep(plan, of.step);
	const attempt = step && stepState(state, step.id).attempts.find(({number}) => number === of.attempt);
	return step && attempt?.result ? {relative: placeOf({folder: '', state: ''}, step, of.attempt).relative, startedAt: attempt.startedAt, exit: attempt.result.exit} : null;
};

const PIECE = 256 * 1024;

/** Lines of a file of any length, with their ends. */
function* linesOf(path: string): Generator<string> {
	const fd = openSync(path, 'r');
	const decoder = new StringDecoder('utf8');
	const buffer = Buffer.alloc(PIECE);
	try {
		let held = '';
		for (let got = readSync(fd, buffer, 0, PIECE, null); got > 0; got = readSync(fd, buffer, 0, PIECE, null)) {
			const lines = (held + decoder.write(buffer.subarray(0, got))).split('\n');
			held = lines.pop() ?? '';
			for (const line of lines) yield `${line}\n`;
		}
		if (held !== '') yield held;
	} finally {
		closeSync(fd);
	}
}
