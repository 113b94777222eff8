import {isKnownVariable} from './known-variables.ts';
import type {Shape, Site} from './placeholder-site.ts';
import {unedited} from './stand-ins.ts';

/** What a word says of a thing that only an example has. "New" and "old" are said of real ones, too. */
const WHICH = '(?:my|your|some|the|bad|wrong|broken|failing|problematic|faulty|affected|example|sample|dummy|another|specific)';
/** Kinds of what a database holds. */
const OBJECT = '(?:table|column|col|index|idx|policy|constraint|view|trigger|function|procedure|schema|role|sequence|field)';
/** Behind these stands the name of an object. Sources: the statements of SQL that define, and those that read and write rows. */
const NAMED = String.raw`(?<=\b(?:table|column|index|policy|constraint|view|trigger|function|procedure|schema|sequence|from|join|into|update|truncate|on)\s{1,40}(?:concurrently\s{1,40})?(?:if\s{1,40}(?:not\s{1,40})?exists\s{1,40})?(?:only\s{1,40})?(?:public\.)?["\x60]?)`;
/** Which of several, where a tag or a version stands. */
const EARLIER = '(?:previous|prev|old|older|earlier|prior|last[-_]good|known[-_]good|last[-_]known[-_]good|good|target|desired|specific)';
const VERSION = '(?:v|sha|version|ver|tag|release|commit|build|image|digest|revision|rev|hash)';
/** A remark behind a value that says to put another one there. Languages: en, es, pt, de, fr. */
const TO_CHANGE = String.raw`(?:<?[-=]+|←)?\s*(?:please )?(?:(?:change|replace|edit|update|set|adjust|modify|fill)(?: in)?(?: (?:this|these|me|it|here|value|as (?:needed|required|appropriate)|before (?:use|using|running)|with|by)(?![\p{L}-])|(?: to)?(?::| (?:your|the (?:actual|real|correct|right|desired|target))(?!\p{L})))|(?:enter|put|insert|use) (?:your|the (?:actual|real|correct|right))(?!\p{L})|(?:cambi(?:ar?|e)|reemplaz(?:ar?|e)|modific(?:ar?|que)|ajust(?:ar?|e)|alter(?:ar?|e)|substitu(?:ir|a)|troc(?:ar?|que)|mud(?:ar?|e))(?: (?:esto|este|aquí|por|con|isto|aqui|según)(?!\p{L})|\s*$)|(?:hier )?(?:anpassen|ändern|ersetzen|eintragen)(?!\p{L})|(?:à |a )?(?:changer|modifier|remplacer|adapter)(?: (?:ici|par|selon)(?!\p{L})|\s*$))`;

/**
 * Values that are plainly no values: a part of an address that was blanked out, a name that says what belongs there,
 * and what a remark on its line says to put in. Sources: how runbooks of many teams write them.
 */
export const LEFT_OPEN: readonly Shape[] = [
	// A part of an address, of a path, of an identifier with colons: `till.xxxxx.cache.example`, `targetgroup/till/xxxxx`. Two of them are two things: the part before tells them apart.
	{what: '.xxxxx.', pattern: /(?<=[A-Za-z0-9\]}][./:])(?:x{4,}|y{4,}|z{4,}|x{3}(?=\.[a-z0-9-]+\.))(?=[./:?'"\s,;)]|$)/gu, fits: (site) => unedited(site) && site.zone !== 'comment', called: (site) => `${/[A-Za-z0-9_-]+(?=[\]}]?[./:]$)/u.exec(site.before)?.[0] ?? ''} ${site.literal}`},
	// The end of a name that the cluster makes: `logs till-7-xxxxx`.
	{what: '-xxxxx', needs: 'xxxx', pattern: /(?<=\d-)x{4,}(?=[\s/:]|$)/gmu, fits: (site) => site.zone === 'bare' && !site.sql && unedited(site)},
	// The id of a key whose end was blanked out: `AKIAXXXXXXXXXXXX`.
	{what: 'AKIAXXXX', needs: 'XXXX', pattern: /(?<![A-Za-z0-9_$%\\-])[A-Z][A-Z0-9]{0,9}X{4,}(?![A-Za-z0-9_])/gu, fits: (site) => unedited(site) && site.zone !== 'comment'},
	// What a team fills in, between blanks: `STORE=< till-db/0 | till-db/leader >`.
	{what: 'X=< a | b >', pattern: /(?<=^[ \t]{0,40}(?:export[ \t]{1,8})?[A-Za-z_]\w{0,80}=)< [^<>\n;&]{1,120} >(?=[ \t]*$)/gmu, fits: () => true},
	// Whose domain, in capitals: `OLD.DOMAIN.COM`.
	{what: 'OLD.DOMAIN.COM', pattern: /(?<![\w.$-])(?:OLD|NEW|YOUR|MY|CURRENT)[.-](?:DOMAIN|HOST|SERVER|SITE)(?:\.(?:COM|ORG|NET|TLD|LOCAL|IO|DE|EU))?(?![\w.-])/gu, fits: (site) => site.zone !== 'comment' && !site.sql},
	// The end of a name that is made anew each time: `docker cp a till-...:/srv`.
	{what: 'till-...', pattern: /(?<=\s(?:[a-z]{1,12}\/)?)[a-z][a-z\d]*(?:-[a-z\d]+)*-(?:\.{3}|…)(?=:\/|\s|$)/gmu, fits: (site) => site.zone === 'bare' && unedited(site)},
	// The rest of a connection's settings was left out: `"Server=till-db;Database=till;..."`.
	{what: ';…', needs: ';', pattern: /(?<=[\w}>]=[^\s;"']{1,60};)(?:\.{3}|…)(?=["';])/gu, fits: (site) => site.zone !== 'comment' && !site.zone.startsWith('heredoc')},
	// A migration by its kind: `migrations add MigrationName`, `20240101_MigrationName.cs`.
	{what: 'add XName', pattern: /(?<=\b(?:add|create|new|make|generate|remove|delete|revert|rollback|run|update|migrate|to)\s{1,40}["']?)[A-Z][a-z]+(?:[A-Z][a-z]+)*Name(?=["']?(?:\s|$))|(?<=[\d\]>}]_)(?:Migration|Change|Feature|Table|Column)Name(?=\.[a-z]+)/gu, fits: (site) => !site.sql && unedited(site)},
	// Which image, in words: `till:sha-previous`.
	{what: ':sha-previous', pattern: new RegExp(String.raw`(?<=[A-Za-z0-9_-][:@])${VERSION}[-_:]${EARLIER}(?![\w.-])|(?<=[A-Za-z0-9_-][:@])${EARLIER}[-_]${VERSION}(?![\w.-])`, 'gu'), fits: (site) => !site.sql && site.zone !== 'comment' && unedited(site)},
	// Whose password or which, as one word. Languages: en, es, pt, de, fr, it.
	{what: 'NuevaContraseña', pattern: /(?<=[\s='":])(?:(?:Your|My)(?:New|Strong|Secure)*Password|New(?:Strong|Secure)*Password|(?:Nueva|Tu|Su|Mi)(?:Nueva)?(?:Contrase[ñn]a|Clave)|(?:Nova|Sua|Minha|Tua)(?:Nova)?Senha|(?:Neues|Dein|Ihr|Mein)(?:Neues)?Pass?wort|(?:Nouveau|Votre|Mon|Ton)(?:Nouveau)?MotDePasse|(?:Nuova|Tua|La[Tt]ua)Password)(?=['"\s;,]|$)/gu, fits: (site) => site.zone !== 'comment' && unedited(site)},
	// A password or a key that tells what it should be: `'NewStrongPassword123!'`, `"sk-new-api-key"`.
	{what: "'StrongPassword'", pattern: /(?<=(?:pass(?:word|wd)?|pwd|identified by|secret|token|api[-_]?key|--value|_KEY)["']?\s{0,40}[=: ]?\s{0,40}["']?)(?:(?:sk|pk|key|tok|new|your|my|a|very|super)[-_]?)*(?:strong|secure|complex|random|new|secret)[-_]?(?:(?:random|api|jwt|db|database|admin|root|app|secret|access|signing|encryption)[-_]?)*(?:password|passwd|pass|secret|token|key)[\d!@#$%^&*_-]{0,8}(?=["';,\s]|$)/giu, fits: (site) => /["'=;]$/u.test(site.before) && /[a-z][-_]|[-_][a-z]|[a-z][A-Z]|\d/u.test(site.literal) && !site.says(/\b(?:--from-literal|kubectl get|describe)\b/u) && site.zone !== 'comment' && unedited(site)},
	// `desired=$((current + 2))`: to the shell an unset name is 0.
	{what: '$((x))', needs: '$((', pattern: /(?=[A-Za-z_]\w{2,}[^()\n;]{0,80}\)\))(?<![\w$}])(?<=\$\(\([^()\n;]{0,80})[A-Za-z_]\w{2,}(?![\w(])/gu, fits: (site) => !site.sql && site.zone !== 'single' && site.zone !== 'comment' && !site.zone.startsWith('heredoc') && !isKnownVariable(site.literal) && !site.assigned(site.literal) && !LOOPS.test(site.before)},
	// The kind of an object and what is said of it, where its name stands: `DROP POLICY new_policy_name ON table_name`.
	{what: 'SQL new_x', pattern: new RegExp(String.raw`${NAMED}(?:(?:${WHICH}_)+(?:${OBJECT}_)?${OBJECT}|(?:(?:${WHICH}|new|old)_)*${OBJECT}_name|(?:idx|index)_(?:problematic|bad|broken|wrong)_(?:index|idx)|foo(?:_?bar)?|foobar|(?:the_)?(?:bad|wrong|problematic|broken)_(?:check|key|name))(?=["\x60\s;,(.)]|$)`, 'giu'), fits: (site) => site.sql && !site.before.includes('--') && !/^\s*(?:[=<>!.]|in\b|like\b|is\b)/iu.test(site.after)},
	// A value by what it should be: `SET limit = correct_value`.
	{what: 'SQL = right_value', pattern: /(?<=[=(,]\s{0,40})(?:correct|right|wrong|old|new|bad|good|actual|desired|default|some|your)_value(?=[\s;,)]|$)/giu, fits: (site) => site.sql && !site.before.includes('--')},
	// What a remark on the line of its assignment says to change.
	{what: 'X=… # change this', pattern: new RegExp(String.raw`(?<=^[ \t]{0,40}(?:export[ \t]{1,40}|set[ \t]{1,40}|local[ \t]{1,40})?[A-Za-z_]\w{0,80}=["']?)[^\s"'$\x60#;&|<>]+(?=["']?[ \t]+#+[ \t]*${TO_CHANGE})`, 'gimu'), fits: (site) => !site.sql && !site.zone.startsWith('heredoc')},
];

/** Names that a loop gives a value. */
const LOOPS = /\b(?:for|read|let|while)\s/u;

/** A variable of a session or a batch that nothing in the text sets. Sources: SQL Server, DECLARE; MySQL, user-defined variables. */
export const SQL_VARIABLE: Shape = {
	what: '@x',
	pattern: /(?<![\w@.'"$`\\/])@[A-Za-z_]\w*(?![\w.@])/gu,
	fits: (site) => site.sql && !site.before.includes('--') && !isRun(site) && !site.assigned(site.literal.toLowerCase()) && !/^\s*(?::=|=\s*[^=]*$)/u.test(isCalled(site) ? site.after : ''),
};

/** A script that the client runs: `@carts.sql`. */
function isRun(site: Site): boolean {
	return /^\s*$/u.test(site.before);
}

/** The name of an argument of a procedure. */
function isCalled(site: Site): boolean {
	return site.says(/^\s*exec(?:ute)?\s/iu);
}

/** Variables that a text of SQL sets or declares, each with its sign and in small letters. */
export function sqlVariablesIn(text: string): readonly string[] {
	if (!text.includes('@')) return [];
	return [...text.matchAll(SET)].map((match) => `@${(match[1] ?? match[2] ?? match[3] ?? '').toLowerCase()}`);
}

/** `DECLARE @a INT, @b INT`, `SET @a = 1`, `@a := 1`, a parameter with its type. */
const SET = /@([A-Za-z_]\w*)\s*:=|\bset\s+@([A-Za-z_]\w*)\s*=|(?<!@)@([A-Za-z_]\w*)\s+(?:as\s+)?(?:(?:tiny|small|big)?int(?:eger)?|bit|n?(?:var)?char|n?text|decimal|numeric|money|float|real|(?:small)?date(?:time2?|timeoffset)?|time|uniqueidentifier|table|xml|sysname|varbinary|binary|cursor|sql_variant)\b/giu;
