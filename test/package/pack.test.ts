import {execFileSync} from 'node:child_process';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {root, temporary} from '../support/rollbook.ts';

/** What `npm pack` would put into the package. `npm run try-package` installs it and goes through it. */

type Pack = {readonly size: number; readonly unpackedSize: number; readonly files: readonly {readonly path: string; readonly size: number}[]};
const [pack] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})) as [Pack];
const paths = pack.files.map(({path}) => path);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Readonly<Record<string, Readonly<Record<string, string>>>>;
const bundle = readdirSync(join(root, 'dist')).filter(name => name.endsWith('.js'));

/** What each kind of file is there for. */
const WANTED: readonly (readonly [why: string, path: RegExp])[] = [
	['the program', /^bin\/(rollbook|start|compile-cache)\.cjs$/],
	['its bundle', /^dist\/[\w-]+\.js$/],
	['the licences of what the bundle takes in', /^dist\/LICENCES\.txt$/],
	['pretended programs', /^packs\/[a-z-]+\.pack\.yaml$/],
	['runbooks to begin with', /^runbooks\/[\w-]+\.(md|scenario\.yaml|rollbook\.yaml)$/],
	['schemas for editors', /^schemas\/[\w-]+\.schema\.json$/],
	['the man page', /^dist\/rollbook\.1$/],
	['about it', /^(package\.json|LICENSE|(README|CHANGELOG|ARCHITECTURE|CONTRIBUTING)\.md)$/],
	['what its README leads to', /^docs\/([\w-]+\/)?[\w-]+\.(md|svg|png|cast)$/],
];

test('the package holds what it is for, and nothing else', () => {
	expect(paths.filter(path => !WANTED.some(([, wanted]) => wanted.test(path)))).toEqual([]);
	expect(WANTED.filter(([, wanted]) => !paths.some(path => wanted.test(path))).map(([why]) => why)).toEqual([]);
});

test('all of the bundle, the packs and the runbooks are in it', () => {
	const listed = (folder: string): readonly string[] => readdirSync(join(root, folder)).map(name => `${folder}/${name}`);
	expect(['dist', 'packs', 'runbooks', 'schemas'].flatMap(listed).filter(path => !paths.includes(path))).toEqual([]);
});

test('what its README leads to comes with it', () => {
	const links = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
	expect(links.length).toBeGreaterThan(20);
	expect(links.filter(link => !paths.includes(link))).toEqual([]);
});

test('it is no larger than a first start deserves', () => {
	// A sixth of it are the pages that the README leads to: who has the package has no other place to find them.
	expect(pack.size).toBeLessThan(1.7e6);
	expect(pack.unpackedSize).toBeLessThan(5.5e6);
});

test('whoever installs it gets no script to run and no package but the optional one', () => {
	expect(Object.keys(manifest['scripts'] ?? {}).filter(name => /install|prepare$/.test(name))).toEqual([]);
	expect(manifest['dependencies']).toBeUndefined();
	expect(Object.keys(manifest['optionalDependencies'] ?? {})).toEqual(['@lydell/node-pty']);
});

test('packing builds, and prints only the name of the file, which pre-commit installs', () => {
	// The scripts are loud here and build nothing: tests that run beside it use dist/.
	const cwd = temporary('pack');
	const scripts = Object.fromEntries(Object.keys(manifest['scripts'] ?? {}).map(name => [name, `echo ran ${name}`]));
	writeFileSync(join(cwd, 'package.json'), JSON.stringify({...manifest, scripts}));
	writeFileSync(join(cwd, '.npmrc'), readFileSync(join(root, '.npmrc'), 'utf8'));
	expect(execFileSync('npm', ['pack', '--dry-run'], {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})).toBe(`rollbook-${String(manifest['version'])}.tgz\n`);
	expect(manifest['scripts']?.['prepack']).toBe('npm run --silent build');
});

test('the bundle asks for nothing else', () => {
	// Blanks are taken out of it, so that words in its texts look different.
	const asked = bundle.flatMap(name => [...readFileSync(join(root, 'dist', name), 'utf8').matchAll(/\b(?:from|import|require\(|import\()["'`]([\w@][\w@./:-]*)["'`]/g)].map(match => match[1] ?? ''));
	const packages = [...new Set(asked)].filter(name => !isBuiltin(name));
	expect(packages).toEqual(['@lydell/node-pty']);
});

test('the single executable is made with the Node that all is tested with', () => {
	const {version} = JSON.parse(readFileSync(join(root, 'release/node-binaries.json'), 'utf8')) as {readonly version: string};
	expect(version).toBe(manifest['devDependencies']?.['node']);
});

test('every package that was taken in is there with its licence', () => {
	const parts = readFileSync(join(root, 'dist/LICENCES.txt'), 'utf8').split(/^-{80}\n/m).slice(1);
	const texts = new Map(parts.flatMap((part, index) => (index % 2 === 0 ? [[part.trim().replace(/ \S+$/, ''), parts[index + 1] ?? ''] as const] : [])));
	for (const name of ['commander', 'ink', 'micromark', 'react', 'unbash', 'valibot', 'yaml', 'yoga-layout']) expect([...texts.keys()]).toContain(name);
	expect([...texts].filter(([, text]) => !/copyright/i.test(text) || !/permission/i.test(text)).map(([name]) => name)).toEqual([]);
});
