import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Plan} from '../plan/plan.ts';

/** The runbook that lies in the run folder, as lines; read when it is first asked for. */
export const runbookText = (folder: string, {source}: Plan): (() => readonly string[]) => {
	let lines: readonly string[] | null = null;
	return () => (lines ??= readLines(join(folder, 'runbook.md'), source.encoding));
};

const readLines = (path: string, encoding: string): readonly string[] => {
	if (encoding === 'binary') return [];
	try {
		return new TextDecoder(encoding).decode(readFileSync(path)).split(/\r\n|\n|\r/);
	} catch {
		// It is shown only; what runs comes from the plan.
		return [];
	}
};
