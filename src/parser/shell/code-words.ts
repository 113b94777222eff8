import {baseName, unwrap} from './wrappers.ts';

/** A program with its words; `offset` is its place among the outer words. */
export type Started = {readonly program: string; readonly words: readonly string[]; readonly offset: number};

/** `flag`: the word behind it is a program; null: a text that is joined, or any word in quotes. `among`: only where one of these words stands. */
type Row = {readonly programs: RegExp; readonly flag: RegExp | null; readonly among?: RegExp};

/** Programs that read one of their words as a program of their own: quoting for the shell is not enough there. Sources: the manual of each. */
const CODE: readonly Row[] = [
	{programs: /^(?:bash|sh|zsh|dash|ksh|ash|fish|su|sg|runuser|flock|script|expect|vim?|nvim|ex|npm|npx|python3?|psql|pgcli|mysql|mariadb|flyctl|fly|heroku|vagrant|minikube|cf)$/u, flag: /^(?:-[a-zA-Z]*[ceC]|--command|--execute|--call)$/u},
	{programs: /^(?:node|ruby|perl|php|mongosh|mongo|cqlsh|cockroach|pwsh|powershell|groovy|lua|Rscript|hive|beeline)$/u, flag: /^(?:-[a-zA-Z]*[ecrpE]|--eval|--execute|--print|-command)$/iu},
	{programs: /^(?:sqlcmd|impala-shell)$/u, flag: /^-[qQ]$|^--query$/u},
	{programs: /^nix-shell$/u, flag: /^--(?:run|command)$/u},
	{programs: /^ansible$/u, flag: /^(?:-a|--args)$/u},
	{programs: /^git$/u, flag: /^(?:--exec|--[a-z]+-filter|foreach)$/u},
	{programs: /^aws$/u, flag: /^--parameters$/u, among: /^send-command$/u},
	{programs: /^az$/u, flag: /^--scripts$/u, among: /^(?:run-command|invoke)$/u},
	{programs: /^redis-cli$/u, flag: null, among: /^eval(?:_ro)?$/iu},
	{programs: /^(?:ssh|eval|watch|sqlite3|duckdb|clickhouse-client|trap|bc|tmux|screen)$/u, flag: null},
	{programs: /^(?:sed|awk|gawk|jq|yq|xargs|parallel)$/u, flag: null},
];

/** True if the word `at` is a program, or a part of one, for what the call starts. */
export function isCodeWord(values: readonly string[], at: number, quoted: boolean): boolean {
	return at > 0 && startedBy(values).some(({program, words, offset}) => isCode(program, words, at - offset, quoted));
}

/** The program of a call and all that it starts in turn, outer ones first. */
export function startedBy(words: readonly string[]): readonly Started[] {
	const list: Started[] = [];
	for (let left: readonly string[] | null = words; left && left.length > 0 && list.length < MOST; left = innerOf(left)) list.push({program: baseName(left[0] ?? ''), words: left, offset: words.length - left.length});
	return list;
}

const MOST = 6;

function innerOf(words: readonly string[]): readonly string[] | null {
	const inner = unwrap(words);
	return inner === null ? furtherOn(words) : inner.words;
}

/** Programs that start another one behind options that no table tells apart: the first interpreter among their words is what they start. */
const STARTS = /^(?:find|fd|strace|ltrace|perf|systemd-run|systemd-cat|ip|unshare|setpriv|gosu|su-exec|tini|dumb-init|fakeroot|faketime|firejail|numactl|cgexec|proxychains4?|torsocks|xvfb-run|dbus-run-session)$/u;
const SHELL = /^(?:\/\S*\/)?(?:ba|z|da|k|a|fi)?sh$/u;
const INTERPRETER = /^(?:\/\S*\/)?(?:(?:ba|z|da|k|a|fi)?sh|ssh|su|python3?|node|ruby|perl|php|psql|mysql|mariadb|mongosh|mongo|sqlite3|redis-cli)$/u;

/** Also behind a program that nobody knows: `./in-shop sh -c "…"`. A name behind an option may be that of a container: `--name mysql -e A=1`. */
function furtherOn(words: readonly string[]): readonly string[] | null {
	const starts = STARTS.test(baseName(words[0] ?? ''));
	const at = words.findIndex((word, index) => {
		if (index === 0 || !INTERPRETER.test(word)) return false;
		return starts || (words.slice(index + 1).some((flag) => FLAG.test(flag)) && (SHELL.test(word) || !words[index - 1]?.startsWith('-')));
	});
	return at > 0 ? words.slice(at) : null;
}

const FLAG = /^-[a-zA-Z]*[ce]$/u;

function isCode(program: string, words: readonly string[], at: number, quoted: boolean): boolean {
	if (at <= 0) return false;
	const text = unwrap(words)?.text ?? null;
	// What a host or a wrapper is called is no program text; what it runs is joined and read again.
	if (text !== null && isWithin(words, at, text)) return true;
	return CODE.some(({programs, flag, among}) => {
		if (!programs.test(program) || (among && !words.some((word) => among.test(word)))) return false;
		if (flag === null) return text === null && (program === 'eval' || program === 'trap' || quoted);
		const word = words[at] ?? '';
		return flag.test(words[at - 1] ?? '') || /^-[cCe]./u.test(word) || (word.startsWith('--') && word.includes('=') && flag.test(word.replace(/=.*$/su, '')));
	});
}

/** `text` is the value of an option, or some words joined: all from one on, or up to options of the wrapper's own. */
function isWithin(words: readonly string[], at: number, text: string): boolean {
	const ends = words.findIndex((_, from) => from > 0 && words.slice(from).join(' ') === text);
	if (ends > 0) return at >= ends;
	if (/^--?\w[\w-]*=/u.test(words[at] ?? '') && words[at]?.endsWith(`=${text}`)) return true;
	return words.some((_, from) => from > 0 && from <= at && `${words.slice(from).join(' ')} `.startsWith(`${text} `) && words.slice(from, at + 1).join(' ').length <= text.length);
}
