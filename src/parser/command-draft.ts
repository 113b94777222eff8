import type {InputUse} from '../plan/input.ts';
import type {Effect, Expectation, Gate} from '../plan/step.ts';
import type {FenceMarks} from './annotation.ts';
import {patternOf} from './annotation-values.ts';
import type {CommandDraft} from './draft.ts';
import type {ReadFence} from './fence-reading.ts';
import {gateWord} from './gate-word.ts';
import {isSampleInput} from './sample-values.ts';
import {isExpectation, isWarning, warnsOfLoss} from './sentence.ts';
import type {Surroundings} from './surroundings.ts';
import {isEditor} from './shell/endings.ts';
import type {CommandFacts, ShellComment, ShellFence, ShellStatement} from './shell/shell-fence.ts';
import {plainLine, shorten, withoutNumber} from './words.ts';

/** Key of a statement's step: its stored line, and its place in the fence since `a; b` shares one. */
export function commandKey(fence: ReadFence, index: number): string {
	return `${fence.block.firstLine + (fence.shell?.statements[index]?.line ?? 1) - 1}c${index}`;
}

/** The step of one statement of a fence. */
export function commandDraft(fence: ReadFence, index: number, around: Surroundings): CommandDraft {
	const statement = fence.shell?.statements[index];
	if (statement === undefined) {
		throw new Error(`fence on line ${fence.block.line} has no statement ${index}`);
	}
	const line = fence.block.firstLine + statement.line - 1;
	const only = fence.shell?.statements.length === 1;
	const comments = commentsOn(fence, index);
	const warnings = comments.filter(comment => comment.role === 'warning' || isWarning(comment.text)).map(comment => comment.text);
	const all = index === 0 ? [...around.warnings, ...warnings] : warnings;
	const title = spokenTitle(statement.title) ?? (only && around.title !== '' ? around.title : null);
	return {
		kind: 'command',
		key: commandKey(fence, index),
		section: fence.block.section,
		name: index === 0 ? fence.marks.id : null,
		title: title === null ? shorten(statement.command.split('\n')[0] ?? '') : shorten(title),
		line,
		endLine: fence.block.firstLine + statement.endLine - 1,
		prose: '',
		warnings,
		condition: fence.marks.when ?? statement.condition ?? around.condition,
		command: statement.command,
		language: statement.orphan ?? fence.language,
		inside: statement.inside === null ? null : commandKey(fence, statement.inside),
		expectations: expectationsOf(fence, statement, comments),
		...commandFields(statement.facts, usesOf(statement), marksFor(fence, statement), {line, warnings: all, command: statement.command}),
		...(fence.marks.aside ? {onWay: false} : {}),
	};
}

/** Comments that belong to a statement. What was read never changes, so they are sorted once for all statements. */
function commentsOn({shell}: ReadFence, index: number): readonly ShellComment[] {
	if (shell === null) {
		return [];
	}
	const sorted = commentIndexes.get(shell) ?? Map.groupBy(shell.comments, comment => comment.statement);
	commentIndexes.set(shell, sorted);
	return sorted.get(index) ?? [];
}

const commentIndexes = new WeakMap<ShellFence, ReadonlyMap<number | null, readonly ShellComment[]>>();

/** What is kept of the output is that of the last command; the others must not write over it. */
function marksFor(fence: ReadFence, statement: ShellStatement): FenceMarks {
	return fence.shell?.statements.at(-1) === statement ? fence.marks : {...fence.marks, save: null, set: null};
}

/** A comment as a title: without its number, "Or" and the colon; null where nothing is left. */
function spokenTitle(comment: string | null): string | null {
	const text = withoutNumber(comment ?? '').replace(/^(?:or|alternatively|oder|o bien|ou|oppure|ofwel|lub|albo|или|либо|または|또는|或者?)(?![\p{L}])[\s,:]*/iu, '').replace(/\s*[:：]$/u, '').trim();
	return text === '' ? null : text.charAt(0).toUpperCase() + text.slice(1);
}

/** Fields of a command step that come from facts and annotations. */
export function commandFields(facts: CommandFacts, uses: readonly InputUse[], marks: FenceMarks, place: {readonly line: number; readonly warnings: readonly string[]; readonly command: string}) {
	return {
		uses,
		effect: effectOf(facts, marks),
		interactive: marks.interactive ?? facts.interactive,
		endless: marks.endless ?? facts.endless,
		gate: gateOf(facts, marks, place),
		// Facts are told of the command with its placeholders masked: the label must show them as written.
		opens: facts.opens === null || uses.length === 0 ? facts.opens : {...facts.opens, label: shorten(place.command.split('\n')[0] ?? '', 60)},
		closes: facts.closes,
		tools: facts.tools,
		timeoutMs: marks.timeoutMs,
		retry: marks.retry,
		save: marks.save,
		set: marks.set,
		exits: facts.exits,
		again: facts.again,
		ties: marks.ties,
		why: facts.why === '' ? `a command on line ${place.line}` : `${facts.why} (line ${place.line})`,
	};
}

function effectOf(facts: CommandFacts, marks: FenceMarks): Effect {
	return marks.danger === true ? 'destructive' : marks.danger === false && facts.effect === 'destructive' ? 'change' : facts.effect;
}

function gateOf(facts: CommandFacts, marks: FenceMarks, place: {readonly line: number; readonly warnings: readonly string[]; readonly command: string}): Gate | null {
	const gate = gateBy(facts, marks, place);
	return gate === null || marks.confirm === null || marks.confirm === '' ? gate : {...gate, asks: marks.confirm};
}

function gateBy(facts: CommandFacts, marks: FenceMarks, place: {readonly line: number; readonly warnings: readonly string[]; readonly command: string}): Gate | null {
	const loss = place.warnings.find(warnsOfLoss);
	const word = gateWord(facts.object, place.command);
	if (effectOf(facts, marks) === 'destructive') {
		return {level: 'typed', why: marks.danger === true && facts.effect !== 'destructive' ? `an annotation on line ${place.line} calls it dangerous` : facts.why, word};
	}
	if (loss !== undefined && facts.effect === 'change') {
		return {level: 'typed', why: plainLine(loss), word};
	}
	if (marks.confirm !== null) {
		return {level: 'confirm', why: marks.confirm === '' ? `an annotation on line ${place.line} asks for it` : marks.confirm, word};
	}
	const elsewhere = marks.ties?.on ?? marks.ties?.cwd ?? null;
	if (elsewhere !== null) {
		return {level: 'confirm', why: `it is meant to run ${marks.ties?.on === null ? 'in' : 'on'} ${elsewhere}, and nothing takes it there`, word};
	}
	if (marks.danger === false && facts.effect === 'destructive') {
		return {level: 'confirm', why: `an annotation on line ${place.line} says that it is no danger: ${facts.why}`, word};
	}
	const warning = place.warnings[0];
	return warning !== undefined && (facts.effect === 'change' || loss !== undefined) ? {level: 'confirm', why: plainLine(warning), word} : null;
}

/** Placeholders, and those samples that are clearly the thing to vary, in the order of their places. */
function usesOf(statement: ShellStatement): readonly InputUse[] {
	const samples = statement.samples.filter(sample => isSampleInput(sample));
	const all = [...statement.placeholders, ...samples].sort((a, b) => a.start - b.start);
	return all
		.filter((place, index) => place.start >= 0 && place.end <= statement.command.length && place.start >= Math.max(0, ...all.slice(0, index).map(other => other.end)))
		.map(({name, literal, start, end, quoting}) => ({input: name, literal, start, end, quoting}));
}

function expectationsOf(fence: ReadFence, statement: ShellStatement, comments: readonly ShellComment[]): readonly Expectation[] {
	const at = (line: number): number => fence.block.firstLine + line - 1;
	const spoken = comments.filter(({role, text}) => role === 'expectation' && !(isEditor(statement.command) && /^\s*[\w.-]+ ?=/u.test(text))).map(comment => ({kind: 'prose' as const, text: `${comment.text}${answerBelow(fence, comment)}`, line: at(comment.line)}));
	const remark = statement.remark !== null && (isExpectation(statement.remark) || statement.remark.endsWith('?')) ? [{kind: 'prose' as const, text: statement.remark, line: at(statement.endLine)}] : [];
	const last = fence.shell?.statements.at(-1) === statement;
	return [...spoken, ...remark, ...(last ? markedExpectations(fence.marks) : [])];
}

/** "# Expected response:", and what was printed right below it. */
function answerBelow({block, shell}: ReadFence, {text, line}: ShellComment): string {
	const lines = block.text.split('\n').slice(line);
	const end = /[:：]\s*$/u.test(text) ? lines.findIndex((_, index) => !(shell?.raw.includes(line + index + 1) ?? false)) : 0;
	const answer = lines.slice(0, end < 0 ? lines.length : end).map(one => one.trim()).join(' ');
	return answer === '' ? '' : ` ${shorten(answer, 240)}`;
}

/** What annotations want to be seen after a command. */
export function markedExpectations(marks: FenceMarks): readonly Expectation[] {
	return [...marks.expect.map(({text, line}) => textExpectation(text, line)), ...marks.expectExit.map(({code, line}) => ({kind: 'exit' as const, code, line}))];
}

/** `/^up [0-9]+/i` is a pattern, all else a text that the output contains. */
function textExpectation(text: string, line: number): Expectation {
	const pattern = patternOf(text);
	return pattern === null ? {kind: 'contains', text, line} : {kind: 'matches', text, ...pattern, line};
}
