import type {Paragraph, RootContent} from 'mdast';
import type {Inline} from './block.ts';
import {han} from './chinese.ts';
import {numberedChoice} from './choice-words.ts';
import {isWarning} from './sentence.ts';
import {announcesSought} from './sought-words.ts';
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
	// "**Example output:**" says of the block below it what that is, and what comes behind goes on as before.
	if (next?.type === 'code' && PRINTED.test(bare)) {
		return null;
	}
	// "**Look for:**" over words in a list: it introduces them, and what they belong to goes on.
	if (next?.type === 'list' && announcesSought(bare)) {
		return null;
	}
	const heads = next !== undefined && (next.type === 'list' || next.type === 'code' || next.type === 'table');
	const numbered = /^(?:step|phase|stage|part|option|method|procedure|scenario|paso|passo|etapa|schritt|étape|步骤|第)\s*\d/iu.test(bare) || /^\d+[.)]/u.test(bare) || numberedChoice(bare) !== null;
	return /[:：]$/u.test(text) || numbered || heads ? bare : null;
}

/** Languages: en, es, pt, de, fr, zh, ja. */
const PRINTED = han(/^(?:(?:example|sample|expected|typical|possible) (?:(?:command )?output|response|printout)|output(?: example)?)[.]?$|^(?:ejemplo de )?salida(?: esperada| de ejemplo)?$|^(?:exemplo de )?sa[ií]da(?: esperada)?$|^(?:erwartete |beispiel-?)?ausgabe$|^(?:exemple de )?sortie(?: attendue)?$|^(?:示例|预期|期望|返回)?(?:输出|结果)(?:示例)?$|^(?:出力例?|期待される出力)$/iu);
