import type {Outline, OutlineSection, Paragraph} from './block.ts';
import {han} from './chinese.ts';
import {acts, clausesOf, NOTHING} from './course-words.ts';
import {blocksIn} from './outline-index.ts';
import {ifSentence} from './sentence.ts';
import {withoutMarks} from './words.ts';

/** "Admin token lost? Rotate it": a question of a list or a paragraph, and what to do then. */
export function answersQuestion({text}: {readonly text: string}): boolean {
	const [, question = '', rest = ''] = /^([^?？]{4,160})[?？]\W*\s*(?:→|->|=>)?\s*(\S.{3,})$/su.exec(withoutMarks(text)) ?? [];
	return question !== '' && !ASKS_FACTS.test(question) && clausesOf(rest).some(clause => acts(clause) || (ifSentence(clause)?.action ?? '') !== '' || NOTHING.test(clause));
}

/** Questions that people have, not the system: "Who owns this? …". */
const ASKS_FACTS = han(/^[^\p{L}\p{N}]*(?:who|what|why|where|how|which|quién|qué|por qué|dónde|cómo|quem|o que|onde|como|wer|was(?!\s(?:the|it|there|an?|this|that|these|those|any|your|our|all|everything|only)\s)|warum|wo|wie|qui|quoi|pourquoi|où|comment|谁|什么|为什么)(?![\p{L}])/iu);

/** "Till open? → step 3 | Till silent? → step 2": an answer behind each question. */
const BRANCH = /[?？]\W{0,4}(?:→|->|=>|⇒|➜)\s*[\p{L}\p{N}]/gu;

/** Paragraphs of one section that each answer a question, and those that answer several: "**Disk full?** Remove old logs." Looked-up parts have only the latter. */
export function askedParagraphs(outline: Outline, {index}: OutlineSection, lookedUp: boolean): readonly (readonly Paragraph[])[] {
	const told = blocksIn(outline, index).filter((block): block is Paragraph => block.kind === 'paragraph' && !block.quoted);
	const branching = told.filter(({text}) => (text.match(BRANCH) ?? []).length >= 2);
	const asked = lookedUp ? [] : told.filter(answersQuestion);
	return branching.length > 0 ? branching.map(block => [block]) : asked.length >= 2 ? [asked] : [];
}
