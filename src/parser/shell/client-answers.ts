import {isAnswer} from './statement-tags.ts';
import {lineEnd} from './split.ts';

/** What a client of SQL answered is nobody's input: blanks in its place. */
export function withoutPrinted(piece: string, from: number, kind: 'shell' | 'sql' | 'unknown', raw: number[]): string {
	if (kind === 'shell') return piece;
	let plain = piece;
	let drawn = from;
	for (let at = from; at < piece.length; at = lineEnd(piece, at) + 1) {
		const line = piece.slice(at, lineEnd(piece, at));
		if (kind === 'sql' && at >= drawn) drawn = at + drawnTable(piece, at);
		if (at >= drawn && !GREETS.test(line) && !(kind === 'unknown' && /^\s*=> \S/u.test(line)) && !(kind === 'sql' && (isAnswer(piece, at) || SQL_SAYS.test(line)))) continue;
		raw.push(at);
		plain = plain.slice(0, at) + ' '.repeat(lineEnd(piece, at) - at) + plain.slice(lineEnd(piece, at));
	}
	return plain;
}

/** How long the table is that a client drew from here on: the names of its columns above a rule, its rows, and how many they are. 0: none. Sources: psql, mysql, impala-shell. */
export function drawnTable(text: string, at: number): number {
	return DRAWN.exec(text.slice(at, at + LONGEST))?.[0].length ?? 0;
}

const DRAWN = /^(?:[^\n]*\|[^\n]*\n[ \t]*-{2,}(?:\+-{2,})+|[ \t]*\+-[-+]*\+)[ \t]*(?:\n(?=[^\n]*\|)[^\n]*|\n[ \t]*\d[\w.]*[ \t]*(?=\n|$)|\n[ \t]*\+-[-+]*\+[ \t]*|\n[ \t]*(?:\(\d+ rows?\)|\d+ rows? in set[^\n]*|Fetched \d+[^\n]*))*/u;
const LONGEST = 8000;

/** Sources: what psql(1), mysql(1) and sqlplus print when a statement is done, and their frames of tables. */
const SQL_SAYS = /^\s*(?:Query OK\b|\(\d+ rows?\)$|\d+ rows? (?:in set|selected|created|updated|deleted)|Empty set\b|Database changed$|Rows matched:|ERROR[ :]|\+[-+]+\+$|-+(?:\+-+)+$|\|.*\|$|Bye$|You are now connected to|Type "help"|Welcome to the )/u;

/** What clients say when they begin. Sources: RMAN, SQL*Plus, DGMGRL, mysql, mongosh, redis-cli, Python, IRB, telnet, ftp, parted. */
const GREETS = /^\s*(?:Recovery Manager: Release|SQL\*Plus: Release|DGMGRL for |Copyright \(c\)|Version \d+(?:\.\d+)+|connected to (?:target|auxiliary|recovery catalog) database|using target database control file|Last Successful login|Oracle Database \d|Connected(?: to(?::| an idle instance| [^;]*))?\.?$|Welcome to |Type "help"|Server version:|Your \S+ connection id is|(?:Current )?Mongosh Log ID|Connecting to:|Using Mongo(?:DB|sh):|MongoDB (?:shell|server) version|Python \d\.|Loading \w+ environment|Trying [\d.]+|Escape character is|GNU [Pp]arted|Using \/dev\/)/u;

/** A call that only MongoDB's shell reads. Source: its reference of methods. */
const MONGO = /^(?:db|rs|sh)\.[a-z]\w*(?:\.\w+)*\(.*\);?$/u;

/** In capitals, as no program of a shell is called. Source: the command reference of Redis. */
const REDIS = /^(?:[Cc][Ll][Uu][Ss][Tt][Ee][Rr] (?:reset|forget|meet|failover|replicate|nodes|slots|shards|addslots|delslots|setslot|saveconfig|RESET|FORGET|MEET|FAILOVER|REPLICATE|NODES|SLOTS|SHARDS|ADDSLOTS|DELSLOTS|SETSLOT|SAVECONFIG)(?: (?:\{[^{}]*\}|[^\s|&;<>]+|<[^<>]+>))*|(?:FLUSHALL|FLUSHDB|DBSIZE|BGSAVE|BGREWRITEAOF|LASTSAVE|RANDOMKEY|PING|MONITOR)(?: (?:ASYNC|SYNC))?|INFO(?: [a-z]+)?|(?:DEL|UNLINK|KEYS|GET|TTL|PTTL|EXISTS|TYPE|LLEN|SCARD|ZCARD|XLEN|HGETALL|HLEN|SMEMBERS|PERSIST|OBJECT) [^\s|&;<>=\\]*[:*][^\s|&;<>=\\]*|(?:LRANGE|ZRANGE|XRANGE) \S+ -?\d+ -?\d+|(?:EXPIRE|SELECT) (?:\S+ )?\d+|(?:CONFIG (?:GET|SET|REWRITE)|CLIENT (?:LIST|KILL|PAUSE)|SLOWLOG (?:GET|LEN|RESET)|MEMORY (?:STATS|USAGE|DOCTOR)|CLUSTER (?:INFO|NODES)|SCRIPT FLUSH|REPLICAOF|SLAVEOF|SENTINEL [A-Z-]+)(?: [^|&;<>]*)?)$/u;

/** True for a call that a shell would take for a function or a program of its own. */
export function isClientCall(line: string): boolean {
	return MONGO.test(line) || REDIS.test(line);
}
