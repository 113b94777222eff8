import {rows} from './effect-row.ts';
import type {EffectRow} from './effect-row.ts';

/** Databases, backups, migrations. SQL inside of a command is read by sql-effect.ts. Sources: each client's manual. */
export const STORE_EFFECTS: readonly EffectRow[] = [
	...rows('dropdb dropuser mysqladmin', 'destructive', [[null, /dropdb|dropuser|\bdrop\b|\bshutdown\b/u, 'drops a database']]),
	...rows('mysqladmin', 'read', [[/\b(?:status|ping|processlist|extended-status|variables|version)\b/u, null, 'only looks']]),
	...rows('pg_restore mongorestore mysqlimport', 'read', [[null, /\s--list\b|^pg_restore -l\b|--dryRun|\s--file=-/u, 'only lists']]),
	// Without a database it writes the statements out; whoever cleans or creates means one. Source: pg_restore(1), -d.
	...rows('pg_restore', 'read', [[null, /^(?![^]*\s(?:-\w*[Ccd]|--(?:dbname|clean|create)))/u, 'writes out what it would restore']]),
	...rows('pg_restore', 'change', [[null, /\s(?:-d|--dbname)[ =]\S*[_-](?:temp|tmp|test|restored?|verify|check|scratch|drill)(?:\s|$)/u, 'restores beside what is live']]),
	...rows('pg_restore mongorestore mysqlimport', 'destructive', [[null, null, 'restores over live data']]),
	...rows('pg_dump pg_dumpall mysqldump mongodump mongoexport pg_isready pg_controldata pg_amcheck sqlcmd pgbench', 'read', [[null, null, 'only reads the database']]),
	...rows('pg_ctl pg_ctlcluster', 'destructive', [[/\bstop\b/u, null, 'stops the database']]),
	...rows('pg_ctl pg_ctlcluster pg_lsclusters patronictl repmgr', 'read', [[/^(?:status|list|history|show-config|topology|node status|node check|cluster show|$)/u, null, 'only looks']]),
	...rows('patronictl', 'destructive', [[/^remove\b/u, null, 'removes a cluster']]),
	// Source: velero.io, `velero restore --help`.
	...rows('velero', 'read', [[/^(?:\w+ )?(?:get|describe|logs|download|version)\b/u, null, 'only looks']]),
	// Source: restic(1); what is written lies beside what is live.
	...rows('restic', 'change', [[/\brestore\b/u, /(?:--target[ =]|\s-t )"?\/(?:var\/)?tmp\/?\S*|--target[ =]\S*(?:test|scratch|drill)/u, 'writes a copy beside what is live']]),
	// To a folder for temporary files, or as another copy. Sources: rclone copy, litestream restore.
	...rows('rclone', 'change', [[/^(?:copy|copyto)\b/u, /^(?!.*\ssync\s).*\s(?:\/tmp\/|\.\/?)\S*$/u, 'writes a copy beside what is live']]),
	...rows('litestream', 'change', [[/^restore\b/u, /\s-o[ =]\S*(?:backup|copy|tmp|temp|test|check|verify)/u, 'writes a copy beside what is live']]),
	...rows('litestream', 'destructive', [[/^restore\b/u, null, 'restores over live data']]),
	...rows('pgbackrest wal-g barman wal-e restic borg velero duplicity kopia rclone', 'destructive', [
		[/\b(?:restore|recover|backup-fetch|delta-restore|backup delete)\b/u, null, 'restores over live data'],
		[/\b(?:delete|forget|prune|expire|purge|remove|deletefile|cleanup)\b|^(?:stop)\b/u, null, 'deletes backups'],
		[/^sync\b/u, null, 'deletes files that are not in the source'],
	]),
	...rows('pgbackrest wal-g barman restic borg velero duplicity kopia rclone', 'read', [[/\b(?:info|list|list-backup|backup-list|show-backup|snapshots|check|verify|describe|get|ls|lsd|lsl|cat|diff|status|logs|version|snapshot list|collection-status|size)\b/u, null, 'only looks']]),
	...rows('redis-cli valkey-cli keydb-cli', 'destructive', [[/\b(?:flushall|flushdb|del|unlink|shutdown|swapdb|restore|cluster reset|script flush)\b/iu, null, 'deletes keys or stops the server']]),
	...rows('redis-cli valkey-cli keydb-cli', 'read', [[/^(?:ping|info|get|mget|hget|hgetall|keys|scan|ttl|type|llen|lrange|scard|smembers|zcard|zrange|exists|dbsize|monitor|client list|config get|slowlog get|memory \w+|latency \w+|lastsave|cluster (?:info|nodes)|role|time|xinfo|xlen|object|strlen|$)/iu, null, 'only looks']]),
	...rows('psql mysql mariadb sqlite3 cqlsh clickhouse-client cockroach mongosh mongo sqlplus usql pgcli mycli snowsql influx', 'read', [[null, null, 'opens a client']]),
	...rows('rabbitmqctl rabbitmqadmin', 'destructive', [[/\b(?:purge_queue|delete_\w+|delete|purge|reset|force_reset|stop|stop_app|shutdown|forget_cluster_node)\b/u, null, 'deletes messages or stops the broker']]),
	...rows('rabbitmqctl rabbitmqadmin rabbitmq-diagnostics', 'read', [[/^(?:list_\w+|list|show|status|cluster_status|report|ping|check_\w+|environment|node_health_check|memory_breakdown|get)\b/u, null, 'only looks']]),
	...rows('kafka-topics kafka-topics.sh kafka-consumer-groups kafka-consumer-groups.sh kafka-configs kafka-configs.sh kafka-delete-records.sh', 'destructive', [[null, /--delete\b|--reset-offsets\b.*--execute|delete-records/u, 'deletes messages or moves offsets']]),
	...rows('kafka-topics kafka-topics.sh kafka-consumer-groups kafka-consumer-groups.sh kafka-configs kafka-configs.sh kafka-console-consumer kafka-console-consumer.sh kcat kafkacat', 'read', [[null, /--(?:list|describe|dry-run)\b|consumer\.sh|kcat|kafkacat|kafka-console-consumer/u, 'only looks']]),
	...rows('flyway', 'destructive', [[/\b(?:clean|undo)\b/u, null, 'takes migrations back']]),
	...rows('flyway liquibase', 'read', [[/\b(?:info|validate|status|history|diff)\b/u, null, 'only looks']]),
	...rows('liquibase', 'destructive', [[/\b(?:rollback\S*|drop-?all)\b/iu, null, 'takes migrations back']]),
	...rows('manage.py django-admin', 'destructive', [[/^migrate \S+ (?:zero|\d{4}\S*|w{4,})|^(?:flush|reset_db|sqlflush)\b/u, null, 'takes migrations back or drops data']]),
	...rows('manage.py django-admin', 'read', [[/^(?:showmigrations|check|diffsettings|sqlmigrate|shell|dbshell|version|test|inspectdb|dumpdata)\b/u, null, 'only looks'], [/^migrate\b/u, /--(?:plan|check)\b/u, 'only shows the plan']]),
	...rows('flask', 'destructive', [[/^db downgrade\b/u, null, 'takes migrations back']]),
	...rows('flask', 'read', [[/^(?:routes|db (?:current|history|heads|show|check))\b/u, null, 'only looks']]),
	...rows('alembic', 'destructive', [[/^downgrade\b/u, null, 'takes migrations back']]),
	...rows('alembic', 'read', [[/^(?:current|history|heads|branches|show|check)\b/u, null, 'only looks']]),
	...rows('prisma', 'destructive', [[/^migrate reset\b|^db push\b.*|^db execute\b/u, /reset|--force-reset|--accept-data-loss|execute/u, 'overwrites the database']]),
	...rows('prisma', 'read', [[/^(?:migrate (?:status|diff)|validate|version|format|generate|studio|db pull)\b/u, null, 'only looks']]),
	...rows('knex sequelize sequelize-cli typeorm db-migrate dbmate goose migrate sql-migrate golang-migrate atlas node-pg-migrate migrate-mongo diesel sqlx sea-orm-cli', 'destructive', [
		[/(?:rollback|down|undo|revert|reset|drop|redo)\b/u, null, 'takes migrations back'],
	]),
	...rows('knex sequelize sequelize-cli typeorm db-migrate dbmate goose migrate atlas migrate-mongo diesel sqlx', 'read', [[/(?:status|list|version|show|currentVersion|validate|migration:show)\b/u, null, 'only looks']]),
	...rows('rails rake artisan', 'destructive', [[/^(?:\S+:)*restore\b/u, null, 'puts back a backup']]),
	...rows('rails rake artisan', 'destructive', [[/^db:(?:rollback|drop|reset|migrate:(?:down|reset|redo)|schema:load|structure:load|purge|truncate_all|setup)|^migrate:(?:rollback|reset|refresh|fresh)|^db:wipe|^queue:(?:flush|clear)/u, null, 'takes migrations back or drops data']]),
	...rows('rails rake artisan', 'read', [[/^(?:db:(?:migrate:status|version|abort_if_pending_migrations|show|table)|routes|about|stats|middleware|-T|migrate:status|route:list|queue:failed|queue:monitor|schedule:list|test|spec|console|c|dbconsole|tinker|notes)\b/u, null, 'only looks']]),
];
