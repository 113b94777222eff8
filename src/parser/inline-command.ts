import {announcesOthersWork, beginsWithVerb} from './action-words.ts';
import type {Block, Inline} from './block.ts';
import {han} from './chinese.ts';
import {isNoOrder, MENTION, WHOLE} from './named-commands.ts';
import {looksLikeCommand} from './program-words.ts';
import {isKnownProgram} from './shell/programs.ts';
import {promptOf} from './shell/prompts.ts';
import {isSentence} from './shell/sentence-line.ts';
import {parseShell} from './shell/syntax.ts';
import {announcesSaid, announcesSought} from './sought-words.ts';
import {isToldBySentence, MUST} from './told-spans.ts';
import {tellsToType} from './typed-lines.ts';

/** What the block around a span says of it: a paragraph has a kind alone, a task item a box. */
type Told = Inline & {readonly kind?: Block['kind']; readonly ordered?: boolean; readonly checked?: boolean | null; readonly intro?: string};

/** Code spans that are commands to run: not names of files, options, services or values. */
export function inlineCommands(inline: Told): readonly {readonly code: string; readonly line: number}[] {
	if (announcesOthersWork(inline.intro ?? '') || announcesSaid(inline.intro ?? '') || (announcesSought(inline.intro ?? '') && !inline.codes.some(({code}) => looksLikeCommand(code)))) {
		return [];
	}
	return inline.codes.map(withoutPrompt).filter(({code, ofPage}) => !isNoOrder(code, inline.text) && (isPrompted(code, inline.codes) || isRunnable(code, inline.text, {lookedFor: looksFor(code, inline), ofPage}) || isAlone(code, inline) || (inline.ordered === true && isWhole(code, inline.text)))).map(({code, line}) => ({code, line}));
}

/** `$ uptime` in a code span: the prompt is not typed. */
function withoutPrompt<Found extends {readonly code: string}>(found: Found): Found {
	const prompt = promptOf(found.code);
	const typed = prompt === null || (prompt.kind !== 'shell' && prompt.kind !== 'root') ? '' : found.code.slice(prompt.end).trim();
	return looksLikeCommand(typed) || NAMED.test(typed) ? {...found, code: typed} : found;
}

/** `# till-adm status`: behind a prompt, a program's name that no word of prose has, and what it is told. */
const NAMED = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+(?: [a-z][\w-]*){1,3}(?: --?\w\S*)*$/u;

function isPrompted(code: string, codes: Inline['codes']): boolean {
	return NAMED.test(code) && codes.some(({code: span}) => span !== code && span.endsWith(code));
}

/** A paragraph that is nothing but the name of a program: "`date`". */
function isAlone(code: string, {kind, text}: Told): boolean {
	return kind === 'paragraph' && text.trim() === code.trim() && /^[a-z][\w.-]+$/u.test(code.trim()) && isKnownProgram(code.trim());
}

/** "- [ ] `shopctl ps` shows two tills", "3. `shopctl ps` shows …": one looks whether it does so. */
function looksFor(code: string, {text, checked, ordered}: Told): boolean {
	return ((checked ?? null) !== null || ordered === true) && /^[^\p{L}\p{N}]*$/u.test(text.slice(0, Math.max(0, text.indexOf(code)))) && SHOWS_WELL.test(text.slice(text.indexOf(code) + code.length));
}

/** What shows that something is wrong is no aim. */
const SHOWS_WELL = /^["'`*_)]*\s+(?:shows?|—|–|->|→)\s(?!(?:only |just |still )*(?:nothing|no|none|an? (?:error|failure|timeout)|errors?|failed|failures?|empty|pending|unhealthy|high|low|too|crash\p{L}*|stuck|stale)(?!\p{L}))/iu;

/** A numbered step that is nothing but code, and a remark in brackets, is a command, whatever the program: "2. `shopctl drain web-1` (from home)". */
function isWhole(code: string, text: string): boolean {
	return text.replace(/\s\([^()]*\)[.:;]?$/u, '').replace(/[.:;]$/u, '') === code && /^[a-z][\w.-]*(?:\s+[^\s].*)+$/u.test(code) && (!MENTION.test(code) || WHOLE.test(code));
}

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
	return /^[^\p{L}\p{N}]*([\w.-]{2,})[^:：]{0,30}[:：]\s*$/u.exec(before)?.[1]?.toLowerCase() === code.split(/\s/u)[0];
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

function isRunnable(code: string, text: string, {lookedFor, ofPage}: {readonly lookedFor: boolean; readonly ofPage: true | undefined}): boolean {
	if (isCmdlet(code.trim(), text)) {
		return true;
	}
	const words = code.trim().split(/\s+/u);
	if (BOUND.test(code.trim())) {
		return false;
	}
	const behind = text.slice(0, Math.max(0, text.indexOf(code)));
	if (SCRIPT.test(code.trim()) && (tellsToType(behind) || ORDERED.test(behind))) {
		return true;
	}
	// `id=$(till list | tail -1)`: what a command says, kept for the next one.
	if (/^[A-Za-z_]\w*=\$\(\s*[a-z][\w.-]*\s/u.test(code.trim())) {
		return true;
	}
	if (isScriptToRun(code.trim(), text)) {
		return true;
	}
	if ((isSubject(code, text) && !lookedFor) || isWordAlone(code)) {
		return false;
	}
	const before = text.slice(0, Math.max(0, text.indexOf(code)));
	const ordered = ((isKnownProgram(words[0] ?? '') || looksLikeCommand(words[0] ?? '')) && (ORDERED.test(before) || (words.length === 1 && LOOKED_AT.test(before)))) || ((OWN_NAME.test(code.trim()) || (NAME.test(code.trim()) && CALLED.test(before))) && ORDERED.test(before) && !OF_A_SYSTEM.test(text.slice(before.length + code.length)));
	if (!(looksLikeCommand(code) || isTold(code, text) || ordered || ofPage === true) || (MENTION.test(code.trim()) && !(WHOLE.test(code.trim()) && isAsked(before, text.slice(before.length + code.length)))) || /^[^\p{L}\p{N}]*(?:e\.g\.|for example|such as|like)\b/iu.test(text) || /^[A-Z_]\w*=\S*$|^[A-Z_]\w*="[^"]*"$/u.test(code)) {
		return false;
	}
	// "Run `ssh-keygen`": the order stands right before a program that is known.
	return words.length > 1 || /^\.[\\/].+/u.test(code) || ordered;
}

/** "Look at the log: `docker compose logs`": the order ends in the command, or a word tells to type it. */
function isAsked(before: string, behind: string): boolean {
	return tellsToType(before) || MUST.test(before) || (/[\p{L}\d][^:：]*[:：][^\p{L}\p{N}]*$/u.test(before) && /^[^\p{L}\p{N}]*$/u.test(behind));
}

/** Languages: en, es, pt, de, fr, zh. */
const ORDERED = han(/(?<!\p{L})(?:run(?:ning)?|execut(?:e|ing)|type|enter|launch|ejecut(?:e|a|ar)|corr[ae]|execut(?:e|ar)|rode|rodar|digite|führen? sie|führe|exécute[rz]?|lance[rz]?|tape[rz]?)(?:\s(?:the|this|our|el|este|o|das|dieses|le|ce))?(?:\s(?:script|command|program|tool|comando|programa|skript|befehl|commande))?[^\p{L}\p{N}]*$|(?:运行|执行|输入)(?:脚本|命令)?[^\p{L}\p{N}]*$/iu);

/** "Check the load: `top`, `htop`": what is looked at, and with what. Languages: en, es, pt, de, fr. */
const LOOKED_AT = /^[^\p{L}\p{N}]*(?:check|inspect|monitor|view|look at|watch|verify|get|revis[ae]r?|comprueb[ae]|comprobar|verifi(?:car|que)|monitore(?:ar|e)?|prüfen?|überwachen?|vérifie[rz]|surveille[rz])(?!\p{L})[^:：.]{2,80}[:：]\s*(?:["'`]?[a-z][\w-]*["'`]?(?:,|\s(?:or|and|o|ou|oder))\s){0,4}["'`]?$/iu;
/** `blank_till`: a program of the team's own, by its name alone. With hyphens jobs and pipelines are called so, too. */
const OWN_NAME = /^[a-z][a-z\d]*(?:_[a-z\d]+)+$/u;
const NAME = /^[a-z][a-z\d]*(?:[_-][a-z\d]+)+$/u;
const CALLED = /(?<!\p{L})(?:script|command|program|tool|comando|programa|skript|befehl|commande)[^\p{L}\p{N}]*$/iu;
const OF_A_SYSTEM = /^[^\p{L}\p{N}]*(?:pipelines?|jobs?|workflows?|stages?|playbooks?|roles?|tasks?|steps?|targets?|actions?|plans?|tests?|suites?|quer(?:y|ies)|reports?|dags?|branch(?:es)?|services?|containers?|pods?|tags?|templates?)(?!\p{L})/iu;

/** "Run `restore.sh` again", "Take a fresh copy: `copy.sh`": a script by its name alone, behind an order. */
function isScriptToRun(code: string, text: string): boolean {
	const before = text.slice(0, Math.max(0, text.indexOf(code)));
	return /^[\w-]+\.(?:sh|bash)$/u.test(code) && (tellsToType(before) || ORDERED.test(before) || (/[:：][^\p{L}\p{N}]*$/u.test(before) && beginsWithVerb(before) && !/^\s*(?:see|edit|open|review|check|read|update|change|modify|copy|download|save|create)(?!\p{L})/iu.test(before) && /^[^\p{L}\p{N}]*$/u.test(text.slice(text.indexOf(code) + code.length))));
}

/** `queue_size > 100`: a measure and its bound, no file to write. `juju v.2.9`: a version. */
const BOUND = /^[\w.-]+ v\.?\d+(?:\.\d+)+$|^[\w.-]+\s*[<>]=?\s*\d[\d.,]*\s*(?:%|[a-z]{1,3})?$|^[\w.]+\s=\s['"\d]/iu;

/** A script by its path. */
const SCRIPT = /^(?:~|\.{1,2}|[\w.-]+)?\/(?:[\w.-]+\/)*[\w.-]+\.(?:sh|bash|py|rb|pl)$/u;

/** "`x` fails with an error", "what `x` run deployed it": what is seen of a command, not that it is typed. Languages: en, es, pt, de, fr. */
function isSubject(code: string, text: string): boolean {
	const at = text.indexOf(code);
	const before = text.slice(0, Math.max(0, at)).replace(/\W+$/u, '');
	return at >= 0 && !tellsToType(text.slice(0, at)) && ((SAYS.test(text.slice(at + code.length)) && !/[:：]\s*\W?$/u.test(text.slice(0, at))) || (/(?<!\p{L})(?:what|which)$/iu.test(before) && /^[^\p{L}\p{N}]*(?:run|runs|call|invocation|deployed|did)(?!\p{L})/iu.test(text.slice(at + code.length))));
}

const SAYS = /^["'`*_)]*\s+(?:fails?|failed|shows?(?! (?:that|the expected))|hangs?|times? out|errors? out|returns (?:an? )?(?:error|non-?zero|[45]\d\d|nothing|empty)|crashes|never (?:returns|ends|finishes)|reports? (?:an? )?(?:error|failure)|complains|refuses|rejects|declines|denies|ignores|expects|requires|assumes|(?:does|will|would|did|can|could)(?:n['’]t| not)|cannot|won['’]t|is (?:failing|hanging|stuck|slow|broken|empty)|(?:is|are) (?:now )?(?:gone|removed|deprecated|renamed|obsolete)|(?:no longer )?has no |no longer |takes (?:too )?long|falla|falha|schlägt|échoue)(?!\p{L})/iu;

/** `down -steps 1`: the arguments of a program that is named elsewhere. */
function isWordAlone(code: string): boolean {
	return /^(?:up|down|apply|rollback|undo|revert|status|start|stop|restart|deploy|migrate|force|goto)(?:\s+(?:--?[\w-]+|\d+))+$/u.test(code.trim());
}

/** The words around a command in a sentence tell to type it, and none forbids it or says that something else does. */
export function isToldIn(code: string, text: string): boolean {
	const at = text.indexOf(code);
	const before = text.slice(0, Math.max(0, at));
	const sentence = (/[^.!?。;；]*$/u.exec(before)?.[0] ?? '').replace(OTHERWISE, '');
	const told = tellsToType(before) || isToldBySentence(before, code, text.slice(at + code.length)) || (/[:：][^\p{L}\p{N}]*$/u.test(before) && before.length < 70 && beginsWithVerb(before.replace(NUMBERED_STEP, '').replace(/^[^\p{L}\p{N}]*(?:or|and|then|also)\s/iu, ''))) || INSTEAD.test(before) || LOOKS_WITH.test(before) || CONDITION_ALONE.test(before) || BY_MEANS.test(before) || /(?:^|\s)(?:use|using|running|executing|check|inspect|look at|prüfen?|kontrollieren?|vérifie[rz]|compruebe|revise|confira|verifique|usar?|utilice|usando|utilize|nutzen|utilisez|u[żz]yj|使用)[^\p{L}\p{N}]*$/iu.test(before) || /(?:用|通过|重新|再|跑|敲)[\s`"“]*$/u.test(before) || /^[^\p{L}\p{N}]*(?:command|comando|befehl|commande|命令|コマンド|명령)/iu.test(text.slice(at + code.length));
	const alone = (looksLikeCommand(code) || isKnownProgram(code.trim().split(/\s/u)[0] ?? '')) && (text.replace(/[.:;]$/u, '').trim() === code.trim() || (ON_PLACE.test(before) && ENDS.test(text.slice(at + code.length))) || ANSWERS.test(before) || (before.trim() === '' && IF_BEHIND.test(text.slice(at + code.length))));
	return at >= 0 && (told || alone) && !FORBIDS.test(sentence);
}

/** "The till answers (`x`)", "Look at the till: `x` or `y`": behind what is to be so, with no sentence going on. */
export function isLookedAtWith(code: string, text: string): boolean {
	const at = text.indexOf(code);
	return at > 0 && /[\p{L}\p{N}]/u.test(text.slice(0, at)) && /^[^\w\u00c0-\uffff]*(?:$|(?:or|and|o|y|ou|e|oder|und|et)\s)/i.test(text.slice(at + code.length));
}

/** "**Step 1:** find the slow ones: `x`". Languages: en, es, pt, de, fr, zh. */
const NUMBERED_STEP = han(/^[^\p{L}\p{N}]*(?:step|paso|passo|schritt|étape)\s*\d+\W+|^[^\p{L}\p{N}]*(?:步骤\s*\d+|第\s*[\d一二三四五六七八九十]+\s*步)[^\p{L}\p{N}]+/iu);

/** "Confirm that the till answers: `x`", the order to look at the front of its sentence. Languages: en, es, pt, de, fr. */
const LOOKS_WITH = /(?:^|[.!?]\s+)(?:then |and )?(?:verify|check|confirm|make sure|ensure|verifi(?:que|car|ca)|compr(?:uebe|obar|ueba)|confirm(?:e|ar)|(?:über)?prüfen?|kontrollieren?|vérifi(?:er|ez)|contrôl(?:er|ez))(?!\p{L})(?:[^:：.!?]|\.(?=\S)){2,90}[:：]\s*\W?$/iu;
/** "Pipe instead: `x`". Languages: en, es, pt, de, fr. */
const INSTEAD = /(?<!\p{L})(?:use|pipe|run|type|try|do)\s(?:[\p{L}-]+\s){0,3}instead\s*[:：][^\p{L}\p{N}]*$|(?<!\p{L})(?:en su lugar|em vez disso|stattdessen|à la place)\s*[:：][^\p{L}\p{N}]*$/iu;
/** "Restart it with `x`": what is done, and that the command does it. Languages: en, es, pt, de, fr. */
const BY_MEANS = /(?:^|[\s,(])(?:(?:re)?start|stop|reload|enable|disable|dump|back up|backup|export|import|copy|move|pull|apply|clean|empty|flush|rotate|update|upgrade|install|build|scale|drain|undo|revert|query|trigger|show|get|check|verify|confirm|fix|remedy|solve|repair|remove|delete|create|list|see|view|inspect|find|identify|locate|determine|restore|reiní?ci[ae]r?|detener|compruebe|verifi(?:que|car)|inicie|par[ae]r?|starten?|stoppen?|prüfen?|redémarre[rz]|arrête[rz]|vérifie[rz])\s(?:[\p{L}\d-]+\s){0,8}(?:with|via|using|by running|mit|con|com|avec)(?: an?)?[^\p{L}\p{N}]*$|(?:^|\s)(?:do|run|issue) an?[^\p{L}\p{N}]*$|(?<!\p{L})(?:command|befehl|comando|commande) (?:for (?:this|that|it) )?(?:is|ist|es|é|est)[^\p{L}\p{N}]*$|\s(?:can|may) (?:also )?be (?:re)?(?:started|stopped|enabled|disabled|restored|undone|reverted|removed|listed|shown|seen|checked) (?:later |again |at any time )?(?:with|by|using|by running)[^\p{L}\p{N}]*$|(?:^|\s)(?:is|are|erfolgt|erfolgen|geschieht|se hace|se realiza|é feit[oa]|se fait)\s(?:done |started |deployed )?(?:with|via|mit|über|per|con|com|avec)[^\p{L}\p{N}]*$/iu;
/** "On till-1, `x`.": the place alone in front, and nothing but the end or what it is for behind. Languages: en, es, pt, de, fr. */
const ON_PLACE = /(?:^|[.!?]\s+)(?:on|from|en|desde|no|na|auf|sur|dans)\s(?:[^\s,.:]+\s){0,4}[^\s,.:]+[,:]\s*\W?$/iu;
const ENDS = /^[^\p{L}\p{N}]*(?:$|[.;]|(?:to|and|for|para|y|e|um|und|pour|et)\s)/iu;
/** "A: `x`". Languages: en, es, pt, de, fr, zh. */
const ANSWERS = /(?:^|[?？])\W*(?:a|answer|r|respuesta|resposta|antwort|réponse|答|回答)\s*[:：]\s*\W?$/iu;
/** "`x` if it is not there". Languages: en, es, pt, de, fr, zh. */
const IF_BEHIND = /^[^\p{L}\p{N}]*(?:if|when|unless|si|cuando|se|quando|wenn|falls|lorsque)\s|^[^\p{L}\p{N}]*(?:如果|若)/iu;
/** "If not, …" denies what is seen, not what is done. */
const OTHERWISE = /^[^\p{L}\p{N}]*(?:(?:if|wenn|falls|si|se)\s(?:it (?:is|does) )?(?:not|nicht|no|não|non)\W|(?:if|when|wenn|falls|si|se|caso|cuando|quando|如果|若)[^,:：，]{3,80}[,:：，])/iu;
/** "If the till does not answer: `x`": nothing but the condition before the command. Languages: en, es, pt, de, fr, zh. */
const CONDITION_ALONE = /^[^\p{L}\p{N}]*(?:(?:if|when|wenn|falls|si|se|caso|cuando|quando|lorsque)\s|如果|若)[^:：]{3,80}[:：]\s*$/iu;

/** Words that make a sentence a prohibition or a report. Languages: en, es, pt, de, fr, zh. */
const FORBIDS = han(/(?<!\p{L})(?:never|do not|don['’]t|cannot|can['’]t|avoid|not|instead of|rather than|will|would|did|automatically|nunca|no|não|nicht|niemals|kein\p{L}*|jamais|ne)(?!\p{L})|不要|切勿|请勿|禁止/iu);
