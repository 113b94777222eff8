import {rows} from './effect-row.ts';
import type {EffectRow} from './effect-row.ts';

/** Storage clusters, machines and their management boards, where one word of a command says more than another. Sources: the command references of Ceph, KubeVirt, Xen, IPMI, LVM, Pacemaker; rsync(1). Tried before the other tables. */
export const CONSOLE_EFFECTS: readonly EffectRow[] = [
	...rows('ceph rbd rados', 'read', [[/^(?:osd (?:safe-to-destroy|ok-to-stop|blocked-by|find|metadata|utilization|getcrushmap|getmap)|(?:mon|mds) ok-to-\w+|trash (?:ls|list)|snap (?:ls|list)|tell \S+ (?:version|status|dump\w*|help|perf|config (?:get|show))|config (?:get|dump|show|log)|auth (?:get|ls|list|print-key)|pg (?:dump_stuck|map|ls-by-\w+)|crash (?:info|stat)|balancer status|quorum_status|time-sync-status|fsid)\b/u, null, 'only looks']]),
	...rows('ceph-deploy', 'destructive', [[/^(?:disk zap|purge(?:data)?|uninstall|osd destroy|mon destroy|forgetkeys)\b/u, null, 'wipes a disk or takes a node away']]),
	...rows('ceph', 'destructive', [[/^osd lost\b/u, null, 'gives up the data of a disk'], [/^orch (?:device zap|rm|daemon rm|host rm)\b/u, null, 'wipes a disk or takes a service away']]),
	...rows('ceph', 'change', [[/^osd (?:out|down|in)\b/u, null, 'moves data from or to a disk, which `in` and `out` take back'], [/^(?:mds|mgr) fail\b/u, null, 'hands over to a standby'], [/^(?:pg|osd) (?:repair|deep-scrub|scrub)\b/u, null, 'compares and mends copies']]),
	...rows('virtctl', 'destructive', [[/^(?:stop|soft-reboot|removevolume|reset)\b/u, null, 'stops a machine or takes a disk away']]),
	...rows('virtctl', 'read', [[/^(?:console|vnc|ssh|guestosinfo|fslist|userlist|version|port-forward|guestfs|usbredir)\b/u, null, 'only looks']]),
	...rows('virtctl', 'change', [[null, null, 'may change a machine']]),
	...rows('xl xm', 'destructive', [[/^(?:destroy|shutdown|reset|cpupool-destroy|block-detach|network-detach)\b/u, null, 'stops a machine or takes a device away']]),
	...rows('xl xm', 'read', [[/^(?:list|info|top|dmesg|vcpu-list|console|uptime|network-list|block-list|domid|domname)\b/u, null, 'only looks']]),
	...rows('ipmitool', 'read', [[/\b(?:power status|chassis status|sel (?:list|elist|info)|sdr|sensor list|fru|lan print|user list|mc info|sol (?:info|activate|deactivate)|channel info)\b/u, null, 'only looks']]),
	...rows('ipmitool', 'destructive', [[/\bpower (?:off|cycle|reset|soft|diag)\b|\b(?:mc|bmc) reset\b|\bsel clear\b/u, null, 'stops a machine or clears its log']]),
	...rows('ipmitool', 'change', [[null, null, 'may change a machine']]),
	...rows('vgchange lvchange', 'destructive', [[null, /\s(?:-a ?n|--activate[= ]n)\b/u, 'takes storage away from what uses it']]),
	...rows('crm_resource pcs crm', 'change', [[null, /^crm_resource .*(?:--cleanup|-C|--refresh|-R)(?:\s|$)|^(?:pcs|crm) (?:resource|stonith) (?:cleanup|refresh)\b/u, 'forgets past failures, so that resources may start again']]),
	...rows('rsync', 'read', [[null, /^(?:(?!\sssh\s).)*\s(?:--dry-run|-[a-zA-Z]*n[a-zA-Z]*)(?:\s|$)|\s--dry-run(?:\s|$)/u, 'only shows what it would do']]),
	// Members of databases and what they keep. Sources: the references of Cassandra, CockroachDB, etcd, Elasticsearch, Kerberos; nvme-format(1), tune2fs(8), pgbench(1).
	...rows('nodetool', 'destructive', [[/\b(?:resetlocalschema|truncatehints|forcecompact)\b/u, null, 'drops what a node keeps for itself']]),
	...rows('cockroach', 'destructive', [[/^(?:node (?:decommission|drain)|quit|debug (?:recover apply-plan|reset-quorum))\b/u, null, 'takes a node out or gives up data']]),
	...rows('cockroach', 'change', [[/^(?:node recommission|init|start\S*|import|workload)\b/u, null, 'changes a cluster']]),
	...rows('etcdutl', 'destructive', [[/\bsnapshot restore\b/u, null, 'puts back what was saved']]),
	...rows('curl http https', 'destructive', [[null, /\ballocate_(?:empty|stale)_primary\b|\baccept_data_loss\b/u, 'gives up the data of a shard']]),
	...rows('kadmin kadmin.local', 'destructive', [[null, /\b(?:del(?:ete)?_?princ(?:ipal)?|del(?:ete)?_?pol(?:icy)?|ktrem(?:ove)?|purgekeys)\s/u, 'deletes principals or keys']]),
	...rows('nvme', 'destructive', [[/^(?:format|sanitize|delete-ns)\b/u, null, 'erases a disk']]),
	...rows('nvme', 'read', [[/^(?:list\S*|smart-log|id-\w+|error-log|version)\b/u, null, 'only looks']]),
	...rows('tune2fs', 'change', [[null, /^tune2fs(?!.*\s-l\b).*\s-[cCeEfgijJLmMoOQrTuUI]/u, 'changes a file system']]),
	...rows('pgbench', 'change', [[null, /\s(?:-\w*i\w*|--initialize)(?:\s|$)/u, 'writes tables for a test']]),
];
