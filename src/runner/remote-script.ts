import {singleQuoted as quote} from '../plan/quote-value.ts';

/**
 * Statements of a shell context each have a shell of their own over there, yet `cd` and variables must last. The state is kept
 * in a private folder on that side, named after run and context, and removed when the context is closed.
 * All of it is POSIX shell; where that shell is bash, arrays, functions and options are kept too.
 */
export type Place = {
	/** Name of the run. */
	readonly run: string;
	/** Number of the step that opens the place. */
	readonly number: number;
};

/** Shell text that hands `script` to what reads it. A builtin, so nothing of it is in a list of processes. */
export const piped = (script: string, reader: string): string => `printf '%s' ${quote(script)} | ${reader}`;

/** Makes the folder and keeps the shell as it is at the beginning; the step that opens the context is shown as this check. */
export const openScript = (place: Place): string => `__rb_umask=$(umask)
umask 077
__rb_dir=
for __rb_base in ${BASES}; do
	[ -O "$__rb_base/${folderOf(place)}" ] || mkdir -m 700 "$__rb_base/${folderOf(place)}" 2>/dev/null || continue
	: > "$__rb_base/${folderOf(place)}/state" 2>/dev/null || continue
	__rb_dir=$__rb_base/${folderOf(place)}
	break
done
if [ -z "$__rb_dir" ]; then echo 'rollbook: connected, but there is no folder to keep the shell state in' >&2; exit 1; fi
rm -f "$__rb_dir/last" "$__rb_dir/ended"
${SAVE}
printf 'connected: %s on %s in %s\\n' "$(id -un 2>/dev/null || id -u)" "$(hostname 2>/dev/null || uname -n)" "$PWD"
umask "$__rb_umask"
${ON_EXIT}
`;

export type Statement = {
	readonly place: Place;
	/** Number of the step. */
	readonly step: number;
	readonly command: string;
	/** A terminal is what it reads; otherwise nothing is, and never the rest of the script. */
	readonly terminal: boolean;
};

/**
 * Runs a statement with the state of the one before; a retry starts from where the first attempt began. Whoever becomes another
 * user may stand in a directory which that one cannot enter: it is left by a line of the runbook alone.
 */
export const statementScript = ({place, step, command, terminal}: Statement): string => `${findFolder(place)}
if [ "$(cat "$__rb_dir/last" 2>/dev/null)" != ${step} ]; then
	cp "$__rb_dir/state" "$__rb_dir/start" && echo ${step} > "$__rb_dir/last" || exit 125
fi
rm -f "$__rb_dir/ended"
echo "$$" > "$__rb_dir/pid"
set -- "$PWD"
. "$__rb_dir/start" 2>/dev/null
[ -z "\${__rb_pwd-}" ] || [ "$1" = "$__rb_pwd" ] || cd -- "$__rb_pwd" || exit 125
set --
[ -z "\${__rb_oldpwd-}" ] || OLDPWD=$__rb_oldpwd
__rb_step=${step}
__rb_text=${quote(command)}
${SAVE}
${ON_EXIT}
eval "$__rb_text"${terminal ? '' : ' < /dev/null'}
`;

/** Prints how the last attempt of the step ended there, as its exit code; nothing if it did not end. 125 where the folder is gone, as the line itself says then. */
export const endedScript = (place: Place, step: number): string => `(${findFolder(place)}) 2>/dev/null || { echo 125; exit; }
${findFolder(place)}
read -r __rb_step __rb_code < "$__rb_dir/ended" && [ "$__rb_step" = ${step} ] && echo "$__rb_code"
`;

/**
 * Sends a signal to the line that runs there and to everything it started: the end of a connection ends none of it. Found by
 * their parents, as a group could hold others. Source: proc(5), field 4.
 */
export const stopScript = (place: Place, signal: 'INT' | 'TERM'): string => `${findFolder(place)}
read -r __rb_new < "$__rb_dir/pid" || exit 0
__rb_all=$__rb_new
while [ -n "$__rb_new" ]; do
	__rb_next=
	for __rb_stat in /proc/[0-9]*/stat; do
		read -r __rb_line 2>/dev/null < "$__rb_stat" || continue
		__rb_pid=\${__rb_stat#/proc/}
		set -- \${__rb_line##*) }
		case " $__rb_new " in *" $2 "*) __rb_next="$__rb_next \${__rb_pid%/stat}" ;; esac
	done
	__rb_all="$__rb_all$__rb_next"
	__rb_new=$__rb_next
done
kill -${signal} $__rb_all 2>/dev/null
exit 0
`;

/** Puts a text where `inTerminal` looks for it. */
export const keepScript = (place: Place, text: string): string => `${findFolder(place)}
umask 077
printf '%s' ${quote(text)} > "$__rb_dir/go"
`;

/** One line that runs the text which was put there. */
export const keptLine = (place: Place): string =>
	`for __rb_base in ${BASES}; do if [ -O "$__rb_base/${folderOf(place)}/go" ]; then . "$__rb_base/${folderOf(place)}/go"; exit; fi; done; echo "rollbook: the shell state of this place is gone" >&2; exit 125`;

/** Removes the folder. */
export const closeScript = (place: Place): string => `for __rb_base in ${BASES}; do
	[ ! -O "$__rb_base/${folderOf(place)}" ] || rm -rf "$__rb_base/${folderOf(place)}"
done
`;

const BASES = '"${TMPDIR:-/tmp}" /dev/shm "${HOME:-/}"';

/** In one of the places that are tried over there. */
export const folderOf = ({run, number}: Pick<Place, 'run' | 'number'>): string => `rollbook-${run.replaceAll(/[^\w.-]/g, '-')}-${number}`;

const findFolder = (place: Place): string => `__rb_dir=
for __rb_base in ${BASES}; do
	if [ -z "$__rb_dir" ] && [ -O "$__rb_base/${folderOf(place)}" ]; then __rb_dir=$__rb_base/${folderOf(place)}; fi
done
if [ -z "$__rb_dir" ]; then echo 'rollbook: the shell state of this place is not there; it is gone: open it again' >&2; exit 125; fi`;

/**
 * That it ended is written last: whoever finds it knows that the state is whole, too. A line that was given up when its
 * connection broke may end much later: the state is no longer its own then.
 */
const SAVE = `__rb_save() {
	__rb_code=$?
	[ -z "\${__rb_step-}" ] || [ "$(cat "$__rb_dir/pid")" = "$$" ] || exit "$__rb_code"
	{
		if [ -n "\${BASH_VERSION-}" ]; then declare -p; declare -f; else set; export -p; fi
		umask | sed 's/^/umask /'
		if [ -n "\${BASH_VERSION-}" ]; then printf '%s\\n' "$__rb_options"; fi
	} > "$__rb_dir/part" && mv -f "$__rb_dir/part" "$__rb_dir/state"
	rm -f "$__rb_dir/pid"
	[ -z "\${__rb_step-}" ] || echo "$__rb_step $__rb_code" > "$__rb_dir/ended"
	exit "$__rb_code"
}`;

const ON_EXIT = `trap '{ __rb_code=$?; __rb_pwd=$PWD; __rb_oldpwd=\${OLDPWD-}; __rb_options=$(set +o); set +eu; (exit "$__rb_code"); __rb_save; } 2>/dev/null' EXIT`;
