import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {expect, test} from 'vitest';
import {root} from '../support/rollbook.ts';

/** Every page is to be found from docs/README.md, and no link of any page leads nowhere. */

const pages = readdirSync(join(root, 'docs'), {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.md')).map(name => `docs/${name}`);
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pages];

/** Without what stands in fences, whose links and headings are examples. */
const prose = (name: string): string => readFileSync(join(root, name), 'utf8').replace(/^ *(`{3,}|~{3,}).*\n[^]*?^ *\1`*$/gm, '');

type Link = {readonly path: string; readonly anchor: string | null};

/** Links of a page within this repository, their paths seen from its root. */
const linksOf = (name: string): readonly Link[] =>
	[...prose(name).replace(/`[^`\n]*`/g, '').matchAll(/\]\((?![a-z]+:)([^)\s]+)\)/g)].map(([, link = '']) => {
		const [path = '', anchor = null] = link.split('#');
		return {path: path === '' ? name : relative(root, resolve(root, dirname(name), path)), anchor};
	});

/** Names of headings as GitHub gives them: letters, digits, `_` and `-`; a second one of a name gets a number. */
const anchorsOf = (name: string): ReadonlySet<string> => {
	const seen = new Map<string, number>();
	return new Set(
		[...prose(name).matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) => {
			const plain = title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-');
			const before = seen.get(plain) ?? 0;
			seen.set(plain, before + 1);
			return before === 0 ? plain : `${plain}-${before}`;
		}),
	);
};

const isThere = ({path, anchor}: Link): boolean => existsSync(join(root, path)) && (anchor === null || (statSync(join(root, path)).isFile() && anchorsOf(path).has(anchor)));

test.each(documents)('every link of %s leads to a file, and to a heading of it', name => {
	expect(linksOf(name).filter(link => !isThere(link))).toEqual([]);
});

test('docs/README.md leads to every page, and README.md to docs/README.md', () => {
	const linked = new Set(linksOf('docs/README.md').map(({path}) => path));
	const found = pages.filter(name => name !== 'docs/README.md' && !name.startsWith('docs/decisions/'));
	expect(found.filter(name => !linked.has(name))).toEqual([]);
	expect(linked).toContain('docs/decisions');
	expect(linksOf('README.md').map(({path}) => path)).toContain('docs/README.md');
});
