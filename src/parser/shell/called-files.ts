import {callsOf} from './calls.ts';
import {filesNamedBy} from './local-files.ts';
import {parseShell} from './syntax.ts';
import {unwrap} from './wrappers.ts';

/** Depth to which a command inside of a command is looked into. */
const MAX_DEPTH = 4;

/** Scripts and files of SQL that a command carries out, wherever it does so: on this machine, behind `ssh`, in a container, by their bare names. Never throws. */
export function calledFiles(command: string, depth = 0): readonly string[] {
	const words = callsOf(parseShell(command).tree, command).map(call => call.words.map(word => word.value));
	const bare = words.flatMap(([program = '']) => (BARE.test(program) ? [program] : []));
	const inner = depth < MAX_DEPTH ? words.flatMap(one => withinWords(one, depth)) : [];
	return [...filesNamedBy(command).map(({path}) => path), ...bare, ...fed(command), ...inner];
}

function withinWords(words: readonly string[], depth: number): readonly string[] {
	const inner = unwrap(words);
	return inner === null ? [] : calledFiles(inner.text ?? (inner.words ?? []).map(word => (/^[\w./:=@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`)).join(' '), depth + 1);
}

const BARE = /^[~\w./-]*\w\.(?:sh|bash)$/u;

/** `cat fix.sql | psql shop`, and what a client takes in by a line of its own: `\i fix.sql`, `source fix.sql`. Sources: psql(1), mysql(1). */
function fed(command: string): readonly string[] {
	const [, piped, taken] = /^\s*cat\s+(\S+)\s*\|(?=.*\b(?:psql|mysql|mariadb|sqlite3|sqlplus|bash|sh|ssh)\b)|^\s*(?:\\ir?|source|@{1,2})\s*(\S+\.sql);?\s*$/u.exec(command) ?? [];
	return [piped, taken].flatMap(path => path ?? []);
}
