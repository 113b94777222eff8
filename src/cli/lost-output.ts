import {reasonOf} from '../runner/evidence-error.ts';

/**
 * A full disk, a reader that goes away (`| head`), a terminal that is gone: what cannot be shown is no reason for a stack trace,
 * and none to end a run, whose evidence is in its files. True once something was lost that somebody wanted.
 */
export const bearLostOutput = ({stdout, stderr}: {readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream}): (() => boolean) => {
	let lost = false;
	stderr.on('error', () => undefined);
	stdout.on('error', (error: NodeJS.ErrnoException) => {
		// Nobody misses what comes after the end of a reader.
		if (lost || error.code === 'EPIPE') return;
		lost = true;
		stderr.write(`rollbook: the standard output takes no more: ${reasonOf(error)}\n`);
	});
	return () => lost;
};
