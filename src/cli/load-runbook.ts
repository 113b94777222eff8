import {readRunbook} from '../parser/read-runbook.ts';
import type {Plan} from '../plan/plan.ts';
import type {Front} from './choose-front.ts';
import {EXIT} from './exit-codes.ts';
import {loadFile} from './load-file.ts';
import {loadSidecar} from './load-sidecar.ts';
import {sha256} from './sha256.ts';
import {sayReading} from './reading-line.ts';
import {reportDiagnostics} from './report-diagnostics.ts';
import type {World} from './world.ts';

/** `sidecar`: bytes of the file of annotations beside it, null if there is none. */
export type LoadedRunbook = {readonly plan: Plan; readonly bytes: Buffer; readonly sidecar: Buffer | null};

/** Reads a runbook that is to be run; a person who waits for a screen is told. With errors in it nothing is run: they are printed, then `CliError`. */
export const loadRunbook = (world: World, path: string, front: Front = 'unattended'): LoadedRunbook => {
	const bytes = loadFile(world.cwd, path, 'runbook');
	const sidecar = loadSidecar(world.cwd, path);
	const plan = sayReading(world, front, path, () => readRunbook(bytes, {path, sha256: sha256(bytes), sidecar}));
	reportDiagnostics(world, plan.diagnostics.filter(({severity}) => severity === 'error'), path, EXIT.runbook);
	return {plan, bytes, sidecar: sidecar?.bytes ?? null};
};
