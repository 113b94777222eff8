import type {Fence, Outline} from './block.ts';
import type {KindVerdict} from './shape-kind.ts';
import {programLanguage, stepLanguage} from './fence-languages.ts';
import {readStatements} from './fence-reading.ts';
import {isExample} from './fence-role.ts';
import {sqlVariablesIn} from './shell/left-open.ts';
import {assignedIn} from './shell/read-shell.ts';

/** Variables that some command of a block for the shell assigns: a place that uses one of them is no placeholder. Scripts to save assign only in themselves, and what is read as no command assigns nothing. */
export function assignedVariables(outline: Outline, kinds: ReadonlyMap<Fence, KindVerdict>): ReadonlySet<string> {
	const names = new Set<string>();
	for (const block of outline.blocks) {
		const found = block.kind === 'fence' ? kinds.get(block) : undefined;
		if (block.kind === 'fence' && found?.kind === 'sql') sqlVariablesIn(block.text).forEach(name => names.add(name));
		if (block.kind === 'fence' && (found?.kind === 'run' || found?.kind === 'transcript') && !isExample(block) && programLanguage(block.language, null) === null) {
			const mayAssign = found.kind === 'transcript' || assignedIn(block.text, stepLanguage(block, found.kind)).length > 0;
			(mayAssign ? (readStatements(block, found, {assigned: new Set()})?.assigns ?? []) : []).forEach(name => names.add(name));
		}
	}
	return names;
}
