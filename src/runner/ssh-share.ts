import {createHash} from 'node:crypto';

/**
 * One connection for all lines of a place: a password or a code is asked for once, and a line costs milliseconds. It is
 * private to the run, and ends with it or an hour after the last line.
 */

/**
 * Shell text that sets `__rb_share` to options of `ssh`, or to nothing where the operator's own settings share connections
 * already (ssh_config(5), ControlPath) or a socket's path would not fit. `connection` names the host with its options.
 */
export const shareScript = (run: string, number: number, connection: string): string => `unset ROLLBOOK_ATTEMPT
IFS=$' \\t\\n'
__rb_share=
for __rb_base in ${BASES}; do
	__rb_sockets=$__rb_base/${folderOf(run)}
	case $__rb_sockets in *[!A-Za-z0-9/._-]*|[!/]*) continue ;; esac
	if [ "\${#__rb_sockets}" -le 80 ] && { [ -O "$__rb_sockets" ] || mkdir -m 700 "$__rb_sockets" 2>/dev/null; } && [ ! -L "$__rb_sockets" ]; then
		__rb_share="-o ControlMaster=auto -o ControlPersist=3600 -o ControlPath=$__rb_sockets/${number}"
		break
	fi
done
case $'\\n'$(ssh -G ${connection} 2>/dev/null) in *$'\\ncontrolpath '*) __rb_share= ;; esac
`;

/** Shell text that ends the connection of a place. */
export const unshareScript = (run: string, number: number): string => `for __rb_base in ${BASES}; do
	[ -O "$__rb_base/${folderOf(run)}" ] || continue
	[ ! -S "$__rb_base/${folderOf(run)}/${number}" ] || ssh -o ControlPath="$__rb_base/${folderOf(run)}/${number}" -O exit rollbook 2>/dev/null
	rmdir "$__rb_base/${folderOf(run)}" 2>/dev/null
done
`;

const BASES = '"${XDG_RUNTIME_DIR:-/tmp}" /tmp';

/** Short: the path of a socket has 104 bytes on some systems, and ssh adds 17 while it makes one. */
const folderOf = (run: string): string => `rollbook-${createHash('sha256').update(run).digest('hex').slice(0, 16)}`;
