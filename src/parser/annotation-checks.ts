import type {Diagnostic} from '../plan/diagnostic.ts';
import type {Input} from '../plan/input.ts';
import {isOwnName} from '../plan/own-names.ts';
import type {Section} from '../plan/section.ts';
import type {CommandStep, Step} from '../plan/step.ts';
import type {PlacedWord} from './annotations.ts';
import {rowOf} from './annotation-table.ts';
import type {Outline, StrayNote} from './block.ts';
import {closeWordHelp} from './did-you-mean.ts';
import {between} from './in-order.ts';
import {needsCycles} from './needs-cycles.ts';
import {diagnose, type Source} from './source.ts';
import {subtree} from './outline-index.ts';

type Known = {
	readonly outline: Outline;
	readonly steps: readonly Step[];
	readonly sections: readonly Section[];
	readonly inputs: readonly Input[];
	/** Names under `targets` in the front matter; null where there are none. */
	readonly targets: readonly string[] | null;
	/** Of the plan: what a run calls its own files depends on it. */
	readonly kind: string;
	readonly ignored: ReadonlySet<number>;
};

/** What is wrong with annotations once the whole plan is known: names of nothing, names that are taken, words without effect, words that no run goes by. */
export function annotationDiagnostics(words: readonly PlacedWord[], known: Known): readonly Diagnostic[] {
	const commands = known.steps.filter(step => step.kind === 'command').sort((a, b) => a.line - b.line);
	const index: Index = {
		ids: [...known.steps.map(step => step.id), ...known.sections.map(section => section.id)],
		commands,
		expected: commands.flatMap(step => step.expectations.map(({line}) => ({line}))).sort((a, b) => a.line - b.line),
		options: new Set(known.steps.flatMap(step => (step.kind === 'decision' ? step.options.map(option => option.id) : []))),
	};
	const isId = new Set(index.ids);
	return [...words.flatMap(word => [...referenceOf(word, known, {...index, isId}), ...effectOf(word, known, index), ...actedOn(word)]), ...needsCycles(words, known)];
}

/** Made once for all words. */
type Index = {
	readonly ids: readonly string[];
	/** In the order of their lines, like the lines of what they expect. */
	readonly commands: readonly CommandStep[];
	readonly expected: readonly {readonly line: number}[];
	/** Ids of the options of decisions. */
	readonly options: ReadonlySet<string>;
};

const REFERENCES = new Set(['needs', 'on-failure', 'undo']);

function referenceOf(word: PlacedWord, {inputs, targets, kind}: Known, {ids, isId}: Index & {readonly isId: ReadonlySet<string>}): readonly Diagnostic[] {
	if (REFERENCES.has(word.key)) {
		const wanted = Array.isArray(word.read) ? (word.read as readonly string[]) : [String(word.read)];
		return wanted.filter(id => !isId.has(id)).map(id => diagnose(word.source, 'unknown-id', 'error', `no step and no section is called \`#${id}\``, word, closeWordHelp(id, ids) ?? `write \`#${id}\` into the annotation of the one that you mean`));
	}
	if (word.key === 'on' && targets !== null && !targets.includes(String(word.read))) {
		return [diagnose(word.source, 'unknown-target', 'error', `\`${word.value}\` is not among the targets of the front matter`, word, closeWordHelp(String(word.read), targets) ?? `targets: ${targets.join(', ')}`)];
	}
	if (word.key === 'save' && isOwnName(String(word.read), kind)) {
		return [diagnose(word.source, 'annotation-value', 'error', `each run has a \`${word.value}\` of its own`, word, `write another name, like \`save=printed-${word.value}\``)];
	}
	if (word.key === 'set' && !inputs.some(input => input.name === word.read)) {
		const names = inputs.map(input => input.name);
		return [diagnose(word.source, 'unused-set', 'warning', `no command uses \`${word.value}\``, word, closeWordHelp(String(word.read), names) ?? `write \`<${word.value}>\` where the value goes`)];
	}
	return [];
}

/** A word for commands where no command stands. */
function effectOf(word: PlacedWord, {outline, ignored}: Known, {commands, expected, options}: Index): readonly Diagnostic[] {
	const row = rowOf(word.key, word.place);
	if (ignored.has(word.block.section)) {
		return [];
	}
	const lines = word.place === 'heading' ? subtree(outline, word.block.section).flatMap(index => outline.sections[index] ?? []) : [word.block];
	const inside = lines.flatMap(({line, endLine}) => between(commands, line, endLine));
	const shown = word.key === 'expect' && word.read === 'contains' && word.place === 'fence' && inside.length === 0;
	if (shown) {
		return between(expected, word.block.line, word.block.endLine).length > 0
			? []
			: [diagnose(word.source, 'annotation-without-effect', 'warning', 'no command stands above the output that is shown', word, 'put it right below its command')];
	}
	const gated = word.place === 'heading' && (word.key === 'confirm' || word.key === 'danger');
	if ((row?.command === true || word.key === 'expect') && !inside.some(step => !gated || step.effect !== 'read')) {
		return [diagnose(word.source, 'annotation-without-effect', 'warning', gated ? `\`${word.key}\` holds nothing back: no command below changes anything` : `\`${word.key}\` stands where no command is`, word, `put it on a fence with commands${gated ? '' : word.key === 'expect' ? ', or write `expect=contains` above shown output' : ''}`)];
	}
	if (word.place === 'cell' && word.key !== 'ignore' && inside.length === 0 && !(word.key === '#' && options.has(String(word.read)))) {
		return [diagnose(word.source, 'annotation-without-effect', 'warning', `\`${word.key === '#' ? `#${word.value}` : word.key}\` stands in a row without a command`, word, 'give the row one, like `run="flyctl status"`')];
	}
	return [];
}

const INSTEAD: Readonly<Record<string, string>> = {
	on: 'the step asks before it runs: be there, or open it with `ssh` in the line before',
	cwd: 'the step asks before it runs: write `cd` in the line before',
};

function actedOn(word: PlacedWord): readonly Diagnostic[] {
	const help = INSTEAD[word.key];
	const shown = rowOf(word.key, word.place)?.acted === false;
	return shown && help !== undefined ? [diagnose(word.source, 'annotation-shown-only', 'note', `\`${word.key}\` is shown with the step; the run does not go by it`, word, help)] : [];
}

const STRAYS: Readonly<Record<StrayNote['why'], {readonly message: string; readonly help: string}>> = {
	alone: {message: 'nothing stands below the annotation', help: 'put it above a block, or at the end of a heading or list item'},
	'head-cell': {message: 'an annotation in the head of a table is not read', help: 'put it into the row that it is for, or on a line of its own above the table'},
	'cut-cell': {message: 'a `|` in the annotation ends the table cell', help: 'write it as `\\|` inside of double quotes, like `run="ps \\| wc"`'},
	slip: {message: 'the comment looks like an annotation and is not read', help: 'begin it with `rollbook:`'},
	'splits-list': {message: 'the comment at the margin ends the list: what follows is another one', help: 'put it at the end of the list item'},
	'splits-table': {message: 'the comment at the margin ends the table: the rows below it are text', help: 'put it on a line of its own above the table'},
	'not-alone': {message: 'the annotation shares its line with text and is not read', help: 'give it a line of its own, or put it at the end of a heading or list item'},
};

/** Annotations that stand where they cannot be heeded. */
export function strayDiagnostics(source: Source, strays: readonly StrayNote[]): readonly Diagnostic[] {
	return strays.map(({why, meant, ...spot}) => diagnose(source, why === 'slip' ? 'misspelt-annotation' : 'stray-annotation', 'error', STRAYS[why].message, spot, meant === undefined ? STRAYS[why].help : `did you mean \`${meant}\`?`));
}
