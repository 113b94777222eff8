import {describe, expect, test} from 'vitest';
import {checkOf, leaveThrough, lineThrough} from '../../src/runner/inside-place.ts';
import {openerOf} from '../../src/runner/context-openers.ts';
import {zshScript} from '../../src/runner/zsh-state.ts';
import {beginIn, restoreText} from '../../src/runner/shell-state.ts';
import {soakScript} from '../../src/runner/soak-script.ts';
import {INNER, OUTER, STARTER, innerCommand, launchText} from '../../src/runner/wrapper-script.ts';

/** What bash 3.2, the newest on macOS, does not know, each with an example. Source: the bash NEWS file, 4.0 to 5.3. */
const NEWER: readonly (readonly [RegExp, example: string])[] = [
	[/\b(?:declare|typeset|local)\s+-\w*[Agnlu]/, 'declare -A M'],
	[/\b(?:mapfile|readarray|coproc|compopt)\b/, 'mapfile -t L < file'],
	[/\$\{[^}]*(?:\^|,,|@[A-Za-z])\}/, '${X^^}'],
	[/&>>|\|&/, 'x &>> file'],
	[/;;?&(?!&)/, 'x ;;& y'],
	[/\[\[? -v /, '[[ -v X ]]'],
	[/\{\d+\.\.\d+\.\.\d+\}/, '{1..9..2}'],
	[/printf[^\n]*%\(/, "printf '%(%s)T' -1"],
	[/\bwait -[np]/, 'wait -n'],
	[/\b(?:globstar|autocd|lastpipe|inherit_errexit)\b/, 'shopt -s lastpipe'],
	[/\b(?:BASHPID|EPOCHSECONDS|EPOCHREALTIME|SRANDOM|BASH_XTRACEFD)\b/, 'echo $BASHPID'],
	[/\[-\d+\]/, '${L[-1]}'],
	[/\bread\b[^\n;|]* -(?:i|N|t 0?\.\d)/, 'read -N 1 X'],
	[/\bexec \{\w+\}|\{\w+\}[<>]/, 'exec {fd}> file'],
	[/\$\{ |\$\{\|/, '${ date; }'],
];

const found = (text: string): readonly string[] => NEWER.flatMap(([pattern]) => pattern.exec(text)?.[0] ?? []);

const opener = openerOf('ssh ops@shop-host');
const places = opener?.kind === 'shell' ? [{run: 'run', number: 1, opener}] : [];
const DUMP = {variables: 'declare -- A="1"\n', shopts: 'shopt -s nullglob\n', options: 'set -o pipefail\n', functionNames: 'declare -f f\n'};
const withoutClock = (script: string): string => script.replace(/if \[ -n "\$\{EPOCHREALTIME-\}" \]; then [^;]*;/, 'if true; then :;');
const outside = (script: string): string => script.replaceAll(/zsh -f -c '(?:[^']|'\\'')*'/g, 'zsh');

describe('what rollbook writes for bash is known to bash 3.2', () => {
	test.each([
		['the outer wrapper', withoutClock(OUTER)],
		['what starts it', `${withoutClock(STARTER)}\n${launchText({env: {A: '1'}, status: 0, out: '/o', err: '/e', exit: '/x'})}`],
		['the inner one', `${INNER}\n${innerCommand(3)}`],
		['the beginning', beginIn('/srv/shop')],
		['what restores the state', restoreText({variables: '', shopts: '', options: '', functionNames: ''}, {...DUMP, functions: 'f () \n{ \n    :\n}\n', aliases: '', traps: '', cwd: '/', extras: 'umask 0022\n'})],
		// Asked for by name where it is known, with `date` for the others.
	['a soak', withoutClock(soakScript({script: 'true', soak: {forMs: 60_000, everyMs: 1000}, good: [0], tools: '/bin'}))],
		['a line in a place', lineThrough(places, {step: 2, command: 'true', terminal: false, lostExit: null})],
		['one with the terminal', lineThrough(places, {step: 2, command: 'true', terminal: true, lostExit: null})],
		['what opens a place', opener ? checkOf(opener, 'run', 1) : ''],
		['what leaves it', leaveThrough(places, 1)],
		['a statement of zsh', outside(zshScript('true'))],
	])('%s', (_, text) => {
		expect(text).not.toBe('');
		expect(found(text)).toEqual([]);
	});

	test.each(NEWER)('%s is seen where it stands', (_, example) => {
		expect(found(example)).not.toEqual([]);
	});
});
