import {putHold, readHold, releaseHold} from '../../runner/run-hold.ts';
import {CliError} from '../cli-error.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {findRun, outFolder} from '../find-run.ts';
import {shownPath} from '../shown-path.ts';
import type {World} from '../world.ts';

export type HoldFlags = {readonly reason?: string; readonly release?: boolean; readonly out?: string};

/** `rollbook hold RUN`: keep it, whatever its age; `--release` takes that back. */
export const holdCommand = (world: World, wanted: string, {reason = '', release, out}: HoldFlags): ExitCode => {
	const folder = findRun(world, wanted, out ?? outFolder(world));
	const shown = shownPath(world, folder);
	if (release) {
		if (readHold(folder) === null) throw new CliError(`\`${shown}\` is not on hold`);
		releaseHold(folder);
		world.stdout.write(`${shown} is no longer on hold: \`rollbook prune\` takes its bulk when it is old enough\n`);
		return EXIT.completed;
	}
	putHold(folder, {by: world.operator, host: world.host, at: world.now(), reason: reason.trim()});
	world.stdout.write(`${shown} is on hold: \`rollbook prune\` does not touch it\n`);
	return EXIT.completed;
};
