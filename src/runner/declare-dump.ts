/** One variable as `declare -p` prints it. */
export type Variable = {
	readonly name: string;
	/** `-`, `x`, `ax` …: the attribute letters. */
	readonly flags: string;
	/** The whole entry, ready to be sourced. */
	readonly text: string;
};

/** Reads the output of `declare -p`; values may span lines. Entries of an unknown shape are left out. */
export const readDeclareDump = (dump: string): readonly Variable[] => {
	const variables: Variable[] = [];
	let at = 0;
	while (at < dump.length) {
		PLAIN.lastIndex = at;
		const plain = PLAIN.exec(dump);
		if (plain?.[1] !== undefined && plain[2] !== undefined) {
			variables.push({name: plain[2], flags: plain[1], text: plain[0].slice(0, -1)});
			at += plain[0].length;
			continue;
		}
		const end = endOfEntry(dump, at);
		const text = dump.slice(at, end);
		const head = /^declare -([A-Za-z-]+) ([A-Za-z_][A-Za-z0-9_]*)(?:=|$)/.exec(text);
		if (head?.[1] !== undefined && head[2] !== undefined) variables.push({name: head[2], flags: head[1], text});
		at = end + 1;
	}
	return variables;
};

/** Most entries: one pair of quotes with nothing escaped between them, or no value. */
const PLAIN = /declare -([A-Za-z-]+) ([A-Za-z_][A-Za-z0-9_]*)(?:="[^"\\]*")?\n/y;

/** Offset of the newline that ends the entry: the first one outside of quotes. */
const endOfEntry = (dump: string, from: number): number => {
	let quote: '' | '"' | "'" | "$'" = '';
	for (let at = from; at < dump.length; at++) {
		const char = dump[at];
		if (quote === '') {
			if (char === '\n') return at;
			if (char === '\\') at++;
			else if (char === '"') quote = '"';
			else if (char === "'") quote = dump[at - 1] === '$' ? "$'" : "'";
		} else if (char === '\\' && quote !== "'") at++;
		else if (char === quote.at(-1)) quote = '';
	}
	return dump.length;
};
