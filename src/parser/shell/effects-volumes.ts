import {rows} from './effect-row.ts';
import type {EffectRow} from './effect-row.ts';

/** Folders that a system or its data lives in: what is put there lies over what is in use. Releases go below /opt, /srv, /usr/local, /var/www or a home. */
const LIVE = String.raw`/(?:(?:etc|boot|bin|sbin|lib|var/(?:lib|spool|mail|vmail))(?:/\S*)?|(?:home|root|srv|usr|var|var/www)/?|(?:\S*/)?(?:pg_?)?data/?)?(?=["'\s]|$)`;
const TAR = String.raw`(?:(?:bsd|g)?tar|star) (?!(?:.* )?(?:-[a-zA-Z]*[ct][a-zA-Z]*|--create|--list)(?: |$))`;
/** The letter that unpacks, alone in front or behind a dash anywhere. */
const UNPACKS = String.raw`(?:-?[a-zA-Z]*x[a-zA-Z]*|(?:\S+ )*?(?:-[a-zA-Z]*x[a-zA-Z]*|--extract|--get))(?= |$)`;

/** Unpacked over the root, over folders of the system or over data. Source: tar(1), options -x and -C. */
const OVER_LIVE = new RegExp(String.raw`^${TAR}(?=(?:.* )?(?:-C|--directory)[ =]?${LIVE})${UNPACKS}`, 'u');

/** Unpacked in such a folder after going there; a copy from before, sent to where it is unpacked. Within a whole statement. */
const THERE = new RegExp(String.raw`(?:^|[\s;&|("'])cd ["']?${LIVE}["']?\s*(?:&&|;)\s*(?:sudo )?${TAR}${UNPACKS}|(?:^|[\s;&|(])(?:cat|zcat|gunzip|gzip|pv|zstdcat|xzcat|ssh)\s[^|]*(?:backup|bkp|dump|snapshot)[^|]*\|.*\bssh\s.*(?:^|[\s"';&])${TAR}${UNPACKS}|\b(?:kubectl|oc|k|docker|podman)\s[^|;]*\bexec\s[^|;]*\s${TAR}${UNPACKS}[^|;]*<\s*\S*(?:backup|bkp|dump|snapshot)|(?:backup|bkp|dump|snapshot)[^|;]*\|[^|;]*\b(?:kubectl|oc|k|docker|podman)\s[^|;]*\bexec\s[^|;]*\s${TAR}${UNPACKS}`, 'u');

/** True for a statement that unpacks over what is there, as its parts together say. */
export function unpacksThere(statement: string): boolean {
	return /\btar\b/u.test(statement) && THERE.test(statement.replace(/\s*\\\n\s*/gu, ' ')) && !/\bcd \S*(?:tmp|temp|test|scratch|staging|extract)/u.test(statement);
}

/** The last word is such a folder on this machine; whatever its source, it is another state of it. Source: rsync(1). */
const SYNCED_OVER = /^rsync (?!(?:.* )?(?:--dry-run|-[a-zA-Z]*n[a-zA-Z]*)(?: |$)).* \/(?:(?:etc|home|root|boot|usr|var|lib|opt|srv)\/?)?$/u;
/** A copy put back into them: `/backup/etc/nginx/ /etc/nginx/`. */
const PUT_BACK = /^rsync (?!(?:.* )?(?:--dry-run|-[a-zA-Z]*n[a-zA-Z]*)(?: |$)).* (?![^\s/]+:)\S*(?:backup|bkp|snapshot)\S* (?!\S*(?:backup|bkp|bak|snapshot|archive|tmp|temp|staging|test))\/(?:etc|home|root|boot|var|lib|opt|srv|usr|data)(?:\/\S*)?$/iu;

/** What was restored aside, put in its place: `/restore-volume/ /home-dirs/`. */
const RESTORED = /^rsync (?!(?:.* )?(?:--dry-run|-[a-zA-Z]*n[a-zA-Z]*)(?: |$)).* \/(?:\S*\/)?restor(?:e|ed|ation)(?:[-_.]\w+)*\/\S* (?!\S*(?:tmp|temp|staging|test))\/[a-z]\S*$/iu;

/** Disks, volumes and the folders of a system: what lies over what is there. Sources: tee(1), ntfsclone(8), partclone(8), partimage(8), fsarchiver(8), Clonezilla's ocs-sr(8), zpool(8), vgcfgrestore(8), coreos-installer(8), IBM's manual of alt_disk_mksysb, alt_disk_copy and nimadm, Veritas' manuals of vxdisksetup, vxdg, vxassist, vxvol, vxdmpadm. Tried before the other tables. */
export const VOLUME_EFFECTS: readonly EffectRow[] = [
	...rows('tar bsdtar gtar star', 'destructive', [[null, OVER_LIVE, 'unpacks over the files that are there']]),
	...rows('rsync', 'destructive', [[null, SYNCED_OVER, 'copies over the files of the system'], [null, PUT_BACK, 'puts a backup over the files that are there'], [null, RESTORED, 'puts what was restored over the files that are there']]),
	// What the kubelet starts by itself, and folders of data as the packages lay them out. Sources: kubelet's static pods, hier(7), the packages of Debian and Red Hat.
	...rows('mv', 'destructive', [
		[null, /^mv (?:-\S+ )*\/etc\/kubernetes\/manifests\/\S+ (?!\/etc\/kubernetes\/manifests\/?$)/u, 'stops a pod that the node starts by itself'],
		[null, /^mv (?:-\S+ )*\/var\/lib\/(?:etcd|mysql|mariadb|postgresql|pgsql|mongo(?:db)?|cassandra|redis|rabbitmq|elasticsearch|opensearch|clickhouse|kafka|zookeeper|ceph|influxdb|prometheus|neo4j|ldap)\/?\*? /u, 'takes a folder of data away'],
	]),
	...rows('proxmox-boot-tool', 'destructive', [[null, /\sformat\s/u, 'formats a partition']]),
	...rows('mv', 'destructive', [[null, /^mv (?:-\S+ )*\/(?:etc|usr|var|home|root|boot|lib|bin|sbin)(?:\/\*)? /u, 'takes a folder of the system away']]),
	...rows('zpool', 'destructive', [[/^create\b/u, /\s-[a-zA-Z]*f/u, 'overwrites the disks that it names'], [/^import\b/u, /\s(?:--rewind-to-checkpoint|-[a-zA-Z]*[FX])(?:\s|$)/u, 'sets the pool back, and what was written since is lost'], [/^(?:clear|checkpoint)\b/u, /^zpool clear\b.*\s-[a-zA-Z]*F|checkpoint (?:-d|--discard)/u, 'throws what was written away']]),
	...rows('tee', 'destructive', [[null, /^tee (?:-\S+ )*(?:\S+ )*\/dev\/(?!(?:null|zero|full|std(?:in|out|err)|tty\S*|pts\S*|fd|shm|log|tcp|udp|kmsg|console)(?:[/\s]|$))/u, 'overwrites a disk']]),
	...rows('ntfsclone partclone partclone.ntfs partclone.ext2 partclone.ext3 partclone.ext4 partclone.xfs partclone.btrfs partclone.fat partclone.vfat partclone.exfat partclone.dd partclone.restore partimage fsarchiver ocs-sr', 'destructive', [[null, /^ntfsclone\b.*\s(?:-[a-zA-Z]*[rO]|--restore-image|--overwrite)|^partclone\.restore\b|^partclone\S*(?:\s.*)?\s(?:-[a-zA-Z]*[rb]|--restore|--dev-to-dev)|^(?:partimage|fsarchiver)\b.*\srest(?:ore|fs|dir|mbr)|^ocs-sr\b.*\srestore/u, 'overwrites a disk with an image']]),
	...rows('ntfsclone', 'change', [[null, null, 'saves an image of a disk']]),
	...rows('vgcfgrestore', 'read', [[null, /\s(?:-l|--list|-t|--test)(?:\s|$)/u, 'only looks']]),
	...rows('vgcfgrestore', 'destructive', [[null, null, 'overwrites the description of a volume group']]),
	...rows('coreos-installer', 'destructive', [[/^install\b/u, null, 'overwrites the disk that it names']]),
	...rows('coreos-installer', 'read', [[/^(?:iso|pxe) (?:show|ignition show|kargs show|network extract)\b|^(?:download|list-stream)\b/u, null, 'only looks']]),
	...rows('alt_disk_mksysb alt_disk_copy alt_disk_install nimadm alt_rootvg_op exportvg reducevg rmvg', 'destructive', [[null, /^(?!alt_rootvg_op -(?:W|S|q))/u, 'overwrites or gives up the disks that it names']]),
	...rows('vxdisksetup vxdiskunsetup vxdiskadm', 'destructive', [[null, null, 'overwrites a disk']]),
	...rows('vxdg', 'destructive', [[/\b(?:deport|destroy|rmdisk|init|free)\b/u, null, 'takes a disk group away from what uses it']]),
	...rows('vxassist vxvol vxedit vxplex vxresize', 'destructive', [[/\b(?:shrinkto|shrinkby|remove|stop|stopall|rm|dis|det|snapback)\b/u, null, 'takes storage away']]),
	...rows('vxdmpadm', 'destructive', [[/^disable\b/u, null, 'cuts a path to storage']]),
	...rows('vxdisk vxdg vxprint vxdmpadm vxassist vxtask vxstat', 'read', [[/^(?:list|listnode|getsubpaths|getdmpnode|listctlr|listenclosure|path|maxsize|maxgrow|monitor)\b|^$/u, null, 'only looks']]),
];
