import {existsSync, readFileSync, statSync} from 'node:fs';
import {resolve} from 'node:path';
import {sidecarPath} from '../../src/cli/load-sidecar.ts';
import {trustContent} from '../../src/cli/trust/trust-content.ts';
import {readRunbook} from '../../src/parser/read-runbook.ts';

/** What an operator adds to a live run who has read what it would run: `--trust` with its hash; nothing for other commands. */
export const trustFlags = (args: readonly string[], cwd: string): readonly string[] => {
	const path = args[0] === 'run' ? args[1] : args[0]?.endsWith('.md') === true ? args[0] : undefined;
	return path === undefined || args.includes('--help') || !isFile(resolve(cwd, path)) ? [] : ['--trust', trustHash(cwd, path)];
};

/** The hash that `rollbook plan` shows. */
export const trustHash = (cwd: string, path: string): string => {
	const runbook = readFileSync(resolve(cwd, path));
	const beside = resolve(cwd, sidecarPath(path));
	const bytes = existsSync(beside) ? readFileSync(beside) : null;
	const sidecar = bytes === null ? null : {path: sidecarPath(path), bytes};
	const plan = readRunbook(runbook, {path, sha256: '', sidecar: sidecar === null ? null : {path: sidecar.path, text: sidecar.bytes.toString('utf8'), sha256: ''}});
	return trustContent({cwd, path, plan, runbook, sidecar}).hash;
};

const isFile = (path: string): boolean => statSync(path, {throwIfNoEntry: false})?.isFile() ?? false;
