import type {SectionRole} from '../plan/section.ts';
import type {OutlineSection} from './block.ts';
import {beginsWithVerb} from './action-words.ts';
import {findWait, isOpenWait} from './duration.ts';
import {withoutMarks, withoutNumber} from './words.ts';

/** Roles of parts that are gone through. */
export const ACTING: ReadonlySet<SectionRole> = new Set(['procedure', 'verification', 'recovery', 'aftermath']);

/** The wait that a heading tells: "7. Watch for 30 min", "Wait until all is in sync"; `ms` is null where it has no length. In brackets it says how long the section takes. */
export function headingWait(section: OutlineSection, role: SectionRole | undefined): {readonly ms: number | null} | null {
	const title = withoutNumber(withoutMarks(section.title)).replace(/[([（][^)\]）]*[)\]）]/gu, ' ').trim();
	if (role === undefined || !ACTING.has(role) || section.level === 0) {
		return null;
	}
	const ms = beginsWithVerb(title) ? findWait(title) : null;
	return ms !== null || isOpenWait(title) ? {ms} : null;
}
