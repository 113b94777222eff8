import {toolBehind} from './shell/own-names.ts';
import {AS_OTHER, isKnownProgram} from './shell/programs.ts';

/** Programs that runbooks call besides those whose effects are known, for blocks without a language and for code spans: does a line look like a command? */
const PROGRAMS: ReadonlySet<string> = new Set(
	`svcadm svcs svccfg vmadm imgadm zoneadm zonecfg zlogin dladm ipadm ptree pstack pfiles prstat kstat fmadm fmdump beadm pfexec pkgin aws-vault aws-okta gds gds-cli saml2aws podman-compose fastlane tailscale pip-compile pip-sync upsc regsvr32 mmc dpkg-reconfigure xcodegen ansible-galaxy ansible-vault ansible-inventory snapper snapraid mergerfs timeshift camcontrol glabel gpart geom gmirror sas2ircu sesutil pkg jexec iocage bectl freebsd-update sysrc pitrery barman-cli cloud-init needrestart vgscan pvscan lvscan vgdisplay lvdisplay pvdisplay vgremove lvremove pvremove lvcreate vgcreate pvcreate lvreduce vgextend vgchange lvchange lsscsi smartctl nvme mdadm zpool zfs btrfs xfs_repair e2fsck growpart partprobe udevadm multipathd iscsiadm drbdadm pcs crm ceph-volume cephadm rados rbd gluster ipmitool ethtool arping nmap ipvsadm conntrack keepalived bird vtysh named-checkconf rndc nsupdate kinit klist samba-tool realm pdbedit ntpq chronyc timedatectl hostnamectl localectl auditctl ausearch fail2ban-client csf postqueue postsuper exim doveadm sendmail mailq asterisk fs_cli opensips kamctl bosh cf credhub om nats pulsar-admin rpk schema-registry connect-distributed pg_rewind pg_resetwal pgbouncer pgpool mariabackup xtrabackup innobackupex mydumper myloader percona-toolkit pt-table-checksum pt-online-schema-change gh-ost orchestrator proxysql dgmgrl rman lsnrctl srvctl crsctl asmcmd expdp impdp db2 bteq nzsql isql osql bcp sqlpackage mongostat mongotop cbbackupmgr couchbase-cli cypher-shell neo4j-admin solr curator sentinel dcos marathon mesos-execute rancher rke2 k0s kops talosctl crossplane tkn kn tilt telepresence kubeseal cmctl certutil wbadmin vssadmin bcdedit dsquery gpupdate gpresult repadmin dcdiag nltest ipconfig tracert pathping w32tm sfc chkdsk diskpart icacls takeown k kubens kubectx gitlab-runner ceph rook etcd kubeadm nodetool cqlsh rabbitmqctl rabbitmq-diagnostics clickhouse-client elasticsearch-plugin hdfs zkcli.sh php-fpm nmcli lsblk blkid mkfs.ext4 resize2fs lvextend pvresize vgs pvs dmesg getent useradd usermod groupadd passwd rpm dpkg snap brew choco winget gsutil bq s3cmd aliyun ibmcloud oci hcloud doppler sops age kubeseal velero restic borg pgbackrest barman wal-g patroni haproxy varnishadm nft ufw firewall-cmd semanage setenforce getenforce ansible ansible-playbook apt apt-get argo argocd aws awk az bash bundle cap cargo cat cd certbot chmod chown cilium circleci composer conda consul cp createdb crictl cron crontab ctr curl cut
	date dd deno df dig dir dropdb docker docker-compose dotnet doctl du echo ecs-cli eb eksctl etcdctl env eval exit export fdisk find firebase flux fly flyctl free fsck gcloud gh git glab go gpg gradle grep gunzip gzip
	head helm helmfile heroku host hostname htop http ifconfig influx initctl ip iptables istioctl java journalctl jq k9s kafka-topics kafka-topics.sh kill killall kubectl kustomize launchctl less linkerd ln loginctl ls lsof lvs
	make mc mix mkdir mongo mongodump mongorestore mongosh mount mtr mv mvn mysql mysqladmin mysqldump nano nc netlify netstat next nginx node nomad npm npx nslookup ng nc oc openssl op pg_basebackup pg_ctl pg_dump pg_dumpall pg_restore pgrep php pip pip3 ping pkill
	pm2 pnpm podman poetry popd prisma ps psql pulumi pushd puppet python python3 rails railway rake rclone read redis-cli reboot repmgr patronictl restic rm rmdir rsync ruby salt sam scp sed serverless service sftp sh shutdown skaffold sleep sls source sqlcmd sqlplus ss ssh ssh-keygen stern
	strace su sudo supabase supervisorctl swapoff sysctl systemctl tail tar tcpdump tee telnet terraform terragrunt test time timeout tmux top touch traceroute ts-node umount uname unset unzip uptime vagrant vault velero vercel vi vim virsh vmstat watch wc wget which who whoami wrangler xargs yarn yq yum dnf zcat zip zsh
	get-service restart-service stop-service start-service get-process invoke-webrequest invoke-restmethod set-location get-content import-module new-item remove-item copy-item write-host test-netconnection iisreset msiexec net sc tasklist taskkill robocopy set setx
	wevtutil wecutil qwinsta rwinsta quser query logoff systeminfo driverquery fsutil auditpol secedit netdom setspn nbtstat getmac netsh schtasks reg manage-bde powercfg openfiles cmdkey appcmd bitsadmin pnputil fltmc logman typeperf bootrec diskshadow dsmod dsadd dsrm dsget findstr`
		.split(/\s+/u)
		.filter(word => word !== ''),
);

/** Words that are programs and everyday words alike: only with a flag, a path or an operator are they commands. */
const EVERYDAY: ReadonlySet<string> = new Set('time test read find host make watch set service source which who date head tail cut sort free top go exit kill mount next node env date http net op mix cap query head less cat echo sleep touch install history type command env info open start last id w file yes man tree strings split join paste fold expr locate alias set trap eval return break continue tee route arp tar kind format del erase rd at stop just task mage invoke render now bun hey ab wrk siege artillery rush screen nats perf multipath fuser logger exec test [ locale exit logout disown eb cf op rake rails mix sort true false uniq cut column du df ps ip bc dive tox yum up dism reg salt puppet consul vault argo flux firebase heroku vercel docker kubernetes nginx terraform'.split(' '));

/** `cp: cannot stat 'x'`, `mkdir /srv/till: read-only file system`. */
const COMPLAINT = /^(?!echo\b)[a-z][\w.-]*(?: \/[^\s:]*)?: (?:\p{L}[\p{L}'’-]*(?: |$)){3,}/u;

/** The first line of the text reads as a shell command: a known program, a path, an assignment. */
export function looksLikeCommand(text: string): boolean {
	// Names with strokes or signs of addition between them; what a program printed of what went wrong.
	if (/^\w+(?:\s\/\s\w+)+(?:\s\/)?$|^[\w.-]+(?:\s\+\s[\w.-]+)+$/u.test(text.trim()) || COMPLAINT.test(text.trim())) {
		return false;
	}
	if (AS_OTHER.test(text)) {
		return true;
	}
	// What it reads may stand in front: `<carts.txt xargs rm`.
	const line = text.trim().replace(/^((?:(?:sudo|doas)\s+)?)(?:`(?:which|command -v)\s+|\$\((?:which|command -v)\s+)([\w.-]+)[`)]/u, '$1$2').replace(/^<[\w.~-]*[./][\w./-]*\s+(?=[a-z])/u, '').replace(/^(?:sudo|time|nohup|exec|env)\s+(?:-\w+\s+)*/u, '');
	const bare = line.replace(/^(?:[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|\S*)\s+)+/u, '');
	const word = /^[^\s;|&<>()]+/u.exec(bare)?.[0] ?? '';
	if (/^(?:\.{1,2}\/|~\/|\/(?:usr|opt|bin|sbin|snap|home|srv|var|etc\/init\.d)\/)[\w./-]+$/u.test(word)) {
		return /\.(?:sh|py|rb|js|ts|pl|bash|ps1)$/u.test(word) || bare.length > word.length || word.startsWith('./') || /^sudo\s/u.test(text.trim());
	}
	if (/^[\w.-]+(?:\/[\w.-]+)+\.(?:sh|bash|py|rb|pl|ps1)$/u.test(word) || (/^(?:bin|sbin|scripts?|tools|vendor\/bin)\/[\w.-]+$/u.test(word) && bare.length > word.length)) {
		return true;
	}
	if (/^(?:for|while|if|until|case)\s.*(?:;|\bdo\b|\bthen\b|\bin\b)/u.test(bare) || /^[A-Z_][A-Z0-9_]*=(?:"|'|\$|\S+$)/u.test(line)) {
		return true;
	}
	if (/^sudo\s/u.test(text.trim()) && /^[a-z][\w./-]*$/u.test(word) && !PROSE.test(word)) {
		return true;
	}
	if (/^\.\\[\w\\.-]+\.(?:ps1|bat|cmd|exe)$/iu.test(word) || CMDLET.test(word)) {
		return true;
	}
	if (toolBehind(bare.split(/\s+/u)) !== null) {
		return true;
	}
	if (DAEMON.test(bare)) {
		return true;
	}
	if (/[.:]$/u.test(word) || (!PROGRAMS.has(word.toLowerCase()) && !isKnownProgram(word))) {
		return false;
	}
	return !EVERYDAY.has(word.toLowerCase()) || hasShellShape(bare.slice(word.length)) || isSubcommand(word, bare);
}

/** What mostly runs by itself, and is named in every text about it: called where an option stands behind. Sources: the manuals of each. */
const DAEMON = /^(?:\S*\/)?(?:(?:redis|valkey|grafana|rabbitmq|clickhouse|consul|vault|keydb)-(?:server|sentinel|check-(?:aof|rdb)|benchmark)|mongo[ds]|mysqld(?:_safe)?|mariadbd(?:-safe)?|postgres|memcached|etcd|prometheus|alertmanager|minio|named|unbound|sshd|dockerd|containerd|kubelet|kube-apiserver|php-fpm[\d.]*|varnishd|squid|traefik|envoy|keepalived|pgbouncer|proxysql|patroni|elasticsearch(?:-plugin)?|logstash|filebeat|telegraf|gunicorn|uwsgi|uvicorn|puma|sidekiq|supervisord)\s+(?:\S+\s+)?--?[A-Za-z]/u;

/** Source: the approved verbs for commands of PowerShell. */
const CMDLET = /^(?:Add|Backup|Checkpoint|Clear|Compare|Compress|Connect|Convert\w*|Copy|Debug|Disable|Disconnect|Dismount|Enable|Enter|Exit|Expand|Export|Find|Format|Get|Grant|Import|Initialize|Install|Invoke|Join|Limit|Lock|Measure|Merge|Mount|Move|New|Out|Ping|Publish|Read|Receive|Register|Remove|Rename|Repair|Reset|Resize|Resolve|Restart|Restore|Resume|Revoke|Save|Search|Select|Send|Set|Show|Split|Start|Stop|Suspend|Switch|Sync|Test|Trace|Unblock|Uninstall|Unlock|Unregister|Update|Use|Wait|Watch|Write)-[A-Z]\w+$/u;

/** A program that nobody has listed: a flag behind its name, or a name no word of prose has with something to fill in or a path. */
export function mayBeCommand(text: string): boolean {
	const line = text.trim().replace(/^(?:sudo|time|nohup|exec|env)\s+(?:-\w+\s+)*/u, '');
	const [, word = '', rest = ''] = /^((?:\d{1,2}[-_](?=[\w-]+\.(?:sh|bash|pl|py|rb|ps1)\s))?[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*)((?:\s.*)?)$/u.exec(line) ?? [];
	if (/\.(?:sh|bash|pl|py|rb|ps1|bat|cmd)$/u.test(word)) {
		return rest === '' || hasShellShape(rest);
	}
	if (/[.!?,;]$/u.test(rest) || EVERYDAY.has(word)) {
		return false;
	}
	return /^\s+(?:[a-z][\w:-]*\s+){0,3}-{1,2}[a-z]/iu.test(rest) || (/[\d_-]/u.test(word) && /\s(?:<[^<>]+>|[\w./-]*\/\w)/u.test(rest));
}

/** What follows the word "sudo" in a sentence. */
const PROSE = /^(?:access|rights?|privileges?|permissions?|is|or|and|for|group|users?|password|on|to|in|if|when|with|required|needed)$/u;

/** Flags, paths, operators, variables: signs that a line is not prose. */
function hasShellShape(rest: string): boolean {
	return /(?:^|\s)-{1,2}\w|[|<>$=/\\"'`*]|\.\w{2,4}\b|\w[:@]\w/u.test(rest);
}

/** Words after a program that make it a command even without flags. */
function isSubcommand(word: string, line: string): boolean {
	const subs: Readonly<Record<string, RegExp>> = {
		ip: /^ip (?:addr(?:ess)?|a|route|r|link|l|rule|neigh(?:bor)?)\b/u,
		docker: /^docker (?:attach|commit|container|context|cp|create|diff|events|export|history|image|import|kill|logout|manifest|pause|plugin|port|rename|restart|search|swarm|tag|top|unpause|update|version|wait|ps|images|compose|stop|start|restart|run|exec|logs|pull|push|rm|rmi|inspect|info|stats|load|save|login|build|service|stack|node|swarm|system|volume|network)\b/u,
		terraform: /^terraform (?:init|plan|apply|destroy|state|import|output|validate|workspace)\b/u,
		vercel: /^vercel (?:ls|rollback|promote|logs|inspect|deploy|list|alias|env)\b/u,
		// A function of a module, behind the minions that it is for. Source: salt(1).
		salt: /^salt \S+ [a-z_]{2,}\.[a-z_]{2,}(?: \S+)*$/u,
		cf: /^cf [a-z][\w-]+(?: [\w.-]+)*$/u,
		heroku: /^heroku (?:releases|rollback|ps|logs|pg|config|maintenance|run|restart)/u,
		firebase: /^firebase (?:deploy|hosting|login|use)/u,
		// Sources: `net help`, `reg /?`, `query /?` of Windows.
		net: /^net (?:accounts|computer|config|continue|file|group|localgroup|pause|session|share|start|statistics|stop|time|use|user|view)\b/iu,
		reg: /^reg (?:query|add|delete|export|import|save|load|unload|restore|copy|compare)\b/iu,
		query: /^query (?:user|session|process|termserver)\b/iu,
		nginx: /^nginx -/u,
		service: /^service [\w-]+ (?:start|stop|restart|status|reload)(?: [\w.@-]+)?$/u,
		make: /^make [\w-]+(?: \w+(?:-\w+)+| [A-Z_]+=\S+)*$/u,
		go: /^go (?:run|build|test|mod|install)\b/u,
		node: /^node \S+\.\w+/u,
		exit: /^exit(?: \d+)?$/u,
		sleep: /^sleep [\d.]+[smh]?$/u,
		kill: /^kill (?:\d+|<|\[)/u,
		vault: /^vault (?:kv|read|write|status|login|operator|token|lease|policy|secrets)\b/u,
		consul: /^consul (?:members|kv|operator|leave|join|snapshot|info)\b/u,
		flux: /^flux (?:suspend|resume|get|reconcile|logs|check|bootstrap)\b/u,
		argo: /^argo (?:rollouts|list|get|submit|logs|stop|retry)\b/u,
		free: /^free$/u,
		top: /^top$/u,
		date: /^date$/u,
		// No word of a sentence has such a stroke, dot or figure in it.
		touch: /^touch (?=[\w@]*[-._\d])[\w@][\w.@-]*\w$/u,
	};
	return subs[word.toLowerCase()]?.test(line) ?? false;
}
