import {ENVIRONMENTS} from './comment-words.ts';
import {firstWord} from './first-word.ts';
import {ONLY_LOOKS, RESTORES, UNDO} from './undo-words.ts';
import type {Candidate} from './twins.ts';
import {han} from '../chinese.ts';

/** "Back by one": a line for each service; below, "back to a known one": a line for one of them. Each line below takes back again what one above did. */
export function goesBackAgain(above: readonly Candidate[], own: readonly Candidate[]): boolean {
	return own.length > 0 && above.length > 1 && [...own, ...above].every(({command}) => UNDO.test(command)) && own.every(({command, inside}) => above.some((one) => one.inside === inside && one.command !== command && sameUndo(one.command, command)));
}

/** "This service back", "That service back", then "To a known revision" of the first: the earlier line that this one takes back again; null for none. */
export function undoneBefore(list: readonly Candidate[], at: number): number | null {
	const own = list[at];
	if (own === undefined || own.title === null || !UNDO.test(own.command) || list[at + 1]?.group === at) return null;
	for (let before = at - 1; before >= 0; before -= 1) {
		const one = list[before];
		if (one === undefined || one.inside !== own.inside || !UNDO.test(one.command)) return null;
		if (own.command.startsWith(`${one.command} `) && sameUndo(one.command, own.command)) return before;
	}
	return null;
}

/** "Roll back to the previous one", then "Roll back to a specific one", whatever commands they take. */
export function backToWhich(before: Candidate, own: Candidate): boolean {
	const titles = [before.title ?? '', own.title ?? ''];
	return before.effect !== 'read' && own.effect !== 'read' && titles.every((title) => GOES_BACK.test(title)) && ((bothChosen(titles) && firstWord(before.command) === firstWord(own.command)) || WHICH.some(([last, chosen]) => (last.test(titles[0] ?? '') && chosen.test(titles[1] ?? '')) || (chosen.test(titles[0] ?? '') && last.test(titles[1] ?? ''))));
}

/** "To a specific tag", then "to a specific backup". */
function bothChosen(titles: readonly string[]): boolean {
	return titles[0] !== titles[1] && WHICH.some(([, chosen]) => titles.every((title) => chosen.test(title)));
}

/** Languages: en, es, pt, de, fr, zh. */
const GOES_BACK = han(/(?<!\p{L})(?:roll(?:s|ing)?[ -]?back|revert\p{L}*|restor\p{L}*|go(?:ing)? back|downgrade|volver|restaur\p{L}*|voltar|zurück\p{L}*|wiederherstell\p{L}*|revenir|retour\p{L}*)(?!\p{L})|回滚|回退|恢复/iu);

/** The last one, or one that is chosen. Languages: en; es, pt; de; fr; zh. */
const WHICH: readonly (readonly [RegExp, RegExp])[] = [
	[/\bto (?:the |a )?(?:previous|last|prior|latest|most recent)\b|\bby one\b/iu, /\bto (?:an? |the |any )?(?:specific|particular|certain|given|chosen|known|older|exact|named)\b/iu],
	[/(?<!\p{L})(?:a|para) (?:la |el |a |o )?(?:versi[oó]n |versão |última |revisi[oó]n |revisão |despliegue |implantação )*(?:anterior|previ[ao]|última)(?!\p{L})/iu, /(?<!\p{L})(?:a|para) (?:una? |uma? )(?:\p{L}+ )*(?:espec[ií]fic[ao]|concret[ao]|determinad[ao])(?!\p{L})/iu],
	[/(?<!\p{L})(?:auf|zur) (?:die |der )?(?:vorherige\p{L}*|letzte\p{L}*|vorige\p{L}*)(?!\p{L})/iu, /(?<!\p{L})(?:auf|zu) eine[rn]? (?:bestimmte\p{L}*|gewählte\p{L}*|konkrete\p{L}*)(?!\p{L})/iu],
	[/(?<!\p{L})(?:à|vers) (?:la |le )?(?:\p{L}+ )?(?:précédente?|dernière?)(?!\p{L})/iu, /(?<!\p{L})(?:à|vers) une? (?:\p{L}+ )*(?:spécifique|précise?|donnée?)(?!\p{L})/iu],
	[/上一|前一/u, /指定|特定/u],
];

/** Two undo-like commands in a row that differ only in how far back, or in the environment: doing both would go back twice. */
export function sameUndo(first: string, second: string): boolean {
	if (/[\n;|&]/u.test(first + second)) return false;
	if (otherWay(first, second) || (ONE_STATE.test(first) && ONE_STATE.exec(first)?.[1] === ONE_STATE.exec(second)?.[1])) return true;
	if (!UNDO.test(first) || !UNDO.test(second)) return false;
	// Of several commits each is taken back by itself; only the last ones are by their number.
	if ([first, second].every((command) => /^git revert\s+(?:-\S+\s+)*(?!HEAD)\S+/u.test(command)) && first !== second) return false;
	const [one, two] = [target(first), target(second)];
	if (one.fixed === two.fixed) return true;
	return one.places !== two.places && one.withoutPlaces === two.withoutPlaces;
}

/** One state of the files after another: the first would be gone at once. Sources: git-checkout(1), git-reset(1). */
const ONE_STATE = /^git\s+(checkout|switch|reset\s+--hard)\s+(?!-)[^\s#]+\s*(?:#.*)?$/u;

/** The same script that takes back, told by another flag how: `./back.sh --target x`, `./back.sh --commit y`. Those that only look are no way. */
function otherWay(first: string, second: string): boolean {
	const [one, two] = [first, second].map((command) => command.split(/\s+/u).filter((word) => !/^(?:sudo|bash|sh|python3?|node|ruby|\.\/?)$/u.test(word)));
	const script = one?.[0] ?? '';
	const flags = [one, two].map((words) => (words ?? []).flatMap((word) => /^--?([a-z][\w-]*)/u.exec(word)?.[1] ?? []));
	if (script === '' || script !== two?.[0] || !(UNDO.test(script) || RESTORES.test(script))) return false;
	if ((one?.length === 1) !== (two.length === 1)) return !flags.flat().some((flag) => ONLY_LOOKS.test(flag));
	if (!UNDO.test(script) || flags.some((list) => list.length === 0 || list.some((flag) => ONLY_LOOKS.test(flag)))) return false;
	return flags[0]?.[0] !== flags[1]?.[0];
}

const DISTANCE = /^(?:--?(?:to|to-revision|revision|to-version|version|count|steps?|step|target|release|n|to-date|tag|release-id|deployment)(?:=.*)?|v?\d[\w.-]*|<.*>|\[.*\]|\{.*\}|\$\{?\w*(?:version|revision|release|tag|id|count|step)\w*\}?|-\d+|--(?:yes|force|auto-approve|wait)|-y|head~\d*|w{3,})$/iu;

function target(command: string): {readonly fixed: string; readonly places: string; readonly withoutPlaces: string} {
	const words = command.replace(/[<[{][^<>[\]{}\n]*[>\]}]/gu, (blank) => blank.replace(/\s/gu, '_')).split(/\s+/u);
	const fixed = words.filter((word) => !DISTANCE.test(word));
	const place = (word: string): boolean => ENVIRONMENTS.test(word.replace(/^--?\w+=/u, ''));
	return {fixed: fixed.join(' '), places: fixed.filter(place).join(' '), withoutPlaces: fixed.filter((word) => !place(word)).join(' ')};
}
