/**
 * The two shells around a statement; bash 3.2 is enough. The outer one outlives the signals that end the statement and
 * writes down how it ended, so that a runner that comes back later can know.
 */

/**
 * What a shell says of a child that was killed is not the statement's output, so only the child keeps the standard error.
 *
 * `bash -p -c OUTER rollbook INNER STATE_FOLDER EXIT_FILE PATH_OF_TOOLS`; the tools are never pretended ones.
 */
export const OUTER = `trap : HUP INT TERM QUIT
umask_was=$(umask)
umask 077
stat=
if [ -r "/proc/$$/stat" ]; then read -r stat < "/proc/$$/stat"; fi
printf '%s\\n%s\\n' "$$" "$stat" > "$2/pid.part" && PATH=$4 mv -f "$2/pid.part" "$2/pid"
{ "$BASH" --noprofile --norc -c "$1" bash "$2" "$umask_was" 2>&9 9>&-; code=$?; } 9>&2 2>/dev/null
at=$(PATH=$4 date +%s)
printf '{"exit":%d,"at":%d000,"pid":%d}\\n' "$code" "\${at:-0}" "$$" > "$3.part" && PATH=$4 mv -f "$3.part" "$3"
exit "$code"
`;

/**
 * `bash -c COMMAND bash STATE_FOLDER UMASK`: restores the shell state, runs the statement with the status of the one before
 * in `$?`, and lists the state again. All on one line, so that messages name bash and the statement's own line numbers.
 */
export const innerCommand = (status: number): string =>
	`. "$1/inner.sh"; ${status === 0 ? '' : `(exit ${status}) || `}eval "$__rb_text"; { __rb_code=$?; __rb_save \${1+"$@"}; exit "$__rb_code"; } 2>/dev/null`;

/** `inner.sh` of the state folder. Nothing in it depends on options, IFS or traps that a statement may have set; no file is readable for others, whatever the umask. */
export const INNER = `__rb_state=$1
__rb_whole=1
__rb_list() {
	builtin declare -p >| "$__rb_state/$1/variables"
	builtin shopt -p >| "$__rb_state/$1/shopts"
	builtin declare -F >| "$__rb_state/$1/function-names"
	builtin set +o >| "$__rb_state/$1/options"
}
__rb_save() {
	builtin umask -p >| "$__rb_state/after/extras" || __rb_whole=
	builtin umask 077
	builtin set +o >| "$__rb_state/after/options" || __rb_whole=
	builtin set +eux +C
	builtin trap -p >| "$__rb_state/after/traps" || __rb_whole=
	builtin trap - DEBUG ERR RETURN EXIT
	builtin unset -f __rb_list __rb_save
	builtin declare -p >| "$__rb_state/after/variables" &&
	{ builtin shopt -p || :; } >| "$__rb_state/after/shopts" &&
	builtin declare -F >| "$__rb_state/after/function-names" &&
	builtin declare -f >| "$__rb_state/after/functions" &&
	builtin alias -p >| "$__rb_state/after/aliases" &&
	builtin printf '%s' "$PWD" >| "$__rb_state/after/cwd" &&
	{
		for ((__rb_at = \${#DIRSTACK[@]} - 1; __rb_at >= 1; __rb_at--)); do
			builtin printf 'pushd -n %q >/dev/null\\n' "\${DIRSTACK[__rb_at]}"
		done
		if [ "$#" -gt 0 ]; then
			builtin printf 'set --'
			builtin printf ' %q' "$@"
			builtin printf '\\n'
		fi
	} >> "$__rb_state/after/extras" &&
	[ -n "$__rb_whole" ] && : >| "$__rb_state/after/complete"
}
__rb_list before
: >| "$__rb_state/after/extras"
umask "$2"
set --
trap '{ __rb_save \${1+"$@"}; } 2>/dev/null' EXIT
. "$__rb_state/restore.sh"
__rb_text=$(<"$__rb_state/statement.sh")
`;
