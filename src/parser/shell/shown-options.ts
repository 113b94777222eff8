import {ENVIRONMENTS, IN_A_ROW} from './comment-words.ts';
import {strip} from './comment-orders.ts';
import type {Candidate} from './twins.ts';
import {han} from '../chinese.ts';

/** A comment over the ways in which one program may be called. Languages: en, es, pt, de, fr, zh. */
const OPTIONS = han(/^(?:(?:available|all|other|more|further|possible) )?(?:options|variants|modes)(?: available)?[^\p{L}\p{N}]*$|^(?:otras |más )?(?:opciones|variantes|modos)(?: (?:disponibles|posibles))?[^\p{L}\p{N}]*$|^(?:outras )?(?:opções|variantes|modos)(?: (?:disponíveis|possíveis))?[^\p{L}\p{N}]*$|^(?:verfügbare |weitere |mögliche )?(?:optionen|varianten|modi)[^\p{L}\p{N}]*$|^(?:autres )?(?:options|variantes|modes)(?: (?:disponibles|possibles))?[^\p{L}\p{N}]*$|^(?:可用|其他|更多)?(?:选项|模式|参数)[:：]?$/iu);

/** The first call of a list of calls of one program below "Available options:", the call above that shows it plain being one of them; null for no such list. */
export function optionsShown(list: readonly Candidate[], at: number): number | null {
	const own = list[at];
	if (own === undefined || own.effect === 'read' || !OPTIONS.test(strip(own.title ?? ''))) return null;
	const lines = list.filter(({group}) => group === at);
	const called = calledOf(own.command);
	if (lines.length < 2 || new Set(lines.map(({command}) => command.trim())).size !== lines.length || lines.some(({command, inside}) => calledOf(command) !== called || inside !== own.inside)) return null;
	const before = list[at - 1];
	return before !== undefined && before.inside === own.inside && calledOf(before.command) === called ? at - 1 : at;
}

/** The script or the program with its first word, without what only starts it. */
function calledOf(command: string): string {
	const words = command.trim().split(/\s+/u).filter((word) => !/^(?:sudo|bash|sh|python3?|node|npx|[A-Z_][A-Z0-9_]*=\S*)$/u.test(word));
	return /[./]/u.test(words[0] ?? '') ? (words[0] ?? '') : words.slice(0, 2).join(' ');
}

/** "With a given kind": the same line with more behind it, alone under its comment. Once is enough. Languages: en, es, pt, de, fr, zh. */
export function withFlagsAdded(before: Candidate, one: Candidate): boolean {
	return before.effect !== 'read' && one.effect !== 'read' && before.inside === one.inside && WITH.test(strip(one.title ?? '')) && one.command.startsWith(`${before.command} `) && /^\s+(?:--?[A-Za-z]|\S+$)/u.test(one.command.slice(before.command.length)) && !/[;&|]/u.test(one.command.slice(before.command.length));
}

const WITH = han(/^(?:with|using|con|usando|com|mit|avec)\s(?!(?:all|caution|care)\b)|^(?:带|使用|指定)/iu);

/** The same client takes a file as it is, then one that is unpacked for it: what is put back once is there. */
export function loadsPacked(before: Candidate, one: Candidate): boolean {
	const [first, second] = [before, one].map(({command}) => loadOf(command));
	return before.effect === 'destructive' && one.effect === 'destructive' && before.inside === one.inside && one.title !== null && first !== null && second !== null && first?.client === second?.client && first?.packed !== second?.packed;
}

/** Sources: gzip(1), xz(1), bzip2(1), zstd(1). */
function loadOf(command: string): {readonly client: string; readonly packed: boolean} | null {
	const [, unpacked] = /^(?:gunzip\s+(?:-\w+\s+)*|(?:gz|z|xz|bz|zstd)cat\s+|(?:gzip|xz|bzip2|zstd|unzstd)\s+-\w*[dcp]\w*\s+(?:-\w+\s+)*)(?:<\s*)?\S+\s*\|\s*([^|;&]+)$/u.exec(command.trim()) ?? [];
	const [, plain] = /^(?:cat\s+\S+\s*\|\s*)?([^|;&<]+?)(?:\s*<\s*\S+)?$/u.exec(command.trim()) ?? [];
	const client = (unpacked ?? plain ?? '').trim();
	return client === '' || (unpacked === undefined && client === command.trim()) ? null : {client, packed: unpacked !== undefined};
}

/** "Deploy to staging", then "Deploy to production": the same call under the same words for another environment; numbers and "then" put them in a row. */
export function forOtherEnvironment(before: Candidate, one: Candidate): boolean {
	if (before.effect === 'read' || one.effect === 'read' || before.inside !== one.inside || before.title === null || one.title === null || IN_A_ROW.test(before.title) || IN_A_ROW.test(one.title)) return false;
	const [first, second] = [before.title, one.title].map((title) => parted(title.replace(/[([（].*$/su, '').toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []));
	const [here, there] = [before.command, one.command].map((command) => parted(command.trim().split(/[\s:=]+/u)));
	return differs(first, second) && (differs(here, there) || (isAlone(first, second) && calledOf(before.command).split(' ')[0] === calledOf(one.command).split(' ')[0]));
}

type Parted = {readonly places: string; readonly rest: string};

function parted(words: readonly string[]): Parted {
	const isPlace = (word: string): boolean => ENVIRONMENTS.test(word) || ELSEWHERE.test(word);
	return {places: words.filter(isPlace).join(' ').toLowerCase(), rest: words.filter((word) => !isPlace(word) && !/^(?:an?|the|el|la|o|environment|entorno|ambiente|umgebung)$/iu.test(word)).join(' ')};
}

function differs(one: Parted | undefined, two: Parted | undefined): boolean {
	return one !== undefined && two !== undefined && one.places !== '' && two.places !== '' && one.places !== two.places && one.rest === two.rest;
}

/** The environments stand alone: "Local", "Production". */
function isAlone(one: Parted | undefined, two: Parted | undefined): boolean {
	return /^(?:(?:for|in|on|en|para|em|für)?)$/iu.test(one?.rest ?? 'x') && /^(?:(?:for|in|on|en|para|em|für)?)$/iu.test(two?.rest ?? 'x');
}

/** What other languages call them: es, pt, de, fr, zh. */
const ELSEWHERE = han(/^(?:producción|produção|produktion|desarrollo|desenvolvimento|entwicklung|développement|pruebas|testes|homologação|preproducción|recette|生产|测试|开发|预发)(?:环境)?$/iu);
