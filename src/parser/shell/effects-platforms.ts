import {rows} from './effect-row.ts';
import type {EffectRow} from './effect-row.ts';

/** Clouds whose tools put a thing first and the verb behind it, by itself or joined to what it is about: `instance-stop`, `bulk-delete`. */
const THING_FIRST = 'oci ibmcloud scw linode-cli ovhcloud ovhai yc exo vultr-cli civo upctl doctl govc acli ncli koyeb platform upsun dcos circleci';
/** Clouds whose tools call the interface by its own names: `StopInstance`. */
const BY_CALL = 'aliyun tccli hcloud ucloud jdc volcengine ve bce';
const ENDS = '(?:delete|destroy|terminate|remove|purge|rm|rb|del|wipe|erase|stop|shutdown|power-?off|detach|suspend|rebuild|reset|restore|revert|deactivate|disable|unregister|drop)';

/**
 * Platforms besides the greatest, and what the greatest do by flags or by what is sent along. Tried before the other tables.
 * Sources: the command references of OCI, IBM Cloud, Scaleway, Linode, OVHcloud, Yandex Cloud, Exoscale, Vultr, Civo, UpCloud, Alibaba Cloud, Tencent Cloud, Huawei Cloud, AWS, gcloud, az and cbt;
 * of OpenStack, Proxmox VE, ESXi, Xen, libvirt, Vagrant, K3s, RKE, OpenShift, Docker, Cloud Foundry, Amazon ECS, Jenkins, Kong, Linkerd, Consul, Nomad, WordPress, Drupal, Nextcloud, Magento.
 */
export const PLATFORM_EFFECTS: readonly EffectRow[] = [
	...rows('oci', 'change', [[null, /\s--action[= ](?:SOFTRESET|RESET|START)\b/u, 'starts a machine anew']]),
	...rows('oci', 'destructive', [[null, /\s--action[= ](?:STOP|SOFTSTOP|DIAGNOSTICREBOOT|REBOOTMIGRATE)\b/u, 'stops a machine']]),
	...rows(THING_FIRST, 'read', [[/^(?:\S+ ){0,3}(?:list|ls|get|show|describe|info|status|logs?|view|inspect|whoami|version)(?: |$)/u, null, 'only looks']]),
	...rows(THING_FIRST, 'destructive', [[new RegExp(String.raw`^(?:\S+ ){0,4}?(?:(?!--)[a-z]+[-.:])*${ENDS}(?:-[a-z]+)*(?: |$)`, 'u'), null, 'deletes or stops a resource']]),
	...rows(BY_CALL, 'destructive', [[/^(?:\S+ ){1,2}?(?:Batch)?(?:Delete|Stop|Terminate|Release|Remove|Destroy|Isolate|Reset|Restore|Shutdown|PowerOff|Purge|Drop|Disable|Detach|Suspend|Offline|Rebuild|Reinstall)[A-Z]\w*|^\S+ DELETE\b/u, null, 'deletes or stops a resource']]),
	...rows(BY_CALL, 'read', [[/^(?:\S+ ){1,2}?(?:Describe|List|Get|Query|Show|Check|Inquiry)[A-Z]\w*|^\S+ GET\b/u, null, 'only looks']]),
	...rows('aws', 'destructive', [
		[/^ssm start-automation-execution\b/u, /--document-name[= ]["']?[\w:/-]*(?:Stop|Delete|Terminate|Restore|Shutdown|Detach)/u, 'begins what its name says: it stops, deletes or restores'],
		[null, /\b(?:desiredSize|maxSize|desiredCapacity|desired-size|max-capacity|maxCapacity|numberOfBrokerNodes)["']?[=: ]\s*0\b/u, 'scales to 0, which stops the service'],
		[/^route53 change-resource-record-sets\b/u, /"Action"\s*:\s*"DELETE"/u, 'takes a name away'],
		[/^backup start-restore-job\b|^\S+ (?:restore-table-from-backup|restore-from-cluster-snapshot|restore-object|rollback-\S*cluster\S*)\b/u, /\sstart-restore-job\b/u, 'begins a restore'],
	]),
	...rows('gcloud', 'destructive', [
		[null, /--activation-policy[= ]NEVER\b/iu, 'stops a database'],
		[/\bpubsub (?:subscriptions|snapshots) seek\b/u, null, 'drops messages or sends them again'],
		[null, /--(?:min|max)-(?:nodes|instances|replicas)[= ]0\b.*--(?:min|max)-(?:nodes|instances|replicas)[= ]0\b/u, 'scales to 0, which stops the service'],
	]),
	...rows('az', 'destructive', [[null, /--new-capacity[= ]0\b/u, 'scales to 0, which stops the service'], [/\bsql db import\b|\brevision deactivate\b/u, null, 'overwrites a database or takes a revision out of service']]),
	...rows('cbt', 'destructive', [[/^(?:delete\w*|dropdata|droprowrange|deletesnapshot)\b/u, null, 'deletes rows or tables']]),
	...rows('cbt', 'read', [[/^(?:ls|count|lookup|read|list\w*|get\w*|help)\b/u, null, 'only looks']]),
	...rows('openstack nova', 'destructive', [[/\b(?:suspend|shelve|force-delete|reset-state|evacuate)\b/u, null, 'stops a machine or gives it up']]),
	...rows('govc', 'destructive', [[null, /\bvm\.power\s(?:\S+\s)*-(?:off|s|suspend|r)\b/u, 'stops a machine'], [/^(?:snapshot\.(?:revert|remove)|datastore\.rm|host\.(?:remove|maintenance\.enter|shutdown))\b/u, null, 'sets a machine back, or deletes what it keeps']]),
	...rows('govc', 'read', [[/^(?:\S+\.(?:info|ls|tree|change)|ls|find|about|events|logs|tasks|vm\.ip)\b/u, null, 'only looks']]),
	...rows('acli', 'destructive', [[/\bvm\.(?:off|power_off|reset|guest_shutdown|power_cycle|delete|snapshot_restore|restore)\b|\bhost\.enter_maintenance_mode\b/u, null, 'stops or removes a machine']]),
	...rows('pvesh', 'destructive', [[/^create\b.*\/status\/(?:stop|shutdown|suspend|reset)\b|^create\b.*\/rollback\b|^delete\b/u, null, 'stops or removes a machine']]),
	...rows('pvesh', 'read', [[/^(?:get|ls|usage)\b/u, null, 'only looks']]),
	...rows('esxcli', 'destructive', [[null, /\bmaintenanceMode set\b.*(?:--enable|-e)[= ](?:true|1)\b/u, 'takes a machine out of service']]),
	...rows('vim-cmd', 'destructive', [[/^hostsvc\/maintenance_mode_enter\b/u, null, 'takes a machine out of service']]),
	...rows('xe', 'destructive', [[/^(?:host-(?:disable|shutdown|evacuate|reboot|forget|emergency-\S+)|vdi-(?:destroy|forget)|sr-(?:destroy|forget)|pbd-unplug|snapshot-(?:revert|destroy|uninstall))\b/u, null, 'stops a machine or takes storage away']]),
	...rows('virsh', 'destructive', [[/^(?:managedsave|save|suspend|vol-(?:delete|wipe)|pool-(?:destroy|delete)|detach-\S+|net-destroy)\b/u, null, 'stops a machine or takes a part of it away']]),
	...rows('vagrant', 'destructive', [[/^(?:halt|suspend)\b/u, null, 'stops a machine']]),
	...rows('eksctl', 'destructive', [[/^scale\b/u, /--nodes[= ]0\b/u, 'scales to 0, which stops the service']]),
	...rows('k3s-killall.sh rke2-killall.sh', 'destructive', [[null, null, 'stops all that runs on the machine']]),
	...rows('rke rke2 k3s', 'destructive', [[null, /\bsnapshot-restore\b|--cluster-reset\b/u, 'puts back what was saved']]),
	...rows('oc', 'destructive', [[/^adm drain\b/u, null, 'evicts everything from a node'], [/^adm prune\b/u, /\s--confirm\b/u, 'deletes what is old']]),
	...rows('docker podman', 'destructive', [[/^(?:container )?pause\b|^network disconnect\b/u, null, 'keeps a container from serving'], [/^service update\b/u, /--replicas[= ]0\b/u, 'scales to 0, which stops the service'], [/^node update\b/u, /--availability[= ](?:drain|pause)\b/u, 'evicts everything from a node']]),
	...rows('cf', 'destructive', [[/^scale\b/u, /\s-i ?0\b/u, 'scales to 0, which stops the service']]),
	...rows('ecs-cli', 'destructive', [[/^(?:compose (?:service )?)?(?:down|stop|rm|delete)\b/u, null, 'stops or removes a service']]),
	...rows('sfctl', 'destructive', [[/\b(?:delete|remove-state|disable|stop|unprovision)\b/u, null, 'stops or removes a part of the cluster']]),
	// Source: Lucene's CheckIndex: what it cannot read is dropped.
	...rows('java', 'destructive', [[null, /\bindex\.CheckIndex\b.*\s-(?:fix|exorcise)(?:\s|$)/u, 'drops what it cannot read of an index']]),
	...rows('java', 'destructive', [[null, /jenkins-cli\.jar\b.*\s(?:delete-\S+|quiet-down|(?:safe-)?shutdown|disable-job|offline-node|disconnect-node)(?:\s|$)/u, 'stops the server or deletes a job']]),
	...rows('argocd', 'destructive', [[/^(?:cluster|repo|proj|appset) (?:rm|delete)\b/u, null, 'removes what is managed']]),
	...rows('istioctl linkerd', 'destructive', [[/\b(?:uninstall|unlink|remove-from-mesh)\b/u, null, 'takes the mesh away']]),
	...rows('kong', 'destructive', [[/^(?:config db_import|migrations (?:reset|down))\b/u, null, 'overwrites what is set']]),
	...rows('deck', 'destructive', [[/^(?:gateway )?(?:sync|reset)\b/u, null, 'deletes what the file leaves out']]),
	...rows('deck', 'read', [[/^(?:gateway )?(?:diff|ping|validate|dump)\b|^file\b/u, null, 'only looks']]),
	...rows('consul', 'destructive', [[/^(?:maint|services deregister|force-leave|config delete)\b/u, /^(?!.*\s-disable\b)/u, 'takes a node or a service out']]),
	...rows('nomad', 'destructive', [[/^operator (?:snapshot restore|raft remove-peer)\b|^(?:server )?force-leave\b/u, null, 'puts back what was saved, or takes a server away']]),
	...rows('serf', 'destructive', [[/^(?:leave|force-leave)\b/u, null, 'takes a member away']]),
	// Source: Juju's reference of its commands.
	...rows('juju', 'destructive', [[/^(?:remove-(?:application|unit|machine|storage|saas|offer|cloud|user|secret|space)|destroy-(?:model|controller)|kill-controller|unregister|upgrade-(?:controller|machine)|refresh)\b/u, null, 'removes or replaces what runs']]),
	...rows('juju', 'read', [[/^(?:status|show-[a-z-]+|models|machines|controllers|config \S+$|debug-log|list-[a-z-]+|storage|offers|whoami|info|find)\b/u, null, 'only looks']]),
	...rows('wp', 'destructive', [[/^maintenance-mode activate\b|^plugin (?:delete|uninstall)\b/u, null, 'takes the site offline or removes a part of it']]),
	...rows('drush', 'destructive', [[/^(?:state:set|sset|state-set) system\.maintenance_mode (?:1|true)\b|^(?:sql[:-](?:drop|sanitize)|site[:-]install|entity:delete|pm:uninstall|config:import)\b/u, null, 'takes the site offline or deletes data']]),
	...rows('occ', 'destructive', [[/^[\w-]+:(?:delete|remove|disable|cleanup|reset|drop)\b/u, null, 'deletes what it names']]),
	...rows('occ magento', 'destructive', [[/^maintenance:(?:mode|enable)\b/u, /^(?!.*--off\b)/u, 'takes the site offline']]),
];
