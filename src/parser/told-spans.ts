import {beginsWithVerb} from './action-words.ts';
import {isKnownProgram} from './shell/programs.ts';

type Span = {readonly code: string; readonly line: number};

/** The sentence that a span stands in tells to type it: "Restart it first. Then restart all of them: `x`", "you must `git pull` there", "check what `x` says". */
export function isToldBySentence(before: string, code: string, behind: string): boolean {
	const sentence = /(?:^|[.!?。]\s+)(?<last>(?:[^.!?。]|\.(?=\S))*)$/u.exec(before)?.groups?.['last'] ?? '';
	const known = /\s/u.test(code.trim()) && isKnownProgram(code.trim().replace(/^sudo\s+/u, '').split(/\s/u)[0] ?? '');
	const led = /[:：][^\p{L}\p{N}]*$/u.test(sentence) && sentence.length < LONGEST && sentence.split(/[,;]\s+/u).some(clause => beginsWithVerb(clause.replace(TRIES, '')));
	return known && (led || MUST.test(sentence) || (LOOKS.test(sentence) && SAYS.test(behind)));
}

/** Letters of a sentence that leads to one command. */
const LONGEST = 140;
/** "Try to restart". Languages: en, es, pt, de, fr. */
const TRIES = /^[^\p{L}\p{N}]*(?:then |and |now )?(?:try to|try and|intent[ae]r?|tent[ae]r?|versuche[n]?(?: sie)?,?|essaye[rz] d[e’'])\s*/iu;
/** The span is the verb: "you must `git pull`". Languages: en. */
export const MUST = /(?<!\p{L})(?:you|we|one) (?:must|need to|have to|should)[^\p{L}\p{N}]*$/iu;
/** Languages: en, es, pt, de, fr. */
const LOOKS = /(?<!\p{L})(?:check|see|look at|note|mir[ae]|comprueb[ae]|revis[ae]|vej[ae]|verifique|prüfen?(?: sie)?,?|schauen? sie,?|vérifie[rz]|regarde[rz]) (?:what|lo que|qué|o que|was|ce que)[^\p{L}\p{N}]*$/iu;
const SAYS = /^[^\p{L}\p{N}]*(?:says|shows|prints|reports|returns|tells|dice|muestra|devuelve|diz|mostra|sagt|zeigt|meldet|dit|affiche)(?!\p{L})/iu;

/** Spans that one is told to type, and those that the same sentence joins to them: "`a` to restart it, then `b`, and `c`". */
export function withJoined(codes: readonly Span[], text: string, isTold: (span: Span) => boolean): readonly Span[] {
	let end = -1;
	let from = 0;
	return codes.filter(span => {
		const at = text.indexOf(span.code, from);
		const told = isTold(span) || (end >= 0 && at >= end && JOINS.test(text.slice(end, at)));
		from = at < 0 ? from : at + span.code.length;
		end = told && at >= 0 ? at + span.code.length : -1;
		return told;
	});
}

/** Nothing but what the one is for, and a word that joins the next. Languages: en, es, pt, de, fr. */
const JOINS = /^[^\p{L}\p{N}.]*(?:(?:to|for|para|um|zum|pour)\s[^.;:`]{2,50}?)?[,;]?\s*(?:and|then|and then|followed by|luego|después|y|e|depois|und|dann|danach|et|puis)[^\p{L}\p{N}.]*$/iu;
