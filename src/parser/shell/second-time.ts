import {byProgram} from './by-program.ts';
import {callsOf} from './calls.ts';
import {SECOND_TIME_ROWS} from './second-time-rows.ts';
import {parseShell} from './syntax.ts';
import {baseName, unwrap} from './wrappers.ts';

const DEPTH = 4;
const rowsOf = byProgram(SECOND_TIME_ROWS);

/** What running the command a second time does, as the end of "a second time …"; null: not known. `text`: with its fill-ins masked. */
export function secondTime(text: string, language: string): string | null {
	return language === 'sql' ? ofSql(text) : ofShell(text, DEPTH);
}

function ofShell(text: string, depth: number): string | null {
	const said = callsOf(parseShell(text).tree, text).flatMap((call) => (call.defined ? [] : (ofWords(call.words.map((word) => word.value), depth) ?? [])));
	return said[0] ?? (/>>/u.test(text) ? 'adds to the file once more' : null);
}

function ofWords(words: readonly string[], depth: number): string | null {
	if (words.length === 0) return null;
	const inner = depth > 0 ? unwrap(words) : null;
	if (inner?.text != null) return ofShell(inner.text, depth - 1);
	if (inner?.words) {
		const said = ofWords(inner.words, depth - 1);
		if (said !== null) return said;
	}
	const program = baseName(words[0] ?? '');
	const line = [program, ...words.slice(1)].join(' ');
	return rowsOf(program).find((row) => row.line.test(line) && !(row.not?.test(line) ?? false))?.says ?? null;
}

/** Source: the SQL standard; what a statement without a key or a condition does when it is repeated. */
const SQL: readonly (readonly [RegExp, string])[] = [
	[/\binsert\b(?![\s\S]*\bon (?:conflict|duplicate)\b)/iu, 'adds the rows once more, or fails on a key'],
	[/\bupdate\b[\s\S]*\bset\b[\s\S]*=\s*\w+\s*[-+*/]/iu, 'changes the values once more'],
	[/\bupdate\b/iu, 'sets the same values again, over what has changed in between'],
	[/\b(?:delete|truncate)\b/iu, 'deletes what came in between'],
	[/\b(?:create|alter|drop)\b(?![\s\S]*\bif (?:not )?exists\b)/iu, 'fails if the first time succeeded'],
	[/\bcall\b|\bexec(?:ute)?\b/iu, 'does all of the procedure again'],
];

function ofSql(text: string): string | null {
	return SQL.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
