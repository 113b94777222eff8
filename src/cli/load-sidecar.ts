import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import type {SidecarFile} from '../parser/sidecar.ts';
import {loadFile} from './load-file.ts';
import {sha256} from './sha256.ts';
import {STANDARD_INPUT} from './standard-input.ts';

/** `NAME.rollbook.yaml` beside the runbook: annotations for a file that one may not touch. Null if there is none. */
export const loadSidecar = (cwd: string, runbook: string): (SidecarFile & {readonly bytes: Buffer}) | null => {
	if (runbook === STANDARD_INPUT) return null;
	const path = sidecarPath(runbook);
	if (!existsSync(resolve(cwd, path))) return null;
	const bytes = loadFile(cwd, path, 'sidecar file');
	return {path, text: bytes.toString('utf8'), sha256: sha256(bytes), bytes};
};

/** Where the sidecar file of a runbook stands, or would stand. */
export const sidecarPath = (runbook: string): string => runbook.replace(/\.[^./]*$/, '').concat('.rollbook.yaml');
