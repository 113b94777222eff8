import type {Shape, Site} from './placeholder-site.ts';
import {unedited} from './stand-ins.ts';
import {han} from '../chinese.ts';

/** The word for what is asked. Languages: es, pt, fr, de, it, nl. */
const ASKED = '(?:nome|nombre|nom|naam|name|id|ip|hash|direcci[oó]n|endere[cç]o|adresse|indirizzo|senha|contrase(?:ñ|n)a|ruta|caminho|chemin|percorso|n[uú]mero|num[eé]ro|nummer|clave|chave|cl[eé]|valor|valeur|wert)';
/** "Of" and "of the". */
const OF = '(?:d[aeo]s?|del(?:l[aeo])?|de[-_](?:l[ao]s?|el)|du|des|di|van|von|der)';
/** What such a name belongs to. */
const OWNER =
	'(?:servidor|serveur|servi[cç]io|servi[cç]o|servizio|dienst|banco|base|bd|db|pod|cont[eaê]?i?ne[dr]or|cont[eê]iner|conteneur|container|imagen|imagem|image|archivo|arquivo|fichier|datei|bucket|cluster|nodo|n[oœ]e?ud|namespace|usuario|usuário|utilisateur|tabla|tabela|table|proyecto|projeto|projet|app|aplicaci[oó]n|aplica[cç][aã]o|application|rama|branche?|m[aá]quina|machine|volumen|volume|backup|respaldo|sauvegarde|inst[aâ]ncia|instance|despliegue|deployment|dom[ií]nio|domaine|host|commit|release|tag|processo?|proceso|processus)';
/** What differs from time to time, and what says of it which one: the noun comes first in Romance languages. */
const EARLIER = '(?:vers(?:ion|ión|ao|ão)|tag|etiqueta|commit|release|hash|revis(?:ion|ión|ao|ão))[-_](?:anterior|previ[ao]|pr[eé]via|est[aá]vel|estable|antig[uao]+|velh[ao]|viej[ao]|pr[eé]c[eé]dente?|ancienne|correct[ao]|corret[ao]|buen[ao]|boa|bom|funcional|destino|objetivo)';
/** What a line of an author's own settings asks for: "put it here", "change it". */
const ORDERS = '(?:coloque|coloca|pon(?:er|ga)?|insira|inserte|insertar|inserir|introdu[zc]\\p{L}*|digite|ingres[ae]r?|preench(?:er|a)|rellen(?:ar|e)|complet(?:ar|e)|cambi(?:ar|e|a|ame)|trocar|troque|mud(?:ar|e)|alter(?:ar|e)|reempla(?:zar|za|ce)|substitu(?:ir|a|ya)|sustitu(?:ir|ya)|remplace[rz]|change[rz]|mettre|mettez|renseigner|ersetzen|aendern|ändern|eintragen|hier)';

/** A word that stands where a name would, and is the word for that name: nobody calls a thing so. */
const named = (site: Site): boolean => site.zone !== 'comment' && !site.zone.startsWith('heredoc') && !site.sql && unedited(site) && !site.says(/^\s*(?:echo|printf|logger|git commit|wall|say)\b[^|>]*$/u) && (site.zone === 'bare' || !site.says(/\b(?:select|from|where|insert|update)\s/iu));
const END = String.raw`(?![\p{L}\p{N}_(=-]|["']?\s*:[\s"'\[{])`;

/**
 * What has to be put in, by its word in another language than English.
 * Sources: the words for "name of the pod", "previous version", "change me" in runbooks in Spanish, Portuguese, French, German, Italian, Dutch and Chinese.
 */
export const FOREIGN_NAMES: readonly Shape[] = [
	// The word for it between the quotes of a statement: `location=路径名`, `datafile '数据文件路径'`.
	{what: "'路径名'", pattern: han(/(?<=['"=])\p{Script=Han}{0,8}(?:路径|路徑|目录|目錄|文件|表|库|庫|用户|用戶|主机|主機)?(?:路径|路徑|名称|名稱|名|地址|密码|密碼|编号|編號|时间戳|IP)(?=['"])/gu), fits: (site) => site.sql},
	{what: 'nome-do-pod', pattern: new RegExp(String.raw`(?<=[\s/=:@'"])${ASKED}[-_]${OF}[-_](?:${OF}[-_])?[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*${END}`, 'giu'), fits: named},
	// "Name of the new client" cut short: `nombre-nuevo-cliente`.
	{what: 'nombre-nuevo-x', pattern: new RegExp(String.raw`(?<=[\s/=:@'"])(?:nome|nombre|nom|name)[-_](?:nuev[oa]|nov[oa]|nouve(?:au|lle)|neue[rs]?)[-_][\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*${END}`, 'giu'), fits: named},
	{what: 'nome_banco', pattern: new RegExp(String.raw`(?<=[\s/=:@'"])(?:nome|nombre|nom|ip)[-_]${OWNER}(?:[-_][\p{L}\p{N}]+)*${END}`, 'giu'), fits: named},
	// German writes it as one word.
	{what: 'dienstname', pattern: new RegExp(String.raw`(?<=[\s/=:@'"])(?:(?:dienst|server|benutzer|datenbank|datei|rechner|knoten|zweig|sicherungs|backup|container|pod)name|(?:DIENST|BENUTZER|DATENBANK|DATEI|RECHNER|KNOTEN|ZWEIG|SICHERUNGS|PROJEKT)NAME)${END}`, 'gu'), fits: (site) => named(site) && /[\s/@:]$/u.test(site.before) && site.zone === 'bare' && !site.says(/^\s*(?:podman|docker|kubectl)\s.*--format\b/u)},
	{what: 'versao-anterior', pattern: new RegExp(String.raw`(?<=[\s/=:@'"])${EARLIER}${END}`, 'giu'), fits: named},
	// A password by its word, where only one can stand.
	{what: '-p senha', pattern: /(?<=\s-(?:p|a |-pass(?:word)?[ =])["']?|(?:^|\s|_)(?:PASS(?:WORD|WD)?|PWD|SENHA|SECRET|TOKEN)=["']?|:\/\/[\w.-]{1,30}:)(?:senha|contrase(?:ñ|n)a|clave|passwort|kennwort|mot[-_]?de[-_]?passe|motdepasse)(?:[-_]?\p{L}+)*(?![\p{L}\p{N}_(-])/giu, fits: (site) => site.zone !== 'comment' && !site.sql && unedited(site)},
	// Where a statement sets one: `PASSWORD 'nuevaaqui'`.
	{what: "PASSWORD 'x aqui'", pattern: /(?<=\b(?:PASSWORD|password|IDENTIFIED BY|identified by)\s['"])\p{Ll}+(?:aqu[ií]|here|ici|hier)(?=['"])/gu, fits: (site) => site.zone !== 'comment'},
	// What is in a file, in place of its name: `arquivo-com-segredos`.
	{what: 'arquivo-com-x', pattern: new RegExp(String.raw`(?<=[\s/=:@'"])(?:file|arquivo|ficheiro|archivo|fichero|fichier|datei)[-_](?:with|com|con|avec|mit)[-_][\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*${END}`, 'giu'), fits: named},
	// `token_aqui`, `mot-de-passe-ici`.
	{what: 'x_aqui', pattern: /(?<=[\s/=:@'"])\p{L}[\p{L}\p{N}]*(?:[-_][\p{L}\p{N}]+)*[-_](?:aqu[ií]|ici|hier)(?![\p{L}\p{N}_(=-])/giu, fits: named},
	// Behind a sign only: as an argument it may be the name of a target or of a script.
	{what: '=cambiar_esto', pattern: new RegExp(String.raw`(?<=[=@]["']?)(?:[aà][-_])?${ORDERS}(?:[-_][\p{L}\p{N}]+)+${END}`, 'giu'), fits: named},
	{what: '=CAMBIAR', pattern: /(?<=[=:@]["']?)(?:CAMBIAR|CAMBIAME|TROCAR|TROQUE|ALTERAR|PREENCHER|PREENCHA|RELLENAR|COMPLETAR|REEMPLAZAR|SUBSTITUIR|SUSTITUIR|REMPLACER|A_REMPLACER|CHANGER|ERSETZEN|AENDERN|ÄNDERN)(?![\p{L}\p{N}_(=-])/gu, fits: named},
	// Whose path it is: `/meu/caminho/backup.sql`. Nobody has such a folder at the root.
	{what: '/meu/caminho', pattern: /(?<=(?:^|[\s"'=(<>:]))\/(?:my|meu|minha|mi|mein|meine|mon|dein|deine|ihr|ihre|seu|sua|votre|tuo|jouw)\/[^\s'"`;|&)<>,:]+/gmu, fits: (site) => site.zone !== 'comment' && !site.sql && unedited(site) && !/(?:^|[\s;&|(])(?:curl|wget|http|ab|hey|wrk)\s[^;&|]*$/u.test(site.before)},
	// "Your" of Spanish, which is a program as well.
	{what: 'su-servidor', pattern: new RegExp(String.raw`(?<=[\s/=:@'"])su[-_](?:servidor|dominio|empresa|proyecto|base|contrase(?:ñ|n)a|token|clave|${OWNER})(?:[-_.][\p{L}\p{N}]+)*${END}`, 'giu'), fits: (site) => named(site) && /\S\s*$/u.test(site.before)},
	// Brackets as Chinese and Japanese texts have them.
	{what: '【x】', pattern: /【[^【】\n]{1,40}】|＜[^＜＞\n]{1,40}＞|《[^《》\n]{1,40}》|〈[^〈〉\n]{1,40}〉|「[^「」\n]{1,40}」/gu, fits: (site) => site.zone !== 'comment' && !site.sql && unedited(site) && !site.says(/^\s*(?:echo|printf|logger|git commit|wall|say|curl)\b/u)},
	// Which of several states: `HEAD@{n}`, `stash@{N}`, `main~n`. Source: gitrevisions(7).
	{what: '@{n}', pattern: /(?<=[\w-]@)\{[nNxX]\}|(?<=\b(?:HEAD|main|master)[~^])[nx](?=\s|$|:|\.\.)/gu, fits: () => true},
	// A date with the year alone filled in: `db_2024MMDD.sql`, `db_20XX-MM-DD.sql`.
	{what: '20XXMMDD', pattern: /(?<![\p{L}\d])20(?:\d\d|[XxYy]{2})[-_.]?(?:MM[-_.]?(?:DD|JJ|TT)|mm[-_.]?(?:dd|jj|tt))(?![\p{L}\d])/gu, fits: (site) => site.zone !== 'comment' && unedited(site)},
	// Capitals beyond ASCII.
	{what: 'VERSÃO', pattern: /(?<=[\s=:/@'"])(?:N[UÚ]MERO|REVIS(?:ÃO|IÓN)|VERS(?:ÃO|IÓN)|SERVIÇO|USUÁRIO|CONTRASEÑA|TABELA|TABLA)(?:[-_][\p{Lu}\p{N}]+)*(?![\p{L}\p{N}_(=-])/gu, fits: named},
];
