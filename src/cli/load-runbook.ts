import {readRunbook} from '../parser/read-runbook.ts';
import type {Plan} from '../plan/plan.ts';
import {EXIT} from './exit-codes.ts';
import {loadFile} from './load-file.ts';
import {loadSidecar} from './load-sidecar.ts';
import {readQuickly} from './read-quickly.ts';
import {sha256} from './sha256.ts';
import {reportDiagnostics} from './report-diagnostics.ts';
import type {World} from './world.ts';

/** `sidecar`: bytes of the file of annotations beside it, null if there is none. */
export type LoadedRunbook = {readonly plan: Plan; readonly bytes: Buffer; readonly sidecar: Buffer | null};

/** Reads a runbook that is to be run; `onBytes` is told of the file before it is understood. With errors in it nothing is run: they are printed, then `CliError`. */
export const loadRunbook = (world: World, path: string, onBytes: (bytes: Buffer) => void = () => {}): LoadedRunbook => {
	const bytes = loadFile(world.cwd, path, 'runbook');
	onBytes(bytes);
	const sidecar = loadSidecar(world.cwd, path);
	const plan = readQuickly(() => readRunbook(bytes, {path, sha256: sha256(bytes), sidecar}));
	reportDiagnostics(world, plan.diagnostics.filter(({severity}) => severity === 'error'), path, EXIT.runbook);
	return {plan, bytes, sidecar: sidecar?.bytes ?? null};
};
