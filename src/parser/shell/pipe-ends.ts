import {isKnownProgram} from './programs.ts';

/**
 * Commands of PowerShell behind a pipe and in braces, each as written: what stands there is a script of its own, which no other shell's
 * syntax tells from the rest: `Get-ChildItem | Where-Object {$_.Length -gt 9} | Remove-Item`, `foreach ($s in $all) { Stop-Service $s }`.
 * What stands behind a pipe keeps one, from a command that does nothing: it is fed.
 */
function pipeEnds(text: string): readonly string[] {
	if (!/[|{(=]/u.test(text) || text.length > LONGEST) return [];
	// Of the same length, so that places hold.
	const plain = text.replace(/"(?:[^"\x60]|\x60[\s\S])*"|'[^']*'|(?<![^\s({;|])#[^\n]*/gu, (quoted) => 'w'.repeat(quoted.length));
	return [...plain.matchAll(/[^\n;|{}()]+/gu)].flatMap(({index, 0: part}) => {
		const start = index + (/^\s*(?:\$[\w:.]+\s*[-+]?=\s*|return\s+|&\s+)?/u.exec(part)?.[0].length ?? 0);
		const name = /^\S+/u.exec(plain.slice(start, index + part.length))?.[0] ?? '';
		return /^[A-Z][A-Za-z]+-[A-Z][A-Za-z]+$/u.test(name) || (/^[a-z]/u.test(name) && isKnownProgram(name)) ? [`${/\|\s*$/u.test(plain.slice(0, index)) ? 'true | ' : ''}${text.slice(start, index + part.length).trim()}`] : [];
	});
}

/** Looks at each of them; what only feeds one is no tool of the line. */
export function lookAtPipeEnds(text: string, tools: Set<string>, look: (piece: string) => void): void {
	const typed = tools.has('true');
	pipeEnds(text).forEach(look);
	if (!typed) tools.delete('true');
}

/** No line that a person writes is longer; a block may be. */
const LONGEST = 8000;
