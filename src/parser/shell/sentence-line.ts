/** A line of prose, whatever its first word. */
export function isSentence(text: string): boolean {
	const bare = text.replace(/"[^"]*"|'[^']*'/gu, "''").replace(/\s#.*$/u, '').replace(/<[^<>]*>|\[[^[\]]*\]|\{\{?[^{}]*\}?\}/gu, 'x');
	return /[.!?:,;…]$/u.test(bare) && !/\s\.{1,2}$|\/\.{0,2}$|\\;$/u.test(bare) || SENTENCE.test(bare) || /[\p{Script=Han}\p{Script=Cyrillic}]/u.test(bare);
}

/** Words that commands do not hold outside of quotes and comments. Source: the commonest words of the six languages that are no names of files or subcommands. */
const SENTENCE = /(?:^|\s)(?:is|are|was|were|be|been|has|have|must|should|will|would|can|could|may|might|does|did|the|an|you|your|we|our|if|when|then|that|this|these|which|because|es|está|son|debe|para|por|que|una|los|las|é|são|deve|não|uma|dos|ist|sind|muss|wird|der|die|das|und|oder|nicht|est|sont|doit|les|des|une|pour|dans|lives?|also|needs?|only)(?=$|[\s.,;:!?])/iu;

/** A flag, a path, an operator, a variable, a quote: what no sentence has. */
const SHAPED = /(?:^|\s)-{1,2}\w|[|<>$=\\"`*;&{]|(?:^|\s)\.{0,2}\/|\w[:@_]\w|\w\.\w/u;
/** Programs whose names are verbs: "make sure that the disk is mounted." */
const VERBS = /^(?:make|find|test|watch|set|sort|stop|start|kill|mount|read|split|join|wait|check|install|which|who|at)$/u;

/**
 * A line of a block that only a person can have meant to say, as where a comment goes on without its mark: four words or more behind one
 * that is no program (`known`), two of them such as no command has, and no sign of a shell.
 */
export function isToldLine(line: string, known: (word: string) => boolean): boolean {
	const text = line.replace(/\s+#\s.*$/u, '');
	const [first = '', ...rest] = text.split(/\s+/u);
	const words = text.replace(/^\S+/u, '');
	if (rest.length < 3 || SHAPED.test(words) || (known(first) && !VERBS.test(first)) || /[/.=$"'`]/u.test(first)) {
		return false;
	}
	const said = rest.filter(word => SENTENCE.test(` ${word} `)).length;
	return said >= 2 || (said === 1 && /\p{L}[.!?]$/u.test(text) && rest.length >= 4);
}
