import type {Entry} from '../run/entry.ts';
import type {LiveRun} from '../run/live-run.ts';
import {recordingOf} from '../run/recording.ts';
import type {CastEvent} from '../run/terminal/cast.ts';
import {linesDrawn, sessionDrawn} from '../run/terminal/drawing.ts';
import {openRecording, outputRecording} from '../runner/output-recording.ts';
import {entryWords} from '../ui/plain/entry-words.ts';
import {safe} from '../ui/text/safe.ts';
import {timeOfDay} from '../ui/text/time.ts';

type WholeOptions = {readonly columns: number; readonly rows: number; /** No quiet time is longer. */ readonly quietMs: number};

/** So much of one output is part of the recording; nobody watches more. */
const MOST_CHARACTERS = 1 << 20;

/** A run as somebody would have seen it who looked over the operator's shoulder: the words of the plain front, output in its colours, terminals as they were. */
export const wholeRecording = ({plan, folder, ...run}: Pick<LiveRun, 'plan' | 'folder' | 'entries' | 'state'>, {columns, rows, quietMs}: WholeOptions): Iterable<CastEvent> => {
	const words = entryWords(plan);
	return recordingOf({
		plan,
		entries: run.entries(),
		quietMs,
		words: entry => words(entry).map(line => lineDrawn(entry, line)).join(''),
		output(of) {
			const recording = outputRecording(folder, plan, run.state(), of);
			if (!recording) return null;
			const rest = `the rest is only in ${recording.path}`;
			const cast = openRecording(recording);
			return recording.kind === 'captured' ? linesDrawn(cast.events, MOST_CHARACTERS, rest) : sessionDrawn(cast, {columns, rows}, MOST_CHARACTERS, rest);
		},
	});
};

const lineDrawn = ({at, event}: Entry, line: string): string => {
	const text = safe(line);
	return `\x1b[2m${timeOfDay(at)}\x1b[0m ${event.kind === 'step-started' || event.kind === 'run-finished' ? `\x1b[1m${text}\x1b[0m` : text}\r\n`;
};
