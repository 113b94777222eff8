import type {Plan} from '../plan/plan.ts';
import {readOutline} from './read-outline.ts';
import {planOf} from './plan-of.ts';
import {unreadableLine} from './readable.ts';
import {diagnose, readSource, type Source} from './source.ts';
import type {Outline} from './block.ts';

/**
 * Reads a runbook as its team wrote it. Pure and total: whatever the bytes, there is a plan, and what could not be read is among its diagnostics.
 * `path` is what the operator typed, `sha256` that of the bytes in hex.
 */
export function readRunbook(bytes: Uint8Array, options: {readonly path: string; readonly sha256: string}): Plan {
	const source = readSource(bytes, options);
	const stalls = unreadableLine(source);
	if (stalls !== null) {
		return planOf(unread(source, 'too-many-marks', 'a paragraph holds more marks of emphasis than can be read', stalls, 'put it into a fence, or take the marks out'), NOTHING);
	}
	try {
		return planOf(source, readOutline(source));
	} catch (error) {
		// The Markdown parser recurses; text nested thousands deep is the one input that it cannot hold.
		if (!(error instanceof RangeError)) {
			throw error;
		}
		return planOf(unread(source, 'nested-too-deep', 'lists or quotes are nested too deep to be read', 1, 'flatten the nested lists and quotes'), NOTHING);
	}
}

const NOTHING: Outline = {blocks: [], sections: [], frontMatter: null};

function unread(source: Source, code: string, message: string, line: number, help: string): Source {
	return {...source, diagnostics: [...source.diagnostics, diagnose(source, code, 'error', message, {line}, help)]};
}
