import type {Block, Outline, OutlineSection} from './block.ts';
import {han} from './chinese.ts';
import {blocksIn} from './outline-index.ts';
import {withoutMarks} from './words.ts';

const USE_WHEN = han(/^(?:use (?:this )?(?:when|if|for)|when to use|best for|applies (?:when|to|if)|trigger|verwenden wenn|wann|usar (?:cuando|quando|si|se)|cu[aá]ndo (?:usar|ejecutar)|quando (?:usar|executar)|utiliser (?:quand|si)|适用(?:场景|情况|于)?)\s*[:：]\s*(.+)$/iu);

/** "Use when the shop is down …", a sentence that opens a part. Languages: en, es, pt, de, fr, zh. */
const USED_WHEN = han(/^(?:only )?(?:(?:use (?:this|it|this (?:procedure|method|option|way|path|section))?\s?(?:only )?(?:when|if)|us(?:ar|e|e este (?:método|procedimiento|procedimento)) (?:sólo |solo |só |apenas |somente )?(?:cuando|quando|si|se)|úsel[oa] (?:sólo |solo )?(?:cuando|si)|(?:nur )?(?:zu )?(?:verwenden|anwenden|nutzen),? (?:nur )?(?:wenn|falls)|(?:à )?utiliser (?:seulement |uniquement )?(?:si|quand|lorsque)|à utiliser (?:seulement |uniquement )?(?:si|quand|lorsque))\s|(?:当.{2,40}时使用|适用于.{2,40}(?:情况|场景)))\s*(?<when>\S.*)?$/isu);

/** "Use when: the shop is down" says when, and is nothing to do. */
export function saysWhen(text: string): boolean {
	return USE_WHEN.test(withoutMarks(text));
}

/** The text after "Use when:" in a section's own paragraphs; null if there is none. */
export function useWhenOf(outline: Outline, section: OutlineSection): string | null {
	const [first] = blocksIn(outline, section.index).filter(block => block.kind !== 'heading');
	const opening = first?.kind === 'paragraph' && first.item === null ? USED_WHEN.exec(withoutMarks(first.text)) : null;
	if (opening !== null) {
		return (opening.groups?.['when'] ?? opening[0]).trim();
	}
	for (const block of blocksIn(outline, section.index)) {
		const match = block.kind === 'paragraph' ? USE_WHEN.exec(withoutMarks(block.text)) : null;
		if (match?.[1] !== undefined) {
			return match[1].trim();
		}
	}
	return null;
}

/** Markdown directly below a heading, from the lines of the text: paragraphs, tables and items that did not become steps. */
export function proseOf(lines: readonly string[], outline: Outline, section: OutlineSection, used: ReadonlySet<Block>): string {
	const parts: string[] = [];
	let last: Block | null = null;
	for (const block of blocksIn(outline, section.index)) {
		const own = !used.has(block) && (block.kind === 'paragraph' || block.kind === 'table' || (block.kind === 'item' && block.checked === null));
		if (own) {
			const apart = last !== null && !(last.kind === 'item' && block.kind === 'item');
			parts.push(...(apart ? [''] : []), lines.slice(block.line - 1, block.endLine).join('\n'));
			last = block;
		}
	}
	return parts.join('\n').replace(/\n{3,}/gu, '\n\n').trim();
}
