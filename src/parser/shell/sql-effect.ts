import type {Effect} from '../../plan/step.ts';

/** What SQL does, judged by the worst statement in it. `object` is the table or database hit; empty if none. */
type SqlEffect = {readonly effect: Effect; readonly why: string; readonly object: string};

/** Stands for SQL that lies in a file. */
export const FROM_FILE = 'restore from a file';

/** Stands for a migration that lies in a file. */
export const FROM_MIGRATION = 'call a migration from a file';

const ROWS: readonly (readonly [RegExp, Effect, string])[] = [
	[/\b(?:drop|truncate)\s+(?:table|database|schema|index|view|materialized|user|role|column|constraint|sequence|type|function|trigger|extension|owned|keyspace|tablespace|collection|partition|policy|login|rule|publication|subscription|domain|event|credential|certificate|server|synonym|package|procedure)\b|^truncate\b|^\s*flush\s*all/iu, 'destructive', 'drops or empties what it names'],
	// Sources: the references of Hive, Spark and Impala; of Snowflake, BigQuery and Databricks.
	[/^\s*(?:from\b.*\s)?insert\s+overwrite\b|^\s*load\s+data\b.*\boverwrite\s+into\b|^\s*(?:create\s+or\s+)?replace\s+(?:transient\s+)?table\b/iu, 'destructive', 'puts other rows in place of all that are there'],
	[/(?:^|[()]|\bas\s)\s*delete\s+from\b|^\s*delete\b|\bdelete\s+(?:all\s+)?input\b/iu, 'destructive', 'deletes rows'],
	[new RegExp(`^${FROM_FILE}$`, 'u'), 'destructive', 'runs SQL from a file, which may overwrite live data'],
	// Scripts that come with Oracle's database. Source: its reference of `?/rdbms/admin`.
	[/^\s*@{1,2}(?:\?|\$ORACLE_HOME)?\/?(?:rdbms\/admin\/)?(?:utl\w+|preupgrd|preupgrade_fixups|postupgrade_fixups|catcon|catuppst|catupgrd|catalog|catproc|catqm|awrrpt|addmrpt|ashrpt|sqltrpt|utlrp)(?:\.sql)?\s*$/iu, 'change', 'runs a script of the database itself'],
	[/^\s*(?:source\s+\S|\.(?:restore|read)\s|\\\.\s|\\ir?\s|@\S+)/iu, 'destructive', 'runs SQL from a file, which may overwrite live data'],
	[/^\s*(?:reset\s+(?:master|binary\s+logs|replica\s+all|slave\s+all)|purge\s+(?:binary|master)\s+logs|purge\s+(?:dba_)?recyclebin|purge\s+(?:table|index|tablespace)\s)\b|\bpg_drop_replication_slot\b/iu, 'destructive', 'deletes what replicas and restores need'],
	[/^\s*system\s+(?:restore|shutdown|kill|drop\s+(?:replica|database\s+replica|unfreeze))\b/iu, 'destructive', 'sets a replica back or takes it away'],
	// Source: Oracle's reference of RMAN, RECOVER ... UNTIL.
	[/^\s*recover\s+(?:pluggable\s+)?(?:database|tablespace|table)\b.*\buntil\b/iu, 'destructive', 'takes the database back to an earlier time'],
	[/^\s*(?:restore|shutdown|flashback\s+(?:database|table|pluggable))\b|\bdrop\s+column\b|^\s*alter\s+.*\bdrop\b|^\s*alter\s+table\s+.*\bdelete\s+where\b|^\s*alter\s+(?:pluggable\s+)?database\b.*(?:\bset\s+(?:offline|single_user|emergency)\b|\bclose\b)/iu, 'destructive', 'restores, stops or drops'],
	// A column emptied in every row that has a value there.
	[/^\s*update\s+(?:only\s+)?\S+\s+(?:as\s+)?(?:\w+\s+)?set\s+[\w."`]+\s*=\s*null(?:\s*,\s*[\w."`]+\s*=\s*null)*\s*(?:where\s+\S+\s+is\s+not\s+null\s*)?$/iu, 'destructive', 'empties a column in every row'],
	// What had the old value is told apart by nothing afterwards: the condition asks for the column that is set. Texts are blanked by then; locks and flags are set to and fro.
	[/^\s*update\s+(?:only\s+)?(?!\S*(?:lock|flag|migration))\S+\s+(?:as\s+)?(?:(?!set\b)\w+\s+)?set\s+([\w."`]+)\s*=\s*''\s+where\s+\(?\1\s*(?:=|(?:i?like|in)\b)/iu, 'destructive', 'overwrites a value in every row that has another, and none can be told apart afterwards'],
	// No SQL: what the shell around the client would do.
	[/(?:^|[\s!(])(?:rm\s+-\w*[rf]|mkfs|wipefs|dd\s+\S*of=)/u, 'destructive', 'deletes files'],
	[/--[^\n]*\b(?:down|rollback|revert)\b[^\n]*\b(?:migration|sql|script|here)\b/iu, 'destructive', 'takes a migration back'],
	[/^\s*(?:update|insert|alter|create|grant|revoke|reassign|merge|replace|upsert|copy\s+\S+\s+from|call|do|vacuum|analyze|reindex|refresh|cluster|lock|kill|load|import|exec(?:ute)?|startup|recover|rename|system|comment|set\s+global|reset\s+(?:master|slave|replica)|start\s+(?:slave|replica)|stop\s+(?:slave|replica)|change\s+(?:master|replication)|optimize|repair|attach|detach|purge|flush)\b/iu, 'change', 'writes to the database'],
	[/^\s*with\b.*\b(?:update|insert)\b|^\s*select\b.*\b(?:into\s+\w+\s+from|pg_cancel_backend|pg_terminate_backend|pg_promote|pg_reload_conf|pg_switch_wal|setval|nextval|pg_replication_slot_advance|pg_create_restore_point)\b/iu, 'change', 'writes to the database'],
];

const COMMENTED = ROWS.findIndex(([pattern]) => pattern.source.startsWith('--'));

/** Effect of a text of SQL; quotes' contents do not count. */
export function sqlEffect(sql: string): SqlEffect {
	const plain = sql.replace(/'(?:[^']|'')*'/gu, "''");
	const parts = plain.split(';').map((part) => part.trim());
	for (const [index, [pattern, effect, why]] of ROWS.entries()) {
		for (const part of parts) {
			const text = index === COMMENTED ? part : part.replace(/--[^\n]*|\/\*[^]*?\*\//gu, ' ').replace(/\s+/gu, ' ').trim();
			if (pattern.test(text)) return {effect, why, object: text === FROM_FILE ? '' : objectOf(part)};
		}
	}
	return {effect: 'read', why: 'only queries', object: ''};
}

function objectOf(sql: string): string {
	const found = /\b(?:table|database|schema|index|view|trigger|function|extension|sequence|keyspace|tablespace|collection|type|from|into|update|role|user|truncate)\s+(?:concurrently\s+)?(?:if\s+(?:not\s+)?exists\s+|only\s+)?["`[]?([\w.<>$-]+)/iu.exec(sql);
	return found?.[1] === undefined || /^(?:table|if|only|set|w{3,})$/iu.test(found[1]) ? '' : found[1];
}
