import {callsOf, wordsOf} from './calls.ts';
import {startedBy} from './code-words.ts';
import type {Started} from './code-words.ts';
import {parseShell, walk} from './syntax.ts';
import type {Node} from './syntax.ts';
import {unwrap} from './wrappers.ts';

/** True if anything that runs in `node` reads, as a program, what comes to its standard input from outside of it. */
export function readsCodeIn(node: Node, source: string): boolean {
	let reads = false;
	walk(node, (inner) => {
		if (inner.type === 'Command' && !hasOwnInput(inner)) reads ||= readsCode(wordsOf(inner, source).map((word) => word.value));
		// `tee >(bash)` hands it on; what is put in reads something else.
		return !reads && inner.type !== 'CommandExpansion' && !(inner.type === 'ProcessSubstitution' && inner.operator === '<');
	});
	return reads;
}

function hasOwnInput(node: Extract<Node, {type: 'Command'}>): boolean {
	return node.redirects.some((one) => one.descriptor === undefined && one.operator.startsWith('<') && one.operator !== '<&');
}

/** True if a call reads its standard input as a program. */
export function readsCode(words: readonly string[]): boolean {
	return startedBy(words).some((one, at, all) => {
		const row = READERS.find(({programs}) => programs.test(one.program));
		if (row) return row.reads(one, all.slice(0, at).some(({program}) => program === 'xargs'));
		const text = unwrap(one.words)?.text ?? null;
		return text !== null && readsInText(text);
	});
}

type Reader = {readonly programs: RegExp; readonly reads: (started: Started, byXargs: boolean) => boolean};

const always = (): boolean => true;

function unlessGiven(option: RegExp): Reader['reads'] {
	return ({words}, byXargs) => byXargs || !words.some((word) => option.test(word));
}

/** Sources: the manual of each, on what it does with its standard input. */
const READERS: readonly Reader[] = [
	{programs: /^(?:bash|sh|zsh|dash|ksh|ash|fish|su|ssh|pwsh|powershell)$/u, reads: ({words}, byXargs) => byXargs || readsAsShell(words)},
	{programs: /^(?:source|\.)$/u, reads: ({words}) => words[1] === '/dev/stdin' || words[1] === '-'},
	{programs: /^(?:python[\d.]*|node|ruby|perl|php|groovy|lua|Rscript)$/u, reads: ({words}, byXargs) => byXargs || readsAsLanguage(words)},
	{programs: /^rails$/u, reads: ({words}) => words.some((word) => /^(?:console|c|dbconsole|db|runner|r)$/u.test(word))},
	// With a statement of its own, what comes in are rows. The letters before are those that take no value.
	{programs: /^(?:psql|pgcli)$/u, reads: unlessGiven(/^-[AabEeHnqStxXz1]*c$|^--command(?:=|$)/u)},
	{programs: /^(?:mysql|mariadb|cockroach|cqlsh|hive|beeline)$/u, reads: unlessGiven(/^-[sNBtHXE]*e$|^--execute(?:=|$)/u)},
	{programs: /^(?:mongosh|mongo)$/u, reads: unlessGiven(/^--eval(?:=|$)/u)},
	{programs: /^(?:clickhouse-client|sqlcmd|impala-shell)$/u, reads: unlessGiven(/^-[qQ]$|^--query(?:=|$)/u)},
	{programs: /^(?:sqlite3|duckdb|sqlplus|isql|rman|dgmgrl|cypher-shell|influx|spark-sql|dc|ed|ex|gdb|gnuplot|at|batch|parallel|eval)$/u, reads: always},
	{programs: /^redis-cli$/u, reads: ({words}) => !words.includes('-x')},
	{programs: /^crontab$/u, reads: ({words}) => words.every((word, at) => at === 0 || word.startsWith('-'))},
	{programs: /^heroku$/u, reads: ({words}) => words.some((word) => /^(?:pg:)?psql$/u.test(word)) || readsInText(unwrap(words)?.text ?? '')},
	{programs: /^(?:gcloud|vagrant|minikube|multipass|flyctl|fly|eb|az|tsh|cf)$/u, reads: ({words}) => words.includes('ssh') && readsInText(unwrap(words)?.text ?? 'sh')},
];

/** A shell reads what it runs, unless that is given: as a text, which may hand its input on, or as the name of a script. */
function readsAsShell(words: readonly string[]): boolean {
	const text = unwrap(words)?.text ?? null;
	if (text !== null) return text === '-' || readsInText(text);
	if (/(?:ssh|su)$/u.test(words[0] ?? '')) return true;
	const script = words.slice(1).find((word, at) => !/^[-+]/u.test(word) && !/^[-+]\w*[oO]$/u.test(words[at] ?? ''));
	return script === undefined || script === '/dev/stdin' || words.slice(1, words.indexOf(script)).some((word) => /^-[a-z]*s[a-z]*$/u.test(word));
}

/** The same for other languages; consoles of applications are scripts that read on. */
function readsAsLanguage(words: readonly string[]): boolean {
	if (words.some((word) => CONSOLE.test(word))) return true;
	if (words.some((word) => /^-[a-zA-Z]*[cemrp]$|^--(?:eval|print|run)/u.test(word))) return false;
	const script = words.slice(1).find((word) => word === '-' || !word.startsWith('-'));
	return script === undefined || script === '-' || script === '/dev/stdin';
}

const CONSOLE = /^(?:shell|shell_plus|console|dbshell|tinker)$/u;

/** What a shell is told to run hands its input on to what it starts. */
function readsInText(text: string): boolean {
	const {tree, errorAt} = parseShell(text);
	if (errorAt !== null) return true;
	return callsOf(tree, text).some((call) => {
		const values = call.words.map((word) => word.value);
		return /[$`]/u.test(values[0] ?? '') || (call.input === null && call.reads === null && readsCode(values));
	});
}
