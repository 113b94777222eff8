import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {execa, type ResultPromise} from 'execa';
import {trustFlags} from './trust-flags.ts';

/** The built program as a child process without a terminal. */

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const program = join(root, 'bin/rollbook.cjs');

export const temporary = (name: string): string => mkdtempSync(join(tmpdir(), `rollbook-${name}-`));

/** `trust`: false leaves out the hash that allows the runbook of a live run. */
type Options = {readonly cwd: string; readonly env?: Readonly<Record<string, string>>; readonly trust?: boolean};

const OPTIONS = {reject: false, stdin: 'ignore', stripFinalNewline: false} as const;

export const rollbook = (args: readonly string[], {cwd, env = {}, trust = true}: Options): ResultPromise<typeof OPTIONS & {cwd: string}> =>
	execa(process.execPath, [program, ...args, ...(trust ? trustFlags(args, cwd) : [])], {...OPTIONS, cwd, env: {XDG_CONFIG_HOME: join(cwd, '.config'), ...env, XDG_STATE_HOME: join(cwd, '.state'), NO_COLOR: '1'}});
