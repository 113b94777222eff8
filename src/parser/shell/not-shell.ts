import {NAMED_VALUES} from './named-values.ts';
import {isNeverTyped} from './never-typed.ts';

/** What a line is when it is no command of a shell. Rows are tried in order; `text` is the whole line, trimmed. */
export function notShell(text: string): 'sql' | 'prose' | null {
	if (SQL.test(text) || SQL_ALONE.test(text)) return 'sql';
	// A comment of SQL or C over the whole line, as tools print it.
	if (/^\/\*.*\*\/\s*;?$/u.test(text)) return 'prose';
	// The end of a here-document that nothing above begins.
	if (/^_?(?:EOF|EOT|EOS|EOL|EOM|HEREDOC)_?$/u.test(text)) return 'prose';
	// Somebody is spoken to.
	if (/^@(?:channel|here|everyone|all|team|oncall|on-call|[a-z]+-(?:team|oncall))\s/iu.test(text)) return 'prose';
	// What a remark behind a command points at is none of it.
	const bare = text.replace(/(?<=\S)\s+#\s.*$/u, '');
	return ROWS.some((row) => row.test(bare)) || isNeverTyped(bare) ? 'prose' : null;
}

/** True for a statement of SQL or a backslash command of a client, whatever its case. */
export function isSqlStart(text: string): boolean {
	return SQL.test(text) || SQL_ALONE.test(text) || /^\\[a-z?!+]+/iu.test(text);
}

/** Verbs with what must follow, so that programs of the same name (`select`, `update-grub`, `truncate -s`) stay commands. */
const SQL =
	/^(?:select\s+(?:\*|distinct\b|count\b|[\w."*()]+\s*(?:,|from\b|as\b|\(|;)|.*\bfrom\b)|select\s+[\w.]+\([^)]*\)|insert\s+into\b|update\s+\S+\s+set\b|delete\s+from\b|(?:drop|create|alter)\s+(?:or\s+replace\s+)?(?:unique\s+)?(?:table|database|index|view|schema|user|role|sequence|function|trigger|materialized|extension|type|column|system|publication|subscription)\b|truncate\s+(?:table\s+)?(?!-)\w+.*;|(?:begin|commit|rollback|start\s+transaction|abort)\s*;|explain\s+(?:analyze\b|\(|select\b)|with\s+\w+\s+as\s*\(|grant\s+.+\s+to\b|revoke\s+.+\s+from\b|vacuum\b(?:.*;|\s+full\b)|reindex\s+(?:table|index|database)\b|set\s+[\w.]+\s*(?:=|to)\s.*;|set\s+(?:global|session|persist|persist_only|local)\s+\w|set\s+(?:@@?)?[a-z]+_\w+\s*=|source\s+\S+\.sql\b|(?:start|stop)\s+group_replication\b|show\s+[\w.\s]+;|show\s+(?:global\s+|session\s+|full\s+)?(?:variables|status|databases|tables|columns|processlist|grants|index(?:es)?|warnings|binary\s+logs)\b[^|&]*;|call\s+\w+\(|use\s+\w+;|kill\s+\d+;|(?:show|select)\b[^|&]*\\G;?\s*$|(?:start|stop|reset|change)\s+(?:slave|replica|master|replication)\b|flush\s+(?:privileges|tables|logs|hosts|status|(?:binary|relay|error|slow|general)\s+logs)\b[^|&$<>]*;|shutdown\s+(?:immediate|abort|transactional|normal)\b|shutdown\s*;|startup(?:\s+(?:mount|nomount|force|restrict|upgrade|open))?\s*;|alter\s+(?:database|system|session|pluggable)\b|(?:backup\s+(?:as|database|archivelog|current|tablespace|datafile|incremental|spfile|device|validate|log)|restore\s+(?:database|controlfile|spfile|tablespace|datafile|archivelog|pluggable|log)|recover\s+(?:database|tablespace|datafile|pluggable|copy)|list\s+(?:backup|archivelog|copy|incarnation|failure)|crosscheck\s+\w+|delete\s+(?:noprompt\s+)?(?:obsolete|expired|backup|backupset|archivelog)|configure\s+(?:channel|retention|default|controlfile|device|archivelog|backup)|report\s+(?:obsolete|need|schema|unrecoverable)|duplicate\s+(?:target\s+)?database|switch\s+database|(?:switchover|failover)\s+to|(?:validate|edit|reinstate|convert|enable|disable)\s+(?:database|configuration|fast_start)|(?:attach|detach|optimize)\s+(?:table|partition|view)|system\s+[a-z]+\s+[a-z]+|kill\s+mutation)\b[^|&]*;\s*$)/iu;

/** The first word of a statement alone on its line, in capitals: what it is about stands below. */
const SQL_ALONE = /^(?:SELECT(?: DISTINCT)?|UPDATE|DELETE FROM|INSERT INTO)$/u;

/** True for the begin of a program in Python, where a shell reads: at a console's prompt it is typed. */
export function beginsProgram(text: string): boolean {
	return /^import [\w.]+(?: as \w+)?$|^from [\w.]+ import \S/u.test(text);
}

/** Keys to press, as words; the key that ends a session is a line of its own. Sources: screen(1), tmux(1), nano(1). */
const KEYS = /^(?:\^C|(?:ctrl|control|strg)(?:[-+ ]|\s[-+]\s)c)\b|^(?!(?:ctrl|control|strg)[-+ ]d\s*$)(?:ctrl|control|strg|alt|shift|cmd|super|esc)(?:\s?[-+]\s?(?:ctrl|alt|shift))?\s?[-+]\s?(?:\S|f\d{1,2}|space|tab|enter|del)(?=$|[\s,;:(])|^\^[A-Z](?=\s[A-Za-z]$|,)/iu;

/** True for a line that says which keys to press. */
export function isKeyPress(line: string): boolean {
	return KEYS.test(line.trim());
}

/** `net {`: settings, where a shell would want brackets or a keyword. */
const OPENS_BLOCK = /^(?:(?!(?:time|function|do|then|else|try|if|while|until|for|select|case|coproc)\b)[a-z][\w.-]*(?: [\w".-]+)?|"?\/[\w./*"-]+(?: "?\/[\w./*"-]+)*) \{$/u;

/** Offset behind the line that closes a part of a settings file; null where none begins. */
export function settingsEnd(text: string, at: number): number | null {
	const line = text.slice(at).split('\n', 1)[0] ?? '';
	const end = OPENS_BLOCK.test(line.trim()) ? /\n\s*\}[;\s]*(?=\n|$)/u.exec(text.slice(at)) : null;
	return end === null ? null : at + end.index + end[0].length;
}

/** An object or a list of JSON that goes over lines, as an interface answers: no group of commands begins with a name in quotes and a colon. */
const OPENS_JSON = /^[ \t]*(?:\{[ \t]*\n\s*(?:"[^"\n]*"\s*:|\.{3}|…|\/\/)|\[[ \t]*\n\s*[{["\d.…-]|\[[ \t]*\{)/u;
/** One bracket, or a text between quotes, which may hold more of them. */
const JSON_PARTS = /"(?:[^"\\\n]|\\.)*"|[{}[\]]/gu;

/** Offset behind such an answer; null where none begins, or none ends. */
export function jsonEnd(text: string, at: number): number | null {
	if (!OPENS_JSON.test(text.slice(at, at + 400))) return null;
	let depth = 0;
	for (const match of text.slice(at).matchAll(JSON_PARTS)) {
		depth += /^[{[]/u.test(match[0]) ? 1 : /^[}\]]/u.test(match[0]) ? -1 : 0;
		if (depth <= 0) return at + match.index + match[0].length;
	}
	return null;
}

/** The head of a printed table. */
export const TABLE_HEAD = /^[A-Z][A-Z_]+(?: [A-Z]+)?\s{2,}[A-Z]/u;

/** What a query for logs begins with: `{app="shop", level!="info"}`. Source: the reference of LogQL. */
const SELECTOR = /^\{\s*\w+\s*(?:=~?|!=|!~)\s*"[^"]*"\s*[,}]/u;

/** True for such a query: a person types it elsewhere. */
export function isLogQuery(text: string): boolean {
	return SELECTOR.test(text);
}

/** Takes in another file when the page is made. Sources: PyMdown's snippets, Jekyll, mdBook, Hugo, AsciiDoc, reStructuredText, VitePress, Microsoft Learn. */
const TAKES_IN = /^(?:;?--8<--\s|\{%-?\s*(?:include|snippet|render)\w*\s|\{\{#(?:include|rustdoc_include|playground)\s|\{\{[<%]\s*(?:readfile|include|snippet|code)\w*\s|include::\S+\[|\.\. (?:literal)?include::\s|<<< ?[@./~]\S|\[!(?:INCLUDE|code)\b)/iu;

/** True for a line in place of which another file stands on the page. */
export function takesIn(line: string): boolean {
	return TAKES_IN.test(line.trim());
}

/** What a person does with a mouse, or the way through menus. No program is called so. Languages: en, es, pt, de, fr. */
const POINTS: readonly RegExp[] = [
	/^(?:Click|Tap|Press|Select|Choose|Navigate|Scroll|Hover|Toggle|Go to|Haga clic|Haz clic|Pulse|Seleccion[ea]|Vaya a|Ve a|Clique|Selecione|Vá (?:para|em)|Klicken?|Wählen?|Cliquez|Sélectionnez)\s(?!.*(?:\s--?[a-z]|[|;&$`]))/u,
	/^\p{Lu}[^|;&$`]*\s[→➜⟶›»]\s*["'“]?\p{L}/u,
];

const ROWS: readonly RegExp[] = [
	TAKES_IN,
	...POINTS,
	...NAMED_VALUES,
	// A prompt, and nothing typed behind it. Sources: the default prompts of bash, psql and the other clients; bash(1) of a user without a name.
	/^\[?(?:\([\w.-]+\) ?)?(?:I have no name!|[\w.-]+)@[\w.-]+(?:[ :][^\s$#%>]*)?\]?\s?[$#%>]$|^(?:bash|sh)-[\d.]+[$#]$|^[\w.-]+[-=][#>]$|^[a-z][\w-]*>$/u,
	// A word that joins two commands.
	/^(?:or|oder|ou|oppure|или|lub|або)\s*:?$/iu,
	// Symbols, bullets, numbered sentences, rules and tables.
	/^\P{ASCII}/u,
	/^(?:[-*•]\s|\*{2}\s|\d+[.)]\s|\||[=_*~-]{3,}|[+][-=]{2})/u,
	// Pieces of JSON, XML and addresses.
	/^(?:"[^"]*"\s*:|\{\s*"|\[\s*"(?!\$|[^"]*"\s+(?:[!=]?=|-[a-z]{1,2})\s)|[}\]]\s*,?$|<(?![\w~.-]*[./][\w./-]*\s+(?:sudo\s+)?[a-z][\w.-]*(?:\s|$))\/?[A-Za-z!?]|https?:\/\/\S+$)/u,
	// Time stamps, protocol lines, "Name: value".
	/^(?:\d{4}-\d\d-\d\d|\[\d{4}-|\d\d:\d\d|HTTP\/\d|[A-Z][A-Za-z]*(?: [A-Za-z]+){0,3}:(?:\s|$)|(?:error|warning|fatal|info):\s)/u,
	/^[A-Za-z][\w.-]*:(?:\s|$)/u,
	// Two or three words, a colon and a value, as tools show what they know; a step of a program's trace. Sources: qemu-img(1), sg_inq(8); Ruby, Java, Python.
	/^(?!(?:echo|printf|print|say|logger|wall|git|curl|scp|rsync|ssh)\b)[a-z]+(?: [a-z]+){1,2}: +\S/u,
	/^(?:from )?\S+:\d+:in [`'‘]|^at [\w.$<>]+\([\w .]+(?::\d+)?\)$|^File "[^"]+", line \d+/u,
	TABLE_HEAD,
	// What kubectl and docker say when they are done.
	/^\S+(?: "[^"]+"|\/\S+) (?:force )?(?:deleted|created|configured|unchanged|patched|scaled|restarted|exposed|labeled|annotated|drained|cordoned|uncordoned|evicted|rolled back|resized|replaced)\b[^|;&]*$/u,
	KEYS,
	// A single `name:value`, a row of accounts, a key, an option on its own, a request, an expression of a metrics language.
	/^(?![A-Z]:\\)[A-Za-z_][\w-]*:\S*$/u,
	/^\w+=[^\s"'$`]\S*\s+\d/u,
	// A port with its protocol; a parameter that belongs to one instance or to all. Sources: services(5), Oracle's parameter files.
	/^\d{1,5}(?:[-:]\d{1,5})?\/(?:tcp|udp|sctp)\b/u,
	/^(?:\*|[A-Za-z]\w*)(?:\.\w+)+=\S/u,
	// The head of a part of settings: a test of a shell has blanks within its brackets.
	/^\[[A-Za-z][\w.:-]*(?: "?[\w.:-]+"?)?\]$/u,
	// A file that no program is, named alone: a unit, settings, a document, an archive.
	/^(?!\.\/\S+\.sql$)[\w@.~/-]*[\w@-]\.(?:service|timer|socket|mount|conf|cfg|cnf|ini|env|toml|properties|ya?ml|json|xml|html?|md|txt|log|csv|sql|gz|tgz|bz2|xz|zip|pdf|png)$/u,
	// A unit's directive, a value that flags follow: a shell would look for a program of the flag's name.
	/^Exec(?:Start|Stop|Reload|Condition)\w*=|^[A-Za-z_]\w*=[^\s$`"'(]+\s+--?[A-Za-z]/u,
	/^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-\S+) AAAA|^-----BEGIN /u,
	/^--?[A-Za-z]/u,
	/^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+\/\S*/u,
	SELECTOR,
	// What is measured, by its name alone. Source: Prometheus, metric and label naming.
	/^[a-z][a-z0-9]*(?:_[a-z0-9]+)+_(?:total|bytes|seconds|ratio|bucket|celsius|percent)$/u,
	/^[a-z_:][\w:]*\{[^}]*=~?"|^(?:sum|avg|min|max|count|rate|irate|increase|histogram_quantile|label_replace|topk|absent|predict_linear)\s*(?:(?:by|without)\s*)?\(/u,
	/^"[^"/\\]*\s[^"/\\]*"|^"[^"\\]*\s[^"\\]*$/u,
	/^[.:]$|^(?:\.{3}|\/$)|^[[(<]?(?:\.{3}|…)[\])>]?$/u,
	// What is said of a program: "kops has set your context".
	/^[a-z][\w.-]* (?:has|have|is|was|were|are|will|had|cannot|could|did|does|should|must|may|already)\s/u,
	// A folder alone, a line of a crontab, a version.
	/^(?:~|\.{0,2})\/\S*\/$/u,
	/^(?:[\d*/,-]+\s+){4}[\d*/,A-Za-z-]+\s+\S|^@(?:daily|hourly|weekly|monthly|reboot|yearly)\s/u,
	/^v?\d+(?:\.\d+)+(?:$|\s+[–—-]\s)/u,
	// A count and its unit; a bar of progress. Source: mdstat.
	/^\d+(?:[.,]\d+)*%? +[A-Za-z[(]/u,
	/^\[[=#*.>\s-]{3,}\]/u,
	// A rule of pg_hba.conf; `host` alone is a program.
	/^(?:local|host(?:no)?(?:ssl|gssenc)?)(?:\s+\S+){2,4}\s+(?:md5|scram-sha-256|trust|peer|ident|reject|cert|password|ldap|pam|radius|gss)\b/u,
	// The head of a patch.
	/^diff --git a\/\S+ b\/\S+$/u,
	// A row of what Kubernetes lists: a name, more columns, and an age at the end.
	/^[a-z][\w.-]*(?: {2,}|\t+)\S.*(?: {2,}|\t+)(?:\d+[dhms]){1,2}$/u,
	// The head of a table in small letters, as Elasticsearch's `_cat` prints it.
	/^(?:id|ip|name|health|status|index|node|host|pid|shard|epoch|type|state|uuid|component|alias|repository|snapshot|topic|queue|user)(?: {2,}[a-z][\w.]*)+(?: [a-z][\w.]*)*$/u,
	// A numbered line of a file, as `cat -n`, `nl` and editors show it.
	/^\d{1,5}(?: {2,}|\t)\S/u,
	// A device in front is a row of blkid(8), df(1) or fstab(5), as a file system by its name is; a record of names and values.
	/^\/dev\/\S+(?::?\s|:$)|^[A-Z][a-z]+ \/dev\/\S+:\s/u,
	/^(?:UUID|LABEL|PARTUUID|PARTLABEL)=\S+\s+(?:\/\S*|none|swap)\s/u,
	/^[A-Z]{3,}\s+\/?\S+(?:\s+[\w-]+=\S+){2,}/u,
	// Where an event of a binary log begins. Source: mysqlbinlog.
	/^at \d+$/u,
	// An option of a directive of MyST.
	/^:[a-z][\w-]*:(?:\s|$)/u,
	// A row of `ls -l`, a link and what it points to.
	/^[\w.@~/-]+ -> [\w.@~/-]+$/u,
	/^[bcdlps-][rwxsStT-]{9}[.+@]?\s+\d+\s/u,
	// A line of a system log, the head of a listing, what `curl -v` shows.
	/^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2} \d\d:|^total \d+[KMG]?$|^[<*] (?:HTTP\/|[A-Z][\w-]*: )/u,
	// What an angle points at is shown output, unless it is a file to write.
	/^>\s*(?:[^\s/.]+|[^\s/]+(?:\.{3}|[!?:,])|\S+\s+\S.*|[\w.-]+\/\S*@\S*|\w+=\S*)$/u,
	// A capitalised word, what it is about, and a colon with nothing behind: the head of what was printed.
	/^[A-Z][a-z]+ (?:"[^"]*"|\S+):$/u,
	// "git commit the changed files (for example 0.12)": an order, whatever program its first word names. Brackets there are none of a shell. Languages: en, de, es, pt, fr.
	/^[a-z][\w-]* (?:[\p{L}\d-]+ ){0,8}(?:the|an?|this|these|all|die|der|das|los?|las?|os?|as?|les?) (?:[\p{L}\d.-]+ ){1,10}\((?:for example|for instance|e\.?g\.?,?|such as|z\. ?b\.|por (?:ejemplo|exemplo)|par exemple) [^()]*\)\.?$/iu,
	// The folder above its names, as `ls` prints it; what a client says when it starts.
	/^(?:\.{0,2}|~)\/[\w./*@%+-]+:$/u,
	/^(?:psql|mysql|mariadb|sqlite3?|redis-cli|cqlsh) (?:\(|Ver )\d|^(?:MySQL|MariaDB|PostgreSQL|Redis|MongoDB) \d/u,
	// A row of a listing whose columns are parted by strokes: nothing is piped into a version or an address.
	/^[\w.@~/-]+\s+\|\s+(?:\d[\w.+:~-]*|https?:\/\/\S+)(?:\s|$)/u,
	// "(rest left out)", in a script without blanks.
	/^[（(]\p{Script=Han}[^()（）]{0,30}[)）]$/u,
	// A sentence: a capitalised word and plain words after it.
	/^[A-Z][a-z]+,?(?: [\p{L}'’,()]+){2,}[.:!?]?$/u,
	/^[\p{Lu}][\p{Ll}]+(?:'[a-z]+)? [\p{L}\p{N} ,'’()-]+[.:!?]$/u,
	// Four words or more behind a capitalised one, names and numbers among them: `Member 8d added to cluster 1`.
	/^(?!Rscript )[A-Z][a-z]{2,}(?: (?!-)[\w.:,'’()/-]+){4,}[.!]?$/u,
	/^[A-Z]{2,} [a-z][a-z ,'’-]*[.!]$/u,
	// Six words or more behind a capitalised one, with whatever signs but those of a shell.
	/^(?!Rscript )\p{Lu}\p{Ll}+,? (?!.*(?:\s--?[A-Za-z]|[|<>;&=$`\\]))(?:\S+ ){5,}\S+$/u,
	// Counters and states with a colon each, a line with its number, the rest of a date.
	/^(?:[a-z]{1,12}:\S+\s+){2,}/u,
	/^\d+:\s+\S|^\d+\s+\d\d:\d\d/u,
	// The head of a part of a settings file.
	OPENS_BLOCK,
	/^(?:OR|AND|THEN|NOTE|NB|I|A|IF|TODO)\b[\s:,][^|;&$`=]*[.:!?]?$/u,
	/^[A-Z][a-z]+(?: [a-z]+)*[?:] \S+$/u,
];
