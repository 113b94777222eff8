import {lineEnd} from './split.ts';

/** Who reads a typed line, where a prompt on it says so; null where none does. `at` is the offset of a line's start. */
export type Readers = (at: number) => Reader | null;
type Reader = 'shell' | 'sql' | 'unknown';

/** Start of a line that says who reads it. */
export type Prompt = {readonly at: number; readonly reader: Reader};

/** Lines that say who reads them, the last first: found once, for all rounds. */
export function promptsIn(text: string, readers: Readers): Prompt[] {
	const prompts: Prompt[] = [];
	for (let at = 0; at < text.length; at = lineEnd(text, at) + 1) {
		const reader = readers(at);
		if (reader !== null) prompts.push({at, reader});
	}
	return prompts.reverse();
}
