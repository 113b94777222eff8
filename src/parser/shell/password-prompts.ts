/** A flag for a password with none behind it. Sources: mysql(1) and its fellows, option -p; psql(1), pg_dump(1), option -W; ldapsearch(1), option -W. */
export const PASSWORDS: readonly {readonly programs: RegExp; readonly line: RegExp; readonly not?: RegExp}[] = [
	{programs: /^(?:mysql|mariadb)(?:dump|admin|check|import|binlog|pump|show|slap|-dump|-admin|-check|-import|-upgrade|_upgrade)?$/u, line: /\s(?:-p|--password)(?:\s|$)/u},
	{programs: /^createuser$/u, line: /\s(?:-P|--pwprompt|--interactive|-[a-zA-Z]*P[a-zA-Z]*)(?:\s|$)/u},
	{programs: /^(?:psql|pg_(?:dump|dumpall|restore|basebackup|rewind)|createdb|dropdb|createuser|dropuser|vacuumdb|reindexdb)$/u, line: /\s(?:-W|--password)(?:\s|$)/u},
	// A new store wants one, unless a file, a variable of the line or a program brings it. Source: restic-init(1).
	{programs: /^restic$/u, line: /\sinit(?:\s|$)/u, not: /\s(?:-p|--password-(?:file|command)|--insecure-no-password)\b/u},
	{programs: /^ldap(?:search|modify|add|delete|passwd|whoami|compare|modrdn|exop)$/u, line: /\s-[a-zA-Z]*W(?:\s|$)/u, not: /\s-[a-zA-Z]*y(?:\s|$)/u},
];
