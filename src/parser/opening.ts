import type {Opening} from '../plan/step.ts';
import {han} from './chinese.ts';
import {findDuration} from './duration.ts';
import type {SectionIds} from './draft.ts';
import {plainLine} from './words.ts';

/** Courses that do not go on with this runbook. */
const ENDS =
	han(/\b(?:fix(?:ing)? forward|roll(?:ing)? forward|hot-?fix|do(?:n['’]t| not) (?:roll(?: it)? ?back|go back|proceed|fail(?: it)? ?over|restore|switch(?: (?:it|over|back|traffic))?(?: off)?|revert|use this|run this|start|continue)|no (?:rollback|action|need|incident)|not (?:a |an )?(?:rollback|incident)|not (?:a )?rollback|never roll ?back|wait for (?:the )?(?:external|upstream|vendor|provider)|ignore|nothing to do|kein rollback|nicht zurückrollen|no (?:revertir|hacer rollback)|não (?:reverter|fazer rollback)|ne pas)\b|不回滚|无需回滚|不要回滚|热修复|向前修复/iu);
const WATCHES = han(/\b(?:investigate|monitor|watch|observe|wait|assess|diagnose|if not (?:fixable|resolved|fixed)|untersuchen|beobachten|investigar|monitor[ei]\w+|observar|surveiller)\b|观察|监控|排查|调查/iu);

/** Where the words of an option lead: to a section, to the end, to a timer, or on. */
export function openingOf(text: string, target: number | null, ids: SectionIds): Opening {
	if (ENDS.test(text) && !/\b(?:or roll ?back|rollback or)\b/iu.test(text)) {
		return {kind: 'end', reason: plainLine(text)};
	}
	const section = target === null ? undefined : ids[target];
	if (section !== undefined) {
		return {kind: 'section', section};
	}
	const duration = WATCHES.test(text) ? findDuration(text) : null;
	return duration !== null && duration.ms > 0 ? {kind: 'timer', waitMs: duration.ms} : {kind: 'next'};
}
