import type {Shell} from './shells.ts';

/**
 * What each shell reads. Nothing that was typed, and no name of a file, is ever evaluated: words go to the program as they are, and
 * the shell quotes what it puts into the line.
 */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
	// Words come cut at `=` and `:` (COMP_WORDBREAKS), and only the last piece is replaced. Written for bash 3.2, which has no compopt.
	bash: String.raw`# Completion of rollbook in bash. Load it with: source <(rollbook completion bash)
_rollbook() {
	local cur=${'$'}{COMP_WORDS[COMP_CWORD]} last before glue='' kind='' line i n=0
	local -a words
	words=()
	COMPREPLY=()
	for ((i = 1; i <= COMP_CWORD; i++)); do
		line=${'$'}{COMP_WORDS[i]}
		if ((n > 0)) && [[ $line == [=:] || $glue == [=:] ]]; then
			words[n-1]+=$line
		else
			words[n]=$line
			n=$((n + 1))
		fi
		glue=$line
	done
	last=$cur
	[[ $cur == [=:] ]] && last=''
	before=${'$'}{words[n-1]%"$last"}
	while IFS= read -r line; do
		if [[ -z $kind ]]; then
			kind=$line
			continue
		fi
		line=${'$'}{line%%$'\t'*}
		line=${'$'}{line#"$before"}
		[[ $kind != paths && $cur != [\'\"]* ]] && printf -v line '%q' "$line"
		COMPREPLY+=("$line")
	done < <(command rollbook complete -- "${'$'}{words[@]}" 2>/dev/null)
	type compopt >/dev/null 2>&1 || return 0
	case $kind in
		files) compopt -o default ;;
		folders) compopt -o dirnames ;;
		paths) compopt -o filenames ;;
		parts) compopt -o nospace ;;
	esac
}
complete -F _rollbook rollbook
`,
	zsh: String.raw`#compdef rollbook
# Completion of rollbook in zsh. Load it with: source <(rollbook completion zsh)
_rollbook() {
	local kind line value
	local -a lines values described
	lines=("${'$'}{(@f)$(command rollbook complete -- "${'$'}{(@Q)words[2,CURRENT-1]}" "${'$'}{(Q)PREFIX}" 2>/dev/null)}")
	kind=$lines[1]
	for line in "${'$'}{(@)lines[2,-1]}"; do
		[[ -z $line ]] && continue
		value=${'$'}{line%%$'\t'*}
		values+=("$value")
		described+=("${'$'}{value//:/\\:}:${'$'}{line#*$'\t'}")
	done
	case $kind in
		files) _files ;;
		folders) _files -/ ;;
		paths) compadd -f -- "${'$'}{values[@]}" ;;
		parts) compadd -S '' -- "${'$'}{values[@]}" ;;
		*) _describe -t rollbook rollbook described ;;
	esac
}
if [[ $funcstack[1] == _rollbook ]]; then
	_rollbook "$@"
else
	(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
	compdef _rollbook rollbook
fi
`,
	fish: String.raw`# Completion of rollbook in fish. Keep it as ~/.config/fish/completions/rollbook.fish
function __rollbook_complete
	set -l words (commandline -opc)
	set -e words[1]
	set -l now (commandline -ct)
	set -l lines (command rollbook complete -- $words "$now" 2>/dev/null)
	switch "$lines[1]"
		case files
			__fish_complete_path "$now"
		case folders
			__fish_complete_directories "$now"
		case '*'
			set -e lines[1]
			printf '%s\n' $lines
	end
end
complete -c rollbook -f -a '(__rollbook_complete)'
`,
};
