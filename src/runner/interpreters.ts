import {singleQuoted as quote} from '../plan/quote-value.ts';
import {zshScript} from './zsh-state.ts';

/** Bash text that runs a fence of the language on this machine, or null if there is no known way. `own` are the runbook's command lines, by language. */
export const interpret = (language: string, command: string, own: Readonly<Record<string, string>> = {}): {readonly script: string; readonly carriesState: boolean} | null => {
	const name = language.toLowerCase();
	if (BASH.has(name)) return {script: command, carriesState: true};
	const program = own[name] ?? PROGRAMS[name];
	// As an argument, so that the program's standard input stays what it is for every step.
	return program === undefined ? null : {script: `${program} ${quote(command)}`, carriesState: false};
};

/** The same for a fence of this machine, beside the carried shell: zsh goes on there with its own state, too. */
export const interpretHere: typeof interpret = (language, command, own = {}) =>
	language.toLowerCase() === 'zsh' && !Object.hasOwn(own, 'zsh') ? {script: zshScript(command), carriesState: true} : interpret(language, command, own);

/** Languages whose statements the carried shell runs itself; `sh` is the subset that everyone's terminal accepts. */
const BASH = new Set(['', 'bash', 'sh', 'shell', 'console', 'shell-session', 'shellsession', 'sh-session', 'terminal', 'text', 'plaintext', 'txt']);

/** The option after which each program takes its text, from its own manual. */
const PROGRAMS: Readonly<Record<string, string>> = {
	zsh: 'zsh -c',
	fish: 'fish -c',
	python: 'python3 -c',
	python3: 'python3 -c',
	py: 'python3 -c',
	node: 'node -e',
	javascript: 'node -e',
	js: 'node -e',
	cjs: 'node -e',
	mjs: 'node --input-type=module -e',
	ruby: 'ruby -e',
	rb: 'ruby -e',
	perl: 'perl -e',
	pl: 'perl -e',
	php: 'php -r',
	lua: 'lua -e',
	pwsh: 'pwsh -NoProfile -Command',
	powershell: 'pwsh -NoProfile -Command',
};
