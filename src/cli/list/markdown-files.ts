import {type Dirent, existsSync, readdirSync, readFileSync} from 'node:fs';
import {extname, join, relative, sep} from 'node:path';
import {type Ignored, ignoredBy} from './ignored.ts';

/** Not worth a look, and large. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', 'bower_components', 'vendor', '__pycache__']);

/** A repository that has more is searched as far as this. */
const MOST = 5000;

/** Absolute paths of Markdown below a folder, in the order of their names: not what git ignores, not folders that hide or hold runs. */
export const markdownFiles = (root: string): readonly string[] => {
	const found: string[] = [];
	const walk = (folder: string, above: readonly Ignored[]): void => {
		const own = gitignoreOf(folder);
		const ignored = own === null ? above : [...above, (path: string, isFolder: boolean) => own(relativeTo(folder, path), isFolder)];
		for (const entry of listing(folder)) {
			if (found.length >= MOST) return;
			const path = join(folder, entry.name);
			if (ignored.some(is => is(path, entry.isDirectory()))) continue;
			if (entry.isDirectory()) {
				if (!SKIPPED.has(entry.name) && (!entry.name.startsWith('.') || entry.name === '.github') && !existsSync(join(path, 'journal.jsonl'))) walk(path, ignored);
			} else if (entry.isFile() && isMarkdown(entry.name)) found.push(path);
		}
	};
	walk(root, []);
	return found;
};

const isMarkdown = (name: string): boolean => ['.md', '.markdown'].includes(extname(name).toLowerCase());

const relativeTo = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');

const listing = (folder: string): readonly Dirent[] => {
	try {
		return readdirSync(folder, {withFileTypes: true}).toSorted((a, b) => (a.name < b.name ? -1 : 1));
	} catch {
		// A folder that one may not enter holds nothing for one to run.
		return [];
	}
};

const gitignoreOf = (folder: string): Ignored | null => {
	try {
		return ignoredBy(readFileSync(join(folder, '.gitignore'), 'utf8'));
	} catch {
		return null;
	}
};
