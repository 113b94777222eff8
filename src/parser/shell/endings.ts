import {byProgram} from './by-program.ts';
import {CONFIRMATIONS} from './confirmations.ts';
import type {Ending} from './ending-row.ts';
import {ENDLESS} from './endless-rows.ts';
import {INTERACTIVE} from './interactive-rows.ts';
import {PASSWORDS} from './password-prompts.ts';
import {isKnownProgram} from './programs.ts';
import {han} from '../chinese.ts';


/** True for a command that opens an editor, whose file the next lines may be for. */
export function isEditor(command: string): boolean {
	return EDITOR.test(command.trim().replace(/^(?:sudo|doas)(?:\s+-\S+)*\s+/u, ''));
}

/** Sources: the editors of the table of interactive programs, and what opens them. */
const EDITOR = /^(?:\$\{?(?:EDITOR|VISUAL)\S*|nano|vi|vim|nvim|emacs|pico|micro|joe|mcedit|sudoedit|visudo|gedit|notepad(?:\.exe)?|code)\s+[^|;&]+$|^(?:crontab -e|(?:kubectl|oc|systemctl|virsh)\s[^|;&]*?\bedit\s[^|;&]*)$/iu;

const passwordsOf: typeof endlessOf = byProgram<Ending>(PASSWORDS);
const endlessOf = byProgram(ENDLESS);
const interactiveOf = byProgram(INTERACTIVE);
const confirmationsOf: typeof endlessOf = byProgram<Ending>(CONFIRMATIONS);

export function isEndless(line: string): boolean {
	return fits(endlessOf, line) || AGAIN.test(line) || ((LOGS.test(line) || FOLLOWS.test(line)) && !isKnownProgram(programIn(line)));
}

/** True for a command that asks for a password at the terminal, wherever its input comes from. */
export function asksPassword(line: string): boolean {
	return fits(passwordsOf, line);
}

export function asksPerson(line: string): boolean {
	return fits(interactiveOf, line) || fits(confirmationsOf, line) || (OPENS.test(line) && !isKnownProgram(programIn(line)));
}

/** A program that no table knows, told to open something that a person types into: `shopctl db console`, `shopd --till-login`. */
const OPENS = /^[a-z]\w*(?:-\w+)*-(?:attach|console|shell|repl|login|edit|config|configure|setup|wizard|menu|monitor)$|^\S*[a-z]\S*(?: (?!-)\S+){0,3} (?:(?:console|shell|repl|login|attach|psql|dbshell)$|--(?:interactive|console|repl|prompt|tui)(?: |$)|--?(?:[a-z]+-)*(?:login|sign-?in|oauth)(?= -|$))/u;

/** `shopctl logs -f`: so a program that no table knows follows its logs. Behind a name `-f` is a file, and a name behind a flag is none of a subcommand. */
const LOGS = /^(?:\S*[a-z]\S*|["']?\$\{?[A-Z_]+\}?["']?)(?: (?!-)\S+){0,3} logs?(?: (?!-)\S+){0,2}(?: --?\S+(?:[ =](?!-)\S+)?)*? (?:-f|--follow)(?= -|$)/u;

/** A program that no table knows, told to show what comes: `shopctl events watch`. */
const FOLLOWS = /^(?:\S*[a-z]\S*|["']?\$\{?[A-Z_]+\}?["']?)(?: (?!-)\S+){0,3} (?:tail|watch|follow|stream|monitor)(?: --?\S+(?:[ =]\S+)?)*$|^\S*[a-z](?:ctl|-cli|-admin) (?:[a-z]\S* )?(?:tail|watch|follow|stream) [a-z][\w.-]*$/u;

/** True for what goes on inside of a client or a console. Sources: psql's \\watch, the references of Redis, Junos, MySQL's shell and ONTAP. */
export function isEndlessThere(line: string): boolean {
	return /^(?:(?:MONITOR|P?SUBSCRIBE\b.*)$|monitor (?:interface|traffic)\b|(?:system )?(?:node )?run\b.*\bsysstat\b(?!.*\s-c\b))|\\watch\b/iu.test(line.trim());
}

/** A script that looks again and again, by its name and a pause, or by a flag: `./monitor-shop.sh --interval 60`. */
const AGAIN = /^(?:(?:python\d?|node|ba?sh|ruby|perl|pwsh|powershell|tsx)(?: -\S+)* )?(?!.*\s--?(?:count|once|duration|iterations?|max|timeout|times|until|samples|for)\b)(?:\S*(?:monitor|watch|poll|follow|tail|loop|check|health|status)[\w-]*\.(?:sh|py|ps1|rb|js|ts|pl)\b(?: \S+)*? --?(?:interval|every|refresh|poll-?(?:interval|every))[\w-]*[ =:]["']?[\d$]|\S+\.(?:sh|py|ps1|rb|js|ts|pl)(?: \S+)*? --?(?:loop|forever|continuous(?:ly)?|watch|follow)(?= |$))/iu;

/** True if the words above a script of the team's own say that it goes on: "# Run continuous monitoring". Languages: en, es, pt, de, fr, zh. */
export function toldToRunOn(command: string, title: string): boolean {
	return ON_AND_ON.test(title) && /^(?:(?:python\d?|node|ba?sh|ruby|perl|pwsh|powershell|tsx)(?:\s-\S+)*\s)?\S+\.(?:sh|py|ps1|rb|js|ts|pl)(?:\s|$)/iu.test(command) && !/\s--?(?:count|once|duration|iterations?|timeout|times|samples)\b/iu.test(command);
}

const ON_AND_ON = han(/(?<!\p{L})(?:continuous(?:ly)?|in a loop|continuamente|(?:de forma|monitoreo|monitorización) continu[oa]|monitoramento contínuo|em loop|en bucle|kontinuierlich\p{L}*|dauerhaft|en continu|en boucle)(?!\p{L})(?! (?:deploy|integrat|deliver))|持续(?:监控|运行|观察)|循环(?:检查|监控|执行)/iu);

function programIn(line: string): string {
	return (line.split(' ')[0] ?? '').split('/').at(-1) ?? '';
}

function fits(rowsOf: typeof endlessOf, line: string): boolean {
	const program = programIn(line);
	const plain = line.replace(/^\S+/u, program);
	return rowsOf(program).some((row) => row.line.test(plain) && !(row.not?.test(plain) ?? false));
}
