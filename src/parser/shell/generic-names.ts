import type {Shape, Site} from './placeholder-site.ts';
import {unedited} from './stand-ins.ts';
import {han} from '../chinese.ts';

type Row = {
	/** The line up to the word, from the program on. */
	readonly before: RegExp;
	/** Words that only say what stands there. */
	readonly word: RegExp;
};

/**
 * Where a program wants the name of a thing, the word for the thing is none. Languages: en, es, pt, de, fr.
 * Sources: how manuals and runbooks write such lines; the programs' own SYNOPSIS for what stands where.
 */
const ROWS: readonly Row[] = [
	{before: /\bgit\s(?:-\S+\s+(?:\S+\s+)?)?(?:(?:checkout|revert|reset|cherry-pick|show|merge|rebase)\s|tag\s+-d\s|branch\s+-[dD]\s)(?:[^\s;&|]+\s+)*$/u, word: /^(?:(?:(?:bad|good|faulty|broken|last|previous|prev|merge|revert|release|deploy|target|latest|stable|known)[-_])+(?:commit|sha1?|hash|tag|revision)(?:[-_](?:hash|sha|id|name))?|commit|sha1?|hash|tag|branch|rama|ramo|zweig|branche|commit[-_]?(?:hash|sha|id)|branch[-_]?name|tag[-_]?name|(?:rama|ramo|branch)[-_](?:anterior|principal|previa))$/u},
	{before: /\b(?:kubectl|oc|k)\s[^;&|]*(?:-n|--namespace)[ =]$/u, word: /^(?:namespace|espacio-de-nombres)$/u},
	{before: /\b(?:kubectl|oc|k)\s[^;&|]*(?:\s(?:logs|exec|attach)\s(?:-\S+\s+)*|\s(?:pods?|po)[ /])$/u, word: /^(?:pod|podname)$/u},
	{before: /\b(?:docker|podman|nerdctl)\s(?:container\s)?(?:exec|logs|restart|stop|start|rm|kill|inspect|top|stats|attach)\s(?:-\S+\s+)*$/u, word: /^(?:container|contenedor|conteneur|cont[eê]iner)$/u},
	{before: /\b(?:docker|podman|nerdctl)\s(?:image\s)?(?:run|pull|rmi|push|tag|save|inspect|create)\s(?:-\S+\s+)*$/u, word: /^(?:image|imagen|imagem)(?::(?:tag|version|vers[aã]o|versi[oó]n|etiqueta))?$/u},
	{before: /\bhelm\s(?:rollback|upgrade|history|uninstall|status|get\s\w+|test)\s(?:[^\s;&|]+\s+)*$/u, word: /^(?:release|release[-_]?name|revision|chart|nombre|nome)$/u},
	{before: /\bsystemctl\s(?:-\S+\s+)*(?:start|stop|restart|reload|status|enable|disable|is-active|mask|unmask)\s(?:-\S+\s+)*$/u, word: /^(?:service|servicio|servi[cç]o|dienst|unit|servicename)(?:\.service)?$/u},
	{before: /\b(?:npm|yarn|pnpm|pip3?|gem|apt|apt-get|yum|dnf|brew|composer|cargo)\s(?:\S+\s+)*(?:install|add|i|require|update|upgrade|remove)\s(?:-\S+\s+)*$/u, word: /^(?:package|paquete|pacote|paket|paquet|(?:package|paquete|pacote)[-_](?:name|nombre|nome)|(?:nombre|nome)[-_](?:paquete|pacote))(?:(?:@|==?)[\w.-]+)?$/u},
	{before: /\bvercel\s(?:rollback|promote|inspect|rm|remove|logs|alias set)\s(?:-\S+\s+)*$/u, word: /^(?:(?:[a-z]+[-_])*(?:url|deployment|deployment[-_](?:url|id)))$/u},
	{before: /\b(?:netlify|railway|render|wrangler|firebase|gh)\s(?:[^;&|]*\s)?(?:rollback|promote|restore|rerun|redeploy|cancel|watch|download)\s(?:-\S+\s+)*$/u, word: /^(?:(?:[a-z]+[-_])*(?:deploy|deployment|version|release|run|job|site|build)[-_](?:url|id|hash))$/u},
	{before: /\b(?:heroku|fly|flyctl|scalingo|dokku)\s[^;&|]*\s(?:-a|--app)[ =]$/u, word: /^(?:appname|nombre-app|nome-app)$/u},
	{before: /\b(?:psql|pg_dump|pg_restore|createdb|dropdb|mysql|mariadb|mysqldump|mysqladmin|mongorestore|mongodump|vacuumdb)\s(?:[^;|]*\s)?(?:(?:-d|--dbname|--db)[ =])?$/u, word: /^(?:database|dbname|database_?name|base_?de_?datos|base_?de_?dados|banco_?de_?dados|datenbank)$/u},
	{before: /\b(?:psql|pg_dump|pg_restore|mysql|mariadb|mysqldump|mongosh)\s(?:[^;|]*\s)?(?:-U|-u|--user(?:name)?)[ =]?$/u, word: /^(?:username|usuario|usu[aá]rio|utilisateur|benutzer)$/u},
	{before: /(?:^|[\s;&|(])(?:ssh|mosh|ping|telnet|traceroute)\s(?:-[pilo]\s*\S+\s+|-\S+\s+)*$/u, word: /^(?:host|hostname|server|servidor|serveur|remote|(?:new|old|nuev[oa]|nov[oa]|antigu?[oa])[-_](?:host|server|servidor|ip|vm|machine|node|nodo))$/u},
	{before: /\baz\s[^;&|]*\s(?:-g|--resource-group|-n|--name)[ =]$/u, word: /^(?:resource-group|resourcegroup|resource-group-name|rg-name)$/u},
];

/** Any of the words: most words of a text are none. */
const ANY = new RegExp(ROWS.map(({word}) => word.source).join('|'), 'u');

function fitsRow(site: Site): boolean {
	if (!ANY.test(site.literal) || site.zone !== 'bare' || site.sql || site.assigned(site.literal)) return false;
	const own = site.before.split(/\|\||&&|;/u).at(-1) ?? '';
	return ROWS.some(({before, word}) => word.test(site.literal) && before.test(own));
}

/** Which of two machines, where only an address can stand. Languages: en, es, pt, fr, de. */
const EITHER = '(?:new|old|nuev[oa]|nov[oa]|antigu?[oa]|nouveau|nouvel|ancien|neuer?|alter)[-_](?:server|host|machine|vm|node|instance|ip|servidor|serveur|nodo|nó|m[aá]quina|rechner)';

/** Things that have a name, as runbooks write it in one word. */
const KINDS = '(?:service|server|container|pod|node|deploy(?:ment)?|db|database|table|user|file|dir|folder|bucket|app|application|image|tag|branch|repo|repository|cluster|job|task|process|vm|vg|lv|pool|dataset|snap|snapshot|volume|vol|disk|queue|topic|vhost|index|collection|instance|project|group|domain|function|stack|release|chart|unit|role|secret|site|zone|interface|backup)';

/** Programs by the same names, where a command begins. Sources: dirname(1), domainname(1), zonename(1). */
const ALSO_PROGRAMS = /^(?:dir|domain|zone)name$/u;
const STARTS = /(?:^|[\n;&|(]|\b(?:sudo|exec|xargs(?:\s-\S+(?:\s\d+)?)*))\s*$/u;

/** Where the word is looked for, or printed, it stands for itself. */
const SEARCHES = /(?:^|[\s|;&(])(?:[efz]?grep|rg|ag|ack|sed|awk|jq|yq|echo|printf|sort|cut|locate|which|man|apropos|ps|lsblk|stat|find)\b[^|;&]*$|\s(?:--(?:query|output|sort-by|fields?|columns?|format)|-o)[ =][^\s]*$/u;

export const GENERIC_NAMES: readonly Shape[] = [
	{what: 'git revert hash', pattern: /(?<=[\s=/])\p{Ll}[\p{L}_-]+(?:[.:@=]{1,2}[\p{L}\d._-]+)?(?=$|[\s/;|&)])/gmu, fits: fitsRow},
	{what: '@new-server', pattern: new RegExp(String.raw`(?:(?<=[\w-]@|:\/\/)${EITHER}|(?<=\b(?:scp|rsync)\s[^;&|]{0,200}\s)${EITHER}(?=:))(?![\w.-])`, 'gu'), fits: (site) => !site.sql && unedited(site)},
	{what: 's3://bucket', needs: '://', pattern: /(?<=\b(?:s3a?|gs|oss|b2):\/\/)(?:(?:your|my|nombre|nome|the)[-_])?bucket(?:[-_](?:name|nombre|nome))?(?=\/|["'\s]|$)/gmu, fits: unedited},
	// "Your new package", inside of what is written into a file.
	{what: 'seu-novo-x', pattern: /(?<=[\s/=:@'"])(?:your|seu|sua|tu|su|dein|deine|votre|ton)[-_](?:new|nov[oa]|nuev[oa]|neue?[rs]?|nouveau|nouvelle)[-_][\p{L}\d]+(?:[-_][\p{L}\d]+)*/gu, fits: (site) => !site.sql && unedited(site) && !site.says(/^\s*(?:echo|printf)\b[^>|]*$/u)},
	// A day by its word: `cart_fecha.tar.gz`.
	{what: '_date.tar', pattern: /(?<=[a-z\d][_-])(?:date|fecha|datum|timestamp|datetime)(?=\.(?:sql|dump|tar|tgz|gz|zip|bak|rdb|7z))/gu, fits: (site) => !site.sql && unedited(site)},
	// The kind and "name" in one word: `gitlab-ctl tail servicename`, `pool/datasetname@snapname`. `hostname` is a program, too, and has rows of its own.
	{what: 'servicename', needs: 'name', pattern: new RegExp(String.raw`(?<=[\s/=:@])(?:${KINDS})name(?![\w=(-])`, 'gu'), fits: (site) => site.zone === 'bare' && !site.sql && unedited(site) && !site.assigned(site.literal) && !SEARCHES.test(site.before) && !(ALSO_PROGRAMS.test(site.literal) && STARTS.test(site.before)) && !/(?:^|[>#]\s?|\bno\s|\|\s?(?:in|inc|include|begin|section|exclude)\s)$/u.test(site.before)},
	// Storage, by ONTAP's words: `-vserver vserver_name -lif LIF_name`.
	{what: 'vserver_name', needs: '_name', pattern: /(?<=[\s=/])(?:vserver|svm|lif|LIF|aggr(?:egate)?|igroup|lun|nodes?)_name(?![\w=(-])/gu, fits: (site) => site.zone === 'bare' && !site.sql && unedited(site) && !site.assigned(site.literal)},
	// The same in two parts, alone or in front of an ending: `virsh shutdown vm_name`, `--applied "nombre_migracion"`. Languages: en, es, pt.
	{what: 'vm_name', needs: '_', pattern: new RegExp(String.raw`(?<=[\s=/@:])(?:${KINDS}|package|function|procedure|schema|migration|index|view|key|domain|machine|osd|mon|mds)_name(?![\w=(-])|(?<=[\s=/@:.])(?:osd|mon|mds)_id(?![\w=(-])|(?<=[\s=/@:"'])(?:nombre|nome)_(?:del?_|da_|do_)?[a-z]{3,}(?![\w=(-]|["']?\s*:)`, 'gu'), fits: (site) => (site.zone === 'bare' || /^(?:nombre|nome)_/u.test(site.literal)) && site.zone !== 'comment' && !site.sql && unedited(site) && !site.assigned(site.literal) && !SEARCHES.test(site.before) && !(ALSO_PROGRAMS.test(site.literal) && STARTS.test(site.before)) && !/\bselect\b|^[ \t]*\w*$/iu.test(site.before.split('\n').at(-1) ?? '')},
	// A word for whose it is and the thing, in capitals without a stroke: `createdb NEWDB -O NEWDBadmin`, `MYHOST`.
	{what: 'NEWDB', pattern: /(?<![\w$@.-])(?:NEW|MY|YOUR|OLD|SOME)(?:DB|DATABASE|USER|HOST|SERVER|APP|SITE|PASSWORD|DOMAIN|PROJECT|SERVICE|CLUSTER|NODE|VM|BUCKET|TABLE)(?:[a-z]+)?(?![\w=(#>-])/gu, fits: (site) => site.zone !== 'comment' && !site.assigned(site.literal) && unedited(site) && !SEARCHES.test(site.before)},
	// The address that counts up, and the name of no host. Languages: en.
	{what: '1.2.3.4', needs: '.', pattern: /(?<=(?:^|[\s@/'"]))1\.2\.3\.4(?![\w.])|(?<![\w.-])(?:fqdn|FQDN)(?:[._-][a-z]+){0,3}(?![\w=(:-])|(?<=[\s@/:])(?:my|your|some|the|remote)\.(?:remote\.)?(?:host|server|domain|machine)(?:\.(?:com|org|net|name|tld))?(?![\w.-])/gmu, fits: (site) => site.zone !== 'comment' && !site.sql && unedited(site) && !site.says(/\b(?:install|add|upgrade|echo|printf)\b/u)},
	// Its own name as the value, an order to fill it in, words between angles in quotes: `export ZONE=ZONE`, `"FILL_PROFILE_FOR_IT"`, `'<"Used by" of the list>'`.
	{what: 'ZONE=ZONE', needs: '=', pattern: /(?<==["']?)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?=["'\s;]|$)/gmu, fits: (site) => site.zone !== 'comment' && !site.sql && [`${site.literal}=`, `${site.literal}="`, `${site.literal}='`].some((own) => site.before.endsWith(own))},
	{what: 'FILL_X', needs: '_', pattern: /(?<=[\s=:"'/])(?:FILL|INSERT|PUT|ENTER|PASTE|SPECIFY|PROVIDE)_(?:IN_)?[A-Z0-9_]{3,}(?![\w=(-])/gu, fits: (site) => site.zone !== 'comment' && !site.sql && !site.assigned(site.literal) && !SEARCHES.test(site.before)},
	{what: "'<\"x\" y>'", needs: '<', pattern: /(?<=')<(?=[^<>'\n]*")[^<>'\n]{3,80}>(?=')/gu, fits: (site) => site.zone === 'single' && !/<\w+[^>]*\s\w+=/u.test(site.literal)},
	// Which machine of several, and that it is an address: `psql -h new_primary_ip`, `https://replica_host/`; words in bold in the middle of a command.
	{what: '-h primary_ip', needs: '_', pattern: /(?<=\s(?:-h|--host)[ =]|\w@|:\/\/)(?:(?:[a-z]{2,12}_){1,2}(?:ip|host|hostname|addr(?:ess)?)|(?:new|old|current|target)_(?:primary|master|replica|standby|leader))(?![\w.-])/gu, fits: (site) => !site.sql && unedited(site) && !site.assigned(site.literal)},
	{what: '--url new-url', needs: 'new', pattern: /(?<=\s--[a-z-]{0,40}(?:url|token|password|key|secret|value|name)[ =]["']?)new[-_](?:url|token|password|key|secret|value|name)(?=["'\s]|$)/gmu, fits: (site) => !site.sql && !site.assigned(site.literal)},
	{what: '**some name**', needs: '**', pattern: /(?<=\s)\*\*[a-z][\w-]*(?: [\w-]+){1,8}\*\*(?=\s|$)/gmu, fits: (site) => site.zone === 'bare' && !site.sql},
	// A share of Windows between quotes that put nothing in: `'\\\\${BACKUP_HOST}\\${SHARE}'`.
	{what: "'\\\\${HOST}'", needs: '\\\\${', pattern: /(?<='\\\\(?:[^'\n]{0,200}\\)?)\$\{[A-Z][A-Z0-9_]*\}(?=[\\'])/gu, fits: (site) => site.zone === 'single'},
	// Looked for among others: `grep shop-node-X`.
	{what: 'grep node-X', needs: 'grep', pattern: /(?<=\bz?grep\s(?:-\w{1,80}\s){0,9}["']?)(?:[a-z][a-z\d]*-)*(?:node|host|server|web|db|pod|worker|master|osd|broker|vm|replica)-[XN](?=["'\s]|$)/gmu, fits: (site) => !site.sql},
	// Behind a sign or a flag that says what is wanted there. Sources: lsof(8), redis-cli, gh, curl(1); PostgreSQL's functions for sessions.
	{what: 'lsof -i :PORT', needs: 'lsof', pattern: /(?<=\blsof\s[^|;&]{0,200}:)PORT(?=\s|$)/gmu, fits: unedited},
	{what: 'user:ID', needs: '-cli', pattern: /(?<=\b(?:redis|valkey|keydb)-cli\s[^|;&]{0,200}:)(?:ID|UUID|KEY|NAME|SLUG|[A-Z]+_ID)(?=["'\s:]|$)/gmu, fits: unedited},
	{what: 'redis-cli -p PORT', needs: '-cli', pattern: /(?<=\b(?:redis|valkey|keydb)-cli\s(?:[^|;&]{0,200}\s)?-[hpuan]\s)[A-Z][A-Z_]+(?=\s|$)/gmu, fits: (site) => site.zone === 'bare' && !site.assigned(site.literal)},
	{what: 'id = X', needs: '=', pattern: /(?<=\bwhere\s[^;"']{0,200}id\s?=\s?)(?:X|XX+|ID|N|NNN+)(?=[\s;"')]|$)/giu, fits: (site) => /^[A-Z]+$/u.test(site.literal)},
	{what: '-f x=PREVIOUS', needs: 'workflow', pattern: /(?<=\bgh\sworkflow\srun\s[^|;&]{0,200}(?:-f|-F|--field|--raw-field)[ =][\w-]{1,80}=["']?)[A-Z][A-Z_]+(?=["'\s]|$)/gmu, fits: unedited},
	{what: 'X-Token: TOKEN', needs: ': ', pattern: /(?<=(?:-H|--header)[ =]?["'][\w-]{1,80}: )(?:[A-Z]+_)*(?:TOKEN|KEY|SECRET|APIKEY)(?=["'])/gu, fits: unedited},
	{what: 'terminate(pid)', needs: '_backend', pattern: /(?<=\bpg_(?:terminate|cancel)_backend\()(?:pid|PID)(?=\)(?![\s\S]{0,400}\bfrom\b))/giu, fits: () => true},
	{what: "PASSWORD 'newpassword'", needs: 'assword', pattern: /(?<=\bpassword\s(?:=\s?)?')(?:new|your|my|strong|secure|temp(?:orary)?)[-_ ]?(?:password|secret)(?=')/giu, fits: () => true},
	{what: "IDENTIFIED BY 'CLAVE'", needs: "'", pattern: /(?<=\b(?:user|role|to|for|identified by|password)\s')[A-ZÀ-Ý][A-ZÀ-Ý\d]*(?:_[A-ZÀ-Ý\d]+)*(?=')/giu, fits: (site) => /^[^\p{Ll}]{3,}$/u.test(site.literal) && (site.sql || site.says(/\b(?:create|alter|drop|grant|revoke)\b/iu))},
	{what: 'ALTER USER username', pattern: /(?<=\b(?:alter|drop|create)\s(?:user|role)\s)(?:user_?name|role_?name)(?=[\s;])/giu, fits: () => true},
	{what: 'project-hash.vercel.app', needs: '-', pattern: /(?<=[\s/])(?:your-|my-)?(?:project|app|deployment|deploy|preview)-(?:hash|id|url|name)(?=\.(?:vercel|netlify|fly|onrender|herokuapp)\.\w+)/gu, fits: unedited},
	{what: 'shop:tag', needs: ':', pattern: /(?<=\b(?:docker|podman)\s(?:pull|tag|run|push)\s(?:[^|;&]{0,200}\s)?[\w/.-]{1,80}:|\bset image\s[^|;&]{0,200}=[\w/.-]{1,80}:)(?:tag|version)(?=\s|$)/gmu, fits: (site) => site.zone === 'bare' && unedited(site)},
	// Only a part of the day is filled in: `cart_2024XXXX.sql`.
	{what: '2024XXXX', needs: 'XX', pattern: /(?<![\p{L}\d])20\d{2}X{2,}(?![A-Za-z\d])/gu, fits: (site) => unedited(site)},
	// The kind in capitals as the first part of a name: `INSTANCE-replica-2`.
	{what: 'INSTANCE-x', pattern: /(?<=[\s/=:@'"])(?:INSTANCE|CLUSTER|PROJECT|NAMESPACE|BUCKET|DEPLOYMENT|RELEASE|TENANT|CUSTOMER|STACK|HOSTNAME|DATABASE|TABLE|APPNAME|APP|SERVICE)(?=-[a-z][a-z\d-]*(?:["'\s]|$))/gmu, fits: (site) => !site.sql && unedited(site) && !site.says(/^\s*(?:echo|printf|git commit)\b/u)},
	// A file that one is told to paste in where it is written: `# Cole aqui o conteúdo`. Languages: en, es, pt, de, fr, zh.
	{what: '# paste here', needs: '<<', pattern: han(/(?<=^[ \t]{0,40})(?:#+|\/\/)[^\n]{0,60}?(?:(?<!\p{L})(?:paste|insert|put|cole|colar|pegue|pegar?|insira|coloque|einfügen|füge|collez|insérez)(?!\p{L})[^\n]{0,60}?(?<!\p{L})(?:here|aqu[ií]|hier|ici|content|conteúdo|contenido|inhalt|contenu)(?!\p{L})|(?<!\p{L})(?:here|aqu[ií]|hier|ici)(?!\p{L})[^\n]{0,40}?(?<!\p{L})(?:paste|insert|cole|pegue?|insira)(?!\p{L})|(?:在此|此处|这里)[^\n]{0,10}(?:粘贴|填写|插入))[^\n]*/gimu), fits: (site) => site.zone.startsWith('heredoc')},
];
