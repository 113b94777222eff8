import type {Paragraph, RootContent} from 'mdast';
import type {Inline} from './block.ts';
import {numberedChoice} from './choice-words.ts';
import {isWarning} from './sentence.ts';
import {withoutMarks} from './words.ts';

/**
 * Title of a paragraph that is nothing but bold words on one line and acts as a heading ("**Verification:**"); null for any other.
 * A warning in bold is no heading; bold words without a colon need a number or something to head.
 */
export function boldHeadingText(node: Paragraph, inline: Inline, next: RootContent | undefined): string | null {
	const text = withoutMarks(inline.text);
	const bare = text.replace(/\s*[:：]$/u, '');
	if (inline.lead === '' || bare !== inline.lead || node.position?.start.line !== node.position?.end.line || isWarning(text)) {
		return null;
	}
	const heads = next !== undefined && (next.type === 'list' || next.type === 'code' || next.type === 'table');
	const numbered = /^(?:step|phase|stage|part|option|method|procedure|scenario|paso|passo|etapa|schritt|étape|步骤|第)\s*\d/iu.test(bare) || /^\d+[.)]/u.test(bare) || numberedChoice(bare) !== null;
	return /[:：]$/u.test(text) || numbered || heads ? bare : null;
}
