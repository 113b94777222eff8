import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import type {SidecarFile} from '../parser/sidecar.ts';
import {loadFile} from './load-file.ts';

/** `NAME.rollbook.yaml` beside the runbook: annotations for a file that one may not touch. Null if there is none. */
export const loadSidecar = (cwd: string, runbook: string): SidecarFile | null => {
	const path = runbook.replace(/\.[^./]*$/, '').concat('.rollbook.yaml');
	return existsSync(resolve(cwd, path)) ? {path, text: loadFile(cwd, path, 'sidecar file').toString('utf8')} : null;
};
