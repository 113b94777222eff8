import type {Word, WordPart} from 'unbash';

/** The word as the program would get it, or null if the shell would expand something in it. */
export function literalWord(word: Word): string | null {
	if (word.parts === undefined) {
		return word.text !== '[' && /^~|[*?[]|\{.*[,.].*\}/u.test(word.text) && !/^['"]/u.test(word.text) ? null : word.value;
	}
	const parts = word.parts.map(literalPart);
	return parts.includes(null) ? null : parts.join('');
}

function literalPart(part: WordPart): string | null {
	switch (part.type) {
		case 'Literal':
		case 'SingleQuoted':
		case 'AnsiCQuoted':
			return part.value;
		case 'DoubleQuoted':
			return part.parts.every(inner => inner.type === 'Literal') ? part.parts.map(inner => (inner.type === 'Literal' ? inner.value : '')).join('') : null;
		default:
			return null;
	}
}
