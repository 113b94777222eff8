import type {Decision} from './decision.ts';
import type {DecisionGround} from './decision-ground.ts';
import {clausesOf} from './course-words.ts';
import {isCondition} from './sentence.ts';
import {findTarget} from './targets.ts';
import {shorten, wordPattern} from './words.ts';

/** "For this release you MUST use the full restore in section 4", "… — prefer section 4": the part by its number, instead of this one. */
function sentTo(text: string): string | null {
	const sentence = clausesOf(text).find(part => PREFERS.test(part) && NUMBERED_PART.test(part.slice(PREFERS.exec(part)?.index ?? 0)));
	const part = NUMBERED_PART.exec(sentence?.slice(PREFERS.exec(sentence)?.index ?? 0) ?? '')?.[1];
	return part === undefined ? null : `go to ${part}`;
}

/** Languages: en, es, pt, de, fr, zh. */
const PREFERS = wordPattern(String.raw`(?:must|should|have to|has to|need to) (?:only |always )?(?:use|follow|take|go (?:back )?to|switch to)|prefer|(?:deb(?:e|es|en)|hay que|tiene que) (?:usar|seguir|ir a)|prefier[ae]n?|(?:deve|é preciso) (?:usar|seguir|ir para)|prefira|bevorzug\p{L}+|(?:muss|müssen|sollten?|ist) (?:stattdessen |hier )?abschnitt|stattdessen|(?:il faut|devez) (?:utiliser|suivre)|préfére[rz]`, '(?:必须|应当?|优先)(?:使用|采用|按|执行)');
const NUMBERED_PART = /((?:section|sección|seção|abschnitt|procedure|procedimiento|procedimento|verfahren|procédure|method|método|methode|méthode|option|opción|opção|scenario)\s*\d+(?:\.\d+)*(?![\w-])|(?:方案|方法)\s*\d+)/iu;

/** "If the data is damaged, follow Procedure 3": a paragraph or list item with a condition that leads to a heading. */
export function sentenceDecisions({outline, roles, ids}: DecisionGround): readonly Decision[] {
	return outline.blocks.flatMap((block): readonly Decision[] => {
		const role = roles[block.section]?.role;
		const acting = role === 'procedure' || role === 'verification' || role === 'recovery' || role === 'preparation';
		const sent = acting && (block.kind === 'paragraph' || block.kind === 'item') ? sentTo(block.text) : null;
		if (!acting || (block.kind !== 'paragraph' && block.kind !== 'item') || !(isCondition(block.text) || sent !== null) || (block.kind === 'item' && block.checked !== null)) {
			return [];
		}
		const target = findTarget(outline, sent ?? block.text, {links: block.links, from: block.section});
		const section = target === null ? undefined : ids[target];
		if (target === null || section === undefined || target === block.section) {
			return [];
		}
		return [{
			line: block.line,
			endLine: block.endLine,
			section: block.section,
			title: shorten(block.text),
			why: `the sentence on line ${block.line} leads to "${outline.sections[target]?.title ?? ''}"`,
			options: [{line: block.line, text: `Yes: go to "${outline.sections[target]?.title ?? ''}"`, detail: block.text, target, opens: {kind: 'section', section}}],
			otherwise: {kind: 'next'},
		governs: null,
			blocks: [block],
		}];
	});
}
