import {IN_A_ROW} from './comment-words.ts';
import type {Candidate} from './twins.ts';
import {han} from '../chinese.ts';

/**
 * "Simple restore", then "To a new database", then "With options": the same program puts back the same copy, each time told otherwise.
 * Whoever does one of them has it back.
 */
export function putsBackAgain(before: Candidate, one: Candidate): boolean {
	if (one.title === null || before.inside !== one.inside || before.effect === 'read' || one.effect === 'read') return false;
	if (!OTHERWISE_TOLD.test(one.title.trim()) || before.title?.trim().toLowerCase() === one.title.trim().toLowerCase()) return false;
	if (IN_A_ROW.test(before.title ?? '') || IN_A_ROW.test(one.title) || /[\n;|&]/u.test(before.command.replace(/\\\n/gu, ' ') + one.command.replace(/\\\n/gu, ' '))) return false;
	const [first, second] = [before, one].map(({command}) => wordsOf(command));
	return first !== undefined && second !== undefined && first.call !== '' && first.call === second.call && before.command !== one.command && first.given.some((word) => second.given.some((other) => isSameCopy(word, other)));
}

type Call = {readonly call: string; readonly given: readonly string[]};

/** The program with the word that tells it to put back, and what it is given behind; no call where nothing of it says so. */
function wordsOf(command: string): Call {
	const words = command.replace(/\\\n/gu, ' ').trim().split(/\s+/u).filter((word) => !/^(?:sudo|doas)$/u.test(word));
	const at = words.findIndex((word, index) => index < 3 && RESTORES.test(word));
	return at < 0 ? {call: '', given: []} : {call: words.slice(0, at + 1).join(' '), given: words.slice(at + 1).map((word) => word.replace(/^--?[a-z][\w-]*=/u, '')).filter((word) => !word.startsWith('-'))};
}

/** Sources: pg_restore(1), mongorestore, qmrestore(1), pct(1), restic, velero, etcdutl, the manuals of backup tools. */
const RESTORES = /^(?:\S*[-_]?restore|recover|qmrestore|pg_restore|mongorestore)$/u;

/** The name of a copy without what tells it from those of other days: a date, a sign for any. */
function isSameCopy(one: string, other: string): boolean {
	const [first, second] = [one, other].map((word) => word.replace(/["']/gu, '').replace(/(?:\*|\b(?:19|20)\d\d[-_]?\d\d).*$/su, ''));
	return first !== undefined && second !== undefined && first.length >= 4 && second.length >= 4 && /[a-z]/iu.test(first) && (first === second || (first.endsWith('/') && second.startsWith(first)));
}

/** Where to, with what, or how much of it: no act of its own. Languages: en, es, pt, de, fr, zh. */
const OTHERWISE_TOLD = han(/^(?:with|using|to|into|onto|as|from|for|only|just|single|one|specific|selective|partial|full|simple|basic|different|another|new|options|con|usando|mediante|hacia|a|en|desde|sólo|solo|específic[oa]|parcial|com|para|em|somente|apenas|mit|auf|in|nach|nur|teilweise|avec|vers|sur|depuis|dans|seulement|partielle?)(?!\p{L})|^(?:带|使用|到|至|仅|指定|部分)/iu);
