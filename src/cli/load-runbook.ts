import {createHash} from 'node:crypto';
import {diagnosticText} from '../artifacts/diagnostic-text.ts';
import {readRunbook} from '../parser/read-runbook.ts';
import type {Plan} from '../plan/plan.ts';
import {CliError} from './cli-error.ts';
import {EXIT} from './exit-codes.ts';
import {loadFile} from './load-file.ts';
import type {World} from './world.ts';

export type LoadedRunbook = {readonly plan: Plan; readonly bytes: Buffer};

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Reads a runbook that is to be run. Its errors are printed all at once, then `CliError` with the code for errors in a runbook. */
export const loadRunbook = (world: World, path: string): LoadedRunbook => {
	const bytes = loadFile(world.cwd, path, 'runbook');
	const plan = readRunbook(bytes, {path, sha256: sha256(bytes)});
	const errors = plan.diagnostics.filter(({severity}) => severity === 'error');
	if (errors.length === 0) return {plan, bytes};
	for (const diagnostic of errors) world.stderr.write(`${diagnosticText(diagnostic)}\n\n`);
	throw new CliError(`\`${path}\` has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}; nothing was run`, null, EXIT.runbook);
};
