import {closeSync, createReadStream, createWriteStream, existsSync, fstatSync, fsyncSync, ftruncateSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import type {AttemptPlace} from './attempt-place.ts';
import {openForAppend, replaceFile} from './private-file.ts';

/**
 * Where stdout went to a file of its own, the transcript gets it too, once, whatever ends this process meanwhile: how long the
 * transcript was lasts before anything is added to it, and that all is there lasts before anything is masked in it.
 */
export const joinOutputs = async (place: AttemptPlace): Promise<void> => {
	const stdout = join(place.folder, 'stdout.txt');
	const joined = join(place.state, 'joined');
	if (!existsSync(stdout) || existsSync(joined)) return;
	const transcript = openForAppend(join(place.folder, 'output.txt'));
	try {
		ftruncateSync(transcript, lengthBefore(place, transcript));
		await pipeline(createReadStream(stdout), createWriteStream('', {fd: transcript, autoClose: false}));
		fsyncSync(transcript);
	} finally {
		closeSync(transcript);
	}
	replaceFile(joined, '');
};

/** Length of the transcript before stdout was added; noted the first time. */
const lengthBefore = ({state}: AttemptPlace, transcript: number): number => {
	const noted = join(state, 'joining');
	if (!existsSync(noted)) replaceFile(noted, String(fstatSync(transcript).size));
	return Number(readFileSync(noted, 'utf8'));
};
