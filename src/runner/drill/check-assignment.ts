import type {Assignment, Command} from 'unbash';
import {isIntegerVariable, isProtectedVariable} from './builtins.ts';
import {literalWord} from './literal-word.ts';
import {excerpt} from './statement-check.ts';
import type {StatementCheck} from './statement-check.ts';

/** A variable that gets a value by other means than `NAME=VALUE`: `read`, `for`, `unset`. */
export function checkVariable(check: StatementCheck, name: string): void {
	if (isProtectedVariable(name) || isIntegerVariable(name)) {
		check.refusals.push(`a drill does not change \`${name}\``);
	}
}

/** `NAME=VALUE`, `NAME[KEY]=VALUE`, `NAME=(…)`. */
export function checkAssignment(check: StatementCheck, assignment: Assignment): void {
	const {name, value} = assignment;
	const digits = value.type === 'Word' && /^\d*$/u.test(value.text);
	if (isProtectedVariable(name) || (isIntegerVariable(name) && !digits)) {
		check.refusals.push(`a drill does not change \`${name}\``);
	}
	if (assignment.index !== undefined) {
		check.arrays.add(name);
	}
	if (value.type === 'ArrayValue') {
		check.arrays.add(name);
		for (const element of value.elements) {
			checkKey(check, element.text);
		}
	}
}

/** Keys of plain arrays are arithmetic: `([x]=1)` evaluates what x holds. */
function checkKey(check: StatementCheck, element: string): void {
	if (!element.startsWith('[')) {
		return;
	}
	const [, key] = /^\[["']?([\w.-]*)["']?\]\+?=/u.exec(element) ?? [];
	if (key === undefined) {
		check.refusals.push(`a drill does not evaluate the key in \`${excerpt(element)}\``);
		return;
	}
	for (const [name] of key.matchAll(/[A-Za-z_]\w*/gu)) {
		check.numbers.add(name);
	}
}

/** `declare -a x="$y"` evaluates what y holds if it looks like an array, and so does `declare x="$y"` where x is one already. */
export function checkDeclaration(check: StatementCheck, command: Command, builtin: string): void {
	const words = command.args.flatMap(arg => (arg.type === 'Word' ? [literalWord(arg) ?? ''] : []));
	const makesArray = words.some(word => /^-\w*[aA]/u.test(word));
	for (const arg of command.args) {
		if (arg.type === 'Assignment') {
			const loose = arg.value.type === 'Word' && !/^["']?[\w.,:/@%+-]*["']?$/u.test(arg.value.text);
			if (loose && makesArray) {
				check.refusals.push(`a drill does not run \`${builtin} -a ${excerpt(arg.text)}\``);
			}
			if (loose) check.declared.add(arg.name);
		}
	}
	if (makesArray) {
		const names = [...words, ...command.args.flatMap(arg => (arg.type === 'Assignment' ? [arg.name] : []))];
		for (const name of names) check.arrays.add(name);
	}
}
