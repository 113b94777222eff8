import {han} from './chinese.ts';

/** "# Tell the floor team" above a command that tells nobody: a person does it. Languages: en, es, pt, de, fr, zh. */
const TELLS = han(/^(?:(?:tell|notify|inform|ask|call|phone|page|alert|warn|contact)\s(?:the |your |all |any )?(?:[\p{L}-]+\s){0,2}?(?:team|teams|users|customers|owner|owners|on-?call|support|security|management|manager|stakeholders|colleagues?|dba|dbas|vendor|incident commander)(?!\p{L})|(?:avisar?|avise|informar?|informe|notificar?|notifique|llamar|llame|preguntar|pregunte)\s(?:a\s|al\s|à\s|ao\s)?(?:la |los |las |el |o |os |as )?(?:equipo|usuarios|clientes|guardia|soporte|seguridad|responsable|equipe|time|usuários|suporte|plantão|segurança)(?!\p{L})|(?:prévenir|prévenez|informer|informez|avertir|appeler|appelez|demander à)\s(?:l['’]|la |le |les |aux? )?(?:équipe|utilisateurs|clients|astreinte|support|sécurité|responsable)(?!\p{L})|(?:das |den |die |alle )?(?:\p{L}*team|benutzer|nutzer|kunden|\p{L}*leitung|rufbereitschaft|support|sicherheit)\s(?:informieren|benachrichtigen|anrufen|verständigen|fragen|warnen)(?!\p{L})|(?:get|obtain|request)\s(?:[\p{L}-]+\s){0,3}?(?:approval|sign-?off|permission|clearance)\sfrom\s|(?:pedir|pida|peça|solicitar|solicite)\s(?:\p{L}+\s){1,4}?(?:a|al|ao|à)\s(?:la |los |las |o |os |as )?(?:equipo|guardia|soporte|responsable|equipe|time|suporte|plantão)(?!\p{L})|请?(?:先)?(?:通知|告知|联系|询问)(?:相关)?(?:.{0,4})(?:团队|用户|客户|值班|同事|负责人|运维|开发|DBA))/iu);
/** Commands that reach people. Sources: chat and paging services, mail, `wall`. */
const REACHES = /(?:^|[\s/._-])(?:curl|wget|slack|teams|mail|mailx|sendmail|mutt|notify|notification|wall|pd|pagerduty|opsgenie|telegram|webhook|announce|broadcast|message|msg|email|page|alert)/iu;

/** The comment asks a person to speak with people, and the command below does not. */
export function tellsPeople(text: string, command: string): boolean {
	return TELLS.test(text.replace(/^\s*(?:\d+[.)]\s*)?(?:(?:then|luego|después|depois|danach|dann|anschließend|ensuite|puis)\s)?/iu, '')) && !REACHES.test(command);
}

/** "# Pick the newest copy and put its name into COPY" above `COPY=…`: a value that a person looks for. Languages: en, es, pt, de, fr, zh. */
export function findsValue(text: string, command: string): boolean {
	const name = /^(?:export\s+|set\s+-gx\s+)?\$?(?<name>[A-Z][A-Z0-9_]{2,})\s*=\s*(?!\$\(|`)/u.exec(command)?.groups?.['name'];
	return name !== undefined && FINDS.test(text) && new RegExp(String.raw`(?<![\w])\$?${name}(?!\w)`, 'u').test(text);
}

const FINDS = han(/^\s*(?:\d+[.)]\s*)?(?:find|pick|choose|select|look up|ask|get|copy|take|note|search|busc\p{L}+|eleg\p{L}+|elij\p{L}+|escoj\p{L}+|cop[ií]\p{L}+|anot\p{L}+|pid\p{L}+|procur\p{L}+|escolh\p{L}+|peç\p{L}+|such\p{L}*|wähle[n]?|nimm|notiere[n]?|kopiere[n]?|cherche[rz]|choisi\p{L}+|copie[rz]|note[rz]|demande[rz])\s(?:\S+\s){2,}?(?:and|y|e|und|et|,)\s?(?:then\s)?(?:set|put|use|assign|enter|write|paste|pon\p{L}+|asign\p{L}+|us[ae]\p{L}*|escrib\p{L}+|coloc\p{L}+|coloqu\p{L}+|atribu\p{L}+|setze[n]?|trage[n]?|schreibe[n]?|in|als|mett\p{L}+|affect\p{L}+|indiqu\p{L}+|utilis\p{L}+)(?!\p{L})|(?:找到|选择|查找|选取|复制).{2,}(?:填入|设为|赋值|写入|作为)/iu);
