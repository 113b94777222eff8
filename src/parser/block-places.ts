import {han} from './chinese.ts';
import type {Conditional} from './condition-decisions.ts';
import {acts, clausesOf, isBare, namesCourse} from './course-words.ts';
import {RUNNABLE, type ReadFence} from './fence-reading.ts';
import {ifSentence} from './sentence.ts';
import {wordPattern} from './words.ts';

type Line = {readonly line: number; readonly text: string};

/** Prose in blocks: conditions each over its course, what triggers a course, and a decision over questions. */
export function blockPlaces(fences: Iterable<ReadFence>): readonly Conditional[] {
	return [...fences].flatMap(({block, kind}): readonly Conditional[] => {
		if (RUNNABLE.has(kind) || kind === 'config' || kind === 'code') {
			return [];
		}
		const lines = block.text.split('\n').map((text, index): Line => ({line: block.firstLine + index, text: text.trim()})).filter(({text}) => text !== '');
		const found = [conditions(lines), triggers(lines), questions(lines), answered(lines)].find(options => options.length >= 2) ?? [];
		return found.length === 0 ? [] : [{line: found[0]?.line ?? block.line, endLine: Math.max(...lines.map(({line}) => line)), options: found}];
	});
}

/** "If the till is old:" over "→ take way B", or both on one line. */
function conditions(lines: readonly Line[]): readonly Line[] {
	return lines.filter(({text}, index) => {
		const sentence = ifSentence(bare(text)) ?? ifSentence(`${bare(text)}:`);
		const done = sentence?.action ?? (/[:：]$/u.test(text) ? bare(lines[index + 1]?.text ?? '') : '');
		const led = sentence?.action == null && /^(?:→|->|=>|⇒|➜)/u.test(lines[index + 1]?.text ?? '');
		return sentence !== null && !isBare(sentence.condition) && done !== '' && (led || clausesOf(done).some(clause => acts(clause) || namesCourse(clause)));
	});
}

/** "Any of these triggers a rollback:" over what does. */
function triggers(lines: readonly Line[]): readonly Line[] {
	const [first, ...rest] = lines;
	const told = first !== undefined && /[:：]$/u.test(first.text) && ANY_OF.test(first.text) && namesCourse(first.text);
	return told && rest.length >= 2 ? rest : [];
}

/** "STEP 4: Decision" over two questions or more. */
function questions(lines: readonly Line[]): readonly Line[] {
	const at = lines.findIndex(({text}) => DECISION.test(text));
	const below = at < 0 ? [] : lines.slice(at + 1);
	const end = below.findIndex(({text}) => !/^(?:[-*•▪◦]|\d+[.)])\s.*[?？]$/u.test(text));
	return end < 0 ? below : below.slice(0, end);
}

/** "Till down? → call the owner", "Paper out? → order it": what is so, asked, and the course on the same line. */
function answered(lines: readonly Line[]): readonly Line[] {
	return lines.filter(({text}) => /^[^?？→]{2,60}[?？]\s*(?:→|->|=>|⇒|➜)\s*\S/u.test(bare(text)));
}

function bare(text: string): string {
	return text.replace(/^(?:→|->|=>|⇒|➜|[-*•▪◦]|\d+[.)])\s*/u, '');
}

/** Languages: en, es, pt, de, fr, zh. */
const ANY_OF = wordPattern(String.raw`(?:any|one|either|each)(?: one)? of (?:these|the following|those)|cualquiera de (?:est[oa]s|l[oa]s siguientes)|(?:qualquer|um|uma)(?: uma?)? (?:d?estes|d?estas|d[oa]s seguintes|de(?:stes|stas))|(?:jede[rs]?|eine[rs]?) (?:davon|dieser|der folgenden)|l['’]un(?:e)? (?:de ces|des suivant(?:e)?s)|n['’]importe lequel`, '(?:以下|下列)?任[一意何](?:条件|情况|项)?');
const DECISION = han(/^(?:[^\s:：]+\s\d+\s*[:：.)-]\s*)?(?:decisions?|decide|decisi[oó]n|decisão|decidir|entscheidung|entscheiden|décision|décider|决定|決定|决策)\s*[:：]?$/iu);
