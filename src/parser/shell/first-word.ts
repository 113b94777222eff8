import {isEditor} from './endings.ts';
import {AS_OTHER, isKnownProgram, isShellWord} from './programs.ts';
import {lineEnd} from './split.ts';
import type {Span} from './syntax.ts';
import {han} from '../chinese.ts';

/** The first word that is no assignment, without its folder. */
export function programOf(command: string): string {
	// `sudo -u postgres psql`: the program is none of the flags.
	const words = command.trim().replace(FOUND, '$1$2').replace(/^(?:sudo|doas)(?:\s+-[a-zA-Z]*[ugprtChDRT]\s+\S+|\s+-\S+)+\s+/u, '').split(/\s+/u);
	const word = words.find((one) => !/^(?:[A-Za-z_]\w*=|<[\w.~/])/u.test(one) && !/^(?:sudo|command|time|nohup)$/u.test(one)) ?? '';
	return word;
}

/** A program by where it is: `sudo \`which till\` status`. */
const FOUND = /^((?:(?:sudo|doas)\s+)?)(?:`(?:which|command -v)\s+|\$\((?:which|command -v)\s+)([\w.-]+)[`)]/u;

/** A known program, a path or an assignment stands in front. */
export function beginsCommand(line: string): boolean {
	const program = programOf(line);
	return AS_OTHER.test(line) || isKnownProgram(program) || isShellWord(program) || /^(?:\.{1,2}|~)?\/\S|\.(?:sh|py|pl|rb|ps1)$/u.test(program) || /^[A-Za-z_]\w*=\S/u.test(line);
}

/** A line right behind an editor that begins with no program: text to write there. What the text expands further down was meant for the shell. */
export function isForEditor(text: string, at: number, last: (Span & {readonly client: string}) | undefined): boolean {
	if (last === undefined || last.client !== 'shell') return false;
	const editor = text.slice(last.start, last.end);
	const told = isEditor(editor.split('&&')[0] ?? '') ? writtenThere(text.slice(last.end, at)) : null;
	if (told !== null || !isEditor(editor)) return told ?? false;
	const line = text.slice(at, lineEnd(text, at)).trim();
	const name = /^([A-Za-z_]\w*)=/u.exec(line)?.[1];
	return name === undefined ? !beginsCommand(line) && !/^[a-z][\w-]*(?:\s+\S+)*\s+--?[a-z]/u.test(line) : !new RegExp(`\\$\\{?${name}\\b|\\bexport\\s+${name}\\b`, 'u').test(text);
}

/** Between the editor and the line a comment tells to insert what follows, "# Insert this:": false where another behind it leads on, null where none tells so. Languages: en, de, es, pt, fr, zh, ja. */
function writtenThere(between: string): boolean | null {
	const comments = between.split('\n').flatMap((line) => /^\s*#+\s*(\S.*)$/u.exec(line)?.[1] ?? []);
	const told = comments.findIndex((text) => INSERTS.test(text));
	return told < 0 ? null : !comments.slice(told + 1).some((text) => LEADS_ON.test(text));
}

const INSERTS = han(/^(?:\d+[.)]\s*)?(?:insert|paste|add|append|enter|type|put|write|content|füge|einfügen|ergänze|schreibe|inhalt|añad|agreg|insert|pega|contenido|adicion|cole|conteúdo|ajout|insér|coll|contenu)(?![.\w-]*\.(?:service|timer)\b)|^(?:添加|粘贴|插入|追加|内容)|(?:を追加|を貼り付け)/iu);
const LEADS_ON = han(/^(?:\d+[.)]|step\b|save|verif|comprueb|confirm|reinic|guard|then|now|next|exit|close|quit|restart|reload|after|finally|make|run|start|test|check|verify|apply|enable|activate|speicher|dann|danach|jetzt|neu ?start|guard|luego|después|reinici|salv|depois|enregistr|puis|ensuite|redémarr)|^(?:保存|然后|重启|接着)/iu);

/** The first word of a command as it stands, whatever runs it. */
export function firstWord(command: string): string {
	return command.trim().split(/\s+/u)[0] ?? '';
}
