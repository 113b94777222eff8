import {inBothScripts} from './chinese.ts';

/** File-name-safe word for ids: lower case, letters and digits of any script, dashes; at most 48 characters; never empty. */
export function slug(text: string, otherwise = 'part'): string {
	const dashed = text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[’'`]/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/gu, '');
	const cut = dashed.length > 48 ? dashed.slice(0, 48).replace(/-[^-]*$/u, '') : dashed;
	return cut === '' ? otherwise : cut;
}

/** Name for an id: the slug without a leading "3." or "Step 3:", so that a step put before does not rename it. */
export function stableSlug(title: string, otherwise: string): string {
	return slug(withoutNumber(title), otherwise);
}

/** "3. Execute", "Step 3: Execute" and "3) Execute" without their numbers; the whole if nothing else is there. */
export function withoutNumber(title: string): string {
	const rest = title.replace(/^\s*(?:\d\ufe0f?\u20e3\s*)+/u, '').replace(/^\s*(?:step|phase|schritt|paso|passo|étape|etape|fase|第|步骤)?\s*\d+(?:\.\d+)*\s*(?:步\s*[:：、]?|[.):：–—-](?!\d))\s*|^\s*\d+(?:\.\d+)+\s+(?=\p{L}|\P{ASCII})/iu, '');
	return rest.trim() === '' ? title : rest;
}

/** One line: blanks collapsed, emoji and marks at the front dropped, trailing colon kept. */
export function plainLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

/** Text without the symbols that authors put in front of it: "✅ Error rate < 1%" → "Error rate < 1%". */
export function withoutMarks(text: string): string {
	return text.replace(/^[\p{Extended_Pictographic}\p{So}\ufe0f\u200d\s•▪◦–—-]+/u, '').trim();
}

/** At most `size` characters, cut at a blank, with an ellipsis. */
export function shorten(text: string, size = 72): string {
	const line = plainLine(text);
	return line.length <= size ? line : `${line.slice(0, size - 1).replace(/\s+\S*$/u, '')}…`;
}

/** Makes names unique in the order of asking: `check`, `check-2`, `check-3`. */
export function uniqueNames(): (name: string) => string {
	/** Name → the next number to try for it; smaller ones are taken. */
	const taken = new Map<string, number>();
	return name => {
		let unique = name;
		let count = taken.get(name) ?? 2;
		for (; taken.has(unique); count += 1) {
			unique = `${name}-${count}`;
		}
		taken.set(name, count);
		taken.set(unique, taken.get(unique) ?? 2);
		return unique;
	};
}

/**
 * Pattern for words of alphabetic scripts as whole words, and for others anywhere. What an underscore ties to a word makes it a name.
 * `\b` of JavaScript knows ASCII letters alone: it would find no "étapes". Those who type no accents write "etapes".
 */
export function wordPattern(alphabetic: string, others = ''): RegExp {
	// Only what has accents is written twice: patterns take as long to compile as they are long, and all of them are compiled at every start.
	const plain = alternatives(alphabetic).flatMap(word => (withoutAccents(word) === word ? [] : [withoutAccents(word)]));
	const words = inFewRanges([alphabetic, ...plain].join('|'));
	return new RegExp(`(?<![${LETTERS}_])(?:${words})(?![${LETTERS}_])${others === '' ? '' : `|${inBothScripts(others)}`}`, 'i');
}

/** The alternatives at the top of a pattern: `a|(?:b|c)` → `a`, `(?:b|c)`. */
export function alternatives(source: string): readonly string[] {
	const found: string[] = [];
	let [depth, from, inClass] = [0, 0, false];
	for (let at = 0; at < source.length; at += 1) {
		const character = source[at];
		if (character === '\\') at += 1;
		else if (inClass) inClass = character !== ']';
		else if (character === '[') inClass = true;
		else if (character === '(') depth += 1;
		else if (character === ')') depth -= 1;
		else if (character === '|' && depth === 0) {
			found.push(source.slice(from, at));
			from = at + 1;
		}
	}
	return [...found, source.slice(from)];
}

/** Pattern for words at the beginning of a text, as whole words. */
export function startPattern(alphabetic: string): RegExp {
	return new RegExp(`^(?:${inFewRanges(alphabetic)})(?![${LETTERS}])`, 'i');
}

/** No pattern of words needs the `u` flag then, with which a pattern that ignores case takes twice as long to compile. */
function inFewRanges(words: string): string {
	return words.replaceAll(/\[([^\]]*)\\p\{Lu?\}/gu, `[$1${ALPHABETIC}`).replaceAll(/\\p\{Lu?\}/gu, `[${ALPHABETIC}]`);
}

/**
 * Letters and digits in few ranges: `[\p{L}\p{N}]` in a pattern that ignores case takes half a millisecond to compile, and there are hundreds.
 * Accents that stand alone count too, and so does the punctuation inside of some scripts that nobody writes Latin words next to.
 */
const ALPHABETIC = String.raw`A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u037d\u0386\u0388-\u0481\u048a-\u052f\u1e00-\u1ffc`;
const LETTERS = String.raw`${ALPHABETIC}0-9ªµº²³¹¼-¾\u0250-\u02c1\u02e0-\u02e4\u0300-\u0374\u0531-\u0559\u0560-\u0588\u0591-\u05bd\u05c1-\u05c5\u05c7-\u05f2\u0610-\u061a\u0620-\u0669\u066e-\u06d3\u06d5-\u0963\u0966-\u0e3e\u0e40-\u0e4e\u0e50-\u0e59\u0e5c-\u1dff\u2070-\u209c\u2126\u212a\u212b\u2132\u214e\u2150-\u2189\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u2c00-\u2dff\u3005-\u3007\u3021-\u302f\u3031-\u3035\u3038-\u303c\u3041-\ud7ff\uf900-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc`;

/** "Verificação" → "Verificacao". */
function withoutAccents(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '');
}
