import type {SectionRole} from '../plan/section.ts';
import type {OutlineSection} from './block.ts';
import {beginsWithVerb} from './action-words.ts';
import {findWait} from './duration.ts';
import {withoutMarks, withoutNumber} from './words.ts';

const ACTING: ReadonlySet<SectionRole> = new Set(['procedure', 'verification', 'recovery', 'aftermath']);

/** How long a heading tells to wait, in milliseconds: "7. Watch for 30 min". In brackets it says how long the section takes. */
export function headingWait(section: OutlineSection, role: SectionRole | undefined): number | null {
	const title = withoutNumber(withoutMarks(section.title)).replace(/[([（][^)\]）]*[)\]）]/gu, ' ').trim();
	return role !== undefined && ACTING.has(role) && section.level > 0 && beginsWithVerb(title) ? findWait(title) : null;
}
