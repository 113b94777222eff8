/** Text with every `{{name}}` replaced by its present value; names that nothing provides stay as they are. */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>): string {
	return text.replace(PLACE, (place, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? place) : place));
}

/** Names between double braces, in order, each once. */
export function templateNames(text: string): readonly string[] {
	return [...new Set([...text.matchAll(PLACE)].map(match => match[1] ?? ''))];
}

const PLACE = /\{\{ ?([a-z_][a-z0-9_]*) ?\}\}/giu;
