import {byProgram} from './by-program.ts';
import {CONFIRMATIONS} from './confirmations.ts';
import {NODES_AND_TUNNELS} from './nodes-and-tunnels.ts';
import {PASSWORDS} from './password-prompts.ts';
import {isKnownProgram} from './programs.ts';

/** Commands that do not end by themselves, and commands that wait for a person. `line` is the command's words joined by blanks. */
export type Ending = {readonly programs: RegExp; readonly line: RegExp; readonly not?: RegExp};

/** Sources: the manuals' sections on following, watching and streaming. */
const ENDLESS: readonly Ending[] = [...NODES_AND_TUNNELS,
	{programs: /^(?:kubectl|oc|k)$/u, line: /(?<!\s(?:-[ncl]|--(?:namespace|context|cluster|user|container|selector)))\slogs?\b.*(?:\s-f\b|--follow\b)|\sget\b.*(?:\s-w\b|--watch(?:-only)?\b)|\s(?:port-forward|proxy|attach)\b|\sevents?\s.*(?:-w\b|--watch\b)/u, not: /--(?:follow|watch)=false/u},
	{programs: /^(?:docker|podman|nerdctl|docker-compose|podman-compose)$/u, line: /\slogs\s.*(?:\s-\w*f\w*\b|--follow\b)|\slogs (?:-\w*f\w*|--follow)\b|\s(?:events|attach)\b/u},
	{programs: /^(?:docker|podman|nerdctl|docker-compose|podman-compose)$/u, line: /^(?:docker-compose|podman-compose|(?:docker|podman|nerdctl) compose)(?:\s-\S+(?:\s(?!up\b)[^\s-]\S*)?)*\sup\b/u, not: /\s(?:-\w*d\w*|--detach|--wait|--no-start|--abort-on-container-exit|--exit-code-from)\b/u},
	{programs: /^(?:docker|podman|nerdctl)$/u, line: /^\S+ (?:container |compose (?:-\S+ )*)?stats\b/u, not: /--no-stream/u},
	// Targets of a project that are called so follow or serve, as far as anybody has seen. Behind a verb that ends, `dev` is a place: `deploy-dev`.
	{programs: /^(?:make|gmake|just|task)$/u, line: /\s(?:(?:\S+[-_:.])?(?:logs?|tail|follow|watch|serve|port-?forward|tunnel|foreground)(?:[-_:][\w-]+)?|(?:(?:run|start|serve|web|front-?end|back-?end|api|app|client|server|ui|site|docs)[-_:.])?dev(?:[-_:.](?:run|start|serve|server|watch|web|front-?end|back-?end|api|app|client|ui|site))?)(?:\s+\w+=\S*)*$/u, not: /\s\S*(?:show|last|check|dump|save|export|clean|rotate|archive)\S*/u},
	{programs: /^cf$/u, line: /\s(?:connect-to-service\s.*-no-client|tail|(?:logs|l)(?!.*--recent))\b/u, not: /--recent\b/u},
	{programs: /^(?:flyctl|fly)$/u, line: /\slogs\b|\sproxy\b/u, not: /--no-tail|\s-n\b/u},
	{programs: /^(?:heroku|dokku)$/u, line: /\slogs\b.*\s(?:-t|--tail)\b|\slogs:\S*.*\s(?:-t|--tail)\b/u},
	{programs: /^(?:vercel|netlify|railway|render|supabase|wrangler|firebase|amplify)$/u, line: /\slogs?\b.*\s(?:-f|--follow)\b|\s(?:tail|dev|serve|emulators:start)\b/u},
	// With a number behind it, `--tail` is how many lines to show.
	{programs: /^(?:render|vercel|railway|netlify|supabase|northflank|koyeb|scalingo|clever|eb|nomad|sst|serverless|sls)$/u, line: /\slogs?\b.*\s(?:--tail|-t)(?!=|\s+\d)(?:\s|$)/u, not: /^(?:render|eb) .*\s-t\b/u},
	{programs: /^railway$/u, line: /\slogs\b/u},
	{programs: /^(?:tail|multitail)$/u, line: /\s(?:-\w*[fF]\w*|--follow\S*|--retry)(?:\s|$)/u},
	{programs: /^journalctl$/u, line: /\s(?:-\w*f\w*|--follow)(?:\s|$)/u},
	{programs: /^dmesg$/u, line: /\s(?:-\w*[wW]\w*|--follow\S*)(?:\s|$)/u},
	{programs: /^top$/u, line: /^/u, not: /\s-\w*n\s*\d|\s-l\s*\d/u},
	{programs: /^(?:htop|btop|atop|iotop|iftop|nmon|glances|ctop|dstat|stern|kubetail|multitail|k9s|nload|bmon|gotop)$/u, line: /^/u, not: /\s(?:-\w*n\s*\d|--iter|--no-follow)/u},
	{programs: /^(?:ping|ping6)$/u, line: /^/u, not: /\s-\w*[cnw]\s*\d/u},
	{programs: /^(?:vmstat|iostat|mpstat|sar|pidstat)$/u, line: /\s\d+$/u, not: /\s\d+\s+\d+$/u},
	{programs: /^(?:tcpdump|ngrep|tshark)$/u, line: /^/u, not: /\s-c\s*\d|\s-r\s|\s-a\s/u},
	{programs: /^inotifywait$/u, line: /\s(?:-m|--monitor)\b/u},
	{programs: /^yes$/u, line: /^/u},
	// Pages to look at tables. Sources: references of Prisma and Drizzle, and scripts named after them.
	{programs: /^(?:prisma|drizzle-kit|drizzle|npm|pnpm|yarn|bun)$/u, line: /^\S+ (?:run )?(?:\w+:)?studio(?=\s|$)/u},
	// Chains for development. Sources: the manuals of Foundry, Hardhat, Ganache and Solana.
	{programs: /^(?:anvil|ganache|ganache-cli|solana-test-validator|hardhat|truffle)$/u, line: /^(?:anvil|ganache|ganache-cli|solana-test-validator)\b|^hardhat node\b|^truffle develop\b/u, not: /\s(?:-[hV]|--help|--version|--detach|completions)(?:\s|$)/u},
	{programs: /^sshuttle$/u, line: /^/u, not: /\s(?:-D|--daemon)\b/u},
	{programs: /^socat$/u, line: /LISTEN:\S*fork/iu},
	{programs: /^(?:nc|ncat|netcat)$/u, line: /\s-\w*l\w*k|\s-\w*k\w*l/u},
	{programs: /^ssh$/u, line: /\s-\w*N\w*(?:\s|$)/u, not: /\s-\w*f\w*(?:\s|$)/u},
	{programs: /^less$/u, line: /\s\+F\b/u},
	// `tail -f` in one word. Source: tailf(1) of util-linux, up to 2.32.
	{programs: /^tailf$/u, line: /\s\S/u},
	{programs: /^aws$/u, line: /\slogs tail\b.*--follow\b/u},
	{programs: /^(?:gcloud|az)$/u, line: /\s(?:tail|logs? tail|log stream|log-stream|logs? stream)\b|--follow\b|\slogs\b.*\s-f\b/u},
	{programs: /^(?:redis-cli|valkey-cli)$/u, line: /\s(?:monitor|subscribe|psubscribe|--stat|--latency\S*|--bigkeys-watch)\b/iu},
	{programs: /^(?:npm|yarn|pnpm|bun)$/u, line: /\s(?:start|(?:run |)(?:dev|serve|watch|start|start:\S+|dev:\S+|logs?(?::\S+)?:(?:follow|tail)|\S+:watch))(?:\s|$)/u},
	{programs: /^(?:rails|bin\/rails)$/u, line: /\s(?:s|server)(?:\s|$)/u, not: /\s-d\b/u},
	{programs: /^(?:python3?|php)$/u, line: /-m http\.server|\srunserver\b|\s-S\s/u},
	{programs: /^(?:pm2|supervisorctl)$/u, line: /^pm2 (?:logs?|monit)\b|\stail\b.*\s-f\b/u, not: /--nostream/u},
	{programs: /^(?:etcdctl|consul|nomad|vault)$/u, line: /\s(?:watch|monitor)\b|\slogs\b.*\s-f\b/u},
	{programs: /^(?:kafka-console-consumer(?:\.sh)?)$/u, line: /^/u, not: /--(?:max-messages|timeout-ms)/u},
	{programs: /^(?:kcat|kafkacat)$/u, line: /\s-C\b/u, not: /\s-\w*[ec]\b/u},
	{programs: /^(?:tsh|gh)$/u, line: /\slogs\b.*--follow/u},
	// Servers of Ruby and Erlang that stay unless told to leave. Sources: thin(1), the manuals of Puma, Unicorn, Phoenix.
	{programs: /^(?:thin|mix)$/u, line: /^thin (?:\S+ )*start\b|^mix phx\.server\b/u, not: /\s(?:-\w*d\w*|--daemon\w*)(?:\s|$)/u},
	{programs: /^(?:mkdocs|hugo|jekyll|gunicorn|uvicorn|nodemon|ngrok|cloudflared|celery)$/u, line: /^(?:mkdocs|hugo|jekyll) (?:serve|server)|^(?:gunicorn|uvicorn|nodemon|ngrok)\b|^cloudflared tunnel|\sworker\b/u},
	{programs: /^ceph$/u, line: /\s(?:-w|-W|--watch\S*)(?:\s|$)/u},
	{programs: /^(?:mongotop|mongostat|innotop|mytop|pg_top|slabtop|powertop|nethogs|iptraf|iptraf-ng|pg_activity|vtop|bashtop|oxidized)$/u, line: /^/u, not: /\s(?:-n ?\d|--rowcount|-o\b|--once)/u},
	{programs: /^zpool$/u, line: /\s(?:iostat|status)\b.*\s\d+$/u, not: /\s\d+\s+\d+$/u},
	{programs: /^(?:ip|udevadm|dbus-monitor|nmcli|rabbitmqctl|gdbus)$/u, line: /\smonitor\b|^dbus-monitor/u},
	{programs: /^[sl]trace$/u, /* Nothing but options: the process comes from xargs. */ line: /\s-\w*p\b|^[sl]trace(?:\s+-(?:[abeEIoOPsSuUX]\s+\S+|\S+))+$/u, not: /\s(?:-[hV]|--help|--version)(?:\s|$)/u},
	{programs: /^perf$/u, line: /\stop\b/u},
	{programs: /^nvidia-smi$/u, line: /\s(?:-l|--loop\S*|dmon|pmon)\b/u, not: /\s-c\b/u},
	{programs: /^free$/u, line: /\s(?:-\w*s|--seconds)\b/u, not: /\s(?:-c|--count)\b/u},
	{programs: /^(?:netstat|ss|lsof)$/u, line: /^netstat(?:\s.*)?\s-\w*c\w*(?:\s|$)|^ss(?:\s.*)?\s(?:-\w*E\w*|--events)(?:\s|$)|^lsof(?:\s.*)?\s[-+]r/u},
	{programs: /^mtr$/u, line: /^/u, not: /\s(?:-\w*[rc]|--report\S*)\b/u},
	{programs: /^jstat$/u, line: /\s\d+\s+\d+m?s?$/u, not: /\s\d+\s+\d+m?s?\s+\d+$/u},
	{programs: /^mysqladmin$/u, line: /\s(?:-i|--sleep)\S*/u, not: /\s(?:-c|--count)/u},
	{programs: /^redis-cli$/u, line: /\s-r -1\b/u},
	{programs: /^(?:crictl|flux|argo|nerdctl|oc|tkn|pm2)$/u, line: /\slogs?\b.*\s-\w*f\w*\b|^argo watch\b/u, not: /^tkn (?!.*-f)/u},
	{programs: /^Get-Content$/iu, line: /\s-Wait\b/iu},
	{programs: /^(?:sidekiq|puma|unicorn|rackup|resque|que|passenger|falcon|iodine)$/u, line: /^(?!passenger (?!start))/u, not: /\s(?:-d|--daemon|-v|--version)\b/u},
	{programs: /^(?:php|artisan)$/u, line: /\b(?:queue:(?:work|listen)|horizon|schedule:work|octane:start)(?:\s|$)/u, not: /--(?:once|stop-when-empty)\b/u},
	{programs: /^(?:gradlew?|mvnw?)$/u, line: /\s(?:\S*:)?(?:bootRun|run|spring-boot:run|quarkus:dev|quarkusDev)(?:\s|$)/u},
	// Servers stay in the foreground unless a flag sends them away. Sources: the manuals of each.
	{programs: /^(?:nats-server|redis-server|valkey-server|mongod|mongos|etcd2?|mysqld|mysqld_safe|mariadbd|memcached|prometheus|alertmanager|grafana-server|minio|rabbitmq-server|influxd|coredns|dockerd|containerd|envoy|traefik|haproxy|zookeeper-server-start(?:\.sh)?|kafka-server-start(?:\.sh)?|elasticsearch|kibana|logstash|vector|fluentd|fluent-bit|telegraf|loki|promtail|jaeger-all-in-one|step-ca)$/u, line: /^/u, not: /\s(?:-d|-D|-daemon|--daemon\S*|--daemonize(?:[ =]yes)?|--fork|-detached|--detach|-t|-c|-tt?|--check\S*|--config\.test|--test|-[vV]|--?version|--?help|-h|--repair|--shutdown|--wsrep[-_]recover|--initialize(?:-insecure)?|--validate-config|snapshot|validate|-signal|--signal|stop|reload)(?:[\s=]|$)/u},
	// Of these `-D` names a folder or asks for more words. Sources: postgres(1), dockerd.
	{programs: /^(?:postgres|postmaster|dockerd)$/u, line: /^/u, not: /\s(?:--single|--boot|--check|--describe-config|-C|-V|-v|--version|--help|-\?|--validate)(?:[\s=]|$)/u},
	// They leave for the background unless a flag keeps them. Sources: sshd(8), named(8), slapd(8), httpd(8), php-fpm(8), cron(8), dnsmasq(8), rsyslogd(8), ntpd(8), chronyd(8), smbd(8), dhcpd(8).
	{programs: /^(?:sshd|named|slapd|httpd|apache2|apachectl|apache2ctl|php-fpm[\d.]*|crond?|dnsmasq|rsyslogd|ntpd|chronyd|smbd|dhcpd)$/u, line: /^(?:sshd\b.*\s-\w*[Dd]|named\b.*\s-[fg]\b|slapd\b.*\s-d|(?:httpd|apache2(?:ctl)?|apachectl)\b.*\s(?:-D ?FOREGROUND|-X)\b|php-fpm\S*.*\s(?:-F|--nodaemonize)|crond?\b.*\s-[nf]\b|dnsmasq\b.*\s(?:-[dk]|--no-daemon|--keep-in-foreground)\b|rsyslogd\b.*\s-n\b|(?:ntpd|chronyd)\b.*\s-[dn]\b|smbd\b.*\s(?:-F|--foreground)\b|dhcpd\b.*\s-[fd]\b)/u, not: /\s-[tT]\b|\s--test\b/u},
	{programs: /^(?:nats-server|envoy|etcd)$/u, line: /\s-c(?:\s|=)/u, not: /\s(?:-t|--mode validate)(?:\s|$)/u},
	{programs: /^(?:consul|nomad|vault)$/u, line: /^(?:consul|nomad) agent\b|^vault server\b/u},
	// In the foreground with -f; -t only tests. Sources: bareos-dir(8), bacula-dir(8).
	{programs: /^(?:bareos|bacula)-(?:dir|sd|fd)$/u, line: /\s-\w*f/u, not: /\s-\w*t/u},
	{programs: /^caddy$/u, line: /^caddy run\b/u},
	{programs: /^nginx$/u, line: /daemon off/u},
	// Run in the foreground until somebody ends them. Sources: the references of each.
	{programs: /^(?:flask|dotnet|tilt|skaffold|minikube|istioctl|linkerd|argocd|nats|supervisord|openvpn|fswatch|bpftrace|mosquitto_sub|sleep|caffeinate|nc|ncat|netcat)$/u, line: /^flask run\b|^dotnet (?:run|watch)\b|^tilt up\b|^skaffold dev\b|^minikube (?:tunnel|dashboard|mount)\b|^(?:istioctl|linkerd)(?: \w+)? dashboard\b|^argocd app logs\b.*\s(?:-f|--follow)\b|^argocd admin dashboard\b|^nats (?:sub|subscribe)\b|^supervisord\b.*\s(?:-n|--nodaemon)\b|^(?:openvpn|fswatch|bpftrace|mosquitto_sub)\b|^sleep inf|^caffeinate$|^(?:nc|ncat|netcat) (?:\S+ )*-\w*l/u, not: /\s(?:-1|--once|--one-event|--daemon\S*|--url|--count\b|-C \d|--version|-l|-h|--help)(?:[\s=]|$)(?<!^(?:nc|ncat|netcat) .*)/u},
	// A program by the name of a server, or told what the frameworks for servers are told. Sources: the references of Spring Boot, Quarkus and Micronaut.
	{programs: /^(?:node|deno|bun|python3?|java)$/u, line: /^(?:node|deno|bun|python3?)(?: run)?(?: -\S+)* (?:\S*\/)?(?:server|app)\.(?:[cm]?[jt]s|py)$|^java (?:-\S+ )*-jar \S*(?:app|server|service|api|web)[\w.-]*\.jar(?: --?\S+)*$|^java(?=\s.*-jar \S)(?=.*\s(?:--|-D)(?:spring\.(?:profiles|config)|server\.port|quarkus\.|micronaut\.))/u, not: /spring\.(?:batch|main\.web-application-type=none)|\s--(?:help|version|check|test)\b|^(?:node|deno|bun) -[cvh]\s/u},
	// Whatever the program, this word and these flags mean to stay.
	{programs: /^(?!(?:tailscale|npm|yarn|pnpm|bun|make|kubectl|git|systemctl)$)[a-z]/u, line: /^\S+(?: \S+){0,2} (?:serve|runserver)(?: --?\S+(?:[ =]\S+)?)*$/u, not: /\s(?:-d|--daemon\S*|--detach|--background|--bg)\b/u},
	{programs: /^(?!(?:git|grep|rg|rm|docker|gh|cargo|go|helm|heroku|ln|cp|mv|ps|tar|sort|kubectl)$)/u, line: /\s--(?:follow|watch)(?:\s|$)/u},
	{programs: /^watch$/u, line: /^/u, not: /^\S+(?:\s+(?:-\w*[nq]\s*[\d.]+|--?(?:interval|equexit)[= ][\d.]+|--?[\w-]+))*?\s+(?:-\w*[ge]\w*|--chgexit|--errexit)(?:\s|$)/u},
];

const INTERACTIVE: readonly Ending[] = [
	{programs: /^(?:nano|vi|vim|nvim|emacs|pico|ed|micro|visudo|vipw|vigr|view|mcedit|joe|sudoedit)$/u, line: /^/u},
	// They open a browser or ask for a code. Sources: the manuals of gh, flyctl, vercel, supabase, npm, wrangler, firebase, heroku, az and gcloud on signing in.
	{programs: /^gh$/u, line: /\sauth (?:login|refresh)\b/u, not: /--with-token/u},
	{programs: /^(?:less|more|most|man|fdisk|cfdisk|passwd|chpasswd|minicom|ftp|sftp|telnet|mosh|byobu|ncdu|k9s|lazydocker|mysql_secure_installation|ssh-copy-id|tig|ranger)$/u, line: /^/u, not: /\s-(?:b|l)\b|^ncdu -o|^passwd -[ldSu]\b/u},
	// With a command behind the disk it does that alone. Source: parted(8).
	{programs: /^parted$/u, line: /^\S+(?:\s+(?:-a\s+\w+|--?[a-z]\S*))*(?:\s+[^\s-]\S*)?$/u, not: /\s(?:-[lshv]|--(?:list|script|help|version))\b/u},
	{programs: /^(?:testdisk|photorec|edquota|kadmin)$/u, line: /^/u, not: /\s(?:\/cmd|-q|-p)\b/u},
	{programs: /^mc$/u, line: /^mc$/u},
	// A target of the project that opens a shell or a client.
	{programs: /^(?:make|gmake|just|task|rake|invoke|mage)$/u, line: /\s(?:\S+[-_:.])?(?:shell|bash|zsh|sh|console|repl|psql|mysql|redis-cli|ssh|attach|login)(?:\s+\w+=\S*)*$/u},
	{programs: /^tmux$/u, line: /^tmux(?:$|\s(?:new|new-session|attach|attach-session|a)\b)/u, not: /\s-\w*d\w*(?:\s|$)/u},
	{programs: /^screen$/u, line: /^/u, not: /\s-(?:ls|list|dm\w*|X|wipe|S \S+ -X)\b/u},
	{programs: /^crontab$/u, line: /\s-e\b/u},
	// They ask for the new password. Sources: the references of Django, Symfony, Laravel, Flask, GitLab, Nextcloud, Grafana, htpasswd(1), smbpasswd(8), kinit(1), ansible-vault(1).
	{programs: /^/u, line: /(?:^|[\s:"'_-])(?:(?:change|reset|set)[-_:]?password|createsuperuser|(?:create|add|make)[-_:]?(?:super-?user|admin)|password[:-]reset)["']?(?:\s+[^\s-]\S*)?$/u, not: /\s--?(?:no-?input|noinput|password|from-env)\b|=/u},
	{programs: /^(?:htpasswd|smbpasswd|kinit|ansible-vault|kadmin|htdigest|pdbedit)$/u, line: /^/u, not: /\s(?:-\w*[bkt]\w*|--batch|--vault-password-file\S*|--vault-id\S*|-s)\b|^ansible-vault --version/u},
	// PowerShell puts the result into a variable in front.
	{programs: /^/u, line: /(?:^|=\s*|\|\s*|\()(?:Read-Host|Get-Credential)\b/iu},
	{programs: /^(?:Enter-PSSession|Connect-(?:AzAccount|AzureAD|ExchangeOnline|MgGraph|VIServer|MsolService)|Out-GridView)$/iu, line: /^/u, not: /-(?:Credential|ServicePrincipal|Identity|CertificateThumbprint|AccessToken|User)\b/iu},
	// Without a value on the line they open an editor. Sources: the references of kubectl, systemd, sops, eyaml, Chef, Rails, libvirt, pass, DVC, npm.
	{programs: /^(?!(?:gh|glab|jira|docker|git|echo|printf|logger|wall|say|cat|grep|sed|awk|curl|find)$)[a-z]/u, line: /^\S+(?: (?:-\S+(?: (?!-)\S+)?|[\w./]+)){0,3} (?:[\w:-]+[:-])?edit(?:\s|$)/u, not: /\s(?:-[mf]|--(?:file|patch|set\S*|value|message|body|title|add-\S+|remove-\S+|stdin|help))(?:[\s=]|$)/u},
	{programs: /^sops$/u, line: /^\S+(?:\s+(?!-)\S+)+$/u, not: /^\S+\s+(?:decrypt|encrypt|rotate|publish|exec-env|exec-file|keyservice|updatekeys|groups|set|unset|filestatus)\b/u},
	// Words in place of values are asked for. Source: `cf help create-user-provided-service`.
	{programs: /^cf$/u, line: /\s(?:cups|uups|(?:create|update)-user-provided-service)\b.*\s-p\s/u, not: /\s-p\s+['"]?(?:\{|\S*[./])/u},
	// The editor of one's own.
	{programs: /^\$\{?(?:EDITOR|VISUAL)\b/u, line: /^/u},
	{programs: /^git$/u, line: /\s(?:rebase (?:-i|--interactive)|add (?:-p|-i|--patch)|(?:commit|mergetool|difftool)$|commit (?:--amend|-a|-v|-s)$|commit -a$)/u, not: /--no-edit/u},
	{programs: /^(?:sudo|doas)$/u, line: /^\S+ (?:-\w*[is]\w*|--login|--shell|su\b.*)(?:\s+-?\w*)?$|^\S+ -u \S+ -[is]$|^\S+ -[is] -u \S+$/u},
	{programs: /^su$/u, line: /^/u, not: /\s(?:-c|--command)\b/u},
	{programs: /^(?:terraform|tofu)$/u, line: /\s(?:apply|destroy|login)\b/u, not: /-auto-approve|\.(?:tfplan|plan)\b|\stfplan\b|\splan\.out\b/u},
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
	{programs: /^(?:docker|podman|nerdctl)$/u, line: /\srun (?:-(?:\w*i\w*t|\w*t\w*i)\w*|-i -t|-t -i)(?: (?:--rm|--\S+=\S+|-[vpeuw] \S+|--(?:name|network|volume|env|publish|entrypoint) \S+))* \S+$/u},
	{programs: /^(?:npm|yarn)$/u, line: /\sinit$/u},
	{programs: /^(?:npm|yarn|pnpm|vercel|netlify|heroku|firebase|wrangler|az|gh|vault|railway|docker|podman|supabase|doctl|tsh)$/u, line: /\slogin\b/u, not: /--(?:password-stdin|with-token|token|service-principal|identity)\b|\s-(?:p|t)\b|method=|-method|^vault login (?:-\S+ )*[^\s-]/u},
	{programs: /^(?:flyctl|fly|gcloud)$/u, line: /\sauth (?:login|signup|application-default login)\b/u, not: /--(?:access-token|cred-file)/u},
	{programs: /^aws$/u, line: /\sconfigure(?: sso)?$|\sconfigure --profile \S+$/u},
	{programs: /^ssh-keygen$/u, line: /^/u, not: /\s-[NRFlLyeim]\b/u},
	{programs: /^openssl$/u, line: /\ss_client\b/u},
	{programs: /^(?:nslookup|bc|dc|gdb|lldb|irb|pry|ipython|ghci|iex|bpython|ptpython|nodetool-shell|scala|jshell|lua)$/u, line: /^\S+$|^iex -S/u},
];

/** True for a command that opens an editor, whose file the next lines may be for. */
export function isEditor(command: string): boolean {
	return EDITOR.test(command.trim().replace(/^(?:sudo|doas)(?:\s+-\S+)*\s+/u, ''));
}

/** Sources: the editors of the table of interactive programs, and what opens them. */
const EDITOR = /^(?:\$\{?(?:EDITOR|VISUAL)\S*|nano|vi|vim|nvim|emacs|pico|micro|joe|mcedit|sudoedit|visudo|gedit|notepad(?:\.exe)?|code)\s+[^|;&]+$|^(?:crontab -e|(?:kubectl|oc|systemctl|virsh)\s[^|;&]*?\bedit\s[^|;&]*)$/iu;

const passwordsOf: typeof endlessOf = byProgram<Ending>(PASSWORDS);
const endlessOf = byProgram(ENDLESS);
const interactiveOf = byProgram(INTERACTIVE);
const confirmationsOf: typeof endlessOf = byProgram<Ending>(CONFIRMATIONS);

export function isEndless(line: string): boolean {
	return fits(endlessOf, line) || ((LOGS.test(line) || FOLLOWS.test(line)) && !isKnownProgram(programIn(line)));
}

/** True for a command that asks for a password at the terminal, wherever its input comes from. */
export function asksPassword(line: string): boolean {
	return fits(passwordsOf, line);
}

export function asksPerson(line: string): boolean {
	return fits(interactiveOf, line) || fits(confirmationsOf, line) || (OPENS.test(line) && !isKnownProgram(programIn(line)));
}

/** A program that no table knows, told to open something that a person types into: `shopctl db console`, `shopd --till-login`. */
const OPENS = /^\S*[a-z]\S*(?: (?!-)\S+){0,3} (?:(?:console|shell|repl|login|attach|psql|dbshell)$|--(?:interactive|console|repl|prompt|tui)(?: |$)|--?(?:[a-z]+-)*(?:login|sign-?in|oauth)(?= -|$))/u;

/** `shopctl logs -f`: so a program that no table knows follows its logs. Behind a name `-f` is a file, and a name behind a flag is none of a subcommand. */
const LOGS = /^(?:\S*[a-z]\S*|["']?\$\{?[A-Z_]+\}?["']?)(?: (?!-)\S+){0,3} logs?(?: (?!-)\S+){0,2}(?: --?\S+(?:[ =](?!-)\S+)?)*? (?:-f|--follow)(?= -|$)/u;

/** A program that no table knows, told to show what comes: `shopctl events watch`. */
const FOLLOWS = /^(?:\S*[a-z]\S*|["']?\$\{?[A-Z_]+\}?["']?)(?: (?!-)\S+){0,3} (?:tail|watch|follow|stream|monitor)(?: --?\S+(?:[ =]\S+)?)*$/u;

function programIn(line: string): string {
	return (line.split(' ')[0] ?? '').split('/').at(-1) ?? '';
}

function fits(rowsOf: typeof endlessOf, line: string): boolean {
	const program = programIn(line);
	const plain = line.replace(/^\S+/u, program);
	return rowsOf(program).some((row) => row.line.test(plain) && !(row.not?.test(plain) ?? false));
}
