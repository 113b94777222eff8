import type {Call} from './calls.ts';
import {unwrap, baseName} from './wrappers.ts';

/** Programs that read one of their words, or their input, as a program of their own: quoting for the shell is not enough there. */
const CODE: readonly (readonly [programs: RegExp, flag: RegExp | null])[] = [
	[/^(?:bash|sh|zsh|dash|ksh|ash|fish|su|runuser|python3?|psql|pgcli|mysql|mariadb|script|flyctl|fly|heroku|vagrant|minikube)$/u, /^(?:-[a-zA-Z]*[ceC]|--command|--execute)$/u],
	[/^(?:node|ruby|perl|php|mongosh|mongo|cqlsh|cockroach|pwsh|powershell|groovy|lua|Rscript)$/u, /^(?:-[a-zA-Z]*[ecrpE]|--eval|--execute|--print|-command)$/iu],
	[/^(?:ssh|eval|watch|sqlite3|duckdb|clickhouse-client|trap|bc)$/u, null],
	[/^(?:sed|awk|gawk|jq|yq|xargs|parallel)$/u, null],
];
const READS_INPUT = /^(?:bash|sh|zsh|dash|ksh|ash|ssh|python3?|node|ruby|perl|php|psql|mysql|mariadb|sqlite3|cqlsh|mongosh|mongo|redis-cli|sqlplus|cockroach|su)$/u;

/** True if the place from `start` to `end` is read by another interpreter than this shell. */
export function isInterpreted(calls: readonly Call[], start: number, end: number): boolean {
	return calls.some((call) => {
		// `kubectl exec -i p -- psql <<EOF` feeds the inner program.
		if (call.input !== null && call.inputStart <= start && end <= call.inputStart + call.input.length) return chain(call.words.map((word) => word.value)).some(({program}) => READS_INPUT.test(program));
		const at = call.words.findIndex((word) => word.start <= start && end <= word.end);
		return at > 0 && chain(call.words.map((word) => word.value)).some(({program, words, offset}) => codeWord(program, words, at - offset, call.words[at]?.quoted ?? false));
	});
}

/** A call and all that it wraps; `offset` is the place of the inner program among the outer words. */
function chain(words: readonly string[]): readonly {readonly program: string; readonly words: readonly string[]; readonly offset: number}[] {
	const list = [{program: baseName(words[0] ?? ''), words, offset: 0}];
	for (let inner = unwrap(words); inner?.words && list.length < 6; inner = unwrap(inner.words)) list.push({program: baseName(inner.words[0] ?? ''), words: inner.words, offset: words.length - inner.words.length});
	return list;
}

function codeWord(program: string, words: readonly string[], at: number, quoted: boolean): boolean {
	if (at <= 0) return false;
	const row = CODE.find(([programs]) => programs.test(program));
	if (!row) return false;
	if (/^(?:sed|awk|gawk|jq|yq)$/u.test(program)) return quoted;
	if (/^(?:sqlite3|duckdb|clickhouse-client)$/u.test(program)) return quoted;
	const inner = unwrap(words);
	// What a host or a wrapper is called is no program text; what it runs is joined and read again.
	if (row[1] === null) return inner?.text !== null && inner?.text !== undefined ? !isBefore(words, at, inner.text) : program === 'eval' || program === 'trap' || quoted;
	const flag = row[1];
	return flag.test(words[at - 1] ?? '') || /^--(?:command|execute|eval)=/u.test(words[at] ?? '') || new RegExp('^-[cCe].').test(words[at] ?? '');
}

function isBefore(words: readonly string[], at: number, joined: string): boolean {
	for (let from = 1; from < words.length; from++) if (words.slice(from).join(' ') === joined) return at < from;
	return false;
}
