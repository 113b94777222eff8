import type {Span} from './syntax.ts';

const BEGINS = /<<-?\s*(?:'(\w+)'|"(\w+)"|\\?(\w+))/gu;

/** True for a command whose here-document begins on the last line of the text: typed so, it would write an empty file. */
export function leavesOpen(text: string, span: Span): boolean {
	const command = text.slice(span.start, span.end).trim();
	return command.includes('<<') && !command.includes('\n') && text.slice(span.end).trim() === '' && opensHereDoc(command);
}

/** The last line begins a here-document of which nothing is there. */
export function opensHereDoc(text: string): boolean {
	const last = (text.trimEnd().split('\n').at(-1) ?? '').replace(/'[^']*<<[^']*'|"[^"]*<<[^"]*"/gu, '').replace(/<<</gu, '');
	return !/^\s*#/u.test(last) && !/\(\([^)]*<</u.test(last) && [...last.matchAll(BEGINS)].some(([, a, b, c]) => /[A-Za-z_]/u.test(a ?? b ?? c ?? ''));
}

/** The text with the lines of its here-documents left empty: what is written into a file is no prompt, `background-color: #f5f5f5` for one. One that never ends stays. */
export function withoutHereDocs(text: string): string {
	if (!text.includes('<<')) return text;
	const lines = text.split('\n');
	for (let at = 0; at < lines.length; at++) {
		const word = /(?<!<)<<-?\s*(['"]?)\\?([A-Za-z_]\w*)\1/u.exec(lines[at] ?? '')?.[2];
		const end = word === undefined ? -1 : lines.findIndex((line, index) => index > at && line.trim() === word);
		if (end > at) lines.fill('', at + 1, end);
	}
	return lines.join('\n');
}
