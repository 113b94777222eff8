import type {Fence, Outline} from './block.ts';
import type {FenceKind} from '../plan/reading.ts';
import {readStatements} from './fence-reading.ts';
import {assignedIn} from './shell/read-shell.ts';

/** Variables that some block for the shell assigns: a place that uses one of them is no placeholder. Scripts to save assign only in themselves. */
export function assignedVariables(outline: Outline, kinds: ReadonlyMap<Fence, {readonly kind: FenceKind}>): ReadonlySet<string> {
	const names = new Set<string>();
	for (const block of outline.blocks) {
		const kind = block.kind === 'fence' ? kinds.get(block)?.kind : undefined;
		if (block.kind === 'fence' && (kind === 'run' || kind === 'transcript')) {
			const assigns = kind === 'run' ? assignedIn(block.text) : (readStatements(block, kind, new Set())?.assigns ?? []);
			assigns.forEach(name => names.add(name));
		}
	}
	return names;
}
