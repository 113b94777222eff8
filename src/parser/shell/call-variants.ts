import {strip} from './comment-orders.ts';
import {IN_A_ROW} from './comment-words.ts';
import {ONLY_LOOKS, RESTORES} from './undo-words.ts';
import type {Candidate} from './twins.ts';
import {han} from '../chinese.ts';

/**
 * Earlier line of the block that calls the same script for the same end in another way; null for none. Either the two put back
 * from two sources, or the block shows how the script may be called: three times or more, each with a comment and other flags.
 */
export function calledBefore(list: readonly Candidate[], at: number): number | null {
	const own = callIn(list[at]);
	if (own === null || own.looks) return null;
	const calls = list.map(callIn);
	let before = at - 1;
	while (calls[before]?.looks === true && calls[before]?.script === own.script) before -= 1;
	const one = calls[before] ?? null;
	if (one === null || list[before]?.inside !== list[at]?.inside || one.script !== own.script) return null;
	if (fromElsewhere(list[before], list[at], own.script)) return before;
	if (one.places !== own.places) return null;
	return restoresAgain(one, own) || (one.flags !== own.flags && waysAround(calls, at) >= 3) ? before : null;
}

/** A call of a script of the team's own. `flags`: names of its options; `places`: its words that are no value of an option. */
type Call = {readonly script: string; readonly flags: string; readonly places: string; readonly source: string | null; readonly parts: string; readonly looks: boolean};

function callIn(candidate: Candidate | undefined): Call | null {
	if (candidate === undefined || candidate.title === null || IN_A_ROW.test(candidate.title) || /[\n;|&<>]/u.test(candidate.command.replace(/<[^<>\s]{1,40}>/gu, 'x'))) return null;
	const words = (candidate.command.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/gu) ?? []).filter((word) => !STARTS.test(word));
	const [script = '', ...rest] = words;
	if (!SCRIPT.test(script)) return null;
	const options = rest.flatMap((word, at) => (word.startsWith('-') ? [{name: word.split('=')[0] ?? '', value: /=(.*)$/u.exec(word)?.[1] ?? (rest[at + 1]?.startsWith('-') === false ? rest[at + 1] ?? '' : '')}] : []));
	return {
		script,
		flags: options.map(({name}) => name).toSorted().join(' '),
		places: rest.filter((word, at) => !word.startsWith('-') && rest[at - 1]?.startsWith('-') !== true).join(' '),
		source: options.find(({name}) => SOURCE.test(name))?.value ?? null,
		parts: options.filter(({name}) => PART.test(name)).map(({name, value}) => `${name} ${value}`).join(' '),
		looks: options.some(({name}) => ONLY_LOOKS.test(name)),
	};
}

/** "From the bundle", then "From the archive": one script that puts back, told by its comments alone from where. Languages: en, es, pt, de, fr, zh. */
function fromElsewhere(one: Candidate | undefined, own: Candidate | undefined, script: string): boolean {
	return RESTORES.test(script) && [one, own].every((call) => FROM.test(strip(call?.title ?? ''))) && one?.command !== own?.command;
}

const FROM = han(/^(?:(?:restore|recover|restaurar|recuperar|wiederherstellen|restaurer) )?(?:from|desde|de|do|da|a partir d[eo]|aus|von|depuis|à partir d[eu]|to|in(?:to)?|a|para|em|en)\s|^(?:从|自|到)/iu);

/** The same data put back from two copies, or from one in whole and in part. */
function restoresAgain(one: Call, own: Call): boolean {
	return RESTORES.test(own.script) && one.source !== null && own.source !== null && one.parts === own.parts && (one.source !== own.source || one.flags !== own.flags);
}

/** Calls of the same script around, one after the other, that do something. */
function waysAround(calls: readonly (Call | null)[], at: number): number {
	const same = (index: number): boolean => calls[index]?.script === calls[at]?.script;
	let [from, to] = [at, at];
	while (from > 0 && same(from - 1)) from -= 1;
	while (to + 1 < calls.length && same(to + 1)) to += 1;
	const flags = calls.slice(from, to + 1).flatMap((call) => (call === null || call.looks ? [] : [call.flags]));
	return new Set(flags).size === flags.length ? flags.length : 0;
}

/** What only starts a script. */
const STARTS = /^(?:sudo|bash|sh|zsh|python3?|node|ruby|php|pwsh|npx|tsx|time|[A-Z_][A-Z0-9_]*=\S*)$/u;
const SCRIPT = /^(?:\.{0,2}[\w.-]*(?:\/[\w.-]+)+|[\w-]+)\.(?:sh|bash|py|js|mjs|ts|rb|pl|php|ps1)$/u;
/** Options that say from where. */
const SOURCE = /^--?(?:from(?:-[\w-]+)?|date|timestamp|time|point-in-time|pitr|snapshot-id|source|file|backup|backup-file|backup-id|input|archive|snapshot|dump|path|latest|f|i)$/u;
/** Options that say what of it: another part is another step. */
const PART = /^--?(?:component|db|database|table|service|app|target|to|env|environment|namespace|tenant|host|region|type|only)$/u;
