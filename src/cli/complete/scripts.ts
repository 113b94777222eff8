import type {Shell} from './shells.ts';

/**
 * What each shell reads. Nothing that was typed, and no name of a file, is ever evaluated: words go to the program as they are, and
 * the shell quotes what it puts into the line.
 */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
	// Words come as they were typed, with their quotes, and cut at `=` and `:` (COMP_WORDBREAKS). Only what stands behind the last such cut,
	// or behind a quote that is still open, is replaced. Written for bash 3.2, which cuts no words and has no compopt.
	bash: String.raw`# Completion of rollbook in bash. Load it with: source <(rollbook completion bash)

# What a word stands for: in $word; the quote that it is still in: in $quote; what stands before the part that is replaced: in $before.
_rollbook_read() {
	local left=$1 char start=''
	word='' quote='' before=''
	while [[ -n $left ]]; do
		char=${'$'}{left:0:1}
		left=${'$'}{left:1}
		case $quote$char in
			\'\' | \"\") quote='' ;;
			\' | \") quote=$char start=$word ;;
			\\)
				word+=${'$'}{left:0:1}
				left=${'$'}{left:1}
				;;
			\"\\)
				if [[ $left == [\"\\\$\`]* ]]; then
					char=${'$'}{left:0:1}
					left=${'$'}{left:1}
				fi
				word+=$char
				;;
			[=:])
				word+=$char
				[[ $COMP_WORDBREAKS == *"$char"* ]] && before=$word
				;;
			*) word+=$char ;;
		esac
	done
	[[ -z $quote ]] || before=$start
}

# Writes $1 so that the shell reads it as it is, in the quote that is open: into $line.
_rollbook_write() {
	local left=$1 char
	if [[ -z $quote ]]; then
		printf -v line '%q' "$left"
		return
	fi
	line=''
	while [[ -n $left ]]; do
		char=${'$'}{left:0:1}
		left=${'$'}{left:1}
		case $quote$char in
			\'\') line+=\'\\\'\' ;;
			\"!) line+=\"\'!\'\" ;;
			\"[\"\\\$\`]) line+=\\$char ;;
			*) line+=$char ;;
		esac
	done
}

_rollbook() {
	local word quote before glue='' kind='' line raw='' i
	local -a words
	words=()
	COMPREPLY=()
	for ((i = 1; i <= COMP_CWORD; i++)); do
		line=${'$'}{COMP_WORDS[i]}
		if ((i > 1)) && [[ $line != [=:] && $glue != [=:] ]]; then
			_rollbook_read "$raw"
			words+=("$word")
			raw=''
		fi
		raw+=$line
		glue=$line
	done
	_rollbook_read "$raw"
	words+=("$word")
	while IFS= read -r line; do
		if [[ -z $kind ]]; then
			kind=$line
			continue
		fi
		line=${'$'}{line%%$'\t'*}
		line=${'$'}{line#"$before"}
		# Names of files are quoted by readline, where it can be told that they are some.
		[[ $kind == paths ]] && type compopt >/dev/null 2>&1 || _rollbook_write "$line"
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
	local kind line value text
	local -a lines values described
	lines=("${'$'}{(@f)$(command rollbook complete -- "${'$'}{(@Q)words[2,CURRENT-1]}" "${'$'}{(Q)PREFIX}" 2>/dev/null)}")
	kind=$lines[1]
	for line in "${'$'}{(@)lines[2,-1]}"; do
		[[ -z $line ]] && continue
		value=${'$'}{line%%$'\t'*}
		values+=("$value")
		text=${'$'}{line#*$'\t'}
		described+=("${'$'}{value//:/\\:}${'$'}{text:+:$text}")
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
