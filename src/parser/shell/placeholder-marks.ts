import {LEFT_OPEN, SQL_VARIABLE} from './left-open.ts';
import {NAMING} from './placeholder-capitals.ts';
import type {Shape} from './placeholder-site.ts';
import {STAND_INS, unedited} from './stand-ins.ts';

/** What is told to nobody but the terminal. */
const SPEAKS_ALONE = /^\s*(?:echo|printf|logger|wall|write-host|write-output|git commit)\b[^|>\\]*$/iu;
const SPEAKS = /^\s*(?:echo|printf|logger|wall|write-host|write-output|git commit)\b/iu;

/** Marks that say "fill this in" by their form alone, besides angles, braces and brackets. */
export const MARKS: readonly Shape[] = [
	{what: 'NNN.NNN.NNN.NNN', pattern: /(?<![\w.])(?:[NX]{1,3}\.){3}[NX]{1,3}(?![\w.])/gu, fits: unedited},
	...STAND_INS,
	...LEFT_OPEN,
	SQL_VARIABLE,
	{what: '<<x>>', pattern: /<<(?!(?:EO[A-Z]|END|SQL|HERE(?:DOC)?|YAML|JSON|SCRIPT)\b)[A-Za-z][\w .-]*(?<! )>>/gu, fits: unedited},
	// Up to the end of the line: no redirection ends in its sign.
	{what: 'X=<… …>', pattern: /(?<=(?:^|\s)[A-Za-z_]\w{0,80}=)<(?=[^<>\n]*[\s\P{ASCII}])[^<>\n|;&$`]{1,80}>(?=[ \t]*(?:#[^\n]*)?$)/gmu, fits: (site) => site.zone === 'bare' && !site.sql},
	{what: '<…>', pattern: /<(?:\.{3}|…)>/gu, fits: (site) => !site.zone.startsWith('heredoc')},
	{what: '[…]', pattern: /\[(?:\.{3}|…)\]/gu, fits: (site) => site.zone === 'bare' && /\S\s$|[=:/]$/u.test(site.before) && unedited(site)},
	{what: '__X__', pattern: /(?<![\w$.@])__(?!(?:FILE|LINE|DIR|FUNCTION|CLASS|METHOD|NAMESPACE|END|DATA|PACKAGE)__)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*__(?!\w)/gu, fits: unedited},
	// `_BACKUP_PATH_`, `_BACKUP_PATH`: journalctl has fields of such names, and variables are named elsewhere.
	{what: '_X_', pattern: /(?<=\s)_[A-Z]+(?:(?:_[A-Z]+)*_|(?:_[A-Z]+)+)(?=\s|$)/gmu, fits: (site) => site.zone === 'bare' && !site.sql && unedited(site) && !site.says(NAMING) && !site.says(/\b(?:journalctl|grep|echo|printf|read|for)\b/u)},
	{what: '@X@', pattern: /(?<![\w$.@])@[A-Z][A-Z0-9_]*@(?!\w)/gu, fits: unedited},
	{what: '%X%', pattern: /(?<![\w$%+])%[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*%(?!\w)/gu, fits: (site) => unedited(site) && !site.says(/\bdate\b/u)},
	{what: '«x»', pattern: /[«‹][^»›\n]{1,60}[»›]/gu, fits: (site) => site.zone === 'bare'},
	{what: 'year-month-day', pattern: /(?<![A-Za-z\d])year[-_.]month[-_.]day(?![A-Za-z])|(?<![A-Za-z])yearmonthday(?![A-Za-z])/gu, fits: unedited},
	{what: 'some-x-name', pattern: /(?<![\w-])some-(?:[a-z]+-)*(?:name|id|host|instance|value|bucket|user|server|app|token|password)(?![\w])(?:\.[\w.-]+)?/gu, fits: unedited},
	{what: 'CHANGE_ME', pattern: /(?<![\w$.{-])(?:CHANGE[-_]?(?:ME|THIS)|REPLACE[-_]?(?:ME|THIS|(?:WITH|BY)[-_][A-Z0-9_-]+)|FILL[-_]?(?:ME|IN|THIS)[A-Z0-9_]*|(?:INSERT|ENTER|PUT)[-_][A-Z0-9_]+|TODO|FIXME|TBD|PLACEHOLDER|change-?_?me|replace-?_?me|replace[-_]with[-_][a-z0-9_-]+|placeholder)(?![\w=(-])/gu, fits: (site) => !(site.alone && /^(?:TODO|TBD|FIXME|WIP)$/u.test(site.literal)) && unedited(site) && !site.says(SPEAKS)},
	// `NEW_PASSWORD_HERE`, `TOKEN-GOES-HERE`, `index-name-here`.
	{what: 'X_HERE', pattern: /(?<![\w$.{-])(?:[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*[_-]HERE|[a-z][a-z0-9]*(?:[_-][a-z0-9]+)+[_-]here)(?![\w=(-])/gu, fits: (site) => unedited(site) && !site.says(SPEAKS_ALONE)},
	{what: 'name-of-x', pattern: /(?<=[\s/=:@'"])(?:name|id)[-_]of[-_](?:the[-_])?[a-z]+(?:[-_][a-z]+)*/gu, fits: unedited},
	// Named in words, with a sample of it behind a hash: `wipefs -a disk name # e.g. /dev/sdb`. Languages: en, es, pt, de, fr, it, zh.
	{what: 'x name # like', pattern: /(?<=\s)(?:disk|device|volume|partition|file|folder|directory|host|server|user|pool|bucket|table|cluster|node|pod|image)[ _-](?:path|name|id|number|address)(?=\s+#\s*(?:like|e\.?g\b|i\.e\b|for example|for instance|such as|example|sample|por ejemplo|ej\b|p\. ?ej|por exemplo|p\. ?ex|z\.? ?b\b|zum beispiel|wie|par exemple|comme|per esempio|ad es|例如|比如|如)[\s.:,]?)/giu, fits: (site) => !site.sql && unedited(site)},
	{what: 'user@host', pattern: /(?<![\w.@-])(?:<?user>?|username|usuario|usuário|benutzer|utilisateur|utente|gebruiker)@(?:host(?:name)?|server(?:name)?|ip|remote|machine|instance|address|(?:server|remote|host|machine|instance|node|target|prod)[-_](?:ip|host|name|address|server)|servidor|serveur)(?![\w.@-])/gu, fits: unedited},
	{what: 'user:password@host', pattern: /(?<![\w.@-])(?:user(?:name)?|usr|usuario|benutzer):(?:pass(?:word|wd)?|pwd|pw|secret)@(?:host(?:name)?|server|ip|localhost|db|endpoint|address)(?![\w@-])/gu, fits: unedited},
	{what: 'x.x.x.x', pattern: /(?<![\w.$-])(?:(?:x{1,3}|X{1,3}|N{1,3}|Y{1,3})(?:\.(?:x{1,3}|X{1,3}|N{1,3}|Y{1,3})){3}|a\.b\.c\.d|A\.B\.C\.D|\d{1,3}\.x\.y\.z|\d{1,3}\.\d{1,3}\.[xX]\.[yY]|\d{1,3}(?:\.\d{1,3}){0,2}(?:\.(?:x{1,3}|X{1,3}|N{1,3}|Y{1,3}|y{1,3})){1,3})(?![\w-]|\.\w)/gu, fits: (site) => unedited(site) && (/^[^.]+(?:\.[^.]+){3}$/u.test(site.literal) || (/[A-Z]/u.test(site.literal) && /[:=@v]$/u.test(site.before)))},
	// The version in the name of a file: `till-x.x.x.tar.gz`.
	{what: '-x.x.x', needs: 'x.x', pattern: /(?<=[A-Za-z0-9][-_]v?)x(?:\.x){1,3}(?=\.(?:tar|tgz|zip|gz|xz|deb|rpm|jar|war|whl|sql|dmg|exe|msi|bin|run|sh)\b|[\s/"']|$)/gmu, fits: unedited},
	// What an image is told apart by: `till@sha256:DIGEST`.
	{what: '@sha256:X', needs: 'sha256:', pattern: /(?<=@sha256:)(?:[A-Z][A-Z_]*|x{3,}|\.{3}|…)(?=[\s"']|$)/gmu, fits: unedited},
	// A number and its unit behind a flag: `-L+#G`.
	{what: '-L+#G', needs: '#', pattern: /(?<=\s-[A-Za-z][+-]?)#(?=[KMGTkmgt%][Bb]?(?:\s|$))/gmu, fits: (site) => site.zone !== 'comment' && !site.sql},
	{what: '/dev/sdX', pattern: /\/dev\/(?:sd|hd|vd|xvd|nvme|disk|mapper\/|md)(?:[XYZN?]|x(?![a-z]))[\w?]*/gu, fits: (site) => !(site.literal.endsWith('?') && site.says(/\bfor \w+ in\b|\bls\b/u))},
	{what: 'Bearer X', pattern: /(?<=\b(?:Bearer|Basic|ApiKey|[Tt]oken) )(?:[A-Z][A-Z0-9_]{2,}|\.{3}|…)(?=["'\s]|$)/gu, fits: always},
	{what: '-pPASSWORD', pattern: /(?<=\s-p['"]?)(?:[A-Z]+_)*(?:PASSWORD|PASS|PASSWD|PW|CLAVE|CONTRASEÑA|CONTRASENA|SENHA|PASSWORT|MDP)(?![\w=])/gu, fits: always},
	// `dbid=***********;`, `tablespace ***;`, `ctrl_****.bak`: more than any pattern of files has.
	{what: '****', pattern: /(?<=[=\s'":])\*{4,}(?=["'\s@]|$)|(?<=[=\s'":_\\/-])\*{3,}(?=;|-|\.[a-z]{2,4}\b)|(?<=\b(?:tablespace|datafile|table|database|user|schema) )\*{2,}(?=[\s;'"])/gu, fits: unedited},
	{what: '____', pattern: /(?<!\w)_{4,}(?!\w)/gu, fits: unedited},
	// A value that was cut short: `'hp_...'`, `sk-live-…`.
	{what: "'x_…'", pattern: /(?<=['"=:/])[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*[_-]?(?:\.{3}|…)(?=['"\s;,)]|$)/gu, fits: (site) => (/['"]$/u.test(site.before) ? /^['"]/u.test(site.after) : site.before.endsWith('=')) && !site.zone.startsWith('heredoc') && !site.says(SPEAKS) && unedited(site)},
	// The rest of a list that was left out: `tags="shop=1,till=2,..."`.
	{what: 'a,b,…', pattern: /(?<=[\w"'],\s?)(?:\.{3}|…)(?=["'\s)\]}]|$)/gu, fits: (site) => !site.sql && !site.zone.startsWith('heredoc') && !site.says(SPEAKS) && unedited(site)},
	// A value of YAML or JSON with its inside left out: `accessKeyId: { ... }`, `//...@db`.
	{what: 'key: { … }', pattern: /(?<=[\w"']:\s{0,40})[{[]\s*(?:\.{3}|…)\s*[}\]]|(?<=[\s=]')\{\s*(?:\.{3}|…)\s*\}(?=')|(?<=:\/\/)(?:\.{3}|…)(?=@)/gu, fits: unedited},
	// A dotted value stands for one that was left out; three dots in a sentence or a path do not.
	{what: '…', pattern: /(?<=[=:]['"]?|\s['"])(?:\.{3}|…)(?=['"]?(?:[\s;,&|)}]|$))|(?<=\s)(?:\.{3}|…)(?=[\s;]|$)|(?<=[(,]\s?['"])(?:\.{3}|…)(?=['"])/gu, fits: (site) => !site.zone.startsWith('heredoc') && (site.zone === 'bare' || /['"]$/u.test(site.before)) && site.before.trim() !== '' && !site.says(SPEAKS) && unedited(site)},
];

function always(): boolean {
	return true;
}
