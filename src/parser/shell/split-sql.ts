import {drawnTable} from './client-answers.ts';
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
		const drawn = drawnTable(text, at);
		if (drawn > 0) {
			at += drawn;
			continue;
		}
		const end = /^\\|^\.[a-z]|^(?:exit|quit|use\s+\w+)\s*;?\s*(?:\n|$)/iu.test(text.slice(at, at + 80)) || isOwnLine(text.slice(at, lineEnd(text, at))) ? wholeLine(text, at) : (endOfBlock(text, at) ?? endOfStatement(text, at, starts));
		spans.push({start: at, end: at + text.slice(at, end).trimEnd().length});
		at = end;
	}
	return {spans};
}

/** Lines that SQL*Plus reads by itself, without a semicolon: a script, a setting, the slash that runs what was typed. Source: its reference of commands. */
function isOwnLine(line: string): boolean {
	return /^(?:\/\s*|go(?:\s+\d{1,4})?\s*|@@?[^\s=,;@:]+(?:\s[^=,;:]*)?;?\s*|set\s+(?:timing|autotrace|autot|echo|feedback|feed|heading|head|linesize|lines|pagesize|pages|serveroutput|verify|termout|time|trimspool|long|wrap|define|colsep)\s+[^\n;=]*|(?:host|!)\s*(?:cp|mv|rm|ls|mkdir|cat|dir|copy|del|rman|expdp|impdp|lsnrctl|tar|gzip|scp|df|du)(?:\s[^\n;]*)?|(?:spool|col|column)\s+[\w./$-]+(?:\s[^\n;=]*)?)$/iu.test(line);
}

/** Words that a transaction begins with, in place of a block of PL/SQL. Sources: the manuals of PostgreSQL, MySQL, SQLite, SQL Server. */
const TRANSACTION = /^begin\s*(?:;|$)|^begin\s+(?:transaction|tran|work|isolation|read|not|deferrable|deferred|immediate|exclusive|concurrent|distributed|atomic)\b/iu;

/** Blocks longer than this are not looked through: time grows with the text only. */
const LONGEST_BLOCK = 8000;

/** A block of PL/SQL from BEGIN to its own END, whatever blocks, conditions and loops it holds; null for all else. */
function endOfBlock(text: string, from: number): number | null {
	const head = text.slice(from, from + 80);
	if (!/^(?:begin|declare)\s/iu.test(head) || TRANSACTION.test(head) || /^declare\s+(?:@|\S+\s+(?:\w+\s+)*cursor\b)/iu.test(head)) return null;
	const token = /'[^']*'|--[^\n]*|\/\*[^]*?\*\/|\b(?:begin|case|end(?:\s+(?:if|loop|case))?)\b/giu;
	const near = text.slice(from, from + LONGEST_BLOCK);
	let depth = 0;
	for (let found = token.exec(near); found !== null; found = token.exec(near)) {
		const word = found[0].toLowerCase().replace(/\s+/gu, ' ');
		if (word === 'begin' || word === 'case') depth++;
		else if (word === 'end' || word === 'end case') depth--;
		if (depth === 0 && word === 'end') {
			// The slash below runs it.
			const close = /^[ \t]*\w*[ \t]*;(?:[ \t]*\n\/(?=[ \t]*(?:\n|$)))?/u.exec(near.slice(token.lastIndex, token.lastIndex + 60));
			return close === null ? null : from + token.lastIndex + close[0].length;
		}
	}
	return null;
}

/** A client's own line; what it hands to the shell goes on behind a backslash. */
function wholeLine(text: string, at: number): number {
	let end = lineEnd(text, at);
	while (text.startsWith('\\!', at) && /\s\\$/u.test(text.slice(at, end)) && end < text.length) end = lineEnd(text, end + 1);
	return end;
}

/** The line that sends what stands above it. Source: sqlcmd, GO. */
const BATCH_END = /^\n[ \t]*go(?:[ \t]+\d{1,4})?[ \t]*(?:\n|$)/iu;

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
		else if (char === '\n' && (BATCH_END.test(text.slice(at, at + 24)) || starts.has(at + 1) || endsAtGap(text, at) || startsAnew(text, from, at))) return at;
		else if (char === '\n' && /^\n\s*[\\.][a-z]/u.test(text.slice(at, at + 40))) return at;
	}
	return text.length;
}

/** A statement that is whole without its semicolon, above one that can only begin anew. */
function startsAnew(text: string, from: number, at: number): boolean {
	// Source: the commands of cqlsh and mysql that need no semicolon.
	if (/^\s*(?:desc(?:ribe)?\s+\w+(?:\s+[\w.]+)?|show\s+(?:databases|schemas|tables|version|host|session)|consistency(?:\s+\w+)?|tracing(?:\s+\w+)?|paging(?:\s+\w+)?|expand\s+\w+|status)\s*$/iu.test(text.slice(from, at)) && /^\n\s*(?:desc(?:ribe)?|show|use|select|set|insert|update|delete|create|alter|drop|truncate|consistency|tracing|exit|quit)\b/iu.test(text.slice(at, at + 60))) return true;
	return /^\s*set\s+(?:global|session|persist)?\s*[\w.@]+\s*=\s*\S+\s*$/iu.test(text.slice(from, at)) && /^\n\s*(?:(?:start|stop|reset)\s+(?:slave|replica|master|group_replication)|change\s+(?:master|replication)|show|use|set|flush|begin|commit)\b/iu.test(text.slice(at, at + 60));
}

/** A blank line ends a statement without semicolon where something new starts after it. */
function endsAtGap(text: string, at: number): boolean {
	const gap = /^\n[ \t]*\n\s*/u.exec(text.slice(at, at + 200));
	// No statement ends so: columns are set apart by blank lines.
	if (!gap || /(?:[,(=]|\b(?:and|or|from|select|where|join|on|values|set|by))\s*$/iu.test(text.slice(Math.max(0, at - 40), at))) return false;
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
