/** What a workflow file is made of. */
export type Yaml = string | number | boolean | readonly Yaml[] | {readonly [key: string]: Yaml};

/** Block style; every text is in double quotes or, where it has lines, as it is. A text is read back as the same text. */
export function yamlText(value: Yaml, indent = ''): string {
	if (typeof value === 'string') return scalar(value, indent);
	if (typeof value !== 'object') return ` ${value}\n`;
	const inner = `${indent}  `;
	if (Array.isArray(value)) {
		const items: readonly Yaml[] = value;
		return items.length === 0 ? ' []\n' : `\n${items.map(item => `${indent}-${isMap(item) ? ` ${yamlText(item, inner).trimStart()}` : yamlText(item, inner)}`).join('')}`;
	}
	const entries = Object.entries(value as {readonly [key: string]: Yaml});
	return entries.length === 0 ? ' {}\n' : `\n${entries.map(([key, each]) => `${indent}${/^[a-z][\w-]*$/iu.test(key) && key !== 'on' ? key : JSON.stringify(key)}:${yamlText(each, inner)}`).join('')}`;
}

function isMap(value: Yaml): boolean {
	return typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 0;
}

function scalar(text: string, indent: string): string {
	const lines = text.replace(/\n$/u, '').split('\n');
	// What a block cannot hold as it is: control characters, line breaks of other kinds, blanks where the indent would be guessed from.
	const block = text.endsWith('\n') && !text.endsWith('\n\n') && /^\S/u.test(text) && !/[^\P{C}\n]|[\u0085\u2028\u2029]/u.test(text);
	return block ? ` |\n${lines.map(line => (line === '' ? '' : `${indent}${line}`)).join('\n')}\n` : ` ${JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/gu, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
