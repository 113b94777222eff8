import {singleQuoted as quote} from '../plan/quote-value.ts';

/**
 * The two shells around a statement; bash 3.2 is enough. The outer one outlives the signals that end the statement and
 * writes down how it ended, so that a runner that comes back later can know.
 */

/**
 * What a shell says of a child that was killed is not the statement's output, so only the child keeps the standard error.
 * Both files are one line and one write each, read only as a whole line: no program is started for a rename, nor to tell
 * the time or the umask where they are known without.
 *
 * `bash -p -c OUTER rollbook INNER STATE_FOLDER EXIT_FILE PATH_OF_TOOLS UMASK`; the tools are never pretended ones, the umask may be empty.
 */
export const OUTER = `trap : HUP INT TERM QUIT
umask_was=\${5:-$(umask)}
umask 077
stat=$$
if [ -r "/proc/$$/stat" ]; then read -r stat < "/proc/$$/stat"; fi
printf '%s\\n' "$stat" > "$2/pid"
{ "$BASH" --noprofile --norc -c "$1" bash "$2" "$umask_was" 2>&9 9>&-; code=$?; } 9>&2 2>/dev/null
if [ -n "\${EPOCHREALTIME-}" ]; then at=\${EPOCHREALTIME%%[.,]*}; else at=$(PATH=$4 date +%s); fi
printf '{"exit":%d,"at":%d000,"pid":%d}\\n' "$code" "\${at:-0}" "$$" > "$3"
exit "$code"
`;

/**
 * One for a whole run: starts the outer shell of each step as a copy of itself, in a process group of its own, so that neither a large process
 * is copied for it nor a shell begun anew. It runs nothing of a runbook, and nothing depends on it once a step runs: the copy outlives it
 * and writes down how the statement ended. Its standard input takes one line a step, the name of the attempt; the inner shell takes the next
 * one, `go`, and without it nothing is run. Its standard output says `ended NAME CODE`.
 *
 * `bash -p -c STARTER rollbook STATE_FOLDER_OF_THE_RUN PATH_OF_TOOLS UMASK`; `launch.sh` in the state folder of the attempt has the rest.
 */
export const STARTER = `exec 3<&0 4>&1 </dev/null >/dev/null
__rb_umask=\${3:-$(umask)}
umask 077
set -m
while IFS= read -r -u 3 __rb_name; do
	case $__rb_name in go\\ *) continue ;; esac
	__rb_state=$1/$__rb_name
	{
		trap : HUP INT TERM QUIT
		. "$__rb_state/launch.sh" && command exec 5>> "$__rb_out" 6>> "$__rb_err" || kill -KILL 0
		"$BASH" --noprofile --norc -c "$__rb_inner" bash "$__rb_state" "$__rb_umask" go >&5 2>&6 5>&- 6>&-
		__rb_code=$?
		if [ -n "\${EPOCHREALTIME-}" ]; then __rb_at=\${EPOCHREALTIME%%[.,]*}; else __rb_at=$(PATH=$2 date +%s); fi
		read -r __rb_pid __rb_rest < "$__rb_state/pid"
		printf '{"exit":%d,"at":%d000,"pid":%d}\\n' "$__rb_code" "\${__rb_at:-0}" "\${__rb_pid:-0}" > "$__rb_exit"
		exit "$__rb_code"
	} 4>&- &
	__rb_pid=$!
	__rb_stat=$__rb_pid
	if [ -r "/proc/$__rb_pid/stat" ]; then read -r __rb_stat < "/proc/$__rb_pid/stat"; fi
	printf '%s\\n' "$__rb_stat" > "$__rb_state/pid"
	wait "$__rb_pid"
	printf 'ended %s %d\\n' "$__rb_name" "$?" >&4
done
`;

/** `launch.sh` of an attempt: what the shell that starter makes for it needs to know. */
export const launchText = ({env, status, out, err, exit}: {readonly env: Readonly<Record<string, string>>; readonly status: number; readonly out: string; readonly err: string; readonly exit: string}): string =>
	[
		...Object.entries(env).map(([name, value]) => `export ${name}=${quote(value)}`),
		...Object.entries({inner: innerCommand(status), out, err, exit}).map(([name, value]) => `__rb_${name}=${quote(value)}`),
	].map(line => `${line}\n`).join('');

/**
 * `bash -c COMMAND bash STATE_FOLDER UMASK [go]`: restores the shell state, runs the statement with the status of the one before
 * in `$?`, and lists the state again. All on one line, so that messages name bash and the statement's own line numbers.
 */
export const innerCommand = (status: number): string =>
	`. "$1/inner.sh"; ${status === 0 ? '' : `(exit ${status}) || `}eval "$__rb_text"; { __rb_code=$?; __rb_save \${1+"$@"}; exit "$__rb_code"; } 2>/dev/null`;

/**
 * `inner.sh` of the state folder. Nothing in it depends on options, IFS or traps that a statement may have set; no file is readable
 * for others, whatever the umask. The state is listed before and after the statement in one file, `shell`, with a byte of 0, which no variable
 * can hold, between the lists: what the next step starts from is synced file by file. What is listed while traps of the statement
 * may still fire has no braces around it: they would take in what the trap prints.
 */
export const INNER = `__rb_state=$1
__rb_whole=1
__rb_save() {
	builtin printf '\\0after\\n' >> "$__rb_state/shell" || __rb_whole=
	builtin umask -p >> "$__rb_state/shell" || __rb_whole=
	builtin set +o >> "$__rb_state/shell" || __rb_whole=
	builtin umask 077
	builtin set +eux +C
	builtin trap -p >> "$__rb_state/shell" || __rb_whole=
	builtin trap - DEBUG ERR RETURN EXIT
	builtin unset -f __rb_save
	{
		builtin printf '\\0' &&
		builtin declare -p &&
		builtin printf '\\0' &&
		{ builtin shopt -p || :; } &&
		builtin printf '\\0' &&
		builtin declare -F &&
		builtin printf '\\0' &&
		builtin declare -f &&
		builtin printf '\\0' &&
		builtin alias -p &&
		builtin printf '\\0%s\\0' "$PWD" &&
		{
			for ((__rb_at = \${#DIRSTACK[@]} - 1; __rb_at >= 1; __rb_at--)); do
				builtin printf 'pushd -n %q >/dev/null\\n' "\${DIRSTACK[__rb_at]}"
			done
			if [ "$#" -gt 0 ]; then
				builtin printf 'set --'
				builtin printf ' %q' "$@"
				builtin printf '\\n'
			fi
		} &&
		[ -n "$__rb_whole" ] && builtin printf '\\0whole\\n'
	} >> "$__rb_state/shell"
}
{
	builtin declare -p
	builtin printf '\\0'
	builtin shopt -p
	builtin printf '\\0'
	builtin declare -F
	builtin printf '\\0'
	builtin set +o
} >| "$__rb_state/shell"
if [ -n "\${3-}" ]; then
	builtin read -r -u 3 __rb_go || { builtin kill -KILL "$PPID"; exit; }
	exec 3<&-
fi
umask "$2"
set --
trap '{ __rb_save \${1+"$@"}; } 2>/dev/null' EXIT
. "$__rb_state/restore.sh"
__rb_text=$(<"$__rb_state/statement.sh")
`;
