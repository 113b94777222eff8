import type {Ending} from './ending-row.ts';
import {NODES_AND_TUNNELS} from './nodes-and-tunnels.ts';

/** Sources: the manuals' sections on following, watching and streaming. */
export const ENDLESS: readonly Ending[] = [
	...NODES_AND_TUNNELS,
	{programs: /^(?:kubectl|oc|k)$/u, line: /(?<!\s(?:-[ncl]|--(?:namespace|context|cluster|user|container|selector)))\slogs?\b.*(?:\s-f\b|--follow\b)|\sget\b.*(?:\s-w\b|--watch(?:-only)?\b)|\s(?:port-forward|proxy|attach)\b|\sevents?\s.*(?:-w\b|--watch\b)/u, not: /--(?:follow|watch)=false/u},
	{programs: /^(?:docker|podman|nerdctl|docker-compose|podman-compose)$/u, line: /\slogs\s.*(?:\s-\w*f\w*\b|--follow\b)|\slogs (?:-\w*f\w*|--follow)\b|\s(?:events|attach)\b/u},
	{programs: /^(?:docker|podman|nerdctl|docker-compose|podman-compose)$/u, line: /^(?:docker-compose|podman-compose|(?:docker|podman|nerdctl) compose)(?:\s-\S+(?:\s(?!up\b)[^\s-]\S*)?)*\sup\b/u, not: /\s(?:-\w*d\w*|--detach|--wait|--no-start|--abort-on-container-exit|--exit-code-from)\b/u},
	{programs: /^(?:docker|podman|nerdctl)$/u, line: /^\S+ (?:container |compose (?:-\S+ )*)?stats\b/u, not: /--no-stream/u},
	// Targets of a project that are called so follow or serve, as far as anybody has seen. Behind a verb that ends, `dev` is a place: `deploy-dev`.
	{programs: /^(?:make|gmake|just|task)$/u, line: /\s(?:(?:\S+[-_:.])?(?:logs?|tail|follow|watch|serve|port-?forward|tunnel|foreground)(?:[-_:][\w-]+)?|(?:(?:run|start|serve|web|front-?end|back-?end|api|app|client|server|ui|site|docs)[-_:.])?dev(?:[-_:.](?:run|start|serve|server|watch|web|front-?end|back-?end|api|app|client|ui|site))?)(?:\s+\w+=\S*)*$/u, not: /\s\S*(?:show|last|check|dump|save|export|clean|rotate|archive|install|setup|stop|status|disable|remove)\S*/u},
	// What serves by its name, with nothing but settings behind it: `till-keeper --uid 1`. Sources: the programs of Stolon, Patroni's kin, exporters of Prometheus.
	{programs: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-(?:sentinel|keeper|proxy|server|agent|daemon|exporter|broker|scheduler|supervisor)$/u, line: /^\S+(?: -{1,2}[a-zA-Z][\w-]*(?:[= ](?!-)\S+)?)+$/u, not: /\s-{1,2}(?:version|help|V|h|d|daemon\w*|detach|background|fork|check\S*|test\S*|validate\S*|dry-run|one-?shot|once|init\S*|list\S*|status|stop|reload|kill|delete\S*|remove\S*|get\S*|set\S*|register\S*|install\S*|uninstall\S*|signal\S*|s)(?:[= ]|$)/u},
	{programs: /^juju$/u, line: /\sdebug-log\b(?=.*\s--tail(?:\s|$))/u},
	{programs: /^cf$/u, line: /\s(?:connect-to-service\s.*-no-client|tail|(?:logs|l)(?!.*--recent))\b/u, not: /--recent\b/u},
	{programs: /^(?:flyctl|fly)$/u, line: /\slogs\b|\sproxy\b/u, not: /--no-tail|\s-n\b/u},
	{programs: /^(?:heroku|dokku)$/u, line: /\slogs\b.*\s(?:-t|--tail)\b|\slogs:\S*.*\s(?:-t|--tail)\b/u},
	{programs: /^(?:vercel|netlify|railway|render|supabase|wrangler|firebase|amplify)$/u, line: /\slogs?\b.*\s(?:-f|--follow)\b|\s(?:tail|dev|serve|emulators:start)\b/u},
	// With a number behind it, `--tail` is how many lines to show.
	{programs: /^(?:render|vercel|railway|netlify|supabase|northflank|koyeb|scalingo|clever|eb|nomad|sst|sam|serverless|sls)$/u, line: /\slogs?\b.*\s(?:--tail|-t)(?!=|\s+\d)(?:\s|$)/u, not: /^(?:render|eb) .*\s-t\b/u},
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
	{programs: /^gitlab-ctl$/u, line: /\stail\b/u},
	// A server's image in the foreground, without a command of its own. Sources: docker-run(1); the images' pages.
	{programs: /^(?:docker|podman|nerdctl)$/u, line: /\srun\s(?:\S+\s+)*(?:(?:docker\.io\/)?library\/)?(?:nginx|httpd|caddy|traefik|haproxy|redis|postgres|mysql|mariadb|mongo|rabbitmq|memcached|grafana\/grafana|prom\/\S+?|registry|minio\/minio)(?::[\w.-]+)?$/u, not: /\srun\s(?:.*\s)?(?:-\w*d\w*|--detach(?:=true)?)\s/u},
	{programs: /^curl$/u, line: /\s(?:-[sSfLkiv]*N[sSfLkiv]*|--no-buffer)(?:\s|$)/u, not: /\s(?:-[sSfLkiv]*m ?\d|--max-time)/u},
	{programs: /^vegeta$/u, line: /\sattack\b/u, not: /\s-duration\b/u},
	{programs: /^(?:air|entr)$/u, line: /^/u, not: /\s(?:-v|-h|--version|--help|init)(?:\s|$)/u},
	{programs: /^gcloud$/u, line: /\srun services proxy\b|\scloud-sql-proxy\b/u},
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
	// Source: adb, logcat: only with one of these it ends by itself.
	{programs: /^adb$/u, line: /\slogcat\b/u, not: /\s-(?:d|t|c|g|G|L)(?:\s|$)/u},
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
	{programs: /^(?:nats-server|redis-server|valkey-server|mongod|mongos|etcd2?|mysqld|mysqld_safe|mariadbd|memcached|prometheus|alertmanager|grafana-server|minio|rabbitmq-server|influxd|coredns|dockerd|containerd|envoy|traefik|haproxy|zookeeper-server-start(?:\.sh)?|kafka-server-start(?:\.sh)?|elasticsearch|kibana|logstash|vector|fluentd|fluent-bit|telegraf|loki|promtail|jaeger-all-in-one|step-ca)$/u, line: /^/u, not: /\s(?:-d|-D|-daemon|--daemon\S*|--daemonize(?:[ =]yes)?|--fork|-detached|--detach|-t|-c|-tt?|--check\S*|--config\.test|--test|-[vV]|--?version|--?help|-h|--repair|--shutdown|--wsrep[-_]recover|--test-memory|--initialize(?:-insecure)?|--validate-config|snapshot|validate|-signal|--signal|stop|reload)(?:[\s=]|$)/u},
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
	{programs: /^(?:node|deno|bun|python3?|java)$/u, line: /^(?:node|deno|bun|python3?)(?: run)?(?: -\S+)* (?:\S*\/)?(?:server|app)\.(?:[cm]?[jt]s|py)$|^node(?: -\S+)* (?:\S*\/)?(?:(?:dist|build|out|out[dD]ir|lib|src|public)\/(?:\S*\/)?)(?:main|index)\.[cm]?js$|^node(?: -\S+)* (?:index|main)\.[cm]?js$|^java (?:-\S+ )*-jar \S*(?:app|server|service|api|web)[\w.-]*\.jar(?: --?\S+)*$|^java(?=\s.*-jar \S)(?=.*\s(?:--|-D)(?:spring\.(?:profiles|config)|server\.port|quarkus\.|micronaut\.))/u, not: /spring\.(?:batch|main\.web-application-type=none)|\s--(?:help|version|check|test)\b|^(?:node|deno|bun) -[cvh]\s/u},
	// Whatever the program, this word and these flags mean to stay.
	{programs: /^(?!(?:tailscale|npm|yarn|pnpm|bun|make|kubectl|git|systemctl)$)[a-z]/u, line: /^\S+(?: \S+){0,2} (?:serve|runserver)(?: --?\S+(?:[ =]\S+)?)*$/u, not: /\s(?:-d|--daemon\S*|--detach|--background|--bg)\b/u},
	{programs: /^(?!(?:git|grep|rg|rm|docker|gh|cargo|go|helm|heroku|ln|cp|mv|ps|tar|sort|kubectl)$)/u, line: /\s--(?:follow|watch)(?:\s|$)/u},
	{programs: /^watch$/u, line: /^/u, not: /^\S+(?:\s+(?:-\w*[nq]\s*[\d.]+|--?(?:interval|equexit)[= ][\d.]+|--?[\w-]+))*?\s+(?:-\w*[ge]\w*|--chgexit|--errexit)(?:\s|$)/u},
	// Pacemaker's and others' monitors, recorders and streams. Sources: crm_mon(8), perf-record(1), systemd-cgtop(1), the references of kcat, Compose, Celery, Linkerd, Hubble and Salt.
	{programs: /^crm_mon$/u, line: /^/u, not: /\s(?:-\w*[1V?]\w*|--one-shot|--version|--help|-d|--daemonize|--output-as=(?:xml|html|text))(?:\s|$)/u},
	{programs: /^perf$/u, line: /\srecord\b.*\s-p\b|\strace\b.*\s-p\b/u, not: /\s--\s|\ssleep\s/u},
	{programs: /^(?:docker|podman|docker-compose)$/u, line: /^(?:docker-compose|(?:docker|podman) compose)(?:\s-\S+(?:\s[^\s-]\S*)?)*\swatch\b/u},
	{programs: /^(?:kcat|kafkacat)$/u, line: /\s-(?:C|t)\b/u, not: /\s(?:-\w*[PLQe]\w*|-c\s*\d+)(?:\s|$)/u},
	{programs: /^celery$/u, line: /\s(?:worker|beat|events|flower)\b/u, not: /--detach|multi/u},
	{programs: /^(?:systemd-cgtop|bandwhich|lnd)$/u, line: /^/u, not: /\s(?:-\w*b\w*|-n|--batch|--version|--help)(?:[\s=]|$)/u},
	{programs: /^linkerd$/u, line: /\s(?:viz )?(?:tap|top|dashboard)\b/u},
	{programs: /^hubble$/u, line: /\sobserve\b.*\s(?:-f|--follow)\b/u},
	{programs: /^salt-run$/u, line: /\sstate\.event\b/u, not: /\scount=/u},
	{programs: /^(?:next|nuxt|vite|astro|remix|gatsby|expo|ng|vue-cli-service|webpack|parcel|nest)$/u, line: /^\S+\s(?:dev|develop|start|serve|watch)\b|\s--watch\b|^vite$|^webpack serve\b/u},
	// Told nothing but where its settings are, what is called a server stays. Sources: the manuals of agents and collectors.
	{programs: /(?:server|daemon|agent|worker|exporter|scheduler|gateway|manager|controller|collector)$|^(?:telegraf|vector|fluentd|fluent-bit|logstash|filebeat|metricbeat|promtail|loki|traefik|coredns|mosquitto|tinyproxy|frps|frpc|v2ray|xray)$/u, line: /^\S+(?: -{1,2}(?:c|conf|config|config-file|config\.file|configfile|f|settings)[ =][^\s-]\S*)+$/u},
	// Sources: kubectl logs (flags that hold together), iperf3(1), rpk, pulsar-client, rclone mount, Delayed Job, py-spy, locust, netlify.
	{programs: /^(?:kubectl|oc|docker|podman)$/u, line: /\slogs\b.*\s-f[a-zA-Z](?:\s|$)/u},
	{programs: /^iperf3?$/u, line: /\s(?:-s|--server)(?:\s|$)/u, not: /\s(?:-1|--one-off|-D|--daemon)(?:\s|$)/u},
	{programs: /^rpk$/u, line: /\stopic consume\b/u, not: /\s(?:-n|--num)[ =]/u},
	{programs: /^pulsar-client$/u, line: /\sconsume\b.*\s(?:-n|--num-messages)[ =]0\b/u},
	{programs: /^rclone$/u, line: /^rclone (?:mount|serve)\b/u, not: /\s--daemon\b/u},
	// What is mounted stays as long as they run. Sources: restic-mount, borg-mount, kopia, JuiceFS, sshfs(1), s3fs(1), gcsfuse.
	{programs: /^(?:restic|kopia)$/u, line: /\s(?:mount|server start)\b/u},
	{programs: /^juicefs$/u, line: /\smount\b/u, not: /\s(?:-d|--background)\b/u},
	{programs: /^(?:borg|sshfs|s3fs|goofys|gcsfuse)$/u, line: /\s(?:-f|--foreground)(?:\s|$)/u},
	{programs: /^rake$/u, line: /\s(?:jobs:work|resque:work|sneakers:run|environment resque:work)\b/u},
	{programs: /^locust$/u, line: /^/u, not: /\s--headless\b.*\s-t\b|\s--version\b/u},
	{programs: /^netlify$/u, line: /\slogs(?::\w+)?\b/u},
];
