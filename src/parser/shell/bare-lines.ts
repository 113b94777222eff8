import {isKnownProgram} from './programs.ts';
import {isSqlStart, notShell} from './not-shell.ts';
import type {promptOf, PromptKind} from './prompts.ts';
import {parseShell} from './syntax.ts';

type Prompt = ReturnType<typeof promptOf>;
/** A line as far as it is read. */
type Read = {readonly kind: string; readonly prompt: number; readonly by: PromptKind | null};
/** `titled`: at least one prompt of a shell stands right below a comment. */
type Place = {readonly lines: readonly Read[]; readonly prompts: readonly Prompt[]; readonly titled: boolean};

/** Programs that print texts in which comments stand above lines that look like commands. Sources: the manual pages of each. */
const PRINTS_TEXT = /(?:^|[\s|;&(])(?:cat|bat|less|more|head|tail|sed|grep|egrep|awk|diff|crontab|curl|wget|history|declare|type|view|vi|vim|nano|envsubst|jq|yq|base64|gunzip|zcat|strings|man|help)(?=\s|$)|\bgit (?:\S+ )*(?:show|diff|log|blame)\b|\s(?:--help|help|logs?|template|config|cat|view|manifest|dumpxml)(?=\s|$)|\bshow run|\s-o ?(?:yaml|json)/u;

/** The line that leads to another machine, and nothing else. */
const LEADS_AWAY = /^ssh (?:-\S+ (?:\S+ )?){0,4}(?:[\w.-]+@)?[\w.-]+$/u;

/**
 * A command without its prompt in a session where comments stand above the prompts, as titles: the author left one out. It stands right below a
 * comment or such a command, or leads to another machine as the first line of a paragraph; below a program that prints texts nothing is taken for one.
 */
export function bareLine(texts: readonly string[], at: number, {lines, prompts, titled}: Place): Prompt {
	const text = texts[at] ?? '';
	const plain = text.trim();
	const last = lines.at(-1);
	if (!titled || plain === '' || last === undefined) return null;
	const below = last.kind === 'comment' || (last.kind === 'typed' && last.by === 'shell' && prompts[at - 1] === null && indent(texts[at - 1] ?? '') === indent(text));
	const begins = last.kind === 'blank' && LEADS_AWAY.test(plain);
	if (!begins && !(below && (isKnownProgram(plain.replace(/^sudo (?:-u \S+ )?/u, '').split(/\s/u)[0] ?? '') || /^\/(?:[\w.-]+\/){0,6}s?bin\/[\w.-]+ -/u.test(plain) || /^[A-Za-z_]\w*=\S*$|^cd [~\w./-]+$/u.test(plain) || (last.kind === 'typed' && /^(?:exit|logout)$/u.test(plain))))) return null;
	return (!PRINTS_TEXT.test(typedBefore(texts, lines)) || printedNothing(texts, lines, prompts)) && notShell(plain) === null && parseShell(plain).errorAt === null ? {kind: 'shell', end: indent(text)} : null;
}

/** "  # Save the carts" below the line that leads to another machine, deeper than that line: said of what is typed there. */
export function bareComment(texts: readonly string[], at: number, {lines, prompts}: Pick<Place, 'lines' | 'prompts'>): boolean {
	const above = texts[at - 1] ?? '';
	const text = texts[at] ?? '';
	return /^\s*# ?\p{L}/u.test(text) && (indent(text) > indent(above) || (indent(text) === indent(above) && indent(texts[at + 1] ?? '') > indent(text))) && lines.at(-1)?.kind === 'typed' && prompts[at - 1] === null && LEADS_AWAY.test(above.trim());
}

/** "# Resize it" between what was printed and a shell's prompt right below: a title, as others of the block are. A program that prints texts may have printed it. */
export function titleBelowOutput(texts: readonly string[], at: number, {lines, prompts}: Pick<Place, 'lines' | 'prompts'>): boolean {
	return prompts[at + 1]?.kind === 'shell' && /^\s*# ?\p{L}[\p{L}\d'’-]* \p{L}/u.test(texts[at] ?? '') && !PRINTS_TEXT.test(typedBefore(texts, lines));
}

function indent(text: string): number {
	return text.length - text.trimStart().length;
}

/** `mysql> ` with nothing behind it, and below it whole statements further in: they were typed there. */
export function belowEmptyPrompt(texts: readonly string[], at: number, prompts: readonly Prompt[]): Prompt {
	const text = texts[at] ?? '';
	const above = texts.findLastIndex((one, line) => line < at && one.trim() !== '');
	const prompt = prompts[above];
	const before = texts[above] ?? '';
	// The line above is the prompt alone, or got its own from this rule.
	const open = prompt?.kind === 'sql' && (before.slice(prompt.end).trim() === '' || prompt.end === indent(before));
	return open && indent(text) > 0 && isSqlStart(text.trim()) && /(?:;|\\[gG])\s*$/u.test(text) ? {kind: 'sql', end: indent(text)} : null;
}

/** What was typed last. */
function typedBefore(texts: readonly string[], lines: readonly Read[]): string {
	const at = lines.findLastIndex(({kind}) => kind === 'typed');
	return at < 0 ? '' : (texts[at] ?? '').slice(lines[at]?.prompt ?? 0);
}

/** What was typed last had no prompt either, and a blank stands right below it: of its text nothing is shown. */
function printedNothing(texts: readonly string[], lines: readonly Read[], prompts: readonly Prompt[]): boolean {
	const at = lines.findLastIndex(({kind}) => kind === 'typed');
	return at >= 0 && prompts[at] === null && lines[at]?.by === 'shell' && (texts[at + 1] ?? '').trim() === '';
}

/** At least one prompt of a shell stands right below a comment: the author's titles. */
export function titlesPrompts(texts: readonly string[], prompts: readonly Prompt[]): boolean {
	// Git for Windows shows who and where on a line of its own.
	const above = (at: number): string => texts[at - (/^\s*\S+@\S+ MINGW(?:32|64) \S/u.test(texts[at - 1] ?? '') ? 2 : 1)] ?? '';
	return prompts.some((prompt, at) => prompt?.kind === 'shell' && /^\s*# ?[\p{L}\d]/u.test(above(at)) && prompts[at - 1]?.kind !== 'shell');
}
