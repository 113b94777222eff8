import {existsSync, readdirSync, statSync} from 'node:fs';
import {extname, join, resolve} from 'node:path';
import {CliError} from './cli-error.ts';

/** A file to check. `named`: given by name; the others were found below a folder and need not be runbooks. */
export type RunbookFile = {readonly path: string; readonly named: boolean};

const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Files as given, and Markdown below folders in the order of their names, each once. Throws `CliError` for what is not there. */
export const runbookFiles = (cwd: string, paths: readonly string[]): readonly RunbookFile[] => {
	const files = new Map<string, RunbookFile>();
	const add = (file: RunbookFile): void => {
		const whole = resolve(cwd, file.path);
		if (!files.has(whole)) files.set(whole, file);
	};
	for (const path of paths) {
		const found = statSync(resolve(cwd, path), {throwIfNoEntry: false});
		if (found?.isDirectory()) {
			const below = markdownBelow(cwd, path);
			if (below.length === 0) throw new CliError(`there is no Markdown file below \`${path}\``, 'name a file, or the folder that your runbooks are in');
			for (const inside of below) add({path: inside, named: false});
		} else add({path, named: true});
	}
	return [...files.values()];
};

const markdownBelow = (cwd: string, folder: string): readonly string[] => {
	const entries = readdirSync(resolve(cwd, folder), {withFileTypes: true}).toSorted((a, b) => (a.name < b.name ? -1 : 1));
	return entries.flatMap(entry => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return SKIPPED.has(entry.name) || isRun(resolve(cwd, path)) ? [] : markdownBelow(cwd, path);
		return entry.isFile() && ['.md', '.markdown'].includes(extname(entry.name).toLowerCase()) ? [path] : [];
	});
};

/** The folder of a run holds a frozen copy of its runbook, which nobody mends. */
const isRun = (folder: string): boolean => existsSync(join(folder, 'journal.jsonl'));
