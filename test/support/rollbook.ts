import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {execa, type ResultPromise} from 'execa';

/** The built program as a child process without a terminal. */

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const program = join(root, 'bin/rollbook.cjs');

export const temporary = (name: string): string => mkdtempSync(join(tmpdir(), `rollbook-${name}-`));

type Options = {readonly cwd: string; readonly env?: Readonly<Record<string, string>>};

const OPTIONS = {reject: false, stdin: 'ignore', stripFinalNewline: false} as const;

export const rollbook = (args: readonly string[], {cwd, env = {}}: Options): ResultPromise<typeof OPTIONS & {cwd: string}> =>
	execa(process.execPath, [program, ...args], {...OPTIONS, cwd, env: {...env, XDG_STATE_HOME: join(cwd, '.state'), NO_COLOR: '1'}});
