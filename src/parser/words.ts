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
	const rest = title.replace(/^\s*(?:step|phase|schritt|paso|passo|étape|etape|fase|第|步骤)?\s*\d+(?:\.\d+)*\s*(?:步|[.):：–—-])\s*/iu, '');
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
 * Pattern for words of alphabetic scripts as whole words, and for others anywhere.
 * `\b` of JavaScript knows ASCII letters alone: it would find no "étapes". Those who type no accents write "etapes".
 */
export function wordPattern(alphabetic: string, others = ''): RegExp {
	const plain = withoutAccents(alphabetic);
	const words = plain === alphabetic ? alphabetic : `${alphabetic}|${plain}`;
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])${others === '' ? '' : `|${others}`}`, 'iu');
}

/** "Verificação" → "Verificacao". */
export function withoutAccents(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '');
}
