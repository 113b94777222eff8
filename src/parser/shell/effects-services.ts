import {rows} from './effect-row.ts';
import type {EffectRow} from './effect-row.ts';

/** A copy on Windows of what was kept, to a place that is not called so: the paths with or without quotes, with or without the names of their parameters. */
const KEPT = String.raw`(?:backups?|bkp|(?<![a-z])bak(?![a-z])|\.bak|snapshots?|\.old|\.orig|previous|rollback)`;
const KEPT_OVER_LIVE = new RegExp(String.raw`^\S+ (?:[-/]\w+(?::\S+)? )*["']?(?:[^"'\s]|(?<=["'][^"']{0,200}) ){0,300}${KEPT}[^"'\s]*["']? (?:[-/]\w+(?::\S+)? )*["']?(?![^\s"']*(?:${KEPT}|te?mp))[^\s"'/-]`, 'iu');

/**
 * Databases, queues, schedulers, the network and Windows, where a word or a flag says more than other tables know. Tried before those.
 * Sources: the references of Redis, TiDB, Neo4j, ArangoDB, Couchbase, mydumper, repmgr, Kafka, Redpanda, Slurm, LSF, PBS, Splunk, Thanos, Tarsnap; proc(5), s6-svc(8), daemontools, sv(8), loginctl(1),
 * drbdadm(8), stonith_admin(8), fence_ipmilan(8), ovs-vsctl(8), brctl(8), ipvsadm(8), conntrack(8), iptables(8), BIRD, rndc(8), pacman(8), Jenkins' remote interface, Symfony's console; Microsoft's references of commands.
 */
export const SERVICE_EFFECTS: readonly EffectRow[] = [
	...rows('redis-cli valkey-cli keydb-cli', 'destructive', [
		[/\b(?:debug segfault|xtrim|ltrim|hdel|srem|spop|lrem|zrem\w*|xdel|xgroup (?:destroy|delconsumer)|function flush)\b|\b(?:p?expire) \S+ (?:0|-\d+|1)$/iu, null, 'deletes what a key holds'],
		[null, /\s--eval \S*(?:purge|delete|del[-_]|flush|wipe|clear|clean)\S*/iu, 'runs a script whose name says that it deletes'],
	]),
	...rows('redis-cli valkey-cli keydb-cli', 'destructive', [[null, /\s(?:--eval|eval|EVAL)\s.*redis\.p?call\(\s*["'](?:del|unlink|flushall|flushdb|shutdown|restore|rename)["']/iu, 'runs a script that deletes']]),
	...rows('redis-cli valkey-cli keydb-cli', 'change', [[null, /\s--eval\s|\s(?:eval|evalsha|fcall)\s/iu, 'runs a script']]),
	...rows('tiup', 'destructive', [[/^(?:cluster|dm|br) (?:clean|destroy|stop|scale-in|prune|restore|disable)\b/u, null, 'stops a cluster or deletes its data']]),
	...rows('neo4j-admin', 'destructive', [[null, /\s(?:load|restore|copy)\b.*\s--(?:force|overwrite-destination)(?:=true)?(?:\s|$)|\bdatabase (?:load|restore)\b/u, 'puts a backup over what is there']]),
	...rows('arangorestore cbrestore cbbackupmgr couchbase-cli', 'destructive', [[null, /^(?:arangorestore|cbrestore)\b|^cbbackupmgr (?:restore|remove)\b|\s--server-remove\b|^couchbase-cli (?:bucket-(?:flush|delete)|failover|node-reset|rebalance-stop)\b/u, 'puts a backup over what is there, or takes data away']]),
	...rows('myloader', 'destructive', [[null, /\s(?:-o|--overwrite-tables|--drop-table\S*)(?:\s|=|$)/u, 'overwrites tables']]),
	...rows('repmgr', 'destructive', [[null, /\bstandby clone\b.*\s(?:-F|--force)\b/u, 'overwrites the data of a node']]),
	...rows('kafka-configs kafka-configs.sh kafka-topics kafka-topics.sh', 'destructive', [[null, /\bretention\.(?:ms|bytes)=\d{1,6}(?!\d)/u, 'lets the broker delete what a topic holds']]),
	...rows('rpk', 'destructive', [[/\btopic trim-prefix\b|\bgroup (?:delete|seek)\b|\bcluster (?:maintenance enable|storage)\b|\bredpanda stop\b/u, null, 'deletes messages or moves offsets']]),
	...rows('scancel bkill qdel', 'destructive', [[null, /^\S+(?!.*--?(?:help|version)\b)/u, 'ends jobs that run']]),
	...rows('scontrol', 'destructive', [[null, /\bState=(?:DOWN|DRAIN|FAIL)\b|^scontrol (?:shutdown|delete|suspend)\b/iu, 'takes a node out of service']]),
	...rows('scontrol squeue sinfo sacct bjobs qstat', 'read', [[null, /^(?:scontrol (?:show|ping|listpids)|squeue|sinfo|sacct|bjobs|qstat)\b/u, 'only looks']]),
	...rows('splunk', 'destructive', [[/^(?:clean|remove|stop|offline|disable)\b/u, null, 'stops the server or deletes what it holds']]),
	...rows('thanos', 'destructive', [[/\btools bucket (?:cleanup|mark|retention|rewrite)\b/u, null, 'deletes blocks of a bucket']]),
	...rows('tarsnap', 'destructive', [[null, /\s(?:-\w*d\w*|--nuke|--fsck-prune)(?:\s|$)/u, 'deletes copies']]),
	...rows('rndc', 'destructive', [[/^(?:halt|stop|delzone|freeze)\b/u, null, 'stops the server or takes a zone away']]),
	...rows('s6-svc svc sv', 'destructive', [[null, /^(?:s6-svc|svc) -\w*[dkxto]|^sv (?:-\S+ (?:\d+ )?)*(?:down|stop|force-stop|shutdown|force-shutdown|exit|kill|d|x|k)\s/u, 'stops a service']]),
	...rows('sv', 'read', [[/^(?:status|s)\b/u, null, 'only looks']]),
	...rows('loginctl', 'destructive', [[/^(?:terminate|kill)-\S+/u, null, 'ends what a user runs']]),
	...rows('drbdadm', 'destructive', [[/\bwipe-md\b/u, null, 'throws away what a disk knows of its copy']]),
	...rows('fence_ipmilan fence_idrac fence_ilo fence_apc fence_xvm fence_virsh fence_aws fence_vmware_rest fence_drac5', 'destructive', [[null, /\s(?:-o|--action)[ =](?:off|reboot|cycle)\b/u, 'turns a machine off']]),
	...rows('stonith_admin pcs', 'destructive', [[null, /^stonith_admin\b.*\s(?:--reboot|--off|--fence|-B|-F)\b|^pcs stonith (?:fence|confirm|delete|disable)\b/u, 'turns a machine off']]),
	...rows('ovs-vsctl brctl ipvsadm conntrack', 'destructive', [[null, /^ovs-vsctl (?:-\S+ )*(?:del-\S+|emer-reset)|^brctl (?:delbr|delif)\b|^ipvsadm (?:-\S+ )*(?:-[CDd]|--clear|--delete-\S+)(?:\s|$)|^conntrack (?:-\S+ )*(?:-[FD]|--flush|--delete)(?:\s|$)/u, 'cuts network paths']]),
	...rows('ovs-vsctl brctl ipvsadm conntrack birdc birdcl', 'read', [[null, /^ovs-vsctl (?:-\S+ )*(?:show|list|get|find)|^brctl show|^ipvsadm (?:-\S+ )*-\w*[lL]|^conntrack (?:-\S+ )*-[LCSE]|^birdcl? (?:-\S+ )*["']?show/u, 'only looks']]),
	...rows('birdc birdcl', 'destructive', [[null, /^birdcl? (?:-\S+ )*["']?(?:disable|down)\b/u, 'cuts network paths']]),
	// Nothing goes through any more: no address and no port stands in it.
	...rows('iptables ip6tables', 'destructive', [[null, /^(?!.*\s(?:-s|-d|-p|-i|-m|--source|--destination|--dport|--sport|--match)\s).*\s(?:-A|-I|--append|--insert)\s+(?:INPUT|OUTPUT|FORWARD)\b.*\s-j\s+(?:DROP|REJECT)\b/u, 'cuts network paths']]),
	...rows('pacman', 'destructive', [[null, /\s-R\w*(?:\s|$)/u, 'removes packages']]),
	...rows('cp', 'destructive', [[null, /^cp (?:-\S+ )*\/dev\/(?:null|zero) (?!\/dev\/)/u, 'empties a file']]),
	...rows('curl wget http https xh', 'destructive', [[null, /(?=.*(?:\bPOST\b|\s-d\b|\s--data)).*\/(?:doDelete|quietDown|safeExit|exit|doWipeOutWorkspace|disable)(?:["'?\s]|$)/u, 'stops or deletes through an interface']]),
	...rows('console', 'destructive', [[/^doctrine:migrations:migrate (?:prev|first|\d\S*|\S*Version\d+)|^doctrine:(?:database|schema):drop\b|^doctrine:migrations:execute\b/u, /^(?!.*\sexecute\s(?!.*--down))/u, 'takes migrations back or drops data']]),
	// Sources: the references of Failover Clusters, NetAdapter, DISM, wbadmin, dsrm, msiexec and of PowerShell's aliases.
	...rows('ri Suspend-ClusterNode Disable-NetAdapter Dismount-Database Uninstall-Module Remove-Module dsrm Revoke-AzureADUserAllRefreshToken', 'destructive', [[null, null, 'deletes or stops']]),
	...rows('dism', 'destructive', [[null, /\/(?:disable-feature|remove-\S+)/iu, 'removes a part of the system']]),
	...rows('wbadmin', 'destructive', [[null, /\b(?:start (?:recovery|sysrecovery|systemstaterecovery)|delete)\b/iu, 'puts back a backup or deletes it']]),
	...rows('msiexec', 'destructive', [[null, /\s\/(?:x|uninstall)\b/iu, 'removes a program']]),
	// Sources: Copy-Item, Move-Item, Expand-Archive, xcopy, robocopy. `copy` and `move` begin sentences, too, and are judged by their arguments.
	...rows('Copy-Item cpi xcopy robocopy Move-Item Expand-Archive', 'destructive', [[null, KEPT_OVER_LIVE, 'overwrites live files with a backup']]),
	...rows('robocopy', 'destructive', [[null, /\s\/(?:mir|purge)\b/iu, 'deletes files that are not in the source']]),
	...rows('schtasks', 'destructive', [[null, /\s\/end\b/iu, 'stops a task that runs']]),
];
