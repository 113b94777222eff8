import {spelledOut} from '../../plan/spelled-out.ts';
import type {Line, Look, Span} from './line.ts';
import {span} from './line.ts';

/** Half-open part of a text that stands out for a reason of its own. */
export type Place = {readonly start: number; readonly end: number; readonly look: Look};

/** A command in rows, its words told apart; `places` come before what they cover. Never changes a character. */
export const highlighted = (command: string, language: string, places: readonly Place[] = []): readonly Line[] => {
	const looks: Look[] = Array.from({length: command.length}, () => 'bold');
	if (command.length <= LONGEST) for (const {start, end, look} of SHELLS.has(language) ? shellPlaces(command) : otherPlaces(command)) looks.fill(look, start, end);
	for (const {start, end, look} of places) looks.fill(look, Math.max(0, start), end);
	const rows: Span[][] = [[]];
	for (let at = 0; at < command.length; ) {
		let end = at + 1;
		while (end < command.length && looks[end] === looks[at] && command[end] !== '\n' && command[at] !== '\n') end++;
		if (command[at] === '\n') rows.push([]);
		else rows.at(-1)?.push(span(spelledOut(command.slice(at, end)), looks[at]));
		at = end;
	}
	return rows;
};

/** Nobody reads colours in a longer one, and every key would pay for them. */
const LONGEST = 20_000;

const SHELLS: ReadonlySet<string> = new Set(['bash', 'sh', 'shell', 'zsh', 'ksh', 'dash', 'ash', 'console', 'terminal', 'shellsession', 'sh-session', '']);

/** What the grammar of POSIX shells (XCU 2.2, 2.3, 2.7) makes of a character where it is read, so far as an eye wants to know. */
const SHELL_TOKENS: readonly (readonly [RegExp, Look])[] = [
	[/(?<![^\s;|&()])#[^\n]*/y, 'dim'],
	[/\\[\s\S]/y, 'plain'],
	[/\$?'(?:[^'\\]|\\.)*'|'[^']*'/y, 'quoted'],
	[/"(?:[^"\\]|\\[\s\S])*"/y, 'quoted'],
	[/\$\{[^}\n]{0,200}\}|\$[A-Za-z_]\w*|\$[0-9@*#?$!-]/y, 'variable'],
	[/\|\||&&|;;|<<-?|>>|\$\(|[|;&<>()`]/y, 'operator'],
	[/(?<=\s)--?[A-Za-z0-9][\w-]*/y, 'flag'],
	[/[^\s\\'"$|;&<>()`#]+|\S/y, 'plain'],
	[/\s+/y, 'plain'],
];

const shellPlaces = (text: string): readonly Place[] => {
	const places: Place[] = [];
	// The next word is a command's name.
	let first = true;
	for (let at = 0; at < text.length; ) {
		const here = hereDocument(text, at);
		const [end, look] = here === null ? nextToken(text, at) : [here, 'quoted' as const];
		const word = text.slice(at, end);
		if (look === 'plain' && word.trim() !== '' && first) {
			places.push({start: at, end, look: 'bold'});
			first = KEYWORDS.has(word) || /^[A-Za-z_]\w*=/.test(word);
		} else places.push({start: at, end, look});
		if (look === 'operator' ? STARTS.has(word) : word.includes('\n') && look === 'plain' && word.trim() === '') first = true;
		else if (look === 'quoted' || look === 'variable') first = false;
		at = end;
	}
	return places;
};

const nextToken = (text: string, at: number): readonly [number, Look] => {
	for (const [pattern, look] of SHELL_TOKENS) {
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		if (found && found[0] !== '') return [at + found[0].length, look];
	}
	return [at + 1, 'plain'];
};

/** End of the here-document whose first line begins at `at`; null where none does. */
const hereDocument = (text: string, at: number): number | null => {
	if (at === 0 || text[at - 1] !== '\n') return null;
	const before = text.slice(text.lastIndexOf('\n', at - 2) + 1, at - 1);
	const opened = /<<-?\s*(['"]?)([A-Za-z_]\w*)\1/.exec(before);
	if (!opened) return null;
	const close = new RegExp(`^\\t*${opened[2] ?? ''}$`, 'm');
	const found = close.exec(text.slice(at));
	// An empty one ends where it begins: there is nothing to tell apart.
	return found === null ? text.length : found.index === 0 ? null : at + found.index;
};

const STARTS: ReadonlySet<string> = new Set(['||', '&&', ';', ';;', '|', '&', '$(', '(', '`']);
const KEYWORDS: ReadonlySet<string> = new Set(['if', 'then', 'elif', 'else', 'while', 'until', 'do', 'time', '!', '{', 'sudo', 'env', 'exec', 'command', 'nohup']);

/** SQL, Python and the like: comments and quoted text, which they have in common. */
const otherPlaces = (text: string): readonly Place[] => Array.from(text.matchAll(/'[^'\n]*'|"[^"\n]*"|(?:--|#)(?= )[^\n]*/g), ({0: found, index}): Place => ({start: index, end: index + found.length, look: /^["']/.test(found) ? 'quoted' : 'dim'}));

/**
 * Where the values stand in a command that was filled in: everything between the parts that were there before. The last part
 * is looked for at the end. Null where they do not agree.
 */
export const filledPlaces = (template: string, uses: readonly {readonly start: number; readonly end: number}[], filled: string): readonly Place[] | null => {
	const sorted = uses.toSorted((a, b) => a.start - b.start).filter((use, index, all) => index === 0 || use.start >= (all[index - 1]?.end ?? 0));
	const parts = [...sorted.map((use, index) => template.slice(sorted[index - 1]?.end ?? 0, use.start)), template.slice(sorted.at(-1)?.end ?? 0)];
	const places: Place[] = [];
	let at = 0;
	for (const [index, part] of parts.entries()) {
		const last = index === parts.length - 1;
		const found = last ? (filled.endsWith(part) ? filled.length - part.length : -1) : filled.indexOf(part, at);
		if (found < at) return null;
		if (found > at) places.push({start: at, end: found, look: 'filled'});
		at = found + part.length;
	}
	return places;
};
