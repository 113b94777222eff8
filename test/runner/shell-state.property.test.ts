import {spawnSync} from 'node:child_process';
import {closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {launchCaptured} from '../../src/runner/captured-step.ts';
import {interpretHere} from '../../src/runner/interpreters.ts';
import {directoryAt, startAfter, writeStart, writeStatement} from '../../src/runner/shell-store.ts';
import {filesBelow, makeFolder, modeOf} from './support.ts';
import {skipped} from '../support/skipped.ts';

const env = {PATH: process.env['PATH'] ?? '', HOME: '/', LC_ALL: 'C'};
const TOOLS = env.PATH;

/** Every statement in a shell of its own, as a run does it; what the last one printed. */
const stepByStep = async (language: string, statements: readonly string[], root: string): Promise<string> => {
	const state = join(root, 'state');
	let last: {name: string; sameStep: boolean} | null = null;
	let status = 0;
	let printed = '';
	for (const [index, statement] of statements.entries()) {
		const start = startAfter(state, last);
		const place = {name: `step-${index}`, relative: '', folder: join(root, `folder-${index}`), state: join(state, `step-${index}`)};
		mkdirSync(place.folder);
		const {script = '', carriesState = false} = interpretHere(language, statement) ?? {};
		writeStart(place, start);
		writeStatement({place, script, state, start, beginning: join(root, 'work'), carriesState});
		const output = openSync(join(place.folder, 'output'), 'a');
		const ended = await launchCaptured({place, cwd: directoryAt(state, start, join(root, 'work')), env, tools: TOOLS, status, stdout: output, stderr: output}).ended;
		closeSync(output);
		status = ended.kind === 'exited' ? ended.exit : 99;
		printed = readFileSync(join(place.folder, 'output'), 'utf8');
		last = {name: place.name, sameStep: false};
	}
	expect(filesBelow(state).filter(path => modeOf(path) !== '600')).toEqual([]);
	return printed;
};

/** All of them in one shell; what the last one printed. */
const inOne = (program: readonly string[], statements: readonly string[], root: string): string => {
	const [command = '', ...flags] = program;
	const heads = statements.slice(0, -1).map(statement => `eval ${quoted(statement)}`);
	const script = ['exec 3>&1 >/dev/null 2>&1', ...heads, `eval ${quoted(statements.at(-1) ?? '')} >&3 2>&3`].join('\n');
	return spawnSync(command, [...flags, '-c', script], {cwd: join(root, 'work'), env, encoding: 'utf8', input: ''}).stdout;
};

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const VALUE = fc.oneof(fc.constantFrom('plain', 'two words', "it's", '$HOME', 'a\nb', '`date`', '\\', '"', '*', '', '-n', 'é漢', ' x '), fc.string({unit: fc.constantFrom(...'\'"`$\\ \n\t*?!#~a1'), maxLength: 6})).map(quoted);
const NAME = fc.constantFrom('A', 'B', 'name');
const COMMON = [
	fc.tuple(NAME, VALUE).map(([name, value]) => `${name}=${value}`),
	fc.tuple(NAME, VALUE).map(([name, value]) => `export ${name}=${value}`),
	NAME.map(name => `unset ${name}`),
	VALUE.map(value => `L=(one ${value} three)`),
	VALUE.map(value => `L+=(${value})`),
	fc.constant('unset L'),
	fc.tuple(fc.constantFrom('k', 'l'), VALUE).map(([key, value]) => `typeset -A M; M[${key}]=${value}`),
	fc.constantFrom('typeset -i N=5', 'N=N+1', 'unset N', 'readonly R=7', 'export HOME=/tmp'),
	fc.constantFrom('cd /usr', 'cd /', 'cd -', 'mkdir -p "a b" && cd "a b"', 'cd ..', 'cd /none'),
	VALUE.map(value => `f() { echo ${value} "$1"; }`),
	fc.constantFrom('g() { f "$A"; }', 'unset -f f', 'unset -f g'),
	fc.constantFrom('umask 027', 'umask 002', 'set -o pipefail', 'set +o pipefail', 'set -o noclobber', 'set -u', 'set -f', 'set +f', '(exit 3)', 'false'),
];
const BASH = fc.oneof(...COMMON, NAME.map(name => `export ${name}`), fc.constantFrom('unset HOME', 'shopt -s nullglob', 'shopt -u nullglob', 'shopt -s expand_aliases', 'alias ll="ls -l"', 'unalias ll', 'pushd /tmp', 'popd', 'set -- a "b c"', 'set --', 'declare -x L', 'export -f f', 'export -n A'));
const ZSH = fc.oneof(...COMMON, fc.constantFrom('setopt nullglob extendedglob', 'setopt ksharrays', 'unsetopt ksharrays', 'setopt shwordsplit', 'alias ll="ls -l"', 'alias -g G="| grep"', 'unalias ll', 'float X=1.5', 'typeset -U U; U=(a b a)', 'typeset -T TIED tied; tied=(x y)', 'typeset +x A', 'hash -d d=/tmp'));

const LOOK = 'echo "status $?"; for v in A B name L M N R X U TIED HOME; do typeset -p $v 2>/dev/null || echo "no $v"; done; typeset -f f; typeset -f g; alias; umask; pwd; echo "$#/$*"; env | grep -E "^(A|B|name|N|HOME|PWD|OLDPWD)=" | sort; echo "${OLDPWD-}"; ';
const LOOKS = {bash: `${LOOK}set +o; shopt -p; dirs; declare -F f`, zsh: `${LOOK}set +o`};

const compare = async (language: 'bash' | 'zsh', program: readonly string[], statements: readonly string[]): Promise<void> => {
	const root = mkdtempSync(join(makeFolder(), 'run-'));
	try {
		const all = [...statements, LOOKS[language]];
		const parts = ['work', 'state'].map(name => mkdirSync(join(root, name)));
		expect(parts).toHaveLength(2);
		const whole = inOne(program, all, root);
		rmSync(join(root, 'work'), {recursive: true});
		mkdirSync(join(root, 'work'));
		expect(await stepByStep(language, all, root)).toBe(whole);
	} finally {
		rmSync(root, {recursive: true, force: true});
	}
};

describe('a sequence of statements, each in a shell of its own, leaves what it leaves in one shell', () => {
	test('bash', async () => {
		await fc.assert(fc.asyncProperty(fc.array(BASH, {maxLength: 8}), statements => compare('bash', ['bash', '--noprofile', '--norc'], statements)), {numRuns: 10, seed: 2026});
	}, 120_000);

	const zsh = existsSync('/usr/bin/zsh') || existsSync('/bin/zsh');
	test.skipIf(!zsh)(`zsh${skipped(zsh ? null : 'zsh is not installed')}`, async () => {
		await fc.assert(fc.asyncProperty(fc.array(ZSH, {maxLength: 8}), statements => compare('zsh', ['zsh', '-f'], statements)), {numRuns: 10, seed: 2026});
	}, 120_000);
});
