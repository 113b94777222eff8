import {visible} from '../../artifacts/inert.ts';
import {VERIFICATION_FORMATS, type VerificationFormat} from '../../artifacts/verification-report.ts';
import {type Conclusion, conclusionOf} from '../../run/verification.ts';
import {verifyRecord} from '../../runner/verify/verify-record.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {DEFAULT_OUT, findRun} from '../find-run.ts';
import {shownPath} from '../shown-path.ts';
import type {World} from '../world.ts';

export type VerifyFlags = {readonly format: VerificationFormat; readonly head?: string; readonly out?: string};

/** `rollbook verify [RUN]`: holds the record of a run against itself, and against what was kept elsewhere. Only reads. */
export const verifyCommand = async (world: World, wanted: string | undefined, {format, head, out}: VerifyFlags): Promise<ExitCode> => {
	const folder = findRun(world, wanted, out ?? DEFAULT_OUT);
	const found = await verifyRecord({folder, head: head ?? null});
	world.stdout.write(visible(VERIFICATION_FORMATS[format](shownPath(world, folder), found)));
	return EXITS[conclusionOf(found)];
};

const EXITS: Readonly<Record<Conclusion, ExitCode>> = {intact: EXIT.completed, broken: EXIT.failed, unfinished: EXIT.interrupted};
