import {looksLikeCommand} from './program-words.ts';

/** Programs whose names are what people are told to do. Sources: the programs of POSIX, GNU and BSD whose names are English verbs. */
const VERB = /^(?:set|test|make|let|find|open|mount|start|stop|watch|read|kill|host|join|install|touch|type|head|sort|split|wait|check|go|move|delete|format|ping|top|look|write|link|expand|cancel|enable|cut|paste|history)\s+(?<rest>\S.*)$/u;

/** What no sentence has outside of its quotes: a flag, an operator, a variable, a path from its root. */
const TYPED = /(?:^|\s)-{1,2}\w|[|<>$=\\`*;&]|(?:^|\s)(?:\.{1,2}|~)?\/\S/u;
/** What is in quotes and is no name on a page: a flag, a variable, a path, a file. */
const QUOTED_ARGUMENT = /(?:^|\s)-{1,2}\w|[|<>$=\\`*;&/+%]|\w\.\w/u;
/** Words between the parts of a sentence, and where a page is. */
const OF_SENTENCE = /\s(?:to|in|of|on|at|again|from|by|with|and|or|not|for|until|first|https?:\/\/\S+)(?=\s|$)/iu;

/**
 * `set "Storefront" to operational`, `test login at 10:30`, `open https://status.example`: a person is told to, though a program
 * of that name takes whatever stands behind it. Only for lines that nobody marked as code.
 */
export function isOrderInWords(text: string): boolean {
	const rest = VERB.exec(text)?.groups?.['rest'];
	if (rest === undefined) {
		return false;
	}
	const quoted = [...rest.matchAll(/"([^"]*)"|'([^']*)'/gu)].map(match => match[1] ?? match[2] ?? '');
	const outside = rest.replace(/"[^"]*"|'[^']*'/gu, ' x ');
	const names = quoted.length > 0 && quoted.every(name => !QUOTED_ARGUMENT.test(name) && !looksLikeCommand(name));
	return !TYPED.test(outside) && (names || (quoted.length === 0 && OF_SENTENCE.test(` ${outside}`)));
}
