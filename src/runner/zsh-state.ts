import {singleQuoted as quote} from '../plan/quote-value.ts';

/**
 * A statement of zsh runs in a zsh of its own inside of the carried bash. What only zsh knows lies in `zsh` of the
 * attempt's state folder, ready to source; environment, directory and umask are handed to the bash, so that statements of
 * every language go on with them. Where zsh leaves nothing (`exec`, a kill), both stay as they were.
 */
export const zshScript = (command: string): string => `zsh -f -c ${quote(ZSH)} zsh "$__rb_state" "$?" ${quote(command)} "\${OLDPWD-}" && __rb_there=0 || __rb_there=$?
[ ! -r "$__rb_state/from-zsh" ] || . "$__rb_state/from-zsh"
(exit "$__rb_there")`;

/** The name of the file that statements of zsh go on from; handed on by those of other languages. */
export const ZSH_STATE = 'zsh';

/** Set by the shell itself, or of the moment. */
const VOLATILE =
	'! # $ * - 0 ? @ LOGCHECK WATCH WATCHFMT watch zle_bracketed_paste _ ARGC COLUMNS CPUTYPE EGID EPOCHREALTIME EPOCHSECONDS ERRNO EUID GID HISTCMD LINENO LINES OLDPWD OPTARG OPTIND PPID PWD RANDOM SECONDS SHLVL STATUS TRY_BLOCK_ERROR TRY_BLOCK_INTERRUPT TTY TTYIDLE UID USERNAME ZSH_ARGZERO ZSH_EVAL_CONTEXT ZSH_EXECUTION_STRING ZSH_SUBSHELL argv funcstack functrace funcfiletrace funcsourcetrace zshexit_functions parameters functions options aliases galiases saliases dis_functions dis_aliases dis_galiases dis_saliases builtins dis_builtins commands history historywords jobdirs jobstates jobtexts keymaps modules nameddirs userdirs usergroups patchars dis_patchars reswords dis_reswords widgets functions_source dis_functions_source dirstack pipestatus signals status zsh_eval_context';

/** What describes how the shell was started cannot be set. Source: zshoptions(1). */
const FIXED = 'interactive|login|monitor|privileged|rcs|restricted|shinstdin|singlecommand|zle';

/**
 * `zsh -f -c ZSH zsh STATE_FOLDER STATUS COMMAND PREVIOUS_DIRECTORY`. What it lists is compared with what a fresh shell has; exported scalars
 * come with the environment. Source of the hook: zshmisc(1), `zshexit`; `set -e` ends the shell
 * without it, but not without the trap, which the statement may replace by its own.
 */
const ZSH = `zmodload zsh/parameter && zmodload -F zsh/files b:zf_mv || exit 125
__rb_state=$1 __rb_status=$2 __rb_text=$3
__rb_volatile='${VOLATILE}' __rb_fixed='${FIXED}'
__rb_exported=\${(kj: :)parameters[(R)*export*]}
typeset -A __rb_now
typeset __rb_name __rb_kind __rb_umask
__rb_list() {
	for __rb_name in "\${(@k)parameters}"; do
		__rb_kind=$parameters[$__rb_name]
		[[ $__rb_name == __rb_* || " $__rb_volatile " == *" $__rb_name "* ]] && continue
		[[ $__rb_kind == *export*special* || $__rb_kind == *readonly*special* || $__rb_kind == undefined || $__rb_kind == array*tied* || $__rb_kind == scalar-export ]] && continue
		__rb_now[$__rb_name]=$(builtin typeset -p -- $__rb_name 2>/dev/null)
	done
}
__rb_save() {
	[[ -z \${__rb_set-} ]] || return 0
	__rb_set=$(builtin set +o)
	builtin emulate -L zsh
	__rb_umask=$(builtin umask)
	builtin umask 077
	{
		for __rb_name in "\${(@k)functions}"; do [[ $__rb_name == __rb_* ]] || builtin typeset -f -- $__rb_name; done
		__rb_now=()
		__rb_list
		for __rb_name in "\${(@k)__rb_fresh}"; do (( \${+parameters[$__rb_name]} )) || builtin print -r -- "unset -v $__rb_name"; done
		for __rb_name in "\${(@k)__rb_now}"; do
			[[ $__rb_now[$__rb_name] == "$__rb_fresh[$__rb_name]" ]] || builtin print -r -- "$__rb_now[$__rb_name]"
		done
		builtin print -r -- 'unalias -a'
		builtin alias -L
		builtin alias -Lg
		builtin alias -Ls
		for __rb_name in "\${(@f)__rb_set}"; do
			[[ $'\\n'$__rb_options$'\\n' == *$'\\n'$__rb_name$'\\n'* || $__rb_name == 'set '?'o '(no|)(\${~__rb_fixed}) ]] || builtin print -r -- "builtin $__rb_name"
		done
	} >| $__rb_state/zsh.part || return
	{
		for __rb_name in "\${(@k)parameters}"; do
			[[ $parameters[$__rb_name] != *export* || " OLDPWD PWD SHLVL _ " == *" $__rb_name "* ]] || builtin print -r -- "export $__rb_name=\${(qq)\${(P)__rb_name}}"
		done
		for __rb_name in \${(s: :)__rb_exported}; do
			[[ $parameters[$__rb_name] == *export* ]] || builtin print -r -- "unset -v $__rb_name"
		done
		builtin print -r -- "umask $__rb_umask"
		builtin print -r -- "builtin cd -- \${(qq)PWD} && OLDPWD=\${(qq)OLDPWD}"
	} >| $__rb_state/from-zsh.part && zf_mv -f -- $__rb_state/zsh.part $__rb_state/zsh && zf_mv -f -- $__rb_state/from-zsh.part $__rb_state/from-zsh
}
__rb_list
typeset -A __rb_fresh
__rb_fresh=("\${(@kv)__rb_now}") __rb_options=$(builtin set +o)
zshexit_functions=(__rb_save)
trap __rb_save EXIT
__rb_here=$PWD
if [[ -d $4 ]]; then
	builtin cd -q -- $4
	builtin cd -q -- $__rb_here || exit 125
fi
shift 4
if [[ -r $__rb_state/zsh ]]; then . $__rb_state/zsh; fi
if (( __rb_status )); then (exit $__rb_status) || eval "$__rb_text"; else :; eval "$__rb_text"; fi
`;
