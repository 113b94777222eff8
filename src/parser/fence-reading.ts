import type {FenceKind, FenceRole} from '../plan/reading.ts';
import type {SectionRole} from '../plan/section.ts';
import type {FenceMarks} from './annotation.ts';
import type {Fence, Outline} from './block.ts';
import {isShellAfterAll} from './claimed-code.ts';
import {isForOtherClient, operatorsIn, withHashes} from './client-blocks.ts';
import {namesFile} from './fence-content.ts';
import {announcesOutput} from './fence-intro.ts';
import {fenceKind} from './fence-kind.ts';
import type {KindVerdict} from './fence-kind.ts';
import {isListed} from './fence-signs.ts';
import {areFileLines} from './file-lines.ts';
import {claimOf, programLanguage, stepLanguage} from './fence-languages.ts';
import {asOneOf} from './one-of-intro.ts';
import {titlesAbove} from './outline-index.ts';
import {isPrinted} from './printed-line.ts';
import {laterOrder} from './item-words.ts';
import {forbids} from './shell/comments.ts';
import {factsOf} from './shell/facts.ts';
import {opensHereDoc} from './shell/here-docs.ts';
import {readProgram} from './shell/read-program.ts';
import {readShell} from './shell/read-shell.ts';
import {readSql} from './shell/read-sql.ts';
import {readsSql, readTranscript} from './shell/read-transcript.ts';
import {becomesRoot, writesRootPrompts} from './shell/root-prompts.ts';
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
	const sure = becomesRoot(outline.blocks.flatMap(block => (block.kind === 'fence' ? [block.text] : [])));
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
			return [[block, forced === null ? fenceKind(block, {root, sure, titles: titlesAbove(outline, block.section), used, below: above?.kind === 'fence' && above.section === block.section}) : {kind: forced, why: `the annotation on line ${block.line} says so`}] as const];
		}),
	);
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
export function readStatements(block: Fence, {kind, strict = false, root = false}: Pick<KindVerdict, 'kind' | 'strict' | 'root'>, {assigned, told = [], marks}: {readonly assigned: ReadonlySet<string>; readonly told?: readonly string[]; readonly marks?: FenceMarks}): ShellFence | null {
	const language = stepLanguage(block, kind);
	const program = kind === 'run' && !isShellAfterAll(block) ? programLanguage(block.language, marks?.language ?? null) : null;
	if (program !== null) {
		return readProgram(block.text, {language: program, told});
	}
	switch (kind) {
		case 'run':
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
export function readFence(block: Fence, found: KindVerdict, place: {readonly role: SectionRole; readonly path: string; readonly assigned: ReadonlySet<string>; readonly told: readonly string[]; readonly marks: FenceMarks}): ReadFence {
	const read = readStatements(block, found, place);
	const shell = read === null ? null : asOneOf(read, block.intro);
	const role = place.marks.role ?? (isForbidden(block, shell, place.path) ? 'example' : found.body === true ? 'procedure' : fenceRole(block, found.kind, place));
	if (found.kind === 'run' && shell !== null && shell.raw.length > 0 && shell.statements.length === 0) {
		return readFence(block, {kind: announcesOutput(block.intro) ? 'output' : 'manual', why: 'nothing in it is a command'}, place);
	}
	const mixed = (found.kind === 'run' || found.kind === 'sql') && shell !== null && shell.raw.some(line => isPrinted(block.text.split('\n')[line - 1] ?? '')) && shell.statements.length > 0;
	const program = found.kind === 'run' && !isShellAfterAll(block) ? programLanguage(block.language, place.marks.language) : null;
	const language = program ?? place.marks.language ?? (found.kind === 'transcript' ? sessionLanguage(block) : stepLanguage(block, found.kind));
	const {kind, why} = mixed ? {kind: 'transcript' as const, why: 'commands and what they printed stand together'} : found;
	return {block, kind, why: wholeWhy(block, why, {role, place}), role, language, shell, marks: place.marks};
}

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
	const [windows] = /^\s*(?:PS(?: [^>\n]*)?>|[A-Z]:\\[^>\n]*>)/mu.exec(block.text) ?? [];
	if (windows !== undefined) {
		return windows.trimStart().startsWith('PS') ? 'powershell' : 'cmd';
	}
	return CLIENT_PROMPT.test(block.text) && readsSql(block.text) ? 'sql' : stepLanguage(block, 'transcript');
}

/** A session whose first prompt is that of a database client. */
const CLIENT_PROMPT = /^\s*(?:(?:mysql|mariadb|sqlite3?|cqlsh|SQL)(?: ?\[[^\]]*\])?>|[\w-]+[=-][#>])\s/u;
/** Sections for rehearsals; their commands are not for an outage. */
const DRILL = /\b(?:drill|rehearsal|game ?day|simulacro|simulado|übung|exercice)s?\b|(?<!\p{L})(?:simulaç(?:ão|ões)|simulaci[oó]n(?:es)?) (?:de|del|do|da) (?:dr|desastre|recuperaç?\p{L}+|falh?\p{L}+)(?!\p{L})|(?:^| \/ )\W*(?:testing (?:the |your )?(?:dr|disaster recovery)(?: plans?| procedures?)?|(?:dr|disaster recovery) test(?:s|ing)?)(?: \/|$)|(?:^| \/ )\W*(?:testing (?:the )?(?:\p{L}+ )?(?:fail-?over|fail-?back|roll-?backs?|recovery|restores?|backups?|procedures?|runbook)|simulat(?:e|ing) (?:a |an |the )?(?:\p{L}+ )*(?:failure|outage|crash|disaster|loss))\b|(?<!\p{L})(?:учени[яей]|тренировк\p{L}+|ćwiczeni\p{L}+|esercitazion\p{L}+)|演练|訓練|훈련/iu;
/** A drill that went wrong or was left out is no rehearsal any more. */
const UNDONE = /\b(?:drill|rehearsal)s?\W+(?:\p{L}+\W+){0,2}?(?:fail(?:s|ed|ing)?|stale|overdue|missed|missing|not run)\b/iu;
/** Words before a block that tell to use it, not only to look at it. */
const APPLY = /\b(?:create|save|apply|add|edit|update|change|replace|paste|set|configure|modify|write|put|use the following|remove|uncomment|comment out|append|insert|include|setup|set up|define|enable|disable|turn on|turn off|activate|erstelle|ergänze\\w*|setze|ändere|anpassen|eintragen|einfügen|hinzufügen|cambiar|modificar|editar|agregar|alterar|inserir|configurar|modifier|remplacer|speichern|crear|guardar|añadir|criar|salvar|adicionar|créer|ajouter)\b|创建|保存|添加|修改|编辑|更改|设置|配置|раскомментир|добав|измени|замени/iu;

function fenceRole(block: Fence, kind: FenceKind, place: {readonly role: SectionRole; readonly path: string}): FenceRole {
	if (place.role === 'reference' || place.role === 'contacts') {
		return 'reference';
	}
	const drills = place.path.split(' / ').filter(title => DRILL.test(title));
	if (drills.length > 0 && !drills.some(title => UNDONE.test(title))) {
		return 'drill';
	}
	const applied = (kind === 'config' && (namesFile(block.intro) || place.path.split(' / ').slice(1).some(title => CONFIGURES.test(title)))) || ((kind === 'config' || kind === 'code') && (APPLY.test(block.intro) || areFileLines(block.text, block.intro))) || (kind === 'code' && isListed(block));
	if (kind === 'output' || (place.role === 'overview' && kind !== 'manual' && kind !== 'template' && !RUNNABLE.has(kind) && !applied)) {
		return 'example';
	}
	if (kind === 'config' || kind === 'code') {
		return applied ? 'procedure' : 'example';
	}
	return RUNNABLE.has(kind) && isExample(block) ? 'example' : 'procedure';
}

/** "Never do this" stands in a heading above, in the sentence before, or above every statement. */
function isForbidden(block: Fence, shell: ShellFence | null, path: string): boolean {
	if (path.split(' / ').some(forbids) || (forbids(block.intro) && (POINTS.test(block.intro) || !laterOrder(block.intro)))) {
		return true;
	}
	const statements = shell?.statements ?? [];
	return statements.length > 0 && statements[0]?.title !== null && statements.every(({title}) => title === null || forbids(title));
}

/** What is forbidden is the block: nothing that comes later makes it an order. Languages: en, es, pt, de, fr, zh. */
const POINTS = /(?<!\p{L})(?:this|these|that|those|following|below|est[aeo]s?|iss?to|isso|ess[ae]s?|seguintes?|siguientes?|dies\p{L}*|folgend\p{L}*|ce(?:ci|la|s|tte|t)?|suivante?s?)(?!\p{L})|[这以]|下面/iu;

/** Headings of parts that set something up. Languages: en, de, fr, es, pt, zh. */
const CONFIGURES = /(?<!\p{L})(?:configur(?:e|ing|ar|er|ez)|set ?up|setting up|konfigurieren|einrichten|einstellen|paramétrer)(?!\p{L})|配置|设置/iu;

const EXAMPLE = /^(?:(?:for )?examples?\b|(?:beispiel|ejemplo|exemplo|exemple|esempio|voorbeeld|przykład|пример)(?!\p{L})|示例|例如|例[:：]|예[:：])/iu;

/** The sentence above or the only comment within calls the block an example: nothing of it runs. */
export function isExample({intro, text}: Fence): boolean {
	return EXAMPLE.test(intro) || isExampleAlone(text);
}

/** The only comment of the block is its first line, and calls what follows an example. */
function isExampleAlone(text: string): boolean {
	const lines = text.split('\n').filter(line => line.trim() !== '');
	const comments = lines.filter(line => /^\s*(?:#|--|\/\/)/u.test(line));
	return comments.length === 1 && comments[0] === lines[0] && EXAMPLE.test((lines[0] ?? '').replace(/^[\s#/-]+/u, ''));
}
