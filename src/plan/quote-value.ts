import type {Quoting} from './input.ts';

/** A value as text for its place, or why it cannot go there. `reason` follows "`name` " in a sentence. */
type Quoted = {readonly text: string} | {readonly reason: string};

/** What stands around the place in the command, up to the place's ends. */
export type Surroundings = {readonly before: string; readonly after: string; readonly command: string};

/** Longer ones do not fit into an argument on Linux (MAX_ARG_STRLEN is 128 KiB). */
const MAX_LENGTH = 100_000;

/** The value written so that the shell hands it on byte for byte, or the reason why that cannot be promised. */
export function quoteValue(value: string, quoting: Quoting, around: Surroundings): Quoted {
	const reason = unfit(value) ?? (quoting === 'comment' || quoting === 'raw' || quoting === 'powershell' ? null : unsafePlace(value, quoting, around));
	if (reason !== null) return {reason};
	switch (quoting) {
		case 'bare':
			return {text: bare(value, around)};
		case 'single':
			return {text: value.replaceAll("'", `'\\''`)};
		case 'double':
			return {text: (/\$\w*$/u.test(around.before) ? '""' : '') + escapeDollar(value).replaceAll('"', '\\"')};
		case 'heredoc':
			return {text: escapeDollar(value)};
		case 'heredoc-quoted':
			return {text: value};
		case 'comment':
			return value.includes('\n') ? {reason: 'has more than one line, but stands in a comment'} : {text: value};
		case 'assignment':
			return {text: singleQuoted(value)};
		case 'powershell':
			return {text: quotedForPowerShell(value)};
		case 'raw':
			return raw(value, around);
	}
}

/** The value in single quotes, as one word of a shell. */
export function singleQuoted(value: string): string {
	return `'${value.replaceAll("'", `'\\''`)}'`;
}

/** The value as PowerShell hands it on; it takes quotation marks of print for its own. Source: about_Quoting_Rules. */
function quotedForPowerShell(value: string): string {
	return `'${value.replace(/['\u2018-\u201B]/gu, '$&$&')}'`;
}

/** What no place can take. */
function unfit(value: string): string | null {
	if (value === '') return 'is empty';
	if (value.length > MAX_LENGTH) return `is longer than ${MAX_LENGTH.toLocaleString('en')} characters`;
	if (/\p{Cs}/u.test(value)) return 'is no well-formed Unicode text';
	if (/[^\P{Cc}\t\n]/u.test(value)) return 'contains a control character';
	if (/[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/u.test(value)) return 'contains an invisible character';
	return null;
}

/** What a place cannot take because of its neighbours. */
function unsafePlace(value: string, quoting: Quoting, {before, after, command}: Surroundings): string | null {
	const slashes = /\\+$/u.exec(before)?.[0].length ?? 0;
	if (slashes % 2 === 1 && quoting !== 'single' && quoting !== 'heredoc-quoted') return 'stands right after a backslash, which would change it';
	const dollar = /\$\w*$/u.test(before) && !/\\\$\w*$/u.test(before);
	if (dollar && quoting === 'heredoc') return 'stands right after a variable, which would swallow it';
	if (before.endsWith('$') && quoting === 'bare') return 'stands right after a dollar sign, which would change it';
	const opening = quoting === 'bare' ? before : /["']$/u.test(before) && (quoting === 'single' || quoting === 'double') ? before.slice(0, -1) : null;
	if (opening !== null && value.startsWith('-') && /(?:^|[\s(;&|`])$/u.test(opening)) return 'starts with a dash, so that the program would take it for an option';
	if (value.includes('\n') && !quoting.startsWith('heredoc') && /<<-?\s*['"\\]?[\w-]/u.test(command)) return 'has more than one line, which a command with a here-document cannot take';
	if (value.includes('\t') && quoting.startsWith('heredoc') && command.includes('<<-')) return 'contains a tab, which this here-document strips';
	return after.startsWith('(') && quoting === 'bare' ? 'stands right before a parenthesis' : null;
}

const PLAIN = /^[A-Za-z0-9_./:@+][A-Za-z0-9_./:@+-]*$/u;
const RESERVED = new Set('if then else elif fi do done case esac while until for in function select time coproc'.split(' '));

function bare(value: string, {before, after}: Surroundings): string {
	const joins = /\$\w*$/u.test(before) || /^[<>=+[{]/u.test(after);
	return PLAIN.test(value) && !RESERVED.has(value) && !joins ? value : singleQuoted(value);
}

function escapeDollar(value: string): string {
	return value.replace(/[\\$`]/gu, '\\$&');
}

const SQL = /^\s*(?:(?:--[^\n]*|#[^\n]*)\n\s*)*(?:select|insert|update|delete|drop|alter|create|truncate|begin|commit|rollback|explain|with|grant|revoke|vacuum|analyze|reindex|set|show|call|use|kill|copy|lock|merge|replace|start|\\[a-z])\b/iu;

/** The same words begin lines of a shell: `set -e; ssh web 'x'`, `kill 4 && …`; a statement of SQL ends where one of them goes on. */
const SHELL_TOO = /^\s*(?:#[^\n]*\n\s*)*(?:(?:set|kill|start|use|call|show|lock|copy|replace)\b[^'"]*[;&|]|select\b[^'"]*(?:[;&]|\bdo\b))/iu;

function isSql(before: string): boolean {
	return SQL.test(before) && !SHELL_TOO.test(before.replace(/'[^']*'|"[^"]*"/gu, ''));
}

/** Text that somebody else reads as a program: SQL, or what a remote shell gets. Nothing may end a string or a command there. */
function raw(value: string, {before}: Surroundings): Quoted {
	if (value.includes('/') && /\b(?:sed|perl|awk)\b/u.test(before)) return {reason: 'contains `/`, which ends a part of the pattern it stands in'};
	if (/\$\w*$/u.test(before)) return {reason: 'stands right after a variable, which would swallow it'};
	const sql = isSql(before);
	const inner = sql ? sqlQuote(before) : innerQuote(before);
	if (inner !== null) {
		const bad = /['"`\\$;\n]/u.exec(value)?.[0];
		if (bad === undefined && (sql || /^[\p{L}\p{N} _./:@%+=,#?-]*$/u.test(value))) return {text: value};
		return {reason: `contains ${bad === '\n' ? 'a line break' : `\`${bad ?? /[^\p{L}\p{N} _./:@%+=,#?-]/u.exec(value)?.[0] ?? ''}\``}, which could end the string that it stands in`};
	}
	// `:name` is a variable of psql.
	const variable = sql && /:[\p{L}_]/u.test(value);
	if (/^[\p{L}\p{N}_./:@+][\p{L}\p{N}_./:@+-]*$/u.test(value) && !value.includes('--') && !variable) return {text: value};
	return {reason: 'goes unquoted into a text that another program reads: only a word or a number is safe there'};
}

/** The quote of SQL that is open at the end of the text; null outside of strings. */
function sqlQuote(before: string): string | null {
	let open: string | null = null;
	for (const char of before.replace(/--[^\n]*\n/gu, '\n')) {
		if (open === null && (char === "'" || char === '"')) open = char;
		else if (char === open) open = null;
	}
	return open;
}

/** The quote inside of the shell's own quotes that is open at the end of the text: `'` in `psql -c "… '`. */
function innerQuote(before: string): string | null {
	let outer: string | null = null;
	let inner: string | null = null;
	for (let at = 0; at < before.length; at++) {
		const char = before[at] ?? '';
		if (char === '\\' && outer !== "'") at++;
		else if (outer === null) outer = char === "'" || char === '"' ? char : null;
		else if (char === outer) [outer, inner] = [null, null];
		else if (inner === null) inner = char === "'" || char === '"' ? char : null;
		else if (char === inner) inner = null;
	}
	return outer === null ? null : inner;
}
