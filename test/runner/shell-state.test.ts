import {chmodSync, existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readDeclareDump} from '../../src/runner/declare-dump.ts';
import {commandStep, commands, makeFolder, outputOf, planOf, resultOf, runAll} from './support.ts';
import {skipped} from '../support/skipped.ts';

const outputs = async (...texts: readonly string[]): Promise<string[]> => {
	const {run, outcome} = await runAll(commands(...texts));
	expect(outcome).toBe('completed');
	return texts.map((_, index) => outputOf(run, index + 1));
};

describe('a statement finds the shell as the one before left it', () => {
	test.each([
		['the directory', 'mkdir -p a/b && cd a/b', 'basename "$PWD"', 'b'],
		['a variable', `NAME='it'"'"'s "fine" $x'`, 'echo "$NAME"', `it's "fine" $x`],
		['a value of several lines', `TEXT=$'one\\ndeclare -x two'`, 'echo "$TEXT"', 'one\ndeclare -x two'],
		['an exported variable', 'export GREETING=hello', `bash -c 'echo $GREETING'`, 'hello'],
		['an array', 'LIST=(one "two three")', 'echo "${#LIST[@]} ${LIST[1]}"', '2 two three'],
		['a map', 'declare -A M=([a b]=1)', 'echo "${M[a b]}"', '1'],
		['a function', 'greet() { echo "hi $1"; }', 'greet ann', 'hi ann'],
		['an exported function', 'f() { echo sub; }; export -f f', 'bash -c f', 'sub'],
		['that a variable is gone', 'unset HOME', 'echo "${HOME-gone}"', 'gone'],
		['that a variable is no longer exported', 'export -n HOME', `bash -c 'echo "\${HOME-gone}"'`, 'gone'],
		['a shell option', 'set -o pipefail', 'false | true || echo "pipe"', 'pipe'],
		['an option of shopt', 'shopt -s nullglob', 'echo [none]*', ''],
		['the umask', 'umask 027', 'umask', '0027'],
		['the status', '(exit 0); X=1', 'echo $?', '0'],
		['the previous directory', 'cd /tmp && cd /', 'cd - ', '/tmp'],
		['the directory stack', 'cd / && pushd /tmp >/dev/null', 'popd', '/'],
		['positional parameters', 'set -- a "b c"', 'echo "$2"', 'b c'],
		['an odd IFS', 'IFS=0123456789', `X=a5b; echo $X`, 'a b'],
		['noclobber', 'set -C; echo x > there', '(echo y > there) 2>/dev/null || echo kept', 'kept'],
	])('%s', async (_, first, second, expected) => {
		expect((await outputs(first, second))[1]).toBe(expected);
	});

	test('through several statements', async () => {
		expect((await outputs('A=1', 'B=2; cd /', 'unset A; C=$B', 'echo "${A-none} $B $C $PWD"'))[3]).toBe('none 2 2 /');
	});

	test('also after `exit` and after options that end the shell', async () => {
		expect((await outputs('X=1; exit 0', 'echo "$X"'))[1]).toBe('1');
	});

	test('`set -e` ends a later statement at its first failure, with that exit and the state so far', async () => {
		const {run} = await runAll(commands('set -eu', 'X=1; (exit 5); X=2', 'echo $X $?'), {}, live => {
			const {prompt} = live.state();
			if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'to see what is left'});
		});
		expect(resultOf(run, 2)).toMatchObject({status: 'failed', exit: 5});
		expect(outputOf(run, 3)).toBe('1 5');
	});

	test('a trap on EXIT waits for the shell that it was meant for', async () => {
		const {run, folder} = await runAll(commands(`trap 'echo cleaned > cleaned' EXIT`, 'trap -p EXIT; ls'));
		expect(outputOf(run, 2)).toContain(`trap -- 'echo cleaned > cleaned' EXIT`);
		expect(existsSync(join(folder, 'cleaned'))).toBe(false);
	});

	test('the trace that a statement turned on shows the statements and nothing of the wrapper', async () => {
		expect((await outputs('set -x', 'echo hello', 'echo bye'))[1]).toBe('++ echo hello\nhello');
	});

	test('`exec` leaves an exit and the state from before', async () => {
		expect((await outputs('X=1', 'X=2; exec true', 'echo "$X"'))[2]).toBe('1');
	});
});

describe('what a statement is', () => {
	test('it runs exactly as shown: a failing part does not end it', async () => {
		const {run} = await runAll(commands('false\necho after'));
		expect(outputOf(run, 1)).toBe('after');
	});

	test('messages name bash, not a file of ours', async () => {
		const {run} = await runAll(commands('no-such-program-here'));
		expect(outputOf(run, 1)).toBe('bash: line 1: no-such-program-here: command not found');
		expect(resultOf(run, 1)).toMatchObject({status: 'failed', exit: 127, by: 'exit'});
	});

	test('it has no input and no terminal', async () => {
		const {run} = await runAll(commands('cat; (echo x > /dev/tty) 2>/dev/null || echo none'));
		expect(outputOf(run, 1)).toBe('none');
	});

	test('a failed one starts again from where it started', async () => {
		let failures = 0;
		const {run, outcome} = await runAll(commands('N=1; cd /', 'N=$((N + 1)); cd /tmp; echo "$N"; ls gone-$N 2>/dev/null || test -e "$OLDPWD/none" || exit 3'), {}, live => {
			const {prompt} = live.state();
			failures++;
			if (prompt && failures < 3) live.send({kind: 'run', prompt: prompt.id, confirm: 'yes', edited: null});
			else live.send({kind: 'abort', because: 'failure', reason: 'enough'});
		});
		expect(outcome).toBe('failed');
		expect([1, 2, 3].map(attempt => outputOf(run, 2, attempt))).toEqual(['2', '2', '2']);
	});

	test.each([
		['sh', 'echo "$(basename "$PWD") $SHOP"', null],
		['python', 'import os\nprint(os.path.basename(os.getcwd()), os.environ["SHOP"])', 'python3'],
		['node', 'console.log(require("path").basename(process.cwd()), process.env.SHOP)', 'node'],
		['pwsh', 'Write-Output "$(Split-Path -Leaf (Get-Location)) $env:SHOP"', 'pwsh'],
	])('a fence of %s is given to its program in the directory and with the variables of the statements before', async (language, command, program) => {
		const steps = [commandStep(1, `mkdir -p "a b"; cd "a b"; export SHOP="it's open"; OWN=1`), commandStep(2, command, {language}), commandStep(3, 'echo "$OWN $SHOP"; basename "$PWD"')];
		const folder = makeFolder();
		mkdirSync(join(folder, 'bin'));
		// Where PowerShell is not installed, this shows what it would be given.
		if (program === 'pwsh') {
			writeFileSync(join(folder, 'bin', 'pwsh'), `#!/bin/bash\n[ "$*" = '-NoProfile -Command ${command}' ] && echo "$(basename "$PWD") $SHOP"\n`);
			chmodSync(join(folder, 'bin', 'pwsh'), 0o755);
		}
		const {run, outcome} = await runAll(planOf(steps), {env: {PATH: `${process.env['PATH'] ?? ''}:${join(folder, 'bin')}`, HOME: folder, PYENV_VERSION: process.env['PYENV_VERSION']}}, undefined, folder);
		expect(outputOf(run, 2)).toBe(`a b it's open`);
		expect(outputOf(run, 3)).toBe(`1 it's open\na b`);
		expect(outcome).toBe('completed');
	});
});

const zsh = existsSync('/usr/bin/zsh') || existsSync('/bin/zsh');
test.skipIf(!zsh)(`statements of zsh go on from one another, and share environment and directory with the others${skipped(zsh ? null : 'zsh is not installed')}`, async () => {
	const texts = [
		['zsh', 'mkdir -p "a b" && cd "a b"; list=(one two); export SHOP=open; typeset -A map; map=(k v); greet() { print "hi $1" }; setopt extendedglob'],
		['bash', 'echo "$SHOP ${list-none}"; basename "$PWD"; cd ..; SHOP=closed'],
		['zsh', 'print "$list[1] $map[k] $SHOP"; greet ann; [[ -o extendedglob ]] && print glob; basename "$PWD" | cut -c1-8; list+=three; exit 0'],
		['zsh', 'list=(); exec true'],
		['zsh', 'print $list; set -e; list=(last); false; list=(never)'],
		['zsh', 'print "$list $?"'],
	] as const;
	const {run} = await runAll(planOf(texts.map(([language, text], index) => commandStep(index + 1, text, {language}))), {}, live => {
		const {prompt} = live.state();
		if (prompt) live.send({kind: 'skip', prompt: prompt.id, reason: 'to see what is left'});
	});
	expect([2, 3, 5, 6].map(number => outputOf(run, number))).toEqual(['open none\na b', 'one v closed\nhi ann\nglob\nrollbook', 'one two three', 'last 1']);
	expect(resultOf(run, 5)).toMatchObject({status: 'failed', exit: 1});
});

test('a listing of variables is cut where values end', () => {
	const dump = 'declare -- A="one\ntwo \\" declare -- B=1"\ndeclare -a L=([0]="x" [1]=$\'y\\n\\\'z\')\ndeclare -x E\n';
	expect(readDeclareDump(dump).map(variable => `${variable.flags} ${variable.name}`)).toEqual(['- A', 'a L', 'x E']);
});
