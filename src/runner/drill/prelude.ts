import {join} from 'node:path';
import {PLACES} from './drill-world.ts';
import {singleQuoted} from '../../plan/quote-value.ts';

/**
 * Bash text sourced before every statement of a drill; 3.2 is enough. It narrows PATH to the stand-ins and gives `cd`, `pwd`
 * and files the drill's own root. `mkdir` is the real program's path.
 */
export function preludeText(folder: string, mkdir: string): string {
	return `set +T
trap - DEBUG
unset CDPATH BASH_ENV ENV
export PATH=${singleQuoted(join(folder, PLACES.bin))}
export ROLLBOOK_DRILL_ROOT=${singleQuoted(join(folder, PLACES.root))}
export HOME=$ROLLBOOK_DRILL_ROOT TMPDIR=$ROLLBOOK_DRILL_ROOT/tmp
hash -r
__rollbook_path() {
	local path=$2
	case $path in
	'') printf '%s\\n' "$ROLLBOOK_DRILL_ROOT/.refused/empty"; return 1 ;;
	/dev/null | /dev/stdin | /dev/stdout | /dev/stderr | /dev/zero | /dev/fd/[0-9] | /dev/fd/[0-9][0-9]) printf '%s\\n' "$path"; return 0 ;;
	esac
	case /$path/ in
	*/../*) printf 'drill: %s could lead out of the drill'"'"'s folder\\n' "$path" >&2; printf '%s\\n' "$ROLLBOOK_DRILL_ROOT/.refused/outside"; return 1 ;;
	esac
	case $path in
	"$ROLLBOOK_DRILL_ROOT" | "$ROLLBOOK_DRILL_ROOT"/*) ;;
	/*) path=$ROLLBOOK_DRILL_ROOT$path ;;
	*) path=$PWD/$path ;;
	esac
	if [ "$1" = w ]; then
		case $path in
		*/*) [ -d "\${path%/*}" ] || ${singleQuoted(mkdir)} -p -- "\${path%/*}" ;;
		esac
	fi
	printf '%s\\n' "$path"
}
__rollbook_number() {
	local number=\${1//[[:space:]]/}
	case \${number#-} in
	'' | *[!0-9]*) printf 'drill: "%s" is not a number\\n' "$1" >&2; printf '0\\n' ;;
	*) printf '%s\\n' "$number" ;;
	esac
}
__rollbook_guard() {
	local value bare
	case $BASH_COMMAND in 'trap - DEBUG') return 0 ;; esac
	for value in "$@"; do
		bare=\${value//[[:space:]]/}
		case \${bare#-} in
		*[!0-9]*) trap - DEBUG; printf 'drill: "%s" is not a number\\n' "$value" >&2; exit 127 ;;
		esac
	done
	return 0
}
__rollbook_test() {
	local words word before= name=$1
	shift
	words=()
	for word in "$@"; do
		case $before in
		-[vR]) case $word in *[!A-Za-z0-9_]*) printf 'drill: "%s" is not the name of a variable\\n' "$word" >&2; return 2 ;; esac ;;
		-[bcdefghkprsuwxLSOGN]) case $word in [!-=!]*) word=$(__rollbook_path r "$word") ;; esac ;;
		esac
		before=$word
		words[\${#words[@]}]=$word
	done
	builtin "$name" \${words[@]+"\${words[@]}"}
}
cd() {
	local to=$HOME word='~' inside
	for word in "$@"; do to=$word; done
	case $to in
	-) to=\${OLDPWD-$HOME} ;;
	esac
	case $to in
	"$ROLLBOOK_DRILL_ROOT" | "$ROLLBOOK_DRILL_ROOT"/*) ;;
	/*) to=$ROLLBOOK_DRILL_ROOT$to ;;
	*) to=$PWD/$to ;;
	esac
	case /$to/ in
	*/../*) ;;
	*) [ -d "$to" ] || ${singleQuoted(mkdir)} -p -- "$to" ;;
	esac
	inside=$(builtin cd -- "$to" 2>/dev/null && builtin pwd -P) || { printf 'drill: cd: %s: no such directory\\n' "$word" >&2; return 1; }
	case $inside in
	"$ROLLBOOK_DRILL_ROOT" | "$ROLLBOOK_DRILL_ROOT"/*) builtin cd -- "$inside" ;;
	*) printf 'drill: cd: %s leads out of the drill'"'"'s folder\\n' "$word" >&2; return 1 ;;
	esac
}
pwd() {
	printf '%s\\n' "\${PWD#"$ROLLBOOK_DRILL_ROOT"}" | { IFS= read -r REPLY; printf '%s\\n' "\${REPLY:-/}"; }
}
case $PWD in
"$ROLLBOOK_DRILL_ROOT" | "$ROLLBOOK_DRILL_ROOT"/*) ;;
*) builtin cd -- "$ROLLBOOK_DRILL_ROOT" ;;
esac
`;
}
