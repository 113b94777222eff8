import {quote} from './shell-state.ts';

/**
 * Statements of a shell context each have a shell of their own over there, yet `cd` and variables must last. The state is kept
 * in a private folder on that side, named after run and context, and removed when the context is closed.
 * All of it is POSIX shell; where that shell is bash, arrays, functions and options are kept too.
 */

/** Makes the folder; the step that opens the context is shown as this check. */
export const openScript = (opener: string, context: number): string =>
	piped(
		opener,
		`${folderOf(context)}
umask 077
for __rb_base in "\${TMPDIR:-/tmp}" /dev/shm "\${HOME:-/}"; do
	[ -O "$__rb_base/$__rb_name" ] || mkdir -m 700 "$__rb_base/$__rb_name" 2>/dev/null || continue
	: > "$__rb_base/$__rb_name/state" 2>/dev/null || continue
	rm -f "$__rb_base/$__rb_name/last"
	printf 'connected: %s on %s in %s\\n' "$(id -un 2>/dev/null || id -u)" "$(hostname 2>/dev/null || uname -n)" "$PWD"
	exit 0
done
echo 'rollbook: connected, but there is no folder to keep the shell state in' >&2
exit 1
`,
	);

/** Runs a statement with the state of the one before; a retry starts from where the first attempt began. */
export const statementScript = (opener: string, context: number, step: number, command: string): string =>
	piped(
		opener,
		`${folderOf(context)}
${findFolder('it is gone: open it again')}
if [ "$(cat "$__rb_dir/last" 2>/dev/null)" != ${step} ]; then
	cp "$__rb_dir/state" "$__rb_dir/start" && echo ${step} > "$__rb_dir/last" || exit 125
fi
__rb_save() {
	__rb_code=$?
	{
		if [ -n "\${BASH_VERSION-}" ]; then declare -p; declare -f; else set; export -p; fi
		printf '%s\\n' '[ "$PWD" = "$__rb_pwd" ] || cd -- "$__rb_pwd" || exit 125'
		umask | sed 's/^/umask /'
		if [ -n "\${BASH_VERSION-}" ]; then printf '%s\\n' "$__rb_options"; fi
	} > "$__rb_dir/part" && mv -f "$__rb_dir/part" "$__rb_dir/state"
	exit "$__rb_code"
}
. "$__rb_dir/start" 2>/dev/null
[ -z "\${__rb_pwd-}" ] || cd -- "$__rb_pwd" || exit 125
trap '{ __rb_code=$?; __rb_pwd=$PWD; __rb_options=$(set +o); set +eu; (exit "$__rb_code"); __rb_save; } 2>/dev/null' EXIT
${command}
`,
	);

/** Removes the folder. That the place cannot be reached any more does not matter to a line that leaves it. */
export const closeScript = (opener: string, context: number): string =>
	`${piped(
		opener,
		`${folderOf(context)}
for __rb_base in "\${TMPDIR:-/tmp}" /dev/shm "\${HOME:-/}"; do
	[ ! -O "$__rb_base/$__rb_name" ] || rm -rf "$__rb_base/$__rb_name"
done
`,
	)} || echo 'rollbook: the folder with the shell state of that place could not be removed' >&2\ntrue`;

const folderOf = (context: number): string => `__rb_name="rollbook-$__rb_run-${context}"`;

const findFolder = (gone: string): string => `__rb_dir=
for __rb_base in "\${TMPDIR:-/tmp}" /dev/shm "\${HOME:-/}"; do
	if [ -z "$__rb_dir" ] && [ -O "$__rb_base/$__rb_name" ]; then __rb_dir=$__rb_base/$__rb_name; fi
done
if [ -z "$__rb_dir" ]; then echo 'rollbook: the shell state of this place is not there; ${gone}' >&2; exit 125; fi`;

/** The run's name is only known where the line starts, here or in the place around; everything else is one quoted word, so nothing is expanded here. */
const piped = (opener: string, script: string): string => `{ printf '__rb_run=%s\\n' "\${ROLLBOOK_RUN:-$__rb_run}"; printf '%s' ${quote(script)}; } | ${opener}`;
