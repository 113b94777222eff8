import {isSqlStart, notShell} from './shell/not-shell.ts';
import {isShellWord} from './shell/programs.ts';
import {isBareCommand} from './typed-lines.ts';

/** Neighbouring lines of a paragraph, 0-based and half-open: typed, or told. `remark`: told of the command above. */
export type Piece = {readonly from: number; readonly to: number; readonly kind: 'typed' | 'prose' | 'remark'};

/** Longest line that no editor wraps: what is cut off before it, somebody cut off on purpose. */
const WRAP = 60;
/** Words between the parts of a sentence, hardly ever arguments. */
const JOINS = /\s(?:to|in|of|at|again|sure|from|by|with|and|or|not|only|manually|into|out|its?|then)(?=\s|$)/iu;
/** A flag, a path, an operator, a variable, a name with signs in it. */
const SHAPED = /(?:^|\s)-{1,2}\w|[|<>$=/\\"'`*;&{]|\w[.:@_-]\w|\d/u;
/** Tools whose next word tells what to do, so that plain words are a command. Sources: the synopsis of each. */
const TOOLS: ReadonlySet<string> = new Set('ceph rados rbd kubectl oc docker podman systemctl service helm git aws gcloud az terraform vault consul nomad etcdctl rabbitmqctl redis-cli nodetool gluster pcs crm virsh virtctl qm pct xl zpool zfs lxc supervisorctl pm2 npm yarn rndc nmcli ip btrfs patronictl repmgr kubeadm flyctl heroku argocd'.split(' '));

/**
 * Tells the commands of a paragraph from what is said of them, as notes without any mark have it: commands on lines of their own, remarks indented
 * below, sentences in between. Null where one line of it could be either.
 */
export function typedPieces(lines: readonly string[]): readonly Piece[] | null {
	const typed = lines.some(line => MARKED.test(withoutTicks(line))) ? null : typedIn(lines);
	if (typed === null || !typed.includes('begins') || !typed.every((how, at) => how === null || standsAlone(lines, at, typed))) {
		return null;
	}
	const kinds = lines.map((_, at): Piece['kind'] => (typed[at] !== null ? 'typed' : isBelow(lines, at, typed) ? 'remark' : 'prose'));
	const pieces: Piece[] = [];
	for (const [at, kind] of kinds.entries()) {
		const last = pieces.at(-1);
		if (last?.kind === kind) {
			pieces[pieces.length - 1] = {...last, to: at + 1};
		} else {
			pieces.push({from: at, to: at + 1, kind});
		}
	}
	return pieces;
}

/** The author knows Markdown and marks what is code. */
const MARKED = /`|\]\(|\*\*|^\s*\|/u;

/** Without what PowerShell writes so: an escape between double quotes, and the sign that a line goes on. Source: its reference, about_Special_Characters. */
function withoutTicks(line: string): string {
	return line.replace(/"[^"`]*(?:`[tnr0"$`][^"`]*)+"/gu, '""').replace(/\s`\s*$/u, '');
}

/** A line that begins a command, or one that goes on with it: behind a backslash or an operator, in a here-doc. */
type Typed = 'begins' | 'goes on' | null;

/** Behind a backslash, an operator or the tick of PowerShell. */
const GOES_ON_BELOW = /(?:\\|\||&&|\s`)\s*$/u;
/** What says little alone, and right below a command is one. */
const FOLLOWS = /^\s*(?:exit|logout|cd [\w./~-]+|chroot \S+|sync|reboot)\s*$/u;

/** Null where a command has no end. */
function typedIn(lines: readonly string[]): readonly Typed[] | null {
	const typed: Typed[] = [];
	let until: string | null = null;
	let open = false;
	const statements = statementLines(lines);
	for (const [at, line] of lines.entries()) {
		const how: Typed = until !== null || open ? 'goes on' : (statements[at] ?? (isBareCommand(withoutTicks(line)) ? 'begins' : null));
		until = until === null ? (how === null ? null : (/<<-?\s*['"\\]?(\w+)/u.exec(line)?.[1] ?? null)) : line.trim() === until ? null : until;
		open = how !== null && GOES_ON_BELOW.test(line);
		if (how === null && typed.at(-1) != null && FOLLOWS.test(line)) {
			typed.push('begins');
			continue;
		}
		typed.push(how);
	}
	return until === null && !open ? typed : null;
}

/** Whole statements for a database, each on lines of its own up to its semicolon: a line that begins like one and has no end is a sentence. */
function statementLines(lines: readonly string[]): readonly Typed[] {
	const typed: Typed[] = lines.map(() => null);
	for (let at = 0; at < lines.length; at += 1) {
		const rest = lines.slice(at, at + LONGEST);
		const end = isSqlStart((lines[at] ?? '').trim()) && !(lines[at] ?? '').trim().startsWith('\\') ? rest.findIndex(line => STATEMENT_END.test(line)) : -1;
		const more = rest.slice(1, end + 1);
		if (end >= 0 && STATED.test(lines[at] ?? '') && more.every(line => line.trim() !== '' && !isSqlStart(line.trim()) && !/[:：]\s*$/u.test(line))) {
			typed.fill('goes on', at, at + end + 1);
			typed[at] = 'begins';
			at += end;
		}
	}
	return typed;
}

/** What a statement has and a sentence hardly ever: signs, words in capitals, or two or three words in all. */
const STATED = /['"`=*()@\\]|\b[A-Z]{3,}\b|^\s*\S+(?:\s+\S+){0,2}\s*$/u;
/** Lines of a statement that a person writes into a sentence's place. */
const LONGEST = 20;
/** A semicolon or `\G`, and a remark behind it at most. */
const STATEMENT_END = /(?:;|\\[gG])\s*;?\s*(?:(?:#|--\s)[^\n]*)?$/u;

function startsAnew(line: string): boolean {
	const program = line.trim().replace(/^sudo\s+/u, '').split(/\s/u)[0] ?? '';
	// The name of a script alone may be an entry of a list.
	const isEntry = line.trim() === program && /\.(?:sh|py|pl|rb)$/u.test(program) && !program.startsWith('./');
	if (isEntry || JOINS.test(line.replace(/'[^']*'|"[^"]*"/gu, "''")) || notShell(line.trim()) !== null || !PROGRAM.test(program)) {
		return false;
	}
	return TOOLS.has(program) || (SHAPED.test(line) && (!isShellWord(program) || /^(?:cd|export|source|kill)$/u.test(program)));
}

/** A name, an assignment, or a path that says that it is a program. */
const PROGRAM = /^(?:[a-z][\w.+-]*|[A-Z]\w+-[A-Z]\w+|[A-Z_][A-Z0-9_]*=\S*|\.\/[\w./-]+|\/(?:\S+\/)?(?:s?bin|init\.d|scripts?)\/[\w./-]+|[\w./~-]+\.(?:sh|py|pl|rb))$/u;

/** No sentence runs into the line or out of it. */
function standsAlone(lines: readonly string[], at: number, typed: readonly Typed[]): boolean {
	const [line = '', above, below] = [lines[at], lines[at - 1], lines[at + 1]];
	if (typed[at] === 'begins' && !startsAnew(line) && !isSqlStart(line.trim()) && !FOLLOWS.test(line)) {
		return false;
	}
	if (typed[at] === 'begins' && GOES_ON_BELOW.test(above ?? '')) {
		return false;
	}
	// Options on a line of their own belong to the command: a paragraph's lines are one, and typed without them it would do something else.
	if (typed[at] !== null && typed[at + 1] === null && /^\s*--[a-z]/u.test(below ?? '')) {
		return false;
	}
	const ended = above === undefined || typed[at - 1] !== null || indentOf(above) > indentOf(line) || /[.:;!?)。：；！？）]\s*$/u.test(above) || stopsShort(above, line) || (/^\s*[A-Z]{4,} [A-Z]/u.test(line) && isSqlStart(line.trim())) || FLAGGED.test(line);
	const over = below === undefined || typed[at + 1] !== null || indentOf(below) > indentOf(line) || /^\s*[^\p{Ll}\s]/u.test(below) || (stopsShort(line, below) && !GOES_ON.test(below));
	return ended && over;
}

/** A program, and nothing but options, paths and names with signs behind it: no sentence is wrapped so. */
const FLAGGED = /^\s*(?:sudo )?[a-z][\w.+-]*(?: -{1,2}[\w-]+(?:=\S+)?)+(?: (?:-{1,2}[\w=./-]+|[~.]{0,2}\/\S+|[\w-]*[._:@\d][\w.:@/-]*))*\s*$/u;

/** The next word would have fitted: whoever ended the line there meant to. */
function stopsShort(line: string, next: string): boolean {
	return line.trimEnd().length + 1 + (next.trim().split(/\s/u)[0] ?? '').length <= WRAP;
}

/** Words that a sentence goes on with. Languages: en, es, pt, de, fr, it, pl, ru. */
const GOES_ON = /^\s*(?:and|or|but|to|is|are|was|will|would|can|could|should|must|has|have|which|that|who|in|on|at|of|for|from|by|with|as|into|if|when|while|so|because|command|commands|y|o|e|ou|pero|mas|que|es|son|é|são|para|por|con|com|en|em|de|del|do|da|und|oder|aber|dass|das|die|der|ist|sind|wird|um|zu|im|in|mit|von|et|ou|mais|est|sont|pour|par|dans|du|des|ed|ma|che|per|nel|i|lub|ale|że|jest|и|или|но|что|для|в|на|с)(?=[\s,.;:]|$)/iu;

/** Indented below a command, or below another such line. */
function isBelow(lines: readonly string[], at: number, typed: readonly Typed[]): boolean {
	for (let above = at - 1; above >= 0; above -= 1) {
		if (typed[above] !== null) {
			return indentOf(lines[at] ?? '') > indentOf(lines[above] ?? '');
		}
		if (indentOf(lines[above] ?? '') !== indentOf(lines[at] ?? '')) {
			return false;
		}
	}
	return false;
}

function indentOf(text: string): number {
	return text.length - text.trimStart().length;
}
