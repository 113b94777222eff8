import type {InputUse} from '../../plan/input.ts';
import {singleQuoted} from '../../plan/quote-value.ts';
import type {CommandStep} from '../../plan/step.ts';

/** A command as a script that takes values from its environment, or why it is left to a person; `why` ends a sentence. */
type Scripted = {readonly script: string; readonly inputs: readonly string[]} | {readonly why: string};

/** The variable that brings the value of an input. */
export function variableOf(input: string): string {
	return `INPUT_${input.toUpperCase().replace(/[^A-Z0-9_]/gu, '_')}`;
}

/** Values never become text of the script: the shell reads them from its variables, once, where nothing in them is syntax any more. */
export function scriptOf(step: CommandStep): Scripted {
	const why = unfit(step);
	if (why !== null) return {why};
	let text = '';
	let at = 0;
	const before = new Map<string, string>();
	for (const use of step.uses.toSorted((a, b) => a.start - b.start)) {
		text += step.command.slice(at, use.start);
		const written = placed(use, text);
		if (written === null) return {why: `its value \`${use.input}\` goes where it could become syntax`};
		if (written.variable !== null) before.set(written.variable, use.input);
		text += written.text;
		at = use.end;
	}
	const head = [...before].map(([variable, input]) => `${variable}=$${variableOf(input)}\n`).join('');
	return {script: `${head}${text}${step.command.slice(at)}\n`, inputs: [...new Set(step.uses.map(({input}) => input))]};
}

const SHELLS = ['bash', 'sh', 'shell', 'console', 'zsh'];

/** Ends "is left to a person: …". */
function unfit(step: CommandStep): string | null {
	if (step.endless) return 'it does not end by itself';
	if (step.interactive) return 'it wants somebody who types';
	if (step.opens !== null || step.closes) return `it opens or leaves another place${step.opens === null ? '' : ` (${step.opens.label})`}`;
	if (step.inside !== null) return 'it runs in a place that an earlier line opens';
	if (!SHELLS.includes(step.language)) return `it is ${step.language}, not shell`;
	if (step.condition !== null) return `it applies only in a case: ${step.condition}`;
	if (step.ties?.on) return `it belongs on ${step.ties.on}`;
	if (step.ties?.cwd) return `it belongs in ${step.ties.cwd}`;
	return null;
}

/** A use in its place; null: no place is safe there. Where the shell reads a value out of a variable, it is not read a second time. */
function placed(use: InputUse, before: string): {readonly text: string; readonly variable: string | null} | null {
	const value = `\${${variableOf(use.input)}}`;
	// Arithmetic would evaluate it; after a backslash or a dollar it would be something else.
	if (use.quoting !== 'comment' && (/\(\((?:(?!\)\)).)*$|\[[^\]\s]*$|\blet\s[^\n;]*$|[\\$]$/su.test(before) || /\b(?:eval|sh -c|bash -c)\b[^\n]*$/u.test(before))) return null;
	switch (use.quoting) {
		case 'bare':
			return {text: `"${value}"`, variable: null};
		case 'double':
		case 'heredoc':
			return {text: value, variable: null};
		case 'single':
			return {text: `'"${value}"'`, variable: null};
		case 'comment':
			return {text: use.literal, variable: null};
		case 'assignment': {
			const variable = /^\$\{?([A-Za-z_]\w*)/u.exec(use.literal)?.[1];
			return variable === undefined ? null : {text: use.literal, variable};
		}
		// Another program reads it as its own language, or nothing is read out of variables there.
		case 'heredoc-quoted':
		case 'powershell':
		case 'raw':
			return null;
	}
}

/** What goes around a script: names and functions to carry on; `finds`: what it prints is the value of an input, and holds the text in these variables; null: it is not. */
type Around = {readonly names: readonly string[]; readonly functions: boolean; readonly finds: readonly string[] | null};

/** Around each script: an unset variable stops it, and what it sets is there for the next one of its job, which is a shell of its own. */
export function carried(script: string, {names, functions, finds}: Around): string {
	const kept = [...(names.length === 0 ? [] : [`declare -p ${names.join(' ')} 2>/dev/null || true`]), ...(functions ? ['declare -f'] : []), 'printf "cd -- %q\\n" "$PWD"'];
	const ends = [`code=$?`, `{ ${kept.join('; ')}; } > "$RUNNER_TEMP/rollbook-state"`, ...(finds === null ? [] : found(finds)), 'exit "$code"'];
	return [`set -u`, 'if [ -f "$RUNNER_TEMP/rollbook-state" ]; then . "$RUNNER_TEMP/rollbook-state"; fi', `trap '${ends.join('; ')}' EXIT`, ...(finds === null ? [] : ['exec 3>&1 > "$RUNNER_TEMP/rollbook-printed"']), script].join('\n');
}

/** What was printed is shown, and is the value unless it is one that nobody could have given either. No apostrophe may stand here: it goes into a trap. */
const found = (expected: readonly string[]): readonly string[] => [
	'exec >&3',
	'cat "$RUNNER_TEMP/rollbook-printed"',
	'value=$(cat "$RUNNER_TEMP/rollbook-printed")',
	'value=${value#"${value%%[![:space:]]*}"}',
	'value=${value%"${value##*[![:space:]]}"}',
	'if [[ $code == 0 && ( -z $value || $value == -* || $value == *[[:cntrl:]]* ) ]]; then echo "::error::what it printed is no value: it is empty, starts with a dash or has several lines"; code=1; fi',
	...expected.map(name => `if [[ $code == 0 && $value != *"$${name}"* ]]; then echo "::error::what it printed does not hold $${name}"; code=1; fi`),
	'if [[ $code == 0 ]]; then printf "%s\\n" "value=$value" >> "$GITHUB_OUTPUT"; fi',
];

/** Names that the commands set. */
export function namesSet(commands: readonly string[]): readonly string[] {
	return [...new Set(commands.flatMap(command => [...command.matchAll(/(?:^|[;&|]\s*|\n\s*|\b(?:export|declare|local)\s+)([A-Za-z_]\w*)=/gu)].map(([, name = '']) => name)))].filter(name => !/^(?:GITHUB|RUNNER|INPUT)_/u.test(name));
}

/** One word of a script. */
export const word = singleQuoted;
