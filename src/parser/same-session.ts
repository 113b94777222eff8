import type {Outline} from './block.ts';
import {han} from './chinese.ts';
import type {CommandDraft} from './draft.ts';
import type {BlockPlace} from './place-ends.ts';
import {leadsHome} from './shell/comment-words.ts';
import {saysElsewhere} from './place-ends.ts';

/** "In the same terminal session". Languages: en, es, pt, de, fr, zh. */
const SAME = han(/(?<!\p{L})(?:in|from|within|using) (?:that|this very|the very same|the same) (?:terminal|shell|console|ssh)(?: (?:session|window|tab))?(?!\p{L})|(?<!\p{L})(?:en la misma|na mesma|en el mismo|no mesmo) (?:terminal|sesión|sessão|consola|console)(?!\p{L})|(?<!\p{L})(?:in derselben|im selben|im gleichen|in der gleichen) (?:terminal|sitzung|konsole)\p{L}*|(?<!\p{L})dans (?:le même terminal|la même (?:session|console))(?!\p{L})|在同一个?(?:终端|会话|窗口)/iu);

type Ground = {readonly outline: Outline; readonly commands: readonly CommandDraft[]; readonly places: ReadonlyMap<number, BlockPlace>; readonly blockOf: (draft: CommandDraft) => number};

/**
 * The last line further down that is said to be typed in the same terminal, where nothing between opens or leaves another place: what stands
 * between was typed there as well. Its key; null where none is.
 */
export function sameSessionUntil(last: number, {outline, commands, places, blockOf}: Ground): string | null {
	let until: string | null = null;
	for (const draft of commands.slice(last + 1)) {
		const said = [outline.sections[draft.section]?.title ?? '', ...(places.get(blockOf(draft))?.said ?? [])];
		if (draft.inside !== null || draft.closes || (draft.opens !== null && draft.interactive) || saysElsewhere(said) || said.some(leadsHome)) {
			return until;
		}
		until = said.some(text => SAME.test(text)) ? draft.key : until;
	}
	return until;
}
