import {existsSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {AttemptPlace} from './attempt-place.ts';
import {ONE_BY_ONE} from './durable-files.ts';
import type {DurableFiles} from './durable-files.ts';
import {writeForNow} from './private-file.ts';
import {beginIn, dumpsIn, restoreText, statementText} from './shell-state.ts';
import type {ShellDumps} from './shell-state.ts';
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
	if (!last.sameStep && readDumps(place) !== null && !existsSync(join(place, 'elsewhere'))) return last.name;
	const start = readOr(join(place, 'start'), '');
	return start === '' ? null : start;
};

/** Directory in which the next statement runs. */
export const directoryAt = (state: string, start: StartState, beginning: string): string =>
	(start === null ? null : readDumps(join(state, start))?.after.cwd) ?? beginning;

/** True unless the state directory was cleared since: then the next statement starts from the run's beginning. */
export const isKept = (state: string, start: StartState): boolean => start === null || readDumps(join(state, start)) !== null;

/** Every attempt has this, even one that could not be launched: the next one looks here. */
export const writeStart = (place: AttemptPlace, start: StartState, lasting: DurableFiles = ONE_BY_ONE): void => {
	lasting.folder(place.state);
	lasting.file(join(place.state, 'start'), start ?? '');
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

/** Writes what the inner shell reads; nobody does after a loss of power. Throws the system's error. */
export const writeStatement = ({place, script, state, start, beginning, carriesState}: Statement, lasting: DurableFiles = ONE_BY_ONE): void => {
	const dumps = start === null ? null : readDumps(join(state, start));
	writeForNow(join(place.state, 'inner.sh'), INNER);
	writeForNow(join(place.state, 'restore.sh'), dumps ? Buffer.from(restoreText(dumps.before, dumps.after), 'latin1') : beginIn(beginning));
	const zsh = start === null ? '' : join(state, start, ZSH_STATE);
	if (existsSync(zsh)) lasting.file(join(place.state, ZSH_STATE), readFileSync(zsh));
	writeForNow(join(place.state, 'statement.sh'), statementText(script, dumps?.after ?? null));
	if (!carriesState) lasting.file(join(place.state, 'elsewhere'), '');
};

export const isDirectory = (path: string): boolean => statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false;

/** What the next step starts from, on this machine: it lasts before the record that names the step. */
export const stateFiles = (place: AttemptPlace): readonly string[] => [DUMPS, ZSH_STATE].map(name => join(place.state, name)).filter(path => existsSync(path));

const DUMPS = 'shell';

/** Null where a statement left none, or only a part. Values need not be UTF-8; as latin1 every byte comes back as it was. */
const readDumps = (folder: string): ShellDumps | null => {
	const path = join(folder, DUMPS);
	const there = statSync(path, {throwIfNoEntry: false});
	if (!there) return null;
	const mark = `${path}\0${there.ino}\0${there.size}\0${there.ctimeMs}`;
	if (newest?.mark !== mark) newest = {mark, dumps: dumpsIn(readOr(path, '', 'latin1'))};
	return newest.dumps;
};

/** Asked for seven times between two steps. */
let newest: {readonly mark: string; readonly dumps: ShellDumps | null} | null = null;

const readOr = (path: string, otherwise: string, encoding: 'utf8' | 'latin1' = 'utf8'): string => {
	try {
		return readFileSync(path, encoding);
	} catch {
		return otherwise;
	}
};
