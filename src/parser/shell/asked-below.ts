import {han} from '../chinese.ts';

/** A program's question to the person, as it was printed below the command. Languages: en, de, es, pt, fr, ru, zh. */
const QUESTION = han(/^\s*(?:(?:please )?(?:enter|type|repeat|retype|confirm|new)\b.{0,40}\bpass(?:word|phrase)\b[^:]{0,60}|(?:\S+'s |\[sudo\] )?pass(?:word|phrase)(?: for [^:]{1,60})?|passwort|contraseña|senha|mot de passe|пароль|密码|密碼)\s*[:：]\s*$|[[(](?:y(?:es)?\/no?|no?\/y(?:es)?)(?:\/\[fingerprint\])?[\])](?:\s*\[\w+\])?\s*\??\s*:?\s*\w*\s*$|\[confirm\]|\[(?:confirm )?yes[,/]no(?:\([^)]*\))?\]|\btype ['"`]?yes['"`]? to (?:confirm|continue|proceed)\b|^\s*enter a value:|\b(?:enter|need) (?:your|the|a) pass(?:word|phrase) (?:when|to|for|now|again)\b|\bfilename \[[^\]]*\]\s*\?|^\s*password:\s+(?:<|-)-+/iu);

/** True if a line of the text is such a question. */
export const holdsQuestion = (text: string): boolean => text.split('\n').some(line => QUESTION.test(line));

/** What a person answered, alone on its line. Languages: en, es, pt, de, fr. */
const ANSWER = /^\s*(?:y|yes|n|no|s[ií]|sim|ja|oui)\s*$/iu;

/** True for such a line: it was typed at a program's question and is no command, whatever programs are called so. */
export function isAnswered(line: string): boolean {
	return ANSWER.test(line);
}

/** True if nothing but such an answer stands between two lines right below the first, which asked without a trace. */
export function answeredBelow(texts: readonly string[], from: number): boolean {
	const next = texts.slice(from, from + 2).find(line => line.trim() !== '');
	return next !== undefined && isAnswered(next);
}

/** True if a program's question stands between two lines, not far below the first; `texts` are the lines, `from` and `to` their numbers. */
export function asksBelow(texts: readonly string[], from: number, to: number): boolean {
	return texts.slice(from, Math.min(to - 1, from + 20)).some(line => QUESTION.test(line));
}
