import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {dirname, join, relative, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';

/** The floors of the house, the packages each folder may use, and the habits that keep files small. */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src');

/** Folder → what it may import besides itself. `node` allows `node:` modules. Packages are prefixes. */
const FOLDERS: Readonly<Record<string, {readonly floors: readonly string[]; readonly packages: readonly string[]; readonly node: boolean}>> = {
	plan: {floors: [], packages: [], node: false},
	parser: {floors: ['plan'], packages: ['unified', 'remark', 'mdast', 'yaml', 'valibot', 'unbash'], node: false},
	run: {floors: ['plan'], packages: [], node: false},
	runner: {floors: ['plan', 'run'], packages: ['@lydell/node-pty', 'unbash'], node: true},
	artifacts: {floors: ['plan', 'run'], packages: [], node: false},
	ui: {floors: ['plan', 'run'], packages: ['ink', 'react'], node: false},
	cli: {floors: ['plan', 'parser', 'run', 'runner', 'artifacts', 'ui'], packages: ['commander', 'yaml'], node: true},
};

/** What would make a pure folder depend on the world. */
const IMPURE = /\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bsetTimeout\(|\bsetInterval\(|\basync\b|\bawait\b|\bfetch\(/;
const PURE = ['plan', 'parser', 'run', 'artifacts'];

const MAX_LINES = 200;
const MAX_MEDIAN = 100;

type SourceFile = {readonly path: string; readonly folder: string; readonly text: string; readonly imports: readonly string[]};

const walk = (folder: string): string[] =>
	readdirSync(folder).flatMap(name => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? walk(path) : [path];
	});

const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;

const files: readonly SourceFile[] = walk(source)
	.filter(path => /\.tsx?$/.test(path))
	.map(path => {
		const text = readFileSync(path, 'utf8');
		const imports = [...text.matchAll(IMPORT)].map(match => match[1] ?? match[2] ?? match[3] ?? '');
		return {path, folder: relative(source, path).split(sep)[0] ?? '', text, imports};
	});

const name = (path: string): string => relative(root, path);
const target = (file: SourceFile, specifier: string): string => resolve(dirname(file.path), specifier);
const isLocal = (specifier: string): boolean => specifier.startsWith('.');
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''");

const cycles = (): readonly string[] => {
	const graph = new Map(files.map(file => [file.path, file.imports.filter(isLocal).map(specifier => target(file, specifier))]));
	const done = new Set<string>();
	const found: string[] = [];
	const visit = (path: string, trail: readonly string[]): void => {
		const at = trail.indexOf(path);
		if (at >= 0) found.push([...trail.slice(at), path].map(name).join(' → '));
		if (at >= 0 || done.has(path)) return;
		for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
		done.add(path);
	};
	for (const path of graph.keys()) visit(path, []);
	return found;
};

describe('the floors', () => {
	test('every file stands in a folder of the house', () => {
		expect(files.filter(file => !(file.folder in FOLDERS)).map(file => name(file.path))).toEqual([]);
	});

	test('a file imports its own folder and lower floors, nothing else of ours', () => {
		const wrong = files.flatMap(file =>
			file.imports.filter(isLocal).flatMap(specifier => {
				const to = relative(source, target(file, specifier)).split(sep)[0] ?? '';
				const allowed = to === file.folder || (FOLDERS[file.folder]?.floors.includes(to) ?? false);
				return allowed ? [] : [`${name(file.path)} imports ${specifier}`];
			}),
		);
		expect(wrong).toEqual([]);
	});

	test('every local import names an existing file', () => {
		const wrong = files.flatMap(file => file.imports.filter(isLocal).filter(specifier => !existsSync(target(file, specifier))).map(specifier => `${name(file.path)} imports ${specifier}`));
		expect(wrong).toEqual([]);
	});

	test('a folder uses the packages on its list', () => {
		const wrong = files.flatMap(file =>
			file.imports
				.filter(specifier => !isLocal(specifier))
				.filter(specifier => {
					const rules = FOLDERS[file.folder];
					if (specifier.startsWith('node:')) return !rules?.node;
					return !rules?.packages.some(prefix => specifier === prefix || specifier.startsWith(`${prefix}-`) || specifier.startsWith(`${prefix}/`));
				})
				.map(specifier => `${name(file.path)} imports ${specifier}`),
		);
		expect(wrong).toEqual([]);
	});

	test('no file imports itself, however long the way', () => {
		expect(cycles()).toEqual([]);
	});
});

describe('the habits', () => {
	test('pure folders know no clock, no process, no randomness and do not wait', () => {
		const wrong = files.filter(file => PURE.includes(file.folder) && IMPURE.test(code(file.text))).map(file => `${name(file.path)}: ${IMPURE.exec(code(file.text))?.[0]}`);
		expect(wrong).toEqual([]);
	});

	test('there are no barrels', () => {
		const wrong = files.filter(file => /(^|\/)index\.tsx?$/.test(file.path) || /^export (\*|\{[^}]*\}) from/m.test(file.text));
		expect(wrong.map(file => name(file.path))).toEqual([]);
	});

	test('exports have names', () => {
		expect(files.filter(file => /^export default/m.test(file.text)).map(file => name(file.path))).toEqual([]);
	});

	test('files are small', () => {
		const sizes = files.map(file => ({path: name(file.path), lines: file.text.split('\n').length - 1})).toSorted((a, b) => a.lines - b.lines);
		expect(sizes.filter(({lines}) => lines > MAX_LINES)).toEqual([]);
		expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThanOrEqual(MAX_MEDIAN);
	});

	test('file names are kebab-case nouns of their concern', () => {
		const banned = /(^|[-/])(manager|handler|helper|helpers|util|utils|service|common|misc)([-.]|$)/;
		expect(files.map(file => relative(source, file.path)).filter(path => !/^[a-z0-9/-]+\.tsx?$/.test(path) || banned.test(path))).toEqual([]);
	});

	test('no markers are left behind', () => {
		const marker = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].map(word => `\\b${word}\\b(?!['\`"])`).join('|'));
		expect(files.filter(file => file.text.split('\n').some(line => /^\s*(\/\/|\*|\/\*)/.test(line) && marker.test(line))).map(file => name(file.path))).toEqual([]);
	});

	// Patterns compiled before a switch do not fit what V8 looks for afterwards: a jump to nowhere at one start in fifty, an end in words at one terminal step in five.
	// The one that is switched changes nothing that was compiled before: see the file and decision 0014.
	test('no flag of V8 is switched while the program runs, but one', () => {
		const bins = readdirSync(join(root, 'bin')).map(file => ({path: join(root, 'bin', file), text: readFileSync(join(root, 'bin', file), 'utf8')}));
		expect([...files, ...bins].filter(({text}) => text.includes('setFlagsFromString')).map(file => name(file.path))).toEqual(['src/cli/read-quickly.ts']);
		const switched = files.flatMap(({text}) => [...text.matchAll(/setFlagsFromString\('([^']*)'\)/g)].map(([, flag]) => flag));
		expect(switched).toEqual(['--no-regexp-peephole-optimization', '--regexp-peephole-optimization']);
	});

	test('every package that a folder may use is used', () => {
		const imported = files.flatMap(file => file.imports);
		const unused = Object.values(FOLDERS).flatMap(({packages}) => packages).filter(prefix => !imported.some(each => each.startsWith(prefix)));
		expect(unused).toEqual([]);
	});

	test('what is exported is used in another file, be it by a test', () => {
		const others = ['test', 'bench', 'safety'].flatMap(folder => walk(join(root, folder))).filter(path => /\.tsx?$/.test(path)).map(path => readFileSync(path, 'utf8'));
		// Each word, and in how many files it stands.
		const spread = new Map<string, number>();
		for (const text of [...files.map(file => file.text), ...others]) for (const word of new Set(text.match(/[$\w]+/g))) spread.set(word, (spread.get(word) ?? 0) + 1);
		const exported = files.flatMap(file => [...file.text.matchAll(/^export (?:async )?(?:function|const|class|type)\*? ([$\w]+)/gm)].map(([, word = '']) => ({path: name(file.path), word})));
		expect(exported.filter(({word}) => (spread.get(word) ?? 0) < 2)).toEqual([]);
	});

	test('every file is used', () => {
		// Two entries of the bundle, the man page that the build writes, and the seam by which a recorded run stands in for a live one.
		const entries = ['src/cli/main.ts', 'src/runner/drill/pretend.ts', 'src/cli/reference/man-page.ts', 'src/runner/recorded-run.ts'];
		const imported = new Set(files.flatMap(file => file.imports.filter(isLocal).map(specifier => name(target(file, specifier)))));
		expect(files.map(file => name(file.path)).filter(path => !imported.has(path) && !entries.includes(path))).toEqual([]);
	});
});

test('ARCHITECTURE.md names every folder of src', () => {
	const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
	expect(Object.keys(FOLDERS).filter(folder => !text.includes(`src/${folder}/`))).toEqual([]);
	const named = [...text.matchAll(/`(src\/[a-z/-]+\/)`/g)].map(match => match[1] ?? '');
	expect(named.filter(folder => !existsSync(join(root, folder)))).toEqual([]);
});
