import {spawn, spawnSync} from 'node:child_process';
import {closeSync, existsSync, mkdirSync, openSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {program} from '../test/support/rollbook.ts';
import {cacheHome} from './cache-home.ts';

/** Programs as anybody starts them, one at a time, and how long they take. */
export type Started = {readonly cwd: string; readonly env?: Readonly<Record<string, string>>; /** Takes the standard output; absent: nothing does. */ readonly into?: string};

/** With a certificate bundle in it, every start of Node would first read that. */
const inherited = (): Record<string, string> => Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined && !['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'NODE_COMPILE_CACHE', 'CI'].includes(pair[0])));

/** Milliseconds from the start of a program to its end. Throws unless it ends with 0. */
export const take = async (file: string, args: readonly string[], {cwd, env = {}, into}: Started): Promise<number> => {
	const out = into === undefined ? 'ignore' : openSync(into, 'w');
	const begun = performance.now();
	const child = spawn(file, args, {cwd, env: {...inherited(), HOME: cwd, XDG_CACHE_HOME: cacheHome(), XDG_STATE_HOME: join(cwd, '.state'), ...env}, stdio: ['ignore', out, 'pipe']});
	let said = '';
	child.stderr?.setEncoding('utf8').on('data', (text: string) => {
		said += text;
	});
	let ms = 0;
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', () => {
			ms = performance.now() - begun;
		});
		child.once('close', resolve);
	});
	if (typeof out === 'number') closeSync(out);
	if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}: ${said}`);
	return ms;
};

export const node = (args: readonly string[], started: Started): Promise<number> => take(process.execPath, args, started);

export const rollbook = (args: readonly string[], started: Started): Promise<number> => node([program, ...args], started);

/** The peer that also runs Markdown. In a folder of its own, so that only who measures has it. */
const ZX = {name: 'zx', version: '8.8.5'};

/** Path of zx's program; null where it is not there and cannot be had. `fetch`: install it where it is not. */
export const zx = ({fetch}: {readonly fetch: boolean}): string | null => {
	const folder = join(tmpdir(), `rollbook-bench-${ZX.name}-${ZX.version}`);
	const path = join(folder, 'node_modules', ZX.name, 'build/cli.js');
	if (existsSync(path) || !fetch) return existsSync(path) ? path : null;
	mkdirSync(folder, {recursive: true});
	spawnSync('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', `${ZX.name}@${ZX.version}`], {cwd: folder, stdio: 'ignore'});
	return existsSync(path) ? path : null;
};

export const NO_ZX = 'zx cannot be installed here';

/** In the place of a program that is not there. */
export const NOTHING = Promise.resolve(Number.NaN);
