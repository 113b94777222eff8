import {createHash} from 'node:crypto';
import {readRunbook} from '../parser/read-runbook.ts';
import type {Plan} from '../plan/plan.ts';
import {EXIT} from './exit-codes.ts';
import {loadFile} from './load-file.ts';
import {loadSidecar} from './load-sidecar.ts';
import {reportDiagnostics} from './report-diagnostics.ts';
import type {World} from './world.ts';

export type LoadedRunbook = {readonly plan: Plan; readonly bytes: Buffer};

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Reads a runbook that is to be run. With errors in it nothing is run: they are printed, then `CliError`. */
export const loadRunbook = (world: World, path: string): LoadedRunbook => {
	const bytes = loadFile(world.cwd, path, 'runbook');
	const plan = readRunbook(bytes, {path, sha256: sha256(bytes), sidecar: loadSidecar(world.cwd, path)});
	reportDiagnostics(world, plan.diagnostics.filter(({severity}) => severity === 'error'), path, EXIT.runbook);
	return {plan, bytes};
};
