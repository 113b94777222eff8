import {han} from '../chinese.ts';
import {rolesOf} from './comments.ts';
import type {CommentLine} from './comment-titles.ts';
import type {Block} from './comments.ts';
import type {LineIndex} from './lines.ts';
import {isKnownProgram} from './programs.ts';
import {isSentence} from './sentence-line.ts';
import {toldBullets, toldLists} from './numbered-lists.ts';
import type {ShellComment} from './shell-fence.ts';

/** What lies between the statements: comments in blocks, and lines that are nothing of this. */
export type Gaps = {
	readonly comments: readonly ShellComment[];
	/** Per statement: the first line of the block directly above, if any, and the roles of that block. */
	readonly above: readonly (readonly ShellComment[])[];
	readonly raw: readonly number[];
};

export type Lines = {readonly line: number; readonly endLine: number; readonly client: 'shell' | 'sql' | 'unknown'};

/** Reads the lines that no statement covers. `skip` are lines known to be no command. */
export function readGaps(index: LineIndex, statements: readonly Lines[], skip: readonly number[], sql: boolean): Gaps {
	const owner = new Map<number, number>();
	statements.forEach((one, at) => {
		for (let line = one.line; line <= one.endLine; line++) owner.set(line, at);
	});
	const noise = new Set(skip);
	const raw = new Set(skip.filter((line) => !owner.has(line)));
	const comments: ShellComment[] = [];
	const above: (readonly ShellComment[])[] = statements.map(() => []);
	let block: CommentLine[] = [];
	let before: number | null = null;
	const headed = headsApart(index, owner, sql);
	const flush = (line: number): void => {
		if (block.length === 0) return;
		const below = owner.get(line) ?? null;
		const touches = owner.has((block[0]?.line ?? 1) - 1);
		for (const part of split({lines: block, below, before, touches})) {
			const roles = rolesOf(part).map((one) => (one.role === 'manual' && (isTakenOut(index.text(one.line)) || (noise.has(one.line - 1) && noise.has(one.line + 1))) ? {...one, role: 'note' as const} : one));
			// Where blanks stand around every comment, each heads the command below its own.
			const heads = part.lines.length === 1 && headed.has(part.lines[0]?.line ?? 0) ? owner.get(line + 1) : undefined;
			comments.push(...(heads === undefined ? roles : roles.map((one) => (one.role === 'manual' && !EDITS.test(one.text) ? {...one, role: 'note' as const, statement: heads} : one))));
			if (part.below !== null && statements[part.below]?.line === line) above[part.below] = roles;
		}
		block = [];
	};
	for (let line = 1; line <= index.count; line++) {
		const text = noise.has(line) || owner.has(line) ? null : commentText(index.text(line), sql || clientAt(statements, before) === 'sql');
		if (text !== null) block.push({line, text});
		else {
			flush(line);
			if (!owner.has(line) && !noise.has(line) && index.text(line).trim() !== '') raw.add(line);
		}
		before = owner.get(line) ?? before;
	}
	flush(index.count + 1);
	// A list right below a command may be the menu that it printed.
	const loose = [...raw].sort((a, b) => a - b);
	const apart = loose.filter((line) => !isBelow(line, index, owner));
	const told = sql ? [] : [...toldLists(apart, (line) => index.text(line)), ...toldBullets(apart, (line) => index.text(line))];
	told.forEach(({line}) => raw.delete(line));
	const all = told.length === 0 ? comments : [...comments, ...told.map(({line}) => ({line, text: index.text(line).trim(), role: 'manual' as const, statement: null}))].sort((a, b) => a.line - b.line);
	return {comments: all, above, raw: loose.filter((line) => raw.has(line))};
}

/** Lines of comments with a blank on both sides and a command behind it, where a block has two or more of them and none right above a command. */
function headsApart(index: LineIndex, owner: ReadonlyMap<number, number>, sql: boolean): ReadonlySet<number> {
	const found = new Set<number>();
	for (let line = 1; line <= index.count; line++) {
		if (owner.has(line) || commentText(index.text(line), sql) === null) continue;
		if (owner.has(line + 1)) return new Set();
		const blank = (at: number): boolean => at < 1 || (index.text(at).trim() === '' && !owner.has(at));
		if (blank(line - 1) && blank(line + 1) && owner.has(line + 2)) found.add(line);
	}
	return found.size > 1 ? found : new Set();
}

/** What a person does in a file first. Languages: en, es, pt, de, fr, zh. */
const EDITS = han(/(?<!\p{L})(?:edit|change|modify|replace|adjust|edita|modifica|cambia|altere|edite|bearbeite|ändere|modifie[rz]?|éditez?)\p{L}{0,3}\s\S*[/.]\S|^(?:修改|编辑|替换)\s?\S*[/.]\S/iu);

/** `#umount /srv/carts`: a command that was taken out, right behind the mark. What somebody is told begins with a blank or with a word of theirs. */
function isTakenOut(line: string): boolean {
	const [, program = '', rest = ''] = /^\s*#(?:sudo )?([a-z][\w.-]*) (\S.*)$/u.exec(line) ?? [];
	return isKnownProgram(program) && /(?:^|\s)-{1,2}\w|[/=|$]|\w[-_:@]+\w/u.test(rest) && !isSentence(line.replace(/^\s*#/u, ''));
}

/** The line goes on from a command's, with numbered lines or items alone between. */
function isBelow(line: number, index: LineIndex, owner: ReadonlyMap<number, number>): boolean {
	let at = line - 1;
	while (at > 0 && line - at < 30 && /^\s*(?:\d{1,2}[.)]|[-*•])\s/u.test(index.text(at))) at--;
	return owner.has(at);
}

/** A comment line's text without marker and, at the ends, blanks; null if the line is no comment. Indents of lists stay. */
function commentText(line: string, sql: boolean): string | null {
	const match = (sql ? /^\s*(?:--+|#+|\/\*+)(.*?)(?:\*\/)?\s*$/su : /^\s*(?:#+(?!!)|\/\/|\/\*+(?=.*\*\/\s*$)|::|REM\s|<#)(.*?)(?:\*\/)?\s*$/su).exec(line);
	if (!match && !sql && /^\s*--\s/u.test(line)) return line.replace(/^\s*--\s/u, '').trimEnd();
	return match ? (match[1] ?? '').replace(/^ /u, '').trimEnd() : null;
}

function clientAt(statements: readonly Lines[], at: number | null): Lines['client'] {
	return (at === null ? undefined : statements[at])?.client ?? 'shell';
}

/** An expectation right below a command belongs to it even where the next command's title follows without a blank line. */
function split(block: Block): readonly Block[] {
	if (!block.touches || block.below === null || block.lines.length < 2) return [block];
	const expects = /^\s*(?:\(?(?:expected|should|returns|output|result|example output)\b|.*\bshould\b|→)/iu;
	let cutAt = 0;
	while (cutAt < block.lines.length - 1 && expects.test(block.lines[cutAt]?.text ?? '')) cutAt++;
	if (cutAt === 0) return [block];
	return [{...block, lines: block.lines.slice(0, cutAt), below: null}, {...block, lines: block.lines.slice(cutAt)}];
}
