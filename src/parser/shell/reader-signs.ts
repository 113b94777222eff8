import {isOwnWord} from './clients.ts';
import {programOf} from './first-word.ts';
import {isSqlStart} from './not-shell.ts';
import {isKnownProgram} from './programs.ts';

/** True for a line below a client that only a shell would understand. */
export function looksLikeShell(line: string, {kind, program: client}: {readonly kind: 'shell' | 'sql' | 'unknown'; readonly program: string}): boolean {
	if ((kind === 'sql' && isSqlStart(line)) || isOwnWord(client, line, kind === 'sql')) return false;
	if (/^(?:exit|quit|\\q|logout)\b;?$/u.test(line) || line === '\\q') return false;
	// "Test", "Regards": a word of a text, whatever program has that name in small letters.
	if (/^\p{Lu}\p{Ll}+$/u.test(line)) return false;
	// A client's line ends in a semicolon, which a shell's hardly ever does.
	if (/[^;\s];\s*$/u.test(line) && !/[|&$`]|\s-{1,2}\w/u.test(line)) return false;
	const program = programOf(line);
	return isKnownProgram(program) || /^\.{0,2}\//u.test(program) || /^[A-Za-z_]\w*=\S/u.test(line);
}
