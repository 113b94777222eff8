import {COMMAND_NOTES} from './reference/command-notes.ts';

/** Whether a command line carries a run out, which ends with the code of the run; of all others what they print is what they are called for. */
export const followsRun = (argv: readonly string[]): boolean => {
	const word = argv.find(one => !one.startsWith('-')) ?? '';
	return (COMMAND_NOTES[word]?.group ?? 'Follow') === 'Follow';
};
