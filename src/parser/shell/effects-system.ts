import {rows} from './effect-row.ts';
import type {EffectRow} from './effect-row.ts';

/** Unix and developer tools. Sources: coreutils, util-linux, procps, iproute2, OpenSSH, git and npm manuals. */
export const SYSTEM_EFFECTS: readonly EffectRow[] = [
	...rows(
		'ls cat head tail tailf grep egrep fgrep zgrep rg ag less more wc sort uniq cut tr awk gawk sed jq yq column diff cmp comm file stat du df free uptime date whoami id who w last lastlog hostname uname pwd cd pushd popd echo printf true false test [ sleep wait which whereis type command env printenv ps pgrep top htop btop iotop iftop vmstat iostat mpstat sar nproc lscpu lsblk lsof ss netstat ping ping6 traceroute tracepath mtr dig nslookup host whois nc ncat telnet openssl md5sum sha1sum sha256sum sha512sum shasum base64 xxd od strings find locate tree seq basename dirname realpath readlink tee journalctl dmesg ssh mosh man history alias set shopt ulimit umask clear tput exit logout return break continue read export declare local unset source . eval exec trap bc expr yes nl fold fmt paste join rev tac watch timeout gunzip zcat gzip zless xz zstd bzip2 tar unzip zip nmap tcpdump strace ltrace lsmod modinfo sensors smartctl dstat atop nvidia-smi getent groups logger fuser pmap xdg-open open start explorer pbcopy xclip Get-Process Get-Service Get-Content Get-ChildItem Get-EventLog Test-Connection Test-NetConnection Select-String Write-Host Write-Output Write-Error Write-Warning Where-Object Select-Object Sort-Object Group-Object Measure-Object Measure-Command Compare-Object Format-Table Format-List Format-Wide Out-String Out-Host Out-Null ConvertTo-Json ConvertFrom-Json ConvertTo-Csv ConvertFrom-Csv ConvertTo-Html Resolve-DnsName Resolve-Path Split-Path Join-Path Read-Host stern kubetail k9s kubectx kubens hey ab wrk k6 siege vegeta locust artillery autocannon newman lynx httping getconf locale tldr info apropos loginctl hostnamectl timedatectl resolvectl networkctl ip ifconfig route arp ethtool chronyc ntpq playwright cypress jest vitest pytest mocha phpunit rspec tox eslint tsc shellcheck hadolint trivy grype promtool amtool logcli dive ctop',
		'read',
		[[null, /^(?!(?:find .*-delete|find .*-exec (?:rm|shred)|sed (?:-\S+ )*(?:-i|--in-place)|tee |amtool silence (?:add|expire)|ip (?:-\S+ )*\S+ (?:add|del|set|flush|replace|change|delete)|ifconfig \S+ (?:up|down)|route (?:add|del)|journalctl .*--(?:vacuum|rotate|flush)|timedatectl set|hostnamectl set|resolvectl (?:flush|dns)|history -c|date (?:-s|--set)|hostname [a-z]|(?:un)?zip |tar (?:--?)?[a-z]*[cxru]|tar .* -(?!-)[a-zA-Z]*[cxru]|gunzip (?!-t|--test|-c|<|$)|gzip (?!-t|-d?c|$)|fuser .*-k|nvidia-smi .*(?:-r|--gpu-reset)|source |\. |eval |exec (?!\d)|zstd|xz |bzip2 |openssl (?:req|gen)|dmesg (?:-C|-c|--clear))).*$/u, 'only looks']],
	),
	...rows('find fuser', 'destructive', [[null, /find .*-delete|-exec (?:rm|shred)|fuser .*-k/u, 'deletes files or kills processes']]),
	...rows('ip ifconfig route', 'destructive', [[null, /\b(?:del|delete|flush|down)\b/u, 'cuts a network path']]),
	...rows('rm unlink rmdir shred truncate wipefs mkfs mkfs.ext2 mkfs.ext3 mkfs.ext4 mkfs.xfs mkfs.btrfs mkfs.vfat mkfs.fat mkfs.ntfs mkfs.f2fs mkfs.jfs mkfs.minix mkfs.exfat mkntfs mkdosfs mke2fs mkswap dd srm trash blkdiscard', 'destructive', [[null, null, 'deletes or overwrites files']]),
	...rows('cp mv install rsync ln', 'destructive', [
		[null, /^(?:cp|mv|install)\b(?!.*\s\.\/?$|.*\.(?:bak|backup|orig|old)\s+\S*\/$).*[\w.-]*(?:backup|bak|\.orig|\.old|snapshot|prev(?:ious)?)(?!\S*\.(?:sh|bash|py|rb|pl|service|timer|cron)\s)\S*\s+(?!\S*(?:backup|bak|\.orig|\.old|snapshot|tmp|temp))\S+$/iu, 'overwrites a live file with a backup'],
		[null, /^(?:cp|mv) (?:-\S+ )*(\S+)[._-](?:19|20)\d{2}\S* \1$/u, 'overwrites a live file with an older one'],
		[null, /^rsync\b.*--delete/u, 'deletes files that are not in the source'],
	]),
	...rows('kill killall pkill xkill', 'read', [[null, /^kill -(?:0|l)\b/u, 'only asks']]),
	...rows('kill killall pkill xkill shutdown poweroff halt reboot init', 'destructive', [[null, null, 'stops processes']]),
	...rows('nginx apachectl httpd haproxy caddy', 'read', [[null, /\s(?:-t|-T|-v|-V|-c -f \S+|configtest|validate|-S)\b/u, 'only checks the configuration']]),
	...rows('nginx apachectl httpd caddy', 'destructive', [[null, /\s(?:stop|quit|graceful-stop)\b/u, 'stops the server']]),
	...rows('crontab', 'destructive', [[null, /\s-r\b/u, 'deletes the schedule']]),
	...rows('crontab atq ufw iptables-save firewall-cmd nft', 'read', [[null, /crontab .*-l\b|atq|status|iptables-save|--list|--state|list ruleset/u, 'only looks']]),
	...rows('iptables ip6tables nft ufw', 'destructive', [[null, /\s(?:-F|--flush|-X|flush|reset|disable)\b/u, 'drops the firewall rules']]),
	...rows('iptables ip6tables nft', 'read', [[null, /\s(?:-L|-S|--list|list)\b/u, 'only looks']]),
	...rows('userdel groupdel deluser lvremove vgremove pvremove zfs zpool umount swapoff mdadm', 'destructive', [[null, /^(?!(?:zfs|zpool|mdadm)\b).*$|\b(?:destroy|rollback|--stop|--zero-superblock|export|labelclear)\b/u, 'removes storage or accounts']]),
	...rows('zfs zpool mdadm lvs vgs pvs mount', 'read', [[null, /^(?:zfs|zpool) (?:list|get|status|iostat|history|diff)|^mdadm .*(?:--detail|-D)|^(?:lvs|vgs|pvs)|^mount$/u, 'only looks']]),
	...rows('apt apt-get yum dnf apk pacman zypper brew snap', 'destructive', [[/^(?:remove|purge|autoremove|erase|del|uninstall|-R\w*)\b/u, null, 'removes packages']]),
	...rows('apt apt-get apt-cache yum dnf apk brew snap dpkg rpm', 'read', [[/^(?:list|show|search|policy|info|history|check-update|status|deps|outdated|-l|-qa?)\b|^$/u, null, 'only looks']]),
	...rows('git', 'destructive', [
		[/^push\b/u, /\s(?:--force|-f|--force-with-lease\S*|--delete|--mirror|-d)\b|\s:\S+|\s\+\S+/u, 'rewrites or deletes what others have'],
		[/^reset\b/u, /--hard\b/u, 'throws local changes away'],
		[/^clean\b/u, /-\w*f/u, 'deletes files'],
		[/^(?:filter-branch|filter-repo|update-ref -d|reflog expire|stash (?:drop|clear))\b/u, null, 'throws history away'],
		[/^branch\b/u, /\s-D\b/u, 'deletes a branch'],
	]),
	...rows('git', 'read', [
		[/^(?:status|log|diff|show|blame|describe|rev-parse|ls-files|ls-remote|ls-tree|shortlog|reflog$|reflog show|grep|fetch|remote$|remote show|config --get|bisect (?:log|view)|cat-file|rev-list|for-each-ref|show-ref|whatchanged|cherry|merge-base|count-objects|fsck|stash (?:list|show)|worktree list|version|help)\b/u, null, 'only looks'],
		[/^(?:branch|tag|remote)$/u, null, 'only looks'],
		[/^tag\b/u, /\s(?:-l|--list|-n\d*|-v|--verify|--contains|--points-at|--sort\S*|--merged)(?:[\s=]|$)/u, 'only looks'],
		[/^(?:branch|remote)\b/u, /\s(?:-l|--list|-v+|-a|-r|--contains|--sort\S*|--merged|--show-current|get-url|show)\b/u, 'only looks'],
		[/^(?:remote) -v/u, null, 'only looks'],
	]),
	...rows('npm yarn pnpm bun make just task mage composer poetry pipenv uv gradle gradlew mvn mvnw cargo go dotnet bundle invoke nx turbo lerna rush grunt gulp mix sbt bazel tox nox', 'read', [[/^(?:ls|list|outdated|audit(?! fix)|view|info|why|test|t|version$|ping|whoami|search|doctor|vet|fmt --check|check|lint|clippy|config (?:get|list)|show|tree|verify|status)\b(?!:)/u, null, 'only looks']]),
	...rows('npm yarn pnpm', 'destructive', [[/^(?:unpublish)\b/u, null, 'removes a published version']]),
	...rows('curl wget http https xh httpie Invoke-WebRequest Invoke-RestMethod', 'destructive', [[null, /(?:-X|--request|-Method)[ =]?"?'?DELETE\b|^(?:http|https|xh) (?:-\S+ )*DELETE\b/iu, 'deletes through an interface']]),
	...rows('curl wget http https xh httpie Invoke-WebRequest Invoke-RestMethod', 'change', [[null, /(?:-X|--request|-Method)[ =]?"?'?(?:POST|PUT|PATCH|Post|Put|Patch|post|put|patch)\b|\s(?:-d|--data\S*|-F|--form\S*|--json|-T|--upload-file|--post-data\S*|--post-file\S*|-Body)[ =]|\s-d['"{@]|^(?:http|https|xh) (?:-\S+ )*(?:POST|PUT|PATCH)\b/u, 'sends something to an interface']]),
	...rows('curl wget http https xh httpie Invoke-WebRequest Invoke-RestMethod', 'read', [[null, null, 'only asks']]),
	...rows('scp sftp rsync', 'read', [[null, /^(?:scp|rsync)\b.*\s\S+@?\S*:\S+\s+(?!\S*:)\S+$|--dry-run|^rsync\b.*\s-\w*n/u, 'copies from there to here']]),
	...rows('tmux screen byobu', 'read', [[null, null, 'opens a terminal that survives']]),
	...rows('nano vi vim nvim emacs pico ed code micro visudo vipw vigr crontab', 'change', [[null, null, 'edits a file by hand']]),
];
