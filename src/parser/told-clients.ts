import type {Fence} from './block.ts';
import {telling} from './fence-content.ts';
import {announcesOutput} from './fence-intro.ts';
import {claimOf} from './fence-languages.ts';
import {clientOf, isOwnWord} from './shell/clients.ts';
import {beginsCommand} from './shell/first-word.ts';
import {notShell} from './shell/not-shell.ts';

/** Words that stand before the name of a client that is to be started or is open. Languages: en, es, pt, de, fr, zh. */
const BEFORE = String.raw`(?:re-?run|run|start|open|launch|enter|execute|invoke|in|inside|within|use|using|from|at|via|ejecut\p{L}+|abr\p{L}+|inici\p{L}+|en|dentro de|usando|desde|execut\p{L}+|rod\p{L}+|no|na|use|starten?(?: sie)?|öffnen?(?: sie)?|führen? sie|im|mit|lanc\p{L}+|ouvr\p{L}+|exécut\p{L}+|dans|avec)`;
/** What may follow it in such a sentence: its end, or what it is done for, but no argument. */
const BEHIND = String.raw`(?=["'\x60]*\s*(?:[:：.,;)]|$)|["'\x60]*\s+(?:again|prompt|shell|console|session|utility|tool|then|for|to|and|as|with|on|para|y|e|de nuevo|consola|zum|um|und|erneut|pour|et|console)(?!\p{L}))`;
const NAMED = new RegExp(String.raw`(?<!\p{L})${BEFORE}\s+(?:the\s+|el\s+|la\s+|o\s+|a\s+|den?\s+|le\s+)?["'\x60]*(?<name>[a-z][\w.-]{2,})${BEHIND}|(?:运行|执行|打开|进入|使用|在)\s*["'\x60]*(?<han>[a-z][\w.-]{2,})`, 'giu');

/**
 * "Run `ntdsutil` again:" above `files`, `recover`, `quit`: the sentence starts the client, and the block is what is typed into it.
 * The name of the client, where one is, if no line begins with a program.
 */
export function toldClient(fence: Fence): string | null {
	const claim = claimOf(fence.language);
	const lines = telling(fence.text).map(line => line.trim());
	if ((claim !== null && claim !== 'shell' && claim !== 'console') || lines.length === 0 || announcesOutput(fence.intro)) {
		return null;
	}
	const names = [...fence.intro.matchAll(NAMED)].map(({groups}) => (groups?.['name'] ?? groups?.['han'] ?? '').toLowerCase());
	const client = names.findLast(name => clientOf(name) === 'unknown');
	// What the language of a page makes of it is no matter: a client's words are no program's.
	return client !== undefined && lines.every(line => isToldTo(client, line)) ? client : null;
}

/** The client's own, or what nobody else would know: no program, no path, no sentence. */
function isToldTo(client: string, line: string): boolean {
	return isOwnWord(client, line) || (/^[a-z][a-z ]*(?:[\w./:"'=*\\-]|\s)*;?$/iu.test(line) && !beginsCommand(line) && line.split(/\s/u)[0] !== client && notShell(line) === null);
}
