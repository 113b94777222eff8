import {forEachChild, parse} from 'unbash';
import type {Command, SyntaxNode, TestUnaryExpression} from 'unbash';
import {checkArithmetic} from './check-arithmetic.ts';
import {checkAssignment, checkVariable} from './check-assignment.ts';
import {OWN_ARRAYS} from './builtins.ts';
import {checkCommand, checkFunctionName} from './check-command.ts';
import {checkRedirect} from './check-redirect.ts';
import {literalWord} from './literal-word.ts';
import {applyEdits, excerpt} from './statement-check.ts';
import type {KnownNames, StatementCheck} from './statement-check.ts';

/** A statement as the drill runs it, or why it does not. */
export type Exercise =
	| {
			readonly kind: 'script';
			readonly script: string;
			/** Functions that it defines. */
			readonly functions: readonly string[];
			/** Variables that its arithmetic reads. */
			readonly numbers: readonly string[];
			/** Functions of earlier statements that it calls. */
			readonly calls: readonly string[];
			/** Variables that it makes arrays. */
			readonly arrays: readonly string[];
	  }
	| {readonly kind: 'refused'; readonly reason: string};

/**
 * Walks the whole syntax tree, `$( )` and functions included. Every command must be known, every file must lie below the
 * drill's folder, and nothing may turn text into shell. What cannot be judged is not run.
 */
export function exerciseStatement(source: string, known: KnownNames): Exercise {
	const script = parse(source);
	const error = script.errors?.[0];
	if (error !== undefined) {
		return {kind: 'refused', reason: `bash would not read it: ${error.message.toLowerCase()}`};
	}
	const check: StatementCheck = {source, known, edits: [], refusals: [], numbers: new Set(), functions: new Set(), calls: new Set(), arrays: new Set(), declared: new Set()};
	collectFunctions(check, script);
	visit(check, script);
	for (const name of check.declared) {
		if (check.arrays.has(name) || known.arrays.has(name) || OWN_ARRAYS.has(name)) {
			check.refusals.push(`a drill does not declare the array \`${name}\` anew with a value known only when it runs`);
		}
	}
	const [reason] = check.refusals;
	if (reason !== undefined) {
		return {kind: 'refused', reason};
	}
	return {kind: 'script', script: applyEdits(source, check.edits), functions: [...check.functions], numbers: [...check.numbers], calls: [...check.calls], arrays: [...check.arrays]};
}

/** A function may be called above its definition, in another function. */
function collectFunctions(check: StatementCheck, node: SyntaxNode): void {
	if (node.type === 'Function') {
		const name = literalWord(node.name) ?? '';
		checkFunctionName(check, name);
		check.functions.add(name);
	}
	forEachChild(node, child => {
		collectFunctions(check, child);
	});
}

function visit(check: StatementCheck, node: SyntaxNode): void {
	checkNode(check, node);
	forEachChild(node, child => {
		visit(check, child);
	});
}

const ARITHMETIC_TESTS = new Set(['-eq', '-ne', '-lt', '-le', '-gt', '-ge']);

function checkNode(check: StatementCheck, node: SyntaxNode): void {
	switch (node.type) {
		case 'Command':
			checkCommand(check, node);
			checkSameCommand(check, node);
			break;
		case 'Redirect':
			checkRedirect(check, node);
			break;
		case 'Redirected':
			refuseIf(check, node.redirects.some(hasArithmetic), node, 'a drill does not evaluate arithmetic in the target of');
			break;
		case 'ArithmeticExpansion':
			refuseIf(check, !node.text.startsWith('$(('), node, 'a drill does not evaluate');
			checkArithmetic(check, node, {pos: node.pos + 3, end: node.end - 2});
			break;
		case 'ArithmeticCommand':
			checkArithmetic(check, node, {pos: node.pos + 2, end: node.pos + 2 + node.body.length});
			break;
		case 'ArithmeticFor':
			for (const part of [node.initialize, node.test, node.update]) {
				if (part !== undefined) checkArithmetic(check, part, part);
			}
			break;
		case 'TestBinary':
			if (ARITHMETIC_TESTS.has(node.operator)) {
				checkArithmetic(check, node.left, node.left);
				checkArithmetic(check, node.right, node.right);
			}
			break;
		case 'TestUnary':
			checkUnaryTest(check, node);
			break;
		case 'For':
		case 'Select':
			checkVariable(check, literalWord(node.name) ?? 'PATH');
			break;
		default:
			checkExpansion(check, node);
	}
}

/** `-v NAME` evaluates subscripts; files are those of the drill. */
function checkUnaryTest(check: StatementCheck, {operator, operand}: TestUnaryExpression): void {
	refuseIf(check, (operator === '-v' || operator === '-R') && !/^\w+$/u.test(operand.text), operand, 'a drill does not test the variable');
	if (/^-[abcdefghkprsuwxGLNOS]$/u.test(operator)) {
		check.edits.push({start: operand.pos, end: operand.pos, text: '"$(__rollbook_path r '}, {start: operand.end, end: operand.end, text: ')"'});
	}
}

function checkExpansion(check: StatementCheck, node: SyntaxNode): void {
	switch (node.type) {
		case 'Coproc':
			refuseIf(check, true, node, 'a drill does not run');
			break;
		case 'LocaleString':
			refuseIf(check, true, node, 'a drill does not translate');
			break;
		case 'CommandExpansion':
		case 'ProcessSubstitution':
		case 'ArithmeticCommandExpansion':
			refuseIf(check, node.script === undefined || node.script.source !== undefined || (node.script.errors?.length ?? 0) > 0, node, 'a drill does not read escaped');
			break;
		case 'ParameterExpansion':
			refuseIf(check, node.prefix === '!' && node.operation?.type !== 'Names' && !/^[@*]$/u.test(node.index?.text ?? ''), node, 'which variable is meant is known only when it runs:');
			refuseIf(check, node.operation?.type === 'Unknown' || (node.operation?.type === 'Transform' && !/^[QULu]$/u.test(node.operation.operand.text)), node, 'a drill does not expand');
			if (node.operation?.type === 'Default' && node.operation.operator.endsWith('=')) checkVariable(check, node.parameter);
			if (node.index !== undefined && !/^[@*]$/u.test(node.index.text)) checkArithmetic(check, node.index, node.index);
			break;
		case 'Slice':
			checkArithmetic(check, node.offset, node.offset);
			if (node.length !== undefined) checkArithmetic(check, node.length, node.length);
			break;
		case 'Assignment':
			checkAssignment(check, node);
			if (node.index !== undefined) checkArithmetic(check, node.index, node.index);
			break;
		default:
	}
}

/** `x=$(…) y=$((x))`: bash would use the new value within one command, before anybody can look at it. */
function checkSameCommand(check: StatementCheck, command: Command): void {
	const assigned = [...command.prefix, ...command.suffix].flatMap(part => (part.type === 'Assignment' ? [part] : []));
	const loose = assigned.filter(part => part.value.type !== 'Word' || !/^(?:\d*|\$\(\(.*\)\))$/su.test(part.value.text));
	refuseIf(check, loose.length > 0 && assigned.length > 1 && hasArithmetic(command), command, 'a drill does not assign and calculate in one command:');
}

function hasArithmetic(node: SyntaxNode): boolean {
	let found = node.type === 'ArithmeticExpansion' || node.type === 'Slice' || (node.type === 'ParameterExpansion' && node.index !== undefined && !/^[@*]$/u.test(node.index.text));
	forEachChild(node, child => {
		found ||= hasArithmetic(child);
	});
	return found;
}

function refuseIf(check: StatementCheck, bad: boolean, node: SyntaxNode, why: string): void {
	if (bad) {
		check.refusals.push(`${why} \`${excerpt(check.source.slice(node.pos, node.end))}\``);
	}
}
