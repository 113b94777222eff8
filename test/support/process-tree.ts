import {readFileSync, readdirSync} from 'node:fs';

type Found = {readonly pid: number; readonly parent: number; readonly said: string};

/** A process and all that it started, one a line, children indented: number, state, terminal's foreground group, command line. Empty where there is no /proc. */
export const processTree = (root: number): string => {
	const all = processes();
	const below = (pid: number, depth: number): readonly string[] => all.filter(({parent}) => parent === pid).flatMap(child => [`${'  '.repeat(depth)}${child.said}`, ...below(child.pid, depth + 1)]);
	return [...all.filter(({pid}) => pid === root).map(({said}) => said), ...below(root, 1)].join('\n');
};

const processes = (): readonly Found[] => {
	try {
		return readdirSync('/proc').filter(name => /^\d+$/.test(name)).flatMap(look);
	} catch {
		return [];
	}
};

// Source: proc(5). The name may hold blanks and brackets, so fields are counted from the last bracket on.
const look = (pid: string): readonly Found[] => {
	try {
		const [state = '', parent = '', group = '', session = '', , foreground = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
		const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
		const waits = wordIn(`/proc/${pid}/wchan`);
		return [{pid: Number(pid), parent: Number(parent), said: `${pid} ${state} group ${group} session ${session} foreground ${foreground}${waits === '' || waits === '0' ? '' : ` in ${waits}`}: ${command.slice(0, 200)}`}];
	} catch {
		// It has ended in between.
		return [];
	}
};

const wordIn = (path: string): string => {
	try {
		return readFileSync(path, 'utf8').trim();
	} catch {
		return '';
	}
};
