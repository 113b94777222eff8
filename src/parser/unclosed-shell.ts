import {looksLikeCommand} from './program-words.ts';
import {openQuote} from './shell/open-quote.ts';
import {promptOf} from './shell/prompts.ts';
import {parseShell} from './shell/syntax.ts';

/** What opens in a block of shell and is closed nowhere in it. `line` and `column` count from 0; `closes`: what would close it. */
type Unclosed = {readonly line: number; readonly column: number; readonly opens: string; readonly closes: string};

/** Letters of a block that is looked at; a longer one is a listing. */
const LONGEST = 20_000;

/**
 * The first quote, condition or loop that a command of the block opens and nothing closes: a shell would wait for more, and here its
 * lines are read one by one, so that some of them are no steps. Lines behind prompts are left alone: what was typed there is known.
 */
export function unclosedIn(text: string): Unclosed | null {
	if (text.length > LONGEST || parseShell(text).errorAt === null) {
		return null;
	}
	const lines = text.split('\n');
	for (const [line, written] of lines.entries()) {
		const found = /^\s*#/u.test(written) || promptOf(written) !== null ? null : (quoteOf(lines, line) ?? wordOf(lines, line));
		if (found !== null) {
			return found;
		}
	}
	return null;
}

/** A quote of a command that is whole but for it, still open where the block ends. */
function quoteOf(lines: readonly string[], line: number): Unclosed | null {
	const written = withoutComment(lines[line] ?? '');
	const sign = openQuote(written);
	if (sign === null || !looksLikeCommand(written) || parseShell(`${written}${sign}`).errorAt !== null) {
		return null;
	}
	const rest = lines.slice(line + 1).map(withoutComment);
	return openQuote([written, ...rest].join('\n')) === null ? null : {line, column: lastOpened(written, sign), opens: sign, closes: sign};
}

/** Where the quote stands that is open at the end of the line. */
function lastOpened(written: string, sign: string): number {
	const places = [...written].flatMap((char, at) => (char === sign ? [at] : []));
	return places.findLast(at => openQuote(written.slice(0, at)) === null) ?? written.indexOf(sign);
}

/** `if`, a loop or `case`, with fewer words that close than such that open from there on. */
function wordOf(lines: readonly string[], line: number): Unclosed | null {
	const written = withoutComment(lines[line] ?? '');
	const row = BLOCKS.find(({opens}) => opens.test(`${written.trimEnd()}\n${(lines[line + 1] ?? '').trim()}`));
	if (row === undefined) {
		return null;
	}
	const rest = lines.slice(line).map(withoutComment).map(one => one.replace(/"[^"]*"|'[^']*'/gu, "''"));
	const count = (pattern: RegExp): number => rest.reduce((sum, one) => sum + [...one.matchAll(pattern)].length, 0);
	const word = written.trim().split(/\s/u)[0] ?? '';
	return count(row.closing) >= count(row.opening) ? null : {line, column: written.length - written.trimStart().length, opens: word, closes: row.closes};
}

/** Source: the grammar of POSIX shells. A word counts where a command begins. */
const BLOCKS: readonly {readonly opens: RegExp; readonly opening: RegExp; readonly closing: RegExp; readonly closes: string}[] = [
	{opens: /^\s*if\s.*(?:;\s*then\b|\n\s*then\b)/u, opening: at('if'), closing: at('fi'), closes: 'fi'},
	{opens: /^\s*(?:for|while|until)\s.*(?:;\s*do\b|\n\s*do\b)/u, opening: at('for|while|until|select'), closing: at('done'), closes: 'done'},
	{opens: /^\s*case\s.*\sin\s*\n/u, opening: at('case'), closing: at('esac'), closes: 'esac'},
];

function at(words: string): RegExp {
	return new RegExp(String.raw`(?:^|[;&|({]|\b(?:then|do|else)\b)\s*(?:${words})(?=[\s;)&|]|$)`, 'gu');
}

/** Comments have apostrophes. */
function withoutComment(line: string): string {
	for (const match of line.matchAll(/(?:^|\s)#/gu)) {
		if (openQuote(line.slice(0, match.index)) === null) {
			return line.slice(0, match.index);
		}
	}
	return line;
}
