import {isAnswer} from './not-shell.ts';
import {lineEnd} from './split.ts';

/** What a client of SQL answered is nobody's input: blanks in its place. */
export function withoutPrinted(piece: string, from: number, kind: 'shell' | 'sql' | 'unknown', raw: number[]): string {
	if (kind !== 'sql') return piece;
	let plain = piece;
	for (let at = from; at < piece.length; at = lineEnd(piece, at) + 1) {
		if (!isAnswer(piece, at) && !SQL_SAYS.test(piece.slice(at, lineEnd(piece, at)))) continue;
		raw.push(at);
		plain = plain.slice(0, at) + ' '.repeat(lineEnd(piece, at) - at) + plain.slice(lineEnd(piece, at));
	}
	return plain;
}

/** Sources: what psql(1), mysql(1) and sqlplus print when a statement is done, and their frames of tables. */
const SQL_SAYS = /^\s*(?:Query OK\b|\(\d+ rows?\)$|\d+ rows? (?:in set|selected|created|updated|deleted)|Empty set\b|Database changed$|Rows matched:|ERROR[ :]|\+[-+]+\+$|-+(?:\+-+)+$|\|.*\|$|Bye$|You are now connected to|Type "help"|Welcome to the )/u;

/** A call that only MongoDB's shell reads. Source: its reference of methods. */
const MONGO = /^(?:db|rs|sh)\.[a-z]\w*(?:\.\w+)*\(.*\);?$/u;

/** True for a call that a shell would take for a function of its own. */
export function isMongoCall(line: string): boolean {
	return MONGO.test(line);
}
