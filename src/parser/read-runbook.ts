import type {Plan} from '../plan/plan.ts';
import {readOutline} from './read-outline.ts';
import {planOf} from './plan-of.ts';
import {MOST_BYTES, MOST_CHARACTERS, SPLIT, whyUnreadable} from './readable.ts';
import type {SidecarFile} from './sidecar.ts';
import {diagnose, readSource, type Source} from './source.ts';
import type {Outline} from './block.ts';

/** Where a runbook lies, and the file of annotations beside it, if there is one. */
export type RunbookPlace = {readonly path: string; readonly sha256: string; readonly sidecar?: SidecarFile | null};

/**
 * Reads a runbook as its team wrote it. Pure and total: whatever the bytes, there is a plan, and what could not be read is among its diagnostics.
 * `path` is what the operator typed, `sha256` that of the bytes in hex.
 */
export function readRunbook(bytes: Uint8Array, options: RunbookPlace): Plan {
	return readWhole(bytes, options).plan;
}

/** A plan with the text and the outline that it was made from. */
export type WholeReading = {readonly source: Source; readonly outline: Outline; readonly plan: Plan};

/** The same, for those who look at more than the plan. */
export function readWhole(bytes: Uint8Array, options: RunbookPlace): WholeReading {
	const sidecar = options.sidecar ?? null;
	if (bytes.length > MOST_BYTES) {
		const nothing: Source = {path: options.path, sha256: options.sha256, encoding: 'unknown', lines: [], text: '', diagnostics: []};
		return whole(unread(nothing, 'too-big', `the file holds ${bytes.length} bytes; no more than ${MOST_CHARACTERS} characters are read`, 1, SPLIT), NOTHING, null);
	}
	const source = readSource(bytes, {path: options.path, sha256: options.sha256});
	const stalls = whyUnreadable(source);
	if (stalls !== null) {
		return whole(unread(source, stalls.code, stalls.message, stalls.line, stalls.help), NOTHING, null);
	}
	try {
		return whole(source, readOutline(source), sidecar);
	} catch (error) {
		// The Markdown parser recurses; text nested thousands deep is the one input that it cannot hold.
		if (!(error instanceof RangeError)) {
			throw error;
		}
		return whole(unread(source, 'nested-too-deep', 'lists or quotes are nested too deep to be read', 1, 'flatten the nested lists and quotes'), NOTHING, null);
	}
}

function whole(source: Source, outline: Outline, sidecar: SidecarFile | null): WholeReading {
	return {source, outline, plan: planOf(source, outline, sidecar)};
}

const NOTHING: Outline = {blocks: [], strays: [], sections: [], frontMatter: null};

function unread(source: Source, code: string, message: string, line: number, help: string): Source {
	// Nothing looks at the lines of a text that is too much to look at.
	return {...source, lines: [], diagnostics: [...source.diagnostics, diagnose(source, code, 'error', message, {line}, help)]};
}
