import {rows} from './effect-row.ts';
import type {EffectRow} from './effect-row.ts';

/** Files that databases live in, by folder or by the end of their names; copies beside them are none. Sources: the manuals of Redis, SQLite, MySQL, PostgreSQL, MongoDB, InfluxDB, Grafana. */
const DATA_FILE = String.raw`(?!\S*(?:backup|bkp|bak|old|orig|snapshot|\.snap|restored|archive|/tmp/|temp))\S*/(?:var/lib|[\w-]*data)/\S*(?:\.(?:rdb|aof|db|sqlite3?|mdb|ibd|wt)|(?:redis|mysql|mariadb|postgres\w*|pgsql|mongo\w*|influx\w*|grafana|etcd|vault|cassandra|elasticsearch)(?:/\S*)?)`;
const OVER_DATA = new RegExp(String.raw`^(?:cp|install|rsync) (?!(?:.* )?(?:-[a-zA-Z]*n[a-zA-Z]*|--dry-run|--no-clobber)(?: |$))(?:\S+ )+${DATA_FILE}$`, 'u');

/** What was kept, by its name; an archive is unpacked by another line. */
const KEPT = String.raw`(?!\S*\.(?:sql|gz|tgz|tar|zip|bz2|xz|zst|dump|sh)(?: |$))(?!\S+:)\S*(?:backup|bkp|\bbak\b|snapshot|recovered|restored?|\.orig\b|\.old\b)\S*`;
const ELSEWHERE = String.raw`(?!\S*(?:backup|bkp|\bbak\b|snap(?:shot)?\b|restored?\b|dump\.(?!rdb)|\.old\b|\.orig\b|/tmp|temp))`;
/** A copy into a container or onto another machine that lies over what is there: what was kept, a database's file, or all of its file system. */
const OVER_THERE = new RegExp(String.raw`^\S+ (?:compose )?(?:cp |file push )?(?:-\S+ (?:[\w-]+ (?=\S+ \S))?)*(?:${KEPT} ${ELSEWHERE}[^\s:]+:/\S*|(?!\S+:)\S+ [^\s:]+:(?:${DATA_FILE}|/))(?: (?:-[nc]|--(?:namespace|container|context))[ =]?\S+)*$`, 'u');

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
	...rows('docker podman nerdctl docker-compose podman-compose', 'destructive', [[/^(?:compose )?cp\b/u, OVER_THERE, 'copies over what is there']]),
	...rows('kubectl oc k', 'destructive', [[/^cp\b/u, OVER_THERE, 'copies over what is there']]),
	...rows('scp lxc incus', 'destructive', [[null, OVER_THERE, 'copies over what is there']]),
	...rows('cp install rsync', 'destructive', [[null, OVER_DATA, 'overwrites the file of a database']]),
	// A flag that it does not know: meant is a tool that puts back.
	...rows('pg_restore', 'destructive', [[null, /\s--target(?:-time|-xid|-name|-lsn)?[ =]/u, 'puts back a state of the past']]),
	...rows('rman', 'destructive', [[null, /(?:@|cmdfile[= ])\S*(?:restore|recover|duplicate)/iu, 'runs a script that restores']]),
	...rows('supabase', 'destructive', [[/^db (?:push|execute|query)\b/u, /\s(?:--file|-f)[ =]?\S*(?<![a-z])(?:rollback|roll-back|down|revert|undo)(?![a-z])\S*\.sql/iu, 'runs a file whose name says that it takes back']]),
	...rows('clickhouse-client clickhouse', 'destructive', [[null, /\s--queries-file[ =]?\S*(?<![a-z])(?:rollback|roll-back|down|revert|undo|restore|drop)(?![a-z])\S*\.sql/iu, 'runs a file whose name says that it takes back']]),
	...rows('mongosh mongo', 'change', [[null, /\.js(?: |$)/u, 'runs a script']]),
	...rows('etcdctl etcdutl', 'read', [[/\bsnapshot status\b/u, null, 'only looks']]),
	// The API of a service by the word at the end of its path. Sources: the APIs of Neon, Supabase, Qdrant, Heroku.
	...rows('curl wget http https xh', 'destructive', [[null, /(?=.*\s(?:-X ?|--request[ =])?(?:POST|PUT|PATCH)\b).*\/(?:restore|wipe|purge|truncate|flush|destroy|drop|shutdown)(?:\/(?:gracefully|force|now))?(?:["'?\s]|$)/u, 'asks a service to put back, delete or stop']]),
	// Source: the reference of Kubernetes' API, namespaces/finalize: what still waits is given up.
	...rows('curl wget http https xh', 'destructive', [[null, /(?=.*\s(?:-X ?|--request[ =])?PUT\b).*\/namespaces\/\S+\/finalize\b/u, 'removes a namespace with all that still waits in it']]),
	...rows('curl wget http https xh', 'destructive', [[null, /\/_snapshot\/\S*\/_restore\b/u, 'restores a snapshot over what is there']]),
	// What lies in the folder for what is temporary is nobody's data.
	...rows('rm', 'change', [[null, /^rm (?:-[rfvRi]+ )*(?:\/(?:var\/)?tmp\/[^\s*?$/.][^\s*?$/]*(?:\/[^\s$]*)?(?: |$))+$/u, 'removes files that are temporary']]),
	// A job whose kind is told in what is sent along. Sources: interfaces of job queues and of services that teams write.
	...rows('curl wget http https xh', 'destructive', [[null, /"(?:type|job|task|action|command|operation|op|event)"\s*:\s*"[\w.:-]*\b(?:cleanup|purge|delete|truncate|wipe|destroy|restore|shutdown|flush|drop|reset)(?![\w-]*(?:cache|token))[\w.:-]*"/iu, 'asks a service to delete, put back or stop']]),
	...rows('curl wget http https xh', 'destructive', [[null, /(?=.*\s(?:-X ?|--request[ =])?(?:POST|PUT|PATCH)\b).*\/(?:admin|db|database|data|tenants?|users?|accounts?)\/(?:reset|clear|erase|cleanup)(?:["'?\s]|$)/u, 'asks a service to empty what it keeps']]),
	...rows('curl wget http https xh', 'change', [[null, /\s(?:-X|--request)[ =]?["']?(?:PURGE|BAN|REFRESH|MOVE|COPY|LOCK|UNLOCK|MKCOL|PROPPATCH)\b/u, 'asks a service to change something']]),
	...rows('cockroach', 'destructive', [[/^node (?:decommission|drain)\b|^quit\b/u, null, 'takes a node out of the cluster']]),
	...rows('cockroach', 'change', [[/^(?:start|init|node recommission|import|userfile|cert|auth-session|debug zip|debug recover|nodelocal|connect)\b/u, null, 'starts or changes the cluster']]),
	...rows('repmgr', 'destructive', [[null, /\s--action[ =]stop\b|\s(?:primary|standby|witness|node) unregister\b/u, 'stops or forgets a node']]),
	...rows('elasticsearch-node', 'destructive', [[/^(?:unsafe-bootstrap|detach-cluster|repurpose|remove-settings|remove-customs)\b/u, null, 'gives data up to start again']]),
	...rows('wp', 'destructive', [[/^(?:db (?:import|reset|drop|clean)|site (?:delete|empty|archive|deactivate)|post delete|user delete)\b/u, null, 'overwrites or deletes data']]),
	...rows('rq', 'destructive', [[/^empty\b/u, null, 'deletes what waits in a queue']]),
	...rows('hbase', 'destructive', [[null, /\b(?:disable|drop|truncate|delete\w*|disable_all|drop_all)\s+'/u, 'takes a table away']]),
	...rows('echo printf', 'destructive', [[null, /\b(?:disable server|disable frontend|shutdown (?:frontend|session|sessions)|set server \S+ state maint|set weight \S+ 0)\b/u, 'takes a server out of service']]),
	...rows('supabase pscale', 'destructive', [[/^(?:db|migration|migrate|migrations)[ :](?:rollback|down|reset|undo|revert)\b/u, null, 'takes migrations back']]),
];
