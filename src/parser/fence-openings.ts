import {beginsWithVerb} from './action-words.ts';
import {han} from './chinese.ts';
import {telling} from './fence-content.ts';
import {OUTPUT_WORDS, saysLogged, TEMPLATE_WORDS} from './fence-intro.ts';
import {clientOf} from './shell/clients.ts';
import {isEditor} from './shell/endings.ts';
import {beginsCommand} from './shell/first-word.ts';
import {isSqlStart, notShell} from './shell/not-shell.ts';
import {promptOf} from './shell/prompts.ts';
import {isSentence} from './shell/sentence-line.ts';
import {isBareCommand} from './typed-lines.ts';

/** The first line opens a program that reads the lines below. */
export function opensClient(text: string): boolean {
	const first = text.split('\n').map(line => line.trim()).find(line => line !== '' && !line.startsWith('#')) ?? '';
	return clientOf(first.replace(/^sudo (?:-u \S+ )?/u, '')) !== null && text.trim().includes('\n');
}

/** A line opens a client, or a shell in a container, and all around it are commands, statements of SQL and lines that lead out again. */
export function isWholeSession(text: string): boolean {
	const lines = telling(text).map(line => line.trim());
	const opener = lines.findIndex(line => clientOf(line.replace(/^sudo (?:-u \S+ )?/u, '')) !== null);
	// `PowerShell` and nothing else: what is typed into it stands in the next block.
	return lines.length === 1 && opener === 0 && /^[A-Za-z][\w.-]*$/u.test(lines[0] ?? '') || opener >= 0 && opener < lines.length - 1 && lines.every((line, at) => beginsCommand(line) || (at > opener && (isSqlStart(line) || /^(?:exit|quit|\\q|logout);?$/u.test(line))));
}

/** The first line calls an editor, and below stands what is to be written there: no program begins a line of it. */
export function opensEditor(text: string): boolean {
	const [first = '', ...rest] = telling(text).map(line => line.trim());
	return isEditor(first) && notShell(first) === null && rest.length > 0 && !rest.some(line => beginsCommand(line.replace(/^(?:-\s+)+/u, '')));
}

/** `# nano /etc/till.conf` as root types it, and below it what belongs into the file. */
export function opensEditorAsRoot(text: string): boolean {
	const [first = '', ...rest] = text.split('\n').map(line => line.trim()).filter(line => line !== '');
	return /^# (?:sudo )?[a-z]/u.test(first) && isEditor(first.slice(2)) && rest.length > 0 && !rest.some(line => /^[#$] /u.test(line) || (beginsCommand(line) && !/^[\w.-]+\s*=/u.test(line)));
}

/** All lines but the first, a command with an option, are rows of a table in a frame. */
export function printsTable(text: string): boolean {
	const [first = '', ...rest] = text.split('\n').filter(line => line.trim() !== '');
	return rest.length > 1 && /\s-{1,2}\w/u.test(first) && rest.every(line => /^\s*[+|]/u.test(line));
}

/** The first line is a command that no sentence or setting looks like, and what stands below begins with no program. */
export function printsBelow(text: string): boolean {
	const [first = '', second = ''] = text.split('\n').map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'));
	const below = text.split('\n').filter(line => line.trim() !== '').slice(1);
	// A program alone, and all below it further in.
	const alone = /^[a-z]\S*$/u.test(first) && below.length > 2 && below.every(line => /^\s/u.test(line));
	return alone || (isBareCommand(first) && notShell(first) === null && !isBareCommand(second));
}

/** Nothing but calls of one and the same program, whatever it is, one of them with a flag, or comments above or between. */
export function isTypedAlike(text: string): boolean {
	const lines = text.split('\n').map(line => line.trim()).filter(line => line !== '');
	const calls = lines.filter(line => !line.startsWith('#'));
	const [word = ''] = calls[0]?.split(/\s/u) ?? [];
	return calls.length >= 2 && lines.some(line => /^#\s|^\S+(?:\s\S+)*?\s--?[a-z]/u.test(line)) && /^[a-z][\w.-]+$/u.test(word) && calls.every(line => /^\S+\s+[\w<"'./$-]/u.test(line) && line.split(/\s/u)[0] === word && !isSentence(line));
}

/** Assignments and commands alone, one of which expands what the block sets: no file of settings does both. */
export function setsAndUses(text: string): boolean {
	const lines = telling(text).map(line => line.trim());
	const commands = lines.filter(line => !SETS.test(line));
	const names = new Set(lines.flatMap(line => SETS.exec(line)?.[1] ?? []));
	return commands.length > 0 && commands.every(line => beginsCommand(line) && !isSentence(line)) && commands.some(line => [...line.matchAll(/\$\{?([A-Za-z_]\w*)/gu)].some(([, name = '']) => names.has(name)));
}

const SETS = /^(?:export\s+)?([A-Za-z_]\w*)=\S/u;

/** The first line, comments aside, stands at the prompt of a language's console. Sources: Python, IPython, IRB, pry, IEx, mongosh. */
export function isConsole(text: string): boolean {
	const first = text.split('\n').map(line => line.trim()).find(line => line !== '' && !/^(?:#|\/\/)/u.test(line)) ?? '';
	// The first prompt may have been lost.
	const prompt = promptOf(first);
	return (prompt?.kind === 'sql' && isSqlStart(first.slice(prompt.end))) || /^[ \t]*irb\([^)\n]*\)[:\d ]*[>*] ?\S/mu.test(text) || /^(?:>>> \S|irb\([^)]*\)[:\d ]*[>*] ?\S|In \[\d+\]: \S|iex\(\d+\)> |(?:\[\d+\] )?pry\([^)]*\)> |(?:mongosh?|rs\d+(?::\w+)?|[\w-]+ \[[^\]]*\] \w+)> ?\S)/u.test(first);
}

/**
 * A line or two that an order stands above: a name that no order begins with, and behind it words in small letters with something to fill in or to set,
 * as calls of a team's own tools are: `tilladm reboot <till>`.
 */
export function isOwnCall(text: string, intro: string): boolean {
	const lines = text.split('\n').map(line => line.trim()).filter(line => line !== '');
	const ordered = beginsWithVerb(intro.replace(/^(?:now|next|then|first|finally|afterwards|also|after that)[,:]?\s+(?:we (?:can|need to|will) )?/iu, ''));
	return ordered && !TEMPLATE_WORDS.test(intro) && lines.length > 0 && lines.length <= 3 && lines.every(line => OWN_CALL.test(line) && /\s(?:<[^<>\s]+>|[\w.]+=\S)/u.test(line) && !beginsWithVerb(line) && !isSentence(line));
}

const OWN_CALL = /^[a-z][a-z0-9_.-]{2,}(?:\s+(?:<[^<>\s]+>|-{0,2}[a-z][\w.:/-]*(?:=\S+)?|[\w./:-]*\d[\w./:-]*|'[^']*'|"[^"]*"))+$/u;

/** Below "Run the following command:" a line or a few that are no sentence are what is run, whatever they are. Languages: en, es, pt, de, fr, zh. */
export function isToldToRun(text: string, intro: string): boolean {
	const lines = text.split('\n').map(line => line.trim()).filter(line => line !== '');
	return RUN_BELOW.test(intro) && lines.length > 0 && lines.length <= 3 && lines.every(line => TOLD_LINE.test(line) && !isSentence(line) && notShell(line) === null);
}

/**
 * One line that the sentence above names or leads to: "check via till-stat:" over `till-stat`, "list the copies:" over `tls /keep/<date>`.
 * What a word alone printed is in no such sentence.
 */
export function isNamedCall(text: string, intro: string): boolean {
	const [line = '', ...rest] = text.split('\n').map(one => one.trim()).filter(one => one !== '');
	if (rest.length > 0 || notShell(line) !== null) {
		return false;
	}
	const named = MEANS.exec(intro.replaceAll('`', ''))?.groups?.['name'] ?? '';
	return (/^[a-z][\w]*(?:[-_.][\w]+)+$/u.test(line) && isAlike(named, line)) || (RUNS_HERE.test(intro) && /^(?:~|\.{1,2})?(?:\/[\w.-]+)+(?:\s[^\s,;:!?]+)*$/u.test(line)) || (/[:：]\s*$/u.test(intro) && (beginsWithVerb(intro) || BY_DOING.test(intro)) && !saysLogged(intro) && !OUTPUT_WORDS.test(intro) && CALL_ON_PATH.test(line) && !isSentence(line));
}

/** "Then run:" and nothing else. Languages: en, es, pt, de, fr, zh. */
const RUNS_HERE = han(/^[^\p{L}\p{N}]*(?:\d+[.)]\s*)?(?:(?:and |now |then |next,? |finally,? |please )*(?:run|execute|start)|(?:luego |ahora |y )?(?:ejecut[ae]r?|corr[ae])|(?:depois |agora |e )?(?:execut[ae]r?|rode)|(?:dann )?(?:ausführen|starten)|(?:puis )?(?:exécute[rz]|lance[rz])|(?:然后|再)?(?:执行|运行))\s*[:：]$/iu);
/** Languages: en, es, pt, de, fr. */
const MEANS = /(?<!\p{L})(?:via|with|using|by running|run|through|con|mediante|usando|com|mit|über|avec)\s(?<name>[a-z]\w*(?:[-_.]\w+)+)(?=$|[\s:,.])/iu;
/** "You can check by listing the copies". Languages: en. */
const BY_DOING = /(?<!\p{L})(?:can|may|could)\s[^.:]{0,40}\bby \p{L}+ing\b/iu;
const CALL_ON_PATH = /^[a-z][a-z\d_-]{1,20}(?:\s--?[a-z][\w-]*)*\s[~.]?(?:\/(?:[\w.@-]+|<[^<>/]+>))+\/?$/u;

/** The same name, or one with a letter too many: both ends agree. */
function isAlike(one: string, other: string): boolean {
	const [a, b] = [one, other].map(name => name.toLowerCase().replace(/[-_.]/gu, '-'));
	return a !== undefined && b !== undefined && (a === b || (Math.abs(a.length - b.length) <= 2 && Math.min(a.length, b.length) >= ENDS * 2 && a.slice(0, ENDS) === b.slice(0, ENDS) && a.slice(-ENDS) === b.slice(-ENDS)));
}

/** Letters at each end that a mistyped name keeps. */
const ENDS = 4;

/** One row per language: en, es, pt, de, fr, it, then zh. */
const RUN_BELOW = new RegExp([
	String.raw`(?<!\p{L})(?:${[
		String.raw`(?:run|execute|type|enter|issue|use) (?:the |this |these )?(?:following |below )?commands?(?: below)?|(?:with|using|via) (?:this|the following) command`,
		String.raw`ejecut\p{L}+ (?:el |los )?(?:siguientes? )?comandos?|(?:con|usando|mediante|us[ae]|utilice|utiliza|escrib[ae]|teclee|teclea|introduzca|introduce) (?:el siguiente|este) comando`,
		String.raw`execut\p{L}+ (?:o |os )?(?:seguintes? )?comandos?|(?:com|usando|use|digite|insira) (?:o seguinte|este) comando`,
		String.raw`(?:folgende[nrs]?|diese[nrs]?) befehle?|(?:mit|über) (?:diesem|dem folgenden) (?:befehl|kommando)`,
		String.raw`(?:exécut|lanc)\p{L}+ (?:la |les )?commandes?(?: suivantes?)?|avec (?:cette commande|la commande suivante)`,
		String.raw`(?:con|usando) (?:questo|il seguente) comando`,
	].join('|')})(?!\p{L})[^.!?]{0,120}[:：]\s*$`,
	String.raw`(?:执行|运行)(?:以下|下列|下面的?)?命令[^。]{0,30}[:：]\s*$`,
].join('|'), 'iu');
const TOLD_LINE = /^(?:[a-z~./][\w./~-]*)(?:\s+[^\s,;:!?]+)*$/u;

/** `echo "…` over lines of a file, then `…" > shop.conf`: one command from the first line to the last, whatever its text looks like. */
export function isWrittenText(text: string): boolean {
	return /^\s*(?:sudo )?(?:echo|printf) (?:-\w+ )*(?:"[^"\n]*\n[^"]*"|'[^'\n]*\n[^']*')\s*(?:>{1,2}|\| ?(?:sudo )?tee(?: -a)?)\s*\S+\s*$/u.test(text);
}
