import type {Assignment, Command, CommandArgument, Word} from 'unbash';
import {builtinUse, REFUSED_OPTIONS} from './builtins.ts';
import {checkDeclaration, checkVariable} from './check-assignment.ts';
import {literalWord} from './literal-word.ts';
import {excerpt} from './statement-check.ts';
import type {StatementCheck} from './statement-check.ts';

/** A simple command: what it calls must be known before anything of the statement runs. */
export function checkCommand(check: StatementCheck, command: Command): void {
	if (command.name === undefined) {
		return;
	}
	const name = literalWord(command.name);
	if (name === null) {
		check.refusals.push(`which program \`${excerpt(check.source.slice(command.name.pos, command.name.end))}\` stands for is known only when it runs`);
		return;
	}
	if (check.known.functions.has(name)) {
		check.calls.add(name);
		return;
	}
	if (check.functions.has(name)) {
		return;
	}
	const words = [name, ...command.args.map(arg => (arg.type === 'Word' ? literalWord(arg) : literalAssignment(arg)))];
	const use = builtinUse(name);
	if (use !== null && use !== 'refused') {
		checkBuiltin(check, command, name, words.slice(1));
		return;
	}
	const reason = check.known.judge(words);
	if (reason !== null) {
		check.refusals.push(use === 'refused' ? `a drill does not run \`${name}\`` : reason);
		return;
	}
	const standIn = use === 'refused' || name.includes('/') ? check.known.standIn(name) : null;
	if (standIn !== null) {
		check.edits.push({start: command.name.pos, end: command.name.end, text: standIn});
	}
}

/** Only their first word can be an option. */
const FIRST_ONLY = new Set(['printf', 'command']);

function checkBuiltin(check: StatementCheck, command: Command, name: string, words: readonly (string | null)[]): void {
	const refused = REFUSED_OPTIONS[name];
	const bad = refused === undefined ? undefined : words.find((word, index) => word !== null && refused.test(word) && (index === 0 || !FIRST_ONLY.has(name)));
	if (bad !== undefined && bad !== null) {
		check.refusals.push(`a drill does not run \`${name} ${excerpt(bad)}\``);
		return;
	}
	switch (builtinUse(name)) {
		case 'literal':
			if (words.includes(null) && !isLastJob(command.args)) {
				check.refusals.push(`what \`${name}\` gets is known only when it runs`);
			}
			for (const word of words) checkVariable(check, word ?? '');
			if (/^(?:mapfile|readarray)$/u.test(name)) check.arrays.add(words.at(-1) ?? 'MAPFILE');
			break;
		case 'names':
			checkNames(check, command, name);
			checkDeclaration(check, command, name);
			break;
		case 'first-literal':
			if (words[0] === null && !startsPlain(command.args[0])) {
				check.refusals.push(`what \`${name}\` gets is known only when it runs`);
			}
			break;
		case 'test':
			check.edits.push({start: command.name?.pos ?? 0, end: command.name?.pos ?? 0, text: '__rollbook_test '});
			break;
		case 'plain':
		case 'refused':
		case null:
			break;
	}
}

/** `read -p "…" NAME`, `export NAME=…`, `unset NAME`: names as they stand there, none of them protected. */
function checkNames(check: StatementCheck, command: Command, builtin: string): void {
	let skip = false;
	for (const arg of command.args) {
		if (skip) {
			skip = false;
		} else if (arg.type === 'Word') {
			const word = literalWord(arg);
			if (word === null || !/^(?:[-+]\w+|--|[A-Za-z_]\w*)$/u.test(word)) {
				check.refusals.push(`which variable \`${builtin} ${excerpt(arg.text)}\` means is known only when it runs`);
			} else if (word.startsWith('-')) {
				skip = builtin === 'read' && /^-\w*[ptnNdiu]$/u.test(word);
			} else {
				checkVariable(check, word);
				if (builtin === 'unset') checkFunctionName(check, word);
			}
		}
	}
}

/** Functions of the drill itself and of the shell keep their meaning. */
export function checkFunctionName(check: StatementCheck, name: string): void {
	if (name.startsWith('__rollbook') || builtinUse(name) !== null || name === 'sleep') {
		check.refusals.push(`a drill does not redefine \`${name}\``);
	}
}

function literalAssignment(assignment: Assignment): string | null {
	const value = assignment.value.type === 'Word' ? literalWord(assignment.value) : null;
	return value === null ? null : `${assignment.name}=${value}`;
}

/** `wait $!` */
function isLastJob(args: readonly CommandArgument[]): boolean {
	return args.every(arg => arg.type === 'Word' && (literalWord(arg) !== null || /^"?\$!"?$/u.test(arg.text)));
}

/** A format that begins with something other than an option. */
function startsPlain(arg: CommandArgument | undefined): boolean {
	const text = (arg as Word | undefined)?.text ?? '';
	return /^["']?[^-$`"'\\]/u.test(text);
}
