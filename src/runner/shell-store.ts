import {existsSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {AttemptPlace} from './attempt-place.ts';
import {makePrivateFolder, writeNewFile} from './private-file.ts';
import {beginIn, restoreText, statementText} from './shell-state.ts';
import type {ShellDump, ShellDumpAfter} from './shell-state.ts';
import {INNER} from './wrapper-script.ts';
import {ZSH_STATE} from './zsh-state.ts';

/** Shell states on disk, one per attempt, each pointing at the one that it started from. */

/** The attempt whose state the next one starts from; null: the run's beginning. Relative to the run's state folder. */
export type StartState = string | null;

/**
 * Where an attempt of `step` starts: a retry from where the failed attempt began, any other step from where the last attempt
 * ended, or began if it left no state (`exec`, a kill, another machine).
 */
export const startAfter = (state: string, last: {readonly name: string; readonly sameStep: boolean} | null): StartState => {
	if (last === null) return null;
	const place = join(state, last.name);
	if (!last.sameStep && existsSync(join(place, 'after', 'complete')) && !existsSync(join(place, 'elsewhere'))) return last.name;
	const start = readOr(join(place, 'start'), '');
	return start === '' ? null : start;
};

/** Directory in which the next statement runs. */
export const directoryAt = (state: string, start: StartState, beginning: string): string =>
	start === null ? beginning : readOr(join(state, start, 'after', 'cwd'), beginning);

/** True unless the state directory was cleared since: then the next statement starts from the run's beginning. */
export const isKept = (state: string, start: StartState): boolean => start === null || existsSync(join(state, start, 'after', 'complete'));

/** Every attempt has this, even one that could not be launched: the next one looks here. */
export const writeStart = (place: AttemptPlace, start: StartState): void => {
	makePrivateFolder(place.state);
	writeNewFile(join(place.state, 'start'), start ?? '');
};

export type Statement = {
	readonly place: AttemptPlace;
	readonly script: string;
	/** The state folder of the run. */
	readonly state: string;
	readonly start: StartState;
	readonly beginning: string;
	readonly carriesState: boolean;
};

/** Writes what the inner shell reads. Throws the system's error. */
export const writeStatement = ({place, script, state, start, beginning, carriesState}: Statement): void => {
	makePrivateFolder(join(place.state, 'before'));
	makePrivateFolder(join(place.state, 'after'));
	const after = start === null ? null : readAfter(join(state, start));
	const before = start === null ? null : readDump(join(state, start, 'before'));
	writeNewFile(join(place.state, 'inner.sh'), INNER);
	writeNewFile(join(place.state, 'restore.sh'), before && after ? Buffer.from(restoreText(before, after), 'latin1') : beginIn(beginning));
	const zsh = start === null ? '' : join(state, start, 'after', ZSH_STATE);
	if (existsSync(zsh)) writeNewFile(join(place.state, 'after', ZSH_STATE), readFileSync(zsh));
	writeNewFile(join(place.state, 'statement.sh'), statementText(script, after));
	if (!carriesState) writeNewFile(join(place.state, 'elsewhere'), '');
};

export const isDirectory = (path: string): boolean => statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false;

const readDump = (folder: string): ShellDump => ({
	variables: read(folder, 'variables'),
	shopts: read(folder, 'shopts'),
	options: read(folder, 'options'),
	functionNames: read(folder, 'function-names'),
});

const readAfter = (place: string): ShellDumpAfter => {
	const folder = join(place, 'after');
	return {
		...readDump(folder),
		functions: read(folder, 'functions'),
		aliases: read(folder, 'aliases'),
		traps: read(folder, 'traps'),
		cwd: read(folder, 'cwd'),
		extras: read(folder, 'extras'),
	};
};

/** Values need not be UTF-8; as latin1 every byte comes back as it was. */
const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'latin1');

const readOr = (path: string, otherwise: string): string => {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return otherwise;
	}
};
