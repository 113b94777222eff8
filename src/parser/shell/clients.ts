import type {Context} from '../../plan/step.ts';
import {byProgram} from './by-program.ts';

/** Programs that take over the terminal and read the following lines. `line` must fit and `not` must not for the client to open. */
type Client = {readonly kind: Context['kind']; readonly programs: RegExp; readonly line?: RegExp; readonly not?: RegExp};

/** Sources: each client's manual on what makes it run once and end. */
const CLIENTS: readonly Client[] = [
	{kind: 'shell', programs: /^(?:ssh|slogin)$/u, not: /\s-\w*[NfT]\w*(?:\s|$)|\s-[QVG]\b/u},
	{kind: 'shell', programs: /^mosh$/u},
	// Source: Juju's reference, `juju ssh`; a script of the project's own that opens one.
	{kind: 'shell', programs: /^juju$/u, line: /\sssh(?:\s+--container[ =]\S+|\s+--?\S+)*\s+[^\s-]\S*(?:\s+(?:sudo\s+)?(?:-i|su|bash|sh|zsh))?$/u},
	{kind: 'shell', programs: /^shell(?:\.sh)?$/u, line: /^\S+$/u},
	// A script of the project's own around `docker exec`: `./shopctl shell web`. Phones and packages are no such place, and words about shells are none.
	{kind: 'shell', programs: /^(?!(?:adb|dnf|yum|nix|guix|hbase|echo|grep|git|man|which|type|apt|apt-get|snap|brew|pip|pip3|npm|the|an?|your|my|our|this|that|each|every|any|another|new|old|open|close|use|start|login|interactive|remote|root|secure|unix|linux|same|other)$)[a-z][\w.-]*$/u, line: /^\S+ shell (?!(?:scripts?|prompts?|sessions?|commands?|access|windows?|history|completions?|environments?|variables?|profiles?|users?|accounts?)$)[a-z][\w.-]*(?:[:/][\w.-]+)?$/u},
	// Tools of a vendor that are called after it.
	{kind: 'shell', programs: /^(?:[a-z][a-z0-9]*-ssh|mssh)$/u, not: /\s(?:-c|--command)\b|\s--\s/u},
	{kind: 'shell', programs: /^(?:hcloud|platform|upsun|docker-machine|dokku|scalingo|aptible|convox|clever|linode-cli|kops|lightsail|gh|ibmcloud|openstack|nova|knife|pulumi|eb|kubectl|dcos|rancher|lando|ddev)$/u, line: /^\S+(?: (?!-)\S+){0,2} (?:ssh|enter|node-shell)(?: --?\S+(?:[ =](?!-)\S+)?)*(?: [^\s-]\S*)?$/u, not: /\s(?:-c|--command)\b|\s--\s|^kubectl ssh-/u},
	{kind: 'shell', programs: /^(?:bash|sh|zsh|fish|dash|ksh|nix-shell)$/u, not: /\s(?:-\w*c|--version|-n)\b|\s[^-\s]\S*/u},
	{kind: 'shell', programs: /^(?:make|gmake|just|task|rake|invoke|mage)$/u, line: /\s(?:\S+[-_:.])?(?:shell|bash|zsh|sh|ssh)(?:\s+\w+=\S*)*$/u},
	{kind: 'sql', programs: /^(?:make|gmake|just|task|rake|invoke|mage)$/u, line: /\s(?:\S+[-_:.])?(?:psql|mysql)(?:\s+\w+=\S*)*$/u},
	{kind: 'sql', programs: /^cf$/u, line: /\sconnect-to-service\b/u, not: /-no-client\b/u},
	{kind: 'shell', programs: /^su$/u, not: /\s(?:-c|--command)\b/u},
	// A shell with another group. Source: newgrp(1).
	{kind: 'shell', programs: /^newgrp$/u},
	{kind: 'shell', programs: /^(?:sudo|doas)$/u, line: /^\S+ (?:-\w*[is]|--login|--shell|-u \S+ -[is]|-[is] -u \S+|-[is]u ?\S+|su(?: .*)?)$/u},
	{kind: 'shell', programs: /^(?:flyctl|fly)$/u, line: /\s(?:ssh console|console)\b/u, not: /\s(?:-C|--command)\b/u},
	{kind: 'shell', programs: /^(?:heroku|scalingo)$/u, line: /\sps:exec\b|\srun\s(?:(?:-[arst]|--(?:app|remote|size|type|region))[ =]\S+\s|--no-tty\s)*(?:bash|sh|zsh)\b(?!\s+-c)/u},
	{kind: 'shell', programs: /^(?:gcloud)$/u, line: /\s(?:compute ssh|cloud-shell ssh|app instances ssh)\b/u, not: /--command\b|\s--\s/u},
	{kind: 'shell', programs: /^aws$/u, line: /\sssm start-session\b|\secs execute-command\b|\sec2-instance-connect ssh\b/u, not: /--document-name|--command[ =](?!"?'?(?:\/bin\/)?(?:ba|z|a)?sh\b)/u},
	{kind: 'shell', programs: /^az$/u, line: /\s(?:ssh vm|webapp ssh|container exec|containerapp exec)\b/u, not: /--exec-command[ =](?!"?'?(?:\/bin\/)?(?:ba)?sh\b)|--command[ =](?!"?'?(?:\/bin\/)?(?:ba)?sh\b)/u},
	{kind: 'shell', programs: /^(?:vagrant|minikube|multipass|eb|lima|limactl|colima|railway|tsh)$/u, line: /\s(?:ssh|shell)(?![\w-])/u, not: /\s(?:-c|--command)\b/u},
	{kind: 'shell', programs: /^nomad$/u, line: /\salloc exec\b/u, not: /\s(?!\S*sh$)[a-z][\w.-]*\s+-\w+$/u},
	{kind: 'shell', programs: /^doctl$/u, line: /\scompute ssh\b/u, not: /--ssh-command/u},
	{kind: 'shell', programs: /^oc$/u, line: /\s(?:rsh|debug)\b/u},
	// A plugin of that name; and a call that names no command, as only one who wants a shell leaves it.
	{kind: 'shell', programs: /^(?:kubectl|k)$/u, line: /\srsh\s/u, not: /\s--\s/u},
	{kind: 'shell', programs: /^(?:kubectl|oc|k)$/u, line: /^\S+(?:\s(?:-n|--namespace|--context)[ =]\S+)*\sexec(?:\s(?:-[nc]|--namespace|--container|--context)[ =]\S+)*\s(?:(?!-)[^\s$]\S*|"?\$\(.*\)"?)(?:\s(?:-[nc]|--namespace|--container)[ =]\S+)*$/u},
	{kind: 'shell', programs: /^(?:poetry|pipenv|hatch)$/u, line: /\sshell$/u},
	{kind: 'shell', programs: /^(?:kubectl|oc|k)$/u, line: /^\S+(?=\s)(?!\s(?:gadget|krew|trace|argo)\s).*\s(?:exec|attach|debug|run)\b.*\s(?:-\w*[it]\w*|--stdin|--tty)\b/u, not: /\s--\s+(?!\S*sh(?:\s|$))|\srun\b(?!.*\s(?:-\w*t\w*|--tty)\b).*--overrides\b.*\bcommand\b/u},
	{kind: 'shell', programs: /^(?:docker|podman|nerdctl)$/u, line: /\sattach\b|\srun\b.*\s-(?:\w*i\w*t|\w*t\w*i)\w*\b.*\s\S*sh$/u},
	// A shell in place of what the image starts.
	{kind: 'shell', programs: /^(?:docker|podman|docker-compose|podman-compose)$/u, line: /\srun\b.*\s--entrypoint[= ](?:\/\S*\/)?(?:ba|da|z|a)?sh(?: -c "?(?:(?:gosu|su-exec|exec|su) (?:\S+ )?)?(?:\/\S*\/)?(?:ba|z)?sh"?)?\s+[\w./:@-]+$/u},
	// Consoles of machines and containers: whatever runs behind them reads what is typed. Sources: the manuals of KubeVirt, libvirt, Proxmox, Xen, LXD, LXC, systemd, IPMI, jails, zones and the clouds' serial consoles.
	{kind: 'shell', programs: /^virtctl$/u, line: /\s(?:console|ssh)\b/u, not: /\s(?:-c|--command)\b/u},
	{kind: 'shell', programs: /^kubectl$/u, line: /\svirt (?:console|ssh)\b/u, not: /\s(?:-c|--command)\b/u},
	{kind: 'shell', programs: /^(?:virsh|xl|xm|qm|pct|lxc|incus|vzctl|prlctl)$/u, line: /^\S+ (?:-\S+ (?:\S+:\S+ )?)*(?:console|terminal|enter|shell)\b/u},
	{kind: 'shell', programs: /^lxc-(?:attach|console)$/u, not: /\s--\s/u},
	{kind: 'shell', programs: /^machinectl$/u, line: /\s(?:login(?:\s+\S+)?|shell(?:\s+\S+)?)$/u},
	{kind: 'shell', programs: /^(?:chroot|arch-chroot|systemd-nspawn|zlogin)$/u, line: /^\S+ (?:-\w+ (?:\S+ )?)*\S+$/u},
	{kind: 'shell', programs: /^jexec$/u, line: /^\S+ (?:-\w+ )*\S+(?: \S*sh)?$/u},
	{kind: 'shell', programs: /^nsenter$/u, line: /^\S+(?:\s+(?:-[tSG]\s+\S+|-\S+))+(?:\s+\S*sh)?$/u},
	{kind: 'shell', programs: /^(?:toolbox|distrobox|cephadm)$/u, line: /\s(?:enter|shell)\b/u, not: /\s--\s/u},
	// Servers that are their own clients, told so by a flag. Source: OpenMLDB's and ClickHouse's references.
	{kind: 'unknown', programs: /^[a-z][\w.-]*$/u, line: /\s--(?:role|mode)[= ][\w-]*(?:client|shell|console|cli)(?:\s|$)/u, not: /\s(?:-e|--execute|--query|--cmd)\b/u},
	{kind: 'shell', programs: /^podman$/u, line: /\smachine ssh(?:\s+\S+)?$/u},
	{kind: 'shell', programs: /^crictl$/u, line: /\sexec\b.*\s-\w*[it]\w*\b.*\s\S*sh$/u},
	{kind: 'shell', programs: /^ctr$/u, line: /\stasks? (?:attach|exec)\b.*(?:\s\S*sh$|attach)/u},
	{kind: 'shell', programs: /^ipmitool$/u, line: /\ssol activate\b/u},
	// The console of the machine in it. Source: qemu(1), -nographic, -display curses.
	{kind: 'shell', programs: /^(?:qemu-system-\w+|qemu-kvm|kvm)$/u, line: /\s(?:-nographic|-curses|-serial (?:mon:)?stdio|-display curses)(?:\s|$)/u, not: /\s-daemonize\b/u},
	{kind: 'shell', programs: /^(?:ipmiconsole|conman|minicom|picocom|cu|tip|rlogin)$/u, not: /\s-[qQV]\b/u},
	{kind: 'shell', programs: /^(?:rsh|slogin)$/u, line: /^\S+ (?:-\S+ (?:\S+ )?)*\S+$/u},
	{kind: 'shell', programs: /^racadm$/u, line: /\sconnect\b/u},
	// Sources: `terraform console`, `tofu console`.
	{kind: 'unknown', programs: /^(?:terraform|tofu|terragrunt)$/u, line: /^\S+(?:\s-\S+)*\sconsole(?:\s-\S+)*$/u},
	// With a command behind the session's name they run that.
	{kind: 'shell', programs: /^(?:tmux|byobu)$/u, line: /^\S+(?:\s(?:new|new-session)(?:\s-[sntc]\s?\S+|\s-[AP])*)?$/u},
	{kind: 'shell', programs: /^screen$/u, line: /^\S+(?:\s-(?:S|t)\s\S+|\s-U)*$/u},
	{kind: 'shell', programs: /^screen$/u, line: /\s\/dev\/(?:tty|cu)\S+/u},
	{kind: 'shell', programs: /^gcloud$/u, line: /\scompute connect-to-serial-port\b/u},
	{kind: 'shell', programs: /^az$/u, line: /\sserial-console connect\b/u},
	{kind: 'shell', programs: /^(?:bosh|cf)$/u, line: /\sssh\b/u, not: /\s(?:-c|--command)\b/u},
	{kind: 'shell', programs: /^Enter-PSSession$/iu},
	{kind: 'shell', programs: /^(?:powershell|pwsh|cmd|wsl)$/iu, line: /^\S+(?:\s[-/](?:NoProfile|NoLogo|NoExit|k|d \S+|u \S+))*$/iu},
	{kind: 'sql', programs: /^(?:psql|pgcli|gitlab-psql|gitlab-geo-psql)$/u, not: /\s(?:-\w*[cfl]\w*|--command\S*|--file\S*|--list|--version|--help|-V)(?:\s|$)|\s-c\S/u},
	{kind: 'sql', programs: /^(?:mysql|mariadb|mycli)$/u, not: /\s(?:-e\S*|--execute\S*|--version|--help|-V)(?:\s|$)|\s-e/u},
	{kind: 'sql', programs: /^(?:sqlite3|duckdb)$/u, not: /\s-(?:cmd|version|batch)\b|^\S+\s+(?:-\S+\s+)*\S+\s+\S+|\s-c\s/u},
	{kind: 'sql', programs: /^(?:cqlsh|clickhouse-client|sqlplus|snowsql|usql|trino|presto|beeline|hive|impala-shell)$/u, not: /\s(?:-e|-f|-q|--query|--queries-file|--execute|--file|@\S+)(?:\s|=)|\s@\S+/u},
	{kind: 'sql', programs: /^cockroach$/u, line: /\ssql\b/u, not: /\s(?:-e|--execute|-f|--file)\b/u},
	// Without the server around it, the program of the server reads statements itself. Source: postgres(1), single-user mode.
	{kind: 'sql', programs: /^(?:postgres|postmaster)$/u, line: /\s--single\b/u},
	// Version 2 has commands in its place. Source: the reference of influx.
	{kind: 'unknown', programs: /^influx$/u, line: /^influx(?:\s+-{1,2}[\w-]+(?:[= ](?!-)\S*)?)*\s*$/u, not: /\s--?(?:execute|import|version|help)\b/u},
	// Sources: isql(1) and iusql(1) of unixODBC, tsql(1) of FreeTDS, Firebird's isql-fb.
	{kind: 'sql', programs: /^(?:isql|iusql|tsql|isql-fb)$/u, not: /\s-[biL]\b/u},
	{kind: 'sql', programs: /^sqlcmd$/u, not: /\s-[QqiLV]\b/u},
	{kind: 'sql', programs: /^(?:flyctl|fly)$/u, line: /\s(?:postgres|pg|mpg) connect\b/u, not: /\s(?:-c|--command)[ =]/u},
	{kind: 'sql', programs: /^heroku$/u, line: /\s(?:pg:psql|psql)\b/u, not: /\s(?:-c|--command|-f|--file)\b/u},
	{kind: 'sql', programs: /^gcloud$/u, line: /\s(?:sql connect|alloydb connect|spanner cli)\b/u},
	// Source: railway connect, render psql.
	{kind: 'sql', programs: /^(?:railway|render)$/u, line: /^railway connect\b|^render psql\b/u, not: /\s(?:-c|--command|--help)\b/u},
	{kind: 'sql', programs: /^(?:pscale|turso)$/u, line: /\s(?:shell|db shell)\b/u, not: /\sdb shell \S+ ["'\w]/u},
	{kind: 'sql', programs: /^(?:(?:gitlab-)?rails|manage\.py|django-admin)$/u, line: /\s(?:dbconsole|db|dbshell)(?:\s|$)/u},
	{kind: 'unknown', programs: /^(?:mongosh|mongo)$/u, not: /\s(?:--eval|-f|--file|--version)\b|\.js(?:\s|$)/u},
	{kind: 'unknown', programs: /^(?:redis-cli|valkey-cli|keydb-cli|gitlab-redis-cli)$/u, not: /^\S+(?:\s+-(?:[hpnaus]|-user|-pass|-tls|-cacert|-cert|-key)\s+\S+|\s+--?(?:tls|c|insecure|no-auth-warning)|\s+-[hpna]\S+)*\s+(?!-)\S+|\s--(?:scan|pipe|bigkeys|stat|latency\S*|rdb|eval|cluster|memkeys|hotkeys)\b/u},
	{kind: 'unknown', programs: /^dgmgrl$/u, not: /\s(?:@\S+|show|validate|switchover|failover|reinstate|convert|edit|enable|disable|export|start|stop)\b/iu},
	{kind: 'unknown', programs: /^(?:rman|asmcmd|ggsci|adrci|db2)$/u, not: /\s(?:-s|@\S+|-c|cmdfile\S*|"[^"]+"|'[^']+')|^db2 \S/u},
	{kind: 'unknown', programs: /^(?:(?:gitlab-|bin\/)?rails)$/u, line: /\s(?:c|console)(?:\s|$)/u},
	{kind: 'unknown', programs: /^(?:artisan)$/u, line: /\stinker\b/u, not: /--execute/u},
	{kind: 'unknown', programs: /^manage\.py$/u, line: /\sshell(?:_plus)?\b/u, not: /\s-c\b|--command/u},
	{kind: 'unknown', programs: /^heroku$/u, line: /\srun\s(?:(?:-[arst]|--(?:app|remote|size|type))[ =]\S+\s)*(?:(?:bundle exec )?rails (?:c|console)|console|python3?|node|irb|iex)(?:\s(?:-[arst]|--(?:app|remote|size|type))[ =]\S+)*$|\sredis:cli\b|\sconsole\b/u},
	{kind: 'unknown', programs: /^(?:python3?|node|irb|pry|ipython|iex|php|bpython|jshell|ghci|erl|scala)$/u, line: /^\S+(?:\s-i|\s-a)?$|^iex -S/u},
	// Without words of their own they ask for them, line by line. Sources: the manuals of libvirt, Ceph, Gluster, crmsh, OpenStack, Windows Server, NTP, LIO, BlueZ, FRR, BIRD, FreeSWITCH, Aerospike, Spark.
	{kind: 'unknown', programs: /^(?:virsh|ceph|gluster|crm|openstack|diskpart|ntdsutil|netsh|wmic|nslookup|ntpq|targetcli|bluetoothctl|wpa_cli|vtysh|birdc?|fs_cli|aql|asadm|spark-shell|pyspark|sparkR|hpssacli|ssacli)$/u, line: /^\S+(?: (?:-c|--connect) \S+)?$/u},
	{kind: 'unknown', programs: /^(?:hbase|ipmitool|bq)$/u, line: /\sshell$/u},
	{kind: 'unknown', programs: /^(?:smbclient|cypher-shell|mysqlsh)$/u, not: /\s(?:-[cLfe]|--(?:command|execute|file|list|version))\b/u},
	// With a request behind a flag they do that alone. Sources: kadmin(1), ktutil(1), debugfs(8), gdisk(8), lvm(8), crash(8), cephfs-shell(8).
	{kind: 'unknown', programs: /^kadmin(?:\.local)?$/u, not: /\s-(?:q|h)\b|^\S+(?:\s+-[rpcktdexsw]\s+\S+|\s+-[klmn])*\s+[a-z]/u},
	{kind: 'unknown', programs: /^(?:debugfs|gdisk|lvm|ktutil|crash|cephfs-shell)$/u, line: /^(?:debugfs(?: -[wcnD])*(?: [^\s-]\S*)?|gdisk [^\s-]\S*|(?:lvm|ktutil|crash|cephfs-shell))$/u},
	// The console of a node of Erlang or Elixir. Sources: rabbitmq-diagnostics(8), Mix' and Rebar's releases.
	{kind: 'unknown', programs: /^rabbitmq-diagnostics$/u, line: /\sremote_shell\b/u},
	{kind: 'unknown', programs: /^[a-z][\w-]*$/u, line: /^\S+ (?:remote_console|remote_iex|start_iex|remote|console)$/u, not: /^(?:open|use|see|check|via|from|the|this|your|our|in|on|at|to|with|and|or|web|admin|management|cloud|gcp|azure|firebase|serial|interactive|remote|git|conan|flatpak|dvc|hg|ansible\S*|pulumi|terraform|docker|aws|az|gh|nx|turbo) /u},
	{kind: 'unknown', programs: /^asterisk$/u, line: /\s-\w*r\w*(?:\s|$)/u, not: /\s-\w*x\b/u},
	// Without a file or a pipe they read what is typed, up to Ctrl-D. Sources: cat(1), tee(1), at(1), ncat(1), mail(1), s_client(1), kubectl, Kafka's tools.
	{kind: 'shell', programs: /^(?:batch|at)$/u, line: /^(?:batch|at (?!-|.*\s-f\b)\S.*)$/u},
	{kind: 'unknown', programs: /^(?:cat|tee|kubectl|oc)$/u, line: /^(?:cat(?: -)?|tee(?: -a)? \S+|\S+ .*\b(?:apply|create|replace|delete)\b.*\s-f[ =]?-(?:\s.*)?)$/u},
	{kind: 'unknown', programs: /^(?:nc|ncat|netcat)$/u, line: /^\S+ (?:-[^zlw\s]+ )*(?!-)\S+ \d+$/u},
	{kind: 'unknown', programs: /^(?:kafka-console-producer(?:\.sh)?|bc|dc|openssl|mail|mailx)$/u, line: /^(?:kafka\S+ |[bd]c(?: -l)?$|openssl s_client\b|mailx? .*-s )/u},
	// Source: gdb(1), `-batch`; a last request to quit does the same.
	{kind: 'unknown', programs: /^gdb$/u, not: /\s--?(?:batch(?:-silent)?|version|help|configuration)\b|\s-{1,2}(?:ex|eval-command)[= ]["']?q(?:uit)?\b/u},
	// With a command behind the disk it does that alone. Source: parted(8).
	{kind: 'unknown', programs: /^parted$/u, line: /^\S+(?:\s+(?:-a\s+\w+|--?[a-z]\S*))*(?:\s+[^\s-]\S*)?$/u, not: /\s(?:-[lshv]|--(?:list|script|help|version))\b/u},
	// With a command behind its options it does that alone. Source: ZooKeeper's reference of its shell.
	{kind: 'unknown', programs: /^(?:zkCli|zookeeper-shell)(?:\.sh)?$/u, not: /\s(?:ls2?|get\w*|create|set\w*|delete\w*|rmr|stat|sync|addauth|config|reconfig|removewatches|version)(?:\s|$)/u},
	{kind: 'unknown', programs: /^(?:telnet|ftp|sftp|lftp|ldapmodify|nsupdate|rabbitmq-shell|bconsole|fdisk)$/u, not: /\s-(?:b|l|f|s|e|c)\b/u},
];

const clientsOf = byProgram(CLIENTS);

/** The context that a command opens when a person types it, without what wraps it; null if it runs once and ends. */
export function clientOf(line: string): Context['kind'] | null {
	const program = (line.split(' ')[0] ?? '').split('/').at(-1) ?? '';
	const plain = line.replace(/^\S+/u, program);
	const row = clientsOf(program).find((one) => (one.line?.test(plain) ?? true) && !(one.not?.test(plain) ?? false));
	return row?.kind ?? null;
}

/** Words of a client that are programs of a shell as well. Sources: each client's own list of commands (`help`). */
const OWN_WORDS: readonly (readonly [programs: RegExp, words: RegExp])[] = [
	[/^(?:ftp|sftp|lftp|smbclient)$/u, /^(?:ls|dir|cd|pwd|mkdir|rm|rmdir|del|chmod|chown|chgrp|df|du|ln|find|cat|more|open|type|user|history|echo|help)$/u],
	// What is typed to a server behind its port, and the dot that ends a message. Sources: RFC 5321, 1939 and 9112.
	[/^(?:telnet|nc|ncat|netcat|openssl)$/u, /^(?:\.|mail|stat|[A-Z]{3,}\S*)$/u],
	[/^virsh$/u, /^(?:start|reboot|shutdown|reset|edit|echo|cd|pwd|help)$/u],
	[/^targetcli$/u, /^(?:ls|cd|pwd|help|set|info|status)$/u],
	[/^(?:zkCli(?:\.sh)?|zookeeper-shell(?:\.sh)?)$/u, /^(?:ls2?|get|create|delete|stat|history|sync|connect|set|help)$/u],
	[/^(?:redis-cli|valkey-cli|keydb-cli)$/u, /^(?:type|time|sort|echo|set|get|info|dump|role|select|rename|script|save|append|wait|exec|eval|shutdown|move|keys|help)$/iu],
	[/^(?:fdisk|parted|gdb|diskpart|ntdsutil|netsh|nslookup|ntpq)$/u, /^(?:p|w|n|d|t|q|m|print|set|help|list|select|clean|format|info|run|kill|continue|break|host|server|ls|view|time|start|create|assign|go)$/u],
	[/^(?:gluster|ceph|openstack|crm)$/u, /^(?:status|df|pg|osd|mon|fs|auth|server|image|volume|network|peer|resource|node|configure|help|cd|ls|up)$/u],
];

/** Words of clients of SQL that shells have as well. Sources: `help` of mysql, sqlplus and cqlsh. */
const SQL_WORDS = /^(?:source\s+\S+\.(?:sql|dump|ddl|dml|txt)\b|(?:use|show|describe|desc|help|delimiter|spool|start|connect)\s+[^\s-][^|&$]*$|kill\s+(?:query\s+|connection\s+)?\d+|set\s+(?:global|session|local|names|@|\w+\s*=)|(?:flush|purge|status|reset|stop|start)\b[^|&$/-]*;?$)/iu;

/** True if the line begins with one of the client's own words, though a shell has a program of that name. `sql`: whatever the program, its client reads SQL. */
export function isOwnWord(client: string, line: string, sql = false): boolean {
	if (sql && SQL_WORDS.test(line)) return true;
	const [word = ''] = line.split(/\s/u);
	const program = client.split('/').at(-1) ?? '';
	return OWN_WORDS.some(([programs, words]) => programs.test(program) && words.test(word));
}

/** True for what takes every line up to Ctrl-D or a blank line, whatever it looks like. */
export function takesAll(program: string): boolean {
	return /^(?:cat|tee|kubectl|oc|mailx?)$/u.test(program);
}

/** True for what manuals mostly use to see whether a port answers. */
export function triesPort(program: string): boolean {
	return /^(?:telnet|nc|ncat|netcat)$/u.test(program);
}

/** Tools that end by themselves whatever they are given: none of them shows a prompt. Source: GNU coreutils and their like. */
const FINISHES = /^(?:cp|mv|rm|ln|ls|cat|tac|grep|egrep|zgrep|sed|awk|head|tail|wc|cut|sort|uniq|tr|diff|cmp|tee|find|stat|touch|mkdir|rmdir|chmod|chown|chgrp|tar|gzip|gunzip|zcat|unzip|zip|df|du|ps|kill|pkill|killall|free|uptime|date|git|service|systemctl|journalctl|curl|wget|scp|rsync|mysqldump|mysqlbinlog|pg_dump|apt|apt-get|yum|dnf|sha256sum|md5sum|netstat|ss|lsof|dig|ping)$/u;

/** True for a tool that cannot have opened the client whose prompt stands below it. */
export function finishes(tool: string): boolean {
	return FINISHES.test(tool);
}

/** True if what is typed next can only be for a language's own console: `from shop import Cart`, `cart = Cart.find(1)`. Sources: Python, Ruby. */
export function readsCode(text: string, from: number): boolean {
	const next = text.slice(from, from + 600).split('\n').map(line => line.trim()).find(line => line !== '' && !line.startsWith('#')) ?? '';
	return /^(?:from [\w.]+ import \w|import [\w.]+(?: as \w+)?$|[a-z_]\w* = [A-Z]\w*[.(]|[A-Z]\w*\.[a-z_]\w*[.(])/u.test(next);
}

/** True for a client whose `quit` leads from a menu to the one above. Sources: the manuals of Windows Server, FRR, LIO. */
export function hasMenus(program: string): boolean {
	return /^(?:ntdsutil|netsh|vtysh|targetcli)(?:\.exe)?$/iu.test(program);
}
