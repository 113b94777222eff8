import type {FenceKind} from '../plan/reading.ts';
import type {Fence} from './block.ts';
import {isPrintedTable} from './fence-content.ts';
import {announcesOutput} from './fence-intro.ts';
import {opensClient} from './fence-openings.ts';
import {sqlFile} from './file-lines.ts';
import type {Shapes} from './line-shapes.ts';
import {hasPrompts} from './shell/read-transcript.ts';
import {isOpen} from './shell/split.ts';

/** Languages of blocks whose lines a client other than of SQL reads, one by one. */
const BY_LANGUAGE = /^(?:redis|redis-cli|valkey|rman|dgmgrl)$/u;
/** Languages in which statements for MongoDB's shell are written down, besides none and those of shells. */
const SCRIPTS = /^(?:js|javascript|mongo|mongosh|mongodb|mongoshell|bash|sh|shell|console|)$/u;

/** Such as are of nothing else: words that other programs know, too, are told to the client there. */
const OWN_LANGUAGE = /^mongo/u;

/** What MongoDB's shell is told, from the first word on. Sources: its reference of methods and of helpers. */
const CALL = /^(?:(?:var|let|const)\s+)?(?:[\w$]+\s*=\s*)?(?:db|rs|sh)(?:\.[\w$]+|\[[^\]]*\])+\s*\(/u;
const BESIDE = /^(?:use\s+[\w-]+|show\s+\w+|it|exit|quit(?:\(\))?|cls|print(?:json)?\([^]*|(?:(?:var|let|const)\s+)?[\w$]+(?:\.\w+|\[[^\]]*\])*\s*=\s*[^=>][^]*)\s*;?$/u;
/** What Oracle's RMAN is told, from the first word on, and such as nothing else is told. Source: its reference. */
const RMAN = /^(?:run\s*\{|(?:startup|shutdown|restore|recover|backup|crosscheck|delete|list|report|catalog|switch|allocate|release|configure|validate|duplicate|connect|sql|set|alter\s+database|change|exit|quit)(?![\w-]))/iu;
const RMAN_ALONE = /^(?:run\s*\{|restore\s+(?:(?:\w+\s+)?(?:database|tablespace|controlfile|spfile|archivelog)(?!\s+\S+\s+from\s+disk)|datafile)\b|recover\s+(?:database|tablespace|datafile)\b|allocate\s+channel\b|crosscheck\s|set\s+(?:until|newname|dbid|controlfile)\b|configure\s+(?:retention|controlfile|channel|device|default|backup)\b|backup\s+(?:incremental|archivelog|current|as\s+)|sql\s+['"])/iu;
/** A program for a driver, or one with a course of its own: to be saved, not typed. */
const PROGRAM = /\b(?:require\s*\(|import\s|function\s+\w|new\s+MongoClient|module\.exports|export\s)|^\s*(?:while|for|if|function|try|class|switch)\b/mu;
/** A word before what a value or a function is: one waits for it, or it goes on by itself. The client's shell needs neither. */
const MARKED = /^\s*(?:(?:var|let|const)\s+)?[\w$.]+\s*=\s*(?!new\s|function\b)[a-z]+\s+[\w$]|\b[a-z]+\s+(?:[\w$]+|\([^()]*\))\s*=>/mu;

/** The kind of a block in which nothing stands but statements for a client that is not one of SQL; null for other blocks. */
export function otherClient({text, language, intro}: Fence): {readonly kind: 'sql'; readonly why: string} | null {
	return isForOtherClient(text, language) && !announcesOutput(intro) ? {kind: 'sql', why: 'statements for a client that is no shell'} : null;
}

/** A condition or a loop at the front, which no client takes by itself; that of Transact-SQL has no THEN. Sources: the references of PL/pgSQL, PL/SQL and MySQL's stored programs. */
const IN_A_PROCEDURE = /^(?:\s*--[^\n]*\n)*\s*(?:IF\s[^;]*?\sTHEN\b|(?:FOR|WHILE)\s[^;]*?\s(?:LOOP|DO)\b|ELSI?F\s|RAISE\s+(?:NOTICE|EXCEPTION|WARNING)\b)/iu;

/** What a block is that claims to be for a database's client. */
export function sqlKind(fence: Fence, shapes: Shapes): {readonly kind: FenceKind; readonly why: string} {
	const file = sqlFile(fence.text, fence.intro);
	if (file !== null) {
		return {kind: 'code', why: `it is the file ${file}`};
	}
	if (hasPrompts(fence.text)) {
		return {kind: 'transcript', why: 'lines begin with a prompt'};
	}
	if (shapes.sql === 0 && shapes.commands === 0 && announcesOutput(fence.intro) && !/;\s*$/mu.test(fence.text)) {
		return {kind: 'output', why: `"${fence.intro}" announces output`};
	}
	if (IN_A_PROCEDURE.test(fence.text)) {
		return {kind: 'code', why: 'it begins in the middle of a procedure'};
	}
	if (isPrintedTable(fence.text)) {
		return {kind: 'output', why: 'a table as a client prints it'};
	}
	if (shapes.commands > 0 && shapes.commands + shapes.comments === shapes.total && shapes.sql === 0 && !SETS.test(fence.text)) {
		return {kind: 'run', why: `it claims to be ${fence.language}, and holds commands of a shell alone`};
	}
	return shapes.comments === shapes.total ? {kind: 'manual', why: 'it holds comments alone'} : {kind: 'sql', why: `statements for a database client (${fence.language})`};
}

/** Properties of a session, each with its semicolon: a shell's `set` has no such names. Sources: Hive's, Spark's and Impala's references of SET. */
const SETS = /^(?:\s*(?:--[^\n]*)?\n|\s*set\s+[\w.:]+\s*=[^;\n]*;[^\n]*(?:\n|$))+$/iu;

/** True for a block in which nothing stands but statements for such a client, whatever is said of it. */
export function isForOtherClient(text: string, language: string): boolean {
	if (text.trim() === '' || hasPrompts(text) || opensClient(text)) {
		return false;
	}
	if (BY_LANGUAGE.test(language)) {
		return true;
	}
	const told = statementsOf(withHashes(text));
	if (SCRIPTS.test(language) && told.some(line => RMAN_ALONE.test(line)) && told.every(line => RMAN.test(line))) {
		return true;
	}
	return SCRIPTS.test(language) && !PROGRAM.test(text) && !MARKED.test(text) && (OWN_LANGUAGE.test(language) || told.some(line => CALL.test(line))) && told.every(line => CALL.test(line) || BESIDE.test(line));
}

/** `$set`, `$in`: words of the client's own language, no variables. */
export function operatorsIn(text: string): readonly string[] {
	return [...text.matchAll(/\$([a-z]\w*)/giu)].map(match => match[1] ?? '');
}

/** The same with comments of scripts as those of shells, so that offsets hold. */
export function withHashes(text: string): string {
	return text.replace(/^([ \t]*)\/\/(?=[ \t]|\p{L}|$)/gmu, '$1# ');
}

/** Lines that belong together as long as brackets are open; comments and blank lines left out. */
function statementsOf(text: string): readonly string[] {
	const found: string[] = [];
	for (const line of text.split('\n').filter(one => one.trim() !== '' && !/^\s*#/u.test(one))) {
		const last = found.at(-1);
		if (last !== undefined && (isOpen(last) || /^\s*[.)\]}]/u.test(line))) {
			found[found.length - 1] = `${last}\n${line}`;
		} else {
			found.push(line.trim());
		}
	}
	return found;
}
