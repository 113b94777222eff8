/** One word for the shell, whatever it holds. */
export function quoteWord(text: string): string {
	return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
