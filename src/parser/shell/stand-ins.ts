import {fitsCapitals} from './placeholder-capitals.ts';
import {NEAR} from './placeholder-site.ts';
import type {Shape, Site} from './placeholder-site.ts';

/** Programs that change or look for what they are given: in what stands behind them, marks are patterns. */
const EDITS = /(?:^|[\s|;&(])(?:e?grep|fgrep|rg|ag|sed|awk|gawk|perl|envsubst|tr|mktemp)\s/u;

/** Options whose value names a thing. Sources: common parameters of PowerShell modules, kubectl, docker, az and gcloud references. */
const NAMES = String.raw`(?:[\w-]*name|node|vm|computer|server|host|identity|cluster|owners?|instance|group|user|member|database|i?d|n|u|h)`;
/** A kind of thing in place of its name. Failover clusters have a resource that is called "Cluster Name" by default. */
const KIND = /^(?:(?:My|Your|The|Some)?[A-Z][A-Za-z]*Name|(?:[Mm]y|[Yy]our|[Tt]he) [A-Za-z]+(?: [A-Za-z]+)*|(?!Cluster Name$)[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)* Name)$/u;
/** Options whose value is the name of a column or of a measure. */
const MEASURES = /-(?:attribute|metric|property|column|field|param(?:eter)?|dimension|key|group|sort)-?(?:name|by)?s?[ :=]+["']?$/iu;
/** Cmdlets whose plain words are names of columns. */
const COLUMNS = /(?:^|\|)\s*(?:Select|Sort|Group|Measure|Where|ForEach|Compare|Format|Out|Export|ConvertTo|New)-?\w*\s[^|]*$|^\s*(?:select|ft|fl|where|sort)\s[^|]*$/iu;

/**
 * Letters that stand in for what differs from place to place, inside of names: `edgeXX`, `Exxxx`, `i-0xxxxxxxx`, `X-X-X-X`, `VMName`.
 * Sources: how runbooks of many teams blank out names of hosts, users and addresses.
 */
export const STAND_INS: readonly Shape[] = [
	// `ip-X-X-X-X`, `xx:xx:xx:xx:xx:xx`: the same letter three times or more, between the same signs.
	{what: 'X-X-X', pattern: /(?<![A-Za-z0-9$\\%])(X{1,3}|Y{1,3}|Z{1,3}|N{1,3}|x{1,3}|n{1,3})([-:_])\1(?:\2\1)+(?![A-Za-z0-9])/gu, fits: unedited},
	// A run of x at the end of a name, beside a capital or a digit: `Exxxx`, `i-0xxxxxxxx`, `srv1xxx`.
	{what: 'Exxxx', pattern: /(?<![A-Za-z0-9$\\%_])(?=[A-Za-z0-9]{4,32}(?![A-Za-z0-9]))[A-Za-z0-9]*[A-Za-z0-9](?<=[A-Z0-9a-wyz])x{3,}(?![A-Za-z0-9])/gu, fits: unedited},
	// The same behind a name in small letters: `mutation_xxx`.
	{what: 'x_xxx', pattern: /(?<![A-Za-z0-9$\\%_.-])[a-z][a-z0-9]*(?:_[a-z0-9]+)*_x{3,}(?![A-Za-z0-9_.(])/gu, fits: unedited},
	// An instance whose end was left out: `pod/shop-xxx`, and a size: `-LxxxxG`.
	{what: 'pod/x-xxx', pattern: /(?<=\b(?:pods?|deploy(?:ment)?|svc|services?|jobs?|sts|statefulset|rs|replicaset|nodes?|instances?|containers?)\/)[a-z0-9]+(?:-[a-z0-9]+)*?-x{3,}(?:-x{3,})*(?![\w-])|(?<=\s-[A-Za-z])x{3,}[KMGT]?(?=\s|$)/gu, fits: unedited},
	// Which of a kind: `till-data/XXX`.
	{what: 'x-y/XXX', needs: '/XX', pattern: /(?<=\s[a-z][a-z0-9-]{2,40}\/)X{2,}(?=\s|$)/gmu, fits: unedited},
	// Two capitals X or more beside small letters: `edgeXX`, `XXXedgeXX`, `nodeXX.example.com`.
	{what: 'edgeXX', pattern: /(?<![A-Za-z0-9$\\%_])(?=[A-Za-z0-9]{3,32}(?![A-Za-z0-9]))(?:[A-Z]{0,3}X{2,}[a-z][a-z0-9]*(?:X{2,}[a-z0-9]*)?|[A-Za-z]?[a-z][a-z0-9]*X{2,}[a-z0-9]*)(?![A-Za-z0-9])/gu, fits: unedited},
	// A machine that is told of in words: `https://the-address-of-the-copy`. No name of one has so many and no dot.
	{what: '://a-b-c-d', needs: '://', pattern: /(?<=(?:https?|wss?|ssh|s?ftp|tcp|postgres(?:ql)?|mysql|rediss?|amqps?|mongodb):\/\/)[a-z]+(?:-[a-z0-9]+){3,}(?![\w.:-])/gu, fits: unedited},
	// An address whose end was left out: `157.249.*.*`.
	{what: '1.2.*.*', pattern: /(?<![\w.*])\d{1,3}(?:\.\d{1,3}){0,2}(?:\.\*){1,3}(?![\w.*])/gu, fits: (site) => /^[^.]+(?:\.[^.]+){3}$/u.test(site.literal) && site.zone !== 'comment' && !site.sql && !site.says(/\b(?:allow|deny|grant|create user|pg_hba|no_proxy)\b/iu) && unedited(site)},
	// A domain without an end, or by what it is: `ad.domain.tld`, `ga@tenant.onmicrosoft.com`.
	{what: 'x.tld', pattern: /(?<![\w.@+-])(?:[\w.+-]+@)?(?:(?:[a-z][\w-]*\.)+tld|(?:(?:my|your)?(?:domain|tenant|company|organi[sz]ation|org))\.onmicrosoft\.com)(?![\w-]|\.\w)/gu, fits: (site) => site.zone !== 'comment' && !site.sql},
	// A digit of a number that is left open: `web0X`, `node-1X`.
	{what: 'web0X', pattern: /(?<=[\s/=:@'"._-])[a-z][a-z-]*\d+X(?![\w])/gu, fits: (site) => site.zone !== 'comment' && !site.sql && unedited(site)},
	// A device by what it is: `/dev/DISK`, `/dev/USB_STICK`.
	{what: '/dev/DISK', pattern: /(?<=\/dev\/)(?:[A-Z]+_)?(?:DISK|DRIVE|DEVICE|DEV|PART(?:ITION)?|STICK|USB|SSD|HDD|NVME|CARD|LUN|OSD)(?:_?[A-Z0-9]+)?(?=[\s'"]|$)/gu, fits: (site) => !site.assigned(site.literal)},
	// Inside of a name: `shop-some-environment-admin`.
	{what: 'x-some-y', pattern: /(?<=[\s/=:@'"])[a-z][a-z0-9]*(?:-[a-z0-9]+)*-some-(?:env(?:ironment)?|cluster|namespace|app|service|host|server|node|pod|bucket|database|db|user|project|region|account|table|branch|tag|version|name|id|instance|machine|vm|repo|team|org|tenant|stack|volume|container|image|queue|topic|key|secret|token)(?:-[a-z0-9]+)*(?![\w.])/gu, fits: (site) => !site.sql && unedited(site)},
	// Capitals behind a name that is written out: `osd.OSD_ID`, `/srv/till-HOST_NAME`.
	{what: 'x-X_ID', pattern: /(?<=(?:^|[\s/=:@'"])[a-z][a-z0-9-]{0,80}[.-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:NAME|ID|UUID|IP|HOST|NUM|NUMBER|DATE|VERSION)(?![\w=(-])/gu, fits: (site) => fitsCapitals(site) && unedited(site)},
	// Two words without a sign between: `zpool status POOLNAME`, `zpool replace tank OLDDRIVE NEWDRIVE`.
	{what: 'OLDDISK', pattern: /(?<=[\s/=:@'"])(?:(?:POOL|DB|DATABASE|TABLE|HOST|NODE|POD|USER|SERVER|SERVICE|CLUSTER|VOLUME|DATASET|BUCKET|CONTAINER|IMAGE|FILE|DISK|VM|APP|TOPIC|QUEUE|INDEX|KEYSPACE)NAME|(?:OLD|NEW|FAILED|BROKEN|SPARE)(?:DRIVE|DISK|DEVICE|DEV|NODE|HOST|SERVER|NAME|IP|PASSWORD|PRIMARY|MASTER))(?![\w=(,-])/gu, fits: (site) => fitsCapitals(site) && unedited(site)},
	// The word for what is to be run, with nothing to run behind it: `command 2>&1 | tee out.log`. Source: the builtin `command` of POSIX wants a name.
	{what: 'command', pattern: /(?<=(?:^|[;&|]\s)\s{0,40}(?:sudo |nohup |time )?)(?:your[_-])?command(?=\s*(?:\d?>|\||;|&|$))/gmu, fits: (site) => site.zone === 'bare' && !site.sql},
	// Brackets that were kept from being a link where nothing is one: `mysql -h \\[host] -u \\[user]`.
	{what: '\\[x]', pattern: /(?<=\s)\\\[[a-z][\w -]*\\?\](?=\s|$)/giu, fits: (site) => site.zone === 'bare' && !site.sql && unedited(site)},
	// Any of its kind, as a whole argument: `some_partition_key`, `some-host`.
	{what: 'some_x', pattern: /(?<=\s['"]?)some([_-])[a-z]+(?:\1[a-z]+)*(?=['"]?(?:\s|$))/gu, fits: (site) => !site.sql && !site.zone.startsWith('heredoc') && !site.says(/^\s*(?:echo|printf|logger)\b/u) && unedited(site)},
	// A text of one's own as a whole argument: `-Query "your question"`.
	{what: '"your x"', pattern: /(?<=[\s=]["'])(?:your|tu|su|seu|sua|dein|deine|ihre?|votre) \p{Ll}+(?: \p{Ll}+){0,2}(?=["'](?:\s|$|[;)|]))/gu, fits: (site) => !site.sql && !site.says(/^\s*(?:echo|printf|logger|write-host|write-output)\b/iu) && unedited(site)},
	// The rest of a path that was left out: `/var/tmp/...`. Go and Bazel write so what lies below.
	{what: '/…', pattern: /(?<=[A-Za-z0-9_-]\/)(?:\.{3}|…)(?=\s|$)/gu, fits: (site) => site.zone === 'bare' && !site.sql && !site.says(/(?:^|[\s|;&(])(?:go|gofmt|goimports|golangci-lint|staticcheck|bazel|bazelisk|buck2?|pants|gazelle|git)\s/u) && unedited(site)},
	// A machine whose name was cut short: `ssh ops@till...`.
	{what: '@x...', pattern: /(?:(?<=\w@)|(?<=^\s{0,40}(?:ssh|scp|ping|mosh|telnet)\s(?:-\S{1,200}\s){0,9}))[A-Za-z][\w-]*(?:\.\w[\w-]*)*(?:\.{3}|…)(?=[\s:]|$)/gmu, fits: (site) => !site.sql && site.zone !== 'comment'},
	// A word in brackets inside of a range of machines: `till-[1-(last number)]`. A shell has no such brackets.
	{what: '[1-(x y)]', pattern: /(?<=[\w-]\[\d{0,80}-?)\(\p{L}+(?: \p{L}+){0,4}\)(?=\])/gu, fits: (site) => !site.sql && unedited(site)},
	// A path without its first stroke: `read("path/to/cert")`.
	{what: 'path/to/x', pattern: /(?<=["'\s=(:])(?:path\/to|ruta\/al?|caminho\/para|chemin\/vers|pfad\/zu[mr]?)\/[^\s'"`;|&)<>,:]+/gu, fits: (site) => site.zone !== 'comment' && unedited(site)},
	// A folder at the root that is called "path": `/caminho/backup.sql.gz`. Languages: en, es, pt, fr, de, it, nl.
	{what: '/path/x', pattern: /(?<=(?:^|[\s"'=(<>:]))\/(?:path|ruta|caminho|chemin|pfad|percorso|pad)\/(?!to\/)[^\s'"`;|&)<>,:]+/gmu, fits: (site) => site.zone !== 'comment' && !site.sql && !/(?:^|[\s;&|(])(?:curl|wget|http|ab|hey|wrk)\s[^;&|]*$/u.test(site.before) && unedited(site)},
	// Which patch of a release: `kubeadm-'1.28.x-*'`. Branches and the ranges of some package managers are called so. Source: Kubernetes documentation, upgrading kubeadm clusters.
	{what: '1.2.x', pattern: /(?<=[\s=@:/'"-])v?\d+\.\d+\.[xX](?=[-'"\s*]|$)/gmu, fits: (site) => !site.sql && site.zone !== 'comment' && !site.says(/(?:^|[\s;&|(])(?:git|svn|hg|npm|npx|yarn|pnpm|composer|bower|nvm|volta|pip\d?|poetry|bundle|echo|printf)\s|--(?:branch|ref)\b/u)},
	// Such a folder with a word of what it is for: `/ruta_destino/facturas`. What stands below it is no part of it.
	{what: '/path_x', pattern: /(?<=(?:^|[\s"'=(<>:]))\/(?:path|ruta|caminho|chemin|pfad|percorso|carpeta|pasta|dossier|ordner)(?:[_-]\p{L}+)+(?=[\s"'/;)]|$)/gmu, fits: (site) => site.zone !== 'comment' && !site.sql && !/(?:^|[\s;&|(])(?:curl|wget|http|ab|hey|wrk)\s[^;&|]*$/u.test(site.before) && unedited(site)},
	// A file that nobody has written yet, by a word in capitals for "new": `migrations/NUEVA.sql`. Languages: en, es, pt, fr, de, it.
	{what: 'NEW.sql', pattern: /(?<=[\s/='"])(?:(?:NEW|NUEV[AO]|NOV[AO]|NOUVE(?:AU|LLE)|NEUE?|NUOV[AO])(?:[_-][A-Z]+)*|[A-Z]+[_-](?:NUEV[AO]|NOV[AO]|NUOV[AO]))(?=\.[a-z]{1,5}(?:\.[a-z]{2,3})?(?![\w.]))(?:\.[a-z]+)+/gu, fits: (site) => site.zone !== 'comment' && !site.sql && unedited(site)},
	// Where to go, by what it is: `cd shop_path`. Languages: en, de, es, pt, fr, it, nl.
	{what: 'cd x_path', pattern: /(?<=(?:^|[\s;&|(])(?:cd|pushd|Set-Location)\s{1,40}["']?)[a-z][\w-]*[_-](?:path|pfad|ruta|caminho|chemin|percorso|pad|verzeichnis|directorio|carpeta|pasta|dossier)(?=["']?(?:\s|$|[;&|]))/gmu, fits: (site) => !site.sql},
	// Which file of a database: `restore datafile n`. Source: the reference of Oracle's RMAN.
	{what: 'datafile n', pattern: /(?<=\b(?:datafile|tempfile) )[nN](?=[\s;'"]|$)/gu, fits: () => true},
	// `myInstance`, `myNewVM1`: a kind of thing of the reader's own. Sources: how the manuals of Azure and OpenStack name what is in their samples.
	{what: 'myThing', pattern: /(?<=[\s='"@/])(?:my|some)(?:New|Old|First|Second|Other|Test|Source|Target)?(?:Instance|VM|Vm|Server|ResourceGroup|Cluster|Project|Snapshot|Image|Volume|Network|Subnet|Host|Database|DB|User|Bucket|StorageAccount|Account|Key|KeyPair|Keypair|Vault|KeyVault|Registry|Domain|Node|Container|Disk|Namespace|Queue|Topic|Group|Password)(?:ID|Id|Name)?\d{0,2}(?=[\s'"@:/.,]|$)/gmu, fits: (site) => !site.sql && site.zone !== 'comment' && !site.assigned(site.literal) && unedited(site)},
	// Where it is to be taken from, as one word in capitals: `ID_FROM_STEP_1`, `NAME_FROM_ABOVE`.
	{what: 'X_FROM_STEP', pattern: /(?<=[\s/=:@'"])[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*[_-]FROM[_-](?:STEP|ABOVE|BELOW|OUTPUT|PREVIOUS|PREV|FIRST|LAST|COMMAND|QUERY|LOGS?|LIST|CONSOLE|DASHBOARD|ALERT|VAULT)(?:[_-]?[A-Z0-9]+)*(?![\w=(-])/gu, fits: (site) => !site.sql && site.zone !== 'comment' && !site.assigned(site.literal)},
	// One of two, as a value that nothing has: `STAGE=prod-or-test`.
	{what: 'X=a-or-b', pattern: /(?<=(?:^|\s)(?:[A-Za-z_]\w{0,80}=|--?[a-z][\w-]{0,80}[= ])["']?)(?!all-or-|create-or-|fail-or-|update-or-)[a-z][a-z0-9]*(?:-or-[a-z0-9]+)+(?=["']?(?:\s|$))/gmu, fits: (site) => !site.sql && site.zone !== 'comment' && unedited(site)},
	// What kind of secret it is: `SHOP_TOKEN=secure-token`.
	{what: 'TOKEN=secure-token', pattern: /(?<=(?:TOKEN|PASS|PASSWORD|PASSWD|PWD|SECRET|KEY)=["']?)(?:secure|secret|strong|safe|super-?secret|private|some|valid)[-_](?:token|password|pass|key|secret)(?=["']?(?:\s|$))/gmu, fits: (site) => !site.sql && site.zone !== 'comment' && unedited(site)},
	// Where a file is to come from, by what it is: `image download file-url`.
	{what: 'x-url', pattern: /(?<=\s)(?:file|image|firmware|package|artifact|archive|backup|download|source|tftp|ftp|http)[-_]url(?=\s|$)/gmu, fits: (site) => site.zone === 'bare' && !site.sql && unedited(site)},
	// Which of several: `shop-N`, `shop-N.shop.svc`.
	{what: 'x-N', pattern: /(?<=[\s/=:@'"])[a-z][a-z0-9]*(?:-[a-z0-9]+)*-N(?=[\s.:/'"]|$)/gu, fits: (site) => site.zone !== 'comment' && !site.sql && unedited(site)},
	// Words that stand for any word: `https://blah.blah/shop`, `shop-blah.tar.gz`.
	{what: 'blah', pattern: /(?<![A-Za-z0-9$])(?:[A-Za-z0-9]+[-_.])*(?:blah)+(?:[-_. ](?:blah)+)*(?![A-Za-z0-9])/giu, fits: (site) => site.zone !== 'comment' && !site.sql && !site.says(/^\s*(?:echo|printf|logger)\b[^|>]*$/u) && unedited(site)},
	// `extensions/SomeExtension`, `Some-Service`.
	{what: 'SomeThing', pattern: /(?<=[\s/\\=:@'"])Some[-_]?(?:[A-Z][a-z]+)+(?![\w(-])/gu, fits: (site) => site.zone !== 'comment' && !site.sql && unedited(site)},
	// A folder by what it is: `/current/shop/dir`.
	{what: '/current/dir', pattern: /(?<![\w.])\/(?:current|your|actual|real|some)(?:\/[\w.-]+)?\/(?:dir|directory|folder|path)(?![\w.-])/gu, fits: (site) => site.zone !== 'comment' && unedited(site)},
	// A path that begins with it: `PREFIX="your/prefix/"`. Languages: en, es, pt, fr.
	{what: 'your/x', pattern: /(?<=[\s=:'"]|:\/\/[\w.-]{1,40}\/)(?:your|tu|seu|sua|votre)\/[\w.-]+(?:\/[\w.-]+)*\/?(?![\w.])/gu, fits: (site) => site.zone !== 'comment' && !site.sql && unedited(site)},
	// "Your" and the noun in one word: `https://tudominio.com/`, `ssh seuservidor`. Languages: es, pt, de, fr, it.
	{what: 'tudominio', pattern: /(?<![\w$.-])(?:(?:tu|su)(?:dominio|servidor|empresa|sitio|proyecto|usuario|contraseña|cluster)|(?:seu|sua|teu|tua)(?:dom[ií]nio|servidor|empresa|site|projeto|usu[aá]rio|senha|cluster)|(?:deine?|ihre?)(?:domain|domäne|server|firma|projekt|benutzer|passwort|cluster)|votre(?:domaine|serveur|entreprise|site|projet|utilisateur|cluster)|(?:tuo|tua)(?:dominio|server|azienda|sito|progetto|utente))(?:\.[a-z]{2,})*(?![\w(])/giu, fits: (site) => unedited(site)},
	// A number that nobody has filled in: `osd.NUM`, `worker@NN`.
	{what: '.NUM', pattern: /(?<=[A-Za-z0-9][@./:=-]|\s)(?:NUM|NN|NNN|<?N>?(?=\.service\b))(?![\w=(-])/gu, fits: (site) => site.zone === 'bare' && !site.sql && !site.assigned(site.literal) && unedited(site)},
	// `NNN_carts.sql`, `VALUES (NNN)`: the number of what comes next.
	{what: 'NNN_x', pattern: /(?<=(?:^|[\s/=:'"]))N{3,4}(?=[_-][a-z])|(?<=[(,]\s{0,40})N{2,4}(?=\s*[,)])/gu, fits: (site) => (site.sql || !/[(,]\s*$/u.test(site.before)) && unedited(site)},
	// The arguments of a task: `rake 'carts:move[OLD_STORE,NEW_STORE]'`. Source: rake(1).
	{what: 'task[X_Y]', needs: '[', pattern: /(?=[A-Z][A-Z0-9_]*[,\]])(?<=[a-z]\[(?:[A-Z0-9_]{1,80}, ?){0,6})[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?=[,\]])/gu, fits: (site) => site.says(/\b(?:rake|rails|bundle|bin\/\w+)\b/u) && !site.sql && unedited(site)},
	// An address whose rest was left out: `postgresql://...`, `mongodb://till:…@db:27017`.
	{what: '://…', pattern: /(?:\.{3}|…)(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>]{0,80}(?:\.{3}|…))(?![./\w])/gu, fits: (site) => site.zone !== 'comment' && !site.zone.startsWith('heredoc') && !site.says(/^\s*(?:echo|printf|logger)\b[^|>]*$/u) && unedited(site)},
	// `-target=RESOURCE_TYPE.NAME`. Source: Terraform, resource addresses.
	{what: 'TYPE.NAME', pattern: /(?<=(?:-target|\bstate (?:rm|show|mv)|\b(?:un)?taint|-replace)[= ]['"]?)[A-Z]+(?:_[A-Z]+)*\.[A-Z]+(?:_[A-Z]+)*(?=['"\s]|$)/gu, fits: (site) => !site.sql},
	// `password=SYSPASSWD`: capitals that end in the word for what they stand for.
	{what: '=XPASSWD', pattern: /(?<=(?:password|passwd|pwd|pass)=['"]?)[A-Z]*PASS(?:WORD|WD)?(?=['"\s;,)@]|$)/giu, fits: (site) => /^[A-Z]+$/u.test(site.literal) && !site.assigned(site.literal) && !site.zone.startsWith('heredoc')},
	// A part of a path: `C:\carts\{GUID}`.
	{what: '\\{X}', pattern: /(?<=[A-Za-z0-9]\\)\{[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\}(?=[\\'"\s]|$)/gu, fits: (site) => site.says(/[A-Z]:\\|\\\\/u) && unedited(site)},
	// The word for a kind of object where its name stands: `DROP TABLE table_name`, `'SCHEMA_NAME'`. Behind SELECT, and compared, it is a column. Sources: SQL, psql(1).
	{what: 'SQL x_name', pattern: /(?<=(?:\b(?:from|join|into|update|table|truncate|analyze|vacuum|describe|desc|schema|package|body|procedure|function|trigger|synonym|type|sequence|view|index|(?:alter|create|drop) database(?: if (?:not )?exists)?)|\\d\+?)\s{1,40}(?:only\s{1,40})?(?:schema(?:_name)?\.)?)(?:table|schema|database|package|procedure|function|trigger|sequence|synonym|view|index|tablespace)_name(?=[\s;)"']|$)/giu, fits: (site) => (site.sql || site.zone !== 'bare') && !/^\s*(?:[=<>!]|in\b|like\b|is\b)/iu.test(site.after)},
	// `SET GLOBAL x = N;`: how many.
	{what: 'SQL = N', pattern: /(?<==\s?)[NX](?=\s*(?:;|#|--|$))/gu, fits: (site) => site.sql},
	{what: "'X_NAME'", pattern: /(?<=[(,=]\s{0,40}')(?:SCHEMA|TABLE|USER|OWNER|DATABASE|DB|PDB|TABLESPACE|INDEX|PACKAGE|SERVICE|SLOT)_?NAME(?=')/gu, fits: (site) => site.sql},
	// A kind of thing as the value of an option that names one: `-Name "VMName"`, `--cluster-name ClusterName`.
	{what: '-Name XName', pattern: new RegExp(String.raw`(?<=(?:^|\s)--?${NAMES}(?:[ :=]{1,80})["']?)[a-z]+(?: [a-z]+)*(?=["']?(?:\s|$|[);|]))`, 'gui'), fits: (site) => KIND.test(site.literal) && (!site.literal.includes(' ') || /["']$/u.test(site.before)) && !COLUMNS.test(site.before) && !MEASURES.test(site.before)},
	// The same right behind a cmdlet: `Get-VM VMName`.
	{what: 'Verb-Noun XName', pattern: /(?<=(?:^|[|;(=]\s{0,40})[A-Z][a-z]{1,80}-[A-Z][A-Za-z]{1,80}\s{1,40}["']?)[A-Z][A-Za-z]*Name(?=["']?(?:\s|$|[);|]))/gmu, fits: (site) => !COLUMNS.test(site.before)},
];

/** No program changes or looks for it: what stands before it in its own part of the pipeline tells. */
export function unedited(site: Site): boolean {
	if (!site.says(EDITS)) return true;
	// Further off than one sees, any program of the line may be its own.
	if (site.before.length >= NEAR) return false;
	const own = site.zone === 'bare' ? (site.before.split(/\|\|?|&&|;/u).at(-1) ?? '') : site.before;
	return !EDITS.test(own);
}
