import {clientOf} from './clients.ts';
import {isForDevice} from './network-words.ts';
import {isSqlStart, notShell} from './not-shell.ts';
import type {promptOf} from './prompts.ts';
import {isCommand, isShellCall, isShellLine} from './root-prompts.ts';

/** Marks that are prompts only by what stands around them. */
type Prompt = ReturnType<typeof promptOf>;

/** `>sudo cat info` in the first line of a block that claims to be nothing. */
export function anglePrompt(text: string): Prompt {
	const mark = /^\s*> ?(?=[a-z])/u.exec(text)?.[0];
	return mark !== undefined && isShellLine(text.slice(mark.length).trim()) ? {kind: 'shell', end: mark.length} : null;
}

/** `> command` in a block that claims to be nothing, sentences between: what stands behind each such mark is a command of a known program, and none stands without. */
export function anglesOf(texts: readonly string[]): readonly Prompt[] | null {
	const marks = texts.map((text) => /^\s*> ?(?=\S)/u.exec(text)?.[0].length ?? 0);
	const typed = texts.map((text, at) => text.slice(marks[at]).replace(/\s\([^()]*\)\s*$/u, '').trim());
	const marked = typed.filter((_, at) => (marks[at] ?? 0) > 0);
	// A name that programs and clients share says nothing alone: beside one that no client has, it is the shell's.
	const angles = marked.some(isShellCall) && marked.every((text) => isShellCall(text) || isCommand(text) || /^cd\s+\S+$/u.test(text)) && typed.every((text, at) => (marks[at] ?? 0) > 0 || !isCommand(text) || /^local\s[^=]*$/u.test(text));
	return angles ? marks.map((end) => (end > 0 ? {kind: 'shell', end} : null)) : null;
}

/** `> ls` below a line with the same mark in front. */
export function belowAngle(text: string): Prompt {
	const mark = /^\s*> ?(?=[a-z])/u.exec(text)?.[0];
	return mark !== undefined && isCommand(text.slice(mark.length).trim()) ? {kind: 'shell', end: mark.length} : null;
}

/** `> FLUSHALL` right below the line that opens a client, and below each other. */
export function belowOpener(text: string, above: string | undefined, prompt: Prompt): Prompt {
	const mark = above === undefined ? undefined : /^\s*> (?=\S)/u.exec(text)?.[0];
	const below = prompt === null ? clientOf((above ?? '').trim().replace(/^sudo (?:-u \S+ )?/u, '')) : prompt.kind === 'client' && /^\s*> /u.test(above ?? '') ? 'unknown' : null;
	return mark !== undefined && below === 'unknown' ? {kind: 'client', end: mark.length} : null;
}

/** `copy ftp://10.0.0.1/x.bin flash:` without a prompt, a paragraph of its own where others of the console have theirs: what it printed stands right below. */
export function bareDevice(texts: readonly string[], at: number, prompts: readonly Prompt[]): Prompt {
	const text = texts[at] ?? '';
	const starts = (texts[at - 1] ?? '').trim() === '' && isForDevice(text);
	return starts && prompts.some((prompt, other) => prompt?.kind === 'client' && isForDevice((texts[other] ?? '').slice(prompt.end))) ? {kind: 'client', end: text.length - text.trimStart().length} : null;
}

/** `use shop` or `rs.stepDown()` above the first prompt of MongoDB's shell, where that was lost; `below`: what is typed at that prompt. */
export function aboveMongo(text: string, below: string): Prompt {
	return MONGO.test(text.trim()) && MONGO.test(below.trim()) ? {kind: 'client', end: text.length - text.trimStart().length} : null;
}

/** Source: the reference of helpers and methods of MongoDB's shell. */
const MONGO = /^(?:(?:db|rs|sh)\.[a-zA-Z]\w*|use [\w-]+\s*;?$|show (?:dbs|databases|collections)\s*;?$)/u;

/** `> SELECT now();`: nothing but a client shows what is typed so. */
export function sqlAngle(text: string): Prompt {
	const mark = /^\s*> ?(?=\S)/u.exec(text)?.[0];
	const typed = mark === undefined ? '' : text.slice(mark.length).trim();
	return mark !== undefined && isSqlStart(typed) && /(?:;|\\[gG])$/u.test(typed) ? {kind: 'sql', end: mark.length} : null;
}

/** `mysql> tail -f error.log`: the prompt of an account that is named like its client, as no client would understand what is typed there. `accounts`: prompts seen to be one. */
export function accountPrompt(text: string, prompt: Prompt, accounts: Set<string>): Prompt {
	// `>>> Done: …`: a message with arrows in front.
	if (prompt?.kind === 'client' && /^\s*>>>(?! [a-z_]\w*(?:\.\w+)* = \S)/u.test(text) && notShell(text.slice(prompt.end).trim()) === 'prose') return null;
	// `shop: # the name of the shop`: a key whose value is left out.
	if (prompt?.kind === 'shell' && /^\s*[a-z][\w.-]*: ?# /u.test(text) && !isShellLine(text.slice(prompt.end).trim()) && !isCommand(text.slice(prompt.end).trim())) return null;
	// No shell has a command that begins with a dash: the prompt is of another console.
	if (prompt?.kind === 'shell' && /^-[A-Za-z]/u.test(text.slice(prompt.end))) return {kind: 'client', end: prompt.end};
	if (prompt?.kind !== 'sql') return prompt;
	const typed = text.slice(prompt.end).trim();
	const mark = text.slice(0, prompt.end).trim();
	if (/;$|\\[gG]$/u.test(typed) || isSqlStart(typed)) return prompt;
	if (!isShellLine(typed) && !isPseudo(typed) && !(accounts.has(mark) && /^source \S*\//u.test(typed))) return prompt;
	accounts.add(mark);
	return {kind: 'shell', end: prompt.end};
}

/** `if not exists ( … )`, `loop ( … )`: written for a person, read by no shell. */
export const isPseudo = (typed: string): boolean => /^(?:if|unless|when|loop|while)\b(?!.*;\s*(?:then|do)\b)[^;[]*\(/u.test(typed);
