/** What a .gitignore file leaves out, roughly: no negations, no character classes. Source: gitignore(5), "Pattern format". */
export type Ignored = (path: string, isFolder: boolean) => boolean;

/** `text`: the file's; paths are relative to its folder, `/` between their parts. */
export const ignoredBy = (text: string): Ignored => {
	const rules = text
		.split(/\r?\n/u)
		.map(line => line.trimEnd())
		.filter(line => line !== '' && !/^[#!]/u.test(line))
		.map(line => ({folders: line.endsWith('/'), pattern: patternOf(line.replace(/\/$/u, ''))}));
	return (path, isFolder) => rules.some(({folders, pattern}) => (isFolder || !folders) && pattern.test(path));
};

/** A slash inside of a pattern ties it to the file's folder; without one it holds on every level. */
const patternOf = (line: string): RegExp => {
	const bare = line.replace(/^\//u, '');
	const body = bare
		.split(/(\/\*\*\/|\*\*\/|\/\*\*|\*|\?)/u)
		.map(part => WILD[part] ?? part.replaceAll(/[.+^${}()|[\]\\]/gu, String.raw`\$&`))
		.join('');
	return new RegExp(`^${line.includes('/') ? '' : '(?:.*/)?'}${body}$`, 'u');
};

const WILD: Readonly<Record<string, string>> = {'/**/': '/(?:.*/)?', '**/': '(?:.*/)?', '/**': '/.*', '*': '[^/]*', '?': '[^/]'};
