import {isOwnCall} from './own-calls.ts';

/**
 * What programs answer in a line or a word: no program is called so.
 * Sources: git-log(1), git-status(1), sha256sum(1), redis-cli, pg_isready(1), systemctl(1), kubectl rollout, etcdctl endpoint health.
 */
const ANSWERS: readonly RegExp[] = [
	// A name by its digest: of a commit, a layer, a file.
	/^(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{7,64}(?:[\s,]|$)/u,
	/^\d{1,3}(?:\.\d{1,3}){3}(?::\d{2,5})?(?:\s|$)/u,
	/^-?\d[\d.,:]*%?$/u,
	// One word of a state; `true` and `up` are programs, though nobody tells to type them alone.
	/^(?:ok|okay|pong|healthy|unhealthy|alive|up|down|ready|serving|true|false|yes|no|t|f|on|off|active|inactive|enabled|disabled|running|stopped|connected|primary|secondary|leader|follower|passed|failed|success(?:ful)?|succeeded|done|null|none|synced|green|yellow|red|online|offline|completed?|deployed|degraded|progressing)[.!]?$/iu,
	// One word in capitals, or with a capital in front: cmdlets have a stroke.
	/^(?:[A-Z]{2,}(?:_[A-Z]+)*|[A-Z][a-z]{2,})[.!]?$/u,
	/^\S+(?: \S+)* (?:successfully (?!-)[a-z]+(?: [a-z]+){0,3}|is (?:healthy|running|ready|up|alive|active)\b[^;&|]*|(?:accepting|rejecting) connections)[.!]?$/iu,
	/^nothing to commit\b|^(?:no|everything|already|nothing|all|your|successfully|waiting for|using|found|created|restored|removed|deleted|stopped|started|building|pulling|pushing|connecting|connected to) (?!-)[a-z][^;&|$]*[a-z.!]$/iu,
];

/** Programs that show a name or several, one a line. Source: their manuals. */
const SHOWS = /^(?:sudo\s+)?(?:(?:ls|find|which|hostname|whoami|pwd|readlink|realpath|getenforce|nproc|date|basename|dirname)\b|git\s+(?:rev-parse|branch|tag|remote|describe|diff\s+--name-only)\b|kubectl\s+config\s+(?:current-context|get-contexts)\b|(?:docker|podman)\s+\S+\s+(?:ls\s+)?-a?q\b|crontab\s+-l\b|echo\s+["']?\$)/u;
/** Lists names in columns. */
const LISTS = /^(?:sudo\s+)?ls(?:\s[^;&|]*)?$/u;
/** Programs that show a path, and nothing else. */
const SHOWS_PATH = /^(?:sudo\s+)?(?:echo\s+["']?\$\{?\w+\}?["']?|(?:realpath|readlink|which|command -v|pwd|mktemp|type -[pP])(?:\s[^;&|]*)?)$/u;
/** Programs that show a file or a log. */
const READS = /^(?:sudo\s+)?(?:cat|head|tail|journalctl|dmesg|(?:docker|kubectl|podman|docker[ -]compose)\s+logs)\s[^|;&>]*$/u;
/** How many rows there were. Source: psql(1), mysql(1). */
const COUNTED = /^\((?:\d+ (?:rows?|filas?|linhas?|lignes?|Zeilen?)|No rows)\)$/iu;
/** What the head of top(1) says, whose name it begins with. */
const SUMMARY = /^top - \d\d:\d\d/u;
/** What psql says when it starts, whose name it begins with. */
const GREETING = /^psql \((?:PostgreSQL\) )?\d/u;
/** A line under the head of a table. */
const RULE = /^\s*-{3,}(?:\+-{2,})*\s*$/u;

/** True for a line below a command that was printed, as it looks itself. `typed`: a known program stands in front. */
export function looksAnswered(plain: string, {command, typed}: {readonly command: string | null; readonly typed: boolean}): boolean {
	if (COUNTED.test(plain) || SUMMARY.test(plain) || GREETING.test(plain)) return true;
	if (command === null || /[\\|&({]$/u.test(command)) return false;
	if (ANSWERS.some((row) => row.test(plain))) return !typed || /^\S+$/u.test(plain);
	if (SHOWS_PATH.test(command) && /^~?\/[\w@.+:/-]+$/u.test(plain)) return true;
	if (LISTS.test(command) && /^[\w@.+:-]+(?: {2,}[\w@.+:-]+)+$/u.test(plain)) return true;
	if (typed || isOwnCall(plain)) return false;
	return (SHOWS.test(command) && /^[\w@.+:/-]+$/u.test(plain) && !/^\.{0,2}\//u.test(plain)) || (READS.test(command) && !/\s--?\w|^[a-z][\w-]*ctl\b/u.test(plain));
}

/** True for the head of a table: a rule stands below. */
export function isHeadOfTable(plain: string, next: string): boolean {
	return RULE.test(next) && /^[\w?]+(?: \w+)*(?:\s+\|\s+[\w? ]+)*$/u.test(plain);
}
