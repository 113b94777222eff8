import {readFileSync, readdirSync, statSync} from 'node:fs';
import {basename, dirname, extname, resolve} from 'node:path';
import {closeWordHelp} from '../parser/did-you-mean.ts';
import {CliError} from './cli-error.ts';

/** No runbook comes near it; a log file given by mistake does. */
const MAX_BYTES = 16 * 1024 * 1024;

/** The bytes of a file that the operator named. Throws `CliError`. */
export const loadFile = (cwd: string, path: string, what: string): Buffer => {
	const whole = resolve(cwd, path);
	const found = statSync(whole, {throwIfNoEntry: false});
	if (!found) throw new CliError(`there is no ${what} \`${path}\``, near(whole));
	if (found.isDirectory()) throw new CliError(`\`${path}\` is a directory, not a ${what}`, insideOf(whole, path));
	if (!found.isFile()) throw new CliError(`\`${path}\` is not a regular file`);
	if (found.size > MAX_BYTES) throw new CliError(`\`${path}\` has ${found.size} bytes; a ${what} has at most ${MAX_BYTES}`);
	try {
		return readFileSync(whole);
	} catch (error) {
		throw new CliError(`\`${path}\` cannot be read: ${error instanceof Error ? error.message : String(error)}`);
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
	const first = listing(folder).find(isMarkdown);
	return first === undefined ? null : `did you mean \`${path.replace(/\/+$/, '')}/${first}\`?`;
};

/** A file beside it with a similar name. */
const near = (whole: string): string | null => closeWordHelp(basename(whole), listing(dirname(whole)).filter(isMarkdown));
