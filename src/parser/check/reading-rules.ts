import {fillCommand} from '../../plan/fill.ts';
import type {CommandStep} from '../../plan/step.ts';
import {fenceKind} from '../fence-kind.ts';
import {claimOf} from '../fence-languages.ts';
import {countShapes} from '../line-shapes.ts';
import {spotOf} from './checked-command.ts';
import type {Finding, Ground, Rule} from './rule.ts';

/** Places that can be read in two ways, or that a run cannot fill. */
export const READING_RULES: readonly Rule[] = [
	{code: 'unclear-block', severity: 'warning', sentence: 'A block without a language is clearly commands or clearly not.', find: unclearBlock},
	{code: 'unfillable-placeholder', severity: 'warning', sentence: 'A plain word can be put where a placeholder stands.', find: unfillablePlaceholder},
	{code: 'unassigned-variable', severity: 'note', sentence: 'A variable is assigned, or declared as an input.', find: unassignedVariable},
];

/** Loops, here-documents and continued lines have lines that look like no command, and are shell all the same. */
const COMPOUND = /^\s*(?:for|while|until|if|case)\s|<<-?\s*['"\\]?\w|\\\s*$/mu;

function unclearBlock({outline}: Ground): readonly Finding[] {
	return outline.blocks.flatMap(block => {
		if (block.kind !== 'fence' || block.indented || claimOf(block.language) !== null || /\bkind=/u.test([block.opening, ...block.notes.map(note => note.text)].join(' '))) {
			return [];
		}
		const {kind} = fenceKind(block);
		const {total, comments, commands} = countShapes(block.text);
		const rest = total - comments;
		const run = kind === 'run' && commands * 5 < rest * 4 && !COMPOUND.test(block.text);
		const output = kind === 'output' && block.language === '' && commands > 1 && commands * 5 >= rest * 2;
		const message = run ? `the block is read as commands, but only ${commands} of its ${rest} lines look like one` : `the block is read as output, but ${commands} of its ${rest} lines look like commands`;
		return run || output ? [{spot: {line: block.line, length: 80}, message, help: 'write ```sh for commands, ```text for anything else'}] : [];
	});
}

/** Words that fit wherever anything fits. */
const PLAIN_VALUES = ['abc', '42', 'v1.2.3'];

function unfillablePlaceholder({source, plan}: Ground): readonly Finding[] {
	const told = new Set<string>();
	return plan.steps.flatMap(step => {
		const refused = step.kind === 'command' ? refusedIn(step) : null;
		if (step.kind !== 'command' || refused === null || told.has(`${step.line} ${refused.input}`)) {
			return [];
		}
		told.add(`${step.line} ${refused.input}`);
		const use = step.uses.find(other => other.input === refused.input);
		return [{spot: spotOf(source, step, use?.start ?? 0, use?.end ?? 1), message: `nothing can be filled in for \`${use?.literal ?? refused.input}\` here: the value ${refused.reason}`, help: 'let the placeholder be a word of its own, or put it in double quotes'}];
	});
}

/** The input that is refused whatever plain word it is given. */
function refusedIn(step: CommandStep): {readonly input: string; readonly reason: string} | null {
	const tried = PLAIN_VALUES.map(value => fillCommand(step.command, step.uses, Object.fromEntries(step.uses.map(use => [use.input, value]))));
	const [first] = tried;
	return first?.kind === 'refused' && tried.every(other => other.kind === 'refused' && other.input === first.input) ? first : null;
}

function unassignedVariable({source, plan}: Ground): readonly Finding[] {
	return plan.inputs.flatMap(input => {
		const variable = input.literals.find(literal => /^\$\{?[A-Za-z_]\w*/u.test(literal));
		const declared = input.prompt !== null || input.default !== null || input.pattern !== null || input.options.length > 0 || input.literals.length > 1;
		const step = plan.steps.find((other): other is CommandStep => other.kind === 'command' && other.uses.some(use => use.input === input.name));
		const use = step?.uses.find(other => other.input === input.name);
		if (variable === undefined || declared || step === undefined || use === undefined || plan.steps.some(other => other.kind === 'command' && other.set === input.name)) {
			return [];
		}
		return [{spot: spotOf(source, step, use.start, use.end), message: `nothing assigns \`${variable}\`: a run asks for it, a shell leaves it empty`, help: `assign it in a step before, or declare it: \`inputs: {${input.name}: {prompt: "…"}}\` in the front matter`}];
	});
}
