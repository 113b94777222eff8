import {visible} from '../../artifacts/inert.ts';
import {driverOf} from '../../runner/run-lock.ts';
import {followRecord, type FollowedRun} from '../../runner/follow-run.ts';
import {transcribe} from '../../ui/plain/transcribe.ts';
import {chooseFront, wantsAscii} from '../choose-front.ts';
import {EXIT, type ExitCode, exitOf} from '../exit-codes.ts';
import {findRun, outFolder} from '../find-run.ts';
import {keepCopy} from '../keep-copy.ts';
import {onSignal} from '../on-signal.ts';
import {reportEnd, reportLeft} from '../report-run.ts';
import {stateRoot} from '../run-world.ts';
import {stopSelf} from '../stop-self.ts';
import type {World} from '../world.ts';

export type WatchFlags = {readonly ui?: 'full' | 'plain'; readonly out?: string};

/** `rollbook watch [RUN]`: looks on while another terminal drives the run. Reads only; ends when the run ends. */
export const watchCommand = async (world: World, wanted: string | undefined, flags: WatchFlags): Promise<ExitCode> => {
	const folder = findRun(world, wanted, flags.out ?? outFolder(world));
	const followed = followRecord({folder, stateRoot: stateRoot(world), host: world.host, now: world.now});
	const leaving = onSignal();
	try {
		const driven = driverOf(folder, world.host) !== null;
		const full = driven && chooseFront(world, flags.ui, false) === 'full';
		const end = await (full ? showFull(world, followed, leaving.told) : showLines(world, followed, leaving.told));
		return report(world, followed, end);
	} finally {
		leaving.close();
		followed.close();
	}
};

type End = 'finished' | 'unattended' | 'left';

const showLines = async (world: World, {run, over}: FollowedRun, told: Promise<void>): Promise<End> => {
	const print = transcribe(run, line => world.stdout.write(`${visible(line)}\n`));
	print();
	const stop = run.subscribe(print);
	try {
		return await Promise.race([over, told.then(() => 'left' as const)]);
	} finally {
		stop();
		print();
	}
};

const showFull = async (world: World, {run, over}: FollowedRun, told: Promise<void>): Promise<End> => {
	const {runFullScreen} = await import('../../ui/full-screen.tsx');
	let end: End = 'left';
	const ended = over.then(how => {
		end = how;
	});
	const closed = runFullScreen({run, stdin: world.stdin, stdout: world.stdout, ascii: wantsAscii(world.env), stop: stopSelf, keepCopy: keepCopy(world), told: Promise.race([ended, told])});
	await Promise.all([closed, Promise.race([ended, closed])]);
	return end;
};

const report = (world: World, {run}: FollowedRun, end: End): ExitCode => {
	const {outcome} = run.state();
	if (outcome !== null) {
		reportEnd(world, run);
		return exitOf(outcome);
	}
	if (end === 'unattended') reportLeft(world, run, null);
	else world.stderr.write('rollbook: no longer looking on; the run goes on\n');
	return EXIT.interrupted;
};
