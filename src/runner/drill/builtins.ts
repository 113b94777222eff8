/**
 * How far a word of bash itself may be used in a drill. Sources: "Shell Builtin Commands" of the Bash manual; for the rows
 * with a rule, that bash runs `$( )` in array subscripts it finds in names, in arithmetic and in `test -v`.
 * `plain`: any words. `literal`: only words that hold nothing to expand. `names`: options and names of variables, literal.
 * `refused`: gives text to the shell, ends other processes, or leaves the drill's folder.
 */
type BuiltinUse = 'plain' | 'literal' | 'names' | 'first-literal' | 'test' | 'refused';

/** Null: not a builtin. */
export function builtinUse(name: string): BuiltinUse | null {
	return ROWS.get(name) ?? null;
}

const TABLE: Readonly<Record<BuiltinUse, string>> = {
	plain: ': true false echo exit return break continue shift cd pwd',
	literal: 'umask type wait command hash shopt set getopts mapfile readarray times jobs',
	names: 'declare export local readonly read typeset unset',
	'first-literal': 'printf',
	test: 'test [',
	refused:
		'. source eval exec builtin enable trap alias unalias let kill ulimit suspend logout disown bg fg pushd popd dirs bind caller compgen complete compopt fc help history coproc',
};

const ROWS: ReadonlyMap<string, BuiltinUse> = new Map(
	Object.entries(TABLE).flatMap(([use, names]) => names.split(' ').map(name => [name, use as BuiltinUse] as const)),
);

/** Options that make a harmless builtin run text, refer to other variables, or look different from what it is. */
export const REFUSED_OPTIONS: Readonly<Record<string, RegExp>> = {
	declare: /^[-+][A-Za-z]*[niI]/u,
	typeset: /^[-+][A-Za-z]*[niI]/u,
	local: /^[-+][A-Za-z]*[niI]/u,
	readonly: /^-[A-Za-z]*[n]/u,
	command: /^(?!-[vV]$)/u,
	hash: /^-[A-Za-z]*p/u,
	mapfile: /^-[A-Za-z]*[Cc]/u,
	readarray: /^-[A-Za-z]*[Cc]/u,
	printf: /^-/u,
	wait: /^-[A-Za-z]*p/u,
	set: /^[-+][A-Za-z]*[Tkrp]|^(?:functrace|keyword|privileged|restricted)$/u,
	shopt: /^(?!(?:-[suq]+|nullglob|failglob|globstar|dotglob|extglob|inherit_errexit|lastpipe)$)/u,
};

/** Variables that decide what the shell or a child runs, or where the drill's folder is. */
export function isProtectedVariable(name: string): boolean {
	return /^(?:PATH|ENV|BASH.*|LD_.*|DYLD_.*|PS[0-4]|PROMPT_COMMAND|SHELLOPTS|SHELL|NODE_OPTIONS|NODE_PATH|PWD|OLDPWD|CDPATH|HOME|TMPDIR|ROLLBOOK_.*|__rb_.*|FUNCNEST|GLOBIGNORE|EXECIGNORE|TEXTDOMAIN.*)$/u.test(name);
}

/** Variables that bash takes for integers: what is assigned to them is evaluated. */
export function isIntegerVariable(name: string): boolean {
	return /^(?:OPTIND|OPTERR|RANDOM|SRANDOM|SECONDS|LINENO|HISTCMD|EPOCH\w*|TMOUT)$/u.test(name);
}

/** Arrays that bash makes itself. */
export const OWN_ARRAYS: ReadonlySet<string> = new Set(['FUNCNAME', 'DIRSTACK', 'GROUPS', 'PIPESTATUS', 'MAPFILE', 'COMPREPLY', 'COPROC']);
