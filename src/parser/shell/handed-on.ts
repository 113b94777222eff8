import {effectOfWords, isKnownProgram} from './programs.ts';
import {sentCommands} from './sent-commands.ts';
import type {Inner} from './wrappers.ts';

/**
 * `shopctl run alembic downgrade -1`, `./dc exec web bash`: a program that no table knows, told to run one that a table does.
 * The program to run stands behind a name at most: what comes later are its arguments.
 */
export function handedOn([program = '', verb = '', ...rest]: readonly string[]): Inner | null {
	const sent = sentCommands([program, verb, ...rest]);
	if (sent !== null) return sent;
	if (program === 'find') return executed([verb, ...rest]);
	if (isKnownProgram(program) && !TELLS_HOSTS.test(program)) return null;
	// A whole command in one word: `shopctl run-shell-command web "systemctl stop shop"`, `ansible web -a "…"`.
	const whole = [verb, ...rest].find((word) => /^(?:sudo )?[a-z][\w.-]*\s+\S/u.test(word) && isKnownProgram(word.replace(/^sudo /u, '').split(/\s/u)[0]?.split('/').at(-1) ?? ''));
	if (whole !== undefined && /(?:command|cmd|shell|exec|run|ssh|-a|-c)/u.test([verb, ...rest].filter((word) => word !== whole).join(' '))) return {words: null, text: whole, remote: true};
	if (!/^(?:run|shell|[a-z]*exec)$/u.test(verb) || TELLS_HOSTS.test(program)) return null;
	const plain = rest.flatMap((word, at) => (word.startsWith('-') ? [] : [{word, at}])).slice(0, 2);
	const found = plain.find(({word}) => isKnownProgram(word));
	return found === undefined ? null : {words: rest.slice(found.at), text: null, remote: true};
}

/** Programs that run on many hosts what one word of theirs holds. Sources: ansible(1), option -a; salt(1), cmd.run. */
const TELLS_HOSTS = /^(?:ansible|salt)$/u;

/** True for a program that runs on many hosts at once what it is told. */
export function tellsHosts(program: string): boolean {
	return TELLS_HOSTS.test(program);
}

/** What `find` calls for each file, the worst of several; null where it calls nothing or deletes by itself. Source: find(1). */
function executed(words: readonly string[]): Inner | null {
	const calls = words.flatMap((word, at) => (/^-(?:exec|ok)(?:dir)?$/u.test(word) ? [words.slice(at + 1, words.findIndex((end, after) => after > at && /^(?:;|\+|\\;)$/u.test(end)) >>> 0)] : []));
	const found = calls.find((call) => effectOfWords(call).effect === 'destructive') ?? calls.at(-1);
	return found === undefined || words.includes('-delete') ? null : {words: found, text: null, remote: false};
}
