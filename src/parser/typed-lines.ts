import {han} from './chinese.ts';
import {looksLikeCommand} from './program-words.ts';
import {promptOf} from './shell/prompts.ts';
import {isSentence} from './shell/sentence-line.ts';
import {parseShell} from './shell/syntax.ts';
import {isOrderInWords} from './verbs-of-prose.ts';

/** Lines of a paragraph that somebody typed, as they stand without a fence around: 0-based first line; null if there are none. */
type TypedLines = {readonly from: number; readonly prompted: boolean};

/**
 * Finds what was typed in a paragraph whose Markdown has no code: prose up to a line with a prompt, where a session begins,
 * or prose that ends in a colon and then nothing but commands and their comments.
 */
export function typedLines(lines: readonly string[]): TypedLines | null {
	if (lines.some(line => MARKED.test(line))) {
		return belowMarked(lines);
	}
	const prompt = lines.findIndex(line => isPrompted(line));
	if (prompt >= 0 && lines.slice(0, prompt).every(line => !isBareCommand(line))) {
		return {from: prompt, prompted: true};
	}
	const first = lines.findIndex(line => isBareCommand(line));
	const typed = lines.slice(first);
	const introduced = first === 0 || /[:：]\s*$/u.test(lines[first - 1] ?? '');
	return first >= 0 && introduced && typed.some(line => !isAssignment(line)) && allTyped(typed) ? {from: first, prompted: false} : null;
}

/** "Check that the `till` answers:", and below it a command with a flag or an operator that no mark is in: the words above had to name something. */
function belowMarked(lines: readonly string[]): TypedLines | null {
	const first = lines.findLastIndex(line => MARKED.test(line)) + 1;
	const typed = lines.slice(first);
	const fits = typed.length > 0 && /[:：]\s*$/u.test(lines[first - 1] ?? '') && typed.every(line => isBareCommand(line) && FLAGGED.test(line)) && !lines.slice(0, first).some(isBareCommand);
	return fits ? {from: first, prompted: false} : null;
}

const FLAGGED = /\s-{1,2}\w|[|<>]|^\s*sudo\s/u;

/** Code spans, links and bold words: the author knows Markdown and marks what is code. */
const MARKED = /`|\]\(|\*\*|^\s*\|.*\|\s*$/u;

function allTyped(lines: readonly string[]): boolean {
	let open = false;
	return lines.every(line => {
		const fine = open || isBareCommand(line) || /^\s*#/u.test(line);
		open = /(?:\\|\||&&)\s*$/u.test(line) && fine;
		return fine;
	});
}

/** A prompt that no sentence begins with, and something typed behind it. */
function isPrompted(line: string): boolean {
	const prompt = promptOf(line);
	return prompt !== null && prompt.kind !== 'root' && line.slice(prompt.end).trim() !== '' && !/^\s*[$%]\s*\d/u.test(line);
}

function isAssignment(line: string): boolean {
	return /^\s*(?:export\s+)?[A-Za-z_]\w*=\S*\s*$/u.test(line);
}

/** A whole line that is a shell command and no sentence that begins with a program's name. */
export function isBareCommand(line: string): boolean {
	const text = line.trim();
	return /^(?:[a-z./~]|[A-Z]\w+-[A-Z]\w|[A-Z_]+=)/u.test(text) && !LOANED.test(text) && !NO_CALL.test(text) && !isOrderInWords(text) && looksLikeCommand(text) && !isSentence(text) && (SHAPED.test(text) || isCall(text)) && parseShell(text.replace(/<[^<>\n]{1,60}>/gu, 'x').replace(/(?:\s*(?:\\|\|\|?|&&))+$/u, '')).errorAt === null;
}

/** "wait until the till answers": no job to wait for. "set log_dest='x'": no shell sets so. "/etc/till.xml on both": a file that no program is. "service names change", "cron jobs fail": no order for them. Source: service(8), cron(8). */
const NO_CALL = /^cron\s+(?![-/])|^service\s+(?!-)[^\s<$]+\s+(?!(?:(?:force-|try-|cond)?(?:re)?start|stop|(?:force-|try-)?reload|status|configtest|rotate|save|check|enable|disable|graceful|flush|info|upgrade|quit)(?!\w)|[<$])|^wait\s+(?![-%$<\d])|^set\s+(?:\w+\s*=|[A-Za-z]\w*\s)|^[\w@.~/-]+\.(?:xml|ya?ml|json|conf|cfg|cnf|ini|txt|log|sql|md|csv|env|pem|key|crt|properties|service|rdb|dump|bak)\s/u;

/** "Backup-Verzeichnis gefunden": a verb of PowerShell that other languages make nouns with, and no parameter, quote or variable behind it. */
const LOANED = /^(?:Backup|Restore|Test|Update|Export|Import|Reset|Switch|Sync|Install|Start|Stop|Format|Limit|Trace|Search|Mount|Copy|Build|Debug)-\p{L}+(?:\s+(?![-"'$|])\S+)*$/u;

/** A flag, a path, an operator, a variable, a number: what names alone do not have. */
const SHAPED = /(?:^|\s)-{1,2}\w|[|<>$=/\\"'`*;&]|\w[.:@-]\w|\d/u;

/** Second words of commands of two words. Source: subcommands that the manuals of more than one tool in the tables of programs share. */
const VERBS = new Set('status list ls ps start stop restart reload get version info images pull push up down logs whoami plan apply init validate releases nodes pods top diff log fetch stash show install ci build deploy rollback services config members tree stat health reboot reset join promote drain cordon uncordon failover save check kill describe history output'.split(' '));

/** Words that stand between nouns of a sentence and in no command without flags. */
const LINKING = /\s(?:to|in|of|on|at|again|sure|from|by|with|and|or|not|only|manually|server|client|access|cluster|tool|tools|database|v\d|cli|console|command|commands|again|back|into|out|it|its|all)(?=\s|$)/iu;

/** "sudo ufw enable": no sentence begins so with a program that is known, but for what is said of rights. */
const AS_ROOT = /^sudo\s+[a-z][\w.-]*\s+(?!(?:needed|required|rights|groups?|access|passwords?|users?|privileges|permissions)[^\p{L}\p{N}]*$)/u;

function isCall(text: string): boolean {
	const words = text.replace(/^sudo\s+/u, '').split(/\s+/u);
	return /^(?:cd|pushd) [\w.~/-]+$/u.test(text) || (!LINKING.test(text) && (words.length > 2 || (AS_ROOT.test(text) && words.length === 2) || VERBS.has(words[1] ?? '') || /^(?:\w+_\w|(?:list|show|get|describe|start|stop)-\w)/u.test(words[1] ?? '')));
}

/** "vi /etc/shop.conf - set the id", "shopctl sync #(wait for it)", "service shop restart (one by one)": what is typed, and what is said of it. Null for other texts. */
export function commandBeforeRemark(text: string): string | null {
	const {command = '', remark = ''} = (BRACKETED.exec(text) ?? REMARKED.exec(text))?.groups ?? {};
	return command !== '' && !/\s-{1,2}[\w-]*$/u.test(command) && !/(?:^|\s)-{1,2}\w|[|<>$=&]/u.test(remark) && !isBareCommand(remark) && isBareCommand(command) ? command : null;
}

/** At the end, whatever flags stand before it. */
const BRACKETED = /^(?<command>[a-z./~][^\n#()]{1,200}?)\s+(?<remark>\(\p{L}[^()\n]{0,200}\s[^()\n]{1,200}\))$/u;
/** Blanks, a dash, a hash or a bracket, and words behind it. */
const REMARKED = /^(?<command>[a-z./~][^\n#]{1,200}?)(?:\s+(?:[-–—]|\/\/|#+)\s*(?=[\p{L}(])|\s+(?=\(\p{L}))(?<remark>\S*\s+[^]{2,400})$/u;

/** Words that tell to type what follows. Sources: imperatives and infinitives of English, Spanish, Portuguese, German, French, Polish, Italian, Russian and Chinese manuals. */
const TYPE = han(/(?:(?:^|[\s(])(?:run|rerun|re-run|execute|excute|exectue|exceute|type|enter|issue|invoke|command|ejecut\w+|comando|execut\w+|rode|führen?|ausführen|befehl|exécut\w+|lanc\w+|tap\w+|commande|uruchom|wykonaj|eseguire?|выполнит\w*)|(?<![不未已被动会将在])(?:运行|执行|命令|用命令|使用命令|输入|跑一[次遍下]))\s*[:：]?\s+(?=\S)/giu);

/** The words before something end in one that tells to type it. */
export function tellsToType(before: string): boolean {
	return new RegExp(`${TYPE.source.replace(/\(\?=\\S\)$/u, '')}$`, 'iu').test(`${before.replace(SAMPLE, '')} `);
}

/** "run (for example) x". Languages: en, es, pt, de, fr. */
const SAMPLE = /\s\((?:for example|for instance|e\.g\.|p(?:or|\.) ?ej(?:emplo|\.)|por exemplo|z\. ?b\.|zum beispiel|par exemple)\)\s*["'`*]*$/iu;

/** Words before a tool as before anything else: only what has a flag, a path or an operator is a command behind them. */
const MEANS = /(?:^|[\s(])(?:use|using|with|via|con|usando|com|mit|avec|con l[ao]|pomocą)\s+(?=\S)/giu;

/** "Tillctl service: tillctl restart web": the label names the program that no table knows. */
function namesake(sentence: string): string | null {
	const {label = '', command = ''} = /^[^\p{L}\p{N}]*(?<label>[\w.-]{2,})[^:：]{0,30}[:：]\s+(?<command>[a-z][\w.-]*(?:\s+[\w./@=:-]+)+)$/u.exec(sentence)?.groups ?? {};
	return label !== '' && command.split(/\s/u)[0] === label.toLowerCase() && !isSentence(command) && !LINKING.test(command) ? command : null;
}

/** Characters; a longer text is no sentence, and each of its words would be looked at with all that follows. */
const LONGEST_SENTENCE = 2000;

/** The command that ends a sentence without any mark: "Run: x", "Check it with x". Null where one may be wrong. */
export function trailingCommand(sentence: string): string | null {
	if (sentence.length > LONGEST_SENTENCE || MARKED.test(sentence)) {
		return null;
	}
	const after = (pattern: RegExp): readonly string[] => [...sentence.matchAll(pattern)].map(match => sentence.slice(match.index + match[0].length).trim());
	const named = [...after(/[:：]\s+(?=\S)/gu), ...after(TYPE), ...after(MEANS).filter(text => /(?:^|\s)-{1,2}\w|[|<>$=/]/u.test(text))];
	return named.find(text => text.includes(' ') && isBareCommand(text)) ?? namesake(sentence);
}
