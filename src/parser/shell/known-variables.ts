/**
 * Variables that a shell or a login sets by itself: no fill-ins, even where a runbook never assigns them.
 * Sources: bash(1) "Shell Variables", environ(7), the XDG base directory specification, awk(1), about_Automatic_Variables of PowerShell.
 */
export function isKnownVariable(name: string): boolean {
	return KNOWN.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));
}

const KNOWN: ReadonlySet<string> = new Set(
	(
		'HOME USER LOGNAME PATH PWD OLDPWD SHELL SHLVL HOSTNAME HOSTTYPE MACHTYPE OSTYPE LANG LANGUAGE TERM COLORTERM EDITOR VISUAL PAGER ' +
		'MAIL TZ TMPDIR TEMP TMP DISPLAY RANDOM SRANDOM SECONDS EPOCHSECONDS EPOCHREALTIME UID EUID GROUPS PPID LINENO IFS PS1 PS2 PS3 PS4 ' +
		'COLUMNS LINES REPLY OPTARG OPTIND OPTERR PIPESTATUS FUNCNAME CDPATH DIRSTACK HISTFILE HISTSIZE PROMPT_COMMAND SSH_AUTH_SOCK ' +
		'SSH_CONNECTION SSH_CLIENT SSH_TTY SUDO_USER NF NR FNR FS OFS RS ORS FILENAME ARGV ENVIRON ' +
		'_ PSItem PSScriptRoot PSCommandPath PSVersionTable LASTEXITCODE null Null true True false False'
	).split(' '),
);

const PREFIXES: readonly string[] = ['BASH', 'LC_', 'XDG_', 'COMP_'];
