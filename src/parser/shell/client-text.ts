import type {Effect} from '../../plan/step.ts';
import type {Call} from './calls.ts';
import {clientOf} from './clients.ts';
import {FROM_FILE, FROM_MIGRATION} from './sql-effect.ts';
import {baseName} from './wrappers.ts';

/** Text that a command gives to a client of its own language. */
type ClientText = {readonly text: string; readonly language: 'sql' | 'client' | 'code'; readonly shell: boolean};

type Row = {readonly programs: RegExp; readonly flags: RegExp; readonly language: ClientText['language']};

/** Flags that carry a program for a client. Sources: psql(1), mysql(1), sqlite3(1), cqlsh, sqlcmd, wrangler d1, mongosh, influx, rails, node(1), python(1). */
const ROWS: readonly Row[] = [
	{programs: /^(?:psql|pgcli)$/u, flags: /^(?:-\w*c|--command)$/u, language: 'sql'},
	{programs: /^(?:mysql|mariadb|cqlsh|cockroach|snowsql|trino|hive|beeline|clickhouse-client|impala-shell)$/u, flags: /^(?:-\w*e|--execute|-q|--query)$/u, language: 'sql'},
	{programs: /^sqlcmd$/u, flags: /^-[Qq]$/u, language: 'sql'},
	{programs: /^heroku$/u, flags: /^(?:-c|--command)$/u, language: 'sql'},
	// Sources: the references of aws rds-data, redshift-data, athena, dynamodb execute-statement; of gcloud spanner; of vtysh(1).
	{programs: /^aws$/u, flags: /^--(?:sql|statement|query-string)$/u, language: 'sql'},
	{programs: /^gcloud$/u, flags: /^--(?:sql|ddl)$/u, language: 'sql'},
	{programs: /^vtysh$/u, flags: /^-c$/u, language: 'client'},
	{programs: /^wrangler$/u, flags: /^--command$/u, language: 'sql'},
	{programs: /^(?:mongosh|mongo)$/u, flags: /^--eval$/u, language: 'client'},
	{programs: /^influx$/u, flags: /^--?execute$/u, language: 'sql'},
	{programs: /^(?:rails|gitlab-rails)$/u, flags: /^(?:runner|r)$/u, language: 'code'},
	{programs: /^(?:node|ruby|php|perl|python3?|manage\.py|artisan|deno|bun|Rscript)$/u, flags: /^(?:-[cepr]|--(?:eval|command|execute))$/u, language: 'code'},
	{programs: /^Invoke-Sqlcmd$/iu, flags: /^-Query$/iu, language: 'sql'},
];
const SQL_CLIENTS = /^(?:psql|mysql|mariadb|sqlite3|cqlsh|cockroach|clickhouse-client|sqlplus|sqlcmd|duckdb)$/u;

/** Clients whose lines are looked at one by one. */
const LINES = /^(?:rman|dgmgrl|asmcmd)$/u;

/** The line that does the most. */
function worst(text: string): string {
	const lines = text.split(/;\s*\n|\n/u).map((line) => line.trim()).filter((line) => line !== '');
	return lines.find((line) => clientTextEffect(line).effect === 'destructive') ?? lines.find((line) => clientTextEffect(line).effect === 'change') ?? lines[0] ?? '';
}

/** SQL or a script given with a flag, a here-doc or a file to a client; null if the command is none of that. */
export function clientText(words: readonly string[], call: Call): ClientText | null {
	const program = baseName(words[0] ?? '');
	const row = ROWS.find((one) => one.programs.test(program));
	const texts: string[] = [];
	for (const [at, word] of words.entries()) {
		if (at === 0 || !row) continue;
		const split = /^(--[a-z]+)=(.*)$/su.exec(word);
		if (split && row.flags.test(split[1] ?? '')) texts.push(split[2] ?? '');
		else if (row.flags.test(word) && words[at + 1] !== undefined) texts.push(words[at + 1] ?? '');
	}
	if (texts.length > 0) return {text: texts.join(';\n'), language: row?.language ?? 'sql', shell: false};
	if (call.input !== null) {
		if (SQL_CLIENTS.test(program)) return {text: call.input, language: 'sql', shell: false};
		if (LINES.test(program)) return {text: worst(call.input), language: 'client', shell: false};
		if (row || clientOf(words.join(' ')) === 'unknown') return {text: call.input, language: 'client', shell: false};
	}
	// Source: the reference of bq; the query is its last word.
	const query = program === 'bq' && words.includes('query') ? words.at(-1) : undefined;
	if (query !== undefined && /\s/u.test(query)) return {text: query, language: 'sql', shell: false};
	if (program === 'sqlite3') {
		const sql = words.slice(1).filter((word) => !word.startsWith('-'))[1];
		if (sql !== undefined) return {text: sql, language: 'sql', shell: false};
	}
	// Source: the reference of turso; what stands behind the name of the database is run.
	const shell = program === 'turso' && words[1] === 'db' && words[2] === 'shell' ? words.slice(3).filter((word) => !word.startsWith('-'))[1] : undefined;
	if (shell !== undefined) return {text: shell, language: 'sql', shell: false};
	// Source: the reference of WP-CLI, `wp db query`.
	const asked = program === 'wp' && words[1] === 'db' && words[2] === 'query' ? words[3] : undefined;
	if (asked !== undefined && /\s/u.test(asked)) return {text: asked, language: 'sql', shell: false};
	// Source: the reference of Prisma, `db execute`.
	const reads = program === 'prisma' && words[1] === 'db' && words[2] === 'execute' && words.includes('--stdin') ? (call.input ?? call.told) : null;
	if (reads !== null) return {text: reads, language: 'sql', shell: false};
	if (SQL_CLIENTS.test(program) && call.told !== null) return {text: call.told, language: 'sql', shell: false};
	// A file or a dump piped in: what is in it is not known, and a dump overwrites.
	const fed = call.stdin === 'file' || call.stdin === 'pipe' || words.some((word) => /^(?:-f|--file|-i)(?:=|$)|^@./u.test(word));
	const executes = program === 'wrangler' && words[1] === 'd1' && words[2] === 'execute' && words.some((word) => /^--file(?:=|$)/u.test(word));
	if ((SQL_CLIENTS.test(program) && fed) || executes) return {text: migrates(words) || packs(words, call) ? FROM_MIGRATION : FROM_FILE, language: 'sql', shell: false};
	// What is in the file is not known either.
	return (call.stdin === 'file' || call.stdin === 'pipe') && !TAKES_FILES.test(program) && (clientOf(words.join(' ')) === 'unknown' || (program === 'redis-cli' && words.includes('--pipe'))) ? {text: call.told ?? 'script', language: 'code', shell: false} : null;
}

/** What they do with what is piped to them, their own words say. */
const TAKES_FILES = /^(?:kubectl|oc|tee|cat)$/u;

/** What the client prints is packed: the file asks for rows to keep, and puts none back, unless its name says otherwise. */
function packs(words: readonly string[], call: Call): boolean {
	return call.pipedTo.some((next) => PACKS.test(next)) && !/restor|restaur|wiederherst|drop|delet|wipe|truncate|reset|clean|purge|roll-?back|undo|down|恢复|还原/iu.test([...words, call.reads ?? ''].join(' '));
}

/** Sources: the manuals of the compressors. */
const PACKS = /^\s*(?:pigz|gzip|bzip2|pbzip2|lbzip2|xz|pixz|zstd|lz4|brotli|7z)(?:\s(?!-\w*d|--decompress)|$)/u;

/** `-f migrations/0007_add.sql`, `-f migrate_carts.sql`: a step forward, by the folder that frameworks keep them in or by its own name, unless that says otherwise. */
function migrates(words: readonly string[]): boolean {
	const files = words.flatMap((word, at) => (/^(?:-f|--file|-i)$/u.test(word) ? [words[at + 1] ?? ''] : word.startsWith('--file=') ? [word.slice(7)] : []));
	return files.length > 0 && files.every((file) => /(?:^|\/)(?:(?:verif(?:y|ica\w*)|check|validat\w+|select|count|report|health|status|inspect|comprob\w+|prüf\w*)[-_.][^*?$/]*|migrations?\/[^*?$]+|(?:\d+[-_.])?migr(?:at(?:e|ion)|ar|aci[oó]n|ação|acao|er|ieren?|azione)s?[-_.][^*?$/]+)\.sql$/iu.test(file) && !/down|roll-?back|undo|revert|drop|reset|restore|delete|wipe|truncate|clean|purge|remove|dump|backup/iu.test(file));
}

const CLIENT_ROWS: readonly (readonly [RegExp, Effect, string])[] = [
	// Oracle's RMAN tests a backup in the words of a restore. Source: its reference, RESTORE … VALIDATE and PREVIEW.
	[/^(?:restore|recover|backup|validate|crosscheck|report)\b[^;]*\b(?:validate|preview|test)\b[^;]*;?$/iu, 'read', 'only tries the backup'],
	[/^run\s*\{[^]*\b(?:restore|delete|drop|shutdown|switch|sql\s+["'](?:drop|shutdown))\b(?![^;]*\b(?:validate|preview)\b)/iu, 'destructive', 'restores, deletes or stops in what it runs'],
	// Partitions. Sources: parted(8), its commands; sgdisk(8).
	[/^(?:rm \d+|mklabel\b|mktable\b)/u, 'destructive', 'takes a partition or the whole table of them away'],
	// Network devices. Sources: Cisco's, Juniper's, Huawei's and MikroTik's references of commands.
	[/^(?:no|undo) (?:neighbor \S+ )?shutdown\b/iu, 'change', 'brings an interface or a neighbour up'],
	[/^(?:wr(?:ite)?\s+erase|erase\b|request (?:vmhost |system )(?:zeroize|reboot|halt|power-off)|reset saved-configuration|\/?system[ /](?:reset-configuration|reboot|shutdown)|load override|configure replace)\b/iu, 'destructive', 'clears, replaces or stops a device'],
	// Sources: the command references of FortiOS, RouterOS and TMSH.
	[/^execute restore \S+ list\b/u, 'read', 'only lists what could be put back'],
	// A part of the settings that traffic goes through is taken away. Sources: the references of IOS, NX-OS, EOS, VRP and Comware.
	[/^(?:(?:no|undo) (?:router \w|interface \S|vlan \d|vrf \w|neighbor \S|bgp\b|ospf\b)|default interface \S)/u, 'destructive', 'takes a part of the device\'s settings away'],
	[/^(?:execute (?:restore|factoryreset2?|formatlogdisk|erase-disk|shutdown|reboot)|\/system[ /]backup[ /]load|load sys (?:ucs|config default))\b/u, 'destructive', 'clears, replaces or stops a device'],
	[/\b(?:flushall|flushdb|shutdown)\b|^(?:del|unlink)\s/iu, 'destructive', 'deletes keys or stops the server'],
	[/\b(?:rmtree|unlink|rmdir|removedirs)\s*\(|\.(?:rm|rmdir|unlink)(?:Sync)?\(|\b(?:os|fs|File|FileUtils|shutil)\.(?:rm\w*|remove|delete|unlink\w*)\b/u, 'destructive', 'deletes files'],
	[/^(?:clean(?: all)?|format|delete (?:disk|partition|volume))\b/iu, 'destructive', 'wipes a disk'],
	[/^(?:deleteall|rmr|delete)\s+\//u, 'destructive', 'deletes nodes'],
	// Sources: kadmin(1); calls of Erlang's modules.
	[/^(?:del(?:ete)?_?princ(?:ipal)?|del(?:ete)?_?pol(?:icy)?|ktrem(?:ove)?|purgekeys)\s|^[a-z]\w*:(?:delete|purge|remove|stop|kill|terminate)\w*\(/u, 'destructive', 'deletes or stops what it names'],
	// Whatever the client: memcached, Bacula, consoles of clusters and of switches call it so.
	// Source: Oracle's reference of RMAN, RECOVER ... UNTIL.
	[/^recover\s(?=.*\buntil\b)/iu, 'destructive', 'takes the database back to an earlier time'],
	[/^(?:flush_all|restore|delete|destroy|stop|purge|drop|remove|wipe|erase|truncate|halt|poweroff|reboot|reload)(?=\s|;|$)/iu, 'destructive', 'its first word says that it deletes, stops or puts back'],
	// Sources: HBase's shell; nsupdate(1).
	[/^(?:disable|drop|truncate|delete)(?:_\w+)?\s+'|^update\s+del(?:ete)?\s/u, 'destructive', 'takes a table or a name away'],
	[/(?:\.|::|->)(?:drop_?(?:all|database|collection|table)\w*|purge\w*)\s*\(|\bQueue\b[^;\s]*\.clear\b|\bredis\.call\(\s*['"](?:flush(?:all|db)|del|unlink)\b/iu, 'destructive', 'deletes what it names'],
	// A function of the team's own, by its name.
	[/(?<![\w.])(?:\w+_)?(?:cleanup|clean_up|purge|wipe|truncate|erase|delete_all|drop_all)(?:_\w+)*\s*\(|(?<![\w.])(?:purge|wipe|truncate|erase|deleteAll|dropAll)[A-Z]?\w*\s*\(/u, 'destructive', 'deletes, by the name of what it calls'],
	[/(?:\.|::|->)(?:drop|dropDatabase|deleteMany|deleteOne|remove|dropIndex\w*|destroy_all|delete_all|destroy|delete|forceDelete|truncate|purge|shutdownServer|flushall|flushdb)\b/u, 'destructive', 'deletes what it names'],
	[/\.(?:insert\w*|update\w*|replace\w*|save|create\w*|bulkWrite|findAndModify|findOneAnd\w+|set\w*|add|stepDown|reconfig|initiate)\b|^(?:set|hset|expire|persist|rename|lpush|rpush|sadd|zadd|incr|config set|slaveof|replicaof|failover|bgsave|save)\b/iu, 'change', 'writes'],
];

/** Words that begin or end a line that only looks. Sources: command references of Redis, MongoDB, IOS, DGMGRL, zkCli; query methods of Active Record and Django. */
const LOOKS = /^(?:show|sh|do sh(?:ow)?|commit check|get\w*|h?getall|hget|mget|lrange|zrange|smembers|describe|desc|select|list\w*|ls|dir|help|status|info|display|exit|quit|end|logout|terminal|term|ping|traceroute|keys|ttl|pttl|scan|llen|type|exists|dbsize|config get|client list|cluster (?:info|nodes|slots|shards)|sentinel (?:masters?|slaves|replicas|get-master\S*|ckquorum)|use|stat|import|from|require|print\w*|puts|pp|console\.log|len)\b|\.(?:count\w*|find\w*|first|last|where|filter|all|pluck|status|stats|serverStatus|conf|config|getLastError|aggregate|explain|exists|print\w+|isMaster|hello|size|length|keys|pretty|info|version)\b(?:\([^)]*\))?[\w.()]*;?$/iu;

/** What a line for a client other than SQL does: Redis commands, MongoDB and ORM methods. */
export function clientTextEffect(text: string): {readonly effect: Effect; readonly why: string; readonly object: string} {
	const lines = /[\n;{]\s*\S/u.test(text) ? text.split(/[\n;{]/u).map((line) => line.trim()) : [];
	const row = CLIENT_ROWS.find(([pattern, effect]) => pattern.test(text.trim()) || (effect === 'destructive' && lines.some((line) => pattern.test(line))));
	if (row) return {effect: row[1], why: row[2], object: ''};
	return LOOKS.test(text.trim().replace(/\s+(?=\.)/gu, '')) ? {effect: 'read', why: 'only queries', object: ''} : {effect: 'change', why: 'its client is not known and it may change something', object: ''};
}
