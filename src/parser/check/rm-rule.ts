import type {CommandStep} from '../../plan/step.ts';
import {callsOf, type Word} from '../shell/calls.ts';
import {parseShell} from '../shell/syntax.ts';
import {baseName, unwrap} from '../shell/wrappers.ts';
import {spotOf, wordsOf} from './checked-command.ts';
import type {Finding, Ground} from './rule.ts';

/** Paths in deletions that come down to a root where a variable is empty, in every shell that a step can be given to. */
export function rmOfVariable(ground: Ground): readonly Finding[] {
	const {source, plan, commands} = ground;
	const asked = new Set(plan.inputs.flatMap(input => input.literals));
	const shell = commands.flatMap(({step, text, calls}) => calls.flatMap(call => calledWith(call.words, wordsOf(call), text)).map(found => ({...found, step})));
	const others = plan.steps.flatMap(step => (step.kind === 'command' ? inOtherShells(step) : []));
	return [...shell, ...others].map(({step, start, end, name, left, help}) => ({
		spot: spotOf(source, step, start, end),
		message: `where \`${name}\` is empty, this comes down to \`${left}\`${asked.has(`$${name}`) ? ', and nothing assigns it' : ''}`,
		help,
	}));
}

/** A word, what is left of it where its first variable is empty, and what to write. */
type Emptied = {readonly start: number; readonly end: number; readonly name: string; readonly left: string; readonly help: string};

/** Follows `sudo`, `docker exec`, `ssh host "…"` and `sh -c '…'` down to the program; a text for another shell is read like a command of its own. */
function calledWith(words: readonly Word[], values: readonly string[], text: string): readonly Emptied[] {
	const inner = unwrap(values);
	const line = inner?.text ?? (inner?.words?.length === 1 && /\s/u.test(inner.words[0] ?? '') ? inner.words[0] : null);
	if (line !== null && line !== undefined) {
		const at = words.find(word => word.value === line || word.value.endsWith(line));
		return callsOf(parseShell(line).tree, line).flatMap(call => calledWith(call.words, wordsOf(call), line)).map(found => (at === undefined ? found : {...found, start: at.start, end: at.end}));
	}
	if (inner?.words) {
		return calledWith(words.slice(words.length - inner.words.length), inner.words, text);
	}
	return deletedPaths(values).flatMap(index => {
		const word = words[index];
		return word === undefined ? [] : emptied(text.slice(word.start, word.end), word);
	});
}

/** Places of the words that a program deletes with all that is in them. */
function deletedPaths(values: readonly string[]): readonly number[] {
	const [program = '', ...rest] = values;
	const flags = rest.filter(word => word.startsWith('-')).join(' ');
	const paths = values.flatMap((word, index) => (index > 0 && !word.startsWith('-') ? [index] : []));
	switch (baseName(program)) {
		case 'rm':
			return /-\w*[rR]|--recursive/u.test(flags) ? paths : [];
		case 'find': {
			const first = values.findIndex((word, index) => index > 0 && /^[-(!]/u.test(word));
			return /-delete\b/u.test(flags) || /-exec\s+rm\b/u.test(rest.join(' ')) ? paths.filter(index => index < first) : [];
		}
		// What is not in the source is deleted at the other end.
		case 'rsync':
			return /--delete/u.test(flags) ? paths.slice(-2, -1) : [];
		default:
			return [];
	}
}

const VARIABLE = /\$\{([A-Za-z_]\w*|\d)[^}]*\}|\$([A-Za-z_]\w*|\d)|\$\([^)]*\)|`[^`]*`/gu;
/** `${X:?}` stops the shell, `${X:-dir}` has another value. */
const GUARDED = /\$\{\w+:?[?=-][^}]+\}|\$\{\w+:\?\}/gu;
/** The root, everything here, somebody's home, or a folder that holds all that a machine is there for. */
const ROOT = /^(?:\/+(?:\*|\.\*)?|\*|\.\*|~\/*\*?|\/(?:bin|boot|data|etc|home|lib|mnt|opt|root|srv|usr|var)\/+\*?)$/u;

function emptied(written: string, word: Word): readonly Emptied[] {
	const open = written.replace(GUARDED, 'x');
	const match = [...open.matchAll(VARIABLE)][0];
	const left = open.replace(VARIABLE, '').replace(/["']/gu, '').replace(/\/{2,}/gu, '/');
	if (match === undefined || written.startsWith("'") || !ROOT.test(left)) {
		return [];
	}
	const name = match[1] ?? match[2];
	const help = name === undefined ? 'keep what it prints in a variable, and write `${NAME:?}`: the shell stops when it is empty' : `write \`${written.replace(match[0], `\${${name}:?}`)}\`: the shell stops when it is empty`;
	return [{start: word.start, end: word.end, name: name ?? match[0], left, help}];
}

/** Languages whose syntax is not read: a line each, by its shape. Source: help of Remove-Item, rd and fish. */
const OTHER_SHELLS: Readonly<Record<string, {readonly shape: RegExp; readonly help: string}>> = {
	powershell: {shape: /\b(?:Remove-Item|ri|rm|rmdir|rd|del)\b(?=[^;|\n]*\s-r)[^;|\n]*?\s("?\$(?:env:)?(\w+)"?[\\/]+\*?"?)(?=\s|$)/iu, help: 'look first: `if (-not $X) { throw "X is empty" }`'},
	cmd: {shape: /\b(?:rd|rmdir|del)\b(?=[^&|\n]*\s\/s)[^&|\n]*?\s("?%(\w+)%[\\/]+\*?"?)(?=\s|$)/iu, help: 'look first: `if not defined X exit /b 1`'},
	fish: {shape: /\brm\b(?=[^;|\n]*\s-\w*[rR])[^;|\n]*?\s("?\$(\w+)"?\/+\*?"?)(?=\s|$)/u, help: 'look first: `test -n "$X"; or exit 1`'},
};

function inOtherShells(step: CommandStep): readonly (Emptied & {readonly step: CommandStep})[] {
	const row = OTHER_SHELLS[step.language];
	const match = row?.shape.exec(step.command);
	if (row === undefined || match?.[1] === undefined) {
		return [];
	}
	const start = match.index + match[0].length - match[1].length;
	const name = match[2] ?? '';
	return [{step, start, end: start + match[1].length, name, left: match[1].replaceAll('"', '').replace(/^\$(?:env:)?\w+|^%\w+%/iu, ''), help: row.help.replaceAll('X', name)}];
}
