import type {Item, Outline, Paragraph} from './block.ts';
import {han} from './chinese.ts';
import type {Conditional} from './condition-decisions.ts';
import {acts, isBare, namesCourse} from './course-words.ts';
import type {RoleVerdict} from './section-roles.ts';
import {withoutMarks} from './words.ts';

/** "**Escalation**: page the owner if data is lost": whom to call hangs on what is met, wherever the line stands. */
export function escalationPlaces(outline: Outline, roles: readonly RoleVerdict[]): readonly Conditional[] {
	const told = outline.blocks.filter((block): block is Item | Paragraph => (block.kind === 'paragraph' || (block.kind === 'item' && block.checked === null)) && roles[block.section]?.role !== 'reference' && roles[block.section]?.role !== 'advice');
	return told.flatMap(block => {
		const lines = block.kind === 'paragraph' && (block.labels ?? []).length > 0 ? (block.labels ?? []) : [{line: block.line, text: block.text}];
		return lines.flatMap(({line, text}) => (callsWhen(text) ? [{line, endLine: line, options: [{line, text: withoutMarks(text)}]}] : []));
	});
}

/** "1. **Shop → owner:** if it is closed for 10 minutes": rungs of a ladder, each with its condition. */
export function ladderPlaces(outline: Outline): readonly Conditional[] {
	const items = outline.blocks.filter((block): block is Item => block.kind === 'item' && block.checked === null && RUNG.test(withoutMarks(block.text)));
	return [...Map.groupBy(items, ({section, list}) => `${section}/${list}`).values()].flatMap(list => (list.length < 2 ? [] : [{line: list[0]?.line ?? 1, endLine: Math.max(...list.map(({endLine}) => endLine)), options: list.map(({line, text}) => ({line, text: withoutMarks(text)}))}]));
}

/** Languages: en, es, pt, de, fr, zh. */
const RUNG = han(/^(?:\d+[.)]\s*)?[^:：]{1,40}\s(?:→|->|=>|⇒|➜|to|a|para|an|à)\s[^:：]{1,40}[:：]\s*(?:if|when|after|si|cuando|se|quando|wenn|falls|nach|après)\s|^(?:\d+[.)]\s*)?[^:：]{1,30}(?:→|->|升级到)[^:：]{1,30}[:：]\s*(?:如果|若|当)/iu);

function callsWhen(text: string): boolean {
	const [, order = '', condition = ''] = CALLS_IF.exec(withoutMarks(text)) ?? [];
	return order !== '' && (acts(order) || namesCourse(order)) && !isBare(condition);
}

/** Languages: en, es, pt, de, fr. */
const CALLS_IF = /^[^\p{L}\p{N}]*(?:escalat(?:e|ion)|escalaci[oó]n|escalad[ao]|escalamiento|escalonamento|escalação|eskalation|escalade)(?: (?:path|to|criteria|policy))?\s*[:：]\s*(\S[^.:]{1,80}?),?\s(?:if|when|unless|si|cuando|se|quando|wenn|falls|lorsque)\s+(\S[^.]*)\.?$/iu;
