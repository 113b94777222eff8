import type {Plan} from '../plan/plan.ts';
import {readOutline} from './read-outline.ts';
import {planOf} from './plan-of.ts';
import {diagnose, readSource, type Source} from './source.ts';
import type {Outline} from './block.ts';

/**
 * Reads a runbook as its team wrote it. Pure and total: whatever the bytes, there is a plan, and what could not be read is among its diagnostics.
 * `path` is what the operator typed, `sha256` that of the bytes in hex.
 */
export function readRunbook(bytes: Uint8Array, options: {readonly path: string; readonly sha256: string}): Plan {
	const source = readSource(bytes, options);
	try {
		return planOf(source, readOutline(source));
	} catch (error) {
		// The Markdown parser recurses; text nested thousands deep is the one input that it cannot hold.
		if (!(error instanceof RangeError)) {
			throw error;
		}
		return planOf(tooDeep(source), NOTHING);
	}
}

const NOTHING: Outline = {blocks: [], sections: [], frontMatter: null};

function tooDeep(source: Source): Source {
	const problem = diagnose(source, 'nested-too-deep', 'error', 'lists or quotes are nested too deep to be read', {line: 1}, 'flatten the nested lists and quotes');
	return {...source, diagnostics: [...source.diagnostics, problem]};
}
