import type {Inline} from './block.ts';
import {isSqlStart} from './shell/not-shell.ts';

/** Statements for a database that a span or a prompt of a client holds: a person types them there, or reads them. */
export function inlineSql(inline: Inline): readonly {readonly code: string; readonly line: number}[] {
	return inline.codes.filter(({code}) => SQL.test(code) || (/;\s*$/u.test(code) && isSqlStart(code.trim())));
}

/** `rs.status()`, `db.serverStatus().connections`: what only the shell of MongoDB reads. Source: its manual, methods. */
export function isClientCall(code: string): boolean {
	return /^(?:db|rs|sh)\.[a-z][\w.]*\(.*\)(?:\.\w+)*;?$/u.test(code.trim());
}

const SQL = /^\s*(?:SELECT\s[^;]+\sFROM\s+\S|SELECT\s+[\w.]+\(.*\)\s*;?\s*$|PRAGMA\s+\w|(?:ROLLBACK|COMMIT) PREPARED\s|REINDEX\s|VACUUM(?:\s|;|$)|CHECKPOINT;|KILL\s+(?:QUERY\s+)?[\d<[{]|FLUSH\s+\w|(?:db|rs|sh)\.\w[\w.]*\(.*\)(?:\.\w+)*\s*;?\s*$|INSERT\s+INTO\s+\S|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s+\S|(?:CREATE|ALTER|DROP|TRUNCATE)\s+(?:TABLE|DATABASE|INDEX|USER|ROLE|VIEW|SCHEMA|EXTENSION)\s+\S|SHOW\s+(?:FULL\s+)?(?:SLAVE|MASTER|REPLICA|BINARY|ENGINE|GLOBAL|STATUS|VARIABLES|PROCESSLIST|GRANTS)|GRANT\s[^;]+\sTO\s+\S|CHANGE\s+(?:MASTER|REPLICATION)\s|(?:START|STOP|RESET)\s+(?:SLAVE|REPLICA)(?:\s|;|$))/u;
