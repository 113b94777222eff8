import {rows} from './effect-row.ts';
import type {EffectRow} from './effect-row.ts';

/**
 * Hypervisors, RAID controllers, file systems, boot and accounts of machines. Sources: the manuals of Proxmox VE (pvecm, ha-manager, qmrestore), ESXi (vim-cmd, vmkfstools),
 * qemu-img(1), xfs_repair(8), ddrescue(1), snapper(8), telinit(8), systemctl(1), umount(8), swapoff(8), dd(1), chage(1), dnf(8), pg_dropcluster(1), slapadd(8), doveadm(1), a2dissite(8),
 * samba-tool(8), MegaCLI, StorCLI, ssacli, racadm. Tried before the other tables.
 */
export const MACHINE_EFFECTS: readonly EffectRow[] = [
	...rows('pvecm', 'destructive', [[/^(?:delnode|expelnode)\b/u, null, 'takes a machine out of the cluster']]),
	...rows('pvecm ha-manager pvesm pveceph', 'read', [[/^(?:status|nodes|list|config|scan|apiinfo|path|pool ls|osd details)\b/u, null, 'only looks']]),
	...rows('pvesm pveceph', 'destructive', [[/\b(?:remove|free|destroy|purge|delete|stop|prune-backups)\b/u, null, 'takes storage away']]),
	...rows('ha-manager', 'destructive', [[/^(?:remove|crush)\b/u, null, 'takes a machine out of the care of the cluster'], [/^set\b/u, /--state[= ](?:stopped|disabled|ignored)\b/u, 'stops a machine']]),
	...rows('qmrestore', 'destructive', [[null, /\s--?force\b/u, 'overwrites the machine that is there']]),
	...rows('vim-cmd', 'destructive', [[/^(?:vmsvc|hostsvc|solo)\/(?:\S*\.?(?:destroy|off|shutdown|reset|suspend|reboot|unregister|remove\w*|revert|delete\w*))\b/u, null, 'stops or removes a machine']]),
	...rows('vim-cmd', 'read', [[/\/(?:get\S*|\S+\.get\S*|list\S*|summary|hostsummary)\b/u, null, 'only looks']]),
	...rows('vmkfstools', 'destructive', [[null, /\s(?:-U|--deletevirtualdisk|-C|--createfs|-w|--writezeros|-E|--renamevirtualdisk)(?:\s|$)/u, 'deletes or overwrites a disk']]),
	...rows('qemu-img', 'destructive', [[/^(?:snapshot|commit|rebase)\b/u, /^qemu-img (?:snapshot (?:\S+ )*-[ad]\b|commit\b|rebase\b)/u, 'sets a disk back or overwrites it'], [/^resize\b/u, /--shrink\b/u, 'cuts a disk off']]),
	...rows('qemu-img', 'read', [[/^(?:info|check|map|compare|measure)\b/u, /^(?!.*\s-r\b)/u, 'only looks']]),
	...rows('xfs_repair', 'read', [[null, /\s-\w*n/u, 'only looks']]),
	...rows('xfs_repair', 'destructive', [[null, /\s-\w*L/u, 'throws the log away, and what was not written yet with it']]),
	...rows('ddrescue', 'destructive', [[null, /\s\/dev\/\S+\s+\/dev\/\S+(?:\s|$)/u, 'overwrites a disk']]),
	...rows('dd', 'change', [[null, /^(?!.*\sof=["']?(?:\/dev\/|[^\s"']*[<$[{])).*\sof=\S+\.(?:img|raw|iso|bin|dd|gz|bak|backup|dump|mbr)(?:\s|["']|$)/iu, 'writes an image into a file']]),
	...rows('umount', 'change', [[null, /^umount (?:-\S+ )*(?:\/(?:mnt|media|tmp)(?:\/\S*)?)(?:\s|$)|^umount(?!.*\s-(?:\w*[aflR]|-(?:all|force|lazy|recursive)))/u, 'takes a file system off its place, unless something uses it']]),
	...rows('swapoff', 'change', [[null, null, 'moves what was swapped out back into memory']]),
	...rows('snapper', 'destructive', [[/^(?:undochange|rollback)\b/u, null, 'sets files back'], [/^(?:delete|rm|remove|delete-config)\b/u, null, 'deletes what could be gone back to']]),
	...rows('snapper', 'read', [[/^(?:list|ls|status|diff|get-config|list-configs)\b/u, null, 'only looks']]),
	...rows('telinit', 'destructive', [[/^[016sS]\b/u, null, 'stops the services of the machine']]),
	...rows('systemctl', 'destructive', [[/^(?:rescue|emergency)\b/u, null, 'stops the services of the machine']]),
	...rows('chage', 'read', [[null, /\s-\w*l/u, 'only looks']]),
	...rows('yum dnf', 'change', [[/^history (?:undo|redo|rollback)\b/u, null, 'installs and removes packages']]),
	...rows('pg_dropcluster', 'destructive', [[null, null, 'deletes a cluster of databases']]),
	...rows('slapadd', 'destructive', [[null, /^(?!.*\s-\w*u)/u, 'writes entries into the database of the directory']]),
	...rows('doveadm', 'destructive', [[/^(?:expunge|purge|mailbox delete|kick)\b/u, null, 'deletes mail or throws users out']]),
	...rows('doveadm doveconf postconf testparm slapcat', 'read', [[null, /^doveadm (?:\S+ )*(?:who|quota get|mailbox (?:list|status)|search|fetch|log (?:find|errors)|user|auth test)\b|^doveconf\b|^postconf (?!.*\s-[eXMPF]*e)|^testparm\b|^slapcat\b/u, 'only looks']]),
	// Sources: Oracle's references of tnsping, opatch and datapatch.
	...rows('tnsping opatch', 'read', [[/^(?:status|services|version|show|lsinventory|lspatches|prereq|query)\b|^\w+$/u, /^(?:tnsping|opatch (?:lsinventory|lspatches|prereq|query|version))\b/u, 'only looks']]),
	// The page of the installation. Source: Debian's apache2.
	...rows('a2dissite', 'change', [[/^(?:000-)?default(?:-ssl)?(?:\.conf)?$/u, null, 'takes the page of the installation away']]),
	...rows('a2dissite', 'destructive', [[null, null, 'takes a site offline']]),
	...rows('samba-tool', 'destructive', [[/^(?:domain demote|(?:user|computer|group|ou|dns|gpo|sites?) (?:delete|del|remove|disable|zonedelete|removemembers)|fsmo seize)\b/u, null, 'takes away what the domain holds']]),
	...rows('samba-tool', 'read', [[/\b(?:show|list|showrepl|info|query|dbcheck|testparm|zonelist|zoneinfo)\b/u, /^(?!.*--fix\b)/u, 'only looks']]),
	...rows('megacli MegaCli MegaCli64 megacli64', 'destructive', [[null, /\s-(?:PDOffline|PDMarkMissing|PDMakeGood|CfgLdDel|CfgClr|CfgForeign\s+-Clear|LDInit|PDClear|PDPrpRmv|DiscardPreservedCache|SecureErase\s+Start|CfgEachDskRaid0|AdpFacDefSet)\b/iu, 'takes a disk or a volume away']]),
	...rows('megacli MegaCli MegaCli64 megacli64', 'read', [[null, /\s-(?:PDList|LDInfo|LDPDInfo|AdpAllInfo|PDInfo|AdpEventLog|CfgDsply|EncInfo|AdpBbuCmd\s+-Get\w+|ShowSummary|PDRbld\s+-ShowProg|GetPreservedCacheList|SecureErase\s+ShowProg|AdpGetProp)\b/iu, 'only looks']]),
	...rows('storcli storcli64 perccli perccli64', 'destructive', [[/\b(?:del|delete|offline|missing|init|erase|spindown)\b/u, null, 'takes a disk or a volume away']]),
	...rows('storcli storcli64 perccli perccli64', 'read', [[/\bshow\b/u, null, 'only looks']]),
	...rows('hpssacli ssacli hpacucli', 'destructive', [[/\b(?:delete|erase|remove)\b/u, null, 'takes a disk or a volume away']]),
	...rows('hpssacli ssacli hpacucli', 'read', [[/\b(?:show|diag)\b/u, null, 'only looks']]),
	...rows('racadm', 'destructive', [[/\b(?:serveraction (?:powerdown|powercycle|hardreset|graceshutdown|nmi)|racreset\w*|systemerase|clrsel|storage deletevd|raid deletevd)\b/u, null, 'stops a machine or resets its board']]),
	...rows('racadm', 'read', [[/\b(?:get\w*|serveraction powerstatus|lclog view|jobqueue view|raid get|storage get)\b/u, null, 'only looks']]),
	...rows('btrfs', 'destructive', [[/^(?:subvolume (?:delete|snapshot delete)|device (?:remove|delete)|qgroup (?:destroy|remove)|rescue \S+)\b/u, null, 'deletes what is stored or takes a disk away'], [null, /\scheck\b.*\s--repair\b/u, 'writes over what a file system is made of']]),
	...rows('btrfs', 'read', [[/^(?:subvolume (?:list|show|get-default)|filesystem (?:show|df|usage|du)|device (?:stats|usage|scan)|scrub status|balance status|quota status|qgroup show|inspect-internal)\b/u, null, 'only looks']]),
	...rows('resolvectl systemd-resolve networkctl systemd-analyze systemd-cgls systemd-cgtop runlevel lastb getsebool aa-status getfacl xfs_info pidstat inxi debsums needs-restarting checkrestart pveversion zabbix_get named-checkconf named-checkzone virt-filesystems pvscan vgscan lvscan lvdisplay vgdisplay pvdisplay arping corosync-cfgtool corosync-quorumtool pvesubscription vmware-toolbox-cmd', 'read', [
		[null, /^(?!resolvectl (?:flush-caches|dns|domain|revert|reset-\w+|default-route|llmnr|mdns|dnssec)\b|networkctl (?:up|down|reload|reconfigure|delete|renew|forcerenew|edit)\b|systemd-resolve --(?:flush|reset|set)|corosync-cfgtool .*-[RHrk]|systemd-analyze set-)/u, 'only looks'],
	]),
];
