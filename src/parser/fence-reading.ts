import type {FenceKind, FenceRole} from '../plan/reading.ts';
import type {SectionRole} from '../plan/section.ts';
import type {FenceMarks} from './annotation.ts';
import type {Fence, Outline} from './block.ts';
import {isForSwitch, isNoPage, isShellAfterAll} from './claimed-code.ts';
import {isForOtherClient, operatorsIn, withHashes} from './client-blocks.ts';
import {isForClientAbove, typedAtAngles} from './client-lines.ts';
import {isAnsweredBelow, isForConsole} from './console-blocks.ts';
import {announcesOutput, CHANGES, saysLogged} from './fence-intro.ts';
import {fenceKind} from './fence-kind.ts';
import {NOTHING, type KindVerdict} from './shape-kind.ts';
import {claimOf, programLanguage, stepLanguage} from './fence-languages.ts';
import {fenceRole, isForbidden} from './fence-role.ts';
import {isMessage, isNotice} from './fence-signs.ts';
import {asOneOf} from './one-of-intro.ts';
import {oneOfPaths} from './two-paths.ts';
import {titlesAbove} from './outline-index.ts';
import {printedAmong} from './printed-line.ts';
import {isEditor} from './shell/endings.ts';
import {factsOf} from './shell/facts.ts';
import {opensHereDoc} from './shell/here-docs.ts';
import {readProgram} from './shell/read-program.ts';
import {readShell} from './shell/read-shell.ts';
import {readSql} from './shell/read-sql.ts';
import {hasPrompts, readTranscript} from './shell/read-transcript.ts';
import {alwaysRoot, becomesRoot, entersRoot, writesRootPrompts} from './shell/root-prompts.ts';
import type {ShellFence} from './shell/shell-fence.ts';

/** A fence with what it is and, where it may be run, its statements. */
export type ReadFence = {
	readonly block: Fence;
	readonly kind: FenceKind;
	readonly role: FenceRole;
	readonly why: string;
	/** What a command step of it is given to. */
	readonly language: string;
	/** Null unless the kind is `run`, `transcript`, `sql` or `manual`. */
	readonly shell: ShellFence | null;
	readonly marks: FenceMarks;
};

/** Kinds whose statements can be run. */
export const RUNNABLE: ReadonlySet<FenceKind> = new Set(['run', 'transcript', 'sql']);

/** Claims that leave open whether `# ` begins a comment. */
const TELLING: ReadonlySet<ReturnType<typeof claimOf>> = new Set(['run', 'transcript', 'console', null]);

/** Kind of every fence, annotations first. */
export function fenceKinds(outline: Outline, marks: ReadonlyMap<Fence, FenceMarks>): ReadonlyMap<Fence, KindVerdict> {
	const sure = becomesRoot(outline.blocks.flatMap(block => (block.kind === 'fence' ? [block.text] : []))) || alwaysRoot(outline.blocks.flatMap(block => (block.kind === 'fence' && claimOf(block.language) === 'shell' ? [block.text] : [])));
	const root = sure || writesRootPrompts(outline.blocks.flatMap(block => (block.kind === 'fence' && TELLING.has(claimOf(block.language)) ? [block.text] : [])));
	const used = usedNames(outline);
	return new Map(
		outline.blocks.flatMap((block, at) => {
			if (block.kind !== 'fence') {
				return [];
			}
			const above = outline.blocks[at - 1];
			if (above?.kind === 'fence' && !above.unfenced && !block.unfenced && above.section === block.section && opensHereDoc(above.text) && forcedKind(block, marks.get(block)) === null) {
				return [[block, {kind: 'config' as const, why: `what the command at the end of line ${above.closed && !above.indented ? above.endLine - 1 : above.endLine} writes into a file`, body: true}] as const];
			}
			const forced = forcedKind(block, marks.get(block));
			const inRoot = sure || entersRoot(block.text);
			// An annotation that says no more than what was read changes nothing; one that names a program is for that.
			if ((forced === null || RUNNABLE.has(forced)) && (marks.get(block)?.language ?? null) === null && isForConsole(block, outline, at)) {
				return [[block, {kind: forced ?? (/^\s*=> \S/mu.test(block.text) || hasPrompts(block.text) ? 'transcript' : 'run'), why: `lines for a console of ${block.language}`, console: true}] as const];
			}
			if (forced === null && (marks.get(block)?.language ?? null) === null && isForClientAbove(block, outline, at)) {
				return [[block, {kind: typedAtAngles(block.text) === block.text ? ('run' as const) : ('transcript' as const), why: 'lines for the client that a block above opens', console: true}] as const];
			}
			const found: KindVerdict = forced === null ? fenceKind(block, {root: root || inRoot, sure: inRoot, titles: titlesAbove(outline, block.section), used, below: above?.kind === 'fence' && above.section === block.section, edited: editorAbove(outline, at)}) : {kind: forced, why: `the annotation on line ${block.line} says so`};
			return [[block, found.why === NOTHING && isAnsweredBelow(block, outline, at) ? {kind: 'run' as const, why: 'what it printed is shown below it', console: true} : found] as const];
		}),
	);
}

/** The block above, with no more than a short line between, ends with the call of an editor. */
function editorAbove(outline: Outline, at: number): boolean {
	const between = outline.blocks[at - 1];
	const above = between?.kind === 'fence' ? between : (between?.kind === 'item' || between?.kind === 'paragraph') && between.text.length < 40 ? outline.blocks[at - 2] : undefined;
	return above?.kind === 'fence' && isEditor(above.text.trimEnd().split('\n').at(-1) ?? '') && above.section === outline.blocks[at]?.section;
}

/** Variables that any block of the runbook expands, or hands on to what it runs. */
function usedNames(outline: Outline): ReadonlySet<string> {
	const texts = outline.blocks.flatMap(block => (block.kind === 'fence' ? [block.text] : block.kind === 'paragraph' || block.kind === 'item' ? block.codes.map(({code}) => code) : []));
	return new Set(texts.flatMap(text => [...text.matchAll(/(?:\$\{?|\b(?:export|declare -x|typeset -x|printenv)\s+(?!\w+=))([A-Za-z_]\w*)/gu)].flatMap(match => match[1] ?? [])));
}

/** What is shown as the output of the command above is never a command itself, whatever it looks like. */
function forcedKind(block: Fence, marks: FenceMarks | undefined): FenceKind | null {
	const claim = claimOf(block.language);
	const shown = marks !== undefined && (marks.shows !== null || marks.expect.some(({text}) => text === 'contains')) && claim !== 'shell' && claim !== 'sql';
	return marks?.kind ?? (shown ? 'output' : null);
}

/** Statements of a fence; null where nothing of it is for a shell or a client. */
export function readStatements(block: Fence, {kind, strict = false, root = false, console: typed = false}: Pick<KindVerdict, 'kind' | 'strict' | 'root' | 'console'>, {assigned, told = [], marks}: {readonly assigned: ReadonlySet<string>; readonly told?: readonly string[]; readonly marks?: FenceMarks}): ShellFence | null {
	if (typed && !hasPrompts(block.text)) {
		return readShell(withHashes(typedAtAngles(block.text)), {language: 'bash', assigned, told, readers: () => 'unknown'});
	}
	const language = stepLanguage(block, kind);
	const program = kind === 'run' && !isShellAfterAll(block) && !isNoPage(block) && !isForSwitch(block) ? programLanguage(block.language, marks?.language ?? null) : null;
	if (program !== null) {
		return readProgram(block.text, {language: program, told});
	}
	switch (kind) {
		case 'run':
			if (isForSwitch(block)) return readShell(withHashes(block.text.replace(/^([ \t]*)!/gmu, '$1#')), {language: 'bash', assigned, told, readers: () => 'unknown'});
			return readShell(block.text, {language, assigned, told, strict});
		case 'manual':
			return readShell(block.text, {language, assigned, told, strict});
		case 'transcript':
			return readTranscript(block.text, {language, assigned, told, root, alone: root || claimOf(block.language) !== 'shell'});
		case 'sql':
			if (isForOtherClient(block.text, block.language)) return readShell(withHashes(block.text), {language: 'bash', assigned: new Set([...assigned, ...operatorsIn(block.text)]), told, readers: () => 'unknown'});
			return opensClient(block.text) ? readShell(block.text, {language: 'bash', assigned, told}) : readSql(block.text, {assigned, told});
		case 'output':
		case 'config':
		case 'code':
		case 'template':
			return null;
	}
}

/** SQL below the line that starts its client. */
function opensClient(text: string): boolean {
	const first = text.split('\n').map(line => line.trim()).find(line => line !== '' && !/^(?:#|--)/u.test(line)) ?? '';
	return factsOf(first, 'bash').opens !== null;
}

/** Reads a fence in its section. */
export function readFence(block: Fence, found: KindVerdict, place: {readonly answered?: boolean; readonly role: SectionRole; readonly path: string; readonly assigned: ReadonlySet<string>; readonly told: readonly string[]; readonly marks: FenceMarks}): ReadFence {
	const read = readStatements(block, found, place);
	const shell = read === null ? null : oneOfPaths(asOneOf(read, block.intro), block);
	const role = place.marks.role ?? (isForbidden(block, shell, place.path) ? 'example' : found.body === true ? 'procedure' : fenceRole(block, {kind: found.kind, typed: RUNNABLE.has(found.kind)}, place));
	if (found.kind === 'run' && shell !== null && shell.statements.length === 0 && (shell.raw.length > 0 || shell.comments.some(({role: told}) => told === 'manual'))) {
		return readFence(block, isMessage(block.text) || isNotice(block.text) ? {kind: 'template', why: 'text to send'} : {kind: announcesOutput(block.intro) || saysLogged(block.intro) || HEAD_OF_TABLE.test(block.text) ? 'output' : 'manual', why: 'nothing in it is a command'}, place);
	}
	const mixed = (found.kind === 'run' || found.kind === 'sql') && shell !== null && printedAmong(shell.raw.filter(line => !isWritten(block.text, line, shell)).map(line => block.text.split('\n')[line - 1] ?? '')).length > 0 && shell.statements.length > 0;
	const program = found.kind === 'run' && found.console !== true && !isShellAfterAll(block) && !isNoPage(block) && !isForSwitch(block) ? programLanguage(block.language, place.marks.language) : null;
	const language = program ?? place.marks.language ?? (found.kind === 'transcript' ? sessionLanguage(block) : stepLanguage(block, found.kind));
	const {kind, why} = mixed ? {kind: 'transcript' as const, why: 'commands and what they printed stand together'} : found;
	return {block, kind, why: wholeWhy(block, why, {role, place}), role, language, shell, marks: place.marks};
}

/** The names of two columns or more, as a client prints them. Sources: kubectl, docker, systemctl. */
const HEAD_OF_TABLE = /^\s*[A-Z][A-Z-]+(?: [A-Z]+)*(?:\s{2,}[A-Z][A-Z-]*(?: [A-Z]+)*)+\s*\n/u;

/** A setting or a row of a crontab right below a comment that tells to write it, or behind an editor: nobody printed it. */
function isWritten(text: string, line: number, {statements}: ShellFence): boolean {
	const lines = text.split('\n');
	const isOwn = (one: string): boolean => WRITTEN.test(one) || YAML.test(one);
	const above = lines.slice(0, line - 1).findLast(one => one.trim() !== '' && !isOwn(one)) ?? '';
	return isOwn(lines[line - 1] ?? '') && ((/^\s*#/u.test(above) && CHANGES.test(above)) || isEditor(statements.findLast(one => one.endLine < line)?.command ?? ''));
}

const WRITTEN = /^\s*(?:[A-Za-z_][\w.-]*\s*=|(?:[\d*/,-]+\s+){4}[\d*/,A-Za-z-]+\s+\S|@(?:daily|hourly|weekly|monthly|reboot|yearly)\s)/u;

/** A key of YAML, or an item of a list. */
const YAML = /^\s*(?:-\s+)?[a-z][\w./-]*:(?:\s.*)?$/iu;

/** What decided the kind, with its line, and why the block is not on the way if it is not. */
function wholeWhy(block: Fence, why: string, {role, place}: {readonly role: FenceRole; readonly place: {readonly role: SectionRole; readonly marks: FenceMarks}}): string {
	const placed = /\bline \d/u.test(why) ? why : `${why} (line ${block.line})`;
	if (place.marks.ignore) {
		return `${placed}; an annotation leaves it out`;
	}
	const asides: Readonly<Record<FenceRole, string>> = {procedure: '', reference: `; looked up, not run: its section is ${place.role}`, example: '; shown as an example, not run', drill: '; for a rehearsal'};
	return `${placed}${place.marks.role === null ? asides[role] : `; an annotation calls it ${role}`}`;
}

/** Who reads a session: told by its prompts. */
function sessionLanguage(block: Fence): string {
	const [windows] = /^\s*(?:PS(?: [^>\n]*)?>|(?:cmd(?:\.exe)?|PowerShell|powershell|pwsh)>|[A-Z]:\\[^>\n]*>)/mu.exec(block.text) ?? [];
	if (windows !== undefined) {
		return /^\s*(?:PS|powershell|pwsh)\b/iu.test(windows) ? 'powershell' : 'cmd';
	}
	return stepLanguage(block, 'transcript');
}
