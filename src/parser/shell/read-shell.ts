import {asksBelow} from './asked-below.ts';
import {withAlternatives} from './alternatives.ts';
import {bracketRemarks, maskRemarks} from './bracket-remarks.ts';
import {assignedBy, functionsOf} from './calls.ts';
import {DESTROYS, SPARES, SUFFIX} from './comment-words.ts';
import {strip} from './comment-orders.ts';
import {roleOf, saysSomething} from './comment-titles.ts';
import {forbids, saysItAsks, saysItStays} from './comments.ts';
import {toldToRunOn} from './endings.ts';
import {factsOf} from './facts.ts';
import {followFolder} from './folder.ts';
import {readGaps} from './gaps.ts';
import type {Gaps} from './gaps.ts';
import {isInterpreted} from './interpreted.ts';
import {leadOf} from './leads.ts';
import {indexLines} from './lines.ts';
import {quotingAt} from './place.ts';
import {nestLines} from './nested-lines.ts';
import {continuationMark, openQuote, withBackslashes} from './other-shells.ts';
import {blanksIn, findBlanks, mask} from './placeholders.ts';
import type {Blank} from './placeholders.ts';
import {isMember, setByPowerShell, unsetInPowerShell} from './powershell-variables.ts';
import {findSamples} from './samples.ts';
import {isPrintedMark} from './printed-marks.ts';
import type {Readers} from './readers.ts';
import {segment} from './segments.ts';
import type {Segment} from './segments.ts';
import {UNKNOWN} from './script-names.ts';
import {withSpokenLines} from './spoken-lines.ts';
import type {CommandFacts, Placeholder, ShellComment, ShellFence, ShellStatement} from './shell-fence.ts';
import {withoutTrails} from './split.ts';
import {parseShell} from './syntax.ts';
import type {Span} from './syntax.ts';

export type ShellOptions = {
	/** Language of the fence: `bash`, `sh`, `zsh`, `console` … */
	readonly language: string;
	/** Variables that anything in the runbook assigns: no fill-ins. */
	readonly assigned: ReadonlySet<string>;
	/** Words that the text around says are to be put in. */
	readonly told?: readonly string[];
	/** The block names no shell: `# ` may be root's prompt on every line. */
	readonly alone?: boolean;
	/** The runbook writes root's prompt as `# `. */
	readonly root?: boolean;
	/** Who reads the lines of a console session, by their prompts. */
	readonly readers?: Readers;
	/** Output stands among the commands: only lines that begin with a known program are commands. */
	readonly strict?: boolean;
};

/** Reads a fence's text as shell: commands with what belongs to them, comments with their roles, and the rest. Never throws. */
export function readShell(text: string, options: ShellOptions): ShellFence {
	const assigns = assignedIn(text, options.language);
	const found = readAssigned(text, options, assigns);
	if (assigns.length === 0 || found.raw.length === 0) return found;
	// A line that is no command assigns nothing: what uses its name would run with nothing in its place.
	const kept = new Set(assignedIn(found.statements.map(({command}) => command).join('\n'), options.language));
	return assigns.every((name) => kept.has(name)) ? found : readAssigned(text, options, [...kept]);
}

function readAssigned(text: string, options: ShellOptions, assigns: readonly string[]): ShellFence {
	const index = indexLines(text);
	const assigned = new Set([...options.assigned, ...assigns]);
	const mark = continuationMark(options.language);
	const remarks = mark === null ? bracketRemarks(text) : [];
	const written = findBlanks(text, {assigned, sql: false, told: options.told}).filter((blank) => !isPrintedMark(text, blank) && !remarks.some((span) => span.start < blank.end && blank.start < span.end));
	const blanks = mark === null ? written : otherBlanks(text, mark, written, assigned);
	const masked = maskComments(maskRemarks(mask(text, blanks), remarks));
	const functions = functionsOf(parseShell(masked).tree, masked);
	const folder = followFolder();
	const judge = (span: Span, client: Segment['client']): CommandFacts => {
		const command = text.slice(span.start, span.end);
		return folder(command, factsOf(command, languageOf(client, options.language), functions));
	};
	const {segments, raw, stopsAt} =
		mark === null
			? segment(masked, judge, {leaves: (span) => leadOf(text, span, index), readers: options.readers ?? (() => null), strict: options.strict ?? false})
			: nestLines(masked, mark, judge, options.readers ?? (() => null));
	const lines = segments.map((one) => ({line: index.of(one.start), endLine: index.of(Math.max(one.start, one.end - 1)), client: one.client}));
	const gaps = readGaps(index, lines, raw.map((offset) => index.of(offset)), false);
	const blanksFrom = blanksIn(blanks);
	const spoken = {on: Map.groupBy(gaps.comments, (comment) => comment.statement), at: new Map(gaps.comments.map((comment) => [comment.line, comment]))};
	const statements = segments.map((one, at) => statementOf(text, masked, one, {line: lines[at]?.line ?? 1, endLine: lines[at]?.endLine ?? 1, at, gaps, spoken, blanks: blanksFrom(one), lineEnd: index.start((lines[at]?.endLine ?? 1) + 1), shell: mark === null, told: options.told ?? []}));
	const printed = new Set(gaps.raw);
	// Lines that are printed and no command may hold a program's question.
	const texts = gaps.raw.length === 0 ? [] : Array.from({length: index.count}, (_, at) => (printed.has(at + 1) ? index.text(at + 1) : ''));
	const asked = statements.map((one, at) => (texts.length > 0 && asksBelow(texts, one.endLine, statements[at + 1]?.line ?? texts.length + 1) ? {...one, facts: {...one.facts, interactive: true}} : one));
	return {statements: withSpokenLines(withAlternatives(asked), gaps.raw, index), comments: gaps.comments, raw: gaps.raw, assigns, stopsAt: stopsAt === null ? null : index.of(stopsAt)};
}

/** In the shells of Windows a dollar sign starts no variable, or one that is set in other ways. */
function otherBlanks(text: string, mark: string, written: readonly Blank[], assigned: ReadonlySet<string>): readonly Blank[] {
	const others = written.filter(({literal, start}) => !literal.startsWith('$') || (mark === '`' && SHARE.test(text.slice(Math.max(0, start - 80), start))));
	if (mark === '^') return others.filter(({literal}) => !isSet(text, literal));
	const unset = unsetInPowerShell(text, assigned).filter(({start, end}) => !others.some((blank) => blank.start < end && start < blank.end));
	return [...others.filter((blank) => !isMember(text, blank)), ...unset].sort((a, b) => a.start - b.start);
}

/** Between quotes that put nothing in, the begin of a share: `'\\${HOST}\${SHARE}'`. Source: about_Quoting_Rules. */
const SHARE = /'\\\\(?:[^'\n]*\\)?$/u;

/** `%X%` of the Windows shell: a variable that the text or the system sets. */
function isSet(text: string, literal: string): boolean {
	const name = literal.slice(1, -1);
	return literal.startsWith('%') && (/^(?:USERPROFILE|USERNAME|COMPUTERNAME|PATH|TEMP|TMP|WINDIR|SYSTEMROOT|SYSTEMDRIVE|PROGRAMFILES|PROGRAMDATA|APPDATA|LOCALAPPDATA|PUBLIC|DATE|TIME|CD|ERRORLEVEL|RANDOM|COMSPEC|HOMEDRIVE|HOMEPATH|OS)$/u.test(name) || new RegExp(`^\\s*set\\s+(?:/[ap]\\s+)?"?${name}=`, 'imu').test(text));
}

/** Comments of other languages, which a shell would run, get its own mark, and so do marks of a fence that the block swallowed; offsets hold. */
function maskComments(text: string): string {
	return withBackslashes(withoutTrails(text)).replace(/^[ \t]*(?:`{3,}|~{3,})[\w-]*[ \t]*$/gmu, (line) => '#'.repeat(line.length)).replace(/^([ \t]*)(?:\/\/(?=[ \t]|\p{L}|$)|\/\*(?=[^\n]*\*\/[ \t]*$)|(?<!\\[ \t]{0,200}\n[ \t]{0,200})--(?=[ \t]+\p{L}))/gmu, '$1##');
}

/** Variables that a text assigns, read without knowing its fill-ins. */
export function assignedIn(text: string, language = 'bash'): readonly string[] {
	if (continuationMark(language) === '`') return setByPowerShell(text);
	if (!MAY_ASSIGN.test(text)) return [];
	const masked = mask(text, findBlanks(text, {assigned: new Set(), sql: false}));
	return assignedBy(parseShell(masked).tree, masked);
}

/** Without one of these nothing is assigned, and the text need not be parsed to know. The sign of a flag's value is none of an assignment. */
const MAY_ASSIGN = /(?:^|[\s;&|()`{])(?!-)[^\s;&|()`{=]*=|\b(?:for|select|printf|read|mapfile|readarray|getopts|declare|typeset|local|let)\b/mu;

type Around = {readonly line: number; readonly endLine: number; readonly at: number; readonly gaps: Gaps; readonly spoken: Spoken; readonly blanks: readonly Blank[]; readonly lineEnd: number; readonly shell: boolean; readonly told: readonly string[]};

/** Comments by the statement that they belong to, and by their lines. */
type Spoken = {readonly on: ReadonlyMap<number | null, readonly ShellComment[]>; readonly at: ReadonlyMap<number, ShellComment>};

function statementOf(text: string, masked: string, one: Segment, around: Around): ShellStatement {
	const command = text.slice(one.start, one.end);
	const {at, gaps} = around;
	const above = gaps.above[at] ?? [];
	const title = above.find((comment) => saysSomething(comment.text) && comment.statement === at && comment.role !== 'manual' && comment.role !== 'note' && comment.role !== 'expectation')?.text.trim() ?? null;
	const rest = text.slice(one.end, around.lineEnd);
	const said = (one.client === 'sql' ? /^\s*;?\s*--\s*(.*)/u : /^\s*[;&]?\s*(?:#\s*(.*)|[(（](.*)[)）][.。;；]?\s*$)/u).exec(rest.split('\n')[0] ?? '');
	const remark = (said?.[1] ?? said?.[2])?.trim() ?? null;
	const own = one.client === 'sql' ? sqlBlanks(command, one.start, around.told) : around.blanks;
	const placeholders = place(own, one, masked, around.shell);
	const samples = one.client === 'shell' ? place(findSamples(command, own.map((blank) => ({...blank, start: blank.start - one.start, end: blank.end - one.start}))).map((blank) => ({...blank, start: blank.start + one.start, end: blank.end + one.start})), one, masked, around.shell) : [];
	const asks = one.client === 'shell' && one.facts.effect !== 'read' && [...(around.spoken.on.get(at) ?? []), ...[1, 2, 3].flatMap((further) => around.spoken.at.get(around.endLine + further) ?? []).filter((comment) => comment.statement === null || comment.statement === at || (comment.role !== 'title' && comment.role !== 'alternative'))].some((comment) => saysItAsks(comment.text));
	const unknown = one.client === 'shell' && one.facts.effect === 'change' && one.facts.why.endsWith(UNKNOWN) && title !== null && DESTROYS.test(strip(title)) && !SPARES.test(title);
	const stays = one.client === 'shell' && !/&\s*$|\s(?:-d|--detach|--daemon\S*)(?:\s|$)|^(?:sudo )?systemctl\b/u.test(command) && (above.some((comment) => saysItStays(comment.text)) || toldToRunOn(command, title ?? ''));
	return {
		line: around.line,
		endLine: around.endLine,
		start: one.start,
		end: one.end,
		command,
		title,
		remark,
		caption: above[0]?.text.trim() === title ? (heading(around.spoken, above[0]?.line ?? around.line)[0] ?? null) : (above[0]?.text.trim() ?? null),
		label: above.length > 1 && above.at(-1)?.line === around.line - 1 ? (above.at(-1)?.text.trim() ?? null) : null,
		placeholders,
		samples,
		facts: {...one.facts, ...(title !== null && forbids(title) && {effect: 'destructive' as const, why: 'the comment above it says not to do this'}), ...(unknown && {effect: 'destructive' as const, why: 'it is not known, and the comment above it says what it does'}), interactive: asks || one.facts.interactive, endless: stays || one.facts.endless},
		inside: one.inside,
		orphan: one.client === 'shell' || one.inside !== null ? null : one.client === 'sql' ? 'sql' : 'client',
		alternativeTo: null,
		condition: conditionOf(title, [...heading(around.spoken, above[0]?.line ?? around.line), ...above.filter((comment) => comment.role !== 'manual').map((comment) => comment.text)]),
	};
}

/** SQL's own words are capitals that no one fills in. */
function sqlBlanks(command: string, start: number, told: readonly string[]): readonly Blank[] {
	return findBlanks(command, {assigned: new Set(), sql: true, told}).map((blank) => ({...blank, start: blank.start + start, end: blank.end + start}));
}

/** Fill-ins of a statement, with offsets in its command and the quoting of their places. */
function place(blanks: readonly Blank[], one: Segment, masked: string, shell: boolean): readonly Placeholder[] {
	if (blanks.length === 0) return [];
	const command = masked.slice(one.start, one.end);
	const posix = shell && one.client === 'shell';
	const {tree} = parseShell(posix ? command : '');
	return blanks.map((blank) => {
		const [start, end] = [blank.start - one.start, blank.end - one.start];
		const quoting = posix ? quotingAt(tree, start, end, blank.literal, isInterpreted(tree, command, start, end)) : !shell && one.client === 'shell' && blank.literal.startsWith('$') && openQuote(command.slice(0, start), null) === null ? 'powershell' : 'raw';
		return {name: blank.name, literal: blank.literal, start, end, quoting};
	});
}

/** "If only the migration has to go back:" on its own, a blank line above. */
function heading(spoken: Spoken, line: number): readonly string[] {
	const one = spoken.at.get(line - 2);
	return one && one.statement === null && one.text.endsWith(':') ? [one.text] : [];
}

function conditionOf(title: string | null, above: readonly string[]): string | null {
	const first = above.find((text) => roleOf(text) === 'condition');
	if (first !== undefined) return strip(first).replace(/[,:].*$/su, '').trim();
	const suffix = title === null ? null : SUFFIX.exec(title);
	return suffix ? (suffix[1] ?? suffix[2] ?? null) : null;
}

function languageOf(client: Segment['client'], language: string): string {
	return client === 'shell' ? language : client === 'sql' ? 'sql' : 'client';
}
