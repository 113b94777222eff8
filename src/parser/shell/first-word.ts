import {isEditor} from './endings.ts';
import {isKnownProgram, isShellWord} from './programs.ts';
import {lineEnd} from './split.ts';
import type {Span} from './syntax.ts';

/** The first word that is no assignment, without its folder. */
export function programOf(command: string): string {
	// `sudo -u postgres psql`: the program is none of the flags.
	const words = command.trim().replace(/^(?:sudo|doas)(?:\s+-[a-zA-Z]*[ugprtChDRT]\s+\S+|\s+-\S+)+\s+/u, '').split(/\s+/u);
	const word = words.find((one) => !/^[A-Za-z_]\w*=/u.test(one) && !/^(?:sudo|command|time|nohup)$/u.test(one)) ?? '';
	return word;
}

/** A known program, a path or an assignment stands in front. */
export function beginsCommand(line: string): boolean {
	const program = programOf(line);
	return isKnownProgram(program) || isShellWord(program) || /^(?:\.{1,2}|~)?\/\S|\.(?:sh|py|pl|rb|ps1)$/u.test(program) || /^[A-Za-z_]\w*=\S/u.test(line);
}

/** A line right behind an editor that begins with no program: text to write there. What the text expands further down was meant for the shell. */
export function isForEditor(text: string, at: number, last: (Span & {readonly client: string}) | undefined): boolean {
	if (last === undefined || last.client !== 'shell' || !isEditor(text.slice(last.start, last.end))) return false;
	const line = text.slice(at, lineEnd(text, at)).trim();
	const name = /^([A-Za-z_]\w*)=/u.exec(line)?.[1];
	return name === undefined ? !beginsCommand(line) && !/^[a-z][\w-]*(?:\s+\S+)*\s+--?[a-z]/u.test(line) : !new RegExp(`\\$\\{?${name}\\b|\\bexport\\s+${name}\\b`, 'u').test(text);
}
