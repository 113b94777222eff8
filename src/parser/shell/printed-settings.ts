import type {Span} from './syntax.ts';

/** Commands that print assignments, and the names that they print. Sources: etcdctl member add, cat(1) of a file of settings, env(1), locale(1), os-release(5), systemctl show, timedatectl show, udevadm info, blkid(8), nodetool status, `go env`. */
const PRINTERS: readonly (readonly [command: RegExp, names: RegExp])[] = [
	[/\betcdctl\b[^|;]*\smember add\b/u, /^ETCD_/u],
	[/^(?:sudo )?(?:env|printenv|locale|go env|timedatectl show|loginctl show-\S+)(?:\s*$|\s*\|)/u, /^\w/u],
	[/^(?:sudo )?cat \S+\.(?:ora|conf|cnf|cfg|ini|env|properties|dat)\s*$/u, /^\w/u],
	[/\bcat \/(?:etc|usr\/lib)\/(?:os|lsb)-release\b/u, /^[A-Z]/u],
	[/\bsystemctl (?:\S+ )*show\b/u, /^[A-Z][a-z]/u],
	[/\bnodetool\b[^|;]*\s(?:status|ring)\b/u, /^Status$/u],
	[/\budevadm info\b|\bblkid\b.*-o ?(?:export|udev)\b/u, /^(?:ID_|DEV|UUID|TYPE|LABEL|PART|MAJOR|MINOR|SUBSYSTEM)/u],
];
const ASSIGNMENT = /^(\w+)=(?:"[^"$`]*"|'[^'\n]*'|[^\s$`;|&"']*)\s*$/u;

/** An assignment right below a command that prints such, of a name that nothing in the text uses: it was printed. */
export function isPrintedSetting(line: string, above: Span | undefined, text: string): boolean {
	const name = ASSIGNMENT.exec(line)?.[1] ?? null;
	if (name === null || above === undefined || new RegExp(`\\$\\{?${name}\\b`, 'u').test(text)) return false;
	return PRINTERS.some(([command, names]) => command.test(text.slice(above.start, above.end).trim()) && names.test(name));
}
