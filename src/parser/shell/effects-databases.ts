import {rows} from './effect-row.ts';
import type {EffectRow} from './effect-row.ts';

/** Files that databases live in, by folder or by the end of their names; copies beside them are none. Sources: the manuals of Redis, SQLite, MySQL, PostgreSQL, MongoDB, InfluxDB, Grafana. */
const DATA_FILE = String.raw`(?!\S*(?:backup|bkp|bak|old|orig|snapshot|archive|/tmp/|temp))\S*/(?:var/lib|[\w-]*data)/\S*(?:\.(?:rdb|aof|db|sqlite3?|mdb|ibd|wt)|(?:redis|mysql|mariadb|postgres\w*|pgsql|mongo\w*|influx\w*|grafana|etcd|vault|cassandra|elasticsearch)(?:/\S*)?)`;
const OVER_DATA = new RegExp(String.raw`^(?:cp|install|rsync) (?!(?:.* )?(?:-[a-zA-Z]*n[a-zA-Z]*|--dry-run|--no-clobber)(?: |$))(?:\S+ )+${DATA_FILE}$`, 'u');

/**
 * Servers of databases and what is put into their data. Tried before the other tables.
 * Sources: Oracle's references of SRVCTL, CRSCTL, the listener and Data Pump; the manuals of Percona XtraBackup, MariaDB-backup, Debian's postgresql-common, Greenplum, Kafka, CloudNativePG, zfs-receive(8), WAL-G, MinIO.
 */
export const DATABASE_EFFECTS: readonly EffectRow[] = [
	...rows('srvctl crsctl lsnrctl', 'destructive', [[/^(?:stop|remove|delete|disable)\b/u, null, 'stops or removes a part of the cluster']]),
	...rows('srvctl crsctl lsnrctl', 'read', [[/^(?:status|services|config|check|stat|query|get|version|show|getenv|predict)\b/u, null, 'only looks']]),
	...rows('impdp', 'destructive', [[null, /\b(?:table_exists_action|remap_)\w*=(?:replace|truncate)\b/iu, 'overwrites tables']]),
	...rows('expdp', 'read', [[null, null, 'only reads the database']]),
	...rows('gpstop', 'destructive', [[null, /^(?!gpstop .*-u\b)/u, 'stops a database']]),
	...rows('kafka-storage kafka-storage.sh', 'destructive', [[/^format\b/u, null, 'formats the folders of a broker']]),
	...rows('gpstate', 'read', [[null, null, 'only looks']]),
	...rows('xtrabackup mariabackup mariadb-backup innobackupex', 'destructive', [[null, /\s--(?:copy-back|move-back)\b/u, 'puts a backup where the data lies']]),
	...rows('kubectl oc k', 'destructive', [[/^cnpg (?:destroy|hibernate on|fencing on)\b/u, null, 'stops or deletes an instance of a database']]),
	...rows('kubectl oc k', 'read', [[/^cnpg (?:status|report|logs|snapshot list|psql)\b/u, null, 'only looks']]),
	...rows('zfs', 'destructive', [[/^(?:receive|recv)\b/u, /\s-[a-zA-Z]*F/u, 'sets a data set back and overwrites it']]),
	// Without the word that confirms it, it only says what it would delete.
	...rows('wal-g wal-g-pg wal-g-mysql wal-g-redis', 'read', [[/(?:^|\s)delete\b/u, /^(?!.*\s--confirm\b)/u, 'only shows what it would delete']]),
	...rows('mc', 'change', [[/^mirror\b/u, /^(?!.*\s--(?:remove|overwrite)\b)/u, 'copies objects']]),
	...rows('cp install rsync', 'destructive', [[null, OVER_DATA, 'overwrites the file of a database']]),
	...rows('rman', 'destructive', [[null, /(?:@|cmdfile[= ])\S*(?:restore|recover|duplicate)/iu, 'runs a script that restores']]),
	...rows('mongosh mongo', 'change', [[null, /\.js(?: |$)/u, 'runs a script']]),
	...rows('etcdctl etcdutl', 'read', [[/\bsnapshot status\b/u, null, 'only looks']]),
	// The API of a service by the word at the end of its path. Sources: the APIs of Neon, Supabase, Qdrant, Heroku.
	...rows('curl wget http https xh', 'destructive', [[null, /(?=.*\s(?:-X ?|--request[ =])?(?:POST|PUT|PATCH)\b).*\/(?:restore|wipe|purge|truncate|flush|destroy|drop|shutdown)(?:["'?\s]|$)/u, 'asks a service to put back, delete or stop']]),
	...rows('curl wget http https xh', 'destructive', [[null, /\/_snapshot\/\S*\/_restore\b/u, 'restores a snapshot over what is there']]),
	// What lies in the folder for what is temporary is nobody's data.
	...rows('rm', 'change', [[null, /^rm (?:-[rfvRi]+ )*(?:\/(?:var\/)?tmp\/[^\s*?$/.][^\s*?$/]*(?:\/[^\s$]*)?(?: |$))+$/u, 'removes files that are temporary']]),
];
