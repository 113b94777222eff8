import {beginsWithVerb} from './action-words.ts';
import type {FenceReading, Reading, StatementReading} from '../plan/reading.ts';
import type {Block, Fence, Outline} from './block.ts';
import {isConditional} from './choice-words.ts';
import {commandKey} from './command-draft.ts';
import type {ReadChoice} from './read-choice.ts';
import type {Decision} from './decision.ts';
import type {Drafted} from './document-drafts.ts';
import {numberedTasks} from './fence-content.ts';
import {areFiles} from './fence-signs.ts';
import {namesFile} from './settings-blocks.ts';
import {CHANGES, tellsFlow} from './fence-intro.ts';
import {fencedTasks, headsTasks, isEdit, manualComments} from './fence-drafts.ts';
import {RUNNABLE, type ReadFence} from './fence-reading.ts';
import {blocksUnder, neighbour} from './outline-index.ts';
import {lookedUp} from './looked-up.ts';
import {manualLines} from './shell/comments.ts';
import {takesIn} from './shell/not-shell.ts';
import {messageHeads} from './message-heads.ts';
import {isSaid, statesFact} from './shell/stated-comments.ts';
import type {RoleVerdict} from './section-roles.ts';
import {toldLines} from './told-blocks.ts';
import {findWaits} from './waits.ts';
import {weighedPlaces} from './weighed-places.ts';
import {linesAsked, wayDecisions} from './way-decisions.ts';
import type {AskedWays} from './way-drafts.ts';

type Parts = {
	readonly outline: Outline;
	readonly roles: readonly RoleVerdict[];
	readonly fences: ReadonlyMap<Fence, ReadFence>;
	readonly decisions: readonly Decision[];
	readonly ways: readonly AskedWays[];
	readonly choices: readonly ReadChoice[];
	readonly drafted: Drafted;
	/** Lines of the file. */
	readonly lines: readonly string[];
};

/** The reading in the words that readers compare notes in. */
export function readingOf({outline, roles, fences, decisions, ways, choices, drafted, lines}: Parts): Reading {
	const opened = {by: openers(drafted), from: firstClient([...fences.values()])};
	const places = weighed({outline, roles, fences}, [...decisions, ...ways.flatMap(linesAsked)]);
	return {
		fences: [...fences.values()].filter(fence => !fence.block.unfenced).map(fence => fenceReading(fence, opened)),
		inline: [...drafted.inline, ...lookedUp(outline, drafted), ...[...fences.values()].flatMap(unfencedCommands)].sort((a, b) => a.line - b.line),
		checklist: [...listItems(outline), ...[...fences.values()].flatMap(templateItems)].sort((a, b) => a.line - b.line),
		decisions: [...decisions.map(({line, endLine, options}) => ({
			line,
			endLine,
			options: options.map(option => ({line: option.line, text: option.text, target: option.target === null ? null : (outline.sections[option.target]?.line ?? null)})),
		})), ...wayDecisions(ways, outline), ...places].sort((a, b) => a.line - b.line),
		choices: [...choices.filter(choice => !isWeighed(choice, places, outline)).map(({what, sections}) => ({what, headings: sections.map(index => outline.sections[index]?.line ?? 1)})), ...ways.flatMap(({found}) => (found.labelled ? [{what: 'methods', headings: found.ways.map(way => way.line)}] : []))].sort((a, b) => (a.headings[0] ?? 0) - (b.headings[0] ?? 0)),
		manualSteps: [...new Set([...drafted.manualLines, ...[...fences.values()].flatMap(clickedItem), ...[...fences.values()].flatMap(fence => writtenItem(outline, fences, fence))])].sort((a, b) => a - b).map(line => ({line})),
		waits: findWaits([...fences.values()], drafted.drafts, {outline, roles, lines}),
	};
}

/** "1. **Open the panel**" over a block of where to click, none of it a comment: the item is what is done. */
function clickedItem({block, block: {item}, kind, role}: ReadFence): readonly number[] {
	return kind === 'manual' && role === 'procedure' && item !== null && item.checked === null && beginsWithVerb(item.text) && !/^\s*(?:#|\/\/|--\s)/mu.test(block.text) && /^\s*\p{Lu}\p{Ll}+ \S/mu.test(block.text) ? [item.line] : [];
}

/** "4. Edit `compose.yaml`:" over what is to be written there, and nothing to run in the item. */
function writtenItem(outline: Outline, fences: ReadonlyMap<Fence, ReadFence>, {block, kind, role}: ReadFence): readonly number[] {
	const above = block.item ?? neighbour(outline, block, -1);
	if (kind !== 'config' || role !== 'procedure' || above?.kind !== 'item' || above.checked !== null || above.text !== block.intro || !beginsWithVerb(above.text)) {
		return [];
	}
	return blocksUnder(outline, above).some(other => other.kind === 'fence' && RUNNABLE.has(fences.get(other)?.kind ?? 'output')) ? [] : [above.line];
}

/** Lines of the commands that opened the place of others, by the keys of these. */
function openers(drafted: Drafted): ReadonlyMap<string, number> {
	const lines = new Map(drafted.drafts.map(draft => [draft.key, draft.line]));
	return new Map(drafted.drafts.flatMap(draft => (draft.kind === 'command' && draft.inside !== null ? [[draft.key, lines.get(draft.inside) ?? draft.line] as const] : [])));
}

/** What opened the place of a command, by its key, and the first line of all that opens a client. */
type Opened = {readonly by: ReadonlyMap<string, number>; readonly from: number};

function firstClient(fences: readonly ReadFence[]): number {
	const lines = fences.flatMap(({shell, block}) => (shell?.statements ?? []).flatMap(({facts, line}) => (facts.opens === null || facts.opens.kind === 'shell' ? [] : [block.firstLine + line - 1])));
	return Math.min(Number.POSITIVE_INFINITY, ...lines);
}

function fenceReading(fence: ReadFence, opened: Opened): FenceReading {
	const at = (line: number): number => fence.block.firstLine + line - 1;
	const {block, kind, role, why} = fence;
	const manual = kind === 'manual' ? (tellsFlow(block.intro) || areFiles(block.text) ? [] : linesToFollow(fence)) : RUNNABLE.has(kind) && role !== 'example' ? commentsToFollow(fence).map(at) : kind === 'config' ? writtenInto(fence.block) : kind === 'template' && role === 'procedure' ? messageHeads(fence.block) : [];
	return {line: block.line, endLine: block.endLine, kind, role, why, manualComments: manual, statements: RUNNABLE.has(kind) ? statementsOf(fence, at, opened) : []};
}

/** Commands of a block that nobody marked as one. */
function unfencedCommands(fence: ReadFence): Reading['inline'] {
	return fence.block.unfenced && RUNNABLE.has(fence.kind) ? (fence.shell?.statements ?? []).map(({line, command}) => ({line: fence.block.firstLine + line - 1, code: command})) : [];
}

/** Comments for the person: those that are steps, and alternatives and conditions that no command follows. */
function commentsToFollow(fence: ReadFence): readonly number[] {
	const steps = new Set(manualComments(fence).filter(comment => comment.role === 'manual' || comment.statement === null || isEdit(fence, comment)));
	const all = fence.shell?.comments ?? [];
	const before = new Set((fence.shell?.statements ?? []).map(({line}) => line - 1));
	// From below: what stands right above a command, or above such a comment, leads to it.
	for (const {line} of all.toReversed()) {
		if (before.has(line)) {
			before.add(line - 1);
		}
	}
	const open = new Set(manualLines(all));
	return all.flatMap(comment => (steps.has(comment) || (comment.role !== 'wait' && !headsTasks(fence, comment) && open.has(comment.line) && !before.has(comment.line)) ? [comment.line] : []));
}

/** In a block of nothing to run: comments, but for the heading of a list that only tells; of other lines those that instruct. */
function linesToFollow(fence: ReadFence): readonly number[] {
	const lines = fence.block.text.split('\n');
	const drawn = /[│├└┌┐┘─▼▲║╔]|-->/u.test(fence.block.text);
	const tasks = new Set([...numberedTasks(fence.block.text), ...toldLines(fence.block.text)]);
	return lines.flatMap((line, index) => {
		const comment = /^\s*(?:#+|--|\/\/)\s*(?<text>.*)$/u.exec(line)?.groups?.['text'];
		const item = /^\s*(?:[-*•]|\d+[.)])\s+(?<text>\S.*)$/u;
		const heads = comment !== undefined && /[:：]$/u.test(comment) && item.test(lines[index + 1] ?? '') && !tasks.has(index + 1) && !ACTIONS.test(comment);
		const told = item.exec(line)?.groups?.['text'] ?? (lines.length <= 3 && /^\s*\p{Lu}\p{Ll}/u.test(line) ? line.trim() : '');
		const instructs = comment === undefined && (tasks.has(index) || (!drawn && beginsWithVerb(told)));
		return (comment !== undefined && !takesIn(line) && !heads && !isSaid(comment) && !statesFact(comment)) || instructs ? [fence.block.firstLine + index] : [];
	});
}

/** "# Add to the crontab" on top of what is to be written there. */
function writtenInto({text, firstLine}: Fence): readonly number[] {
	const top = text.split('\n').findIndex(line => line.trim() !== '');
	const told = /^\s*(?:#|\/\/|;)\s*(?<told>\S.*)$/u.exec(text.split('\n')[top] ?? '')?.groups?.['told'] ?? '';
	return beginsWithVerb(told) && CHANGES.test(told) && (namesFile(told) || /\bcrontab\b/iu.test(told)) ? [firstLine + top] : [];
}

/** Headings of what is to be done. Languages: en, es, pt, de, fr, zh. */
const ACTIONS = /^(?:actions?|steps?|then|to ?do|do|response|acciones|pasos|ações|passos|maßnahmen|schritte|étapes|actions|步[骤驟]|措施|操作)[^\p{L}\p{N}]*$/iu;

function statementsOf(fence: ReadFence, at: (line: number) => number, opened: Opened): readonly StatementReading[] {
	const statements = fence.shell?.statements ?? [];
	return statements.map((statement, index) => ({
		line: at(statement.line),
		endLine: at(statement.endLine),
		title: conditionAbove(fence, statement.line) ?? statement.title,
		// Of `VERSION=` nothing is written that stands for the value.
		placeholders: [...new Set(statement.placeholders.map(({literal}) => literal).filter(literal => !/^\w+=(?:""|'')?$/u.test(literal)))],
		samples: statement.samples.map(({literal}) => literal),
		needsInput: statement.placeholders.length > 0,
		endless: statement.facts.endless,
		interactive: statement.facts.interactive,
		// At a client's prompt by what the prompt says; statements of SQL alone if something above opened a client.
		feedsInner: opened.by.has(commandKey(fence, index)) || statement.inside !== null || statement.orphan === 'client' || (statement.orphan !== null && (fence.kind !== 'sql' || at(statement.line) > opened.from)),
		openedBy: opened.by.get(commandKey(fence, index)) ?? (statement.inside === null ? null : at(statements[statement.inside]?.line ?? 1)),
		effect: statement.facts.effect,
		alternativeTo: statement.alternativeTo === null ? null : at(statements[statement.alternativeTo]?.line ?? 1),
	}));
}

/** "# If the cart is full:" on top of the comments right above a statement: readers take the first line of all for its title. */
function conditionAbove(fence: ReadFence, line: number): string | null {
	const comments = new Map((fence.shell?.comments ?? []).map(comment => [comment.line, comment]));
	let first = line;
	while (comments.has(first - 1)) first -= 1;
	const top = comments.get(first);
	return top?.role === 'condition' && /[:：]\s*$/u.test(top.text) ? top.text.trim() : null;
}

/** Choices of the course that no question of the run holds. */
function weighed(ground: Parameters<typeof weighedPlaces>[0], asked: Parameters<typeof weighedPlaces>[1]): Reading['decisions'] {
	return weighedPlaces(ground, asked).map(({line, endLine, options}) => ({line, endLine, options: options.map(option => ({...option, target: option.target ?? null}))}));
}

/** "**If the cart is old:**" and "**If it is new:**": bold lines with conditions are a decision, no headings. */
function isWeighed({sections}: ReadChoice, places: Reading['decisions'], {sections: all}: Outline): boolean {
	const lines = new Set(places.flatMap(({options}) => options.map(({line}) => line)));
	return sections.every(index => { const section = all[index]; return section?.level === 7 && isConditional(section.title) && lines.has(section.line); });
}

type CheckItem = Reading['checklist'][number];

function listItems(outline: Outline): readonly CheckItem[] {
	return outline.blocks.flatMap((block: Block) => (block.kind === 'item' && block.checked !== null ? [{line: block.line, text: block.text, checked: block.checked, inFence: false}] : []));
}

function templateItems(fence: ReadFence): readonly CheckItem[] {
	return fencedTasks(fence).map(({line, text, checked}) => ({line, text, checked, inFence: true}));
}
