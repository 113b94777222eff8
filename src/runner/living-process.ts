import {execFileSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {readQuietly} from './read-quietly.ts';

/** Which process of which boot: a number alone may have been given to another one since. */
export type ProcessMark = {
	readonly pid: number;
	/** Start time as the system writes it (`/proc/PID/stat` field 22, elsewhere `ps -o lstart=`); empty if unknown. */
	readonly start: string;
	/** Id of the boot; empty if unknown. */
	readonly boot: string;
};

/** The mark of a process, or null if there is none or it is a zombie. */
export const markOf = (pid: number): ProcessMark | null => {
	const start = startOf(pid);
	return start === null ? null : {pid, start, boot: bootId()};
};

/** True while the very process lives; a zombie does not live. */
export const isAlive = (mark: ProcessMark): boolean => {
	const now = markOf(mark.pid);
	return now !== null && now.start === mark.start && now.boot === mark.boot;
};

/** The same words for the same process, whatever this one was started with: a start is told in the language and the time zone of the environment. */
const PS_ENVIRONMENT = {PATH: '/bin:/usr/bin', LC_ALL: 'C', TZ: 'UTC'};

const startOf = (pid: number): string | null => {
	if (process.platform === 'linux') {
		const stat = statOf(pid);
		return stat === null || stat.state === 'Z' || stat.state === 'X' ? null : stat.start;
	}
	try {
		const [state = '', ...start] = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {encoding: 'utf8', env: PS_ENVIRONMENT}).trim().split(/\s+/);
		return state === '' || state.startsWith('Z') ? null : start.join(' ');
	} catch {
		return null;
	}
};

/** The name in field 2 may hold blanks and brackets, so fields are counted from the last bracket. Source: proc(5). */
const statOf = (pid: number): {readonly state: string; readonly group: number; readonly session: number; readonly start: string} | null => {
	const text = readQuietly(`/proc/${pid}/stat`);
	if (text === null) return null;
	const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
	return {state: fields[0] ?? '', group: Number(fields[2]), session: Number(fields[3]), start: fields[19] ?? ''};
};

let boot: string | null = null;
const bootId = (): string => (boot ??= (readQuietly('/proc/sys/kernel/random/boot_id') ?? '').trim());

/**
 * Processes of one attempt that still live (Linux; elsewhere none are found): those of its session or its process group, and those that left
 * it with `setsid` but still have the assignment in their environment. What began before the leader is not looked into, and a
 * session whose leader is another process than the one known was given its number since.
 */
export const livingOf = (leader: ProcessMark | null, assignment: string): readonly ProcessMark[] => {
	const found: ProcessMark[] = [];
	const own = leader !== null && (statOf(leader.pid)?.start ?? leader.start) === leader.start ? leader.pid : null;
	for (const pid of leader === null ? processIds() : notBefore(leader, processIds(), systemNow())) {
		const stat = statOf(pid);
		if (stat === null || pid === process.pid || stat.state === 'Z' || stat.state === 'X') continue;
		if (leader !== null && leader.start !== '' && Number(stat.start) < Number(leader.start)) continue;
		if ((stat.session === own || stat.group === own || hasInEnvironment(pid, assignment)) && !isShared(pid)) found.push({pid, start: stat.start, boot: bootId()});
	}
	return found;
};

/** What the system says of itself: the number given last, and the time since its boot in hundredths of a second; null: it does not say. */
type SystemNow = {readonly lastPid: number; readonly ticks: number} | null;

/** A fifth of a second: too short for any machine to go once through all its numbers, 32,768 at least. */
const SOON_TICKS = 20;

/**
 * Which of the processes can have begun after the leader. Numbers are given in ascending order, so for a leader that began just now, and no
 * wrap since, those are the ones from its own on; on a machine with thousands of processes, most steps need not open one of them.
 */
export const notBefore = (leader: ProcessMark, pids: readonly number[], now: SystemNow): readonly number[] => {
	const age = now === null || leader.start === '' ? -1 : now.ticks - Number(leader.start);
	return now !== null && age >= 0 && age <= SOON_TICKS && now.lastPid >= leader.pid ? pids.filter(pid => pid >= leader.pid) : pids;
};

/** Source: proc(5), `loadavg` field 5 and `uptime` field 1. */
const systemNow = (): SystemNow => {
	const lastPid = Number(readQuietly('/proc/loadavg')?.trim().split(' ')[4] ?? Number.NaN);
	const ticks = Math.round(Number(readQuietly('/proc/uptime')?.split(' ')[0] ?? Number.NaN) * 100);
	return Number.isInteger(lastPid) && Number.isInteger(ticks) ? {lastPid, ticks} : null;
};

/** A process whose environment holds the assignment (Linux only): the way to a child whose number was never written down. */
export const findByEnvironment = (assignment: string): number | null => processIds().find(pid => startOf(pid) !== null && hasInEnvironment(pid, assignment)) ?? null;

/** Value of a variable in the environment that a process began with; empty if it has none or is not ours to look into (Linux only). */
export const environmentOf = (pid: number, name: string): string =>
	(readQuietly(`/proc/${pid}/environ`) ?? '').split('\0').find(entry => entry.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';

/** Program and arguments in one line (Linux only). */
export const commandLineOf = (pid: number): string => (readQuietly(`/proc/${pid}/cmdline`) ?? '').split('\0').join(' ').trim();

const hasInEnvironment = (pid: number, assignment: string): boolean => (readQuietly(`/proc/${pid}/environ`) ?? '').split('\0').includes(assignment);

/** The master of a shared ssh connection, which serves later steps too: it is nobody's straggler. It writes its own title, `ssh: SOCKET [mux]`. */
const isShared = (pid: number): boolean => /^ssh: .*\[mux\]/.test(readQuietly(`/proc/${pid}/cmdline`) ?? '');

/** The signal reaches the very process or nobody. */
export const signalTo = (mark: ProcessMark, signal: NodeJS.Signals): void => {
	if (!isAlive(mark)) return;
	try {
		process.kill(mark.pid, signal);
	} catch {
		// It has ended in between, or belongs to somebody else.
	}
};

const processIds = (): readonly number[] => {
	try {
		return readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number);
	} catch {
		return [];
	}
};
