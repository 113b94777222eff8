import {walk} from './syntax.ts';
import type {Node, Tree} from './syntax.ts';

/** One simple command of a statement: its words without quotes, and what its streams are tied to. */
export type Call = {
	readonly words: readonly Word[];
	/** Text of a here-doc or here-string on its standard input. */
	readonly input: string | null;
	readonly inputStart: number;
	readonly stdin: 'terminal' | 'file' | 'text' | 'pipe';
	/** The file that `<` reads. */
	readonly reads: string | null;
	/** What `echo` or `printf` right in front of it in the pipe prints; null if anything else stands there. */
	readonly told: string | null;
	/** Files that `>` overwrites. */
	readonly writes: readonly string[];
	readonly appends: boolean;
	/** Programs further down the pipe, as lines. */
	readonly pipedTo: readonly string[];
	readonly assigns: readonly string[];
	/** Inside of a function's body: defined, not run. */
	readonly defined: boolean;
	readonly background: boolean;
	/** Inside of a substitution, a loop or a condition: not what the statement as a whole is. */
	readonly nested: boolean;
};

export type Word = {readonly value: string; readonly start: number; readonly end: number; readonly quoted: boolean};

type Frame = {readonly pipedTo: readonly string[]; readonly piped: boolean; readonly told: string | null; readonly defined: boolean; readonly background: boolean; readonly fed: boolean; readonly nested: boolean};

/** Every simple command of a tree, outer ones first; those in loops, conditions and substitutions too. */
export function callsOf(tree: Tree, text: string): readonly Call[] {
	const calls: Call[] = [];
	const source = tree.source ?? text;
	const visit = (node: Node, frame: Frame): void => {
		let inner = frame;
		if (node.type === 'Command') calls.push(read(node, source, frame));
		else if (node.type === 'Function') inner = {...frame, defined: true};
		else if (node.type === 'Statement' && node.background) inner = {...frame, background: true};
		else if (node.type === 'Redirected') inner = {...frame, fed: node.redirects.some((one) => one.operator.startsWith('<'))};
		else if (node.type === 'Pipeline') {
			const lines = node.commands.map((one) => source.slice(one.pos, one.end));
			node.commands.forEach((one, index) => visit(one, {...frame, pipedTo: [...lines.slice(index + 1, index + 20), ...frame.pipedTo], piped: index > 0 || frame.piped, told: index > 0 ? toldBy(node.commands[index - 1], source) : null}));
			return;
		} else if (node.type === 'CommandExpansion' && node.script?.source !== undefined) return;
		if (NESTING.test(node.type)) inner = {...inner, nested: true};
		walk(node, (child) => {
			if (child === node) return true;
			visit(child, inner);
			return false;
		});
	};
	visit(tree, {pipedTo: [], piped: false, told: null, defined: false, background: false, fed: false, nested: false});
	return calls;
}

const NESTING = /^(?:CommandExpansion|ProcessSubstitution|For|ArithmeticFor|While|Select|If|Case)$/u;

function read(node: Extract<Node, {type: 'Command'}>, source: string, frame: Frame): Call {
	const words = wordsOf(node, source);
	let input: string | null = null;
	let inputStart = 0;
	let reads: string | null = null;
	let stdin: Call['stdin'] = frame.piped ? 'pipe' : frame.fed ? 'file' : 'terminal';
	const writes: string[] = [];
	let appends = false;
	for (const redirect of node.redirects) {
		if (redirect.type === 'HereDoc') [input, inputStart, stdin] = [redirect.body.text, redirect.body.pos, 'text'];
		else if (redirect.type === 'HereString') [input, inputStart, stdin] = [redirect.target?.value ?? '', redirect.target?.pos ?? 0, 'text'];
		else if (redirect.operator === '<' || redirect.operator === '<>') [stdin, reads] = ['file', redirect.target?.value ?? null];
		else if (redirect.operator === '>>' || redirect.operator === '&>>') appends = true;
		else if (redirect.operator !== '<&' && redirect.operator !== '>&') writes.push(redirect.target?.value ?? '');
	}
	const assigns = node.prefix.flatMap((one) => (one.type === 'Assignment' ? [one.name] : []));
	return {words, input, inputStart, stdin, reads, told: stdin === 'pipe' ? frame.told : null, writes, appends, pipedTo: frame.pipedTo, assigns, defined: frame.defined, background: frame.background, nested: frame.nested};
}

/** Name and arguments of a simple command. */
export function wordsOf(node: Extract<Node, {type: 'Command'}>, source: string): readonly Word[] {
	return [node.name, ...node.args].flatMap((word) => (word === undefined ? [] : [toWord(word, source)]));
}

/** Arguments of an `echo` or `printf`. */
function toldBy(node: Node | undefined, source: string): string | null {
	if (node?.type !== 'Command' || !/^(?:echo|printf)$/u.test(node.name?.value ?? '')) return null;
	return node.args.map(word => toWord(word, source).value).filter((word, at) => at > 0 || !/^-[neE]+$/u.test(word)).join(' ');
}

function toWord(word: Node, source: string): Word {
	const text = source.slice(word.pos, word.end);
	const value = word.type === 'Word' ? word.value : text;
	return {value, start: word.pos, end: word.end, quoted: /^['"]|^\$['"]/u.test(text)};
}

/** Bodies of the functions that a tree defines, by name. */
export function functionsOf(tree: Tree, text: string): ReadonlyMap<string, string> {
	const bodies = new Map<string, string>();
	walk(tree, (node) => {
		if (node.type === 'Function') bodies.set(node.name.value, text.slice(node.body.pos, node.body.end));
		return node.type !== 'CommandExpansion';
	});
	return bodies;
}

/** Variables that a tree assigns in the shell that runs it: assignments, loops, `read`, `export`, `printf -v`, `mapfile`. */
export function assignedBy(tree: Tree, text: string): readonly string[] {
	const names = new Set<string>();
	// `X=1 command` sets it for that command alone.
	const passing = new Set<Node>();
	walk(tree, (node) => {
		if (node.type === 'Command' && node.name !== undefined) node.prefix.forEach((one) => passing.add(one));
		if (node.type === 'Assignment' && !passing.has(node) && !handsOn(node, text)) names.add(node.name);
		if (node.type === 'For' || node.type === 'Select') names.add(node.name.value);
		if (node.type === 'ParameterExpansion' && node.operation?.type === 'Default' && node.operation.operator.includes('=')) names.add(node.parameter);
		return node.type !== 'CommandExpansion';
	});
	for (const call of callsOf(tree, text)) {
		const [program, ...rest] = call.words.map((word) => word.value);
		if (program === 'printf') rest.forEach((word, index) => rest[index - 1] === '-v' && names.add(word));
		if (!ASSIGNING.has(program ?? '')) continue;
		for (const word of rest) if (/^[A-Za-z_]\w*$/u.test(word)) names.add(word);
	}
	return [...names];
}

/** `KEY="$KEY" command` hands on what somebody else has to assign. */
function handsOn(node: {readonly name: string; readonly pos: number; readonly end: number}, text: string): boolean {
	const value = text.slice(node.pos, node.end).slice(node.name.length + 1).replace(/^"|"$/gu, '');
	return text.startsWith(`${node.name}=`, node.pos) && [`$${node.name}`, `\${${node.name}}`, `\${${node.name}-}`, `\${${node.name}:-}`].includes(value);
}

const ASSIGNING: ReadonlySet<string> = new Set(['read', 'mapfile', 'readarray', 'getopts', 'declare', 'typeset', 'local', 'let']);
