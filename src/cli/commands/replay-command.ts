import {visible} from '../../artifacts/inert.ts';
import {readRecordedRun} from '../../runner/recorded-run.ts';
import {transcribe} from '../../ui/plain/transcribe.ts';
import {replay} from '../../ui/replay/replay.ts';
import {chooseFront, wantsAscii} from '../choose-front.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {findRun, outFolder} from '../find-run.ts';
import {onSignal} from '../on-signal.ts';
import {wholeRecording} from '../whole-recording.ts';
import type {World} from '../world.ts';

export type ReplayFlags = {readonly speed: number; readonly quiet: number; readonly ui?: 'full' | 'plain'; readonly out?: string};

/** `rollbook replay [RUN]`: plays a run in the terminal; without one, prints it. Reads only. */
export const replayCommand = async (world: World, wanted: string | undefined, flags: ReplayFlags): Promise<ExitCode> => {
	const run = readRecordedRun(findRun(world, wanted, flags.out ?? outFolder(world)));
	if (chooseFront(world, flags.ui, false) !== 'full') {
		transcribe(run, line => world.stdout.write(`${visible(line)}\n`))();
		return EXIT.completed;
	}
	const leaving = onSignal();
	try {
		await replay({
			stdin: world.stdin,
			stdout: world.stdout,
			record: (columns, rows) => [...wholeRecording(run, {columns, rows, quietMs: flags.quiet * 1000})],
			title: `REPLAY of a ${run.state().mode === 'drill' ? 'drill' : 'live run'}`,
			speed: flags.speed,
			ascii: wantsAscii(world.env),
			colors: !world.env['NO_COLOR'],
			mono: world.mono,
			told: leaving.told,
		});
	} finally {
		leaving.close();
	}
	return EXIT.completed;
};
