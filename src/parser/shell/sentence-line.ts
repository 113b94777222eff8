/** A line of prose, whatever its first word. */
export function isSentence(text: string): boolean {
	const bare = text.replace(/"[^"]*"|'[^']*'/gu, "''").replace(/\s#.*$/u, '').replace(/<[^<>]*>|\[[^[\]]*\]|\{\{?[^{}]*\}?\}/gu, 'x');
	return /[.!?:,;…]$/u.test(bare) && !/\s\.{1,2}$|\/\.{0,2}$|\\;$/u.test(bare) || SENTENCE.test(bare) || /[\p{Script=Han}\p{Script=Cyrillic}]/u.test(bare);
}

/** Words that commands do not hold outside of quotes and comments. Source: the commonest words of the six languages that are no names of files or subcommands. */
const SENTENCE = /(?:^|\s)(?:is|are|was|were|be|been|has|have|must|should|will|would|can|could|may|might|does|did|the|an|you|your|we|our|if|when|then|that|this|these|which|because|es|está|son|debe|para|por|que|una|los|las|é|são|deve|não|uma|dos|ist|sind|muss|wird|der|die|das|und|oder|nicht|est|sont|doit|les|des|une|pour|dans|lives?|also|needs?|only)(?=$|[\s.,;:!?])/iu;
