import {forEachChild, parse} from 'unbash';
import type {Command, SyntaxNode} from 'unbash';
import {builtinUse} from '../builtins.ts';
import {harmlessProgram} from '../harmless-programs.ts';
import {literalWord} from '../literal-word.ts';
import {MASK} from '../../redaction.ts';

/** A program that a statement calls, as a pattern of its command line. */
export type Called = {
	readonly match: string;
	/** Its output goes elsewhere than to the transcript. */
	readonly substituted: boolean;
	readonly looped: boolean;
};

/** Bodies of functions that earlier statements defined. */
export type Functions = Map<string, readonly Called[]>;

/**
 * The programs of a statement that a drill has to pretend, in order; those that it can run for real are left out unless there is
 * no other. Functions that it defines are added to `functions`.
 */
export const calledPrograms = (statement: string, functions: Functions): readonly Called[] => {
	const found: Found = {foreign: [], own: []};
	visit(parse(statement), {functions, found, substituted: false, looped: false});
	return found.foreign.length > 0 ? found.foreign : found.own.slice(0, 1);
};

/** A whole text as a pattern: for statements of SQL and lines for a prompt. */
export const wholePattern = (text: string): string => patternOf(text.trim().replace(/;+$/u, '').split(/\s+/u));

type Found = {readonly foreign: Called[]; readonly own: Called[]};
type Walk = {readonly functions: Functions; readonly found: Found; readonly substituted: boolean; readonly looped: boolean};

const SUBSTITUTES = new Set<string>(['CommandExpansion', 'ProcessSubstitution']);
const LOOPS = new Set<string>(['For', 'While', 'Until', 'Select', 'ArithmeticFor']);

const visit = (node: SyntaxNode, walk: Walk): void => {
	if (node.type === 'Function') {
		const found: Found = {foreign: [], own: []};
		forEachChild(node, child => visit(child, {...walk, found}));
		walk.functions.set(literalWord(node.name) ?? '', found.foreign);
		return;
	}
	if (node.type === 'Command') take(node, walk);
	const inner = {...walk, substituted: walk.substituted || SUBSTITUTES.has(node.type), looped: walk.looped || LOOPS.has(node.type)};
	forEachChild(node, child => visit(child, inner));
};

const take = (command: Command, {functions, found, substituted, looped}: Walk): void => {
	const name = command.name === undefined ? null : literalWord(command.name);
	if (name === null || name === '' || name === 'sleep') return;
	const defined = functions.get(name);
	if (defined) {
		found.foreign.push(...defined.map(called => ({...called, substituted: called.substituted || substituted, looped: called.looped || looped})));
		return;
	}
	if (builtinUse(name) !== null) return;
	const words = [name, ...command.args.map(arg => (arg.type === 'Word' ? literalWord(arg) : arg.value.type === 'Word' ? joined(arg.name, literalWord(arg.value)) : null))];
	const called = {match: patternOf(words), substituted, looped};
	if (harmlessProgram(name) === null) found.foreign.push(called);
	// Alone it filters what it is given.
	else if (words.length > 1) found.own.push(called);
};

const joined = (name: string, value: string | null): string | null => (value === null ? null : `${name}=${value}`);

/** What a pattern takes of `*`. */
const MOST_STARS = 8;

/** Words that are known only when it runs, masked values and braces that would be places of their own are left open. */
const patternOf = (words: readonly (string | null)[]): string => {
	const texts = words.map(word => (word === null ? '*' : word.replaceAll(MASK, '*').replace(/\{[a-z_][a-z0-9_]*\}/giu, '*').replace(/\s+/gu, ' ').trim()));
	const line = texts.filter(text => text !== '').join(' ').replace(/\*+/gu, '*');
	const stars = line.split('*');
	return stars.length - 1 <= MOST_STARS ? line : `${stars.slice(0, MOST_STARS).join('*').trimEnd()} *`.replace(/\* \*$/u, '*');
};
