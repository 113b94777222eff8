import {isSqlStart} from './not-shell.ts';
import {lineEnd} from './split.ts';
import type {Span} from './syntax.ts';

const NOWHERE: ReadonlySet<number> = new Set();

/**
 * SQL from `from` on, cut at semicolons outside of quotes and comments; a client's backslash command is one line.
 * `starts`: offsets of lines that begin a statement whatever stands above. `first`: only the first statement is wanted. A statement ends at a blank line before a line that starts anew, too.
 */
export function cutSql(text: string, from: number, first: boolean, starts: ReadonlySet<number> = NOWHERE): {readonly spans: readonly Span[]} {
	const spans: Span[] = [];
	let at = from;
	while (at < text.length && !(first && spans.length > 0)) {
		const gap = /^(?:\s+|--[^\n]*|#[^\n]*|\/\*[^]*?\*\/|;)+/u.exec(text.slice(at))?.[0].length ?? 0;
		at += gap;
		if (at >= text.length) break;
		const end = /^\\|^\.[a-z]|^(?:exit|quit|use\s+\w+)\s*;?\s*(?:\n|$)/iu.test(text.slice(at, at + 80)) ? wholeLine(text, at) : endOfStatement(text, at, starts);
		spans.push({start: at, end: at + text.slice(at, end).trimEnd().length});
		at = end;
	}
	return {spans};
}

/** A client's own line; what it hands to the shell goes on behind a backslash. */
function wholeLine(text: string, at: number): number {
	let end = lineEnd(text, at);
	while (text.startsWith('\\!', at) && /\s\\$/u.test(text.slice(at, end)) && end < text.length) end = lineEnd(text, end + 1);
	return end;
}

/** Offset after the semicolon, or of the end of the paragraph if there is none. */
function endOfStatement(text: string, from: number, starts: ReadonlySet<number>): number {
	for (let at = from; at < text.length; at++) {
		const char = text[at] ?? '';
		if (char === ';') return at + 1;
		if (char === '\\' && /^\\[gG](?:\s|$)/u.test(text.slice(at, at + 3))) return at + 2;
		if (char === "'" || char === '"' || char === '`') at = close(text, at, char);
		else if (char === '-' && text[at + 1] === '-') at = lineEnd(text, at) - 1;
		else if (char === '/' && text[at + 1] === '*') at = Math.max(at + 1, text.indexOf('*/', at + 2) + 1);
		else if (char === '$') at = dollarQuoted(text, at);
		else if (char === '\n' && (starts.has(at + 1) || endsAtGap(text, at) || startsAnew(text, from, at))) return at;
		else if (char === '\n' && /^\n\s*[\\.][a-z]/u.test(text.slice(at, at + 40))) return at;
	}
	return text.length;
}

/** A statement that is whole without its semicolon, above one that can only begin anew. */
function startsAnew(text: string, from: number, at: number): boolean {
	return /^\s*set\s+(?:global|session|persist)?\s*[\w.@]+\s*=\s*\S+\s*$/iu.test(text.slice(from, at)) && /^\n\s*(?:(?:start|stop|reset)\s+(?:slave|replica|master|group_replication)|change\s+(?:master|replication)|show|use|set|flush|begin|commit)\b/iu.test(text.slice(at, at + 60));
}

/** A blank line ends a statement without semicolon where something new starts after it. */
function endsAtGap(text: string, at: number): boolean {
	const gap = /^\n[ \t]*\n\s*/u.exec(text.slice(at, at + 200));
	if (!gap) return false;
	const next = at + gap[0].length;
	return isSqlStart(text.slice(next, lineEnd(text, next))) || /^(?:#|--)/u.test(text.slice(next, next + 2)) || !text.includes(';', next);
}

function close(text: string, at: number, mark: string): number {
	const end = text.indexOf(mark, at + 1);
	return end < 0 ? at : end;
}

/** `$$ … $$` and `$tag$ … $tag$` of PostgreSQL. */
function dollarQuoted(text: string, at: number): number {
	const tag = /^\$(?:[A-Za-z_]\w*)?\$/u.exec(text.slice(at, at + 70))?.[0];
	if (tag === undefined) return at;
	const end = text.indexOf(tag, at + tag.length);
	return end < 0 ? at : end + tag.length - 1;
}
