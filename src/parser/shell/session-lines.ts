import {looksLikeCommand} from '../program-words.ts';
import {aboveMongo, accountPrompt, anglePrompt, anglesOf, bareDevice, belowAngle, belowOpener, isPseudo, sqlAngle} from './angle-prompts.ts';
import {isAnswered} from './asked-below.ts';
import {bareComment, bareLine, belowEmptyPrompt, titlesPrompts, titleBelowOutput} from './bare-lines.ts';
import {clientOf} from './clients.ts';
import {isSqlStart, notShell} from './not-shell.ts';
import {blockGoesOn, numberedMark, quoteGoesOn} from './open-quote.ts';
import {isKnownProgram} from './programs.ts';
import {continuationOf, promptOf, type PromptKind} from './prompts.ts';
import {INNER, isColumn, isCommand, opensInner, pastedBelow, PROGRAM_FOLDER, rootLines, shortClient} from './root-prompts.ts';
import type {RootMarks} from './root-prompts.ts';
import {isOpen} from './split.ts';
import {parseShell} from './syntax.ts';

/** A line of a console session. `prompt` is the length of what stands before the typed text; `by` says who reads it. */
type SessionLine = {readonly kind: 'typed' | 'more' | 'output' | 'comment' | 'blank'; readonly prompt: number; readonly by: PromptKind | null};

/** Tells what was typed from what was printed. */
export function sortLines(texts: readonly string[], marks: RootMarks = {alone: false, root: false}): readonly SessionLine[] {
	const lines: SessionLine[] = [];
	const accounts = new Set<string>();
	const angles = marks.alone ? anglesOf(texts) : null;
	const prompts = texts.map((text, at) => angles?.[at] ?? accountPrompt(text, promptOf(text) ?? sqlAngle(text) ?? (at === 0 && marks.alone ? anglePrompt(text) : null), accounts));
	if (prompts[0]?.kind === 'shell' && /^\s*>/u.test(texts[0] ?? '')) texts.forEach((text, at) => (prompts[at] ??= belowAngle(text)));
	// The prompt may have been lost above what the console answered.
	texts.forEach((text, at) => (prompts[at] ??= text.trim() !== '' && !/^\s*(?:=>|#)/u.test(text) && /^\s*=> \S/u.test(texts[at + 1] ?? '') && texts.some((other) => /^\s*irb\(/u.test(other)) ? {kind: 'client', end: text.length - text.trimStart().length} : null));
	// `# redis-cli -h shop` right above the client's own prompt: root typed it, whatever `# ` is elsewhere.
	texts.forEach((text, at) => (prompts[at] = prompts[at]?.kind === 'root' && (prompts[at + 1]?.kind === 'client' || prompts[at + 1]?.kind === 'sql') && clientOf(text.slice(prompts[at]?.end).trim()) !== null ? {kind: 'shell', end: prompts[at]?.end ?? 0} : (prompts[at] ?? null)));
	texts.forEach((text, at) => (prompts[at] ??= belowOpener(text, texts[at - 1], prompts[at - 1] ?? null)));
	// Each looks at the line right above, whose prompt is known by then.
	texts.forEach((text, at) => (prompts[at] = (prompts[at] === null || prompts[at]?.kind === 'root' ? shortClient(text, texts[at - 1], prompts[at - 1] ?? null) : null) ?? prompts[at] ?? pastedBelow(text, texts[at - 1], prompts[at - 1] ?? null)));
	texts.forEach((_, at) => (prompts[at] ??= bareDevice(texts, at, prompts) ?? belowEmptyPrompt(texts, at, prompts)));
	const opened = opensInner(texts);
	const root = !texts.some((text, at) => /^\s*[$%❯➜] /u.test(text) || (prompts[at]?.kind === 'shell' && !(opened && INNER.test(text)))) && rootSession(texts, marks.alone);
	const among = root ? null : rootLines(texts, marks);
	const isRoot = (at: number): boolean => root || (among?.has(at) ?? false);
	const first = prompts.findIndex((prompt, at) => prompt !== null && (prompt.kind !== 'root' || isRoot(at)));
	// Only clients have prompts here: what is typed into the shell between them stands bare.
	const bare = first >= 0 && !root && among === null && prompts.every(prompt => prompt === null || prompt.kind === 'sql' || prompt.kind === 'client' || prompt.kind === 'root');
	const titled = titlesPrompts(texts, prompts);
	let open: string | null = null;
	let typing = '';
	let by: PromptKind | null = null;
	let pseudo = false;
	/** The client that a line without a prompt opened last; null where a shell reads again. */
	let client: 'sql' | 'not yet' | null = 'not yet';
	for (const [at, text] of texts.entries()) {
		if (pseudo && /^\s+\S/u.test(text) && (prompts[at] ?? null) === null) {
			lines.push({kind: 'output', prompt: 0, by: null});
			continue;
		}
		if (continues({typing, by, text, open}) || (bare && isOpenQuery(typing, by, text, lines.at(-1))) || (by !== 'sql' && by !== 'client' && [quoteGoesOn, blockGoesOn].some((goesOn) => goesOn(typing, texts, at, (other) => prompts[other]?.kind === 'shell')))) {
			const prompt = repeatsPrompt({typing, by, text}) ?? DEEPER.exec(text)?.[0].length ?? numberedMark(typing, text) ?? continuationOf(text);
			// A prompt with nothing behind it holds nothing that was typed.
			lines.push(text.trim() !== '' && text.slice(prompt).trim() === '' ? {kind: 'output', prompt: 0, by: null} : {kind: 'more', prompt, by: null});
			typing += `\n${text.slice(prompt)}`;
			if (open !== null && text.slice(prompt).trim() === open) [open, typing] = [null, ''];
			continue;
		}
		const prompt: ReturnType<typeof promptOf> = (prompts[at]?.kind === 'root' && !isRoot(at) ? null : prompts[at]) ?? bareClient(text, typing, lines) ?? (bare && client !== null ? queryBetween(text, lines, client === 'sql') : null) ?? (at < first ? (unprompted(text, bare && lines.at(-1)?.kind === 'comment' ? [] : lines) ?? (bare ? aboveMongo(text, (texts[first] ?? '').slice(prompts[first]?.end ?? 0)) : null)) : bare ? betweenClients(text, lines, LEAVES.test(typing.trim()) || leftAbove(texts, lines)) : null) ?? (bare || /;\s*$/u.test(text) ? bareQuery(text, typing, by === 'sql' && lines.at(-1)?.kind === 'typed') : null) ?? (root || among !== null ? null : bareLine(texts, at, {lines, prompts, titled}));
		pseudo = prompt !== null && (prompt.kind === 'sql' || prompt.kind === 'client') && EXPECTS.test(text.slice(prompt.end).trim());
		pseudo ||= prompt !== null && prompt.kind === 'shell' && (isPseudo(text.slice(prompt.end).trim()) || /^(?:\.{3}|…)+$/u.test(text.slice(prompt.end).trim()));
		if (pseudo) {
			typing = '';
			lines.push({kind: 'output', prompt: prompt?.end ?? 0, by: 'shell'});
			continue;
		}
		if (prompt) {
			[typing, by] = [text.slice(prompt.end), prompt.kind];
			if (by === 'shell') client = clientOf(typing.trim().replace(/^sudo (?:-u \S+ )?/u, '')) === 'sql' ? 'sql' : null;
			open = prompt.kind === 'sql' || prompt.kind === 'client' ? null : (/<<-?\s*['"\\]?(\w+)/u.exec(typing)?.[1] ?? null);
			if (typing.trim() === '') typing = '';
			lines.push(typing === '' ? {kind: 'output', prompt: 0, by: prompt.kind} : {kind: 'typed', prompt: prompt.end, by: prompt.kind});
			continue;
		}
		typing = '';
		if (root && /^\s*#\s*$/u.test(text)) {
			lines.push({kind: 'blank', prompt: 0, by: null});
			continue;
		}
		lines.push(bareComment(texts, at, {lines, prompts}) ? {kind: 'comment', prompt: 0, by: null} : remarkBelow(texts, at, lines, prompts) ?? (titled && titleBelowOutput(texts, at, {lines, prompts}) ? {kind: 'comment', prompt: 0, by: null} : null) ?? otherLine(text, bare && (leftAbove(texts, lines) || lines.at(-1)?.kind !== 'output' && !(lines.at(-1)?.kind === 'typed' && lines.at(-1)?.by === 'client')) ? undefined : lines.at(-1)?.kind));
	}
	return lines;
}

/** `mysql> should be 12 or 14`: what is to be seen there. No client has such a command. */
const EXPECTS = /^(?:should|must|expect(?:ed|ing)?|you (?:should|will))\b|^(?:<-{1,}|←)/iu;

function otherLine(text: string, before: SessionLine['kind'] | undefined): SessionLine {
	if (text.trim() === '') return {kind: 'blank', prompt: 0, by: null};
	const comment = /^\s*(?:#|--\s|\/\/ )/u.test(text) && before !== 'output' && before !== 'typed' && before !== 'more';
	return {kind: comment ? 'comment' : 'output', prompt: 0, by: null};
}

/** A single comment right below what was typed, with nothing printed around it: `# Set replicas to 3` below an editor. */
function remarkBelow(texts: readonly string[], at: number, lines: readonly SessionLine[], prompts: readonly ReturnType<typeof promptOf>[]): SessionLine | null {
	const last = lines.at(-1);
	const typed = (last?.kind === 'typed' && last.by !== 'client') || last?.kind === 'more';
	const alone = (texts[at + 1] ?? '').trim() === '' || (prompts[at + 1] !== null && prompts[at + 1]?.kind !== 'root');
	return typed && alone && /^\s*# (?:\p{L}|\d+[a-z]?[.)] \p{L})/u.test(texts[at] ?? '') ? {kind: 'comment', prompt: 0, by: null} : null;
}

/** `> ` right below the line that opens a client whose prompt it may be, and below each other. */
function bareClient(text: string, typing: string, lines: readonly SessionLine[]): ReturnType<typeof promptOf> {
	const mark = /^\s*> (?=\S)/u.exec(text)?.[0];
	if (mark === undefined || typing === '') return null;
	const plain = typing.trim();
	const opens = clientOf(plain.replace(/^sudo (?:-u \S+ )?/u, '')) !== null || /(?:\b(?:console|shell|repl|cli)|[\w-]*(?:redis-cli|mongosh?|psql|mysql))$/iu.test(plain);
	const below = lines.findLast(({by}) => by !== null);
	return opens || lines.at(-1)?.by === 'client' || (below?.by === 'sql' && /^\s*> (?:exit|quit|use \w+|\\\w+)\s*;?\s*$/iu.test(text)) ? {kind: 'client', end: mark.length} : null;
}

/** Words that lead out of a client. */
const LEAVES = /^(?:exit|quit|bye|\.exit|\.quit|\\q|exit\(\)|quit\(\))\s*;?$/iu;

/** The last line that is neither blank nor a comment leads out of a client. */
function leftAbove(texts: readonly string[], lines: readonly SessionLine[]): boolean {
	const at = lines.findLastIndex(({kind}) => kind !== 'blank' && kind !== 'comment');
	return lines[at]?.kind === 'typed' && lines[at].by !== 'shell' && LEAVES.test((texts[at] ?? '').slice(lines[at].prompt).trim());
}

/** A command that begins a paragraph of its own, or goes on one, in a session whose shell shows no prompt. */
function betweenClients(text: string, lines: readonly SessionLine[], left: boolean): ReturnType<typeof promptOf> {
	const last = lines.at(-1);
	const begins = left || last === undefined || last.kind === 'blank' || last.kind === 'comment' || (last.kind === 'typed' && last.by === 'shell');
	const plain = text.trim();
	// Right below what was typed into a client, only what no client prints: a program with a file that it reads.
	if (!begins && last?.kind === 'typed' && /^[a-z][\w.-]* (?:-\S+ )*< ?\S+$/u.test(plain)) return unprompted(text, []);
	return begins ? (/^cd [~/.][\w./-]*$/u.test(plain) ? {kind: 'shell', end: text.length - text.trimStart().length} : unprompted(text, [])) : null;
}

/** `\\dt` or SQL right below the line that opens its client, or below another such. */
function bareQuery(text: string, typing: string, inside: boolean): ReturnType<typeof promptOf> {
	return (inside || clientOf(typing.trim().split('\n')[0] ?? '') === 'sql') && isSqlStart(text.trim()) ? {kind: 'sql', end: text.length - text.trimStart().length} : null;
}

/** SQL in a block where only other clients show prompts: below the line that opens its client, with comments and blanks between, or at the front. */
function queryBetween(text: string, lines: readonly SessionLine[], opened: boolean): ReturnType<typeof promptOf> {
	const plain = text.trim();
	const fits = opened ? isSqlStart(plain) || SQLPLUS.test(plain) : isSqlStart(plain) && plain.endsWith(';');
	const since = lines.slice(opened ? lines.findLastIndex(({kind, by}) => kind === 'typed' && by === 'shell') + 1 : 0);
	return fits && !since.some(line => line.kind === 'output') && promptOf(text) === null ? {kind: 'sql', end: text.length - text.trimStart().length} : null;
}

/** Commands of SQL*Plus that are no SQL. Source: its reference. */
const SQLPLUS = /^(?:(?:select|with|insert|update|delete|merge|begin|declare|alter|create|drop|grant|revoke|exec|execute|purge|flashback|audit|show|set|startup|shutdown|recover|archive\s+log|spool|connect|conn|exit|quit)(?=[\s;]|$)|@{1,2}\S)/iu;

/** A query without a prompt goes on up to its semicolon. */
function isOpenQuery(typing: string, by: PromptKind | null, text: string, last: SessionLine | undefined): boolean {
	return by === 'sql' && (last?.kind === 'typed' || last?.kind === 'more') && OPEN_ENDED.test(typing) && !/(?:;|\\[gG])\s*$/u.test(typing) && text.trim() !== '' && promptOf(text) === null && !/^\s*(?:--|#)/u.test(text);
}

/** A command above the first prompt of a session is what opened it. */
function unprompted(text: string, lines: readonly SessionLine[]): ReturnType<typeof promptOf> {
	const plain = text.trim();
	const program = plain.replace(/^sudo (?:-u \S+ )?/u, '').split(/\s/u)[0] ?? '';
	const printed = lines.some(line => line.kind === 'output');
	return !printed && !isAnswered(plain) && (isKnownProgram(program) || (program !== plain.split(/\s/u)[0] && looksLikeCommand(plain)) || PROGRAM_FOLDER.test(program) || clientOf(plain) !== null || /^(?:eval \S|[A-Za-z_]\w*=\$\()|^[a-z][\w./-]* .*\s&$/u.test(plain)) && notShell(plain) === null && parseShell(plain).errorAt === null ? {kind: 'shell', end: text.length - text.trimStart().length} : null;
}

const OPEN_ENDED = /^\s*(?:select|insert|update|delete|merge|with|create|alter|drop|grant|revoke|explain|change|load)\s/iu;
/** Indented below an open statement of SQL, and beginning as only more of it can. */
const GOES_ON = /^\s+(?:(?:from|where|and|or|on|inner|left|right|full|cross|natural|join|group|order|having|limit|offset|union|set|values|using|into|with|as|case|when|then|else|end|returning|partition|select|to)\b|[(){},=<>'"]|[\w.$#"]+\s*(?:[=,(]|;\s*$))/iu;

/** A line goes on what was typed: after a backslash or an operator, in a here-doc, or with a prompt of its own while a quote, a loop or a statement is open. */
function continues({typing, by, text, open}: {readonly typing: string; readonly by: PromptKind | null; readonly text: string; readonly open: string | null}): boolean {
	if (typing === '') return false;
	if (repeatsPrompt({typing, by, text}) !== null) return true;
	// A backslash at the end of a Windows line is that of a folder.
	if (open !== null || (by !== 'client' && (by === 'windows' ? /(?:[`^|]|&&)\s*$/u : /(?:\\|\||&&)\s*$/u).test(typing))) return true;
	if (by === 'sql' && OPEN_ENDED.test(typing) && !/(?:;|\\[gG])\s*$/u.test(typing) && GOES_ON.test(text) && promptOf(text) === null) return true;
	if ((by === 'client' || by === 'sql') && numberedMark(typing, text) !== null) return true;
	if (by === 'client' && ((promptOf(text) === null && isOpen(typing)) || DEEPER.test(text))) return true;
	if (continuationOf(text) === 0 || (by !== 'sql' && promptOf(text)?.kind === 'client')) return false;
	return by === 'sql' ? !/;\s*$/u.test(typing) : by !== 'client' ? parseShell(typing).errorAt !== null : /^\s*\.\.\.(?!\.)(?!.*\.{3}\s*$)/u.test(text);
}

/** `irb(main):005:1*`, `irb(main):6:1>`: the number behind the line's says how many blocks are open. Source: the reference of IRB. */
const DEEPER = /^\s*irb\([^)\n]*\):\d+:[1-9]\d*[>*'"\]]? ?/u;

/** What begins no statement. */
const NEVER_FIRST = /^\s*(?:[(),=]|(?:from|where|and|or|on|inner|left|right|full|cross|join|group|order|having|limit|values|union|returning)\b)/iu;

/** `mysql> change master to a,` and `mysql> b;`: the author put the prompt before each line of a statement. Its length; null where none is repeated. */
function repeatsPrompt({typing, by, text}: {readonly typing: string; readonly by: PromptKind | null; readonly text: string}): number | null {
	if (by !== 'sql' || /;\s*$/u.test(typing) || !OPEN_ENDED.test(typing)) return null;
	const prompt = promptOf(text);
	if (prompt?.kind !== 'sql' || isSqlStart(text.slice(prompt.end))) return null;
	return /,\s*(?:#[^\n]*|--\s[^\n]*)?$/u.test(typing) || NEVER_FIRST.test(text.slice(prompt.end)) ? prompt.end : null;
}

/** `# ` is root's prompt only if programs stand behind most of them, and behind nothing else. */
function rootSession(texts: readonly string[], alone: boolean): boolean {
	const marked = texts.filter((text) => /^\s*# \S/u.test(text) && !isColumn(text.replace(/^\s*# /u, '')));
	const programs = marked.filter((text) => isCommand(text.replace(/^\s*# /u, '')));
	const others = texts.filter((text) => !/^\s*(?:#|$)/u.test(text));
	// Nothing but commands behind the mark, and no language that calls it a comment.
	if (others.length === 0) return alone && programs.length === marked.length && marked.length > 0;
	return programs.length > 0 && programs.length * 2 > marked.length && !others.some((text) => isCommand(text.trim()));
}
