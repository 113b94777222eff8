import {telling} from './fence-content.ts';

/** What every line of a piece of a file looks like, and what only such a file has. `first`: how it has to begin. */
type FileShape = {readonly file: string; readonly line: RegExp; readonly sure: RegExp; readonly first?: RegExp};

/** Files whose lines look like calls of programs, though no program has their names. Sources: the manual pages and references that each row names. */
const FILES: readonly FileShape[] = [
	{file: 'sshd_config(5)', line: /^\s*(?:Match|[A-Z][A-Za-z]{3,})\s+\S/u, sure: /^\s*(?:PermitRootLogin|PasswordAuthentication|PubkeyAuthentication|AuthorizedKeysFile|ChallengeResponseAuthentication|KbdInteractiveAuthentication|PermitEmptyPasswords|AllowUsers|AllowGroups|DenyUsers|ClientAliveInterval|ClientAliveCountMax|MaxAuthTries|MaxSessions|UsePAM|X11Forwarding|AllowTcpForwarding|GatewayPorts|ForceCommand|ChrootDirectory|ListenAddress|KexAlgorithms|HostKey)\s/u},
	{file: 'pg_hba.conf', line: /^\s*(?:local|host(?:no)?(?:ssl|gssenc)?)\s+\S+\s+\S+\s+(?:\S+\s+){0,2}(?:trust|reject|md5|scram-sha-256|password|peer|ident|cert|ldap|gss|pam|radius)(?:\s+\S+=\S+)*\s*$/u, sure: /^/u},
	{file: 'redis.conf', line: /^\s*(?:bind|port|dir|save|timeout|user|databases|(?:un)?rename-command|log(?:file|level)|pidfile|unixsocket\S*|(?:protected|cluster|replica|slave|repl|min|auto|io|tls|client|tcp|notify|lazyfree|active|hash|list|set|zset|latency|slowlog|aof|rdb|stop|lua|maxmemory)-\S+|requirepass|masterauth|masteruser|replicaof|slaveof|supervised|daemonize|append(?:only|fsync|filename|dirname)|maxmemory|maxclients|dbfilename|aclfile|loadmodule|include|sentinel \S+)\s+\S/u, sure: /^\s*(?:protected-mode|requirepass|masterauth|supervised|daemonize|appendonly|appendfsync|dbfilename|maxmemory(?:-policy)?|cluster-enabled|replica-\S+|repl-\S+|rename-command|sentinel monitor)\b|^\s*bind (?:\d|\*|::)/u},
	{file: 'haproxy.cfg', line: /^\s*(?:global|defaults|(?:frontend|backend|listen|default_backend|use_backend|acl|bind|balance|server|default-server|mode|option|timeout|http-(?:request|response|check)|tcp-(?:request|check)|stats|log|maxconn|retries|stick|stick-table|cookie|errorfile|redirect|user|group|daemon|chroot|monitor-uri)\b.*)$/u, sure: /^\s*(?:(?:backend|frontend|listen) \S+\s*$|server \S+ \S+:\d+|default_backend |use_backend |balance \w+$|option httpchk)/u},
	{file: 'fstab(5)', line: /^\s*(?:(?:UUID|LABEL|PARTUUID|PARTLABEL)=\S+|\/dev\/\S+|[\w.-]+:\/\S*|\/\/\S+|tmpfs|proc|overlay)\s+(?:\/\S*|none|swap)\s+(?:auto|ext[234]|xfs|btrfs|nfs4?|cifs|swap|tmpfs|proc|vfat|iso9660|ntfs(?:-3g)?|zfs|ceph|glusterfs|overlay|fuse\S*|none)(?:\s+\S+(?:\s+\d\s+\d)?)?\s*$/u, sure: /^/u},
	{file: 'sudoers(5)', line: /^\s*(?:Defaults\b.*|(?!(?:local|declare|export|readonly|typeset)\s)[%+]?[\w.-]+\s+\S+\s*=\s*\([^)]*\)\s*\S.*)$/u, sure: /=\s*\([^)]*\)/u},
	{file: 'limits.conf(5)', line: /^\s*(?:\*|[%@]?[\w-]+)\s+(?:soft|hard|-)\s+(?:nofile|nproc|memlock|core|stack|as|fsize|rss|cpu|data|priority|nice|rtprio|maxlogins)\s+\S+\s*$/u, sure: /^/u},
	{file: 'exports(5)', line: /^\s*\/\S+\s+\S+\([\w,=]+\)/u, sure: /^/u},
	{file: 'nginx', line: /^\s*(?:[a-z][a-z_]*\b[^;{}|&]*;|(?:server|location|upstream|http|events|if|map|limit_except|stream)\b[^;{}]*\{|\})\s*(?:#.*)?$/u, sure: /^\s*(?:proxy_|fastcgi_|uwsgi_|ssl_|client_|keepalive_|server_name|listen \S+;|return [1-5]\d\d\b|rewrite \S+ \S|add_header|error_page|try_files|location \S|upstream \w+ \{|server \S+:\d+\b[^;]*;|root \/\S+;|allow \S+;|deny \S+;|access_log|limit_req)/u},
	{file: 'httpd', first: /^\s*<[A-Z]\w+[^<>]*>\s*$/u, line: /^\s*(?:<\/?[A-Z]\w+[^<>]*>|[A-Z][A-Za-z]+\s+\S.*)\s*$/u, sure: /^\s*<\/[A-Z]\w+>/u},
	{file: 'an inventory of Ansible', line: /^\s*(?:\[[\w.:-]+\]|[\w.[\]:-]+(?:\s+[a-z_]+=\S+)*)\s*$/u, sure: /\sansible_\w+=/u},
	{file: 'tnsnames.ora', first: /^\s*[A-Za-z][\w.]*\s*=\s*(?:\(.*)?$/u, line: /^\s*(?:[A-Za-z][\w.]*\s*=\s*)?\(?.*[()=]\s*$|^\s*[A-Za-z][\w.]*\s*=\s*$/u, sure: /^\s*\(\s*(?:DESCRIPTION|ADDRESS|CONNECT_DATA)/iu},
	{file: 'init.ora', line: /^\s*(?:\*|[a-z]\w*)\.\w+\s*=\s*\S/u, sure: /^\s*\*\./u},
	{file: 'iptables-save(8)', first: /^\s*(?:\*(?:filter|nat|mangle|raw)|:[A-Z]+\s|-[AI]\s)/u, line: /^\s*(?:\*(?:filter|nat|mangle|raw)|:[A-Z][\w-]*\s+\S+.*|-[AI]\s+\S+\s.*|COMMIT)\s*$/u, sure: /^/u},
	{file: 'chrony.conf(5)', line: /^\s*(?:server|pool|peer|driftfile|makestep|rtcsync|allow|deny|restrict|keyfile|leapsectz|logdir|fudge|tinker|hwtimestamp|local stratum|bindaddress|cmdallow|maxupdateskew|statsdir|disable|includefile)\b/u, sure: /^\s*(?:(?:server|pool|peer) \S+ (?:iburst|prefer|minpoll|maxpoll)|driftfile \/|makestep \d|restrict (?:default|-\d|\d|source))/u},
	{file: 'rsyslog.conf(5)', line: /^\s*(?:\*|[a-z\d,]+)\.(?:\*|[a-z!=]+)(?:;\S+)*\s+(?:@{1,2}\S+|-?\/\S+|:\w+:\S*|\*|~|stop)\s*$/u, sure: /^/u},
	{file: 'resolv.conf(5)', line: /^\s*(?:nameserver [\da-f]\S+|(?:search|domain|options|sortlist) \S.*)$/u, sure: /^\s*nameserver /u},
	{file: 'pam.conf(5)', line: /^\s*-?(?:auth|account|password|session)\s+(?:required|requisite|sufficient|optional|include|substack|\[[^\]]*\])\s+\S/u, sure: /^/u},
	{file: 'modprobe.d(5)', line: /^\s*(?:blacklist \w\S*|options \w\S* \w+=\S.*|install \w\S* \/\S+|softdep \w.*)\s*$/u, sure: /^\s*(?:blacklist|options|softdep)\s/u},
	{file: 'settings of MySQL or Galera', line: /^\s*[a-z]\w*\s*=\s*\S/u, sure: /^\s*(?:wsrep_|innodb_|binlog_|gtid_mode|relay_log|log_bin|performance_schema)/u},
	{file: 'an entry of a directory', line: /^\s*(?:(?:CN|OU|DC)=.*,(?:CN|OU|DC)=.*|[A-Za-z][\w-]*\s*[=:]\s*\S.*)$/u, sure: /^\s*(?:CN|OU|DC)=.*,(?:CN|OU|DC)=/u},
	{file: 'an option file', first: /^\s*\[[\w .:-]+\]\s*$/u, line: /^\s*(?:\[[\w .:-]+\]|[\w.-]+(?:\s*=.*)?|!include(?:dir)? \S+)\s*$/u, sure: /^\s*[\w.-]+\s*=\s*\S/u},
	{file: 'a Dockerfile', first: /^\s*(?:FROM|ARG)\s+\S/u, line: /^\s*(?:FROM|RUN|CMD|COPY|ADD|WORKDIR|ENV|ARG|EXPOSE|ENTRYPOINT|USER|VOLUME|LABEL|HEALTHCHECK|SHELL|STOPSIGNAL|ONBUILD)\s+\S|^\s+\S/u, sure: /^\s*FROM\s+[\w./:-]+/u},
];

/** The file that a block is a piece of, by its lines alone: each fits, and one of them stands in no other text. Null: none. */
export function fileByLines(text: string): string | null {
	const lines = telling(text);
	if (lines.length === 0) return null;
	const found = FILES.find(({first, line, sure}) => (first === undefined || first.test(lines[0] ?? '')) && lines.every((one) => line.test(one)) && lines.some((one) => sure.test(one)));
	return found?.file ?? null;
}
