import {clientOf} from './clients.ts';
import {isSqlStart, notShell} from './not-shell.ts';
import {isKnownProgram} from './programs.ts';
import type {promptOf} from './prompts.ts';
import {isSentence} from './sentence-line.ts';
import {parseShell} from './syntax.ts';

/** What a session's `# ` means. `alone`: no language calls it a comment. `root`: the runbook writes root's prompt so elsewhere. */
export type RootMarks = {readonly alone: boolean; readonly root: boolean};

/** A flag, a path, an operator, a variable, this folder: what titles do not have. */
const SHAPED = /(?:^|\s)-{1,2}\w|[|<>$=/\\"'`*;&]|\w[@:]\w|\.\w{2,4}(?:\s|$)|\s\.{1,2}(?:\s|$)/u;
/** Lines that make a person root. Sources: sudo(8), su(1), doas(1). */
const BECOMES_ROOT = /^(?:sudo (?:-\w*[is]\w*(?: -?u? ?root)?|--login|--shell|su\b.*|bash|-?u root -?i?)|su(?: -l?| --login)?(?: root)?|doas -s|ssh (?:-\S+ (?:\S+ )?)*root@\S+)$/u;

/** What root types to be somebody else, whose prompt is `$ ` then. Source: su(1). */
const LEAVES_ROOT = /^su (?:(?:-|-l|--login) )?(?!root$)[a-z_][\w-]*$/u;

/** Lines that open root's shell of another system, for the rest of the block alone. Sources: chroot(1), nsenter(1), the references of `oc debug` and `kubectl debug` on nodes. */
const ENTERS_ROOT = /^(?:(?:oc|kubectl) (?:-\S+ (?!debug )(?:\S+ )?)*debug (?:-\S+ (?:\S+ )?)*node\/[^|;&]+|(?:sudo )?chroot \S+|(?:sudo )?nsenter .*-t ?1 .*)$/u;

/** True for `open                 0`: a name and its value, as tools print them in columns. */
export function isColumn(text: string): boolean {
	return COLUMN.test(text);
}

/** A program and no sentence that begins with its name. */
export function isCommand(text: string): boolean {
	const [word = ''] = text.split(/\s/u);
	return (isKnownProgram(word) || SCRIPT_CALL.test(text) || PROGRAM_FOLDER.test(text) || (WRITES.test(word) && isShaped(text))) && notShell(text) === null && !isSentence(text);
}

const COLUMN = /^\w+ {4,}\S+$/u;

/** What stands in a folder of programs is one, whatever its name. Source: hier(7). */
export const PROGRAM_FOLDER = /^\/(?:[\w.-]+\/){0,6}(?:s?bin|init\.d)\/[\w.-]+(?:\s|$)/u;
/** Words of the shell that say little without a file or a variable behind them. */
const WRITES = /^(?:echo|printf|export|unset|cd|source|eval|exec)$/u;

/** A script below a folder with a flag of its own: `bin/reassign.sh --execute`. */
const SCRIPT_CALL = /^(?:~|\.{1,2}|[a-z][\w.-]*)?\/[\w./-]+\.(?:sh|bash|py|pl|rb)(?:\s.*)?\s--?[a-z]/u;

/** More than the name of a program and words: a shape that no title has, whatever the program. */
function isShaped(text: string): boolean {
	return /^(?:[a-z][\w.-]*|(?:\.{0,2}|[a-z][\w.-]*)\/[\w./-]+)(?:\s|$)/u.test(text) && SHAPED.test(text) && notShell(text) === null && !isSentence(text) && parseShell(text.replace(/<[^<>\n]{1,60}>/gu, 'x')).errorAt === null;
}

/** Words that clients of databases have as commands of their own. Sources: `help` of mysql, psql, sqlite3, cqlsh, sqlplus. */
const CLIENT_WORDS = /^(?:source|use|show|help|exit|quit|set|system|connect|edit|status|clear|print|host|start|spool|run|copy|export|import|load|kill|describe|desc|call|explain|rename|do|go|analyze|check|repair|list|get|delete|update|insert|select|with|begin|commit|rollback|create|drop|alter|grant|revoke|flush|lock|unlock|reset|stop|change|shutdown|startup|truncate|vacuum)$/iu;

/** A line that only a shell understands: a shell of its own, or a program with a flag, a path, an operator. */
export function isShellLine(text: string): boolean {
	const [word = ''] = text.split(/\s/u);
	if (/^(?:bash|sh|zsh|ksh|whoami|hostname|pwd|su(?: - ?\w+| \w+)?|sudo (?:-i|su\b.*))$/u.test(text)) return true;
	return !CLIENT_WORDS.test(word) && (isCommand(text) || /^(?:~?\w*\/|\.{1,2}\/|(?:cd|echo|export) )/u.test(text)) && isShaped(text);
}

/** A command whose program has a name that no client has for a command of its own. */
export function isShellCall(text: string): boolean {
	const [word = ''] = text.split(/\s/u);
	return !CLIENT_WORDS.test(word) && !PROGRAMS_TOO.test(word) && isCommand(text);
}

/** Such as programs have, too. Sources: the references of Redis, of IOS, of MongoDB's shell and of Windows' tools. */
const PROGRAMS_TOO = /^(?:echo|ping|info|time|type|sort|dump|wait|test|top|monitor|config|configure|join|move|dir|cd|ls|pwd|write|sh|traceroute|telnet|watch|scan|strings|ssh|open|close|put|bye|lcd|mkdir|rmdir|chmod|ln|df|man|less)$/u;

/** Lines whose `# ` is root's prompt beside `$ ` of others: the block becomes root above them, or the runbook writes its prompts so. Null: none is. */
export function rootLines(texts: readonly string[], {alone, root}: RootMarks): ReadonlySet<number> | null {
	const found = new Set<number>();
	let isRoot = root;
	for (const [at, text] of texts.entries()) {
		const typed = /^\s*# (\S.*)$/u.exec(text)?.[1]?.trim() ?? null;
		const leaves = typed !== null && LEAVES_ROOT.test(typed) && (heads(texts, at) || isOf(typed.split(/\s/u).at(-1) ?? '', texts[at + 1] ?? ''));
		isRoot ||= leaves || BECOMES_ROOT.test(PROMPTED.exec(text)?.[1] ?? '');
		if (alone && isRoot && typed !== null && (leaves || isShaped(typed) || /^(?:exit|logout)$/u.test(typed) || (isCommand(typed) && !heads(texts, at)))) found.add(at);
	}
	return found.size === 0 ? null : found;
}

/** `[till@shop ~]$ `: the prompt of an account. */
function isOf(account: string, line: string): boolean {
	return line.trimStart().replace(/^\[/u, '').startsWith(`${account}@`);
}

/** Words right above a line with a prompt of its own may be its title. */
function heads(texts: readonly string[], at: number): boolean {
	return /^\s*[$%❯➜] /u.test(texts[at + 1] ?? '');
}

/** True if a line at another's prompt makes a person root, and what is typed right below it stands behind `# `: the runbook means it in every block, whatever that claims to be. */
export function becomesRoot(blocks: readonly string[]): boolean {
	return blocks.some((block) => typesBelow(block, BECOMES_ROOT));
}

/** The same within one block: `oc debug node/web-1`, then `# chroot /host`. */
export function entersRoot(block: string): boolean {
	return typesBelow(block, ENTERS_ROOT);
}

function typesBelow(block: string, opens: RegExp): boolean {
	const lines = block.split('\n').filter((line) => line.trim() !== '');
	return lines.some((line, at) => opens.test(PROMPTED.exec(line)?.[1] ?? '') && isRootCall(/^\s*# (\S.*)$/u.exec(lines[at + 1] ?? '')?.[1]?.trim() ?? ''));
}

/** The prompt of a shell that knows no name of its machine, as in containers. Source: the default of bash's PS1. */
export const INNER = /^\s*(?:sh|bash)-[\d.]+[#$] /u;

/** True if such a shell was opened by the line right above its first prompt, and behind each `# ` stands a command: none of them is a title. */
export function opensInner(texts: readonly string[]): boolean {
	const above = texts[texts.findIndex((text) => INNER.test(text)) - 1] ?? '';
	return /^\s*# \S/u.test(above) && texts.every((text) => !/^\s*# \S/u.test(text) || isCommand(text.replace(/^\s*# /u, '').trim()));
}

const PROMPTED = /^\s*(?:[$%❯➜]|\S*[$%]) +(\S.*?)\s*$/u;

function isRootCall(text: string): boolean {
	return isShaped(text) && isCommand(text);
}

/** True if blocks that claim no shell's language put `# ` before commands, most of which could be nothing else. */
export function writesRootPrompts(blocks: readonly string[]): boolean {
	const marked = blocks.flatMap((text) => text.split('\n')).flatMap((line) => /^\s*# (\S.*)$/u.exec(line)?.[1]?.trim() ?? []).filter((text) => !isColumn(text));
	const sure = marked.filter(isRootCall);
	const typed = marked.filter((text) => isShaped(text) || isCommand(text));
	// Nothing but programs behind the mark, and none of them as a title over a command.
	const alone = marked.length >= 4 && marked.every(isCommand) && !blocks.some((text) => headsCommand(text.split('\n')));
	// Among many calls a remark may stand, where no command stands without the mark.
	const mostly = sure.length >= 4 && typed.length * 5 >= marked.length * 4 && !blocks.some((text) => text.split('\n').some((line) => isCommand(line.trim())));
	return mostly || (sure.length >= 2 && (sure.length * 2 > marked.length || alone) && typed.length === marked.length);
}

/** The same in blocks that claim to be a shell's: nothing but whole calls behind the mark, many of them, and no command without it beside. */
export function alwaysRoot(blocks: readonly string[]): boolean {
	const own = blocks.filter((text) => /^\s*# \S/mu.test(text));
	const marked = own.flatMap((text) => text.split('\n')).flatMap((line) => /^\s*# (\S.*)$/u.exec(line)?.[1]?.trim() ?? []);
	return marked.length >= 4 && marked.filter(isRootCall).length >= 3 && marked.every((text) => isShaped(text) || isCommand(text)) && !own.some((text) => text.split('\n').some((line) => isCommand(line.trim())));
}

function headsCommand(lines: readonly string[]): boolean {
	return lines.some((line, at) => /^\s*# \S/u.test(line) && isCommand((lines[at + 1] ?? '').trim()));
}

type Prompt = ReturnType<typeof promptOf>;

/** `# CREATE USER shop;` below `$ psql`: of the client's prompt only its last sign was written. */
export function shortClient(text: string, above: string | undefined, prompt: Prompt): Prompt {
	const typed = /^\s*# (?=\S)/u.exec(text);
	const statement = typed === null ? '' : text.slice(typed[0].length).trim();
	const opened = prompt?.kind === 'sql' || (prompt?.kind === 'shell' && clientOf((above ?? '').slice(prompt.end).trim().replace(/^sudo (?:-u \S+ )?/u, '')) === 'sql');
	return typed !== null && opened && (isSqlStart(statement) || statement.startsWith('\\')) ? {kind: 'sql', end: typed[0].length} : null;
}

/** Pasted in one go below a line with a prompt: the same program and word once more, and nothing printed between. */
export function pastedBelow(text: string, above: string | undefined, prompt: Prompt): Prompt {
	if (prompt?.kind !== 'shell' || above === undefined) return null;
	const [own, before] = [text.trim(), above.slice(prompt.end).trim()].map((line) => line.split(/\s+/u));
	const alike = own !== undefined && before !== undefined && own.length > 2 && own[0] === before[0] && own[1] === before[1];
	return alike && isKnownProgram(own[0] ?? '') && isCommand(text.trim()) ? {kind: 'shell', end: text.length - text.trimStart().length} : null;
}
