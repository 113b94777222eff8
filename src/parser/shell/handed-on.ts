import {isKnownProgram} from './programs.ts';
import type {Inner} from './wrappers.ts';

/**
 * `shopctl run alembic downgrade -1`, `./dc exec web bash`: a program that no table knows, told to run one that a table does.
 * The program to run stands behind a name at most: what comes later are its arguments.
 */
export function handedOn([program = '', verb = '', ...rest]: readonly string[]): Inner | null {
	if (!/^(?:run|exec)$/u.test(verb) || isKnownProgram(program)) return null;
	const plain = rest.flatMap((word, at) => (word.startsWith('-') ? [] : [{word, at}])).slice(0, 2);
	const found = plain.find(({word}) => isKnownProgram(word));
	return found === undefined ? null : {words: rest.slice(found.at), text: null, remote: true};
}
