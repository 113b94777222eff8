import type {Fence, Outline} from './block.ts';
import {programLanguage, stepLanguage} from './fence-languages.ts';
import {isExample} from './fence-role.ts';
import type {KindVerdict} from './shape-kind.ts';
import {assignedIn} from './shell/read-shell.ts';

/** `export VERSION=`, `TOKEN=""`: an assignment at the margin that nothing but its sign and a remark follow. */
const EMPTY = /^(?:export[ \t]+)?([A-Za-z_]\w*)=(?:""|'')?[ \t]*(?:#.*)?$/gmu;

/**
 * Variables that the author left open: set to nothing, never set to anything else, and used by a command.
 * One that no command uses is cleared on purpose. Each with its sign, as `VERSION=`.
 */
export function leftEmpty(outline: Outline, kinds: ReadonlyMap<Fence, KindVerdict>): readonly string[] {
	const fences = outline.blocks.filter((block): block is Fence => {
		const kind = block.kind === 'fence' ? kinds.get(block)?.kind : undefined;
		return block.kind === 'fence' && (kind === 'run' || kind === 'transcript') && !isExample(block) && programLanguage(block.language, null) === null;
	});
	const empty = new Set(fences.flatMap(({text}) => (text.includes('=') ? [...text.matchAll(EMPTY)].map(match => match[1] ?? '') : [])));
	if (empty.size === 0) {
		return [];
	}
	const set = new Set(fences.flatMap(block => assignedIn(block.text.replace(EMPTY, ''), stepLanguage(block, 'run'))));
	const used = (name: string): boolean => fences.some(({text}) => new RegExp(`\\$(?:${name}(?!\\w)|\\{${name}[}:])`, 'u').test(text));
	return [...empty].filter(name => !set.has(name) && used(name)).map(name => `${name}=`);
}
