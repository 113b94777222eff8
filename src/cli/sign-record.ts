import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {visible} from '../artifacts/inert.ts';
import {ATTESTATION, SIGNATURE} from '../runner/bundle-files.ts';
import {reasonOf} from '../runner/evidence-error.ts';
import {replaceFile} from '../runner/private-file.ts';
import {signWithSsh} from '../runner/ssh-signature.ts';
import type {World} from './world.ts';

/** Names the key with which each finished run is signed; from the operator's surroundings, never from a runbook. */
const SIGN_KEY = 'ROLLBOOK_SIGN_KEY';

/** Signs the attestation of a run folder. Null: it is done; else why not. */
export const signRecord = (world: World, {folder, key, attended}: {readonly folder: string; readonly key: string; readonly attended: boolean}): string | null => {
	const attestation = join(folder, ATTESTATION);
	if (!existsSync(attestation)) return `there is no ${ATTESTATION}: the run is not over`;
	const said = signWithSsh({message: readFileSync(attestation), key: resolve(world.cwd, key), attended, env: world.env});
	if (said.kind === 'refused') return said.why;
	try {
		replaceFile(join(folder, SIGNATURE), said.signature);
		return null;
	} catch (error) {
		return reasonOf(error);
	}
};

/** At the end of a run, where the operator wants each signed. A run that went well does not fail for it: that it is not signed is said. */
export const signAtEnd = (world: World, folder: string, attended: boolean): void => {
	const key = world.settings?.['sign-key'].value ?? world.env[SIGN_KEY] ?? '';
	if (key === '') return;
	// ssh-keygen asks without a word about what for.
	if (attended) world.stderr.write(visible(`\nrollbook: the record is signed with ${key}\n`));
	const why = signRecord(world, {folder, key, attended});
	if (why === null && attended) return;
	world.stderr.write(visible(why === null ? `rollbook: signed with ${key}\n` : `rollbook: the record is not signed: ${why}\n  = help: \`rollbook report --sign KEY\` signs it\n`));
};
