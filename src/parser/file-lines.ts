import type {Fence} from './block.ts';
import {han} from './chinese.ts';
import {telling} from './fence-content.ts';
import {fileByLines} from './server-files.ts';
import {beginsCommand} from './shell/first-word.ts';
import {wordPattern} from './words.ts';

/** A line as files of settings, of a shell's start and of cron have it, and as little else. */
const LINE = /^\s*(?:(?:export\s+|alias\s+|set\s+-gx\s+)?[A-Za-z_][\w.-]*\s*=\s*\S|(?:[\d*/,-]+\s+){4}[\d*/,A-Za-z-]+\s+\S|@(?:daily|hourly|weekly|monthly|reboot|yearly)\s)/u;

/** A row of a crontab. Source: crontab(5). */
export const CRON = /^\s*(?:(?:[\d*/,-]+\s+){4}[\d*/,A-Za-z-]+|@(?:daily|hourly|weekly|monthly|reboot|yearly))\s+\S/u;

/** Orders to write lines into a file, or to edit it. Languages: en, de, es, pt, fr, it, nl; zh, ja. */
const INTO_FILE = [
	wordPattern(String.raw`(?:add|append|insert|paste|put)\s(?:\p{L}+\s){0,4}(?:lines?|entr(?:y|ies)|content)`),
	wordPattern(String.raw`(?:edit|modify|change|adjust|open)\s(?:this|that|the)\s(?:\p{L}+\s)?(?:file|script)`),
	wordPattern(String.raw`füg\p{L}*\s.{0,40}zeilen?\s.{0,30}hinzu|zeilen?\s.{0,40}(?:hinzufügen|einfügen|ergänzen)|(?:bearbeite\p{L}*|ändere?\p{L}*|öffne\p{L}*)\s(?:sie\s)?(?:diese?|die)\s(?:datei|skript)`),
	wordPattern(String.raw`(?:añad\p{L}+|agreg\p{L}+|insert\p{L}+|adicion\p{L}+|acrescent\p{L}+)\s.{0,30}(?:líneas?|linhas?)|(?:edit\p{L}+|modific\p{L}+|alter\p{L}+)\s(?:este|el|dicho|o)\s(?:fichero|archivo|arquivo|ficheiro)`),
	wordPattern(String.raw`(?:ajout\p{L}+|insér\p{L}+)\s.{0,30}lignes?|(?:édit\p{L}+|modifi\p{L}+|ouvr\p{L}+)\s(?:ce|le)\sfichier|aggiung\p{L}+\s.{0,30}righe|voeg\s.{0,40}regels?\s.{0,30}toe`),
	han(/(?:添加|追加|加入|写入).{0,12}(?:行|内容)|以下.{0,8}行を.{0,8}追加/u),
];

/** The sentence above tells to write lines into a file, or to edit one, and the block holds nothing but such lines. */
export function areFileLines(text: string, intro: string): boolean {
	const lines = telling(text);
	return lines.length > 0 && lines.every(line => LINE.test(line)) && intro.split(/(?<=[.!?。])\s+/u).some(sentence => !NEVER.test(sentence) && INTO_FILE.some(pattern => pattern.test(sentence)));
}

/** "Never paste this line into a chat". Languages: en, es, pt, de, fr, zh. */
const NEVER = wordPattern(String.raw`(?:never|do not|don[’']t|nunca|jamás|jamais|niemals)(?! (?:forget|olvid|esque|oubli|vergess))`, '不要|切勿');

/** The sentence above or its first line says that what follows is added to a file of a shell's start, and all that follows are lines of such. Languages: en, es, pt, de, fr, zh, ja. */
function isAddedToStart({text, intro}: Pick<Fence, 'text' | 'intro'>): boolean {
	const first = text.split('\n').find(line => line.trim() !== '') ?? '';
	const told = [/^\s*#/u.test(first) ? first : '', intro].some(line => START_FILE.test(line) && ADDS.test(line));
	return told && telling(text).length > 0 && telling(text).every(line => LINE.test(line) || /^\s*(?:source|\.|eval)\s+\S+/u.test(line));
}

/** Files that shells read when they start. Sources: bash(1), zsh(1), fish(1). */
const START_FILE = /(?:^|[\s`"'(/])~?\/?\.?(?:bashrc|zshrc|profile|bash_profile|bash_aliases|zshenv|zprofile|config\.fish)(?![\w-])/u;
const ADDS = /(?<!\p{L})(?:add|append|put|füge|ergänze|eintragen|hinzufügen|añad|agreg|adicion|ajout)|添加|追加|加入/iu;

/** What the text tells to write into a file: no commands. */
export function linesOfFile(fence: Pick<Fence, 'text' | 'intro'>): {readonly kind: 'config'; readonly why: string} | null {
	if (areFileLines(fence.text, fence.intro)) {
		return {kind: 'config', why: `"${fence.intro}" tells to write it into a file`};
	}
	if (telling(fence.text).length > 0 && telling(fence.text).every(line => CRON.test(line))) {
		return {kind: 'config', why: 'rows of a crontab'};
	}
	const shape = fileByLines(fence.text);
	if (shape !== null) {
		return {kind: 'config', why: `each line is one of ${shape}, and of no program`};
	}
	const file = settingsFileOf(fence);
	if (file !== null) {
		return {kind: 'config', why: `"${file}" is the file that it stands in, and no program begins a line`};
	}
	return isAddedToStart(fence) ? {kind: 'config', why: 'it is told to be added to a file of the shell'} : null;
}

/** The path of a file of settings alone as the first comment, or words for one as all that the sentence above says, where no line begins with a program or has an option in two dashes. */
function settingsFileOf({text, intro}: Pick<Fence, 'text' | 'intro'>): string | null {
	const first = text.split('\n').find(line => line.trim() !== '') ?? '';
	const name = FILE_HEAD.exec(first)?.groups?.['name'] ?? (CALLED_FILE.test(intro.replaceAll('*', '').trim()) ? intro : null);
	const lines = telling(text).map(line => line.trim());
	return name !== null && lines.length > 0 && lines.every(line => SETTING.test(line) && (!beginsCommand(line) || /^(?:set|setw|bind|unbind|set-option)\s+-\w/u.test(line))) ? name : null;
}

/** Sources: how tools call the files that they read when they start. */
const FILE_HEAD = /^\s*(?:#|;|")\s*(?<name>(?:~|\$HOME|\/etc|\.{1,2})?\/?(?:[\w.-]+\/)*(?:\.[\w-]+rc|\.[\w-]+\.conf|[\w.-]+\.(?:conf|cnf|cfg|ini)))\s*$/u;
/** Languages: en, es, pt, de, fr, zh. */
const CALLED_FILE = /^[^\p{L}\p{N}]*(?:config(?:uration)?|settings|init) files?[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*(?:archivo|fichero|arquivo|ficheiro) de configura\p{L}+[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*konfigurationsdatei(?:en)?[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*fichier de configuration[^\p{L}\p{N}]*$|^配置文件[^\p{L}\p{N}]*$/iu;
const SETTING = /^(?![./~$])(?!.*\s--\w)[a-z][\w.-]*(?:\s[^|;&>]+)?$/iu;

/** The file that a block of SQL is, where the sentence above is its name and nothing else, or tells nothing but to write a file, and the first line holds its path alone, or says of it what it is for: "-- migration 0007_carts.sql". */
export function sqlFile(text: string, intro: string): string | null {
	const alone = /^(?:\p{Lu}\p{L}+:\s+)?(?<name>[\w./-]+\.sql)(?:\s+\([^()]*\))?\s*:?$/u.exec(intro.replaceAll('`', '').trim())?.groups?.['name'];
	if (alone !== undefined) {
		return alone;
	}
	const first = text.split('\n').find(line => line.trim() !== '') ?? '';
	const called = /^\s*--\s*(?:migration|revert|rollback|down|up|file|filename|migración|migração)\s*[:：]?\s+(?<name>[\w./-]+\.sql)\s*$/iu.exec(first)?.groups?.['name'];
	if (called !== undefined) {
		return called;
	}
	const named = /^\s*--\s*(?<name>[\w.-]*\/[\w./-]+\.sql)\s*$/u.exec(first)?.groups?.['name'] ?? null;
	return named !== null && (intro === '' || WRITES.test(intro)) ? named : null;
}

/** Orders to make a file. Languages: en, de, es, pt, fr. */
const WRITES = wordPattern(String.raw`(?:write|create|add|save|author)\s(?:\p{L}+\s){0,4}(?:migration|file|script)|(?:schreib\p{L}*|erstell\p{L}*|leg\p{L}*)\s.{0,30}(?:migration|datei|skript)|(?:escrib\p{L}+|crea\p{L}*|crie|escrev\p{L}+|écri\p{L}+|cré\p{L}+)\s.{0,30}(?:migraci[oó]n|migração|migration|archivo|fichero|arquivo|fichier)`);
