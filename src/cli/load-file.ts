import {closeSync, openSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {basename, dirname, extname, resolve} from 'node:path';
import {didYouMean} from '../parser/did-you-mean.ts';
import {shellWord} from '../plan/shell-word.ts';
import {CliError} from './cli-error.ts';
import {MAX_BYTES, readAll, STANDARD_INPUT, standardInput, withinLimit} from './standard-input.ts';

/** The bytes of a file that the operator named; `-` is the standard input, and a pipe such as `<(command)` is read to its end. Throws `CliError`. */
export const loadFile = (cwd: string, path: string, what: string): Buffer => {
	if (path === STANDARD_INPUT) return standardInput(what);
	const whole = resolve(cwd, path);
	const found = statSync(whole, {throwIfNoEntry: false});
	if (!found) throw new CliError(`there is no ${what} \`${path}\``, near(whole, path) ?? (what === 'runbook' ? '`rollbook list` shows the runbooks that there are' : null));
	if (found.isDirectory()) throw new CliError(`\`${path}\` is a directory, not a ${what}`, what === 'runbook' ? insideOf(whole, path) : null);
	if (!found.isFile() && !found.isFIFO() && !found.isCharacterDevice()) throw new CliError(`\`${path}\` is neither a file nor a pipe`);
	if (found.size > MAX_BYTES) throw new CliError(`\`${path}\` has ${found.size} bytes; a ${what} has at most ${MAX_BYTES}`);
	try {
		return found.isFile() ? readFileSync(whole) : readPipe(whole, path, what);
	} catch (error) {
		if (error instanceof CliError) throw error;
		throw new CliError(`\`${path}\` cannot be read: ${error instanceof Error ? error.message : String(error)}`);
	}
};

/** A pipe can be read once, and answers are asked for twice. */
const piped = new Map<string, Buffer>();

const readPipe = (whole: string, path: string, what: string): Buffer => {
	const known = piped.get(whole);
	if (known) return known;
	const fd = openSync(whole, 'r');
	try {
		const bytes = withinLimit(readAll(fd), path, what);
		piped.set(whole, bytes);
		return bytes;
	} finally {
		closeSync(fd);
	}
};

const listing = (folder: string): readonly string[] => {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
};

const isMarkdown = (name: string): boolean => ['.md', '.markdown', '.txt'].includes(extname(name).toLowerCase());

const insideOf = (folder: string, path: string): string | null => {
	const [first, ...more] = listing(folder).filter(isMarkdown);
	if (first === undefined) return null;
	return more.length > 0 ? `\`rollbook list ${shellWord(path)}\` shows the runbooks in it` : `did you mean \`${path.replace(/\/+$/, '')}/${first}\`?`;
};

/** A file beside it with a similar name, as the path was begun. */
const near = (whole: string, path: string): string | null => {
	const word = didYouMean(basename(whole), listing(dirname(whole)).filter(name => isMarkdown(name) || extname(name) === extname(whole)));
	return word === null ? null : `did you mean \`${path.slice(0, path.length - basename(path).length)}${word}\`?`;
};
