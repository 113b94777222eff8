import {announcesOthersWork} from './action-words.ts';
import type {Inline} from './block.ts';
import {looksLikeCommand} from './program-words.ts';
import {isSqlStart} from './shell/not-shell.ts';
import {isKnownProgram} from './shell/programs.ts';
import {promptOf} from './shell/prompts.ts';
import {isSentence} from './shell/sentence-line.ts';
import {parseShell} from './shell/syntax.ts';
import {tellsToType} from './typed-lines.ts';

/** Code spans that are commands to run: not names of files, options, services or values. */
export function inlineCommands(inline: Inline & {readonly ordered?: boolean; readonly intro?: string}): readonly {readonly code: string; readonly line: number}[] {
	if (announcesOthersWork(inline.intro ?? '')) {
		return [];
	}
	return inline.codes.map(withoutPrompt).filter(({code}) => !isForbidden(code, inline.text) && !isReported(code, inline.text) && !isDescribed(code, inline.text) && (isRunnable(code, inline.text) || (inline.ordered === true && isWhole(code, inline.text))));
}

/** `$ uptime` in a code span: the prompt is not typed. */
function withoutPrompt<Found extends {readonly code: string}>(found: Found): Found {
	const prompt = promptOf(found.code);
	const typed = prompt === null || (prompt.kind !== 'shell' && prompt.kind !== 'root') ? '' : found.code.slice(prompt.end).trim();
	return looksLikeCommand(typed) ? {...found, code: typed} : found;
}

/** A numbered step that is nothing but code is a command, whatever the program: "2. `shopctl drain web-1`". */
function isWhole(code: string, text: string): boolean {
	return text.replace(/[.:;]$/u, '') === code && /^[a-z][\w.-]*(?:\s+[^\s].*)+$/u.test(code) && !MENTION.test(code);
}

/** A tool named with its verb but without what it acts on: a mention, not a command. */
const MENTION = /^(?:sudo )?(?:kubectl|oc|docker|podman|git|helm|systemctl|service|terraform|tofu|terragrunt|pulumi|aws|gcloud|az|flyctl|fly|npm|chmod|chown|kill|ssh|scp|rsync|curl|psql|mysql)(?: (?:describe|get|logs|exec|delete|rollout|revert|attach|debug|edit|apply|patch|scale|restart|start|stop|checkout|run|reset|rollback|upgrade|push|pull|create|cp|inspect|restore|drain|cordon|import|state|--hard|--force|-f|\d{3,4}))+$/u;

/** A program that no table knows, where the span is all there is or a word tells to type it. */
function isTold(code: string, text: string): boolean {
	const plain = code.trim();
	const before = text.slice(0, Math.max(0, text.indexOf(code)));
	return (text === plain || tellsToType(before) || PROMPT.test(before) || isNamesake(before, plain)) && /^(?:sudo )?[a-z][\w.-]*\s+\S/u.test(plain) && !isSentence(plain) && !SETTING.test(plain) && !/^\w+\s*[:=]/u.test(plain) && parseShell(plain.replace(/<[^<>\n]{1,60}>/gu, 'x')).errorAt === null;
}

/** A line of a file of the network's settings. Sources: resolv.conf(5), interfaces(5). */
const SETTING = /^(?:nameserver|search|domain|options|dns-[a-z]+|iface|auto|allow-hotplug|address|netmask|gateway)\s/u;

/** "Tillctl service: tillctl restart web": the label names the program. */
function isNamesake(before: string, code: string): boolean {
	return /^\W*([\w.-]{2,})[^:：]{0,30}[:：]\s*$/u.exec(before)?.[1]?.toLowerCase() === code.split(/\s/u)[0];
}

/** A prompt that stands before the span, and nothing else: "$ `rake secret`". */
const PROMPT = /^\s*(?:\$|#|%|PS[^>]{0,30}>|[\w.@-]+[:~\w/ -]*[$#])\s*$/u;

/** A cmdlet by the approved verbs of PowerShell, or a script of it; its name alone is mostly a mention. */
const CMDLET = /^(?:&?\s*\.\\[\w.\\ -]*\.ps1|(?:Add|Backup|Checkpoint|Clear|Close|Complete|Connect|Copy|Disable|Disconnect|Dismount|Enable|Enter|Exit|Export|Find|Get|Grant|Import|Initialize|Install|Invoke|Join|Lock|Measure|Mount|Move|New|Open|Out|Publish|Read|Receive|Redirect|Register|Remove|Rename|Repair|Reset|Resize|Resolve|Restart|Restore|Resume|Revoke|Save|Select|Send|Set|Show|Start|Stop|Suspend|Switch|Sync|Test|Unblock|Undo|Uninstall|Unlock|Unregister|Update|Use|Wait|Write)-[A-Z][A-Za-z]+)(?=\s|$)/u;

function isCmdlet(code: string, text: string): boolean {
	return CMDLET.test(code) && !/^\S+(?:\s+\p{Ll}{3,}){2,}$/u.test(code) && (/\s\S/u.test(code) || text.replace(/[.:;]$/u, '') === code || tellsToType(text.slice(0, Math.max(0, text.indexOf(code)))));
}

/** Which language a command in a span is typed in. */
export function inlineLanguage(code: string): 'bash' | 'powershell' {
	return CMDLET.test(code.trim()) ? 'powershell' : 'bash';
}

/** Statements for a database that a span or a prompt of a client holds: a person types them there, or reads them. */
export function inlineSql(inline: Inline): readonly {readonly code: string; readonly line: number}[] {
	return inline.codes.filter(({code}) => SQL.test(code) || (/;\s*$/u.test(code) && isSqlStart(code.trim())));
}

const SQL = /^\s*(?:SELECT\s[^;]+\sFROM\s+\S|SELECT\s+[\w.]+\(.*\)\s*;?\s*$|PRAGMA\s+\w|(?:ROLLBACK|COMMIT) PREPARED\s|REINDEX\s|VACUUM(?:\s|;|$)|CHECKPOINT;|KILL\s+(?:QUERY\s+)?[\d<]|FLUSH\s+\w|(?:db|rs|sh)\.\w[\w.]*\(.*\)\s*;?\s*$|INSERT\s+INTO\s+\S|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s+\S|(?:CREATE|ALTER|DROP|TRUNCATE)\s+(?:TABLE|DATABASE|INDEX|USER|ROLE|VIEW|SCHEMA|EXTENSION)\s+\S|SHOW\s+(?:FULL\s+)?(?:SLAVE|MASTER|REPLICA|BINARY|ENGINE|GLOBAL|PROCESSLIST|GRANTS)|GRANT\s[^;]+\sTO\s+\S|CHANGE\s+(?:MASTER|REPLICATION)\s|(?:START|STOP|RESET)\s+(?:SLAVE|REPLICA)(?:\s|;|$))/u;

function isRunnable(code: string, text: string): boolean {
	if (isCmdlet(code.trim(), text)) {
		return true;
	}
	const words = code.trim().split(/\s+/u);
	if (BOUND.test(code.trim())) {
		return false;
	}
	if (SCRIPT.test(code.trim()) && tellsToType(text.slice(0, Math.max(0, text.indexOf(code))))) {
		return true;
	}
	if (isSubject(code, text) || isWordAlone(code)) {
		return false;
	}
	const ordered = isKnownProgram(words[0] ?? '') && ORDERED.test(text.slice(0, Math.max(0, text.indexOf(code))));
	if (!(looksLikeCommand(code) || isTold(code, text) || ordered) || MENTION.test(code.trim()) || /^\W*(?:e\.g\.|for example|such as|like)\b/iu.test(text) || /^[A-Z_]\w*=\S*$|^[A-Z_]\w*="[^"]*"$/u.test(code)) {
		return false;
	}
	// "Run `ssh-keygen`": the order stands right before a program that is known.
	return words.length > 1 || /^\.\/.+/u.test(code) || ordered;
}

/** Languages: en, es, pt, de, fr, zh. */
const ORDERED = /(?<!\p{L})(?:run(?:ning)?|execut(?:e|ing)|type|enter|launch|ejecut(?:e|a|ar)|corr[ae]|execut(?:e|ar)|rode|rodar|digite|führen? sie|führe|exécute[rz]?|lance[rz]?|tape[rz]?)\W*$|(?:运行|执行|输入)\W*$/iu;

/** `queue_size > 100`: a measure and its bound, no file to write. */
const BOUND = /^[\w.-]+\s*[<>]=?\s*\d[\d.,]*\s*(?:%|[a-z]{1,3})?$/iu;

/** A script by its path. */
const SCRIPT = /^(?:~|\.{1,2}|[\w.-]+)?\/(?:[\w.-]+\/)*[\w.-]+\.(?:sh|bash|py|rb|pl)$/u;

/** "`x` fails with an error", "what `x` run deployed it": what is seen of a command, not that it is typed. Languages: en, es, pt, de, fr. */
function isSubject(code: string, text: string): boolean {
	const at = text.indexOf(code);
	const before = text.slice(0, Math.max(0, at)).replace(/\W+$/u, '');
	return at >= 0 && !tellsToType(text.slice(0, at)) && ((SAYS.test(text.slice(at + code.length)) && !/[:：]\s*\W?$/u.test(text.slice(0, at))) || (/(?<!\p{L})(?:what|which)$/iu.test(before) && /^\W*(?:run|runs|call|invocation|deployed|did)(?!\p{L})/iu.test(text.slice(at + code.length))));
}

const SAYS = /^["'`*_)]*\s+(?:fails?|failed|shows?(?! (?:that|the expected))|hangs?|times? out|errors? out|returns (?:an? )?(?:error|non-?zero|[45]\d\d|nothing|empty)|crashes|never (?:returns|ends|finishes)|reports? (?:an? )?(?:error|failure)|complains|refuses|rejects|declines|denies|ignores|expects|requires|assumes|(?:does|will|would|did|can|could)(?:n['’]t| not)|cannot|won['’]t|is (?:failing|hanging|stuck|slow|broken|empty)|takes (?:too )?long|falla|falha|schlägt|échoue)(?!\p{L})/iu;

/** `down -steps 1`: the arguments of a program that is named elsewhere. */
function isWordAlone(code: string): boolean {
	return /^(?:up|down|apply|rollback|undo|revert|status|start|stop|restart|deploy|migrate|force|goto)(?:\s+(?:--?[\w-]+|\d+))+$/u.test(code.trim());
}

/** "Never run `x`", "restart instead of using `x`": what is denied stands right before the command. */
function isForbidden(code: string, text: string): boolean {
	const before = text.slice(0, Math.max(0, text.indexOf(code)));
	return DENIES.test(before) || DENIED.test(before);
}

/** "`tofu plan` fails with …": what went wrong, no order. */
function isReported(code: string, text: string): boolean {
	return text.includes(code) && FAILS.test(text.slice(text.indexOf(code) + code.length));
}

/** "The job runs `x`", "stops the release before `x`", "if `x` does not return, …": what something else does, or when. */
function isDescribed(code: string, text: string): boolean {
	const at = text.indexOf(code);
	const before = text.slice(0, Math.max(0, at));
	return at > 0 && (SUM.test(before) || DOES.test(before) || DOES_ELSEWHERE.test(before) || (AGAIN.test(before) && /^\W*(?:is|are|was|will be) (?:always |also )?(?:safe|idempotent|fine|harmless|enough|not|no)(?!\p{L})/iu.test(text.slice(at + code.length))) || (IN_CONDITION.test(before) && !tellsToType(before) && /[,，:：]/u.test(text.slice(at + code.length))));
}

/** "The job (lint + `turbo test`)": what something is made of. */
const SUM = /\([^()`]*[\p{L}\d]\s*\+\s*$/u;
/** A subject and what it does, right before the command. Imperatives have no such ending. */
const DOES = /(?<![\p{L}-])(?!(?:this|which|that|it) (?:runs|uses) as)(?:[\p{L}\d)'"`_-]+\s+)(?:always |then |only |also |automatically |itself )?(?:runs|executes|calls|invokes|triggers|performs|launches|starts with|wraps)(?: the| a)?(?: command)?\W*$/iu;
/** The same with a noun in front, as the order may have the same ending. Languages: es, pt, fr, de. */
const DOES_ELSEWHERE = /(?:^|[.!?]\s+)(?:el|la|los|las|cada|este|esta|ese|esa|o|a|os|as|esse|essa|le|ce|cette|chaque|der|die|das|jede[rs]?|dieses?)\s(?:[\p{L}\d_-]+\s){1,3}(?:ejecuta|corre|lanza|llama a|executa|roda|chama|exécute|lance|appelle|führt|startet|ruft)(?:\s(?!si|se|wenn)\p{L}+){0,4}\W*$/iu;
/** "Rerunning `x` is safe". */
const AGAIN = /(?:^|[.!?]\s+)(?:re-?)?(?:running|executing|calling|applying|deploying)\W*$/iu;
/** Nothing but the begin of a condition before it: the command is what is looked at, and what is done comes behind the comma. Languages: en, de, es, pt, fr. */
const IN_CONDITION = /^\W*(?:if|when|whenever|while|wenn|falls|si|cuando|se|quando|lorsque)\s(?:[^,:;：，]{0,60}\s)?\W*$/iu;

/** Languages: en, es, pt, de, fr. */
const FAILS = /^\W*(?:(?:always |still |also |often |sometimes )?(?:fails|failed|hangs|hung|crashes|crashed|times out|timed out|errors|errored|complains|is (?:stuck|failing|hanging|rejected))|fall[aó]|se cuelga|falh(?:a|ou)|trava|schlägt|hängt|scheitert|échoue)(?![a-z])/i;

/** A denial with its verb, and nothing that parts it from what follows. Languages: en, es, pt, de, fr, zh, ja, ko. */
const DENIES = /(?<!\p{L})(?:(?:never|do not|don['’]t|must not|should not|avoid|instead of|rather than) (?:ever |manually |just )?(?:run|running|use|using|execut\p{L}+|typ\p{L}+|call\p{L}*|issu\p{L}+|do(?:ing)?)|(?:never|do not|don['’]t|must not) (?:\p{L}+ ){1,5}(?:with|using|via|by running)|(?:nunca|no|n[ãa]o|jamás|jamais) (?:\p{L}+ ){1,5}(?:con|com|usando|mediante)|(?:niemals|nicht) (?:\p{L}+ ){0,5}mit|ne (?:\p{L}+ ){0,3}(?:jamais|pas) (?:\p{L}+ ){0,5}avec|(?:nunca|no|n[ãa]o|jamás|jamais) (?:se )?(?:ejecut\p{L}+|execut\p{L}+|us[ae]\p{L}*|utili\p{L}+|corra|rode|rodar)|(?:niemals|nicht|kein) (?:\p{L}+ )?|ne (?:jamais |pas )(?:exécut\p{L}+|lanc\p{L}+|utilis\p{L}+))\W*$|(?:不要|切勿|请勿|禁止)(?:执行|运行|使用)?\W*$/iu;

/** The denial and nothing else before the command, which is the verb: "Don't `kubectl delete` it". Languages: en, es, pt, de, fr. */
const DENIED = /(?<!\p{L})(?:never|do not|don['’]t|must not|should not|nunca|jamás|niemals|jamais)(?: (?:ever|just|simply|manually))?\s*["'`*]*$/iu;

/** The words around a command in a sentence tell to type it, and none forbids it or says that something else does. */
export function isToldIn(code: string, text: string): boolean {
	const at = text.indexOf(code);
	const before = text.slice(0, Math.max(0, at));
	const sentence = (/[^.!?。]*$/u.exec(before)?.[0] ?? '').replace(OTHERWISE, '');
	const told = tellsToType(before) || LOOKS_WITH.test(before) || CONDITION_ALONE.test(before) || BY_MEANS.test(before) || /(?:^|\s)(?:use|using|running|executing|check|inspect|look at|prüfen?|kontrollieren?|vérifie[rz]|compruebe|revise|confira|verifique|usar?|utilice|usando|utilize|nutzen|utilisez|u[żz]yj|使用)\W*$/iu.test(before) || /^[^\p{L}\p{N}]*(?:command|comando|befehl|commande|命令|コマンド|명령)/iu.test(text.slice(at + code.length));
	const alone = (looksLikeCommand(code) || isKnownProgram(code.trim().split(/\s/u)[0] ?? '')) && (text.replace(/[.:;]$/u, '').trim() === code.trim() || (ON_PLACE.test(before) && ENDS.test(text.slice(at + code.length))) || ANSWERS.test(before) || (before.trim() === '' && IF_BEHIND.test(text.slice(at + code.length))));
	return at >= 0 && (told || alone) && !FORBIDS.test(sentence);
}

/** "The till answers (`x`)", "Look at the till: `x` or `y`": behind what is to be so, with no sentence going on. */
export function isLookedAtWith(code: string, text: string): boolean {
	const at = text.indexOf(code);
	return at > 0 && /[\p{L}\p{N}]/u.test(text.slice(0, at)) && /^[^\w\u00c0-\uffff]*(?:$|(?:or|and|o|y|ou|e|oder|und|et)\s)/i.test(text.slice(at + code.length));
}

/** "Confirm that the till answers: `x`", the order to look at the front of its sentence. Languages: en, es, pt, de, fr. */
const LOOKS_WITH = /(?:^|[.!?]\s+)(?:then |and )?(?:verify|check|confirm|make sure|ensure|verifi(?:que|car|ca)|compr(?:uebe|obar|ueba)|confirm(?:e|ar)|(?:über)?prüfen?|kontrollieren?|vérifi(?:er|ez)|contrôl(?:er|ez))(?!\p{L})(?:[^:：.!?]|\.(?=\S)){2,90}[:：]\s*\W?$/iu;
/** "Restart it with `x`": what is done, and that the command does it. Languages: en, es, pt, de, fr. */
const BY_MEANS = /(?:^|[\s,(])(?:(?:re)?start|stop|reload|check|verify|confirm|fix|remove|delete|create|list|see|view|inspect|find|restore|reiní?ci[ae]r?|detener|compruebe|verifi(?:que|car)|inicie|par[ae]r?|starten?|stoppen?|prüfen?|redémarre[rz]|arrête[rz]|vérifie[rz])\s(?:[\p{L}\d-]+\s){0,4}(?:with|via|using|by running|mit|con|com|avec)\W*$|(?:^|\s)(?:do|run|issue) an?\W*$|(?:^|\s)(?:is|are|erfolgt|erfolgen|geschieht|se hace|se realiza|é feit[oa]|se fait)\s(?:done |started |deployed )?(?:with|via|mit|über|per|con|com|avec)\W*$/iu;
/** "On till-1, `x`.": the place alone in front, and nothing but the end or what it is for behind. Languages: en, es, pt, de, fr. */
const ON_PLACE = /(?:^|[.!?]\s+)(?:on|from|en|desde|no|na|auf|sur|dans)\s(?:[^\s,.:]+\s){0,4}[^\s,.:]+[,:]\s*\W?$/iu;
const ENDS = /^\W*(?:$|[.;]|(?:to|and|for|para|y|e|um|und|pour|et)\s)/iu;
/** "A: `x`". Languages: en, es, pt, de, fr, zh. */
const ANSWERS = /(?:^|[?？])\W*(?:a|answer|r|respuesta|resposta|antwort|réponse|答|回答)\s*[:：]\s*\W?$/iu;
/** "`x` if it is not there". Languages: en, es, pt, de, fr, zh. */
const IF_BEHIND = /^\W*(?:if|when|unless|si|cuando|se|quando|wenn|falls|lorsque)\s|^\W*(?:如果|若)/iu;
/** "If not, …" denies what is seen, not what is done. */
const OTHERWISE = /^[^\p{L}\p{N}]*(?:(?:if|wenn|falls|si|se)\s(?:it (?:is|does) )?(?:not|nicht|no|não|non)\W|(?:if|when|wenn|falls|si|se|caso|cuando|quando|如果|若)[^,:：，]{3,80}[,:：，])/iu;
/** "If the till does not answer: `x`": nothing but the condition before the command. Languages: en, es, pt, de, fr, zh. */
const CONDITION_ALONE = /^[^\p{L}\p{N}]*(?:(?:if|when|wenn|falls|si|se|caso|cuando|quando|lorsque)\s|如果|若)[^:：]{3,80}[:：]\s*$/iu;

/** Words that make a sentence a prohibition or a report. Languages: en, es, pt, de, fr, zh. */
const FORBIDS = /(?<!\p{L})(?:never|do not|don['’]t|cannot|can['’]t|avoid|not|instead of|rather than|will|would|did|automatically|nunca|no|não|nicht|niemals|kein\p{L}*|jamais|ne)(?!\p{L})|不要|切勿|请勿|禁止/iu;
