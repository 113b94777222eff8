import type {Effect} from '../../plan/step.ts';
import type {Call} from './calls.ts';

/** What a call's redirections and feeds do to files and databases; null if nothing. */
export function redirectEffect(call: Call): {readonly effect: Effect; readonly why: string; readonly object: string} | null {
	const disk = call.writes.find((file) => DISK.test(file));
	if (disk !== undefined) return {effect: 'destructive', why: 'overwrites a disk', object: disk};
	const lever = call.writes.find((file) => LEVER.test(file));
	if (lever !== undefined) return {effect: 'destructive', why: 'makes the kernel stop or let go of a device', object: lever};
	const target = call.writes.find((file) => !/^(?:\/dev\/|&|\d$)/u.test(file) && file !== '');
	if (target === undefined && !call.appends) return null;
	const first = call.words[0]?.value ?? '';
	// Nothing goes into the file: what it held is gone.
	if (target !== undefined && !call.appends && empties(call)) return {effect: 'destructive', why: 'empties a file', object: target};
	// A log saved for later changes nothing that runs; a file written by `echo` and `cat` may be a configuration.
	if (!/^(?:echo|cat|printf|tee|envsubst|sed|jq|yq|gzip|:|)$/u.test(first)) return null;
	return {effect: 'change', why: 'writes a file', object: target ?? ''};
}

/** Names of disks and volumes. Sources: the kernel's list of devices, udev's links, LVM, device mapper, BSD. */
const DISK = /^\/dev\/(?:sd|hd|nvme|disk|xvd|vd|md|mmcblk|mapper\/(?!control$)|loop\d|dm-|r?disk\d|a?da\d|zvol\/|vg)/u;

/** Source: proc(5), sysfs(5). */
const LEVER = /^\/proc\/sysrq-trigger$|^\/sys\/(?:block|bus|class)\/\S+\/(?:delete|remove|unbind)$/u;

/** Files that grow, and that one empties. */
const LOG = /\.(?:log|out|err|txt|pid|lock)$|\/log\//u;

/** `> file`, `: > file`, `true > file`, `cat /dev/null > file`, `echo "" > till.log`. */
function empties(call: Call): boolean {
	const line = call.words.map((word) => word.value).join(' ');
	return call.stdin === 'terminal' && call.assigns.length === 0 && (/^(?::|true|cat \/dev\/null|echo -n ?|)$/u.test(line) || (/^(?:echo|printf) ?$/u.test(line) && call.words.length === 2 && call.writes.some((file) => LOG.test(file))));
}
