import {beginsWithVerb} from './action-words.ts';
import {tellsOnly} from './course-words.ts';
import {countShapes} from './line-shapes.ts';
import {withoutHereDocs} from './shell/here-docs.ts';
import {isSqlStart} from './shell/not-shell.ts';

/** Lines of a block that say something: no blanks, no comments. */
export function telling(text: string): readonly string[] {
	return text.split('\n').filter(line => line.trim() !== '' && !/^\s*(?:#|\/\/|;)/u.test(line));
}

/** A calculation: numbers and names between signs, no program, no flag. */
export function isFormula(text: string): boolean {
	const lines = telling(text);
	return lines.length > 0 && lines.every(line => /^[\p{L}\p{N}_\s().,*+/×÷=%<>≥≤^-]+$/u.test(line) && !/\s--?[a-z]/iu.test(line)) && lines.some(line => /^\s*\(*[\p{L}\p{N}_.]+\)* [*+/×÷-] [\p{L}\p{N}(]/u.test(line)) && countShapes(text).commands === 0;
}

/** Sentences with numbers in front of which one half or more tell a person what to do, and no command: all of them but what only says what is so. By number of the line, from 0. */
export function numberedTasks(text: string): readonly number[] {
	const lines = text.split('\n');
	const numbered = lines.flatMap((line, at) => (/^\s*\d{1,2}[.)]\s+\p{L}/u.test(line) ? [at] : []));
	const bare = (at: number): string => (lines[at] ?? '').replace(/^\s*\d+[.)]\s+/u, '');
	const told = numbered.filter(at => beginsWithVerb(bare(at)));
	if (numbered.length === 1 && told.length === 1 && telling(text).length === 1 && !/^\s*1[.)]/u.test(lines[told[0] ?? 0] ?? '')) {
		// The list began in a block above.
		return told;
	}
	return numbered.length >= 2 && told.length * 2 >= numbered.length && numbered.length * 2 > telling(text).length ? numbered.filter(at => !tellsOnly(bare(at))) : [];
}

/** A block of numbered orders: commands where each has its own, else what a person does. Null for other blocks. */
export function numberedOrders(text: string, commands: number): {readonly kind: 'run' | 'manual'; readonly why: string; readonly strict?: boolean} | null {
	const parts = numberedParts(text);
	if (parts === 'commands') {
		return {kind: 'run', why: 'numbered orders, each with its command', strict: true};
	}
	return parts === 'tasks' || (commands === 0 && numberedTasks(text).length > 0) ? {kind: 'manual', why: 'numbered sentences that tell a person what to do'} : null;
}

/** Numbered orders, and further in below them what belongs to each: `commands` where every one has its command. */
function numberedParts(text: string): 'commands' | 'tasks' | null {
	const lines = text.split('\n').filter(line => line.trim() !== '');
	const parts: {readonly task: string; readonly below: string[]}[] = [];
	for (const line of lines) {
		const task = /^(?:\*\*)?\d{1,2}[.)]\s+(?<task>\p{L}.*)$/u.exec(line)?.groups?.['task'];
		const last = parts.at(-1);
		if (task !== undefined) {
			parts.push({task, below: []});
		} else if (last !== undefined && /^\s/u.test(line)) {
			last.below.push(line.trim());
		} else {
			return null;
		}
	}
	if (parts.length < 2 || parts.filter(({task}) => beginsWithVerb(task)).length * 2 < parts.length) {
		return null;
	}
	return parts.every(({below}) => below.length > 0 && below.every(line => line.startsWith('#') || countShapes(line).commands === 1)) ? 'commands' : 'tasks';
}

/** Nothing but SQL, whatever the block claims to be. */
export function isSqlAlone(text: string): boolean {
	const first = telling(text).filter(line => !/^\s*--/u.test(line)).map(line => line.trim()).join(' ');
	return isSqlStart(first) && !first.startsWith('\\') && countShapes(text).commands === 0;
}

/** Lines taken away and lines put in their place, as `diff -u` marks them, and nothing else. */
export function isDiff(text: string): boolean {
	const lines = text.split('\n').filter(line => line.trim() !== '' && !/^\s*(?:\.{3}|…)\s*$/u.test(line));
	const [out, put] = [lines.filter(line => /^-(?!-\w)/u.test(line)), lines.filter(line => line.startsWith('+'))];
	return out.length > 0 && put.length > 0 && lines.every(line => /^(?:[-+ ]|@@|diff |index )/u.test(line));
}

/** An object or a list of JSON and nothing else. */
export function isJson(text: string): boolean {
	try {
		return /^\s*[[{]/u.test(text) && JSON.parse(text) !== null;
	} catch {
		return false;
	}
}

/**
 * "Cause: <what went wrong>", "State: <open/closed>": labels as a person writes them, over words that say what to put in. A file's keys have names in their place.
 * Below a headline, "✅ DONE", a single word in brackets is to be put in, too.
 */
export function isSheet(text: string): boolean {
	const [first = '', ...rest] = text.split('\n').filter(line => line.trim() !== '');
	const headed = HEADLINE.test(first.trim());
	const lines = headed ? rest : [first, ...rest];
	const toSay = lines.filter(line => TO_SAY.test(line) || (headed && /[:：]\s*\[[\p{L}\p{N}_-]+\]\s*$/u.test(line))).length;
	return lines.length > (headed ? 1 : 2) && toSay * 2 > lines.length && lines.every(line => /^(?:[^\p{L}\s]+\s*)?\p{Lu}[^:：]{1,40}[:：]\s*\S/u.test(line));
}

const HEADLINE = /^(?:(?:(?![\p{L}\p{N}])\P{ASCII})+\s*\p{Lu}[^:：]{2,80}|\p{Lu}[\p{Lu}\p{N} ]{3,80})$/u;
const TO_SAY = /[:：]\s*.*(?:<[^<>]*[\s/\u00c0-\uffff][^<>]*>|\[(?!\s)[^\][,"|&]*[\s/'’][^\][,"|&]*\])/u;

/** What a database client printed: a rule below column heads, and no statement. */
export function isPrintedTable(text: string): boolean {
	const lines = text.split('\n').filter(line => line.trim() !== '');
	return lines.some(line => /^\s*[-=+|][-=+| ]{2,}$/u.test(line)) && !lines.some(line => isSqlStart(line.trim()) || /;\s*$/u.test(line));
}

/** A function typed into a shell has arguments of its own. */
const FUNCTION = /^[ \t]*(?:function[ \t]+[\w-]+[ \t]*(?:\([ \t]*\))?|[\w-]+[ \t]*\([ \t]*\))[ \t]*\{(?:[^\n]*\}[ \t]*$|[^]*?\n[ \t]*\})/gmu;

/** A comment above all else that holds the name of a script alone, and no call of it: the listing of a file. */
function isNamedListing(text: string): boolean {
	const [first = '', ...rest] = text.split('\n').filter(line => line.trim() !== '');
	const name = /^\s*(?:#|::|rem\b|\/\/)[\s=*#-]*(?:\S*[\\/])?(?<name>[\w.-]+\.(?:ps1|psm1|sh|bash|zsh|bat|cmd|py|rb|pl))[\s=*#-]*$/iu.exec(first)?.groups?.['name'];
	// "# ./build.sh" over "# make check" is called like the lines below it.
	const called = /^\s*#\s+\.\//u.test(first) && rest.every(line => /^\s*#\s+\S/u.test(line));
	return name !== undefined && rest.length > 0 && !called && !rest.some(line => line.includes(name));
}

/** What only a batch file has: its own arguments, parts of a variable, jumps. Source: the reference of cmd. */
const BATCH = /%~[a-z]*\d|^\s*@echo off\b|^\s*setlocal\b|^\s*goto :?\w+\s*$/imu;

/** A part of a variable, `%date:~-4%`, is typed as well, in a line. */
const MOST_TYPED = 1;

/** Targets, each with orders below that a tab sets in. Source: make's manual, rule syntax. */
function isMakefile(text: string): boolean {
	const lines = telling(text);
	const target = /^[\w./%-]+(?: [\w./%-]+)*\s*:(?!\/\/)(?:\s[\w./%$() -]*)?$/u;
	return lines.length >= 2 && target.test(lines[0] ?? '') && lines.some(line => /^\t\S/u.test(line)) && lines.every(line => line.startsWith('\t') || target.test(line) || /^\.PHONY\b/u.test(line));
}

/** Shebang, at times without its mark, with rows of a crontab above it at most, a test of bats, a name of a script on top, or arguments of a script used outside of single quotes (`awk '{print $1}'` takes none). */
export function isScriptListing(text: string): boolean {
	// An apostrophe in a comment opens nothing; what is written into a file has its own arguments.
	const bare = withoutHereDocs(text).replace(/(?<=^|[ \t])#(?!!)[^\n]*/gmu, '').replace(FUNCTION, '').replace(/(?<=[\s=]-?\w?)\\'(?=\s)/gu, '').replace(/'[^']*'/gu, "''");
	return isMakefile(text) || /^(?:[ \t]*(?:#(?!!).*)?\n|[ \t]*(?:[\d*][\d*,/-]*[ \t]+){5}\S.*\n)*[ \t]*(?:#\s?!\s?\/|#\s?\/(?:usr\/)?bin\/(?:env |(?:ba|z|k)?sh[ \t]*\n))/u.test(text) || isNamedListing(text) || BATCH.test(text) || (/%\w+:~-?\d+/u.test(text) && telling(text).length > MOST_TYPED) || /^@test\s/mu.test(text) || /(?:^|[\s="])\$\{?(?:[1-9](?![\d.])|@|\*)/mu.test(bare);
}
