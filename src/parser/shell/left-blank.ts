import {BRACED} from './placeholder-braces.ts';
import type {Shape, Site} from './placeholder-site.ts';
import {unedited} from './stand-ins.ts';

/** Which kind of thing has the id or the name that is asked for. Sources: the synopses of aws, gcloud, az, gh, terraform, nomad, restic. */
const THING =
	'(?:snapshot|lock|run|job|build|task|process|session|request|execution|alloc(?:ation)?|eval|incident|ticket|order|customer|tenant|account|subscription|distribution|record|certificate|cert|policy|alarm|workflow|pipeline|commit|release|revision|checkpoint|slot|member|broker|worker|thread|operation|function|alert|silence|monitor|schedule|consumer|listener|load-balancer|security-group|subnet|vpc|disk|role|device|interface|tunnel|machine|vm|site|domain|package|backup|restore-point|replication-slot)';
/** Values that a name in capitals says. */
const VALUE = '(?:ID|UUID|GUID|NAME|TOKEN|KEY|EMAIL|URL|VERSION|TAG|SHA|HASH|HOST|IP|ARN|PASSWORD|DATE|TIME|TIMESTAMP|REVISION|BRANCH|COMMIT|START|END)';
/** The setting, and its own word as the value. */
const OWN = '(?:region|zone|name|project|cluster|namespace|account|bucket|version|tag|revision|service|instance|host|hostname|password|token|secret|database|table|environment|profile|node|topic|queue|domain|branch|commit|snapshot|volume|stack|pool)';
const COLUMNS = /(?:^|\s)-{1,2}(?:o|O|k|f|F|output|columns?|fields?|sort\S*|order\S*|query|\S*by|group|attribute\S*|format|H|header|L|label\S*)[ =]["']?\S*$/u;
const STATES = '(?:dev|development|test|qa|uat|staging|stage|prod|production|preprod|blue|green|start|stop|restart|up|down|enable|disable|on|off)';

const bare = (site: Site): boolean => site.zone === 'bare' && !site.sql && unedited(site);
const shell = (site: Site): boolean => site.zone !== 'comment' && !site.zone.startsWith('heredoc') && !site.sql && unedited(site);
const spoken = (site: Site): boolean => site.says(/^\s*(?:echo|printf|logger|git|go|bazel)\b/u);

/** More of what is left open: cut short, named by its kind, or one of several. Sources: how runbooks of many teams write them, and the manuals of the programs that each row names. */
export const LEFT_BLANK: readonly Shape[] = [
	// A name or a secret that was cut short: `i-0abc...`, `till-...`, `Bearer eyJ...`.
	{what: 'x-1…', pattern: /(?<=[\s=/])(?=[A-Za-z0-9_-]*[\d_-])[A-Za-z0-9][\w-]*(?:\.{3}|…)(?=[\s;,|&]|$)|(?<=\b(?:Bearer|Basic|[Tt]oken) )[A-Za-z0-9][\w-]*(?:\.{3}|…)(?=["'])/gmu, fits: (site) => (site.zone === 'bare' || /(?:Bearer|Basic|[Tt]oken) $/u.test(site.before)) && !site.sql && site.before.trim() !== '' && !spoken(site)},
	// What to call there, in words: `(Command for the logs) | grep 429`. A list of the shell's has options, or begins with a program. Sources: how runbooks of teams with several platforms write them.
	{what: '(Words for it)', needs: '(', pattern: /(?<=^\s*(?:sudo )?|[|;&]\s*|[^\s(]\s)\(\p{Lu}\p{Ll}+(?: \p{Ll}[\p{L}’'/-]*){1,7}\)/gmu, fits: bare},
	// The part in the middle of a name that is another one each time: `keep-2024-....tar.zst`.
	{what: 'x-....y', pattern: /(?<=[A-Za-z\d][-_])(?:\.{4,}|…)(?=[A-Za-z][\w.]*(?:\s|$))/gmu, fits: bare},
	// A column that the reader counts himself: `awk '{print $N}'`. Source: awk(1); a variable of its own is set by `-v`.
	{what: 'awk $N', pattern: /(?<=\bprint(?:\s[^{}'"]{0,40}[,\s])?\s?)\$[NX](?=[\s,;}])/gu, fits: (site) => site.zone === 'single' && site.says(/\bg?awk\b/u) && !site.says(/\s-v\s/u)},
	// What may be left out, in the manner of a synopsis: `image[:tag]`, `<job> [... <job>]`.
	{what: 'x[:y]', pattern: /(?<=\s)[a-z][a-z_-]*\[[:=@][a-z_-]+\](?=\s|$)/gmu, fits: bare},
	// Which of two, in capitals behind what it is: `alter role userNEW`.
	{what: 'userNEW', pattern: /(?<![\w$.-])(?:user|role|account|host|server|node|table|schema|db|database|index|password)_?(?:NEW|OLD)(?![\w=(])/gu, fits: (site) => site.zone !== 'comment' && !site.assigned(site.literal)},
	// Words in capitals for the password: `password 'SOME GIBBERISH'`.
	{what: "password 'X Y'", needs: "'", pattern: /(?<=\b(?:password|identified by|passwd)\s{1,4}')[A-Z]{2,}(?: [A-Z]{2,})+(?=')/giu, fits: (site) => site.zone !== 'comment' && site.literal === site.literal.toUpperCase()},
	// The word for it as the password: `-p password`. Languages: en, es, pt, de, fr, it.
	{what: '-p password', pattern: /(?<=\s(?:--password[ =]|--pass[ =]|(?<=\b(?:mydumper|myloader|pt-[a-z-]{2,30}|clickhouse-client|mongodump|mongorestore|mongosh?|docker login|htpasswd|cqlsh|influx|curl)\s[^|;&\n]{0,120})-p )|\s-p)(?:password|passwd|contraseña|contrasena|clave|senha|passwort|motdepasse)(?=\s|$)/gimu, fits: bare},
	// A user by the word for one: `USERDB=usuario`.
	{what: 'USER=user', pattern: /(?<=(?:^|[\s_])(?:DB|PG|MYSQL|SMTP|ADMIN|MONGO|REDIS)?_?(?:USER|USERNAME|USUARIO|LOGIN)(?:_?(?:DB|NAME))?=["']?)(?:user|username|usuario|usuário|benutzer|utilisateur|utente|tu_usuario|seu_usuario)(?=["']?(?:\s|$))/gmu, fits: shell},
	{what: 'x-***', pattern: /(?<=[a-z\d]-)\*{4,}(?=\s|$)/gu, fits: bare},
	{what: '--x=#', pattern: /(?<=\s(?:--[a-z-]{1,80}=|-[a-zA-Z]))#{1,3}(?=\s|$)/gu, fits: bare},
	// Words with signs of their own between angles, in quotes: `'<password of ops@cart-1>'`, `"CN=<(full) name>"`.
	{what: '<(x) y>', pattern: /<(?=[(\p{L}])[\p{L}\p{N}()@._:/,'+-]+(?: [\p{L}\p{N}()@._:/,'+-]+)+>/gu, fits: (site) => site.zone !== 'bare' && site.zone !== 'comment' && !site.closes(site.literal.slice(1).split(' ')[0] ?? '')},
	// What is put between colours on the page. Source: TWiki's variables.
	{what: '%RED%x%ENDCOLOR%', needs: '%ENDCOLOR%', pattern: /%[A-Z]+%[^%\n]{1,80}%ENDCOLOR%/gu, fits: (site) => site.zone !== 'comment'},
	// Words or a list behind the sign of an assignment: a list of the shell's stands in parentheses, and braces are not taken apart there. Source: bash(1), EXPANSION.
	{what: 'X=[…]', pattern: /(?<=^\s*(?:export\s+)?[A-Za-z_]\w{0,80}=)\[\p{L}[^[\]\n"'$]*\]/gmu, fits: bare},
	{what: 'X=a{,b}', pattern: /(?<=^\s*(?:export\s+)?[A-Za-z_]\w{0,80}=)[\w.-]*\{[\w.-]*(?:,[\w.-]+)+\}[\w.-]*(?=\s|$)/gmu, fits: bare},
	{what: 'MYX', pattern: /(?<=[\s=/:])MY(?!SQL|ISAM|CNF)[A-Z]{2,}\d*(?=[\s/:"']|$)/gmu, fits: (site) => bare(site) && !site.assigned(site.literal)},
	{what: '--x NUMBER', pattern: /(?<=\s--[a-z][a-z-]{1,80}[ =])(?:TEMPLATE|NUMBER|NUM|COUNT|SIZE|VALUE|FILE|PATH|DIR|URL|PORT)(?=\s|$)/gu, fits: (site) => bare(site) && !site.assigned(site.literal) && !COLUMNS.test(site.before)},
	// A value that is the name of its setting, written in words: `Hostname="host_name"`.
	{what: 'XName="x_name"', pattern: /(?<=[;{,\s][A-Z][A-Za-z]{1,60}\s?=\s?["'])[a-z]+(?:_[a-z]+)+(?=["'])/gu, fits: (site) => !site.sql && site.zone !== 'comment' && (/(\w+)\s?=\s?["']$/u.exec(site.before)?.[1] ?? '').toLowerCase() === site.literal.replaceAll('_', '')},
	{what: '-n NS', pattern: /(?<=\s(?:-n|--namespace)[ =])NS(?=\s|$)/gu, fits: (site) => bare(site) && !site.assigned(site.literal)},
	// The last part of a version: `till:1.x`, `php7.x-fpm`, `VERSION=2.x`, `release/x.y`.
	{what: '1.x', pattern: /(?<=[\w-]:)v?\d+(?:\.\d+)?\.[xX](?=["'\s]|$)|(?<=\b(?:php|postgresql[@-]?|tomcat))\d+\.[xX](?=[-.\s]|$)|(?<=VERSION=["']?)v?\d+(?:\.\d+)*\.[xX](?=["'\s]|$)|(?<=\/v?)[xX]\.[yY](?:\.[zZ])?(?=["'\s]|$)/gmu, fits: shell},
	{what: 'x-x.y', pattern: /(?<=\s[a-z][a-z0-9-]{1,60}-)[xX]\.[yY](?:\.[zZ])?(?=[-._\s]|$)/gmu, fits: bare},
	// A flag between brackets may be left out: what is typed is for a person to say.
	{what: '[--x]', pattern: /(?<=\s)\[--?[a-zA-Z][^[\]\n$]*\](?=\s|$)/gmu, fits: (site) => !site.sql && !site.zone.startsWith('heredoc') && site.zone !== 'comment' && !site.says(/^\s*(?:if|while|until|elif)?\s*\[/u)},
	// `"secret=NEW"`: the new one.
	{what: '=NEW', pattern: /(?<=[a-z_]=)(?:NEW|CHANGE_?ME|REPLACE_?ME|SET_?ME|UPDATE_?ME)(?=["'\s]|$)/gmu, fits: shell},
	{what: 'hotfix/XXX', pattern: /(?<=\b(?:hotfix|feature|fix|bugfix|release|rollback)\/)X{3,}(?=\s|$)/gmu, fits: bare},
	{what: ':branch-name', pattern: /(?<=\s:)(?:branch|tag)[-_]name(?=\s|$)/gmu, fits: bare},
	// The process of a session. Sources: PostgreSQL's system administration functions; MySQL, KILL.
	{what: 'backend(PID)', pattern: /(?<=\bpg_(?:terminate|cancel)_backend\()(?:PID|process_?id|PROCESS_?ID|[NX])(?=\))|(?<=\b[Kk][Ii][Ll][Ll] (?:QUERY |query |CONNECTION |connection )?)(?:thread_id|process_?id|processlist_id|connection_id|THREAD_ID|PROCESS_ID|ID)(?=\s*[;"']|\s*$)/gmu, fits: (site) => !/\bfrom\b/iu.test(site.after) && (site.sql || site.zone !== 'bare')},
	{what: 'db.table', pattern: /(?<=\b(?:table|from|into|update)\s)(?:db|database|schema)\.(?:table|tbl|collection)(?=[\s;"')]|$)/gimu, fits: (site) => site.sql || site.zone !== 'bare'},
	// Whom to connect as, where the manuals of the clients say so: `user` itself is a word that no role of PostgreSQL has.
	{what: '-U user', pattern: /(?<=\b(?:psql|pg_dump|pg_dumpall|pg_restore|createdb|dropdb|vacuumdb|pg_basebackup|pg_isready)\s(?:[^;&|\n]{0,200}\s)?(?:-U|--username)[ =]?)user(?=\s|$)|(?<=\b(?:mysql|mysqldump|mysqladmin|mariadb|mariadb-dump)\s(?:[^;&|\n]{0,200}\s)?(?:-u|--user)[ =]?)(?:user(?:name)?|usuario|utilisateur|benutzer)(?=\s|$)/gu, fits: bare},
	// Source: how the manual of MongoDB's shell calls any of them.
	{what: 'db.collection', pattern: /(?<=\bdb\.)(?:my_?|your_?)?collection(?:_?name)?(?=\.[a-z]+[A-Za-z]*\()/giu, fits: (site) => site.zone !== 'comment'},
	// A thing by its kind in capitals, with the number or the ending that a platform gives it.
	{what: 'SERVICE-00123', pattern: /(?<=[\s=/:"'])(?:SERVICE|APP|APPLICATION|INSTANCE|DEPLOYMENT|REVISION|PROJECT|CLUSTER|NODE|POD|BUILD|RELEASE|CONTAINER)-\d{2,}(?:-[a-z]{3})?(?=[\s=/:."']|$)/gmu, fits: shell},
	{what: 'nodename_x', pattern: /(?<=\s)(?:nodename|hostname|servername)(?=[_-][a-z]\w*)/gmu, fits: bare},
	{what: '[XX-YY]', pattern: /(?<=[\w-]\[)XX-YY(?=\]|\s|$)/gmu, fits: bare},
	// Which of its revisions: `till-KNOWN_GOOD=100`.
	{what: 'x-KNOWN_GOOD', pattern: /(?<=[a-z\d]-)[A-Z]{2,}(?:_[A-Z]{2,})+(?==\d|\s|$)/gmu, fits: (site) => bare(site) && !site.assigned(site.literal)},
	{what: '://user:pass@', pattern: /(?<=:\/\/)user(?:name)?:pass(?:word|wd)?(?=@)/gmu, fits: (site) => site.zone !== 'comment' && !site.says(/^\s*(?:echo|printf)\b[^|>]*$/u)},
	{what: 'ruta/local/x', pattern: /(?<=["'\s=(:])(?:\/[\w.-]+)*\/?(?:ruta|caminho|chemin|pfad)\/(?:local|remot[oa]|destino|origen|origem|destination|source|ziel|quelle)(?:\/[^\s'"`;|&)<>,:]*)?(?=["'\s)]|$)/gmu, fits: (site) => site.zone !== 'comment' && !site.sql},
	{what: 'key1=value1', pattern: /(?<=[\s,=])(?:key\d?=value\d?|KEY\d?=(?:value|VALUE)\d?)(?=[\s,"']|$)/gmu, fits: shell},
	{what: 'get key_name', pattern: /(?<=\b(?:redis|valkey|keydb)-cli\b[^|;&]{0,200}\s(?:get|del|ttl|type|unlink|exists|hgetall|llen|set|memory usage|object \w{1,80})\s["']?)(?:key(?:[-_]?name)?|KEY(?:_NAME)?|mykey)(?=["'\s]|$)/gimu, fits: (site) => !site.sql},
	{what: '://host:port', pattern: /(?<=:\/\/|\s)(?:host(?:name)?|server|ip|address|endpoint):port(?![\w-])|(?<=https?:\/\/)host(?:name)?(?=:\d|\/|["'\s]|$)/gmu, fits: shell},
	{what: '-u user:password', pattern: /(?<=\s(?:-u|--user)[ =]?["']?)(?:user(?:name)?|usuario|login):(?:pass(?:word|wd)?|pwd|token|api[-_]?(?:key|token)|secret)(?=["'\s]|$)/gmu, fits: shell},
	// A part of an address, a value of its query, a value of what is sent along.
	{what: '/ID/', pattern: /(?<=:\/\/[^\s"'?]{1,200}\/)(?:ID|UUID|GUID|NAME)(?=[/\s"'?]|$)/gmu, fits: shell},
	{what: '/XXX/YYY', pattern: /(?<=\w\/)X{3,}\/Y{3,}(?:\/Z{3,})?(?=["'\s]|$)/gmu, fits: shell},
	{what: '?x=START', pattern: new RegExp(String.raw`(?<=[?&][\w.\[\]-]{1,80}=)(?:[A-Z]+_)?(?:FROM|TO|QUERY|VALUE|${VALUE.slice(3)}(?=[&"'\s]|$)`, 'gmu'), fits: (site) => shell(site) && !site.assigned(site.literal)},
	{what: '"id": "X_ID"', pattern: new RegExp(String.raw`(?<="(?:\w{0,80}_)?(?:id|uuid|token|password|email|version|tag|url|host|ip|arn|user|userId|orderId)"\s{0,40}:\s{0,40}")(?:[A-Z]+_)+${VALUE}(?=")`, 'gu'), fits: (site) => site.zone !== 'comment' && !site.assigned(site.literal)},
	{what: '"x": …', pattern: /(?<="\s{0,40}:\s{0,40})(?:\.{3}|…)(?=\s*[,}])/gu, fits: (site) => site.zone !== 'comment'},
	{what: 'id-here', pattern: /(?<=["'=/\s])(?:uuid|id|token|key|name|host|url|password|value|path|version|tag|sha|commit|branch|user|email|date|reason|message|title|ip|domain|secret|region|bucket|namespace)[-_]here(?![\w-])/gu, fits: shell},
	{what: 'x-id', pattern: new RegExp(String.raw`(?<=\s["']?)${THING}-(?:id|name)(?=["']?(?:\s|$))|(?<=\s)(?:container|instance|image|pod|process)id(?=\s|$)`, 'gmu'), fits: (site) => shell(site) && !COLUMNS.test(site.before) && !site.says(/\b(?:grep|jq|yq|awk|cut|sort|echo|printf)\b/u)},
	{what: 'us-east-X', pattern: /(?<=\b(?:us|eu|ap|sa|ca|me|af)-[a-z]{1,80}-)[XN](?![\w])/gu, fits: shell},
	{what: '--region region', pattern: new RegExp(String.raw`(?<=\s--(?:[a-z]{1,80}-){0,9}(${OWN})[= ]["']?)\1(?=["']?(?:\s|$))`, 'gmu'), fits: (site) => shell(site) && !COLUMNS.test(site.before)},
	{what: 'REGION=region', pattern: /(?<=(?:^|[\s_])(?:PROFILE|REGION|ZONE|PROJECT|CLUSTER|NAMESPACE|HOST|PASSWORD|PGPASSWORD|TOKEN|BUCKET|SERVICE|VERSION|TAG|SECRET|DATABASE)=["']?)(?:profile|region|zone|project|cluster|namespace|host|hostname|password|token|bucket|service|version|tag|secret|database)(?=["']?(?:\s|$))/gmu, fits: (site) => shell(site) && !site.says(/\b(?:docker|podman)\s+run\b/u)},
	{what: '"x=VERSION"', pattern: new RegExp(String.raw`(?<=["'][a-z][a-z_]{0,80}=)(?:[A-Z]+_)*${VALUE}(?=["'])`, 'gu'), fits: (site) => shell(site) && !site.assigned(site.literal)},
	{what: 'task:N', pattern: /(?<=\s[a-z][\w-]{0,80}:)[NX](?=\s|$)/gmu, fits: bare},
	// One of several, with or without brackets around them.
	{what: '{a|b}', pattern: /(?<=[\s=])(?:\{[a-z][\w-]*(?: ?\| ?[a-z][\w-]*)+\}|\[[a-z][\w-]*(?:\|[a-z][\w-]*)+\]|\([a-z][\w-]*(?:\|[a-z][\w-]*)+\))(?=\s|$)/gmu, fits: (site) => bare(site) && /\w\s*=?$/u.test(site.before) && !site.says(/^\s*(?:case|if|while)\b|\bin\s/u)},
	{what: 'a|b', pattern: new RegExp(String.raw`(?<=\w\s)${STATES}(?:\|${STATES})+(?=\s|$)`, 'gmu'), fits: (site) => bare(site) && !site.says(/^\s*(?:case|echo|printf)\b/u)},
	// A file of a backup, by what it is, and the day in its name or its path.
	{what: 'backup_file', pattern: /(?<=\s["']?)(?:backup|dump|snapshot|archive)[_-]file(?:name)?(?=["']?(?:\s|$))/gmu, fits: (site) => shell(site) && !COLUMNS.test(site.before)},
	{what: 'x_{x}', pattern: /(?<=[A-Za-z\d][_.-])\{[a-z][a-z\d_]*\}(?![\w{])/gu, fits: (site) => bare(site) && !site.says(BRACED)},
	{what: '/DATE/', pattern: /(?<=[\w}]\/)(?:DATE|DATETIME|TIMESTAMP|BACKUP_DATE)(?=\/|["'\s]|$)/gmu, fits: (site) => shell(site) && !site.assigned(site.literal)},
	{what: '"path to x"', pattern: /(?<=[\s=]["'])(?:full |absolute )?path to (?:(?:the|your) )?[a-z]+(?: [a-z]+)?(?=["'](?:\s|$))/gmu, fits: (site) => shell(site) && !spoken(site)},
	{what: '/original/location', pattern: /(?<=\s)\/(?:original\/(?:location|path|file)|backup\/(?:location|file)|(?:source|destination)(?=\/?(?:\s|$)))(?:\/\S*)?(?=\s|$)/gmu, fits: (site) => bare(site) && site.says(/^\s*(?:sudo )?(?:cp|mv|rsync|scp|tar|restic|rclone|ln)\b/u)},
	{what: '@IP', pattern: /(?<=\w@)(?:IP|HOST|HOSTNAME|SERVER|ADDRESS|DOMAIN)(?=[:\s"']|$)/gmu, fits: shell},
	{what: 'user:group', pattern: /(?<=\bchown (?:-\S{1,200} ){0,9})(?:user(?:name)?|owner):(?:group(?:name)?|user(?:name)?)(?=\s|$)/gmu, fits: bare},
	// Which one, in words: `VERSION="previous version"`.
	{what: '="previous x"', pattern: /(?<=\b[A-Z_]{0,80}(?:VERSION|TAG|IMAGE|COMMIT|SHA|HOST|NAME|ID|URL|BRANCH|RELEASE)=["'])(?:the )?(?:previous|last|current|target|desired|new|old|correct|actual)(?: [a-z]+){1,3}(?=["'])/gu, fits: shell},
	{what: '--limit host', pattern: /(?<=\s--limit[ =])(?:host(?:name)?|server|node)(?=\s|$)/gmu, fits: bare},
	{what: 'x.sh tag', pattern: /(?<=\.(?:sh|py|rb|ps1)\s)(?:environment|tag|commit|branch|(?:previous|old|last|target)[-_](?:version|tag|release|commit))(?=\s|$)/gmu, fits: bare},
];
