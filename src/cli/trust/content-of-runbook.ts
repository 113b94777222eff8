import type {LoadedRunbook} from '../load-runbook.ts';
import {sidecarPath} from '../load-sidecar.ts';
import type {World} from '../world.ts';
import {trustContent, type TrustContent} from './trust-content.ts';

/** What a runbook that was just read would run. */
export const contentOfRunbook = (world: Pick<World, 'cwd'>, path: string, {plan, bytes, sidecar}: LoadedRunbook): TrustContent =>
	trustContent({cwd: world.cwd, path, plan, runbook: bytes, sidecar: sidecar === null ? null : {path: sidecarPath(path), bytes: sidecar}});
