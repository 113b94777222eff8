import {singleQuoted as quote} from '../plan/quote-value.ts';
import {readDeclareDump} from './declare-dump.ts';
import type {Variable} from './declare-dump.ts';

/** What the wrapper wrote down before and after a statement: raw output of the shell's own listings. */
type ShellDump = {
	readonly variables: string;
	/** `shopt -p`. */
	readonly shopts: string;
	/** `set +o`. */
	readonly options: string;
	/** `declare -F`. */
	readonly functionNames: string;
};

type ShellDumpAfter = ShellDump & {
	/** `declare -f`. */
	readonly functions: string;
	/** `alias -p`. */
	readonly aliases: string;
	/** `trap -p`. */
	readonly traps: string;
	readonly cwd: string;
	/** Ready to source: `umask`, directory stack, positional parameters. */
	readonly extras: string;
};

export type ShellDumps = {readonly before: ShellDump; readonly after: ShellDumpAfter};

/** The lists as the wrapper writes them down; null: not all of them are there. */
export const dumpsIn = (text: string): ShellDumps | null => {
	// A shell that is ended while it lists begins anew.
	const at = text.lastIndexOf(AFTER);
	if (at < 0 || !text.endsWith(WHOLE)) return null;
	const [variables = '', shopts = '', functionNames = '', options = ''] = text.slice(0, text.indexOf(AFTER)).split('\0');
	const lists = text.slice(at + AFTER.length, -WHOLE.length).split('\0');
	return lists.length === AFTER_LISTS ? {before: {variables, shopts, functionNames, options}, after: afterOf(lists)} : null;
};

const AFTER = '\0after\n';
const WHOLE = '\0whole\n';
const AFTER_LISTS = 8;

const afterOf = ([first = '', variables = '', shopts = '', functionNames = '', functions = '', aliases = '', cwd = '', places = '']: readonly string[]): ShellDumpAfter => {
	const [, umask = '', options = '', traps = ''] = UMASK_OPTIONS_TRAPS.exec(first) ?? [];
	return {variables, shopts, functionNames, functions, aliases, cwd, options, traps, extras: `${umask}${places}`};
};

/** Right behind each other, see the wrapper. */
const UMASK_OPTIONS_TRAPS = /^(umask .*\n)((?:set [-+]o .*\n)*)([^]*)$/;

/** Bash text that brings a fresh shell from `before` to `after`. Options come last: with `set -u` or `set -e` the rest could end it. */
export const restoreText = (before: ShellDump, after: ShellDumpAfter): string =>
	[
		...newLines(before.shopts, after.shopts),
		...changedVariables(before, after),
		...changedFunctions(before, after),
		after.aliases.trimEnd(),
		changeDirectory(after.cwd),
		// After the change of directory, which sets it.
		'unset -v OLDPWD',
		...readDeclareDump(after.variables).filter(({name}) => name === 'OLDPWD').map(({text}) => text),
		after.extras.trimEnd(),
		after.traps.trimEnd(),
		...newLines(before.options, after.options).filter(line => line !== TRACE),
	]
		.filter(line => line !== '')
		.map(line => `${line}\n`)
		.join('');

/** A statement never runs in another directory than the one shown. */
const changeDirectory = (path: string): string => `builtin cd -- ${quote(path)} || exit 125`;

/** The same before anything ran: where `cd -` leads is what it was. */
export const beginIn = (path: string): string => `__rb_old=\${OLDPWD-}\n${changeDirectory(path)}\nunset -v OLDPWD\nexport OLDPWD\n[ -z "$__rb_old" ] || OLDPWD=$__rb_old\n`;

/** Left to the statement's own first line, or the trace would show what the wrapper does. */
const TRACE = 'set -o xtrace';

/** The statement as the shell reads it. */
export const statementText = (command: string, after: ShellDumpAfter | null): string =>
	after?.options.split('\n').includes(TRACE) ? `set -x; ${command}\n` : `${command}\n`;

const newLines = (before: string, after: string): readonly string[] => {
	const known = new Set(before.split('\n'));
	return after.split('\n').filter(line => line !== '' && !known.has(line));
};

const changedVariables = (before: ShellDump, after: ShellDump): readonly string[] => {
	const was = carried(before);
	const is = carried(after);
	const gone = [...was.values()].filter(variable => !is.has(variable.name) && !variable.flags.includes('r')).map(variable => `unset -v ${variable.name}`);
	const changed = [...is.values()].filter(variable => was.get(variable.name)?.text !== variable.text);
	return [...gone, ...changed.flatMap(variable => declaration(was.get(variable.name), variable))];
};

const carried = (dump: ShellDump): ReadonlyMap<string, Variable> =>
	new Map(readDeclareDump(dump.variables).filter(isCarried).map(variable => [variable.name, variable]));

/** Attributes that are gone must be taken away by name; an array cannot lose its shape, so it starts anew. */
const declaration = (was: Variable | undefined, is: Variable): readonly string[] => {
	const lost = was ? [...was.flags].filter(flag => flag !== '-' && !is.flags.includes(flag)).join('') : '';
	return lost === '' ? [is.text] : [`unset -v ${is.name}`, is.text];
};

const changedFunctions = (before: ShellDump, after: ShellDumpAfter): readonly string[] => {
	const names = (text: string) => text.split('\n').filter(line => line.startsWith('declare -f') && !line.includes(' __rb_'));
	const nameOf = (line: string) => line.split(' ').slice(2).join(' ');
	const is = names(after.functionNames);
	const now = new Set(is.map(nameOf));
	const gone = names(before.functionNames).map(nameOf).filter(name => !now.has(name));
	const exported = is.filter(line => /^declare -f[a-z]*x/.test(line)).map(nameOf);
	return [...gone.map(name => `unset -f ${name}`), after.functions.trimEnd(), ...exported.map(name => `export -f ${name}`)];
};

/** The shell sets these itself, or they describe the moment. */
const VOLATILE = new Set(
	'_ COLUMNS OLDPWD COMP_WORDBREAKS DIRSTACK EPOCHREALTIME EPOCHSECONDS EUID FUNCNAME GROUPS HISTCMD LINENO LINES OPTERR OPTIND PIPESTATUS PPID PWD RANDOM SECONDS SHELLOPTS SHLVL SRANDOM UID'.split(' '),
);

const isCarried = ({name}: Variable): boolean => !VOLATILE.has(name) && !/^(?:BASH(?!_ENV$|_XTRACEFD$)|__rb_|ROLLBOOK_)/.test(name);
