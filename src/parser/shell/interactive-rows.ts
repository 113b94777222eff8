import type {Ending} from './ending-row.ts';

/** An option of `docker run` with its value. Source: docker-run(1). */
const RUN_OPTION = String.raw`(?:--(?:rm|privileged|init|read-only)|--[\w-]+=\S+|-[vpeuwh] \S+|--(?:name|network|net|volume|mount|env|env-file|publish|entrypoint|user|workdir|hostname|pid|memory|cpus|platform|volumes-from|label|cap-add|device) \S+)`;

/** Sources: the manuals of each, on what they ask and what they open. */
export const INTERACTIVE: readonly Ending[] = [
	{programs: /^(?:nano|vi|vim|nvim|emacs|pico|ed|micro|visudo|vipw|vigr|view|mcedit|joe|sudoedit|gedit|kate|pluma|xed|mousepad|notepad|notepad\+\+|wordpad)(?:\.exe)?$/iu, line: /^/u},
	// They open a browser or ask for a code. Sources: the manuals of gh, flyctl, vercel, supabase, npm, wrangler, firebase, heroku, az and gcloud on signing in.
	{programs: /^gh$/u, line: /\sauth (?:login|refresh)\b/u, not: /--with-token/u},
	{programs: /^(?:less|more|most|man|fdisk|cfdisk|passwd|chpasswd|minicom|ftp|sftp|telnet|mosh|byobu|ncdu|k9s|lazydocker|mysql_secure_installation|ssh-copy-id|tig|ranger)$/u, line: /^/u, not: /\s-(?:b|l)\b|^ncdu -o|^passwd -[ldSu]\b/u},
	// With a command behind the disk it does that alone. Source: parted(8).
	{programs: /^parted$/u, line: /^\S+(?:\s+(?:-a\s+\w+|--?[a-z]\S*))*(?:\s+[^\s-]\S*)?$/u, not: /\s(?:-[lshv]|--(?:list|script|help|version))\b/u},
	{programs: /^(?:testdisk|photorec|edquota|kadmin)$/u, line: /^/u, not: /\s(?:\/cmd|-q|-p)\b/u},
	{programs: /^mc$/u, line: /^mc$/u},
	// They open an editor or ask whether one is sure. Sources: the how-to guides of Canonical Kubernetes and LXD on recovering a cluster.
	{programs: /^(?:k8sd|lxd|microceph|microovn|microcloud)$/u, line: /\scluster[- ](?:recover|edit)\S*(?:\s|$)/u, not: /\s--(?:non-interactive|quiet)\b/u},
	{programs: /^(?:qemu-system-\w+|qemu-kvm|kvm)$/u, line: /\s(?:-nographic|-curses|-serial (?:mon:)?stdio|-monitor stdio|-display curses)(?:\s|$)/u, not: /\s-daemonize\b/u},
	// A target of the project that opens a shell or a client.
	{programs: /^(?:make|gmake|just|task|rake|invoke|mage)$/u, line: /\s(?:\S+[-_:.])?(?:shell|bash|zsh|sh|console|repl|psql|mysql|redis-cli|ssh|attach|login|(?:db|database|pg|mongo|redis)[-_:.]connect|connect[-_:.](?:db|database))(?:\s+\w+=\S*)*$/u},
	{programs: /^tmux$/u, line: /^tmux(?:$|\s(?:new|new-session|attach|attach-session|a)\b)/u, not: /\s-\w*d\w*(?:\s|$)/u},
	{programs: /^screen$/u, line: /^/u, not: /\s-(?:ls|list|dm\w*|X|wipe|S \S+ -X)\b/u},
	{programs: /^crontab$/u, line: /\s-e\b/u},
	// Source: the reference of GitLab Geo on planned failovers.
	{programs: /^gitlab-ctl$/u, line: /\s(?:geo promote|promote-to-primary-node|geo-replication-(?:pause|resume))(?:\s|$)/u, not: /\s(?:--force|-f)(?:\s|$)/u},
	// They ask for the new password. Sources: the references of Django, Symfony, Laravel, Flask, GitLab, Nextcloud, Grafana, htpasswd(1), smbpasswd(8), kinit(1), ansible-vault(1).
	{programs: /^/u, line: /(?:^|[\s:"'_-])(?:(?:change|reset|set)[-_:]?password|createsuperuser|(?:create|add|make)[-_:]?(?:super-?user|admin)|password[:-]reset)["']?(?:\s+[^\s-]\S*)?$/u, not: /\s--?(?:no-?input|noinput|password|from-env)\b|=/u},
	{programs: /^(?:htpasswd|smbpasswd|kinit|ansible-vault|kadmin|htdigest|pdbedit)$/u, line: /^/u, not: /\s(?:-\w*[bkt]\w*|--batch|--vault-password-file\S*|--vault-id\S*|-s)\b|^ansible-vault --version/u},
	// PowerShell puts the result into a variable in front.
	{programs: /^/u, line: /(?:^|=\s*|\|\s*|\()(?:Read-Host|Get-Credential)\b/iu},
	{programs: /^(?:Enter-PSSession|Connect-(?:AzAccount|AzureAD|ExchangeOnline|MgGraph|VIServer|MsolService)|Out-GridView)$/iu, line: /^/u, not: /-(?:Credential|ServicePrincipal|Identity|CertificateThumbprint|AccessToken|User)\b/iu},
	// Without a value on the line they open an editor. Sources: the references of kubectl, systemd, sops, eyaml, Chef, Rails, libvirt, pass, DVC, npm.
	{programs: /^(?!(?:gh|glab|jira|docker|git|echo|printf|logger|wall|say|cat|grep|sed|awk|curl|find|kustomize)$)[a-z]/u, line: /^\S+(?: (?:-\S+(?: (?!-)\S+)?|[\w./]+)){0,3} (?:[\w:-]+[:-])?edit(?:\s|$)/u, not: /\s(?:-[mf]|--(?:file|patch|set\S*|value|message|body|title|add-\S+|remove-\S+|stdin|help))(?:[\s=]|$)/u},
	{programs: /^sops$/u, line: /^\S+(?:\s+(?!-)\S+)+$/u, not: /^\S+\s+(?:decrypt|encrypt|rotate|publish|exec-env|exec-file|keyservice|updatekeys|groups|set|unset|filestatus)\b/u},
	// Words in place of values are asked for. Source: `cf help create-user-provided-service`.
	{programs: /^cf$/u, line: /\s(?:cups|uups|(?:create|update)-user-provided-service)\b.*\s-p\s/u, not: /\s-p\s+['"]?(?:\{|\S*[./])/u},
	// The editor of one's own.
	{programs: /^\$\{?(?:EDITOR|VISUAL)\b/u, line: /^/u},
	{programs: /^git$/u, line: /\s(?:rebase (?:-i|--interactive)|add (?:-p|-i|--patch)|(?:mergetool|difftool)$|commit(?:\s(?:-[avsS]{1,4}|--(?:amend|all|verbose|signoff|gpg-sign|allow-empty|no-verify)))*$)/u, not: /--no-edit/u},
	{programs: /^(?:sudo|doas)$/u, line: /^\S+ (?:-\w*[is]\w*|--login|--shell|su\b.*)(?:\s+-?\w*)?$|^\S+ -u \S+ -[is]$|^\S+ -[is] -u \S+$/u},
	{programs: /^(?:su|newgrp)$/u, line: /^/u, not: /\s(?:-c|--command)\b/u},
	{programs: /^(?:terraform|tofu|terragrunt|tf)$/u, line: /\s(?:apply|destroy|login)\b/u, not: /-auto-approve|\.(?:tfplan|plan)\b|\stfplan\b|\splan\.out\b/u},
	{programs: /^(?:terraform|tofu|terragrunt|tf)$/u, line: /\sinit\b.*\s-migrate-state\b/u, not: /\s-force-copy\b|-input=false/u},
	{programs: /^(?:terraform|tofu)$/u, line: /\sforce-unlock\b/u, not: /\s-force\b/u},
	// They open a window. Sources: Oracle's guides of the assistants and of the installer, `-silent`.
	{programs: /^(?:dbua|dbca|netca|asmca|runInstaller|gridSetup\.sh)$/u, line: /^/u, not: /\s-(?:silent|help|h|executePrereqs)\b/u},
	// They open a browser, or offer a list to choose from. Sources: the references of Modal, Railway, Argo CD, gh.
	{programs: /^modal$/u, line: /\s(?:setup|token new)\b/u},
	{programs: /^(?:railway|vercel|netlify|supabase|firebase)$/u, line: /^(?:\S*railway|firebase)\s+init\b|\slink\b|\suse\s+--add\b|^\S*railway\s+(?:service|environment)\s*$/u, not: /\s(?:-[npesy]|--(?:name|project|project-ref|environment|service|id|yes|token)|--help)(?:[\s=]|$)/u},
	{programs: /^argocd$/u, line: /\slogin\b/u, not: /--username\b.*--password\b|--password\b.*--username\b|--core\b|--auth-token\b/u},
	{programs: /^argocd$/u, line: /\saccount update-password\b/u, not: /--current-password\b.*--new-password\b|--new-password\b.*--current-password\b/u},
	{programs: /^gh$/u, line: /\srun (?:watch|view|rerun|cancel)\b/u, not: /\s(?:\d{3,}|w{4,}|["']?\$)|--(?:job|help)\b|\s-j\b/u},
	{programs: /^pulumi$/u, line: /\s(?:up|destroy|refresh)\b/u, not: /\s(?:-y|--yes|-f|--skip-preview)\b/u},
	{programs: /^(?:apt|apt-get|yum|dnf|pacman|zypper)$/u, line: /\s(?:install|remove|purge|upgrade|dist-upgrade|full-upgrade|autoremove|erase)\b/u, not: /\s(?:-\w*y\w*|--yes|--assume-yes|--assumeyes|--noconfirm|-n|--non-interactive|-s|--dry-run)\b/u},
	{programs: /^(?:yum|dnf)$/u, line: /\supdate\b/u, not: /\s(?:-\w*y\w*|--assumeyes|--assumeno)\b/u},
	// They ask step by step, for a name, a passphrase or what to mend. Sources: the manual page of each.
	{programs: /^(?:do-release-upgrade|raspi-config|nmtui|alsamixer|gpg|rclone|adduser|tailscale|helm|cryptsetup|openssl)$/u, line: /^(?:do-release-upgrade|raspi-config|nmtui|alsamixer)\b|^gpg .*--(?:gen-key|full-gen\S*|edit-key)|^rclone config$|^adduser \S+$|^tailscale (?:up|login)\b|^helm registry login\b|^cryptsetup (?:-\S+ )*(?:luksOpen|luksFormat|open|luksAddKey)\b|^openssl req\b.*\s-(?:new|x509)\b/u, not: /\s(?:-f DistUpgradeViewNonInteractive|--batch|--auth-?key\S*|--password-stdin|-p|--key-file\S*|-d|-subj|-batch|-config|--quick-gen\S*)(?:[\s=]|$)/u},
	{programs: /^(?:fsck(?:\.\w+)?|e2fsck)$/u, line: /^/u, not: /\s-\w*[ynpaNM]\w*(?:\s|$)/u},
	{programs: /^(?:ansible|ansible-playbook)$/u, line: /\s(?:-\w*[kK]|--ask-\S+)(?:\s|$)/u},
	{programs: /^(?:docker|podman|nerdctl)$/u, line: new RegExp(String.raw`\srun(?: ${RUN_OPTION})* (?:-(?:\w*i\w*t|\w*t\w*i)\w*|-i -t|-t -i)(?: ${RUN_OPTION})* [^\s-]\S*$`, 'u')},
	{programs: /^(?:npm|yarn)$/u, line: /\sinit$/u},
	{programs: /^(?:npm|yarn|pnpm|vercel|netlify|heroku|firebase|wrangler|az|gh|vault|railway|docker|podman|supabase|doctl|tsh)$/u, line: /\slogin\b/u, not: /--(?:password-stdin|with-token|token|service-principal|identity)\b|\s-(?:p|t)\b|method=|-method|^vault login (?:-\S+ )*[^\s-]/u},
	// Sources: the references of Cloud Foundry, Pulumi, Render, Turso, Neon, PlanetScale, IBM Cloud, Expo, 1Password, Bitwarden, Doppler, Infisical, Snyk, Boundary, OCI, Linode, MinIO and MySQL's configuration editor.
	{programs: /^(?:cf|pulumi|render|turso|pscale|planetscale|neonctl|ibmcloud|expo|eas|op|bw|doppler|infisical|snyk|sentry-cli|huggingface-cli|boundary|oci|linode-cli|mysql_config_editor|mc)$/u, line: /\s(?:login|log-in|signin|auth(?:enticate)?(?: login)?|setup config)(?=\s|$)|^linode-cli configure$|^mysql_config_editor set\b|^mc alias set \S+ \S+$/u, not: /\s(?:-p|-t|--(?:password|token|apikey|api-key|local|service-token|client-secret)\S*)(?=[\s=]|$)|\s(?:s3|gs|azblob|file):\/\//u},
	// What is typed goes through the socket. Sources: wscat, websocat.
	{programs: /^(?:wscat|websocat)$/u, line: /\s(?:-c|--connect|wss?:\/\/)/u, not: /\s(?:-x|--execute|-1|-n1)\b/u},
	{programs: /^(?:flyctl|fly|gcloud)$/u, line: /\sauth (?:login|signup|application-default login)\b/u, not: /--(?:access-token|cred-file)/u},
	{programs: /^aws$/u, line: /\sconfigure(?: sso)?$|\sconfigure --profile \S+$/u},
	{programs: /^ssh-keygen$/u, line: /^/u, not: /\s-[NRFlLyeim]\b/u},
	{programs: /^openssl$/u, line: /\ss_client\b/u},
	{programs: /^(?:nslookup|bc|dc|gdb|lldb|irb|pry|ipython|ghci|iex|bpython|ptpython|nodetool-shell|scala|jshell|lua)$/u, line: /^\S+$|^iex -S/u},
	// Remote shells of releases, consoles of managers, programs that draw a menu. Sources: mix release, supervisorctl(1), ansible-console(1), dialog(1), knife ssh, Linux' own menus.
	{programs: /^(?:heroku|scalingo)$/u, line: /\srun(?::\S+)?\s(?:\S+\s)*?(?:bash|sh|zsh|python3?|node|psql|irb|rails (?:c|console)|iex)(?:\s(?:-a|--app|-r|--remote|-s|--size)[ =]\S+)*$/u, not: /run:detached/u},
	{programs: /^supervisorctl$/u, line: /^supervisorctl(?:\s-\S+(?:\s[^\s-]\S*)?)*$|\sfg\b/u, not: /\s(?:-h|--help)$/u},
	{programs: /^(?:ansible-console|dialog|whiptail|gdisk|cgdisk|aptitude|tasksel|debconf|nmtui|alsamixer|cfdisk)$/u, line: /^\S+(?:\s+\S+)*$/u, not: /^aptitude \S*(?:-y|update|search|show)|\s(?:-l|--list|--version|--help|-\w*y\w*)(?:\s|$)|^tasksel (?:--list|install)/u},
	{programs: /^ansible-playbook$/u, line: /\s--step\b/u},
	{programs: /^make$/u, line: /\s(?:menu|n|x|g|old)?config$/u},
	// They ask before they act, wait for a key, draw a screen of their own. Sources: the references of Django, Celery, pacman(8), zypper(8), cmd, lnav(1), jdb(1), py-spy, drbdtop.
	{programs: /^(?:manage\.py|django-admin)$/u, line: /\s(?:flush|reset_db|squashmigrations|remove_stale_contenttypes)\b/u, not: /\s--no-?input\b/u},
	{programs: /^celery$/u, line: /\spurge\b/u, not: /\s(?:-f|--force)\b/u},
	{programs: /^(?:pacman|zypper)$/u, line: /^pacman -(?:S|R|U)\w*(?:\s|$)(?!.*--noconfirm)|^zypper (?:up|update|in|rm|dup|patch)\b/u, not: /\s(?:--noconfirm|-y|--no-confirm|-n|--non-interactive|-Ss|-Si|-Sw)(?:\s|$)/u},
	{programs: /^(?:pause|choice|runas|lnav|jdb|jconsole|drbdtop|lsnrctl)$/iu, line: /^(?:pause|choice|lnav|jdb|jconsole|drbdtop|lsnrctl$|runas .*\/user:)/iu, not: /\s\/savecred\b|\slnav -n\b|\s\/d\s/iu},
	{programs: /^py-spy$/u, line: /\stop\b/u},
	{programs: /^openssl$/u, line: /\s(?:genrsa|genpkey|rsa|pkcs12|enc)\b.*\s-(?:des3|aes\d+|aes-\d+-\w+)\b/u, not: /\s-(?:passout|passin|pass|k|kfile)\b/u},
	{programs: /^knife$/u, line: /\sssh\b.*\s(?:interactive|tmux|screen|macterm|cssh)\b/u},
	{programs: /^(?:django-admin|manage\.py)$/u, line: /\s(?:shell|shell_plus|dbshell)\b/u, not: /\s(?:-c|--command)\b/u},
	{programs: /^(?:glab|doctl)$/u, line: /\sauth (?:login|init)\b/u, not: /\s(?:--stdin|--token|-t|--access-token)\b/u},
	// A release of Elixir or Erlang: its name is the team's own.
	{programs: /^[a-z][\w-]*$/u, line: /^[a-z][\w-]* (?:remote|remote_console|console|console_clean|daemon_attach|attach)$/u, not: /^(?:git|npm|yarn|docker|kubectl|terraform|heroku|gradle|make|svn|hg|rclone|aws|gcloud|az|fly|flyctl)\s/u},
];
