import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {visible} from '../../artifacts/inert.ts';
import {VERIFICATION_FORMATS, type VerificationFormat} from '../../artifacts/verification-report.ts';
import {type Conclusion, conclusionOf} from '../../run/verification.ts';
import {verifyRecord} from '../../runner/verify/verify-record.ts';
import {CliError} from '../cli-error.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {findRun, outFolder} from '../find-run.ts';
import {shownPath} from '../shown-path.ts';
import type {World} from '../world.ts';

export type VerifyFlags = {readonly format: VerificationFormat; readonly head?: string; readonly allowedSigners?: string; readonly signer?: string; readonly out?: string};

/** `rollbook verify [RUN]`: holds the record of a run against itself, and against what was kept elsewhere. Only reads. */
export const verifyCommand = async (world: World, wanted: string | undefined, {format, head, allowedSigners, signer, out}: VerifyFlags): Promise<ExitCode> => {
	const folder = findRun(world, wanted, out ?? outFolder(world));
	if (signer !== undefined && allowedSigners === undefined) throw new CliError('whose key a signature was made with is not known', 'pass `--allowed-signers FILE` too');
	const signers = allowedSigners === undefined ? null : {file: resolve(world.cwd, allowedSigners), signer: signer ?? null};
	if (signers !== null && !existsSync(signers.file)) throw new CliError(`\`${allowedSigners}\` is not there`, 'it holds a line for each key: NAME ssh-ed25519 AAAA…');
	const found = await verifyRecord({folder, head: head ?? null, signers, env: world.env});
	world.stdout.write(visible(VERIFICATION_FORMATS[format](shownPath(world, folder), found)));
	return EXITS[conclusionOf(found)];
};

const EXITS: Readonly<Record<Conclusion, ExitCode>> = {intact: EXIT.completed, broken: EXIT.failed, unfinished: EXIT.interrupted};
