import type {Outline, OutlineSection} from './block.ts';
import {bareTitle} from './case-words.ts';
import {isConditional, numberedChoice} from './choice-words.ts';
import type {Conditional} from './condition-decisions.ts';
import {isBare} from './course-words.ts';
import type {SectionRole} from '../plan/section.ts';
import {blocksBelow, childrenOf} from './outline-index.ts';
import type {RoleVerdict} from './section-roles.ts';
import {withoutMarks, withoutNumber} from './words.ts';

const LOOKED_UP: ReadonlySet<SectionRole> = new Set(['reference', 'advice', 'contacts', 'overview']);

/** "If the store is gone", a heading over what is done then and the only such one beside its siblings: whether one goes there hangs on it. */
export function loneHeadings(outline: Outline, roles: readonly RoleVerdict[]): readonly Conditional[] {
	return [null, ...outline.sections.map(({index}) => index)].flatMap(parent => {
		const held = childrenOf(outline, parent).filter(({title}) => isConditional(withoutNumber(withoutMarks(title))));
		const [only] = held;
		return held.length !== 1 || only === undefined || !isHead(outline, roles, only) ? [] : [{line: only.line, endLine: only.line, options: [{line: only.line, text: withoutMarks(only.title)}]}];
	});
}

function isHead(outline: Outline, roles: readonly RoleVerdict[], section: OutlineSection): boolean {
	const title = withoutNumber(withoutMarks(section.title));
	const parts = childrenOf(outline, section.index);
	// Where each part of it is for a case of its own, these are asked for.
	const asked = parts.filter(({title: own}) => numberedChoice(bareTitle(own)) !== null || isConditional(bareTitle(own))).length >= 2;
	return (section.level < 7 || blocksBelow(outline, section.index).find(({kind}) => kind !== 'heading')?.kind === 'fence') && IF.test(title) && !isBare(title) && !asked && !LOOKED_UP.has(roles[section.index]?.role ?? 'overview') && blocksBelow(outline, section.index).some(({kind}) => kind === 'fence' || kind === 'item');
}

/** Not "when": that may tell of a time only; nor what a reader would like to know. Languages: en, es, pt, de, fr, zh. */
const IF = /^(?:if|in case|si|en caso de|se|em caso de|caso|wenn|falls|en cas d)(?!\p{L})(?! (?:you|we) (?:need|want|would|have (?:any |further )?(?:questions|doubts)))(?! (?:in doubt|tiene[ns]? (?:dudas|preguntas)|(?:você )?tiver dúvidas|sie fragen))|^(?:如果|若|一旦)/iu;
