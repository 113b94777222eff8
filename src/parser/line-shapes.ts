import {isOrderInHan} from './han-orders.ts';
import {looksLikeCommand, mayBeCommand} from './program-words.ts';
import {isSqlStart, notShell} from './shell/not-shell.ts';
import {openQuote, QUOTED_LINES} from './shell/open-quote.ts';

/** Shapes of a block's lines, counted; what fence kinds are told from. Blank lines are not counted. */
export type Shapes = {
	readonly total: number;
	readonly comments: number;
	readonly commands: number;
	readonly config: number;
	readonly sql: number;
	readonly drawing: number;
	readonly urls: number;
	readonly templates: number;
	/** The first line that is no comment is a command. */
	readonly opens: boolean;
};

/** Counts the shapes of a text's lines; a line counts for the first shape that fits, except templates. */
export function countShapes(text: string): Shapes {
	const lines = joinContinued(text.split('\n')).filter(line => line.trim() !== '');
	const counts = {total: lines.length, comments: 0, commands: 0, config: 0, sql: 0, drawing: 0, urls: 0, templates: 0};
	let opens: boolean | null = null;
	for (const line of lines) {
		// What is filled in is part of a name: `./restore_{{database}}.sh`.
		const shape = shapeOf(line.replaceAll(/(?<=\S)\{\{[\w .-]*\}\}|\{\{[\w .-]*\}\}(?=\S)/gu, 'x'));
		opens ??= shape === 'comments' ? null : shape === 'commands';
		if (shape !== null) {
			counts[shape] += 1;
		}
		if (/\[(?!(?:INFO|WARN(?:ING)?|ERROR|DEBUG|FATAL|CRITICAL|NOTICE|TRACE|OK|FAIL(?:ED)?|PASS(?:ED)?|DONE|REDACTED)\])[A-Z][^\]]*\]|\{\{.*\}\}|<(?!(?:REDACTED|redacted|snip|omitted|hidden|none|unknown|unset|nil|null|invalid)>)[A-Za-z][\w -]*>|<\p{Script=Han}[^<>|;&$]*>|_{3,}|\bX{2,}\b|^\s*(?:[-*] )?(?:\[[ x]\]|[☐⬜◻▢🔲□❏❑]\ufe0f?)\s/u.test(line)) {
			counts.templates += 1;
		}
	}
	return {...counts, opens: opens ?? false};
}

function shapeOf(line: string): keyof Omit<Shapes, 'total' | 'templates' | 'opens'> | null {
	if (/^\s*(?:#|\/\/|--\s|REM\s|::)/u.test(line) || isOrderInHan(line)) {
		return 'comments';
	}
	// What a comment behind a command points at is no drawing.
	const bare = line.replace(/\s#\s.*$/u, '');
	if (/[│├└┌┐┘─▼▲►◄╔╗║═]|^\s*[↓↑⬇⬆⇩⇧]\s*$|^\s*[vV](?:\s+\([^()]*\))?\s*$|^\s*\|(?:\s+\|)*\s*$|^\s*[~/]\S+\s+[←⇐]\s|^\s*(?:\|\s*)?[-=]+>|\s(?:-->|──>|→)\s|^\s*(?:\d+\.\s+)?[A-Z][\w ]*(?:\s[>›»⟶➜]\s["'“]?[A-Z][\w .'’-]*)+/u.test(looksLikeCommand(bare) ? withoutTexts(bare) : line)) {
		return 'drawing';
	}
	// A name to fill in may be a part of the program's.
	const filled = line.replace(/\{\{[\w.-]+\}\}/gu, 'x');
	if (notShell(line.trim()) === null && (looksLikeCommand(filled) || mayBeCommand(filled))) {
		return 'commands';
	}
	if (SQL.test(line) || isSqlStart(line.trim())) {
		return 'sql';
	}
	if (/^\s*(?:https?|ftp|s3|gs):\/\/\S+$/u.test(line)) {
		return 'urls';
	}
	return /^\s*(?:[{}[\],]+$|"[^"]+"\s*:|(?:-\s*)?[\w.-]+:(?:\s|$)|<\/?[A-Z][A-Za-z]+(?:\s[^<>]*)?>$|[A-Z][a-z]+[A-Z]\w*\s+["\w/*.-][^|;&]*$|\[[\w.]+\]$|\[\[[\w.]+\]\]$|[\w.-]+\s*=\s*\S)/u.test(line) ? 'config' : null;
}

/** A command's texts in quotes may hold arrows and frames: they draw nothing. */
function withoutTexts(command: string): string {
	return command.replace(/'[^']*'|"(?:[^"\\]|\\.)*"/gu, "''");
}

const SQL = /^\s*(?:SELECT\s.+|INSERT\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|(?:CREATE|ALTER|DROP|TRUNCATE)\s+(?:TABLE|DATABASE|INDEX|USER|ROLE|VIEW|SCHEMA|EXTENSION)|BEGIN;|COMMIT;|ROLLBACK;|FROM\s+\w+|WHERE\s+\w+|ORDER BY|GRANT\s|REVOKE\s|SHOW\s+\w+|(?:FLUSH|flush)\s|VACUUM|ANALYZE|WITH \w+ AS)/u;

/** Lines that a backslash, a pipe or an open quote continue count as one, and a here-document with the line that it is for. */
export function joinContinued(lines: readonly string[]): readonly string[] {
	const joined: string[] = [];
	let open = false;
	let ends: string | null = null;
	for (const [at, line] of lines.entries()) {
		if (ends !== null) {
			joined.push(`${joined.pop() ?? ''} ${line.trim()}`);
			ends = line.trim() === ends ? null : ends;
			continue;
		}
		if (open) {
			joined.push(`${joined.pop() ?? ''} ${line.trim()}`);
		} else {
			joined.push(line);
		}
		ends = ends ?? (/<<-?\s*['"\\]?(\w+)/u.exec(line)?.[1] ?? null);
		open = !/^\s*(?:#|\/\/|--\s)/u.test(joined.at(-1) ?? '') && ((/(?:\\|\||&&|`)\s*$/u.test(line) && !/^\s*\|(?:.*\|)?\s*$/u.test(line)) || opensQuote(joined.at(-1) ?? '', lines, at + 1));
	}
	return joined;
}

function opensQuote(joined: string, lines: readonly string[], next: number): boolean {
	const sign = /["']/u.test(joined) && joined.length < 4000 ? openQuote(joined) : null;
	return sign !== null && looksLikeCommand(joined) && lines.slice(next, next + QUOTED_LINES).some(line => line.includes(sign));
}
