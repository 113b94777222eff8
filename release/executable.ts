import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {rolldown, type Plugin} from 'rolldown';
import binaries from './node-binaries.json' with {type: 'json'};

// `npm run executable [-- x64 arm64]`: one file for Linux that holds Node and the program, in executables/, with checksums. See docs/decisions/0019.
const ARCHITECTURES = ['x64', 'arm64'] as const;
type Architecture = (typeof ARCHITECTURES)[number];

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'executables');
const kept = join(root, 'node_modules/.cache/rollbook');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {readonly packages: Readonly<Record<string, {readonly version: string; readonly integrity?: string}>>};

const hashOf = (algorithm: string, bytes: Uint8Array, encoding: 'hex' | 'base64' = 'hex'): string => createHash(algorithm).update(bytes).digest(encoding);

const same = (what: string, wanted: string, found: string): void => {
	if (wanted !== found) throw new Error(`${what} is not the one that this version is built with: ${wanted} is wanted, it has ${found}`);
};

/** The archive of a package from the registry; kept for the next time. */
const archiveOf = (name: string, version: string): string => {
	const path = join(kept, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
	mkdirSync(kept, {recursive: true});
	if (!existsSync(path)) execFileSync('npm', ['pack', '--silent', '--pack-destination', kept, `${name}@${version}`], {cwd: root, stdio: ['ignore', 'ignore', 'inherit']});
	return path;
};

const fileOf = (archive: string, name: string): Buffer => execFileSync('tar', ['-xzOf', archive, `package/${name}`], {maxBuffer: 1 << 30});

/** Node for this architecture with its licences; throws unless it is the very file that was written down. */
const nodeFor = (architecture: Architecture): {readonly binary: Buffer; readonly licence: Buffer} => {
	const archive = archiveOf(`node-linux-${architecture}`, binaries.version);
	const binary = fileOf(archive, 'bin/node');
	same(`Node for ${architecture}`, binaries.sha256[architecture], hashOf('sha256', binary));
	return {binary, licence: fileOf(archive, 'LICENSE')};
};

/** The native part of the package for pseudo-terminals, held against the lock file. */
const ptyFor = (architecture: Architecture): Buffer => {
	const name = `@lydell/node-pty-linux-${architecture}`;
	const {version = '', integrity = ''} = lock.packages[`node_modules/${name}`] ?? {};
	const archive = archiveOf(name, version);
	same(name, integrity, `sha512-${hashOf('sha512', readFileSync(archive), 'base64')}`);
	return fileOf(archive, 'pty.node');
};

const ownBinary: Plugin = {
	name: 'own-binary',
	resolveId: (id, importer) => (id.endsWith('/requireBinary') && importer?.includes('node-pty') ? join(import.meta.dirname, 'executable-pty.mjs') : null),
};

const bundle = async (input: string, format: 'cjs' | 'esm', file: string): Promise<void> => {
	const made = await rolldown({input, platform: 'node', plugins: [ownBinary], logLevel: 'warn', resolve: {mainFields: ['main']}});
	await made.write({file, format, codeSplitting: false});
	await made.close();
};

/** All that stands inside, by its name there; the folder holds nothing else. */
const layOut = async (work: string, architecture: Architecture): Promise<readonly string[]> => {
	for (const folder of ['dist', 'packs', 'runbooks']) cpSync(join(root, folder), join(work, folder), {recursive: true});
	cpSync(join(root, 'package.json'), join(work, 'package.json'));
	writeFileSync(join(work, 'pty.node'), ptyFor(architecture));
	writeFileSync(join(work, 'pty-entry.mjs'), "import pty from '@lydell/node-pty';\nexport const {spawn} = pty;\n");
	await bundle(join(work, 'pty-entry.mjs'), 'esm', join(work, 'pty.js'));
	rmSync(join(work, 'pty-entry.mjs'));
	return readdirSync(work, {recursive: true, withFileTypes: true})
		.filter(entry => entry.isFile())
		.map(entry => join(entry.parentPath, entry.name).slice(work.length + 1))
		.toSorted();
};

const nameFor = (architecture: Architecture): string => `rollbook-linux-${architecture}`;

const build = async (architecture: Architecture): Promise<void> => {
	const name = nameFor(architecture);
	const work = join(out, `.${name}`);
	rmSync(work, {recursive: true, force: true});
	mkdirSync(work, {recursive: true});
	const inside = await layOut(work, architecture);
	const {binary, licence} = nodeFor(architecture);
	await bundle(join(import.meta.dirname, 'executable-entry.cjs'), 'cjs', join(work, 'main.cjs'));
	writeFileSync(join(work, 'node'), binary, {mode: 0o755});
	// What is told to Node on the machine where it runs is not told to Rollbook: no NODE_OPTIONS, no flags of Node.
	const config = {main: 'main.cjs', executable: 'node', output: `../${name}`, disableExperimentalSEAWarning: true, useCodeCache: false, execArgvExtension: 'none', assets: Object.fromEntries(inside.map(path => [path, path]))};
	writeFileSync(join(work, 'sea.json'), JSON.stringify(config));
	execFileSync(process.execPath, ['--build-sea', 'sea.json'], {cwd: work, stdio: ['ignore', 'ignore', 'inherit']});
	const licences = [readFileSync(join(root, 'LICENSE'), 'utf8'), readFileSync(join(root, 'dist/LICENCES.txt'), 'utf8'), readFileSync(join(root, 'node_modules/@lydell/node-pty/LICENSE'), 'utf8'), licence.toString('utf8')];
	writeFileSync(join(out, 'LICENCES.txt'), licences.join(`\n${'='.repeat(80)}\n\n`));
	rmSync(work, {recursive: true});
};

const wanted = process.argv.slice(2).length === 0 ? ARCHITECTURES : process.argv.slice(2).map(word => ARCHITECTURES.find(architecture => architecture === word) ?? fail(word));

function fail(word: string): never {
	throw new Error(`there is no executable for \`${word}\`; there are: ${ARCHITECTURES.join(', ')}`);
}

same('Node that builds', `v${binaries.version}`, process.version);
mkdirSync(out, {recursive: true});
for (const architecture of wanted) await build(architecture);
// Also of what an earlier call left beside it: the file is there to be handed out with all of them.
const sums = ARCHITECTURES.map(nameFor).filter(name => existsSync(join(out, name))).map(name => {
	const bytes = readFileSync(join(out, name));
	const sum = `${hashOf('sha256', bytes)}  ${name}\n`;
	process.stdout.write(`${sum.trimEnd()}  ${(bytes.length / 1e6).toFixed(0)} MB\n`);
	return sum;
});
writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
