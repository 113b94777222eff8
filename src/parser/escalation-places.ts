import type {Item, Outline, Paragraph} from './block.ts';
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

function callsWhen(text: string): boolean {
	const [, order = '', condition = ''] = CALLS_IF.exec(withoutMarks(text)) ?? [];
	return order !== '' && (acts(order) || namesCourse(order)) && !isBare(condition);
}

/** Languages: en, es, pt, de, fr. */
const CALLS_IF = /^\W*(?:escalat(?:e|ion)|escalaci[oó]n|escalad[ao]|escalamiento|escalonamento|escalação|eskalation|escalade)(?: (?:path|to|criteria|policy))?\s*[:：]\s*(\S[^.:]{1,80}?),?\s(?:if|when|unless|si|cuando|se|quando|wenn|falls|lorsque)\s+(\S[^.]*)\.?$/iu;
