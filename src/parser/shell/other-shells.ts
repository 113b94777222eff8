import {lineEnd} from './split.ts';
import type {Span} from './syntax.ts';

/** Languages typed line by line that no shell parser reads, with the mark that goes on with a line. */
export function continuationMark(language: string): string | null {
	if (/^(?:powershell|pwsh|ps1|ps|posh)$/iu.test(language)) return '`';
	return /^(?:cmd|bat|batch|dos|winbatch)$/iu.test(language) ? '^' : null;
}

/** Lines that go on in the manner of the Windows shells, in a block that claims to be another's: their mark is as long as a backslash. */
export function withBackslashes(text: string): string {
	return /\s[\^`][ \t]*\n[ \t]+\S/u.test(text) && !/\\[ \t]*\n/u.test(text) ? text.replace(/(?<=\s)[\^`](?=\n[ \t]+\S)/gu, '\\') : text;
}

/** Commands of such a text: a line each, with what an open bracket, a pipe or a mark at the end holds on to. */
export function cutLines(text: string, mark: string): readonly Span[] {
	const spans: Span[] = [];
	let from: number | null = null;
	let depth = 0;
	let quote: string | null = null;
	for (let at = 0; at <= text.length; at = lineEnd(text, at) + 1) {
		const line = text.slice(at, lineEnd(text, at));
		// Strings of PowerShell go on over lines; those of cmd end with theirs.
		const document = mark === '`' ? documentEnd(text, at) : null;
		if (quote === null && document !== null) {
			from ??= at + line.search(/\S/u);
			at = document;
			// What stands in brackets goes on below.
			if (depth > 0 && lineEnd(text, at) < text.length) continue;
			spans.push({start: from, end: at + text.slice(at, lineEnd(text, at)).trimEnd().length});
			[from, depth] = [null, 0];
			continue;
		}
		const within: string | null = quote;
		quote = mark === '`' ? openQuote(line, within) : null;
		if (quote !== null && within === null && openQuote(text.slice(at, at + AHEAD), null) !== null) quote = null;
		if (within !== null || quote !== null) {
			from ??= at + line.search(/\S/u);
			if (quote !== null && lineEnd(text, at) < text.length) continue;
			if (/[`|]\s*$/u.test(line) && lineEnd(text, at) < text.length) continue;
			spans.push({start: from, end: at + line.trimEnd().length});
			[from, depth] = [null, 0];
			continue;
		}
		const comment = /^\s*(?:#|::|rem\s)/iu.test(line);
		if (comment && from === null) continue;
		if (line.trim() === '' && (from === null || (depth > 0 && closes(text, at, depth)))) continue;
		from ??= at + line.search(/\S/u);
		const plain = line.replace(/'[^']*'|"[^"]*"/gu, '');
		depth += [...plain].filter((char) => '{('.includes(char)).length - [...plain].filter((char) => '})'.includes(char)).length;
		if ((depth > 0 || plain.trimEnd().endsWith(mark) || plain.trimEnd().endsWith('|') || goesOn(text, at) || (mark === '`' && holdsOn(text, at))) && lineEnd(text, at) < text.length && line.trim() !== '') continue;
		spans.push({start: from, end: at + line.trimEnd().length});
		[from, depth] = [null, 0];
	}
	return spans.filter((span) => span.end > span.start);
}

/** The quotation mark that a line leaves open: one that was open before, or one of its own. What follows a `#` by itself is a comment. Source: about_Quoting_Rules. */
export function openQuote(line: string, before: string | null): string | null {
	let open = before;
	for (let at = 0; at < line.length; at += 1) {
		const char = line[at] ?? '';
		if (open === null && char === '#' && /^$|\s/u.test(line[at - 1] ?? '')) {
			const next = line.indexOf('\n', at);
			if (next < 0) break;
			at = next;
		} else if (char === '`' && open !== "'") at += 1;
		else if (open === null && (char === '"' || char === "'")) open = char;
		else if (char === open) open = null;
	}
	return open;
}

/** A backslash at the end and the next line indented: continued as another shell would, though this one calls it an error. */
function goesOn(text: string, at: number): boolean {
	const end = lineEnd(text, at);
	return /\s\\\s*$/u.test(text.slice(at, end)) && /^\s+\S/u.test(text.slice(end + 1, lineEnd(text, end + 1)));
}

/** The head of a statement whose brace stands on the line below, and a block with its other side below. Source: about_If, about_Foreach, about_Try_Catch_Finally. */
function holdsOn(text: string, at: number): boolean {
	const end = lineEnd(text, at);
	const below = text.slice(end + 1, lineEnd(text, end + 1)).trim();
	return (below.startsWith('{') && STATEMENT.test(text.slice(at, end))) || (/^(?:else(?:if)?|catch|finally)(?![\w-])/iu.test(below) && text.slice(at, end).trim().endsWith('}'));
}

const STATEMENT = /^\s*(?:\}\s*)?(?:if|elseif|else|for|foreach|while|switch|function|filter|try|catch|finally|do)(?![\w-])/iu;

/**
 * Where the last line of a text begins that a line opens and a line by itself closes: a here-string, or a here-document, which people write
 * though PowerShell has none. Source: about_Quoting_Rules.
 */
function documentEnd(text: string, at: number): number | null {
	const line = text.slice(at, lineEnd(text, at));
	if (/^\s*#/u.test(line)) return null;
	const opened = /@(['"])\s*$/u.exec(line)?.[1];
	const named = /<<-?\s*(['"]?)([A-Za-z_]\w*)\1/u.exec(line)?.[2];
	const closing = opened !== undefined ? new RegExp(String.raw`\n[ \t]*${opened}@`, 'gu') : named !== undefined ? new RegExp(String.raw`\n[ \t]*${named}[ \t]*(?=\n|$)`, 'gu') : null;
	if (closing === null) return null;
	closing.lastIndex = at + line.length;
	const found = closing.exec(text.slice(0, at + AHEAD));
	return found === null ? null : found.index + 1;
}

/** So far ahead an end of an open block is looked for. */
const AHEAD = 4000;

/** An open bracket is closed further down. */
function closes(text: string, from: number, open: number): boolean {
	let depth = open;
	for (const char of text.slice(from, from + AHEAD).replace(/'[^'\n]*'|"[^"\n]*"/gu, '')) {
		depth += '{('.includes(char) ? 1 : '})'.includes(char) ? -1 : 0;
		if (depth === 0) return true;
	}
	return false;
}
