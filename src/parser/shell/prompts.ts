import {NETWORK_LINE} from './network-words.ts';
import {isKnownProgram} from './programs.ts';

/** What stands before a typed line. `kind` says who reads it. */
export type PromptKind = 'shell' | 'sql' | 'client' | 'windows' | 'root';

type Row = {readonly kind: PromptKind; readonly pattern: RegExp};

/**
 * Sources: default prompts of bash, zsh, fish, busybox, PowerShell, cmd, psql, mysql, sqlite3, cqlsh, sqlplus, redis-cli, sentinel, mongosh,
 * python, irb, pry, node, iex, gpg, nsupdate, zkCli, etcdctl, influx, ftp, fdisk, gdb, lldb, Delve, parted, QEMU's monitor, OpenStack's clients, network switches.
 */
const PROMPTS: readonly Row[] = [
	{kind: 'windows', pattern: /^\s*(?:(?:\[PS\]|PS)(?: [^>\n]{0,80})?> ?|[A-Z]:\\[^>\n]{0,80}>)/u},
	// The name of a shell as the prompt, as manuals write it that show commands for more than one. Source: the reference manual of MySQL, "shell>".
	{kind: 'windows', pattern: /^\s*(?:cmd(?:\.exe)?|PowerShell|powershell|pwsh)> ?(?=\S)/u},
	{kind: 'shell', pattern: /^\s*(?:(?:ba|z|k|c|tc|fi)?sh|shell|terminal)> ?(?=[a-z./~]|[A-Z_]\w*=)/u},
	// An account's name as the whole prompt, with or without a blank before the sign.
	{kind: 'shell', pattern: /^\s*(?:root|ubuntu|oracle|postgres|ec2-user|centos|debian|deploy|vagrant|hadoop|kafka|jenkins|www-data) ?[>$%#] ?(?=[a-z./~])/u},
	{kind: 'shell', pattern: /^\s*[a-z][\w.-]{1,40}: ?[#$] ?(?=[a-z./~])/u},
	{kind: 'sql', pattern: /^\s*(?:mysql(?: ?\[\w*\])? ?|MariaDB \[[^\]\n]*\]|sqlite|(?:[\w-]+@)?cqlsh(?::\w+)?|SQL(?: (?=>(?:[^>\n]*|[^\n]*;[ \t]*)$))?|clickhouse(?:-client)? ?:\)|:\)|defaultdb|root@[\w.:-]+\/\w+|[\w-]+[=-](?:[#>](?!>\s?['"\d$])|\*[#>]|!#))> ?|^\s*<[\w -]{1,40}> ?[=-][#>] |^\s*\w[\w-]*[=-][#>*!]+ /u},
	{kind: 'client', pattern: /^\s*(?:redis(?: [\w.:-]+)?(?:\[\d+\])?|[\d.]+:\d+(?:\[\d+\])?|[\w.-]+:\d{4,5}(?:\[\d+\])?|not connected|>>|irb\([^)\n]*\)[:\d ]*|In \[\d+\]:|iex\(\d+\)|(?:\[\d+\] )?pry\([^)\n]*\)|(?:rs\d+|atlas|[\w-]+) ?\[[^\]\n]*\](?: \w+)?|[\w-]+:(?:PRIMARY|SECONDARY|ARBITER|OTHER|STARTUP2?|RECOVERING)|mongos|mongo|test|admin|ftp|sftp|lftp [^>\n]{0,60}|gpg(?:\/card)?|ipmitool|nsupdate|bconsole|\*(?=[a-z]+ )|rommon \d+ ?|rails|influx|rabbitmqctl|scala|jshell|ghci|tmsh|\w+@[\w.-]+ ?\(\w+\)[^>\n]{0,40}|[\w-]+\((?:prod|dev|main)[^)\n]*\)(?::\d+)*)> ?/u},
	// The shell of a storage system: its make, its name, who is logged in. Source: IBM's reference of the command line of Spectrum Virtualize.
	{kind: 'shell', pattern: /^\s*IBM_[A-Za-z]{3,20}:[\w.-]{1,60}:[\w.-]{1,40}> ?(?=[a-z])/u},
	// Windows' tools for directories say which menu one is in. Source: the command reference of ntdsutil.
	{kind: 'client', pattern: /^\s*(?:ntdsutil|ifm|fsmo maintenance|server connections|metadata cleanup|select operation target|authoritative restore|file maintenance|domain management|partition management|snapshot|semantic checker) ?: ?(?=\S)/iu},
	// Boot loaders of switches and routers. Sources: Cisco's boot loader commands, ROM monitor.
	{kind: 'client', pattern: /^\s*(?:switch|rommon \d+|boot|loader|ap) ?[:>] ?(?=(?:dir|rename|del(?:ete)?|boot|copy|flash_init|load_helper|set|unset|type|reset|confreg|format|tftpdnld|xmodem)(?:\s|$))/iu},
	// sqlcmd, isql and tsql number the lines of a batch.
	{kind: 'sql', pattern: /^\s*\d{1,3}> (?=\S)/u},
	// Sources: virsh(1), as a user and as root; guestfish(1).
	{kind: 'client', pattern: /^\s*(?:virsh [#>] |>?<fs> )(?=[a-z])/u},
	// Consoles named in capitals: Oracle's DGMGRL and ASMCMD, Db2.
	{kind: 'client', pattern: /^\s*(?:[A-Z][A-Z0-9]{2,11}|db2 =|ij|adrci|sqlplus|GGSCI \([^)\n]*\) \d+)> ?(?=\S)/u},
	{kind: 'client', pattern: /^\s*(?:In \[\d+\]: ?|\[zk: [^\]\n]{1,80}\] ?|Command \(m for help\): ?|\((?:gdb|lldb|dlv|[Pp]db|parted|qemu|mdb|rr|byebug|rdbg|Cmd|openstack|neutron|heat|cinder|glance|nova|trove|cephadm)\) ?|(?:[\w.-]+[>#]|[\w.-]+\(config[^)\n]*\)#) ?(?=(?:show|sh|configure|config|conf|no|interface|int|write|wr|copy|reload|enable|disable|end|exit|clear|debug|undebug|request|set|commit|service|install|dir|verify|terminal|ping|traceroute|boot|switch|redundancy|delete|undelete|erase|format|squeeze|rename|more|archive|upgrade|crypto|license|hw-module)(?:\s|$))|[\w.-]+\(config[^)\n]*\)# ?(?=\S))/u},
	// A mode behind a name and its role, or with no name before it. Sources: the manuals of NVIDIA's Onyx, Dell's OS10, Aruba's CX.
	{kind: 'client', pattern: /^\s*(?:[\w.-]+ ?)?(?:\[[\w-]{1,20}: ?[\w.-]{1,20}\] ?(?:\(config[^)\n]{0,40}\) ?[#>]|[#>](?= ?[a-z]))|\(config[^)\n]{0,40}\) ?#) ?(?=\S)/u},
	// Sources: Junos' reference of commands in both of its modes; Huawei's VRP and H3C's Comware; RouterOS.
	{kind: 'client', pattern: /^\s*(?:\{[\w:]+\}\s*)?[\w.-]+@[\w.-]+> ?(?=(?:show|configure|request|clear|monitor|restart|edit|file|op|ping|traceroute|start|set cli|exit|quit)(?:\s|$))|^\s*[\w.-]+@[\w.-]+# ?(?=(?:set|delete|deactivate|activate|commit|rollback|load|edit|run|top|up|insert|annotate|show|rename|replace)(?:\s|$))/u},
	{kind: 'client', pattern: /^\s*<[\w.-]+> ?(?=(?:system-view|display|save|reset|reboot|undo|quit|startup|dir|ping|tracert|super|return|terminal)(?:\s|$))|^\s*\[[~*]?[\w.:/-]+\] ?(?=(?:undo|display|sysname|quit|return|interface|commit)(?:\s|$))/u},
	{kind: 'client', pattern: /^\s*\[[\w.-]+@[\w. -]+\] (?:\/[\w/ -]+)?> ?(?=\S)/u},
	// The name of the machine left out: `> show version`.
	{kind: 'client', pattern: new RegExp(String.raw`^\s*[>#] ?(?=${NETWORK_LINE})`, 'u')},
	// Boot loaders, and what fdisk asks. Sources: GRUB's manual, fdisk(8).
	{kind: 'client', pattern: /^\s*grub(?: rescue)?> ?(?=\S)|^\s*(?:Select|Partition (?:number|type)|First sector|Last sector[^:]{0,40}|Hex code[^:]{0,40})(?: \([^)]*\))?: ?(?=\S)/u},
	{kind: 'shell', pattern: /^\s*(?:\(initramfs\)|[\w.-]+@[\w.-]+ [~/][^\s>]{0,60}>|(?:\([\w.@-]+\) ?)?➜ +\S+(?: git:\([^)]*\))?(?: ✗)?) +(?=[a-z./~])/u},
	// Who and where, without the machine. Source: the guides of Amazon EC2.
	{kind: 'shell', pattern: /^\s*\[[a-z][\w.-]{0,40} [~/][^\]\n]{0,60}\][$#] {0,3}(?=\S|$)/u},
	{kind: 'shell', pattern: /^\s*(?:\([\w.@-]+\) ?|\[[\w.@:-]{1,24}\] )?\[?[\w.-]+@[\w.-]+(?:[: /][^\n$#%>]{0,60})?\]?[$#%] {0,3}(?=\S|$)/u},
	{kind: 'shell', pattern: /^\s*(?:\([\w.@-]+\) )?(?:-?bash-[\d.]+|-?sh-[\d.]+|-(?:ba|z|k)?sh|zsh|[\w.-]+:(?:~|\/(?!\/))[^\n$#%> ]{0,60}|[~/][\w./-]{0,60}) ?[$#%❯➜](?![({A-Z]) ?(?=\S|$)/u},
	// One prompt for any of several machines: `till-0(1/2/3)# `, `till[1-3]$ `, `till{1,2}:~# `.
	{kind: 'shell', pattern: /^\s*(?:\w+@)?[a-z][\w.-]{0,40}(?:\(\w{1,8}(?:[/|,-]\w{1,8}){1,9}\)|\[\d+(?:[,/|-]\d+){1,9}\]|\{\w{1,8}(?:(?:,|\.\.)\w{1,8}){1,9}\})[\w.-]{0,20}(?::[~/][\w./-]{0,40})? ?[#$] ?(?=[a-z./~]|[A-Z_]\w*=)/u},
	// A machine's or a folder's name, and a sign that no command has by itself: `till-01 $ uptime`, `laptop     $ ssh till-01`. A hash may begin a remark as well.
	{kind: 'shell', pattern: /^\s*[a-z](?:[\w.]*[-\d][\w.-]*\s+|[\w.-]*\s{2,})\$ +(?=[a-z./~]|[A-Z_]\w*=)|^\s*[a-z][\w.]*-[\w.-]*\d[\w.-]*\s+# +(?=(?:sudo|systemctl|kubectl|docker|cat|cd|ls|service) |[A-Za-z_]\w*=\S)/u},
	// The name in brackets, or one in capitals.
	{kind: 'shell', pattern: /^\s*(?:\[[A-Za-z][\w.-]{0,40}\] ?[#$]|[A-Z][A-Z\d_-]{1,15}[#$]) {1,3}(?=[a-z./~])/u},
	// A dollar sign is part of the words `kernel$` and `module$` in GRUB's menu.
	{kind: 'shell', pattern: /^\s*(?:(?!(?:kernel|module)\$)[a-z][\w.-]{1,40}\$ (?=[a-z./~]|[A-Z_][A-Z0-9_]*=)|[a-z][\w.-]{0,40}[\w]# (?=[a-z./~]|[A-Z_][A-Z0-9_]*=))/u},
	// SUSE's prompt: `ada@till:~> `. Source: its /etc/bash.bashrc.
	{kind: 'shell', pattern: /^\s*[\w.-]+@[\w.-]+:[~/][^\s>]{0,60}> +(?=[a-z./~])/u},
	// The default prompt of SUSE and of tcsh without the account, maybe with an environment in front: `till-1:/srv> `, `(base) till-1:scripts> `.
	{kind: 'shell', pattern: /^\s*(?:\([\w.@-]{1,40}\) )?[a-z][\w.-]{0,40}:(?:~|[~]?\/(?!\/)[\w./-]{0,60})> +(?=[a-z./~]|[A-Z_]\w*=)|^\s*(?:\([\w.@-]{1,40}\) [a-z][\w.-]{0,40}|[a-z][\w.]{0,20}-[\w.-]{1,20}):[a-z][\w.-]{0,40}> +(?=[a-z./~]|[A-Z_]\w*=)/u},
	// Clients named before an angle, where a shell would write to a file of that name. Sources: their own manuals.
	{kind: 'client', pattern: /^\s*(?:(?:ceph|rados|rbd|etcd(?:ctl)?|consul|nats|ksql|gluster|pcs|nft|openssl|asadm|aql|tarantool|arangosh)>|kadmin(?:\.local)?:|smb: \\?>|crm\([^)\n]*\)[a-z/]*#|0: jdbc:[^>\n]{1,60}>) (?=[a-z])/iu},
	// Source: the manual of Bacula, its console.
	{kind: 'client', pattern: /^\*(?=(?:show|status|list|llist|run|restore|mount|umount|unmount|label|relabel|reload|purge|prune|delete|cancel|messages|update|estimate|sqlquery|automount|release|setdebug|disable|enable|truncate)(?:\s|$))/u},
	{kind: 'shell', pattern: /^\s*(?:[$❯➜»λ] |% +(?=[a-z./~])|\$> |\$~ (?=[a-z./~]))/u},
	{kind: 'shell', pattern: /^\s*\$(?=[a-z]\w* (?![-+*|]?=|\|)|\.{0,2}\/\w|(?:ls|pwd|whoami|hostname|date|uptime|id|df|ps|top|htop|mongo|mongosh|mysql|psql|redis-cli|sqlplus|exit)\s*$)/u},
	// What only MongoDB's shell reads, behind whatever stands before an angle. Source: its reference of helpers and methods.
	{kind: 'client', pattern: /^\s*[\w:@. -]{0,40}>\s?(?=(?:db|rs|sh)\.[a-z]\w*|show (?:dbs|databases|collections|users|roles|profile|logs?)\b|print(?:json)?\(|use [\w-]+;?$)/u},
	// What only Redis' client reads, behind a bare angle. Source: its reference of commands.
	{kind: 'client', pattern: /^\s*> ?(?=(?:config (?:get|set|rewrite|resetstat)|slowlog (?:get|len|reset)|latency (?:doctor|latest|history|reset|graph)|client (?:list|kill|info|pause|unpause)|cluster (?:info|nodes|slots|shards|failover|forget|meet)|memory (?:usage|stats|doctor|purge)|sentinel (?:masters?|slaves|replicas|failover|reset|get-master\S*|ckquorum)|flush(?:all|db)|acl (?:list|whoami|getuser|setuser)|(?:slaveof|replicaof) \S+)(?=\s|$)|info [a-z]+$|(?:dbsize|bgsave|bgrewriteaof|lastsave|role)$)/iu},
	// A name and its value in columns is printed.
	{kind: 'root', pattern: /^\s*# (?=[a-z./~])(?!\w+ {4,}\S+\s*$)/u},
];

/** The prompt at the start of a line; null if there is none. `end` is the offset of what was typed. */
export function promptOf(line: string): {readonly kind: PromptKind; readonly end: number} | null {
	for (const {kind, pattern} of PROMPTS) {
		const match = pattern.exec(line);
		if (match) return {kind, end: bareArrow(line) ?? match[0].length};
	}
	return null;
}

/** Programs whose names are subcommands, too: `docker exec`, `git diff`, `kubectl top`. */
const SUBCOMMANDS = /^(?:exec|kill|top|history|wait|test|diff|install|run|cp|export|import|ps|rm|mv|ls|join|login)$/u;

/** `➜  docker exec -it …`: a folder would stand behind the arrow, and a program behind that; where the first is a program and the second none, the arrow is all of the prompt. */
function bareArrow(line: string): number | null {
	const [, arrow, first = '', second = ''] = /^(\s*➜ +)([\w.-]+)(?: +(\S+))?/u.exec(line) ?? [];
	return arrow !== undefined && isKnownProgram(first) && (!isKnownProgram(second) || SUBCOMMANDS.test(second)) && !/^(?:git:\(|✗)/u.test(second) ? arrow.length : null;
}

/** The prompt of a second line: `> `, `-> `, `dquote> `, `...`, `postgres-# `; its length, 0 if there is none. */
export function continuationOf(line: string): number {
	return /^\s*(?:(?:dquote|quote|heredoc|cmdsubst|for|while|if|then|else|pipe|[-'"`]|\.\.)?> ?|\w{1,20}[-('"$*][#>] ?|\.\.\. ?)/u.exec(line)?.[0].length ?? 0;
}
