import {FOREIGN_NAMES} from './foreign-names.ts';
import {BRACED, fitsBrace, isFormatted, isMacro, isPathOfJson} from './placeholder-braces.ts';
import {fitsCapitals, NAMING} from './placeholder-capitals.ts';
import {GENERIC_NAMES} from './generic-names.ts';
import {KINDS} from './placeholder-kinds.ts';
import {LEFT_BLANK} from './left-blank.ts';
import {MARKS} from './placeholder-marks.ts';
import {fitsAngle, fitsBracket, fitsVariable, isColumn, PATTERN_PROGRAMS} from './placeholder-fits.ts';
import type {Shape, Site} from './placeholder-site.ts';
import {unedited} from './stand-ins.ts';
import {han} from '../chinese.ts';

const always = (): boolean => true;
const WORDS = String.raw`[\p{L}\p{N}][\p{L}\p{N} _.\/:|,'’#+()*=§-]*`;
const ENDING = '(?:ID|NAME|URL|URI|IP|ADDRESS|POINT|HOST|PORT|ENDPOINT|ZONE|ACCOUNT|TOKEN|VERSION|TAG|ARN|PASSWORD|USER|PATH|FILE|DIR|DIRECTORY|FOLDER|DATE|BUCKET|NUMBER|SHA|HASH|REVISION|TIMESTAMP|HERE|PUB_?KEY|PUBLIC_KEY|NODES?|SUBNET|CIDR|NETMASK|GATEWAY|VLAN|MAC|SERIAL|DISK|DRIVE|SNAPSHOT|HOSTNAME|USERNAME|DOMAIN|NAMESPACE|XNAME|STRING|DEVICE|INTERFACE)';
const ALONE = '(?:OWNER|ORGANI[SZ]ATION|JOB(?:_?ID|_?NAME)?|RG|RESOURCE_?GROUP|ENV|ORG|UNSEAL_?KEY_?\\d?|KEY_?\\d|(?:USER|APP|DB|DATABASE|CLUSTER|SERVER|SERVICE|POD|NODE|TABLE|FILE|BUCKET|PROJECT|IMAGE|CONTAINER|BRANCH|STACK|VM)(?:LOGIN|NAME|ID)|IPADDRESS|NAMESPACE|REVISION|VERSION|TIMESTAMP|CLUSTER_NAME|PROJECT|DEPLOYMENT|POD|TAG|COMMIT|SHA|BRANCH|ZONE|SUBNET|ACCOUNT|TENANT|STACK|BACKUP|SNAPSHOT|RELEASE|INSTANCE|HOST|USER|CLUSTER|FAMILY|REPO(?:SITORY)?|DBNAME|SERVICE|REGION|IMAGE|APP|ENVIRONMENT|BUCKET|HOSTNAME|USERNAME|PASSWORD|TARGET)';
/** The same words in other languages. */
const FOREIGN = '(?:NOMBRE|NOME|NOM|SERVICIO|SERVICO|USUARIO|UTILISATEUR|BENUTZER|CONTRASENA|SENHA|PASSWORT|CLAVE|VERSAO|FECHA|RUTA|CAMINHO|CHEMIN|PFAD|ARCHIVO|ARQUIVO|FICHIER|DATEI|DATENBANK|DIENST|BANCO|BASE_DE_DATOS|BASE_DATOS|BASEDATOS|SERVIDOR|SERVEUR|CONTENEDOR|CONTENEUR|IMAGEN|IMAGEM|TABLA|TABELA|CARPETA|PASTA|DOSSIER|ORDNER|DIRECTORIO|DIRETORIO|VERZEICHNIS|RESPALDO|NODO|KNOTEN|RECHNER|DOMINIO|DOMAINE|PUERTO|PROYECTO|PROJETO|PROJET|PROJEKT|MAQUINA|INSTANCIA|CUENTA|VOLUMEN|MOT_DE_PASSE|ENTORNO|AMBIENTE|UMGEBUNG|DATABASE|CONTAINER|SERVER|DOMAIN|TABLE_NAME|NODE_NAME)';
/** Which of two things. */
const WHICH = '(?:OLD|NEW|FAILED|FAILING|FAULTY|BAD|GOOD|DEAD|TARGET|SOURCE|REPLACEMENT|CURRENT|PREVIOUS|EXISTING|YOUR)';
/** What a name ends in where it differs from time to time or from place to place. */
const PART = '(?:TIMESTAMP|DATE(?:TIME)?|TODAY|VERSION|SERVER_?NAME|DOMAIN|DBNAME|CLUSTER_?NAME|TAG|SHA|COMMIT|HOSTNAME|USERNAME|REGION|ENV(?:IRONMENT)?|SERIAL(?:_NUMBER)?|UUID|GUID|DISK(?:_ID)?|DEVICE|NUMBER|NUM|BUILD|HASH|NAME|ID|FECHA|DATA|DATUM)';
/** The part before is of a name that somebody gave: small letters, and no variable. */
const IN_A_NAME = /(?:^|[\s'"=/])[^\s'"=/$]*[a-z][^\s'"=/$]*$/u;
const NOUN =
	'(?:app|application|service|server|cluster|database|db|table|bucket|namespace|pod|node|host|container|image|branch|deployment|feature|flag|user|instance|queue|topic|backup|migration|resource|group|project|stack|function|volume)';

/** "Your" as it stands in front of what has to be filled in: en, de, fr, es, pt, it, nl. */
const YOURS = '(?:your|deine?|ihre?|votre|vos|tu|tus|seu|sua|tua|teu|tuo|jouw|uw)';
const upper = (words: string): string => words.replace(/[a-z]/gu, (letter) => letter.toUpperCase());

/** Dates in letters, by language: en, fr/es/pt/it, de/nl, pl, ru. Alone, `AAAA` is a kind of DNS record. */
const DAY_LAST = String.raw`(?:YYYY|yyyy|AAAA|aaaa|JJJJ|jjjj|RRRR|rrrr|ГГГГ)[-_/.]?(?:MM|mm|ММ|мм)(?:[-_/.]?(?:DD|dd|JJ|jj|TT|tt|GG|gg|ДД|дд))?(?:[-_T. ]?(?:HH|hh|ЧЧ|чч)(?:[-_:hH]?(?:MM|mm|ММ|мм|MI|mi)(?:[-_:]?(?:SS|ss|СС|сс))?)?)?`;
const DAY_FIRST = String.raw`(?:DD|dd|JJ|jj|TT|tt|GG|gg|ДД|дд|MM|mm)[-_/.]?(?:MM|mm|ММ|мм|DD|dd)[-_/.]?(?:YYYY|yyyy|AAAA|aaaa|JJJJ|jjjj|RRRR|rrrr|ГГГГ)`;
/** Up to here a path in quotes. */
const QUOTED_PATH = /"(?:[A-Za-z]:|~|\.{0,2})?(?:[\\/][^"\\/\s]*)*[\\/]$/u;
/** A letter of a script in which no program or resource is named. */
const ELSEWHERE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}]`;

/** "`kill <PID>` or `docker compose down`" in one line. Languages: zh, ja, ko, ru. */
const JOINS = han(/^(?:或者?|或是|和|与|または|もしくは|또는|или)$/u);
/** A folder with a Chinese name, in the middle of a path: what is to be put in says what it is of. */
const isFolder = ({literal, before, after}: Site): boolean => /^\p{Script=Han}+$/u.test(literal) && before.endsWith('/') && /^(?:\/|\s|$)/u.test(after) && !/(?:名称?|路径|目录|文件夹?|版本号?|编号|标识|地址|日期|时间戳?|服务器?|项目|应用|环境|用户|[你您]的.*|实例|主机|域名|端口|密码|备份|镜像|标签|分支|模块)$/u.test(literal);

export const SHAPES: readonly Shape[] = [
	...MARKS,
	{what: '<x>', pattern: new RegExp(String.raw`(?<![<\p{L}\p{N}=]<)<(?=[\p{L}\p{N}$])\$?${WORDS}(?:(?:…|\.\.\.)?(?<! )| ?(?:…|\.{3}) ?)>`, 'gu'), fits: fitsAngle},
	{what: '</path/to/x>', pattern: /(?<=\s)<\/(?:[\w.-]+\/)+[\w.-]+>(?=\s|$)/gu, fits: (site) => site.zone === 'bare' && !site.sql},
	{what: '<%x%>', pattern: /<%=?\s*[\p{L}_][\p{L}\p{N}_. -]*%>/gu, fits: always},
	// A variable of psql that nothing sets. Source: psql(1), SQL interpolation.
	{what: ":'x'", pattern: /(?<=[\s(,=]):(?:'[A-Za-z_]\w*'|"[A-Za-z_]\w*")(?!\w)/gu, fits: (site) => site.sql && !site.says(/\\(?:set|gset|prompt)\b/u)},
	{what: '-- … here', pattern: /(?<!-)--[^\n]{0,120}?\b(?:here|aquí|aqui|hier|ici)\b[^\n]*/giu, fits: (site) => site.sql},
	{what: '{{x}}', pattern: /\$?\{\{-?\s*[\p{L}_.][\p{L}\p{N}_. -]*?(?:\|[^{}\n]*)?\s*-?\}\}/gu, fits: (site) => !(/^\{\{-?\s*\./u.test(site.literal) && site.says(/--format\b|\s-f\b|--template\b|\b(?:go-)?template|\bprintf\b/u)) && !/^\{\{\s*(?:range|end|json|if|else|with|template|println|printf|index|len|toJson|title|upper|lower|join|split)\b/u.test(site.literal)},
	{what: '[X]', pattern: new RegExp(String.raw`\[(?! )${WORDS}(?<! )\]`, 'gu'), fits: fitsBracket},
	{what: '$X', pattern: /\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*(?:\[[^\]\n]*\])?(?:[%#^,/:@?-][^{}\n]*)?\})/gu, fits: fitsVariable},
	{what: '{x}', pattern: /(?<![${%\\\p{L}\p{N}_"'])\{\p{L}[\p{L}\p{N}]*(?:[._-][\p{L}\p{N}]+)*\}/gu, fits: fitsBrace},
	// Words in braces where a list of commands would end in a semicolon.
	{what: '{x y}', pattern: /(?<=[\s=/])\{ ?\p{L}[\p{L}\p{N}'’_-]*(?: [\p{L}\p{N}'’_-]+){1,6} ?\}(?=[\s/]|$)/gu, fits: (site) => site.zone === 'bare' && !site.sql && !/\s-[A-Z]/u.test(site.literal) && !site.says(/\b(?:Invoke-Command|ForEach-Object|Where-Object|Start-Job|Measure-Command|try)\b|-ScriptBlock\b/iu) && !site.says(BRACED) && !/^\{ ?[A-Z][a-z]+-[A-Z]/u.test(site.literal) && /[^\s;&|(]\s*$/u.test(site.before) && !/\b(?:function|try|catch|do|then|else|if|while|param|process|begin|end)\s*$/iu.test(site.before)},
	{what: '{--x y}', pattern: /(?<=\s)\{--?[a-z][\w-]*(?:[ =][^{}\n,;|$]*)?\}(?=\s|$)/gu, fits: (site) => site.zone === 'bare' && !site.sql},
	{what: "'{X_Y}'", pattern: /(?<=['"/=:@])\{\p{Lu}[\p{Lu}0-9]*(?:_[\p{Lu}0-9]+)*\}(?=['"/:@\s]|$)/gu, fits: fitsBrace},
	// Whole between quotes: neither a list in braces nor a piece of JSON is.
	{what: '"{x}"', pattern: /(?<=(["']))\{[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*\}(?=\1)/gu, fits: (site) => !isMacro(site) && !isPathOfJson(site) && !isFormatted(site) && !site.says(BRACED) && !site.says(/\s(?:-w|--write-out|--format|--template)\b/u)},
	// A number that nobody has filled in: `v###`.
	{what: 'v###', pattern: /(?<=[\s=])(?:v|[a-z]+-)#{2,}(?![\w#])/gu, fits: (site) => site.zone === 'bare'},
	// A date or a number in a name whose digits nobody filled in: `db_20##-##-##.sql`. Elsewhere `#` begins no comment inside of a word either.
	{what: '20##-##', pattern: /(?<=[\w/-][_.-]?)(?:\d{2})?(?!#{9})#{2,}(?:[-_.]?#{2,})+(?![\w#])/gu, fits: (site) => site.zone !== 'comment' && !site.says(PATTERN_PROGRAMS) && !/\$\{[^}]*$/u.test(site.before)},
	// Behind the front of a path its stroke belongs to that: `src/path/to/x`.
	{what: 'x/path/to', pattern: /(?<=[A-Za-z0-9_-]\/)(?<!\/(?:absolute|full|real|actual|your|some)\/)(?:path\/to|ruta\/al?|caminho\/para|chemin\/vers|pfad\/zu[mr]?|percorso\/(?:al|verso)|pad\/naar)\/[^\s'"`;|&)<>,:]+/gu, fits: always},
	{what: '/path/to', pattern: /(?:~|\.{1,2})?(?:\/(?:absolute|full|real|actual|your|some))?\/(?:pa?t?h?\/to(?=\/)|path\/to|(?:an?|some|any)\/path|(?:absolute|full)\/path|ruta\/(?:absoluta|completa)|caminho\/(?:absoluto|completo)|chemin\/(?:absolu|complet)|caminho\/(?:para|do|da|ao?)|ruta\/(?:al?|del?)|chemin\/(?:vers|du|de|vers-l[ea])|pfad\/zu[mr]?|percorso\/(?:del?|al|verso)|pad\/naar)(?![\w-])(?:\/[^\s'"`;|&)<>,:]*)?/gu, fits: always},
	{what: 'C:\\path\\to', pattern: /(?<![A-Za-z0-9])[A-Z]:\\(?:path\\to|chemin\\vers|pfad\\zu[mr]?|ruta\\al?|caminho\\para)(?:\\[^\s'"`;|&<>]*)?/giu, fits: always},
	// SQL with its middle left out: it is pasted in. In a list of arguments three dots may be meant.
	{what: 'SELECT ...', pattern: /(?<=\b(?:select|from|where|view|as|into|values|set)\s{1,40})\.{3}(?=\s*["';)]|\s*$|\s+(?:from|where))/gimu, fits: (site) => site.zone !== 'bare' || site.sql},
	// `nodeX`, `pod-N`: which of them is left open.
	// With the names before it: `k8s-node-X`.
	{what: 'k8s-node-X', needs: '-', pattern: /(?<=[\s/=:@'"._])(?:[a-z][a-z\d]*-){1,3}(?:node|host|server|worker|master|replica|broker|pod|vm|member|instance)-[XN](?![\w])/gu, fits: (site) => !site.sql && !site.says(PATTERN_PROGRAMS)},
	{what: 'nodeX', pattern: new RegExp(String.raw`(?<=[\s/=:@'"._-])(?:node|host|server|srv|web|db|pod|worker|master|replica|vm|broker|shard|member|instance|machine|replica-set|rack|switch|phase|stage|step|wave|batch|slot|zone|cluster|partition|disk|port|slave|secondary|user|version|eth|ens|enp|bond|wlan)[-_]?[XN](?![\w])`, 'gu'), fits: (site) => !site.sql && !site.says(PATTERN_PROGRAMS)},
	// Words that name a kind of thing where only the thing itself can stand: `root@server`, `mysql -u username`.
	{what: '@server', pattern: /(?<=\w@)(?:server|host|hostname|remote|remote[-_]?(?:host|server)|vps|machine|ip)(?=[\s:/'"]|$)/gu, fits: (site) => site.zone !== 'heredoc-quoted' && !site.sql},
	{what: '-u username', pattern: /(?<=\s(?:-[uUlhHdD]|--(?:user(?:name)?|host(?:name)?|login|db(?:name)?|database))[ =]["']?)(?:username|user_name|hostname|host_name|dbname|db_name|servername|remote_host|ip_address)(?=["'\s]|$)/gu, fits: (site) => !site.sql},
	// The account that a program is for. Sources: the manual pages of the programs that look after accounts.
	{what: 'passwd username', pattern: new RegExp(String.raw`(?<=(?:^|[\s;&|(])(?:passwd|chsh|chfn|chage|usermod|userdel|useradd|adduser|deluser|gpasswd|groups|id|su|finger|last|lastlog|faillock|pam_tally2|loginctl|pkill|skill|crontab|quota|edquota|smbpasswd|kinit|getent|grep|dscl|net user)\s(?:[^;&|\n]{0,200}\s)?["']?)(?:user[_-]?name|(?:user|account|login)[_-]name|nombre[_-]?(?:de[_-])?usuario|nome[_-]?(?:de[_-]|do[_-])?usuario|benutzername|nom[_-]?utilisateur)(?=["']?(?:[\s;&|)]|$))`, 'gu'), fits: (site) => site.zone === 'bare' && !site.sql && !site.assigned(site.literal) && (!/(?:^|[\s;&|(])(?:e|f)?grep\s/u.test(site.before) || /^["']?\s+\/etc\/(?:passwd|shadow|group|sudoers)/u.test(site.after))},
	{what: '-h host', pattern: /(?<=\s(?:-h|-H|--host(?:name)?)[ =]["']?)(?:host|server|(?:db|remote)[-_]?(?:host|server))(?=["'\s]|$)/gu, fits: (site) => !site.sql && !site.assigned(site.literal)},
	{what: 'HEAD~N', pattern: /(?<=\bHEAD~)[NXn](?![\w])/gu, fits: always},
	{what: '-XX', pattern: /(?<=[A-Za-z0-9][-_.])XX(?=[-_.\s/:'"]|$)/gu, fits: (site) => !site.sql && !site.says(PATTERN_PROGRAMS) && !site.says(/\bmktemp\b/u)},
	{what: 'YOUR_X', pattern: new RegExp(String.raw`(?<![$\w-])(?:${upper(YOURS)}(?:_[A-Z0-9_]+|-[A-Z0-9-]+)(?:\.[A-Z]{2,})*|${YOURS}[-_][\p{Ll}0-9]+(?:[-_][\p{Ll}0-9]+)*(?:@[\w-]+)?(?:\.[a-z]{2,})*|${YOURS}@[\w-]+(?:\.[a-z]{2,})+)(?![\w(])`, 'gu'), fits: (site) => !site.after.startsWith('=')},
	// Each part of a path in capitals behind "YOUR": `hooks.slack.com/services/YOUR/WEBHOOK/URL`.
	{what: 'YOUR/X', pattern: /(?<=\w\/)YOUR(?:\/[A-Z][A-Z0-9_]*)+(?![\w/])/gu, fits: always},
	// In the middle of a name: `0007_before_your_change`.
	{what: 'x_your_y', pattern: /(?<=[\s/=:@'"])[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*[_-](?:your|YOUR)[_-][A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*/gu, fits: (site) => !site.sql && !site.says(PATTERN_PROGRAMS) && !site.after.startsWith('=')},
	{what: 'yourx', pattern: /(?<![$\w-])your(?:user|domain|company|app|project|org|team|name|server|host|db|database|cluster|service|repo|bucket|account|site|registry|path|file|folder|dir|key|token|password|branch|table|image|tag|zone|region|vm|node|pod|namespace|backup|e?mail)[a-z]*(?:@[\w-]+(?:\.[a-z]{2,})+)?(?:\.(?:com|org|net|io|dev|app))?/gu, fits: always},
	{what: 'xxx', pattern: /(?:(?<![\w$.{%/\\-])|(?<=:\/\/|\w@))(?:(?:[A-Za-z][A-Za-z0-9]{0,20}-){0,4}|(?:[a-z]{2,6}_){1,2})(?:x{3,}|X{3,})(?:[-_.](?:x{2,}|X{2,}))*(?![\w])/gu, fits: (site) => !site.says(/\bmktemp\b/u)},
	// A key of another letter over and over: `SECRET_KEY=YYYYYYYYYYYY`. Four of them are a year.
	{what: 'YYYYYYYY', pattern: /(?<=(?:KEY|TOKEN|SECRET|PASSWORD|key|token|secret|password)["']?[=:]["']?)(?:Y{5,}|y{5,}|Z{4,}|z{4,}|A{6,}|a{6,}|0{8,}|\*{4,})(?![\w*])/gu, fits: always},
	// The same in front of the rest of a name: `down/XXXX_rollback.sql`.
	{what: 'XXXX_', pattern: /(?<=[\s/=])X{3,}(?=[-_][a-z])/gu, fits: (site) => !site.sql && !site.says(PATTERN_PROGRAMS) && !site.says(/\bmktemp\b/u)},
	// A letter for a number, as an argument by itself: `helm rollback shop N`.
	{what: 'N', pattern: /(?<=[\w'")\]>]\s{1,40}|\s[a-z][\w-]{0,40},)[NX](?=\s|$)/gu, fits: (site) => site.zone === 'bare' && !site.sql && !site.says(PATTERN_PROGRAMS) && !site.says(/^\s*(?:echo|printf|read|for|if|elif|while|until|case|test|select|\[)(?![\w.-])/u)},
	// The number of a process that is not known before: `kill -9 PID`.
	{what: 'kill PID', pattern: /(?<=(?:^|[\s;&|(])(?:kill|renice|taskset|strace|ltrace|lsof|gdb|jstack|jmap|jcmd|jinfo|jstat|py-spy|rbspy|pmap|nsenter|prlimit|taskkill)\s(?:[^\s;&|]{1,200}\s{1,40}){0,6})(?:PID|pid)(?=[\s;&|)]|$)/gu, fits: (site) => site.zone === 'bare' && !site.assigned(site.literal) && !/-o\s*$/u.test(site.before)},
	// A run of it as the last part of a longer name: `disk-by-id_WD120_XXXX`.
	{what: '_XXXX', pattern: /(?<=[A-Za-z0-9][-_.])X{3,}(?![A-Za-z0-9])/gu, fits: (site) => !site.sql && unedited(site)},
	// What differs, in capitals inside of a name that is not: `backup_TIMESTAMP.sql`, `ata-WD120_OLD_SERIAL`.
	{what: '_TIMESTAMP', pattern: new RegExp(String.raw`(?<=[A-Za-z0-9][-_.])(?:(?<=[a-z0-9][-_.])${PART}|${WHICH}_${PART})(?![A-Za-z0-9]|[-_][A-Z])`, 'gu'), fits: (site) => site.zone !== 'heredoc-quoted' && !site.sql && unedited(site) && IN_A_NAME.test(site.before) && !site.after.startsWith('=')},
	// Looked for or not: nothing is called so. `grep "NEW_SERIAL"`.
	{what: 'OLD_SERIAL', pattern: new RegExp(String.raw`(?<=[\s/=:@'"])${WHICH}_(?:SERIAL|DISK|DRIVE|DEVICE|UUID|GUID|WWN)(?:_(?:ID|NAME|NUMBER))?(?![\w=(-])`, 'gu'), fits: (site) => !site.sql && !site.assigned(site.literal)},
	// "The address of the node", as one word in capitals: no program, file or variable of a system is called so. Languages: es, pt, fr, it, de.
	{what: 'IP_DEL_NODO', pattern: /(?<=[\s/=:@'"])[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*[_-](?:DE|DEL|DA|DO|DOS|DAS|DES|DU|DELLA|DELLO|VON|DER)[_-][A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*(?![\w=(-])/gu, fits: (site) => !site.sql && !site.zone.startsWith('heredoc') && !site.assigned(site.literal)},
	// What `sed` looks for and puts in its place.
	{what: 's/OLD_X/NEW_X/', pattern: /(?<=\bs?[/|#,])(?:OLD|NEW|CURRENT|PREVIOUS|YOUR)_[A-Z0-9_]+(?=[/|#,])/gu, fits: (site) => site.says(/(?:^|[\s;&|(])(?:g?sed|perl)\s/u) && !site.sql},
	// `manager-ip:2377`, `--advertise-addr manager-ip`.
	{what: 'x-ip:1', pattern: /(?<=[\s=/@])(?:[a-z]+[-_]){1,2}(?:ip|host|hostname|addr(?:ess)?)(?=:\d{2,5}\b)|(?<=\s--?[a-z-]{0,80}(?:addr|host|ip|server|join|endpoint)[a-z-]{0,80}[= ])[a-z]+[-_]ip(?=\s|$)/gu, fits: (site) => !site.sql && site.zone !== 'heredoc-quoted'},
	// The same as a folder: `/srv/XXXXX/env`.
	{what: '/XXXX/', pattern: /(?<=[\w~]\/)X{4,}(?=\/|[\s.'":]|$)/gu, fits: always},
	{what: 'vX.Y.Z', pattern: /(?<![\w$.])v?(?:(?:X\.Y\.Z|x\.y\.z)[-+]?[a-z][\w+-]*(?![\w.])|(?:X\.[XY](?:\.[XZ])?|([YZ])\.\1(?:\.\1)?|x\.y\.z|N\.N\.N)(?!\w|\.[\dA-Zxyz*]))/gu, fits: always},
	{what: 'YYYYMMDD', pattern: new RegExp(`(?<!\\p{L})(?:${DAY_LAST}|${DAY_FIRST}|YYYY|YYYX)(?!\\p{L})`, 'gu'), fits: (site) => !site.says(/to_char|to_date|to_timestamp|strftime|date_format|format\(|get-date|--?(?:date-?)?format\b/iu)},
	{what: 'MY_X', pattern: /(?<![$\w{.-])(?:MY|OUR|MA|MON|MES|NOM|TON|MI|MIS|MEU|MINHA|MEIN|MEINE|DEINE|IHRE|MIO|MIA|TUO|TUA|MIJN|JOUW|UW|MOJ|MOJA|TWOJ|TWOJA)_[A-Z0-9_]+(?![\w(=])/gu, fits: fitsCapitals},
	{what: '服务名', pattern: new RegExp(String.raw`(?<=[\s/\\=:@])[A-Za-z0-9_-]*${ELSEWHERE}(?:${ELSEWHERE}|[\p{N}\w-])*(?![\p{L}(（])`, 'gu'), fits: (site) => (site.zone === 'bare' || (site.zone === 'double' && QUOTED_PATH.test(site.before) && !site.says(PATTERN_PROGRAMS))) && !site.sql && !JOINS.test(site.literal) && !isFolder(site) && site.says(/^\s*(?:[A-Za-z_]\w*=\S* )*[a-z./~][^\s]*\s/u) && !site.says(/^\s*(?:echo|printf|git commit|logger|say|wall|write-host)\b/iu)},
	// The name of what belongs there, in quotes and as a whole value.
	{what: '="服务器IP"', pattern: han(/(?<==["']|["']\s{0,9}:\s{0,9}["'])(?:你的|您的|自己的|新|旧|目标|源)?\p{Script=Han}[\p{Script=Han}\w.-]{0,20}?(?:地址|名称?|密码|端口|域名|路径|版本号?|编号|密钥|令牌|账号|用户名?|(?<=\p{Script=Han})(?:IP|ID|URL|Token|Key))(?=["'])/gu), fits: (site) => !site.sql && !site.says(PATTERN_PROGRAMS) && !site.says(/^\s*(?:echo|printf)\b/u)},
	{what: 'X minutes', pattern: /(?<=^|[\s:(~])[XN]{1,2}(?:%| ?(?:minutes?|mins?|hours?|seconds?|days?|users?|requests?|orders?|customers?|people|records?|rows?)(?: [a-z]+)?)(?![\w])/gu, fits: (site) => site.zone !== 'bare'},
	{what: '=N', pattern: /(?<=--[a-z-]{1,80}=)[NX](?=\s|$)/gu, fits: always},
	{what: 'KEY=value', pattern: /(?<=[^\s;&|][ \t]{1,40})(?<!\b(?:export|local|declare|readonly|typeset|env)[ \t]{1,40})(?:KEY|VAR|VARIABLE|VAR_NAME|VARIABLE_NAME|ENV_VAR|KEY_NAME|SECRET_NAME)(?==)/gu, fits: always},
	{what: 'value', pattern: /(?<==|['"])(?:old|new|your|some|actual|correct|previous|the)[-_](?:value|password|secret|token|url|key)(?![\w-]|\.[a-z])|(?<==|['"])(?:the|your|my|some|old|new|previous|actual|correct)[-_][a-z]+[-_](?:value|password|secret|token|key)(?=['"\s]|$)|(?<=(?:^|\s)[A-Z_]{1,80}=)(?:value|VALUE)(?!\w)|(?<=(?:^|\s)[A-Z_]{1,80}=["'])(?:production|prod|staging|real|db|database|connection|api)[-_](?:url|uri|dsn|string|connection[-_]string|host|password|secret|token|key)(?=["'])|(?<=[\s:=/])(?:(?:previous|prev|last|old)[-_](?:known[-_])?)?(?:previous|old|stable|good|last-good|known-good|target|specific)[-_](?:tag|version|commit|sha|release|revision|image|hash|branch)(?![\w=(-])/gu, fits: always},
	// What goes into a file of secrets is nobody's own word.
	{what: 'echo "TOKEN_X" > secrets/x', pattern: /(?<=\becho (?:-n )?["']?)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?=["']? *>{1,2} *\S*(?:secret|token|passw|cred|clave|contrase|senha|api[-_]?key|private[-_]?key))/gu, fits: always},
	{what: '"new-connection-string"', pattern: /(?<=["'])(?:new|actual|real|correct|some)(?:-[a-z]{2,14}){1,4}-(?:string|url|uri|value|key|token|password|secret|address)(?=["'])/gu, fits: always},
	{what: 'SECRET_VALUE', pattern: /(?<![\w$={-])(?:SECRET|KEY|TOKEN|PASSWORD|VARIABLE|VAR|FIELD|COLUMN|TABLE|PARAM|PARAMETER|HEADER|LABEL|FLAG|SETTING)_(?:NAME|VALUE)(?!\w|=(?!=))/gu, fits: (site) => !site.assigned(site.literal) && site.zone !== 'heredoc' && site.zone !== 'heredoc-quoted' && !site.says(/^\s*echo\b[^|]*$/u)},
	{what: '://USER:PASSWORD@HOST', pattern: /(?<=:\/\/[^\s/"']{0,60}?|\b(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?):\/\/[^\s"']{0,80}?)(?<![A-Za-z0-9_$.{-])[A-Z][A-Z0-9_-]*[A-Z](?=[:@/?"'\s]|$)(?![^\s/"']*\$\()/gu, fits: (site) => !site.says(PATTERN_PROGRAMS)},
	// `-instances=CONNECTION_NAME=tcp:5433`: the flag takes pairs, but none of settings.
	{what: '--x=X_NAME=', pattern: /(?<=\s-{1,2}(?!\S{0,200}(?:env|set|arg|var|label|tag|conf|prop|defin|opt|param|secret|meta|annot|build|from|data|header))[a-z-]{2,80}=)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?==)/gu, fits: always},
	{what: 'X_NAME', pattern: new RegExp(String.raw`(?<=[\s/=:@'"])(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*[_-]${ENDING}|${ALONE})(?![\w=(,-]|:\.)`, 'gu'), fits: fitsCapitals},
	// Capitals for a folder or a file below folders that have none: `releases/STABLE_RELEASE`. Files that every project calls so, and files by which a program leaves its state, `/run/shop/TILL_LOCKED`, are no fill-ins.
	{what: '/X_Y', pattern: /(?<=[a-z0-9._-]\/)(?!(?:RELEASE_NOTES|DIR_COLORS|CODE_OF_CONDUCT|PULL_REQUEST_TEMPLATE|ISSUE_TEMPLATE|THIRD_PARTY_NOTICES|COMMIT_EDITMSG|MERGE_HEAD|FETCH_HEAD|ORIG_HEAD|REBASE_HEAD|CHERRY_PICK_HEAD)(?![A-Z_])|(?:[A-Z]+_)+(?:LOCK(?:ED)?|READY|DONE|DISABLED?|ENABLED?|PAUSED?|STOP(?:PED)?|FAILED|ACTIVE|MODE|INSTALLED|COMPLETED?|FINISHED|STANDBY|RUNNING|FROZEN|FREEZE|PROGRESS)(?![A-Z_]))[A-Z]{3,}(?:_[A-Z]{2,})+(?=[\s/'"]|$)/gu, fits: (site) => fitsCapitals(site) && !site.assigned(site.literal) && unedited(site) && !site.before.includes(site.literal.toLowerCase())},
	// Which copy it is, in capitals inside of its name: `backup_STABLE.sql`. What says of what kind it is stays.
	{what: 'backup_X.sql', pattern: /(?<=(?:backup|dump|snapshot|respaldo|sicherung|sauvegarde)s?[_-])(?!(?:FULL|PROD|PRODUCTION|STAGING|DEV|TEST|FINAL|LATEST|SAFE|DB|SCHEMA|DATA)[._-])\p{Lu}{4,}(?:_\p{Lu}{2,})*(?=\.(?:sql|dump|bak|tar|tgz|gz|zip|rdb))/gu, fits: (site) => !site.sql && !site.assigned(site.literal) && unedited(site)},
	{what: 'X_Y', pattern: new RegExp(String.raw`(?<=[\s/=:@'"])(?:${FOREIGN}(?:_[A-Z0-9]+)*|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_${FOREIGN}|(?:NEW|OLD|MY|TARGET|SOURCE|PREVIOUS|PREV|CURRENT|LAST|MASTER|REPLICA|PRIMARY|STANDBY|REPL|DB|SSH|GIT)_[A-Z0-9]+(?:_[A-Z0-9]+)*)(?![\w=(-]|:\.|"\s*:)`, 'gu'), fits: (site) => fitsCapitals(site) && !/-(?:type|status|filter|mode|policy|state|action|format|class|level|strategy|target)s?[ =]\S*$/u.test(site.before)},
	// An address in words, where only an address can stand: `ops@instance-ip`, `ssh server-address`.
	{what: 'x-ip', pattern: new RegExp(String.raw`(?:(?<=[\w-]@|:\/\/|\b(?:ssh|ping|telnet|nc|dig|nslookup|traceroute)\s{1,40})|(?<=\s)(?=[a-z_-]+:\d))(?:${NOUN}|manager|leader|worker|public|private|elastic|new|old|remote|target|vm|vps|ec2|bastion|primary|replica|master|standby|load-balancer|lb|alb|jump|jump-?host|gateway|proxy)(?:[-_](?:private|public|internal|external|elastic|floating))?[-_](?:ip|ip-address|ip_address|address|hostname|host|endpoint|dns|dns-name|fqdn)(?![\w.(-])`, 'gu'), fits: (site) => !site.sql},
	{what: 'x_name', pattern: new RegExp(String.raw`(?<=[\s/='"])${NOUN}[-_](?:name|id)(?![\w=(:.-]|["']\s*:)`, 'gu'), fits: (site) => !site.sql && !(site.zone.startsWith('heredoc') && /^\s*$/u.test(site.before)) && !/\bas\s+$|\bName=$|\b(?:order|group|partition)\s+by\s(?:[\w ]+,\s*)*$|\binsert\s+into\s+\S+\s*\([^()]*$/iu.test(site.before) && !isColumn(site) && !site.says(NAMING) && !/\boutput\s(?:-\S+\s)*$/u.test(site.before) && !site.says(/\b(?:select|from|where)\b/iu) && !site.says(PATTERN_PROGRAMS)},
	...KINDS,
	...LEFT_BLANK,
	...FOREIGN_NAMES,
	...GENERIC_NAMES,
];
